// PresetBrowserLook.cpp - how the browser of presets looks, and what it says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetBrowser.h"

#include "../look/LineBreaks.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int edge = 14, gap = 6, least = 560;
}

bool PresetBrowser::isWide() const noexcept  { return getWidth() >= least; }
int PresetBrowser::lineHeight() const        { return juce::roundToInt (theme.body (measure::textHeight).getHeight()) + 14; }

void PresetBrowser::setWords()
{
    setTitle (words ("Presets"));
    search.setTitle (words ("Search presets"));
    search.setTextToShowWhenEmpty (words ("Search"), theme.quiet);
    nameEditor.setTitle (words ("Name of the preset"));
    list.setTitle (words ("Presets"));
    compareWith.setTitle (words ("Compare with"));

    const auto set = [] (juce::Button& button, const juce::String& text, const juce::String& help)
    {
        button.setButtonText (text);
        button.setTooltip (help);
    };

    set (backButton, words ("Back"), words ("Bring back everything as it was before the first preset was tried"));
    set (keepButton, words ("Apply"), words ("Keep it, and close (Return)"));
    set (saveButton, words ("Save as..."), words ("Save everything as it is now (Ctrl S)"));
    set (renameButton, words ("Rename"), words ("Give it another name (F2)"));
    set (removeButton, words ("Delete"), words ("Remove it; Undo brings it back (Delete)"));
    set (importButton, words ("Import..."), words ("Copy a preset from a file into yours"));
    set (exportButton, words ("Export..."), words ("Write it to a file, to give away"));
    set (compareButton, words ("Compare"), words ("Show what is otherwise than in another, or than before"));
    set (undoButton, words ("Undo"), words ("Bring back what was removed"));
    cancelButton.setButtonText (words ("Cancel"));
}

void PresetBrowser::lookAndFeelChanged()
{
    for (auto* editor : { &search, &nameEditor })
    {
        editor->applyFontToAllText (theme.body (measure::textHeight));
        editor->applyColourToAllText (theme.text);
    }

    list.setRowHeight (lineHeight());
    setWords();
    rebuild();
    resized();
}

//==============================================================================
/** What can be done with the chosen one, and what the details say of it. */
void PresetBrowser::update()
{
    const bool isOwn = current && current->origin == PresetLibrary::Origin::own;
    const bool isSound = current && current->problem.isEmpty();

    backButton.setEnabled (isTrying());
    keepButton.setEnabled (isSound);
    renameButton.setEnabled (isOwn && isSound);
    removeButton.setEnabled (isOwn);
    exportButton.setEnabled (isSound);
    compareButton.setEnabled (isSound);
    defaultButton.setEnabled (isSound);

    const bool isDefault = current && current->name() == defaultName && defaultName.isNotEmpty();
    defaultButton.setToggleState (isDefault, juce::dontSendNotification);
    defaultButton.setButtonText (isDefault ? words ("Is the default") : words ("Set as default"));
    defaultButton.setTooltip (isDefault ? words ("New instances start with it. Click to let them start as usual") : words ("Let new instances start with it"));

    if (naming != Naming::nothing)
    {
        const auto name = nameEditor.getText().trim();
        const auto* there = library.find (name);
        const bool isItself = naming == Naming::rename && there != nullptr && there->file == current->file;
        const bool isTaken = there != nullptr && ! isItself && (naming == Naming::rename || there->origin == PresetLibrary::Origin::bundled);
        confirmButton.setEnabled (name.isNotEmpty() && ! isTaken);
        confirmButton.setButtonText (naming == Naming::rename ? words ("Rename") : there != nullptr && ! isTaken ? words ("Replace") : words ("Save"));
        confirmButton.setTooltip (isTaken ? words ("There is a preset of that name already") : juce::String());
    }

    showDetails();
}

void PresetBrowser::showDetails()
{
    const bool comparing = compareButton.getToggleState() && current && current->problem.isEmpty();
    details.setVisible (isWide() && current);
    compareWith.setVisible (isWide() && comparing);

    if (! current)
        return;

    if (! comparing)
        return details.show (*current);

    const auto with = compareWith.getText();
    juce::StringArray names { words ("What was before") };

    for (const auto& item : library.items())
        if (item.problem.isEmpty() && item.name() != current->name())
            names.addIfNotAlreadyThere (item.name());

    compareWith.clear (juce::dontSendNotification);
    compareWith.addItemList (names, 1);
    compareWith.setSelectedItemIndex (juce::jmax (0, names.indexOf (with)), juce::dontSendNotification);

    const auto* other = compareWith.getSelectedItemIndex() > 0 ? library.find (compareWith.getText()) : nullptr;
    details.show (current->name(), other != nullptr ? differences (other->preset, current->preset)
                                                    : changesBy (current->preset, before ? *before : actions.capture ({})));
}

//==============================================================================
juce::Array<juce::Component*> PresetBrowser::footer()
{
    return { &saveButton, &renameButton, &removeButton, &importButton, &exportButton };
}

/** Puts buttons from left to right into as many lines as it takes. @returns the height of the lines */
int PresetBrowser::placed (const juce::Array<juce::Component*>& buttons, juce::Rectangle<int> area, bool really)
{
    const auto font = theme.body (measure::textHeight);
    int x = 0, y = 0;

    for (auto* component : buttons)
    {
        const int width = juce::jmin (area.getWidth(), widthOf (font, dynamic_cast<juce::Button&> (*component).getButtonText()) + 22);

        if (x > 0 && x + width > area.getWidth())
        {
            x = 0;
            y += measure::controlHeight + gap;
        }

        if (really)
            component->setBounds (area.getX() + x, area.getY() + y, width, measure::controlHeight);

        x += width + gap;
    }

    return y + measure::controlHeight;
}

void PresetBrowser::resized()
{
    auto area = getLocalBounds().reduced (edge);
    const auto font = theme.body (measure::textHeight);
    const bool hasName = naming != Naming::nothing;
    const auto wide = [&font] (const juce::Button& button) { return widthOf (font, button.getButtonText()) + 28; };

    auto top = area.removeFromTop (measure::controlHeight);
    search.setBounds (top.removeFromRight (juce::jmin (220, top.getWidth() / 2)));
    titleArea = top;
    area.removeFromTop (10);

    // The footer: a name and what confirms it, or everything that can be done.
    const int endWidth = hasName ? wide (confirmButton) + gap + wide (cancelButton) : wide (backButton) + gap + wide (keepButton);
    const auto buttonsArea = area.withTrimmedRight (endWidth + 2 * gap);
    const int footerHeight = hasName ? measure::controlHeight : placed (footer(), buttonsArea, false);
    auto bottom = area.removeFromBottom (footerHeight);
    auto ends = bottom.removeFromRight (endWidth).removeFromBottom (measure::controlHeight);
    bottom.removeFromRight (2 * gap);

    for (auto* component : footer())
        component->setVisible (! hasName);

    for (auto* component : std::initializer_list<juce::Component*> { &backButton, &keepButton })
        component->setVisible (! hasName);

    for (auto* component : std::initializer_list<juce::Component*> { &nameEditor, &confirmButton, &cancelButton })
        component->setVisible (hasName);

    placed (footer(), bottom, true);
    nameEditor.setBounds (bottom);
    keepButton.setBounds (ends.removeFromRight (wide (keepButton)));
    ends.removeFromRight (gap);
    backButton.setBounds (ends);
    ends = ends.withRight (area.getRight());
    cancelButton.setBounds (ends.removeFromRight (wide (cancelButton)));
    ends.removeFromRight (gap);
    confirmButton.setBounds (hasName ? ends : juce::Rectangle<int>());

    area.removeFromBottom (10);
    undoButton.setVisible (offersUndo);
    messageArea = said.isEmpty() ? juce::Rectangle<int>() : area.removeFromBottom (measure::controlHeight);
    undoButton.setBounds (offersUndo ? messageArea.removeFromRight (wide (undoButton)) : juce::Rectangle<int>());
    area.removeFromBottom (said.isEmpty() ? 0 : 6);

    for (auto* component : std::initializer_list<juce::Component*> { &compareButton, &defaultButton })
        component->setVisible (isWide());

    if (isWide())
    {
        auto right = area.removeFromRight (area.getWidth() * 52 / 100);
        area.removeFromRight (2 * edge);
        auto below = right.removeFromBottom (measure::controlHeight);
        compareButton.setBounds (below.removeFromLeft (wide (compareButton)));
        below.removeFromLeft (gap);
        defaultButton.setBounds (below.removeFromLeft (juce::jmin (below.getWidth(), juce::jmax (widthOf (font, words ("Set as default")), widthOf (font, words ("Is the default"))) + 28)));
        right.removeFromBottom (10);

        if (compareButton.getToggleState())
        {
            compareWith.setBounds (right.removeFromTop (measure::controlHeight));
            right.removeFromTop (gap);
        }

        details.setBounds (right);
    }

    // Whole lines only: at rest none is cut in two.
    list.setBounds (area.withHeight (juce::jmax (1, area.getHeight() / lineHeight()) * lineHeight()));
    showDetails();
}

//==============================================================================
void PresetBrowser::paint (juce::Graphics& g)
{
    const auto area = getLocalBounds().toFloat();
    g.setColour (theme.panel);
    g.fillRoundedRectangle (area, measure::corner + 2.0f);

    g.setFont (theme.strong (measure::textHeight + 2.0f));
    g.setColour (theme.text);
    g.drawText (words ("Presets"), titleArea, juce::Justification::centredLeft, true);

    for (const auto* editor : { &search, &nameEditor })
        if (editor->isVisible())
        {
            const auto field = editor->getBounds().toFloat();
            g.setColour (theme.raised);
            g.fillRoundedRectangle (field, measure::corner);
            g.setColour (editor->hasKeyboardFocus (true) ? theme.accent : theme.control.withAlpha (0.6f));
            g.drawRoundedRectangle (field.reduced (0.75f), measure::corner, editor->hasKeyboardFocus (true) ? 1.5f : 1.0f);
        }

    if (isWide())
    {
        g.setColour (theme.line);
        g.fillRect (list.getRight() + edge, list.getY(), 1, defaultButton.getBottom() - list.getY());
    }

    if (! messageArea.isEmpty())
    {
        g.setFont (theme.body (measure::smallHeight));
        g.setColour (isTrouble ? theme.warning : theme.label);
        drawLines (g, said, messageArea, juce::Justification::centredLeft, 2);
    }

    const auto caption = rows.empty() ? words ("No preset is like that.") : isWide() && ! current ? words ("Choose a preset to try it.") : juce::String();

    if (caption.isNotEmpty())
    {
        g.setFont (theme.body (measure::textHeight));
        g.setColour (theme.quiet);
        drawLines (g, caption, rows.empty() ? list.getBounds() : details.getBounds(), juce::Justification::centred, 2);
    }
}

void PresetBrowser::paintOverChildren (juce::Graphics& g)
{
    g.setColour (theme.control.withAlpha (0.6f));
    g.drawRoundedRectangle (getLocalBounds().toFloat().reduced (0.5f), measure::corner + 2.0f, 1.0f);
}

void PresetBrowser::paintListBoxItem (int row, juce::Graphics& g, int width, int height, bool selected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;

    const auto& line = rows[static_cast<std::size_t> (row)];
    auto area = juce::Rectangle<int> (width, height).withTrimmedRight (4);

    if (line.item < 0)
    {
        g.setFont (theme.body (measure::smallHeight));
        g.setColour (theme.quiet);
        g.drawText (line.heading, area.withTrimmedLeft (8).withTrimmedBottom (3), juce::Justification::bottomLeft, true);
        return;
    }

    const auto& item = library.items()[static_cast<std::size_t> (line.item)];
    const bool inForce = item.problem.isEmpty() && item.name() == appliedName && appliedName.isNotEmpty();

    if (selected)
    {
        g.setColour (theme.chosen);
        g.fillRoundedRectangle (area.toFloat().reduced (0.0f, 1.0f), measure::corner - 1.0f);

        if (list.hasKeyboardFocus (true))
        {
            g.setColour (theme.accent);
            g.drawRoundedRectangle (area.toFloat().reduced (0.75f, 1.75f), measure::corner - 1.0f, 1.5f);
        }
    }

    auto dot = area.removeFromLeft (22).toFloat();

    if (inForce)
    {
        g.setColour (theme.accent);
        g.fillEllipse (juce::Rectangle<float> (7.0f, 7.0f).withCentre (dot.getCentre()));
    }

    area.removeFromRight (8);
    g.setFont (theme.body (measure::smallHeight));
    const auto mark = item.problem.isNotEmpty() ? words ("cannot be read") : item.name() == defaultName ? words ("default") : juce::String();

    if (const int markWidth = widthOf (theme.body (measure::smallHeight), mark); mark.isNotEmpty() && markWidth < area.getWidth() / 2)
    {
        g.setColour (item.problem.isNotEmpty() ? theme.warning : selected ? theme.label : theme.quiet);
        g.drawText (mark, area.removeFromRight (markWidth), juce::Justification::centredRight, false);
        area.removeFromRight (8);
    }

    g.setFont (theme.body (measure::textHeight));
    g.setColour (item.problem.isNotEmpty() ? theme.quiet : selected ? theme.text : theme.label);
    g.drawText (item.name() + (inForce && appliedIsChanged ? " *" : ""), area, juce::Justification::centredLeft, true);
}

juce::String PresetBrowser::getNameForRow (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return {};

    const auto& line = rows[static_cast<std::size_t> (row)];

    if (line.item < 0)
        return line.heading;

    const auto& item = library.items()[static_cast<std::size_t> (line.item)];
    juce::StringArray parts { item.name() };

    if (item.problem.isNotEmpty())
        parts.add (words ("cannot be read"));
    else if (item.name() == appliedName)
        parts.add (appliedIsChanged ? words ("in force, changed") : words ("in force"));

    if (item.name() == defaultName)
        parts.add (words ("default"));

    return parts.joinIntoString (", ");
}

juce::StringArray PresetBrowser::lines()
{
    juce::StringArray result;

    for (int row = 0; row < static_cast<int> (rows.size()); ++row)
        result.add (getNameForRow (row));

    return result;
}

std::unique_ptr<juce::AccessibilityHandler> PresetBrowser::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}

} // namespace guidetone
