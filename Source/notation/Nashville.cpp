// SPDX-License-Identifier: GPL-3.0-or-later
#include "Nashville.h"
#include "ScaleStep.h"
#include "TextCursor.h"

namespace guidetone
{

namespace
{
    constexpr int scaleFifths[] { 0, 2, 4, -1, 1, 3, 5 };   // of the major scale's degrees, above its tonic

    NoteName majorTonic (const Key& key) noexcept
    {
        return key.mode == Mode::minor ? NoteName::fromFifths (key.tonic.fifths() - 3) : key.tonic;
    }

    struct Sign { std::string_view text; int accidental; };
    constexpr Sign signs[] { { "b", -1 }, { "#", 1 }, { "\xe2\x99\xad", -1 }, { "\xe2\x99\xaf", 1 }, { "\xf0\x9d\x84\xab", -2 }, { "\xf0\x9d\x84\xaa", 2 } };

    /** @returns nothing where no number from 1 to 7 stands. */
    std::optional<NoteName> takeNumber (Cursor& in, const Key& key)
    {
        int accidental = 0;
        for (bool found = true; found;)
        {
            found = false;
            for (const auto& sign : signs)
                if (in.take (sign.text))
                {
                    accidental += sign.accidental;
                    found = true;
                    break;
                }
        }

        if (in.rest.empty() || in.rest.front() < '1' || in.rest.front() > '7' || accidental < -3 || accidental > 3)
            return {};

        const int step = in.rest.front() - '1';
        in.rest.remove_prefix (1);
        return noteAt ({ majorTonic (key), Mode::major }, { step, accidental });
    }
}

NoteText nashvilleNumber (NoteName name, const Key& key, Signs style) noexcept
{
    const auto tonic = majorTonic (key);
    const auto step = static_cast<std::size_t> ((name.letter - tonic.letter + 7) % 7);
    const int accidental = (name.fifths() - tonic.fifths() - scaleFifths[step]) / 7;

    auto text = signText (accidental, style);
    text.append (static_cast<char> ('1' + static_cast<int> (step)));
    return text;
}

ParsedSymbol parseNashville (std::string_view text, const Key& key)
{
    Cursor in { text };
    const auto root = takeNumber (in, key);
    if (! root)
        return failed (in, "a chord begins with its number in the key, 1 to 7");

    const auto beforeQuality = in.position();
    auto quality = in.rest;
    auto bass = root;

    // The last slash is the bass's, but not that of 6/9.
    if (const auto slash = quality.rfind ('/'); slash != std::string_view::npos && ! quality.substr (slash).starts_with ("/9"))
    {
        in.rest.remove_prefix (slash + 1);
        bass = takeNumber (in, key);
        if (! bass || ! in.rest.empty())
            return failed (in, "after the slash stands the number of the bass");
        quality = quality.substr (0, slash);
    }

    // A note for the number, and a space, so that a sign that begins the quality does not become the note's.
    constexpr std::string_view standIn = "C ";
    auto parsed = parseLeadSheet (std::string (standIn) + std::string (quality));
    if (parsed.chord)
    {
        parsed.chord->root = *root;
        parsed.chord->bass = *bass;
    }
    else
        parsed.position += beforeQuality - standIn.size();

    return parsed;
}

} // namespace guidetone
