// GalleryStaff.h - the staff in many moments, sizes and themes, for the gallery.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace guidetone
{

void paintStaffs (const juce::File& folder);

} // namespace guidetone
