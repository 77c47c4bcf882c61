// ThemeTests.cpp - colours can be read and told apart, and every musical sign has its glyph.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ui/look/Theme.h"
#include "ui/look/Typesetting.h"

#include <algorithm>
#include <cmath>

using namespace guidetone;

namespace
{

struct Rgb { double r, g, b; };

Rgb linear (juce::Colour colour)
{
    const auto f = [] (double c) { return c <= 0.04045 ? c / 12.92 : std::pow ((c + 0.055) / 1.055, 2.4); };
    return { f (colour.getFloatRed()), f (colour.getFloatGreen()), f (colour.getFloatBlue()) };
}

/** CIE 1976 difference of two linear colours. */
double difference (Rgb a, Rgb b)
{
    const auto lab = [] (Rgb c)
    {
        const auto f = [] (double t) { return t > 0.008856 ? std::cbrt (t) : 7.787 * t + 16.0 / 116.0; };
        const double x = f ((0.4124 * c.r + 0.3576 * c.g + 0.1805 * c.b) / 0.9505);
        const double y = f (0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b);
        const double z = f ((0.0193 * c.r + 0.1192 * c.g + 0.9505 * c.b) / 1.089);
        return Rgb { 116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z) };
    };

    const auto p = lab (a), q = lab (b);
    return std::sqrt ((p.r - q.r) * (p.r - q.r) + (p.g - q.g) * (p.g - q.g) + (p.b - q.b) * (p.b - q.b));
}

// Machado, Oliveira and Fernandes (2009), severity 1.
constexpr double protan[3][3] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } };
constexpr double deutan[3][3] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } };
constexpr double tritan[3][3] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } };

Rgb seenBy (const double (&eye)[3][3], Rgb c)
{
    const auto row = [&] (int i) { return std::clamp (eye[i][0] * c.r + eye[i][1] * c.g + eye[i][2] * c.b, 0.0, 1.0); };
    return { row (0), row (1), row (2) };
}

} // namespace

TEST_CASE ("everything that is read has the contrast WCAG AA asks for", "[ui][theme]")
{
    const auto name = GENERATE (ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind);

    for (const auto& pair : themeOf (name).textPairs())
    {
        INFO (pair.use << ": " << pair.text.toString() << " on " << pair.ground.toString());
        CHECK (contrast (pair.text, pair.ground) >= pair.atLeast);
    }
}

TEST_CASE ("contrast is WCAG's: 21 for black and white, 1 for a colour and itself", "[ui][theme]")
{
    CHECK (contrast (juce::Colours::black, juce::Colours::white) == Approx (21.0));
    CHECK (contrast (juce::Colours::red, juce::Colours::red) == Approx (1.0));
    CHECK (contrast (juce::Colour (0xff777777), juce::Colours::white) == Approx (4.48).margin (0.01));
}

TEST_CASE ("the families of tones stay apart for every kind of colour vision", "[ui][theme]")
{
    const auto name = GENERATE (ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind);
    const auto theme = themeOf (name);
    const double atLeast = name == ThemeName::colourBlind ? 25.0 : 20.0;
    constexpr double identity[3][3] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

    for (const auto* eye : { &identity, &protan, &deutan, &tritan })
        for (int a = 0; a < toneFamilyCount; ++a)
            for (int b = a + 1; b < toneFamilyCount; ++b)
            {
                const auto first = theme.of (static_cast<ToneFamily> (a)), second = theme.of (static_cast<ToneFamily> (b));
                INFO ("families " << a << " and " << b << ", eye " << (eye == &protan ? "protan" : eye == &deutan ? "deutan" : eye == &tritan ? "tritan" : "common"));
                CHECK (difference (seenBy (*eye, linear (first)), seenBy (*eye, linear (second))) > atLeast);
            }
}

TEST_CASE ("a lit white key stands out from one at rest, in every family", "[ui][theme]")
{
    const auto theme = themeOf (GENERATE (ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind));

    for (const auto colour : theme.family)
        CHECK (difference (linear (colour), linear (theme.whiteKey)) > 25.0);
}

TEST_CASE ("every face has the musical signs, each with an outline of its own", "[ui][theme]")
{
    const juce::ScopedJuceInitialiser_GUI gui;

    for (const auto& font : { textFont (20.0f), strongFont (20.0f), displayFont (20.0f) })
    {
        const auto missing = outlineOf (juce::String::charToString (0x4e00), font).getBounds();     // a sign that no face has
        std::vector<float> widths;

        for (const juce::juce_wchar sign : { 0x266d, 0x266e, 0x266f, 0x1d12a, 0x1d12b, 0x394, 0xf8, 0xb0, 0xe870, 0xe871, 0xe872, 0xe873, 0xe874 })
        {
            const auto bounds = outlineOf (juce::String::charToString (sign), font).getBounds();
            INFO ("U+" << std::hex << static_cast<unsigned> (sign));
            CHECK_FALSE (bounds.isEmpty());
            CHECK (bounds != missing);
            widths.push_back (bounds.getWidth() * 1000.0f + bounds.getHeight());
        }

        std::sort (widths.begin(), widths.end());
        CHECK (std::adjacent_find (widths.begin(), widths.end()) == widths.end());
    }
}

TEST_CASE ("musical signs replace letters only where a note or a degree stands", "[ui][theme]")
{
    const auto u = [] (const char* utf8) { return juce::String::fromUTF8 (utf8); };

    CHECK (withMusicSigns ("Bb") == u ("B♭"));
    CHECK (withMusicSigns ("Bbb") == u ("B𝄫"));
    CHECK (withMusicSigns ("C##") == u ("C𝄪"));
    CHECK (withMusicSigns ("F# minor") == u ("F♯ minor"));
    CHECK (withMusicSigns ("Ab minor") == u ("A♭ minor"));
    CHECK (withMusicSigns ("bb7") == u ("𝄫7"));
    CHECK (withMusicSigns ("b13") == u ("♭13"));
    CHECK (withMusicSigns ("C#/Db") == u ("C♯/D♭"));
    CHECK (withMusicSigns ("With bass") == "With bass");
    CHECK (withMusicSigns ("bass outside the chord 9") == "bass outside the chord 9");
    CHECK (withMusicSigns ({}) == juce::String());
}
