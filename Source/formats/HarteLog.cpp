// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarteLog.h"

#include "../notation/ChordIdentity.h"

#include <charconv>
#include <cmath>

namespace guidetone
{

std::optional<double> numberFrom (std::string_view text) noexcept
{
    double value = 0.0;
    const auto [end, error] = std::from_chars (text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite (value) ? std::optional (value) : std::nullopt;
}

std::string HarteLog::add (double start, double end, std::string_view label)
{
    // Files have times rounded in all manners: what overlaps by less than this, meets.
    constexpr double tolerance = 1.0e-3;

    if (! (start >= 0.0 && end <= longestFileSeconds))
        return "has a time that is not from 0 to " + std::to_string (static_cast<int> (longestFileSeconds)) + " seconds";
    if (end < start)
        return "ends before it begins";
    if (start < until - tolerance)
        return "begins before the one before it ends";

    const auto parsed = parseHarte (label);
    if (! parsed.chord && ! parsed.saysNoChord && label != "X")
        return "has no chord in Harte's syntax: " + parsed.message;

    unknownLabels += label == "X" ? 1u : 0u;
    lastIsChord = false;
    start = std::max (start, until);
    if (end <= start)
        return {};

    until = end;

    if (parsed.chord)
    {
        if (entries.size() == mostEntries)
            return "is one chord too many: " + std::to_string (mostEntries) + " are read";

        Entry entry;
        entry.id = static_cast<std::uint32_t> (entries.size()) + 1;
        entry.startSeconds = start;
        entry.endSeconds = end;
        entry.naming.kind = Sounding::chord;
        entry.naming.readings.push ({ identify (*parsed.chord) });
        if (entry.naming.readings[0].chord.quality == Quality::note)
            entry.naming.kind = Sounding::note;
        entry.letters = ChordLetters { parsed.chord->root, parsed.chord->bass };
        entries.push_back (entry);
        lastIsChord = true;
    }

    return {};
}

LogDocument HarteLog::take()
{
    return { Progression (std::move (entries)), {}, until };
}

} // namespace guidetone
