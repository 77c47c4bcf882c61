// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExitCode.h"

#include <iostream>

namespace guidetone
{

ExitCode complain (const std::string& sentence)
{
    std::cout.flush();
    std::cerr << "guidetone: " << sentence << ".\n";
    return ExitCode::badInput;
}

} // namespace guidetone
