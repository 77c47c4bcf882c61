// ParserFuzzTests.cpp - whatever is typed, the parser comes to an end with a chord or a sentence.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/VoicingForm.h"
#include "notation/ChordIdentity.h"
#include "notation/ChordParser.h"
#include "notation/WrittenSymbol.h"

#include <random>

using namespace guidetone;

namespace
{
    /** Everything that may be asked of an answer is asked; a chord means a chord, and its plain symbol can be read. */
    void check (std::string_view text, Faults& faults)
    {
        for (const auto language : { NoteLanguage::english, NoteLanguage::german, NoteLanguage::french })
        {
            const auto parsed = parseSymbol (text, language);
            const bool hasMessage = ! parsed.message.empty();
            faults.add (hasMessage == (parsed.chord.has_value() || parsed.saysNoChord), "message or chord: " + std::string (text));
            faults.add (parsed.position > text.size(), "position: " + std::string (text));
            if (! parsed.chord)
                continue;

            faults.add (harteLabel (*parsed.chord).empty() || tonesOf (*parsed.chord).empty(), std::string (text));
            faults.add (std::abs (parsed.chord->bass.accidental) > 3 || std::abs (parsed.chord->root.accidental) > 3, std::string (text));

            for (int form = 0; form < voicingFormCount; ++form)
            {
                const auto voiced = voice (identify (*parsed.chord), static_cast<VoicingForm> (form), { 0, 127 });
                faults.add (voiced.tones.empty() == voiced.problem.empty() || voiced.voicing().size() != static_cast<int> (voiced.tones.size()),
                            std::string (toText (static_cast<VoicingForm> (form))) + ": " + std::string (text));
            }

            const auto symbol = leadSheetSymbol (*parsed.chord);
            const auto again = parseSymbol (symbol).chord;
            faults.add (! again || again->bass.pitchClass() != parsed.chord->bass.pitchClass() || again->root != parsed.chord->root,
                        "again: " + std::string (text) + " as " + symbol);
            if (! again)
                continue;

            auto played = *parsed.chord;
            played.degrees = playedDegrees (played);
            faults.add (! isWithin (played.pitchClasses(), again->pitchClasses()), "lost: " + std::string (text) + " as " + symbol);
        }
    }

    constexpr std::string_view pieces[] { "C", "Eb", "F#", "H", "Do", "m", "maj", "M", "-", "+", "\xce\x94", "\xc3\xb8", "\xc2\xb0", "7", "9", "11", "13", "6/9", "sus", "sus2",
        "add", "no3", "no5", "no1", "b5", "#5", "b9", "#9", "#11", "b13", "alt", "/", "|", "(", ")", ",", " ", "\xe2\x99\xad", "\xe2\x99\xaf", "minor", " seven", " over ", " flat",
        " first inversion", ":", "min7", "dim", "hdim7", "aug", "5", "2", "4", "bb", "x", "'", "\"", "N.C.", " root silent", "quartal", "omit", "s9" };
}

TEST_CASE ("random bytes are a chord or a sentence", "[notation][parser][fuzz]")
{
    std::mt19937 random (1);
    Faults faults;

    for (int i = 0; i < 10000; ++i)
    {
        std::string text;
        for (auto length = random() % 24; length > 0; --length)
            text += static_cast<char> (random() % 256);
        check (text, faults);
        check ("C" + text, faults);
    }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("pieces of symbols in any order are a chord or a sentence", "[notation][parser][fuzz]")
{
    std::mt19937 random (2);
    Faults faults;
    int chords = 0;

    for (int i = 0; i < 15000; ++i)
    {
        std::string text (pieces[random() % 5]);
        for (auto length = random() % 6; length > 0; --length)
            text += pieces[random() % std::size (pieces)];
        chords += parseSymbol (text).chord ? 1 : 0;
        check (text, faults);
    }

    INFO (faults.first);
    CHECK (faults.count == 0);
    CHECK (chords > 1000);
}

TEST_CASE ("the longest symbols, and the most slashes, take no noticeable time", "[notation][parser][fuzz]")
{
    const auto repeated = [] (std::string_view text)
    {
        std::string all;
        while (all.size() + text.size() <= 200)
            all += text;
        return all;
    };

    for (const auto text : { "C/", "C|", "b", "(", "C over ", "Es", "#", "C7", "add", "a ", "9,", "bb", "C flat ", "\xe2\x99\xad" })
    {
        INFO (text);
        Faults faults;
        check (repeated (text), faults);
        CHECK (faults.count == 0);
    }
}
