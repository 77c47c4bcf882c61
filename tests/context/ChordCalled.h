// ChordCalled.h - a chord by its symbol, for the tests of context.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "notation/ChordIdentity.h"

#include <string>

namespace guidetone::testing
{

inline Chord chordCalled (const std::string& symbol)
{
    const auto parsed = parseSymbol (symbol);
    REQUIRE (parsed.chord);
    return identify (*parsed.chord);
}

} // namespace guidetone::testing
