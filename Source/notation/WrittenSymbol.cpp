// SPDX-License-Identifier: GPL-3.0-or-later
#include "WrittenSymbol.h"
#include "ChordIdentity.h"
#include "ChordSymbol.h"
#include "ToneName.h"
#include "../harmony/StackedDegrees.h"

namespace guidetone
{

namespace
{
    /** What is written after the root, of the chord without its bass. */
    template <typename Write>
    std::string afterRoot (const WrittenChord& written, Write&& write)
    {
        auto chord = identify (written);
        chord.bass = chord.root;
        return write (chord).substr (toText (spellRoot (chord, {})).size());
    }
}

std::string leadSheetSymbol (const WrittenChord& written)
{
    const auto rest = afterRoot (written, [] (const Chord& chord) { return leadSheetSymbol (chord, SpellingContext {}); });
    return toText (written.root) + rest + (written.bass == written.root ? std::string() : "/" + toText (written.bass));
}

std::string harteLabel (const WrittenChord& written)
{
    const auto rest = afterRoot (written, [] (const Chord& chord) { return harteLabel (chord, SpellingContext {}); });
    return toText (written.root) + rest + (written.bass == written.root ? std::string() : "/" + harteBass (written.root, written.bass));
}

std::vector<WrittenTone> tonesOf (const WrittenChord& written)
{
    std::vector<WrittenTone> tones;

    if (written.bass != written.root && indexOfDegreeAt (written.degrees, wrapToOctave (written.bass.pitchClass() - written.root.pitchClass())) == degreeCount)
        tones.push_back ({ written.bass, {} });

    for (const auto degree : stacked (written.degrees))
        tones.push_back ({ toneName (written.root, degree), degree });

    return tones;
}

} // namespace guidetone
