// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppliedChord.h"

#include "../harmony/Vocabulary.h"

namespace guidetone
{

namespace
{
    using enum Degree;

    struct Target { int semitones; Mode mode; };

    constexpr Target majorTargets[] { { 2, Mode::minor }, { 4, Mode::minor }, { 5, Mode::major }, { 7, Mode::major }, { 9, Mode::minor } };
    constexpr Target minorTargets[] { { 3, Mode::major }, { 5, Mode::minor }, { 7, Mode::major }, { 8, Mode::major }, { 10, Mode::major } };

    constexpr PitchClassSet setOf (std::initializer_list<int> pitchClasses)
    {
        PitchClassSet set;
        for (int pitchClass : pitchClasses)
            set.add (pitchClass);
        return set;
    }

    constexpr auto majorTones = setOf ({ 0, 2, 4, 5, 7, 9, 11 });
    constexpr auto minorTones = setOf ({ 0, 2, 3, 5, 7, 8, 9, 10, 11 });

    bool hasDominantTones (DegreeSet tones)
    {
        return tones == DegreeSet { one, third, five } || (tones.contains (third) && tones.contains (minorSeventh));
    }

    std::optional<Target> targetAt (int interval, Mode mode)
    {
        for (const auto& target : mode == Mode::major ? majorTargets : minorTargets)
            if (target.semitones == interval)
                return target;

        return {};
    }

    bool restsOnTonic (const Chord& chord, int rootAboveTonic, Mode mode)
    {
        if (rootAboveTonic != 0)
            return false;

        return mode == Mode::major ? chord.bass == chord.root : chord.quality == Quality::major;
    }
}

bool staysInKey (const Chord& chord, const Key& key) noexcept
{
    const auto inKey = key.mode == Mode::major ? majorTones : minorTones;
    auto tones = rowOf (chord.quality).tones;
    tones.bits &= ~chord.omitted.bits;
    bool stays = true;

    tones.forEach ([&] (Degree degree)
    {
        stays = stays && inKey.contains (wrapToOctave (chord.root + semitones (degree) - key.tonic.pitchClass()));
    });

    return stays;
}

Chord onLeadingTone (const Chord& chord, const Key& key) noexcept
{
    const bool isPlain = chord.quality == Quality::diminishedSeventh && chord.added.empty() && chord.omitted.empty() && ! chord.rootSilent;
    const int leadingTone = wrapToOctave (key.tonic.pitchClass() - 1);
    auto moved = chord;

    if (isPlain && wrapToOctave (chord.root - leadingTone) % 3 == 0)
        moved.root = static_cast<std::uint8_t> (leadingTone);

    return moved;
}

std::optional<AppliedChord> appliedChord (const Chord& chord, const Key& key) noexcept
{
    const auto tones = rowOf (chord.quality).tones;
    const int root = wrapToOctave (chord.root - key.tonic.pitchClass());

    if (staysInKey (chord, key))
        return {};

    if (hasDominantTones (tones))
    {
        const auto target = targetAt ((root + 5) % 12, key.mode);
        return target && ! restsOnTonic (chord, root, key.mode) ? std::optional (AppliedChord { AppliedChord::Kind::dominant, target->semitones, target->mode })
                                                                : std::nullopt;
    }

    const bool isHalfDiminished = chord.quality == Quality::halfDiminished;
    if (chord.quality == Quality::diminished || chord.quality == Quality::diminishedSeventh || isHalfDiminished)
        if (const auto target = targetAt ((root + 1) % 12, key.mode); target && ! (isHalfDiminished && target->mode == Mode::minor))
            return AppliedChord { AppliedChord::Kind::leadingTone, target->semitones, target->mode };

    return {};
}

} // namespace guidetone
