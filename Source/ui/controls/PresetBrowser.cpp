// PresetBrowser.cpp - see PresetBrowser.h: what it does. PresetBrowserLook.cpp has how it looks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetBrowser.h"

#include "../look/Words.h"

namespace guidetone
{

PresetBrowser::PresetBrowser (const Theme& themeToUse, PresetLibrary& libraryToShow, Actions actionsToUse)
    : theme (themeToUse), library (libraryToShow), actions (std::move (actionsToUse)), details (themeToUse)
{
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    setWantsKeyboardFocus (true);

    for (auto* editor : { &search, &nameEditor })
    {
        editor->setSelectAllWhenFocused (true);
        editor->setIndents (10, 0);
        editor->setJustification (juce::Justification::centredLeft);
        editor->setColour (juce::TextEditor::backgroundColourId, juce::Colours::transparentBlack);
        editor->setColour (juce::TextEditor::outlineColourId, juce::Colours::transparentBlack);
        editor->setColour (juce::TextEditor::focusedOutlineColourId, juce::Colours::transparentBlack);
    }

    search.onTextChange = [this] { rebuild(); };
    search.onEscapeKey = [this] { search.isEmpty() ? actions.close() : search.setText ({}); };
    search.onReturnKey = [this] { list.grabKeyboardFocus(); };
    nameEditor.setInputRestrictions (longestPresetName);
    nameEditor.onTextChange = [this] { update(); };
    nameEditor.onReturnKey = [this] { confirmText(); };
    nameEditor.onEscapeKey = [this] { cancelText(); };

    list.setModel (this);
    list.setRowHeight (lineHeight());

    backButton.onClick = [this] { back(); };
    keepButton.onClick = [this] { keep(); };
    saveButton.onClick = [this] { beginSave(); };
    renameButton.onClick = [this] { beginRename(); };
    removeButton.onClick = [this] { removeChosen(); };
    importButton.onClick = [this] { chooseFile (true); };
    exportButton.onClick = [this] { chooseFile (false); };
    compareButton.onClick = [this] { toggleCompare(); };
    defaultButton.onClick = [this] { toggleDefault(); };
    undoButton.onClick = [this] { undoRemove(); };
    confirmButton.onClick = [this] { confirmText(); };
    cancelButton.onClick = [this] { cancelText(); };
    compareWith.onChange = [this] { showDetails(); };

    for (auto* child : std::initializer_list<juce::Component*> { &search, &list, &details, &compareWith, &defaultButton, &compareButton, &saveButton, &renameButton,
                                                                 &removeButton, &importButton, &exportButton, &backButton, &keepButton, &nameEditor,
                                                                 &confirmButton, &cancelButton, &undoButton })
        addAndMakeVisible (child);

    setWords();
    open();
}

PresetBrowser::~PresetBrowser()    { list.setModel (nullptr); }

void PresetBrowser::open()
{
    library.refresh();
    forgetTried();
    say ({});
    naming = Naming::nothing;
    const auto standard = library.defaultPreset();
    defaultName = standard ? juce::String (standard->name) : juce::String();
    search.clear();
    rebuild();
    select (appliedName);
}

void PresetBrowser::show (const juce::String& name, bool isChanged)
{
    if (name == appliedName && isChanged == appliedIsChanged)
        return;

    const bool renamed = name != appliedName;
    appliedName = name;
    appliedIsChanged = isChanged;
    list.repaint();

    if (renamed && ! isTrying())
        select (appliedName);
}

//==============================================================================
/** The list anew, with the same chosen if it is still there. */
void PresetBrowser::rebuild()
{
    const auto wanted = search.getText().trim();
    const auto matches = [&wanted] (const PresetLibrary::Item& item)
    {
        auto text = item.name() + "\n" + juce::translate (juce::String (item.preset.description));

        for (const auto& tag : item.preset.tags)
            text << "\n" << juce::String (tag) << "\n" << juce::translate (juce::String (tag));

        return text.containsIgnoreCase (wanted);
    };

    rows.clear();

    for (const auto origin : { PresetLibrary::Origin::bundled, PresetLibrary::Origin::own })
    {
        bool isFirst = true;

        for (int i = 0; i < static_cast<int> (library.items().size()); ++i)
            if (const auto& item = library.items()[static_cast<std::size_t> (i)]; item.origin == origin && matches (item))
            {
                if (std::exchange (isFirst, false))
                    rows.push_back ({ -1, origin == PresetLibrary::Origin::bundled ? words ("Come with Guidetone") : words ("Yours") });

                rows.push_back ({ i, {} });
            }
    }

    list.updateContent();
    select (current ? current->name() : juce::String());
    list.repaint();
    repaint();
}

/** Marks a row without trying its preset. */
void PresetBrowser::select (const juce::String& name)
{
    const juce::ScopedValueSetter selecting (isSelecting, true);
    current.reset();
    chosenRow = -1;
    list.deselectAllRows();

    for (int row = 0; row < getNumRows() && name.isNotEmpty(); ++row)
        if (const auto& line = rows[static_cast<std::size_t> (row)]; line.item >= 0 && library.items()[static_cast<std::size_t> (line.item)].name() == name)
        {
            current = library.items()[static_cast<std::size_t> (line.item)];
            chosenRow = row;
            list.selectRow (row);
            break;
        }

    update();
}

void PresetBrowser::selectedRowsChanged (int row)
{
    if (isSelecting || ! juce::isPositiveAndBelow (row, getNumRows()))
        return;

    const auto& line = rows[static_cast<std::size_t> (row)];

    // Arrow keys go on over a heading, the way they came; a click on one chooses nothing.
    if (line.item < 0)
    {
        const int next = row + (row >= chosenRow ? 1 : -1);
        const bool clicked = juce::ModifierKeys::getCurrentModifiers().isAnyMouseButtonDown();
        return clicked || ! juce::isPositiveAndBelow (next, getNumRows()) ? select (current ? current->name() : juce::String()) : list.selectRow (next);
    }

    chosenRow = row;
    current = library.items()[static_cast<std::size_t> (line.item)];
    naming = Naming::nothing;
    say ({});

    if (current->problem.isEmpty())
    {
        if (! goBack)
        {
            before = actions.capture ({});
            goBack = actions.remember();
        }

        actions.apply (current->preset);
    }

    update();
}

void PresetBrowser::choose (const juce::String& name)
{
    for (int row = 0; row < getNumRows(); ++row)
        if (const auto& line = rows[static_cast<std::size_t> (row)]; line.item >= 0 && library.items()[static_cast<std::size_t> (line.item)].name() == name)
            list.selectRow (row);
}

//==============================================================================
void PresetBrowser::forgetTried()
{
    goBack = nullptr;
    before.reset();
}

void PresetBrowser::keep()
{
    // What has just been imported is chosen, and not in force yet.
    if (current && current->problem.isEmpty() && ! isTrying() && current->name() != appliedName)
        actions.apply (current->preset);

    forgetTried();
    update();
    actions.close();
}

void PresetBrowser::back()
{
    if (! goBack)
        return;

    std::exchange (goBack, nullptr)();
    before.reset();
    say (words ("As it was before."));
    select (appliedName);
}

void PresetBrowser::beginSave()
{
    const bool isOwn = current && current->origin == PresetLibrary::Origin::own && current->problem.isEmpty();
    beginText (Naming::save, isOwn ? current->name() : library.freeName (words ("My preset")));
}

void PresetBrowser::beginRename()
{
    if (renameButton.isEnabled())
        beginText (Naming::rename, current->name());
}

void PresetBrowser::beginText (Naming what, const juce::String& text)
{
    naming = what;
    nameEditor.setText (text, false);
    update();
    resized();
    nameEditor.grabKeyboardFocus();
    nameEditor.selectAll();
}

void PresetBrowser::cancelText()
{
    naming = Naming::nothing;
    update();
    resized();
    list.grabKeyboardFocus();
}

void PresetBrowser::confirmText()
{
    const auto name = nameEditor.getText().trim();

    if (naming == Naming::nothing || ! confirmButton.isEnabled())
        return;

    const bool isSave = naming == Naming::save;
    const auto preset = isSave ? actions.capture (name) : current->preset;
    const auto result = isSave ? library.save (preset) : library.rename (*current, name);

    if (result.wasOk())
    {
        // What was saved is what is in force now, under its name.
        if (isSave)
        {
            actions.apply (preset);
            forgetTried();
        }

        naming = Naming::nothing;
        current = PresetLibrary::Item { PresetLibrary::Origin::own, {}, preset, {} };
        current->preset.name = name.toStdString();
        rebuild();
    }

    tell (result, isSave ? words ("Saved as %1.", name) : words ("Renamed to %1.", name));
    resized();
}

void PresetBrowser::removeChosen()
{
    if (! removeButton.isEnabled())
        return;

    const auto name = current->name();
    const auto result = library.remove (*current);
    rebuild();
    tell (result, words ("%1 is removed.", name));
    offersUndo = result.wasOk();
    update();
    resized();
}

void PresetBrowser::undoRemove()
{
    const auto result = library.undoRemove();
    rebuild();
    tell (result, words ("It is back."));
}

void PresetBrowser::toggleCompare()
{
    compareButton.setToggleState (! compareButton.getToggleState(), juce::dontSendNotification);
    update();
    resized();
}

void PresetBrowser::toggleDefault()
{
    if (! defaultButton.isEnabled())
        return;

    const bool isDefault = current->name() == defaultName;
    const auto result = isDefault ? library.clearDefault() : library.setDefault (current->preset);

    if (result.wasOk())
        defaultName = isDefault ? juce::String() : current->name();

    tell (result, isDefault ? words ("New instances start as usual.") : words ("New instances start with %1.", current->name()));
    list.repaint();
}

void PresetBrowser::import (const juce::File& file)
{
    juce::String name;
    const auto result = library.import (file, name);
    search.setText ({}, false);
    rebuild();

    if (result.wasOk())
        select (name);

    tell (result, words ("Imported as %1.", name));
}

void PresetBrowser::exportTo (const juce::File& file)
{
    if (current && current->problem.isEmpty())
        tell (library.exportTo (file.withFileExtension ("json"), current->preset), words ("Exported to %1.", file.withFileExtension ("json").getFileName()));
}

void PresetBrowser::chooseFile (bool toOpen)
{
    using Flags = juce::FileBrowserComponent;
    const auto documents = juce::File::getSpecialLocation (juce::File::userDocumentsDirectory);
    const auto start = toOpen || ! current ? documents : documents.getChildFile (juce::File::createLegalFileName (current->name()) + ".json");
    chooser = std::make_unique<juce::FileChooser> (toOpen ? words ("Import a preset") : words ("Export the preset"), start, "*.json");

    chooser->launchAsync (toOpen ? Flags::openMode | Flags::canSelectFiles : Flags::saveMode | Flags::canSelectFiles | Flags::warnAboutOverwriting,
                          [browser = juce::Component::SafePointer<PresetBrowser> (this), toOpen] (const juce::FileChooser& done)
    {
        const auto file = done.getResult();

        if (browser == nullptr || file == juce::File())
            return;

        if (toOpen)
            browser->import (file);
        else
            browser->exportTo (file);
    });
}

//==============================================================================
void PresetBrowser::say (const juce::String& sentence)
{
    said = sentence;
    isTrouble = false;
    offersUndo = false;
    update();
    resized();
    repaint();
}

void PresetBrowser::tell (const juce::Result& result, const juce::String& whereWell)
{
    say (result.wasOk() ? whereWell : result.getErrorMessage());
    isTrouble = result.failed();
}

bool PresetBrowser::keyPressed (const juce::KeyPress& key)
{
    const auto is = [&key] (int code, int modifiers) { return key.isKeyCode (code) && key.getModifiers().getRawFlags() == modifiers; };

    if (is (juce::KeyPress::escapeKey, 0))
        naming != Naming::nothing ? cancelText() : actions.close();
    else if (is (juce::KeyPress::F2Key, 0))
        beginRename();
    else if (is ('F', juce::ModifierKeys::commandModifier))
        search.grabKeyboardFocus();
    else if (is ('S', juce::ModifierKeys::commandModifier))
        beginSave();
    else
        return false;

    return true;
}

} // namespace guidetone
