// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentFile.h"

#include "../plugin/HeardSong.h"
#include "ExitCode.h"
#include "FileText.h"

#include <filesystem>

namespace guidetone
{

namespace
{
    /** A MIDI file that has chord symbols among its words is a chart; of any other the notes are named. */
    ReadDocument documentIn (const std::string& bytes, const std::string& input, const Format& format, const Hearing& hearing)
    {
        if (format.id != "midi")
            return format.read (bytes);

        if (auto chart = hearing.notes == MidiNotes::always ? ReadDocument {} : format.read (bytes); chart.document)
            return chart;

        auto heard = heardIn (bytes, hearing.settings);
        if (heard.document && input != "-")
            std::get<LogDocument> (*heard.document).title = std::filesystem::path (input).stem().string();
        return heard;
    }
}

std::string sentenceAbout (const std::string& input, const std::string& problem)
{
    const auto name = input == "-" ? "the standard input" : input;
    return name + (problem.starts_with ("line ") ? ", " : " ") + problem;
}

ReadDocument readDocument (const std::string& input, const Format& format, const Hearing& hearing)
{
    const auto loaded = loadDocument (input);
    auto read = loaded.bytes ? documentIn (*loaded.bytes, input, format, hearing) : ReadDocument { {}, loaded.problem, {} };

    if (! read.document)
        read.problem = sentenceAbout (input, read.problem);

    for (const auto& note : read.remarks)
        remark (sentenceAbout (input, note));

    return read;
}

} // namespace guidetone
