// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextEncoding.h"

#include <cstdint>
#include <optional>

namespace guidetone
{

namespace
{
    constexpr char32_t replacement = 0xfffd;

    constexpr bool isCharacter (char32_t c) noexcept  { return c < 0xd800 || (c > 0xdfff && c <= 0x10ffff); }

    /** The bytes that follow a first byte, or -1 where none may begin with it. */
    constexpr int followers (std::uint8_t first) noexcept
    {
        return first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    }

    /** Takes one character from the front, or one byte that is none. */
    std::optional<char32_t> takeCharacter (std::string_view& rest)
    {
        const auto byte = [&rest] (std::size_t i) { return static_cast<std::uint8_t> (rest[i]); };
        const int count = followers (byte (0));
        auto character = static_cast<char32_t> (count <= 0 ? byte (0) : byte (0) & (0x3f >> count));

        bool good = count >= 0 && rest.size() > static_cast<std::size_t> (count);
        for (int i = 1; good && i <= count; ++i)
        {
            const auto next = byte (static_cast<std::size_t> (i));
            good = (next & 0xc0) == 0x80;
            character = character << 6 | (next & 0x3fu);
        }

        const bool overlong = count >= 2 && character < (count == 2 ? 0x800u : 0x10000u);
        good = good && isCharacter (character) && ! overlong;
        rest.remove_prefix (good ? static_cast<std::size_t> (count) + 1 : 1);
        return good ? std::optional (character) : std::nullopt;
    }
}

bool isUtf8 (std::string_view bytes) noexcept
{
    while (! bytes.empty())
        if (! takeCharacter (bytes))
            return false;

    return true;
}

std::string inUtf8 (std::string_view bytes)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";

    if (isUtf8 (bytes))
        return std::string (bytes.starts_with (mark) ? bytes.substr (mark.size()) : bytes);

    std::string text;

    for (const char c : bytes)
    {
        const auto byte = static_cast<unsigned char> (c);
        if (byte < 0x80)
            text += c;
        else
            text.append ({ static_cast<char> (0xc0 | byte >> 6), static_cast<char> (0x80 | (byte & 0x3f)) });
    }

    return text;
}

std::u32string charactersOf (std::string_view bytes)
{
    std::u32string characters;
    while (! bytes.empty())
        characters += takeCharacter (bytes).value_or (replacement);
    return characters;
}

std::string utf8Of (std::u32string_view characters)
{
    std::string text;
    const auto add = [&text] (char32_t bits) { text += static_cast<char> (bits); };

    for (auto c : characters)
    {
        if (! isCharacter (c))
            c = replacement;

        if (c < 0x80)           add (c);
        else if (c < 0x800)     { add (0xc0 | c >> 6);   add (0x80 | (c & 0x3f)); }
        else if (c < 0x10000)   { add (0xe0 | c >> 12);  add (0x80 | (c >> 6 & 0x3f));  add (0x80 | (c & 0x3f)); }
        else                    { add (0xf0 | c >> 18);  add (0x80 | (c >> 12 & 0x3f)); add (0x80 | (c >> 6 & 0x3f)); add (0x80 | (c & 0x3f)); }
    }
    return text;
}

std::string oneLine (std::string_view text)
{
    auto characters = charactersOf (text);
    for (auto& c : characters)
        if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            c = U' ';

    const auto first = characters.find_first_not_of (U' ');
    if (first == std::u32string::npos)
        return {};

    return utf8Of (std::u32string_view (characters).substr (first, characters.find_last_not_of (U' ') - first + 1));
}

} // namespace guidetone
