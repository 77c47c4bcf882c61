// MidiReaderTests.cpp - from MIDI bytes to note events.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "listening/MidiReader.h"

#include <vector>

using namespace guidetone;
using Kind = NoteEvent::Kind;

namespace
{
    std::optional<NoteEvent> read (std::vector<std::uint8_t> bytes)
    {
        MidiReader reader;
        return reader.read (bytes);
    }
}

TEST_CASE ("note-ons and note-offs are read on all channels", "[listening][midi-reader]")
{
    CHECK (read ({ 0x90, 60, 100 }) == NoteEvent { Kind::noteOn, 0, 60, 100 });
    CHECK (read ({ 0x9f, 127, 1 }) == NoteEvent { Kind::noteOn, 15, 127, 1 });
    CHECK (read ({ 0x80, 0, 64 }) == NoteEvent { Kind::noteOff, 0, 0, 64 });
}

TEST_CASE ("a note-on with velocity 0 is a note-off", "[listening][midi-reader]")
{
    CHECK (read ({ 0x93, 60, 0 }) == NoteEvent { Kind::noteOff, 3, 60, 0 });
}

TEST_CASE ("pedals are read with their value", "[listening][midi-reader]")
{
    CHECK (read ({ 0xb1, 64, 63 }) == NoteEvent { Kind::sustain, 1, 0, 63 });
    CHECK (read ({ 0xb1, 66, 127 }) == NoteEvent { Kind::sostenuto, 1, 0, 127 });
}

TEST_CASE ("the silencing messages are read", "[listening][midi-reader]")
{
    CHECK (read ({ 0xb2, 120, 0 }) == NoteEvent { Kind::allSoundOff, 2, 0, 0 });
    CHECK (read ({ 0xb2, 121, 0 }) == NoteEvent { Kind::resetControllers, 2, 0, 0 });

    for (std::uint8_t mode = 123; mode <= 127; ++mode)
        CHECK (read ({ 0xb2, mode, 0 }) == NoteEvent { Kind::allNotesOff, 2, 0, 0 });

    CHECK_FALSE (read ({ 0xb2, 122, 0 }));   // local control
    CHECK (read ({ 0xff }) == NoteEvent { Kind::systemReset, 0, 0, 0 });
}

TEST_CASE ("what does not matter to harmony is passed over", "[listening][midi-reader]")
{
    for (int status : { 0xa0, 0xc0, 0xd0, 0xe0, 0xf0, 0xf1, 0xf2, 0xf3, 0xf6, 0xf8, 0xfa, 0xfe })
        CHECK_FALSE (read ({ static_cast<std::uint8_t> (status), 60, 100 }));

    CHECK_FALSE (read ({ 0xb0, 1, 100 }));
    CHECK_FALSE (read ({ 0xf0, 0x90, 60, 100, 0xf7 }));
}

TEST_CASE ("garbage is passed over: nothing, data first, too short, data above 127", "[listening][midi-reader]")
{
    CHECK_FALSE (read ({}));
    CHECK_FALSE (read ({ 60, 100, 0 }));
    CHECK_FALSE (read ({ 0x90 }));
    CHECK_FALSE (read ({ 0x90, 60 }));
    CHECK_FALSE (read ({ 0x90, 0x80, 100 }));
    CHECK_FALSE (read ({ 0x90, 60, 0x80 }));
    CHECK_FALSE (read ({ 0xff, 0x51, 3, 7, 161, 32 }));   // a file's tempo is no system reset
}

TEST_CASE ("bytes after the message are not looked at", "[listening][midi-reader]")
{
    CHECK (read ({ 0x90, 60, 100, 0x80, 60, 0 }) == NoteEvent { Kind::noteOn, 0, 60, 100 });
}

TEST_CASE ("an MPE zone is announced by registered parameter 6 on a master channel", "[listening][midi-reader][mpe]")
{
    MidiReader reader;
    const auto send = [&] (std::uint8_t status, std::uint8_t controller, std::uint8_t value)
    {
        const std::uint8_t bytes[] { status, controller, value };
        return reader.read (bytes);
    };

    SECTION ("lower zone")
    {
        CHECK_FALSE (send (0xb0, 101, 0));
        CHECK_FALSE (send (0xb0, 100, 6));
        CHECK (send (0xb0, 6, 7) == NoteEvent { Kind::mpeZone, 0, 0, 7 });
    }

    SECTION ("upper zone, with too many members")
    {
        send (0xbf, 100, 6);
        send (0xbf, 101, 0);
        CHECK (send (0xbf, 6, 99) == NoteEvent { Kind::mpeZone, 15, 0, 15 });
    }

    SECTION ("not on a member channel")
    {
        send (0xb3, 101, 0);
        send (0xb3, 100, 6);
        CHECK_FALSE (send (0xb3, 6, 7));
    }

    SECTION ("not for another parameter, and not after it was deselected")
    {
        send (0xb0, 101, 0);
        send (0xb0, 100, 0);
        CHECK_FALSE (send (0xb0, 6, 7));
        send (0xb0, 100, 6);
        send (0xb0, 98, 6);
        CHECK_FALSE (send (0xb0, 6, 7));
    }

    SECTION ("not after a reset")
    {
        send (0xb0, 101, 0);
        send (0xb0, 100, 6);
        reader.reset();
        CHECK_FALSE (send (0xb0, 6, 7));
    }
}
