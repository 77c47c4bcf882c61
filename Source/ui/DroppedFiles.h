// DroppedFiles.h - files that are dropped on the window: the kinds it takes, and what becomes of each.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <functional>
#include <vector>

namespace guidetone
{

/** The one place that decides by the kind of file. What is in a file is for whoever takes it to judge. [message thread] */
class DroppedFiles
{
public:
    struct Kind
    {
        juce::String offer;                                 ///< what would be done: "Import the preset"
        juce::StringArray endings;                          ///< of file names, without the dot; letter case counts for nothing
        std::function<void (const juce::File&)> take;
        std::function<bool (const juce::File&)> isOne {};   ///< where endings do not tell one kind from another: asked while the file is held over the window, too
    };

    void add (Kind kind)    { kinds.push_back (std::move (kind)); }

    /** What would be done with these files; empty where it is nothing. The first of a kind that is taken speaks for all. */
    juce::String offer (const juce::StringArray& paths) const
    {
        for (const auto& path : paths)
            if (const auto* kind = kindOf (path))
                return kind->offer;

        return {};
    }

    bool takes (const juce::StringArray& paths) const    { return offer (paths).isNotEmpty(); }

    /** Hands each file to who takes its kind, and passes over the others. */
    void take (const juce::StringArray& paths) const
    {
        for (const auto& path : paths)
            if (const auto* kind = kindOf (path))
                kind->take (juce::File (path));
    }

private:
    const Kind* kindOf (const juce::String& path) const
    {
        if (! juce::File::isAbsolutePath (path))
            return nullptr;

        const auto ending = path.fromLastOccurrenceOf (".", false, false);

        for (const auto& kind : kinds)
            if (kind.endings.contains (ending, true) && (! kind.isOne || kind.isOne (juce::File (path))))
                return &kind;

        return nullptr;
    }

    std::vector<Kind> kinds;
};

} // namespace guidetone
