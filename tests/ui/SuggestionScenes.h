// SuggestionScenes.h - lists of chords that may come next, for the gallery and the tests.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context/NextChords.h"
#include "harmony/Spelling.h"
#include "notation/ChordIdentity.h"

#include <sstream>
#include <string>
#include <vector>

namespace guidetone::scenes
{

struct NextScene
{
    std::string name;
    std::vector<Suggestion> suggestions;
    SpellingContext spelling;
    std::optional<Key> key;
};

/** What the engine suggests after these chords. @param keyText  empty: as the chords let it be known. */
inline NextScene nextAfter (const std::string& sceneName, const std::string& symbols, const std::string& keyText)
{
    std::vector<Chord> sounded;
    std::istringstream in (symbols);
    for (std::string symbol; in >> symbol;)
        if (const auto parsed = parseSymbol (symbol); parsed.chord)
            sounded.push_back (identify (*parsed.chord));

    const auto told = parseKey (keyText);
    const auto next = nextChords (sounded, told ? certain (*told) : KeyEstimate {});
    const auto key = told ? told : next.hasKey() ? std::optional (keyOf (next.key)) : std::nullopt;
    return { sceneName, next.ranked, { key, Accidentals::automatic }, key };
}

inline std::vector<NextScene> nextScenes()
{
    return { nextAfter ("empty", "", ""), nextAfter ("dominant", "Dm7 G7", "C"), nextAfter ("pop", "C G Am F C G Am F C", ""), nextAfter ("no-key", "Cm7", ""),
             nextAfter ("flats", "Gbmaj9 Ebm9 Abm11 Db13 Gbmaj9 Bbm7b5 Eb7(b9,b13) Abm11 Db13", "Gb"),
             nextAfter ("minor", "C#m A F#m7 G#7 C#m A F#m7", "C#m"), nextAfter ("substitutes", "Cmaj7 Db7", "C") };
}

} // namespace guidetone::scenes
