// Theme.cpp - see Theme.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Theme.h"

#include "GuidetoneFonts.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

std::vector<Theme::TextPair> Theme::textPairs() const
{
    constexpr double aa = 4.5, large = 3.0;

    std::vector<TextPair> pairs {
        { "chord", text, window, aa },
        { "slash and brackets of the chord", behind (text, window), window, large },
        { "slash and brackets of its other names", behind (label, raised), raised, large },
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
        { "substitutions in the list", accent, raisedOver, large },
        { "substitutions on the timeline", accent, chosen, large },
        { "wrong chords in the list", warning, raisedOver, large },
        { "wrong chords on the timeline", warning, chosen, large },
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

    for (int velocityOfKey = 1; velocityOfKey <= 127; velocityOfKey += 9)
        pairs.push_back ({ "labels on keys coloured by velocity", onAccent, ofVelocity (velocityOfKey), aa });

    for (int step = 0; step < glowSteps; ++step)
        pairs.push_back ({ "names of keys on the circle", inkOn (glow (step)), glow (step), aa });

    return pairs;
}

//==============================================================================
static constexpr std::array<const char*, themeCount> themeTexts { "dark", "light", "highContrast", "colourBlind" };

const char* toText (ThemeName name) noexcept    { return themeTexts[static_cast<std::size_t> (name)]; }

ThemeName themeNamed (std::string_view text) noexcept
{
    const auto found = std::find (themeTexts.begin(), themeTexts.end(), text);
    return found != themeTexts.end() ? static_cast<ThemeName> (found - themeTexts.begin()) : ThemeName::dark;
}

Theme themeOf (ThemeName name)
{
    using Colour = juce::Colour;
    Theme theme;

    switch (name)
    {
        case ThemeName::dark:
            break;

        case ThemeName::light:
            theme.window = Colour (0xfffbfaf7);        theme.panel = Colour (0xfff1f0ec);         theme.raised = Colour (0xffe5e4df);
            theme.raisedOver = Colour (0xffd9d8d2);    theme.chosen = Colour (0xffc9d1de);        theme.line = Colour (0xffd3d2cc);
            theme.control = Colour (0xff6a707c);       theme.text = Colour (0xff15171c);          theme.label = Colour (0xff32363e);
            theme.quiet = Colour (0xff525863);         theme.held = Colour (0xff7f8691);          theme.accent = Colour (0xff8a5600);
            theme.onAccent = Colour (0xffffffff);      theme.warning = Colour (0xffa63313);       theme.whiteKey = Colour (0xffffffff);
            theme.whiteKeyEdge = Colour (0xffb9bcc3);  theme.blackKey = Colour (0xff24272e);      theme.blackKeyEdge = Colour (0xff4a4f5b);
            theme.keyGap = Colour (0xff8c919b);
            theme.velocity = { Colour (0xff5a63c4), Colour (0xff9a2a86), Colour (0xffb02a12) };
            theme.family = { Colour (0xff975900), Colour (0xff005cc2), Colour (0xff616760), Colour (0xff003e28), Colour (0xff8c046d), Colour (0xff745b33) };
            break;

        case ThemeName::highContrast:
            theme.window = theme.panel = Colour (0xff000000);
            theme.raised = Colour (0xff1c1c1c);        theme.raisedOver = Colour (0xff333333);    theme.chosen = Colour (0xff4d4d4d);
            theme.line = Colour (0xff8c8c8c);          theme.control = Colour (0xffffffff);       theme.text = Colour (0xffffffff);
            theme.label = Colour (0xffffffff);         theme.quiet = Colour (0xffe0e0e0);         theme.held = Colour (0xffb4b4b4);
            theme.accent = Colour (0xffffd400);        theme.onAccent = Colour (0xff000000);      theme.warning = Colour (0xffffab8f);
            theme.whiteKey = Colour (0xffb0b0b0);      theme.whiteKeyEdge = Colour (0xff5e5e5e);  theme.blackKey = Colour (0xff000000);
            theme.blackKeyEdge = Colour (0xff9a9a9a);  theme.onWhiteKey = theme.keyGap = Colour (0xff000000);
            theme.velocity = { Colour (0xff8f8fff), Colour (0xffff80d5), Colour (0xffffdc4d) };
            theme.family = { Colour (0xffffc400), Colour (0xff4fa8ff), Colour (0xffffffff), Colour (0xff4dffa0), Colour (0xffff6fb5), Colour (0xffa7a373) };
            break;

        case ThemeName::colourBlind:
            // The hues of Okabe and Ito (2008), moved as far apart as they go for protan, deutan and tritan eyes.
            theme.accent = Colour (0xffe69f00);
            theme.velocity = { Colour (0xff7f8ff5), Colour (0xffe0a0a8), Colour (0xfffff08a) };     // ever lighter
            theme.family = { Colour (0xffd47e00), Colour (0xff49c4ff), Colour (0xfffbfffd), Colour (0xff009566), Colour (0xffe89dbb), Colour (0xffeddf36) };
            break;
    }

    return theme;
}

juce::Colour Theme::ofVelocity (int velocity1to127) const noexcept
{
    const float place = juce::jlimit (0.0f, 1.0f, static_cast<float> (velocity1to127 - 1) / 126.0f) * 2.0f;
    return place < 1.0f ? velocity[0].interpolatedWith (velocity[1], place) : velocity[1].interpolatedWith (velocity[2], place - 1.0f);
}

juce::Colour Theme::glow (int step) const noexcept
{
    constexpr std::array<float, glowSteps> shares { 0.0f, 0.09f, 0.18f, 0.29f, 0.41f, 0.70f, 0.86f, 1.0f };
    return raised.interpolatedWith (accent, shares[static_cast<std::size_t> (juce::jlimit (0, glowSteps - 1, step))]);
}

juce::Colour Theme::inkOn (juce::Colour ground) const noexcept
{
    const auto better = contrast (text, ground) > contrast (onAccent, ground) ? text : onAccent;

    if (contrast (better, ground) >= 4.5)
        return better;

    // Of black and white one always has more than 4.5.
    return contrast (juce::Colours::white, ground) > contrast (juce::Colours::black, ground) ? juce::Colours::white : juce::Colours::black;
}

juce::Font Theme::body (float height) const      { return textFont (height * textScale); }
juce::Font Theme::strong (float height) const    { return strongFont (height * textScale); }

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
      display (juce::Typeface::createSystemTypefaceFor (fonts::GuidetoneDisplayMedium_ttf, fonts::GuidetoneDisplayMedium_ttfSize)),
      music   (juce::Typeface::createSystemTypefaceFor (fonts::GuidetoneMusic_ttf, fonts::GuidetoneMusic_ttfSize))
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
juce::Font musicFont (float height)      { return fontOf (&Typefaces::music, height); }

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
