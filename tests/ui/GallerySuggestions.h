// GallerySuggestions.h - the suggestions painted to PNG files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace guidetone
{

/** Paints the panel in its states, sizes and themes. @param save  writes a component to a file of this name. */
void paintSuggestions (const std::function<void (juce::Component&, const juce::String& name)>& save);

} // namespace guidetone
