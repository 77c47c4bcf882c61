// PresetFields.h - what a preset can set: the settings, and the fields of a view that are not the window's alone.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SettingValues.h"

#include <span>

namespace guidetone
{

/** What there is to set. Made at the first call; only asked what it is, never set. [not the audio thread] */
const std::vector<std::unique_ptr<juce::RangedAudioParameter>>& allSettings();

inline std::string idOf (const juce::RangedAudioParameter& setting)  { return setting.paramID.toStdString(); }

struct ViewField
{
    std::string_view name;      ///< in files
    const char* title;          ///< for a person, in English
    bool personal;              ///< stays as it is unless a preset names it
    void (*check) (const nlohmann::json&, const std::string& path);     ///< throws a Mistake (JsonFields.h)
};

/** In the order in which people meet them. */
std::span<const ViewField> viewFields() noexcept;

} // namespace guidetone
