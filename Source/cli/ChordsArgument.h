// ChordsArgument.h - the option --chords: a person's own names for types of chord.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContextArguments.h"
#include "StyleArguments.h"

namespace guidetone
{

/** Adds the option to a verb. What it reads goes to both: types that are preferred or hidden to the context, and how types are written to the style. */
void addChordsArgument (CLI::App& verb, std::shared_ptr<ContextArguments> context, std::shared_ptr<StyleArguments> style);

} // namespace guidetone
