// HarmonicFunction.h - a chord as tonic, subdominant or dominant of its key, and their relatives: Sp7, D7, (D7)Tp, sN/3.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordFigures.h"
#include "../harmony/Key.h"

namespace guidetone
{

/** The function of a chord in a key, as Maler and de la Motte write it: upper case for major, lower case for minor triads.

        T S D  t s d           the main functions; D in minor has its leading tone
        Tp Sp Dp  tP sP dP     parallels: ii is Sp, iii Dp, vi Tp; bIII and the III of minor tP, bVI sP, bVII dP
        DD  (D7)Sp             the double dominant, and dominants of other degrees (AppliedChord.h)
        D7(no1) DD7(b9)(no1)   diminished chords on a leading tone: dominants without their root
        sN                     the Neapolitan
        D7 TM7 S(add6) D7(b9)  figures as after a Roman numeral (ChordFigures.h), with no figured bass
        T/3 D7/7 S/2           the bass by its degree in the chord
        [#IV] [Ger+6]          what has no function: its Roman numeral

    As with numerals only the distance of chord and key counts. Allocates. [not the audio thread] */
std::string functionSymbol (const Chord& chord, const Key& key);

/** Reads what functionSymbol() writes, and the counter-parallels Tg Sg Dg tG sG dG. Never throws on any text. */
ParsedSymbol parseFunction (std::string_view text, const Key& key);

} // namespace guidetone
