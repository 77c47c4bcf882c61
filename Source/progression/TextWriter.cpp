// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextWriter.h"

#include "../notation/StyledName.h"
#include "BarAndBeat.h"
#include "DecimalText.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    std::string column (std::string text, std::size_t width)
    {
        text.resize (std::max (text.size(), width), ' ');
        return text + "  ";
    }
}

std::string writeText (const Progression& progression, const SpellingContext& context, const NotationStyle& style)
{
    const auto& entries = progression.entries();
    if (entries.empty())
        return {};

    const bool inSong = std::any_of (entries.begin(), entries.end(), [] (const Entry& entry) { return entry.start.known; });
    std::size_t barWidth = 6, timeWidth = 8;

    for (const auto& entry : entries)
    {
        barWidth = std::max (barWidth, barAndBeat (entry.start).size());
        timeWidth = std::max (timeWidth, clockText (entry.startSeconds).size());
    }

    auto text = (inSong ? column ("bar", barWidth) : std::string()) + column ("time", timeWidth) + "chord\n";
    auto take = entries.front().take;

    for (const auto& entry : entries)
    {
        if (entry.take != take)
            text += '\n';

        take = entry.take;

        if (inSong)
            text += column (barAndBeat (entry.start), barWidth);

        text += column (clockText (entry.startSeconds), timeWidth) + writeSymbol (entry.naming, spellingOf (entry, context), style) + '\n';
    }

    return text;
}

} // namespace guidetone
