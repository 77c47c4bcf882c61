// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "../progression/Playing.h"
#include "RandomCharts.h"

#include "formats/Jams.h"
#include "notation/ChordIdentity.h"

#include <nlohmann/json.hpp>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    using Json = nlohmann::json;

    Json annotationIn (const std::string& text, const std::string& name)
    {
        const auto json = Json::parse (text);
        for (const auto& annotation : json["annotations"])
            if (annotation["namespace"] == name)
                return annotation["data"];

        return {};
    }

    std::string jamsOf (const Json& annotations)  { return Json { { "file_metadata", { { "duration", 4.0 } } }, { "annotations", annotations } }.dump(); }

    Json chordsOf (const Json& data, const char* name = "chord")  { return { { "namespace", name }, { "annotation_metadata", Json::object() }, { "data", data } }; }

    /** What Harte's syntax says of an entry. */
    Chord parsedAgain (const Entry& entry)  { return identify (*parseHarte (harteLabel (entry.naming, { entry.context.key, {} })).chord); }

    Json observation (double time, double duration, const Json& value)
    {
        return { { "time", time }, { "duration", duration }, { "value", value }, { "confidence", nullptr } };
    }
}

TEST_CASE ("a log as JAMS has chords without gaps, keys, tempo, beats and notes", "[formats][jams]")
{
    auto entries = threeChords().entries();
    entries[0].context.key = parseKey ("C");
    entries[2].context.key = parseKey ("Am");
    entries[0].naming.readings[0].percent = 87;
    const auto text = writeJams (LogDocument { Progression (entries), "Tune \xff", 4.0 }, {});
    const auto json = Json::parse (text);
    CHECK (json["file_metadata"]["title"] == "Tune \xef\xbf\xbd");
    CHECK (json["file_metadata"]["duration"] == 4.0);

    const auto chords = annotationIn (text, "chord");
    REQUIRE (chords.size() == 4);
    CHECK (chords[0] == Json { { "time", 0.0 }, { "duration", 1.0 }, { "value", "C:maj" }, { "confidence", 0.87 } });
    CHECK (chords[2] == observation (2.5, 0.5, "N"));
    CHECK (chords[3] == observation (3.0, 1.0, "F:maj7"));
    CHECK (annotationIn (text, "key_mode") == Json::array ({ observation (0.0, 3.0, "C:major"), observation (3.0, 1.0, "A:minor") }));
    CHECK (annotationIn (text, "tempo") == Json::array ({ observation (0.0, 4.0, 120.0) }));
    CHECK (annotationIn (text, "note_midi").size() == 10);

    const auto beats = annotationIn (text, "beat_position");
    REQUIRE (beats.size() == 6);    // to the last chord, whose end nobody knows
    CHECK (beats[5] == observation (2.5, 0.0, { { "position", 2 }, { "measure", 2 }, { "num_beats", 4 }, { "beat_units", 4 } }));
}

TEST_CASE ("a chart as JAMS has its sections and composer", "[formats][jams]")
{
    Chart chart;
    chart.composer = "Nobody";
    chart.bpm = 60.0;
    chart.sections = { { "A", { { {}, { { 0, written ("Gb7"), "", {} } }, {}, false, 0, {}, {} } } }, { "B", { { {}, {}, {}, false, 0, {}, {} } } } };
    const auto text = writeJams (chart, {});
    CHECK (annotationIn (text, "segment_open") == Json::array ({ observation (0.0, 4.0, "A"), observation (4.0, 4.0, "B") }));
    CHECK (annotationIn (text, "chord") == Json::array ({ observation (0.0, 8.0, "Gb:7") }));
    CHECK (annotationIn (text, "beat_position").size() == 8);
    CHECK (Json::parse (text)["sandbox"]["composer"] == "Nobody");
}

// Law.
TEST_CASE ("a log that is written as JAMS comes back the same", "[formats][jams]")
{
    RandomCharts charts (31);

    for (int round = 0; round < 200; ++round)
    {
        const auto document = charts.nextLog();
        if (document.log.empty())
            continue;

        const auto text = writeJams (document, {});
        const auto result = readJams (text);
        INFO (result.problem);
        REQUIRE (result.document);
        CHECK (result.remarks.empty());
        const auto& again = std::get<LogDocument> (*result.document);
        REQUIRE (again.log.size() == document.log.size());
        CHECK (again.title == document.title);
        CHECK (std::abs (again.endSeconds - document.endSeconds) < 1.0e-6);
        for (std::size_t i = 0; i < again.log.entries().size(); ++i)
        {
            auto a = again.log.entries()[i], b = document.log.entries()[i];
            INFO (i << ' ' << a.start.bar << ' ' << a.start.tickInBar << ' ' << b.start.bar << ' ' << b.start.tickInBar << '\n' << text);
            CHECK (a.naming.readings[0].chord == parsedAgain (b));
            CHECK (a.naming.voicing == b.naming.voicing);
            CHECK (a.naming.readings[0].percent == b.naming.readings[0].percent);
            CHECK (a.context.key == b.context.key);
            CHECK (a.section == b.section);
            CHECK (std::abs (a.startSeconds - b.startSeconds) < 2.0e-6);
            CHECK (std::abs (a.endSeconds - b.endSeconds) < 2.0e-6);

            // Ticks count from the song's start, which JAMS does not know.
            for (auto* place : { &a.start, &a.end })
                place->ticks -= again.log.entries()[0].start.ticks;
            for (auto* place : { &b.start, &b.end })
                place->ticks -= document.log.entries()[0].start.ticks;
            REQUIRE (a.start == b.start);
            CHECK (a.end.ticks == b.end.ticks);
        }
    }
}

TEST_CASE ("JAMS of other hands are read: chord_harte, lists of fields, chords in any order", "[formats][jams]")
{
    const auto inLists = jamsOf (Json::array ({ chordsOf ({ { "time", { 2.0, 0.0 } }, { "duration", { 2.0, 2.0 } }, { "value", { "G:7", "C" } }, { "confidence", { nullptr, 1 } } }, "chord_harte") }));
    const auto result = readJams (inLists);
    INFO (result.problem);
    REQUIRE (result.document);
    const auto& log = std::get<LogDocument> (*result.document).log.entries();
    REQUIRE (log.size() == 2);
    CHECK (log[0].naming.readings[0].chord.root == 0);
    CHECK (log[0].naming.readings[0].percent == 100);
    CHECK (log[1].startSeconds == 2.0);

    const auto two = readJams (jamsOf (Json::array ({ chordsOf (Json::array ({ observation (0.0, 2.0, "C") })), chordsOf (Json::array ({ observation (0.0, 2.0, "D") })) })));
    REQUIRE (two.document);
    CHECK (std::get<LogDocument> (*two.document).log.size() == 1);
    CHECK (two.remarks == std::vector<std::string> { "of several annotations of a kind the first is read" });
}

TEST_CASE ("what is no JAMS is told in a sentence", "[formats][jams]")
{
    const auto problem = [] (const std::string& text) { return readJams (text).problem; };
    CHECK (problem ("{\n\"a\": }") == "line 2: this is no JSON");
    CHECK (problem ("[1e999]") == "has a number that is out of range");
    CHECK (problem ("[]") == "has no annotation of chords (chord or chord_harte)");
    CHECK (problem (jamsOf (Json::array ({ chordsOf (Json::array()) }))) == "has no chords");
    CHECK (problem (jamsOf (Json::array ({ chordsOf (Json::array ({ observation (0.0, 2.0, "C"), observation (1.0, 2.0, "C") })) }))) == "the chord at 1.000000 seconds begins before the one before it ends");
    CHECK (problem (jamsOf (Json::array ({ chordsOf (Json::array ({ observation (0.0, 2.0, 7) })) }))).starts_with ("the chord at 0.000000 seconds has no chord in Harte's syntax"));
    CHECK (problem (std::string (100000, '[')) == "line 1: this is no JSON");
}

// Law.
TEST_CASE ("no bytes do harm to the JAMS reader", "[formats][jams][fuzz]")
{
    RandomCharts charts (32);
    const auto whole = writeJams (LogDocument { threeChords(), "T", 4.0 }, {});

    for (std::size_t size = 0; size + 1 < whole.size(); size += 1 + size / 500)
        CHECK_FALSE (readJams (std::string_view (whole).substr (0, size)).problem.empty());

    for (int round = 0; round < 2000; ++round)
    {
        auto damaged = whole;
        for (std::size_t i = 0, count = 1 + charts.below (3); i < count; ++i)
            damaged[charts.below (damaged.size())] = "0123456789.-e{}[]\",:x"[charts.below (21)];

        const auto result = readJams (damaged);
        REQUIRE (result.document.has_value() == result.problem.empty());
    }
}
