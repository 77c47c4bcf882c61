// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChartMarks.h"

#include "../notation/ChordSymbol.h"
#include "../progression/SongRun.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    const Chord* chordOf (const Entry& entry) noexcept
    {
        return entry.naming.kind == Sounding::chord && ! entry.naming.readings.empty() ? &entry.naming.readings[0].chord : nullptr;
    }

    std::optional<WrittenChord> written (const Chord& chord, const std::optional<Key>& key)
    {
        return parseLeadSheet (leadSheetSymbol (chord, { key, Accidentals::automatic })).chord;
    }

    std::optional<ChartMark> markOf (const Chord& played, const Chord& wanted, const std::optional<Key>& key)
    {
        if (played == wanted)
            return ChartMark { Likeness::same, wanted, key };

        const auto one = written (played, key), other = written (wanted, key);
        return one && other ? std::optional (ChartMark { likenessOf (*one, *other, key), wanted, key }) : std::nullopt;
    }
}

void ChartMarks::open (const Chart* chart)
{
    laid = chart != nullptr ? std::optional (ChartAhead (*chart)) : std::nullopt;
    heard = chart != nullptr ? std::optional (ChartByEar (*chart)) : std::nullopt;
    marks.clear();
    places.clear();
    counted = {};
}

std::size_t ChartMarks::update (const Progression& log, std::size_t first)
{
    const auto& entries = log.entries();
    first = std::min (first, marks.size());
    first -= first > 0 ? 1 : 0;         // the next one may have said otherwise of it
    countFrom (first, -1);
    marks.resize (first);
    places.resize (first);

    if (! laid)
        return first;

    std::vector<Chord> sounded;

    for (auto i = first; i > 0 && sounded.size() < ChartByEar::remembered; --i)
        if (const auto* chord = chordOf (entries[i - 1]))
            sounded.push_back (*chord);

    std::reverse (sounded.begin(), sounded.end());

    for (auto i = first; i < entries.size(); ++i)
    {
        const auto before = i > 0 && entries[i].take == entries[i - 1].take ? places[i - 1] : Place();
        const auto* chord = chordOf (entries[i]);

        if (chord != nullptr)
            sounded.push_back (*chord);

        if (chord != nullptr && ! entries[i].start.known && heard->places() > 0)
        {
            markByEar (entries, i, sounded, before);
            continue;
        }

        marks.push_back (chord != nullptr && entries[i].start.known ? inSong (entries[i]) : std::nullopt);
        places.push_back (before);
    }

    countFrom (first, 1);
    return first;
}

void ChartMarks::countFrom (std::size_t first, int sign) noexcept
{
    for (auto i = first; i < marks.size(); ++i)
        if (const auto* mark = of (i))
        {
            counted.all += sign;
            counted.right += isHit (mark->likeness) ? sign : 0;
            counted.substitutions += isSubstitution (mark->likeness) ? sign : 0;
        }
}

std::optional<ChartMark> ChartMarks::inSong (const Entry& entry) const
{
    // One that still sounds is judged by its first beat.
    const auto end = entry.isOpen() || ! entry.end.known ? later (entry.start, ticksPerQuarter) : entry.end;
    const auto wanted = laid->mostly (entry.start, end);
    return wanted ? markOf (*chordOf (entry), wanted->naming.readings[0].chord, wanted->context.key ? wanted->context.key : entry.context.key) : std::nullopt;
}

std::optional<ChartMark> ChartMarks::against (const Entry& entry, std::size_t place) const
{
    const auto& wanted = heard->at (place);
    return markOf (*chordOf (entry), *chordOf (wanted), wanted.context.key ? wanted.context.key : entry.context.key);
}

void ChartMarks::markByEar (const std::vector<Entry>& entries, std::size_t index, std::span<const Chord> sounded, const Place& before)
{
    const auto& entry = entries[index];
    const auto fits = [] (const std::optional<ChartMark>& mark, bool (*well) (Likeness)) { return mark && well (mark->likeness); };
    const auto next = before.here ? heard->after (*before.here) : 0;
    const auto expected = against (entry, next);
    const auto take = [this] (const std::optional<ChartMark>& mark, Place place)
    {
        marks.push_back (mark);
        places.push_back (place);
    };

    if (fits (expected, isHit))
        return take (expected, { next, {} });

    if (before.here)
        if (const auto again = against (entry, *before.here); fits (again, isHit))
            return take (again, { before.here, {} });

    // The one before was the first of another part of the form.
    if (before.elsewhere)
    {
        const auto there = heard->after (*before.elsewhere);

        if (const auto goesOn = against (entry, there); fits (goesOn, isHit))
        {
            marks.back() = against (entries[index - 1], *before.elsewhere);
            return take (goesOn, { there, {} });
        }
    }

    take (expected, { next, fits (expected, isSubstitution) ? std::nullopt : heard->place (sounded.last (std::min (sounded.size(), ChartByEar::remembered))) });
}

} // namespace guidetone
