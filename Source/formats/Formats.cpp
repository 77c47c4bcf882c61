// SPDX-License-Identifier: GPL-3.0-or-later
#include "Format.h"

#include "../progression/CsvWriter.h"
#include "../progression/JsonWriter.h"
#include "../progression/LabWriter.h"
#include "../progression/TextWriter.h"
#include "Chordonomicon.h"
#include "ChordPro.h"
#include "MidiChart.h"
#include "MidiFileWriter.h"
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
        return writeText (logOf (document).log, options.spelling, styleIn (options).value_or (textualStyle()));
    }

    std::string writeLabels (const Document& document, const WriteOptions& options)
    {
        const auto log = logOf (document);
        const double lastEnd = log.log.empty() ? 0.0 : log.log.entries().back().endSeconds;
        return writeLab (log.log, options.spelling, log.endSeconds > 0.0 ? log.endSeconds : lastEnd);
    }

    std::string writeJsonLog (const Document& document, const WriteOptions& options)
    {
        const auto log = logOf (document);
        return writeJson (log.log, options.spelling, log.title, styleIn (options));
    }

    std::string writeCsvLog (const Document& document, const WriteOptions& options)
    {
        return writeCsv (logOf (document).log, options.spelling, styleIn (options));
    }

    // A file's extensions, the usual one first. The log as text has none: a .txt is a lead sheet.
    constexpr std::string_view sheet[] { "txt", "sheet" };
    constexpr std::string_view chordPro[] { "cho", "chordpro", "chopro", "crd", "pro" };
    constexpr std::string_view chordonomicon[] { "chordonomicon" };
    constexpr std::string_view midi[] { "mid", "midi", "kar", "rmi" };
    constexpr std::string_view lab[] { "lab" };
    constexpr std::string_view json[] { "json" };
    constexpr std::string_view csv[] { "csv" };

    // Those for people first, then those for other music programs, then those for programs that count.
    constexpr std::array table {
        Format { "txt",           "Log as text",              {},            nullptr,           writeTxt,           true },
        Format { "sheet",         "Lead sheet in plain text", sheet,         readSheet,         writeSheet,         true },
        Format { "chordpro",      "ChordPro",                 chordPro,      readChordPro,      writeChordPro,      true },
        Format { "midi",          "MIDI file",                midi,          readMidiChart,     writeMidi,          false },
        Format { "chordonomicon", "Chordonomicon line",       chordonomicon, readChordonomicon, writeChordonomicon, false },
        Format { "lab",           "Chord labels (.lab)",      lab,           nullptr,           writeLabels,        false },
        Format { "json",          "JSON log",                 json,          nullptr,           writeJsonLog,       true },
        Format { "csv",           "Comma-separated values",   csv,           nullptr,           writeCsvLog,        true },
    };

    /** ASCII letters alone: ids and extensions have no others. */
    bool sameInAnyCase (std::string_view a, std::string_view b) noexcept
    {
        const auto lower = [] (char c) { return c >= 'A' && c <= 'Z' ? static_cast<char> (c + ('a' - 'A')) : c; };
        return std::equal (a.begin(), a.end(), b.begin(), b.end(), [lower] (char x, char y) { return lower (x) == lower (y); });
    }
}

std::span<const Format> formats() noexcept  { return table; }

const Format* formatNamed (std::string_view id) noexcept
{
    const auto found = std::find_if (table.begin(), table.end(), [id] (const Format& format) { return sameInAnyCase (format.id, id); });
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
        return std::any_of (format.extensions.begin(), format.extensions.end(), [extension] (std::string_view own) { return sameInAnyCase (own, extension); });
    };

    const auto found = std::find_if (table.begin(), table.end(), has);
    return found != table.end() ? &*found : nullptr;
}

} // namespace guidetone
