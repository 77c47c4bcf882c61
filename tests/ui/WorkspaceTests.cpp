// WorkspaceTests.cpp - commands, sheets, layouts, themes and undo, over a real processor and without a screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "WholeWindow.h"

#include <set>

using namespace guidetone;

namespace
{

using Window = WholeWindow;

constexpr int control = juce::ModifierKeys::commandModifier, shift = juce::ModifierKeys::shiftModifier;

} // namespace

TEST_CASE ("no two commands have the same key, none takes one that plays a note, and each has words", "[ui][commands]")
{
    std::set<std::pair<int, int>> keys;

    for (const auto& command : commandTable())
    {
        CHECK (juce::String (command.title).isNotEmpty());
        CHECK (keyText (command).isNotEmpty());

        for (const auto& [code, modifiers] : { std::pair (command.keyCode, command.modifiers), std::pair (command.otherKeyCode, command.otherModifiers) })
        {
            if (code == 0)
                continue;

            INFO (command.title);
            CHECK (keys.insert ({ code, modifiers }).second);
            CHECK ((modifiers != 0 || ! ComputerKeys::noteOf (static_cast<char> (code), 60)));
        }
    }
}

TEST_CASE ("layouts come by their keys, and go back by undo", "[ui][workspace]")
{
    Window w;
    const auto first = w.processor.view().panels;
    CHECK (w.press ('5', control));
    CHECK (w.shows (Panel::chord));
    CHECK_FALSE (w.shows (Panel::keyboard));
    CHECK_FALSE (w.shows (Panel::progression));

    CHECK (w.press ('2', control));
    CHECK (w.shows (Panel::keyboard));
    CHECK (w.press ('Z', control));
    CHECK_FALSE (w.shows (Panel::keyboard));
    CHECK (w.press ('Z', control));
    CHECK (w.processor.view().panels == first);
    CHECK_FALSE (w.press ('Z', control));
    CHECK (w.press ('Z', control | shift));
    CHECK (w.press ('Y', control));
    CHECK (w.processor.view().panels == arrangementOf (LayoutName::practice));
}

TEST_CASE ("another theme or text size repaints all of it in the new colours, and keeps what is shown", "[ui][workspace]")
{
    Window w;
    const auto pixel = [&w] { return painted (w.editor).getPixelAt (4, 200); };
    CHECK (pixel() == themeOf (ThemeName::dark).window);

    for (const auto name : { ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind, ThemeName::dark })
    {
        CHECK (w.press (juce::KeyPress::F6Key));
        w.editor.update();
        CHECK (pixel() == themeOf (name).window);
    }

    const auto before = painted (w.editor);
    auto view = w.processor.view();
    view.textScale = 1.5f;
    w.processor.setView (view);
    Repaints repaints (w.editor);
    w.editor.update();
    CHECK (repaints.touched (w.editor.controlBar().getBounds()));
}

TEST_CASE ("one sheet lies on top at a time, and escape or a click beside it closes it", "[ui][workspace]")
{
    Window w;
    auto& settings = w.editor.workspace().settingsPanel();
    CHECK_FALSE (w.press (juce::KeyPress::escapeKey));
    CHECK (w.press (juce::KeyPress::F2Key));
    CHECK (settings.isVisible());
    CHECK (w.press (juce::KeyPress::F1Key));
    CHECK_FALSE (settings.isVisible());
    CHECK (w.press (juce::KeyPress::escapeKey));
    CHECK_FALSE (w.press (juce::KeyPress::escapeKey));

    CHECK (w.press (juce::KeyPress::F2Key));
    w.editor.workspace().clickedOn (settings);
    CHECK (settings.isVisible());
    w.editor.workspace().clickedOn (w.editor.chordPanel());
    CHECK_FALSE (settings.isVisible());
}

TEST_CASE ("the first screen says once that it was read", "[ui][workspace]")
{
    Window w;
    int read = 0;
    w.editor.workspace().welcome ([&read] { ++read; });
    CHECK (read == 0);
    CHECK (w.press (juce::KeyPress::escapeKey));
    CHECK (w.press (juce::KeyPress::F1Key));
    CHECK (w.press (juce::KeyPress::F1Key));
    CHECK (read == 1);
}

TEST_CASE ("the menu of a panel hides it and moves it, and offers it again", "[ui][workspace]")
{
    Window w;
    const auto choose = [&w] (std::optional<Panel> panel, const char* text)
    {
        auto menu = w.editor.workspace().layoutMenu (panel);

        for (juce::PopupMenu::MenuItemIterator item (menu, true); item.next();)
            if (item.getItem().text == text && item.getItem().action)
            {
                item.getItem().action();
                w.editor.update();
                return true;
            }

        return false;
    };

    CHECK (choose (Panel::keyboard, "Hide"));
    CHECK_FALSE (w.shows (Panel::keyboard));
    CHECK (choose ({}, "Keyboard"));
    CHECK (w.shows (Panel::keyboard));

    const auto x = w.editor.workspace().panels().plan().of (Panel::progression).getX();
    CHECK (x > 0);
    CHECK (choose (Panel::progression, "Move left"));
    CHECK (w.editor.workspace().panels().plan().of (Panel::progression).getX() == 0);
}

TEST_CASE ("a dragged edge moves while it is dragged, and is one step of undo", "[ui][workspace]")
{
    Window w;
    auto& grid = w.editor.workspace().panels();
    const auto before = w.processor.view().panels;
    const auto edge = *std::find_if (grid.plan().edges.begin(), grid.plan().edges.end(), [] (const PanelEdge& e) { return e.between == PanelEdge::Between::places; });
    const auto planBefore = grid.plan();

    for (const int pixels : { -10, -50, -90 })
    {
        grid.onDrag (withEdgeMoved (before, planBefore, edge, pixels));
        w.editor.update();
    }

    CHECK (grid.plan().of (Panel::progression).getWidth() == planBefore.of (Panel::progression).getWidth() + 90);
    grid.onDragEnd (withEdgeMoved (before, planBefore, edge, -90));
    CHECK (w.press ('Z', control));
    CHECK (w.processor.view().panels == before);
    CHECK_FALSE (w.press ('Z', control));
}

TEST_CASE ("a view that the host restores is followed by the open window", "[ui][workspace]")
{
    Window saved;
    saved.press ('5', control);
    saved.press (juce::KeyPress::F6Key);
    juce::MemoryBlock state;
    saved.processor.getStateInformation (state);

    Window w;
    w.processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
    CHECK_FALSE (w.shows (Panel::keyboard));
    CHECK (painted (w.editor).getPixelAt (4, 200) == themeOf (ThemeName::light).window);
}

TEST_CASE ("the chord's menu copies its name and its notes, and the list's copies the list", "[ui][workspace]")
{
    Window w;
    juce::StringArray copied;
    w.editor.workspace().onCopy = [&copied] (const juce::String& text) { copied.add (text); };

    const auto items = [&w] (Panel panel)
    {
        auto menu = w.editor.workspace().layoutMenu (panel);
        std::vector<juce::PopupMenu::Item> list;

        for (juce::PopupMenu::MenuItemIterator item (menu); item.next();)
            if (item.getItem().text.startsWith ("Copy"))
                list.push_back (item.getItem());

        return list;
    };

    for (const auto& item : items (Panel::chord))
        CHECK_FALSE (item.isEnabled);

    w.editor.chordPanel().show (scenes::played ({ 56, 59, 62, 64 }), {});
    const auto chord = items (Panel::chord);
    REQUIRE (chord.size() == 2);
    CHECK (chord[0].text == juce::String::fromUTF8 ("Copy E7/G\xe2\x99\xaf"));
    chord[0].action();
    chord[1].action();
    CHECK (copied[0] == juce::String::fromUTF8 ("E7/G\xe2\x99\xaf"));
    CHECK (copied[1] == juce::String::fromUTF8 ("G\xe2\x99\xaf B D E"));

    REQUIRE (items (Panel::progression).size() == 2);
    CHECK (items (Panel::progression)[0].text == "Copy as text");
    CHECK (items (Panel::progression)[1].text == "Copy as");
    CHECK (items (Panel::keyboard).empty());
}
