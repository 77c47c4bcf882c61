// NoteArguments.h - notes and degrees as people type them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Degree.h"
#include "../harmony/NoteName.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** What was read, in the order in which it was written; or a sentence for a person, without its full stop. */
template <typename Item>
struct Parsed
{
    std::vector<Item> items;
    std::string problem;     ///< empty where all could be read
};

/** Cuts a line at spaces, tabs, commas and line ends. */
std::vector<std::string> wordsOf (std::string_view line);

/** Reads MIDI numbers (0..127), names with an octave -1..9 ("G#3", "B♭-1"; C4 = 60) and names without: such a note is the nearest
    above the note before it, or stands in octave 4 if it is the first. The octave belongs to the letter: B#3 = C4. */
Parsed<int> parseNotes (std::span<const std::string> words);

/** A note that was given by its name, for saying where the answer spells it otherwise. */
struct NamedNote
{
    int note = 0;            ///< MIDI note number 0..127
    NoteName name;
};

/** Those of the words that are names, not numbers. @param notes  what parseNotes() read from the same words. */
std::vector<NamedNote> namedNotes (std::span<const std::string> words, std::span<const int> notes);

/** Reads degrees between commas: "3,b7", "1,b3,b5,bb7,9". Also as other books write them: b2, b6, #2, #4 and 8 for b9, b13, #9, #11 and 1,
    and whatever else parseDegree() reads, such as R, m3 and maj7. */
Parsed<Degree> parseDegrees (std::string_view text);

} // namespace guidetone
