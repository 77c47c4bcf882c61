// AlternateChip.h - another name that the chord may have, with how sure it is; to be pressed where it is the right one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../look/Typesetting.h"

#include <functional>

namespace guidetone
{

/** A button as a pill. [message thread] */
class AlternateChip final : public juce::Button
{
public:
    explicit AlternateChip (const Theme& theme);

    /** Repaints if that looks different.
        @param percent  how sure the name is, 1..100; 0 where that is not known. */
    void show (const std::vector<SymbolRun>& name, int percent, bool held);

    /** How wide it wants to be at a height. */
    float widthAt (float height) const;

    /** It was pressed, by a click or by a key. */
    std::function<void()> onChoose;

    /** The reason for the name; asked when somebody wants to know. */
    std::function<juce::String()> onExplain;
    juce::String getTooltip() override    { return onExplain != nullptr ? onExplain() : juce::String(); }

private:
    void clicked (const juce::ModifierKeys&) override;
    void paintButton (juce::Graphics&, bool over, bool down) override;

    const Theme& theme;
    std::vector<SymbolRun> name;
    SetSymbol symbol;
    juce::String figures;
    bool held = false;
};

} // namespace guidetone
