// FixedText.h - a short text whose room is part of its type, so that writing into it never allocates.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guidetone
{

/** How many of the first `most` bytes of a text are whole characters of UTF-8. */
constexpr std::size_t wholeCharacters (std::string_view text, std::size_t most) noexcept
{
    auto size = std::min (text.size(), most);

    while (size > 0 && size < text.size() && (static_cast<unsigned char> (text[size]) & 0xc0) == 0x80)
        --size;

    return size;
}

/** Up to `capacity` bytes of UTF-8. Trivially copyable. Any thread that owns it; no allocation ever. */
template <std::size_t capacity>
class FixedText
{
public:
    static_assert (capacity > 0 && capacity < 256);

    constexpr FixedText() noexcept = default;
    constexpr FixedText (std::string_view text) noexcept         { append (text); }
    constexpr FixedText (const char* text) noexcept              { append (std::string_view (text)); }

    /** As much of a text as fits, in whole characters of UTF-8. */
    static constexpr FixedText fitting (std::string_view text) noexcept
    {
        return text.substr (0, wholeCharacters (text, capacity));
    }

    constexpr std::string_view view() const noexcept             { return { bytes.data(), count }; }
    constexpr operator std::string_view() const noexcept         { return view(); }
    constexpr std::size_t size() const noexcept                  { return count; }
    constexpr bool empty() const noexcept                        { return count == 0; }
    static constexpr std::size_t room() noexcept                 { return capacity; }

    /** Whether something was left out because it did not fit. clear() forgets it. */
    constexpr bool overflowed() const noexcept                   { return tooLong; }

    /** Appends the whole text, or nothing of it where it does not fit: half a character is none. */
    constexpr void append (std::string_view text) noexcept
    {
        if (text.size() > capacity - count)
        {
            tooLong = true;
            return;
        }

        std::copy (text.begin(), text.end(), bytes.begin() + count);
        count = static_cast<std::uint8_t> (count + text.size());
    }

    constexpr void append (char c) noexcept                      { append (std::string_view (&c, 1)); }

    constexpr void clear() noexcept
    {
        count = 0;
        tooLong = false;
    }

    friend constexpr bool operator== (const FixedText& a, const FixedText& b) noexcept  { return a.view() == b.view(); }

private:
    std::array<char, capacity> bytes {};
    std::uint8_t count = 0;
    bool tooLong = false;
};

} // namespace guidetone
