// FigureParser.cpp - reads the figures after a Roman numeral or a function letter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordFigures.h"
#include "TextCursor.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    enum class Triad : std::uint8_t { plain, diminished, halfDiminished, augmented };

    struct MarkWord { std::string_view text; Triad triad; };

    // Longer words stand before their beginnings.
    constexpr MarkWord triadWords[]
    {
        { "/o", Triad::halfDiminished }, { "%", Triad::halfDiminished }, { "hdim", Triad::halfDiminished },
        { "\xc3\xb8", Triad::halfDiminished }, { "\xc3\x98", Triad::halfDiminished },
        { "dim", Triad::diminished }, { "o", Triad::diminished }, { "\xc2\xb0", Triad::diminished }, { "\xc2\xba", Triad::diminished },
        { "aug", Triad::augmented }, { "+", Triad::augmented }
    };

    constexpr std::array<std::string_view, 8> majorWords { "maj", "Maj", "ma", "M", "^", "\xce\x94", "\xe2\x96\xb3", "\xe2\x88\x86" };
    constexpr std::array<std::string_view, 5> minorWords { "min", "mi", "m", "\xe2\x88\x92", "-" };

    /** A figure or a number: the number that a lead sheet would have, and how many thirds above the root the bass lies. */
    struct FigureWord { std::string_view text; std::string_view number; int thirdsToBass; };

    constexpr FigureWord figureWords[]
    {
        { "6/9", "6/9", 0 }, { "69", "6/9", 0 },
        { "6/5", "7", 1 }, { "65", "7", 1 }, { "4/3", "7", 2 }, { "43", "7", 2 }, { "4/2", "7", 3 }, { "42", "7", 3 }, { "2", "7", 3 },
        { "6/4", "", 2 }, { "64", "", 2 }, { "6", "", 1 },
        { "13", "13", 0 }, { "11", "11", 0 }, { "9", "9", 0 }, { "7", "7", 0 }, { "5", "5", 0 }
    };

    template <typename Word, std::size_t size>
    const Word* takeWordOf (Cursor& in, const Word (&words)[size])
    {
        for (const auto& word : words)
            if (in.take (word.text))
                return &word;

        return nullptr;
    }

    struct Marks
    {
        Degree third = Degree::third;
        Triad triad = Triad::plain;
        bool majorSeventhWord = false;
    };

    Marks takeMarks (Cursor& in, Degree third)
    {
        Marks marks { third };

        for (bool found = true; found;)
        {
            found = false;
            if (const auto* word = takeWordOf (in, triadWords))
            {
                marks.triad = word->triad;
                found = true;
            }
            else if (! in.rest.starts_with ("madd") && in.takeAny (majorWords))
                marks.majorSeventhWord = found = true;
            else if (in.takeAny (minorWords))
            {
                marks.third = minorThird;
                found = true;
            }
        }

        return marks;
    }

    /** The same as a lead sheet has it: one reader knows what additions, alterations and omissions mean. */
    std::string leadSheetQuality (const Marks& marks, std::string_view numberFound)
    {
        const bool needsSeventh = marks.majorSeventhWord || marks.triad == Triad::halfDiminished;
        const std::string number (numberFound.empty() && needsSeventh ? "7" : numberFound);
        const auto seventh = marks.majorSeventhWord ? "maj" + number : number;

        switch (marks.triad)
        {
            case Triad::halfDiminished:  return "m" + number + "b5";
            case Triad::diminished:      return marks.majorSeventhWord ? "dim(" + seventh + ")" : "dim" + number;
            case Triad::augmented:       return number.empty() ? "aug" : seventh + "#5";
            case Triad::plain:           break;
        }

        if (marks.third == minorThird && number != "5")
            return marks.majorSeventhWord ? "m(" + seventh + ")" : "m" + number;

        return seventh;
    }

    /** The end of the figures: a slash, unless it belongs to a number, or the end of the text. */
    std::string_view tailOf (std::string_view rest)
    {
        return rest.substr (0, rest.find ('/'));
    }

    std::optional<Degree> chordToneAt (int thirdsToBass, DegreeSet degrees)
    {
        constexpr DegreeSet byThirds[] { { one }, { minorThird, third }, { flatFive, five, sharpFive }, { diminishedSeventh, minorSeventh, majorSeventh } };
        const DegreeSet there = [&] { auto set = byThirds[thirdsToBass]; set.bits &= degrees.bits; return set; }();
        return there.empty() ? std::nullopt : std::optional (static_cast<Degree> (std::countr_zero (there.bits)));
    }
}

ParsedFigures takeFigures (Cursor& in, Degree third)
{
    const auto marks = takeMarks (in, third);
    const auto* figure = takeWordOf (in, figureWords);

    const auto quality = leadSheetQuality (marks, figure != nullptr ? figure->number : std::string_view());
    const auto tail = tailOf (in.rest);
    // After the root's letter a flat or a sharp would be the root's own.
    const bool needsBracket = quality.empty() && ! tail.empty() && tail.front() != '(' && tail.front() != 's' && tail.front() != 'a' && tail.front() != 'n';
    const auto symbol = parseLeadSheet ("C" + quality + (needsBracket ? "(" : "") + std::string (tail) + (needsBracket ? ")" : ""));

    if (! symbol.chord)
        return { {}, "\"" + std::string (tail) + "\" is not understood" };

    FigureReading reading;
    reading.degrees = symbol.chord->degrees;
    reading.assumed = symbol.chord->assumed;
    reading.isDiminished = marks.triad == Triad::diminished || marks.triad == Triad::halfDiminished;

    if (figure != nullptr && figure->thirdsToBass > 0)
    {
        reading.bass = chordToneAt (figure->thirdsToBass, reading.degrees);
        if (! reading.bass)
            return { {}, "the figures put a tone into the bass that is left out" };
    }

    in.rest.remove_prefix (tail.size());
    return { reading, {} };
}

} // namespace guidetone
