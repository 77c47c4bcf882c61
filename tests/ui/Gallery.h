// Gallery.h - what paints the pictures that a person looks at: one function for each part of the interface.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace guidetone::gallery
{

/** Writes the component's pixels to a PNG file and its path to the standard output. */
void save (juce::Component& component, float scale, const juce::File& file);

void paintWindows (const juce::File& folder);
void paintFiles (const juce::File& folder);
void paintLanguages (const juce::File& folder);
void paintSettings (const juce::File& folder);
void paintLooks (const juce::File& folder);

} // namespace guidetone::gallery
