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
        case Command::openChart:      files.askForChart(); return true;
        case Command::saveAs:         files.askToSave (FileDesk::Source::progression, files.usualWay()); return true;
        case Command::print:          files.askToSave (FileDesk::Source::progression, FileDesk::printed()); return true;
        case Command::settings:       toggle (settings); bar.showSettingsOpen (settings.isVisible()); return true;
        case Command::presets:
            toggle (presets);

            if (presets.isVisible())
                presets.open();

            return true;

        case Command::help:           toggle (help); return true;
        case Command::closeSheet:     return (isSheetOpen() && (closeSheets(), true)) || (notice.isVisible() && (notice.close(), true));
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
void Workspace::importPreset (const juce::File& file)
{
    if (! presets.isVisible())
        perform (Command::presets);

    presets.import (file);
}

void Workspace::showDrop (const juce::String& offer)
{
    if (std::exchange (dropOffer, offer) != offer)
        repaint();
}

void Workspace::paintOverChildren (juce::Graphics& g)
{
    if (dropOffer.isEmpty())
        return;

    const auto area = getLocalBounds().toFloat().reduced (4.0f);
    g.setColour (theme.accent);
    g.drawRoundedRectangle (area, measure::corner, 3.0f);

    const auto font = theme.strong (measure::textHeight);
    const auto label = area.withSizeKeepingCentre (juce::jmin (area.getWidth() - 16.0f, static_cast<float> (widthOf (font, dropOffer)) + 36.0f), font.getHeight() + 20.0f);
    g.fillRoundedRectangle (label, measure::corner);
    g.setColour (theme.onAccent);
    g.setFont (font);
    g.drawFittedText (dropOffer, label.reduced (8.0f, 2.0f).toNearestInt(), juce::Justification::centred, 1);
}

//==============================================================================
juce::PopupMenu Workspace::layoutMenu (std::optional<Panel> panel)
{
    juce::PopupMenu menu;
    const auto view = plugin.view();

    if (panel)
    {
        menu.addSectionHeader (titleOf (*panel));

        if (*panel == Panel::progression)
        {
            menu.addItem (words ("Copy as text"), [this] { log.copy(); });
            files.addTo (menu, FileDesk::Source::progression);
        }

        // As they were when the menu was opened: music goes on under it.
        if (*panel == Panel::chord)
        {
            const auto name = chord.nameText(), notes = chord.notesText();
            menu.addItem (name.isEmpty() ? words ("Copy the name") : words ("Copy %1", name), name.isNotEmpty(), false, [this, name] { onCopy (name); });
            menu.addItem (notes.isEmpty() ? words ("Copy the notes") : words ("Copy the notes %1", notes), notes.isNotEmpty(), false, [this, notes] { onCopy (notes); });
        }

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
    menu.addSubMenu (words ("Files"), files.menu());
    menu.addItem (words ("Stage, on the whole screen"), [this] { perform (Command::stage); });
    menu.addItem (words ("Next theme"), [this] { perform (Command::nextTheme); });
    menu.addItem (words ("Settings"), [this] { perform (Command::settings); });
    menu.addItem (words ("Help and keys"), [this] { perform (Command::help); });
    return menu;
}

void Workspace::openMenu (juce::PopupMenu menu, juce::Component& at)
{
    auto options = juce::PopupMenu::Options().withParentComponent (this).withDeletionCheck (*this);
    menu.setLookAndFeel (&getLookAndFeel());
    menu.showMenuAsync (&at == &grid ? options.withMousePosition() : options.withTargetComponent (at));
}

} // namespace guidetone
