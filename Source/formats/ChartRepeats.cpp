// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chart.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace guidetone
{

namespace
{
    constexpr std::size_t longestPhrase = 64;   // bars; who repeats more than that writes a section

    /** A bar where it stands on the paper. */
    struct PaperBar
    {
        const ChartBar* bar = nullptr;
        std::size_t section = 0;
        bool first = false, last = false;       ///< of its section
        std::optional<Key> key;                 ///< in force there
    };

    std::vector<PaperBar> barsOnPaper (const Chart& chart)
    {
        std::vector<PaperBar> bars;
        auto key = chart.key;

        for (std::size_t section = 0; section < chart.sections.size(); ++section)
            for (const auto& bar : chart.sections[section].bars)
            {
                if (bars.size() == longestChart)
                    return bars;

                key = bar.key ? bar.key : key;
                const auto& all = chart.sections[section].bars;
                bars.push_back ({ &bar, section, &bar == &all.front(), &bar == &all.back(), key });
            }

        return bars;
    }

    bool isEndingOf (const PaperBar& place, int time) noexcept
    {
        const auto& endings = place.bar->endings;
        return std::find (endings.begin(), endings.end(), time) != endings.end();
    }

    /** Plays a chart bar by bar: where in it, in which block of repeated bars, for which time. */
    class ReadThrough
    {
    public:
        explicit ReadThrough (const std::vector<PaperBar>& barsToRead)  : bars (barsToRead) { settle(); }

        bool atEnd() const noexcept                 { return at >= bars.size(); }
        const PaperBar& bar() const noexcept        { return bars[at]; }
        bool sectionAgain() const noexcept          { return again; }

        void next()
        {
            const auto& here = *bars[at].bar;
            again = false;

            if (here.repeatEnds == 0)
                ++at;
            else if (time < here.repeatEnds || (inEnding && hasEnding (time + 1)))
            {
                // A section that is repeated as a whole is one more section when it is played.
                again = bars[begin].first && (bars[at].last || at + 1 == bars.size() || ! bars[at + 1].bar->endings.empty());
                at = begin;
                ++time;
                inEnding = false;
            }
            else
                beginAt (at + 1);

            settle();
        }

    private:
        void beginAt (std::size_t place) noexcept
        {
            at = begin = place;
            time = 1;
            inEnding = false;
        }

        /** Passes over endings that are for other times. */
        void settle()
        {
            while (! atEnd())
            {
                const auto& here = *bars[at].bar;
                const bool endingsAreOver = here.endings.empty() && bars[at].first && inEnding && time > 1 && ! hasEnding (time + 1);

                if ((here.repeatBegins && at != begin) || endingsAreOver)
                    beginAt (at);

                if (here.endings.empty() || isEndingOf (bars[at], time))
                {
                    inEnding = inEnding || ! here.endings.empty();
                    return;
                }

                at = afterEnding();
                if (! atEnd() && bars[at].bar->endings.empty())
                    beginAt (at);
            }
        }

        std::size_t afterEnding() const noexcept
        {
            auto place = at + 1;

            for (; place < bars.size(); ++place)
            {
                const auto& bar = *bars[place].bar;
                const bool isOver = bars[place - 1].bar->repeatEnds != 0 || bar.repeatBegins || bars[place].first;

                if (bar.endings.empty() ? isOver : isEndingOf (bars[place], time))
                    break;
            }

            return place;
        }

        bool hasEnding (int wanted) const noexcept
        {
            for (auto place = begin; place < bars.size() && (place == begin || ! bars[place].bar->repeatBegins); ++place)
                if (isEndingOf (bars[place], wanted))
                    return true;

            return false;
        }

        const std::vector<PaperBar>& bars;
        std::size_t at = 0, begin = 0;      // where the repeated block begins
        int time = 1;                       // for which time the block is played
        bool inEnding = false;
        bool again = false;
    };

    Chart headOf (const Chart& chart)
    {
        auto head = chart;
        head.sections.clear();
        return head;
    }

    //==============================================================================
    /** Bars as numbers: the same number for equal bars. */
    class BarNumbers
    {
    public:
        explicit BarNumbers (const std::vector<ChartBar>& barsToNumber)  : bars (barsToNumber)
        {
            std::unordered_multimap<std::size_t, std::size_t> seen;

            for (std::size_t i = 0; i < bars.size(); ++i)
            {
                const auto [first, last] = seen.equal_range (hashOf (bars[i]));
                const auto twin = std::find_if (first, last, [&] (const auto& other) { return bars[other.second] == bars[i]; });
                numbers.push_back (twin == last ? i : numbers[twin->second]);

                if (twin == last)
                    seen.emplace (hashOf (bars[i]), i);
            }
        }

        bool same (std::size_t a, std::size_t b, std::size_t count) const noexcept
        {
            const auto from = numbers.begin();
            return std::equal (from + offset (a), from + offset (a + count), from + offset (b));
        }

        bool allAlike (std::size_t from, std::size_t count) const noexcept
        {
            return std::all_of (numbers.begin() + offset (from), numbers.begin() + offset (from + count), [&] (std::size_t n) { return n == numbers[from]; });
        }

    private:
        static std::ptrdiff_t offset (std::size_t index) noexcept  { return static_cast<std::ptrdiff_t> (index); }

        static std::size_t hashOf (const ChartBar& bar) noexcept
        {
            std::size_t hash = bar.metre.numerator + bar.chords.size() * 31 + std::hash<std::string>() (bar.words);
            const auto mix = [&hash] (std::size_t value) { hash = hash * 1000003 + value; };

            for (const auto& chord : bar.chords)
            {
                mix (static_cast<std::size_t> (chord.start));
                mix (chord.chord ? chord.chord->degrees.bits * 37 + static_cast<std::size_t> (chord.chord->root.fifths() + 64) : 1);
                mix (static_cast<std::size_t> (chord.voicing.lowest() + 1));
            }

            return hash;
        }

        const std::vector<ChartBar>& bars;
        std::vector<std::size_t> numbers;
    };

    /** A phrase that is played again at once, to its end or with another one. */
    struct Phrase
    {
        std::size_t bars = 0;       ///< 0: none
        std::size_t times = 2;
        std::size_t ending = 0;     ///< how many of its last bars differ the second time
        std::size_t saved = 0;      ///< bars of paper
    };

    /** The key of a phrase may only change where it begins: else its second time would begin in another. */
    bool keepsItsKey (const std::vector<ChartBar>& bars, std::size_t from, std::size_t count)
    {
        for (auto i = from + 1; i < from + count; ++i)
            if (bars[i].key)
                return false;

        return true;
    }

    Phrase phraseWithEndings (const BarNumbers& numbers, std::size_t from, std::size_t length)
    {
        for (std::size_t ending = 1; ending <= length / 4; ++ending)
            if (numbers.same (from, from + length, length - ending) && ! numbers.allAlike (from, length - ending))
                return { length, 2, ending, length - ending };

        return {};
    }

    /** The phrase that saves most, at a bar of a section. */
    Phrase phraseAt (const std::vector<ChartBar>& bars, const BarNumbers& numbers, std::size_t from, bool named)
    {
        Phrase best;

        for (std::size_t length = 2; length <= longestPhrase && from + 2 * length <= bars.size(); ++length)
        {
            if (! keepsItsKey (bars, from, length))
                break;

            Phrase phrase { length, 1, 0, 0 };
            while (from + (phrase.times + 1) * length <= bars.size() && numbers.same (from, from + phrase.times * length, length))
                ++phrase.times;

            const bool isWholeSection = named && from == 0 && phrase.times * length == bars.size();

            if (phrase.times > 1 && ! numbers.allAlike (from, length) && ! isWholeSection)
                phrase.saved = (phrase.times - 1) * length;
            else if (phrase.times == 1 && ! (named && from == 0) && keepsItsKey (bars, from + length - 1, length + 1))
                phrase = phraseWithEndings (numbers, from, length);

            if (phrase.saved > best.saved)
                best = phrase;
        }

        return best;
    }

    /** Puts the phrase's signs on its bars, its endings included: `bars` begin with its first time, and with endings its second follows. */
    void appendPhrase (std::vector<ChartBar>& to, const ChartBar* bars, const Phrase& phrase)
    {
        const auto first = to.size();
        to.insert (to.end(), bars, bars + phrase.bars);
        to[first].repeatBegins = true;
        to.back().repeatEnds = static_cast<int> (phrase.times);

        if (phrase.ending > 0)
        {
            to[to.size() - phrase.ending].endings = { 1 };
            to.insert (to.end(), bars + 2 * phrase.bars - phrase.ending, bars + 2 * phrase.bars);
            to[to.size() - phrase.ending].endings = { 2 };
        }
    }

    std::vector<ChartBar> foldedBars (const std::vector<ChartBar>& bars, bool named)
    {
        const BarNumbers numbers (bars);
        std::vector<ChartBar> result;

        for (std::size_t i = 0; i < bars.size();)
        {
            const auto phrase = phraseAt (bars, numbers, i, named);

            if (phrase.saved == 0)
                result.push_back (bars[i++]);
            else
            {
                appendPhrase (result, bars.data() + i, phrase);
                i += phrase.times * phrase.bars;
            }
        }

        return result;
    }

    /** How many sections from `first` on are the same, or that one differs from the next only in its end. */
    Phrase sameSections (const Chart& chart, std::size_t first)
    {
        const auto& sections = chart.sections;
        const auto& bars = sections[first].bars;
        Phrase phrase { bars.size(), 1, 0, 0 };

        if (sections[first].name.empty() || bars.size() < 2 || ! keepsItsKey (bars, 0, bars.size()))
            return phrase;

        while (first + phrase.times < sections.size() && sections[first + phrase.times] == sections[first])
            ++phrase.times;

        if (phrase.times > 1 || first + 1 == sections.size() || sections[first + 1].name != sections[first].name
             || sections[first + 1].bars.size() != bars.size() || ! keepsItsKey (sections[first + 1].bars, 0, bars.size()))
            return phrase;

        const auto other = std::mismatch (bars.begin(), bars.end(), sections[first + 1].bars.begin()).first;
        const auto ending = static_cast<std::size_t> (bars.end() - other);
        return ending <= bars.size() / 4 ? Phrase { bars.size(), 2, ending, 0 } : phrase;
    }
}

Chart unfolded (const Chart& chart)
{
    auto result = headOf (chart);
    auto key = chart.key;
    std::size_t count = 0;
    std::optional<std::size_t> section;
    const auto bars = barsOnPaper (chart);

    for (ReadThrough reading (bars); ! reading.atEnd() && count < longestChart; reading.next(), ++count)
    {
        const auto& place = reading.bar();
        if (section != place.section || (reading.sectionAgain() && ! chart.sections[place.section].name.empty()))
            result.sections.push_back ({ chart.sections[place.section].name, {} });
        section = place.section;

        auto bar = *place.bar;
        bar.repeatBegins = false;
        bar.repeatEnds = 0;
        bar.endings.clear();
        if (place.key != key)
            bar.key = place.key;
        key = place.key;
        result.sections.back().bars.push_back (std::move (bar));
    }

    return result;
}

Chart folded (const Chart& chart)
{
    for (const auto& section : chart.sections)
        for (const auto& bar : section.bars)
            if (bar.repeatBegins || bar.repeatEnds != 0 || ! bar.endings.empty())
                return chart;

    auto result = headOf (chart);

    for (std::size_t i = 0; i < chart.sections.size();)
    {
        const auto& section = chart.sections[i];
        const auto phrase = sameSections (chart, i);
        result.sections.push_back ({ section.name, {} });
        auto& bars = result.sections.back().bars;

        if (phrase.times == 1)
            bars = foldedBars (section.bars, ! section.name.empty());
        else
        {
            auto played = section.bars;
            played.insert (played.end(), chart.sections[i + 1].bars.begin(), chart.sections[i + 1].bars.end());
            appendPhrase (bars, played.data(), phrase);
        }

        i += phrase.times;
    }

    return result;
}

} // namespace guidetone
