// Controls.h - a parameter as something to turn, choose or press.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/LookAndFeel.h"

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
    struct Segment
    {
        juce::String word, shortWord;   ///< the short one where there is no room for the others
        juce::String help;
    };

    /** @param segments  in the order of the parameter's values. */
    SegmentedChoice (const Theme& theme, Parameters& parameters, const juce::String& id, std::vector<Segment> segments);

    /** What has been found out where the choice is to find out: a dot below that segment; -1 for none. */
    void showFound (int choice);

    enum class Words { whole, brief };

    /** With a little air around each word. */
    int idealWidth (Words words) const;

    void resized() override;
    void paintOverChildren (juce::Graphics&) override;

private:
    static constexpr int air = 7;       ///< on either side of a word, at the least

    void show (int choice);
    void updateTitles();
    const juce::String& wordOf (std::size_t segment, Words words) const;

    const Theme& theme;
    const std::vector<Segment> segments;
    juce::OwnedArray<juce::TextButton> buttons;
    int found = -1;
    juce::ParameterAttachment attachment;
};

/** A yes or no as a switch with its word behind it. */
class ParameterToggle final : public juce::ToggleButton
{
public:
    ParameterToggle (Parameters& parameters, const juce::String& id, const juce::String& word, const juce::String& help);

private:
    Parameters::ButtonAttachment attachment;
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

    /** A window in parts: the layout. */
    static juce::Path panelsIcon();

    /** A sheet of paper with bars on it: files. */
    static juce::Path sheetIcon();

    /** A screen on its stand: the stage. */
    static juce::Path screenIcon();

private:
    const Theme& theme;
    juce::Path icon;
};

} // namespace guidetone
