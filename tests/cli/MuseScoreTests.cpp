// MuseScoreTests.cpp - the bundled blues as scores, in every form of voicing, in the hands of MuseScore.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Places.h"
#include "Program.h"

using namespace guidetone::testing;

TEST_CASE ("MuseScore reads the blues in every form as it was written: chords, places and notes", "[cli][convert][musicxml][foreign]")
{
    const ScratchFolder scratch;
    const std::string forms[] { "close", "shell", "rootless", "drop2", "spread" };
    std::string job;

    for (const auto& form : forms)
    {
        const auto played = scratch / (form + ".mid"), score = scratch / (form + ".musicxml");
        REQUIRE (guidetone::testing::guidetone ({ "realise", GUIDETONE_SOURCE_DIR "/presets/blues-in-a.mid", "--key", "A", "--grid", "1/4", "--voicing", form, "--output", played }).exitCode == 0);
        REQUIRE (guidetone::testing::guidetone ({ "convert", played, score }).exitCode == 0);
        job += std::string (job.empty() ? "[" : ",\n") + R"({ "in": ")" + score + R"(", "out": ")" + score + R"(.back.musicxml" })";
    }

    job += "]";
    const auto home = scratch / ".";
    const auto said = runProgram ({ "/usr/bin/env", "QT_QPA_PLATFORM=offscreen", "HOME=" + home, "XDG_RUNTIME_DIR=" + home, GUIDETONE_MUSESCORE, "-j",
                                    scratch.write ("job.json", Bytes (job.begin(), job.end())) });
    INFO (said.err);
    REQUIRE (said.exitCode == 0);

    for (const auto& form : forms)
    {
        const auto table = [] (const std::string& score) { return guidetone::testing::guidetone ({ "convert", score, "-", "--to", "csv" }).lines(); };
        const auto written = table (scratch / (form + ".musicxml"));
        CHECK (written.size() == 11);       // ten chords
        CHECK (table (scratch / (form + ".musicxml.back.musicxml")) == written);
    }
}
