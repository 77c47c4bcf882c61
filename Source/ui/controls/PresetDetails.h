// PresetDetails.h - what a preset is for, or how two of them differ, beside the list.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../plugin/PresetLibrary.h"
#include "../look/LookAndFeel.h"

namespace guidetone
{

/** Scrolls where there is more to read than room. [message thread] */
class PresetDetails final : public juce::Viewport
{
public:
    explicit PresetDetails (const Theme& theme);
    ~PresetDetails() override;

    /** The name, what it is for, its tags, and what is wrong with its file. */
    void show (const PresetLibrary::Item& item);

    /** What is otherwise in one than in the other. */
    void show (const juce::String& heading, const std::vector<Difference>& list);

    /** All that is shown, as one would read it aloud. */
    juce::String spoken() const;

    void resized() override;
    void lookAndFeelChanged() override;

private:
    struct Page;

    void setRows (const std::vector<Difference>& list);

    const Theme& theme;
    const std::unique_ptr<Page> page;
};

} // namespace guidetone
