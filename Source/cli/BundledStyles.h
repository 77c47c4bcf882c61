// BundledStyles.h - notation styles by their name, or from a person's own file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/StyleFile.h"

#include <string>

namespace guidetone
{

/** "abc, chordonomicon, ...": the ids of the styles that are built into the program, for a sentence. */
std::string bundledStyleIds();

/** A bundled style by its id; or, where the name has a slash in it or ends in .json, the style in that file. */
ReadStyle styleCalled (const std::string& name);

} // namespace guidetone
