// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"

#include "progression/CsvWriter.h"
#include "progression/DecimalText.h"
#include "progression/JsonWriter.h"
#include "progression/LabWriter.h"
#include "progression/TextWriter.h"

#include <nlohmann/json.hpp>

#include <clocale>
#include <cmath>
#include <random>
#include <sstream>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    struct LabLine
    {
        double start = 0.0, end = 0.0;
        std::string harte;
    };

    std::vector<LabLine> readLab (const std::string& text)
    {
        std::vector<LabLine> lines;
        std::istringstream stream (text);

        for (std::string line; std::getline (stream, line);)
        {
            const auto first = line.find ('\t'), second = line.find ('\t', first + 1);
            REQUIRE (second != std::string::npos);
            REQUIRE (line.find ('.') + 7 == first);
            lines.push_back ({ std::stod (line.substr (0, first)), std::stod (line.substr (first + 1, second - first - 1)), line.substr (second + 1) });
        }

        return lines;
    }

    /** What RFC 4180 says, read strictly. */
    std::vector<std::vector<std::string>> readCsv (const std::string& text)
    {
        std::vector<std::vector<std::string>> records;
        std::vector<std::string> record { "" };
        bool quoted = false;

        for (std::size_t i = 0; i < text.size(); ++i)
        {
            const char c = text[i];

            if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')  record.back() += text[++i];
            else if (c == '"')                                                    quoted = ! quoted;
            else if (! quoted && c == ',')                                        record.emplace_back();
            else if (! quoted && c == '\r')
            {
                REQUIRE (text.at (++i) == '\n');
                records.push_back (std::exchange (record, { "" }));
            }
            else                                                                  record.back() += c;
        }

        REQUIRE_FALSE (quoted);
        REQUIRE (record == std::vector<std::string> { "" });
        return records;
    }

    Progression oneChord (const Voicing& voicing, const NamingContext& context = {})
    {
        Progression log;
        log.apply (began (1, 0.25, voicing, context));
        return log;
    }
}

TEST_CASE ("numbers are written alike under every locale", "[progression][writers]")
{
    const std::string before = std::setlocale (LC_ALL, nullptr);
    std::setlocale (LC_ALL, "de_DE.UTF-8");
    CHECK (decimalText (1.5, 6) == "1.500000");
    CHECK (decimalText (-0.0000001, 6) == "0.000000");
    CHECK (decimalText (-1.25, 1) == "-1.3");
    CHECK (decimalText (2.9999999, 3) == "3.000");
    CHECK (decimalText (7.4, 0) == "7");
    CHECK (clockText (4.256) == "0:04.26");
    CHECK (clockText (59.999) == "1:00.00");
    CHECK (clockText (3723.5) == "1:02:03.50");
    CHECK (clockText (-1.0) == "0:00.00");
    std::setlocale (LC_ALL, before.c_str());
}

TEST_CASE ("the text is a list to be pasted into a message", "[progression][writers]")
{
    CHECK (writeText (threeChords(), {}) == "bar     time      chord\n"
                                            "1:1     0:00.00   C\n"
                                            "1:3     0:01.00   Am\n"
                                            "2:3     0:03.00   Fmaj7\n");
}

TEST_CASE ("without a transport the text has no bars, and takes are set apart", "[progression][writers]")
{
    auto entries = threeChords().entries();
    for (auto& entry : entries)
        entry.start = {};
    entries[2].take = 2;

    CHECK (writeText (Progression (entries), {}) == "time      chord\n"
                                                    "0:00.00   C\n"
                                                    "0:01.00   Am\n"
                                                    "\n"
                                                    "0:03.00   Fmaj7\n");
}

TEST_CASE ("nothing played is nothing written", "[progression][writers]")
{
    CHECK (writeText ({}, {}).empty());
    CHECK (writeLab ({}, {}, 0.0).empty());
    CHECK (writeLab ({}, {}, 2.0) == "0.000000\t2.000000\tN\n");
    CHECK (readCsv (writeCsv ({}, {})).size() == 1);
    CHECK (nlohmann::json::parse (writeJson (Progression(), {}))["entries"].empty());
}

TEST_CASE ("the log as lab has N between its chords and ends with the music", "[progression][writers]")
{
    CHECK (writeLab (threeChords(), {}, 4.0) == "0.000000\t1.000000\tC:maj\n"
                                                "1.000000\t2.500000\tA:min\n"
                                                "2.500000\t3.000000\tN\n"
                                                "3.000000\t4.000000\tF:maj7\n");
    CHECK (readLab (writeLab (threeChords(), {}, 1.5)).size() == 2);
}

// Law.
TEST_CASE ("whatever is labelled, lab lines begin at 0, meet end to end, differ, and stop at the end", "[progression][writers]")
{
    std::mt19937 random (3);
    const auto below = [&random] (unsigned n) { return static_cast<int> (random() % n); };
    const std::string labels[] { "N", "C:maj", "A:min7/b3" };

    for (int round = 0; round < 500; ++round)
    {
        LabTrack track;
        for (int i = random() % 30 > 0 ? 20 : 0; i > 0; --i)
            track.label (below (1000) * (random() % 3 == 0 ? 1.0e-2 : 1.0e-7), labels[random() % 3]);

        const double end = below (100) / 10.0;
        const auto lines = readLab (track.text (end));
        REQUIRE (lines.empty() == (end == 0.0));

        for (std::size_t i = 0; i < lines.size(); ++i)
        {
            REQUIRE (lines[i].start == (i == 0 ? 0.0 : lines[i - 1].end));
            REQUIRE (lines[i].end > lines[i].start);
            REQUIRE ((i == 0 || lines[i].harte != lines[i - 1].harte));
        }

        if (! lines.empty())
            REQUIRE (std::abs (lines.back().end - end) < 1e-6);
    }
}

TEST_CASE ("every field of the CSV comes back as it was", "[progression][writers]")
{
    const auto records = readCsv (writeCsv (oneChord (cAltered), {}));
    REQUIRE (records.size() == 2);

    CHECK (records[0] == std::vector<std::string> { "take", "bar", "beat", "start", "end", "symbol", "harte", "root", "bass", "notes", "tones", "key", "section" });
    CHECK (records[1] == std::vector<std::string> { "1", "1", "1.500", "0.250000", "", "C7(b9,#11)/E", "C:7(b9,#11)/3", "C", "E", "40 48 55 58 61 66", "E C G Bb Db F#", "", "" });
}

TEST_CASE ("an answer as JSON has the documented fields, and its alternates have them too", "[progression][writers]")
{
    const std::vector<std::string> fields { "kind", "symbol", "harte", "root", "bass", "rootSilent", "tones", "cost" };
    const auto json = nlohmann::ordered_json::parse (writeJson (name ({ 60, 64, 67, 69 }), {}, 8));
    REQUIRE_FALSE (json["alternates"].empty());

    const auto check = [&fields] (const nlohmann::ordered_json& answer)
    {
        for (const auto& field : fields)
            CHECK (answer.contains (field));

        CHECK (answer["tones"].size() == 4);
        CHECK (answer["tones"][0]["midi"] == 60);
        CHECK (answer["tones"][0]["spelling"] == "C");
        CHECK (answer["cost"].is_number_integer());
        CHECK (answer["kind"] == "chord");
    };

    check (json);
    CHECK (json.size() == fields.size() + 2);
    CHECK (json["collection"].is_null());
    CHECK (json["symbol"] == "C6");
    CHECK (json["tones"][3]["degree"] == "6");

    int last = json["cost"];
    for (const auto& alternate : json["alternates"])
    {
        check (alternate);
        CHECK (alternate.size() == fields.size());
        CHECK (alternate["cost"] >= last);
        last = alternate["cost"];
    }

    CHECK (nlohmann::json::parse (writeJson (name ({ 60, 64, 67, 69 }), {}, 1))["alternates"].size() == 1);
}

TEST_CASE ("JSON says what the notes are besides a chord, in the answer's own spelling", "[progression][writers]")
{
    const auto collection = [] (std::initializer_list<int> notes, const SpellingContext& context = {})
    {
        return nlohmann::json::parse (writeJson (name (notes), context, 8))["collection"];
    };

    CHECK (collection ({ 60, 61, 62 }) == "chromatic cluster");
    CHECK (collection ({ 58, 63, 68 }) == "quartal stack on Bb");
    CHECK (collection ({ 58, 63, 68 }, { {}, Accidentals::sharps }) == "quartal stack on A#");
    CHECK (collection ({ 57, 59, 60, 62, 64, 65, 67 }) == "C major scale");
    CHECK (collection ({ 60, 62, 64, 66, 68, 70 }) == "whole-tone scale");
    CHECK (collection ({ 60, 64, 67 }).is_null());
}

TEST_CASE ("silence as JSON is an answer as well", "[progression][writers]")
{
    CHECK (writeJson (Naming(), {}, 8) == R"({"kind":"none","symbol":"","harte":"N","root":null,"bass":null,"rootSilent":null,"tones":[],"cost":null,"collection":null,"alternates":[]})");
}

TEST_CASE ("the log as JSON says when, where, in which key and with whom", "[progression][writers]")
{
    const auto log = nlohmann::json::parse (writeJson (oneChord ({ 56, 62 }, { parseKey ("A"), Player::band }), {}, "sh\xff" "ells.mid"));
    CHECK (log["format"] == "guidetone progression");
    CHECK (log["version"] == 1);
    CHECK (log["title"] == "sh\xef\xbf\xbd" "ells.mid");

    const auto& entry = log["entries"][0];
    CHECK (entry["key"] == "A");
    CHECK (entry["player"] == "band");
    CHECK (entry["symbol"] == "E7");
    CHECK (entry["rootSilent"] == true);
    CHECK (entry["end"].is_null());
    CHECK (entry["start"]["seconds"] == 0.25);
    CHECK (entry["start"]["bar"] == 1);
    CHECK (entry["start"]["beat"] == 1.5);
    CHECK (entry["start"]["ppq"] == 0.5);
    CHECK (entry["start"]["bpm"] == 120.0);
    CHECK (entry["start"]["metre"] == "4/4");
}
