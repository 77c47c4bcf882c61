// AbcText.h - text in ABC's fields and quotes: what must be escaped, and the ways to type a letter with its accent.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guidetone
{

/** For a field: on one line, with \, % and & escaped. UTF-8 stays. */
std::string abcFieldText (std::string_view text);

/** For a text in quotes, which has no escape for a quote: '"' becomes "'". */
std::string abcQuotedText (std::string_view text);

/** What a field or a quoted text says: \% \& \\ and \'e, \u00e9, &eacute; are the characters they stand for, and bytes that are no UTF-8 are Latin-1. */
std::string plainAbcText (std::string_view text);

} // namespace guidetone
