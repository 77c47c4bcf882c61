// RepeatedParts.h - which parts of a sequence of symbols come more than once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace guidetone
{

struct RepeatedPart
{
    std::size_t length = 0;
    std::vector<std::size_t> firsts;    ///< where it comes, 2 and more, rising; none over another
};

/** From left to right: at each place that is not yet in a part, the longest that was there before. What comes again at once, as often as it
    does, is one part with many times. [any thread] About n log n for n symbols; three dozen bytes a symbol.
    @param least  shorter ones are left out, 1 and above. */
std::vector<RepeatedPart> repeatedParts (const std::vector<int>& symbols, std::size_t least);

} // namespace guidetone
