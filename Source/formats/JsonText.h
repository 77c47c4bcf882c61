// JsonText.h - JSON from strangers: parsed with a sentence for what is wrong, and looked into without surprises.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace guidetone
{

/** @returns nothing, and a problem such as "line 3: this is no JSON", where it cannot be parsed. Never throws but for lack of memory. */
std::optional<nlohmann::json> jsonFrom (std::string_view bytes, std::string& problem);

/** A member of an object, or null where there is none, or no object. */
const nlohmann::json& memberOf (const nlohmann::json& object, const char* key) noexcept;

/** The value where it is of that type and finite. */
std::optional<double> numberIn (const nlohmann::json& json) noexcept;
std::string textIn (const nlohmann::json& json);    ///< empty where it is no text

/** The line, from 1, of a byte. */
std::size_t lineOf (std::string_view bytes, std::size_t position) noexcept;

} // namespace guidetone
