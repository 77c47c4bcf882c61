// AbcKey.h - the key field of ABC: its tonic, its mode, and the accidentals it puts before notes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"

#include <array>

namespace guidetone
{

struct Cursor;

/** What K: says. */
struct AbcKey
{
    std::optional<Key> key;                     ///< nothing for K:none; modes count as major or minor by their third
    std::array<std::int8_t, 7> accidentals {};  ///< by letter from C: those of the signature, -2..2
};

/** The signature of a key: F# and C# in D. */
AbcKey signatureOf (const Key& key) noexcept;

/** Reads what stands after "K:": E, Am, "D dor", Bbmix, none, HP, "D Phr ^f", "D exp _b_e^f"; then clefs and other words of that field,
    which change nothing here. Music may follow on the same line.
    @returns nothing, and leaves `in` at what is no key. */
std::optional<AbcKey> takeAbcKey (Cursor& in);

} // namespace guidetone
