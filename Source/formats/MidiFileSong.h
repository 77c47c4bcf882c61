// MidiFileSong.h - a Standard MIDI File as what a player of it needs: messages in time, and the map of bars and tempi.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../progression/TempoMap.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace guidetone
{

/** One MIDI message as it goes over the wire, status byte first; SysEx from F0 to F7. Meta events are no messages. */
struct TimedMessage
{
    double seconds = 0.0;                  ///< from the song's start
    double ppq = 0.0;                      ///< the same moment in quarter notes
    std::span<const std::uint8_t> bytes;   ///< never empty; they live as long as the song or any copy of it
};

/** A whole file, all tracks merged. Immutable in use; copies share the bytes. Reading it is [any thread] and free of allocation. */
struct MidiFileSong
{
    std::vector<TimedMessage> messages;    ///< by time; at one tick by track, then as in the file
    TempoMap tempo;
    double lengthSeconds = 0.0;            ///< the last event of the longest track, its end included

    std::shared_ptr<const std::vector<std::uint8_t>> storage;   // what the messages' bytes point into
};

/** A song, or one sentence for a person that says why there is none. */
struct MidiFileResult
{
    std::optional<MidiFileSong> song;
    std::string problem;                   ///< "is damaged: track 2 breaks off in the middle of an event (byte 713)": the file's name before it
                                           ///< and a full stop after it make it a sentence; empty where there is a song
};

/** The largest file that is read, in bytes. It bounds the memory a hostile file can ask for: some 30 times as much. */
constexpr std::size_t largestMidiFile = 16 * 1024 * 1024;

/** Reads a file's bytes: formats 0 and 1, and format 2 with a single track; quarter-note and SMPTE time; running status (also across
    meta events, as many writers have it); RIFF (.rmi) around it. Unknown chunks and what follows the last track are skipped.
    Refuses what is cut short, has bytes that are no MIDI, lasts longer than 100 hours, or holds no note.

    Not juce::MidiFile, because that stops silently where a file is damaged, moves note-offs before the note-ons of their tick, and
    divides by the zero it finds in a header. Linear in the size of the file but for the sorting; never throws but for lack of memory. */
MidiFileResult readMidiFile (std::span<const std::uint8_t> file);

/** Reads a file from disk, or from a pipe. The problem may also be one of the file system: "is a folder". */
MidiFileResult loadMidiFile (const std::filesystem::path& path);

} // namespace guidetone
