// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoteArguments.h"

#include "../core/Digits.h"
#include "../notation/ChordParser.h"

#include <algorithm>
#include <optional>

namespace guidetone
{

namespace
{
    /** C4 = 60. */
    int noteNumber (NoteName name, int octave) noexcept
    {
        return 12 * (octave + 1) + NoteName { name.letter, 0 }.pitchClass() + name.accidental;
    }

    int nearestAbove (int note, NoteName name) noexcept
    {
        return note + 1 + wrapToOctave (name.pitchClass() - note - 1);
    }

    std::string quoted (const std::string& word)
    {
        return '"' + word + '"';
    }

    /** The degree of that very name. */
    std::optional<Degree> degreeWritten (std::string_view text)
    {
        for (int i = 0; i < degreeCount; ++i)
            if (toText (static_cast<Degree> (i)) == text)
                return static_cast<Degree> (i);

        return {};
    }

    Parsed<int> failure (std::string problem)
    {
        return { {}, std::move (problem) };
    }
}

std::vector<std::string> wordsOf (std::string_view line)
{
    constexpr std::string_view separators = " \t\r\n\f\v,";
    std::vector<std::string> words;

    for (auto start = line.find_first_not_of (separators); start != std::string_view::npos;)
    {
        const auto end = std::min (line.find_first_of (separators, start), line.size());
        words.emplace_back (line.substr (start, end - start));
        start = line.find_first_not_of (separators, end);
    }

    return words;
}

Parsed<int> parseNotes (std::span<const std::string> words)
{
    Parsed<int> parsed;

    for (const auto& word : words)
    {
        std::string_view rest = word;

        if (isDigit (word.front()) || word.front() == '-')
        {
            const auto number = wholeNumber (word);
            if (! number || *number < 0 || *number > 127)
                return failure (quoted (word) + " is no MIDI note number; they run from 0 to 127");

            parsed.items.push_back (*number);
            continue;
        }

        const auto name = takeNoteName (rest);
        if (! name)
            return failure (quoted (word) + " is no note; write a MIDI number, a name like G# or a name with its octave like G#3");

        if (rest.empty())
        {
            const int note = parsed.items.empty() ? noteNumber (*name, 4) : nearestAbove (parsed.items.back(), *name);
            if (note > 127)
                return failure ("there is no room above MIDI note 127 for " + quoted (word));

            parsed.items.push_back (note);
            continue;
        }

        const auto octave = wholeNumber (rest);
        if (! octave)
            return failure (quoted (word) + " is no note; " + quoted (std::string (rest)) + " is no octave");

        const int note = *octave < -1 || *octave > 9 ? -1 : noteNumber (*name, *octave);
        if (note < 0 || note > 127)
            return failure (quoted (word) + " is out of MIDI's range, which runs from C-1 to G9");

        parsed.items.push_back (note);
    }

    return parsed;
}

std::vector<NamedNote> namedNotes (std::span<const std::string> words, std::span<const int> notes)
{
    std::vector<NamedNote> named;

    for (std::size_t i = 0; i < std::min (words.size(), notes.size()); ++i)
    {
        std::string_view rest = words[i];
        if (const auto name = takeNoteName (rest))
            named.push_back ({ notes[i], *name });
    }

    return named;
}

Parsed<Degree> parseDegrees (std::string_view text)
{
    Parsed<Degree> parsed;

    for (const auto& word : wordsOf (text))
    {
        // As answers write it first, where 2 and 4 are suspensions; in symbols they are a ninth and an eleventh.
        auto found = word == "8" ? std::optional (Degree::one) : degreeWritten (word);
        if (! found)
            found = parseDegree (word);
        if (! found)
            return { {}, quoted (word) + " is no degree; write them like 1, b3, 5, b7, 9, #11" };

        parsed.items.push_back (*found);
    }

    return parsed;
}

} // namespace guidetone
