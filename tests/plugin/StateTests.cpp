// StateTests.cpp - projects saved, loaded, damaged, and from the future.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "SavedHost.h"

#include "plugin/Records.h"

#include <thread>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

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
