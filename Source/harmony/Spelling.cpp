// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spelling.h"
#include "Vocabulary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <limits>

namespace guidetone
{

namespace
{
    /** A degree as spelling weighs it: the flat fifth of a dominant, which is an alteration, stands behind the degrees. */
    constexpr int alteredFlatFive = degreeCount;
    constexpr int weighedCount = degreeCount + 1;

    constexpr Degree degreeAt (int weighed) noexcept  { return weighed == alteredFlatFive ? Degree::flatFive : static_cast<Degree> (weighed); }

    /** How far a degree lies above its root on the line of fifths: a third 4, a minor third -3. Letters and accidentals follow from it. */
    constexpr auto fifthsAbove = []
    {
        std::array<std::int8_t, weighedCount> table {};
        for (int i = 0; i < weighedCount; ++i)
        {
            const auto degree = degreeAt (i);
            const NoteName natural { static_cast<std::int8_t> (letterSteps (degree)), 0 };
            const int accidental = wrapToOctave (semitones (degree) - natural.pitchClass() + 6) - 6;
            table[static_cast<std::size_t> (i)] = static_cast<std::int8_t> (natural.fifths() + 7 * accidental);
        }
        return table;
    }();

    constexpr NoteName atDegree (NoteName root, Degree degree) noexcept
    {
        return NoteName::fromFifths (root.fifths() + fifthsAbove[static_cast<std::size_t> (degree)]);
    }

    constexpr bool isAwkward (NoteName name) noexcept
    {
        // E#, B#, Fb, Cb and whatever has more than one accidental.
        const bool sharpNatural = name.accidental == 1 && (name.letter == 2 || name.letter == 6);
        const bool flatNatural = name.accidental == -1 && (name.letter == 3 || name.letter == 0);
        return sharpNatural || flatNatural || name.accidental > 1 || name.accidental < -1;
    }

    /** Visits the names a pitch class can have with at most two accidentals, two or three of them, from flats to sharps. */
    template <typename Visit>
    constexpr void forEachName (int pitchClass, Visit&& visit)
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

    /** The part of the line of fifths that a key covers. A major scale spans the fifths -1..5 round its signature. Minor leans one fifth to the
        sharp side, for its leading note. */
    struct KeySpan
    {
        int centre = 0, reach = 0;

        explicit KeySpan (const Key& key) noexcept
            : centre (key.signature() + (key.mode == Mode::major ? 2 : 3)), reach (key.mode == Mode::major ? 3 : 4) {}

        /** How far a note lies outside; 0 inside. */
        int distanceTo (int fifths) const noexcept  { return std::max (0, std::abs (fifths - centre) - reach); }
    };

    /** The price of a tone's accidentals, by its place on the line of fifths: a root's own place, -15..19, and what a degree adds to it. */
    constexpr int accidentalCost (int fifths) noexcept
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

    /** How much the spelling of a tone counts when the root's is chosen, in quarters: the triad first, then the seventh, tensions last. */
    constexpr int weightOf (int weighed) noexcept
    {
        if (weighed == alteredFlatFive)
            return 2;

        switch (degreeAt (weighed))
        {
            case Degree::one:                                                                           return 12;
            case Degree::third: case Degree::minorThird:                                                return 8;
            case Degree::five: case Degree::flatFive: case Degree::fourth: case Degree::second:         return 6;
            case Degree::six:                                                                           return 4;
            case Degree::sharpFive: case Degree::minorSeventh: case Degree::majorSeventh:               return 2;
            case Degree::diminishedSeventh:                                                             return 0;
            default:                                                                                    return 1;
        }
    }

    /** Visits the tones of a chord as they are weighed. A flat fifth is the triad's own above a minor third; in a dominant it is an alteration. */
    template <typename Visit>
    void forEachWeighed (DegreeSet tones, Visit&& visit)
    {
        if (tones.contains (Degree::flatFive) && ! tones.contains (Degree::minorThird))
        {
            tones.remove (Degree::flatFive);
            tones.bits |= 1u << alteredFlatFive;
        }

        for (auto rest = tones.bits; rest != 0; rest &= rest - 1)
            visit (static_cast<std::size_t> (std::countr_zero (rest)));
    }

    constexpr int mostNames = 3;

    /** By root and tone: what the tone's accidentals add, weighed, to each name of the root, in the order of forEachName(). The compiler works
        it out, so that one pass over the tones weighs all names. */
    constexpr auto accidentalPrices = []
    {
        std::array<std::array<std::array<std::int16_t, mostNames>, weighedCount>, 12> prices {};
        for (int root = 0; root < 12; ++root)
            for (int i = 0; i < weighedCount; ++i)
            {
                std::size_t place = 0;
                const auto index = static_cast<std::size_t> (i);
                forEachName (root, [&] (NoteName name)
                {
                    prices[static_cast<std::size_t> (root)][index][place++]
                        = static_cast<std::int16_t> (accidentalCost (name.fifths() + fifthsAbove[index]) * weightOf (i) / 4);
                });
            }
        return prices;
    }();

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

    /** The letters that somebody wrote, where they are this chord's; else null. */
    const ChordLetters* lettersOf (const Chord& chord, const SpellingContext& context) noexcept
    {
        return context.letters && context.letters->root.pitchClass() == chord.root ? &*context.letters : nullptr;
    }

    /** The bass that somebody wrote under this chord; nothing where it is another one. */
    std::optional<NoteName> writtenBass (const Chord& chord, const SpellingContext& context) noexcept
    {
        const auto* letters = lettersOf (chord, context);
        return letters != nullptr && letters->bass.pitchClass() == chord.bass ? std::optional (letters->bass) : std::nullopt;
    }

    /** A tone of a chord whose root has its name already. */
    NoteName toneOver (NoteName root, const Chord& chord, int pitchClass, const SpellingContext& context) noexcept
    {
        if (const auto degree = degreeOf (chord, pitchClass))
            return degree == Degree::one ? root : finished (atDegree (root, *degree), context);

        if (const auto bass = pitchClass == chord.bass ? writtenBass (chord, context) : std::nullopt)
            return *bass;

        // Outside the chord: the name nearest to it, or to the key.
        return finished (cheapestName (pitchClass, [&] (NoteName name)
        {
            const int fromChord = std::abs (name.fifths() - root.fifths() - 2);
            return (context.key ? 10 * KeySpan (*context.key).distanceTo (name.fifths()) : 0) + fromChord + (isAwkward (name) ? 8 : 0);
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

    NoteName rootInKey (const Chord& chord, DegreeSet tones, const Key& key) noexcept
    {
        const KeySpan span (key);

        return cheapestName (chord.root, [&] (NoteName root)
        {
            int cost = chromaticSideCost (root, chord.quality, key) + habitCost (root) / 10;
            forEachWeighed (tones, [&] (std::size_t i)
            {
                const int fifths = root.fifths() + fifthsAbove[i];
                cost += (10 * span.distanceTo (fifths) + accidentalCost (fifths) / 5) * std::max (weightOf (static_cast<int> (i)) / 2, 1);
            });
            return cost;
        });
    }

    NoteName rootWithoutKey (const Chord& chord, DegreeSet tones) noexcept
    {
        std::array<int, mostNames> accidentals {};
        forEachWeighed (tones, [&, &prices = accidentalPrices[chord.root]] (std::size_t i)
        {
            for (std::size_t name = 0; name < mostNames; ++name)
                accidentals[name] += prices[i][name];
        });

        const auto bassDegree = chord.bass == chord.root ? std::nullopt : degreeOf (chord, chord.bass);
        std::size_t name = 0;
        return cheapestName (chord.root, [&] (NoteName root)
        {
            return accidentals[name++] + habitCost (root) + (bassDegree ? bassCost (*bassDegree, root) : 0);
        });
    }

    bool isFixed (const SpellingContext& context) noexcept
    {
        return context.accidentals == Accidentals::sharps || context.accidentals == Accidentals::flats;
    }
}

NoteName spellRoot (const Chord& chord, const SpellingContext& context) noexcept
{
    if (const auto* letters = lettersOf (chord, context))
        return letters->root;

    if (isFixed (context))
        return fixedName (chord.root, context.accidentals == Accidentals::flats);

    // The same notes keep their letters under either name: Gb6 as Ebm7. A key may see them differently.
    if (const auto twin = context.key ? std::nullopt : twinOf (chord))
        return finished (atDegree (spellRoot (*twin, context), Degree::minorThird), context);

    auto tones = rowOf (chord.quality).tones;
    tones.bits |= chord.added.bits;

    return finished (context.key ? rootInKey (chord, tones, *context.key) : rootWithoutKey (chord, tones), context);
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

    if (const auto bass = writtenBass (chord, context))
        return *bass;

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

ChordLetters transposed (const ChordLetters& letters, const Chord& chord, int semitones, const std::optional<Key>& from, const std::optional<Key>& to) noexcept
{
    if (semitones % 12 == 0)
        return letters;

    const auto spelled = [] (const Chord& of, const std::optional<Key>& key) { return ChordLetters { spellRoot (of, { key }), spellBass (of, { key }) }; };

    if (letters == spelled (chord, from))
        return spelled (transposed (chord, semitones), to);

    const int fifths = from && to ? to->tonic.fifths() - from->tonic.fifths() : wrapToOctave (7 * semitones + 6) - 6;
    const auto moved = fifthsAway (letters.root, fifths);
    const auto root = isAwkward (letters.root) ? moved : simplified (moved);
    return { root, letters.bass == letters.root ? root : fifthsAway (letters.bass, root.fifths() - letters.root.fifths()) };
}

NoteName spellNote (int pitchClass, const SpellingContext& context) noexcept
{
    if (isFixed (context))
        return fixedName (pitchClass, context.accidentals == Accidentals::flats);

    return finished (cheapestName (pitchClass, [&] (NoteName name)
    {
        // Without a key: the middle of the line of fifths, Eb to G#.
        const int distance = context.key ? 10 * KeySpan (*context.key).distanceTo (name.fifths()) : std::abs (2 * name.fifths() - 5);
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
