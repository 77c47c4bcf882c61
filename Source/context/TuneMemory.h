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

    /** What the tune knows of the chord after one chord. */
    struct Outlook
    {
        float learned = 1.0f;       ///< how much of a prediction is left to the progression model, 0..1
        float perPair = 0.0f;       // for each time that the pair was heard
        float perArrival = 0.0f;    // for each time that the tune moved to the next chord from anywhere
        std::size_t row = 0;
    };

    /** The more often a chord was left, the more of a prediction is the tune's own; of the rest, up to 0.3 comes from how common
        chords are in the tune. */
    Outlook after (ProgressionChord last) const noexcept
    {
        constexpr float doubt = 3.0f, mostCommon = 0.3f, doubtOfCommon = 8.0f;
        const auto row = indexOf (last);
        const float left = froms[row];
        const float others = all - tos[row];
        const float unknown = doubt / (left + doubt);
        const float common = others > 0.0f ? mostCommon * all / (all + doubtOfCommon) : 0.0f;
        return { unknown * (1.0f - common), 1.0f / (left + doubt), others > 0.0f ? unknown * common / others : 0.0f, row };
    }

    /** How probable the tune alone makes `next`; together with Outlook::learned times the model it is a prediction. 0..1 */
    float own (const Outlook& outlook, ProgressionChord next) const noexcept
    {
        const auto column = indexOf (next);
        return outlook.perPair * pairs[outlook.row][column] + outlook.perArrival * tos[column];
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
