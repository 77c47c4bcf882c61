// Theme.cpp - see Theme.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Theme.h"

#include "GuidetoneFonts.h"

#include <cmath>

namespace guidetone
{

std::vector<Theme::TextPair> Theme::textPairs() const
{
    constexpr double aa = 4.5, large = 3.0;

    std::vector<TextPair> pairs {
        { "chord", text, window, aa },
        { "held chord, large type", held, window, large },
        { "guidance", quiet, window, aa },
        { "tones' names", label, window, aa },
        { "control labels", label, panel, aa },
        { "captions on panels", quiet, panel, aa },
        { "log symbols", text, panel, aa },
        { "selected log rows", text, raisedOver, aa },
        { "selected log rows' times", label, raisedOver, aa },
        { "captions on selected rows", quiet, raised, aa },
        { "fields", text, raised, aa },
        { "fields under the pointer", text, raisedOver, aa },
        { "chips", label, raised, aa },
        { "chips under the pointer", label, raisedOver, aa },
        { "the chosen one of several", text, chosen, aa },
        { "what is on", onAccent, accent, aa },
        { "accented words", accent, panel, aa },
        { "warnings", warning, panel, aa },
        { "names of keys", onWhiteKey, whiteKey, aa },
        { "parts of controls", control, panel, large },
        { "parts of controls in fields", control, raised, large }
    };

    for (auto colour : family)
    {
        pairs.push_back ({ "degrees on coloured keys", onAccent, colour, aa });
        pairs.push_back ({ "degrees below the chord", colour, window, aa });
        pairs.push_back ({ "degrees in the legend", colour, panel, aa });
    }

    return pairs;
}

double contrast (juce::Colour a, juce::Colour b) noexcept
{
    const auto luminance = [] (juce::Colour colour)
    {
        const auto linear = [] (double c) { return c <= 0.03928 ? c / 12.92 : std::pow ((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear (colour.getFloatRed()) + 0.7152 * linear (colour.getFloatGreen()) + 0.0722 * linear (colour.getFloatBlue());
    };

    const double la = luminance (a), lb = luminance (b);
    return (juce::jmax (la, lb) + 0.05) / (juce::jmin (la, lb) + 0.05);
}

//==============================================================================
Typefaces::Typefaces()
    : text    (juce::Typeface::createSystemTypefaceFor (fonts::GuidetoneTextRegular_ttf, fonts::GuidetoneTextRegular_ttfSize)),
      strong  (juce::Typeface::createSystemTypefaceFor (fonts::GuidetoneTextSemiBold_ttf, fonts::GuidetoneTextSemiBold_ttfSize)),
      display (juce::Typeface::createSystemTypefaceFor (fonts::GuidetoneDisplayMedium_ttf, fonts::GuidetoneDisplayMedium_ttfSize))
{
}

static juce::Font fontOf (juce::Typeface::Ptr Typefaces::* face, float height)
{
    const juce::SharedResourcePointer<Typefaces> typefaces;
   #if JUCE_MAJOR_VERSION >= 8
    return juce::Font (juce::FontOptions ((*typefaces).*face).withHeight (height));
   #else
    return juce::Font ((*typefaces).*face).withHeight (height);
   #endif
}

juce::Font textFont (float height)       { return fontOf (&Typefaces::text, height); }
juce::Font strongFont (float height)     { return fontOf (&Typefaces::strong, height); }
juce::Font displayFont (float height)    { return fontOf (&Typefaces::display, height); }

int widthOf (const juce::Font& font, const juce::String& text)
{
    juce::GlyphArrangement line;
    line.addLineOfText (font, text, 0.0f, 0.0f);
    return static_cast<int> (std::ceil (line.getBoundingBox (0, -1, true).getRight()));
}

juce::String withMusicSigns (const juce::String& text)
{
    constexpr juce::juce_wchar flat = 0x266d, sharp = 0x266f, doubleSharp = 0x1d12a, doubleFlat = 0x1d12b;
    juce::String result;

    for (int i = 0; i < text.length(); ++i)
    {
        const auto c = text[i];
        const auto before = i > 0 ? text[i - 1] : juce::juce_wchar { 0 };
        const bool twice = text[i + 1] == c && (c == '#' || c == 'b');
        const auto after = text[i + (twice ? 2 : 1)];
        const bool isFlat = c == 'b' && ((before >= 'A' && before <= 'G') || (after >= '0' && after <= '9'));

        if (c == '#')
            result += juce::String::charToString (twice ? doubleSharp : sharp);
        else if (isFlat)
            result += juce::String::charToString (twice ? doubleFlat : flat);
        else
            result += juce::String::charToString (c);

        if (twice && (c == '#' || isFlat))
            ++i;
    }

    return result;
}

} // namespace guidetone
