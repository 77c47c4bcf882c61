// WritingPreview.h - a few telling chords as they would be written, in the colours of the theme.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/LookAndFeel.h"
#include "../look/Typesetting.h"
#include "../look/Writing.h"

namespace guidetone
{

/** In F sharp major, where sharps and flats, simple and full spelling, and B and H differ. Below each chord its degree, and its tones in their
    colours. [message thread] */
class WritingPreview final : public juce::Component
{
public:
    explicit WritingPreview (const Theme& theme);

    /** Repaints where it looks different. */
    void show (const Writing& writing, Accidentals accidentals);

    /** "F♯maj7, D♯m7, ...": for screen readers too. */
    const juce::String& text() const noexcept    { return written; }

    /** At the present size of text. */
    int idealHeight() const noexcept;

    void paint (juce::Graphics&) override;
    void lookAndFeelChanged() override           { repaint(); }

private:
    struct Sample
    {
        std::vector<SetSymbol> settings;
        SetSymbol degree;
        std::vector<ToneFamily> tones;
    };

    void paintSample (juce::Graphics&, const Sample&, juce::Rectangle<float>) const;

    const Theme& theme;
    std::vector<Sample> samples;
    juce::String key, written;
};

} // namespace guidetone
