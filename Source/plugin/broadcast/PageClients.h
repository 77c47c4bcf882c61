// PageClients.h - those whom the page serves, each on a thread, and those whom it tells to come again.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PageConnection.h"

#include <deque>
#include <exception>
#include <list>
#include <memory>
#include <thread>

namespace guidetone
{

/** A thread for each client, up to a number. One thread gives them out. */
class ClientThreads
{
public:
    explicit ClientThreads (std::size_t mostAtOnce) : most (mostAtOnce) {}

    ~ClientThreads()
    {
        for (auto& client : threads)
            client.thread.join();
    }

    /** @returns whether there was one to give. */
    template <typename Task>
    bool give (Task&& task)
    {
        threads.remove_if ([] (Client& client) { return client.done && (client.thread.join(), true); });

        if (threads.size() >= most)
            return false;

        auto& client = threads.emplace_back();

        try
        {
            client.thread = std::thread ([&client, task = std::forward<Task> (task)]
            {
                task();
                client.done = true;
            });
            return true;
        }
        catch (const std::exception&)       // the system has none
        {
            threads.pop_back();
            return false;
        }
    }

private:
    struct Client
    {
        std::atomic<bool> done { false };       // set by its thread as the last thing
        std::thread thread;
    };

    const std::size_t most;
    std::list<Client> threads;
};

/** Those who were told to come again. Their lines are kept for a moment: closed in the middle of their request, they would not hear it. */
class LeavingClients
{
public:
    void turnAway (std::unique_ptr<PageConnection> client)
    {
        client->turnAway ("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        clients.emplace_back (sockets::Clock::now() + moment, std::move (client));
    }

    /** Closes the lines whose moment has passed; a crowd's at once. */
    void close()
    {
        while (! clients.empty() && (clients.size() > most || clients.front().first < sockets::Clock::now()))
            clients.pop_front();
    }

private:
    static constexpr std::size_t most = 256;
    static constexpr std::chrono::milliseconds moment { 200 };

    std::deque<std::pair<sockets::Clock::time_point, std::unique_ptr<PageConnection>>> clients;
};

} // namespace guidetone
