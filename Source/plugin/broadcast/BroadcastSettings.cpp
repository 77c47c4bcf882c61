// BroadcastSettings.cpp - see BroadcastSettings.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BroadcastSettings.h"

#include "../SavedFields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <exception>
#include <random>

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr std::string_view tokenLetters = "abcdefghjkmnpqrstuvwxyz023456789";   // 32, without i, l, o and 1
constexpr std::size_t tokenLength = 20;

} // namespace

nlohmann::json toJson (const BroadcastSettings& settings)
{
    const BroadcastSettings usual;
    auto json = Json::object();
    const auto put = [&json] (const char* name, const auto& value, const auto& usualValue)
    {
        if (value != usualValue)
            json[name] = value;
    };

    put ("page", settings.page, usual.page);
    put ("port", settings.port, usual.port);
    put ("openToNetwork", settings.openToNetwork, usual.openToNetwork);
    put ("token", settings.token, usual.token);
    put ("osc", settings.osc, usual.osc);
    put ("oscHost", settings.oscHost, usual.oscHost);
    put ("oscPort", settings.oscPort, usual.oscPort);
    return json;
}

void readBroadcast (const nlohmann::json& json, BroadcastSettings& settings)
{
    if (! json.is_object())
        return;

    saved::take (json, "page", settings.page);
    saved::take (json, "port", BroadcastSettings::lowestPort, BroadcastSettings::highestPort, settings.port);
    saved::take (json, "openToNetwork", settings.openToNetwork);
    saved::take (json, "token", isToken, settings.token);
    saved::take (json, "osc", settings.osc);
    saved::take (json, "oscHost", isOscHost, settings.oscHost);
    saved::take (json, "oscPort", 1, BroadcastSettings::highestPort, settings.oscPort);
}

//======================================================================================================================
std::string newToken()
{
    try
    {
        std::random_device random;     // the system's own source on every platform this is built for
        std::string token (tokenLength, ' ');
        std::generate (token.begin(), token.end(), [&random] { return tokenLetters[random() % tokenLetters.size()]; });
        return token;
    }
    catch (const std::exception&)
    {
        return {};
    }
}

bool isOscHost (std::string_view text) noexcept
{
    if (text == "localhost")
        return true;

    for (int part = 0; part < 4; ++part)
    {
        int number = 0;
        const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), number);
        const auto length = static_cast<std::size_t> (end - text.data());

        if (error != std::errc() || number < 0 || number > 255 || length > 3)
            return false;

        text.remove_prefix (length);

        if (part < 3 && ! text.starts_with ('.'))
            return false;

        text.remove_prefix (part < 3 ? 1 : 0);
    }

    return text.empty();
}

bool isToken (std::string_view text) noexcept
{
    return text.size() == tokenLength && text.find_first_not_of (tokenLetters) == std::string_view::npos;
}

} // namespace guidetone
