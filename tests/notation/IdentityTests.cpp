// IdentityTests.cpp - a symbol that was written names the same chord again, in every language and in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "notation/ChordIdentity.h"
#include "notation/ChordParser.h"
#include "notation/WrittenSymbol.h"

#include <map>

using namespace guidetone;

namespace
{
    /** Each chord that the namer gives to any set with any bass, by its symbol. */
    const std::map<std::string, Chord>& everyNamedChord()
    {
        static const auto chords = []
        {
            std::map<std::string, Chord> found;
            forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int)
            {
                if (set.size() > 1)
                    for (const auto& reading : name (notes).readings)
                        found.emplace (leadSheetSymbol (reading.chord, {}), reading.chord);
            });
            return found;
        }();

        return chords;
    }

    PitchClassSet sounding (const Chord& chord)
    {
        PitchClassSet set;
        soundingDegrees (chord).forEach ([&] (Degree degree) { set.add (wrapToOctave (chord.root + semitones (degree))); });
        set.add (chord.bass);
        return set;
    }

    std::string replaced (std::string text, std::string_view from, std::string_view to)
    {
        for (auto place = text.find (from); place != std::string::npos; place = text.find (from, place + to.size()))
            text.replace (place, from.size(), to);
        return text;
    }

    /** The symbol with its root and bass named in another language. */
    std::string inLanguage (const std::string& symbol, NoteLanguage language)
    {
        std::string_view rest = symbol;
        auto text = writeNote (*takeNoteName (rest), language, Signs::unicode);
        const auto slash = rest.rfind ('/');
        const bool hasBass = slash != std::string_view::npos && rest[slash + 1] >= 'A' && rest[slash + 1] <= 'G';
        const auto bass = hasBass ? rest.substr (slash + 1) : std::string_view {};
        text += rest.substr (0, bass.empty() ? rest.size() : slash);
        if (auto name = bass; ! bass.empty())
            text += "/" + writeNote (*takeNoteName (name), language, Signs::unicode);
        return text;
    }
}

TEST_CASE ("a symbol that was written means the same chord when it is read", "[notation][identity][law]")
{
    Faults symbols, tones, qualities;

    for (const auto& [symbol, chord] : everyNamedChord())
    {
        const auto written = parseSymbol (symbol).chord;
        symbols.add (! written || leadSheetSymbol (*written) != symbol, symbol + " reads as " + (written ? leadSheetSymbol (*written) : "nothing"));
        if (! written)
            continue;

        // What the number of a symbol merely allows may or may not sound.
        const auto read = identify (*written);
        tones.add (! isWithin (sounding (chord), written->pitchClasses()) || ! isWithin (written->requiredPitchClasses(), sounding (chord)), symbol);
        qualities.add (read.quality != chord.quality || read.root != chord.root || read.bass != chord.bass, symbol);
    }

    INFO (symbols.first << " / " << tones.first << " / " << qualities.first);
    CHECK (symbols.count == 0);
    CHECK (tones.count == 0);
    CHECK (qualities.count == 0);
    CHECK (everyNamedChord().size() > 1000);
}

TEST_CASE ("a symbol reads back in each language of note names", "[notation][identity][language][law]")
{
    Faults faults;

    for (const auto& [symbol, chord] : everyNamedChord())
        for (int i = 0; i < noteLanguageCount; ++i)
        {
            const auto language = static_cast<NoteLanguage> (i);
            const auto text = inLanguage (symbol, language);
            const auto written = parseSymbol (text, language).chord;
            faults.add (! written || leadSheetSymbol (*written) != symbol, text + " in " + std::string (toText (language)) + " for " + symbol);
        }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("a symbol reads back in other hands: jazz signs, typographers' signs, letters for signs, square brackets", "[notation][identity][law]")
{
    struct Hand { std::vector<std::pair<std::string_view, std::string_view>> changes; };
    const Hand hands[]
    {
        { { { "maj", "\xce\x94" }, { "dim", "\xc2\xb0" }, { "aug", "+" }, { "m7b5", "\xc3\xb8" "7" }, { "m9b5", "\xc3\xb8" "9" }, { "m11b5", "\xc3\xb8" "11" }, { "m", "-" } } },
        { { { "maj", "M" } } },
        { { { "maj", "Ma" }, { "dim", "o" }, { "m", "mi" } } },
        { { { "b", "\xe2\x99\xad" }, { "#", "\xe2\x99\xaf" }, { "m", "min" }, { "minaj", "maj" }, { "dimin", "dim" } } },
        { { { "#", "s" } } },
        { { { "(", "[" }, { ")", "]" }, { ",", " " } } },
        { { { "7", "\xe2\x81\xb7" }, { "9", "\xe2\x81\xb9" } } }
    };

    for (const auto& hand : hands)
    {
        Faults faults;

        for (const auto& [symbol, chord] : everyNamedChord())
        {
            auto text = symbol;
            for (const auto& [from, to] : hand.changes)
                text = replaced (text, from, to);

            const auto written = parseSymbol (text).chord;
            faults.add (! written || leadSheetSymbol (*written) != symbol, text + " for " + symbol + " reads as " + (written ? leadSheetSymbol (*written) : "nothing"));
        }

        INFO (faults.first);
        CHECK (faults.count == 0);
    }
}

TEST_CASE ("a Harte label and its symbol mean the same chord", "[notation][identity][law]")
{
    Faults faults;

    for (const auto& [symbol, chord] : everyNamedChord())
    {
        const auto label = harteLabel (chord, {});
        const auto written = parseSymbol (label).chord;
        faults.add (! written || identify (*written).root != chord.root || identify (*written).bass != chord.bass || ! isWithin (sounding (chord), written->pitchClasses()),
                    label + " for " + symbol);
    }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("what a screen reader says can be read", "[notation][identity][words][law]")
{
    Faults faults;

    for (const auto& [symbol, chord] : everyNamedChord())
    {
        Naming naming;
        naming.kind = Sounding::chord;
        naming.readings.push ({ chord, 0 });
        const auto words = spokenSymbol (naming, {});
        const auto written = parseSymbol (words).chord;
        faults.add (! written || leadSheetSymbol (*written) != symbol, words + " for " + symbol + " reads as " + (written ? leadSheetSymbol (*written) : "nothing"));
    }

    INFO (faults.first << " and " << faults.count);
    CHECK (faults.count == 0);
}
