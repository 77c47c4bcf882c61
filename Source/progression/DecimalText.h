// DecimalText.h - numbers as text that is the same under every locale a host may have set.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace guidetone
{

/** "1.500000": a fixed number of decimals 0..9, rounded to the nearest, never an exponent, a comma or a "-0". Finite values below 1e9 only. */
std::string decimalText (double value, int decimals);

/** "0:04.25", "1:02:03.00": minutes and seconds, hours where there are any. Below 0 counts as 0. */
std::string clockText (double seconds);

} // namespace guidetone
