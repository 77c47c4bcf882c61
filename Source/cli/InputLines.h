// InputLines.h - the standard input line by line, for verbs with --stdin.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iostream>
#include <string>

namespace guidetone
{

/** Calls `answer (line, number)` for each line, counted from 1. */
template <typename Answer>
void forEachInputLine (Answer&& answer)
{
    std::string line;
    for (int number = 1; std::getline (std::cin, line); ++number)
    {
        answer (line, number);

        // Whoever waits for an answer before the next question must get it; whoever sends thousands shall not pay for it.
        if (std::cin.rdbuf()->in_avail() <= 0)
            std::cout.flush();
    }
}

} // namespace guidetone
