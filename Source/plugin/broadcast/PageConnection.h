// PageConnection.h - one client's connection to the page, with all patience numbered.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For PageServer.cpp alone: the library's header brings the system's own for sockets, macros and all.
#include <httplib.h>

#if ! defined (_WIN32)
 #include <poll.h>
#endif

#include <array>
#include <atomic>
#include <chrono>
#include <string_view>

namespace guidetone::sockets
{

using Clock = std::chrono::steady_clock;

#if defined (_WIN32)
using PollPlace = WSAPOLLFD;
using Size = int;
constexpr int sendFlags = 0, shutSending = SD_SEND, shutAll = SD_BOTH;
inline int pollOne (PollPlace& place, int ms)    { return WSAPoll (&place, 1, ms); }
inline void close (socket_t socket)              { ::closesocket (socket); }

inline void neverWait (socket_t socket)
{
    u_long on = 1;
    ::ioctlsocket (socket, FIONBIO, &on);
}
#else
using PollPlace = pollfd;
using Size = std::size_t;
 #if defined (MSG_NOSIGNAL)
constexpr int sendFlags = MSG_NOSIGNAL;
 #else
constexpr int sendFlags = 0;              // a Mac has SO_NOSIGPIPE
 #endif
constexpr int shutSending = SHUT_WR, shutAll = SHUT_RDWR;
inline int pollOne (PollPlace& place, int ms)    { return ::poll (&place, 1, ms); }
inline void close (socket_t socket)              { ::close (socket); }

inline void neverWait (socket_t socket)
{
    ::fcntl (socket, F_SETFD, FD_CLOEXEC);      // a program that the host starts must not keep it open
    ::fcntl (socket, F_SETFL, ::fcntl (socket, F_GETFL) | O_NONBLOCK);
}
#endif

inline ssize_t send (socket_t socket, std::string_view bytes)    { return ::send (socket, bytes.data(), static_cast<Size> (bytes.size()), sendFlags); }

template <std::size_t size>
ssize_t receive (socket_t socket, std::array<char, size>& bytes)  { return ::recv (socket, bytes.data(), static_cast<Size> (size), 0); }

template <typename Value>
void setOption (socket_t socket, int level, int option, Value value)
{
    ::setsockopt (socket, level, option, reinterpret_cast<const char*> (&value), sizeof (value));
}

} // namespace guidetone::sockets

namespace guidetone
{

/** Bytes and seconds for its request, seconds for each thing it is sent. One thread uses it. Closes the socket at the end. */
class PageConnection final : public httplib::Stream
{
public:
    PageConnection (socket_t socketToUse, const std::atomic<bool>& endToHeed)
        : handle (socketToUse),
          ended (endToHeed)
    {
       #if defined (SO_NOSIGPIPE)
        sockets::setOption (handle, SOL_SOCKET, SO_NOSIGPIPE, 1);
       #endif
        sockets::neverWait (handle);
        sockets::setOption (handle, IPPROTO_TCP, TCP_NODELAY, 1);
        sockets::setOption (handle, SOL_SOCKET, SO_SNDBUF, sendBuffer);
    }

    ~PageConnection() override
    {
        // Whoever still sends when a socket is closed may lose the answer that is on its way: hear it out, for a moment.
        ::shutdown (handle, sockets::shutSending);
        const auto end = sockets::Clock::now() + farewell;

        for (std::size_t heard = 0; heard < largestRequest * 4 && waitFor (POLLIN, end);)
        {
            const auto count = sockets::receive (handle, incoming);

            if (count <= 0)
                break;

            heard += static_cast<std::size_t> (count);
        }

        sockets::close (handle);
    }

    /** Says one thing without waiting, and will not wait at the end either. */
    void turnAway (std::string_view text)
    {
        sockets::send (handle, text);
        ::shutdown (handle, sockets::shutSending);
        farewell = std::chrono::milliseconds (0);
    }

    /** Whether the other end has hung up. Takes and drops what it should not be saying after its request. */
    bool isGone()
    {
        if (! waitFor (POLLIN, sockets::Clock::now()))
            return ended;

        return sockets::receive (handle, incoming) <= 0;
    }

    //==================================================================================================================
    bool is_readable() const override   { return next < filled || waitFor (POLLIN, sockets::Clock::now()); }
    bool is_writable() const override   { return waitFor (POLLOUT, sockets::Clock::now()); }

    ssize_t read (char* bytes, std::size_t size) override
    {
        if (next == filled && ! fill())
            return -1;

        const auto count = std::min (size, filled - next);
        std::copy_n (incoming.data() + next, count, bytes);
        next += count;
        return static_cast<ssize_t> (count);
    }

    ssize_t write (const char* bytes, std::size_t size) override
    {
        const auto end = sockets::Clock::now() + sendingTime;

        for (std::size_t sent = 0; sent < size;)
        {
            if (! waitFor (POLLOUT, end))
                return -1;

            const auto count = sockets::send (handle, { bytes + sent, size - sent });

            if (count <= 0)
                return -1;

            sent += static_cast<std::size_t> (count);
        }

        return static_cast<ssize_t> (size);
    }

    void get_remote_ip_and_port (std::string& ip, int& port) const override  { address (::getpeername, ip, port); }
    void get_local_ip_and_port (std::string& ip, int& port) const override   { address (::getsockname, ip, port); }

    /** The library only compares it with what select() could take; here poll() waits, which takes any. */
    socket_t socket() const override  { return 0; }

private:
    static constexpr std::size_t largestRequest = 16 * 1024;
    static constexpr std::chrono::milliseconds requestTime { 3000 }, sendingTime { 5000 }, farewellTime { 200 };
    static constexpr std::chrono::milliseconds slice { 20 };    // how long it is deaf to the end at most
    static constexpr int sendBuffer = 64 * 1024;                // what waits for a slow client in the system: seconds of old news, not minutes

    bool fill()
    {
        if (received >= largestRequest || ! waitFor (POLLIN, patience))
            return false;

        const auto count = sockets::receive (handle, incoming);
        next = 0;
        filled = count > 0 ? static_cast<std::size_t> (count) : 0;
        received += filled;
        return filled > 0;
    }

    /** @returns false where it did not come about until `end`, or the server ends. */
    bool waitFor (short what, sockets::Clock::time_point end) const
    {
        while (! ended)
        {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds> (end - sockets::Clock::now());
            sockets::PollPlace place {};
            place.fd = handle;
            place.events = what;

            if (sockets::pollOne (place, static_cast<int> (std::clamp (left, std::chrono::milliseconds (0), slice).count())) > 0)
                return true;

            if (left <= std::chrono::milliseconds (0))
                return false;
        }

        return false;
    }

    template <typename Function>
    void address (Function&& nameOf, std::string& ip, int& port) const
    {
        sockaddr_storage storage {};
        socklen_t size = sizeof (storage);
        std::array<char, NI_MAXHOST> text {};

        if (nameOf (handle, reinterpret_cast<sockaddr*> (&storage), &size) == 0
            && ::getnameinfo (reinterpret_cast<sockaddr*> (&storage), size, text.data(), static_cast<socklen_t> (text.size()), nullptr, 0, NI_NUMERICHOST) == 0)
            ip = text.data();

        port = ntohs (reinterpret_cast<const sockaddr_in&> (storage).sin_port);
    }

    const socket_t handle;
    const std::atomic<bool>& ended;
    sockets::Clock::time_point patience = sockets::Clock::now() + requestTime;
    std::array<char, 4096> incoming;
    std::size_t next = 0, filled = 0, received = 0;
    std::chrono::milliseconds farewell = farewellTime;
};

} // namespace guidetone
