// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnswerText.h"

#include "../harmony/Explanation.h"
#include "../notation/CollectionName.h"
#include "../notation/StyledName.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr auto gap = "   ";

    void append (std::string& words, std::string_view word)
    {
        if (! words.empty())
            words += ' ';

        words += word;
    }

    std::string namesText (std::span<const Tone> tones, const NotationStyle& style)
    {
        std::string text;
        for (const auto& tone : tones)
            append (text, writeNote (tone.name, style));

        return text;
    }

    std::string degreesText (std::span<const Tone> tones)
    {
        std::string text;
        for (const auto& tone : tones)
            append (text, tone.degree ? toText (*tone.degree) : std::string_view ("bass"));

        return text;
    }

    /** "Ab is spelled G# here", with a gap before it; "" where the answer spells all as they were named. */
    std::string respellings (std::span<const Tone> tones, std::span<const NamedNote> asNamed, const NotationStyle& style)
    {
        std::string text;

        for (const auto& named : asNamed)
        {
            const auto tone = std::find_if (tones.begin(), tones.end(), [&named] (const Tone& t) { return t.note == named.note; });
            if (tone == tones.end() || tone->name == named.name)
                continue;

            const auto sentence = writeNote (named.name, style) + " is spelled " + writeNote (tone->name, style);
            if (text.find (sentence) == std::string::npos)
                text += (text.empty() ? gap : ", ") + sentence;
        }

        return text.empty() ? text : text + " here";
    }
}

std::string tonesText (const Naming& naming, const AnswerStyle& style)
{
    return namesText (tonesOf (naming, style.spelling), style.notation);
}

std::size_t columnsOf (std::string_view text) noexcept
{
    return static_cast<std::size_t> (std::count_if (text.begin(), text.end(), [] (char c) { return (static_cast<unsigned char> (c) & 0xc0) != 0x80; }));
}

bool hasSilentRoot (const Naming& naming) noexcept
{
    return ! naming.readings.empty() && naming.readings[0].chord.rootSilent;
}

std::string answerText (const Naming& naming, const AnswerStyle& style, int alternates, std::span<const NamedNote> asNamed)
{
    auto text = writeSymbol (naming, style.spelling, style.notation);
    if (naming.kind == Sounding::nothing)
        return {};

    const auto tones = tonesOf (naming, style.spelling);
    const auto collection = collectionName (naming, style.spelling, style.notation);

    if (naming.readings.empty())
        return text + gap + '(' + (! collection.empty() ? collection : naming.kind == Sounding::interval ? "interval" : "cluster") + ')'
             + respellings (tones, asNamed, style.notation);

    text += gap + namesText (tones, style.notation) + gap + '(' + degreesText (tones) + ')';

    if (hasSilentRoot (naming))
        text += std::string (gap) + "root silent";
    if (! collection.empty())
        text += gap + collection;

    for (int i = 1; i < naming.readings.size() && i <= alternates; ++i)
        text += (i == 1 ? std::string (gap) + "also " : std::string (", ")) + writeSymbol (naming.readings[i].chord, style.spelling, style.notation);

    return text + respellings (tones, asNamed, style.notation);
}

std::string explanationLines (const Naming& naming, const NamingContext& context, const AnswerStyle& style, int alternates)
{
    std::string text;

    for (int i = 0; i < naming.readings.size() && i <= alternates; ++i)
    {
        const auto& reading = naming.readings[i];
        const auto reasons = explanationText (explain (naming, reading, context));
        text += "\n  " + writeSymbol (reading.chord, style.spelling, style.notation) + gap + std::to_string (reading.cost)
              + (reasons.empty() ? "" : ": " + reasons);
    }

    return text;
}

} // namespace guidetone
