// RomanParser.cpp - from a Roman numeral back to a chord's tones.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RomanNumeral.h"
#include "ScaleStep.h"
#include "TextCursor.h"
#include "ToneName.h"

#include <vector>

namespace guidetone
{

namespace
{
    using enum Degree;

    constexpr std::size_t mostTargets = 4;

    struct Numeral { ScaleStep step; bool lowerCase = false; };

    struct NumeralWord { std::string_view text; int step0to6; bool lowerCase; };

    // Longer numerals stand before their beginnings.
    constexpr NumeralWord numeralWords[] { { "VII", 6, false }, { "III", 2, false }, { "VI", 5, false }, { "IV", 3, false }, { "II", 1, false }, { "V", 4, false }, { "I", 0, false },
                                           { "vii", 6, true },  { "iii", 2, true },  { "vi", 5, true },  { "iv", 3, true },  { "ii", 1, true },  { "v", 4, true },  { "i", 0, true } };

    int takeAccidental (Cursor& in)
    {
        constexpr std::array<std::string_view, 2> flats { "b", "\xe2\x99\xad" };
        constexpr std::array<std::string_view, 2> sharps { "#", "\xe2\x99\xaf" };

        int accidental = 0;
        while (accidental > -3 && in.takeAny (flats))  --accidental;
        while (accidental >= 0 && accidental < 3 && in.takeAny (sharps))  ++accidental;
        return accidental;
    }

    std::optional<Numeral> takeNumeral (Cursor& in)
    {
        const auto before = in.rest;
        const int accidental = takeAccidental (in);

        for (const auto& word : numeralWords)
            if (in.take (word.text))
                return Numeral { { word.step0to6, accidental }, word.lowerCase };

        if (in.take ("N"))
            return Numeral { { 1, accidental - 1 }, false };

        in.rest = before;
        return {};
    }

    struct SixthWord { std::string_view text; DegreeSet degrees; };

    const SixthWord sixthWords[] { { "It",  { one, third, minorSeventh } },
                                   { "Fr",  { one, third, flatFive, minorSeventh } },
                                   { "Ger", { one, third, five, minorSeventh } },
                                   { "Gr",  { one, third, five, minorSeventh } } };

    constexpr std::array<std::string_view, 9> sixthFigures { "+6/5", "+4/3", "+65", "+43", "+6", "6/5", "4/3", "6", "" };

    std::optional<ParsedSymbol> takenAugmentedSixth (Cursor in, const Key& key)
    {
        for (const auto& word : sixthWords)
            if (in.take (word.text))
            {
                in.takeAny (sixthFigures);
                if (! in.rest.empty())
                    return failed (in, "\"" + std::string (in.rest) + "\" is not understood");

                // The flat sixth degree: the sixth of the minor scale, lowered in major.
                const auto bass = noteAt ({ key.tonic, Mode::minor }, { 5, 0 });
                if (! bass)
                    return failed (in, "the key is too remote");

                WrittenChord chord;
                chord.root = chord.bass = *bass;
                chord.degrees = word.degrees;
                return ParsedSymbol { chord, {}, 0 };
            }

        return {};
    }

    /** Song books count a minor key's chords from its parallel major and write bIII, bVI and bVII for what theory calls III, VI and VII. */
    ScaleStep stepMeant (const Numeral& numeral, Mode mode)
    {
        auto step = numeral.step;
        const bool lowInMinor = step.step0to6 == 2 || step.step0to6 == 5 || step.step0to6 == 6;
        if (mode == Mode::minor && ! numeral.lowerCase && lowInMinor && step.accidental == -1)
            step.accidental = 0;

        return step;
    }

    /** The key in which a chord before slashes counts: the last target's in the main key, the one before it in that, and so on. */
    std::optional<Key> keyOf (const std::vector<Numeral>& targets, Key key)
    {
        for (auto target = targets.rbegin(); target != targets.rend(); ++target)
        {
            const auto tonic = noteAt (key, stepMeant (*target, key.mode));
            if (! tonic)
                return {};
            key = { *tonic, target->lowerCase ? Mode::minor : Mode::major };
        }

        return key;
    }
}

ParsedSymbol parseRoman (std::string_view text, const Key& key)
{
    Cursor in { text };
    if (auto sixth = takenAugmentedSixth (in, key))
        return *sixth;

    auto numeral = takeNumeral (in);
    if (! numeral)
        return failed (in, "a numeral I to VII or i to vii is expected");

    const auto parsed = takeFigures (in, numeral->lowerCase ? minorThird : third);
    if (! parsed.figures)
        return failed (in, parsed.message);

    std::vector<Numeral> targets;
    std::optional<ScaleStep> bassStep;

    while (in.take ("/"))
    {
        if (const auto target = takeNumeral (in); target && targets.size() < mostTargets)
        {
            targets.push_back (*target);
            continue;
        }

        const int accidental = takeAccidental (in);
        const int number = in.takeNumber();
        if (number < 1 || number > 7)
            return failed (in, "after the slash stands the numeral that the chord points at, or the degree of its bass, 1 to 7");

        bassStep = ScaleStep { number - 1, accidental };
        break;
    }

    if (! in.rest.empty())
        return failed (in, "\"" + std::string (in.rest) + "\" is not understood");

    const auto local = keyOf (targets, key);
    if (local && local->mode == Mode::minor && parsed.figures->isDiminished && numeral->step.step0to6 == 6)
        ++numeral->step.accidental;   // the leading tone

    const auto root = local ? noteAt (*local, stepMeant (*numeral, local->mode)) : std::nullopt;
    const auto bass = bassStep ? noteAt (key, *bassStep) : root;
    if (! root || ! bass)
        return failed (in, "it would need more than three accidentals");

    WrittenChord chord;
    chord.root = *root;
    chord.bass = bassStep ? *bass : parsed.figures->bass ? noteAbove (*root, letterSteps (*parsed.figures->bass), semitones (*parsed.figures->bass)) : *root;
    chord.degrees = parsed.figures->degrees;
    chord.assumed = parsed.figures->assumed;
    return { chord, {}, 0 };
}

} // namespace guidetone
