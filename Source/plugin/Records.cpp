// Records.cpp - lines with checksums.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Records.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace guidetone
{

namespace
{

constexpr std::size_t checksumDigits = 8;

/** CRC-32 as in zlib and Ethernet: finds every burst of up to 32 damaged bits. */
std::uint32_t checksum (std::string_view text) noexcept
{
    static constexpr auto table = []
    {
        std::array<std::uint32_t, 256> entries {};

        for (std::uint32_t i = 0; i < 256; ++i)
        {
            auto value = i;

            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xedb88320u ^ (value >> 1) : value >> 1;

            entries[i] = value;
        }

        return entries;
    }();

    auto sum = ~std::uint32_t {};

    for (const auto c : text)
        sum = table[(sum ^ static_cast<unsigned char> (c)) & 0xff] ^ (sum >> 8);

    return ~sum;
}

std::string hexadecimal (std::uint32_t value)
{
    std::string digits (checksumDigits, '0');

    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value >>= 4)
        *digit = "0123456789abcdef"[value & 15];

    return digits;
}

/** @returns the text behind the checksum, or an empty one where it does not fit. */
std::string_view soundText (std::string_view line) noexcept
{
    if (line.size() <= checksumDigits + 1 || line.size() > longestRecord || line[checksumDigits] != ' ')
        return {};

    std::uint32_t expected = 0;
    const auto* end = line.data() + checksumDigits;

    if (const auto read = std::from_chars (line.data(), end, expected, 16); read.ec != std::errc() || read.ptr != end)
        return {};

    const auto text = line.substr (checksumDigits + 1);
    return checksum (text) == expected && isShallow (text) ? text : std::string_view();
}

} // namespace

bool isShallow (std::string_view json) noexcept
{
    int depth = 0;
    bool inString = false;

    for (std::size_t i = 0; i < json.size() && depth <= deepestRecord; ++i)
    {
        const auto c = json[i];

        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = ! inString;
        else if (! inString && (c == '[' || c == '{'))
            ++depth;
        else if (! inString && (c == ']' || c == '}'))
            --depth;
    }

    return depth <= deepestRecord;
}

std::string writeRecord (const nlohmann::json& value)
{
    const auto text = value.dump (-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return hexadecimal (checksum (text)) + ' ' + text + '\n';
}

int readRecords (std::string_view text, const std::function<void (const nlohmann::json&, std::string_view)>& visit)
{
    int damaged = 0;

    while (! text.empty())
    {
        const auto length = std::min (text.find ('\n'), text.size());
        auto line = text.substr (0, length);
        text.remove_prefix (std::min (length + 1, text.size()));

        if (line.ends_with ('\r'))   // from an editor on Windows
            line.remove_suffix (1);

        if (line.empty())
            continue;

        const auto sound = soundText (line);
        const auto value = sound.empty() ? nlohmann::json (nlohmann::json::value_t::discarded)
                                         : nlohmann::json::parse (sound, nullptr, false);

        if (value.is_discarded())
            ++damaged;
        else
            visit (value, line);
    }

    return damaged;
}

} // namespace guidetone
