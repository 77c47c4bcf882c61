// ViewControls.h - a field of the view as something to choose.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../plugin/View.h"
#include "../look/LookAndFeel.h"

namespace guidetone
{

/** How controls reach the view: as it is, and as it is to be. Neither is called after the editor has gone. [message thread] */
struct ViewAccess
{
    std::function<View()> get;
    std::function<void (const juce::String& title, const View& next)> change;   ///< the title is what undo calls it
};

/** "Studio", "Progression": for menus, settings and undo, in the language of the interface. */
juce::String titleOf (LayoutName name);
juce::String titleOf (Panel panel);

/** One of several values of a view's field, as a drop-down list. */
class ViewCombo final : public juce::ComboBox
{
public:
    struct Option
    {
        juce::String word;
        std::function<bool (const View&)> isChosen;
        std::function<void (View&)> choose;
    };

    ViewCombo (const ViewAccess& access, const juce::String& title, const juce::String& help, std::vector<Option> options);

    /** Shows what the view says. */
    void show (const View& view);

private:
    const ViewAccess access;
    const std::vector<Option> options;
};

/** Options for a field that is text: { "dark", "Dark" } ... */
std::vector<ViewCombo::Option> optionsOf (std::string View::* field, std::vector<std::pair<std::string, juce::String>> words);

} // namespace guidetone
