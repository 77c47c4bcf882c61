// Progression.h - the log as a value: chords in the order in which they were played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Entry.h"

#include <vector>

namespace guidetone
{

/** Copies are independent. Not for the audio thread: it allocates. */
class Progression
{
public:
    Progression() = default;
    explicit Progression (std::vector<Entry> initial)  : items (std::move (initial)) {}

    const std::vector<Entry>& entries() const noexcept  { return items; }
    bool empty() const noexcept                         { return items.empty(); }
    int size() const noexcept                           { return static_cast<int> (items.size()); }

    /** Takes in what a listener has logged: `began` appends an open entry, `ended` closes the last open one with that id,
        `revised` names the last one with that id anew, unless that was edited by hand.
        @returns false where nothing changed: the chord is not in this log, or stays as edited. Amortised O(1). */
    bool apply (const ChordEvent& event);

    friend bool operator== (const Progression&, const Progression&) = default;

private:
    std::vector<Entry> items;
};

} // namespace guidetone
