// SPDX-License-Identifier: GPL-3.0-or-later
#include "Timeline.h"

#include "SongRun.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    double quarters (std::int64_t ticks) noexcept    { return static_cast<double> (ticks) / ticksPerQuarter; }
}

void Timeline::update (const Progression& log, std::size_t first)
{
    const auto& entries = log.entries();
    places.resize (std::min (places.size(), first));

    while (! runs.empty() && runs.back().first >= places.size())
        runs.pop_back();

    // The chord before may have lost its follower: it and its run end as they would without one.
    if (! runs.empty())
    {
        places.back().length = quartersLong (entries[places.size() - 1]);
        runs.back().to = places.back().from + places.back().length;
    }

    if (next && entries.size() < next->first)
        next.reset();

    for (auto i = places.size(); i < entries.size(); ++i)
        append (entries, i);
}

void Timeline::append (const std::vector<Entry>& entries, std::size_t index)
{
    const auto& entry = entries[index];
    const bool continued = ! runs.empty() && index > 0 && goesOn (entries[index - 1], entry);

    if (! continued)
    {
        const auto* before = runs.empty() ? nullptr : &runs.back();
        Run run;
        run.take = entry.take;
        run.inSong = entry.start.known;
        run.first = index;
        run.from = end();
        run.seconds = entry.startSeconds;
        run.ticks = barLineBefore (entry.start);

        if (before != nullptr && before->take == entry.take && before->inSong == run.inSong)
            run.start = run.inSong ? Run::Start::jump : Run::Start::silence;

        if (run.start == Run::Start::silence)
            run.from += longestSilence * quartersPerSecond;

        // The song has come here without a chord: the bars that have gone by since stay where they are.
        if (next && index == next->first && run.inSong && next->ticks <= run.ticks && run.ticks - next->ticks <= 64 * ticksInBar (entry.start))
        {
            run.ticks = next->ticks;
            run.from = next->from;
        }

        run.to = run.from;
        runs.push_back (run);
    }

    if (next && index >= next->first)
        next.reset();

    auto& run = runs.back();
    const double from = run.from + (run.inSong ? quarters (entry.start.ticks - run.ticks) : (entry.startSeconds - run.seconds) * quartersPerSecond);
    const double length = quartersLong (entry);

    // One stands over no other: an earlier chord ends where the next one begins.
    if (continued)
        places.back().length = std::clamp (from - places.back().from, 0.0, places.back().length);

    places.push_back ({ from, length });
    run.to = from + length;
}

const Timeline::Run* Timeline::goingOn() const noexcept
{
    return next ? &*next : ! runs.empty() && runs.back().inSong ? &runs.back() : nullptr;
}

std::optional<double> Timeline::placeOfTicks (std::int64_t ticks) const noexcept
{
    const auto* run = goingOn();
    return run != nullptr ? std::optional (run->from + quarters (ticks - run->ticks)) : std::nullopt;
}

double Timeline::placeOf (const SongPosition& now, bool restarted, double line)
{
    const auto* run = goingOn();
    const auto lastChord = next ? next->ticks : run != nullptr ? run->ticks + std::llround ((places.back().from - run->from) * ticksPerQuarter) : 0;

    if (run == nullptr || restarted || now.ticks < lastChord)
    {
        Run started;
        started.inSong = true;
        started.from = started.to = next ? next->from : std::max (end(), line);
        started.ticks = barLineBefore (now);
        started.start = restarted || run == nullptr ? Run::Start::take : Run::Start::jump;
        started.first = places.size();
        next = started;
        ++turned;
    }

    return *placeOfTicks (now.ticks);
}

//======================================================================================================================
std::size_t Timeline::firstFrom (double place) const noexcept
{
    // The chord that stands there, if one does.
    auto found = std::upper_bound (places.begin(), places.end(), place, [] (double at, const Place& p) { return at < p.from; });

    if (found != places.begin())
        --found;

    return static_cast<std::size_t> (found - places.begin());
}

std::vector<Timeline::Block> Timeline::blocks (double from, double to) const
{
    std::vector<Block> result;

    for (auto i = firstFrom (from); i < places.size() && places[i].from <= to; ++i)
        result.push_back ({ places[i].from, places[i].from + places[i].length, i });

    return result;
}

std::vector<Timeline::Block> Timeline::blocks (const Ahead& ahead, double from)
{
    std::vector<Block> result;

    for (std::size_t i = 0; i < ahead.size(); ++i)
        result.push_back ({ from + quarters (ahead[i].start.ticks - ahead[0].start.ticks), from + quarters (ahead[i].end.ticks - ahead[0].start.ticks), i });

    return result;
}

std::vector<Timeline::Block> Timeline::blocks (const Ahead& ahead) const
{
    std::vector<Block> result;

    if (goingOn() != nullptr)
        for (std::size_t i = 0; i < ahead.size(); ++i)
            result.push_back ({ *placeOfTicks (ahead[i].start.ticks), *placeOfTicks (ahead[i].end.ticks), i });

    return result;
}

//======================================================================================================================
/** What is known of the bars at one place: a bar line, and the metre from there. */
struct Timeline::Anchor
{
    std::int64_t line = 0;
    std::int64_t length = 1;
    SongPosition place;

    explicit Anchor (const SongPosition& known) noexcept : line (barLineBefore (known)), length (ticksInBar (known)), place (known) {}

    bool sameMetre (const Anchor& other) const noexcept
    {
        return place.numerator == other.place.numerator && place.denominator == other.place.denominator;
    }
};

std::vector<Timeline::Bar> Timeline::bars (const Progression& log, double from, double to, const SongPosition& now, const Ahead& ahead) const
{
    std::vector<Bar> result;
    const auto& entries = log.entries();

    // Whether bars that begin with this anchor are counted otherwise than those of the entry before.
    const auto isNewMetre = [&entries] (const Anchor& anchor, std::size_t entry)
    {
        return entry == 0 || ! entries[entry - 1].start.known || ! Anchor (entries[entry - 1].start).sameMetre (anchor);
    };

    for (std::size_t r = 0; r < runs.size(); ++r)
    {
        const auto& run = runs[r];
        const bool last = r + 1 == runs.size() && ! next;
        const double runTo = last ? to : std::min (to, (r + 1 < runs.size() ? runs[r + 1].from : next ? next->from : run.to) - 0.01);    // what begins there has its own line

        if (runTo < from || run.from > to)
            continue;

        if (! run.inSong)
        {
            addSeconds (result, run, std::max (from, run.from), runTo);
            continue;
        }

        // From the chord before the part that is asked for: its bar says how to count.
        const auto begin = std::max (run.first, std::min (firstFrom (from), entriesEnd (r) - 1));
        Anchors anchors { Anchor (entries[begin].start) };

        for (auto i = begin + 1; i < entriesEnd (r) && places[i].from <= runTo; ++i)
            anchors.emplace_back (entries[i].start);

        if (last && now.known && now.ticks >= anchors.back().line)
            anchors.emplace_back (now);

        if (last)
            for (const auto& chord : ahead)
                if (chord.start.ticks > anchors.back().place.ticks && *placeOfTicks (chord.start.ticks) <= to)
                    anchors.emplace_back (chord.start);

        addBars (result, run, anchors, from, runTo, isNewMetre (anchors.front(), begin));
    }

    if (next && now.known)
    {
        Anchors anchors { Anchor (now) };

        for (const auto& chord : ahead)
            if (chord.start.ticks > now.ticks && *placeOfTicks (chord.start.ticks) <= to)
                anchors.emplace_back (chord.start);

        addBars (result, *next, anchors, from, to, isNewMetre (anchors.front(), entries.size()));
    }

    return result;
}

std::vector<Timeline::Bar> Timeline::bars (const Ahead& ahead, double begin, double from, double to)
{
    std::vector<Bar> result;
    Anchors anchors;

    for (const auto& chord : ahead)
        if (anchors.empty() || begin + quarters (chord.start.ticks - ahead[0].start.ticks) <= to)
            anchors.emplace_back (chord.start);

    if (anchors.empty())
        return result;

    Run run;
    run.inSong = true;
    run.from = begin;
    run.ticks = ahead[0].start.ticks;
    addBars (result, run, anchors, from, to, false);
    return result;
}

void Timeline::addSeconds (std::vector<Bar>& result, const Run& run, double from, double to) const
{
    const auto placeAt = [&run] (double second) { return run.from + (second - run.seconds) * quartersPerSecond; };

    for (auto second = std::ceil (run.seconds + (from - run.from) / quartersPerSecond); placeAt (second) <= to; ++second)
        result.push_back ({ placeAt (second), quartersPerSecond, static_cast<int> (second), 0, 4, false });
}

void Timeline::addBars (std::vector<Bar>& result, const Run& run, const Anchors& anchors, double from, double to, bool announceMetre)
{
    bool newMetre = announceMetre;

    const auto add = [&] (std::int64_t line, int number, const Anchor& metre)
    {
        const double at = run.from + quarters (line - run.ticks);

        if (at >= run.from && at >= from && at <= to)
            result.push_back ({ at, quarters (metre.length), number, metre.place.numerator, metre.place.denominator, newMetre });

        newMetre = false;
    };

    const auto& front = anchors.front();

    // Bars without a chord before the first one: the song went by.
    for (auto back = (front.line - run.ticks) / front.length; back > 0 && run.from + quarters (front.line - run.ticks) > from; --back)
        add (front.line - back * front.length, front.place.bar - static_cast<int> (back), front);

    add (front.line, front.place.bar, front);

    for (std::size_t i = 0; i < anchors.size(); ++i)
    {
        const auto& a = anchors[i];

        if (i + 1 == anchors.size())
        {
            auto number = a.place.bar;

            for (auto line = a.line + a.length; run.from + quarters (line - run.ticks) <= to; line += a.length)
                add (line, ++number, a);

            break;
        }

        const auto& b = anchors[i + 1];
        const auto between = b.line - a.line;
        const auto count = static_cast<std::int64_t> (b.place.bar) - a.place.bar;

        if (between <= 0)
            continue;

        // Where the metre changes on the way, the number of bars says where: so many of the old length, the others of the new.
        const auto difference = a.length - b.length;
        const auto inOld = difference != 0 ? (between - count * b.length) / difference : count;
        const bool exact = inOld >= 1 && inOld <= count && inOld * a.length + (count - inOld) * b.length == between;
        auto number = a.place.bar;
        auto line = a.line + a.length;

        for (; line < b.line && (! exact || number - a.place.bar < inOld - 1); line += a.length)
            add (line, ++number, a);

        newMetre = newMetre || ! a.sameMetre (b);

        if (exact && ! a.sameMetre (b))
            for (line = a.line + inOld * a.length; line < b.line; line += b.length)
                add (line, ++number, b);

        add (b.line, b.place.bar, b);
    }
}

} // namespace guidetone
