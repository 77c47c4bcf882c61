// InKey.h - checks for the hands that count from a key's tonic: Roman numerals and functions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "EveryReading.h"
#include "notation/ChordParser.h"

namespace guidetone::test
{

/** What `write (chord, key)` makes of chords, each a group of notes between bars. */
template <typename Write>
std::string writtenInKey (const char* keyText, std::string_view chords, Write&& write)
{
    const auto key = parseKey (keyText).value();
    std::string text;

    while (! chords.empty())
    {
        const auto end = std::min (chords.find ('|'), chords.size());
        const auto naming = name (voicing (chords.substr (0, end)), in (keyText));
        text += (text.empty() ? "" : " ") + write (naming.readings[0].chord, key);
        chords.remove_prefix (std::min (end + 1, chords.size()));
    }

    return text;
}

/** All that sounds is written, all that is written sounds or goes without saying, and the bass is the bass. The root may be another: ii6/5 is F6. */
inline bool readsBack (const ParsedSymbol& read, const Chord& chord)
{
    const auto sounding = soundingIn (chord);
    return read.chord && isWithin (sounding, read.chord->pitchClasses()) && isWithin (read.chord->requiredPitchClasses(), withRoot (sounding, chord))
        && read.chord->bass.pitchClass() == chord.bass;
}

/** Every chord on every root, in a major, a minor and a far key. */
template <typename Write, typename Read>
void checkReadsBackInKeys (Write&& write, Read&& read)
{
    const auto chords = everyReading();
    Faults faults;

    for (const auto* keyText : { "C", "Cm", "Cb" })
    {
        const auto key = parseKey (keyText).value();

        for (const auto& atC : chords)
            for (int root = 0; root < 12; ++root)
            {
                const auto chord = transposed (atC, root);
                const auto text = write (chord, key);
                faults.add (! readsBack (read (text, key), chord),
                            text + " in " + keyText + ", quality " + std::to_string (static_cast<int> (chord.quality)) + ", root " + std::to_string (root));
            }
    }

    INFO (faults.first << " (of " << chords.size() << " chords)");
    CHECK (faults.count == 0);
}

/** Every chord, moved a tritone together with its key. */
template <typename Write>
void checkMovesWithKey (Write&& write)
{
    const auto chords = everyReading();
    Faults faults;

    for (const auto mode : { Mode::major, Mode::minor })
        for (const auto& atC : chords)
            for (int root = 0; root < 12; ++root)
            {
                const Key home { NoteName::fromFifths (0), mode }, away { NoteName::fromFifths (6), mode };
                const auto text = write (transposed (atC, root), home);
                faults.add (write (transposed (atC, root + 6), away) != text, text);
            }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

} // namespace guidetone::test
