// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "RandomCharts.h"
#include "MidiBytes.h"

#include "formats/MidiChart.h"
#include "formats/MidiFileWriter.h"
#include "formats/TextEncoding.h"
#include "harmony/VoiceLeading.h"
#include "notation/ChordIdentity.h"
#include "notation/WrittenSymbol.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    Bytes words (int type, const std::string& text)
    {
        return Bytes { 0xff, static_cast<std::uint8_t> (type) } + variable (static_cast<std::uint32_t> (text.size())) + Bytes (text.begin(), text.end());
    }

    Bytes marker (const std::string& text)  { return words (6, text); }

    ReadDocument read (const Bytes& bytes)  { return readMidiChart ({ reinterpret_cast<const char*> (bytes.data()), bytes.size() }); }

    Chart chartIn (const Bytes& trackEvents)
    {
        const auto result = read (header (0, 1, 480) + track (trackEvents));
        INFO (result.problem);
        REQUIRE (result.document);
        return std::get<Chart> (*result.document);
    }

    /** "A: | Dm7 . G7 | C |": bars, sections, and chords at quarter notes. */
    std::string textOf (const Chart& chart)
    {
        std::string text;

        for (const auto& section : chart.sections)
        {
            text += (text.empty() ? "" : " ") + (section.name.empty() ? "" : section.name + ": ") + "|";
            for (const auto& bar : section.bars)
            {
                for (const auto& chord : bar.chords)
                    text += ' ' + (chord.start > 0 ? std::to_string (chord.start / ticksPerQuarter) + '>' : "") + (chord.chord ? leadSheetSymbol (*chord.chord) : chord.text.empty() ? "N.C." : '"' + chord.text + '"');
                text += " |";
            }
        }

        return text;
    }

    bool anyChordIn (const Chart& chart)
    {
        for (const auto& section : chart.sections)
            for (const auto& bar : section.bars)
                for (const auto& chord : bar.chords)
                    if (chord.chord)
                        return true;

        return false;
    }

    Chart withoutVoicings (Chart chart)
    {
        for (auto& section : chart.sections)
            for (auto& bar : section.bars)
                for (auto& chord : bar.chords)
                    chord.voicing = {};

        return chart;
    }
}

TEST_CASE ("markers that are chord symbols become a chart in the file's own bars", "[formats][midi]")
{
    const auto chart = chartIn (after (0, words (3, "Tune")) + after (0, metre (3, 2)) + after (0, tempo (428571)) + after (0, { 0xff, 0x59, 2, 0xfe, 0 })
                                + after (0, marker ("Bbmaj7")) + after (960, marker ("Eb7")) + after (480, marker ("Bb6")) + after (1440, { 0xff, 0x59, 2, 0, 1 })
                                + after (0, marker ("N.C.")) + after (1440, marker ("E7/G#")));
    CHECK (textOf (chart) == "| Bbmaj7 2>Eb7 | Bb6 | N.C. | E7/G# |");
    CHECK (chart.title == "Tune");
    CHECK (chart.bpm == 140.0);
    CHECK (chart.key == parseKey ("Bb"));
    CHECK (chart.sections[0].bars[2].key == parseKey ("Am"));
    CHECK (chart.sections[0].bars[0].metre == Metre { 3, 4 });
}

TEST_CASE ("markers that are no chords among chords begin sections", "[formats][midi]")
{
    CHECK (textOf (chartIn (after (0, marker ("Verse")) + after (0, marker ("C")) + after (1920, marker ("F")) + after (1920, marker ("Bridge")) + after (0, marker ("Am"))
                            + after (1920, Bytes { 0xff, 1, 0 }))) == "Verse: | C | F | Bridge: | Am |");
    CHECK (textOf (chartIn (after (0, marker ("[A]")) + after (0, marker ("C")) + after (960, marker ("C+-?")) + after (960, marker ("F")))) == "A: | C 2>\"C+-?\" | F |");
}

TEST_CASE ("lyrics and texts count where no marker is a chord", "[formats][midi]")
{
    CHECK (textOf (chartIn (after (0, marker ("Intro")) + after (0, words (5, "Dm7")) + after (1920, words (5, "G7")))) == "Intro: | Dm7 | G7 |");
    CHECK (textOf (chartIn (after (0, words (1, "Dm7")) + after (1920, words (1, "G7")))) == "| Dm7 | G7 |");
}

TEST_CASE ("a MIDI file without chord symbols says so", "[formats][midi]")
{
    const std::string none = "has no chord symbols among its markers";
    CHECK (read (fourBarsFile()).problem == none);
    CHECK (read (header (0, 1, 480) + track (after (0, marker ("Intro")) + after (0, marker ("Am")) + after (1920, marker ("Verse")))).problem == none);
    CHECK (read (header (0, 1, 480) + track (after (0, marker ("A")) + after (7680, marker ("B")) + after (7680, marker ("A")) + after (7680, marker ("C")))).problem == none);
    CHECK (read ({}).problem == "is empty");
}

TEST_CASE ("words in Latin-1 are read as well", "[formats][midi]")
{
    CHECK (inUtf8 ("caf\xe9") == "caf\xc3\xa9");
    CHECK (inUtf8 ("caf\xc3\xa9") == "caf\xc3\xa9");
    CHECK (inUtf8 ("\xef\xbb\xbf" "A") == "A");
    for (const auto* broken : { "\x80", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\xf8\x88\x80\x80\x80", "\xe0\x80\x80" })
        CHECK_FALSE (isUtf8 (broken));
    CHECK (isUtf8 ("\xf0\x9d\x84\xaa\xe2\x99\xad\xf4\x8f\xbf\xbf"));
    CHECK (chartIn (after (0, words (3, "\xc9t\xe9")) + after (0, marker ("C"))).title == "\xc3\x89t\xc3\xa9");
}

// Law.
TEST_CASE ("a chart that is written as a MIDI file comes back the same", "[formats][midi]")
{
    RandomCharts charts (11);

    for (int round = 0; round < 300; ++round)
    {
        const auto chart = charts.next();
        const auto result = readMidiChart (writeMidi (chart, {}));
        INFO (textOf (chart) << '\n' << result.problem);
        REQUIRE (result.document.has_value() == anyChordIn (chart));
        if (! result.document)
            continue;

        const auto& again = std::get<Chart> (*result.document);
        CHECK (textOf (again) == textOf (chart));
        REQUIRE (withoutVoicings (again) == chart);
    }
}

TEST_CASE ("voicings come back from the track with the chords", "[formats][midi]")
{
    Chart chart;
    chart.sections = { { "", { { {}, { { 0, written ("Dm9"), "", { 38, 53, 57, 60, 64 } }, { 1920, written ("G13"), "", { 43, 53, 59, 64 } } }, {}, false, 0, {}, {} } } } };
    const auto result = readMidiChart (writeMidi (chart, {}));
    REQUIRE (result.document);
    CHECK (std::get<Chart> (*result.document) == chart);
}

// Law.
TEST_CASE ("no bytes do harm to the reader of chord symbols", "[formats][midi][fuzz]")
{
    RandomCharts charts (12);
    const auto whole = writeMidi (charts.next(), {});

    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE (readMidiChart (std::string_view (whole).substr (0, size)).problem.empty());

    for (int round = 0; round < 3000; ++round)
    {
        auto damaged = whole;
        for (std::size_t i = 0, count = 1 + charts.below (4); i < count; ++i)
            damaged[charts.below (damaged.size())] = static_cast<char> (charts.below (256));

        const auto result = readMidiChart (damaged);
        REQUIRE (result.document.has_value() == result.problem.empty());
    }
}
