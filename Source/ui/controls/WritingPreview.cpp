// WritingPreview.cpp - see WritingPreview.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WritingPreview.h"

#include "../look/FittedText.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{

constexpr float captionPart = 0.19f, degreePart = 0.22f, tonesPart = 0.14f;     // of the height; the symbol has the rest
constexpr std::size_t sentences = 3;                                            // side by side, where chords are written in words

/** One of each kind that styles write differently. */
std::vector<Chord> chords()
{
    return { { Quality::majorSeventh, 6, 6, false, {}, {} },
             { Quality::dominant, 1, 1, false, { Degree::flatNine }, {} },
             { Quality::halfDiminished, 5, 5, false, {}, {} },
             { Quality::major, 11, 3, false, {}, {} },
             { Quality::minorSeventh, 3, 3, false, {}, {} } };
}

} // namespace

WritingPreview::WritingPreview (const Theme& themeToUse) : theme (themeToUse)
{
    setTitle (words ("Preview"));
    setInterceptsMouseClicks (false, false);
}

int WritingPreview::idealHeight() const noexcept    { return juce::roundToInt (104.0f * theme.textScale); }

void WritingPreview::show (const Writing& writing, Accidentals accidentals)
{
    const Key inKey { { 3, 1 }, Mode::major };
    const SpellingContext spelling { inKey, accidentals };
    std::vector<Sample> next;
    juce::StringArray names;

    for (const auto& chord : chords())
    {
        Sample sample { settingsOf (runsOf (chord, spelling, writing.style), SetSymbol::Style::display),
                        SetSymbol (degreeRuns (chord, inKey, writing.numerals), SetSymbol::Style::line), {} };
        soundingDegrees (chord).forEach ([&sample] (Degree degree) { sample.tones.push_back (familyOf (degree)); });
        names.add (symbolText (chord, spelling, writing.style) + " " + degreeText (chord, inKey, writing.numerals));
        next.push_back (std::move (sample));

        if (next.size() == sentences && ! next[0].settings.empty() && next[0].settings[0].isSentence())
            break;
    }

    key = keyWords (inKey, writing.style.language);

    if (std::exchange (written, names.joinIntoString (", ")) == written && next.size() == samples.size())
        return;

    samples = std::move (next);
    setDescription (key + ": " + written);
    repaint();
}

void WritingPreview::paint (juce::Graphics& g)
{
    const auto bounds = getLocalBounds().toFloat();
    g.setColour (theme.window);
    g.fillRoundedRectangle (bounds, measure::corner);
    g.setColour (theme.line);
    g.drawRoundedRectangle (bounds.reduced (0.5f), measure::corner, 1.0f);

    auto area = bounds.reduced (10.0f, 6.0f);
    g.setColour (theme.quiet);
    g.setFont (theme.body (measure::smallHeight));
    g.drawText (key, area.removeFromTop (area.getHeight() * captionPart), juce::Justification::topLeft, true);

    const float width = area.getWidth() / static_cast<float> (juce::jmax<std::size_t> (1, samples.size()));

    for (const auto& sample : samples)
        paintSample (g, sample, area.removeFromLeft (width).reduced (5.0f, 0.0f));
}

void WritingPreview::paintSample (juce::Graphics& g, const Sample& sample, juce::Rectangle<float> area) const
{
    const float height = area.getHeight();
    const auto tones = area.removeFromBottom (height * tonesPart), degree = area.removeFromBottom (height * degreePart);

    const auto draw = [&g, this] (const SetSymbol& symbol, juce::Rectangle<float> place, float wanted, juce::Colour colour)
    {
        const float cap = fittedCapHeight (symbol, wanted, place.getWidth(), place.getHeight());
        symbol.draw (g, { place.getCentreX() - symbol.ink().getCentreX() * cap, place.getCentreY() - symbol.middle() * cap }, cap,
                     { colour, Theme::behind (colour, theme.window), SetSymbol::Root::sounding, theme.window });
    };

    const float wanted = area.getHeight() * 0.52f;

    if (const auto best = largestOf (sample.settings, wanted, area.getWidth(), area.getHeight()); best.setting != nullptr)
        draw (*best.setting, area, wanted, theme.text);

    draw (sample.degree, degree.reduced (0.0f, 2.0f), degree.getHeight() * 0.5f, theme.label);

    const float dot = tones.getHeight() * 0.62f, step = dot * 1.5f;
    float x = tones.getCentreX() - 0.5f * (step * static_cast<float> (sample.tones.size() - 1) + dot);

    for (const auto family : sample.tones)
    {
        g.setColour (theme.of (family));
        g.fillEllipse (x, tones.getCentreY() - dot * 0.5f, dot, dot);
        x += step;
    }
}

} // namespace guidetone
