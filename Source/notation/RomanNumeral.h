// RomanNumeral.h - a chord as a degree of its key, with figured bass: I6, V4/3/V, bVI, N6, Ger+6.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"
#include "ChordFigures.h"

namespace guidetone
{

/** The numeral of a chord in a key. It depends on nothing but their distance: transposing both changes nothing.

        I ii V          upper case for a major third or none, lower case for a minor third
        iio ii%7 viio7  diminished and half diminished; I+ augmented; IM7 a major seventh, V7 always a minor one, on any degree
        I6 I6/4         inversions of triads; V6/5 V4/3 V4/2 of sevenths
        V9 V13 V7(b9)   tensions; in inversions they are bracketed: V6/5(b9), ii6/5(add9)
        V7sus4 I(add9)  suspensions, additions; I(add6) where jazz writes I6; V7(no3), I(no5) for what is left out
        bVI iv bIII     borrowed chords; in minor the natural scale counts (III VI VII), and diminished chords on 7 stand on the leading tone
        V7/V viio7/ii   applied chords (AppliedChord.h)
        N6              the Neapolitan in first inversion; bII otherwise
        It+6 Fr+6 Ger+6 augmented sixths, on the flat sixth degree: their notes decide, so in a key Ab7 in root position is the German one of C
        ii6/5           a sixth chord is the inversion of its seventh chord where the key or an applied chord has that (F A C D in C), and
                        I(add6) on the tonic; the key's own diminished seventh is viio7 in whichever inversion
        IV/5            another bass is the scale degree it stands on, an Arabic number

    Allocates. [not the audio thread] */
std::string romanNumeral (const Chord& chord, const Key& key, RomanSigns signs = RomanSigns::ascii);

/** The chord from whose root figured bass counts, with the same notes: Dm7/F for F6 in C major, Bdim7/D for Ddim7; any other chord as it
    is. */
Chord figuredBassChord (const Chord& chord, const Key& key);

/** Reads what romanNumeral() writes, in all its signs, and what others write: V65 V42 V2, viidim7, vii/o7, iim7b5, IMaj7, N, Ger6/5,
    chains such as V7/V/V. `position` is that of the first byte not understood. Never throws on any text. */
ParsedSymbol parseRoman (std::string_view text, const Key& key);

} // namespace guidetone
