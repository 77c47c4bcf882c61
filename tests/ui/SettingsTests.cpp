// SettingsTests.cpp - the sheet of settings: sharing, chord names, the preview, and that everything is reached and read at every size of text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "SettingsDesk.h"
#include "ui/Editor.h"

using namespace guidetone;

namespace
{

using Page = SettingsPanel::Page;

juce::String u (const char* utf8)    { return juce::String::fromUTF8 (utf8); }
void messages()                      { juce::MessageManager::getInstance()->runDispatchLoopUntil (20); }

/** Fields and buttons follow a key with the next message. */
void key (juce::Component& component, int code)
{
    component.keyPressed (juce::KeyPress (code));
    messages();
}

/** Return on a button, and the click that follows from it. */
void press (juce::Button& button)
{
    REQUIRE (button.isEnabled());
    REQUIRE (button.isVisible());
    key (button, juce::KeyPress::returnKey);
}

/** As if by hand, in place of what stood there. */
void type (juce::TextEditor& field, const juce::String& text)
{
    field.selectAll();
    field.insertTextAtCaret (text);
    messages();
}

void enter (juce::TextEditor& field, const juce::String& text)
{
    type (field, text);
    key (field, juce::KeyPress::returnKey);
}

juce::Button& buttonOf (juce::Component& row, const juce::String& word)
{
    for (auto* child : row.getChildren())
        if (auto* button = dynamic_cast<juce::Button*> (child); button != nullptr && button->getButtonText() == word)
            return *button;

    FAIL ("no button " << word);
    return dynamic_cast<juce::Button&> (row);
}

void forEachShown (juce::Component& parent, const std::function<void (juce::Component&)>& visit)
{
    for (auto* child : parent.getChildren())
        if (child->isVisible())
        {
            visit (*child);
            forEachShown (*child, visit);
        }
}

struct Window
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor { processor };

    SettingsPanel& settings()                   { return editor.workspace().settingsPanel(); }
    bool press (int code, int modifiers = 0)    { return editor.keyPressed (juce::KeyPress (code, modifiers, 0)); }
};

constexpr int control = juce::ModifierKeys::commandModifier;

} // namespace

//==============================================================================
TEST_CASE ("the page and OSC go on by their switches, and say what has become of them", "[ui][settings]")
{
    SettingsDesk desk;
    auto& sharing = desk.panel.sharingPage();
    press (desk.panel.tabOf (Page::sharing));
    CHECK (desk.panel.page() == Page::sharing);
    CHECK_FALSE (sharing.pageSwitch().getToggleState());
    CHECK_FALSE (sharing.addressButtons().isVisible());

    press (sharing.pageSwitch());
    CHECK (desk.broadcast.page);
    press (sharing.oscSwitch());
    CHECK (desk.broadcast.osc);

    desk.status = { BroadcastStatus::Page::open, BroadcastStatus::Osc::sending, 8765, 0, "http://127.0.0.1:8765/" };
    desk.panel.updateSharing();
    CHECK (sharing.noteOf (sharing.pageSwitch()) == "It is open; nobody reads it yet.");
    CHECK (sharing.noteOf (sharing.oscSwitch()) == "Messages go to 127.0.0.1, port 9000.");
    CHECK (sharing.noteOf (sharing.addressButtons()) == "http://127.0.0.1:8765/");
    CHECK (sharing.pageSwitch().getDescription() == sharing.noteOf (sharing.pageSwitch()));

    press (buttonOf (sharing.addressButtons(), "Copy"));
    press (buttonOf (sharing.addressButtons(), "Open"));
    CHECK (desk.copied[0] == "http://127.0.0.1:8765/");
    CHECK (desk.opened[0] == "http://127.0.0.1:8765/");

    desk.status.port = 8767;
    desk.status.clients = 3;
    desk.panel.updateSharing();
    CHECK (sharing.noteOf (sharing.pageSwitch()) == "It is open, and 3 read it.");
    CHECK (sharing.noteOf (sharing.portField()) == "Port 8765 is taken, so the page is at 8767.");

    desk.status = { BroadcastStatus::Page::noPort, BroadcastStatus::Osc::failing, 8765, 0, {} };
    desk.panel.updateSharing();
    CHECK (sharing.noteOf (sharing.pageSwitch()).startsWith ("It stays closed: port 8765"));
    CHECK (sharing.noteOf (sharing.oscSwitch()).startsWith ("Nothing gets out"));
    CHECK_FALSE (sharing.addressButtons().isVisible());
}

TEST_CASE ("the network is let in with a token, which can be copied and made anew", "[ui][settings]")
{
    SettingsDesk desk;
    auto& sharing = desk.panel.sharingPage();
    press (desk.panel.tabOf (Page::sharing));
    CHECK_FALSE (sharing.tokenButtons().isVisible());

    sharing.readersBox().setSelectedItemIndex (1, juce::sendNotificationSync);
    CHECK (desk.broadcast.openToNetwork);
    CHECK (sharing.tokenButtons().isVisible());

    press (buttonOf (sharing.tokenButtons(), "New token"));
    const auto token = juce::String (desk.broadcast.token);
    CHECK (isToken (desk.broadcast.token));
    CHECK (sharing.noteOf (sharing.tokenButtons()) == token);
    press (buttonOf (sharing.tokenButtons(), "Copy"));
    CHECK (desk.copied[0] == token);

    sharing.readersBox().setSelectedItemIndex (0, juce::sendNotificationSync);
    CHECK_FALSE (desk.broadcast.openToNetwork);
    CHECK_FALSE (sharing.tokenButtons().isVisible());
}

TEST_CASE ("a wrong port or address gets a sentence and changes nothing, and Escape brings back what was", "[ui][settings]")
{
    SettingsDesk desk;
    auto& sharing = desk.panel.sharingPage();
    press (desk.panel.tabOf (Page::sharing));

    for (const auto* wrong : { "80", "0", "65536", "99999" })
    {
        INFO (wrong);
        enter (sharing.portField(), wrong);
        CHECK (desk.changes == 0);
        CHECK (sharing.noteOf (sharing.portField()) == "It must be a number from 1024 to 65535.");
    }

    // What becomes of the page meanwhile does not wipe it away.
    desk.status.clients = 1;
    desk.panel.updateSharing();
    CHECK (sharing.noteOf (sharing.portField()).isNotEmpty());

    key (sharing.portField(), juce::KeyPress::escapeKey);
    CHECK (sharing.portField().getText() == "8765");
    CHECK (sharing.noteOf (sharing.portField()).isEmpty());

    type (sharing.portField(), "12ab34");
    CHECK (sharing.portField().getText() == "1234");
    key (sharing.portField(), juce::KeyPress::returnKey);
    CHECK (desk.broadcast.port == 1234);

    for (const auto* wrong : { "stage.local", "1.2.3", "1.2.3.256", "" })
    {
        INFO (wrong);
        enter (sharing.oscHostField(), wrong);
        CHECK (desk.broadcast.oscHost == "127.0.0.1");
        CHECK (sharing.noteOf (sharing.oscHostField()).isNotEmpty());
    }

    enter (sharing.oscHostField(), " 192.168.1.20");
    CHECK (desk.broadcast.oscHost == "192.168.1.20");
    CHECK (sharing.oscHostField().getText() == "192.168.1.20");
    CHECK (sharing.noteOf (sharing.oscHostField()).isEmpty());
    enter (sharing.oscPortField(), "7000");
    CHECK (desk.broadcast.oscPort == 7000);
}

TEST_CASE ("a status that stays the same repaints nothing", "[ui][settings]")
{
    SettingsDesk desk;
    desk.share();
    press (desk.panel.tabOf (Page::sharing));
    desk.panel.updateSharing();
    Repaints repaints (desk.panel);

    for (int i = 0; i < 20; ++i)
        desk.panel.updateSharing();

    CHECK (repaints.count() == 0);
    ++desk.status.clients;
    desk.panel.updateSharing();
    CHECK (repaints.count() > 0);
}

TEST_CASE ("in the window sharing is saved with the project, and undone", "[ui][settings]")
{
    Window w;
    w.press (juce::KeyPress::F2Key);
    w.settings().turnTo (Page::sharing);
    enter (w.settings().sharingPage().oscHostField(), "10.0.0.7");
    CHECK (w.processor.broadcastSettings().oscHost == "10.0.0.7");
    CHECK (w.press ('Z', control));
    CHECK (w.processor.broadcastSettings().oscHost == "127.0.0.1");
    CHECK (w.press ('Y', control));
    CHECK (w.processor.broadcastSettings().oscHost == "10.0.0.7");
}

//==============================================================================
TEST_CASE ("a type of chord is called otherwise, preferred, hidden, and is as usual again", "[ui][settings]")
{
    SettingsDesk desk;
    auto& names = desk.panel.namesPage();
    press (desk.panel.tabOf (Page::names));
    CHECK (names.lines().size() == qualityCount - 1);
    names.choose (Quality::minorSeventh);
    CHECK (names.lines().contains ("minor seventh, C-7"));
    CHECK_FALSE (names.usualButton().isEnabled());
    CHECK_FALSE (names.allUsualButton().isEnabled());

    // The list follows what is typed, and what is entered counts.
    type (names.nameField(), "mi%");
    CHECK (names.lines().contains ("minor seventh, Cmi7"));
    CHECK (desk.processor.chordNames().empty());
    key (names.nameField(), juce::KeyPress::returnKey);
    CHECK (desk.processor.chordNames().rename.at (Quality::minorSeventh) == "mi%");

    names.rankBox().setSelectedItemIndex (1, juce::sendNotificationSync);
    CHECK (desk.processor.chordNames().wishes.prefers (Quality::minorSeventh));
    CHECK (names.lines().contains ("minor seventh, Cmi7, preferred"));
    names.rankBox().setSelectedItemIndex (2, juce::sendNotificationSync);
    CHECK (desk.processor.chordNames().wishes.hides (Quality::minorSeventh));
    CHECK_FALSE (desk.processor.chordNames().wishes.prefers (Quality::minorSeventh));

    names.choose (Quality::six);
    names.rankBox().setSelectedItemIndex (2, juce::sendNotificationSync);
    names.choose (Quality::minorSeventh);
    press (names.usualButton());
    CHECK (desk.processor.chordNames().rename.empty());
    CHECK (desk.processor.chordNames().wishes.hides (Quality::six));
    CHECK (names.lines().contains ("minor seventh, C-7"));
    CHECK (names.nameField().isEmpty());

    press (names.allUsualButton());
    CHECK (desk.processor.chordNames().empty());
}

TEST_CASE ("a name that cannot be written gets a sentence and changes nothing", "[ui][settings]")
{
    SettingsDesk desk;
    auto& names = desk.panel.namesPage();
    names.choose (Quality::dominant);
    const auto usual = names.noteOf (names.nameField());

    for (const auto* wrong : { "%%", "7|%", "a name that is much longer than any symbol has room for" })
    {
        INFO (wrong);
        enter (names.nameField(), wrong);
        CHECK (desk.processor.chordNames().empty());
        CHECK (names.noteOf (names.nameField()) != usual);
    }

    enter (names.nameField(), "dom%");
    CHECK (names.noteOf (names.nameField()) == usual);
    CHECK (names.lines().contains ("dominant seventh, Cdom7"));
    enter (names.nameField(), "");
    CHECK (desk.processor.chordNames().empty());
}

TEST_CASE ("types are found by what they are called and by how they are written, and chosen by the arrow keys", "[ui][settings]")
{
    SettingsDesk desk;
    auto& names = desk.panel.namesPage();
    type (names.filterField(), "diminished");
    CHECK (names.lines().size() > 1);

    for (const auto& line : names.lines())
        CHECK (line.contains ("diminished"));

    type (names.filterField(), "C-7");
    CHECK (names.lines()[0] == "minor seventh, C-7");
    type (names.filterField(), "no such chord");
    CHECK (names.lines().isEmpty());

    key (names.filterField(), juce::KeyPress::escapeKey);
    CHECK (names.lines().size() == qualityCount - 1);
    names.choose (Quality::major);
    names.listBox().keyPressed (juce::KeyPress (juce::KeyPress::downKey));
    CHECK (names.chosen() == Quality::minor);

    enter (names.nameField(), "mi");
    CHECK (desk.processor.chordNames().rename.count (Quality::minor) == 1);
    names.listBox().keyPressed (juce::KeyPress (juce::KeyPress::deleteKey));
    CHECK (desk.processor.chordNames().empty());
}

TEST_CASE ("in the window a chord name is written everywhere at once, and undone", "[ui][settings]")
{
    Window w;
    w.press (juce::KeyPress::F2Key);
    auto& names = w.settings().namesPage();
    w.settings().turnTo (Page::names);
    names.choose (Quality::minorSeventh);
    enter (names.nameField(), "mi%");
    w.editor.update();
    CHECK (w.settings().writingPreview().text().contains ("mi7"));
    CHECK (w.press ('Z', control));
    w.editor.update();
    CHECK (w.processor.chordNames().empty());
    CHECK_FALSE (w.settings().writingPreview().text().contains ("mi7"));
    CHECK (names.lines().contains ("minor seventh, C-7"));
}

//==============================================================================
TEST_CASE ("the preview follows style, language, degrees and spelling", "[ui][settings]")
{
    SettingsDesk desk;
    auto& preview = desk.panel.writingPreview();
    press (desk.panel.tabOf (Page::writing));
    CHECK (preview.isVisible());
    desk.change ([] (View& view) { view.style = "textual"; });
    CHECK (preview.text().startsWith (u ("F♯maj7 I")));
    CHECK (preview.text().contains (u ("E♯m7♭5")));
    CHECK (preview.text().contains (u ("B/D♯ IV")));

    desk.panel.show (Accidentals::simple);
    CHECK (preview.text().contains (u ("Fm7♭5")));
    desk.panel.show (Accidentals::flats);
    CHECK (preview.text().startsWith (u ("G♭maj7")));
    desk.panel.show (Accidentals::automatic);

    desk.change ([] (View& view) { view.noteLanguage = "german"; });
    CHECK (preview.text().startsWith ("Fismaj7"));
    CHECK (preview.text().contains ("H/Dis"));
    desk.change ([] (View& view) { view.numerals = "nashville"; });
    CHECK (preview.text().startsWith ("Fismaj7 1"));
    CHECK (preview.getDescription().contains (preview.text()));

    Repaints repaints (preview);
    desk.update();
    CHECK (repaints.count() == 0);
    desk.change ([] (View& view) { view.style = "classical"; });
    CHECK (repaints.count() > 0);

    press (desk.panel.tabOf (Page::sharing));
    CHECK_FALSE (preview.isVisible());
}

TEST_CASE ("at every size of text, words have room, and what has no room on a page is scrolled to", "[ui][settings]")
{
    for (const int percent : { 100, 115, 130, 150, 175, 200 })
        for (const bool small : { false, true })
        {
            Theme theme;
            theme.textScale = static_cast<float> (percent) / 100.0f;
            SettingsDesk desk (theme);
            desk.share();

            if (small)
                desk.panel.setSize (juce::roundToInt (464.0f * (0.5f + 0.5f * theme.textScale)), 260);

            for (int i = 0; i < SettingsPanel::pageCount; ++i)
            {
                INFO (percent << " %, page " << i << (small ? ", small" : ""));
                desk.panel.turnTo (static_cast<Page> (i));
                auto& page = *desk.panel.pageViewport().getViewedComponent();
                CHECK (page.getWidth() <= desk.panel.pageViewport().getWidth());
                const auto font = theme.body (measure::textHeight);

                forEachShown (desk.panel, [&] (juce::Component& component)
                {
                    if (auto* button = dynamic_cast<juce::TextButton*> (&component))
                    {
                        INFO (button->getButtonText());
                        CHECK (button->getWidth() >= widthOf (font, button->getButtonText()));
                    }

                    if (component.getParentComponent() == &page)
                    {
                        INFO (component.getTitle());
                        CHECK (page.getLocalBounds().contains (component.getBounds()));
                        CHECK (component.getHeight() >= juce::roundToInt (measure::controlHeight * theme.textScale));
                    }
                });
            }
        }
}
