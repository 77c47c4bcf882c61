// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcText.h"

#include "ChartBuilder.h"
#include "TextEncoding.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace guidetone
{

namespace
{
    /** A row of the standard's table: how an accent is typed, what entities call it, and the letters that can have it. */
    struct Accent { char typed; std::string_view entity; std::string_view letters; std::string_view accented; };

    constexpr Accent accents[] { { '`', "grave", "AEIOUaeiou", "ÀÈÌÒÙàèìòù" },
                                 { '\'', "acute", "AEIOUYaeiouy", "ÁÉÍÓÚÝáéíóúý" },
                                 { '^', "circ", "AEIOUaeiou", "ÂÊÎÔÛâêîôû" },
                                 { '~', "tilde", "ANOano", "ÃÑÕãñõ" },
                                 { '"', "uml", "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ" },
                                 { 'c', "cedil", "Cc", "Çç" },
                                 { 'a', "ring", "Aa", "Åå" },
                                 { '/', "slash", "Oo", "Øø" },
                                 { 'v', "caron", "SsZzCcRr", "ŠšŽžČčŘř" } };

    /** All accented letters of the table take two bytes. */
    std::optional<std::string_view> accented (const Accent& accent, char letter)
    {
        const auto place = accent.letters.find (letter);
        return place == std::string_view::npos ? std::nullopt : std::optional (accent.accented.substr (2 * place, 2));
    }

    /** What a backslash begins. @returns how many bytes were understood, 0 for none */
    std::size_t appendEscaped (std::string& text, std::string_view escaped)
    {
        if (escaped.size() < 2)
            return 0;

        const char what = escaped[1];
        if (what == '%' || what == '&' || what == '\\')
        {
            text += what;
            return 2;
        }

        unsigned character = 0;
        if (what == 'u' && escaped.size() >= 6)
            if (const auto [end, error] = std::from_chars (escaped.data() + 2, escaped.data() + 6, character, 16);
                error == std::errc() && end == escaped.data() + 6 && character >= 0x20 && (character < 0xd800 || character > 0xdfff))
            {
                text += utf8Of (std::u32string (1, character));
                return 6;
            }

        for (const auto& accent : accents)
            if (escaped.size() > 2 && what == accent.typed)
                if (const auto letter = accented (accent, escaped[2]))
                {
                    text += *letter;
                    return 3;
                }

        return 0;
    }

    /** "&eacute;", "&amp;" */
    std::size_t appendEntity (std::string& text, std::string_view entity)
    {
        const auto end = entity.substr (0, 10).find (';');
        if (end == std::string_view::npos || end < 2)
            return 0;

        constexpr struct { std::string_view name; std::string_view character; } known[] { { "amp", "&" }, { "quot", "\"" }, { "lt", "<" }, { "gt", ">" } };
        const auto name = entity.substr (1, end - 1);
        for (const auto& one : known)
            if (one.name == name)
            {
                text += one.character;
                return end + 1;
            }

        for (const auto& accent : accents)
            if (name.substr (1) == accent.entity)
                if (const auto letter = accented (accent, name.front()))
                {
                    text += *letter;
                    return end + 1;
                }

        return 0;
    }
}

std::string abcFieldText (std::string_view text)
{
    std::string escaped;
    for (char c : onOneLine (text))
    {
        if (c == '\\' || c == '%' || c == '&')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string abcQuotedText (std::string_view text)
{
    std::string escaped;
    for (char c : onOneLine (text))
        switch (c)
        {
            case '"':   escaped += '\''; break;
            case '\\':  escaped += "\\\\"; break;
            case '%':   escaped += "\\u0025"; break;   // where \% is understood in fields alone
            case '&':   escaped += "\\u0026"; break;
            case ';':   escaped += "\\u003b"; break;   // ends a line of an annotation for some
            default:    escaped += c; break;
        }
    return escaped;
}

std::string plainAbcText (std::string_view bytes)
{
    const auto whole = inUtf8 (bytes);
    std::string plain;

    for (std::string_view text (whole); ! text.empty();)
    {
        const auto taken = text.front() == '\\' ? appendEscaped (plain, text) : text.front() == '&' ? appendEntity (plain, text) : std::size_t { 0 };
        if (taken == 0)
            plain += text.front();
        text.remove_prefix (std::max<std::size_t> (taken, 1));
    }

    return onOneLine (plain);
}

} // namespace guidetone
