// StateLogTests.cpp - the log in a project: whole, small, and with what a newer version said of its entries.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "SavedHost.h"

#include "plugin/LogFormat.h"
#include "plugin/PackedEntries.h"
#include "plugin/Records.h"
#include "progression/LogEdits.h"

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("confidence, hindsight and edits are saved with the log", "[plugin][state]")
{
    auto entry = Entry();
    entry.id = 1;
    entry.endSeconds = 1.0;
    entry.naming = name ({ 52, 58, 62, 69 }, { parseKey ("F"), Player::band });
    REQUIRE (entry.naming.readings.size() >= 2);
    entry.naming.readings[0].percent = 78;
    entry.naming.readings[1].percent = 9;
    entry.revised = true;
    auto second = entry;
    second.id = 2;
    second.startSeconds = 1.0;
    second.endSeconds = 2.0;
    second.revised = false;
    second.edited = true;

    TestHost saved, loaded;
    saved.processor.progression().restore (Progression ({ entry, second }));
    restore (loaded, stateOf (saved));
    CHECK (loaded.processor.progression().log() == Progression ({ entry, second }));
}

TEST_CASE ("a large log is saved in reasonable space", "[plugin][state]")
{
    TestHost host;
    std::vector<Played> events;

    for (int i = 0; i < 1000; ++i)
    {
        const auto more = chord (i * 12000, i * 12000 + 11000, { 48 + i % 12, 52 + i % 12, 58 + i % 12, 62 + i % 12 });
        events.insert (events.end(), more.begin(), more.end());
    }

    host.beforeBlock = [&host] (std::int64_t) { host.processor.progression().drain(); };
    host.play (events, 1000 * 12000 + second, [] { return 8192; });
    REQUIRE (host.logged().size() == 1000);
    CHECK (stateOf (host).getSize() < 1000000);
}

TEST_CASE ("all that an entry has goes through a state", "[plugin][state]")
{
    TestHost host;
    playAndTurnKnobs (host);
    auto entries = host.processor.progression().log().entries();
    REQUIRE (entries.size() == 2);
    entries[0].section = SectionName ("Verse \u201c1\u201d");
    entries[0].revised = true;
    entries[0].letters = ChordLetters { { 0, 0 }, { 3, -1 } };
    entries[1].letters = ChordLetters { { 4, -2 }, { 4, -2 } };
    entries[1].id = firstIdByHand + 7;
    entries[1].take = 3;
    entries[1].naming.readings[0].percent = 77;
    entries[1].start = entries[1].end = { true, 123456, 33, 576, 3, 8, 90.5f };
    host.processor.progression().edit (Progression (entries));
    const auto log = host.processor.progression().log();

    TestHost other;
    restore (other, stateOf (host));
    CHECK (other.processor.progression().log() == log);

    for (const auto& entry : log.entries())
        CHECK (entryFrom (toJson (entry)) == entry);
}

TEST_CASE ("letters that are none are left out, and the key spells the chord", "[plugin][state]")
{
    Entry entry;
    entry.endSeconds = 1.0;
    entry.naming = name ({ 60, 64, 67 });
    entry.letters = ChordLetters { { 0, 0 }, { 2, 0 } };
    auto json = toJson (entry);
    CHECK (json["letters"] == "C/E");
    CHECK (unknownMembers (json).empty());

    for (const nlohmann::json& wrong : { nlohmann::json ("H"), nlohmann::json ("C/"), nlohmann::json ("C/E/G"), nlohmann::json ("Cb7"), nlohmann::json (""), nlohmann::json (7), nlohmann::json() })
    {
        json["letters"] = wrong;
        const auto read = entryFrom (json);
        REQUIRE (read);
        CHECK_FALSE (read->letters);
    }

    json.erase ("letters");         // as it was before there were any
    REQUIRE (entryFrom (json));
    CHECK_FALSE (entryFrom (json)->letters);
}

TEST_CASE ("what a newer version says of an entry is kept for it, as long as the entry is there", "[plugin][state]")
{
    TestHost host;
    playAndTurnKnobs (host);
    const auto state = stateOf (host);
    std::string text;

    readRecords ({ static_cast<const char*> (state.getData()), state.getSize() }, [&text] (const nlohmann::json& record, std::string_view)
    {
        auto newer = record;

        if (newer.contains ("entry"))
        {
            newer["entry"]["lyrics"] = "la " + std::to_string (newer["entry"]["id"].get<int>());
            newer["entry"]["take"] = 5;
        }

        text += writeRecord (newer);
    });

    TestHost older;
    restore (older, { text.data(), text.size() });
    older.processor.progression().edit (without (older.processor.progression().log(), { 0 }));
    const auto saved = stateOf (older).toString().toStdString();
    CHECK (saved.find ("la 1") == std::string::npos);
    CHECK (saved.find ("la 2") != std::string::npos);
}

namespace
{

Progression longLog (int chords)
{
    std::vector<Entry> entries;

    for (int i = 0; i < chords; ++i)
    {
        Entry entry;
        entry.id = static_cast<std::uint32_t> (i + 1);
        entry.startSeconds = i * 0.987;
        entry.endSeconds = entry.startSeconds + 0.9;
        entry.start = { true, i * 1900, 1 + i / 2, i % 2 * 1900, 4, 4, 120.0f };
        entry.end = { true, i * 1900 + 1800, 1 + i / 2, i % 2 * 1900 + 1800, 4, 4, 120.0f };
        entry.context.key = parseKey ("Eb");
        const int root = 40 + i * 7 % 24;
        entry.naming = name ({ root, root + 4 - i % 2, root + 10, root + 14 + i % 5 }, entry.context);
        entries.push_back (entry);
    }

    return Progression (std::move (entries));
}

} // namespace

TEST_CASE ("the state of a long log is small, and damage to it costs a few chords", "[plugin][state]")
{
    constexpr int chords = 10000;
    TestHost host, other;
    host.processor.progression().edit (longLog (chords));
    const auto state = stateOf (host);
    CHECK (state.getSize() < chords * 120);     // and not five hundred bytes each
    restore (other, state);
    CHECK (other.processor.progression().log() == host.processor.progression().log());

    std::mt19937 random (2);

    for (int round = 0; round < 10; ++round)
    {
        auto damaged = state;
        damaged[damaged.getSize() / 2 + random() % (damaged.getSize() / 2)] ^= 0x11;
        TestHost third;
        restore (third, damaged);
        CHECK (third.processor.progression().log().size() >= chords - 64);
    }
}

TEST_CASE ("what was not packed is not unpacked", "[plugin][state][fuzz]")
{
    const auto sound = pack (nlohmann::json { { { "id", 1 } }, 2, "three" });
    CHECK (unpack (sound).size() == 3);
    CHECK (unpack (nlohmann::json()).empty());
    CHECK (unpack (7).empty());
    CHECK (unpack ("").empty());
    CHECK (unpack ("no base 64 !").empty());
    CHECK (unpack (pack ("a text")).empty());
    CHECK (unpack (pack (nlohmann::json::parse (std::string (200, '[') + std::string (200, ']')))).empty());
    CHECK (unpack (pack (nlohmann::json::array ({ std::string (8 * 1024 * 1024, 'x') }))).empty());     // a few kilobytes that would be megabytes

    std::mt19937 random (4);

    for (int round = 0; round < 2000; ++round)
    {
        auto text = sound;
        text[random() % text.size()] = static_cast<char> (32 + random() % 95);
        text.resize (round % 2 == 0 ? text.size() : random() % text.size());
        unpack (text);
    }
}
