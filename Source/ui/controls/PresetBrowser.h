// PresetBrowser.h - all presets in a sheet: look, try, go back, save, compare.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PresetDetails.h"

namespace guidetone
{

/** A list with what each preset is for beside it. Choosing one tries it at once; Back brings back what was before the first was tried. It knows the library and
    no processor: what it does goes through its actions. Never modal; only the system's file chooser is a window of its own. [message thread]

    Keys: arrows choose, Return keeps and closes, F2 renames, Delete removes, Ctrl F searches, Ctrl S saves, Escape ends the text field or closes. */
class PresetBrowser final : public juce::Component,
                            private juce::ListBoxModel
{
public:
    /** Wide enough for the list with its details; narrower, there is the list alone. */
    static constexpr int idealWidth = 660, idealHeight = 430;

    struct Actions
    {
        std::function<Preset (const juce::String& name)> capture;       ///< everything as it is now
        std::function<void (const Preset&)> apply;
        std::function<std::function<void()>()> remember;                ///< @returns what brings back everything as it is now
        std::function<void()> close;
    };

    PresetBrowser (const Theme& theme, PresetLibrary& library, Actions actions);
    ~PresetBrowser() override;

    /** The preset in force: its row is marked. @param name  empty where none was applied. */
    void show (const juce::String& name, bool isChanged);

    /** Reads the folder again and forgets what was tried; call it whenever the sheet opens. */
    void open();

    //==================================================================================================================
    // What buttons and keys do; tests press them as well.
    void choose (const juce::String& name);     ///< as a click on its row does
    void keep();
    void back();
    void beginSave();
    void beginRename();
    void confirmText();                         ///< of the field for a name
    void cancelText();
    void removeChosen();
    void undoRemove();
    void toggleCompare();
    void toggleDefault();
    void import (const juce::File& file);
    void exportTo (const juce::File& file);

    bool isTrying() const noexcept                     { return goBack != nullptr; }
    const std::optional<PresetLibrary::Item>& chosen() const noexcept  { return current; }
    juce::StringArray lines();                          ///< of the list, as they are read
    const juce::String& message() const noexcept       { return said; }
    juce::TextEditor& searchField() noexcept           { return search; }
    juce::TextEditor& nameField() noexcept             { return nameEditor; }
    juce::ListBox& listBox() noexcept                  { return list; }
    PresetDetails& detailsPane() noexcept              { return details; }

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusOfChildComponentChanged (FocusChangeType) override  { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    /** What the field for a name is for. */
    enum class Naming : std::uint8_t { nothing, save, rename };

    /** A line of the list: a heading where `item` is none. */
    struct Line
    {
        int item = -1;
        juce::String heading;
    };

    int getNumRows() override                                      { return static_cast<int> (rows.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool selected) override;
    void selectedRowsChanged (int row) override;
    void listBoxItemDoubleClicked (int, const juce::MouseEvent&) override  { keep(); }
    void returnKeyPressed (int) override                           { keep(); }
    void deleteKeyPressed (int) override                           { removeChosen(); }
    juce::String getNameForRow (int row) override;

    void setWords();
    void rebuild();
    void select (const juce::String& name);
    void update();
    void showDetails();
    void forgetTried();
    void say (const juce::String& sentence);
    void tell (const juce::Result&, const juce::String& whereWell);
    void beginText (Naming, const juce::String& text);
    void chooseFile (bool toOpen);
    bool isWide() const noexcept;
    int lineHeight() const;
    juce::Array<juce::Component*> footer();
    int placed (const juce::Array<juce::Component*>& buttons, juce::Rectangle<int> area, bool really);

    const Theme& theme;
    PresetLibrary& library;
    const Actions actions;

    std::vector<Line> rows;
    std::optional<PresetLibrary::Item> current;     // the chosen one, as it was read
    std::function<void()> goBack;                   // while a preset is tried: what brings back what was before
    std::optional<Preset> before;                   // the same, to compare with
    juce::String appliedName, defaultName, said;
    bool appliedIsChanged = false, isTrouble = false, isSelecting = false, offersUndo = false;
    int chosenRow = -1;
    Naming naming = Naming::nothing;

    juce::TextEditor search, nameEditor;
    juce::ListBox list;
    PresetDetails details;
    juce::ComboBox compareWith;
    juce::TextButton backButton, keepButton, saveButton, renameButton, removeButton, importButton, exportButton, compareButton, defaultButton, undoButton,
                     confirmButton, cancelButton;
    std::unique_ptr<juce::FileChooser> chooser;
    juce::Rectangle<int> titleArea, messageArea;
};

} // namespace guidetone
