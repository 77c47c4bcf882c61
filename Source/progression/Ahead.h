// Ahead.h - chords that are known before they are played: from an earlier time round, or from a chart.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

namespace guidetone
{

/** A chord where it is expected. */
struct AheadChord
{
    SongPosition start, end;        ///< end.ticks is above start.ticks; both known
    NamingContext context;          ///< key and player under which it was named
    Naming naming;
    std::optional<ChordLetters> letters {};     ///< of its name, where somebody wrote it so

    friend bool operator== (const AheadChord&, const AheadChord&) noexcept = default;
};

/** In the order of their places, none over another. */
using Ahead = std::vector<AheadChord>;

/** The same where no transport says the place: ticks are those of a chart. */
struct AheadByEar
{
    Ahead chords;                   ///< from the one that sounds, or did last, on; all of them to come where nothing has sounded
    std::int64_t due = 0;           ///< where the first begins that has not sounded yet

    friend bool operator== (const AheadByEar&, const AheadByEar&) noexcept = default;
};

/** What the log says of the song from `now` on: for each place the chords of the latest time that the song came by there, be it in an earlier
    take or earlier in a loop of this one. The time that goes on at `now` is left out. Only needed anew where the log has changed or the song
    has jumped: as the song goes on, the same answer stays true.
    @param take  the take that is being played, as entries count it; one that has no entries yet is known to be new.
    @returns nothing where `now` is not known. Linear in the log. */
Ahead aheadFrom (const Progression& log, const SongPosition& now, std::uint32_t take);

} // namespace guidetone
