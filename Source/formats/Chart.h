// Chart.h - a tune on paper: sections of bars with chords, as people write, read and print them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/ChordEvent.h"
#include "../harmony/Voicing.h"
#include "../notation/ChordParser.h"

#include <bit>
#include <string>
#include <vector>

namespace guidetone
{

/** A chord from a place in its bar until the next one, in this bar or a later one. */
struct ChartChord
{
    std::int32_t start = 0;             ///< ticks from the bar line (ticksPerQuarter); 0 .. ticks in the bar - 1
    std::optional<WrittenChord> chord;  ///< nothing: nobody plays here (N.C.), or `text` is no chord that we know
    std::string text;                   ///< as it was written, where it was not understood: kept, so that writing it again loses nothing
    Voicing voicing;                    ///< the notes, where the chart says them or they were played; empty where it does not

    friend bool operator== (const ChartChord&, const ChartChord&) = default;
};

struct Metre
{
    std::uint8_t numerator = 4;         ///< 1..255
    std::uint8_t denominator = 4;       ///< a power of two, 1..128

    constexpr std::int32_t ticks() const noexcept { return ticksPerQuarter * 4 * numerator / denominator; }

    /** Whether it can be: files may claim anything. */
    constexpr bool isSound() const noexcept       { return numerator > 0 && std::has_single_bit (denominator); }

    /** Whether three of its units are a beat: 6/8, 12/8. */
    constexpr bool isCompound() const noexcept    { return numerator > 3 && numerator % 3 == 0 && denominator >= 8; }

    friend constexpr bool operator== (Metre, Metre) noexcept = default;
};

/** A bar. One without chords goes on with the chord before it. */
struct ChartBar
{
    Metre metre;
    std::vector<ChartChord> chords;     ///< by start, no two at one place
    std::optional<Key> key;             ///< where another key begins with this bar

    bool repeatBegins = false;          ///< |:
    int repeatEnds = 0;                 ///< :|, and how often the repeated bars are played in all (2 and more); 0 for none
    std::vector<int> endings;           ///< 1., 2.: the times for which an ending begins here; empty for none

    std::string words;                  ///< lyrics or a remark above the bar ("D.C. al Fine", "Segno"), as they were written

    friend bool operator== (const ChartBar&, const ChartBar&) = default;
};

struct ChartSection
{
    std::string name;                   ///< "A", "Verse 1"; empty where it has none
    std::vector<ChartBar> bars;

    friend bool operator== (const ChartSection&, const ChartSection&) = default;
};

/** Copies are independent. [not the audio thread] */
struct Chart
{
    std::string title, composer;
    std::string feel;                   ///< "Medium Swing"
    std::optional<Key> key;             ///< at the start
    std::optional<double> bpm;          ///< quarter notes a minute
    std::vector<ChartSection> sections;

    bool empty() const noexcept;        ///< whether it has no bar

    friend bool operator== (const Chart&, const Chart&) = default;
};

/** Bars; those beyond it are left out. */
constexpr std::size_t longestChart = 20000;

/** The chart as it is played: each repeat and ending written out, so that no bar has a sign. A named section that is repeated as a whole is a section each
    time. "D.C." and its like, in the words of a bar, are not followed. Bounded: at most `longestChart` bars. */
Chart unfolded (const Chart& chart);

/** The chart with repeats where the same is played again at once: two bars and more, literally or with another end the second time (1., 2.), and
    sections of one name. unfolded() gives back the chart as it was. One that has signs already stays as it is. */
Chart folded (const Chart& chart);

} // namespace guidetone
