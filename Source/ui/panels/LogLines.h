// LogLines.h - the log as the rows of a list: its chords, and a heading before each section and each later take.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../progression/Progression.h"
#include "LogRow.h"

#include <unordered_map>

namespace guidetone
{

/** A line is set when it is first looked at, and only some hundred are kept: what a log of any length costs is its entries, and when it grows,
    the new ones. A row is an entry or a heading. [message thread] */
class LogLines
{
public:
    /** @returns the first entry whose line may look different now; size() where none does. Linear in what is new. */
    std::size_t update (const Progression& log, const SpellingContext& spelling);

    /** Another hand. @returns whether it is. */
    bool write (const Writing& next);
    const Writing& writing() const noexcept                 { return hand; }

    /** What each entry is to the chart that is open, from this entry on. `marks` is looked at when a line is set. */
    void mark (const ChartMarks& marksToShow, std::size_t first);

    /** nullptr before there are any. */
    const ChartMarks* marks() const noexcept                { return marked; }

    /** Lines will be set anew: words have changed. */
    void forget()    { made.clear(); }

    std::size_t size() const noexcept                       { return shown.entries().size(); }
    bool empty() const noexcept                             { return shown.empty(); }
    const Progression& log() const noexcept                 { return shown; }
    const std::vector<Entry>& entries() const noexcept      { return shown.entries(); }
    const SpellingContext& spelling() const noexcept        { return spelled; }

    /** The line of an entry. The reference holds until the next one is asked for. */
    const LogRow& operator[] (std::size_t entry) const;

    /** How many lines have been set since this was made. */
    int linesSet() const noexcept    { return set; }

    //==============================================================================
    int rowCount() const noexcept                           { return static_cast<int> (size() + headings.size()); }

    /** O(log headings). */
    int rowOfEntry (std::size_t entry) const noexcept;

    /** What stands in a row: an entry, or the heading before it. */
    struct Row
    {
        std::size_t entry = 0;
        bool heading = false;
    };

    /** @param row  0 .. rowCount() - 1. */
    Row at (int row) const noexcept;

    /** Whether a take begins with an entry, but for the first one. */
    bool beginsTake (std::size_t entry) const noexcept    { return entry > 0 && entries()[entry].take != entries()[entry - 1].take; }

    /** The entry behind the last that a heading before this one stands for: of the take, where one begins, else of the section. */
    std::size_t endOfHeading (std::size_t firstEntry) const noexcept;

private:
    Progression shown;
    SpellingContext spelled;
    Writing hand;
    std::vector<std::size_t> headings;                      // the entries that have one before them
    const ChartMarks* marked = nullptr;
    mutable std::unordered_map<std::size_t, LogRow> made;
    mutable int set = 0;
};

} // namespace guidetone
