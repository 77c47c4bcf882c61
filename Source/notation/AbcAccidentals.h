// AbcAccidentals.h - which accidental a note in ABC has: its own, a tie's, the bar's or the key's.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AbcKey.h"

#include <map>

namespace guidetone
{

/** A letter 0..6 from C, in an octave; C to B from middle C on are octave 0. */
struct StaffPlace
{
    int letter = 0;
    int octave = 0;

    friend auto operator<=> (const StaffPlace&, const StaffPlace&) noexcept = default;
};

/** The accidentals in force while a tune is read. */
class AbcAccidentals
{
public:
    /** How far a written accidental reaches in its bar: %%propagate-accidentals of the standard 2.1, where pitch is the default. */
    enum class Reach : std::uint8_t
    {
        pitch,      ///< its letter in all octaves
        octave,     ///< its letter in its octave
        note        ///< nothing but its note
    };

    void setKey (const AbcKey& key)  { inKey = key.accidentals; newBar(); }
    void setReach (Reach newReach)   { reach = newReach; newBar(); }
    void newBar()                    { inBar.clear(); }

    void write (StaffPlace place, std::int8_t accidental)
    {
        if (reach != Reach::note)
            inBar[reachOf (place)] = accidental;
    }

    /** What an unmarked note has. */
    std::int8_t at (StaffPlace place) const
    {
        if (const auto tie = tied.find (place); tie != tied.end())
            return tie->second;

        const auto written = inBar.find (reachOf (place));
        return written != inBar.end() ? written->second : inKey[static_cast<std::size_t> (place.letter)];
    }

    /** A tie carries an accidental to the next note or chord, over the bar line as well. */
    void tie (StaffPlace place, std::int8_t accidental)  { tied.emplace (place, accidental); }
    void endTies()                                       { tied.clear(); }

private:
    std::array<std::int8_t, 7> inKey {};
    Reach reach = Reach::pitch;
    std::map<StaffPlace, std::int8_t> inBar;     // octave 0 where the reach is pitch
    std::map<StaffPlace, std::int8_t> tied;

    StaffPlace reachOf (StaffPlace place) const  { return reach == Reach::pitch ? StaffPlace { place.letter, 0 } : place; }
};

} // namespace guidetone
