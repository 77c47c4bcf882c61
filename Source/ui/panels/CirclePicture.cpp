// CirclePicture.cpp - see CirclePicture.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CirclePicture.h"

#include "../../context/KeyEstimate.h"
#include "../../context/KeyEvidence.h"
#include "../look/Theme.h"
#include "../look/Words.h"

#include <algorithm>
#include <cstdlib>

namespace guidetone
{

namespace
{

/** The least per cent of each step of brightness. */
constexpr std::array<int, Theme::glowSteps> stepFrom { 0, 2, 5, 10, 20, 35, 55, 80 };

int stepOf (int percent, int before)
{
    constexpr int slack = 1;        // in per cent
    const auto until = [] (int step) { return step + 1 < Theme::glowSteps ? stepFrom[static_cast<std::size_t> (step + 1)] - 1 : 100; };

    if (percent >= stepFrom[static_cast<std::size_t> (before)] - slack && percent <= until (before) + slack && (percent > 0 || before == 0))
        return before;

    int step = 0;

    while (step + 1 < Theme::glowSteps && percent >= stepFrom[static_cast<std::size_t> (step + 1)])
        ++step;

    return step;
}

constexpr int leastFigure = 10;     // in per cent; what is less probable has no figure of its own

int followed (int percent, int before)
{
    constexpr int leastChange = 3;
    return std::abs (percent - before) >= leastChange || percent == 0 ? percent : before;
}

bool isMinorChord (const Chord& chord)
{
    const auto family = familyOf (chord.quality);
    return family == ChordFamily::minor || family == ChordFamily::diminished;
}

/** How far the other place lies on the circle, the shorter way round. */
int distance (int a, int b)
{
    const int clockwise = wrapToOctave (a - b);
    return std::min (clockwise, 12 - clockwise);
}

std::optional<CirclePlace> mostProbable (const KeyPosterior& posterior)
{
    const auto best = std::max_element (posterior.percent.begin(), posterior.percent.end());
    const int index = static_cast<int> (best - posterior.percent.begin());

    if (*best == 0)
        return {};

    return CirclePlace::of (index % 12, index < 12 ? Mode::major : Mode::minor);
}

} // namespace

//==============================================================================
Key keyAt (CirclePlace place, const std::optional<Key>& inForce, Accidentals accidentals) noexcept
{
    const auto common = keyOf (KeyEstimate { static_cast<std::uint8_t> (place.tonic()), place.mode });
    const auto other = enharmonicOf (common);

    if (! other)
        return common;

    if (inForce)
        for (const auto key : { common, *other })
            if (std::abs (key.signature() - inForce->signature()) <= 1)
                return key;

    const bool isSharp = common.signature() > 0;
    return (accidentals == Accidentals::sharps && ! isSharp) || (accidentals == Accidentals::flats && isSharp) ? *other : common;
}

std::optional<Key> enharmonicOf (Key key) noexcept
{
    const int signature = key.signature() > 0 ? key.signature() - 12 : key.signature() + 12;

    if (std::abs (signature) > 7)
        return {};

    return Key { NoteName::fromFifths (signature + (key.mode == Mode::minor ? 3 : 0)), key.mode };
}

juce::String signatureWords (Key key)
{
    switch (key.signature())
    {
        case -7:    return words ("seven flats");
        case -6:    return words ("six flats");
        case -5:    return words ("five flats");
        case -4:    return words ("four flats");
        case -3:    return words ("three flats");
        case -2:    return words ("two flats");
        case -1:    return words ("one flat");
        case 1:     return words ("one sharp");
        case 2:     return words ("two sharps");
        case 3:     return words ("three sharps");
        case 4:     return words ("four sharps");
        case 5:     return words ("five sharps");
        case 6:     return words ("six sharps");
        case 7:     return words ("seven sharps");
        default:    return words ("no sharps or flats");
    }
}

juce::String spokenPlace (CirclePlace place, const CircleValues& values, NoteLanguage language)
{
    const auto key = keyAt (place, values.inForce, values.accidentals);
    auto text = keyWords (key, language) + ", " + signatureWords (key);

    if (const auto other = enharmonicOf (key))
        text << ", " << words ("or %1, %2", keyWords (*other, language), signatureWords (*other));

    if (! (values.posterior == KeyPosterior {}))
        text << ", " << words ("%1 %", static_cast<int> (values.posterior.of (place.tonic(), place.mode)));

    return text;
}

//==============================================================================
CirclePicture pictureOf (const CircleValues& values, NoteLanguage language, Writing::Numerals numerals, const CirclePicture& before)
{
    CirclePicture picture;
    const auto best = mostProbable (values.posterior);
    const auto home = values.inForce ? std::optional (CirclePlace::of (values.inForce->tonic.pitchClass(), values.inForce->mode)) : std::nullopt;

    for (int i = 0; i < circlePlaceCount; ++i)
    {
        const auto place = CirclePlace::at (i);
        auto& segment = picture.segments[static_cast<std::size_t> (i)];
        segment.key = keyAt (place, values.inForce, values.accidentals);
        const auto& last = before.segments[static_cast<std::size_t> (i)];
        const int percent = values.posterior.of (place.tonic(), place.mode);
        segment.step = stepOf (percent, last.step);
        segment.figure = followed (percent, last.figure);

        if (place == home)
            segment.frame = CircleSegment::Frame::inForce;
        else if (! home && place == best)
            segment.frame = CircleSegment::Frame::perhaps;

        if (home && distance (place.fifths0to11, home->fifths0to11) <= 1)
            segment.note = degreeText ({ place.mode == Mode::minor ? Quality::minor : Quality::major, static_cast<std::uint8_t> (place.tonic()),
                                         static_cast<std::uint8_t> (place.tonic()), false, {}, {} }, *values.inForce, numerals);
        else if (! home && segment.figure >= leastFigure)
            segment.note = words ("%1 %", segment.figure);

        if (values.sounding && place == CirclePlace::of (values.sounding->root, isMinorChord (*values.sounding) ? Mode::minor : Mode::major))
            segment.sounding = values.sounding->rootSilent ? CircleSegment::Sounding::rootSilent : CircleSegment::Sounding::yes;
    }

    if (home)
        picture.wedge = home->fifths0to11;

    auto& middle = picture.middle;

    if (const auto place = home ? home : best)
    {
        const auto key = values.inForce ? *values.inForce : keyAt (*place, {}, values.accidentals);
        const int percent = picture.segments[static_cast<std::size_t> (place->index())].figure;
        middle.locked = home && values.locked == Locked::yes;
        middle.doubtful = ! home;
        middle.tonic = noteName (key.tonic, language);
        middle.mode = key.mode == Mode::minor ? words ("minor") : words ("major");
        middle.sure = middle.locked ? words ("locked") : middle.doubtful ? words ("perhaps, %1 %", percent) : percent > 0 ? words ("%1 %", percent) : juce::String();
    }

    return picture;
}

} // namespace guidetone
