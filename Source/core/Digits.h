// Digits.h - digits and whole numbers in text that is read, under every locale alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace guidetone
{

/** Whether it is one of 0 to 9. */
constexpr bool isDigit (char c) noexcept  { return c >= '0' && c <= '9'; }

/** The number that the whole text is; a minus may stand before it where the type has one. @returns nothing where it is none, or does not fit into its type. */
template <typename Integer = int>
std::optional<Integer> wholeNumber (std::string_view text, int base = 10) noexcept
{
    Integer number {};
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars (text.data(), end, number, base);
    return error == std::errc() && rest == end ? std::optional (number) : std::nullopt;
}

} // namespace guidetone
