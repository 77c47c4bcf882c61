// SuggestionsPanel.cpp - see SuggestionsPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SuggestionsPanel.h"

#include "../look/LineBreaks.h"
#include "../look/LookAndFeel.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int headerHeight = 36, margin = 14;
    constexpr int fewInWide = 5;                    ///< rows
    constexpr int momentMilliseconds = 900;         ///< how long a chord is heard that nobody holds
    constexpr int keyUpMilliseconds = 40;           ///< X11 repeats a key that is held as up and down again
}

SuggestionsPanel::SuggestionsPanel (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle (words ("Suggestions"));
    setDescription (words ("Chords that may come next. Up and down choose one, Return sounds it, I inserts it."));
    setOpaque (true);
    setWantsKeyboardFocus (true);

    for (int i = 0; i < mostNextChords; ++i)
    {
        auto& row = rows[static_cast<std::size_t> (i)];
        row = std::make_unique<SuggestionRow> (theme);
        row->onPress = [this, i] { setCurrent (i); hear (i); };
        row->onRelease = [this, i] { if (heardRow == i) endHearing(); };
        row->onInsert = [this, i] { insert (i); };
        row->onHearBriefly = [this, i] { hearBriefly (i); };
        row->isInList = [this] (const juce::MouseEvent& event) { return getLocalBounds().contains (event.getEventRelativeTo (this).getPosition()); };
        addChildComponent (*row);
    }
}

std::unique_ptr<juce::AccessibilityHandler> SuggestionsPanel::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list);
}

//==============================================================================
void SuggestionsPanel::show (const std::vector<Suggestion>& suggestions, const SpellingContext& spelling, const std::optional<Key>& key)
{
    Shown next { suggestions, spelling, key };

    if (next.suggestions.size() > rows.size())
        next.suggestions.resize (rows.size());

    if (isHearing())
        waiting = std::move (next);
    else if (next != shown)
        showNow (next);
}

void SuggestionsPanel::showNow (const Shown& next)
{
    const auto keyBefore = keyText();
    const bool wasEmpty = shown.suggestions.empty();
    const bool others = next.suggestions != shown.suggestions;
    shown = next;

    // The keys begin at the top of a new list.
    if (others)
        current = 0;

    for (std::size_t i = 0; i < shown.suggestions.size(); ++i)
        rows[i]->show (pictureOf (shown.suggestions[i], shown.spelling, shown.key, hand));

    updateRows();

    if (wasEmpty != shown.suggestions.empty())
        repaint();
    else if (keyText() != keyBefore)
        repaint (header);
}

void SuggestionsPanel::updateRows()
{
    const int count = visibleRows();
    const bool focused = hasKeyboardFocus (false);

    for (int i = 0; i < mostNextChords; ++i)
    {
        row (i).setVisible (i < count);
        row (i).setLook ({ form, scale, i == heardRow, focused && i == current });
    }
}

juce::String SuggestionsPanel::keyText() const
{
    if (shown.suggestions.empty())
        return {};

    if (! shown.key)
        return words ("key not known");

    const auto tonic = withMusicSigns (juce::String (toText (shown.key->tonic)));
    return shown.key->mode == Mode::major ? words ("in %1 major", tonic) : words ("in %1 minor", tonic);
}

//==============================================================================
void SuggestionsPanel::hear (int index)
{
    if (index >= visibleRows())
        return;

    // A list that has waited goes on waiting: the row that is heard next is the one that is seen.
    auto kept = std::exchange (waiting, {});
    endHearing();
    waiting = std::move (kept);
    heardRow = index;
    updateRows();

    if (onHear)
        onHear (row (index).shown().chord);
}

void SuggestionsPanel::hearBriefly (int index)
{
    hear (index);
    startTimer (momentMilliseconds);
}

void SuggestionsPanel::endHearing()
{
    stopTimer();
    heldKey = 0;

    if (! isHearing())
        return;

    heardRow = -1;
    juce::NullCheckedInvocation::invoke (onHearEnd);

    if (const auto next = std::exchange (waiting, {}); next && *next != shown)
        showNow (*next);
    else
        updateRows();
}

void SuggestionsPanel::timerCallback()
{
    stopTimer();

    if (heldKey == 0 || ! juce::KeyPress::isKeyCurrentlyDown (heldKey))
        endHearing();
}

void SuggestionsPanel::insert (int index)
{
    if (index < visibleRows() && onInsert)
        onInsert (row (index).shown().chord);
}

void SuggestionsPanel::setCurrent (int index)
{
    const int next = juce::jlimit (0, juce::jmax (0, visibleRows() - 1), index);

    if (next == current)
        return;

    current = next;
    updateRows();

    if (auto* handler = row (current).getAccessibilityHandler())
        handler->notifyAccessibilityEvent (juce::AccessibilityEvent::rowSelectionChanged);
}

//==============================================================================
bool SuggestionsPanel::keyPressed (const juce::KeyPress& key)
{
    using juce::KeyPress;
    const auto is = [&key] (int code) { return key.isKeyCode (code) && ! key.getModifiers().isAnyModifierKeyDown(); };
    const auto move = [this] (int index) { endHearing(); setCurrent (index); return true; };
    const auto sign = juce::CharacterFunctions::toLowerCase (key.getTextCharacter());

    if (visibleRows() == 0)
        return false;

    if (is (KeyPress::downKey))    return move (current + 1);
    if (is (KeyPress::upKey))      return move (current - 1);
    if (is (KeyPress::homeKey))    return move (0);
    if (is (KeyPress::endKey))     return move (visibleRows() - 1);

    if (is (KeyPress::returnKey) || is (KeyPress::spaceKey))
    {
        // A key that is held repeats itself.
        if (heldKey == key.getKeyCode())
            return true;

        hear (current);
        heldKey = key.getKeyCode();
        return true;
    }

    if ((sign == 'i' || sign == '+') && ! key.getModifiers().isCommandDown() && ! key.getModifiers().isAltDown())
    {
        insert (current);
        return true;
    }

    return false;
}

bool SuggestionsPanel::keyStateChanged (bool)
{
    if (heldKey != 0 && ! juce::KeyPress::isKeyCurrentlyDown (heldKey))
        startTimer (keyUpMilliseconds);

    return false;       // others have keys to let go of too
}

void SuggestionsPanel::focusLost (FocusChangeType)
{
    if (heldKey != 0)
        endHearing();

    updateRows();
}

void SuggestionsPanel::visibilityChanged()
{
    if (! isVisible())
        endHearing();
}

//==============================================================================
void SuggestionsPanel::write (const Writing& writing)
{
    if (writing == hand)
        return;

    hand = writing;
    lookAndFeelChanged();
}

void SuggestionsPanel::lookAndFeelChanged()
{
    setTitle (words ("Suggestions"));
    setDescription (words ("Chords that may come next. Up and down choose one, Return sounds it, I inserts it."));

    for (std::size_t i = 0; i < shown.suggestions.size(); ++i)
        rows[i]->show (pictureOf (shown.suggestions[i], shown.spelling, shown.key, hand));

    resized();
    repaint();
}

// As large as all rows have room for, or in a wide panel a few; then, at the usual size, as many rows as have room, each saying less where there is little.
void SuggestionsPanel::resized()
{
    using Form = SuggestionRow::Form;
    auto area = getLocalBounds();
    const float text = theme.textScale;
    const int headerRoom = juce::roundToInt (static_cast<float> (headerHeight) * text);
    const auto width = static_cast<float> (area.getWidth());
    header = area.getHeight() >= headerRoom + juce::roundToInt (112.0f * text) ? area.removeFromTop (headerRoom) : juce::Rectangle<int>();
    area.removeFromBottom (header.isEmpty() ? 0 : 6);

    const auto height = static_cast<float> (area.getHeight());
    const auto rowsIn = [&] (Form f, float s) { return static_cast<int> (height / (SuggestionRow::heightOf (f) * s * text)); };
    const auto hasWidth = [&] (Form f, float s) { return width >= SuggestionRow::leastWidthOf (f) * s * text; };

    scale = 1.0f;
    form = hasWidth (Form::wide, 1.0f) ? Form::wide : hasWidth (Form::stacked, 1.0f) ? Form::stacked : Form::compact;

    if (form == Form::stacked && rowsIn (form, 1.0f) < 3 && rowsIn (Form::compact, 1.0f) > rowsIn (form, 1.0f))
        form = Form::compact;

    // A tall panel has room for two lines a row, and for larger ones.
    if (form == Form::wide && rowsIn (Form::stacked, 1.3f) >= mostNextChords && ! hasWidth (form, 1.3f))
        form = Form::stacked;

    // In a wide panel few large rows are read from further away than many small ones.
    for (const float larger : { 1.1f, 1.2f, 1.3f, 1.4f, 1.5f, 1.6f })
        if (hasWidth (form, larger) && rowsIn (form, larger) >= (form == Form::wide && hasWidth (form, larger * 1.3f) ? fewInWide : mostNextChords))
            scale = larger;

    roomFor = juce::jmin (mostNextChords, rowsIn (form, scale));
    const float least = SuggestionRow::heightOf (form) * scale * text;
    const int each = juce::roundToInt (std::floor (juce::jmin (least * 1.2f, height / static_cast<float> (juce::jmax (1, roomFor)))));

    for (int i = 0; i < mostNextChords; ++i)
        row (i).setBounds (i < roomFor ? area.removeFromTop (each) : juce::Rectangle<int>());

    setCurrent (current);
    updateRows();
}

void SuggestionsPanel::paint (juce::Graphics& g)
{
    g.fillAll (theme.panel);

    if (! header.isEmpty())
    {
        const auto line = header.reduced (margin, 0);
        const auto title = words ("Suggestions");
        const auto strong = theme.strong (measure::textHeight), small = theme.body (measure::smallHeight);
        const int room = line.getWidth() - widthOf (strong, title) - 12;
        g.setFont (strong);
        g.setColour (theme.label);
        g.drawText (title, line, juce::Justification::centredLeft, false);

        if (const auto key = keyText(); widthOf (small, key) <= room)
        {
            g.setFont (small);
            g.setColour (theme.quiet);
            g.drawText (key, line, juce::Justification::centredRight, false);
        }
    }

    if (shown.suggestions.empty())
    {
        g.setColour (theme.quiet);
        g.setFont (theme.body (measure::textHeight));
        drawLines (g, words ("Play a chord: what may come next is listed here."), getLocalBounds().withTrimmedTop (header.getHeight()).reduced (margin, 8), juce::Justification::centred, 4);
    }
}

} // namespace guidetone
