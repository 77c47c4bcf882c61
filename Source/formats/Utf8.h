// Utf8.h - text from a stranger's file as characters, and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guidetone
{

/** The characters of UTF-8 text. What is no UTF-8 is one U+FFFD a byte. Linear. */
std::u32string charactersOf (std::string_view utf8);

/** The same as bytes; what is no character is U+FFFD. */
std::string utf8Of (std::u32string_view characters);

/** On one line and without the white space around it: each control character is a space. What is no UTF-8 is mended. */
std::string oneLine (std::string_view text);

} // namespace guidetone
