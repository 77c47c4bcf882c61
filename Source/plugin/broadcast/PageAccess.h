// PageAccess.h - who may read the page: this machine, or who has the token; and no web site behind somebody's back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** What a request says about itself. The views are into the request. */
struct PageVisit
{
    std::string_view method;
    bool fromThisMachine = false;               ///< it comes over the loopback interface
    std::string_view host;                      ///< the header Host
    std::string_view site, mode;                ///< the headers Sec-Fetch-Site and Sec-Fetch-Mode; browsers send them, programs need not
    std::vector<std::string_view> tokens;       ///< all that were shown: in the address, as a cookie, in a header
};

enum class PageVerdict { welcome, notThatMethod, notThatHost, notWithoutToken, notFromOtherSites };

/** @param token  that the page asks other machines for; empty: none are let in.

    On this machine the name in Host must be that of this machine: a site that has made its own name point to 127.0.0.1 ("DNS rebinding")
    would read the page through its visitor's browser, but its name gives it away. Nor may another site's script ask, whatever it calls
    itself; a link that a person follows may. [any thread] */
PageVerdict judge (const PageVisit& visit, std::string_view token);

/** Whether a Host header names this machine, with a port or without: 127.0.0.1, localhost, [::1]. */
bool isLoopbackHost (std::string_view host) noexcept;

/** Whether an address is one of this machine's own loopback: 127.0.0.0/8, ::1, and the former written as IPv6. */
bool isLoopbackAddress (std::string_view address) noexcept;

/** Takes as long for a near miss as for a far one, so that nobody can find a secret letter by letter. */
bool sameSecret (std::string_view a, std::string_view b) noexcept;

/** The value of a cookie; empty where there is none. */
std::string_view cookieNamed (std::string_view name, std::string_view cookieHeader) noexcept;

} // namespace guidetone
