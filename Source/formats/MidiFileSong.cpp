// SPDX-License-Identifier: GPL-3.0-or-later
#include "MidiFileSong.h"

#include "MidiFileEvents.h"

#include <algorithm>
#include <fstream>

namespace guidetone
{

namespace
{
    constexpr double longestSeconds = 100.0 * 3600.0;

    MidiFileSong songOf (MidiFileEvents events)
    {
        MidiFileSong song;
        song.tempo = tempoMapOf (events);
        song.storage = std::make_shared<const std::vector<std::uint8_t>> (std::move (events.pool));

        const auto momentOf = [&] (std::int64_t tick)
        {
            const double units = static_cast<double> (tick) / events.ticksInUnit;
            return events.ticksAreSeconds ? TimedMessage { units, song.tempo.ppqAt (units), {} }
                                          : TimedMessage { song.tempo.secondsAt (units), units, {} };
        };

        song.lengthSeconds = momentOf (events.lastTick).seconds;
        if (song.lengthSeconds > longestSeconds)
            throw MidiFileDamage ("lasts longer than 100 hours");

        std::stable_sort (events.messages.begin(), events.messages.end(), [] (const auto& a, const auto& b) { return a.tick < b.tick; });
        song.messages.reserve (events.messages.size());

        for (const auto& [tick, slice] : events.messages)
        {
            song.messages.push_back (momentOf (tick));
            song.messages.back().bytes = std::span (*song.storage).subspan (slice.first, slice.size);
        }

        return song;
    }
}

MidiFileResult readMidiFile (std::span<const std::uint8_t> file)
{
    try
    {
        if (file.size() > largestMidiFile)
            throw MidiFileDamage ("is larger than " + std::to_string (largestMidiFile / 1024 / 1024) + " MiB");

        auto events = readMidiFileEvents (file);
        if (! events.anyNote)
            throw MidiFileDamage ("holds no notes");

        return { songOf (std::move (events)), {} };
    }
    catch (const MidiFileDamage& damage)
    {
        return { {}, damage.what() };
    }
}

MidiFileResult loadMidiFile (const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status (path, error);

    if (! std::filesystem::exists (status))
        return { {}, "does not exist" };

    if (std::filesystem::is_directory (status))
        return { {}, "is a folder, not a MIDI file" };

    std::ifstream stream (path, std::ios::binary);
    if (! stream)
        return { {}, "cannot be opened" };

    // One byte more than is allowed shows that there is more. Not the size on disk: a pipe has none, and a device may have no end.
    std::vector<std::uint8_t> bytes;
    constexpr std::size_t portion = 64 * 1024;

    while (stream && bytes.size() <= largestMidiFile)
    {
        const auto filled = bytes.size();
        bytes.resize (filled + portion);
        stream.read (reinterpret_cast<char*> (bytes.data() + filled), portion);
        bytes.resize (filled + static_cast<std::size_t> (stream.gcount()));
    }

    return stream.bad() ? MidiFileResult { {}, "cannot be read to its end" } : readMidiFile (bytes);
}

} // namespace guidetone
