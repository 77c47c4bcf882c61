// KeyField.h - the key of the music, how sure it is, and the lock that holds it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../context/KeyEstimate.h"
#include "../../notation/NoteLanguage.h"
#include "Controls.h"

namespace guidetone
{

/** The key that the player has chosen, or else the one that is found in the music. A click on its name offers all keys; a click on the lock
    keeps the key that is found, or lets go the one that is chosen. Knows parameters, not the processor. [message thread] */
class KeyField final : public juce::Component
{
public:
    KeyField (const Theme& theme, Parameters& parameters);

    /** What the music seems to be in. The figure follows in steps of a few per cent, so that its digits do not flicker. */
    void show (const KeyEstimate& estimate);

    /** In whose language the tonics are called. */
    void setNoteLanguage (NoteLanguage language);

    /** "Key: E major, 92 per cent sure", as the name says it to screen readers. */
    juce::String spoken() const;

    /** What is drawn where there is room for it: "E major", "E major?", "Key?", "No key"; and "92 %". */
    struct Words
    {
        juce::String name, shortName, percent;
        bool doubtful = false;          ///< drawn grey

        friend bool operator== (const Words&, const Words&) = default;
    };

    const Words& shown() const noexcept             { return shownWords; }
    bool isLocked() const noexcept                  { return locked != 0; }
    juce::Button& lockButton() noexcept             { return lock; }
    juce::Button& nameButton() noexcept             { return name; }

    /** All keys, "Find the key" and "No key". */
    juce::PopupMenu menu() const;

    /** What a choice from the menu does. */
    enum Choice { nothing = 0, findTheKey = 1, noKey = 2, firstKey = 100 };
    void choose (int choice);

    /** Keeps to a key; without one lets it go, so that it is found again. */
    void keepTo (const std::optional<Key>& key);

    /** What a click on the lock does; opens the menu where there is no key to lock. */
    void toggleLock();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    /** A stretch of the field that can be pressed; paints no more than that it can. */
    struct Part final : juce::Button
    {
        explicit Part (const Theme& themeToUse) : juce::Button ({}), theme (themeToUse) {}
        void paintButton (juce::Graphics&, bool over, bool down) override;

        const Theme& theme;
    };

    void openMenu();
    void update();
    void setKey (int choice, bool find);
    void updateTooltips();
    juce::String nameOf (int choice) const;         ///< "E major", with real accidentals; 1..30
    static int choiceOf (const Key& key);           ///< 1..30

    const Theme& theme;
    juce::AudioParameterChoice& keys;               // 0: none; 1..30: allKeys()
    KeyEstimate shownEstimate;
    NoteLanguage language = NoteLanguage::english;
    int locked = 0;
    bool finding = false;
    Words shownWords;
    Part lock, name;
    juce::ParameterAttachment keyAttachment, findAttachment;
};

} // namespace guidetone
