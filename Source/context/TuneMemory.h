// TuneMemory.h - what this tune has done so far: tunes come back to their own progressions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProgressionModel.h"

namespace guidetone
{

/** Counts which chord followed which, by how probable that was. [audio thread, or any one thread] No allocation. */
class TuneMemory
{
public:
    /** `next` followed `last` with this probability. */
    void add (ProgressionChord last, ProgressionChord next, float probability) noexcept
    {
        pairs[indexOf (last)][indexOf (next)] += probability;
        froms[indexOf (last)] += probability;
        tos[indexOf (next)] += probability;
        all += probability;
    }

    /** How much of a prediction is the tune's own: the more often the chord was left, the more. 0..1 */
    float share (ProgressionChord last) const noexcept
    {
        constexpr float doubt = 3.0f;
        const float left = froms[indexOf (last)];
        return left / (left + doubt);
    }

    /** How often of all times `next` followed `last`, 0..1. */
    float frequency (ProgressionChord last, ProgressionChord next) const noexcept
    {
        const float left = froms[indexOf (last)];
        return left > 0.0f ? pairs[indexOf (last)][indexOf (next)] / left : 0.0f;
    }

    /** How much of what the tune itself does not know of a pair comes from how common its chords are in it, 0..0.3. */
    float commonShare() const noexcept
    {
        constexpr float most = 0.3f, doubt = 8.0f;
        return most * all / (all + doubt);
    }

    /** How common a chord is in the tune, among the chords that it has moved to, `last` left out, 0..1. */
    float commonness (ProgressionChord last, ProgressionChord next) const noexcept
    {
        const float others = all - tos[indexOf (last)];
        return others > 0.0f ? tos[indexOf (next)] / others : 0.0f;
    }

private:
    static constexpr std::size_t chords = 12 * chordClassCount;

    static std::size_t indexOf (ProgressionChord chord) noexcept
    {
        return static_cast<std::size_t> (chord.root) * chordClassCount + static_cast<std::size_t> (chord.chordClass);
    }

    std::array<std::array<float, chords>, chords> pairs {};
    std::array<float, chords> froms {}, tos {};
    float all = 0.0f;
};

} // namespace guidetone
