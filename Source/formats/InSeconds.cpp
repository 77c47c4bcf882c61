// SPDX-License-Identifier: GPL-3.0-or-later
#include "InSeconds.h"

#include "../notation/ChordSymbol.h"
#include "../notation/StyledName.h"
#include "../progression/SongRun.h"
#include "PlacedChords.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr std::size_t mostBeats = 1000000;
    constexpr double longestMusic = 1.0e9;

    double sound (double seconds) noexcept  { return seconds > 0.0 ? std::min (seconds, longestMusic) : 0.0; }

    /** As it will be written: what is shorter than a microsecond is nothing. */
    bool isAnything (double start, double end) noexcept
    {
        return std::llround (end * 1.0e6) > std::llround (start * 1.0e6);
    }

    /** Appends a stretch and ends the one before it, where that lasts too long. */
    template <typename Value>
    void append (std::vector<Stretch<Value>>& items, double start, double end, Value value)
    {
        if (! items.empty())
        {
            start = std::max (start, items.back().start);
            items.back().end = std::min (items.back().end, start);
            if (! isAnything (items.back().start, items.back().end))
                items.pop_back();
        }

        items.push_back ({ start, end, std::move (value) });
    }

    /** From here on it is another one. */
    template <typename Value>
    void change (std::vector<Stretch<Value>>& items, double start, const Value& value)
    {
        if (items.empty() || ! (items.back().value == value))
            append (items, start, longestMusic, value);
    }

    template <typename Value>
    void cut (std::vector<Stretch<Value>>& items, double duration)
    {
        for (auto& item : items)
            item.end = std::min (item.end, duration);
        std::erase_if (items, [] (const auto& item) { return ! isAnything (item.start, item.end); });
    }

    MusicInSeconds finished (MusicInSeconds music)
    {
        cut (music.chords, music.duration);
        cut (music.keys, music.duration);
        cut (music.tempi, music.duration);
        cut (music.sections, music.duration);
        std::erase_if (music.beats, [&music] (const Beat& beat) { return beat.seconds >= music.duration; });
        return music;
    }

    double barSeconds (const SongPosition& place) noexcept
    {
        const double bpm = place.known && place.bpm > 1.0f ? static_cast<double> (place.bpm) : 60.0 * quartersPerSecond;
        return static_cast<double> (ticksInBar (place)) / ticksPerQuarter * 60.0 / bpm;
    }

    //==================================================================================================================
    enum class First : std::uint8_t { after, before };

    /** The beats between two moments of which both seconds and place are known; in the metre of the one, and from the bar line before the other in that one's.
        @param first  before: with the beat at or before the first moment, where a run begins */
    void addBeats (std::vector<Beat>& beats, double fromSeconds, const SongPosition& from, double toSeconds, const SongPosition& to, First first)
    {
        constexpr std::int64_t furthest = std::int64_t { 1 } << 60;
        const bool isSound = Metre { from.numerator, from.denominator }.isSound() && Metre { to.numerator, to.denominator }.isSound() && from.tickInBar >= 0 && to.tickInBar >= 0
                          && std::abs (from.ticks) < furthest && std::abs (to.ticks) < furthest;

        // No music has more: a quarter note lasts at least a hundredth of a second.
        const auto ticks = isSound ? to.ticks - from.ticks : 0;
        if (ticks <= 0 || static_cast<double> (ticks) / ticksPerQuarter > 100.0 * (toSeconds - fromSeconds) + 1.0)
            return;

        const double secondsInTick = (toSeconds - fromSeconds) / static_cast<double> (ticks);

        const auto add = [&] (const SongPosition& barOf, std::int64_t firstTick, std::int64_t endTick)
        {
            const Metre metre { barOf.numerator, barOf.denominator };
            const std::int64_t beatTicks = ticksPerQuarter * 4 / metre.denominator;
            const auto line = barLineBefore (barOf);
            const auto inBar = std::max<std::int64_t> (0, firstTick - line) + (first == First::after ? beatTicks - 1 : 0);

            for (auto beat = inBar / beatTicks; line + beat * beatTicks < endTick && beats.size() < mostBeats; ++beat)
                beats.push_back ({ fromSeconds + static_cast<double> (line + beat * beatTicks - from.ticks) * secondsInTick,
                                   static_cast<std::int32_t> (barOf.bar + beat / metre.numerator), static_cast<int> (beat % metre.numerator) + 1, metre });
        };

        const auto line = barLineBefore (to);
        add (from, from.ticks, line);
        first = line > from.ticks ? First::after : first;
        add (to, std::max (line, from.ticks), to.ticks);
    }

    MusicInSeconds ofLog (const LogDocument& document, const WriteOptions& options)
    {
        MusicInSeconds music;
        music.title = document.title;
        music.duration = endOf (document);
        const auto& entries = document.log.entries();

        for (std::size_t i = 0; i < entries.size(); ++i)
        {
            const auto& entry = entries[i];
            const auto start = sound (entry.startSeconds), end = entry.isOpen() ? music.duration : sound (entry.endSeconds);
            const auto spelling = spellingOf (entry, options.spelling);
            const auto& naming = entry.naming;
            append (music.chords, start, end, NamedChord { writeSymbol (naming, spelling, options.styleOrPlain()), harteLabel (naming, spelling), naming.voicing, naming.readings.empty() ? 0 : naming.readings[0].percent });

            if (! entry.section.empty())
                append (music.sections, start, longestMusic, std::string (entry.section.view()));
            if (entry.context.key)
                change (music.keys, start, *entry.context.key);
            if (! entry.start.known)
                continue;

            change (music.tempi, music.tempi.empty() ? 0.0 : start, static_cast<double> (entry.start.bpm));

            const auto first = i == 0 || ! goesOn (entries[i - 1], entry) ? First::before : First::after;

            if (i + 1 < entries.size() && goesOn (entry, entries[i + 1]))
                addBeats (music.beats, entry.startSeconds, entry.start, entries[i + 1].startSeconds, entries[i + 1].start, first);
            else if (! entry.isOpen() && entry.end.known)
                addBeats (music.beats, entry.startSeconds, entry.start, entry.endSeconds, entry.end, first);
        }

        std::erase_if (music.beats, [] (const Beat& beat) { return beat.seconds < -0.5e-6; });
        std::stable_sort (music.beats.begin(), music.beats.end(), [] (const Beat& a, const Beat& b) { return a.seconds < b.seconds; });
        return finished (std::move (music));
    }

    MusicInSeconds ofChart (const Chart& chart, const MidiWriteOptions& options)
    {
        const auto music = placed (chart, options);
        const double bpm = chart.bpm && *chart.bpm >= 1.0 && *chart.bpm <= 10000.0 ? *chart.bpm : 60.0 * quartersPerSecond;
        const auto seconds = [bpm] (std::int64_t tick) { return static_cast<double> (tick) / ticksPerQuarter * 60.0 / bpm; };

        MusicInSeconds result;
        result.title = chart.title;
        result.composer = chart.composer;
        result.duration = seconds (music.length);
        result.tempi = { { 0.0, result.duration, bpm } };

        for (const auto& chord : music.chords)
            if (chord.harte != "N")
                append (result.chords, seconds (chord.from), seconds (chord.to), NamedChord { chord.symbol, chord.harte, chord.voicing, 0 });

        for (const auto& [tick, key] : music.keys)
            append (result.keys, seconds (tick), longestMusic, key);
        for (const auto& [tick, name] : music.sections)
            append (result.sections, seconds (tick), longestMusic, name);

        std::int32_t bar = 1;

        for (std::size_t i = 0; i < music.metres.size(); ++i)
        {
            const auto metre = music.metres[i].value;
            const auto end = i + 1 < music.metres.size() ? music.metres[i + 1].tick : music.length;
            const auto beatTicks = ticksPerQuarter * 4 / metre.denominator;

            for (auto tick = music.metres[i].tick; tick < end; tick += metre.ticks(), ++bar)
                for (int beat = 0; beat < metre.numerator && result.beats.size() < mostBeats; ++beat)
                    result.beats.push_back ({ seconds (tick + beat * beatTicks), bar, beat + 1, metre });
        }

        return finished (std::move (result));
    }
}

double endOf (const LogDocument& document) noexcept
{
    if (document.endSeconds > 0.0)
        return sound (document.endSeconds);

    double end = 0.0;

    for (const auto& entry : document.log.entries())
        end = std::max (end, entry.isOpen() ? sound (entry.startSeconds) : sound (entry.endSeconds));

    const auto& entries = document.log.entries();
    return ! entries.empty() && entries.back().isOpen() ? std::max (end, sound (entries.back().startSeconds) + barSeconds (entries.back().start)) : end;
}

MusicInSeconds inSeconds (const Document& document, const WriteOptions& options)
{
    if (const auto* log = std::get_if<LogDocument> (&document))
        return ofLog (*log, options);

    MidiWriteOptions all;
    static_cast<WriteOptions&> (all) = options;
    return ofChart (std::get<Chart> (document), all);
}

} // namespace guidetone
