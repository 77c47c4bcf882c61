// SPDX-License-Identifier: GPL-3.0-or-later
#include "Hands.h"
#include "TextCursor.h"
#include "ToneName.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    struct Shorthand { std::string_view name; DegreeSet degrees; DegreeSet assumed = {}; };

    const Shorthand shorthands[]
    {
        { "maj",     { one, third, five } },                           { "min",     { one, minorThird, five } },
        { "dim",     { one, minorThird, flatFive } },                  { "aug",     { one, third, sharpFive } },
        { "maj7",    { one, third, five, majorSeventh } },             { "min7",    { one, minorThird, five, minorSeventh } },
        { "7",       { one, third, five, minorSeventh } },             { "dim7",    { one, minorThird, flatFive, diminishedSeventh } },
        { "hdim7",   { one, minorThird, flatFive, minorSeventh } },    { "minmaj7", { one, minorThird, five, majorSeventh } },
        { "maj6",    { one, third, five, six } },                      { "min6",    { one, minorThird, five, six } },
        { "9",       { one, third, five, minorSeventh, nine } },       { "maj9",    { one, third, five, majorSeventh, nine } },
        { "min9",    { one, minorThird, five, minorSeventh, nine } },  { "sus4",    { one, fourth, five } },
        { "sus2",    { one, second, five } },                          { "5",       { one, five } },
        { "1",       { one } },

        // Not in Harte's paper, but in data sets that follow it.
        { "11",      { one, third, five, minorSeventh, nine, eleven }, { nine } },
        { "min11",   { one, minorThird, five, minorSeventh, nine, eleven }, { nine } },
        { "maj11",   { one, third, five, majorSeventh, nine, eleven }, { nine } },
        { "13",      { one, third, five, minorSeventh, nine, eleven, thirteen }, { nine, eleven } },
        { "min13",   { one, minorThird, five, minorSeventh, nine, eleven, thirteen }, { nine, eleven } },
        { "maj13",   { one, third, five, majorSeventh, nine, eleven, thirteen }, { nine, eleven } }
    };

    /** In Harte's syntax a 7 is major, as in the major scale. */
    std::optional<Degree> takeHarteDegree (Cursor& in)
    {
        int sign = 0;
        while (in.take ("b"))  --sign;
        while (sign >= 0 && in.take ("#"))  ++sign;
        const int number = in.takeNumber();
        return number == 7 && sign == 0 ? std::optional (majorSeventh) : numberedDegree (sign, number);
    }

    std::optional<NoteName> takeHarteBass (Cursor& in, NoteName root)
    {
        constexpr int majorScale[] { 0, 2, 4, 5, 7, 9, 11 };
        int accidental = 0;
        while (accidental > -3 && in.take ("b"))  --accidental;
        while (accidental < 3 && in.take ("#"))   ++accidental;
        const int number = in.takeNumber();
        if (number < 1 || number > 14)
            return {};

        const int steps = (number - 1) % 7;
        return noteAbove (root, steps, majorScale[steps] + accidental);
    }
}

ParsedSymbol readHarte (std::string_view plain)
{
    if (plain == "N" || plain == "X")
        return { {}, {}, 0, true };

    Cursor in { plain };
    const auto root = takeNoteName (in.rest);
    if (! root)
        return failed (in, "a Harte label begins with a note name, A to G");

    WrittenChord chord { *root, *root, { one, third, five }, {} };

    if (in.take (":"))
    {
        const auto end = in.rest.find_first_of ("(/");
        const auto name = in.rest.substr (0, end);
        bool known = name.empty() && end != std::string_view::npos && in.rest[end] == '(';
        chord.degrees = { one };

        for (const auto& shorthand : shorthands)
            if (shorthand.name == name)
            {
                known = true;
                chord.degrees = shorthand.degrees;
                chord.assumed = shorthand.assumed;
            }

        if (! known)
            return failed (in, name.empty() ? "after the colon stands a shorthand of Harte's, such as min7"
                                            : "\"" + std::string (name) + "\" is no shorthand of Harte's");

        in.rest.remove_prefix (name.size());

        if (in.take ("("))
            do
            {
                const bool omitted = in.take ("*");
                const auto degree = takeHarteDegree (in);
                if (! degree)
                    return failed (in, "a degree such as b7 or *5 is expected");
                omitted ? chord.degrees.remove (*degree) : chord.degrees.add (*degree);
            }
            while (in.take (",") || ! (in.take (")") || in.rest.empty()));
    }

    if (in.take ("/"))
    {
        const auto bass = takeHarteBass (in, *root);
        if (! bass)
            return failed (in, "after the slash stands the degree of the bass");
        chord.bass = *bass;
    }

    if (! in.rest.empty())
        return failed (in, "\"" + std::string (in.rest) + "\" is not understood");

    return { chord, {}, 0, false };
}

} // namespace guidetone
