// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcKey.h"

#include "TextCursor.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    /** A mode by its first three letters, as the standard has it: what it adds to the sharps of the major key, and its third. */
    struct AbcMode { std::string_view name; int fifths; Mode third; };

    constexpr AbcMode modes[] { { "maj", 0, Mode::major },  { "ion", 0, Mode::major },  { "mix", -1, Mode::major }, { "dor", -2, Mode::minor }, { "min", -3, Mode::minor },
                                { "aeo", -3, Mode::minor }, { "phr", -4, Mode::minor }, { "loc", -5, Mode::minor }, { "lyd", 1, Mode::major },
                                { "m", -3, Mode::minor } };

    char lowered (char c)    { return c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c; }
    bool isLetter (char c)   { return lowered (c) >= 'a' && lowered (c) <= 'z'; }

    void skipSpaces (Cursor& in)
    {
        while (in.take (" ") || in.take ("\t")) {}
    }

    std::string wordAt (std::string_view text)
    {
        std::string word;
        for (char c : text.substr (0, std::min<std::size_t> (text.size(), 16)))
        {
            if (! isLetter (c))
                break;
            word += lowered (c);
        }
        return word;
    }

    const AbcMode* takeMode (Cursor& in)
    {
        auto after = in;
        skipSpaces (after);
        const auto word = wordAt (after.rest);

        for (const auto& mode : modes)
            if (mode.name.size() == 1 ? word == mode.name : word.starts_with (mode.name))
            {
                in = after;
                in.rest.remove_prefix (word.size());
                return &mode;
            }

        return nullptr;
    }

    /** "^f", "__b", "=c": the sign, then the letter in either case. @returns false, and takes nothing, where no such thing stands. */
    bool takeAccidental (Cursor& in, std::array<std::int8_t, 7>& accidentals)
    {
        constexpr struct { std::string_view text; std::int8_t accidental; } signs[] { { "^^", 2 }, { "^", 1 }, { "__", -2 }, { "_", -1 }, { "=", 0 } };

        for (const auto& sign : signs)
            if (in.rest.starts_with (sign.text) && in.rest.size() > sign.text.size())
            {
                const auto letter = std::string_view ("cdefgab").find (lowered (in.rest[sign.text.size()]));
                if (letter == std::string_view::npos)
                    continue;

                accidentals[letter] = sign.accidental;
                in.rest.remove_prefix (sign.text.size() + 1);
                return true;
            }

        return false;
    }

    /** Lower-case accidentals belong to the key; with an upper-case letter, or an octave, a length or a rest after it, music has begun. */
    bool keyAccidentalStands (std::string_view rest)
    {
        const auto letter = rest.find_first_not_of ("^_=");
        if (letter == 0 || letter == std::string_view::npos || rest[letter] < 'a' || rest[letter] > 'g')
            return false;

        return letter + 1 == rest.size() || std::string_view (" \t\r\n%]^_=").find (rest[letter + 1]) != std::string_view::npos;
    }

    /** clef=bass, octave=-1, treble-8 and their like. */
    bool takeClefWord (Cursor& in)
    {
        constexpr std::string_view clefs[] { "treble", "alto", "tenor", "bass", "perc" };
        const auto end = std::min (in.rest.find_first_of (" \t\r\n]%"), in.rest.size());
        const auto word = in.rest.substr (0, end);
        const auto letters = wordAt (word);
        const bool isOption = letters.size() > 2 && word.size() > letters.size() && word[letters.size()] == '=';

        if (! isOption && std::none_of (std::begin (clefs), std::end (clefs), [word] (std::string_view clef) { return word.starts_with (clef); }))
            return false;

        in.rest.remove_prefix (end);
        return true;
    }

    void takeKeyAccidentals (Cursor& in, AbcKey& key)
    {
        for (auto after = in;; in = after)
        {
            skipSpaces (after);
            if (! keyAccidentalStands (after.rest) || ! takeAccidental (after, key.accidentals))
                return;
        }
    }

    void skipClefs (Cursor& in)
    {
        for (auto after = in;; in = after)
        {
            skipSpaces (after);
            if (! takeClefWord (after))
                return;
        }
    }

    AbcKey keyOf (NoteName tonic, const AbcMode& mode)
    {
        Key key { tonic, mode.third };
        const int sharps = std::clamp (tonic.fifths() + mode.fifths, -7, 7);
        if (key.signature() < -7 || key.signature() > 7)
            key = { NoteName::fromFifths (sharps), Mode::major };   // the relative major of a remote mode

        auto result = signatureOf ({ NoteName::fromFifths (sharps), Mode::major });
        result.key = key;
        return result;
    }
}

AbcKey signatureOf (const Key& key) noexcept
{
    constexpr std::size_t byFifths[] { 3, 0, 4, 1, 5, 2, 6 };   // F C G D A E B
    AbcKey result;
    result.key = key;

    for (int i = 0; i < 7; ++i)
    {
        if (key.signature() > i)    result.accidentals[byFifths[i]] = 1;
        if (-key.signature() > i)   result.accidentals[byFifths[6 - i]] = -1;
    }

    return result;
}

std::optional<AbcKey> takeAbcKey (Cursor& in)
{
    skipSpaces (in);
    AbcKey result;

    if (in.take ("none"))
        ;
    else if (in.take ("Hp"))   // Highland pipes: F# and C# are written, the drone is A
        result = keyOf ({ 5, 0 }, { "mix", -1, Mode::major });
    else if (in.take ("HP"))
        ;
    else if (! takeClefWord (in))
    {
        auto after = in;
        if (after.rest.empty() || after.rest.front() < 'A' || after.rest.front() > 'G')
            return {};

        NoteName tonic { static_cast<std::int8_t> (std::string_view ("CDEFGAB").find (after.rest.front())), 0 };
        after.rest.remove_prefix (1);
        if (after.take ("#"))        tonic.accidental = 1;
        else if (after.take ("b"))   tonic.accidental = -1;

        const auto* mode = takeMode (after);
        auto word = after;
        skipSpaces (word);
        const bool isExplicit = word.take ("exp");

        if (! isExplicit && mode == nullptr && ! after.rest.empty() && isLetter (after.rest.front()))
            return {};

        in = isExplicit ? word : after;
        result = keyOf (tonic, mode != nullptr ? *mode : modes[0]);
        if (isExplicit)
            result.accidentals = {};
    }

    takeKeyAccidentals (in, result);
    skipClefs (in);
    return result;
}

} // namespace guidetone
