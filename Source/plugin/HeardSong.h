// HeardSong.h - the notes of a MIDI file as a log: what a listener says of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/Format.h"
#include "../listening/ChordSink.h"
#include "../listening/ListeningSettings.h"

#include <atomic>

namespace guidetone
{

/** Keeps what a listener logs, and passes over what it shows. */
class LogKeeper : public ChordSink
{
public:
    explicit LogKeeper (Progression& logToFill)  : log (logToFill) {}

    void shown (const Shown&) noexcept override                 {}
    void logged (const ChordEvent& event) noexcept override     { log.apply (event); }

private:
    Progression& log;
};

/** Reads a MIDI file's bytes, and names its notes. @param stop  set on any thread; then the answer comes soon, and counts for nothing.
    @returns a log without a title, or what is wrong with the file. [not the audio thread] Linear. */
ReadDocument heardIn (std::string_view bytes, const ListeningSettings& settings, const std::atomic<bool>* stop = nullptr);

} // namespace guidetone
