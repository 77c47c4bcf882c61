// ChartTests.cpp - the chart of a project: saved, undone, damaged; and files read on a thread of their own.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include "formats/MidiFileWriter.h"
#include "plugin/FileReading.h"
#include "plugin/Records.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

const char* const blues = "Blues in A\nComposer: Anon\nKey: A\nTempo: 120\n[A]\n|: A7 | D7 . . Eb\xc2\xb0 | A7 :|\n[B]\n| N.C. | E7#9 |\n";

juce::MemoryBlock stateOf (PluginProcessor& processor)
{
    juce::MemoryBlock state;
    processor.getStateInformation (state);
    return state;
}

void restore (PluginProcessor& processor, const juce::MemoryBlock& state)
{
    processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
}

std::string textOf (const PluginProcessor& processor)    { return processor.chart() != nullptr ? processor.chart()->text : std::string ("none"); }

/** A chart of so many bars. */
std::string longChart (int bars)
{
    std::string text = "Long\n";

    for (int i = 0; i < bars; ++i)
        text += "| Cmaj7 . F#m7b5 B7 |\n";

    return text;
}

} // namespace

TEST_CASE ("a project keeps its chart, and where files were saved last", "[plugin][chart]")
{
    TestHost saved, loaded;
    const auto chart = openChart (std::string (blues));
    REQUIRE (chart != nullptr);
    saved.processor.setChart (chart);
    saved.processor.setFileHabits ({ "/home/a/M\xc3\xbcsik", "abc" });

    restore (loaded.processor, stateOf (saved.processor));
    REQUIRE (loaded.processor.chart() != nullptr);
    CHECK (loaded.processor.chart()->chart == chart->chart);
    CHECK (textOf (loaded.processor) == blues);
    CHECK (loaded.processor.fileHabits() == FileHabits { "/home/a/M\xc3\xbcsik", "abc" });
    CHECK (stateOf (loaded.processor) == stateOf (saved.processor));

    // Another project has none, and the same one again is not read again.
    const auto kept = loaded.processor.chart();
    restore (loaded.processor, stateOf (loaded.processor));
    CHECK (loaded.processor.chart() == kept);
    TestHost other;
    restore (loaded.processor, stateOf (other.processor));
    CHECK (textOf (loaded.processor) == "none");
}

TEST_CASE ("a chart is the same before and after it was saved, whatever file it came from", "[plugin][chart]")
{
    const auto fromText = openChart (std::string (blues));
    const auto again = openChart (fromText->chart);
    REQUIRE (again != nullptr);
    CHECK (openChart (again->text)->chart == again->chart);
    CHECK (openChart (Chart()) == nullptr);
    CHECK (openChart (std::string (longestChartText + 1, '|')) == nullptr);
}

TEST_CASE ("a long chart is saved in records that are short enough, and without a piece of it there is none", "[plugin][chart]")
{
    TestHost saved, loaded;
    const auto text = longChart (4000);
    saved.processor.setChart (openChart (text));
    const auto state = stateOf (saved.processor);
    restore (loaded.processor, state);
    CHECK (textOf (loaded.processor) == text);

    const auto lines = juce::StringArray::fromLines (state.toString());
    int pieces = 0;

    for (int i = 0; i < lines.size(); ++i)
        if (lines[i].contains ("{\"chart\":"))
        {
            CHECK (static_cast<std::size_t> (lines[i].length()) < longestRecord);
            auto without = lines;
            without.remove (i);
            const auto torn = without.joinIntoString ("\n");
            TestHost damaged;
            restore (damaged.processor, { torn.toRawUTF8(), torn.getNumBytesAsUTF8() });
            CHECK (textOf (damaged.processor) == "none");
            ++pieces;
        }

    CHECK (pieces > 5);
}

TEST_CASE ("hostile chart records open nothing and do no harm", "[plugin][chart]")
{
    using Json = nlohmann::json;
    const Json records[] { { { "chart", 7 } }, { { "chart", Json::array() } }, { { "chart", Json::array ({ 0, 1, 2 }) } }, { { "chart", Json::array ({ 0, 1, "no music" }) } },
                           { { "chart", Json::array ({ 1, 1, "| C |" }) } }, { { "chart", Json::array ({ 0, 9, "| C |" }) } }, { { "chart", Json::array ({ -1, 1, "| C |" }) } },
                           { { "files", 3 } }, { { "files", { { "folder", 3 }, { "format", std::string (5000, 'x') } } } } };

    for (const auto& record : records)
    {
        TestHost host;
        const auto text = writeRecord ({ { "guidetone", "state" }, { "version", 1 } }) + writeRecord (record);
        restore (host.processor, { text.data(), text.size() });
        CHECK (textOf (host.processor) == "none");
        CHECK (host.processor.fileHabits() == FileHabits());
    }
}

TEST_CASE ("opening and closing a chart are steps that are undone, and leave the folder of files alone", "[plugin][chart]")
{
    TestHost host;
    auto& edits = host.processor.edits();
    edits.change ("Open", [&] { host.processor.setChart (openChart (std::string (blues))); });
    edits.change ("Close", [&] { host.processor.setChart (nullptr); });
    host.processor.setFileHabits ({ "/tmp", "pdf" });
    edits.undo();
    CHECK (textOf (host.processor) == blues);
    edits.undo();
    CHECK (textOf (host.processor) == "none");
    edits.redo();
    CHECK (textOf (host.processor) == blues);
    CHECK (host.processor.fileHabits().format == "pdf");
}

//======================================================================================================================
TEST_CASE ("an hour of MIDI is given up within a moment", "[plugin][chart]")
{
    MidiFileContents song;
    MidiFileTrack piano { "Piano", {}, {} };

    for (int i = 0; i < 20000; ++i)
        piano.notes.push_back ({ std::int64_t { i } * 240, 200, static_cast<std::uint8_t> (40 + i * 7 % 40), 80, 0 });

    song.tracks.push_back (piano);
    const auto bytes = midiFileBytes (song);
    const juce::TemporaryFile file (".mid");
    file.getFile().replaceWithData (bytes.data(), bytes.size());

    const std::atomic<bool> go { false }, stop { true };
    const auto begin = juce::Time::getMillisecondCounterHiRes();
    readFile (file.getFile(), stop);
    const auto stopped = juce::Time::getMillisecondCounterHiRes() - begin;
    CHECK (stopped < 1500.0);

    {
        FileReading reading;
        reading.start (file.getFile());
        CHECK (reading.isReading());
        reading.stop();
        CHECK_FALSE (reading.isReading());
        CHECK_FALSE (reading.take());
        reading.start (file.getFile());
    }   // and gone with it

    const auto whole = readFile (file.getFile(), go);
    REQUIRE (whole.document);
    CHECK_FALSE (std::get<LogDocument> (*whole.document).log.empty());
}
