// ControlBarTests.cpp - key, ears and player: what the bar shows, and what a click on it does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "ui/Editor.h"

using namespace guidetone;

namespace
{

struct Bar
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    const Theme theme;
    LookAndFeel look { theme };
    ControlBar bar { theme, processor.parameters() };

    explicit Bar (int width = 960)
    {
        bar.setLookAndFeel (&look);
        bar.setSize (width, ControlBar::height);
    }

    ~Bar()    { bar.setLookAndFeel (nullptr); }

    ListeningSettings settings() const    { return SettingsReader (const_cast<PluginProcessor&> (processor).parameters()).listening(); }

    void set (const char* id, const char* text)
    {
        auto* parameter = processor.parameters().getParameter (id);
        parameter->setValueNotifyingHost (parameter->getValueForText (text));
    }

    juce::TextButton* segment (const juce::String& title)
    {
        return find (bar, [&title] (juce::Component& c) { return dynamic_cast<juce::TextButton*> (&c) != nullptr && c.getTitle().startsWith (title); });
    }

    static juce::TextButton* find (juce::Component& parent, const std::function<bool (juce::Component&)>& wanted)
    {
        for (auto* child : parent.getChildren())
        {
            if (wanted (*child))
                return dynamic_cast<juce::TextButton*> (child);

            if (auto* found = find (*child, wanted))
                return found;
        }

        return nullptr;
    }
};

constexpr KeyEstimate eMajor { 4, Mode::major, 92, true };

} // namespace

TEST_CASE ("the key is shown with how sure it is, grey with a question mark until it is sure", "[ui][bar]")
{
    Bar b;
    auto& key = b.bar.keyField();
    CHECK (key.shown().name == "Key?");
    CHECK (key.shown().doubtful);
    CHECK (key.spoken() == "Key: not known yet");

    key.show (eMajor);
    CHECK (key.shown().name == "E major");
    CHECK (key.shown().shortName == "E");
    CHECK (key.shown().percent == "92 %");
    CHECK_FALSE (key.shown().doubtful);
    CHECK (key.spoken() == "Key: E major, 92 per cent sure");
    CHECK (key.nameButton().getTitle() == key.spoken());

    key.show ({ 1, Mode::minor, 41, false });
    CHECK (key.shown().name == juce::String::fromUTF8 ("C\xe2\x99\xaf minor?"));
    CHECK (key.shown().doubtful);
    CHECK (key.spoken() == juce::String::fromUTF8 ("Key: perhaps C\xe2\x99\xaf minor, 41 per cent sure"));

    b.set (parameter::findKey, "Off");
    CHECK (key.shown().name == "No key");
}

TEST_CASE ("a key that the player has chosen stands, whatever is heard", "[ui][bar]")
{
    Bar b;
    auto& key = b.bar.keyField();
    b.set (parameter::key, "Bb major");
    key.show (eMajor);
    CHECK (key.isLocked());
    CHECK (key.shown().name == juce::String::fromUTF8 ("B\xe2\x99\xad major"));
    CHECK (key.shown().percent.isEmpty());
    CHECK_FALSE (key.shown().doubtful);
    CHECK (key.spoken() == juce::String::fromUTF8 ("Key: B\xe2\x99\xad major, locked"));
}

TEST_CASE ("a click on the lock keeps the key that is heard, and another lets it go", "[ui][bar]")
{
    Bar b;
    auto& key = b.bar.keyField();
    key.show (eMajor);
    key.lockButton().onClick();
    CHECK (key.isLocked());
    CHECK (b.settings().context.key == parseKey ("E"));

    key.show ({ 9, Mode::major, 88, true });
    CHECK (b.settings().context.key == parseKey ("E"));

    key.lockButton().onClick();
    CHECK_FALSE (key.isLocked());
    CHECK (b.settings().context.key == std::nullopt);
    CHECK (b.settings().findKey);
    CHECK (key.shown().name == "A major");
}

TEST_CASE ("the menu of keys chooses, finds, or does without", "[ui][bar]")
{
    Bar b;
    auto& key = b.bar.keyField();

    for (int i = 0; i < 30; ++i)
    {
        key.choose (KeyField::firstKey + 1 + i);
        CHECK (b.settings().context.key == allKeys()[static_cast<std::size_t> (i)]);
    }

    key.choose (KeyField::noKey);
    CHECK (b.settings().context.key == std::nullopt);
    CHECK_FALSE (b.settings().findKey);

    key.choose (KeyField::findTheKey);
    CHECK (b.settings().findKey);

    for (const int nonsense : { -1, 0, 3, 100, 131, 1000 })
        key.choose (nonsense);

    CHECK (b.settings().context.key == std::nullopt);
    CHECK (key.menu().getNumItems() >= 32);
}

TEST_CASE ("the figure beside the key does not flicker", "[ui][bar]")
{
    Bar b;
    b.bar.show (eMajor, {}, Player::solo);
    Repaints repaints (b.bar);

    for (int i = 0; i < 50; ++i)
        b.bar.show ({ 4, Mode::major, static_cast<std::uint8_t> (91 + i % 3), true }, {}, Player::solo);

    CHECK (repaints.count() == 0);

    b.bar.show ({ 4, Mode::major, 95, true }, {}, Player::solo);
    CHECK (b.bar.keyField().shown().percent == "95 %");
    CHECK (repaints.all().getBounds() == b.bar.keyField().getBounds());
}

TEST_CASE ("ears and player are one click away at every width", "[ui][bar]")
{
    Bar b;

    for (const int width : { 480, 560, 600, 640, 800, 899, 900, 960, 1149, 1150, 1600 })
    {
        b.bar.setSize (width, ControlBar::height);
        INFO (width);
        juce::RectangleList<int> taken;

        for (auto* child : b.bar.getChildren())
        {
            if (! child->isVisible())
                continue;

            CHECK (b.bar.getLocalBounds().contains (child->getBounds()));
            CHECK_FALSE (taken.intersectsRectangle (child->getBounds()));
            taken.add (child->getBounds());
        }

        for (const auto* title : { "Held keys", "Arrangement", "Solo", "Find out", "With bass" })
        {
            auto* button = b.segment (title);
            REQUIRE (button != nullptr);
            CHECK (button->getWidth() >= widthOf (b.look.getTextButtonFont (*button, button->getHeight()), button->getButtonText()));
        }
    }

    b.segment ("Arrangement")->onClick();
    CHECK (b.settings().listen == Listen::harmony);
    b.segment ("Find out")->onClick();
    CHECK (b.settings().findPlayer);
    b.segment ("With bass")->onClick();
    CHECK (b.settings().context.player == Player::band);
    b.segment ("Solo")->onClick();
    b.segment ("Held keys")->onClick();
    CHECK (b.settings().context.player == Player::solo);
    CHECK (b.settings().listen == Listen::heldKeys);
}

TEST_CASE ("where the player is found out, the one that is found is marked", "[ui][bar]")
{
    Bar b;
    ListeningSettings finding;
    finding.findPlayer = true;
    b.bar.show ({}, finding, Player::band);
    CHECK (b.segment ("With bass")->getTitle() == "With bass, as it sounds now");
    CHECK (b.segment ("Solo")->getTitle() == "Solo");

    b.bar.show ({}, finding, Player::solo);
    CHECK (b.segment ("Solo")->getTitle() == "Solo, as it sounds now");

    b.bar.show ({}, {}, Player::solo);
    CHECK (b.segment ("Solo")->getTitle() == "Solo");
}
