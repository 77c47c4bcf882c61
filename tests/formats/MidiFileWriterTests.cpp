// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "MidiBytes.h"

#include "formats/MidiFileEvents.h"
#include "formats/MidiFileSong.h"
#include "formats/MidiFileWriter.h"

#include <random>

using namespace guidetone;
using namespace guidetone::testing;

namespace
{
    Bytes bytesOf (const std::string& text)  { return { text.begin(), text.end() }; }

    MidiFileSong songOf (const MidiFileContents& contents)
    {
        const auto bytes = bytesOf (midiFileBytes (contents));
        auto result = readMidiFile (bytes);
        INFO (result.problem);
        REQUIRE (result.song);
        return *result.song;
    }
}

TEST_CASE ("a MIDI file is written byte for byte as the standard says", "[formats][midi]")
{
    MidiFileContents contents;
    contents.title = "Blues";
    contents.tempi = { { 0, 140.0 } };
    contents.metres = { { 0, { 6, 8 } } };
    contents.keys = { { 0, *parseKey ("Ebm") } };
    contents.texts = { { 960, MidiFileText::Kind::marker, "Ebm" } };
    contents.tracks = { { "Chords", { { 960, 240, 63, 80, 1 } }, {} } };

    const Bytes conductor = after (0, { 0xff, 3, 5, 'B', 'l', 'u', 'e', 's' }) + after (0, tempo (428571)) + after (0, { 0xff, 0x58, 4, 6, 3, 36, 8 })
                          + after (0, { 0xff, 0x59, 2, 0xfa, 1 }) + after (960, { 0xff, 6, 3, 'E', 'b', 'm' });
    const Bytes notes = after (0, { 0xff, 3, 6, 'C', 'h', 'o', 'r', 'd', 's' }) + after (960, { 0x91, 63, 80 }) + after (240, { 0x81, 63, 64 });
    CHECK (bytesOf (midiFileBytes (contents)) == header (1, 2, 960) + track (conductor) + track (notes));
}

TEST_CASE ("a repeated note ends before it begins again, and of two at once the longer one stays", "[formats][midi]")
{
    MidiFileContents contents;
    contents.tracks = { { "", { { 960, 960, 60 }, { 0, 2000, 60 }, { 0, 100, 60 }, { 0, 0, 62 } }, {} } };
    const Bytes notes = after (0, on (60)) + after (0, on (62)) + after (1, off (62)) + after (959, off (60)) + after (0, on (60)) + after (960, off (60));
    CHECK (bytesOf (midiFileBytes (contents)) == header (1, 2, 960) + track ({}) + track (notes));
}

TEST_CASE ("a tempo of whole microseconds is told with the fewest decimals", "[formats][midi]")
{
    CHECK (bpmOfMicroseconds (500000) == 120.0);
    CHECK (bpmOfMicroseconds (428571) == 140.0);
    CHECK (bpmOfMicroseconds (480000) == 125.0);
    CHECK (bpmOfMicroseconds (461538) == 130.0);
    CHECK (bpmOfMicroseconds (600601) == 99.9);

    for (int bpm = 20; bpm <= 400; ++bpm)
        CHECK (bpmOfMicroseconds (static_cast<int> (std::lround (60.0e6 / bpm))) == bpm);
}

// Law.
TEST_CASE ("whatever is put into a MIDI file, our own reader takes it, and every note-on has its note-off", "[formats][midi]")
{
    std::mt19937 random (5);
    const auto below = [&random] (std::int64_t n) { return static_cast<std::int64_t> (random()) % n; };

    for (int round = 0; round < 300; ++round)
    {
        MidiFileContents contents;
        contents.length = below (100000) - 1000;

        for (int i = 0; i < below (6); ++i)
        {
            contents.tempi.push_back ({ below (50000) - 100, static_cast<double> (below (2000)) / 7.0 - 10.0 });
            contents.metres.push_back ({ below (50000) - 100, { static_cast<std::uint8_t> (below (256)), static_cast<std::uint8_t> (below (256)) } });
            contents.keys.push_back ({ below (50000), allKeys()[static_cast<std::size_t> (below (30))] });
            contents.texts.push_back ({ below (300000) - 100, MidiFileText::Kind::marker, std::string (static_cast<std::size_t> (below (300)), '\xc3') });
        }

        for (int t = 0; t < 1 + below (3); ++t)
        {
            contents.tracks.emplace_back();
            for (int i = 0; i < 1 + below (40); ++i)
                contents.tracks.back().notes.push_back ({ below (3000) - 100, below (2000) - 10, static_cast<std::uint8_t> (58 + below (4)), static_cast<std::uint8_t> (below (256)), static_cast<std::uint8_t> (t) });
        }

        const auto song = songOf (contents);
        std::array<std::array<bool, 128>, 16> down {};

        for (const auto& message : song.messages)
        {
            auto& key = down[message.bytes[0] & 0x0fu][message.bytes[1]];
            REQUIRE (key == (message.bytes[0] < 0x90));
            key = ! key;
        }

        for (const auto& channel : down)
            REQUIRE (std::none_of (channel.begin(), channel.end(), [] (bool isDown) { return isDown; }));
    }
}
