// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoteName.h"

#include <cstdlib>

namespace guidetone
{

NoteName fifthsAway (NoteName name, int fifths) noexcept
{
    auto place = name.fifths() + fifths;
    while (place > 19)
        place -= 12;
    while (place < -15)
        place += 12;

    return NoteName::fromFifths (place);
}

std::string toText (NoteName name)
{
    std::string text (1, "CDEFGAB"[name.letter]);
    text.append (static_cast<std::size_t> (name.accidental < 0 ? -name.accidental : name.accidental), name.accidental < 0 ? 'b' : '#');
    return text;
}

namespace
{
    struct Sign { std::string_view text; int accidental; };

    // The doubled signs are one character each in Unicode.
    constexpr Sign signs[] { { "#", 1 }, { "b", -1 }, { "x", 2 },
                             { "\xe2\x99\xaf", 1 }, { "\xe2\x99\xad", -1 }, { "\xe2\x99\xae", 0 },
                             { "\xf0\x9d\x84\xaa", 2 }, { "\xf0\x9d\x84\xab", -2 } };
}

bool takeSign (std::string_view& text, NoteName& name)
{
    for (const auto& sign : signs)
    {
        const bool sameWay = name.accidental == 0 || (sign.accidental != 0 && (sign.accidental > 0) == (name.accidental > 0));
        if (! text.starts_with (sign.text) || ! sameWay || std::abs (name.accidental + sign.accidental) > 3)
            continue;

        name.accidental = static_cast<std::int8_t> (name.accidental + sign.accidental);
        text.remove_prefix (sign.text.size());
        return true;
    }

    return false;
}

std::optional<NoteName> takeNoteName (std::string_view& text)
{
    if (text.empty())
        return {};

    const auto letter = std::string_view ("CDEFGABcdefgab").find (text.front());
    if (letter == std::string_view::npos)
        return {};

    NoteName name { static_cast<std::int8_t> (letter % 7), 0 };
    text.remove_prefix (1);
    while (takeSign (text, name)) {}
    return name;
}

} // namespace guidetone
