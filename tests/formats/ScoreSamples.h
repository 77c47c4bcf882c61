// ScoreSamples.h - scores for other people's programs to read: every type of chord, every form of voicing, and what else a score may have.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Charts.h"
#include "ScoreCharts.h"

#include "harmony/Vocabulary.h"
#include "harmony/VoicedProgression.h"

namespace guidetone::testing
{

/** A bar for each quality of the vocabulary, alone, with each of its tensions and over another bass, on roots all round the circle of fifths. */
inline Chart everyKind()
{
    Chart chart;
    chart.title = "Every kind";
    chart.key = Key {};
    chart.sections = { { "A", {} } };
    int fifths = -5;

    const auto add = [&] (Chord chord, std::optional<int> bassFifths = {})
    {
        ChartBar bar;
        ChartChord placed;
        placed.chord = written (leadSheetSymbol (chord, {}));
        placed.chord->root = placed.chord->bass = NoteName::fromFifths (fifths);
        if (bassFifths)
            placed.chord->bass = NoteName::fromFifths (fifths + *bassFifths);
        bar.chords.push_back (placed);
        chart.sections[0].bars.push_back (bar);
        fifths = fifths == 6 ? -5 : fifths + 1;
    };

    for (const auto& row : vocabulary().subspan (1))        // a note alone is no symbol
    {
        add ({ row.quality, 0, 0, false, {}, {} });
        add ({ row.quality, 0, 0, false, {}, {} }, 1);      // over its fifth

        for (const auto& tension : row.tensions)
            add ({ row.quality, 0, 0, false, { tension.degree }, {} });
    }

    return chart;
}

/** The chart with each of its chords in a form. */
inline Chart voicedIn (Chart chart, VoicingForm form)
{
    std::vector<LastingChord> chords;
    std::vector<ChartChord*> places;

    for (auto& section : chart.sections)
        for (auto& bar : section.bars)
            for (auto& chord : bar.chords)
            {
                chords.push_back ({ chord.chord ? std::optional (identify (*chord.chord)) : std::nullopt });
                places.push_back (&chord);
            }

    const auto voiced = voiceProgression (chords, form);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i]->voicing = voiced[i].voicing();

    return chart;
}

/** Repeats, endings, odd and changing metres, keys on the way, a silence, words, and chords off the beat. It ends with two chords, because musicxml2ly 2.24 loses
    the last one where a staff rests all through the last bar. */
inline Chart oddScore()
{
    auto chart = chartOf ("Cm7 . . F7 . | Bbmaj7 | Gb7#11 . . . . . Db/F | Ab/C");
    chart.title = "Odd & even";
    chart.composer = "Nobody";
    chart.feel = "Medium Swing";
    chart.bpm = 132.0;
    chart.key = parseKey ("Eb");
    auto& first = chart.sections[0].bars;
    chart.sections[0].name = "A";
    first[0].metre = first[1].metre = { 5, 4 };
    first[0].chords[1].start = 3 * ticksPerQuarter;
    first[2].metre = first[3].metre = { 7, 8 };
    first[2].chords[1].start = 3 * ticksPerQuarter;
    first[0].repeatBegins = true;
    first[3].repeatEnds = 2;

    chart.sections.push_back ({ "B", barsOf ("Dm7b5 G7b9 | Cm6/9 Bdim7 | Ebmaj9 | N.C. | F#m7 B7 | A/E E") });
    auto& second = chart.sections[1].bars;
    for (std::size_t i = 0; i < 4; ++i)
        second[i].metre = { 6, 8 };
    second[0].chords[1].start = second[1].chords[1].start = 3 * ticksPerQuarter / 2;
    second[0].repeatBegins = true;
    second[2].endings = { 1 };
    second[2].repeatEnds = 2;
    second[3].endings = { 2 };
    second[4].metre = second[5].metre = { 3, 4 };
    second[4].key = parseKey ("E");
    second[4].chords[1].start = 3 * ticksPerQuarter / 2;
    second[5].chords[1].start = ticksPerQuarter;
    second[5].words = "Fine";
    return chart;
}

/** What a score may claim of a chord: the kinds of elevenths and thirteenths have the lower tensions, and those of ninths the fifth, whether the symbol
    says them or not. */
inline PitchClassSet claimedInScores (const WrittenChord& chord)
{
    auto claimed = chord.pitchClasses();
    const auto add = [&] (Degree degree) { claimed.add (wrapToOctave (chord.root.pitchClass() + semitones (degree))); };
    const bool hasThirteenth = chord.degrees.contains (Degree::thirteen);

    add (Degree::five);
    if (hasThirteenth || chord.degrees.contains (Degree::eleven))
        add (Degree::nine);
    if (hasThirteenth)
        add (Degree::eleven);

    return claimed;
}

/** All of them. The last ones are made by a seed, and may have anything that ScoreCharts.h has. */
inline std::vector<Chart> scoreSamples()
{
    std::vector<Chart> samples { everyKind(), voicedIn (everyKind(), VoicingForm::close), oddScore() };

    for (int form = 0; form < voicingFormCount; ++form)
        samples.push_back (voicedIn (oddScore(), static_cast<VoicingForm> (form)));

    RandomCharts random (61);
    for (int i = 0; i < 20; ++i)
        samples.push_back (scoreChart (random, { i % 2 == 1, i % 3 == 1, i % 5 == 4 }));

    return samples;
}

} // namespace guidetone::testing
