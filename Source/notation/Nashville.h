// Nashville.h - chords as numbers in a key: 1, 6-, 5/7, 4Δ7.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"
#include "NoteLanguage.h"
#include "../harmony/Key.h"

namespace guidetone
{

/** A note's number in a key's major scale, with signs before it: "1", "b3". A minor key counts from its relative major, as players in
    Nashville do: in A minor, A minor is 6-, and the numbers of a song keep their sense where it moves between the two.
    [any thread] No allocation. */
NoteText nashvilleNumber (NoteName name, const Key& key, Signs signs) noexcept;

/** Reads a number chart's symbol in a key: "6-", "5/7", "b7", "4Δ7", "57" (the five chord with a seventh). After the number, the words are those
    that parseLeadSheet reads. Allocates. */
ParsedSymbol parseNashville (std::string_view text, const Key& key);

} // namespace guidetone
