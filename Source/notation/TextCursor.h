// TextCursor.h - a reader's place in a symbol, and the numbers that all hands write.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordParser.h"

#include <array>

namespace guidetone
{

/** A reader's place in a text. */
struct Cursor
{
    std::string_view whole;
    std::string_view rest = whole;

    std::size_t position() const  { return whole.size() - rest.size(); }

    bool take (std::string_view word)
    {
        if (! rest.starts_with (word))
            return false;

        rest.remove_prefix (word.size());
        return true;
    }

    template <std::size_t size>
    bool takeAny (const std::array<std::string_view, size>& words)
    {
        for (auto word : words)
            if (take (word))
                return true;

        return false;
    }

    /** 10 to 13, or one digit: in "b913" the nine stands alone. @returns 0 where no number stands. */
    int takeDegreeNumber()
    {
        const bool two = rest.size() > 1 && rest[0] == '1' && rest[1] >= '0' && rest[1] <= '3';
        if (rest.empty() || rest[0] < '0' || rest[0] > '9')
            return 0;

        const int number = two ? 10 + (rest[1] - '0') : rest[0] - '0';
        rest.remove_prefix (two ? 2 : 1);
        return number;
    }

    /** @returns 0 where no number stands. */
    int takeNumber()
    {
        int number = 0;
        while (! rest.empty() && rest.front() >= '0' && rest.front() <= '9' && number < 100)
        {
            number = number * 10 + (rest.front() - '0');
            rest.remove_prefix (1);
        }
        return number;
    }
};

/** A number with its sign -> the degree, in a chord symbol, where 7 is the minor seventh. */
inline std::optional<Degree> numberedDegree (int sign, int number)
{
    using enum Degree;

    switch (number)
    {
        case 1:           if (sign == 0) return one; break;
        case 2: case 9:   return sign < 0 ? flatNine : sign > 0 ? sharpNine : nine;
        case 3: case 10:  if (sign <= 0) return sign < 0 ? (number == 10 ? sharpNine : minorThird) : third; break;
        case 4: case 11:  if (sign >= 0) return sign > 0 ? sharpEleven : eleven; break;
        case 5: case 12:  return sign < 0 ? flatFive : sign > 0 ? sharpFive : five;
        case 6: case 13:  if (sign <= 0) return sign < 0 ? flatThirteen : number == 6 ? six : thirteen; break;
        case 7:           return sign == 0 || sign == -1 ? minorSeventh : sign > 0 ? majorSeventh : diminishedSeventh;
        default:          break;
    }

    return {};
}

/** The answer where the text is not understood from here on. */
inline ParsedSymbol failed (const Cursor& in, std::string what)
{
    return { {}, std::move (what), in.position(), false };
}

} // namespace guidetone
