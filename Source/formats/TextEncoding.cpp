// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextEncoding.h"

#include <algorithm>
#include <cstdint>

namespace guidetone
{

bool isUtf8 (std::string_view bytes) noexcept
{
    for (std::size_t i = 0; i < bytes.size();)
    {
        const auto first = static_cast<unsigned char> (bytes[i]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;

        if (size == 0 || size > bytes.size() - i)
            return false;

        std::uint32_t character = size == 1 ? first : first & (0xffu >> (size + 1));

        for (std::size_t j = 1; j < size; ++j)
        {
            const auto next = static_cast<unsigned char> (bytes[i + j]);
            if ((next & 0xc0) != 0x80)
                return false;

            character = character << 6 | (next & 0x3fu);
        }

        const bool surrogate = character >= 0xd800 && character < 0xe000;
        const bool overlong = (size == 3 && character < 0x800) || (size == 4 && character < 0x10000);

        if (surrogate || overlong || character > 0x10ffff)
            return false;

        i += size;
    }

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

} // namespace guidetone
