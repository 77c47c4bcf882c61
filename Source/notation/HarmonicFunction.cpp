// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonicFunction.h"

#include "../harmony/Spelling.h"
#include "../harmony/Vocabulary.h"
#include "AppliedChord.h"
#include "RomanNumeral.h"
#include "ScaleStep.h"
#include "TextCursor.h"
#include "ToneName.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    constexpr int dominantInterval = 7;

    /** A function's letters, its root on the line of fifths, and its third. */
    struct Head
    {
        std::string_view text;
        int fifthsAboveTonic;
        Degree third;

        constexpr int interval() const  { return wrapToOctave (7 * fifthsAboveTonic); }
    };

    // In the order in which they are preferred; longer letters before their beginnings. Counter-parallels are only read.
    constexpr Head heads[] { { "Tp", 3, minorThird }, { "Sp", 2, minorThird }, { "Dp", 4, minorThird }, { "tP", -3, Degree::third }, { "sP", -4, Degree::third }, { "dP", -2, Degree::third },
                             { "sN", -5, Degree::third }, { "DD", 2, Degree::third },
                             { "Tg", 4, minorThird }, { "Sg", 3, minorThird }, { "Dg", 5, minorThird }, { "tG", -4, Degree::third }, { "sG", -5, Degree::third }, { "dG", -3, Degree::third },
                             { "T", 0, Degree::third }, { "t", 0, minorThird }, { "S", -1, Degree::third }, { "s", -1, minorThird }, { "D", 1, Degree::third }, { "d", 1, minorThird } };

    constexpr std::string_view counterParallelLetters = "gG";

    const Head* headFor (int interval, Degree third)
    {
        for (const auto& head : heads)
            if (head.interval() == interval && head.third == third && counterParallelLetters.find (head.text.back()) == std::string_view::npos)
                return &head;

        return nullptr;
    }

    /** A chord without a third goes by the third that the key gives its root. */
    const Head* headFor (const Chord& chord, int interval, Mode mode)
    {
        const auto tones = rowOf (chord.quality).tones;
        if (tones.contains (minorThird) && tones.contains (flatFive))
            return nullptr;
        if (tones.contains (minorThird) || tones.contains (Degree::third))
            return headFor (interval, tones.contains (minorThird) ? minorThird : Degree::third);

        const bool minorFirst = interval == 2 || (interval != dominantInterval && mode == Mode::minor);
        const auto* head = headFor (interval, minorFirst ? minorThird : Degree::third);
        return head != nullptr ? head : headFor (interval, minorFirst ? Degree::third : minorThird);
    }

    //==============================================================================

    /** A bass as the chord counts it: 3, 5 and 7 are the chord's own tones where it has them, all else counts in the major scale. */
    std::optional<int> semitonesOfBass (int sign, int number, DegreeSet degrees)
    {
        constexpr int majorScale[] { 0, 2, 4, 5, 7, 9, 11 };
        constexpr DegreeSet byNumber[] { {}, {}, { minorThird, Degree::third }, {}, { flatFive, five, sharpFive }, {}, { diminishedSeventh, minorSeventh, majorSeventh } };
        if (number < 1 || number > 7)
            return {};

        auto own = byNumber[number - 1];
        own.bits &= degrees.bits;
        const int unsignedInterval = own.empty() ? majorScale[number - 1] : semitones (static_cast<Degree> (std::countr_zero (own.bits)));
        return wrapToOctave (unsignedInterval + sign);
    }

    std::string bassText (const Chord& chord)
    {
        constexpr struct { int sign; int number; } ways[] { { 0, 3 }, { 0, 5 }, { 0, 7 }, { 0, 2 }, { -1, 2 }, { 0, 4 }, { 1, 4 }, { 0, 6 }, { -1, 6 },
                                                            { -1, 3 }, { 1, 3 }, { -1, 5 }, { 1, 5 }, { -1, 7 }, { 1, 7 }, { 2, 7 } };
        const int interval = wrapToOctave (chord.bass - chord.root);
        if (interval == 0)
            return {};

        auto degrees = rowOf (chord.quality).tones;
        degrees.bits &= ~chord.omitted.bits;

        for (const auto& way : ways)
            if (semitonesOfBass (way.sign, way.number, degrees) == interval)
                return "/" + accidentalText (way.sign) + std::to_string (way.number);

        return {};
    }

    /** Figures, root and bass after a function's letters. */
    std::string restText (const Chord& chord)
    {
        return figuresOf (chord, RomanSigns::ascii, BassFigures::left).text + bassText (chord);
    }

    /** A diminished chord on a leading tone as the dominant a third below, which has lost its root: B D F Ab is G7(b9) without G. */
    Chord asRootlessDominant (const Chord& chord)
    {
        Chord dominant;
        dominant.quality = Quality::dominant;
        dominant.root = static_cast<std::uint8_t> (wrapToOctave (chord.root - semitones (third)));
        dominant.bass = chord.bass;

        if (chord.quality == Quality::diminishedSeventh)   dominant.added.add (flatNine);
        if (chord.quality == Quality::halfDiminished)      dominant.added.add (nine);

        return dominant;
    }

    bool isPlainDiminished (const Chord& chord)
    {
        // Over the root of that dominant it would have lost nothing.
        if (! degreeOf (chord, chord.bass))
            return false;

        const bool diminishes = chord.quality == Quality::diminished || chord.quality == Quality::diminishedSeventh || chord.quality == Quality::halfDiminished;
        return diminishes && chord.added.empty() && chord.omitted.empty() && ! chord.rootSilent;
    }

    std::string rootlessText (const Chord& chord)
    {
        const auto dominant = asRootlessDominant (chord);
        return figuresOf (dominant, RomanSigns::ascii, BassFigures::left).text + "(no1)" + bassText (dominant);
    }

    /** "(D7)Sp", and "DD7" for the dominant of the dominant. */
    std::string appliedText (const AppliedChord& applied, const std::string& rest)
    {
        if (applied.target0to11 == dominantInterval)
            return "DD" + rest;

        const auto* target = headFor (applied.target0to11, applied.targetMode == Mode::minor ? minorThird : third);
        return target != nullptr ? "(D" + rest + ")" + std::string (target->text) : std::string();
    }

    /** Empty for what has no function. */
    std::string functionIn (const Chord& named, const Key& key)
    {
        const auto chord = onLeadingTone (named, key);
        const auto applied = appliedChord (chord, key);
        const int interval = wrapToOctave (chord.root - key.tonic.pitchClass());

        if (isPlainDiminished (chord) && applied)
            return appliedText (*applied, rootlessText (chord));
        if (isPlainDiminished (chord) && interval == 11)
            return "D" + rootlessText (chord);
        if (applied && applied->kind == AppliedChord::Kind::dominant)
            return appliedText (*applied, restText (chord));

        const auto* head = headFor (chord, interval, key.mode);
        return head != nullptr ? std::string (head->text) + restText (chord) : std::string();
    }

    //==============================================================================

    const Head* takeHead (Cursor& in)
    {
        for (const auto& head : heads)
            if (in.take (head.text))
                return &head;

        return nullptr;
    }

    std::optional<NoteName> rootOf (const Head& head, const Key& key)
    {
        const int fifths = key.tonic.fifths() + head.fifthsAboveTonic;
        return fifths >= -22 && fifths <= 26 ? std::optional (NoteName::fromFifths (fifths)) : std::nullopt;
    }

    ParsedSymbol parseIn (Cursor in, const Key& key)
    {
        const auto* head = takeHead (in);
        if (head == nullptr)
            return failed (in, "a function is expected: T, S, D, t, s, d, their parallels, DD or sN");

        const auto parsed = takeFigures (in, head->third);
        if (! parsed.figures)
            return failed (in, parsed.message);

        const auto root = rootOf (*head, key);
        if (! root)
            return failed (in, "it would need more than three accidentals");

        WrittenChord chord;
        chord.root = chord.bass = *root;
        chord.degrees = parsed.figures->degrees;
        chord.assumed = parsed.figures->assumed;

        if (in.take ("/"))
        {
            int sign = 0;
            while (sign < 2 && in.take ("#"))   ++sign;
            while (sign <= 0 && sign > -2 && in.take ("b"))  --sign;
            const int number = in.takeNumber();
            const auto interval = semitonesOfBass (sign, number, chord.degrees);
            if (! interval)
                return failed (in, "after the slash stands the bass as a degree of the chord, 1 to 7");

            chord.bass = noteAbove (*root, number - 1, *interval);
        }

        return in.rest.empty() ? ParsedSymbol { chord, {}, 0 } : failed (in, "\"" + std::string (in.rest) + "\" is not understood");
    }

    /** A symbol between brackets, read in its own way, with the place of its fault in the whole. */
    ParsedSymbol moved (ParsedSymbol inner, std::size_t by)
    {
        if (! inner.chord)
            inner.position += by;
        return inner;
    }

    ParsedSymbol parseApplied (std::string_view text, const Key& key)
    {
        const auto closing = text.rfind (')');
        Cursor target { text };
        target.rest.remove_prefix (closing == std::string_view::npos ? text.size() : closing + 1);

        const auto* head = takeHead (target);
        const auto tonic = head != nullptr ? rootOf (*head, key) : std::nullopt;
        if (! tonic || ! target.rest.empty())
            return failed (target, "after the bracket stands the function that it points at");

        const Key local { *tonic, head->third == minorThird ? Mode::minor : Mode::major };
        return moved (parseIn ({ text.substr (1, closing - 1) }, local), 1);
    }
}

std::string functionSymbol (const Chord& chord, const Key& key)
{
    const auto numeral = romanNumeral (chord, key);
    const auto function = numeral.ends_with ("+6") ? std::string() : functionIn (chord, key);
    return function.empty() ? "[" + numeral + "]" : function;
}

ParsedSymbol parseFunction (std::string_view text, const Key& key)
{
    if (text.starts_with ("[") && text.ends_with ("]"))
        return moved (parseRoman (text.substr (1, text.size() - 2), key), 1);

    return text.starts_with ("(") ? parseApplied (text, key) : parseIn ({ text }, key);
}

} // namespace guidetone
