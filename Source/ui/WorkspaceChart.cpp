// WorkspaceChart.cpp - what is known to come and what may come: the open chart, followed by bars or by ear, and the suggestions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspace.h"

#include "../context/NextChords.h"
#include "../harmony/VoiceLeading.h"
#include "../progression/LogEdits.h"
#include "look/Words.h"

namespace guidetone
{

Workspace::Coming Workspace::comingAfter (const SongPosition& now) const
{
    if (heardNext != nullptr && (! now.known || timeline.goesByEar()))
        return { &heardNext->naming, guidetone::spellingOf (*heardNext, spelling) };

    if (timeline.goesByEar())
        return {};

    const auto& ahead = timeline.ahead();
    const auto found = std::find_if (ahead.begin(), ahead.end(), [&now] (const AheadChord& next) { return ! now.known || next.start.ticks > now.ticks; });

    return found != ahead.end() ? Coming { &found->naming, guidetone::spellingOf (*found, spelling) } : Coming();
}

// In steps, or the list would be reckoned anew at every note.
void Workspace::followChart (const Snapshot& snapshot, bool respelled)
{
    const auto& key = snapshot.shown.key;
    const auto coming = chart != nullptr ? comingAfter (snapshot.position) : Coming();
    const auto* due = coming.naming != nullptr ? namingChord (*coming.naming) : nullptr;
    const auto chartNextBefore = std::exchange (chartNext, due != nullptr ? std::optional (DueChord { *due, coming.spelling.letters }) : std::nullopt);

    if (chartNext == chartNextBefore && keyOf (key) == keyOf (heardKey) && key.sure == heardKey.sure && ! respelled)
        return;

    heardKey = key;
    showSuggestions();
}

std::vector<Chord> Workspace::soundedChords() const
{
    constexpr std::size_t remembered = 256;
    const auto& entries = plugin.progression().log().entries();
    std::vector<Chord> sounded;

    for (std::size_t i = entries.size() > remembered ? entries.size() - remembered : 0; i < entries.size(); ++i)
        if (const auto* chordThen = namingChord (entries[i].naming))
            sounded.push_back (*chordThen);

    return sounded;
}

// Off the chart the timeline stays where it was in it.
void Workspace::followByEar()
{
    heardNext = nullptr;

    const auto* byEar = marks.byEar();

    if (byEar == nullptr)
        return timeline.expectByEar ({}, {});

    const auto sounded = soundedChords();
    heardNext = byEar->next (sounded);

    if (auto ahead = byEar->from (sounded); ! ahead.chords.empty())
    {
        const auto& entries = plugin.progression().log().entries();
        const auto last = std::find_if (entries.rbegin(), entries.rend(), [] (const Entry& entry) { return namingChord (entry.naming) != nullptr; });
        timeline.expectByEar (std::move (ahead), last != entries.rend() ? nameOf (*last) : EntryName());
    }
}

void Workspace::showMarks (std::size_t first)
{
    first = marks.update (plugin.progression().log(), first);
    log.show (marks, first);
    timeline.show (marks, first);
}

void Workspace::showChart()
{
    auto opened = plugin.chart();

    if (opened == chart)
        return;

    chart = std::move (opened);
    bar.showChart (chart != nullptr ? juce::String::fromUTF8 (chart->chart.title.c_str()) : juce::String());

    marks.open (chart != nullptr ? &chart->chart : nullptr);
    followByEar();
    showMarks (0);

    if (chart == nullptr)
        timeline.expect (nullptr);
    else
        timeline.expect ([laid = std::make_shared<const ChartAhead> (chart->chart)] (const SongPosition& now) { return laid->from (now); });
}

//==============================================================================
void Workspace::showSuggestions()
{
    if (! plugin.view().panels.shows (Panel::suggestions))
        return;

    auto next = nextChords (soundedChords(), spelling.key ? certain (*spelling.key) : heardKey);

    // What is written down comes before what is likely.
    if (chartNext)
    {
        auto& ranked = next.ranked;
        auto found = std::find_if (ranked.begin(), ranked.end(), [this] (const Suggestion& suggestion) { return suggestion.chord == chartNext->chord; });

        if (found == ranked.end())
        {
            ranked.resize (std::min<std::size_t> (ranked.size(), mostNextChords - 1));
            found = ranked.insert (ranked.end(), { chartNext->chord, 0.0f, NextReason::inChart, {} });
        }

        found->reason = NextReason::inChart;
        std::rotate (ranked.begin(), found, found + 1);
    }

    const auto key = spelling.key ? spelling.key : next.hasKey() ? std::optional (keyOf (next.key)) : std::nullopt;
    suggestions.show (next.ranked, { key, spelling.accidentals, chartNext ? chartNext->letters : std::nullopt }, key);
}

void Workspace::insert (const Chord& next)
{
    const auto& now = plugin.progression().log();
    const NamingContext context { spelling.key ? spelling.key : heardKey.sure ? std::optional (keyOf (heardKey)) : std::nullopt, Player::solo };
    const auto before = now.empty() ? std::nullopt : std::optional (now.entries().back().naming.voicing);
    const auto letters = chartNext && chartNext->chord == next ? chartNext->letters : std::nullopt;
    plugin.edits().changeLog (words ("Insert a chord"), appended (now, next, voicingToHear (next, before), context, letters));
}

} // namespace guidetone
