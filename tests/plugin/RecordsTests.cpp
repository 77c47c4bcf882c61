// RecordsTests.cpp - lines with checksums, and the log in them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "plugin/LogFormat.h"
#include "plugin/Records.h"

#include "harmony/Namer.h"

#include <random>

using namespace guidetone;

namespace
{

std::vector<nlohmann::json> soundRecords (std::string_view text, int& damaged)
{
    std::vector<nlohmann::json> values;
    damaged = readRecords (text, [&values] (const nlohmann::json& value, std::string_view) { values.push_back (value); });
    return values;
}

} // namespace

TEST_CASE ("a record has the checksum that zlib would give it", "[plugin][records]")
{
    // python3 -c 'import zlib; print ("%08x" % zlib.crc32 (b"[1,2]"))'
    CHECK (writeRecord ({ 1, 2 }) == "088b50bf [1,2]\n");
}

TEST_CASE ("records read back, and damage costs the line it hits", "[plugin][records]")
{
    std::string text;
    for (int i = 0; i < 5; ++i)
        text += writeRecord ({ { "n", i } });

    int damaged = 0;
    CHECK (soundRecords (text, damaged).size() == 5);
    CHECK (damaged == 0);

    for (std::size_t at = 0; at < text.size(); ++at)
    {
        auto altered = text;
        altered[at] = static_cast<char> (altered[at] ^ 4);
        CHECK (soundRecords (altered, damaged).size() >= 3);   // an altered line feed joins two lines
        CHECK (damaged >= 1);
    }

    const auto lineLength = text.size() / 5;

    for (std::size_t length = 0; length <= text.size(); ++length)
        CHECK (soundRecords (std::string_view (text).substr (0, length), damaged).size() == (length + 1) / lineLength);
}

TEST_CASE ("a line too long or too deep to be a record is damage, not a burden", "[plugin][records]")
{
    int damaged = 0;
    CHECK (soundRecords (writeRecord (std::string (longestRecord, 'x')), damaged).empty());
    CHECK (damaged == 1);

    // Thirty thousand arrays in each other, with their right checksum: a copy of them would use up the stack.
    const auto nested = "5545373c " + std::string (30000, '[') + std::string (30000, ']');
    CHECK (soundRecords (nested, damaged).empty());
    CHECK (damaged == 1);

    const auto deep = [] (int depth) { return nlohmann::json::parse (std::string (static_cast<std::size_t> (depth), '[') + std::string (static_cast<std::size_t> (depth), ']')); };
    CHECK (soundRecords (writeRecord (deep (deepestRecord)), damaged).size() == 1);
    CHECK (soundRecords (writeRecord (deep (deepestRecord + 1)), damaged).empty());
    CHECK (soundRecords (writeRecord (std::string (1000, '[') + "\"\\"), damaged).size() == 1);
}

TEST_CASE ("random bytes are no records", "[plugin][records][fuzz]")
{
    std::mt19937 random (7);

    for (int run = 0; run < 300; ++run)
    {
        std::string bytes (random() % 2000, '\0');
        for (auto& byte : bytes)
            byte = static_cast<char> (random());

        int damaged = 0;
        CHECK (soundRecords (bytes, damaged).empty());
    }
}

TEST_CASE ("every chord the namer finds survives being written and read", "[plugin][log-format]")
{
    std::mt19937 random (3);

    for (int run = 0; run < 2000; ++run)
    {
        Entry entry;
        entry.id = static_cast<std::uint32_t> (random());
        entry.take = static_cast<std::uint32_t> (random() % 5 + 1);
        entry.startSeconds = static_cast<double> (random()) / 1000.0;
        entry.endSeconds = run % 3 == 0 ? Entry::open : entry.startSeconds + 0.1;
        entry.context.player = run % 2 == 0 ? Player::solo : Player::band;
        if (run % 4 != 0)
            entry.context.key = allKeys()[random() % allKeys().size()];
        if (run % 5 != 0)
            entry.start = { true, 12345678901, -3, 17, 7, 8, 93.7f };

        Voicing voicing;
        for (auto notes = random() % 8; notes > 0; --notes)
            voicing.add (static_cast<int> (random() % 128));
        entry.naming = name (voicing, entry.context);

        const auto read = entryFrom (nlohmann::json::parse (toJson (entry).dump()));
        REQUIRE (read);
        CHECK (*read == entry);

        ChordEvent event { run % 2 == 0 ? ChordEvent::Kind::began : ChordEvent::Kind::ended, entry.id, entry.take, -5, entry.startSeconds,
                           entry.start, entry.context, run % 2 == 0 ? entry.naming : Naming() };
        const auto readEvent = chordEventFrom (nlohmann::json::parse (toJson (event).dump()));
        REQUIRE (readEvent);
        CHECK (toJson (*readEvent) == toJson (event));
        CHECK (readEvent->naming == event.naming);
    }
}

TEST_CASE ("an entry with a value missing, of another type or out of range is none", "[plugin][log-format]")
{
    Entry entry;
    entry.id = 3;
    entry.start = { true, 960, 1, 0, 4, 4, 120.0f };
    entry.context.key = parseKey ("A");
    entry.naming = name ({ 57, 61, 64, 67 });
    const auto good = toJson (entry);
    REQUIRE (entryFrom (good));

    const auto without = [&good] (const char* key) { auto json = good; json.erase (key); return json; };
    const auto with = [&good] (const char* key, const nlohmann::json& value) { auto json = good; json[key] = value; return json; };

    for (const auto* key : { "id", "take", "start", "end", "kind", "notes", "readings" })
        CHECK_FALSE (entryFrom (without (key)));

    CHECK_FALSE (entryFrom (with ("id", -1)));
    CHECK_FALSE (entryFrom (with ("id", 1.5)));
    CHECK_FALSE (entryFrom (with ("id", 18446744073709551615u)));
    CHECK_FALSE (entryFrom (with ("start", "soon")));
    CHECK_FALSE (entryFrom (with ("key", "H#m")));
    CHECK_FALSE (entryFrom (with ("notes", { 128 })));
    CHECK_FALSE (entryFrom (with ("notes", 60)));
    CHECK_FALSE (entryFrom (with ("kind", "noise")));
    CHECK_FALSE (entryFrom (with ("readings", { { "dominant seven", 12, 0, false, "", "", 0 } })));
    CHECK_FALSE (entryFrom (with ("readings", { { "unheard of", 0, 0, false, "", "", 0 } })));
    CHECK_FALSE (entryFrom (with ("readings", { { "major", 0, 0, false, "b17", "", 0 } })));
    CHECK_FALSE (entryFrom (with ("at", { 960, 1, 0, 0, 4, 120.0 })));
    CHECK_FALSE (entryFrom (with ("at", { 960, 1 })));
    CHECK_FALSE (entryFrom (nlohmann::json::array()));
    CHECK_FALSE (chordEventFrom (42));
}
