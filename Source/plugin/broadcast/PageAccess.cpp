// PageAccess.cpp - see PageAccess.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageAccess.h"

#include <algorithm>

namespace guidetone
{

PageVerdict judge (const PageVisit& visit, std::string_view token)
{
    if (visit.method != "GET" && visit.method != "HEAD")
        return PageVerdict::notThatMethod;

    if (visit.site == "cross-site" && visit.mode != "navigate")
        return PageVerdict::notFromOtherSites;

    bool known = false;

    for (const auto shown : visit.tokens)
        known = sameSecret (shown, token) || known;

    if (known)
        return PageVerdict::welcome;

    if (! visit.fromThisMachine)
        return PageVerdict::notWithoutToken;

    return isLoopbackHost (visit.host) ? PageVerdict::welcome : PageVerdict::notThatHost;
}

bool isLoopbackHost (std::string_view host) noexcept
{
    const auto end = host.empty() || host.front() != '[' ? host.find (':') : host.find (']') + 1;   // npos + 1 is 0: no bracket, no name
    const auto name = host.substr (0, end), port = host.substr (name.size());
    const bool portIsOne = port.empty() || (port.front() == ':' && port.size() <= 6 && port.find_first_not_of ("0123456789", 1) == std::string_view::npos);
    const auto isLetter = [] (char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char> (a + 32) : a) == b; };
    constexpr std::string_view localhost = "localhost";

    return portIsOne && (name == "127.0.0.1" || name == "[::1]" || std::equal (name.begin(), name.end(), localhost.begin(), localhost.end(), isLetter));
}

bool isLoopbackAddress (std::string_view address) noexcept
{
    constexpr std::string_view mapped = "::ffff:";

    if (address.starts_with (mapped))
        address.remove_prefix (mapped.size());

    return address.starts_with ("127.") || address == "::1";
}

bool sameSecret (std::string_view a, std::string_view b) noexcept
{
    // The length is no secret. An empty one is none at all.
    if (a.size() != b.size() || b.empty())
        return false;

    unsigned char differences = 0;

    for (std::size_t i = 0; i < a.size(); ++i)
        differences = static_cast<unsigned char> (differences | (a[i] ^ b[i]));

    return differences == 0;
}

std::string_view cookieNamed (std::string_view name, std::string_view cookies) noexcept
{
    while (! cookies.empty())
    {
        const auto pair = cookies.substr (0, cookies.find (';'));
        cookies.remove_prefix (std::min (cookies.size(), pair.size() + 1));

        const auto start = std::min (pair.find_first_not_of (' '), pair.size());
        const auto trimmed = pair.substr (start);

        if (trimmed.size() > name.size() && trimmed.starts_with (name) && trimmed[name.size()] == '=')
            return trimmed.substr (name.size() + 1);
    }

    return {};
}

} // namespace guidetone
