// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    /** One section whose bars have one chord each, with |: and :| and endings where they are typed: "|: C F :| G", "|: C 1 F :| 2 G". */
    Chart signedChart (const std::string& text, const std::string& name = {})
    {
        Chart chart;
        chart.sections = { { name, {} } };
        bool begins = false;
        std::vector<int> endings;
        std::string word;

        for (const char c : text + " ")
            if (c != ' ')
                word += c;
            else if (! word.empty())
            {
                if (word == "|:")
                    begins = true;
                else if (word.starts_with (":|"))
                    chart.sections.back().bars.back().repeatEnds = word.size() > 2 ? std::stoi (word.substr (2)) : 2;
                else if (word == ";")
                    chart.sections.push_back ({ name, {} });
                else if (word[0] >= '0' && word[0] <= '9')
                    for (const char digit : word)
                        endings.push_back (digit - '0');
                else
                {
                    auto bar = barsOf (word)[0];
                    bar.repeatBegins = std::exchange (begins, false);
                    bar.endings = std::exchange (endings, {});
                    chart.sections.back().bars.push_back (bar);
                }
                word.clear();
            }

        return chart;
    }

    std::string played (const std::string& text, const std::string& name = {})  { return lineOf (unfolded (signedChart (text, name))); }
    std::string onPaper (const std::string& text)                                { return lineOf (folded (guidetone::testing::chartOf (text))); }
}

TEST_CASE ("repeats are played as often as they say, from |: or from where the last one ended", "[formats][chart][repeats]")
{
    CHECK (played ("C F G") == "C | F | G");
    CHECK (played ("C |: F G :| A") == "C | F | G | F | G | A");
    CHECK (played ("C F :| G A :| D") == "C | F | C | F | G | A | G | A | D");
    CHECK (played ("|: C :|4 D") == "C | C | C | C | D");
    CHECK (played ("|: C :| |: D E :| F") == "C | C | D | E | D | E | F");
}

TEST_CASE ("each time has its ending", "[formats][chart][repeats]")
{
    CHECK (played ("|: C 1 F :| 2 G A") == "C | F | C | G | A");
    CHECK (played ("|: C 1 F :| 2 G :| A") == "C | F | C | G | A");
    CHECK (played ("|: C 12 F :| 3 G") == "C | F | C | F | C | G");
    CHECK (played ("|: C 1 F :| 2 G :| 3 A B") == "C | F | C | G | C | A | B");
    CHECK (played ("|: C 1 F :| D E") == "C | F | C | D | E");
    CHECK (played ("|: C 1 F Bb :| 2 G A |: D :| E") == "C | F | Bb | C | G | A | D | D | E");
}

TEST_CASE ("signs that make no sense are played somehow, and never for ever", "[formats][chart][repeats][bad-input]")
{
    CHECK (played ("3 C D") == "");
    CHECK (played ("|: 2 C :| D") == "D");
    CHECK (played ("C 1 F 2 G") == "C | F");

    auto endless = signedChart ("|: C :|2");
    endless.sections[0].bars[0].repeatEnds = 2000000000;
    const auto bars = unfolded (endless).sections[0].bars.size();
    CHECK (bars == longestChart);

    Chart huge;
    huge.sections = { { {}, std::vector<ChartBar> (longestChart + 5) } };
    CHECK (unfolded (huge).sections[0].bars.size() == longestChart);
}

TEST_CASE ("a named section that is repeated as a whole is a section each time", "[formats][chart][repeats]")
{
    CHECK (played ("|: C F :| ; G", "A") == "A: C | F ; A: C | F ; A: G");
    CHECK (played ("|: C 1 F :| 2 G ; D", "A") == "A: C | F ; A: C | G ; A: D");
    CHECK (played ("|: C F :| G", "A") == "A: C | F | C | F | G");
    CHECK (played ("|: C F ; D :|", "A") == "A: C | F ; A: D ; A: C | F ; A: D");
}

TEST_CASE ("a repeat that changes the key begins again in its first key", "[formats][chart][repeats]")
{
    auto chart = signedChart ("|: C D :| E");
    chart.key = parseKey ("C");
    chart.sections[0].bars[1].key = parseKey ("D");
    const auto bars = unfolded (chart).sections[0].bars;
    REQUIRE (bars.size() == 5);
    CHECK_FALSE (bars[0].key);
    CHECK (bars[1].key == parseKey ("D"));
    CHECK (bars[2].key == parseKey ("C"));
    CHECK (bars[3].key == parseKey ("D"));
    CHECK_FALSE (bars[4].key);
}

TEST_CASE ("what is played again at once is folded: two bars and more, and endings", "[formats][chart][repeats]")
{
    CHECK (onPaper ("C | F | C | F | G") == "[ C | F ]x2 | G");
    CHECK (onPaper ("C | Am | F | G | C | Am | F | G | C | Am | F | G") == "[ C | Am | F | G ]x3");
    CHECK (onPaper ("C | Am | F | G7 | C | Am | F | C | Dm") == "[ C | Am | F | 1. G7 ]x2 | 2. C | Dm");
    CHECK (onPaper ("C | C | C | C") == "C | C | C | C");
    CHECK (onPaper ("C | F") == "C | F");
    CHECK (lineOf (folded (signedChart ("|: C F :| C F"))) == "[ C | F ]x2 | C | F");

    Chart song;
    const auto a = barsOf ("C | Am | Dm | G7"), last = barsOf ("C | Am | Dm | C"), b = barsOf ("F | G | F | G");
    song.sections = { { "A", a }, { "A", last }, { "B", b }, { "B", b }, { "A", last } };
    CHECK (lineOf (folded (song)) == "A: [ C | Am | Dm | 1. G7 ]x2 | 2. C ; B: [ F | G | F | G ]x2 ; A: C | Am | Dm | C");
}

TEST_CASE ("unfolding what was folded gives it back", "[formats][chart][repeats]")
{
    std::mt19937 random (7);
    const auto below = [&random] (unsigned n) { return static_cast<std::size_t> (random() % n); };
    const char* const symbols[] { "C", "Am", "F", "G7" };
    int shorter = 0;

    for (int i = 0; i < 3000; ++i)
    {
        Chart chart;
        chart.key = parseKey ("C");
        std::vector<ChartBar> phrase;

        for (std::size_t section = 0, sections = 1 + below (4); section < sections; ++section)
        {
            if (section == 0 || below (2) == 0)
            {
                phrase.clear();
                for (std::size_t bar = 0, bars = 1 + below (9); bar < bars; ++bar)
                    phrase.push_back (barsOf (symbols[below (4)])[0]);
                while (below (2) == 0 && phrase.size() < 40)
                    phrase.insert (phrase.end(), phrase.begin(), phrase.begin() + static_cast<std::ptrdiff_t> (phrase.size()));
            }
            if (below (4) == 0)
                phrase.back() = barsOf ("Dm")[0];
            if (below (6) == 0)
                phrase[below (static_cast<unsigned> (phrase.size()))].key = parseKey (below (2) == 0 ? "D" : "C");

            chart.sections.push_back ({ below (3) == 0 ? "" : below (2) == 0 ? "A" : "B", phrase });
        }

        const auto shortened = folded (chart);
        shorter += shortened != chart;
        if (unfolded (shortened) != chart)
            FAIL (lineOf (chart) << "\n" << lineOf (shortened) << "\n" << lineOf (unfolded (shortened)));
    }

    CHECK (shorter > 500);
}

TEST_CASE ("any signs at all are unfolded within bounds", "[formats][chart][repeats][fuzz]")
{
    std::mt19937 random (11);
    const auto below = [&random] (unsigned n) { return static_cast<int> (random() % n); };

    for (int i = 0; i < 3000; ++i)
    {
        Chart chart;
        for (int section = 0; section < 3; ++section)
        {
            chart.sections.push_back ({ below (2) == 0 ? "" : "A", {} });
            for (int bar = 0, bars = below (7); bar < bars; ++bar)
            {
                ChartBar next;
                next.repeatBegins = below (4) == 0;
                next.repeatEnds = below (4) == 0 ? below (5) - 1 : 0;
                while (below (3) == 0)
                    next.endings.push_back (below (4));
                chart.sections.back().bars.push_back (next);
            }
        }

        std::size_t bars = 0;
        const auto result = unfolded (chart);
        for (const auto& section : result.sections)
            for (const auto& bar : section.bars)
            {
                ++bars;
                CHECK_FALSE ((bar.repeatBegins || bar.repeatEnds != 0 || ! bar.endings.empty()));
            }
        CHECK (bars <= longestChart);
        CHECK (unfolded (result) == result);
    }
}
