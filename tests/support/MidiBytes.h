// MidiBytes.h - Standard MIDI Files for the tests, written byte by byte.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace guidetone::testing
{

using Bytes = std::vector<std::uint8_t>;

inline Bytes operator+ (Bytes a, const Bytes& b)
{
    a.insert (a.end(), b.begin(), b.end());
    return a;
}

inline Bytes bigEndian (std::uint32_t value, int size)
{
    Bytes bytes;
    for (int i = size - 1; i >= 0; --i)
        bytes.push_back (static_cast<std::uint8_t> (value >> 8 * i));

    return bytes;
}

inline Bytes chunk (const std::string& name, const Bytes& contents)
{
    return Bytes (name.begin(), name.end()) + bigEndian (static_cast<std::uint32_t> (contents.size()), 4) + contents;
}

/** The head of a file; a division of 0x8000 and above is SMPTE time. */
inline Bytes header (std::uint32_t format, std::uint32_t tracks, std::uint32_t division)
{
    return chunk ("MThd", bigEndian (format, 2) + bigEndian (tracks, 2) + bigEndian (division, 2));
}

inline Bytes variable (std::uint32_t value)
{
    Bytes bytes { static_cast<std::uint8_t> (value & 0x7f) };
    while ((value >>= 7) != 0)
        bytes.insert (bytes.begin(), static_cast<std::uint8_t> ((value & 0x7f) | 0x80));

    return bytes;
}

/** Events of a track, each with the ticks that pass before it. */
inline Bytes after (std::uint32_t ticks, const Bytes& event)    { return variable (ticks) + event; }
inline Bytes on (int note)                                       { return { 0x90, static_cast<std::uint8_t> (note), 80 }; }
inline Bytes off (int note)                                      { return { 0x80, static_cast<std::uint8_t> (note), 64 }; }
inline Bytes tempo (std::uint32_t microseconds)                  { return Bytes { 0xff, 0x51, 3 } + bigEndian (microseconds, 3); }
inline Bytes endOfTrack()                                        { return { 0xff, 0x2f, 0 }; }

inline Bytes metre (int numerator, int powerOfTwo)
{
    return { 0xff, 0x58, 4, static_cast<std::uint8_t> (numerator), static_cast<std::uint8_t> (powerOfTwo), 24, 8 };
}

/** A chord struck at once, held for some ticks, and let go at once. */
inline Bytes chord (const std::vector<int>& notes, std::uint32_t ticks)
{
    Bytes bytes;
    for (int note : notes)
        bytes = bytes + after (0, on (note));

    for (std::size_t i = 0; i < notes.size(); ++i)
        bytes = bytes + after (i == 0 ? ticks : 0, off (notes[i]));

    return bytes;
}

inline Bytes track (const Bytes& events)  { return chunk ("MTrk", events + after (0, endOfTrack())); }

/** One bar each of C, Am, F and G7 in close position, at 120 bpm: two seconds a bar. */
inline Bytes fourBars (std::uint32_t ticksInQuarter = 480)
{
    return chord ({ 60, 64, 67 }, 4 * ticksInQuarter) + chord ({ 57, 60, 64 }, 4 * ticksInQuarter)
         + chord ({ 53, 57, 60 }, 4 * ticksInQuarter) + chord ({ 55, 59, 62, 65 }, 4 * ticksInQuarter);
}

inline Bytes fourBarsFile()  { return header (0, 1, 480) + track (fourBars()); }

} // namespace guidetone::testing
