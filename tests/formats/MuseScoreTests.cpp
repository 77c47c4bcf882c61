// MuseScoreTests.cpp - MuseScore reads the scores that are written, and what it writes of them is the same chart again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Program.h"
#include "ScoreSamples.h"

#include "formats/MusicXmlChart.h"

#include <iterator>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    /** MuseScore without a screen, by the name that this system has for it; empty where there is none. */
    std::string museScore()
    {
        for (const auto* name : { "mscore3", "musescore3", "mscore", "musescore" })
            if (say (std::string ("command -v ") + name).status == 0)
                return name;

        WARN ("MuseScore is not installed; what it would read is not tested");
        return {};
    }

    std::string contentsOf (const std::filesystem::path& path)
    {
        std::ifstream stream (path, std::ios::binary);
        return { std::istreambuf_iterator<char> (stream), {} };
    }

    struct Back
    {
        std::string said;
        std::vector<std::string> scores;    ///< as MuseScore writes them; empty where it could not read one
    };

    /** What MuseScore makes of scores, all in one go: starting it takes longer than reading. It holds each against the schema of MusicXML 3.1, which is built into it. */
    Back throughMuseScore (const std::string& program, const std::vector<std::string>& scores)
    {
        const ScratchFolder folder ("musescore");
        std::string job;

        for (std::size_t i = 0; i < scores.size(); ++i)
        {
            const auto in = folder.write (std::to_string (i) + ".musicxml", scores[i]);
            job += std::string (i == 0 ? "[" : ",\n") + "{ \"in\": \"" + in + "\", \"out\": \"" + in + ".back.musicxml\" }";
        }

        const auto said = say ("cd '" + folder.path.string() + "' && HOME='" + folder.path.string() + "' XDG_RUNTIME_DIR='" + folder.path.string()
                               + "' QT_QPA_PLATFORM=offscreen " + program + " -j '" + folder.write ("job.json", job + "]") + "'");
        Back back { said.text, {} };
        for (std::size_t i = 0; i < scores.size(); ++i)
            back.scores.push_back (contentsOf (folder.path / (std::to_string (i) + ".musicxml.back.musicxml")));

        return back;
    }

    constexpr std::string_view invalid = "is not a valid MusicXML file";

    /** What MuseScore keeps of a chart: it has no names for a tune's feel, and the words that say it are words of the first bar. */
    Chart comparable (Chart chart)
    {
        chart.feel.clear();
        chart.title.clear();
        chart.composer.clear();
        for (auto& section : chart.sections)
            for (auto& bar : section.bars)
                bar.words.clear();

        return chart;
    }
}

TEST_CASE ("what MuseScore reads is the chart that was written", "[formats][musicxml][foreign]")
{
    const auto program = museScore();
    if (program.empty())
        return;

    const auto samples = scoreSamples();
    std::vector<std::string> scores;
    for (const auto& chart : samples)
        scores.push_back (writeMusicXml (chart, {}));

    const auto back = throughMuseScore (program, scores);
    INFO (back.said);
    CHECK (back.said.find (invalid) == std::string::npos);

    for (std::size_t i = 0; i < samples.size(); ++i)
    {
        const auto read = readMusicXml (back.scores[i]);
        INFO (i << ": " << read.problem << '\n' << scores[i]);
        REQUIRE (read.document);
        const auto& chart = std::get<Chart> (*read.document);
        CHECK (lineOf (chart) == lineOf (samples[i]));
        CHECK (comparable (chart) == comparable (samples[i]));
    }
}

TEST_CASE ("a score that MuseScore reads otherwise is found out", "[formats][musicxml][foreign]")
{
    const auto program = museScore();
    if (program.empty())
        return;

    auto score = writeMusicXml (oddScore(), {});
    const std::string kind = "<kind text=\"m7\">minor-seventh</kind>";
    REQUIRE (score.find (kind) != std::string::npos);
    score.replace (score.find (kind), kind.size(), "<kind text=\"7\">dominant</kind>");
    auto unknown = score;
    unknown.insert (unknown.find ("<divisions>"), "<feeling>blue</feeling>");

    const auto back = throughMuseScore (program, { score });
    CHECK (back.said.find (invalid) == std::string::npos);
    const auto read = readMusicXml (back.scores[0]);
    REQUIRE (read.document);
    CHECK (lineOf (std::get<Chart> (*read.document)) != lineOf (oddScore()));
    CHECK (throughMuseScore (program, { unknown }).said.find (invalid) != std::string::npos);
}
