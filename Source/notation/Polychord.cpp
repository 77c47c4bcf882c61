// SPDX-License-Identifier: GPL-3.0-or-later
#include "Polychord.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    /** What a tone of the upper chord is to the lower one, whose thirds decide between a third and a ninth. */
    Degree roleOver (DegreeSet lower, int interval)
    {
        constexpr Degree roles[] { one, flatNine, nine, sharpNine, third, eleven, sharpEleven, five, flatThirteen, thirteen, minorSeventh, majorSeventh };
        return interval == 3 && ! lower.contains (third) ? minorThird : roles[interval];
    }
}

WrittenChord joined (const WrittenChord& upper, const WrittenChord& lower)
{
    auto both = lower;
    const auto tones = upper.pitchClasses();

    for (int pitchClass = 0; pitchClass < 12; ++pitchClass)
    {
        const int interval = wrapToOctave (pitchClass - lower.root.pitchClass());
        const int present = indexOfDegreeAt (lower.degrees, interval);
        if (tones.contains (pitchClass) && present < degreeCount)
            both.assumed.remove (static_cast<Degree> (present));
        else if (tones.contains (pitchClass))
            both.degrees.add (roleOver (lower.degrees, interval));
    }

    return both;
}

} // namespace guidetone
