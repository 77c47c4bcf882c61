// NextChords.h - which chords are likely to come next, and why.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NextReason.h"

#include <vector>

namespace guidetone
{

/** A chord that may come next. */
struct Suggestion
{
    Chord chord;                ///< with its root in the bass, in the colour that the tune gives such chords
    float percent = 0.0f;       ///< how probable it is, 0..100
    NextReason reason = NextReason::usual;
    Chord about;                ///< what the reason names, for its %1

    friend constexpr bool operator== (const Suggestion&, const Suggestion&) noexcept = default;
};

struct NextChords
{
    std::vector<Suggestion> ranked;     ///< the most probable first, no two of one root and one kind; together at most 100 %
    KeyEstimate key;                    ///< the key they are reasoned in: the one that was known, or what the chords come to; percent 0 where nothing has sounded

    /** Whether that key was sure enough for the reasons to speak of it. */
    bool hasKey() const noexcept                                { return key.percent >= leastPercentToReason; }

    static constexpr int leastPercentToReason = 50;

    friend bool operator== (const NextChords&, const NextChords&) noexcept = default;
};

constexpr int mostNextChords = 8;

/** Ranks what may follow by three witnesses: the progression model in each key, weighed by how probable the key is; which of triads and sevenths the tune
    plays; and what the tune itself did after the last one, two and three chords. docs/harmony.md has how often it is right. A transposition of chords and key
    transposes the answer, to the bit; equal chances go by the interval above the last chord.
    @param sounded  the chords so far, the latest last; repeated chords count once, single notes not at all, and of a long list the last 1,024 count
    @param key      percent 0: from the chords alone; 100: it is known; between, one more witness of the key
    @param atMost   1..mostNextChords
    @returns nothing to suggest where neither a chord nor a key is known. [not the audio thread] Allocates; docs/harmony.md has its cost. */
NextChords nextChords (std::span<const Chord> sounded, const KeyEstimate& key, int atMost = mostNextChords);

} // namespace guidetone
