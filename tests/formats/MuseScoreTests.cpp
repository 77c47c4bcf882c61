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

    /** A chart without what MuseScore has no words for, and without the tones of its chords. A score without a key is in C to it. */
    Chart framework (Chart chart, const Chart& written)
    {
        chart.feel.clear();
        chart.key = written.key ? chart.key : std::nullopt;
        for (auto& section : chart.sections)
            for (auto& bar : section.bars)
                for (auto& chord : bar.chords)
                    if (chord.chord)
                        chord.chord->degrees = chord.chord->assumed = {};

        return chart;
    }

    std::vector<WrittenChord> chordsOf (const Chart& chart)
    {
        std::vector<WrittenChord> chords;
        for (const auto& section : chart.sections)
            for (const auto& bar : section.bars)
                for (const auto& chord : bar.chords)
                    if (chord.chord)
                        chords.push_back (*chord.chord);

        return chords;
    }

    bool isPart (PitchClassSet part, PitchClassSet whole)  { return (part.bits & ~whole.bits) == 0; }

    /** Whether what came back is the chord that was written, as far as a score tells. */
    bool isSameChord (const WrittenChord& written, const WrittenChord& back)
    {
        return written.root == back.root && written.bass == back.bass && isPart (written.requiredPitchClasses(), back.pitchClasses()) && isPart (back.requiredPitchClasses(), claimedInScores (written));
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
        INFO ("score " << i << ": " << read.problem);
        REQUIRE (read.document);
        const auto& chart = std::get<Chart> (*read.document);
        CHECK (framework (chart, samples[i]) == framework (samples[i], samples[i]));

        const auto wanted = chordsOf (samples[i]), found = chordsOf (chart);
        REQUIRE (found.size() == wanted.size());
        for (std::size_t c = 0; c < wanted.size(); ++c)
        {
            INFO (leadSheetSymbol (wanted[c]) << " is " << leadSheetSymbol (found[c]));
            CHECK (isSameChord (wanted[c], found[c]));
        }
    }
}

TEST_CASE ("the usual chords come back from MuseScore in the very same symbols", "[formats][musicxml][foreign]")
{
    const auto program = museScore();
    if (program.empty())
        return;

    const auto chart = chartOf ("C5 C Cm Cdim Caug Csus2 Csus4 C6 Cm6 | C7 Cmaj7 Cm7 Cm(maj7) Cm7b5 Cdim7 C7#5 Cmaj7#5 C7b5 | C7sus4 C9sus4 C13sus4 Cadd9 Cm(add9) C6/9 Cm6/9 "
                                "| C9 C11 C13 Cmaj9 Cmaj13 Cm9 Cm11 Cm13 | C7b9 C7#9 C7#11 C7(b9,#11) C13#11 C7b13 C7(#5,#9) Cmaj7#11 Cm9b5 | Gb7/Fb Bb/D F#m7/E");
    const auto back = throughMuseScore (program, { writeMusicXml (chart, {}) });
    const auto read = readMusicXml (back.scores[0]);
    REQUIRE (read.document);
    CHECK (lineOf (std::get<Chart> (*read.document)) == lineOf (chart));
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
