// SavedHost.h - hosts that save a project and load it again.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestHost.h"

namespace guidetone::test
{

constexpr std::int64_t second = 48000;

inline juce::MemoryBlock stateOf (TestHost& host)
{
    juce::MemoryBlock state;
    host.processor.getStateInformation (state);
    return state;
}

inline void restore (TestHost& host, const juce::MemoryBlock& state)
{
    host.processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
}

/** A view that is not the usual one. */
inline View lookedAt()
{
    View view;
    view.width = 1200;
    view.height = 700;
    view.scale = 1.5f;
    view.theme = "light";
    view.panels = arrangementOf (LayoutName::practice);
    view.keyboard = { 61, KeyboardView::Colours::velocity, KeyboardView::Labels::notes };
    return view;
}

/** A host with settings that are not the defaults, and two chords in its log. */
inline void playAndTurnKnobs (TestHost& host)
{
    host.set (parameter::key, "F# major");
    host.set (parameter::player, "With bass player");
    host.set (parameter::releaseMs, "123");
    host.set (parameter::holdSeconds, "7.5");
    host.set (parameter::hold, "Off");
    host.set (parameter::listen, "Held keys");
    host.set (parameter::findKey, "Off");
    host.processor.setView (lookedAt());

    auto events = chord (0, second, { 60, 64, 67 });
    const auto more = chord (second, 2 * second, { 62, 65, 69 });
    events.insert (events.end(), more.begin(), more.end());
    host.play (events, 3 * second);
    host.processor.progression().drain();
}

} // namespace guidetone::test
