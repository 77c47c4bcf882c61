// FixedVector.h - a vector whose room is part of its type, so that filling it never allocates.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cassert>

namespace guidetone
{

/** Up to `capacity` items in order. Trivially copyable when T is. Any thread that owns it; no allocation ever. */
template <typename T, int capacity>
class FixedVector
{
public:
    static_assert (capacity > 0);

    constexpr int size() const noexcept      { return count; }
    constexpr bool empty() const noexcept    { return count == 0; }
    constexpr bool full() const noexcept     { return count == capacity; }
    static constexpr int room() noexcept     { return capacity; }

    /** Appends an item. @returns false, and changes nothing, when full. O(1). */
    constexpr bool push (const T& item) noexcept
    {
        if (full())
            return false;

        items[static_cast<std::size_t> (count++)] = item;
        return true;
    }

    /** Appends items until there are `howMany` more or no room is left: fill (item, i) makes the i-th of them of an item that is there. O(howMany). */
    template <typename Fill>
    constexpr void append (int howMany, Fill&& fill) noexcept
    {
        const int more = howMany < capacity - count ? howMany : capacity - count;
        for (int i = 0; i < more; ++i)
            fill (items[static_cast<std::size_t> (count + i)], i);
        count += more;
    }

    constexpr void clear() noexcept          { count = 0; }
    constexpr void pop() noexcept            { assert (count > 0); --count; }

    constexpr const T& operator[] (int index) const noexcept  { assert (index >= 0 && index < count); return items[static_cast<std::size_t> (index)]; }
    constexpr T& operator[] (int index) noexcept              { assert (index >= 0 && index < count); return items[static_cast<std::size_t> (index)]; }

    constexpr const T& back() const noexcept { return (*this)[count - 1]; }
    constexpr T& back() noexcept             { return (*this)[count - 1]; }

    constexpr const T* begin() const noexcept { return items.data(); }
    constexpr const T* end() const noexcept   { return items.data() + count; }
    constexpr T* begin() noexcept             { return items.data(); }
    constexpr T* end() noexcept               { return items.data() + count; }

    friend constexpr bool operator== (const FixedVector& a, const FixedVector& b) noexcept
    {
        if (a.count != b.count)
            return false;

        for (int i = 0; i < a.count; ++i)
            if (! (a[i] == b[i]))
                return false;

        return true;
    }

private:
    std::array<T, static_cast<std::size_t> (capacity)> items {};
    int count = 0;
};

} // namespace guidetone
