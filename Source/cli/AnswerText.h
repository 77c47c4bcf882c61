// AnswerText.h - an answer of the namer as one line for a person.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <string>

namespace guidetone
{

/** "E7   G# D   (3 b7)   root silent   also Bb7": the symbol first, then the notes low to high, what they are to the chord,
    and up to `alternates` other names. Where no name is defensible, the notes: "C C# D   (cluster)". Empty where nothing sounds. */
std::string answerText (const Naming& naming, const SpellingContext& context, int alternates);

/** "G# D": every note of the answer, low to high. */
std::string tonesText (const Naming& naming, const SpellingContext& context);

/** Whether the best name has a root that nobody plays. */
bool hasSilentRoot (const Naming& naming) noexcept;

} // namespace guidetone
