// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlacedChords.h"

#include "../notation/ChordIdentity.h"
#include "../notation/ChordSymbol.h"
#include "../notation/LetteredChord.h"
#include "../notation/StyledName.h"
#include "../notation/WrittenSymbol.h"
#include "../progression/SongRun.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidetone
{

namespace
{
    constexpr auto noChord = "N.C.";
    constexpr std::int64_t ticksInPlainBar = 4 * ticksPerQuarter;

    template <typename Value>
    void change (std::vector<MidiFileContents::At<Value>>& changes, std::int64_t tick, Value value)
    {
        if (changes.empty())
            changes.push_back ({ 0, value });
        else if (! (changes.back().value == value))
            changes.push_back ({ std::max (tick, changes.back().tick), value });
    }

    /** Files may claim any; one that cannot be is taken for the usual one. */
    Metre sound (Metre metre) noexcept
    {
        return metre.isSound() ? metre : Metre {};
    }

    /** Ticks of what was played without a transport. */
    std::int64_t ticksOf (double seconds) noexcept
    {
        constexpr double longest = 1.0e9;
        return std::llround (std::clamp (seconds, 0.0, longest) * quartersPerSecond * ticksPerQuarter);
    }

    //==================================================================================================================
    class LogPlacer
    {
    public:
        LogPlacer (const LogDocument& logDocument, const MidiWriteOptions& writeOptions)  : document (logDocument), options (writeOptions) {}

        PlacedChords place()
        {
            const auto& entries = document.log.entries();
            result.title = document.title;

            for (std::size_t i = 0; i < entries.size(); ++i)
                add (entries[i], i > 0 ? &entries[i - 1] : nullptr);

            if (! result.chords.empty() && entries.back().isOpen())
                closeLast (entries.back());

            result.length = result.chords.empty() ? 0 : result.chords.back().to;
            return std::move (result);
        }

    private:
        static bool isInRange (const SongPosition& place) noexcept
        {
            constexpr std::int64_t furthest = std::int64_t { 1 } << 50;
            return place.known && place.ticks > -furthest && place.ticks < furthest;
        }

        static bool continues (const Entry& before, const Entry& entry) noexcept
        {
            if (isInRange (before.start) != isInRange (entry.start))
                return false;

            return isInRange (entry.start) ? goesOn (before, entry) : entry.startSeconds >= before.startSeconds;
        }

        void add (const Entry& entry, const Entry* before)
        {
            const bool inSong = isInRange (entry.start);
            const auto native = inSong ? entry.start.ticks : ticksOf (entry.startSeconds);
            const auto barLine = inSong ? barLineBefore (entry.start) : native - native % ticksInPlainBar;

            if (before == nullptr || ! continues (*before, entry))
                beginRun (barLine, before == nullptr);

            const auto from = std::max (native + offset, result.chords.empty() ? 0 : result.chords.back().from);
            addChanges (entry, inSong, barLine + offset, from);

            if (! result.chords.empty())
                result.chords.back().to = std::min (result.chords.back().to, from);

            const auto length = entry.isOpen() ? std::numeric_limits<std::int32_t>::max() : std::llround (quartersLong (entry) * ticksPerQuarter);
            result.chords.push_back (chordOf (entry, from, from + std::max (1LL, std::min<long long> (length, lastMidiTick))));
            lastBarLine = std::max<std::int64_t> (0, barLine + offset);
            barTicks = inSong ? ticksInBar (entry.start) : ticksInPlainBar;
        }

        /** What jumped goes on with the next bar line; a song that begins before its start, or too far behind it, begins at 0. */
        void beginRun (std::int64_t barLine, bool first)
        {
            if (first)
            {
                offset = barLine < 0 || barLine > lastMidiTick / 2 ? -barLine : 0;
                return;
            }

            closeLast (document.log.entries()[result.chords.size() - 1]);
            const auto bars = (result.chords.back().to - lastBarLine + barTicks - 1) / barTicks;
            offset = lastBarLine + bars * barTicks - barLine;
        }

        /** A chord whose end nobody knows lasts to the end of the music, where that is known, else to the end of its bar. */
        void closeLast (const Entry& entry)
        {
            if (! entry.isOpen())
                return;

            auto& chord = result.chords.back();
            const double rest = document.endSeconds - entry.startSeconds;
            const auto toBarLine = lastBarLine + barTicks - chord.from;
            const auto asLong = std::llround (std::clamp (rest, 0.0, 3600.0) * (entry.start.known ? entry.start.bpm / 60.0 : quartersPerSecond) * ticksPerQuarter);
            chord.to = chord.from + (asLong > 0 ? asLong : std::max<std::int64_t> (1, toBarLine));
        }

        void addChanges (const Entry& entry, bool inSong, std::int64_t barLine, std::int64_t from)
        {
            change (result.tempi, from, inSong ? static_cast<double> (entry.start.bpm) : 60.0 * quartersPerSecond);

            change (result.metres, barLine, inSong ? sound ({ entry.start.numerator, entry.start.denominator }) : Metre {});

            if (! entry.section.empty())
                result.sections.push_back ({ std::max<std::int64_t> (result.sections.empty() ? 0 : result.sections.back().tick, barLine), std::string (entry.section.view()) });
            if (entry.context.key)
                change (result.keys, barLine, *entry.context.key);
        }

        PlacedChord chordOf (const Entry& entry, std::int64_t from, std::int64_t to) const
        {
            const auto spelling = spellingOf (entry, options.spelling);
            const auto* chord = namingChord (entry.naming);
            return { from, to, chord != nullptr ? std::optional (*chord) : std::nullopt, entry.naming.voicing,
                     writeSymbol (entry.naming, spelling, options.styleOrPlain()), harteLabel (entry.naming, spelling) };
        }

        const LogDocument& document;
        const MidiWriteOptions& options;
        PlacedChords result;
        std::int64_t offset = 0, lastBarLine = 0, barTicks = ticksInPlainBar;
    };

    //==================================================================================================================
    PlacedChord chordOf (const ChartChord& written, std::int64_t from, const std::optional<Key>& key, const NotationStyle* style)
    {
        PlacedChord chord { from, from, {}, written.voicing, written.text, "X" };

        if (written.chord)
        {
            chord.chord = identify (*written.chord);
            chord.symbol = style != nullptr ? writeSymbol (lettered (*written.chord), key, *style) : leadSheetSymbol (*written.chord);
            chord.harte = harteLabel (*written.chord);
        }
        else if (written.text.empty())
        {
            chord.symbol = noChord;
            chord.harte = "N";
        }

        return chord;
    }

    PlacedChords place (const Chart& folded, const NotationStyle* style)
    {
        const auto chart = unfolded (folded);
        PlacedChords result { chart.title, chart.composer, chart.feel, {}, {}, {}, {}, {}, {}, 0 };
        auto key = chart.key;
        bool unknownText = false;

        if (chart.bpm)
            result.tempi.push_back ({ 0, *chart.bpm });
        if (chart.key)
            result.keys.push_back ({ 0, *chart.key });

        for (const auto& section : chart.sections)
        {
            result.sections.push_back ({ result.length, section.name });

            for (const auto& bar : section.bars)
            {
                const auto metre = sound (bar.metre);
                change (result.metres, result.length, metre);
                if (bar.key)
                    result.keys.push_back ({ result.length, *(key = bar.key) });
                if (! bar.words.empty())
                    result.words.push_back ({ result.length, bar.words });

                for (const auto& written : bar.chords)
                {
                    const auto from = result.length + std::clamp (written.start, 0, metre.ticks() - 1);
                    if (! result.chords.empty())
                        result.chords.back().to = from;

                    unknownText = unknownText || (! written.chord && ! written.text.empty());
                    result.chords.push_back (chordOf (written, from, key, style));
                }

                result.length += metre.ticks();
            }
        }

        if (! result.chords.empty())
            result.chords.back().to = result.length;

        // A first section without a name needs no mark; unless a chord that nobody understands would pass for a section's.
        if (result.sections.size() == 1 && result.sections[0].value.empty() && ! unknownText)
            result.sections.clear();

        return result;
    }

    //==================================================================================================================
    /** Moves what lies in from .. to to the front; of what changed before, what is in force at `from`. */
    template <typename Value>
    void cut (std::vector<MidiFileContents::At<Value>>& items, std::int64_t from, std::int64_t to)
    {
        const auto firstAfter = std::find_if (items.begin(), items.end(), [from] (const auto& item) { return item.tick > from; });
        if (firstAfter != items.begin())
            items.erase (items.begin(), firstAfter - 1);

        std::erase_if (items, [to] (const auto& item) { return item.tick >= to; });
        for (auto& item : items)
            item.tick = std::max<std::int64_t> (0, item.tick - from);
    }

    void choose (PlacedChords& all, const MidiWriteOptions& options)
    {
        if (options.chosen)
        {
            std::vector<bool> wanted (all.chords.size(), false);
            for (const auto index : *options.chosen)
                if (index < wanted.size())
                    wanted[index] = true;

            std::size_t index = 0;
            std::erase_if (all.chords, [&] (const PlacedChord&) { return ! wanted[index++]; });
            all.length = all.chords.empty() ? 0 : all.chords.back().to;
        }

        if (! options.startAtZero || all.chords.empty())
            return;

        const auto from = all.chords.front().from;
        cut (all.tempi, from, all.length);
        cut (all.metres, from, all.length);
        cut (all.keys, from, all.length);
        cut (all.sections, from, all.length);
        std::erase_if (all.words, [from] (const auto& words) { return words.tick < from; });
        cut (all.words, from, all.length);

        for (auto& chord : all.chords)
        {
            chord.from -= from;
            chord.to -= from;
        }

        all.length -= from;
    }
}

PlacedChords placed (const Document& document, const MidiWriteOptions& options)
{
    const auto* log = std::get_if<LogDocument> (&document);
    auto result = log != nullptr ? LogPlacer (*log, options).place() : place (std::get<Chart> (document), options.style);
    choose (result, options);
    return result;
}

} // namespace guidetone
