// DragOut.h - chords dragged out of the window as a MIDI file, into a DAW or a folder.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/LogCommands.h"

namespace guidetone
{

/** Writes files into a folder of its own and hands them to the system's drag and drop. Those of yesterday are deleted. [message thread] */
class DragOut
{
public:
    /** @param folder  may not exist yet; holds nothing else. */
    explicit DragOut (juce::File folder);

    /** Takes a file to wherever the mouse lets it go: the system, unless a test listens. @returns false where it cannot. */
    std::function<bool (const juce::File& file, juce::Component& from)> handOver;

    /** Some entries as they were played, the first one at the file's start, named after them: "Dm7 G7 Cmaj7.mid".
        @returns false where there is nothing to drag, or no file can be written. */
    bool drag (const Progression& log, const std::vector<EntryName>& names, const SpellingContext& spelling, juce::Component& from);

    /** One chord with its notes, a bar long. */
    bool drag (const Naming& naming, const NamingContext& context, const SpellingContext& spelling, juce::Component& from);

private:
    void forgetOld() const;

    const juce::File folder;
};

} // namespace guidetone
