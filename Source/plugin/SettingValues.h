// SettingValues.h - settings as files have them: by their identifiers, and choices by their text, which outlives a change of their order.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Parameters.h"

#include <nlohmann/json_fwd.hpp>

namespace guidetone
{

/** Calls visit (parameter) for each one that is saved: all but those that only show something. */
template <typename Visit>
void forEachSetting (const juce::AudioProcessor& processor, Visit&& visit)
{
    for (auto* parameter : processor.getParameters())
        if (auto* ranged = dynamic_cast<juce::RangedAudioParameter*> (parameter))
            if (dynamic_cast<ReadOnlyChoice*> (ranged) == nullptr)
                visit (*ranged);
}

/** A value of the parameter as files have it: the text of a choice, true or false, or a number. @param normalised  0..1. Allocates. */
nlohmann::json valueOf (const juce::RangedAudioParameter& parameter, float normalised);

/** @returns the normalised value, or nothing where the saved one means nothing to this parameter. Numbers count as the nearest in range. */
std::optional<float> normalised (const juce::RangedAudioParameter& parameter, const nlohmann::json& value);

/** What may stand for the parameter: "0 to 500", "true or false", "one of Solo, Find out, With bass player". */
juce::String allowedValues (const juce::RangedAudioParameter& parameter);

/** Whether the value is one of those. */
bool isAllowed (const juce::RangedAudioParameter& parameter, const nlohmann::json& value);

/** Sets a parameter as a person would, where that changes it. [message thread] @param value  0..1. */
void setSetting (juce::RangedAudioParameter& parameter, float value);

/** UTF-8 from a file, which may be anything that JSON takes for text. */
juce::String toString (const nlohmann::json& text);

} // namespace guidetone
