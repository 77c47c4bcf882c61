// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcVoice.h"

#include "../core/Digits.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guidetone
{

std::vector<ReadBar> AbcVoice::bars (bool withNotes)
{
    endBar (0);
    if (! withNotes)
        for (auto& one : done)
            one.onsets.clear();

    return std::move (done);
}

/** | || |] [| |: :| :: |1 :|2 and what is like them. */
void AbcVoice::takeBarLine (AbcCursor& in)
{
    const auto length = std::min (in.rest.find_first_not_of ("|:[]"), in.rest.size());
    auto sign = in.rest.substr (0, length);

    // A bracket at the end begins an ending or a chord, but for "[|".
    if (sign.size() > 1 && sign.back() == '[')
        sign.remove_suffix (1);
    if (const auto bracket = sign.find ('['); bracket != std::string_view::npos && bracket > 0 && ! sign.substr (bracket).starts_with ("[|"))
        sign = sign.substr (0, bracket);
    in.skip (sign.size());

    const auto isColon = [] (char c) { return c == ':'; };
    const bool hasBar = ! std::all_of (sign.begin(), sign.end(), isColon);
    auto before = static_cast<int> (std::find_if_not (sign.begin(), sign.end(), isColon) - sign.begin());
    auto behind = hasBar ? static_cast<int> (std::find_if_not (sign.rbegin(), sign.rend(), isColon) - sign.rbegin()) : 0;
    if (! hasBar)
    {
        if (sign.size() < 2)
            return;     // a lone colon
        before = behind = 1;
    }

    constexpr int mostTimes = 16;
    endBar (before > 0 ? std::min (before, mostTimes) + 1 : 0);
    bar.bar.repeatBegins |= behind > 0;

    if (isDigit (in.front()))
        takeEnding (in);
}

/** "1", "1,3", "1-3" */
void AbcVoice::takeEnding (AbcCursor& in)
{
    constexpr int mostTimes = 99;
    auto& endings = bar.bar.endings;
    const auto add = [&endings] (int ending)
    {
        if (ending >= 1 && ending <= mostTimes && std::find (endings.begin(), endings.end(), ending) == endings.end())
            endings.push_back (ending);
    };

    for (int first = takeAbcNumber (in);;)
    {
        add (first);
        if (in.front() == '-' && isDigit (in.second()))
        {
            in.skip (1);
            const int last = std::min (takeAbcNumber (in), mostTimes);
            for (int ending = first + 1; ending <= last; ++ending)
                add (ending);
        }

        if (in.front() != ',' || ! isDigit (in.second()))
            return;

        in.skip (1);
        first = takeAbcNumber (in);
    }
}

void AbcVoice::endBar (int repeatEnds)
{
    const bool hasContent = farthest > 0.0 || ! bar.bar.chords.empty();
    const auto times = std::exchange (playedTimes, {});
    if (! times.empty() && repeatEnds > 0)
        repeatEnds = std::clamp (std::atoi (times.c_str()), 2, 99);
    else
        addWords (times);

    if (hasContent)
        push();
    if (repeatEnds > 0 && ! done.empty())
        done.back().bar.repeatEnds = repeatEnds;

    accidentals.newBar();
    position = farthest = 0.0;
}

void AbcVoice::push()
{
    bar.ticks = static_cast<std::int32_t> (std::lround (farthest));
    bar.bar.metre = metre.isFree && bar.ticks > 0 ? metreLasting (bar.ticks, {}) : metre.metre;
    if (bar.bar.key && bar.bar.key == keyInForce)
        bar.bar.key.reset();
    if (bar.bar.key)
        keyInForce = bar.bar.key;

    // A symbol before the bar line, with no note of its own, belongs to the next bar.
    std::optional<ChartChord> following;
    if (bar.ticks > 0 && ! bar.bar.chords.empty() && bar.bar.chords.back().start >= bar.ticks)
    {
        following = std::move (bar.bar.chords.back());
        following->start = 0;
        bar.bar.chords.pop_back();
    }

    if (done.size() < longestChart)
        done.push_back (std::exchange (bar, {}));
    else
        cutShort = true;

    bar = {};
    if (following)
        bar.bar.chords.push_back (std::move (*following));
    if (next.metre)
        metre = *next.metre;
    bar.bar.key = next.key;
    next = {};
}

} // namespace guidetone
