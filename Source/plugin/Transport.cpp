// Transport.cpp - what a host leaves out of its transport, filled in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transport.h"

#include <cmath>

namespace guidetone
{

namespace
{

constexpr double lowestBpm = 1.0;
constexpr double highestBpm = 2000.0;
constexpr double farthestPpq = 1.0e9;

/** Rounding in hosts: a bar line that the position misses by less than this has been reached. */
constexpr double barTolerance = 1.0e-6;

double quartersInBar (const SongAnchor& anchor) noexcept
{
    return 4.0 * anchor.numerator / anchor.denominator;
}

bool isMetre (int numerator, int denominator) noexcept
{
    return numerator >= 1 && numerator <= 255 && denominator >= 1 && denominator <= 128;
}

} // namespace

std::optional<SongAnchor> Transport::read (juce::AudioPlayHead* playHead, std::int64_t timeSamples) noexcept
{
    const auto position = playHead != nullptr ? playHead->getPosition() : juce::nullopt;
    playing = position.hasValue() && position->getIsPlaying();

    const auto ppq = position.hasValue() ? position->getPpqPosition() : juce::nullopt;

    if (! ppq.hasValue() || ! std::isfinite (*ppq) || std::abs (*ppq) > farthestPpq)
    {
        last.reset();
        return {};
    }

    SongAnchor now;
    now.timeSamples = timeSamples;
    now.ppq = *ppq;
    now.playing = playing;

    if (const auto bpm = position->getBpm(); bpm.hasValue() && *bpm >= lowestBpm && *bpm <= highestBpm)
        now.bpm = *bpm;

    if (const auto metre = position->getTimeSignature(); metre.hasValue() && isMetre (metre->numerator, metre->denominator))
    {
        now.numerator = metre->numerator;
        now.denominator = metre->denominator;
    }

    const auto barStart = position->getPpqPositionOfLastBarStart();
    now.barStartPpq = barStart.hasValue() && std::isfinite (*barStart) && std::abs (*barStart) <= farthestPpq
                    ? *barStart
                    : std::floor (now.ppq / quartersInBar (now) + barTolerance) * quartersInBar (now);

    const auto barsBefore = position->getBarCount();
    now.bar = barsBefore.hasValue() ? static_cast<std::int32_t> (juce::jlimit<std::int64_t> (-1000000, 1000000, *barsBefore)) + 1
                                    : barNumber (now);
    last = now;
    return now;
}

/** A host that gives no bar numbers is counted along with, so that a change of metre does not upset them. After a jump all bars from the
    song's start are taken to be of the present length, which is all that can be known. */
std::int32_t Transport::barNumber (const SongAnchor& now) const noexcept
{
    if (last && last->playing && now.ppq >= last->ppq && now.barStartPpq - last->barStartPpq <= 2.0 * quartersInBar (*last))
        return last->bar + static_cast<std::int32_t> (std::lround ((now.barStartPpq - last->barStartPpq) / quartersInBar (*last)));

    return static_cast<std::int32_t> (std::lround (juce::jlimit (-1.0e6, 1.0e6, now.barStartPpq / quartersInBar (now)))) + 1;
}

} // namespace guidetone
