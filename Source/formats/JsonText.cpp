// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

using Json = nlohmann::json;

std::size_t lineOf (std::string_view bytes, std::size_t position) noexcept
{
    const auto before = bytes.substr (0, position);
    return 1 + static_cast<std::size_t> (std::count (before.begin(), before.end(), '\n'));
}

std::optional<Json> jsonFrom (std::string_view bytes, std::string& problem)
{
    try
    {
        return Json::parse (bytes);
    }
    catch (const Json::parse_error& error)
    {
        problem = "line " + std::to_string (lineOf (bytes, error.byte > 0 ? error.byte - 1 : 0)) + ": this is no JSON";
    }
    catch (const Json::exception&)
    {
        problem = "has a number that is out of range";
    }

    return {};
}

const Json& memberOf (const Json& object, const char* key) noexcept
{
    static const Json none;

    if (! object.is_object())
        return none;

    const auto found = object.find (key);
    return found != object.end() ? *found : none;
}

std::optional<double> numberIn (const Json& json) noexcept
{
    if (! json.is_number())
        return {};

    const auto value = json.get<double>();
    return std::isfinite (value) ? std::optional (value) : std::nullopt;
}

std::string textIn (const Json& json)
{
    return json.is_string() ? json.get<std::string>() : std::string();
}

} // namespace guidetone
