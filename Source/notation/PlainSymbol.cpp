// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainSymbol.h"

namespace guidetone
{

namespace
{
    struct Sign { std::string_view typed; std::string_view plain; };

    constexpr Sign signs[]
    {
        // flat, sharp, natural, double flat, double sharp, full-width number sign
        { "\xe2\x99\xad", "b" }, { "\xe2\x99\xaf", "#" }, { "\xe2\x99\xae", "=" }, { "\xf0\x9d\x84\xab", "bb" }, { "\xf0\x9d\x84\xaa", "##" }, { "\xef\xbc\x83", "#" },
        // the Greek capital, the triangle, the increment sign, the small triangle
        { "\xce\x94", "^" }, { "\xe2\x96\xb3", "^" }, { "\xe2\x88\x86", "^" }, { "\xe2\x96\xb5", "^" },
        // degree sign, masculine ordinal, ring above
        { "\xc2\xb0", "o" }, { "\xc2\xba", "o" }, { "\xcb\x9a", "o" },
        // capital slashed O, empty set, diameter sign
        { "\xc3\x98", "\xc3\xb8" }, { "\xe2\x88\x85", "\xc3\xb8" }, { "\xe2\x8c\x80", "\xc3\xb8" },
        // minus, en dash, em dash, hyphen, non-breaking hyphen
        { "\xe2\x88\x92", "-" }, { "\xe2\x80\x93", "-" }, { "\xe2\x80\x94", "-" }, { "\xe2\x80\x90", "-" }, { "\xe2\x80\x91", "-" },
        // fraction slash, division slash, full-width bar
        { "\xe2\x81\x84", "/" }, { "\xe2\x88\x95", "/" }, { "\xef\xbd\x9c", "|" },
        // superscripts: digits, plus, minus, brackets, letters
        { "\xe2\x81\xb0", "0" }, { "\xc2\xb9", "1" }, { "\xc2\xb2", "2" }, { "\xc2\xb3", "3" }, { "\xe2\x81\xb4", "4" }, { "\xe2\x81\xb5", "5" },
        { "\xe2\x81\xb6", "6" }, { "\xe2\x81\xb7", "7" }, { "\xe2\x81\xb8", "8" }, { "\xe2\x81\xb9", "9" }, { "\xe2\x81\xba", "+" }, { "\xe2\x81\xbb", "-" },
        { "\xe2\x81\xbd", "(" }, { "\xe2\x81\xbe", ")" }, { "\xe1\xb5\x90", "m" }, { "\xe1\xb5\x83", "a" }, { "\xca\xb2", "j" }, { "\xcb\xa2", "s" },
        { "\xe1\xb5\x98", "u" }, { "\xe1\xb5\x88", "d" }, { "\xe2\x81\xb1", "i" }, { "\xe1\xb5\x87", "b" },
        // subscript digits
        { "\xe2\x82\x80", "0" }, { "\xe2\x82\x81", "1" }, { "\xe2\x82\x82", "2" }, { "\xe2\x82\x83", "3" }, { "\xe2\x82\x84", "4" },
        { "\xe2\x82\x85", "5" }, { "\xe2\x82\x86", "6" }, { "\xe2\x82\x87", "7" }, { "\xe2\x82\x88", "8" }, { "\xe2\x82\x89", "9" },
        // tab, line ends, and the spaces of typesetters; typographic quotes
        { "\t", " " }, { "\r", " " }, { "\n", " " }, { "\xc2\xa0", " " }, { "\xe2\x80\x89", " " }, { "\xe2\x80\xaf", " " },
        { "\xe2\x80\x9c", "\"" }, { "\xe2\x80\x9d", "\"" }
    };

    const Sign* signAt (std::string_view text)
    {
        // Almost every byte is printable ASCII, which is plain already.
        if (text.front() >= ' ' && text.front() <= '~')
            return nullptr;

        for (const auto& sign : signs)
            if (text.starts_with (sign.typed))
                return &sign;

        return nullptr;
    }

    void dropFront (PlainSymbol& symbol)
    {
        symbol.text.erase (0, 1);
        symbol.origins.erase (symbol.origins.begin());
    }

    void dropBack (PlainSymbol& symbol)
    {
        symbol.text.pop_back();
        symbol.origins.pop_back();
    }

    void trim (PlainSymbol& symbol)
    {
        while (symbol.text.starts_with (' '))  dropFront (symbol);
        while (symbol.text.ends_with (' '))    dropBack (symbol);
    }

    /** "(C7)", "[C7]", "\"C7\"": as song books write a chord that may be left out, ChordPro one over a word, and ABC any. */
    bool isEnclosed (const std::string& text)
    {
        constexpr std::string_view opening = "([\"'", closing = ")]\"'";
        const auto kind = text.size() < 3 ? std::string_view::npos : opening.find (text.front());
        return kind != std::string_view::npos && text.find (closing[kind], 1) == text.size() - 1;
    }
}

PlainSymbol plainSymbol (std::string_view typed)
{
    PlainSymbol symbol;

    for (std::size_t place = 0; place < typed.size();)
    {
        const auto* sign = signAt (typed.substr (place));
        const auto plain = sign != nullptr ? sign->plain : typed.substr (place, 1);
        symbol.text += plain;
        symbol.origins.insert (symbol.origins.end(), plain.size(), place);
        place += sign != nullptr ? sign->typed.size() : 1;
    }

    symbol.origins.push_back (typed.size());
    trim (symbol);

    if (isEnclosed (symbol.text))
    {
        dropFront (symbol);
        dropBack (symbol);
        trim (symbol);
    }

    return symbol;
}

} // namespace guidetone
