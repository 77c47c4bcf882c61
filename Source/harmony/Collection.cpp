// SPDX-License-Identifier: GPL-3.0-or-later
#include "Collection.h"

namespace guidetone
{

namespace
{
    struct Scale
    {
        CollectionKind kind;
        PitchClassSet aboveTonic;
    };

    constexpr PitchClassSet steps (std::initializer_list<int> intervals)
    {
        PitchClassSet set;
        for (int interval : intervals)
            set.add (interval);
        return set;
    }

    constexpr Scale scales[]
    {
        { CollectionKind::pentatonic,     steps ({ 0, 2, 4, 7, 9 }) },
        { CollectionKind::wholeTone,      steps ({ 0, 2, 4, 6, 8, 10 }) },
        { CollectionKind::augmentedScale, steps ({ 0, 3, 4, 7, 8, 11 }) },
        { CollectionKind::majorScale,     steps ({ 0, 2, 4, 5, 7, 9, 11 }) },
        { CollectionKind::melodicMinor,   steps ({ 0, 2, 3, 5, 7, 9, 11 }) },
        { CollectionKind::harmonicMinor,  steps ({ 0, 2, 3, 5, 7, 8, 11 }) },
        { CollectionKind::harmonicMajor,  steps ({ 0, 2, 4, 5, 7, 8, 11 }) },
        { CollectionKind::octatonic,      steps ({ 0, 2, 3, 5, 6, 8, 9, 11 }) },
        { CollectionKind::chromatic,      { 0xfff } },
    };

    /** Whether each note lies `semitones` above the one before it; of four notes and more one may lie a tritone above. */
    bool isStackOf (int semitones, const Voicing& voicing) noexcept
    {
        int tritones = 0;

        for (int note = voicing.lowest(), next = voicing.firstFrom (note + 1); next >= 0; note = next, next = voicing.firstFrom (next + 1))
            if (next - note == 6)
                ++tritones;
            else if (next - note != semitones)
                return false;

        return tritones <= (voicing.size() >= 4 ? 1 : 0);
    }
}

Collection collectionOf (const Voicing& voicing) noexcept
{
    const auto set = voicing.pitchClasses();
    if (set.size() < 3)
        return {};

    const int bass = voicing.lowest() % 12;
    if (isStackOf (5, voicing))
        return { CollectionKind::stackOfFourths, static_cast<std::uint8_t> (bass) };
    if (isStackOf (7, voicing))
        return { CollectionKind::stackOfFifths, static_cast<std::uint8_t> (bass) };

    const PitchClassSet run { static_cast<std::uint16_t> ((1 << set.size()) - 1) };

    for (int step = 0; step < 12; ++step)
    {
        const int root = (bass + step) % 12;
        const auto above = set.above (root);

        for (const auto& scale : scales)
            if (above == scale.aboveTonic)
                return { scale.kind, static_cast<std::uint8_t> (root) };
        if (above == run)
            return { CollectionKind::cluster, static_cast<std::uint8_t> (root) };
    }

    return {};
}

std::string_view toText (CollectionKind kind) noexcept
{
    constexpr std::string_view texts[] { "", "quartal stack", "quintal stack", "chromatic cluster", "pentatonic scale", "whole-tone scale", "augmented scale",
                                         "major scale", "melodic minor scale", "harmonic minor scale", "harmonic major scale", "octatonic scale", "chromatic scale" };
    return texts[static_cast<int> (kind)];
}

} // namespace guidetone
