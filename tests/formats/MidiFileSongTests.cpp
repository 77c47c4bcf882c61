// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "MidiBytes.h"

#include "formats/MidiFileSong.h"

#include <Presets.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    MidiFileSong read (const Bytes& file)
    {
        auto result = readMidiFile (file);
        INFO (result.problem);
        REQUIRE (result.song);
        return *result.song;
    }

    std::string problemOf (const Bytes& file)
    {
        const auto result = readMidiFile (file);
        CHECK (result.song.has_value() == result.problem.empty());
        return result.problem;
    }

    Bytes bytesOf (const TimedMessage& message)  { return { message.bytes.begin(), message.bytes.end() }; }

    Bytes blues()
    {
        const auto* first = reinterpret_cast<const std::uint8_t*> (presets::bluesina_mid);
        return { first, first + presets::bluesina_midSize };
    }

    /** What every song that can be read must be. */
    void checkIsSound (const MidiFileSong& song)
    {
        REQUIRE (std::isfinite (song.lengthSeconds));
        double last = 0.0;

        for (const auto& message : song.messages)
        {
            REQUIRE_FALSE (message.bytes.empty());
            REQUIRE (message.bytes[0] >= 0x80);
            REQUIRE (std::isfinite (message.ppq));
            REQUIRE (message.seconds >= last);
            last = message.seconds;
        }

        REQUIRE (song.lengthSeconds >= last);
    }
}

TEST_CASE ("a format 0 file is its notes in time", "[midi-file]")
{
    const auto song = read (header (0, 1, 480) + track (after (0, on (60)) + after (480, off (60)) + after (0, on (62)) + after (240, off (62)) + after (240, { 0xff, 0x01, 0 })));

    REQUIRE (song.messages.size() == 4);
    CHECK (bytesOf (song.messages[0]) == on (60));
    CHECK (bytesOf (song.messages[1]) == off (60));
    CHECK (song.messages[1].seconds == 0.5);
    CHECK (song.messages[2].ppq == 1.0);
    CHECK (song.messages[3].seconds == 0.75);
    CHECK (song.lengthSeconds == 1.0);
    checkIsSound (song);
}

TEST_CASE ("the tracks of a format 1 file are one stream, in track order at one tick", "[midi-file]")
{
    const auto song = read (header (1, 3, 480)
                            + track (after (0, tempo (1000000)))
                            + track (after (480, on (60)) + after (480, off (60)))
                            + track (after (0, on (40)) + after (480, on (52)) + after (480, on (53))));
    REQUIRE (song.messages.size() == 5);
    CHECK (bytesOf (song.messages[0]) == on (40));
    CHECK (bytesOf (song.messages[1]) == on (60));
    CHECK (bytesOf (song.messages[2]) == on (52));
    CHECK (bytesOf (song.messages[3]) == off (60));
    CHECK (bytesOf (song.messages[4]) == on (53));
}

TEST_CASE ("tempo and metre of one track rule all of them", "[midi-file]")
{
    const auto song = read (header (1, 2, 96)
                            + track (after (0, tempo (1000000)) + after (0, metre (3, 2)) + after (288, tempo (250000)))
                            + track (after (288, on (60)) + after (96, off (60))));
    CHECK (song.messages[0].seconds == 3.0);
    CHECK (song.messages[1].seconds == 3.25);
    CHECK (song.tempo.positionAt (song.messages[0].ppq).bar == 2);
    CHECK (song.tempo.positionAt (song.messages[1].ppq).tickInBar == ticksPerQuarter);
}

TEST_CASE ("SMPTE time counts seconds, whatever the tempo", "[midi-file]")
{
    struct Rate { std::uint32_t division; double seconds; };
    const auto events = after (0, tempo (1000000)) + after (1000, on (60)) + after (1000, off (60));

    for (const auto& rate : { Rate { 0xe728, 1.0 }, { 0xe850, 1000.0 / 24.0 / 80.0 }, { 0xe250, 1000.0 / 30.0 / 80.0 }, { 0xe364, 1000.0 * 1001.0 / 30000.0 / 100.0 } })
    {
        const auto song = read (header (0, 1, rate.division) + track (events));
        CHECK (std::abs (song.messages[0].seconds - rate.seconds) < 1e-12);
        CHECK (std::abs (song.messages[1].seconds - 2.0 * rate.seconds) < 1e-12);
        CHECK (std::abs (song.messages[0].ppq - rate.seconds) < 1e-12);   // at 60 a minute
    }
}

TEST_CASE ("running status stands for the status before it, also behind a meta event", "[midi-file]")
{
    const auto song = read (header (0, 1, 480) + track (after (0, on (60)) + after (0, { 64, 80 }) + after (0, { 0xff, 0x06, 1, 'A' }) + after (480, { 60, 0 }) + after (0, { 64, 0 })));
    REQUIRE (song.messages.size() == 4);
    CHECK (bytesOf (song.messages[1]) == on (64));
    CHECK (bytesOf (song.messages[3]) == Bytes { 0x90, 64, 0 });
}

TEST_CASE ("messages of every length come out whole", "[midi-file]")
{
    const Bytes program { 0xc2, 7 }, pressure { 0xd0, 99 }, bend { 0xe0, 0, 64 }, pedal { 0xb0, 64, 127 };
    const auto song = read (header (0, 1, 480) + track (after (0, program) + after (0, pressure) + after (0, bend) + after (0, pedal) + after (0, on (60))));
    REQUIRE (song.messages.size() == 5);
    CHECK (bytesOf (song.messages[0]) == program);
    CHECK (bytesOf (song.messages[1]) == pressure);
    CHECK (bytesOf (song.messages[2]) == bend);
    CHECK (bytesOf (song.messages[3]) == pedal);
}

TEST_CASE ("SysEx is whole, also where the file has it in portions", "[midi-file]")
{
    const auto song = read (header (0, 1, 480)
                            + track (after (0, { 0xf0, 3, 0x7e, 0x09, 0xf7 })
                                     + after (10, { 0xf0, 2, 1, 2 }) + after (10, { 0xf7, 2, 3, 4 }) + after (10, { 0xf7, 2, 5, 0xf7 })
                                     + after (0, { 0xf7, 1, 0xf8 })
                                     + after (0, on (60))));
    REQUIRE (song.messages.size() == 4);
    CHECK (bytesOf (song.messages[0]) == Bytes { 0xf0, 0x7e, 0x09, 0xf7 });
    CHECK (bytesOf (song.messages[1]) == Bytes { 0xf0, 1, 2, 3, 4, 5, 0xf7 });
    CHECK (song.messages[1].ppq == 30.0 / 480.0);
    CHECK (bytesOf (song.messages[2]) == Bytes { 0xf8 });
}

TEST_CASE ("a song outlives the one it was copied from", "[midi-file]")
{
    std::optional<MidiFileSong> first (read (fourBarsFile()));
    const auto copy = *first;
    first.reset();
    CHECK (bytesOf (copy.messages[0]) == on (60));
}

TEST_CASE ("what other programs get slightly wrong is read all the same", "[midi-file]")
{
    const auto events = after (0, on (60)) + after (480, off (60));
    const Bytes junk { 'j', 'u', 'n', 'k' };

    CHECK (read (header (0, 1, 480) + chunk ("MTrk", events)).messages.size() == 2);                       // no end of track
    CHECK (read (header (0, 1, 480) + chunk ("MTrk", events + Bytes { 0 })).messages.size() == 2);         // a delta time and nothing
    CHECK (read (header (0, 1, 480) + chunk ("XFIH", junk) + track (events)).messages.size() == 2);        // a chunk of some maker
    CHECK (read (header (0, 1, 480) + track (events) + junk).messages.size() == 2);                        // something behind the end
    CHECK (read (chunk ("MThd", { 0, 0, 0, 1, 1, 0xe0, 9, 9 }) + track (events)).messages.size() == 2);    // a longer header
    CHECK (read (header (2, 1, 480) + track (events)).messages.size() == 2);                               // one song of format 2
    CHECK (read (header (0, 1, 480) + track (after (0, tempo (0)) + after (0, metre (0, 2)) + after (0, metre (4, 200)) + events)).lengthSeconds == 0.5);

    const auto inside = header (0, 1, 480) + track (events);
    const auto size = static_cast<std::uint32_t> (inside.size());
    const auto little = [] (std::uint32_t n) { auto b = bigEndian (n, 4); return Bytes (b.rbegin(), b.rend()); };
    CHECK (read (Bytes { 'R', 'I', 'F', 'F' } + little (size + 12) + Bytes { 'R', 'M', 'I', 'D', 'd', 'a', 't', 'a' } + little (size) + inside).messages.size() == 2);
}

TEST_CASE ("what is wrong with a file is said in a sentence", "[midi-file][bad-input]")
{
    const auto good = track (after (0, on (60)));

    CHECK (problemOf ({}) == "is empty");
    CHECK (problemOf (Bytes { 'h', 'e', 'l', 'l', 'o' }) == "is not a MIDI file");
    CHECK (problemOf (Bytes { 'M', 'T', 'h', 'd' }) == "is damaged: it breaks off in its header");
    CHECK (problemOf (chunk ("MThd", { 0, 0, 0, 1, 1, 0xe0 })) == "is damaged: it breaks off before track 1 of 1");
    CHECK (problemOf (header (0, 0, 480)) == "holds no tracks");
    CHECK (problemOf (header (0, 1, 480) + track ({})) == "holds no notes");
    CHECK (problemOf (header (0, 1, 480) + track (after (0, { 0x90, 60, 0 }))) == "holds no notes");
    CHECK (problemOf (header (0, 1, 0) + good) == "is damaged: its header gives no time resolution");
    CHECK (problemOf (header (0, 1, 0xe700) + good) == "is damaged: its header gives an unknown SMPTE time");
    CHECK (problemOf (header (0, 1, 0x9040) + good) == "is damaged: its header gives an unknown SMPTE time");
    CHECK (problemOf (header (7, 1, 480) + good) == "is of format 7, and only formats 0, 1 and 2 exist");
    CHECK (problemOf (header (2, 2, 480) + good + good) == "holds several songs in one file (format 2); save each as a file of its own");
    CHECK (problemOf (header (1, 3, 480) + good) == "is damaged: it breaks off before track 2 of 3");
    CHECK (problemOf (header (0, 1, 480) + Bytes { 'M', 'T', 'r', 'k', 0xff, 0xff, 0xff, 0xff, 0 }) == "is damaged: track 1 breaks off; 4294967295 bytes were promised, 1 are there");
    CHECK (problemOf (header (0, 1, 480) + track (Bytes { 0, 60, 80 })) == "is damaged: track 1 begins with data that belongs to no event (byte 23)");
    CHECK (problemOf (header (0, 1, 480) + track (after (0, { 0x90, 0xff, 80 }))) == "is damaged: track 1 has a broken event (byte 24)");
    CHECK (problemOf (header (0, 1, 480) + track (after (0, { 0xf8 }))) == "is damaged: track 1 has a byte that no MIDI file may hold (byte 23)");
    CHECK (problemOf (header (0, 1, 480) + track (Bytes { 0xff, 0xff, 0xff, 0xff, 0x7f })) == "is damaged: track 1 holds a number of more than four bytes (byte 26)");
    CHECK (problemOf (header (0, 1, 480) + track (after (0, { 0xf0, 0xff, 0xff, 0xff, 0x7f }))).find ("is damaged: track 1 breaks off in the middle of an event") == 0);
    CHECK (problemOf (header (0, 1, 1) + track (after (0, tempo (0xffffff)) + after (0xfffffff, on (60)))) == "lasts longer than 100 hours");
    CHECK (problemOf (Bytes (largestMidiFile + 1)) == "is larger than 16 MiB");
}

// Law.
TEST_CASE ("a file cut short anywhere is refused", "[midi-file][bad-input]")
{
    const auto whole = blues();
    REQUIRE (readMidiFile (whole).song);

    for (std::size_t size = 0; size < whole.size(); ++size)
        REQUIRE_FALSE (problemOf (Bytes (whole.begin(), whole.begin() + static_cast<std::ptrdiff_t> (size))).empty());
}

TEST_CASE ("no bytes can bring the reader down", "[midi-file][bad-input][fuzz]")
{
    std::mt19937 random (5);
    const auto byte = [&random] { return static_cast<std::uint8_t> (random()); };
    const Bytes seeds[] { blues(), fourBarsFile(), header (0, 1, 0xe728) + track (after (0, tempo (400000)) + fourBars (100)) };
    const auto below = [&random] (unsigned n) { return static_cast<std::uint32_t> (random() % n); };
    int readable = 0;

    for (int round = 0; round < 30000; ++round)
    {
        auto file = seeds[random() % 3];

        if (round % 10 == 0)
        {
            Bytes noise (random() % 64);
            std::generate (noise.begin(), noise.end(), byte);
            file = header (below (3), below (4), below (0x10000)) + chunk ("MTrk", noise);
        }

        for (auto changes = random() % 8; changes > 0; --changes)
        {
            const auto place = static_cast<std::ptrdiff_t> (random() % file.size());

            switch (random() % 3)
            {
                case 0:   file[static_cast<std::size_t> (place)] = byte(); break;
                case 1:   file.insert (file.begin() + place, byte()); break;
                default:  file.erase (file.begin() + place); break;
            }
        }

        const auto result = readMidiFile (file);
        REQUIRE (result.song.has_value() == result.problem.empty());

        if (result.song)
        {
            checkIsSound (*result.song);
            ++readable;
        }
    }

    CHECK (readable > 1000);
}
