// AbcAnswers.h - `guidetone name --abc`: the chords of an ABC text, each with its name, its quality in words and its numeral.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContextArguments.h"
#include "ExitCode.h"
#include "../notation/NotationStyle.h"

namespace guidetone
{

enum class AnswerForm { text, json };

/** Prints one line a chord: groups of two notes or more, or single notes where there is nothing else.
    @param context     its key counts where the text has none
    @param alternates  how many other names to give, 0 to 8
    @returns badInput, after a sentence, where something is not understood; the chords before it are answered. */
ExitCode nameAbc (const std::string& text, const ContextArguments& context, const NotationStyle& notation, int alternates, AnswerForm form);

} // namespace guidetone
