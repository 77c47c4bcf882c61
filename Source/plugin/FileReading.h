// FileReading.h - a file read as a chart or a log, on a thread of its own; a MIDI file without chord symbols is listened to.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/Format.h"
#include "../listening/ListeningSettings.h"

#include <juce_core/juce_core.h>

#include <atomic>
#include <mutex>

namespace guidetone
{

/** The largest file that is read, in bytes. */
constexpr juce::int64 largestReadFile = 16 * 1024 * 1024;

/** Reads a file by the kind that its name says. Of a MIDI file without chord symbols the notes are named, as a whole arrangement.
    @param stop  set on any thread; then the answer comes soon, and counts for nothing.
    @returns a document that has a title, or a whole sentence. [not the audio thread] Linear; the largest MIDI file takes some seconds. */
ReadDocument readFile (const juce::File& file, const std::atomic<bool>& stop);

/** Reads one file at a time. Who asks for another gives up the one before it, and so does who destroys this; that waits for the thread, which ends
    within a moment unless it is in the midst of a huge file's text. [message thread] */
class FileReading final : private juce::Thread
{
public:
    FileReading();
    ~FileReading() override;

    void start (const juce::File& file);
    void stop();

    bool isReading() const noexcept              { return reading; }
    const juce::File& file() const noexcept      { return current; }

    /** What came of it, once. To be asked at each vertical blank: cheap. */
    std::optional<ReadDocument> take();

private:
    void run() override;

    juce::File current;
    bool reading = false;
    std::atomic<bool> stopWanted { false };     // set by the message thread, read by the thread
    std::mutex mutex;
    std::optional<ReadDocument> answer;         // under the lock: written by the thread, taken by the message thread
};

} // namespace guidetone
