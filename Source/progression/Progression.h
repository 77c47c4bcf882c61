// Progression.h - the log as a value: chords in the order in which they were played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Entry.h"

#include <array>
#include <vector>

namespace guidetone
{

/** Copies are independent. Not for the audio thread: it allocates. */
class Progression
{
public:
    Progression() = default;
    explicit Progression (std::vector<Entry> initial)  : items (std::move (initial)) { changed (0); }

    const std::vector<Entry>& entries() const noexcept  { return items; }
    std::vector<Entry> release() &&                     { return std::move (items); }     ///< the entries, to be changed and put into a new one
    bool empty() const noexcept                         { return items.empty(); }
    int size() const noexcept                           { return static_cast<int> (items.size()); }

    /** Takes in what a listener has logged: `began` appends an open entry, `ended` closes the last open one with that id,
        `revised` names the last one with that id anew, unless that was edited by hand.
        @returns false where nothing changed: the chord is not in this log, or stays as edited. Amortised O(1). */
    bool apply (const ChordEvent& event);

    /** Becomes `other` and copies only what is new in it, which for a log that has grown is its end.
        @returns the index of the first entry that may be another than before; size() where nothing has changed, which costs O(1). */
    std::size_t follow (const Progression& other);

    /** One is a copy of the other, and neither has changed since. O(1). */
    bool isCopyOf (const Progression& other) const noexcept    { return version == other.version; }

    /** By their entries. */
    friend bool operator== (const Progression& a, const Progression& b) noexcept    { return a.items == b.items; }

private:
    struct Change
    {
        std::uint64_t before = 0;   ///< the version that it changed
        std::size_t index = 0;      ///< the first entry that it touched
    };

    void changed (std::size_t index);
    std::size_t unchangedSince (std::uint64_t earlier) const noexcept;

    std::vector<Entry> items;
    std::uint64_t version = 0;              // counts through all logs: two with the same version are copies of one. 0: nothing was ever in it
    std::array<Change, 32> lately {};       // a ring: the newest at `newest`
    std::size_t newest = 0;
};

} // namespace guidetone
