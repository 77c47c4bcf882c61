// MidiFileWriter.h - Standard MIDI Files: any contents as bytes, and a log or a chart as notes with its chord symbols.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/VoicingForm.h"
#include "Format.h"

namespace guidetone
{

/** A note of a track. */
struct MidiFileNote
{
    std::int64_t tick = 0;              ///< ticksPerQuarter; below 0 counts as 0
    std::int64_t length = 0;            ///< ticks; below 1 counts as 1
    std::uint8_t note = 60;             ///< 0..127; others are left out
    std::uint8_t velocity = 80;         ///< 1..127; others are brought there
    std::uint8_t channel0to15 = 0;

    friend bool operator== (const MidiFileNote&, const MidiFileNote&) = default;
};

/** Words at a place. */
struct MidiFileText
{
    enum class Kind : std::uint8_t { text = 1, copyright = 2, trackName = 3, lyric = 5, marker = 6 };   ///< the meta event's number

    std::int64_t tick = 0;
    Kind kind = Kind::marker;
    std::string text;                   ///< UTF-8

    friend bool operator== (const MidiFileText&, const MidiFileText&) = default;
};

struct MidiFileTrack
{
    std::string name;
    std::vector<MidiFileNote> notes;    ///< in any order
    std::vector<MidiFileText> texts;
};

/** What a file of format 1 holds. Lists may be in any order; of several at one tick the last counts. */
struct MidiFileContents
{
    template <typename Value>
    struct At
    {
        std::int64_t tick = 0;
        Value value {};

        friend bool operator== (const At&, const At&) = default;
    };

    std::string title;                          ///< the first track's name
    std::vector<At<double>> tempi;              ///< quarter notes a minute, brought to 4..1000000
    std::vector<At<Metre>> metres;              ///< those out of range are left out
    std::vector<At<Key>> keys;
    std::vector<MidiFileText> texts;            ///< of the first track
    std::vector<MidiFileTrack> tracks;          ///< after the first, which has no notes; at most 65534
    std::int64_t length = 0;                    ///< the song's end, where that is after the last event
};

/** A tick beyond this is cut off: no event's delta time can be longer. Some 38 hours at 120. */
constexpr std::int64_t lastMidiTick = 0x0fffffff;

/** The file: format 1, 960 ticks a quarter note. At one tick notes end, then changes and words come, then notes begin. Of notes of one channel and
    pitch that overlap the earlier one ends where the later begins. Never fails. */
std::string midiFileBytes (const MidiFileContents& contents);

/** Quarter notes a minute, as a tempo event can say it in whole microseconds, with the fewest decimals: 140, not 140.00014. */
double bpmOfMicroseconds (int microsecondsInQuarter) noexcept;

//======================================================================================================================
/** How a log or a chart becomes notes. */
struct MidiWriteOptions : WriteOptions
{
    std::optional<VoicingForm> form;            ///< nothing: as played; where nobody played, to be heard (voicingToHear)
    NoteRange range;                            ///< for `form`
    Player player = Player::solo;               ///< for `form`
    std::uint8_t velocity = 80;                 ///< 1..127
    std::uint8_t channel0to15 = 0;

    bool markers = true;                        ///< chord symbols as markers
    bool lyrics = true;                         ///< and as lyrics of the track with the notes

    std::optional<std::vector<std::size_t>> chosen;   ///< only these: entries of a log, or chords of a chart as it is played (N.C. counted), from 0; nothing for all
    bool startAtZero = false;                   ///< the first of them is at the file's start, without what is before it: for drag and drop
};

/** A log or a chart as a file: a first track with title, tempi, metres, keys, sections and chord symbols, and the track "Chords".

    A log has its places in the song where they are known, else its seconds at 120; where the song jumped, or another take began, it goes on with the
    next bar. Each chord lasts as it was held, but not into the next one. A chart is written as it is played, each chord until the next. A section is a
    marker in square brackets, "[Verse 1]", so that "[A]" is no chord. Silences of a bar or more, and those of a chart, have the marker "N.C.". Words of a
    bar, composer and feel are text events. What the spelling options leave open is spelled in each entry's own key.
    Never fails: without a chord there is a file without notes. */
std::string writeMidiFile (const Document& document, const MidiWriteOptions& options);

/** For the table of formats. */
std::string writeMidi (const Document& document, const WriteOptions& options);

} // namespace guidetone
