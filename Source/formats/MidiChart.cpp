// SPDX-License-Identifier: GPL-3.0-or-later
#include "MidiChart.h"

#include "MidiFileEvents.h"
#include "MidiFileSong.h"
#include "MidiFileWriter.h"
#include "TextEncoding.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace guidetone
{

namespace
{
    using Kind = MidiFileText::Kind;

    constexpr std::size_t mostWords = 100000;

    struct Words
    {
        std::int64_t tick = 0;
        double ppq = 0.0;
        Kind kind = Kind::text;
        std::uint32_t track = 0;
        std::string text;
    };

    bool isSection (const Words& words)
    {
        return words.kind == Kind::marker && words.text.size() >= 2 && words.text.front() == '[' && words.text.back() == ']';
    }

    std::string trimmed (std::string_view text)
    {
        constexpr std::string_view space (" \t\r\n\0", 5);
        const auto first = text.find_first_not_of (space);
        return first == std::string_view::npos ? std::string() : std::string (text.substr (first, text.find_last_not_of (space) - first + 1));
    }

    class ChartReader
    {
    public:
        explicit ChartReader (MidiFileEvents all)  : events (std::move (all)), tempo (tempoMapOf (events)) {}

        Chart read()
        {
            collectWords();
            symbolKind = kindWithSymbols();
            bracketed = std::any_of (words.begin(), words.end(), isSection);
            layBars();
            takeChanges();
            collectNotes();

            for (const auto& item : words)
                take (item, placeAt (item.ppq));

            return finished();
        }

        std::vector<std::string> remarks;

    private:
        struct Place
        {
            std::size_t bar = 0;         // from 0
            std::int32_t tick = 0;
        };

        double quartersAt (std::int64_t tick) const
        {
            const double units = static_cast<double> (tick) / events.ticksInUnit;
            return events.ticksAreSeconds ? tempo.ppqAt (units) : units;
        }

        void collectWords()
        {
            for (const auto& [tick, meta] : events.metas)
            {
                if (meta.type == 0x59 || meta.type == static_cast<int> (Kind::copyright) || meta.type == 4)
                    continue;

                const auto* data = reinterpret_cast<const char*> (events.words.data()) + meta.content.first;
                auto text = trimmed (inUtf8 ({ data, meta.content.size }));
                if (words.size() == mostWords)
                    throw MidiFileDamage ("has more than " + std::to_string (mostWords) + " markers, lyrics and texts");
                if (! text.empty())
                    words.push_back ({ tick, quartersAt (tick), static_cast<Kind> (meta.type), meta.track, std::move (text) });
            }

            std::stable_sort (words.begin(), words.end(), [] (const Words& a, const Words& b) { return a.tick < b.tick; });
        }

        const ParsedSymbol& parsed (const std::string& text)
        {
            const auto known = symbols.find (text);
            return known != symbols.end() ? known->second : symbols.emplace (text, parseSymbol (text)).first->second;
        }

        bool areRehearsalMarks (Kind kind) const
        {
            constexpr double fourBars = 16.0;
            char next = 'A';
            double last = -fourBars;

            for (const auto& item : words)
                if (item.kind == kind && ! isSection (item))
                {
                    if (item.text.size() != 1 || item.text[0] < 'A' || item.text[0] > next || item.ppq - last < fourBars)
                        return false;

                    next = std::max (next, static_cast<char> (item.text[0] + 1));
                    last = item.ppq;
                }

            return true;
        }

        Kind kindWithSymbols()
        {
            for (const auto kind : { Kind::marker, Kind::lyric, Kind::text })
            {
                std::size_t chords = 0, others = 0;

                for (const auto& item : words)
                    if (item.kind == kind && ! isSection (item))
                    {
                        const auto& symbol = parsed (item.text);
                        chords += symbol.chord ? 1u : 0u;
                        others += symbol.chord || symbol.saysNoChord ? 0u : 1u;
                    }

                if (chords > others && ! areRehearsalMarks (kind))
                    return kind;
            }

            throw MidiFileDamage ("has no chord symbols among its markers");
        }

        //==============================================================================================================
        Place placeAt (double ppq) const
        {
            auto place = tempo.positionAt (std::round (ppq * ticksPerQuarter) / ticksPerQuarter);
            return { static_cast<std::size_t> (std::max (0, place.bar - 1)), place.tickInBar };
        }

        /** As many bars as begin before the end, and one more for a chord that begins there. */
        void layBars()
        {
            const double end = quartersAt (events.lastTick);

            if (end > 1.0e6 * 4.0 || placeAt (end).bar > longestChart)
                throw MidiFileDamage ("is longer than " + std::to_string (longestChart) + " bars");

            const auto lastPlace = placeAt (end);
            auto count = std::max<std::size_t> (1, lastPlace.bar + (lastPlace.tick > 0 ? 1u : 0u));

            for (const auto& item : words)
                if (item.kind == symbolKind && parsed (item.text).chord)
                    count = std::max (count, placeAt (item.ppq).bar + 1);

            bars.resize (count);
            sectionNames.resize (count);

            const auto& stretches = tempo.stretches();
            std::size_t stretch = 0;

            for (std::size_t i = 0; i < count; ++i)
            {
                while (stretch + 1 < stretches.size() && stretches[stretch + 1].bar <= static_cast<int> (i) + 1)
                    ++stretch;

                bars[i].metre = { static_cast<std::uint8_t> (stretches[stretch].numerator), static_cast<std::uint8_t> (stretches[stretch].denominator) };
            }
        }

        void takeChanges()
        {
            for (const auto& [tick, meta] : events.metas)
                if (meta.type == 0x59 && meta.content.size >= 2)
                    takeKey (tick, static_cast<std::int8_t> (events.words[meta.content.first]), events.words[meta.content.first + 1]);

            if (events.tempi.empty())
                return;

            const auto first = std::min_element (events.tempi.begin(), events.tempi.end(), [] (const auto& a, const auto& b) { return a.tick < b.tick; });
            chart.bpm = bpmOfMicroseconds (static_cast<int> (std::lround (60.0e6 / first->content)));

            if (std::any_of (events.tempi.begin(), events.tempi.end(), [first] (const auto& change) { return change.content != first->content; }))
                remarks.emplace_back ("the tempo changes, and a chart has only the first");
        }

        void takeKey (std::int64_t tick, int signature, int mode)
        {
            for (const auto& key : allKeys())
                if (key.signature() == signature && key.mode == (mode == 1 ? Mode::minor : Mode::major))
                {
                    const auto bar = placeAt (quartersAt (tick)).bar;
                    if (bar < bars.size())
                        (bar == 0 ? chart.key : bars[bar].key) = key;
                }
        }

        /** The notes of the track that our own files call "Chords", by the tick at which they begin. */
        void collectNotes()
        {
            const auto named = std::find_if (words.begin(), words.end(), [] (const Words& item) { return item.kind == Kind::trackName && item.text == "Chords"; });
            if (named == words.end())
                return;

            const auto first = events.trackFirsts[named->track];
            const auto last = named->track + 1 < events.trackFirsts.size() ? events.trackFirsts[named->track + 1] : events.messages.size();

            for (auto i = first; i < last; ++i)
            {
                const auto* message = events.pool.data() + events.messages[i].content.first;
                if ((message[0] & 0xf0) == 0x90 && message[2] > 0)
                    notes[events.messages[i].tick].add (message[1]);
            }
        }

        //==============================================================================================================
        void take (const Words& item, const Place& place)
        {
            if (place.bar >= bars.size())
                return;   // at the very end, where no bar begins

            if (isSection (item))
                return begin (place, item.text.substr (1, item.text.size() - 2));

            if (item.kind == symbolKind)
                return takeSymbol (item, place);

            if (item.kind == Kind::marker)
                return begin (place, item.text);

            if (item.track == 0 && item.kind == Kind::trackName && chart.title.empty())
                chart.title = item.text;
            else if (item.track == 0 && item.kind == Kind::text)
                takeText (item, place);
        }

        void begin (const Place& place, const std::string& name)
        {
            constexpr std::size_t mostRemarks = 100;
            auto& there = sectionNames[place.bar];

            if (! there)
                there = name;
            else if (remarks.size() < mostRemarks)
                remarks.emplace_back ("bar " + std::to_string (place.bar + 1) + ": the section \"" + name + "\" is passed over, as another begins there");
        }

        void takeSymbol (const Words& item, const Place& place)
        {
            const auto& symbol = parsed (item.text);

            if (! symbol.chord && ! symbol.saysNoChord && symbolKind == Kind::marker && ! bracketed)
                return begin (place, item.text);

            ChartChord chord { place.tick, symbol.chord, symbol.chord || symbol.saysNoChord ? std::string() : item.text, {} };
            if (const auto played = notes.find (item.tick); played != notes.end() && symbol.chord)
                chord.voicing = played->second;

            auto& chords = bars[place.bar].chords;
            if (! chords.empty() && chords.back().start >= chord.start)
                chords.pop_back();
            chords.push_back (std::move (chord));
        }

        void takeText (const Words& item, const Place& place)
        {
            constexpr std::string_view composer = "Composer: ", feel = "Feel: ";

            if (item.tick == 0 && item.text.starts_with (composer))
                chart.composer = item.text.substr (composer.size());
            else if (item.tick == 0 && item.text.starts_with (feel))
                chart.feel = item.text.substr (feel.size());
            else
            {
                auto& said = bars[place.bar].words;
                said += (said.empty() ? "" : " ") + item.text;
            }
        }

        Chart finished()
        {
            for (std::size_t i = 0; i < bars.size(); ++i)
            {
                if (i == 0 || sectionNames[i])
                    chart.sections.push_back ({ sectionNames[i].value_or (""), {} });
                chart.sections.back().bars.push_back (std::move (bars[i]));
            }

            return std::move (chart);
        }

        MidiFileEvents events;
        TempoMap tempo;
        Chart chart;
        std::vector<Words> words;                               // by time
        Kind symbolKind = Kind::marker;                         // of the words that are chord symbols
        bool bracketed = false;                                 // whether sections have square brackets
        std::map<std::string, ParsedSymbol> symbols;            // what has been parsed already
        std::map<std::int64_t, Voicing> notes;                  // by tick
        std::vector<ChartBar> bars;
        std::vector<std::optional<std::string>> sectionNames;   // for each bar the section that begins there
    };
}

ReadDocument readMidiChart (std::string_view bytes)
{
    try
    {
        if (bytes.size() > largestMidiFile)
            throw MidiFileDamage ("is larger than " + std::to_string (largestMidiFile / 1024 / 1024) + " MiB");

        ChartReader reader (readMidiFileEvents ({ reinterpret_cast<const std::uint8_t*> (bytes.data()), bytes.size() }));
        auto chart = reader.read();
        return { std::move (chart), {}, std::move (reader.remarks) };
    }
    catch (const MidiFileDamage& damage)
    {
        return { {}, damage.what(), {} };
    }
}

} // namespace guidetone
