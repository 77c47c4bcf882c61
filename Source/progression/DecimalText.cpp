// SPDX-License-Identifier: GPL-3.0-or-later
#include "DecimalText.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    std::string padded (long long number, int digits)
    {
        auto text = std::to_string (number);
        return std::string (static_cast<std::size_t> (std::max (0, digits - static_cast<int> (text.size()))), '0') + text;
    }
}

std::string decimalText (double value, int decimals)
{
    long long scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;

    const auto scaled = std::llround (value * static_cast<double> (scale));
    const auto size = std::abs (scaled);
    auto text = (scaled < 0 ? "-" : "") + std::to_string (size / scale);

    return decimals == 0 ? text : text + '.' + padded (size % scale, decimals);
}

std::string clockText (double seconds)
{
    const auto hundredths = std::llround (std::max (0.0, seconds) * 100.0);
    const auto hours = hundredths / 360000;
    const auto minutes = hundredths / 6000 % 60;
    const auto rest = padded (hundredths % 6000 / 100, 2) + '.' + padded (hundredths % 100, 2);

    return hours > 0 ? std::to_string (hours) + ':' + padded (minutes, 2) + ':' + rest
                     : std::to_string (minutes) + ':' + rest;
}

} // namespace guidetone
