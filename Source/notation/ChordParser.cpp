// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordParser.h"
#include "TextCursor.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    // Longer words stand before their beginnings.
    constexpr std::array<std::string_view, 4> flats   { "\xe2\x99\xad", "b", "\xe2\x88\x92", "-" };
    constexpr std::array<std::string_view, 3> sharps  { "\xe2\x99\xaf", "#", "+" };
    constexpr std::array<std::string_view, 7> majors  { "major", "Maj", "maj", "ma", "M", "^", "j" };
    constexpr std::array<std::string_view, 3> deltas  { "\xce\x94", "\xe2\x96\xb3", "\xe2\x88\x86" };
    constexpr std::array<std::string_view, 7> minors  { "minor", "Min", "min", "mi", "m", "\xe2\x88\x92", "-" };
    constexpr std::array<std::string_view, 6> dims    { "diminished", "dim", "\xc2\xb0", "\xc2\xba", "o", "O" };
    constexpr std::array<std::string_view, 3> halves  { "\xc3\xb8", "\xc3\x98", "hdim" };
    constexpr std::array<std::string_view, 3> augs    { "augmented", "aug", "+" };
    constexpr std::array<std::string_view, 4> omits   { "omit", "no", "without", "drop" };

    enum class Third : std::uint8_t { major, minor, none };

    /** Everything a symbol has said so far. */
    struct Symbol
    {
        Third thirdIs = Third::major;
        DegreeSet fifths { five };
        std::optional<Degree> seventh;
        DegreeSet more;                  // suspensions, tensions, additions
        DegreeSet dropped;
        int number = 0;                  // 7, 9, 11 or 13
        bool majorWord = false;          // "maj": the next seventh is major
        bool diminishedWord = false;

        void extend (int to)
        {
            number = to;
            seventh = majorWord ? majorSeventh : diminishedWord && to == 7 ? diminishedSeventh : minorSeventh;
        }

        DegreeSet all() const
        {
            DegreeSet degrees { one };
            degrees.bits |= more.bits | fifths.bits;
            if (thirdIs != Third::none)  degrees.add (thirdIs == Third::major ? third : minorThird);
            if (seventh)                 degrees.add (*seventh);

            const bool alteredNinth = more.contains (flatNine) || more.contains (sharpNine);
            if (number == 9 || (number >= 11 && ! alteredNinth))
                degrees.add (nine);
            if (number == 11 || (number == 13 && ! more.contains (sharpEleven) && ! more.contains (fourth)))
                degrees.add (eleven);
            if (number == 13 && ! more.contains (flatThirteen))
                degrees.add (thirteen);

            degrees.bits &= ~dropped.bits;
            return degrees;
        }

        DegreeSet assumed() const
        {
            DegreeSet degrees;
            if (fifths.contains (five) && seventh)          degrees.add (five);
            if (number >= 11 && ! more.contains (nine))     degrees.add (nine);
            if (number == 13 && ! more.contains (eleven))   degrees.add (eleven);
            if (number == 11 && thirdIs == Third::major)    degrees.add (third);
            degrees.bits &= ~dropped.bits;
            return degrees;
        }

        void suspend (Degree by)
        {
            thirdIs = Third::none;
            more.add (by);
        }

        void alter (Degree degree)
        {
            if (degree == five || degree == flatFive || degree == sharpFive)
            {
                // An altered fifth replaces the perfect one, and a second altered fifth joins the first: "7(b5,#5)".
                fifths.remove (five);
                fifths.add (degree);
            }
            else
                more.add (degree);
        }
    };

    bool takeSignedDegree (Cursor& in, std::optional<Degree>& degree)
    {
        const auto before = in.rest;
        int sign = 0;
        while (in.takeAny (flats))   --sign;
        while (sign == 0 && in.takeAny (sharps))  ++sign;
        const bool isMajor = sign == 0 && in.takeAny (majors);
        const int number = in.takeNumber();
        degree = number == 7 && isMajor ? std::optional (majorSeventh) : isMajor ? std::nullopt : numberedDegree (sign, number);

        if (! degree)
            in.rest = before;
        return degree.has_value();
    }

    bool takeAdditions (Cursor& in, Symbol& symbol)
    {
        std::optional<Degree> degree;
        do
        {
            if (! takeSignedDegree (in, degree))
                return false;
            symbol.more.add (*degree);

            // "add9,#11" goes on adding; "add9,no5" does not.
            if (in.rest.size() < 2 || in.rest[0] != ',' || std::string_view ("0123456789b#m").find (in.rest[1]) == std::string_view::npos)
                break;
            in.take (",");
        }
        while (true);

        return true;
    }

    bool takeOmission (Cursor& in, Symbol& symbol)
    {
        std::optional<Degree> degree;
        if (! takeSignedDegree (in, degree))
            return false;

        if (*degree == third)       symbol.dropped.add (minorThird);
        if (*degree == five)        { symbol.dropped.add (flatFive); symbol.dropped.add (sharpFive); }
        symbol.dropped.add (*degree);
        return true;
    }

    bool takeNumberWord (Cursor& in, Symbol& symbol, bool first)
    {
        if (in.take ("6/9") || in.take ("69") || in.take ("6add9"))
        {
            symbol.more.add (six);
            symbol.more.add (nine);
            return true;
        }

        const int number = in.takeNumber();
        switch (number)
        {
            case 7: case 9: case 11: case 13:
                if (symbol.number == 0)  symbol.extend (number);
                else if (number != 7)    symbol.more.add (*numberedDegree (0, number));
                symbol.majorWord = false;
                return true;

            case 6:   symbol.more.add (six); symbol.majorWord = false; return true;
            case 2:   symbol.more.add (nine); return true;
            case 4:   symbol.more.add (eleven); return true;
            case 5:
                if (first)
                    symbol.thirdIs = Third::none;
                return true;

            default:  return false;
        }
    }

    /** One word of the symbol after its root. @returns false where nothing is understood. */
    bool takeWord (Cursor& in, Symbol& symbol, bool& first)
    {
        const bool wasFirst = first;
        first = false;

        if (in.take ("(") || in.take (")") || in.take ("[") || in.take ("]") || in.take (",") || in.take (" "))
        {
            first = wasFirst;
            return true;
        }

        if (in.take ("add"))                { in.take ("("); return takeAdditions (in, symbol); }
        if (in.take ("alt"))                { symbol.extend (7); symbol.fifths = {}; symbol.more = { flatNine, sharpNine, flatFive, sharpFive }; return true; }
        if (in.take ("sus2sus4") || in.take ("sus24"))  { symbol.suspend (fourth); symbol.more.add (second); return true; }
        if (in.take ("sus2"))               { symbol.suspend (second); return true; }
        if (in.take ("sus4") || in.take ("sus"))        { symbol.suspend (fourth); return true; }
        if (in.takeAny (omits))             { in.take ("("); return takeOmission (in, symbol); }

        if (in.takeAny (deltas))            { symbol.majorWord = true; symbol.seventh = majorSeventh; return true; }
        if (in.takeAny (halves))            { symbol.thirdIs = Third::minor; symbol.fifths = { flatFive }; symbol.seventh = minorSeventh; return true; }
        // "madd9" is a minor chord with an addition, not "ma" and a rest.
        if (! in.rest.starts_with ("madd") && in.takeAny (majors))  { symbol.majorWord = true; return true; }
        if (in.takeAny (dims))              { symbol.thirdIs = Third::minor; symbol.fifths = { flatFive }; symbol.diminishedWord = true; return true; }
        if (wasFirst && in.takeAny (minors)) { symbol.thirdIs = Third::minor; first = in.rest.starts_with ("("); return true; }

        if (std::optional<Degree> degree; (in.rest.starts_with ("b") || in.rest.starts_with ("#") || in.rest.starts_with ("\xe2\x99") || ((in.rest.starts_with ("+") || in.rest.starts_with ("-")) && ! wasFirst))
                                          && takeSignedDegree (in, degree))
        {
            symbol.alter (*degree);
            return true;
        }

        if (in.takeAny (augs))              { symbol.fifths = { sharpFive }; return true; }
        return takeNumberWord (in, symbol, wasFirst);
    }

}

PitchClassSet WrittenChord::pitchClasses() const noexcept
{
    PitchClassSet set;
    degrees.forEach ([&] (Degree degree) { set.add (wrapToOctave (root.pitchClass() + semitones (degree))); });
    set.add (bass.pitchClass());
    return set;
}

PitchClassSet WrittenChord::requiredPitchClasses() const noexcept
{
    WrittenChord strict = *this;
    strict.degrees.bits &= ~assumed.bits;
    return strict.pitchClasses();
}

ParsedSymbol parseLeadSheet (std::string_view text)
{
    Cursor in { text };
    const auto root = takeNoteName (in.rest);
    if (! root)
        return failed (in, "a chord symbol begins with a note name, A to G");

    Symbol symbol;
    bool first = true;
    auto bass = *root;

    while (! in.rest.empty())
    {
        if (in.rest.front() == '/' && ! in.rest.starts_with ("/9"))
        {
            in.take ("/");
            const auto name = takeNoteName (in.rest);
            if (! name || ! in.rest.empty())
                return failed (in, "after the slash stands one note name, the bass");
            bass = *name;
            break;
        }

        if (! takeWord (in, symbol, first))
            return failed (in, "\"" + std::string (in.rest) + "\" is not understood");
    }

    return { WrittenChord { *root, bass, symbol.all(), symbol.assumed() }, {}, 0 };
}

std::optional<Degree> parseDegree (std::string_view text)
{
    if (text == "R" || text == "r")       return one;
    if (text == "m3")                     return minorThird;
    if (text == "M3")                     return third;
    if (text == "m7")                     return minorSeventh;
    if (text == "7")                      return majorSeventh;

    Cursor in { text };
    std::optional<Degree> degree;
    return takeSignedDegree (in, degree) && in.rest.empty() ? degree : std::nullopt;
}

} // namespace guidetone
