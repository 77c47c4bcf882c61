// TextEncoding.h - text from files that do not say in which encoding it is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guidetone
{

/** Whether the bytes are UTF-8: no overlong forms, no surrogates, nothing past U+10FFFF. */
bool isUtf8 (std::string_view bytes) noexcept;

/** The bytes as they are where they are UTF-8, without a byte order mark; else each taken for a character of Latin-1. */
std::string inUtf8 (std::string_view bytes);

/** The characters of UTF-8; each byte that is none is U+FFFD. */
std::u32string charactersOf (std::string_view bytes);

/** The same as UTF-8; what is no character is U+FFFD. */
std::string utf8Of (std::u32string_view characters);

/** The text on one line and without the spaces around it: each control character is a space, and what is no UTF-8 is mended. */
std::string oneLine (std::string_view text);

} // namespace guidetone
