// AccessibilityTests.cpp - everything that can be used has a name, everything that is drawn has words, and the keyboard reaches all of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ui/Editor.h"

#include <set>

using namespace guidetone;

namespace
{

void forEach (juce::Component& parent, const std::function<void (juce::Component&)>& visit)
{
    for (auto* child : parent.getChildren())
    {
        if (! child->isVisible())
            continue;

        visit (*child);
        forEach (*child, visit);
    }
}

/** Where a component stands, for a message. */
juce::String pathOf (const juce::Component& component)
{
    juce::StringArray names;

    for (auto* c = &component; c != nullptr; c = c->getParentComponent())
        names.insert (0, juce::String (typeid (*c).name()) + (c->getTitle().isNotEmpty() ? " \"" + c->getTitle() + "\"" : juce::String()));

    return names.joinIntoString (" > ");
}

struct Window
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor { processor };

    void show (LayoutName layout)
    {
        auto view = processor.view();
        view.panels = arrangementOf (layout);
        processor.setView (view);
        editor.setSize (1400, 900);
        editor.update();
    }
};

} // namespace

TEST_CASE ("everything that takes the keyboard has a name to be read aloud", "[ui][accessibility]")
{
    Window w;

    for (int layout = 0; layout < layoutCount; ++layout)
        for (const auto sheet : { Command::closeSheet, Command::settings, Command::help, Command::presets })
        {
            w.show (static_cast<LayoutName> (layout));
            w.editor.workspace().perform (Command::closeSheet);
            w.editor.workspace().perform (sheet);
            int found = 0;

            forEach (w.editor, [&found] (juce::Component& component)
            {
                // A list's inner parts speak for themselves through its rows; a slider's box is its slider's.
                if (! component.getWantsKeyboardFocus() || dynamic_cast<juce::Viewport*> (&component) != nullptr)
                    return;

                ++found;
                INFO (pathOf (component));
                const auto* button = dynamic_cast<juce::Button*> (&component);
                const auto* handler = component.isAccessible() ? component.getAccessibilityHandler() : nullptr;
                const bool named = component.getTitle().isNotEmpty() || (button != nullptr && button->getButtonText().isNotEmpty())
                                || (handler != nullptr && handler->getTitle().isNotEmpty());
                CHECK (named);
            });

            CHECK (found > 5);
        }
}

TEST_CASE ("every panel has a title, and says more than its title", "[ui][accessibility]")
{
    Window w;

    for (int layout = 0; layout < layoutCount; ++layout)
    {
        w.show (static_cast<LayoutName> (layout));

        for (auto* panel : w.editor.workspace().panels().getChildren())
        {
            if (! panel->isVisible())
                continue;

            INFO (pathOf (*panel));
            CHECK (panel->getTitle().isNotEmpty());
            CHECK (panel->isAccessible());
        }
    }
}

TEST_CASE ("the tab key goes through everything once and comes back", "[ui][accessibility]")
{
    Window w;
    w.show (LayoutName::studio);
    w.editor.workspace().perform (Command::settings);

    const auto traverser = w.editor.createKeyboardFocusTraverser();
    const auto order = traverser->getAllComponents (&w.editor);
    std::set<juce::Component*> reached (order.begin(), order.end());
    CHECK (reached.size() == order.size());

    forEach (w.editor, [&reached] (juce::Component& component)
    {
        if (component.getWantsKeyboardFocus() && component.isEnabled())
        {
            INFO (pathOf (component));
            CHECK (reached.count (&component) == 1);
        }
    });
}
