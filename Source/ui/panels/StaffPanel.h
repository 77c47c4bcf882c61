// StaffPanel.h - what sounds, written on a grand staff as chord and key spell it; a click plays a line or space.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ComputerKeys.h"
#include "StaffDrawing.h"

#include <map>
#include <optional>

namespace guidetone
{

/** Shows values; knows no processor. [message thread] */
class StaffPanel final : public juce::Component,
                         public juce::TooltipClient
{
public:
    explicit StaffPanel (const Theme& theme);

    /** Shows what sounds, and repaints only what looks different: the notes, or all of it where the key signature changes. */
    void show (const Shown& shown, const SpellingContext& spelling);

    /** Where mouse and fingers play: the same PlayedNotes that the keyboard uses. */
    void playThrough (PlayedNotes& notes) noexcept       { played = &notes; }

    /** Ends what mouse and fingers hold: the window has gone, and no release will come. */
    void releaseTouches();

    /** The notes for screen readers, low to high: "C 4, one; E flat 4, flat three". */
    const juce::String& spoken() const noexcept          { return spokenNotes; }

    const StaffDrawing& staff() const noexcept           { return drawing; }

    /** The note under the pointer: its name, octave and degree. */
    juce::String getTooltip() override;
    juce::String nameAt (juce::Point<float> position) const;

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    /** The note that a click would play, under a pointer that hovers. */
    struct Ghost
    {
        StaffPlace place;
        float x = 0.0f;

        friend bool operator== (const Ghost&, const Ghost&) noexcept = default;
    };

    void hover (std::optional<Ghost>);
    void touch (const juce::MouseEvent&);
    void speak();

    const Theme& theme;
    juce::SharedResourcePointer<MusicSigns> signs;
    Shown lastShown;
    SpellingContext lastSpelling;
    StaffPicture picture;
    StaffDrawing drawing;
    std::optional<Ghost> ghost;
    juce::String spokenNotes;
    PlayedNotes* played = nullptr;
    std::map<int, int> touches;         // mouse or finger -> the note it holds
};

} // namespace guidetone
