// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lab.h"

#include "../progression/DecimalText.h"
#include "../progression/LabWriter.h"
#include "HarteLog.h"
#include "InSeconds.h"

namespace guidetone
{

namespace
{
    constexpr std::string_view blank = " \t\r\v\f";

    std::string_view takeWord (std::string_view& line)
    {
        line.remove_prefix (std::min (line.size(), line.find_first_not_of (blank)));
        const auto word = line.substr (0, line.find_first_of (blank));
        line.remove_prefix (word.size());
        return word;
    }

    /** @returns what is wrong with a line; empty for nothing. */
    std::string take (std::string_view line, HarteLog& log)
    {
        const auto first = takeWord (line);
        if (first.empty() || first.front() == '#')
            return {};

        const auto start = numberFrom (first), end = numberFrom (takeWord (line));
        const auto label = takeWord (line);

        if (! start || ! end || label.empty() || ! takeWord (line).empty())
            return "is not a start and an end in seconds and a chord";

        return log.add (*start, *end, label);
    }
}

ReadDocument readLab (std::string_view bytes)
{
    HarteLog log;

    for (std::size_t number = 1; ! bytes.empty(); ++number)
    {
        const auto line = bytes.substr (0, bytes.find ('\n'));
        bytes.remove_prefix (std::min (bytes.size(), line.size() + 1));

        if (const auto problem = take (line, log); ! problem.empty())
            return { {}, "line " + std::to_string (number) + ' ' + problem, {} };
    }

    ReadDocument result;
    if (log.unknown() > 0)
        result.remarks.push_back ("X, which names no chord, is read as a silence (" + std::to_string (log.unknown()) + ")");

    auto document = log.take();
    if (document.endSeconds <= 0.0)
        return { {}, "has no chords", {} };

    result.document = std::move (document);
    return result;
}

std::string writeLab (const Document& document, const WriteOptions& options)
{
    if (const auto* log = std::get_if<LogDocument> (&document))
        return writeLab (log->log, options.spelling, endOf (*log));

    const auto music = inSeconds (document, options);
    LabTrack track;

    for (const auto& chord : music.chords)
    {
        track.label (chord.start, chord.value.harte);
        track.label (chord.end, "N");
    }

    return track.text (music.duration);
}

std::string writeKeyLab (const Document& document, const WriteOptions& options)
{
    std::string text;

    for (const auto& key : inSeconds (document, options).keys)
        text += decimalText (key.start, 6) + '\t' + decimalText (key.end, 6) + '\t' + toText (key.value) + '\n';

    return text;
}

} // namespace guidetone
