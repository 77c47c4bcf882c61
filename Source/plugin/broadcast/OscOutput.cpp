// OscOutput.cpp - see OscOutput.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OscOutput.h"

namespace guidetone
{

namespace
{

std::string inText (const std::string& text)               { return text + '\n'; }
std::string inText (int number)                            { return std::to_string (number) + '\n'; }
juce::OSCArgument argument (const std::string& text)       { return juce::OSCArgument (juce::String (text)); }
juce::OSCArgument argument (int number)                    { return juce::OSCArgument (static_cast<juce::int32> (number)); }

} // namespace

template <typename... Values>
bool OscOutput::Line::say (juce::OSCSender& osc, const Values&... values)
{
    const auto now = (std::string() + ... + inText (values));

    if (said == now)
        return true;

    juce::OSCMessage message { juce::OSCAddressPattern (address) };
    (message.addArgument (argument (values)), ...);

    if (! osc.send (message))
        return false;

    said = now;
    return true;
}

// Given as a number, "localhost" is not looked up either.
OscOutput::OscOutput (const std::string& address, int port)
    : connected (sender.connect (address == "localhost" ? juce::String ("127.0.0.1") : juce::String (address), port))
{
}

bool OscOutput::send (const NowPlaying& now)
{
    if (! connected)
        return false;

    bool sent = chord.say (sender, now.name.symbol, now.root, now.quality, now.bass);
    sent = root.say (sender, now.root, now.rootPitchClass) && sent;
    sent = bass.say (sender, now.bass, now.bassPitchClass) && sent;
    sent = key.say (sender, now.key) && sent;

    return (now.beat < 1 || position.say (sender, now.bar, now.beat)) && sent;
}

} // namespace guidetone
