// WorkspaceCommands.cpp - what can be done in the window: commands, the sheets that lie over it, and its menus.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspace.h"

#include "look/Words.h"

namespace guidetone
{

bool Workspace::perform (Command command)
{
    const auto take = [this] (LayoutName name)
    {
        change (titleOf (name), [name] (View& view) { view.panels = arrangementOf (name); });
        return true;
    };

    switch (command)
    {
        case Command::undo:           return plugin.edits().canUndo() && (plugin.edits().undo(), true);
        case Command::redo:           return plugin.edits().canRedo() && (plugin.edits().redo(), true);
        case Command::copy:           log.copy(); return true;
        case Command::selectAll:      log.selectAll(); return true;
        case Command::clearLog:       plugin.edits().changeLog (words ("Clear the list"), {}); return true;
        case Command::settings:       toggle (settings); bar.showSettingsOpen (settings.isVisible()); return true;
        case Command::presets:
            toggle (presets);

            if (presets.isVisible())
                presets.open();

            return true;

        case Command::help:           toggle (help); return true;
        case Command::closeSheet:     return isSheetOpen() && (closeSheets(), true);
        case Command::studio:         return take (LayoutName::studio);
        case Command::practice:       return take (LayoutName::practice);
        case Command::stageLayout:    return take (LayoutName::stage);
        case Command::stream:         return take (LayoutName::stream);
        case Command::minimal:        return take (LayoutName::minimal);
        case Command::stage:          juce::NullCheckedInvocation::invoke (onStage); return true;
        case Command::demo:           toggleDemo(); return true;
        case Command::lockKey:        bar.keyField().toggleLock(); return true;

        case Command::nextTheme:
            change (words ("Theme"), [] (View& view)
            {
                view.theme = toText (static_cast<ThemeName> ((static_cast<int> (themeNamed (view.theme)) + 1) % themeCount));
            });
            return true;

        case Command::zoomIn: case Command::zoomOut: case Command::zoomReset: case Command::octaveDown: case Command::octaveUp:
            break;      // the window's
    }

    return false;
}

void Workspace::toggleDemo()
{
    auto& demo = plugin.demo();
    demo.isPlaying() ? demo.stop() : demo.start();
}

//==============================================================================
void Workspace::toggle (juce::Component& sheet)
{
    const bool open = ! sheet.isVisible();
    closeSheets();
    sheet.setVisible (open);

    if (open)
        sheet.toFront (false);
}

void Workspace::closeSheets()
{
    for (juce::Component* sheet : std::initializer_list<juce::Component*> { &settings, &presets, &help })
        sheet->setVisible (false);

    bar.showSettingsOpen (false);

    if (const auto read = std::exchange (onWelcomed, nullptr))
        read();
}

void Workspace::welcome (std::function<void()> read)
{
    toggle (help);
    onWelcomed = std::move (read);
}

bool Workspace::isSheetOpen() const    { return settings.isVisible() || presets.isVisible() || help.isVisible(); }

void Workspace::clickedOn (const juce::Component& clicked)
{
    const auto isIn = [&clicked] (const juce::Component& parent) { return &clicked == &parent || parent.isParentOf (&clicked); };

    if (! isIn (settings) && ! isIn (presets) && ! isIn (help) && ! isIn (bar))
        closeSheets();
}

//==============================================================================
juce::PopupMenu Workspace::layoutMenu (std::optional<Panel> panel)
{
    juce::PopupMenu menu;
    const auto view = plugin.view();

    if (panel)
    {
        menu.addSectionHeader (titleOf (*panel));

        if (*panel == Panel::progression || *panel == Panel::chord)
            menu.addItem (words ("Copy as text"), [this] { log.copy(); });

        const auto move = [&] (const juce::String& title, Direction direction)
        {
            menu.addItem (title, withPanelMoved (view.panels, *panel, direction) != view.panels, false, [this, panel, direction]
            {
                change (words ("Move a panel"), [&] (View& v) { v.panels = withPanelMoved (v.panels, *panel, direction); });
            });
        };

        menu.addItem (words ("Hide"), [this, panel] { change (words ("Hide a panel"), [&] (View& v) { v.panels.hide (*panel); }); });
        move (words ("Move left"), Direction::left);
        move (words ("Move right"), Direction::right);
        move (words ("Move up"), Direction::up);
        move (words ("Move down"), Direction::down);
        menu.addSeparator();
    }

    juce::PopupMenu panels;

    for (int i = 0; i < panelCount; ++i)
    {
        const auto other = static_cast<Panel> (i);
        panels.addItem (titleOf (other), true, view.panels.shows (other), [this, other]
        {
            change (words ("Panels"), [other] (View& v) { v.panels.shows (other) ? void (v.panels.hide (other)) : v.panels.show (other); });
        });
    }

    menu.addSubMenu (words ("Panels"), panels);
    menu.addSectionHeader (words ("Layouts"));

    for (int i = 0; i < layoutCount; ++i)
    {
        const auto name = static_cast<LayoutName> (i);
        menu.addItem (titleOf (name), true, view.panels == arrangementOf (name), [this, name] { change (titleOf (name), [name] (View& v) { v.panels = arrangementOf (name); }); });
    }

    menu.addSeparator();
    menu.addItem (words ("Stage, on the whole screen"), [this] { perform (Command::stage); });
    menu.addItem (words ("Next theme"), [this] { perform (Command::nextTheme); });
    menu.addItem (words ("Settings"), [this] { perform (Command::settings); });
    menu.addItem (words ("Help and keys"), [this] { perform (Command::help); });
    return menu;
}

void Workspace::openMenu (juce::PopupMenu menu, juce::Component& at)
{
    auto options = juce::PopupMenu::Options().withParentComponent (this).withDeletionCheck (*this);
    menu.showMenuAsync (&at == &grid ? options.withMousePosition() : options.withTargetComponent (at));
}

} // namespace guidetone
