// DemoPlayer.cpp - the bundled blues as steps in time.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoPlayer.h"

#include <cmath>
#include <limits>

namespace guidetone
{

DemoPlayer::DemoPlayer (std::span<const std::uint8_t> fileToPlay)
    : file (fileToPlay)
{
}

NamingContext DemoPlayer::context() noexcept
{
    return { Key { { 5, 0 }, Mode::major }, Player::band };
}

void DemoPlayer::start()
{
    if (! song)
        song = readMidiFile (file).song;

    if (! song)
        return;

    const auto last = request.load (std::memory_order_relaxed);
    request.store (last + ((last & 1) != 0 ? 2 : 1), std::memory_order_release);
}

void DemoPlayer::stop()
{
    const auto last = request.load (std::memory_order_relaxed);

    if ((last & 1) != 0)
        request.store (last + 1, std::memory_order_release);
}

bool DemoPlayer::isPlaying() const noexcept
{
    const auto last = request.load (std::memory_order_acquire);
    return (last & 1) != 0 && finished.load (std::memory_order_acquire) != last;
}

//======================================================================================================================
DemoPlayer::Change DemoPlayer::beginBlock (std::int64_t timeSamples) noexcept
{
    const auto wanted = request.load (std::memory_order_acquire);

    if (wanted == handled)
        return Change::none;

    const bool wasRunning = running;
    handled = wanted;
    running = (wanted & 1) != 0;

    if (! running)
        return wasRunning ? Change::stopped : Change::none;

    startSamples = timeSamples;
    nextStretch = 0;
    nextMessage = 0;
    return Change::started;
}

std::optional<DemoPlayer::Step> DemoPlayer::next (std::int64_t timeSamples) noexcept
{
    if (! running)
        return {};

    constexpr auto never = std::numeric_limits<std::int64_t>::max();
    const auto& stretches = song->tempo.stretches();
    const auto& messages = song->messages;

    const auto stretchTime = nextStretch < stretches.size() ? sampleAt (stretches[nextStretch].seconds) : never;
    const auto messageTime = nextMessage < messages.size() ? sampleAt (messages[nextMessage].seconds) : never;
    const auto endTime = sampleAt (song->lengthSeconds);

    if (std::min ({ stretchTime, messageTime, endTime }) > timeSamples)
        return {};

    Step step;

    // A tempo or a metre holds for the notes that fall on it; the end waits for everything else.
    if (stretchTime <= messageTime && stretchTime <= endTime)
    {
        const auto& stretch = stretches[nextStretch++];
        step.kind = Step::Kind::tempo;
        step.timeSamples = stretchTime;
        step.anchor = { stretchTime, stretch.ppq, stretch.barStartPpq, stretch.bar, stretch.bpm, stretch.numerator, stretch.denominator, true };
    }
    else if (messageTime <= endTime)
    {
        step.kind = Step::Kind::message;
        step.timeSamples = messageTime;
        step.bytes = messages[nextMessage++].bytes;
    }
    else
    {
        const auto& stretch = stretches.back();
        step.kind = Step::Kind::finished;
        step.timeSamples = endTime;
        step.anchor = { endTime, song->tempo.ppqAt (song->lengthSeconds), stretch.barStartPpq, stretch.bar, stretch.bpm, stretch.numerator, stretch.denominator, false };
        abandon();
    }

    return step;
}

void DemoPlayer::abandon() noexcept
{
    running = false;
    finished.store (handled, std::memory_order_release);
}

void DemoPlayer::prepare (double newSampleRate, std::int64_t timeSamples) noexcept
{
    const auto playedSeconds = static_cast<double> (timeSamples - startSamples) / sampleRate;
    sampleRate = newSampleRate;
    startSamples = -std::llround (playedSeconds * sampleRate);

    // The new clock has to learn again where the song is.
    if (nextStretch > 0)
        --nextStretch;
}

std::int64_t DemoPlayer::sampleAt (double seconds) const noexcept
{
    return startSamples + std::llround (seconds * sampleRate);
}

} // namespace guidetone
