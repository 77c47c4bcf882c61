// ChordNamesPage.h - a person's own way with types of chord: what each is called, which come first, which are hidden.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../notation/ChordNames.h"
#include "../look/Typesetting.h"
#include "../look/Writing.h"
#include "SettingsPage.h"
#include "TextField.h"

namespace guidetone
{

/** How the page reaches the names. Neither is called after the editor has gone. [message thread] */
struct ChordNamesAccess
{
    std::function<ChordNames()> get;
    std::function<void (const juce::String& title, const ChordNames& next)> change;     ///< the title is what undo calls it
};

/** All types in a list, each as it is written now, with a field to find one; below it what can be said of the chosen one (docs/presets.md).
    Keys: arrows choose, Return goes to the name, Delete brings back the usual. [message thread] */
class ChordNamesPage final : public SettingsPage,
                             private juce::ListBoxModel
{
public:
    ChordNamesPage (const Theme& theme, ChordNamesAccess access);
    ~ChordNamesPage() override;

    /** Follows names and writing that were changed here or elsewhere. @param style  without anybody's own names. */
    void show (const NotationStyle& style, const ChordNames& names);
    using SettingsPage::show;

    void choose (Quality quality);
    Quality chosen() const noexcept          { return current; }

    /** The list as it is read aloud: "minor seventh, Cm7, preferred". */
    juce::StringArray lines();

    juce::TextEditor& filterField() noexcept { return filter; }
    juce::ListBox& listBox() noexcept        { return list; }
    TextField& nameField() noexcept          { return name; }
    juce::ComboBox& rankBox() noexcept       { return rank; }
    juce::TextButton& usualButton() noexcept     { return usual; }
    juce::TextButton& allUsualButton() noexcept  { return allUsual; }

    int heightFor (int width) const override;
    void resized() override;
    void lookAndFeelChanged() override;

private:
    struct Row
    {
        Quality quality;
        juce::String type, written;     ///< "minor seventh", "Cm7"
        SetSymbol symbol;
    };

    int getNumRows() override                                      { return static_cast<int> (rows.size()); }
    void paintListBoxItem (int row, juce::Graphics&, int width, int height, bool selected) override;
    void selectedRowsChanged (int row) override;
    void returnKeyPressed (int) override                           { name.grabKeyboardFocus(); }
    void deleteKeyPressed (int) override                           { bringBackUsual(); }
    juce::String getNameForRow (int row) override;

    /** The names in force, with what is being typed. */
    ChordNames namesNow() const;
    Row rowOf (Quality quality, const NotationStyle& written) const;
    void rebuild();
    void showChosen();
    void enterName (const juce::String& text);
    void rankAs (int item);
    void bringBackUsual();
    void change (const std::function<void (ChordNames&)>& how);
    int listTop() const;
    int rowHeight() const;

    const ChordNamesAccess access;
    NotationStyle style = textualStyle();
    ChordNames names;
    std::vector<Row> rows;
    Quality current = Quality::major;
    bool isSelecting = false;

    juce::TextEditor filter;
    juce::ListBox list;
    TextField& name;                // these are lines of the page, which owns them
    juce::ComboBox& rank;
    ButtonRow& buttons;
    juce::TextButton& usual;
    juce::TextButton& allUsual;
};

} // namespace guidetone
