// LogLines.cpp - see LogLines.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogLines.h"

#include <algorithm>

namespace guidetone
{

std::size_t LogLines::update (const Progression& next, const SpellingContext& spelling)
{
    const auto sizeBefore = size();
    auto first = shown.follow (next);

    if (first == sizeBefore && size() == sizeBefore && spelling == spelled)
        return first;

    while (! headings.empty() && headings.back() >= first)
        headings.pop_back();

    for (auto i = first; i < size(); ++i)
        if (beginsTake (i) || ! entries()[i].section.empty())
            headings.push_back (i);

    if (! (spelling == spelled))
    {
        spelled = spelling;
        first = 0;
    }

    std::erase_if (made, [first] (const auto& line) { return line.first >= first; });
    return first;
}

bool LogLines::write (const Writing& next)
{
    if (next == hand)
        return false;

    hand = next;
    made.clear();
    return true;
}

void LogLines::mark (const ChartMarks& marksToShow, std::size_t first)
{
    marked = &marksToShow;
    std::erase_if (made, [first] (const auto& line) { return line.first >= first; });
}

const LogRow& LogLines::operator[] (std::size_t entry) const
{
    constexpr std::size_t most = 400;

    if (const auto found = made.find (entry); found != made.end())
        return found->second;

    if (made.size() >= most)
        made.clear();

    ++set;
    return made.emplace (entry, rowOf (entries()[entry], entry > 0 ? entries()[entry - 1].take : 0, spelled, hand, marked != nullptr ? marked->of (entry) : nullptr)).first->second;
}

//==============================================================================
int LogLines::rowOfEntry (std::size_t entry) const noexcept
{
    return static_cast<int> (entry) + static_cast<int> (std::upper_bound (headings.begin(), headings.end(), entry) - headings.begin());
}

LogLines::Row LogLines::at (int row) const noexcept
{
    // Heading k stands in the row headings[k] + k. The first one that does not stand above this row:
    std::size_t low = 0, high = headings.size();
    const auto wanted = static_cast<std::size_t> (row);

    while (low < high)
    {
        const auto middle = (low + high) / 2;

        if (headings[middle] + middle < wanted)
            low = middle + 1;
        else
            high = middle;
    }

    return { wanted - low, low < headings.size() && headings[low] + low == wanted };
}

std::size_t LogLines::endOfHeading (std::size_t firstEntry) const noexcept
{
    const bool whole = beginsTake (firstEntry);
    auto next = std::upper_bound (headings.begin(), headings.end(), firstEntry);

    while (next != headings.end() && whole && ! beginsTake (*next))
        ++next;

    return next != headings.end() ? *next : size();
}

} // namespace guidetone
