// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnswerText.h"

#include "../notation/ChordSymbol.h"

namespace guidetone
{

namespace
{
    void append (std::string& words, std::string_view word)
    {
        if (! words.empty())
            words += ' ';

        words += word;
    }

    std::string degreesText (const Naming& naming, const SpellingContext& context)
    {
        std::string text;
        for (const auto& tone : tonesOf (naming, context))
            append (text, tone.degree ? toText (*tone.degree) : std::string_view ("bass"));

        return text;
    }
}

std::string tonesText (const Naming& naming, const SpellingContext& context)
{
    std::string text;
    for (const auto& tone : tonesOf (naming, context))
        append (text, toText (tone.name));

    return text;
}

bool hasSilentRoot (const Naming& naming) noexcept
{
    return ! naming.readings.empty() && naming.readings[0].chord.rootSilent;
}

std::string answerText (const Naming& naming, const SpellingContext& context, int alternates)
{
    constexpr auto gap = "   ";
    auto text = leadSheetSymbol (naming, context);

    if (naming.kind == Sounding::nothing)
        return text;

    if (naming.readings.empty())
        return text + gap + (naming.kind == Sounding::interval ? "(interval)" : "(cluster)");

    text += gap + tonesText (naming, context) + gap + '(' + degreesText (naming, context) + ')';

    if (hasSilentRoot (naming))
        text += std::string (gap) + "root silent";

    for (int i = 1; i < naming.readings.size() && i <= alternates; ++i)
        text += (i == 1 ? std::string (gap) + "also " : std::string (", ")) + leadSheetSymbol (naming.readings[i].chord, context);

    return text;
}

} // namespace guidetone
