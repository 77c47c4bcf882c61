// GalleryKeys.h - the keyboard and the circle of fifths, for the gallery.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

namespace guidetone
{

/** Paints both panels to PNG files in that folder: every theme, several sizes, several states. */
void paintKeysAndCircle (const juce::File& folder);

} // namespace guidetone
