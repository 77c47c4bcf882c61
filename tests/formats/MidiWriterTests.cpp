// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "../progression/Playing.h"

#include "formats/MidiFileSong.h"
#include "formats/MidiFileWriter.h"
#include "formats/PlacedChords.h"
#include "harmony/VoiceLeading.h"
#include "notation/ChordIdentity.h"

#include <sstream>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    /** "0 C, 1920 Am": where each symbol stands. */
    std::string symbolsOf (const PlacedChords& music)
    {
        std::ostringstream text;
        for (const auto& chord : music.chords)
            text << (text.tellp() > 0 ? ", " : "") << chord.from << '-' << chord.to << ' ' << chord.symbol;

        return text.str();
    }

    /** Each chord that sounds: its moment in quarter notes and its notes. */
    std::string notesOf (const std::string& bytes)
    {
        const auto result = readMidiFile (std::vector<std::uint8_t> (bytes.begin(), bytes.end()));
        REQUIRE (result.song);
        std::ostringstream text;
        double last = -1.0;

        for (const auto& message : result.song->messages)
            if (message.bytes[0] >= 0x90)
            {
                if (message.ppq != last)
                    text << (last >= 0.0 ? " | " : "") << message.ppq << ':';
                text << ' ' << static_cast<int> (message.bytes[1]);
                last = message.ppq;
            }

        return text.str();
    }

    Chart chartOfTwoBars()
    {
        Chart chart;
        chart.sections = { { "", { { { 3, 4 }, { { 0, parseSymbol ("Dm7").chord, "", {} }, { 1920, parseSymbol ("G7/B").chord, "", {} } }, {}, false, 0, {}, {} },
                                   { { 3, 4 }, { { 960, {}, "", {} } }, {}, false, 0, {}, {} } } } };
        return chart;
    }
}

TEST_CASE ("a log becomes notes in its own song time, as they were held", "[formats][midi]")
{
    LogDocument document { threeChords(), "three", 4.0 };
    CHECK (symbolsOf (placed (document, {})) == "0-1920 C, 1920-4800 Am, 5760-7680 Fmaj7");
    CHECK (notesOf (writeMidiFile (document, {})) == "0: 48 52 55 | 2: 45 48 52 | 6: 41 45 48 52");
}

TEST_CASE ("without a transport seconds count, at 120", "[formats][midi]")
{
    auto entries = threeChords().entries();
    for (auto& entry : entries)
        entry.start = entry.end = {};

    CHECK (symbolsOf (placed (LogDocument { Progression (entries), "", 0.0 }, {})) == "0-1920 C, 1920-4800 Am, 5760-7680 Fmaj7");
}

TEST_CASE ("another take goes on with the next bar, where it begins in its own", "[formats][midi]")
{
    auto entries = threeChords().entries();
    entries[2].take = 2;
    entries[2].startSeconds = 100.0;
    entries[2].start = placeAt (2.5);   // bar 2, beat 2
    CHECK (symbolsOf (placed (LogDocument { Progression (entries), "", 0.0 }, {})) == "0-1920 C, 1920-4800 Am, 8640-11520 Fmaj7");
}

TEST_CASE ("a pre-roll is moved by whole bars to the file's start", "[formats][midi]")
{
    auto entries = threeChords().entries();
    for (auto& entry : entries)
        for (auto* place : { &entry.start, &entry.end })
            if (place->known)
                place->ticks -= 2880, place->bar -= 1, place->tickInBar = static_cast<std::int32_t> ((place->ticks + 3840) % 3840);

    CHECK (symbolsOf (placed (LogDocument { Progression (entries), "", 4.0 }, {})) == "960-2880 C, 2880-5760 Am, 6720-8640 Fmaj7");
}

TEST_CASE ("a selection keeps its places, or begins at zero to be dragged", "[formats][midi]")
{
    const LogDocument document { threeChords(), "", 4.0 };
    MidiWriteOptions options;
    options.chosen = { { 1, 2, 99 } };
    CHECK (symbolsOf (placed (document, options)) == "1920-4800 Am, 5760-7680 Fmaj7");
    options.startAtZero = true;
    CHECK (symbolsOf (placed (document, options)) == "0-2880 Am, 3840-5760 Fmaj7");
    options.chosen = { { 2 } };
    CHECK (notesOf (writeMidiFile (document, options)) == "0: 41 45 48 52");
    options.chosen.emplace();
    CHECK (placed (document, options).chords.empty());
}

TEST_CASE ("tempi, metres and keys are those of the song, and a selection has the ones in force", "[formats][midi]")
{
    auto entries = threeChords().entries();
    entries[1].start.bpm = 90.0f;
    entries[2].start.numerator = 3;
    entries[1].context.key = parseKey ("A");
    const LogDocument document { Progression (entries), "", 4.0 };
    MidiWriteOptions options;
    const auto all = placed (document, options);
    CHECK (all.tempi == std::vector<MidiFileContents::At<double>> { { 0, 120.0 }, { 1920, 90.0 }, { 5760, 120.0 } });
    CHECK (all.metres == std::vector<MidiFileContents::At<Metre>> { { 0, { 4, 4 } }, { 3840, { 3, 4 } } });
    CHECK (all.keys == std::vector<MidiFileContents::At<Key>> { { 0, *parseKey ("A") } });

    options.chosen = { { 1 } };
    options.startAtZero = true;
    const auto one = placed (document, options);
    CHECK (one.tempi == std::vector<MidiFileContents::At<double>> { { 0, 90.0 } });
    CHECK (one.keys == all.keys);
}

TEST_CASE ("a chart is played as it is heard, each chord until the next", "[formats][midi]")
{
    const auto chart = chartOfTwoBars();
    CHECK (symbolsOf (placed (chart, {})) == "0-1920 Dm7, 1920-3840 G7/B, 3840-5760 N.C.");

    std::ostringstream expected;
    const auto first = voicingToHear (identify (*chart.sections[0].bars[0].chords[0].chord));
    const auto second = voicingToHear (identify (*chart.sections[0].bars[0].chords[1].chord), first);
    expected << "0:";
    first.forEach ([&expected] (int note) { expected << ' ' << note; });
    expected << " | 2:";
    second.forEach ([&expected] (int note) { expected << ' ' << note; });
    CHECK (notesOf (writeMidiFile (chart, {})) == expected.str());
}

TEST_CASE ("voicings are made anew where a form is asked for", "[formats][midi]")
{
    MidiWriteOptions options;
    options.form = VoicingForm::close;
    options.chosen = { { 1 } };
    options.startAtZero = true;
    const auto chart = chartOfTwoBars();
    const auto closed = voice (identify (*chart.sections[0].bars[0].chords[1].chord), VoicingForm::close).voicing();
    std::ostringstream expected;
    expected << "0:";
    closed.forEach ([&expected] (int note) { expected << ' ' << note; });
    CHECK (notesOf (writeMidiFile (chart, options)) == expected.str());
}

TEST_CASE ("nothing at all is a file without notes", "[formats][midi]")
{
    for (const Document& document : { Document (Chart()), Document (LogDocument()) })
    {
        const auto bytes = writeMidi (document, {});
        CHECK (readMidiFile (std::vector<std::uint8_t> (bytes.begin(), bytes.end())).problem == "holds no notes");
    }
}

TEST_CASE ("places out of every range do no harm", "[formats][midi]")
{
    auto entries = threeChords().entries();
    entries[0].start.ticks = std::numeric_limits<std::int64_t>::max();
    entries[1].start.denominator = 0;
    entries[1].start.tickInBar = std::numeric_limits<std::int32_t>::max();
    entries[2].startSeconds = 1.0e9;
    entries[2].start.bpm = 0.0f;
    const auto bytes = writeMidi (LogDocument { Progression (entries), "", 1.0e9 }, {});
    const auto result = readMidiFile (std::vector<std::uint8_t> (bytes.begin(), bytes.end()));
    CHECK ((result.song || result.problem == "lasts longer than 100 hours"));
}

TEST_CASE ("repeats are played", "[formats][midi]")
{
    auto chart = chartOfTwoBars();
    chart.sections[0].bars[0].repeatBegins = true;
    chart.sections[0].bars[0].repeatEnds = 2;
    CHECK (symbolsOf (placed (chart, {})) == "0-1920 Dm7, 1920-2880 G7/B, 2880-4800 Dm7, 4800-6720 G7/B, 6720-8640 N.C.");
}
