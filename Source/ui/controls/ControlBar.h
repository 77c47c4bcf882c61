// ControlBar.h - the slim row on top: key, what is listened to, player, spelling, hold; demo, zoom, settings.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../listening/ListeningSettings.h"
#include "KeyField.h"

namespace guidetone
{

/** Knows parameters, not the processor. What it cannot do itself goes out through the functions. [message thread] */
class ControlBar final : public juce::Component
{
public:
    static constexpr int height = 48;

    ControlBar (const Theme& theme, Parameters& parameters);

    std::function<void()> onDemo, onSettings;
    std::function<void (int percent)> onZoom;

    /** What has been found out about the key and, where it is looked for, the player. Repaints what looks different. */
    void show (const KeyEstimate& heardKey, const ListeningSettings& settings, Player heardPlayer);

    /** While the demo plays, its key and player stand where the person's own are chosen otherwise. */
    void showDemo (bool playing);
    void showZoom (int percent)                         { zoom.show (percent); }
    void showSettingsOpen (bool open)                   { settings.setToggleState (open, juce::dontSendNotification); }
    const juce::Button& settingsButton() const noexcept { return settings; }

    KeyField& keyField() noexcept                       { return key; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    const Theme& theme;
    KeyField key;
    SegmentedChoice listen, player;
    ParameterCombo spelling;
    ParameterToggle hold;
    juce::TextButton demo;
    ZoomBox zoom;
    IconButton settings;
    juce::Rectangle<int> contextArea, spellingLabel;
    bool playing = true;                // until showDemo (false) in the constructor
};

} // namespace guidetone
