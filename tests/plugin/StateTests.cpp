// StateTests.cpp - projects saved, loaded, damaged, and from the future.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include "plugin/LogFormat.h"
#include "plugin/PackedEntries.h"
#include "plugin/Records.h"
#include "progression/LogEdits.h"

#include <thread>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

constexpr std::int64_t second = 48000;

juce::MemoryBlock stateOf (TestHost& host)
{
    juce::MemoryBlock state;
    host.processor.getStateInformation (state);
    return state;
}

void restore (TestHost& host, const juce::MemoryBlock& state)
{
    host.processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
}

/** A view that is not the usual one. */
View lookedAt()
{
    View view;
    view.width = 1200;
    view.height = 700;
    view.scale = 1.5f;
    view.theme = "light";
    view.panels = arrangementOf (LayoutName::practice);
    view.keyboard = { 61, KeyboardView::Colours::velocity, KeyboardView::Labels::notes };
    return view;
}

/** A host with settings that are not the defaults, and two chords in its log. */
void playAndTurnKnobs (TestHost& host)
{
    host.set (parameter::key, "F# major");
    host.set (parameter::player, "With bass player");
    host.set (parameter::releaseMs, "123");
    host.set (parameter::holdSeconds, "7.5");
    host.set (parameter::hold, "Off");
    host.set (parameter::listen, "Held keys");
    host.set (parameter::findKey, "Off");
    host.processor.setView (lookedAt());

    auto events = chord (0, second, { 60, 64, 67 });
    const auto more = chord (second, 2 * second, { 62, 65, 69 });
    events.insert (events.end(), more.begin(), more.end());
    host.play (events, 3 * second);
    host.processor.progression().drain();
}

juce::String settingsOf (TestHost& host)
{
    juce::StringArray texts;

    for (auto* parameter : host.processor.getParameters())
        if (dynamic_cast<ReadOnlyChoice*> (parameter) == nullptr)
            texts.add (parameter->getCurrentValueAsText());

    return texts.joinIntoString ("|");
}

} // namespace

TEST_CASE ("a project gives back the settings, the log and the editor's size", "[plugin][state]")
{
    TestHost saved;
    playAndTurnKnobs (saved);
    REQUIRE (saved.processor.progression().log().size() == 2);

    TestHost loaded (Flavour::instrument);
    restore (loaded, stateOf (saved));

    CHECK (settingsOf (loaded) == settingsOf (saved));
    CHECK (loaded.processor.progression().log() == saved.processor.progression().log());
    CHECK (loaded.processor.view() == lookedAt());
    CHECK_FALSE (loaded.processor.progression().canUndo());
    CHECK (stateOf (loaded) == stateOf (saved));
}

TEST_CASE ("the chord outputs are no part of the state", "[plugin][state]")
{
    TestHost host;
    CHECK_FALSE (stateOf (host).toString().contains (parameter::chordRoot));
}

TEST_CASE ("what is played after a project was loaded follows its log", "[plugin][state]")
{
    TestHost saved;
    playAndTurnKnobs (saved);

    TestHost loaded;
    restore (loaded, stateOf (saved));
    loaded.play (chord (0, second, { 57, 61, 64, 67 }), 2 * second);
    loaded.processor.releaseResources();
    loaded.processor.progression().drain();

    const auto& entries = loaded.processor.progression().log().entries();
    REQUIRE (entries.size() == 3);
    CHECK (entries[2].id == entries[1].id + 1);
    CHECK (entries[2].take == entries[1].take + 1);
    CHECK (entries[2].startSeconds >= entries[1].endSeconds);
    CHECK_FALSE (entries[2].isOpen());
}

TEST_CASE ("settings that a whole state lacks go to their defaults", "[plugin][state]")
{
    TestHost host;
    host.set (parameter::releaseMs, "200");
    host.set (parameter::settleMs, "300");
    const auto state = writeRecord ({ { "guidetone", "state" }, { "version", 1 } })
                     + writeRecord ({ { "parameter", { "settleMs", 250 } } });
    host.processor.setStateInformation (state.data(), static_cast<int> (state.size()));

    CHECK (SettingsReader (host.processor.parameters()).listening().releaseMs == ListeningSettings().releaseMs);
    CHECK (SettingsReader (host.processor.parameters()).listening().settleMs == 250);
}

TEST_CASE ("a state from before there was a choice keeps what it meant", "[plugin][state]")
{
    const auto old = [] (const char* player)
    {
        return writeRecord ({ { "guidetone", "state" }, { "version", 1 } }) + writeRecord ({ { "parameter", { "key", "Unknown" } } })
             + writeRecord ({ { "parameter", { "player", player } } });
    };

    TestHost host;
    host.set (parameter::listen, "Whole arrangement");
    REQUIRE (SettingsReader (host.processor.parameters()).listening().findKey);

    const auto load = [&host] (const std::string& state)
    {
        host.processor.setStateInformation (state.data(), static_cast<int> (state.size()));
        return SettingsReader (host.processor.parameters()).listening();
    };

    CHECK (load (old ("Solo")) == ListeningSettings());
    CHECK (load (old ("With bass player")).context.player == Player::band);

    TestHost saved;
    saved.set (parameter::player, "Find out");
    saved.set (parameter::listen, "Whole arrangement");
    const auto state = load (stateOf (saved).toString().toStdString());
    CHECK (state.findKey);
    CHECK (state.findPlayer);
    CHECK (state.listen == Listen::harmony);
}

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

TEST_CASE ("a newer version's records are kept for it", "[plugin][state]")
{
    const auto future = writeRecord ({ { "constellation", { { "deep", { 1, 2, { { "er", true } } } } } } });
    const auto futureParameter = writeRecord ({ { "parameter", { "swing", 0.66 } } });
    const auto state = writeRecord ({ { "guidetone", "state" }, { "version", 99 }, { "by", "the future" } })
                     + writeRecord ({ { "parameter", { "player", "With bass player" } } }) + future + futureParameter
                     + writeRecord ({ { "parameter", { "key", "H flat minor" } } });

    TestHost host;
    host.processor.setStateInformation (state.data(), static_cast<int> (state.size()));
    CHECK (SettingsReader (host.processor.parameters()).listening().context.player == Player::band);
    CHECK (SettingsReader (host.processor.parameters()).listening().context.key == std::nullopt);

    const auto again = stateOf (host).toString();
    CHECK (again.contains (juce::String (future)));
    CHECK (again.contains (juce::String (futureParameter)));
}

TEST_CASE ("damage costs the records it hits and nothing else", "[plugin][state][fuzz]")
{
    TestHost saved;
    playAndTurnKnobs (saved);
    const auto state = stateOf (saved).toString();
    auto lines = juce::StringArray::fromLines (state.trim());

    for (int i = 0; i < lines.size(); ++i)
    {
        auto damaged = lines;
        damaged.set (i, "x" + damaged[i].substring (1));
        const auto text = damaged.joinIntoString ("\n").toStdString();

        TestHost host;
        host.processor.setStateInformation (text.data(), static_cast<int> (text.size()));
        int different = 0;

        for (auto* id : { parameter::key, parameter::player, parameter::releaseMs, parameter::hold, parameter::holdSeconds })
            different += host.processor.parameters().getParameter (id)->getCurrentValueAsText()
                      != saved.processor.parameters().getParameter (id)->getCurrentValueAsText() ? 1 : 0;

        different += host.processor.view() == saved.processor.view() ? 0 : 1;
        different += 2 - host.processor.progression().log().size();
        CHECK (different <= 1);
    }
}

TEST_CASE ("no bytes are a state that harms", "[plugin][state][fuzz]")
{
    TestHost saved;
    playAndTurnKnobs (saved);
    const auto good = stateOf (saved);
    const std::string bytes (static_cast<const char*> (good.getData()), good.getSize());
    std::mt19937 random (11);
    TestHost host;
    const auto load = [&host] (const std::string& text) { host.processor.setStateInformation (text.data(), static_cast<int> (text.size())); };

    host.processor.setStateInformation (nullptr, 0);
    host.processor.setStateInformation (nullptr, 100);
    host.processor.setStateInformation (bytes.data(), -5);

    for (int run = 0; run < 400; ++run)
    {
        auto text = bytes;

        switch (run % 4)
        {
            case 0:  // random bytes
                for (auto& byte : text)
                    byte = static_cast<char> (random());
                break;

            case 1:  // cut off
                text.resize (random() % text.size());
                break;

            case 2:  // flipped bits
                for (int flips = 0; flips < 20; ++flips)
                    text[random() % text.size()] ^= static_cast<char> (1 << random() % 8);
                break;

            default: // sound lines with values that make no sense
                text = writeRecord ({ { "guidetone", nullptr } }) + writeRecord ({ { "parameter", { "releaseMs", -1.0e300 } } })
                     + writeRecord ({ { "parameter", { "key", 12 } } }) + writeRecord ({ { "parameter", { "hold", nlohmann::json::object() } } })
                     + writeRecord ({ { "parameter", 5 } }) + writeRecord ({ { "editor", { 1.0e99, -4, 1.0e-99 } } }) + writeRecord ({ { "editor", "wide" } })
                     + writeRecord ({ { "log", "long" } }) + writeRecord ({ { "entry", {} } }) + writeRecord (nullptr);
                break;
        }

        load (text);
        host.block (64, { noteOn (host.now, 60) });
    }

    const auto view = host.processor.view();
    CHECK (view.width >= 0);
    CHECK (view.scale >= 0.5f);

    load (bytes);
    CHECK (settingsOf (host) == settingsOf (saved));
    CHECK (host.processor.progression().log().size() == 2);
}

TEST_CASE ("a state may be saved and restored on any thread", "[plugin][state]")
{
    TestHost saved;
    playAndTurnKnobs (saved);
    TestHost host;

    std::thread other ([&]
    {
        restore (host, stateOf (saved));
        CHECK (stateOf (host) == stateOf (saved));
    });
    other.join();

    // The message thread sees the log at its next visit.
    CHECK (host.processor.progression().log().empty());
    host.processor.progression().drain();
    CHECK (host.processor.progression().log().size() == 2);
}

TEST_CASE ("the app's settings leave the log alone", "[plugin][state]")
{
    TestHost saved;
    playAndTurnKnobs (saved);
    TestHost host;
    restore (host, saved.processor.savedSettings());

    CHECK (settingsOf (host) == settingsOf (saved));
    CHECK (host.processor.progression().log().empty());
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

TEST_CASE ("a project keeps the name of its plugin, a preset and the app have none", "[plugin][state]")
{
    TestHost host, other;
    const auto instanceIn = [] (const juce::MemoryBlock& state)
    {
        std::string name;
        readRecords ({ static_cast<const char*> (state.getData()), state.getSize() }, [&name] (const nlohmann::json& record, std::string_view)
        {
            if (record.contains ("instance"))
                name = record["instance"];
        });
        return name;
    };

    const auto name = instanceIn (stateOf (host));
    CHECK (name.size() == 32);
    CHECK (instanceIn (stateOf (other)) != name);
    CHECK (instanceIn (host.processor.savedSettings()).empty());
    restore (other, stateOf (host));
    CHECK (instanceIn (stateOf (other)) == name);
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
