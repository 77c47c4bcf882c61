// AppWindow.h - the app's one window: the editor, and a menu over it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../PluginProcessor.h"
#include "StandaloneHost.h"

#include <juce_gui_extra/juce_gui_extra.h>

namespace guidetone
{

/** [message thread] Remembers its place in the settings. */
class AppWindow final : public juce::DocumentWindow,
                        private juce::MenuBarModel
{
public:
    AppWindow (PluginProcessor& processor, StandaloneHost& host, juce::PropertySet& settings);
    ~AppWindow() override;

    void closeButtonPressed() override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override;

private:
    enum MenuItem { playDemo = 1, audioSettings, quit };

    juce::StringArray getMenuBarNames() override;
    juce::PopupMenu getMenuForIndex (int index, const juce::String& name) override;
    void menuItemSelected (int item, int index) override;

    void limitSize();
    void restorePlace();

    PluginProcessor& processor;
    StandaloneHost& host;
    juce::PropertySet& settings;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (AppWindow)
};

} // namespace guidetone
