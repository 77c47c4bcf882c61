// PlainSymbol.h - a typed chord symbol with all its signs made alike, and where each of them stood.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** A symbol in which each sign has one spelling: b and # for flats and sharps, ^ for the triangle, o for the ring, the small slashed o for
    every such letter, - for all dashes, digits on the line, one kind of space. Nothing stands round it: no spaces, quotes or one pair of
    brackets. Other bytes are as they were. */
struct PlainSymbol
{
    std::string text;
    std::vector<std::size_t> origins;   ///< for each byte of `text`, and for its end: bytes into what was typed
};

PlainSymbol plainSymbol (std::string_view typed);

} // namespace guidetone
