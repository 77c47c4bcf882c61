// AnswerText.h - an answer of the namer as one line for a person, and the reasons for it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NotationStyle.h"
#include "NoteArguments.h"
#include "../harmony/Spelling.h"

#include <span>
#include <string>
#include <string_view>

namespace guidetone
{

/** How answers are written. */
struct AnswerStyle
{
    SpellingContext spelling;
    NotationStyle notation;
};

/** "E7   G# D   (3 b7)   root silent   also Bb7   Ab is spelled G# here": the symbol first, then the notes low to high, what they are to
    the chord, the collection that they make ("quartal stack on C") where they make one, up to `alternates` other names, and which of the notes
    `asNamed` the answer spells otherwise. Where no name is defensible, the notes and what they make: "C C# D   (chromatic cluster)". Empty
    where nothing sounds. */
std::string answerText (const Naming& naming, const AnswerStyle& style, int alternates, std::span<const NamedNote> asNamed);

/** A line for each reading, with its price and what that is made of: "  E7   55: dominant seventh 10, no fifth 5, root left to the bass
    player 40". Each begins with a line end. @param context  in which name() gave the answer. */
std::string explanationLines (const Naming& naming, const NamingContext& context, const AnswerStyle& style, int alternates);

/** "G# D": every note of the answer, low to high. */
std::string tonesText (const Naming& naming, const AnswerStyle& style);

/** How many characters UTF-8 text has, which is how wide a terminal shows it. */
std::size_t columnsOf (std::string_view text) noexcept;

/** Whether the best name has a root that nobody plays. */
bool hasSilentRoot (const Naming& naming) noexcept;

} // namespace guidetone
