// GridArgument.h - the option --grid: where chords of a log stand on paper.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

/** Adds --grid to a verb; the result, in ticks, is filled in when the command line has been parsed. A quarter note without the option. */
std::shared_ptr<std::int32_t> addGridArgument (CLI::App& verb);

} // namespace guidetone
