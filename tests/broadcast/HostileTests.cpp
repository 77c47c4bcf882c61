// HostileTests.cpp - whatever comes over the line, those who behave go on reading.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "RawClient.h"
#include "plugin/broadcast/PageServer.h"

#include <random>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

const int firstPort = ownPort (20);

/** A server with a reader that behaves; stillReads() says whether it gets what is published next. */
struct Watched
{
    Watched()
    {
        REQUIRE (server.port() > 0);
        reader.say (request ("/events", server.port()));
        REQUIRE (reader.hears ("data: "));
    }

    bool stillReads()
    {
        NowPlaying now;
        now.name.symbol = "chord " + std::to_string (++count);
        bulletin.publish (now);
        return reader.hears ("\"chord " + std::to_string (count) + "\"", 2000);
    }

    /** @returns the status of the answer; 0 where the line was closed without one, -1 where it was not closed. */
    int answerTo (const std::string& bytes, int ms = 6000)
    {
        RawClient client (server.port());
        client.say (bytes);
        return client.hearsTheEnd (ms) ? client.status() : -1;
    }

    Bulletin bulletin;
    PageServer server { bulletin, { firstPort, false, {} } };
    RawClient reader { server.port() };
    int count = 0;
};

const std::string host = "Host: 127.0.0.1\r\n";

} // namespace

TEST_CASE ("malformed requests are answered or dropped, and harm nobody", "[broadcast][hostile]")
{
    Watched watched;
    const auto get = "GET / HTTP/1.1\r\n" + host;

    const std::pair<std::string, int> requests[]
    {
        { "\r\n\r\n", 400 },
        { "GET\r\n\r\n", 400 },
        { "GET / HTTP/9.9\r\n\r\n", 400 },
        { "FROB / HTTP/1.1\r\n" + host + "\r\n", 400 },
        { "POST / HTTP/1.1\r\n" + host + "Content-Length: 1000000000000\r\n\r\nxxxx", 405 },
        { "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", 405 },
        { "GET / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 200 },
        { "GET / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\n\r\n", 100 },
        { "GET http://127.0.0.1/ HTTP/1.1\r\n" + host + "\r\n", 404 },
        { "GET /%00%ff%zz?%=&&&=&token=%%% HTTP/1.1\r\n" + host + "\r\n", 404 },
        { "GET /" + std::string (9000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414 },
        { "GET /" + std::string (200000, 'a'), 0 },
        { get + "Range: bytes=" + std::string (3900, '0') + "-\r\n\r\n", 200 },
        { get + "Range: bytes=" + [] { std::string all; for (int i = 0; i < 1300; ++i) all += "0-,"; return all; }() + "0-\r\n\r\n", 200 },
        { get + "X: " + std::string (9000, 'y') + "\r\n\r\n", 400 },
        { get + std::string (100000, 'z'), 400 },
        { get + [] { std::string all; for (int i = 0; i < 10000; ++i) all += "a: b\r\n"; return all; }(), 400 },
        { "GET / HTTP/1.0\r\n" + host + "\r\n", 200 }
    };

    for (const auto& [bytes, expected] : requests)
    {
        const auto status = watched.answerTo (bytes);
        INFO (bytes.substr (0, 60));
        CHECK (status == expected);
        CHECK (watched.stillReads());
    }
}

TEST_CASE ("garbage is no request, however much of it comes", "[broadcast][hostile]")
{
    Watched watched;
    std::mt19937 random (3);

    for (int turn = 0; turn < 100; ++turn)
    {
        std::string bytes (random() % 3000, ' ');

        for (auto& byte : bytes)
            byte = static_cast<char> (random());

        if (turn % 2 == 0)
            bytes = "GET /now.json HTTP/1.1\r\n" + bytes;

        CHECK (watched.answerTo (bytes + "\r\n\r\n") != 200);
    }

    CHECK (watched.stillReads());
}

TEST_CASE ("who asks a letter at a time is given three seconds in all", "[broadcast][hostile]")
{
    Watched watched;
    std::vector<std::unique_ptr<RawClient>> slow;

    for (int i = 0; i < PageServer::mostClients - 1; ++i)
        slow.push_back (std::make_unique<RawClient> (watched.server.port()));

    const auto start = juce::Time::getMillisecondCounter();
    bool open = true;

    for (int turn = 0; open && juce::Time::getMillisecondCounter() - start < 8000; ++turn)
    {
        open = false;

        for (auto& client : slow)
            open = client->say ("a") || open;

        CHECK (watched.stillReads());
        juce::Thread::sleep (50);
    }

    CHECK_FALSE (open);
    CHECK (juce::Time::getMillisecondCounter() - start < 6000);
    CHECK (watched.answerTo (request ("/", watched.server.port())) == 200);
}

TEST_CASE ("two hundred at once are served or told to come again", "[broadcast][hostile]")
{
    Watched watched;
    std::vector<std::unique_ptr<RawClient>> clients;

    for (int i = 0; i < 200; ++i)
    {
        clients.push_back (std::make_unique<RawClient> (watched.server.port()));
        clients.back()->say (request ("/events", watched.server.port()));
    }

    int served = 0, turnedAway = 0;

    for (auto& client : clients)
    {
        client->hears ("\r\n\r\n");
        served += client->status() == 200 ? 1 : 0;
        turnedAway += client->status() == 503 ? 1 : 0;
    }

    CHECK (served == PageServer::mostClients - 1);
    CHECK (served + turnedAway == 200);
    CHECK (watched.server.clients() == PageServer::mostClients);
    CHECK (watched.stillReads());

    clients.clear();

    for (int i = 0; i < 300 && watched.server.clients() > 1; ++i)
        juce::Thread::sleep (10);

    CHECK (watched.answerTo (request ("/", watched.server.port())) == 200);
}

TEST_CASE ("a client that never reads is dropped, and holds up nobody", "[broadcast][hostile]")
{
    Watched watched;
    RawClient deaf (watched.server.port());
    deaf.say (request ("/events", watched.server.port()));

    const auto start = juce::Time::getMillisecondCounter();
    NowPlaying now;
    bool dropped = false;

    for (int i = 0; ! dropped && juce::Time::getMillisecondCounter() - start < 60000; ++i)
    {
        // Large states, so that what the system keeps for it is soon full.
        now.written = std::string (200000, 'x');
        now.bar = i;
        const auto before = juce::Time::getMillisecondCounterHiRes();
        watched.bulletin.publish (now);
        CHECK (juce::Time::getMillisecondCounterHiRes() - before < 2500.0);     // whoever waited for it would wait the 5 s that it has

        watched.reader.hears ("\"written\"", 1000);
        watched.reader.forget();
        dropped = watched.server.clients() == 1;
        juce::Thread::sleep (10);
    }

    CHECK (dropped);
    CHECK (watched.stillReads());
}
