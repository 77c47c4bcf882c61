// Timeline.h - the log laid out along a line: chord after chord, bar after bar, take after take.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ahead.h"

namespace guidetone
{

/** Places are quarter notes along the line, from 0, where the log begins; how many pixels a quarter has is for who draws to know. What was played
    one after the other stands side by side: where the song jumps or a take begins, a new run goes on at the next bar line. Without a transport a
    second is as long as two quarters, and a long silence is drawn short. [message thread] */
class Timeline
{
public:
    /** A stretch without a jump. */
    struct Run
    {
        enum class Start : std::uint8_t { take, jump, silence };

        Start start = Start::take;
        std::uint32_t take = 1;
        bool inSong = false;            ///< has bars; else it has seconds
        double from = 0.0, to = 0.0;    ///< places; `to` is the end of the last chord
        std::int64_t ticks = 0;         ///< of the song, at `from`, where it is in the song
        double seconds = 0.0;           ///< at `from`, where it is not
        std::size_t first = 0;          ///< its first entry
    };

    /** A chord on the line. */
    struct Block
    {
        double from = 0.0, to = 0.0;    ///< places; an open chord has no end yet: to == from
        std::size_t index = 0;          ///< the entry's in the log; the chord's in what is ahead
    };

    /** A bar line, or a full second where there are no bars. */
    struct Bar
    {
        double at = 0.0;                ///< place
        double length = 4.0;            ///< to the next one, in quarter notes
        int number = 1;                 ///< of the bar; seconds since listening began
        int numerator = 0;              ///< 0 for a second
        int denominator = 4;
        bool newMetre = false;
    };

    /** Lays out a log in which nothing before the entry `first` has changed. Linear in what is new. */
    void update (const Progression& log, std::size_t first);

    /** Where the song is, while it plays. A place that does not go on from the last chord begins a run of its own.
        @param restarted  the transport has been started since the last call
        @param line       where the song was until now: a run that begins does so there, or behind the last chord. */
    double placeOf (const SongPosition& now, bool restarted, double line);

    /** How often placeOf() has begun a run. */
    int turns() const noexcept                              { return turned; }

    /** Of the run that goes on: what lies ahead is counted from there. Nothing while there is none in the song. */
    std::optional<double> placeOfTicks (std::int64_t ticks) const noexcept;

    /** The take that goes on; 0 where it has no chord yet, so that its number is not known. */
    std::uint32_t take() const noexcept                     { return next || runs.empty() ? 0 : runs.back().take; }

    double end() const noexcept                             { return runs.empty() ? 0.0 : runs.back().to; }
    const std::vector<Run>& allRuns() const noexcept        { return runs; }
    double placeOfEntry (std::size_t index) const noexcept  { return places[index].from; }

    /** The chords that a part of the line touches. O(log entries). */
    std::vector<Block> blocks (double from, double to) const;
    std::vector<Block> blocks (const Ahead& ahead) const;

    /** Where chords that are followed by ear are laid: the first of them begins there. */
    static std::vector<Block> blocks (const Ahead& ahead, double from);

    /** Their bars, from that place on, in a part of the line. */
    static std::vector<Bar> bars (const Ahead& ahead, double begin, double from, double to);

    /** The bar lines in a part of the line, on into what has not been played yet: there as `now` and `ahead` know the metre. */
    std::vector<Bar> bars (const Progression& log, double from, double to, const SongPosition& now, const Ahead& ahead) const;

private:
    struct Place
    {
        double from = 0.0, length = 0.0;
    };

    struct Anchor;
    using Anchors = std::vector<Anchor>;

    void append (const std::vector<Entry>& entries, std::size_t index);
    std::size_t entriesEnd (std::size_t run) const noexcept  { return run + 1 < runs.size() ? runs[run + 1].first : places.size(); }
    std::size_t firstFrom (double place) const noexcept;
    const Run* goingOn() const noexcept;
    void addSeconds (std::vector<Bar>&, const Run&, double from, double to) const;
    static void addBars (std::vector<Bar>&, const Run&, const Anchors&, double from, double to, bool announceMetre);

    std::vector<Place> places;          // one an entry
    std::vector<Run> runs;
    std::optional<Run> next;            // begun by the song, no chord in it yet
    int turned = 0;
};

} // namespace guidetone
