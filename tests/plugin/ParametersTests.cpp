// ParametersTests.cpp - identifiers, texts and settings.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

#include <set>

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("parameter IDs are those that projects have saved", "[plugin][parameters]")
{
    PluginProcessor processor (Flavour::midiEffect);
    juce::StringArray ids;

    for (auto* parameter : processor.getParameters())
    {
        auto* withId = dynamic_cast<juce::AudioProcessorParameterWithID*> (parameter);
        REQUIRE (withId != nullptr);
        CHECK (withId->getVersionHint() == (withId->paramID == parameter::listen || withId->paramID == parameter::findKey ? 2 : 1));
        ids.add (withId->paramID);
    }

    // Never change these: a project finds its automation by them.
    CHECK (ids.joinIntoString (" ") == "key player accidentals channel lowestNote highestNote releaseMs settleMs hold holdSeconds listen findKey "
                                       "chordRoot chordQuality chordBass");
}

TEST_CASE ("every value of every parameter reads back from its text", "[plugin][parameters]")
{
    PluginProcessor processor (Flavour::midiEffect);

    for (auto* parameter : processor.getParameters())
    {
        const auto& range = dynamic_cast<juce::RangedAudioParameter*> (parameter)->getNormalisableRange();
        const auto steps = juce::roundToInt ((range.end - range.start) / range.interval) + 1;
        std::set<juce::String> texts;

        for (int i = 0; i < steps; ++i)
        {
            const auto value = static_cast<float> (i) / static_cast<float> (juce::jmax (1, steps - 1));
            const auto text = parameter->getText (value, 1024);
            REQUIRE (text.isNotEmpty());
            CAPTURE (parameter->getName (64).toStdString(), text.toStdString());
            CHECK (parameter->getValueForText (text) == Approx (value).margin (1e-4));
            texts.insert (text);
        }

        CHECK (static_cast<int> (texts.size()) == steps);
    }
}

TEST_CASE ("values read as a musician writes them", "[plugin][parameters]")
{
    PluginProcessor processor (Flavour::midiEffect);
    const auto text = [&processor] (const char* id, const char* typed)
    {
        auto* parameter = processor.parameters().getParameter (id);
        return parameter->getText (parameter->getValueForText (typed), 64);
    };

    CHECK (text (parameter::key, "A") == "A major");
    CHECK (text (parameter::key, "C#m") == "C# minor");
    CHECK (text (parameter::key, "bb minor") == "Bb minor");
    CHECK (text (parameter::key, "nonsense") == "Unknown");
    CHECK (text (parameter::lowestNote, "60") == "C4");
    CHECK (text (parameter::lowestNote, "Bb3") == "Bb3");
    CHECK (text (parameter::lowestNote, "C-1") == "C-1");
    CHECK (text (parameter::highestNote, "G9") == "G9");
    CHECK (text (parameter::releaseMs, "75 ms") == "75 ms");
    CHECK (text (parameter::holdSeconds, "2.5") == "2.5 s");
    CHECK (text (parameter::holdSeconds, "for ever") == "For ever");
}

TEST_CASE ("untouched parameters are the listener's own settings, and the key is looked for", "[plugin][parameters]")
{
    PluginProcessor processor (Flavour::midiEffect);
    ListeningSettings expected;
    expected.findKey = true;
    CHECK (SettingsReader (processor.parameters()).listening() == expected);
    CHECK (SettingsReader (processor.parameters()).spelling() == SpellingContext());
}

TEST_CASE ("parameters become settings", "[plugin][parameters]")
{
    TestHost host;
    host.set (parameter::key, "Eb major");
    host.set (parameter::player, "With bass player");
    host.set (parameter::accidentals, "Flats");
    host.set (parameter::channel, "16");
    host.set (parameter::lowestNote, "C6");
    host.set (parameter::highestNote, "C3");
    host.set (parameter::releaseMs, "0");
    host.set (parameter::settleMs, "500");
    host.set (parameter::holdSeconds, "For ever");

    const SettingsReader reader (host.processor.parameters());
    const auto settings = reader.listening();
    CHECK (settings.context.key == parseKey ("Eb"));
    CHECK (settings.context.player == Player::band);
    CHECK (settings.channels == 0x8000);
    CHECK (settings.lowestNote == 48);     // a range turned inside out is turned back
    CHECK (settings.highestNote == 84);
    CHECK (settings.releaseMs == 0);
    CHECK (settings.settleMs == 500);
    CHECK (settings.holdMs == ListeningSettings::holdForever);
    CHECK (reader.spelling() == SpellingContext { parseKey ("Eb"), Accidentals::flats });

    host.set (parameter::hold, "Off");
    CHECK (reader.listening().holdMs == 0);
}

TEST_CASE ("what is listened to, and who plays, become settings", "[plugin][parameters]")
{
    TestHost host;
    const SettingsReader reader (host.processor.parameters());

    host.set (parameter::listen, "Whole arrangement");
    host.set (parameter::player, "Find out");
    host.set (parameter::findKey, "Off");
    CHECK (reader.listening().listen == Listen::harmony);
    CHECK (reader.listening().findPlayer);
    CHECK (reader.listening().context.player == Player::solo);
    CHECK_FALSE (reader.listening().findKey);

    host.set (parameter::listen, "Held keys");
    host.set (parameter::player, "With bass player");
    CHECK (reader.listening().listen == Listen::heldKeys);
    CHECK_FALSE (reader.listening().findPlayer);
    CHECK (reader.listening().context.player == Player::band);
}

TEST_CASE ("automation written when there were two players means the same two", "[plugin][parameters]")
{
    TestHost host;
    auto* player = host.processor.parameters().getParameter (parameter::player);
    player->setValueNotifyingHost (1.0f);
    CHECK (player->getCurrentValueAsText() == "With bass player");
    player->setValueNotifyingHost (0.0f);
    CHECK (player->getCurrentValueAsText() == "Solo");
}

TEST_CASE ("the demo brings its own ears, whatever the player has chosen", "[plugin][parameters]")
{
    TestHost host;
    host.set (parameter::listen, "Whole arrangement");
    host.set (parameter::player, "Find out");
    host.processor.demo().start();
    host.block (512);

    const auto heard = host.processor.latest().settings;
    CHECK (heard.context == DemoPlayer::context());
    CHECK (heard.listen == Listen::heldKeys);
    CHECK_FALSE (heard.findPlayer);
    CHECK_FALSE (heard.findKey);
}

TEST_CASE ("every quality has a text of its own", "[plugin][parameters]")
{
    std::set<juce::String> texts;

    for (int i = 0; i < qualityCount; ++i)
    {
        const auto quality = static_cast<Quality> (i);
        CHECK (qualityFromText (toText (quality)) == quality);
        texts.insert (toText (quality));
    }

    CHECK (static_cast<int> (texts.size()) == qualityCount);
    CHECK_FALSE (qualityFromText ("no such quality"));
}
