// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScoreBars.h"

#include "../harmony/VoiceLeading.h"
#include "../notation/ChordIdentity.h"
#include "../notation/WrittenSymbol.h"

#include <algorithm>
#include <utility>

namespace guidetone
{

namespace
{
    NoteName letterOf (int note, const std::optional<WrittenChord>& chord, const SpellingContext& context)
    {
        const int pitchClass = note % 12;
        auto name = spellNote (pitchClass, context);

        if (chord)
        {
            name = spellTone (identify (*chord), pitchClass, context);
            for (const auto& tone : tonesOf (*chord))
                if (tone.name.pitchClass() == pitchClass)
                    name = tone.name;
            if (chord->bass.pitchClass() == pitchClass)
                name = chord->bass;
        }

        const bool canBeWritten = name.accidental >= -2 && name.accidental <= 2;
        return canBeWritten ? name : spellNote (pitchClass, context);
    }

    class Walk
    {
    public:
        Walk (const Chart& chartToWalk, UnsaidNotes unsaidNotes) : chart (chartToWalk), unsaid (unsaidNotes) {}

        std::vector<ScoreBar> bars()
        {
            for (const auto& section : chart.sections)
                for (const auto& bar : section.bars)
                {
                    auto& written = result.emplace_back();
                    written.bar = &bar;
                    written.section = &section;
                    written.sectionBegins = &bar == &section.bars.front();
                    written.sectionEnds = &bar == &section.bars.back();
                }

            findEndings();
            findRepeats();
            findKeysAndMetres();
            findSpans();
            return std::move (result);
        }

    private:
        const Chart& chart;
        const UnsaidNotes unsaid;
        std::vector<ScoreBar> result;

        /** An ending lasts up to its repeat sign; the last one, which has none, as long as the one before it. */
        void findEndings()
        {
            std::size_t begins = 0, length = 0;
            bool inEnding = false;

            for (std::size_t i = 0; i < result.size(); ++i)
            {
                const auto& bar = *result[i].bar;
                if (! bar.endings.empty())
                {
                    begins = i;
                    inEnding = true;
                }

                const bool isLast = i + 1 == result.size();
                const bool anotherBegins = ! isLast && (result[i + 1].bar->repeatBegins || ! result[i + 1].bar->endings.empty());
                if (inEnding && (bar.repeatEnds != 0 || isLast || anotherBegins || result[i].sectionEnds || i + 1 - begins == length))
                {
                    result[i].endingEnds = true;
                    length = bar.repeatEnds != 0 ? i + 1 - begins : 0;
                    inEnding = false;
                }
            }
        }

        /** A repeat without a beginning goes back to where the one before it ended, its endings included. */
        void findRepeats()
        {
            std::size_t begin = 0;
            bool inEndings = false;

            for (std::size_t i = 0; i < result.size(); ++i)
            {
                const auto& bar = *result[i].bar;
                result[i].repeatBegins = bar.repeatBegins;
                inEndings |= ! bar.endings.empty();
                if (bar.repeatBegins)
                    begin = i;
                if (bar.repeatEnds != 0 && begin != 0)
                    result[begin].repeatBegins = true;

                const bool otherEndingFollows = i + 1 < result.size() && ! result[i + 1].bar->endings.empty();
                if (! otherEndingFollows && (bar.repeatEnds != 0 || (inEndings && result[i].endingEnds)))
                {
                    begin = i + 1;
                    inEndings = false;
                }
            }
        }

        void findKeysAndMetres()
        {
            auto key = chart.key;
            std::optional<Metre> metre;

            for (auto& bar : result)
            {
                const auto before = std::exchange (key, bar.bar->key ? bar.bar->key : key);
                bar.key = key ? std::optional (keyInUse (*key)) : std::nullopt;
                bar.keyChanges = key != before;
                bar.metreChanges = metre != bar.bar->metre;
                metre = bar.bar->metre;
            }

            for (std::size_t i = 0, begin = 0; i < result.size(); ++i)
            {
                if (result[i].repeatBegins)
                    begin = i;
                if (result[i].bar->repeatEnds != 0)
                    sayAgain (begin, i);
            }
        }

        /** A repeat in which key or metre changes goes back to other ones than it leaves, and so does the ending after it. */
        void sayAgain (std::size_t first, std::size_t last)
        {
            const auto inside = std::span (result).subspan (first, last - first + 1);
            const bool key = std::any_of (inside.begin() + 1, inside.end(), [] (const ScoreBar& bar) { return bar.keyChanges; });
            const bool metre = std::any_of (inside.begin() + 1, inside.end(), [] (const ScoreBar& bar) { return bar.metreChanges; });

            const auto mark = [&] (ScoreBar& bar)
            {
                bar.keyChanges |= key && bar.key.has_value();
                bar.metreChanges |= metre;
                bar.saidAgain = key || metre;
            };

            mark (inside.front());
            if (last + 1 < result.size() && ! result[last + 1].bar->endings.empty())
                mark (result[last + 1]);
        }

        void findSpans()
        {
            for (auto& bar : result)
            {
                std::vector<std::int32_t> starts;
                for (const auto& chord : bar.bar->chords)
                    starts.push_back (std::clamp (chord.start, 0, bar.bar->metre.ticks() - 1));

                for (const auto place : writablePlaces (starts, bar.bar->metre))
                    bar.spans.emplace_back().start = place;

                for (std::size_t i = 0; i < starts.size(); ++i)
                {
                    const auto place = writablePlace (starts[i], starts, bar.bar->metre);
                    const auto span = std::find_if (bar.spans.begin(), bar.spans.end(), [place] (const ScoreSpan& other) { return other.start == place; });
                    span->chord = &bar.bar->chords[i];
                    span->begins = true;
                }

                for (auto& span : bar.spans)
                    fill (span, bar.key);

                if (&bar != &result.front())
                    tie (*(&bar - 1), bar);
            }
        }

        const ChartChord* latest = nullptr;
        std::vector<Tone> latestNotes;
        Voicing latestVoicing;

        void fill (ScoreSpan& span, const std::optional<Key>& key)
        {
            if (span.begins)
            {
                latest = span.chord;
                latestNotes.clear();
                const auto& chord = latest->chord;
                const bool nobodyPlays = ! chord && latest->text.empty();
                auto voicing = nobodyPlays ? Voicing() : latest->voicing;
                if (voicing.empty() && chord && unsaid == UnsaidNotes::heard)
                    voicing = voicingToHear (identify (*chord), latestVoicing);

                voicing.forEach ([&] (int note) { latestNotes.push_back ({ note, letterOf (note, chord, { key }), {} }); });
                if (! voicing.empty())
                    latestVoicing = voicing;
            }

            span.chord = latest;
            span.notes = latestNotes;
        }

        static void tie (ScoreBar& before, ScoreBar& bar)
        {
            auto& span = bar.spans.front();
            const bool goesStraightOn = ! bar.repeatBegins && before.bar->repeatEnds == 0 && bar.bar->endings.empty();
            if (! span.begins && ! span.notes.empty() && goesStraightOn)
                span.tiedFromBefore = before.spans.back().tiedOn = true;
        }
    };
}

std::vector<ScoreBar> scoreBars (const Chart& chart, UnsaidNotes unsaid)  { return Walk (chart, unsaid).bars(); }

bool saysNotes (const Chart& chart)
{
    for (const auto& section : chart.sections)
        for (const auto& bar : section.bars)
            for (const auto& chord : bar.chords)
                if (! chord.voicing.empty())
                    return true;

    return false;
}

Key keyInUse (Key key) noexcept
{
    const int mode = key.mode == Mode::minor ? 3 : 0;
    int signature = key.signature();
    while (signature > 7)    signature -= 12;
    while (signature < -7)   signature += 12;
    return { NoteName::fromFifths (signature + mode), key.mode };
}

} // namespace guidetone
