// PanelPictures.h - each panel alone, in the states that tell most, for the pictures that are kept.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pictures.h"

namespace guidetone::pictures
{

/** "keyboard-silent-root", "staff-empty-light" ...: small files, for there are many. */
void addPanels (std::vector<Picture>& list);

} // namespace guidetone::pictures
