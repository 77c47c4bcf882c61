// MusicText.h - voicings and answers as musicians write them, for tests that read as sentences.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notation/ChordSymbol.h"
#include "harmony/Namer.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidetone
{

/** "G#3" -> 56, with C4 = 60. Throws on anything else, which fails the test. */
inline int noteNumber (std::string_view text)
{
    auto rest = text;
    const auto name = takeNoteName (rest);
    if (! name || rest.empty())
        throw std::invalid_argument ("no note: " + std::string (text));

    constexpr int natural[] { 0, 2, 4, 5, 7, 9, 11 };
    return natural[name->letter] + name->accidental + 12 * (std::stoi (std::string (rest)) + 1);
}

inline std::vector<std::string> words (std::string_view text)
{
    std::vector<std::string> found;
    std::string word;
    for (char c : std::string (text) + " ")
        if (c != ' ')
            word += c;
        else if (! word.empty())
            found.push_back (std::exchange (word, {}));
    return found;
}

/** "G#3 D4" */
inline Voicing voicing (std::string_view text)
{
    Voicing notes;
    for (const auto& word : words (text))
        notes.add (noteNumber (word));
    return notes;
}

inline NamingContext in (std::string_view key, Player player = Player::solo)
{
    return { key.empty() ? std::optional<Key> {} : parseKey (key), player };
}

/** What the notes are called: "E7". */
inline std::string called (std::string_view notes, const NamingContext& context = {})
{
    return leadSheetSymbol (name (voicing (notes), context), { context.key, Accidentals::automatic });
}

/** Every name that is offered, the best first. */
inline std::vector<std::string> namesOf (std::string_view notes, const NamingContext& context = {})
{
    std::vector<std::string> names;
    for (const auto& reading : name (voicing (notes), context).readings)
        names.push_back (leadSheetSymbol (reading.chord, { context.key, Accidentals::automatic }));
    return names;
}

/** A close voicing of a pitch-class set with a given bass, from the octave of C3 up. */
inline Voicing closeVoicing (PitchClassSet set, int bass)
{
    Voicing notes;
    for (int step = 0; step < 12; ++step)
        if (set.contains ((bass + step) % 12))
            notes.add (48 + bass + step);
    return notes;
}

} // namespace guidetone
