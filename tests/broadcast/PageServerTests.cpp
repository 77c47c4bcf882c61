// PageServerTests.cpp - the page, its events and its answers, as a browser and a program get them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "RawClient.h"
#include "plugin/broadcast/PageFiles.h"
#include "plugin/broadcast/PageServer.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <csignal>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

const int firstPort = ownPort (0);
const std::string secret = "abcdefghjkmnpqrstuvw";

NowPlaying nowCalled (const std::string& symbol)
{
    NowPlaying now;
    now.kind = Sounding::chord;
    now.name.symbol = symbol;
    return now;
}

struct Served
{
    explicit Served (bool openToNetwork = false) : server (bulletin, { firstPort, openToNetwork, secret })
    {
        REQUIRE (server.port() >= firstPort);
    }

    int port() const  { return server.port(); }

    Bulletin bulletin;
    PageServer server;
};

/** The first address of this machine that is not the loopback's; empty where there is no network. */
juce::String addressOutside()
{
    for (const auto& address : juce::IPAddress::getAllAddresses (false))
        if (address != juce::IPAddress::local() && ! address.isNull())
            return address.toString();

    return {};
}

} // namespace

TEST_CASE ("the page comes whole, with all that it is made of, and asks no other machine for anything", "[broadcast][page]")
{
    const Served served;
    httplib::Client browser ("127.0.0.1", served.port());

    for (const auto& file : pageFiles())
    {
        const auto answer = browser.Get (std::string (file.path));
        REQUIRE (answer);
        CHECK (answer->status == 200);
        CHECK (answer->body == file.bytes);
        CHECK (answer->get_header_value ("Content-Type") == file.type);
        CHECK (answer->get_header_value ("Content-Security-Policy").find ("default-src 'none'") == 0);
        CHECK (answer->get_header_value ("X-Content-Type-Options") == "nosniff");
        CHECK_FALSE (answer->has_header ("Access-Control-Allow-Origin"));

        if (file.type.find ("ttf") == std::string_view::npos)
        {
            CHECK (file.bytes.find ("http:") == std::string_view::npos);
            CHECK (file.bytes.find ("https:") == std::string_view::npos);
        }
    }

    CHECK (browser.Get ("/nothing")->status == 404);
    CHECK (browser.Get ("/../VERSION")->status == 404);
    CHECK (browser.Head ("/")->status == 200);
    CHECK (browser.Head ("/events")->status == 200);
}

TEST_CASE ("a program asks for the latest state, and whether all is well", "[broadcast][page]")
{
    Served served;
    httplib::Client program ("127.0.0.1", served.port());
    served.bulletin.publish (nowCalled ("E7/G#"));

    const auto now = program.Get ("/now.json");
    REQUIRE (now);
    CHECK (now->get_header_value ("Content-Type") == "application/json");
    CHECK (nlohmann::json::parse (now->body)["symbol"] == "E7/G#");
    CHECK (nlohmann::json::parse (program.Get ("/health")->body) == nlohmann::json { { "ok", true }, { "clients", 1 } });
}

TEST_CASE ("events bring the state at once, each change, and nothing that is the same", "[broadcast][page]")
{
    Served served;
    served.bulletin.publish (nowCalled ("C"));
    RawClient reader (served.port());
    REQUIRE (reader.say (request ("/events", served.port())));
    CHECK (reader.hears ("Content-Type: text/event-stream"));
    CHECK (reader.hears ("retry: "));
    CHECK (reader.hears (R"("symbol":"C")"));

    for (const auto* symbol : { "F", "F", "G" })
        served.bulletin.publish (nowCalled (symbol));

    CHECK (reader.hears (R"("symbol":"G")"));
    served.bulletin.publish (nowCalled ("Am"));
    CHECK (reader.hears (R"("symbol":"Am")"));

    const auto before = reader.heard.size();
    served.bulletin.publish (nowCalled ("Am"));
    CHECK_FALSE (reader.hears ("data:", 300));
    CHECK (reader.heard.size() == before);
}

TEST_CASE ("who reads nothing for a while hears that the line stands", "[broadcast][page]")
{
    const Served served;
    RawClient reader (served.port());
    reader.say (request ("/events", served.port()));
    REQUIRE (reader.hears ("data: "));
    CHECK (reader.hears (": still here", 17000));
}

TEST_CASE ("a second page takes the next port, and the first is not disturbed", "[broadcast][page]")
{
    const Served first, second;
    CHECK (second.port() > first.port());
    CHECK (second.port() < first.port() + PageServer::portsToTry);

    for (const auto* served : { &first, &second })
        CHECK (httplib::Client ("127.0.0.1", served->port()).Get ("/health")->status == 200);

    const Bulletin bulletin;
    std::vector<std::unique_ptr<PageServer>> more;

    for (int i = 0; i < PageServer::portsToTry; ++i)
        more.push_back (std::make_unique<PageServer> (bulletin, PageServer::Place { firstPort, false, {} }));

    CHECK (more.back()->port() == 0);
    CHECK (more.back()->clients() == 0);
}

TEST_CASE ("only this machine's own names lead to the page", "[broadcast][page]")
{
    const Served served;
    httplib::Client browser ("127.0.0.1", served.port());

    CHECK (browser.Get ("/", { { "Host", "localhost:" + std::to_string (served.port()) } })->status == 200);
    CHECK (browser.Get ("/", { { "Host", "evil.example" } })->status == 421);
    CHECK (browser.Get ("/now.json", { { "Sec-Fetch-Site", "cross-site" }, { "Sec-Fetch-Mode", "cors" } })->status == 403);
    CHECK (browser.Post ("/", "hello", "text/plain")->status == 405);
    CHECK (browser.Post ("/", "hello", "text/plain")->get_header_value ("Allow") == "GET, HEAD");

    // A page for this machine alone has no token that would open it to another name.
    CHECK (browser.Get ("/?token=" + secret, { { "Host", "evil.example" } })->status == 421);
    CHECK (browser.Get ("/?token=", { { "Host", "evil.example" } })->status == 421);
}

TEST_CASE ("closed to the network, other machines do not even get a line", "[broadcast][page]")
{
    const auto outside = addressOutside();
    const Served served;

    if (outside.isNotEmpty())
        CHECK_FALSE (httplib::Client (outside.toStdString(), served.port()).Get ("/"));
}

TEST_CASE ("open to the network, others read with the token in address, cookie or header", "[broadcast][page]")
{
    const auto outside = addressOutside();
    const Served served (true);

    CHECK (httplib::Client ("127.0.0.1", served.port()).Get ("/")->status == 200);

    if (outside.isEmpty())
        return;

    httplib::Client tablet (outside.toStdString(), served.port());
    const auto cookie = "guidetone-" + std::to_string (served.port()) + "=" + secret;

    for (const auto* path : { "/", "/events", "/now.json", "/health", "/style.css", "/?token=", "/?token=abcdefghjkmnpqrstuvx" })
        CHECK (tablet.Get (path)->status == 401);

    const auto answer = tablet.Get ("/?token=" + secret);
    CHECK (answer->status == 200);
    CHECK (answer->get_header_value ("Set-Cookie") == cookie + "; Path=/; HttpOnly; SameSite=Strict");
    CHECK (tablet.Get ("/style.css", { { "Cookie", "other=1; " + cookie } })->status == 200);
    CHECK (tablet.Get ("/now.json", { { "Authorization", "Bearer " + secret } })->status == 200);
    CHECK (tablet.Get ("/now.json", { { "Authorization", "Bearer " } })->status == 401);
}

TEST_CASE ("a client that leaves frees its place within two seconds", "[broadcast][page]")
{
    const Served served;

    {
        RawClient reader (served.port());
        reader.say (request ("/events", served.port()));
        REQUIRE (reader.hears ("data: "));
        CHECK (served.server.clients() == 1);
    }

    for (int i = 0; i < 200 && served.server.clients() > 0; ++i)
        juce::Thread::sleep (10);

    CHECK (served.server.clients() == 0);
}

TEST_CASE ("the end is quick, however many are reading, waiting or silent", "[broadcast][page]")
{
    auto served = std::make_unique<Served>();
    std::vector<std::unique_ptr<RawClient>> clients;

    for (int i = 0; i < 24; ++i)
    {
        clients.push_back (std::make_unique<RawClient> (served->port()));
        clients.back()->say (i % 3 == 0 ? request ("/events", served->port()) : i % 3 == 1 ? "GET / HT" : "");
    }

    REQUIRE (clients[0]->hears ("data: "));
    const auto start = juce::Time::getMillisecondCounterHiRes();
    served.reset();
    CHECK (juce::Time::getMillisecondCounterHiRes() - start < 250.0);
    CHECK (clients[0]->hearsTheEnd());
}

#if ! JUCE_WINDOWS
TEST_CASE ("the signals of the host stay as they are", "[broadcast][page]")
{
    const auto before = std::signal (SIGPIPE, SIG_DFL);

    {
        Served served;
        std::vector<std::unique_ptr<RawClient>> clients;

        for (int i = 0; i < 8; ++i)
        {
            clients.push_back (std::make_unique<RawClient> (served.port()));
            clients.back()->say (request ("/events", served.port()));
            REQUIRE (clients.back()->hears ("data: "));
        }

        clients.clear();

        // Were a signal raised at what is sent after them, this program would be gone.
        for (int i = 0; i < 50; ++i)
        {
            served.bulletin.publish (nowCalled (std::to_string (i)));
            juce::Thread::sleep (2);
        }
    }

    CHECK (std::signal (SIGPIPE, before) == SIG_DFL);
}
#endif
