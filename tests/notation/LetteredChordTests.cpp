// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "BundledStyles.h"
#include "EverySet.h"
#include "harmony/Vocabulary.h"
#include "notation/ChordIdentity.h"
#include "notation/LetteredChord.h"
#include "notation/StyledName.h"
#include "notation/WrittenSymbol.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    std::string rewritten (const std::string& symbol, const NotationStyle& style, const std::string& key = {})
    {
        const auto parsed = parseLeadSheet (symbol);
        REQUIRE (parsed.chord);
        return writeSymbol (lettered (*parsed.chord), parseKey (key), style);
    }
}

TEST_CASE ("a written chord keeps its letters in every hand", "[notation][lettered]")
{
    auto german = textualStyle();
    german.language = NoteLanguage::german;
    CHECK (rewritten ("A#7/E", textualStyle()) == "A#7/E");
    CHECK (rewritten ("E#m", textualStyle()) == "E#m");
    CHECK (rewritten ("Fb/Cb", german) == "Fes/Ces");
    CHECK (rewritten ("Bb-7b5", german) == "Bm7b5");
    CHECK (rewritten ("A#7/E", bundledStyle ("harte")) == "A#:7/b5");
    CHECK (rewritten ("E#m7", bundledStyle ("spoken")) == "E sharp minor seven");
    CHECK (rewritten ("A#m", bundledStyle ("musicxml")).find ("<root-step>A</root-step><root-alter>1</root-alter>") != std::string::npos);
    CHECK (rewritten ("A#", bundledStyle ("nashville"), "C") == "\u266f6");
    CHECK (rewritten ("G7/B", bundledStyle ("roman"), "C") == rewritten ("G7/Cb", bundledStyle ("roman"), "C"));
}

TEST_CASE ("letters that a key gives write the same as the chord in that key", "[notation][lettered][law]")
{
    Faults faults;
    int compared = 0;

    for (const auto& style : bundledStyles())
        for (const auto* const keyName : { "C", "Ab", "E", "F#m", "Bbm" })
            for (const auto& row : vocabulary())
                for (int root = 0; root < 12; ++root)
                    for (const int bass : { 0, 4, 7, 10, 1 })
                    {
                        const SpellingContext context { parseKey (keyName), Accidentals::automatic };
                        const Chord chord { row.quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> ((root + bass) % 12), false, {}, {} };
                        const auto symbol = leadSheetSymbol (chord, context);
                        const auto parsed = parseLeadSheet (symbol).chord;

                        // A note alone is written as its major triad is.
                        if (! parsed || identify (*parsed) != chord)
                        {
                            faults.add (row.quality != Quality::note, symbol + " is not read as it was written");
                            continue;
                        }

                        ++compared;
                        const auto spelled = writeSymbol (chord, context, style), own = writeSymbol (lettered (*parsed), context.key, style);
                        faults.add (spelled != own, style.id + ": " + symbol + " in " + keyName + " is " + spelled + ", not " + own);
                    }

    INFO (faults.first);
    CHECK (faults.count == 0);
    CHECK (compared > 50000);
}
