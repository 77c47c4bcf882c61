// KeyboardPanel.h - 88 keys that show what each sounding note is to its chord, and that can be played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Spelling.h"
#include "../../listening/Listener.h"
#include "ComputerKeys.h"
#include "KeyboardGeometry.h"
#include "../look/Theme.h"

#include <array>
#include <map>

namespace guidetone
{

/** Shows values; knows no processor. [message thread] */
class KeyboardPanel final : public juce::Component
{
public:
    explicit KeyboardPanel (const Theme& theme);

    /** Shows what sounds. Repaints the keys that look different now, and nothing else. */
    void show (const Shown& shown, const SpellingContext& spelling);

    /** Names the octave that the computer's keys play, in the strip above the keys. */
    void showComputerKeysFrom (int note);

    /** Where mouse and fingers play: the same PlayedNotes that the computer's keys use. */
    void playThrough (PlayedNotes& notes) noexcept    { played = &notes; }

    /** Ends what mouse and fingers hold: the window has gone, and no release will come. */
    void releaseTouches();

    const KeyboardGeometry& keys() const noexcept     { return geometry; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    enum class Press : std::uint8_t
    {
        none,
        remembered,     ///< in the chord still shown after its notes have gone
        pedal,          ///< sounds, though no finger holds it
        down
    };

    /** All that a key's pixels depend on. */
    struct KeyLook
    {
        Press press = Press::none;
        ToneFamily family = ToneFamily::foreign;
        std::optional<Degree> degree;
        bool silentRoot = false;        ///< the chord's root, which nobody plays

        friend bool operator== (const KeyLook&, const KeyLook&) noexcept = default;
    };

    using Looks = std::array<KeyLook, 128>;

    static Looks looksOf (const Shown& shown, const SpellingContext& spelling);
    void paintKey (juce::Graphics&, int note) const;
    void paintLegend (juce::Graphics&) const;
    juce::Colour faceOf (int note) const;
    void touch (const juce::MouseEvent&);

    const Theme& theme;
    KeyboardGeometry geometry;
    juce::Rectangle<int> legend;
    Shown lastShown;
    SpellingContext lastSpelling;
    Looks looks {};
    int computerKeysFrom = ComputerKeys::firstBase;
    PlayedNotes* played = nullptr;
    std::map<int, int> touches;         // mouse or finger -> the note it holds
};

} // namespace guidetone
