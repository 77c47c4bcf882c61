// Entry.h - one chord of the log: when it stood, where in the song, and what it was named.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedText.h"
#include "../harmony/ChordEvent.h"
#include "../harmony/Spelling.h"

namespace guidetone
{

/** The name of a section, such as "Bridge": UTF-8, as long as fits. */
using SectionName = FixedText<39>;

/** Chords that are made by hand have numbers from here on, played ones below. */
constexpr std::uint32_t firstIdByHand = 0x80000000u;

struct Entry
{
    static constexpr double open = -1.0;

    std::uint32_t id = 0;           ///< the chord's number, as in its events
    std::uint32_t take = 1;         ///< counts transport starts and turns back in the song (loops), from 1
    double startSeconds = 0.0;      ///< of the first note, since listening began
    double endSeconds = open;       ///< of its release; below 0 while the chord still stands
    SongPosition start;             ///< the same moments in the song, where a transport was known
    SongPosition end;
    NamingContext context;          ///< key and player under which it was named
    Naming naming;
    bool revised = false;           ///< named anew by hindsight
    bool edited = false;            ///< changed by hand: hindsight leaves it as it is
    std::optional<ChordLetters> letters {}; ///< of its name, where somebody wrote it so; nothing: the key spells it
    SectionName section {};         ///< of the section that begins with this chord; empty where none does

    bool isOpen() const noexcept  { return endSeconds < 0.0; }

    friend bool operator== (const Entry&, const Entry&) noexcept = default;
};

/** How to spell an entry, or a chord ahead: with the letters that somebody gave it, else in the key it was named in, else in the key of `wanted`; the
    accidentals as wanted. So a log that was played in two keys keeps both. [any thread] */
template <typename Named>
SpellingContext spellingOf (const Named& chord, const SpellingContext& wanted) noexcept
{
    return { chord.context.key ? chord.context.key : wanted.key, wanted.accidentals, chord.letters };
}

} // namespace guidetone
