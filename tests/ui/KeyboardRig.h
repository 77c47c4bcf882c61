// KeyboardRig.h - a keyboard without a screen, and a diary of what is played on it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/KeyboardPanel.h"

#include <set>

namespace guidetone
{

/** Writes down what is played, as "+60 -60". */
struct Played
{
    PlayedNotes notes;
    juce::String diary;
    std::set<int> sounding;

    Played()
    {
        notes.onStart = [this] (int note, float) { diary << "+" << note << " "; sounding.insert (note); };
        notes.onEnd = [this] (int note) { diary << "-" << note << " "; sounding.erase (note); };
    }
};

/** A panel whose notes the diary takes down. */
struct KeyboardRig
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    Played played;
    KeyboardPanel panel { theme };

    explicit KeyboardRig (int width = 960, int height = 140)
    {
        panel.setSize (width, height);
        panel.playThrough (played.notes);
    }

    juce::MouseEvent mouseAt (juce::Point<int> position)
    {
        const auto now = juce::Time::getCurrentTime();
        return { juce::Desktop::getInstance().getMainMouseSource(), position.toFloat(), juce::ModifierKeys::leftButtonModifier, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                 &panel, &panel, now, position.toFloat(), now, 1, false };
    }

    juce::Point<int> frontOf (int note) const    { return panel.keys().keyBounds (note).getCentre().withY (panel.keys().keyBounds (note).getBottom() - 3); }
};

} // namespace guidetone
