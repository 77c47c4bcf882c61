// AccessTests.cpp - this machine reads the page, others with the token, and no web site behind somebody's back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "plugin/broadcast/PageAccess.h"

using namespace guidetone;

namespace
{

constexpr std::string_view secret = "abcdefghjkmnpqrstuvw", wrong = "abcdefghjkmnpqrstuvx";

PageVisit here (std::string_view host)                          { return { "GET", true, host, {}, {}, {} }; }
PageVisit fromAfar (std::vector<std::string_view> tokens)       { return { "GET", false, "192.168.1.5:8765", {}, {}, std::move (tokens) }; }

} // namespace

TEST_CASE ("on this machine one reads under this machine's names, and under no other", "[broadcast][access]")
{
    for (const auto* host : { "127.0.0.1", "127.0.0.1:8765", "localhost", "LocalHost:8765", "[::1]", "[::1]:8765" })
        CHECK (judge (here (host), {}) == PageVerdict::welcome);

    for (const auto* host : { "", "evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1:8765:8765", "127.0.0.1:x",
                              "[::1", "[::1]x", "[::2]", "localhos", "127.0.0.1 ", "127.0.0.1:876543" })
        CHECK (judge (here (host), secret) == PageVerdict::notThatHost);
}

TEST_CASE ("other machines need the token, wherever they show it", "[broadcast][access]")
{
    CHECK (judge (fromAfar ({ secret }), secret) == PageVerdict::welcome);
    CHECK (judge (fromAfar ({ "", wrong, secret }), secret) == PageVerdict::welcome);
    CHECK (judge (fromAfar ({}), secret) == PageVerdict::notWithoutToken);
    CHECK (judge (fromAfar ({ "" }), secret) == PageVerdict::notWithoutToken);
    CHECK (judge (fromAfar ({ wrong }), secret) == PageVerdict::notWithoutToken);
    CHECK (judge (fromAfar ({ secret.substr (1) }), secret) == PageVerdict::notWithoutToken);

    // A page that has no token lets nobody in who shows none either.
    CHECK (judge (fromAfar ({ "" }), "") == PageVerdict::notWithoutToken);
}

TEST_CASE ("another site's script is refused, a link is followed, and nothing is written", "[broadcast][access]")
{
    auto visit = here ("127.0.0.1:8765");
    visit.site = "cross-site";

    for (const auto* mode : { "cors", "no-cors", "same-origin", "websocket", "" })
    {
        visit.mode = mode;
        CHECK (judge (visit, {}) == PageVerdict::notFromOtherSites);
    }

    visit.mode = "navigate";
    CHECK (judge (visit, {}) == PageVerdict::welcome);

    for (const auto* method : { "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "" })
    {
        visit.method = method;
        CHECK (judge (visit, {}) == PageVerdict::notThatMethod);
    }
}

TEST_CASE ("an address is this machine's own or it is not", "[broadcast][access]")
{
    for (const auto* address : { "127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1" })
        CHECK (isLoopbackAddress (address));

    for (const auto* address : { "", "128.0.0.1", "12.7.0.0", "::", "::11", "192.168.1.5", "::ffff:10.0.0.1" })
        CHECK_FALSE (isLoopbackAddress (address));
}

TEST_CASE ("a cookie is found among others by its whole name", "[broadcast][access]")
{
    CHECK (cookieNamed ("a", "a=1") == "1");
    CHECK (cookieNamed ("b", "a=1; b=2; ab=3") == "2");
    CHECK (cookieNamed ("b", "ab=3;b=2") == "2");
    CHECK (cookieNamed ("b", "bb=3; b") == "");
    CHECK (cookieNamed ("b", "b=") == "");
    CHECK (cookieNamed ("b", ";;; ; b=x=y;") == "x=y");
    CHECK (cookieNamed ("b", "") == "");
}
