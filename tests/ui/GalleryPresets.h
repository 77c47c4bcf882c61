// GalleryPresets.h - the browser of presets and its field, for the eye.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>

namespace guidetone
{

/** Paints them in all themes, at several sizes and in several states. @param save  writes a component to a file at a scale. */
void paintPresets (const juce::File& folder, const std::function<void (juce::Component&, float, const juce::File&)>& save);

} // namespace guidetone
