// OwnNotesTests.cpp - notes of our own in the MIDI output.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("a key of the on-screen keyboard sounds in the next block, and is named", "[plugin][own-notes]")
{
    TestHost host;

    for (const auto note : { 60, 63, 67 })
        host.processor.playNote (note, 0.5f);

    const std::vector<Played> on { { 0, { 0x90, 60, 64 } }, { 0, { 0x90, 63, 64 } }, { 0, { 0x90, 67, 64 } } };
    CHECK (host.block (64) == on);
    CHECK (host.shown() == "Cm");

    host.processor.releaseNote (63);
    CHECK (host.block (64) == std::vector<Played> { { 64, { 0x80, 63, 64 } } });
    CHECK (host.block (64).empty());
}

TEST_CASE ("the on-screen keyboard plays on the channel that is listened to, and lets go where it played", "[plugin][own-notes]")
{
    TestHost host;
    host.set (parameter::channel, "5");

    for (const auto note : { 60, 64, 67 })
        host.processor.playNote (note, 1.0f);

    CHECK (host.block (64).front() == Played { 0, { 0x94, 60, 127 } });
    CHECK (host.shown() == "C");

    host.set (parameter::channel, "All");
    host.processor.releaseNote (60);
    CHECK (host.block (64) == std::vector<Played> { { 64, { 0x84, 60, 64 } } });
}

TEST_CASE ("notes of our own stand behind the host's of the same sample", "[plugin][own-notes]")
{
    TestHost host;
    host.processor.playNote (60, 1.0f);
    const std::vector<Played> out { noteOn (0, 48), { 0, { 0x90, 60, 127 } }, noteOn (5, 50) };

    CHECK (host.block (64, { noteOn (0, 48), noteOn (5, 50) }) == out);
}

TEST_CASE ("numbers that are no notes are ignored", "[plugin][own-notes]")
{
    TestHost host;
    host.processor.playNote (-1, 1.0f);
    host.processor.playNote (128, 1.0f);
    host.processor.releaseNote (128);
    CHECK (host.block (64).empty());
}

TEST_CASE ("a host that keeps giving new buffers gets its own messages, and the ends of notes when there is room", "[plugin][own-notes]")
{
    OwnNotes notes;
    notes.prepare();
    const std::array<std::uint8_t, 3> on { 0x90, 60, 100 }, off { 0x80, 60, 64 };

    {
        juce::MidiBuffer first;
        notes.send (on, 0);
        notes.flush (first);
        CHECK (first.getNumEvents() == 1);
    }   // the host throws the buffer away, and the reserved storage with it

    juce::MidiBuffer second;
    second.addEvent (juce::MidiMessage::noteOn (2, 50, 0.5f), 7);
    notes.send (off, 3);
    notes.flush (second);
    CHECK (second.getNumEvents() == 1);

    notes.prepare();
    juce::MidiBuffer third;
    notes.flush (third);
    REQUIRE (third.getNumEvents() == 1);
    CHECK ((*third.begin()).getMessage().isNoteOff());
}

TEST_CASE ("every note that is on can be ended at once", "[plugin][own-notes]")
{
    OwnNotes notes;
    notes.prepare();
    juce::MidiBuffer midi;

    for (std::uint8_t channel = 0; channel < 16; ++channel)
        for (std::uint8_t note = 0; note < 60; ++note)
        {
            notes.send (std::array<std::uint8_t, 3> { static_cast<std::uint8_t> (0x90 | channel), note, 1 }, 0);
            notes.flush (midi);
            midi.clear();
        }

    notes.releaseAll (0);
    notes.flush (midi);
    CHECK (midi.getNumEvents() == 16 * 60);

    midi.clear();
    notes.releaseAll (0);
    notes.flush (midi);
    CHECK (midi.isEmpty());
}
