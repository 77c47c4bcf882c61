// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolWords.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    enum class Says : std::uint8_t
    {
        nothing, minor, major, majorSeventh, dominant, diminished, halfDiminished, augmented, altered, quartal,
        number, majorNumber, sixNine, suspended, suspendedTwice, changed, add, omit, omitRoot
    };

    enum class Stands : std::uint8_t { anywhere, first, later };

    struct Word
    {
        std::string_view text;
        Says says;
        int number = 0;
        std::optional<Degree> degree = {};
        Stands stands = Stands::anywhere;
        std::size_t length = 0;               // of what is taken, where that is less than the text
    };

    // The longest word that fits is taken.
    constexpr Word words[]
    {
        { "(", Says::nothing }, { ")", Says::nothing }, { "[", Says::nothing }, { "]", Says::nothing }, { ",", Says::nothing }, { " ", Says::nothing },
        { ".", Says::nothing }, { "=", Says::nothing },

        { "m", Says::minor, 0, {}, Stands::first },     { "mi", Says::minor, 0, {}, Stands::first },    { "min", Says::minor, 0, {}, Stands::first },
        { "Mi", Says::minor, 0, {}, Stands::first },    { "Min", Says::minor, 0, {}, Stands::first },   { "MI", Says::minor, 0, {}, Stands::first },
        { "MIN", Says::minor, 0, {}, Stands::first },   { "-", Says::minor, 0, {}, Stands::first },     { "minor", Says::minor, 0, {}, Stands::first },
        { "Minor", Says::minor, 0, {}, Stands::first },
        // Not "ma" and a rest.
        { "madd", Says::minor, 0, {}, Stands::first, 1 },       { "Madd", Says::major, 0, {}, Stands::first, 1 },

        { "mj", Says::major, 0, {}, Stands::first },
        { "M", Says::major },     { "ma", Says::major },    { "Ma", Says::major },    { "MA", Says::major },     { "maj", Says::major },
        { "Maj", Says::major },   { "MAJ", Says::major },   { "j", Says::major },     { "major", Says::major },  { "Major", Says::major },
        { "^", Says::majorSeventh },                        { "7M", Says::majorNumber, 7 },                      { "7maj", Says::majorNumber, 7 },
        { "7Maj", Says::majorNumber, 7 },                   { "7M7", Says::number, 7, {}, Stands::anywhere, 1 }, { "dom", Says::dominant },                           { "dominant", Says::dominant },

        { "dim", Says::diminished },     { "Dim", Says::diminished },     { "DIM", Says::diminished },    { "diminished", Says::diminished },
        { "o", Says::diminished },       { "O", Says::diminished },
        { "\xc3\xb8", Says::halfDiminished },                { "h", Says::halfDiminished },                 { "hdim", Says::halfDiminished },
        { "halfdim", Says::halfDiminished },                 { "half-dim", Says::halfDiminished },          { "half-diminished", Says::halfDiminished },
        { "aug", Says::augmented },      { "Aug", Says::augmented },      { "AUG", Says::augmented },     { "augmented", Says::augmented },
        { "+", Says::augmented },        { "alt", Says::altered },        { "Alt", Says::altered },       { "altered", Says::altered },
        { "quartal", Says::quartal },

        { "2", Says::number, 2 },     { "4", Says::number, 4 },       { "5", Says::number, 5 },     { "6", Says::number, 6 },     { "7", Says::number, 7 },
        { "9", Says::number, 9 },     { "11", Says::number, 11 },     { "13", Says::number, 13 },
        { "69", Says::sixNine },      { "6/9", Says::sixNine },       { "6add9", Says::sixNine },   { "6-9", Says::sixNine },     { "96", Says::sixNine },

        { "sus", Says::suspended, 0, fourth },               { "Sus", Says::suspended, 0, fourth },         { "SUS", Says::suspended, 0, fourth },
        { "sus4", Says::suspended, 0, fourth },              { "Sus4", Says::suspended, 0, fourth },        { "SUS4", Says::suspended, 0, fourth },
        { "sus2", Says::suspended, 0, second },              { "Sus2", Says::suspended, 0, second },        { "SUS2", Says::suspended, 0, second },
        { "sus#4", Says::suspended, 0, sharpEleven },        { "sus#11", Says::suspended, 0, sharpEleven }, { "susb2", Says::suspended, 0, flatNine },
        { "sus 4", Says::suspended, 0, fourth },             { "sus 2", Says::suspended, 0, second },       { "suspended", Says::suspended, 0, fourth },
        { "suspended4", Says::suspended, 0, fourth },        { "suspended2", Says::suspended, 0, second },
        { "sus24", Says::suspendedTwice },     { "sus42", Says::suspendedTwice },     { "sus2/4", Says::suspendedTwice },    { "sus4/2", Says::suspendedTwice },

        { "-5", Says::changed, 0, flatFive, Stands::first },       { "+5", Says::changed, 0, sharpFive, Stands::first },
        { "5-", Says::changed, 0, flatFive },                      { "5+", Says::changed, 0, sharpFive },
        { "dim5", Says::changed, 0, flatFive, Stands::later },     { "aug5", Says::changed, 0, sharpFive, Stands::later },
        { "aug9", Says::changed, 0, sharpNine, Stands::later },    { "aug11", Says::changed, 0, sharpEleven, Stands::later },

        { "add", Says::add },          { "Add", Says::add },             { "ADD", Says::add },
        { "no", Says::omit },          { "No", Says::omit },             { "omit", Says::omit },          { "without", Says::omit },      { "drop", Says::omit },
        { "noroot", Says::omitRoot },  { "no root", Says::omitRoot },    { "omit root", Says::omitRoot }, { "rootless", Says::omitRoot }
    };

    const Word* wordAt (std::string_view text, SymbolClaims::Place place)
    {
        const Word* longest = nullptr;

        for (const auto& word : words)
        {
            const bool mayStand = word.stands == Stands::anywhere || (word.stands == Stands::first) == (place == SymbolClaims::Place::rightAfterRoot);
            if (mayStand && ! text.empty() && text.front() == word.text.front() && text.starts_with (word.text) && (longest == nullptr || word.text.size() > longest->text.size()))
                longest = &word;
        }

        return longest;
    }

    /** The beginning of another item in a list: "add9,#11" and "add9 #11" go on adding; "add9,no5" does not. */
    bool takeListComma (Cursor& in)
    {
        if (in.rest.size() < 2 || (in.rest[0] != ',' && in.rest[0] != ' '))
            return false;
        if (std::string_view ("0123456789b#").find (in.rest[1]) == std::string_view::npos && ! in.rest.substr (1).starts_with ("maj7"))
            return false;

        in.rest.remove_prefix (1);
        return true;
    }

    bool takeAdditions (Cursor& in, SymbolClaims& claims)
    {
        in.take ("(");
        in.take (" ");

        do
        {
            const auto degree = takeSignedDegree (in);
            if (! degree)
                return false;
            claims.add (*degree);
        }
        while (takeListComma (in));

        return true;
    }

    bool takeOmissions (Cursor& in, SymbolClaims& claims)
    {
        in.take ("(");
        in.take (" ");

        do
        {
            const auto degree = takeSignedDegree (in);
            if (! degree)
                return false;
            claims.omit (*degree);

            // "no3rd", and the "no3d" of song sheets.
            constexpr std::array<std::string_view, 4> endings { "rd", "th", "st", "d" };
            in.takeAny (endings);
        }
        while (takeListComma (in));

        return true;
    }

    /** A sign that begins a degree. Right after the root + and - are words of their own: C+7, C-7. */
    bool startsWithSign (std::string_view text, SymbolClaims::Place place)
    {
        if (text.empty())
            return false;
        if (text.front() == 's')
            return text.size() > 1 && text[1] >= '0' && text[1] <= '9';

        return std::string_view ("b#=").find (text.front()) != std::string_view::npos
            || (place == SymbolClaims::Place::later && (text.front() == '+' || text.front() == '-'));
    }
}

std::optional<Degree> takeSignedDegree (Cursor& in)
{
    constexpr std::array<std::string_view, 2> flats { "b", "-" };
    constexpr std::array<std::string_view, 2> sharps { "#", "s" };
    constexpr std::array<std::string_view, 6> majors { "maj", "Maj", "ma", "Ma", "M", "^" };

    const auto before = in.rest;
    int sign = 0;
    in.take ("=");
    while (sign > -3 && in.takeAny (flats))                  --sign;
    if (sign == 0 && in.take ("+"))                          sign = 1;   // alone: in "7+#9" the + is the fifth
    else
        while (sign >= 0 && sign < 3 && in.takeAny (sharps)) ++sign;

    const bool isMajor = sign == 0 && in.takeAny (majors);
    const int number = in.takeDegreeNumber();
    const auto degree = isMajor ? (number == 7 ? std::optional (majorSeventh) : std::nullopt) : numberedDegree (sign, number);

    if (! degree)
        in.rest = before;
    return degree;
}

bool takeSymbolWord (Cursor& in, SymbolClaims& claims, SymbolClaims::Place& place)
{
    const auto wasPlace = place;

    if (startsWithSign (in.rest, place))
        if (const auto degree = takeSignedDegree (in))
        {
            claims.alter (*degree);
            place = SymbolClaims::Place::later;
            return true;
        }

    const auto* word = wordAt (in.rest, place);
    if (word == nullptr)
        return false;

    const auto before = in.rest;
    in.rest.remove_prefix (word->length != 0 ? word->length : word->text.size());
    if (word->says != Says::nothing)
        place = SymbolClaims::Place::later;

    bool understood = true;
    switch (word->says)
    {
        case Says::nothing:          break;
        case Says::minor:            claims.makeMinor(); break;
        case Says::major:            claims.sayMajor(); break;
        case Says::majorSeventh:     claims.addMajorSeventh(); break;
        case Says::dominant:         claims.sayDominant(); break;
        case Says::diminished:       claims.makeDiminished(); break;
        case Says::halfDiminished:   claims.makeHalfDiminished(); break;
        case Says::augmented:        claims.makeAugmented(); break;
        case Says::altered:          claims.makeAltered(); break;
        case Says::quartal:          claims.makeQuartal(); break;
        case Says::number:           understood = claims.takeNumber (word->number, wasPlace); break;
        case Says::majorNumber:      claims.sayMajor(); understood = claims.takeNumber (word->number, wasPlace); break;
        case Says::sixNine:          claims.add (six); claims.add (nine); break;
        case Says::suspended:        claims.suspend (*word->degree); break;
        case Says::suspendedTwice:   claims.suspend (second); claims.suspend (fourth); break;
        case Says::changed:          claims.alter (*word->degree); break;
        case Says::add:              understood = takeAdditions (in, claims); break;
        case Says::omit:             understood = takeOmissions (in, claims); break;
        case Says::omitRoot:         claims.omit (one); break;
    }

    if (! understood)
        in.rest = before;
    return understood;
}

} // namespace guidetone
