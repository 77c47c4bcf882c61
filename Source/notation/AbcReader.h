// AbcReader.h - reads ABC music: the chords and notes of a tune, spelled as its key and its accidentals have them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"

#include <vector>

namespace guidetone
{

struct AbcNote
{
    NoteName name;          ///< as written, the key's accidentals and those of the bar applied
    int noteNumber = 60;    ///< MIDI 0..127; C is 60, c 72, C, 48

    friend bool operator== (const AbcNote&, const AbcNote&) = default;
};

/** What sounds together: the notes in one pair of brackets, or a note alone. */
struct AbcGroup
{
    std::vector<AbcNote> notes;     ///< in the order in which they are written; never empty
    std::optional<Key> key;         ///< in force here; nothing where the text gives none, and after K:none
};

struct AbcMusic
{
    std::vector<AbcGroup> groups;   ///< in order; up to what was not understood
    std::string message;            ///< a sentence without its full stop, "line 1, column 5: ..."; empty where all was read

    bool hasChords() const noexcept;    ///< whether any group has two notes or more
};

/** The longest text that is read, in bytes. */
constexpr std::size_t longestAbc = 1 << 20;

/** Reads a tune or a piece of one, after the ABC standard 2.1:
    - K: sets the key, as a line, inline in brackets or among the music; other fields, comments, words, decorations, grace notes, slurs,
      tuplets, lengths, rests and chord symbols in quotes are passed over.
    - An accidental holds for its letter in all octaves up to the bar line, unless %%propagate-accidentals says octave or not; a tie
      carries it over the line.
    - Clefs and octave shifts of K: and V: are not applied, and voices are read one after the other.
    - A backslash and an n, which shells leave as they are, end a line too.
    Never throws on any text; time and memory grow with its length.
    @param key  in force before the first K: */
AbcMusic readAbc (std::string_view text, const std::optional<Key>& key);

} // namespace guidetone
