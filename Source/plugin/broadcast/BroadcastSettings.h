// BroadcastSettings.h - whether and where chords go out: a page over HTTP, and OSC; what a project remembers of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace guidetone
{

/** Nothing goes out unless somebody has asked for it. */
struct BroadcastSettings
{
    static constexpr int lowestPort = 1024, highestPort = 65535;

    bool page = false;                  ///< a page over HTTP, for a stream or a tablet
    int port = 8765;                    ///< lowestPort..highestPort: the first that is tried
    bool openToNetwork = false;         ///< other machines may read the page, with the token; else this one alone
    std::string token;                  ///< as newToken() makes it; not asked for on this machine

    bool osc = false;                   ///< chords as OSC messages, over UDP
    std::string oscHost = "127.0.0.1";  ///< isOscHost()
    int oscPort = 9000;                 ///< 1..highestPort

    friend bool operator== (const BroadcastSettings&, const BroadcastSettings&) = default;
};

/** As files have it, without what is as usual. */
nlohmann::json toJson (const BroadcastSettings& settings);

/** Takes what can be read into `settings` and leaves the rest of it alone. Anything may stand in the file. Never throws. */
void readBroadcast (const nlohmann::json& json, BroadcastSettings& settings);

/** Twenty letters and digits that nobody guesses (100 bits), easy to type: none of them looks like another.
    @returns nothing where the system has no randomness to give. */
std::string newToken();

/** Whether messages can go there: four numbers, or "localhost". Another name would have to be looked up, which may take half a minute in
    which nothing can be stopped. */
bool isOscHost (std::string_view text) noexcept;

/** Whether it has the form of newToken(). */
bool isToken (std::string_view text) noexcept;

} // namespace guidetone
