// EditorLayout.h - where the panels lie in a window of a given size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controls/ControlBar.h"
#include "panels/KeyboardGeometry.h"

namespace guidetone
{

/** A function of the size alone. A panel without room is empty: first the log goes, then the keyboard; the chord stays. */
struct EditorLayout
{
    static constexpr int leastWidth = 480, leastHeight = 320;
    static constexpr int firstWidth = 960, firstHeight = 600;

    juce::Rectangle<int> bar, chord, log, keyboard;

    explicit EditorLayout (juce::Rectangle<int> window)
    {
        constexpr int leastLog = 176, mostLog = 460, leastChord = 240;
        constexpr int leastKeyboard = 64, leastChordHeight = 110, legendHeight = 30;
        constexpr float keyProportion = 6.6f;       // a white key is so many times as long as it is wide

        auto rest = window;
        bar = rest.removeFromTop (ControlBar::height);

        const int keyLength = juce::roundToInt (static_cast<float> (rest.getWidth()) / KeyboardGeometry::whiteKeyCount * keyProportion);
        const int wanted = juce::jmin (rest.getHeight() * 29 / 100, keyLength + legendHeight);

        if (rest.getHeight() >= leastKeyboard + leastChordHeight)
            keyboard = rest.removeFromBottom (juce::jmax (leastKeyboard, wanted));

        if (rest.getWidth() >= leastLog + leastChord)
            log = rest.removeFromRight (juce::jlimit (leastLog, mostLog, rest.getWidth() * 30 / 100));

        chord = rest;
    }
};

} // namespace guidetone
