// Broadcast.cpp - see Broadcast.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Broadcast.h"

#include "Bulletin.h"
#include "OscOutput.h"
#include "PageServer.h"

namespace guidetone
{

namespace
{

bool samePage (const BroadcastSettings& a, const BroadcastSettings& b)
{
    return a.page == b.page && a.port == b.port && a.openToNetwork == b.openToNetwork && (a.token == b.token || ! a.openToNetwork);
}

bool sameOsc (const BroadcastSettings& a, const BroadcastSettings& b)
{
    return a.osc == b.osc && a.oscHost == b.oscHost && a.oscPort == b.oscPort;
}

/** The address under which others reach this machine; the loopback's where there is no network. */
std::string addressInNetwork()
{
    for (const auto& address : juce::IPAddress::getAllAddresses (false))
        if (address != juce::IPAddress::local() && ! address.isNull() && ! address.toString().startsWith ("169.254."))     // which a machine gives itself
            return address.toString().toStdString();

    return "127.0.0.1";
}

} // namespace

std::string inWords (const BroadcastStatus& status)
{
    switch (status.page)
    {
        case BroadcastStatus::Page::off:        return {};
        case BroadcastStatus::Page::open:       return status.address;
        case BroadcastStatus::Page::noToken:    return "The page stays closed: it has no token for other machines.";
        case BroadcastStatus::Page::noPort:     break;
    }

    return "The page stays closed: no port from " + std::to_string (status.port) + " to " + std::to_string (status.port + PageServer::portsToTry - 1) + " is free.";
}

//======================================================================================================================
Broadcast::Broadcast() : bulletin (std::make_unique<Bulletin>()) {}
Broadcast::~Broadcast() = default;

void Broadcast::apply (const BroadcastSettings& wanted)
{
    if (! samePage (wanted, settings))
    {
        server.reset();

        if (wanted.page && (! wanted.openToNetwork || isToken (wanted.token)))
        {
            server = std::make_unique<PageServer> (*bulletin, PageServer::Place { wanted.port, wanted.openToNetwork, wanted.token });
            addressOfThisMachine = wanted.openToNetwork ? addressInNetwork() : "127.0.0.1";
        }
    }

    if (! sameOsc (wanted, settings))
    {
        osc = wanted.osc && isOscHost (wanted.oscHost) ? std::make_unique<OscOutput> (wanted.oscHost, wanted.oscPort) : nullptr;
        oscGetsOut = osc != nullptr;
    }

    settings = wanted;
}

void Broadcast::show (const NowPlaying& now)
{
    if (server != nullptr)
        bulletin->publish (now);

    if (osc != nullptr)
        oscGetsOut = osc->send (now);
}

BroadcastStatus Broadcast::status() const
{
    BroadcastStatus status;

    if (settings.osc)
        status.osc = oscGetsOut ? BroadcastStatus::Osc::sending : BroadcastStatus::Osc::failing;

    if (! settings.page)
        return status;

    status.port = settings.port;

    if (server == nullptr || server->port() == 0)
    {
        status.page = server == nullptr ? BroadcastStatus::Page::noToken : BroadcastStatus::Page::noPort;
        return status;
    }

    status.page = BroadcastStatus::Page::open;
    status.port = server->port();
    status.clients = server->clients();
    status.address = "http://" + addressOfThisMachine + ":" + std::to_string (status.port) + "/";

    if (settings.openToNetwork)
        status.address += "?token=" + settings.token;

    return status;
}

} // namespace guidetone
