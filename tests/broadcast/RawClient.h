// RawClient.h - a client that may say anything at all to a server on this machine, and hears what comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

#if JUCE_WINDOWS
 #include <process.h>
#else
 #include <unistd.h>
#endif

namespace guidetone::test
{

/** A port of this process's own hundred, so that tests beside each other do not take each other's; below those that systems give out.
    @param offset  0..99. */
inline int ownPort (int offset)
{
   #if JUCE_WINDOWS
    static const int process = _getpid();
   #else
    static const int process = getpid();
   #endif
    return 16000 + process % 160 * 100 + offset;
}

/** What a well-behaved browser asks. */
inline std::string request (std::string_view path, int port)
{
    return "GET " + std::string (path) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string (port) + "\r\n\r\n";
}

#if ! JUCE_WINDOWS
// Whoever speaks to a server that has hung up must not die of it.
inline const auto signalBefore = std::signal (SIGPIPE, SIG_IGN);
#endif

class RawClient
{
public:
    explicit RawClient (int port)  { connected = socket.connect ("127.0.0.1", port, 3000); }

    bool isConnected() const noexcept  { return connected; }

    /** @returns whether all of it could be said. */
    bool say (std::string_view bytes)
    {
        return connected && socket.write (bytes.data(), static_cast<int> (bytes.size())) == static_cast<int> (bytes.size());
    }

    /** Hears until `text` has come, the other end hangs up, or so much time has gone. @returns whether it came. */
    bool hears (std::string_view text, int ms = 5000)
    {
        const auto end = juce::Time::getMillisecondCounter() + static_cast<juce::uint32> (ms);

        while (heard.find (text, searched) == std::string::npos)
        {
            const auto left = static_cast<int> (end - juce::Time::getMillisecondCounter());

            if (left <= 0 || ! hearMore (left))
                return false;
        }

        searched = heard.find (text, searched) + text.size();
        return true;
    }

    /** Hears all there is until the other end hangs up. @returns false where it does not within that time. */
    bool hearsTheEnd (int ms = 5000)
    {
        const auto end = juce::Time::getMillisecondCounter() + static_cast<juce::uint32> (ms);

        for (int left = ms; left > 0; left = static_cast<int> (end - juce::Time::getMillisecondCounter()))
            if (! hearMore (left) && hungUp)
                return true;

        return false;
    }

    /** 200, 404 ...; 0 where nothing like an answer came. */
    int status() const
    {
        return heard.starts_with ("HTTP/1.1 ") ? std::atoi (heard.c_str() + 9) : 0;
    }

    /** Begins to listen anew. */
    void forget()
    {
        heard.clear();
        searched = 0;
    }

    std::string heard;

private:
    bool hearMore (int ms)
    {
        if (! connected || hungUp || socket.waitUntilReady (true, ms) != 1)
            return false;

        char bytes[4096];
        const auto count = socket.read (bytes, sizeof (bytes), false);
        hungUp = count <= 0;
        heard.append (bytes, static_cast<std::size_t> (juce::jmax (0, count)));
        return ! hungUp;
    }

    juce::StreamingSocket socket;
    bool connected = false, hungUp = false;
    std::size_t searched = 0;
};

} // namespace guidetone::test
