// SPDX-License-Identifier: GPL-3.0-or-later
#include "Format.h"

#include "../progression/CsvWriter.h"
#include "../progression/TextWriter.h"
#include "AbcChart.h"
#include "ChartBuilder.h"
#include "Chordonomicon.h"
#include "ChordPro.h"
#include "ImproVisor.h"
#include "IReal.h"
#include "Jams.h"
#include "Lab.h"
#include "LogJson.h"
#include "Markers.h"
#include "MidiChart.h"
#include "MidiFileWriter.h"
#include "MusicXmlChart.h"
#include "PrintedSheet.h"
#include "Sheet.h"

#include <algorithm>
#include <array>

namespace guidetone
{

namespace
{
    std::optional<NotationStyle> styleIn (const WriteOptions& options)
    {
        return options.style != nullptr ? std::optional (*options.style) : std::nullopt;
    }

    std::string writeTxt (const Document& document, const WriteOptions& options)
    {
        return writeText (logOf (document).log, options.spelling, options.styleOrPlain());
    }

    std::string writeCsvLog (const Document& document, const WriteOptions& options)
    {
        return writeCsv (logOf (document).log, options.spelling, styleIn (options));
    }

    // A file's extensions, the usual one first. The log as text has none: a .txt is a lead sheet.
    constexpr std::string_view sheet[] { "txt", "sheet" };
    constexpr std::string_view chordPro[] { "cho", "chordpro", "chopro", "crd", "pro" };
    constexpr std::string_view pdf[] { "pdf" };
    constexpr std::string_view svg[] { "svg" };
    constexpr std::string_view iReal[] { "irealb", "ireal" };
    constexpr std::string_view page[] { "html", "htm" };
    constexpr std::string_view improVisor[] { "ls" };
    constexpr std::string_view chordonomicon[] { "chordonomicon" };
    constexpr std::string_view abc[] { "abc" };
    constexpr std::string_view musicXml[] { "musicxml", "xml" };
    constexpr std::string_view midi[] { "mid", "midi", "kar", "rmi" };
    constexpr std::string_view lab[] { "lab" };
    constexpr std::string_view jams[] { "jams" };
    constexpr std::string_view json[] { "json" };
    constexpr std::string_view lua[] { "lua" };
    constexpr std::string_view csv[] { "csv" };

    // Those for people first, then those for other music programs, then those for programs that count.
    constexpr std::array table {
        Format { "txt",           "Log as text",              {},            nullptr,           writeTxt,           true },
        Format { "sheet",         "Lead sheet in plain text", sheet,         readSheet,         writeSheet,         true },
        Format { "chordpro",      "ChordPro",                 chordPro,      readChordPro,      writeChordPro,      true },
        Format { "abc",           "ABC tune",                 abc,           readAbcChart,      writeAbc,           false },
        Format { "musicxml",      "MusicXML score",           musicXml,      readMusicXml,      writeMusicXml,      false },
        Format { "pdf",           "Lead sheet (PDF)",         pdf,           nullptr,           writePdfSheet,      true },
        Format { "svg",           "Lead sheet (SVG)",         svg,           nullptr,           writeSvgSheet,      true },
        Format { "ireal",         "iReal Pro link",           iReal,         readIReal,         writeIReal,         false },
        Format { "ireal-page",    "iReal Pro page",           page,          readIReal,         writeIRealPage,     false },
        Format { "improvisor",    "Impro-Visor lead sheet",   improVisor,    readImproVisor,    writeImproVisor,    false },
        Format { "midi",          "MIDI file",                midi,          readMidiChart,     writeMidi,          false },
        Format { "reaper",        "Markers for Reaper",       {},            nullptr,           writeReaperMarkers, true },
        Format { "ardour",        "Markers for Ardour",       lua,           nullptr,           writeArdourMarkers, true },
        Format { "chordonomicon", "Chordonomicon line",       chordonomicon, readChordonomicon, writeChordonomicon, false },
        Format { "lab",           "Chord labels (.lab)",      lab,           readLab,           writeLab,           false },
        Format { "keys",          "Key labels (.lab)",        {},            nullptr,           writeKeyLab,        false },
        Format { "jams",          "JAMS annotations",         jams,          readJams,          writeJams,          false },
        Format { "json",          "JSON log",                 json,          readLogJson,       writeLogJson,       true },
        Format { "csv",           "Comma-separated values",   csv,           nullptr,           writeCsvLog,        true },
    };
}

std::span<const Format> formats() noexcept  { return table; }

const Format* formatNamed (std::string_view id) noexcept
{
    const auto found = std::find_if (table.begin(), table.end(), [id] (const Format& format) { return sameWord (format.id, id); });
    return found != table.end() ? &*found : nullptr;
}

const Format* formatOfFile (std::string_view fileName) noexcept
{
    const auto dot = fileName.rfind ('.');
    if (dot == std::string_view::npos)
        return nullptr;

    const auto extension = fileName.substr (dot + 1);
    const auto has = [extension] (const Format& format)
    {
        return std::any_of (format.extensions.begin(), format.extensions.end(), [extension] (std::string_view own) { return sameWord (own, extension); });
    };

    const auto found = std::find_if (table.begin(), table.end(), has);
    return found != table.end() ? &*found : nullptr;
}

} // namespace guidetone
