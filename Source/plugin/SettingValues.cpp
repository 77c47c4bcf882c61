// SettingValues.cpp - see SettingValues.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingValues.h"

#include <nlohmann/json.hpp>

namespace guidetone
{

juce::String toString (const nlohmann::json& text)
{
    const auto& bytes = text.get_ref<const std::string&>();
    return juce::String::fromUTF8 (bytes.data(), static_cast<int> (bytes.size()));
}

nlohmann::json valueOf (const juce::RangedAudioParameter& parameter, float normalised)
{
    if (const auto* choice = dynamic_cast<const juce::AudioParameterChoice*> (&parameter))
        return choice->choices[juce::roundToInt (parameter.convertFrom0to1 (normalised))].toStdString();

    if (dynamic_cast<const juce::AudioParameterBool*> (&parameter) != nullptr)
        return normalised >= 0.5f;

    return parameter.convertFrom0to1 (normalised);
}

std::optional<float> normalised (const juce::RangedAudioParameter& parameter, const nlohmann::json& value)
{
    if (const auto* choice = dynamic_cast<const juce::AudioParameterChoice*> (&parameter))
    {
        const auto index = value.is_string() ? choice->choices.indexOf (toString (value)) : -1;
        return index >= 0 ? std::optional (parameter.convertTo0to1 (static_cast<float> (index))) : std::nullopt;
    }

    if (value.is_boolean())
        return value.get<bool>() ? 1.0f : 0.0f;

    if (! value.is_number())
        return {};

    const auto& range = parameter.getNormalisableRange();
    return parameter.convertTo0to1 (juce::jlimit (range.start, range.end, static_cast<float> (juce::jlimit (-1.0e6, 1.0e6, value.get<double>()))));
}

juce::String allowedValues (const juce::RangedAudioParameter& parameter)
{
    if (const auto* choice = dynamic_cast<const juce::AudioParameterChoice*> (&parameter))
        return "one of " + choice->choices.joinIntoString (", ");

    if (dynamic_cast<const juce::AudioParameterBool*> (&parameter) != nullptr)
        return "true or false";

    const auto& range = parameter.getNormalisableRange();
    return juce::String (range.start) + " to " + juce::String (range.end);
}

bool isAllowed (const juce::RangedAudioParameter& parameter, const nlohmann::json& value)
{
    if (dynamic_cast<const juce::AudioParameterBool*> (&parameter) != nullptr)
        return value.is_boolean();

    if (dynamic_cast<const juce::AudioParameterChoice*> (&parameter) != nullptr)
        return normalised (parameter, value).has_value();

    const auto& range = parameter.getNormalisableRange();
    return value.is_number() && value.get<double>() >= static_cast<double> (range.start) && value.get<double>() <= static_cast<double> (range.end);
}

void setSetting (juce::RangedAudioParameter& parameter, float value)
{
    if (parameter.getValue() != value)
        parameter.setValueNotifyingHost (value);
}

} // namespace guidetone
