// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ScoreSamples.h"

#include "formats/Jams.h"
#include "formats/Lab.h"
#include "formats/LogJson.h"
#include "formats/Markers.h"
#include "formats/MidiFileWriter.h"
#include "formats/MusicXmlChart.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    nlohmann::json listOf (PitchClassSet set)
    {
        auto list = nlohmann::json::array();
        for (int pitchClass = 0; pitchClass < 12; ++pitchClass)
            if (set.contains (pitchClass))
                list.push_back (pitchClass);

        return list;
    }

    /** The chords of a score as it stands on paper: where each one is, in ticks, what it says and what must sound for it to be true. */
    std::string expectedChords (const Chart& chart)
    {
        auto chords = nlohmann::json::array();
        std::int64_t line = 0;

        for (const auto& section : chart.sections)
            for (const auto& bar : section.bars)
            {
                for (const auto& chord : bar.chords)
                    if (chord.chord)
                        chords.push_back ({ { "ticks", line + chord.start }, { "symbol", leadSheetSymbol (*chord.chord) }, { "root", chord.chord->root.pitchClass() },
                                            { "bass", chord.chord->bass.pitchClass() }, { "required", listOf (chord.chord->requiredPitchClasses()) },
                                            { "claimed", listOf (claimedInScores (*chord.chord)) } });

                line += bar.metre.ticks();
            }

        return nlohmann::json { { "chords", chords }, { "ticks", line } }.dump();
    }
}

// Run by test_readers.py alone, which gives the folder.
TEST_CASE ("files for the readers of other programs", "[.][samples]")
{
    const auto* folder = std::getenv ("GUIDETONE_SAMPLES");
    REQUIRE (folder != nullptr);
    RandomCharts charts (51);

    for (int number = 0; number < 20; ++number)
    {
        const auto chart = charts.next();
        const auto log = charts.nextLog();

        const auto put = [&] (const std::string& name, const std::string& text)
        {
            std::ofstream (std::string (folder) + '/' + std::to_string (number) + name, std::ios::binary) << text;
        };

        const auto both = [&] (const std::string& extension, auto write)
        {
            put ("-chart" + extension, write (Document (chart), WriteOptions()));
            put ("-log" + extension, write (Document (log), WriteOptions()));
        };

        both (".json", writeLogJson);
        both (".mid", writeMidi);
        both (".jams", writeJams);
        both (".lab", [] (const Document& document, const WriteOptions& options) { return writeLab (document, options); });
        both ("-keys.lab", writeKeyLab);
        both (".lua", writeArdourMarkers);
    }

    const auto scores = scoreSamples();

    for (std::size_t i = 0; i < scores.size(); ++i)
    {
        const auto name = std::string (folder) + "/score-" + std::to_string (i);
        std::ofstream (name + ".musicxml", std::ios::binary) << writeMusicXml (scores[i], {});
        std::ofstream (name + ".chords", std::ios::binary) << expectedChords (scores[i]);
    }
}
