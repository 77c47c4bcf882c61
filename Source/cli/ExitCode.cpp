// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExitCode.h"

#include <iostream>

namespace guidetone
{

void remark (const std::string& sentence)
{
    std::cout.flush();
    std::cerr << "guidetone: " << sentence << ".\n";
}

ExitCode complain (const std::string& sentence)
{
    remark (sentence);
    return ExitCode::badInput;
}

} // namespace guidetone
