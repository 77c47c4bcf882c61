// LongestKey.h - of the keys of a piece, the one that stood longest.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace guidetone
{

class LongestKey
{
public:
    /** @param seconds  0 and above */
    void add (const Key& key, double seconds)
    {
        auto found = std::find_if (keys.begin(), keys.end(), [&key] (const auto& other) { return other.first == key; });
        if (found == keys.end())
            found = keys.insert (keys.end(), { key, 0.0 });

        found->second += seconds;
    }

    /** The earliest of equals; nothing where there was none. */
    std::optional<Key> key() const
    {
        const auto longest = std::max_element (keys.begin(), keys.end(), [] (const auto& one, const auto& other) { return one.second < other.second; });
        return longest != keys.end() ? std::optional (longest->first) : std::nullopt;
    }

private:
    std::vector<std::pair<Key, double>> keys;
};

} // namespace guidetone
