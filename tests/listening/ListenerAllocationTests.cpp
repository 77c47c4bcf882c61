// ListenerAllocationTests.cpp - listening never asks for memory: every operator new of this program is watched.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Performance.h"
#include "harmony/Namer.h"
#include "notation/SymbolWriter.h"

#include <cstdlib>
#include <memory>
#include <new>

namespace
{
    thread_local bool watching = false;
    thread_local int allocations = 0;

    void* counted (std::size_t size) noexcept
    {
        if (watching)
            ++allocations;

        return std::malloc (size == 0 ? 1 : size);
    }

    void* countedOrThrow (std::size_t size)
    {
        if (void* memory = counted (size))
            return memory;

        throw std::bad_alloc();
    }
}

// All unaligned forms, in pairs: AddressSanitizer has forms of its own for those that are left out.
void* operator new (std::size_t size)                                                   { return countedOrThrow (size); }
void* operator new[] (std::size_t size)                                                 { return countedOrThrow (size); }
void* operator new (std::size_t size, const std::nothrow_t&) noexcept                   { return counted (size); }
void* operator new[] (std::size_t size, const std::nothrow_t&) noexcept                 { return counted (size); }
void operator delete (void* memory) noexcept                                            { std::free (memory); }
void operator delete[] (void* memory) noexcept                                          { std::free (memory); }
void operator delete (void* memory, std::size_t) noexcept                               { std::free (memory); }
void operator delete[] (void* memory, std::size_t) noexcept                             { std::free (memory); }
void operator delete (void* memory, const std::nothrow_t&) noexcept                     { std::free (memory); }
void operator delete[] (void* memory, const std::nothrow_t&) noexcept                   { std::free (memory); }

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    template <typename Work>
    int allocationsOf (Work&& work)
    {
        allocations = 0;
        watching = true;
        work();
        watching = false;
        return allocations;
    }

    class Deaf final : public ChordSink
    {
    public:
        void shown (const Shown&) noexcept override         { ++displays; }
        void logged (const ChordEvent&) noexcept override   { ++events; }

        int displays = 0, events = 0;
    };
}

TEST_CASE ("the watch sees an allocation", "[listening][listener][real-time]")
{
    CHECK (allocationsOf ([] { auto memory = std::make_unique<int> (1); *memory = 2; }) == 1);
}

TEST_CASE ("a listener allocates nothing, from its preparation to its reset", "[listening][listener][real-time]")
{
    Performance music;
    music.pedal().from (0).until (1000);
    music.pedal (66).from (1200).until (1900);
    music.play ("C3 E3 G3 B3 D4").rolled (20).from (100).leavingFrom (600, 30);
    music.play ("F3 A3 C4 Eb4").from (700).until (1500);
    music.play ("C4 C#4 D4 Eb4 E4").from (1500).until (2000);
    music.send ({ 0xb0, 123, 0 }, 2100);
    music.send ({ 0xf0, 1, 2, 0xf7 }, 2200);
    const auto messages = music.inOrder();

    ListeningSettings settings;
    settings.listen = GENERATE (Listen::heldKeys, Listen::harmony);
    settings.findKey = GENERATE (false, true);
    settings.context.key = settings.findKey ? std::nullopt : parseKey ("C");
    settings.context.player = GENERATE (Player::solo, Player::band);
    settings.findPlayer = GENERATE (false, true);

    Deaf sink;
    Listener listener;

    CHECK (allocationsOf ([&]
    {
        listener.prepare (44100.0);
        listener.apply (settings);
        SongAnchor anchor;

        for (const auto& message : messages)
        {
            anchor.playing = ! anchor.playing;
            anchor.timeSamples = message.time;
            listener.anchor (anchor);
            listener.receive (message.bytes, message.time, sink);
        }

        listener.advanceTo (samplesOf (8000), sink);
        listener.reset (samplesOf (9000), sink);
    }) == 0);

    CHECK (sink.displays > 10);
    CHECK (sink.events > 0);
}

TEST_CASE ("writing a symbol allocates nothing, in any style of words and any language", "[notation][styles][real-time]")
{
    auto style = textualStyle();
    style.signs = Signs::unicode;
    const auto naming = name (voicingOf ("E3 G3 Bb3 C4 Db4 F#4"), { parseKey ("Bb"), Player::solo });
    REQUIRE (! naming.readings.empty());
    std::size_t written = 0;

    CHECK (allocationsOf ([&]
    {
        for (int language = 0; language < noteLanguageCount; ++language)
            for (const auto manner : { Manner::symbol, Manner::nashville })
                for (const auto& reading : naming.readings)
                {
                    style.language = static_cast<NoteLanguage> (language);
                    style.manner = manner;
                    SymbolText text;
                    appendSymbol (text, reading.chord, { parseKey ("Bb"), Accidentals::automatic }, style);
                    written += text.size();
                }
    }) == 0);

    CHECK (written > 100);
}
