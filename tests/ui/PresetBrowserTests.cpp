// PresetBrowserTests.cpp - presets tried, brought back, saved, compared and found, by mouse and by keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "PresetDesk.h"
#include "Repaints.h"
#include "ui/controls/PresetField.h"

using namespace guidetone;

namespace
{

void press (juce::Component& component, int key, int modifiers = 0)
{
    component.keyPressed (juce::KeyPress (key, juce::ModifierKeys (modifiers), 0));
}

/** As if it were typed; the editor itself tells of it with the next message. */
void type (juce::TextEditor& editor, const juce::String& text)
{
    editor.setText (text, false);
    editor.onTextChange();
}

juce::Button& buttonCalled (juce::Component& parent, const juce::String& text)
{
    for (auto* child : parent.getChildren())
        if (auto* button = dynamic_cast<juce::Button*> (child); button != nullptr && button->getButtonText() == text)
            return *button;

    FAIL ("no button " << text);
    return dynamic_cast<juce::Button&> (parent);
}

void click (juce::Button& button)
{
    REQUIRE (button.isEnabled());
    REQUIRE (button.isVisible());
    button.onClick();
}

} // namespace

TEST_CASE ("the list has the bundled presets and one's own, each under its heading", "[ui][presets]")
{
    PresetDesk desk;
    CHECK (desk.browser.lines()[0] == "Come with Guidetone");
    CHECK (desk.browser.lines().size() == 8);

    desk.furnish();
    const auto lines = desk.browser.lines();
    CHECK (lines.size() == 12);
    CHECK (lines[8] == "Yours");
    CHECK (lines[9] == "broken, cannot be read");
}

TEST_CASE ("choosing tries a preset at once, and Back brings back everything, the preset's name included", "[ui][presets]")
{
    PresetDesk desk;
    desk.processor.apply (desk.library.find ("Solo piano")->preset);
    desk.set (parameter::settleMs, "99");
    desk.update();
    CHECK_FALSE (desk.browser.isTrying());

    desk.browser.choose ("Classroom");
    CHECK (desk.browser.isTrying());
    CHECK (desk.valueOf (parameter::settleMs) == "150 ms");
    CHECK (desk.processor.view().theme == "light");

    desk.browser.choose ("Live stream");
    CHECK (desk.processor.presetNow()->name == "Live stream");

    click (buttonCalled (desk.browser, "Back"));
    CHECK_FALSE (desk.browser.isTrying());
    CHECK (desk.valueOf (parameter::settleMs) == "99 ms");
    CHECK (desk.processor.view().theme == "dark");
    CHECK (desk.processor.presetNow()->name == "Solo piano");
    CHECK (desk.processor.presetIsChanged());
    CHECK (desk.browser.chosen()->name() == "Solo piano");
    CHECK_FALSE (buttonCalled (desk.browser, "Back").isEnabled());
}

TEST_CASE ("the arrow keys try, Return keeps and closes, Escape closes", "[ui][presets]")
{
    PresetDesk desk;
    desk.furnish();
    const auto arrow = [&desk] (int key, int times)
    {
        for (int i = 0; i < times; ++i)
            desk.browser.listBox().keyPressed (juce::KeyPress (key));
    };

    arrow (juce::KeyPress::downKey, 1);
    REQUIRE (desk.processor.presetNow());
    CHECK (desk.processor.presetNow()->name == desk.library.items()[0].preset.name);

    // Over the heading of one's own, past a broken one, and back.
    arrow (juce::KeyPress::downKey, 8);
    CHECK (desk.processor.presetNow()->name == "Trio on Thursdays");
    arrow (juce::KeyPress::upKey, 2);
    CHECK (desk.processor.presetNow()->name == desk.library.items()[6].preset.name);
    arrow (juce::KeyPress::upKey, 20);
    CHECK (desk.processor.presetNow()->name == desk.library.items()[0].preset.name);

    desk.browser.listBox().keyPressed (juce::KeyPress (juce::KeyPress::returnKey));
    CHECK (desk.closed == 1);
    CHECK_FALSE (desk.browser.isTrying());

    press (desk.browser, juce::KeyPress::escapeKey);
    CHECK (desk.closed == 2);
}

TEST_CASE ("the list is searched by name, tag and description", "[ui][presets]")
{
    PresetDesk desk;
    type (desk.browser.searchField(), "NASHVILLE");
    CHECK (desk.browser.lines() == juce::StringArray ({ "Come with Guidetone", "Worship and pop numbers" }));

    type (desk.browser.searchField(), "no such thing");
    CHECK (desk.browser.lines().isEmpty());

    type (desk.browser.searchField(), {});
    CHECK (desk.browser.lines().size() == 8);
}

TEST_CASE ("everything as it is now is saved under a name, which is then in force", "[ui][presets]")
{
    PresetDesk desk;
    desk.set (parameter::settleMs, "123");
    press (desk.browser, 'S', juce::ModifierKeys::commandModifier);
    CHECK (desk.browser.nameField().getText() == "My preset");

    type (desk.browser.nameField(), "Solo piano");
    CHECK_FALSE (buttonCalled (desk.browser, "Save").isEnabled());

    type (desk.browser.nameField(), "Trio");
    click (buttonCalled (desk.browser, "Save"));
    REQUIRE (desk.library.find ("Trio") != nullptr);
    CHECK (desk.library.find ("Trio")->preset.settings.at ("settleMs") == 123);
    CHECK (desk.processor.presetNow()->name == "Trio");
    CHECK (desk.browser.chosen()->name() == "Trio");
    CHECK (desk.browser.message() == "Saved as Trio.");

    desk.set (parameter::settleMs, "321");
    desk.browser.beginSave();
    CHECK (desk.browser.nameField().getText() == "Trio");
    click (buttonCalled (desk.browser, "Replace"));
    CHECK (desk.library.find ("Trio")->preset.settings.at ("settleMs") == 321);
    CHECK (desk.browser.lines().size() == 10);
}

TEST_CASE ("one's own are renamed, removed and brought back; bundled ones are not", "[ui][presets]")
{
    PresetDesk desk;
    desk.furnish();

    desk.browser.choose ("Classroom");
    CHECK_FALSE (buttonCalled (desk.browser, "Rename").isEnabled());
    desk.browser.removeChosen();
    CHECK (desk.browser.lines().size() == 12);

    desk.browser.choose ("Trio on Thursdays");
    press (desk.browser, juce::KeyPress::F2Key);
    type (desk.browser.nameField(), "Trio on Fridays");
    desk.browser.confirmText();
    CHECK (desk.library.find ("Trio on Fridays") != nullptr);
    CHECK (desk.library.find ("Trio on Thursdays") == nullptr);
    CHECK (desk.browser.chosen()->name() == "Trio on Fridays");

    desk.browser.listBox().keyPressed (juce::KeyPress (juce::KeyPress::deleteKey));
    CHECK (desk.library.find ("Trio on Fridays") == nullptr);
    CHECK (desk.browser.message() == "Trio on Fridays is removed.");
    click (buttonCalled (desk.browser, "Undo"));
    CHECK (desk.library.find ("Trio on Fridays") != nullptr);

    desk.browser.choose ("broken");
    desk.browser.removeChosen();
    CHECK_FALSE (desk.browser.lines().contains ("broken, cannot be read"));
}

TEST_CASE ("comparing says what is otherwise than before, or than in another", "[ui][presets]")
{
    PresetDesk desk;
    desk.browser.choose ("Classroom");
    click (buttonCalled (desk.browser, "Compare"));
    const auto spoken = desk.browser.detailsPane().spoken();
    CHECK (spoken.contains ("Settling time: from 80 ms to 150 ms"));
    CHECK (spoken.contains ("Theme: from Dark to Light"));
    CHECK_FALSE (spoken.contains ("Player"));

    desk.browser.choose ("Solo piano");
    CHECK_FALSE (desk.browser.detailsPane().spoken().contains ("Theme"));
}

TEST_CASE ("a preset is made the default, and no longer", "[ui][presets]")
{
    PresetDesk desk;
    desk.browser.choose ("Live stream");
    click (buttonCalled (desk.browser, "Set as default"));
    CHECK (desk.library.defaultPreset() == desk.library.find ("Live stream")->preset);
    CHECK (desk.browser.lines().contains ("Live stream, in force, default"));

    click (buttonCalled (desk.browser, "Is the default"));
    CHECK_FALSE (desk.library.defaultPreset());
}

TEST_CASE ("files come and go, and trouble with them is said", "[ui][presets]")
{
    PresetDesk desk;
    desk.folder.createDirectory();
    const auto file = desk.folder.getSiblingFile (desk.folder.getFileName() + "-exported.json");
    desk.browser.choose ("Classroom");
    desk.browser.exportTo (file);
    CHECK (file.existsAsFile());
    desk.browser.import (file);
    CHECK (desk.browser.message() == "Imported as Classroom 2.");
    CHECK (desk.browser.chosen()->name() == "Classroom 2");

    file.replaceWithText ("{");
    desk.browser.import (file);
    CHECK (desk.browser.message() == file.getFileName() + ", line 1: this is no JSON.");
    file.deleteFile();
}

TEST_CASE ("the browser fits where there is little room, and every button is a button's size", "[ui][presets]")
{
    for (const auto& [width, height] : { std::pair (660, 430), std::pair (420, 320), std::pair (330, 300), std::pair (1200, 800) })
    {
        PresetDesk desk ({}, width, height);
        desk.browser.choose ("Classroom");
        INFO (width);

        for (auto* child : desk.browser.getChildren())
            if (child->isVisible())
            {
                INFO (child->getName());
                CHECK (desk.browser.getLocalBounds().contains (child->getBounds()));
                CHECK (child->getWidth() > 30);
                CHECK (child->getHeight() >= 26);

                for (auto* other : desk.browser.getChildren())
                    CHECK ((other == child || ! other->isVisible() || ! other->getBounds().intersects (child->getBounds())));
            }
    }
}

TEST_CASE ("the field repaints when what it says changes, and only then", "[ui][presets]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    PresetField field (theme);
    field.setSize (180, 28);
    Repaints repaints (field);

    CHECK (field.getTitle() == "Presets");
    field.show ("Classroom", false);
    CHECK (repaints.count() > 0);
    CHECK (field.getTitle() == "Preset: Classroom");

    repaints.forget();
    field.show ("Classroom", false);
    CHECK (repaints.count() == 0);

    field.show ("Classroom", true);
    CHECK (repaints.count() > 0);
    CHECK (field.getTitle() == "Preset: Classroom, changed");
}

TEST_CASE ("an imported preset is offered: chosen, in force with Apply, and undone by what was before", "[ui][presets]")
{
    PresetDesk desk;
    const auto file = desk.folder.getSiblingFile (desk.folder.getFileName() + "-mine.json");
    file.replaceWithText (R"({ "name": "From a friend", "settings": { "settleMs": 123 } })");
    desk.browser.import (file);
    file.deleteFile();

    CHECK (desk.browser.chosen()->name() == "From a friend");
    CHECK (desk.valueOf (parameter::settleMs) == "80 ms");
    click (buttonCalled (desk.browser, "Apply"));
    CHECK (desk.valueOf (parameter::settleMs) == "123 ms");
    CHECK (desk.closed == 1);
}
