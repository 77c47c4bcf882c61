// GalleryTimeline.h - the timeline and the progression list for the gallery.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>

namespace guidetone
{

/** Paints them in many states, and has each picture saved. @param save  the component, its scale, and the file to write. */
void paintTimelines (const juce::File& folder, const std::function<void (juce::Component&, float, const juce::File&)>& save);

} // namespace guidetone
