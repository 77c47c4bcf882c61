// ChartMarks.h - each chord of a log marked as a teacher would who has the chart: right, a substitution, or wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChartAhead.h"
#include "ChartByEar.h"
#include "Likeness.h"

namespace guidetone
{

/** What one played chord is to the chart. */
struct ChartMark
{
    Likeness likeness = Likeness::same;     ///< never missing or extra
    Chord wanted;
    std::optional<Key> key;                 ///< in which it stands in the chart

    friend bool operator== (const ChartMark&, const ChartMark&) noexcept = default;
};

/** Kept for a log that grows. A chord with a place in the song is laid against the chart that most of its time should sound; one without against the next of the
    chart, or the one before once more; one that fits only elsewhere in the form is wrong until the next one goes on from there. Notes and intervals have no mark, nor has what is played where the chart has no chord.
    [not the audio thread] */
class ChartMarks
{
public:
    /** Another chart, or none; all marks are gone until the next update().  */
    void open (const Chart* chart);

    /** The chart as it is followed by ear, until another is opened; nullptr without one. */
    const ChartByEar* byEar() const noexcept    { return heard ? &*heard : nullptr; }

    /** @param first  nothing of the log before this entry has changed since the last call
        @returns the first entry whose mark may be another now. Linear in what is new, and by ear in that times the chart. */
    std::size_t update (const Progression& log, std::size_t first);

    /** @returns nullptr where an entry has no mark. */
    const ChartMark* of (std::size_t entry) const noexcept    { return entry < marks.size() && marks[entry] ? &*marks[entry] : nullptr; }

    struct Count
    {
        int right = 0, substitutions = 0, all = 0;

        friend bool operator== (const Count&, const Count&) = default;
    };

    /** Of all that have a mark. */
    const Count& count() const noexcept    { return counted; }

private:
    /** Where in `heard` the player is, and where else that may be. */
    struct Place
    {
        std::optional<std::size_t> here, elsewhere;
    };

    void countFrom (std::size_t first, int sign) noexcept;
    std::optional<ChartMark> inSong (const Entry& entry) const;
    void markByEar (const std::vector<Entry>& entries, std::size_t index, std::span<const Chord> sounded, const Place& before);
    std::optional<ChartMark> against (const Entry& entry, std::size_t place) const;

    std::optional<ChartAhead> laid;
    std::optional<ChartByEar> heard;
    std::vector<std::optional<ChartMark>> marks;        // one an entry
    std::vector<Place> places;                          // the same: after it
    Count counted;
};

} // namespace guidetone
