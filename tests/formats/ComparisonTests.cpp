// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "RandomCharts.h"
#include "formats/Comparison.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    /** What `played` is to `wanted`, in a key or in none. */
    std::string likeness (const std::string& played, const std::string& wanted, const std::string& key = {})
    {
        const auto one = parseLeadSheet (played).chord, other = parseLeadSheet (wanted).chord;
        REQUIRE (one);
        REQUIRE (other);
        return std::string (toText (likenessOf (*one, *other, parseKey (key))));
    }

    Comparison compare (const std::string& played, const std::string& wanted, const std::string& key = {}, ChartEnd end = ChartEnd::ends)
    {
        return compared (guidetone::testing::chartOf (played), guidetone::testing::chartOf (wanted), parseKey (key), end);
    }

    /** Beats of each kind in order: "the same 4, ii for IV 2". */
    std::string line (const Comparison& comparison)
    {
        std::string text;
        for (const auto& span : comparison.spans)
            text += (text.empty() ? "" : ", ") + std::string (toText (span.likeness)) + ' ' + std::to_string ((span.to - span.from) / ticksPerQuarter);

        return text;
    }
}

TEST_CASE ("a chord for another is called what musicians call it", "[formats][comparison]")
{
    CHECK (likeness ("C", "C") == "the same");
    CHECK (likeness ("Db", "C#") == "the same");
    CHECK (likeness ("Am7/C", "C6") == "the same");
    CHECK (likeness ("C/E", "C") == "another inversion");
    CHECK (likeness ("Am7", "C6") == "another inversion");
    CHECK (likeness ("Ebdim7", "Cdim7") == "another inversion");
    CHECK (likeness ("Cmaj9", "Cmaj7") == "other tensions");
    CHECK (likeness ("C", "Cmaj7") == "other tensions");
    CHECK (likeness ("C7(b9,#5)", "C7") == "other tensions");
    CHECK (likeness ("C7sus4", "C7") == "other tensions");
    CHECK (likeness ("C5", "Cm") == "other tensions");
    CHECK (likeness ("C13/G", "C7") == "other tensions");
    CHECK (likeness ("Em", "Cmaj7") == "upper structure");
    CHECK (likeness ("Bdim", "G7") == "upper structure");
    CHECK (likeness ("G#dim7", "E7") == "upper structure");
    CHECK (likeness ("Em7", "Cmaj9") == "upper structure");
    CHECK (likeness ("Db7", "G7") == "tritone substitute");
    CHECK (likeness ("Db9", "G13") == "tritone substitute");
    CHECK (likeness ("Dbmaj7", "G7") == "another chord");
    CHECK (likeness ("Dm7", "F", "C") == "ii for IV");
    CHECK (likeness ("Dm7", "Fmaj7") == "relative");
    CHECK (likeness ("Dm7b5", "Fm", "Cm") == "ii for IV");
    CHECK (likeness ("Am", "C") == "relative");
    CHECK (likeness ("C6", "Am", "C") == "relative");
    CHECK (likeness ("Am", "C7") == "another chord");
    CHECK (likeness ("Em", "C", "C") == "same function");
    CHECK (likeness ("Em", "C") == "another chord");
    CHECK (likeness ("Bb7", "G7", "C") == "same function");
    CHECK (likeness ("Bb7", "G7", "F") == "another chord");
    CHECK (likeness ("Fm6", "F", "C") == "another quality");
    CHECK (likeness ("Fm", "Dm7", "C") == "same function");
    CHECK (likeness ("Cm", "C") == "another quality");
    CHECK (likeness ("Cmaj7", "C7") == "another quality");
    CHECK (likeness ("Cm7b5", "Cm7") == "another quality");
    CHECK (likeness ("F#", "C", "C") == "another chord");
}

TEST_CASE ("what a chord is to another does not depend on where both are, and each is itself", "[formats][comparison]")
{
    const std::vector<std::string> chords { "C", "Cm", "C7", "Cmaj7", "Cm7", "Cm7b5", "Cdim7", "C+", "Csus4", "C13", "C/E", "D|C", "C7alt", "Am", "Em", "F#7", "Bdim", "Dm7", "Fmaj7" };

    for (const auto& one : chords)
        for (const auto& other : chords)
        {
            const auto a = *parseLeadSheet (one).chord, b = *parseLeadSheet (other).chord;
            const auto here = likenessOf (a, b, parseKey ("C"));
            CAPTURE (one, other);
            CHECK (here < Likeness::missing);
            CHECK ((here == Likeness::same) == (likenessOf (b, a, parseKey ("C")) == Likeness::same));
            CHECK (likenessOf (a, a, {}) == Likeness::same);

            const auto moved = [] (WrittenChord chord)     // up a fifth
            {
                chord.root = NoteName::fromFifths (chord.root.fifths() + 1);
                chord.bass = NoteName::fromFifths (chord.bass.fifths() + 1);
                return chord;
            };
            CHECK (likenessOf (moved (a), moved (b), parseKey ("G")) == here);
        }
}

TEST_CASE ("bars are compared beat by beat", "[formats][comparison]")
{
    CHECK (line (compare ("Dm7 G7 | Cmaj7", "Dm7 G7 | C")) == "the same 2, the same 2, other tensions 4");
    CHECK (line (compare ("Dm7 Db7 | C | . | N.C.", "Dm7 G7 | C | Am | F", "C")) == "the same 2, tritone substitute 2, the same 4, relative 4, not played 4");
    CHECK (line (compare ("C | G C", "C")) == "the same 4, extra 2, extra 2");
    CHECK (line (compare ("C", "C | G")) == "the same 4, not played 4");
    CHECK (line (compare ("C | G C F C", "C | G C")) == "the same 4, the same 1, another chord 1, another chord 1, the same 1");

    const auto comparison = compare ("Dm7 Db7 | C | . | N.C.", "Dm7 G7 | C | Am | F");
    CHECK (comparison.allTicks() == 16 * ticksPerQuarter);
    CHECK (comparison.ticksIn (Likeness::tritoneSubstitute) == 2 * ticksPerQuarter);
    CHECK (comparison.spans[1].bar == 0);
    CHECK (comparison.spans[4].bar == 3);
}

TEST_CASE ("a chart goes round for as long as somebody plays", "[formats][comparison]")
{
    const auto comparison = compare ("C | G | C | Db7 | C", "C | G7", "C", ChartEnd::beginsAnew);
    CHECK (line (comparison) == "the same 4, other tensions 4, the same 4, tritone substitute 4, the same 4");
    CHECK (line (compare ("C", "N.C.", {}, ChartEnd::beginsAnew)) == "extra 4");
    CHECK (compare ("N.C.", "N.C.").spans.empty());
    CHECK (compared ({}, {}, {}, ChartEnd::beginsAnew).spans.empty());
    CHECK (line (compared (guidetone::testing::chartOf ("C"), {}, {}, ChartEnd::beginsAnew)) == "extra 4");
}

TEST_CASE ("bars before the first chord are no part of the comparison", "[formats][comparison]")
{
    auto late = guidetone::testing::chartOf ("C | G");
    late.sections.front().bars.insert (late.sections.front().bars.begin(), 3, ChartBar {});
    CHECK (line (compared (late, guidetone::testing::chartOf ("C | G"), {}, ChartEnd::ends)) == "the same 4, the same 4");
}

TEST_CASE ("functions are those of the chart's key where it changes", "[formats][comparison]")
{
    auto wanted = guidetone::testing::chartOf ("C | D");
    wanted.key = parseKey ("C");
    wanted.sections.front().bars[1].key = parseKey ("D");
    const auto played = guidetone::testing::chartOf ("Em | F#m");
    CHECK (line (compared (played, wanted, {}, ChartEnd::ends)) == "same function 4, same function 4");
    CHECK (line (compared (played, wanted, parseKey ("C"), ChartEnd::ends)) == "same function 4, another chord 4");
}

TEST_CASE ("any chart is itself, and any two are as long as the longer one", "[formats][comparison]")
{
    RandomCharts random (11);

    for (int i = 0; i < 200; ++i)
    {
        const auto one = random.next(), other = random.next();
        for (const auto& span : compared (one, one, {}, ChartEnd::ends).spans)
            CHECK (span.likeness == Likeness::same);

        const auto both = compared (one, other, {}, i % 2 == 0 ? ChartEnd::ends : ChartEnd::beginsAnew);
        std::int64_t sum = 0;
        for (std::size_t at = 0; at < both.spans.size(); ++at)
        {
            const auto& span = both.spans[at];
            sum += span.to - span.from;
            CHECK (span.from < span.to);
            CHECK (span.to <= span.metre.ticks());
            if (at > 0)
                CHECK ((both.spans[at - 1].bar < span.bar || both.spans[at - 1].to <= span.from));
        }

        CHECK (sum == both.allTicks());
    }
}
