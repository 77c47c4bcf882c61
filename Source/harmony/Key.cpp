// SPDX-License-Identifier: GPL-3.0-or-later
#include "Key.h"

namespace guidetone
{

std::array<Key, 30> allKeys() noexcept
{
    std::array<Key, 30> keys;

    for (int signature = -7; signature <= 7; ++signature)
    {
        keys[static_cast<std::size_t> (signature + 7)] = { NoteName::fromFifths (signature), Mode::major };
        keys[static_cast<std::size_t> (signature + 22)] = { NoteName::fromFifths (signature + 3), Mode::minor };
    }

    return keys;
}

std::string toText (Key key)
{
    return toText (key.tonic) + (key.mode == Mode::minor ? "m" : "");
}

std::optional<Key> parseKey (std::string_view text)
{
    const auto skipSpaces = [&text]
    {
        while (! text.empty() && (text.front() == ' ' || text.front() == '\t'))
            text.remove_prefix (1);
    };

    skipSpaces();
    const auto tonic = takeNoteName (text);
    if (! tonic)
        return {};

    skipSpaces();
    while (! text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix (1);

    // "M" alone is major, "m" alone minor: the one place where case matters.
    std::string word (text);
    if (word.size() > 1)
        for (auto& c : word)
            c = static_cast<char> (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);

    Key key { *tonic, Mode::major };
    if (word == "m" || word == "-" || word == "mi" || word == "min" || word == "minor")
        key.mode = Mode::minor;
    else if (! (word.empty() || word == "M" || word == "ma" || word == "maj" || word == "major"))
        return {};

    if (key.signature() < -7 || key.signature() > 7)
        return {};

    return key;
}

} // namespace guidetone
