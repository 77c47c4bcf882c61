// LawTests.cpp - what holds for every set of notes, whatever they are: each law is tried on all 4,095 sets with every bass.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Explanation.h"

using namespace guidetone;

TEST_CASE ("every tone of every set has a name, also in a cluster", "[harmony][law]")
{
    Faults faults;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        const auto naming = name (notes);
        const auto tones = tonesOf (naming, {});
        PitchClassSet spelled;
        for (const auto& tone : tones)
            spelled.add (tone.name.pitchClass());

        faults.add (naming.kind == Sounding::nothing || leadSheetSymbol (naming, {}).empty() || typesetSymbol (naming, {}).empty()
                        || spokenSymbol (naming, {}).empty() || spelled != set || static_cast<int> (tones.size()) != notes.size(),
                    text (set, bass));
    });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("nothing is lost and nothing is claimed: the tones of a reading and its bass are what sounds", "[harmony][law]")
{
    Faults faults;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            for (const auto& reading : name (notes, context).readings)
            {
                const auto& chord = reading.chord;
                PitchClassSet told;
                soundingDegrees (chord).forEach ([&, root = chord.root] (Degree degree) { told.add ((root + semitones (degree)) % 12); });
                if (! chord.rootSilent)
                    told.add (chord.bass);

                faults.add (told != set || (chord.rootSilent && set.contains (chord.root)), text (set, bass) + ": " + leadSheetSymbol (chord, {}));
            }
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("each root is named once, and the distance of the bass changes no more than the rank of slash chords", "[harmony][law]")
{
    Faults twice, changed;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        auto spread = notes.transposed (24);
        spread.add (notes.lowest());
        spread.remove (notes.lowest() + 24);

        const auto close = name (notes);
        const auto wide = name (spread);
        PitchClassSet roots;

        for (const auto& reading : close.readings)
        {
            twice.add (roots.contains (reading.chord.root), text (set, bass));
            roots.add (reading.chord.root);

            // A chord that has its bass costs the same at any distance, unless a slash chord on its root has become cheaper.
            for (const auto& other : wide.readings)
                if (other.chord == reading.chord && degreeOf (reading.chord, bass))
                    changed.add (other.cost != reading.cost, text (set, bass) + ": " + leadSheetSymbol (reading.chord, {}));
        }
    });

    INFO (twice.first << " / " << changed.first);
    CHECK (twice.count == 0);
    CHECK (changed.count == 0);
}

TEST_CASE ("transposing the notes and the key transposes the name", "[harmony][law]")
{
    Faults faults;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const auto original = name (notes, context);

            for (int semitones = 1; semitones < 12; ++semitones)
            {
                auto movedContext = context;
                if (context.key)
                    for (const auto& key : allKeys())
                        if (key.mode == context.key->mode && key.tonic.pitchClass() == (context.key->tonic.pitchClass() + semitones) % 12)
                            movedContext.key = key;

                const auto moved = name (notes.transposed (semitones), movedContext);
                bool same = moved.kind == original.kind && moved.readings.size() == original.readings.size();

                for (int i = 0; same && i < moved.readings.size(); ++i)
                    same = moved.readings[i].cost == original.readings[i].cost && moved.readings[i].chord == transposed (original.readings[i].chord, semitones);

                faults.add (! same, text (set, bass) + " by " + std::to_string (semitones));
            }
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("doubling a note at an octave above the hand never changes the name", "[harmony][law]")
{
    Faults faults;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const auto plain = name (notes, context);
            notes.forEach ([&] (int note)
            {
                auto doubled = notes;
                doubled.add (note + 24);
                const auto naming = name (doubled, context);
                faults.add (naming.kind != plain.kind || ! (naming.readings == plain.readings), text (set, bass));
            });
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("the order of the readings is total: by cost, then by the root's distance above the bass", "[harmony][law]")
{
    Faults faults;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const auto naming = name (notes, context);
            for (int i = 1; i < naming.readings.size(); ++i)
            {
                const auto& a = naming.readings[i - 1];
                const auto& b = naming.readings[i];
                const bool ordered = a.cost < b.cost || (a.cost == b.cost && wrapToOctave (a.chord.root - bass) < wrapToOctave (b.chord.root - bass));
                faults.add (! ordered, text (set, bass));
            }
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("the labelled costs of a reading add up to its cost", "[harmony][law]")
{
    Faults faults;

    for (const auto& context : everyContext)
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const auto naming = name (notes, context);
            for (const auto& reading : naming.readings)
            {
                int sum = 0;
                for (const auto& item : explain (naming, reading, context))
                    sum += item.amount;
                faults.add (sum != reading.cost, text (set, bass) + ": " + leadSheetSymbol (reading.chord, {}));
            }
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("alone at the keys no root is ever silent; a key ranks and never hides a reading", "[harmony][law]")
{
    Faults silent, hidden;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        const auto plain = name (notes);
        const auto inKey = name (notes, in ("Ab"));
        for (const auto& reading : plain.readings)
        {
            silent.add (reading.chord.rootSilent, text (set, bass));

            bool found = inKey.readings.full() || reading.cost > 160;   // a key adds 7 at most; what stood at the edge may leave
            for (const auto& other : inKey.readings)
                found = found || other.chord == reading.chord;
            hidden.add (! found, text (set, bass) + ": " + leadSheetSymbol (reading.chord, {}));
        }
    });

    INFO (silent.first << " / " << hidden.first);
    CHECK (silent.count == 0);
    CHECK (hidden.count == 0);
}
