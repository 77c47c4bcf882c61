// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spelling.h"
#include "Vocabulary.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace guidetone
{

namespace
{
    /** The name of a pitch class with a given letter; its accidental lies in -6..5. */
    NoteName withLetter (int letter, int pitchClass) noexcept
    {
        const NoteName natural { static_cast<std::int8_t> (letter % 7), 0 };
        const int accidental = wrapToOctave (pitchClass - natural.pitchClass() + 6) - 6;
        return { natural.letter, static_cast<std::int8_t> (accidental) };
    }

    NoteName atDegree (NoteName root, Degree degree) noexcept
    {
        return withLetter (root.letter + letterSteps (degree), wrapToOctave (root.pitchClass() + semitones (degree)));
    }

    /** How far a degree lies above its root on the line of fifths: a third 4, a minor third -3. Letters and accidentals follow from it. */
    constexpr auto fifthsAbove = []
    {
        std::array<std::int8_t, degreeCount> table {};
        for (int i = 0; i < degreeCount; ++i)
        {
            const auto degree = static_cast<Degree> (i);
            const NoteName natural { static_cast<std::int8_t> (letterSteps (degree)), 0 };
            const int accidental = wrapToOctave (semitones (degree) - natural.pitchClass() + 6) - 6;
            table[static_cast<std::size_t> (i)] = static_cast<std::int8_t> (natural.fifths() + 7 * accidental);
        }
        return table;
    }();

    constexpr bool isAwkward (NoteName name) noexcept
    {
        // E#, B#, Fb, Cb and whatever has more than one accidental.
        const bool sharpNatural = name.accidental == 1 && (name.letter == 2 || name.letter == 6);
        const bool flatNatural = name.accidental == -1 && (name.letter == 3 || name.letter == 0);
        return sharpNatural || flatNatural || name.accidental > 1 || name.accidental < -1;
    }

    /** Visits the names a pitch class can have with at most two accidentals, from flats to sharps. */
    template <typename Visit>
    void forEachName (int pitchClass, Visit&& visit)
    {
        // Names of one pitch class lie twelve fifths apart; n semitones up are 7n fifths.
        for (int fifths = wrapToOctave (7 * pitchClass + 15) - 15; fifths <= 19; fifths += 12)
            visit (NoteName::fromFifths (fifths));
    }

    template <typename Cost>
    NoteName cheapestName (int pitchClass, Cost&& cost)
    {
        NoteName best;
        int lowest = std::numeric_limits<int>::max();

        forEachName (pitchClass, [&] (NoteName name)
        {
            if (const int price = cost (name); price < lowest)
            {
                lowest = price;
                best = name;
            }
        });

        return best;
    }

    /** How far a note lies outside a key on the line of fifths; 0 inside it. */
    int distanceFromKey (int fifths, const Key& key) noexcept
    {
        // A major scale spans the fifths -1..5 round its signature. Minor leans one fifth to the sharp side, for its leading note.
        const int centre = key.signature() + (key.mode == Mode::major ? 2 : 3);
        const int reach = key.mode == Mode::major ? 3 : 4;
        return std::max (0, std::abs (fifths - centre) - reach);
    }

    /** The price of a tone's accidentals, by its place on the line of fifths: a root's own place, -15..19, and what a degree adds to it. */
    int accidentalCost (int fifths) noexcept
    {
        constexpr int lowest = -15 - 9, highest = 19 + 9;
        constexpr auto table = []
        {
            constexpr int byCount[] { 0, 10, 35, 100, 200, 300, 400 };
            std::array<std::int16_t, highest - lowest + 1> costs {};
            for (int place = lowest; place <= highest; ++place)
            {
                const auto name = NoteName::fromFifths (place);
                const int count = name.accidental < 0 ? -name.accidental : name.accidental;
                costs[static_cast<std::size_t> (place - lowest)] = static_cast<std::int16_t> (byCount[count] + (isAwkward (name) && count == 1 ? 5 : 0));
            }
            return costs;
        }();

        return table[static_cast<std::size_t> (fifths - lowest)];
    }

    /** Between equally plain spellings musicians have habits: Eb rather than D#, Bb rather than A#, but F# rather than Gb. */
    int habitCost (NoteName root) noexcept
    {
        if (isAwkward (root))
            return 150;

        constexpr int flats[] { 0, 4, 4, 0, 30, 4, 4 };     // D E A B a little, G much
        constexpr int sharps[] { 4, 10, 0, 0, 4, 10, 0 };   // D and A more than C, F and G
        return root.accidental == 0 ? 0 : (root.accidental < 0 ? flats : sharps)[root.letter];
    }

    /** How much the spelling of a tone counts when the root's is chosen, in quarters: the triad first, then the seventh, tensions last. A flat
        fifth is the triad's own above a minor third; in a dominant it is an alteration. */
    int weightOf (Degree degree, DegreeSet tones) noexcept
    {
        switch (degree)
        {
            case Degree::one:                                                            return 12;
            case Degree::third: case Degree::minorThird:                                 return 8;
            case Degree::five: case Degree::fourth: case Degree::second:                 return 6;
            case Degree::flatFive:                                                       return tones.contains (Degree::minorThird) ? 6 : 2;
            case Degree::six:                                                            return 4;
            case Degree::sharpFive: case Degree::minorSeventh: case Degree::majorSeventh: return 2;
            case Degree::diminishedSeventh:                                              return 0;
            default:                                                                     return 1;
        }
    }

    /** A tension at the bottom should keep its letter: C#7b9/D, since the flat ninth of D flat is E double flat. */
    int bassCost (Degree degree, NoteName root) noexcept
    {
        const auto bass = atDegree (root, degree == Degree::sharpNine ? Degree::minorThird : degree);
        return std::abs (bass.accidental) > 1 ? 20 : 0;
    }

    /** In a key, chromatic roots have their usual side: bII, bIII, bVI and bVII are flat, diminished chords rise from a sharp. */
    int chromaticSideCost (NoteName root, Quality quality, const Key& key) noexcept
    {
        const bool rises = quality == Quality::diminished || quality == Quality::diminishedSeventh || quality == Quality::halfDiminished;
        const int degree = wrapToOctave (root.pitchClass() - key.tonic.pitchClass());
        const bool chromatic = degree == 1 || degree == 3 || degree == 8 || degree == 10;
        const bool flatSide = root.fifths() < key.tonic.fifths();
        return chromatic && flatSide == rises ? 40 : 0;
    }

    NoteName simplified (NoteName name) noexcept
    {
        if (! isAwkward (name))
            return name;

        return cheapestName (name.pitchClass(), [name] (NoteName other)
        {
            // The side the awkward name came from: Cb becomes B, E# becomes F, F## becomes G, Ebb D.
            return (isAwkward (other) ? 1000 : 0) + 10 * std::abs (other.accidental) + (other.accidental * name.accidental < 0 ? 1 : 0);
        });
    }

    NoteName finished (NoteName name, const SpellingContext& context) noexcept
    {
        return context.accidentals == Accidentals::simple || std::abs (name.accidental) > 2 ? simplified (name) : name;
    }

    /** C C# D D# ... or C Db D Eb ... */
    NoteName fixedName (int pitchClass, bool flats) noexcept
    {
        return cheapestName (pitchClass, [flats] (NoteName name)
        {
            return (isAwkward (name) ? 1000 : 0) + ((flats ? name.accidental > 0 : name.accidental < 0) ? 100 : 0);
        });
    }

    /** A tone of a chord whose root has its name already. */
    NoteName toneOver (NoteName root, const Chord& chord, int pitchClass, const SpellingContext& context) noexcept
    {
        if (const auto degree = degreeOf (chord, pitchClass))
            return finished (atDegree (root, *degree), context);

        // Outside the chord: the name nearest to it, or to the key.
        return finished (cheapestName (pitchClass, [&] (NoteName name)
        {
            const int fromChord = std::abs (name.fifths() - root.fifths() - 2);
            return (context.key ? 10 * distanceFromKey (name.fifths(), *context.key) : 0) + fromChord + (isAwkward (name) ? 8 : 0);
        }), context);
    }

    /** The same notes as the seventh chord on the sixth, which is the commoner name. Nothing for other chords; a ninth is an eleventh there. */
    std::optional<Chord> twinOf (const Chord& chord) noexcept
    {
        const bool isMinor = chord.quality == Quality::minorSix;
        if ((chord.quality != Quality::six && ! isMinor) || ! (chord.added.empty() || chord.added == DegreeSet { Degree::nine }))
            return {};

        const auto root = static_cast<std::uint8_t> (wrapToOctave (chord.root + semitones (Degree::six)));
        return Chord { isMinor ? Quality::halfDiminished : Quality::minorSeventh, root, root, false, {}, {} };
    }

    bool isFixed (const SpellingContext& context) noexcept
    {
        return context.accidentals == Accidentals::sharps || context.accidentals == Accidentals::flats;
    }
}

NoteName spellRoot (const Chord& chord, const SpellingContext& context) noexcept
{
    if (isFixed (context))
        return fixedName (chord.root, context.accidentals == Accidentals::flats);

    // The same notes keep their letters under either name: Gb6 as Ebm7. A key may see them differently.
    if (const auto twin = context.key ? std::nullopt : twinOf (chord))
        return finished (atDegree (spellRoot (*twin, context), Degree::minorThird), context);

    auto tones = rowOf (chord.quality).tones;
    tones.bits |= chord.added.bits;

    struct Weighed { int fifths; int weight; };
    FixedVector<Weighed, degreeCount> weighed;
    tones.forEach ([&] (Degree degree) { weighed.push ({ fifthsAbove[static_cast<std::size_t> (degree)], weightOf (degree, tones) }); });
    const auto bassDegree = context.key || chord.bass == chord.root ? std::nullopt : degreeOf (chord, chord.bass);

    return finished (cheapestName (chord.root, [&] (NoteName root)
    {
        const int place = root.fifths();

        if (context.key)
        {
            int cost = chromaticSideCost (root, chord.quality, *context.key) + habitCost (root) / 10;
            for (const auto& tone : weighed)
                cost += (10 * distanceFromKey (place + tone.fifths, *context.key) + accidentalCost (place + tone.fifths) / 5) * std::max (tone.weight / 2, 1);
            return cost;
        }

        int cost = habitCost (root) + (bassDegree ? bassCost (*bassDegree, root) : 0);
        for (const auto& tone : weighed)
            cost += accidentalCost (place + tone.fifths) * tone.weight / 4;
        return cost;
    }), context);
}

std::optional<Degree> degreeOf (const Chord& chord, int pitchClass) noexcept
{
    const int index = indexOfDegreeAt (soundingDegrees (chord), wrapToOctave (pitchClass - chord.root));
    return index < degreeCount ? std::optional (static_cast<Degree> (index)) : std::nullopt;
}

NoteName spellTone (const Chord& chord, int pitchClass, const SpellingContext& context) noexcept
{
    return toneOver (spellRoot (chord, context), chord, pitchClass, context);
}

NoteName spellBass (const Chord& chord, const SpellingContext& context) noexcept
{
    return spellBass (chord, spellRoot (chord, context), context);
}

NoteName spellBass (const Chord& chord, NoteName root, const SpellingContext& context) noexcept
{
    if (chord.bass == chord.root)
        return root;

    const auto degree = degreeOf (chord, chord.bass);

    // A sharp ninth at the bottom is read as the minor third it sounds like: A7#9/C.
    if (degree == Degree::sharpNine)
        return finished (atDegree (root, Degree::minorThird), context);

    // Thirds, perfect fifths and sevenths keep their letters: C#7/E#. Altered fifths, diminished sevenths and tensions at the bottom get the
    // plain name a bass player wants to read: Bb7b5/E, Gdim7/E.
    const auto name = toneOver (root, chord, chord.bass, context);
    const bool isPlainTone = degree && ! chord.added.contains (*degree)
                          && *degree != Degree::flatFive && *degree != Degree::sharpFive && *degree != Degree::diminishedSeventh;
    return ! degree || isPlainTone ? name : simplified (name);
}

NoteName spellNote (int pitchClass, const SpellingContext& context) noexcept
{
    if (isFixed (context))
        return fixedName (pitchClass, context.accidentals == Accidentals::flats);

    return finished (cheapestName (pitchClass, [&] (NoteName name)
    {
        // Without a key: the middle of the line of fifths, Eb to G#.
        const int distance = context.key ? 10 * distanceFromKey (name.fifths(), *context.key) : std::abs (2 * name.fifths() - 5);
        return distance + accidentalCost (name.fifths()) / 10;
    }), context);
}

const Chord* namingChord (const Naming& naming) noexcept
{
    if (naming.readings.empty() || naming.kind == Sounding::nothing || naming.kind == Sounding::cluster)
        return nullptr;

    const auto* chord = &naming.readings[0].chord;
    const bool isThird = chord->quality == Quality::major || chord->quality == Quality::minor;
    return naming.kind != Sounding::interval || isThird ? chord : nullptr;
}

std::vector<Tone> tonesOf (const Naming& naming, const SpellingContext& context)
{
    std::vector<Tone> tones;
    tones.reserve (static_cast<std::size_t> (naming.voicing.size()));
    const auto* chord = namingChord (naming);
    const auto root = chord != nullptr ? spellRoot (*chord, context) : NoteName {};

    naming.voicing.forEach ([&] (int note)
    {
        const int pitchClass = note % 12;
        tones.push_back ({ note,
                           chord != nullptr ? toneOver (root, *chord, pitchClass, context) : spellNote (pitchClass, context),
                           chord != nullptr ? degreeOf (*chord, pitchClass) : std::nullopt });
    });

    return tones;
}

} // namespace guidetone
