// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabWriter.h"

#include "../notation/ChordSymbol.h"
#include "DecimalText.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    /** Compared as they will be written, so that no line starts before the last one's end, or at its own end. */
    long long microseconds (double seconds) noexcept
    {
        return std::llround (seconds * 1.0e6);
    }
}

void LabTrack::label (double seconds, std::string harte)
{
    changes.push_back ({ std::max (seconds, changes.back().seconds), std::move (harte) });
}

std::string LabTrack::text (double endSeconds) const
{
    std::vector<Change> lines;

    for (std::size_t i = 0; i < changes.size(); ++i)
    {
        const double start = changes[i].seconds;
        const double end = i + 1 < changes.size() ? std::min (changes[i + 1].seconds, endSeconds) : endSeconds;

        if (microseconds (end) > microseconds (start) && (lines.empty() || lines.back().harte != changes[i].harte))
            lines.push_back ({ start, changes[i].harte });
    }

    std::string text;

    for (std::size_t i = 0; i < lines.size(); ++i)
    {
        const double end = i + 1 < lines.size() ? lines[i + 1].seconds : endSeconds;
        text += decimalText (lines[i].seconds, 6) + '\t' + decimalText (end, 6) + '\t' + lines[i].harte + '\n';
    }

    return text;
}

std::string writeLab (const Progression& progression, const SpellingContext& context, double endSeconds)
{
    LabTrack track;
    const auto& entries = progression.entries();

    for (std::size_t i = 0; i < entries.size(); ++i)
    {
        const auto& entry = entries[i];
        track.label (entry.startSeconds, harteLabel (entry.naming, spellingOf (entry, context)));

        const bool overlapsNext = i + 1 < entries.size() && (entry.isOpen() || entry.endSeconds > entries[i + 1].startSeconds);
        if (! entry.isOpen() && ! overlapsNext)
            track.label (entry.endSeconds, "N");
    }

    return track.text (endSeconds);
}

} // namespace guidetone
