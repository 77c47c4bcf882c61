// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"
#include "progression/LogEdits.h"
#include "progression/RepeatedParts.h"
#include "progression/Sections.h"

#include <random>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{

/** A bar for each letter, at 120: a capital a major triad on the degree of that letter, "-" a bar in which nothing begins. */
Progression song (std::string_view letters, double firstBar = 0.0)
{
    Progression log;
    std::uint32_t id = 0;

    for (std::size_t i = 0; i < letters.size(); ++i)
    {
        if (letters[i] == '-')
            continue;

        const int root = 48 + letters[i] - 'A';
        const double from = 2.0 * (firstBar + static_cast<double> (i));
        log.apply (began (++id, from, { root, root + 4, root + 7 }));
        log.apply (ended (id, from + 2.0));
    }

    return log;
}

std::vector<std::size_t> at (std::initializer_list<std::size_t> places)  { return places; }

} // namespace

TEST_CASE ("sections have their names from a chord on", "[progression][sections]")
{
    const auto log = song ("ABCDEF");
    CHECK (sectionsOf ({}).empty());
    CHECK (sectionsOf (log) == std::vector<Section> { { "", 0, 6 } });

    const auto named = withSection (withSection (log, 2, "Verse"), 4, "Bridge");
    CHECK (sectionsOf (named) == std::vector<Section> { { "", 0, 2 }, { "Verse", 2, 2 }, { "Bridge", 4, 2 } });
    CHECK (sectionsOf (withSection (named, 2, "A")) == std::vector<Section> { { "", 0, 2 }, { "A", 2, 2 }, { "Bridge", 4, 2 } });
    CHECK (sectionsOf (withSection (named, 4, "")) == std::vector<Section> { { "", 0, 2 }, { "Verse", 2, 4 } });
    CHECK (withSection (log, 6, "Verse") == log);
}

TEST_CASE ("a section begins with the next chord where its first is deleted", "[progression][sections]")
{
    const auto named = withSection (withSection (song ("ABCDEF"), 2, "Verse"), 4, "Bridge");
    const auto shorter = without (named, { 2 });
    CHECK (sectionsOf (shorter) == std::vector<Section> { { "", 0, 2 }, { "Verse", 2, 1 }, { "Bridge", 3, 2 } });
    const auto gone = without (named, { 2, 3 });
    CHECK (sectionsOf (gone) == std::vector<Section> { { "", 0, 2 }, { "Bridge", 2, 2 } });
}

TEST_CASE ("a name that is too long is cut at a whole character", "[progression][sections]")
{
    std::string name (38, 'x');
    name += "\u00e9t\u00e9";
    const auto log = withSection (song ("A"), 0, name);
    CHECK (log.entries()[0].section.view() == std::string (38, 'x'));
    CHECK (withSection (song ("A"), 0, std::string (100000, 'y')).entries()[0].section.size() == SectionName::room());
}

TEST_CASE ("a blues played three times is one part", "[progression][sections]")
{
    const std::string blues = "CCCCFFCCGFCG";
    const auto repeats = repeatedSections (song (blues + blues + blues));
    REQUIRE (repeats.size() == 1);
    CHECK (repeats[0] == Repeat { 12, 12, at ({ 0, 12, 24 }) });
}

TEST_CASE ("the A of a song form is found round its bridge", "[progression][sections]")
{
    const auto repeats = repeatedSections (song ("ABCDEFGH" "ABCDEFGH" "IJKLJIKJ" "ABCDEFGH"));
    REQUIRE (repeats.size() == 1);
    CHECK (repeats[0] == Repeat { 8, 8, at ({ 0, 8, 24 }) });
}

TEST_CASE ("bars in which a chord goes on belong to the part", "[progression][sections]")
{
    const auto repeats = repeatedSections (song ("X" "A-B-C-D-" "Y" "A-B-C-D-" "Z"));
    REQUIRE (repeats.size() == 1);
    CHECK (repeats[0] == Repeat { 4, 8, at ({ 1, 6 }) });
}

TEST_CASE ("another chord, another place in the bar or fewer bars are no repeat", "[progression][sections]")
{
    CHECK (repeatedSections (song ("ABCDXABCEY")).empty());
    CHECK (repeatedSections (song ("ABCXABCY")).empty());
    CHECK (repeatedSections (song ("ABCXABCY"), 3).size() == 1);
    CHECK (repeatedSections ({}).empty());

    auto entries = song ("ABCDABCD").entries();
    CHECK (repeatedSections (Progression (entries)).size() == 1);
    entries[5].start.tickInBar += 100;          // as people play
    CHECK (repeatedSections (Progression (entries)).size() == 1);
    CHECK (repeatedSections (Progression (entries), 4, 60).empty());
    entries[5].start.tickInBar += 860;
    CHECK (repeatedSections (Progression (entries)).empty());
}

TEST_CASE ("a part lies within one take, and two takes may repeat each other", "[progression][sections]")
{
    const auto once = song ("ABCDEF");
    auto entries = once.entries();

    for (auto entry : once.entries())
    {
        entry.take = 2;
        entry.startSeconds += 100.0;
        entry.endSeconds += 100.0;
        entries.push_back (entry);
    }

    const auto repeats = repeatedSections (Progression (std::move (entries)));
    REQUIRE (repeats.size() == 1);
    CHECK (repeats[0] == Repeat { 6, 6, at ({ 0, 6 }) });

    auto unknown = song ("ABCDABCD").entries();
    for (auto& entry : unknown)
        entry.start.known = false;
    CHECK (repeatedSections (Progression (std::move (unknown))).empty());
}

// Law: what is told comes as it is told, and no time over another.
TEST_CASE ("every repeated part of a sequence is one, compared symbol by symbol", "[progression][sections]")
{
    std::mt19937 random (3);

    for (int round = 0; round < 500; ++round)
    {
        std::vector<int> symbols (random() % 60);
        for (auto& symbol : symbols)
            symbol = static_cast<int> (random() % 3);

        const auto least = 1 + random() % 4;
        bool any = false;

        for (const auto& part : repeatedParts (symbols, least))
        {
            any = true;
            REQUIRE (part.length >= least);
            REQUIRE (part.firsts.size() >= 2);

            for (std::size_t t = 0; t < part.firsts.size(); ++t)
            {
                REQUIRE (part.firsts[t] + part.length <= symbols.size());
                REQUIRE ((t == 0 || part.firsts[t] >= part.firsts[t - 1] + part.length));
                REQUIRE (std::equal (symbols.begin() + static_cast<std::ptrdiff_t> (part.firsts[t]), symbols.begin() + static_cast<std::ptrdiff_t> (part.firsts[t] + part.length),
                                     symbols.begin() + static_cast<std::ptrdiff_t> (part.firsts[0])));
            }
        }

        // And where there is one of the least length, something is told.
        bool expected = false;
        for (std::size_t i = 0; i + 2 * least <= symbols.size(); ++i)
            for (auto j = i + least; j + least <= symbols.size(); ++j)
                expected = expected || std::equal (symbols.begin() + static_cast<std::ptrdiff_t> (i), symbols.begin() + static_cast<std::ptrdiff_t> (i + least), symbols.begin() + static_cast<std::ptrdiff_t> (j));

        CHECK (any == expected);
    }
}
