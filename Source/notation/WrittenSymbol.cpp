// SPDX-License-Identifier: GPL-3.0-or-later
#include "WrittenSymbol.h"
#include "LetteredChord.h"
#include "ToneName.h"
#include "../harmony/StackedDegrees.h"

namespace guidetone
{

std::string leadSheetSymbol (const WrittenChord& written)
{
    return writeSymbol (lettered (written), {}, textualStyle());
}

std::string harteLabel (const WrittenChord& written)
{
    return harteLabel (lettered (written));
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
