// OscOutput.h - the chord as OSC messages over UDP: for lights, pictures and other music programs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NowPlaying.h"

#include <juce_osc/juce_osc.h>

#include <string>

namespace guidetone
{

/** Sends what has changed since the last time, and everything the first time.

        /guidetone/chord       strings symbol, root, quality, bass: "E7/G#" "E" "7" "G#"; four empty ones where nothing sounds
        /guidetone/root        string name, int pitch class 0..11: "E" 4; "" -1 where there is none
        /guidetone/bass        the same
        /guidetone/key         string: "A major"; "" where none is known
        /guidetone/position    ints bar, beat, from 1; while there is a transport

    [message thread] A datagram is handed to the system and not waited for. */
class OscOutput
{
public:
    /** @param address  isOscHost() in BroadcastSettings.h: nothing is looked up. @param port  1..65535. */
    OscOutput (const std::string& address, int port);

    /** What could not be sent is sent the next time. @returns false where that is so. */
    bool send (const NowPlaying& now);

private:
    /** One kind of message, and what it said last. */
    class Line
    {
    public:
        explicit Line (const char* addressToUse) : address (addressToUse) {}

        template <typename... Values>
        bool say (juce::OSCSender& sender, const Values&... values);

    private:
        const char* address;
        std::optional<std::string> said;
    };

    juce::OSCSender sender;
    bool connected = false;
    Line chord { "/guidetone/chord" }, root { "/guidetone/root" }, bass { "/guidetone/bass" }, key { "/guidetone/key" }, position { "/guidetone/position" };
};

} // namespace guidetone
