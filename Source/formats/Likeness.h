// Likeness.h - what a chord that was played is to the one that the chart asks for, as musicians call it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"
#include "../notation/ChordParser.h"

#include <string_view>

namespace guidetone
{

/** In the order in which they are tried: the first that holds it is. */
enum class Likeness : std::uint8_t
{
    same,                   ///< the same tones over the same bass: a hit, like the next two
    inversion,              ///< the same tones over another bass: C/E for C, Am7 for C6
    extension,              ///< the same chord with other tensions, suspended, or less: C9 or C7sus4 for C7, C for Cmaj7
    upperStructure,         ///< a part of the chord without its root: Em for Cmaj7, Bdim for G7; and G#dim7 for E7
    tritoneSubstitute,      ///< Db7 for G7
    twoForFour,             ///< ii for IV: Dm7 for F in C
    relative,               ///< the minor chord a third below a major one, or the other way round: Am for C
    sameFunction,           ///< another chord of the same function in the key: iii for I, bVII7 for V
    otherQuality,           ///< the same root alone: Cm for C. A miss, like the next two
    otherChord,
    missing,                ///< nobody plays
    extra                   ///< played where the chart has no chord
};

constexpr int likenessCount = 12;

constexpr bool isHit (Likeness likeness) noexcept           { return likeness <= Likeness::extension; }
constexpr bool isSubstitution (Likeness likeness) noexcept  { return likeness > Likeness::extension && likeness < Likeness::otherQuality; }
constexpr bool isMiss (Likeness likeness) noexcept          { return likeness >= Likeness::otherQuality && likeness <= Likeness::missing; }

/** "tritone substitute": English, for a list. */
std::string_view toText (Likeness likeness) noexcept;

/** What `played` is to `wanted`; never missing or extra. By pitch class: the letters do not matter. @param key  without one nothing has a function.
    [any thread] Pure. */
Likeness likenessOf (const WrittenChord& played, const WrittenChord& wanted, const std::optional<Key>& key) noexcept;

} // namespace guidetone
