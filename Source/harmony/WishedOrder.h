// WishedOrder.h - readings that stand by how probable they are, in the order that a person wishes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Naming.h"

namespace guidetone
{

/** Moves preferred types up, as if they were ChordWishes::odds times as probable, and takes hidden ones out as long as others remain. What is equal keeps
    its order, and each reading its percent: that is what the music says. name() does the like by price. [any thread] No allocation; O(1). */
void orderAsWished (Naming& naming, const ChordWishes& wishes) noexcept GUIDETONE_NONBLOCKING;

} // namespace guidetone
