// SettingsTests.cpp - where chords are sent is off at first, read back as written, and no file makes it worse.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "plugin/broadcast/BroadcastSettings.h"

#include <nlohmann/json.hpp>

#include <set>

using namespace guidetone;

namespace
{

BroadcastSettings readBack (const BroadcastSettings& settings)
{
    BroadcastSettings result;
    readBroadcast (nlohmann::json::parse (toJson (settings).dump()), result);
    return result;
}

} // namespace

TEST_CASE ("nothing is sent unless somebody asks, and the usual settings are an empty object", "[broadcast][settings]")
{
    const BroadcastSettings usual;
    CHECK_FALSE (usual.page);
    CHECK_FALSE (usual.openToNetwork);
    CHECK_FALSE (usual.osc);
    CHECK (toJson (usual) == nlohmann::json::object());
    CHECK (readBack (usual) == usual);
}

TEST_CASE ("settings that were written are read back", "[broadcast][settings]")
{
    const BroadcastSettings settings { true, 9123, true, newToken(), true, "192.168.1.20", 57120 };
    CHECK (readBack (settings) == settings);
}

TEST_CASE ("what makes no sense in the settings is left as it was", "[broadcast][settings]")
{
    const BroadcastSettings before { true, 9123, false, newToken(), false, "10.0.0.3", 57120 };
    auto settings = before;

    for (const auto* text : { R"(null)", R"([1, 2])", R"("page")", R"({})",
                              R"({ "page": 1, "port": "high", "openToNetwork": "yes", "token": 7, "osc": null, "oscHost": 5, "oscPort": {} })",
                              R"({ "token": "short", "oscHost": "example.com" })", R"({ "token": "ABCDEFGHJKMNPQRSTUVW", "oscHost": "1.2.3.4\r\n" })" })
    {
        readBroadcast (nlohmann::json::parse (text), settings);
        CHECK (settings == before);
    }

    readBroadcast (nlohmann::json::parse (R"({ "port": 80, "oscPort": 1e99 })"), settings);
    CHECK (settings.port == BroadcastSettings::lowestPort);
    CHECK (settings.oscPort == BroadcastSettings::highestPort);
}

TEST_CASE ("every token is another one, and has the form of one", "[broadcast][settings]")
{
    std::set<std::string> tokens;
    std::set<char> letters;

    for (int i = 0; i < 1000; ++i)
    {
        const auto token = newToken();
        CHECK (isToken (token));
        CHECK (tokens.insert (token).second);
        letters.insert (token.begin(), token.end());
    }

    CHECK (letters.size() == 32);
    CHECK_FALSE (isToken (""));
    CHECK_FALSE (isToken ("aaaaaaaaaaaaaaaaaaa"));
    CHECK_FALSE (isToken ("aaaaaaaaaaaaaaaaaaa;"));
}

TEST_CASE ("messages go to an address, which nobody has to look up", "[broadcast][settings]")
{
    for (const auto* host : { "127.0.0.1", "localhost", "255.255.255.255", "192.168.001.1", "0.0.0.0" })
        CHECK (isOscHost (host));

    for (const auto* host : { "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "1.2.3.4 ", " 1.2.3.4", "1..3.4", "a.b.c.d", "0x7f.1.1.1", "lights.local", "1.2.3.0004", "1.2.3." })
        CHECK_FALSE (isOscHost (host));
}
