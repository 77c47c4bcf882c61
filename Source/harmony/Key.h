// Key.h - a tonic and a mode: the ground on which a chord is spelled and ranked.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoteName.h"

#include <array>

namespace guidetone
{

enum class Mode : std::uint8_t { major, minor };

struct Key
{
    NoteName tonic;
    Mode mode = Mode::major;

    /** Sharps (above 0) or flats (below) of the signature: -7..7 for the thirty keys in use. */
    constexpr int signature() const noexcept  { return tonic.fifths() - (mode == Mode::minor ? 3 : 0); }

    friend constexpr bool operator== (Key, Key) noexcept = default;
};

/** The thirty keys in use: Cb..C# major, then Ab..A# minor, each by signature from seven flats to seven sharps. */
std::array<Key, 30> allKeys() noexcept;

/** "E", "C#m". */
std::string toText (Key key);

/** Reads "E", "C#m", "Bb minor", "f# min", "Eb major", "Am". A lower-case letter alone is its major key.
    @returns nothing where the text is no key or its signature has more than seven accidentals. */
std::optional<Key> parseKey (std::string_view text);

} // namespace guidetone
