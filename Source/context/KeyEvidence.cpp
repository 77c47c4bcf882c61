// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyEvidence.h"

#include <algorithm>
#include <cmath>

namespace guidetone
{

ChordFamily familyOf (Quality quality) noexcept
{
    switch (quality)
    {
        case Quality::major: case Quality::six: case Quality::majorSeventh: case Quality::majorFlatFive: case Quality::majorSeventhFlatFive:
            return ChordFamily::major;

        case Quality::dominant: case Quality::augmentedSeventh: case Quality::dominantFlatFive:
            return ChordFamily::dominant;

        case Quality::minor: case Quality::minorSix: case Quality::minorSeventh: case Quality::minorMajorSeventh:
            return ChordFamily::minor;

        case Quality::diminished: case Quality::halfDiminished: case Quality::diminishedSeventh: case Quality::diminishedMajorSeventh:
            return ChordFamily::diminished;

        case Quality::note: case Quality::power: case Quality::augmented: case Quality::sus2: case Quality::sus4:
        case Quality::augmentedMajorSeventh: case Quality::dominantSus4: case Quality::majorSeventhSus4:
            break;
    }

    return ChordFamily::open;
}

bool KeyEvidence::isEmpty() const noexcept
{
    const auto isNothing = [] (float amount) { return amount == 0.0f; };
    return std::all_of (sounding.begin(), sounding.end(), isNothing) && std::all_of (struck.begin(), struck.end(), isNothing);
}

const KeyEvidenceCollector::Beats& KeyEvidenceCollector::hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING
{
    done.clear();
    passTo (moment.beats);

    sounds = moment.keysDown | moment.ringing;
    classes = sounds.pitchClasses();

    if (! sounds.empty())
    {
        bassClass = sounds.lowest() % 12;
        topClass = sounds.highest() % 12;
    }

    moment.struck.forEach ([this] (int note) { current.struck[static_cast<std::size_t> (note % 12)] += 1.0f; });
    return done;
}

const KeyEvidenceCollector::Beats& KeyEvidenceCollector::hearChord (const Chord& next, double beats) noexcept GUIDETONE_NONBLOCKING
{
    done.clear();
    passTo (beats);
    chord = { next.root, familyOf (next.quality) };
    hasChord = true;
    return done;
}

//======================================================================================================================
void KeyEvidenceCollector::passTo (double beats) noexcept
{
    const double end = std::min (beats, now + longestBeats);

    while (now < end)
    {
        const double nextBeat = std::floor (now) + 1.0;
        const double until = std::min (nextBeat, end);
        sound (until - now);
        now = until;

        if (now == nextBeat)
            endBeat();
    }

    if (beats > now)
    {
        if (std::floor (beats) > std::floor (now))
            endBeat();

        now = beats;
    }
}

void KeyEvidenceCollector::sound (double length) noexcept
{
    if (sounds.empty())
        return;

    const auto beats = static_cast<float> (length);

    for (int pitchClass = 0; pitchClass < 12; ++pitchClass)
        if (classes.contains (pitchClass))
            current.sounding[static_cast<std::size_t> (pitchClass)] += beats;

    current.bass[static_cast<std::size_t> (bassClass)] += beats;
    current.top[static_cast<std::size_t> (topClass)] += beats;

    if (hasChord)
        current.chords[static_cast<std::size_t> (chord.family)][chord.root] += beats;
}

void KeyEvidenceCollector::endBeat() noexcept
{
    if (current.isEmpty())
        return;

    // The longest chord of the beat; of two that are equally long the one that stands now, then none.
    float longest = 0.0f;
    bool isTie = false;
    FamilyChord main;

    for (int family = 0; family < chordFamilyCount; ++family)
        for (int root = 0; root < 12; ++root)
        {
            const float length = current.chords[static_cast<std::size_t> (family)][static_cast<std::size_t> (root)];
            const FamilyChord candidate { static_cast<std::uint8_t> (root), static_cast<ChordFamily> (family) };

            if (length > longest || (length == longest && length > 0.0f && candidate == chord))
            {
                longest = length;
                main = candidate;
                isTie = false;
            }
            else if (length == longest && length > 0.0f && main != chord)
                isTie = true;
        }

    if (longest > 0.0f && ! isTie)
    {
        current.changed = hadChord && main != lastChord;
        current.from = lastChord;
        current.to = main;
        lastChord = main;
        hadChord = true;
    }

    done.push (current);
    current = {};
}

} // namespace guidetone
