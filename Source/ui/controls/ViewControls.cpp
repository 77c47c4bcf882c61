// ViewControls.cpp - see ViewControls.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ViewControls.h"

#include "../look/Words.h"

namespace guidetone
{

namespace
{
    // translated: begin
    const char* const panelTitles[panelCount] { "Chord", "Keyboard", "Staff", "Circle of fifths", "Timeline", "Progression", "Suggestions" };
    const char* const layoutTitles[layoutCount] { "Studio", "Practice", "Stage", "Stream", "Minimal" };
    // translated: end
}

juce::String titleOf (LayoutName name)    { return words (layoutTitles[static_cast<std::size_t> (name)]); }
juce::String titleOf (Panel panel)        { return words (panelTitles[static_cast<std::size_t> (panel)]); }

ViewCombo::ViewCombo (const ViewAccess& accessToUse, const juce::String& title, const juce::String& help, std::vector<Option> optionsToShow)
    : access (accessToUse),
      options (std::move (optionsToShow))
{
    setTitle (title);
    setTooltip (help);
    setWantsKeyboardFocus (true);

    for (const auto& option : options)
        addItem (option.word, getNumItems() + 1);

    onChange = [this]
    {
        if (! juce::isPositiveAndBelow (getSelectedItemIndex(), static_cast<int> (options.size())))
            return;

        auto view = access.get();
        options[static_cast<std::size_t> (getSelectedItemIndex())].choose (view);
        access.change (getTitle(), view);
    };
}

void ViewCombo::show (const View& view)
{
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].isChosen (view))
            return setSelectedItemIndex (static_cast<int> (i), juce::dontSendNotification);

    setSelectedItemIndex (-1, juce::dontSendNotification);
}

std::vector<ViewCombo::Option> optionsOf (std::string View::* field, std::vector<std::pair<std::string, juce::String>> words)
{
    std::vector<ViewCombo::Option> options;

    for (auto& [value, word] : words)
        options.push_back ({ word,
                             [field, v = value] (const View& view) { return view.*field == v; },
                             [field, v = value] (View& view) { view.*field = v; } });

    return options;
}

} // namespace guidetone
