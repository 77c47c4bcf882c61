// AppWindow.cpp - the window's menu, limits and place.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppWindow.h"

namespace guidetone
{

namespace
{

constexpr auto placeSetting = "window";
const juce::KeyPress quitKey ('q', juce::ModifierKeys::commandModifier, 0);
const juce::KeyPress settingsKey (',', juce::ModifierKeys::commandModifier, 0);

juce::PopupMenu::Item item (int id, const juce::String& text, const juce::KeyPress& key = {})
{
    juce::PopupMenu::Item result (text);
    result.itemID = id;
    result.shortcutKeyDescription = key.isValid() ? key.getTextDescription() : juce::String();
    return result;
}

} // namespace

AppWindow::AppWindow (PluginProcessor& processorToShow, StandaloneHost& hostToUse, juce::PropertySet& settingsToUse)
    : DocumentWindow ("Guidetone", juce::Colours::black, allButtons),
      processor (processorToShow),
      host (hostToUse),
      settings (settingsToUse)
{
    setUsingNativeTitleBar (true);

   #if JUCE_MAC
    setMacMainMenu (this);
   #else
    setMenuBar (this);
   #endif

    if (auto* editor = processor.createEditorIfNeeded())
    {
        setContentOwned (editor, true);
        setResizable (editor->isResizable(), false);
        limitSize();
    }

    restorePlace();
}

AppWindow::~AppWindow()
{
    settings.setValue (placeSetting, getWindowStateAsString());

   #if JUCE_MAC
    setMacMainMenu (nullptr);
   #else
    setMenuBar (nullptr);
   #endif

    clearContentComponent();
}

/** The window is the editor and what stands around it, so its limits are the editor's and that. */
void AppWindow::limitSize()
{
    auto* editor = dynamic_cast<juce::AudioProcessorEditor*> (getContentComponent());
    const auto* limits = editor != nullptr ? editor->getConstrainer() : nullptr;

    if (limits == nullptr)
        return;

    const auto around = getContentComponentBorder();
    const auto wider = around.getLeftAndRight();
    const auto higher = around.getTopAndBottom();
    setResizeLimits (limits->getMinimumWidth() + wider, limits->getMinimumHeight() + higher,
                     juce::jmin (limits->getMaximumWidth(), 16384) + wider, juce::jmin (limits->getMaximumHeight(), 16384) + higher);
}

void AppWindow::restorePlace()
{
    const auto size = getBounds();

    if (! restoreWindowStateFromString (settings.getValue (placeSetting)))
        centreWithSize (size.getWidth(), size.getHeight());
}

void AppWindow::closeButtonPressed()
{
    juce::JUCEApplication::getInstance()->systemRequestedQuit();
}

/** The keyboard is the editor's: its keys play. */
void AppWindow::focusGained (FocusChangeType)
{
    if (auto* editor = getContentComponent())
        editor->grabKeyboardFocus();
}

bool AppWindow::keyPressed (const juce::KeyPress& key)
{
    if (key == quitKey)
        menuItemSelected (quit, 0);
    else if (key == settingsKey)
        menuItemSelected (audioSettings, 0);
    else
        return DocumentWindow::keyPressed (key);

    return true;
}

//======================================================================================================================
juce::StringArray AppWindow::getMenuBarNames()
{
    return { "Guidetone" };
}

juce::PopupMenu AppWindow::getMenuForIndex (int, const juce::String&)
{
    juce::PopupMenu menu;
    menu.addItem (item (playDemo, processor.demo().isPlaying() ? juce::translate ("Stop the demo") : juce::translate ("Play the demo")));
    menu.addItem (item (audioSettings, juce::translate ("Audio and MIDI settings") + juce::String::charToString (0x2026), settingsKey));

   #if ! JUCE_MAC
    menu.addSeparator();
    menu.addItem (item (quit, juce::translate ("Quit"), quitKey));
   #endif

    return menu;
}

void AppWindow::menuItemSelected (int chosen, int)
{
    switch (chosen)
    {
        case audioSettings:
            host.showSettings();
            break;

        case quit:
            closeButtonPressed();
            break;

        case playDemo:
            if (processor.demo().isPlaying())
            {
                processor.demo().stop();
            }
            else
            {
                host.openSomeMidiOutput();
                processor.demo().start();
            }
            break;

        default:
            break;
    }
}

} // namespace guidetone
