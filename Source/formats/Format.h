// Format.h - the files that are read and written, in one table: what they are called, and what reads and writes them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NotationStyle.h"
#include "../progression/Progression.h"
#include "Chart.h"

#include <span>
#include <variant>

namespace guidetone
{

/** A log of what was played, or of what a file says is played. */
struct LogDocument
{
    Progression log;
    std::string title;
    double endSeconds = 0.0;            ///< of the music; 0 where nobody says, and the last chord's end it is

    friend bool operator== (const LogDocument&, const LogDocument&) = default;
};

/** What a file holds: bars on paper, or chords in time. chartOf() and logOf() make one of the other. */
using Document = std::variant<Chart, LogDocument>;

/** A document, or one sentence for a person that says why there is none. */
struct ReadDocument
{
    std::optional<Document> document;
    std::string problem;                ///< "line 3: ...": the file's name before it and a full stop after it make it a sentence
    std::vector<std::string> remarks;   ///< what was passed over or not understood, and did not matter for the rest
};

enum class Paper : std::uint8_t { a4, letter };

/** How to write, where a format leaves it open. */
struct WriteOptions
{
    SpellingContext spelling;                   ///< for chords of a log that have no letters; a chart's chords have theirs
    const NotationStyle* style = nullptr;       ///< for formats that are read by people; nothing: the format's own
    std::int32_t gridTicks = ticksPerQuarter;   ///< to which a log is rounded where it becomes a chart
    Paper paper = Paper::a4;                    ///< for what is printed

    /** Where the format's own is plain lead-sheet symbols. */
    const NotationStyle& styleOrPlain() const  { return style != nullptr ? *style : textualStyle(); }
};

/** One of the formats. */
struct Format
{
    std::string_view id;                        ///< what --from and --to take: "musicxml"
    std::string_view title;                     ///< for a person, in a menu: "MusicXML lead sheet"
    std::span<const std::string_view> extensions;   ///< without the dot, the usual one first; ids apart, no two formats share one
    ReadDocument (*read) (std::string_view bytes) = nullptr;                              ///< nothing where it is only written
    std::string (*write) (const Document&, const WriteOptions&) = nullptr;                ///< nothing where it is only read
    bool hasStyles = false;                     ///< whether it is written in any notation style; else it has words of its own
};

/** All of them, in the order in which a menu shows them. */
std::span<const Format> formats() noexcept;

/** By id, or by a file name's extension, in any case. @returns nullptr where there is none. */
const Format* formatNamed (std::string_view id) noexcept;
const Format* formatOfFile (std::string_view fileName) noexcept;

/** A log as bars: chords go to the grid's nearest place, of two at one place the longer one stays, and a key that changes begins with its bar. A section
    begins with the bar of its first chord. Takes follow one another, each a section where there are several and the log has none; so does what comes after
    a jump of the song; all begin with a bar. Without a transport a bar is two seconds. The letters are those that were typed, else those of the entry's key. A cluster is its notes, as text. Only a silence of a bar or more is N.C. At most `longestChart` bars. */
Chart chartOf (const Document& document, const WriteOptions& options);

/** A chart as it is played, at its tempo or 120: an entry a chord, with places in the song, sections, keys and voicings; N.C. is a gap, and so is text that is no chord.
    Its chords keep their letters. */
LogDocument logOf (const Document& document);

} // namespace guidetone
