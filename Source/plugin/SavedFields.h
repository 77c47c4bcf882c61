// SavedFields.h - fields of a saved object: taken where they make sense, left as they were where they do not.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>

/** Anything may stand in the file: nothing here throws. `json` is an object. For files that a person writes and wants to be told of, JsonFields.h. */
namespace guidetone::saved
{

inline void take (const nlohmann::json& json, const char* name, bool& flag)
{
    if (const auto value = json.find (name); value != json.end() && value->is_boolean())
        flag = value->get<bool>();
}

/** What is too small or too large becomes the nearest that is allowed; whole numbers are rounded to. */
template <typename Number>
void take (const nlohmann::json& json, const char* name, Number least, Number most, Number& number)
{
    const auto value = json.find (name);

    if (value == json.end() || ! value->is_number() || ! std::isfinite (value->template get<double>()))
        return;

    const auto limited = std::clamp (value->template get<double>(), static_cast<double> (least), static_cast<double> (most));
    number = static_cast<Number> (std::is_integral_v<Number> ? std::round (limited) : limited);
}

/** @param fits  what a text must be to be taken. */
template <typename Fits>
void take (const nlohmann::json& json, const char* name, Fits&& fits, std::string& text)
{
    if (const auto value = json.find (name); value != json.end() && value->is_string() && fits (value->template get_ref<const std::string&>()))
        text = value->template get<std::string>();
}

} // namespace guidetone::saved
