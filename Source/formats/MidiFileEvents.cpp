// SPDX-License-Identifier: GPL-3.0-or-later
#include "MidiFileEvents.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace guidetone
{

namespace
{
    using Bytes = std::span<const std::uint8_t>;

    /** A walk through bytes that cannot leave them. */
    class Reader
    {
    public:
        Reader (Bytes all, std::size_t first, std::size_t last)  : bytes (all.first (last)), next (first) {}

        std::size_t position() const noexcept   { return next; }
        std::size_t remaining() const noexcept  { return bytes.size() - next; }

        std::uint8_t peek() const               { return need (1), bytes[next]; }
        std::uint8_t byte()                     { return take (1)[0]; }

        Bytes take (std::size_t count)
        {
            need (count);
            next += count;
            return bytes.subspan (next - count, count);
        }

        std::uint32_t number (std::size_t size)
        {
            std::uint32_t value = 0;
            for (auto b : take (size))
                value = value << 8 | b;

            return value;
        }

        /** Seven bits a byte; the format allows four bytes. */
        std::uint32_t variableNumber()
        {
            std::uint32_t value = 0;

            for (int i = 0; i < 4; ++i)
            {
                const auto b = byte();
                value = value << 7 | (b & 0x7fu);

                if (b < 0x80)
                    return value;
            }

            throw MidiFileDamage ("holds a number of more than four bytes (byte " + std::to_string (next) + ")");
        }

    private:
        void need (std::size_t count) const
        {
            if (count > remaining())
                throw MidiFileDamage ("breaks off in the middle of an event (byte " + std::to_string (bytes.size()) + ")");
        }

        Bytes bytes;
        std::size_t next;
    };

    class TrackReader
    {
    public:
        TrackReader (Reader track, MidiFileEvents& all)  : reader (track), events (all) {}

        void read()
        {
            while (! ended && reader.remaining() > 0)
            {
                tick += reader.variableNumber();

                // Some writers leave the end-of-track event out and let a last delta time hang in the air.
                if (reader.remaining() > 0)
                    readEvent();
            }

            events.lastTick = std::max (events.lastTick, tick);
        }

    private:
        void readEvent()
        {
            const auto first = reader.peek();

            if (first < 0xf0)
                return readChannelMessage (first);

            reader.byte();

            switch (first)
            {
                case 0xf0:  return readSystemExclusive();
                case 0xf7:  return readEscape();
                case 0xff:  return readMeta();
                default:    throw MidiFileDamage ("has a byte that no MIDI file may hold (byte " + std::to_string (reader.position() - 1) + ")");
            }
        }

        void readChannelMessage (std::uint8_t first)
        {
            openSystemExclusive = false;

            if (first >= 0x80)
                runningStatus = reader.byte();
            else if (runningStatus == 0)
                throw MidiFileDamage ("begins with data that belongs to no event (byte " + std::to_string (reader.position()) + ")");

            const int kind = runningStatus >> 4;
            const auto data = reader.take (kind == 0xc || kind == 0xd ? 1 : 2);

            if (std::any_of (data.begin(), data.end(), [] (std::uint8_t b) { return b > 0x7f; }))
                throw MidiFileDamage ("has a broken event (byte " + std::to_string (reader.position() - data.size()) + ")");

            events.anyNote = events.anyNote || (kind == 0x9 && data[1] > 0);
            begin ({ &runningStatus, 1 });
            extend (data);
        }

        /** F0 and a length; without a final F7 it goes on in an escape event. */
        void readSystemExclusive()
        {
            constexpr std::uint8_t start = 0xf0;
            const auto data = reader.take (reader.variableNumber());
            begin ({ &start, 1 });
            extend (data);
            openSystemExclusive = data.empty() || data.back() != 0xf7;
        }

        void readEscape()
        {
            const auto data = reader.take (reader.variableNumber());

            if (openSystemExclusive)
            {
                extend (data);
                events.messages.back().tick = tick;
                openSystemExclusive = data.empty() || data.back() != 0xf7;
            }
            else if (! data.empty() && data.front() >= 0xf1)
            {
                begin (data);   // a system message, sent as it stands
            }
        }

        void readMeta()
        {
            const auto type = reader.byte();
            const auto data = reader.take (reader.variableNumber());

            if (type == 0x2f)
                ended = true;
            else if (type == 0x51 && data.size() >= 3)
                addTempo (data[0] << 16 | data[1] << 8 | data[2]);
            else if (type == 0x58 && data.size() >= 2 && data[1] < 8)
                events.metres.push_back ({ tick, { 0.0, data[0], 1 << data[1] } });
            else if (! data.empty() && ((type > 0 && type < 0x10) || type == 0x59))
                addMeta (type, data);
        }

        void addMeta (std::uint8_t type, Bytes data)
        {
            events.metas.push_back ({ tick, { type, static_cast<std::uint32_t> (events.trackFirsts.size() - 1),
                                              { static_cast<std::uint32_t> (events.words.size()), static_cast<std::uint32_t> (data.size()) } } });
            events.words.insert (events.words.end(), data.begin(), data.end());
        }

        void addTempo (int microsecondsInQuarter)
        {
            if (microsecondsInQuarter > 0)
                events.tempi.push_back ({ tick, 60.0e6 / microsecondsInQuarter });
        }

        void begin (Bytes bytes)
        {
            events.messages.push_back ({ tick, { static_cast<std::uint32_t> (events.pool.size()), 0 } });
            extend (bytes);
        }

        void extend (Bytes bytes)
        {
            events.pool.insert (events.pool.end(), bytes.begin(), bytes.end());
            events.messages.back().content.size += static_cast<std::uint32_t> (bytes.size());
        }

        Reader reader;
        MidiFileEvents& events;
        std::int64_t tick = 0;
        std::uint8_t runningStatus = 0;
        bool openSystemExclusive = false;
        bool ended = false;
    };

    void setResolution (std::uint32_t division, MidiFileEvents& events)
    {
        if (division < 0x8000)
        {
            if (division == 0)
                throw MidiFileDamage ("is damaged: its header gives no time resolution");

            events.ticksInUnit = static_cast<double> (division);
            return;
        }

        const int frames = 256 - static_cast<int> (division >> 8);
        const int ticksInFrame = static_cast<int> (division & 0xff);

        if ((frames != 24 && frames != 25 && frames != 29 && frames != 30) || ticksInFrame == 0)
            throw MidiFileDamage ("is damaged: its header gives an unknown SMPTE time");

        events.ticksAreSeconds = true;
        events.ticksInUnit = (frames == 29 ? 30000.0 / 1001.0 : frames) * ticksInFrame;   // 29 stands for the drop frames of NTSC
    }

    bool hasName (Bytes file, std::size_t position, std::string_view fourCharacters)
    {
        return position + 4 <= file.size() && std::equal (fourCharacters.begin(), fourCharacters.end(), file.begin() + static_cast<std::ptrdiff_t> (position));
    }

    /** Walks the chunks after the header, to the number of tracks it promises. */
    void readTracks (Bytes file, std::size_t position, std::uint32_t promised, MidiFileEvents& events)
    {
        for (std::uint32_t track = 1; track <= promised;)
        {
            if (position + 8 > file.size())
                throw MidiFileDamage ("is damaged: it breaks off before track " + std::to_string (track) + " of " + std::to_string (promised));

            const bool isTrack = hasName (file, position, "MTrk");
            const auto length = Reader (file, position + 4, file.size()).number (4);
            position += 8;

            if (length > file.size() - position)
                throw MidiFileDamage ("is damaged: " + (isTrack ? "track " + std::to_string (track) : std::string ("a part")) + " breaks off; "
                              + std::to_string (length) + " bytes were promised, " + std::to_string (file.size() - position) + " are there");

            if (isTrack)
            {
                events.trackFirsts.push_back (events.messages.size());

                try
                {
                    TrackReader (Reader (file, position, position + length), events).read();
                }
                catch (const MidiFileDamage& damage)
                {
                    throw MidiFileDamage ("is damaged: track " + std::to_string (track) + ' ' + damage.what());
                }

                ++track;
            }

            position += length;
        }
    }
}

MidiFileEvents readMidiFileEvents (std::span<const std::uint8_t> file)
{
    if (file.empty())
        throw MidiFileDamage ("is empty");

    constexpr std::size_t riffHeader = 20;   // "RIFF", size, "RMID", "data", size
    const std::size_t start = hasName (file, 0, "RIFF") && hasName (file, 8, "RMID") && hasName (file, 12, "data") ? riffHeader : 0;

    if (! hasName (file, start, "MThd"))
        throw MidiFileDamage ("is not a MIDI file");

    constexpr std::size_t smallestHeader = 14;
    if (file.size() - start < smallestHeader)
        throw MidiFileDamage ("is damaged: it breaks off in its header");

    Reader header (file, start + 4, file.size());
    const auto headerLength = header.number (4);
    const auto format = header.number (2);
    const auto tracks = header.number (2);

    if (headerLength < 6 || headerLength > file.size() - start - 8)
        throw MidiFileDamage ("is damaged: its header has an impossible length");

    if (format > 2)
        throw MidiFileDamage ("is of format " + std::to_string (format) + ", and only formats 0, 1 and 2 exist");

    if (format == 2 && tracks > 1)
        throw MidiFileDamage ("holds several songs in one file (format 2); save each as a file of its own");

    if (tracks == 0)
        throw MidiFileDamage ("holds no tracks");

    MidiFileEvents events;
    setResolution (header.number (2), events);
    readTracks (file, start + 8 + headerLength, tracks, events);
    return events;
}

TempoMap tempoMapOf (const MidiFileEvents& events)
{
    std::vector<TempoChange> tempi;
    std::vector<MetreChange> metres;

    for (const auto& [tick, bpm] : events.tempi)
        tempi.push_back ({ static_cast<double> (tick) / events.ticksInUnit, bpm });

    for (const auto& [tick, metre] : events.metres)
        metres.push_back ({ static_cast<double> (tick) / events.ticksInUnit, metre.numerator, metre.denominator });

    return events.ticksAreSeconds ? TempoMap::fromSeconds (std::move (tempi), std::move (metres))
                                  : TempoMap::fromQuarters (std::move (tempi), std::move (metres));
}

} // namespace guidetone
