// Controls.h - a parameter as something to turn, choose or press.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LookAndFeel.h"

#include <juce_audio_processors/juce_audio_processors.h>

namespace guidetone
{

using Parameters = juce::AudioProcessorValueTreeState;

/** A choice parameter as a drop-down list. */
class ParameterCombo final : public juce::ComboBox
{
public:
    ParameterCombo (Parameters& parameters, const juce::String& id, const juce::String& title, const juce::String& help);

private:
    std::unique_ptr<Parameters::ComboBoxAttachment> attachment;
};

/** A choice parameter of few values, side by side. */
class SegmentedChoice final : public juce::Component
{
public:
    /** @param words  what the segments say, in the order of the parameter's values. */
    SegmentedChoice (Parameters& parameters, const juce::String& id, const juce::StringArray& words, const juce::String& help);

    void resized() override;

private:
    void show (int choice);

    juce::OwnedArray<juce::TextButton> buttons;
    juce::ParameterAttachment attachment;
};

/** A number as a slider with its value in the parameter's own words behind it. */
class ParameterSlider final : public juce::Slider
{
public:
    ParameterSlider (Parameters& parameters, const juce::String& id, const juce::String& title, const juce::String& help);

private:
    std::unique_ptr<Parameters::SliderAttachment> attachment;
};

/** How large everything is drawn, in per cent. */
class ZoomBox final : public juce::ComboBox
{
public:
    static constexpr int steps[] { 100, 125, 150, 175, 200, 250, 300 };
    static constexpr int least = 100, most = 300;

    ZoomBox();

    std::function<void (int percent)> onZoom;

    void show (int percent);

    /** The next larger or smaller step. */
    static int stepped (int percent, int direction) noexcept;
};

/** A button with a drawing instead of a word. */
class IconButton final : public juce::Button
{
public:
    IconButton (const Theme& theme, const juce::String& title, juce::Path icon);

    void paintButton (juce::Graphics&, bool over, bool down) override;

    /** Three sliders, one above the other: settings. */
    static juce::Path slidersIcon();

private:
    const Theme& theme;
    juce::Path icon;
};

} // namespace guidetone
