// HeldNotesModelTests.cpp - laws of HeldNotes over random playing: a slow and simple model agrees, and order within a sample is nothing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "HeldNotesModel.h"
#include "listening/HeldNotes.h"

#include <algorithm>
#include <random>
#include <tuple>
#include <vector>

using namespace guidetone;
using Kind = NoteEvent::Kind;

namespace
{
    using Random = std::mt19937;

    int below (Random& random, int limit)  { return static_cast<int> (random() % static_cast<unsigned> (limit)); }

    /** Few notes and channels, so that events meet. */
    NoteEvent anyEvent (Random& random)
    {
        constexpr int channels[] { 0, 1, 2, 14, 15 };
        NoteEvent event;
        event.channel = static_cast<std::uint8_t> (channels[below (random, 5)]);
        event.note = static_cast<std::uint8_t> (60 + below (random, 5));
        event.value = static_cast<std::uint8_t> (below (random, 128));

        const int kind = below (random, 100);

        if (kind < 35)       event.kind = Kind::noteOn;
        else if (kind < 65)  event.kind = Kind::noteOff;
        else if (kind < 78)  event.kind = Kind::sustain;
        else if (kind < 90)  event.kind = Kind::sostenuto;
        else if (kind < 92)  event.kind = Kind::allSoundOff;
        else if (kind < 94)  event.kind = Kind::allNotesOff;
        else if (kind < 96)  event.kind = Kind::resetControllers;
        else if (kind < 99)  event = { Kind::mpeZone, static_cast<std::uint8_t> (below (random, 2) * 15), 0, static_cast<std::uint8_t> (below (random, 16)) };
        else                 event = { Kind::systemReset, 0, 0, 0 };

        return event;
    }

    /** Events of one stream keep their order: a key, a pedal, the zones. Others may change places. */
    auto streamOf (const NoteEvent& event)
    {
        switch (event.kind)
        {
            case Kind::noteOn:
            case Kind::noteOff:    return std::tuple (0, int { event.channel }, int { event.note });
            case Kind::sustain:    return std::tuple (1, int { event.channel }, 0);
            case Kind::sostenuto:  return std::tuple (2, int { event.channel }, 0);
            case Kind::mpeZone:    return std::tuple (3, 0, 0);
            default:               return std::tuple (4 + static_cast<int> (event.kind), int { event.channel }, 0);
        }
    }

    std::vector<NoteEvent> shuffled (const std::vector<NoteEvent>& events, Random& random)
    {
        auto places = events;
        std::shuffle (places.begin(), places.end(), random);
        std::vector<NoteEvent> result;

        // Each place keeps its stream; the streams' events are dealt out to their places in their own order.
        for (std::size_t i = 0; i < places.size(); ++i)
        {
            const auto stream = streamOf (places[i]);
            auto turn = std::count_if (places.begin(), places.begin() + static_cast<std::ptrdiff_t> (i), [&] (const auto& e) { return streamOf (e) == stream; });

            for (const auto& event : events)
                if (streamOf (event) == stream && turn-- == 0)
                    result.push_back (event);
        }

        return result;
    }

    bool soundsLike (const HeldNotes& a, const HeldNotes& b)
    {
        for (int channel = 0; channel < 16; ++channel)
        {
            const auto bit = static_cast<std::uint16_t> (1u << channel);

            if (! (a.keysDown (bit) == b.keysDown (bit) && a.sustained (bit) == b.sustained (bit) && a.caught (bit) == b.caught (bit)))
                return false;
        }

        return true;
    }
}

TEST_CASE ("held notes agree with a slow and simple model, event by event", "[listening][held-notes][laws]")
{
    for (unsigned seed = 1; seed <= 20; ++seed)
    {
        Random random (seed);
        HeldNotes held;
        test::HeldNotesModel model;

        for (int i = 0; i < 5000; ++i)
        {
            const auto event = anyEvent (random);
            held.apply ({ &event, 1 });
            model.apply (event);

            if (! (held.keysDown() == model.keysDown() && (held.keysDown() | held.sustained() | held.caught()) == model.sounding()))
                FAIL ("seed " << seed << ", event " << i);
        }
    }
}

TEST_CASE ("the order of different streams within a sample changes nothing", "[listening][held-notes][laws]")
{
    for (unsigned seed = 1; seed <= 3000; ++seed)
    {
        Random random (seed);
        HeldNotes held, other;

        for (int sample = 0; sample < 12; ++sample)
        {
            std::vector<NoteEvent> events (static_cast<std::size_t> (below (random, 8)));
            std::generate (events.begin(), events.end(), [&] { return anyEvent (random); });
            const auto moved = shuffled (events, random);
            REQUIRE (moved.size() == events.size());

            held.apply (events);
            other.apply (moved);

            if (! soundsLike (held, other))
                FAIL ("seed " << seed << ", sample " << sample);
        }
    }
}
