// ControlBar.h - the slim row on top: key, what is listened to, player, hold; layout, stage, demo, settings.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../listening/ListeningSettings.h"
#include "KeyField.h"
#include "PresetField.h"

namespace guidetone
{

/** Knows parameters, not the processor. What it cannot do itself goes out through the functions. [message thread] */
class ControlBar final : public juce::Component
{
public:
    static constexpr int height = 48;

    ControlBar (const Theme& theme, Parameters& parameters);

    std::function<void()> onDemo, onSettings, onStage, onPresets;
    std::function<void (juce::Component& button)> onLayout, onFiles;

    /** What has been found out about the key and, where it is looked for, the player. Repaints what looks different. */
    void show (const KeyEstimate& heardKey, const ListeningSettings& settings, Player heardPlayer);

    /** While the demo plays, its key and player stand where the person's own are chosen otherwise. */
    void showDemo (bool playing);
    /** Whether a chart is open, and what it is called. */
    void showChart (const juce::String& title);
    void showSettingsOpen (bool open)                   { settings.setToggleState (open, juce::dontSendNotification); }

    KeyField& keyField() noexcept                       { return key; }
    PresetField& presetField() noexcept                 { return preset; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override                  { resized(); }

private:
    const Theme& theme;
    KeyField key;
    SegmentedChoice listen, player;
    ParameterToggle hold;
    PresetField preset;
    juce::TextButton demo;
    IconButton files, layout, stage, settings;
    juce::Rectangle<int> contextArea;
    bool playing = true;                // until showDemo (false) in the constructor
};

} // namespace guidetone
