// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "../progression/Playing.h"
#include "EveryReading.h"
#include "RandomCharts.h"

#include "formats/LogJson.h"
#include "progression/JsonWriter.h"

#include <nlohmann/json.hpp>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    using Json = nlohmann::json;

    Progression read (const std::string& text)
    {
        const auto result = readLogJson (text);
        INFO (result.problem);
        REQUIRE (result.document);
        return std::get<LogDocument> (*result.document).log;
    }

    /** The text with one value of the first entry, or of the whole, put in the place of another. */
    std::string with (const std::string& pointer, const Json& value)
    {
        auto json = Json::parse (writeJson (threeChords(), {}));
        json[Json::json_pointer (pointer)] = value;
        return json.dump();
    }
}

// Law.
TEST_CASE ("any log comes back from its JSON equal, to the last bit", "[formats][json]")
{
    std::mt19937 random (41);
    const auto readings = everyReading();
    const auto below = [&random] (std::size_t n) { return random() % n; };
    const auto fraction = [&random] { return static_cast<double> (random()) / 1.0e7; };

    const auto place = [&]
    {
        SongPosition position;
        position.known = below (4) > 0;
        if (position.known)
        {
            position.ticks = static_cast<std::int64_t> (random()) - 1000000000;
            position.bar = static_cast<std::int32_t> (below (1000)) - 5;
            position.tickInBar = static_cast<std::int32_t> (below (3840));
            position.numerator = static_cast<std::uint8_t> (1 + below (12));
            position.denominator = static_cast<std::uint8_t> (1u << below (5));
            position.bpm = static_cast<float> (20.0 + fraction());
        }
        return position;
    };

    std::vector<Entry> entries;

    for (std::uint32_t i = 0; i < 600; ++i)
    {
        Entry entry;
        entry.id = static_cast<std::uint32_t> (random());
        entry.take = static_cast<std::uint32_t> (below (9));
        entry.startSeconds = fraction() - 1.0;
        entry.start = place();

        if (below (5) > 0)
        {
            entry.endSeconds = entry.startSeconds + 1.0 + fraction();
            entry.end = place();
        }

        if (below (3) > 0)
            entry.context.key = allKeys()[below (30)];
        entry.context.player = below (2) > 0 ? Player::band : Player::solo;
        if (below (4) == 0)
            entry.context.wishes = { static_cast<std::uint32_t> (below (1u << qualityCount)), static_cast<std::uint32_t> (below (1u << qualityCount)) };

        entry.naming.kind = static_cast<Sounding> (below (5));
        for (std::size_t n = below (7); n > 0; --n)
            entry.naming.voicing.add (static_cast<int> (below (128)));
        for (std::size_t n = below (10); n > 0; --n)
            entry.naming.readings.push ({ transposed (readings[below (readings.size())], static_cast<int> (below (12))), static_cast<std::int16_t> (random()), static_cast<std::uint8_t> (below (101)) });

        entry.revised = below (3) == 0;
        entry.edited = below (3) == 0;
        if (below (3) == 0)
            entry.letters = ChordLetters { { static_cast<std::int8_t> (below (7)), static_cast<std::int8_t> (static_cast<int> (below (7)) - 3) },
                                           { static_cast<std::int8_t> (below (7)), static_cast<std::int8_t> (static_cast<int> (below (7)) - 3) } };
        entry.section = below (4) == 0 ? SectionName ("R\xc3\xa9\x66rain") : SectionName();
        entries.push_back (entry);
    }

    const Progression log (entries);
    const auto text = writeJson (log, {}, "A title");
    const auto again = read (text);
    REQUIRE (again.size() == log.size());

    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        INFO (i);
        REQUIRE (again.entries()[i] == entries[i]);
    }

    CHECK (std::get<LogDocument> (*readLogJson (text).document).title == "A title");
    CHECK (writeJson (again, {}, "A title") == text);
}

TEST_CASE ("what was played comes back, clusters and silent roots as well", "[formats][json]")
{
    auto log = threeChords();
    log.apply (began (4, 4.0, { 60, 61, 62 }));
    log.apply (ended (4, 4.3333333333));
    log.apply (began (5, 5.0, { 56, 62 }, { parseKey ("A"), Player::band }));
    log.apply (revised (5, 5.0, { 56, 62, 66 }, { parseKey ("A"), Player::band }));
    CHECK (read (writeLogJson (LogDocument { log, "", 0.0 }, {})) == log);
    CHECK (read (writeJson (Progression(), {})).empty());
}

TEST_CASE ("a log of an earlier version is read by bar, beat and Harte label", "[formats][json]")
{
    auto json = Json::parse (writeJson (threeChords(), {}));

    for (auto& entry : json["entries"])
    {
        entry.erase ("id");
        entry.erase ("chord");
        for (auto& alternate : entry["alternates"])
            alternate.erase ("chord");
        for (const auto* moment : { "start", "end" })
            if (! entry[moment].is_null())
            {
                entry[moment].erase ("ticks");
                entry[moment].erase ("tickInBar");
            }
    }

    const auto again = read (json.dump());
    const auto log = threeChords();
    REQUIRE (again.size() == 3);

    for (std::size_t i = 0; i < 3; ++i)
    {
        const auto &a = again.entries()[i], &b = log.entries()[i];
        CHECK (a.id == b.id);
        CHECK (a.start == b.start);
        CHECK (a.end == b.end);
        CHECK (a.naming.readings[0] == b.naming.readings[0]);
        CHECK (a.naming.readings.size() == b.naming.readings.size());
    }
}

TEST_CASE ("what is no log is told in a sentence", "[formats][json]")
{
    const auto problem = [] (const std::string& text) { return readLogJson (text).problem; };
    CHECK (problem ("") == "line 1: this is no JSON");
    CHECK (problem ("{\n\"entries\": [\n}") == "line 3: this is no JSON");
    CHECK (problem ("[]") == "is no log of Guidetone");
    CHECK (problem ("{\"format\": \"other\", \"version\": 1, \"entries\": []}") == "is no log of Guidetone");
    CHECK (problem (with ("/version", 2)) == "was written by a later version of Guidetone");
    CHECK (problem (with ("/entries/0/take", "one")) == "entry 1: \"take\" must be a whole number, 0 to 4294967295");
    CHECK (problem (with ("/entries/1/start/seconds", 1.0e10)) == "entry 2: \"seconds\" must be a number from -1000000000 to 1000000000");
    CHECK (problem (with ("/entries/0/start/metre", "4:4")) == "entry 1: \"metre\" must be text such as 4/4");
    CHECK (problem (with ("/entries/0/start/metre", "0/4")) == "entry 1: \"metre\" must be text such as 4/4");
    CHECK (problem (with ("/entries/2/chord/quality", "blue")) == "entry 3: \"quality\" is \"blue\", which is not known");
    CHECK (problem (with ("/entries/0/chord/added", Json::array ({ "b2" }))) == "entry 1: \"added\" must be a list of degrees such as b9");
    CHECK (problem (with ("/entries/0/tones/0/midi", 128)) == "entry 1: \"midi\" must be 0 to 127");
    CHECK (problem (with ("/entries/0/key", "H")) == "entry 1: \"key\" must be a key such as C#m");
    CHECK (problem (with ("/entries/0/kind", 3)) == "entry 1: \"kind\" must be chord, interval, note, cluster or none");
    CHECK (problem ("{\"format\": 1e999}") == "has a number that is out of range");
    CHECK (problem ("{\"entries\": [" + std::string (100000, '[')) == "is no log of Guidetone");
    CHECK (problem (with ("/unknown", Json::array ({ 1, 2 }))).empty());
}

// Law.
TEST_CASE ("no bytes do harm to the reader of logs", "[formats][json][fuzz]")
{
    std::mt19937 random (42);
    const auto whole = writeJson (threeChords(), {}, "T");

    for (std::size_t size = 0; size + 2 < whole.size(); ++size)
        CHECK_FALSE (readLogJson (std::string_view (whole).substr (0, size)).problem.empty());

    for (int round = 0; round < 3000; ++round)
    {
        auto damaged = whole;
        for (std::size_t i = 0, count = 1 + random() % 3; i < count; ++i)
            damaged[random() % damaged.size()] = "0123456789.-e{}[]\",:nx"[random() % 22];

        const auto result = readLogJson (damaged);
        REQUIRE (result.document.has_value() == result.problem.empty());
    }
}
