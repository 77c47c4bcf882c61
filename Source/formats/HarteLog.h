// HarteLog.h - labels in Harte's syntax with their times, gathered into a log.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** What a file that is read into a log may hold at most; it bounds the memory that a hostile one can ask for. */
constexpr std::size_t mostEntries = 200000;

/** The latest second that any file may tell. */
constexpr double longestFileSeconds = 1.0e6;

/** A number of a file, whatever the locale: digits, a point, an exponent. @returns nothing where it is none, or not finite. */
std::optional<double> numberFrom (std::string_view text) noexcept;

class HarteLog
{
public:
    /** A label in order of time; "N" is a silence, "X" one too and counted.
        @returns what is wrong, the predicate of a sentence without its place; empty where it was taken. */
    std::string add (double start, double end, std::string_view label);

    /** The last chord that was added, to be told more of; nothing after a silence. */
    Entry* last() noexcept  { return lastIsChord ? &entries.back() : nullptr; }

    std::size_t unknown() const noexcept  { return unknownLabels; }

    /** The log with its end, which is that of the last label. Leaves nothing behind. */
    LogDocument take();

private:
    std::vector<Entry> entries;
    double until = 0.0;
    std::size_t unknownLabels = 0;
    bool lastIsChord = false;
};

} // namespace guidetone
