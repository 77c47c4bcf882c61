// ProgressBar.h - how far a long run is, on one line of a terminal.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace guidetone
{

/** "[######..............]  245 of 816   16.3 a second   0:35 left". Without the last two while nothing is done yet.
    @param seconds  since it began */
std::string progressText (std::size_t done, std::size_t all, double seconds);

/** On the standard error, and only where that is a terminal. One thread. */
class ProgressBar
{
public:
    /** @param isWanted  false: it never shows anything */
    ProgressBar (std::size_t countOfAll, bool isWanted);
    ~ProgressBar()  { clear(); }
    ProgressBar (const ProgressBar&) = delete;
    ProgressBar& operator= (const ProgressBar&) = delete;

    /** Shows it anew, at most ten times a second. */
    void show (std::size_t done);

    /** Takes it away, before something else is written; the next show() brings it back. */
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    const std::size_t all;
    const bool isShown;
    const Clock::time_point start = Clock::now();
    Clock::time_point latest = start;
    std::size_t width = 0;      // of what stands on the terminal
};

} // namespace guidetone
