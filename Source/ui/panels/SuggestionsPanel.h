// SuggestionsPanel.h - the chords that may come next: numeral, how probable, why; a press sounds one, the plus or a drag inserts it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SuggestionRow.h"

#include <array>

namespace guidetone
{

/** Shows values; knows no processor. [message thread] */
class SuggestionsPanel final : public juce::Component,
                               private juce::Timer
{
public:
    explicit SuggestionsPanel (const Theme& theme);

    /** A chord begins to sound, and ends: never two at once. */
    std::function<void (const Chord&)> onHear;
    std::function<void()> onHearEnd;
    std::function<void (const Chord&)> onInsert;

    /** Shows what may follow, the likeliest first. Repaints the rows that look different; while a chord is pressed the list stays as it is, so that it does not
        change under the finger.
        @param key  in which the reasons are meant and numerals written; nothing where it is not known. */
    void show (const std::vector<Suggestion>& suggestions, const SpellingContext& spelling, const std::optional<Key>& key);

    /** Ends what is heard: the window goes, and no release will come. */
    void endHearing();
    bool isHearing() const noexcept                 { return heardRow >= 0; }

    /** How many rows are shown: those that there are and that have room. */
    int visibleRows() const noexcept                { return juce::jmin (roomFor, static_cast<int> (shown.suggestions.size())); }
    /** Sets every name anew, if that writes them otherwise. */
    void write (const Writing& writing);

    SuggestionRow& row (int index) const            { return *rows[static_cast<std::size_t> (index)]; }
    int currentRow() const noexcept                 { return current; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override;
    void visibilityChanged() override;
    bool keyPressed (const juce::KeyPress&) override;
    bool keyStateChanged (bool isKeyDown) override;
    void focusGained (FocusChangeType) override     { updateRows(); }
    void focusLost (FocusChangeType) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    struct Shown
    {
        std::vector<Suggestion> suggestions;
        SpellingContext spelling;
        std::optional<Key> key;

        friend bool operator== (const Shown&, const Shown&) = default;
    };

    void showNow (const Shown& next);
    void updateRows();
    void hear (int index);
    void hearBriefly (int index);
    void insert (int index);
    void setCurrent (int index);
    void timerCallback() override;      ///< what was heard for a moment ends, or a key that went up has stayed up
    juce::String keyText() const;

    const Theme& theme;
    Shown shown;
    std::optional<Shown> waiting;       // came while a chord was pressed
    Writing hand;
    std::array<std::unique_ptr<SuggestionRow>, mostNextChords> rows;
    juce::Rectangle<int> header;
    SuggestionRow::Form form = SuggestionRow::Form::stacked;
    float scale = 1.0f;
    int roomFor = 0;
    int current = 0;
    int heardRow = -1;
    int heldKey = 0;                    // by which a chord is heard
};

} // namespace guidetone
