// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "core/Digits.h"

#include <cstdint>

using namespace guidetone;

TEST_CASE ("a whole number is all of its text, and fits into its type", "[core][digits]")
{
    CHECK (wholeNumber ("0") == 0);
    CHECK (wholeNumber ("-12") == -12);
    CHECK (wholeNumber ("2147483647") == 2147483647);
    CHECK (wholeNumber<std::uint64_t> ("ff", 16) == 255u);

    for (const auto* none : { "", "-", "+1", " 1", "1 ", "1.5", "1a", "2147483648" })
        CHECK_FALSE (wholeNumber (none));

    CHECK_FALSE (wholeNumber<std::uint64_t> ("-1"));
    CHECK_FALSE (wholeNumber<std::uint8_t> ("256"));
}

TEST_CASE ("digits are 0 to 9", "[core][digits]")
{
    for (int c = -128; c < 128; ++c)
        CHECK (isDigit (static_cast<char> (c)) == (c >= '0' && c <= '9'));
}
