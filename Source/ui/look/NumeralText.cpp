// NumeralText.cpp - see NumeralText.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NumeralText.h"

#include <algorithm>

namespace guidetone
{

namespace
{

using Role = SymbolRun::Role;

/** Takes letters, signs and figures off the front of a numeral. */
class NumeralReader
{
public:
    explicit NumeralReader (const std::string& numeral) : rest (juce::String::fromUTF8 (numeral.data(), static_cast<int> (numeral.size()))) {}

    bool atEnd() const                                 { return rest.isEmpty(); }
    juce::juce_wchar next() const                      { return rest[0]; }

    int length() const                                 { return rest.length(); }

    juce::String takeOneOf (const char* letters)       { return take (juce::String::fromUTF8 (letters).containsChar (rest[0]) && ! atEnd() ? 1 : 0); }
    juce::String takeAllOf (const juce::String& set)   { return take (rest.length() - rest.trimCharactersAtStart (set).length()); }
    juce::String takeBracketed()                       { return take (rest.startsWithChar ('(') && rest.containsChar (')') ? rest.indexOfChar (')') + 1 : 0); }

    /** "I" to "vii", or a name of its own: N, It, Fr, Ger. */
    juce::String takeDegree()
    {
        for (const auto* name : { "N", "It", "Fr", "Ger" })
            if (rest.startsWith (name))
                return take (juce::String (name).length());

        return takeAllOf (rest[0] == 'i' || rest[0] == 'v' ? "iv" : "IV");
    }

    /** "7", "6/5", "4/3": a number, with a second below it where a number follows. */
    juce::StringArray takeFigures()
    {
        const juce::String digits ("0123456789");
        juce::StringArray figures { takeAllOf (digits) };

        if (figures[0].isNotEmpty() && rest[0] == '/' && digits.containsChar (rest[1]) && rest.length() > 1)
        {
            take (1);
            figures.add (takeAllOf (digits));
        }

        figures.removeEmptyStrings();
        return figures;
    }

    /** Everything up to a slash or an end. */
    juce::String takeWord()    { return take (rest.containsChar ('/') ? rest.indexOfChar ('/') : rest.length()); }
    void skip()                { take (1); }

private:
    juce::String take (int count)
    {
        const auto taken = rest.substring (0, count);
        rest = rest.substring (count);
        return taken;
    }

    juce::String rest;
};

constexpr auto flatAndSharp = "\xe2\x99\xad\xe2\x99\xaf";
constexpr auto marks = "\xc2\xb0\xc3\xb8+M";

/** A numeral in pieces, in reading order; what each is follows from its first sign. */
struct Piece
{
    enum class Kind { accidental, degree, mark, figure, word, slash, bass };

    Kind kind;
    juce::String text;
};

std::vector<Piece> piecesOf (const std::string& numeral)
{
    using Kind = Piece::Kind;
    std::vector<Piece> pieces;
    NumeralReader in (numeral);

    const auto add = [&pieces] (Kind kind, const juce::String& text)
    {
        if (text.isNotEmpty())
            pieces.push_back ({ kind, text });
    };

    while (! in.atEnd())
    {
        const bool behindSlash = ! pieces.empty() && pieces.back().kind == Kind::slash;
        const int before = in.length();
        add (Kind::accidental, in.takeAllOf (juce::String::fromUTF8 (flatAndSharp)));
        add (Kind::degree, in.takeDegree());

        if (behindSlash)
            add (Kind::bass, in.takeAllOf ("0123456789"));

        for (auto mark = in.takeOneOf (marks); mark.isNotEmpty(); mark = in.takeOneOf (marks))
            add (Kind::mark, mark);

        for (const auto& figure : in.takeFigures())
            add (Kind::figure, figure);

        add (Kind::word, in.takeBracketed());

        if (! in.atEnd() && in.next() != '/' && in.next() != '(')
            add (Kind::word, in.takeWord());

        if (in.next() == '/')
        {
            in.skip();
            pieces.push_back ({ Kind::slash, "/" });
        }
        else if (in.length() == before)
        {
            add (Kind::word, in.takeWord());
        }
    }

    return pieces;
}

juce::String spoken (const Piece& piece)
{
    using Kind = Piece::Kind;

    constexpr const char* numbers[] { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen" };
    const auto number = [&] (int n) { return juce::String (n >= 1 && n <= 13 ? numbers[n - 1] : "nought"); };

    constexpr std::pair<const char*, const char*> words[] { { "N", "Neapolitan" }, { "It", "Italian" }, { "Fr", "French" }, { "Ger", "German" },
                                                            { "+", "augmented" }, { "M", "major" } };
    for (const auto& [sign, word] : words)
        if (piece.text == sign)
            return word;

    switch (piece.kind)
    {
        case Kind::degree:
        {
            const juce::StringArray degrees { "I", "II", "III", "IV", "V", "VI", "VII" };
            return number (degrees.indexOf (piece.text.toUpperCase()) + 1);
        }

        case Kind::mark:          return piece.text[0] == 0xb0 ? "diminished" : "half diminished";
        case Kind::figure:
        case Kind::bass:          return number (piece.text.getIntValue());
        case Kind::slash:         return "of";
        case Kind::accidental:
        case Kind::word:          break;
    }

    return piece.text.removeCharacters ("()").replaceCharacter (',', ' ')
                     .replace (juce::String::charToString (0x266d), "flat ").replace (juce::String::charToString (0x266f), "sharp ").trim();
}

} // namespace

std::vector<SymbolRun> numeralRuns (const std::string& numeral)
{
    using Kind = Piece::Kind;
    const auto pieces = piecesOf (numeral);
    const auto isFigure = [&pieces] (std::size_t i) { return i < pieces.size() && pieces[i].kind == Kind::figure; };
    std::vector<SymbolRun> runs;
    bool behindSlash = false;

    for (std::size_t i = 0; i < pieces.size(); ++i)
    {
        const auto& piece = pieces[i];

        switch (piece.kind)
        {
            case Kind::accidental:    runs.push_back ({ piece.text.toStdString(), behindSlash ? Role::bassAccidental : Role::accidental }); break;
            case Kind::degree:
            case Kind::bass:          runs.push_back ({ piece.text.toStdString(), behindSlash ? Role::bass : Role::root }); break;
            case Kind::word:          runs.push_back ({ piece.text.toStdString(), Role::quality }); break;
            case Kind::figure:        runs.push_back ({ piece.text.toStdString(), Role::tension }); break;

            case Kind::mark:
                // It goes up to a figure that stands alone: two stand one above the other, and leave no room beside them.
                if (isFigure (i + 1) && ! isFigure (i + 2))
                    runs.push_back ({ (piece.text + pieces[++i].text).toStdString(), Role::tension });
                else
                    runs.push_back ({ piece.text.toStdString(), Role::raised });

                break;

            case Kind::slash:
                runs.push_back ({ "/", Role::slash });
                behindSlash = true;
                break;
        }
    }

    return runs;
}

juce::String spokenNumeral (const std::string& numeral)
{
    juce::StringArray words;
    const auto pieces = piecesOf (numeral);

    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece)
    {
        // An Arabic number behind a slash is the bass; a Roman one is what the chord is a dominant of.
        const auto target = std::find_if (piece, pieces.end(), [] (const Piece& p) { return p.kind == Piece::Kind::degree || p.kind == Piece::Kind::bass; });
        const bool bass = target != pieces.end() && target->kind == Piece::Kind::bass;
        words.add (piece->kind == Piece::Kind::slash && bass ? juce::String ("over") : spoken (*piece));
    }

    return words.joinIntoString (" ");
}

} // namespace guidetone
