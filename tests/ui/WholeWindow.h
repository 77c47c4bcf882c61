// WholeWindow.h - the window over a real processor, without a screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Editor.h"

namespace guidetone
{

struct WholeWindow
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor { processor };

    Workspace& work()    { return editor.workspace(); }

    bool press (int code, int modifiers = 0)    { return editor.keyPressed (juce::KeyPress (code, modifiers, 0)); }

    /** What was posted is done, and the next vertical blank has come. */
    void settle()
    {
        juce::MessageManager::getInstance()->runDispatchLoopUntil (30);
        editor.update();
    }

    /** At the usual size, in a layout and with a log. */
    void arrange (LayoutName layout, const Progression& log)
    {
        auto view = processor.view();
        view.panels = arrangementOf (layout);
        processor.setView (view);
        editor.setSize (1280, 720);
        processor.progression().restore (log);
        settle();
    }

    bool shows (Panel panel)
    {
        editor.update();
        return ! work().panels().plan().of (panel).isEmpty();
    }
};

} // namespace guidetone
