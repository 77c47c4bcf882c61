// UserFolder.h - where what is the user's own is kept on disk.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace guidetone
{

/** Guidetone's own folder among the user's settings: $XDG_CONFIG_HOME/Guidetone on Linux, under ~/.config where that is not set. */
inline juce::File userFolder()
{
    auto settings = juce::File::getSpecialLocation (juce::File::userApplicationDataDirectory);

   #if JUCE_LINUX || JUCE_BSD
    // JUCE reads the XDG folders from a file of the desktop's, and not from the environment, which comes first.
    if (const auto folder = juce::SystemStats::getEnvironmentVariable ("XDG_CONFIG_HOME", {}); juce::File::isAbsolutePath (folder))
        settings = juce::File (folder);
   #endif

    return settings.getChildFile ("Guidetone");
}

} // namespace guidetone
