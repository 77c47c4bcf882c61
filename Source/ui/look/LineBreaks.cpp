// LineBreaks.cpp - see LineBreaks.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineBreaks.h"

namespace guidetone
{

namespace
{

constexpr juce::juce_wchar firstOfJapanese = 0x3000;

bool isJapanese (juce::juce_wchar c) noexcept    { return c >= firstOfJapanese; }

// Kinsoku: what begins no line, and what ends none.
const juce::String& neverFirst()
{
    static const auto signs = juce::String::fromUTF8 ("\u3001\u3002\u300d\u300f\uff09\uff3d\uff1a\uff1b\uff01\uff1f\uff05\u30fc\u30fb\u301c"
                                                      "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7");
    return signs;
}

const juce::String& neverLast()
{
    static const auto signs = juce::String::fromUTF8 ("\u300c\u300e\uff08\uff3b");
    return signs;
}

bool mayBreak (juce::juce_wchar before, juce::juce_wchar after)
{
    if (before == ' ')
        return true;

    return (isJapanese (before) || isJapanese (after)) && ! neverFirst().containsChar (after) && ! neverLast().containsChar (before);
}

} // namespace

juce::String brokenIntoLines (const juce::String& text, const juce::Font& font, float width)
{
    juce::String result, unit;
    float lineWidth = 0.0f, unitWidth = 0.0f;
    bool hasJapanese = false;
    juce::juce_wchar before = 0;

    // What may not be parted goes to a line as a whole.
    const auto place = [&]
    {
        if (lineWidth > 0.0f && lineWidth + unitWidth > width)
        {
            result = result.trimEnd() + "\n";
            lineWidth = 0.0f;
        }

        result += unit;
        lineWidth += unitWidth;
        unit.clear();
        unitWidth = 0.0f;
    };

    for (auto letters = text.getCharPointer(); ! letters.isEmpty(); ++letters)
    {
        const auto c = *letters;
        hasJapanese = hasJapanese || isJapanese (c);

        if (before != 0 && mayBreak (before, c))
            place();

        if (c == '\n')
        {
            place();
            result += "\n";
            lineWidth = 0.0f;
            before = 0;
            continue;
        }

        const auto letter = juce::String::charToString (c);
        unit += letter;
        unitWidth += font.getStringWidthFloat (letter);
        before = c;
    }

    place();
    return hasJapanese ? result : text;
}

void drawLines (juce::Graphics& g, const juce::String& text, juce::Rectangle<int> area, juce::Justification justification, int mostLines)
{
    g.drawFittedText (brokenIntoLines (text, g.getCurrentFont(), static_cast<float> (area.getWidth())), area, justification, mostLines, 1.0f);
}

} // namespace guidetone
