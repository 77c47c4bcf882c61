// PresetField.h - which preset is in force, with a mark where it has been changed since; opens the browser.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/LookAndFeel.h"

namespace guidetone
{

/** A field like that of the key: the name, a star where it is changed, and an arrow. [message thread] */
class PresetField final : public juce::Button
{
public:
    explicit PresetField (const Theme& theme);

    /** @param name  of the preset that was applied last; empty where none was. */
    void show (const juce::String& name, bool isChanged);

    /** What it takes to show the name whole. */
    int idealWidth() const;

    void paintButton (juce::Graphics&, bool over, bool down) override;

private:
    juce::String text() const;
    void update();

    const Theme& theme;
    juce::String shownName;
    bool changed = false;
};

} // namespace guidetone
