// SPDX-License-Identifier: GPL-3.0-or-later
#include "MidiFileWriter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

namespace guidetone
{

namespace
{
    /** What comes first at one tick. */
    enum class Rank : std::uint8_t { noteOff, name, change, words, noteOn };

    struct TrackEvent
    {
        std::int64_t tick = 0;
        Rank rank = Rank::words;
        std::string bytes;
    };

    using TrackEvents = std::vector<TrackEvent>;

    char byteOf (std::int64_t value)  { return static_cast<char> (static_cast<unsigned char> (value & 0xff)); }

    std::string bigEndian (std::int64_t value, int size)
    {
        std::string bytes;
        for (int i = size - 1; i >= 0; --i)
            bytes += byteOf (value >> 8 * i);

        return bytes;
    }

    std::string variableNumber (std::int64_t value)
    {
        std::string bytes (1, byteOf (value & 0x7f));
        while ((value >>= 7) != 0)
            bytes.insert (bytes.begin(), byteOf ((value & 0x7f) | 0x80));

        return bytes;
    }

    std::string chunk (std::string_view name, const std::string& contents)
    {
        return std::string (name) + bigEndian (static_cast<std::int64_t> (contents.size()), 4) + contents;
    }

    std::string meta (int type, const std::string& data)
    {
        return std::string ("\xff") + byteOf (type) + variableNumber (static_cast<std::int64_t> (data.size())) + data;
    }

    int microsecondsOf (double bpm) noexcept
    {
        constexpr double longest = 0xffffff;
        return bpm > 0.0 ? static_cast<int> (std::lround (std::clamp (60.0e6 / bpm, 60.0, longest))) : static_cast<int> (longest);
    }

    void addWords (TrackEvents& events, const std::vector<MidiFileText>& texts)
    {
        constexpr std::size_t longest = 0xffff;   // nobody's words; a bound for what a file can be made of

        for (const auto& words : texts)
            events.push_back ({ words.tick, Rank::words, meta (static_cast<int> (words.kind), words.text.substr (0, longest)) });
    }

    void addName (TrackEvents& events, const std::string& name)
    {
        if (! name.empty())
            events.push_back ({ 0, Rank::name, meta (static_cast<int> (MidiFileText::Kind::trackName), name) });
    }

    /** Sorts them, cuts what overlaps, and leaves one of two that begin at once. */
    std::vector<MidiFileNote> inTurn (std::vector<MidiFileNote> notes)
    {
        std::erase_if (notes, [] (const MidiFileNote& note) { return note.note > 127 || note.tick >= lastMidiTick; });

        for (auto& note : notes)
        {
            note.tick = std::max<std::int64_t> (0, note.tick);
            note.length = std::clamp<std::int64_t> (note.length, 1, lastMidiTick - note.tick);
            note.velocity = std::clamp<std::uint8_t> (note.velocity, 1, 127);
            note.channel0to15 &= 0x0f;
        }

        const auto key = [] (const MidiFileNote& note) { return std::tuple (note.channel0to15, note.note, note.tick, -note.length); };
        std::sort (notes.begin(), notes.end(), [&key] (const auto& a, const auto& b) { return key (a) < key (b); });

        const auto sameVoice = [] (const auto& a, const auto& b) { return a.channel0to15 == b.channel0to15 && a.note == b.note; };
        notes.erase (std::unique (notes.begin(), notes.end(), [&] (const auto& a, const auto& b) { return sameVoice (a, b) && a.tick == b.tick; }), notes.end());

        for (std::size_t i = 1; i < notes.size(); ++i)
            if (sameVoice (notes[i - 1], notes[i]))
                notes[i - 1].length = std::min (notes[i - 1].length, notes[i].tick - notes[i - 1].tick);

        return notes;
    }

    void addNotes (TrackEvents& events, const std::vector<MidiFileNote>& notes)
    {
        for (const auto& note : inTurn (notes))
        {
            const auto message = [&note] (int status, int velocity) { return std::string { byteOf (status | note.channel0to15), byteOf (note.note), byteOf (velocity) }; };
            events.push_back ({ note.tick, Rank::noteOn, message (0x90, note.velocity) });
            events.push_back ({ note.tick + note.length, Rank::noteOff, message (0x80, 64) });
        }
    }

    std::string trackChunk (TrackEvents events, std::int64_t length)
    {
        std::erase_if (events, [] (const TrackEvent& event) { return event.tick > lastMidiTick; });
        std::stable_sort (events.begin(), events.end(), [] (const auto& a, const auto& b)
        {
            return std::pair (std::max<std::int64_t> (0, a.tick), a.rank) < std::pair (std::max<std::int64_t> (0, b.tick), b.rank);
        });

        std::string bytes;
        std::int64_t now = 0;

        for (const auto& event : events)
        {
            const auto tick = std::max (now, event.tick);
            bytes += variableNumber (tick - now) + event.bytes;
            now = tick;
        }

        const auto end = std::clamp (length, now, lastMidiTick);
        return chunk ("MTrk", bytes + variableNumber (end - now) + meta (0x2f, {}));
    }

    template <typename Value, typename Bytes>
    void addChanges (TrackEvents& events, std::vector<MidiFileContents::At<Value>> changes, Bytes&& bytesOf)
    {
        std::stable_sort (changes.begin(), changes.end(), [] (const auto& a, const auto& b) { return a.tick < b.tick; });

        for (std::size_t i = 0; i < changes.size(); ++i)
            if (i + 1 == changes.size() || changes[i + 1].tick > changes[i].tick)
                events.push_back ({ changes[i].tick, Rank::change, bytesOf (changes[i].value) });
    }

    std::string metreBytes (Metre metre)
    {
        // A click of 24 MIDI clocks is a quarter note; a compound metre clicks in dotted beats.
        const int beat = 96 / metre.denominator;
        const int clocks = std::max (1, metre.isCompound() ? 3 * beat : beat);
        return meta (0x58, { byteOf (metre.numerator), byteOf (std::countr_zero (metre.denominator)), byteOf (clocks), byteOf (8) });
    }

    TrackEvents conductor (const MidiFileContents& contents)
    {
        TrackEvents events;
        addName (events, contents.title);
        addChanges (events, contents.tempi, [] (double bpm) { return meta (0x51, bigEndian (microsecondsOf (bpm), 3)); });

        auto metres = contents.metres;
        std::erase_if (metres, [] (const auto& change) { return ! change.value.isSound(); });
        addChanges (events, std::move (metres), metreBytes);

        addChanges (events, contents.keys, [] (Key key)
        {
            return meta (0x59, { byteOf (std::clamp (key.signature(), -7, 7)), byteOf (key.mode == Mode::minor ? 1 : 0) });
        });

        addWords (events, contents.texts);
        return events;
    }
}

std::string midiFileBytes (const MidiFileContents& contents)
{
    const auto count = std::min<std::size_t> (contents.tracks.size(), 0xfffe);
    auto bytes = chunk ("MThd", bigEndian (1, 2) + bigEndian (static_cast<std::int64_t> (count) + 1, 2) + bigEndian (ticksPerQuarter, 2))
               + trackChunk (conductor (contents), contents.length);

    for (std::size_t i = 0; i < count; ++i)
    {
        const auto& track = contents.tracks[i];
        TrackEvents events;
        addName (events, track.name);
        addWords (events, track.texts);
        addNotes (events, track.notes);
        bytes += trackChunk (std::move (events), contents.length);
    }

    return bytes;
}

double bpmOfMicroseconds (int microsecondsInQuarter) noexcept
{
    const double exact = 60.0e6 / std::max (1, microsecondsInQuarter);

    for (double scale = 1.0; scale < 1.0e6; scale *= 10.0)
        if (const double bpm = std::round (exact * scale) / scale; bpm > 0.0 && microsecondsOf (bpm) == microsecondsInQuarter)
            return bpm;

    return exact;
}

} // namespace guidetone
