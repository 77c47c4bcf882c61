// Explanation.h - why a reading stands where it stands.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cost.h"
#include "Naming.h"

#include <string>
#include <vector>

namespace guidetone
{

/** The labelled prices of a reading that name() gave in this context; they add up to its cost. Allocates. [not the audio thread] */
std::vector<CostItem> explain (const Naming& naming, const Reading& reading, const NamingContext& context);

/** The same in one line: "dominant seventh 10, no fifth 5, third in the bass 30, in the key 0". */
std::string explanationText (const std::vector<CostItem>& items);

} // namespace guidetone
