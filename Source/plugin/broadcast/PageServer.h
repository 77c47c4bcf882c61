// PageServer.h - the page over HTTP: the latest state to every client that may read it, on threads of its own.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bulletin.h"

#include <memory>
#include <string>

namespace guidetone
{

/** Serves from its making to its end. A client has one thread, and gets the latest edition whenever it has taken the one before: what it
    misses is gone. Nothing that a client does, or does not do, holds up another, the message thread or the music.

        /           the page                    /style.css, /page.js, /fonts/...    what it is made of
        /events     editions as server-sent events: at once, at every change, and a comment every 15 seconds
        /now.json   the latest edition          /health     how many clients there are

    Only GET and HEAD. A request has 16 KiB and 3 seconds in all, a client that does not take what it is sent has 5; the 33rd at a time
    is told to come again (503). PageAccess.h says who may read. */
class PageServer
{
public:
    static constexpr int mostClients = 32, portsToTry = 10;

    struct Place
    {
        int port = 0;                   ///< the first to try; where others have it, the next ones
        bool openToNetwork = false;
        std::string token;              ///< for other machines
    };

    /** Opens the port; see port(). Takes a millisecond or less. @param bulletin  must outlive the server. [message thread] */
    PageServer (const Bulletin& bulletin, const Place& place);

    /** Sends every client away; takes some milliseconds. */
    ~PageServer();

    /** Where it listens; 0: nowhere, because no port was free. */
    int port() const noexcept;

    int clients() const noexcept;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation;     // keeps the library's header, and the system's that it brings, out of everyone else's way
};

} // namespace guidetone
