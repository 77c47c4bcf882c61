// SettingsPanel.h - what is set once and then left alone, in a sheet that hangs from the bar.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Controls.h"

namespace guidetone
{

/** Knows parameters, not the processor. No window of its own and never modal: it lies over the chord until it is dismissed. [message thread] */
class SettingsPanel final : public juce::Component
{
public:
    static constexpr int width = 372;

    SettingsPanel (const Theme& theme, Parameters& parameters);

    std::function<void (int percent)> onZoom;

    void showZoom (int percent)    { zoom.show (percent); }
    int height() const noexcept;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct Line
    {
        juce::String label;
        juce::Component& control;
        juce::Rectangle<int> labelArea {};
    };

    const Theme& theme;
    ParameterToggle findKey;
    ParameterCombo spelling, channel;
    ParameterSlider lowest, highest, release, settle;
    ParameterToggle hold;
    ParameterSlider holdFor;
    ZoomBox zoom;
    std::vector<Line> lines;
};

} // namespace guidetone
