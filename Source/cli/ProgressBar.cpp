// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressBar.h"

#include "../progression/DecimalText.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

#ifdef _WIN32
 #include <io.h>
#else
 #include <unistd.h>
#endif

namespace guidetone
{

namespace
{
    bool isTerminal() noexcept
    {
       #ifdef _WIN32
        return _isatty (_fileno (stderr)) != 0;
       #else
        return isatty (STDERR_FILENO) != 0;
       #endif
    }

    std::string minutes (double seconds)
    {
        const auto whole = static_cast<long long> (std::min (std::ceil (seconds), 3.6e6));
        const auto rest = std::to_string (whole % 60);
        return std::to_string (whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
    }
}

std::string progressText (std::size_t done, std::size_t all, double seconds)
{
    constexpr std::size_t length = 20;
    const auto filled = all == 0 ? length : std::min (done, all) * length / all;
    auto text = '[' + std::string (filled, '#') + std::string (length - filled, '.') + "]  " + std::to_string (done) + " of " + std::to_string (all);

    if (done == 0 || seconds <= 0.0)
        return text;

    const double rate = static_cast<double> (done) / seconds;
    const auto left = static_cast<double> (all - std::min (done, all)) / rate;
    return text + "   " + decimalText (std::min (rate, 1.0e8), 1) + " a second   " + minutes (left) + " left";
}

ProgressBar::ProgressBar (std::size_t countOfAll, bool isWanted)  : all (countOfAll), isShown (isWanted && isTerminal()) {}

void ProgressBar::show (std::size_t done)
{
    const auto now = Clock::now();
    if (! isShown || now - latest < std::chrono::milliseconds (100))
        return;

    latest = now;
    auto text = progressText (done, all, std::chrono::duration<double> (now - start).count());
    const auto columns = text.size();
    text.append (width > columns ? width - columns : 0, ' ');
    width = columns;
    std::cerr << '\r' << text << std::flush;
}

void ProgressBar::clear()
{
    if (width > 0)
        std::cerr << '\r' << std::string (width, ' ') << '\r' << std::flush;

    width = 0;
}

} // namespace guidetone
