// SPDX-License-Identifier: GPL-3.0-or-later
#include "RomanNumeral.h"

#include "../harmony/Spelling.h"
#include "../harmony/Vocabulary.h"
#include "AppliedChord.h"
#include "ScaleStep.h"

namespace guidetone
{

namespace
{
    constexpr int leadingStep = 6;

    std::string numeralText (int step0to6, bool lowerCase)
    {
        constexpr const char* upper[] { "I", "II", "III", "IV", "V", "VI", "VII" };
        constexpr const char* lower[] { "i", "ii", "iii", "iv", "v", "vi", "vii" };
        return (lowerCase ? lower : upper)[step0to6];
    }

    bool isDiminished (Quality quality)
    {
        const auto tones = rowOf (quality).tones;
        return tones.contains (Degree::minorThird) && tones.contains (Degree::flatFive);
    }

    /** The step a root stands for; in minor, a diminished chord's seventh step is the leading tone. */
    std::string degreeText (ScaleStep step, const Figures& figures, bool countsFromLeadingTone)
    {
        const int raised = countsFromLeadingTone && step.step0to6 == leadingStep ? 1 : 0;
        return accidentalText (step.accidental - raised) + numeralText (step.step0to6, figures.minorThird);
    }

    /** "/5": the degree of the scale a bass stands on that no figure says. */
    std::string bassText (NoteName bass, const Key& key)
    {
        const auto step = stepOf (bass, key);
        return "/" + accidentalText (step.accidental) + std::to_string (step.step0to6 + 1);
    }

    std::string targetText (const AppliedChord& applied, const Key& key)
    {
        for (int step = 0; step < 7; ++step)
            if (const auto note = noteAt (key, { step, 0 }); note && wrapToOctave (note->pitchClass() - key.tonic.pitchClass()) == applied.target0to11)
                return "/" + numeralText (step, applied.targetMode == Mode::minor);

        return {};
    }

    /** Augmented sixths are what they are by their notes over the flat sixth degree, whichever root a reading gives them. */
    std::string_view augmentedSixth (const Chord& chord, int tonic)
    {
        struct Row { std::string_view name; PitchClassSet aboveBass; };
        constexpr Row rows[] { { "It+6",  { 1 << 0 | 1 << 4 | 1 << 10 } },
                               { "Fr+6",  { 1 << 0 | 1 << 4 | 1 << 6 | 1 << 10 } },
                               { "Ger+6", { 1 << 0 | 1 << 4 | 1 << 7 | 1 << 10 } } };

        if (chord.rootSilent || wrapToOctave (chord.bass - tonic) != 8)
            return {};

        PitchClassSet aboveBass { 1 };
        soundingDegrees (chord).forEach ([&] (Degree degree) { aboveBass.add (wrapToOctave (chord.root + semitones (degree) - chord.bass)); });

        for (const auto& row : rows)
            if (row.aboveBass == aboveBass)
                return row.name;

        return {};
    }

    bool isNeapolitanSixth (const Chord& chord, int tonic)
    {
        return chord.quality == Quality::major && chord.added.empty() && chord.omitted.empty()
            && wrapToOctave (chord.root - tonic) == 1 && wrapToOctave (chord.bass - tonic) == 5;
    }

    bool isPlain (const Chord& chord, Quality quality)
    {
        return chord.quality == quality && chord.added.empty() && chord.omitted.empty() && ! chord.rootSilent;
    }

    std::string withSigns (std::string_view ascii, RomanSigns signs)
    {
        if (signs != RomanSigns::typeset)
            return std::string (ascii);

        std::string text;
        for (char c : ascii)
            text += c == 'b' ? "\xe2\x99\xad" : c == '#' ? "\xe2\x99\xaf" : std::string (1, c);
        return text;
    }

    std::string numeralIn (const Chord& named, const Key& key, RomanSigns signs)
    {
        const int tonic = key.tonic.pitchClass();
        if (const auto name = augmentedSixth (named, tonic); ! name.empty())
            return std::string (name);
        if (isNeapolitanSixth (named, tonic))
            return "N6";

        const auto chord = figuredBassChord (named, key);
        const SpellingContext spelling { key, Accidentals::automatic };
        const auto figures = figuresOf (chord, signs, BassFigures::written);
        const auto bass = figures.bassIsSaid ? std::string() : bassText (spellBass (chord, spelling), key);

        if (const auto applied = appliedChord (chord, key))
            return numeralText (applied->kind == AppliedChord::Kind::dominant ? 4 : leadingStep, figures.minorThird)
                   + figures.text + targetText (*applied, key) + bass;

        const bool fromLeadingTone = key.mode == Mode::minor && isDiminished (chord.quality);
        return degreeText (stepOf (spellRoot (chord, spelling), key), figures, fromLeadingTone) + figures.text + bass;
    }
}

Chord figuredBassChord (const Chord& chord, const Key& key)
{
    // A sixth on the tonic is the chord at rest that jazz and song end on.
    const bool isMajorSix = isPlain (chord, Quality::six);
    if (chord.root == key.tonic.pitchClass() || ! (isMajorSix || isPlain (chord, Quality::minorSix)))
        return onLeadingTone (chord, key);

    auto rerooted = chord;
    rerooted.quality = isMajorSix ? Quality::minorSeventh : Quality::halfDiminished;
    rerooted.root = static_cast<std::uint8_t> (wrapToOctave (chord.root + semitones (Degree::six)));
    return staysInKey (rerooted, key) || appliedChord (rerooted, key) ? rerooted : chord;
}

std::string romanNumeral (const Chord& chord, const Key& key, RomanSigns signs)
{
    const auto plain = plainKey (key.mode);
    const auto moved = transposed (chord, plain.tonic.pitchClass() - key.tonic.pitchClass());
    return withSigns (numeralIn (moved, plain, signs), signs);
}

} // namespace guidetone
