// Broadcast.h - the page and the OSC messages together, as the settings want them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BroadcastSettings.h"
#include "NowPlaying.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace guidetone
{

class Bulletin;
class OscOutput;
class PageServer;

/** What has become of the settings, for those who show them. */
struct BroadcastStatus
{
    enum class Page : std::uint8_t { off, open, noPort, noToken };
    enum class Osc : std::uint8_t { off, sending, failing };

    Page page = Page::off;
    Osc osc = Osc::off;
    int port = 0;                       ///< where the page is; it may not be the one that was asked for
    int clients = 0;                    ///< who is connected to it now
    std::string address;                ///< "http://127.0.0.1:8765/"; with the token where the network may read it; empty while there is none

    friend bool operator== (const BroadcastStatus&, const BroadcastStatus&) = default;
};

/** A sentence for a person: the address, or why there is none. English; empty where the page is off. */
std::string inWords (const BroadcastStatus& status);

/** Off, it does nothing and has nothing open. [message thread] */
class Broadcast
{
public:
    Broadcast();
    ~Broadcast();

    /** Opens and closes what differs from before; a few milliseconds where it closes a page that is read. A page for the network without
        a token stays closed. */
    void apply (const BroadcastSettings& wanted);

    bool isOn() const noexcept                                  { return server != nullptr || osc != nullptr; }

    /** Hands on a state, if anyone is to have it. Cheap where it is the same as before. */
    void show (const NowPlaying& now);

    BroadcastStatus status() const;

private:
    BroadcastSettings settings;
    std::string addressOfThisMachine;               // in the network, as it was when the page was opened
    bool oscGetsOut = true;
    const std::unique_ptr<Bulletin> bulletin;       // outlives the server: declared before it
    std::unique_ptr<PageServer> server;
    std::unique_ptr<OscOutput> osc;
};

} // namespace guidetone
