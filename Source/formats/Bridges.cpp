// SPDX-License-Identifier: GPL-3.0-or-later
#include "Format.h"

#include "../notation/ChordIdentity.h"
#include "../notation/ChordSymbol.h"
#include "../progression/SongRun.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr double usualBpm = 120.0;
    constexpr double longestChord = 1.0e6;      // quarters; and seconds into a run

    // Files may claim anything. Bars and tempi out of these bounds are taken for the usual ones.
    Metre soundMetre (Metre metre) noexcept
    {
        return metre.isSound() ? metre : Metre {};
    }

    double soundTempo (double bpm) noexcept     { return bpm >= 1.0 && bpm <= 10000.0 ? bpm : usualBpm; }

    std::int64_t ticksIn (double quarters) noexcept
    {
        return std::llround (quarters > 0.0 ? std::min (quarters, longestChord) * ticksPerQuarter : 0.0);
    }

    SongPosition soundPlace (SongPosition place) noexcept
    {
        constexpr std::int64_t farTicks = std::int64_t { 1 } << 60;
        const auto metre = soundMetre ({ place.numerator, place.denominator });
        place.numerator = metre.numerator;
        place.denominator = metre.denominator;
        place.ticks = std::clamp (place.ticks, -farTicks, farTicks);
        place.bar = std::clamp (place.bar, -1000000000, 1000000000);
        place.tickInBar = std::clamp (place.tickInBar, 0, metre.ticks());
        return place;
    }

    bool isBefore (const SongPosition& a, const SongPosition& b) noexcept
    {
        return a.bar != b.bar ? a.bar < b.bar : a.tickInBar < b.tickInBar;
    }

    //==============================================================================
    /** Lays the runs of a log on bars, one after the other. */
    class LogOnPaper
    {
    public:
        LogOnPaper (const LogDocument& document, const WriteOptions& options)
            : entries (document.log.entries()), wanted (options.spelling), grid (std::max (1, options.gridTicks))
        {
            chart.title = document.title;
        }

        Chart write()
        {
            if (entries.empty())
                return std::move (chart);

            key = chart.key = firstKey();
            if (const auto& start = entries.front().start; start.known)
                chart.bpm = soundTempo (static_cast<double> (start.bpm));

            const bool hasSections = std::any_of (entries.begin(), entries.end(), [] (const Entry& entry) { return ! entry.section.empty(); });
            const bool takesAreSections = entries.front().take != entries.back().take && ! hasSections;

            for (std::size_t first = 0; first < entries.size();)
            {
                auto end = first + 1;
                while (end < entries.size() && goesOn (entries[end - 1], entries[end]))
                    ++end;

                if (first == 0 || entries[first].take != entries[first - 1].take)
                    chart.sections.push_back ({ takesAreSections ? "Take " + std::to_string (entries[first].take) : std::string(), {} });

                addRun (first, end);
                first = end;
            }

            std::erase_if (chart.sections, [] (const ChartSection& section) { return section.bars.empty(); });
            return std::move (chart);
        }

    private:
        struct Placed
        {
            const Entry* entry = nullptr;
            SongPosition place;                 ///< on the grid
            SongPosition silentFrom;            ///< where it ends, on the grid and later than `place`
            std::int64_t start = 0, length = 0; ///< ticks, as it was played; no length while it is open
        };

        std::optional<Key> firstKey() const
        {
            if (const auto spelling = spellingOf (entries.front(), wanted); spelling.key)
                return spelling.key;

            const auto found = std::find_if (entries.begin(), entries.end(), [] (const Entry& entry) { return entry.context.key.has_value(); });
            return found != entries.end() ? found->context.key : std::nullopt;
        }

        /** Where an entry begins; without a transport, where it would in bars of two seconds from the run's first chord on. */
        static SongPosition startOf (const Entry& entry, const Entry& first) noexcept
        {
            if (entry.start.known)
                return soundPlace (entry.start);

            SongPosition start;
            start.known = true;
            return later (start, ticksIn ((entry.startSeconds - first.startSeconds) * quartersPerSecond));
        }

        /** The grid begins anew with each bar line, which is a place of it in any metre. */
        SongPosition onGrid (SongPosition place) const noexcept
        {
            const auto length = ticksInBar (place), inBar = std::int64_t { place.tickInBar };
            const auto below = inBar / grid * grid, above = std::min (below + grid, length);
            place.tickInBar = 0;
            place.ticks -= inBar;
            return later (place, inBar - below < above - inBar ? below : above);
        }

        Placed placed (const Entry& entry, const Entry& first) const
        {
            const auto start = startOf (entry, first);
            Placed result { &entry, onGrid (start), {}, start.ticks, ticksIn (quartersLong (entry)) };
            result.silentFrom = onGrid (later (start, result.length));
            if (! isBefore (result.place, result.silentFrom))
                result.silentFrom = later (result.place, grid);

            return result;
        }

        /** The entries of a run in order of their places. Of two at one place the longer one stays. */
        std::vector<Placed> placesOf (std::size_t first, std::size_t end) const
        {
            std::vector<Placed> places;

            for (auto i = first; i < end; ++i)
            {
                const auto next = placed (entries[i], entries[first]);

                if (places.empty() || isBefore (places.back().place, next.place))
                    places.push_back (next);
                else if (! isBefore (next.place, places.back().place) && next.length > places.back().length)
                    places.back() = next;
            }

            return places;
        }

        void addRun (std::size_t first, std::size_t end)
        {
            const auto places = placesOf (first, end);
            runStart = chart.sections.back().bars.size();
            origin = places.front().place.bar;
            const bool follows = bars > 0;

            for (std::size_t i = 0; i < places.size(); ++i)
            {
                const auto& now = places[i];
                auto* bar = barAt (now.place);
                if (bar == nullptr)
                    return;
                if (! now.entry->section.empty())
                    bar = beginSection (now);

                if (i == 0 && follows && now.place.tickInBar > 0)
                    bar->chords.push_back ({});     // else the chord of the run before would sound on
                add (now, *bar);

                // A short silence is a way of playing; only a bar without a chord is said.
                if (i + 1 < places.size())
                {
                    const bool isSilent = now.length > 0 && places[i + 1].start - now.start - now.length >= ticksInBar (now.place);
                    if (isSilent && isBefore (now.silentFrom, places[i + 1].place))
                        if (auto* silent = barAt (now.silentFrom))
                            silent->chords.push_back ({ now.silentFrom.tickInBar, {}, {}, {} });
                }
                else if (now.length > 0)
                {
                    auto last = now.silentFrom;
                    last.bar -= last.tickInBar == 0 ? 1 : 0;
                    barAt (last);
                }
            }
        }

        /** The bar of a place, with those before it. The places come in order. @returns nullptr where the chart is full. */
        ChartBar* barAt (const SongPosition& place)
        {
            auto& all = chart.sections.back().bars;
            const auto index = runStart + static_cast<std::size_t> (std::max (0, place.bar - origin));
            const Metre metre { place.numerator, place.denominator };

            while (all.size() <= index)
            {
                if (bars == longestChart)
                    return nullptr;

                ++bars;
                const bool isFirst = all.size() == runStart || all.size() == index;
                ChartBar bar;
                bar.metre = isFirst ? metre : all.back().metre;
                all.push_back (std::move (bar));
            }

            return &all.back();
        }

        /** A section begins with the bar of its first chord. */
        ChartBar* beginSection (const Placed& placed)
        {
            auto bar = std::move (chart.sections.back().bars.back());
            chart.sections.back().bars.pop_back();
            chart.sections.push_back ({ std::string (placed.entry->section.view()), {} });
            chart.sections.back().bars.push_back (std::move (bar));
            runStart = 0;
            origin = placed.place.bar;
            return &chart.sections.back().bars.back();
        }

        void add (const Placed& placed, ChartBar& bar)
        {
            const auto& entry = *placed.entry;
            const auto symbol = leadSheetSymbol (entry.naming, spellingOf (entry, wanted));

            ChartChord chord;
            chord.start = placed.place.tickInBar;
            chord.voicing = entry.naming.voicing;
            if (entry.naming.kind == Sounding::chord)
                chord.chord = parseLeadSheet (symbol).chord;
            if (! chord.chord)
                chord.text = symbol;

            bar.metre = { placed.place.numerator, placed.place.denominator };
            bar.chords.push_back (std::move (chord));

            if (entry.context.key && entry.context.key != key)
                key = bar.key = entry.context.key;
        }

        const std::vector<Entry>& entries;
        const SpellingContext wanted;
        const std::int32_t grid;
        Chart chart;
        std::optional<Key> key;         // in force
        std::size_t bars = 0;           // of all sections
        std::size_t runStart = 0;       // the run's first bar in its section
        std::int32_t origin = 1;        // and its number in the song
    };

    //==============================================================================
    /** Plays a chart: each chord lasts until the next one. */
    class PaperInTime
    {
    public:
        explicit PaperInTime (const Chart& chartToPlay)  : chart (unfolded (chartToPlay)), key (chart.key)
        {
            now.known = true;
            now.bpm = static_cast<float> (soundTempo (chart.bpm.value_or (usualBpm)));
        }

        LogDocument play()
        {
            for (const auto& section : chart.sections)
            {
                nextSection = SectionName::fitting (section.name);
                for (const auto& bar : section.bars)
                    play (bar);
            }

            end();
            return { Progression (std::move (entries)), chart.title, secondsAt (now) };
        }

    private:
        void play (const ChartBar& bar)
        {
            const auto metre = soundMetre (bar.metre);
            now.numerator = metre.numerator;
            now.denominator = metre.denominator;
            key = bar.key ? bar.key : key;
            const auto line = now;

            for (const auto& chord : bar.chords)
                if (chord.start >= now.tickInBar && chord.start < metre.ticks())
                {
                    now = later (line, chord.start);
                    end();
                    if (chord.chord)
                        begin (chord);
                }

            now = later (line, metre.ticks());
        }

        void begin (const ChartChord& chord)
        {
            Entry entry;
            entry.id = static_cast<std::uint32_t> (entries.size()) + 1;
            entry.startSeconds = secondsAt (now);
            entry.start = now;
            entry.context.key = key;
            entry.section = std::exchange (nextSection, {});
            entry.naming.kind = Sounding::chord;
            entry.naming.voicing = chord.voicing;
            entry.naming.readings.push ({ identify (*chord.chord) });
            entry.letters = ChordLetters { chord.chord->root, chord.chord->bass };
            entries.push_back (entry);
        }

        void end()
        {
            if (entries.empty() || ! entries.back().isOpen())
                return;

            if (entries.back().start.ticks == now.ticks)    // another one in its very place
                return entries.pop_back();

            entries.back().end = now;
            entries.back().endSeconds = secondsAt (now);
        }

        double secondsAt (const SongPosition& place) const noexcept
        {
            return static_cast<double> (place.ticks) / ticksPerQuarter * 60.0 / static_cast<double> (now.bpm);
        }

        const Chart chart;
        std::optional<Key> key;
        SongPosition now;
        SectionName nextSection;        // that begins with the next chord
        std::vector<Entry> entries;
    };
}

Chart chartOf (const Document& document, const WriteOptions& options)
{
    if (const auto* chart = std::get_if<Chart> (&document))
        return *chart;

    return LogOnPaper (std::get<LogDocument> (document), options).write();
}

LogDocument logOf (const Document& document)
{
    if (const auto* log = std::get_if<LogDocument> (&document))
        return *log;

    return PaperInTime (std::get<Chart> (document)).play();
}

} // namespace guidetone
