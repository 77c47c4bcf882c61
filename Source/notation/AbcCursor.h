// AbcCursor.h - a reader's place in a text of lines, as ABC is one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TextCursor.h"

#include <algorithm>

namespace guidetone
{

struct AbcCursor : Cursor
{
    /** '\0' where the text has ended. */
    char front() const             { return at (0); }
    char second() const            { return at (1); }
    char third() const             { return at (2); }

    bool standsAt (std::size_t place, char c) const  { return place < rest.size() && rest[place] == c; }

    /** The backslash and n that shells leave as they are end a line too. */
    bool lineEndsAt (std::size_t place) const
    {
        return place >= rest.size() || rest[place] == '\n' || rest[place] == '\r' || rest.substr (place).starts_with ("\\n");
    }

    /** Bytes up to the first of `stops`, or to the line's end. Looks no farther, so that reading costs no more than the text's length. */
    std::size_t lengthBefore (std::string_view stops, std::size_t from = 0) const
    {
        auto length = from;
        while (! lineEndsAt (length) && stops.find (rest[length]) == std::string_view::npos)
            ++length;
        return length;
    }

    void skip (std::size_t bytes)  { rest.remove_prefix (std::min (bytes, rest.size())); }
    void skipLine()                { skip (lengthBefore ({})); }
    void skipBlanks()              { skip (std::min (rest.find_first_not_of (" \t"), rest.size())); }

    /** "line 2, column 5", both from 1, the column in bytes. */
    std::string placeText (std::size_t position) const
    {
        const auto before = whole.substr (0, position);
        const auto line = 1 + std::count (before.begin(), before.end(), '\n');
        const auto lineStart = before.rfind ('\n');
        const auto column = position - (lineStart == std::string_view::npos ? 0 : lineStart + 1) + 1;
        return "line " + std::to_string (line) + ", column " + std::to_string (column);
    }

private:
    char at (std::size_t place) const  { return place < rest.size() ? rest[place] : '\0'; }
};

} // namespace guidetone
