// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoicingPattern.h"
#include "Spelling.h"
#include "StackedDegrees.h"
#include "Vocabulary.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    std::optional<Degree> firstOf (DegreeSet degrees, std::initializer_list<Degree> wanted) noexcept
    {
        for (auto degree : wanted)
            if (degrees.contains (degree))
                return degree;

        return {};
    }

    /** A fifth that makes the chord what it is. */
    std::optional<Degree> alteredFifthOf (const Chord& chord)
    {
        auto own = rowOf (chord.quality).tones;
        own.bits &= ~chord.omitted.bits;
        return firstOf (own, { flatFive, sharpFive });
    }

    std::optional<Degree> bassDegree (const Chord& chord)  { return degreeOf (chord, chord.bass); }

    /** Nobody misses the fifth of a seventh or sixth chord over its root, unless another tone would be taken for it. */
    bool mayLoseFifth (const Chord& chord)
    {
        return chord.bass == chord.root && seventhOf (soundingDegrees (chord)) && ! firstOf (chord.added, { sharpEleven, flatThirteen });
    }

    void add (VoicingPattern& pattern, int height, Degree degree)  { pattern.push_back ({ height, degree }); }

    /** Puts a bass from outside the chord a fifth or more under everything else. */
    VoicingPattern overForeignBass (VoicingPattern pattern, const Chord& chord)
    {
        const bool isSilentRoot = chord.rootSilent && chord.bass == chord.root;
        if (bassDegree (chord) || isSilentRoot || pattern.empty())
            return pattern;

        const int interval = wrapToOctave (chord.bass - chord.root);
        int height = pattern.front().height - 7;
        height -= wrapToOctave (height - interval);
        pattern.insert (pattern.begin(), PatternTone { height, {} });
        return pattern;
    }

    /** The chord tone at the bottom: the bass, or the lowest of the stack under which a foreign bass or nothing stands. */
    Degree lowestOf (const Chord& chord, DegreeSet degrees)
    {
        const auto bass = bassDegree (chord);
        return bass && degrees.contains (*bass) ? *bass : stacked (degrees)[0];
    }

    std::vector<VoicingPattern> close (const Chord& chord)
    {
        const auto degrees = soundingDegrees (chord);
        const auto lowest = lowestOf (chord, degrees);
        if (lowest != one)
            return { overForeignBass (closeAbove (lowest, degrees), chord) };

        VoicingPattern pattern;
        for (auto degree : stacked (degrees))
            add (pattern, stackedSemitones (degree), degree);
        return { overForeignBass (pattern, chord) };
    }

    std::vector<VoicingPattern> drop2 (const Chord& chord)
    {
        auto degrees = soundingDegrees (chord);
        if (degrees.size() == 5 && mayLoseFifth (chord))
            degrees.remove (five);

        const auto lowest = lowestOf (chord, degrees);
        auto pattern = closeAbove (lowest, degrees);

        // From the close position that has this tone second from the top: it goes down, and the one above it stays.
        pattern[1].height += 12;
        return { overForeignBass (sorted (pattern), chord) };
    }

    std::vector<VoicingPattern> spread (const Chord& chord)
    {
        const auto degrees = soundingDegrees (chord);
        const auto lowest = lowestOf (chord, degrees);
        std::vector<Degree> order { lowest };
        const auto append = [&] (Degree degree)
        {
            if (degrees.contains (degree) && std::find (order.begin(), order.end(), degree) == order.end())
                order.push_back (degree);
        };

        for (auto degree : { one, five, flatFive, sharpFive, third, minorThird, fourth, second })
            append (degree);
        for (auto degree : stacked (degrees))
            append (degree);

        // A fourth or more above the bass, a minor third or more above all others.
        VoicingPattern pattern;
        int room = semitones (lowest);
        for (auto degree : order)
        {
            const int height = room + wrapToOctave (semitones (degree) - room);
            add (pattern, height, degree);
            room = height + (pattern.size() == 1 ? 5 : 3);
        }

        return { overForeignBass (pattern, chord) };
    }

    std::vector<VoicingPattern> shell (const Chord& chord, Player player)
    {
        const auto degrees = soundingDegrees (chord);
        const auto lower = thirdOf (degrees);
        const auto upper = seventhOf (degrees);
        if (! lower)
            return {};

        DegreeSet tones { *lower };
        if (upper)                                          tones.add (*upper);
        if (const auto altered = alteredFifthOf (chord))    tones.add (*altered);

        if (! rowOf (chord.quality).rootMayBeSilent)
            tones.add (one);

        if (player == Player::band)
            return upper ? std::vector { closeAbove (*lower, tones), closeAbove (*upper, tones) } : std::vector<VoicingPattern> {};

        if (const auto bass = bassDegree (chord); bass && *bass != one)
        {
            tones.add (one);
            tones.add (*bass);
            return { closeAbove (*bass, tones) };
        }

        tones.add (one);
        auto low = closeAbove (one, tones);
        auto high = low;
        high[1].height += 12;
        return { overForeignBass (low, chord), overForeignBass (sorted (high), chord) };
    }

    /** What a rootless form plays where the chord has no ninth: the natural one where the quality takes it gladly, else the root. */
    Degree ninthFor (const Chord& chord)
    {
        constexpr int gladly = 30;
        for (const auto& tension : rowOf (chord.quality).tensions)
            if (tension.degree == nine && tension.cost <= gladly)
                return nine;

        return one;
    }

    std::vector<VoicingPattern> rootless (const Chord& chord)
    {
        const auto degrees = soundingDegrees (chord);
        const auto lower = thirdOf (degrees);
        const auto upper = seventhOf (degrees);
        if (! lower || ! upper)
            return {};

        auto tones = chord.added;
        tones.add (*lower);
        tones.add (*upper);
        if (const auto altered = alteredFifthOf (chord))         tones.add (*altered);
        if (! firstOf (tones, { flatNine, nine, sharpNine }))    tones.add (ninthFor (chord));
        if (! rowOf (chord.quality).rootMayBeSilent)             tones.add (one);
        if (tones.size() < 4 && degrees.contains (five))         tones.add (five);
        return { closeAbove (*lower, tones), closeAbove (*upper, tones) };
    }
}

std::optional<Degree> thirdOf (DegreeSet degrees) noexcept    { return firstOf (degrees, { third, minorThird, fourth, second }); }
std::optional<Degree> seventhOf (DegreeSet degrees) noexcept  { return firstOf (degrees, { minorSeventh, majorSeventh, diminishedSeventh, six }); }

int middleOf (VoicingForm form) noexcept
{
    constexpr int middles[voicingFormCount] { 60, 55, 60, 60, 57 };
    return middles[static_cast<std::size_t> (form)];
}

VoicingPattern sorted (VoicingPattern pattern)
{
    std::sort (pattern.begin(), pattern.end(), [] (const PatternTone& a, const PatternTone& b) { return a.height < b.height; });
    return pattern;
}

VoicingPattern closeAbove (Degree lowest, DegreeSet degrees)
{
    VoicingPattern pattern;
    degrees.forEach ([&] (Degree degree)
    {
        add (pattern, semitones (lowest) + wrapToOctave (semitones (degree) - semitones (lowest)), degree);
    });
    return sorted (pattern);
}

std::vector<VoicingPattern> patternsFor (const Chord& chord, VoicingForm form, Player player)
{
    switch (form)
    {
        case VoicingForm::close:      return close (chord);
        case VoicingForm::shell:      return shell (chord, player);
        case VoicingForm::rootless:   return rootless (chord);
        case VoicingForm::drop2:      return soundingDegrees (chord).size() < 3 ? std::vector<VoicingPattern> {} : drop2 (chord);
        case VoicingForm::spread:     return spread (chord);
    }

    return {};
}

std::string whyNoPattern (const Chord& chord, VoicingForm form)
{
    if (form == VoicingForm::drop2)
        return "drop 2 wants a chord of three tones or more";
    if (! thirdOf (soundingDegrees (chord)))
        return "a chord without a third has no " + std::string (toText (form)) + " form";

    return form == VoicingForm::shell ? "a triad has no shell without its root"
                                      : "a rootless form wants a seventh or a sixth";
}

std::string noRoomFor (VoicingForm form, NoteRange range)
{
    return "no " + std::string (toText (form)) + " form fits between MIDI notes " + std::to_string (range.lowest) + " and " + std::to_string (range.highest);
}

} // namespace guidetone
