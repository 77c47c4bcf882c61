// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "MusicText.h"
#include "context/KeyTracker.h"
#include "harmony/Namer.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace guidetone;

namespace
{
    /** Plays voicings into a tracker, one after the other. */
    struct Music
    {
        void play (const Voicing& notes, double beats)
        {
            HeardMoment moment;
            moment.keysDown = moment.struck = notes;
            moment.beats = now;
            moment.seconds = now * 0.5;
            tracker.hear (moment);

            if (tellsChords && ! notes.empty())
                if (const auto naming = name (notes); naming.kind == Sounding::chord && ! naming.readings.empty())
                    tracker.hearChord (naming.readings[0].chord, now);

            now += beats;
        }

        void play (const std::vector<const char*>& chords, int semitones, int times = 1)
        {
            for (int i = 0; i < times; ++i)
                for (const auto* chord : chords)
                    play (voicing (chord).transposed (semitones), 2.0);
        }

        void end()  { play (Voicing {}, 0.0); }

        KeyTracker tracker;
        double now = 0.0;
        bool tellsChords = false;
    };

    const std::vector<const char*> majorCadence { "C3 G3 C4 E4", "F3 A3 C4 F4", "G2 G3 B3 D4 F4", "C3 G3 C4 E4" };
    const std::vector<const char*> minorCadence { "A2 E3 A3 C4", "D3 A3 D4 F4", "E3 G#3 D4 E4", "A2 E3 A3 C4" };

    bool isKey (const KeyEstimate& estimate, int tonic, Mode mode)
    {
        return estimate.tonic == wrapToOctave (tonic) && estimate.mode == mode;
    }
}

TEST_CASE ("a cadence tells its key, in all twelve and in both modes", "[context][key]")
{
    const bool tellsChords = GENERATE (false, true);

    for (int semitones = -6; semitones < 6; ++semitones)
    {
        Music major, minor;
        major.tellsChords = minor.tellsChords = tellsChords;
        major.play (majorCadence, semitones, 2);
        major.end();
        minor.play (minorCadence, semitones, 2);
        minor.end();

        CAPTURE (semitones, tellsChords);
        CHECK (isKey (major.tracker.estimate(), semitones, Mode::major));
        CHECK (isKey (minor.tracker.estimate(), 9 + semitones, Mode::minor));
    }
}

TEST_CASE ("there is an estimate from the first note on, and none before", "[context][key]")
{
    Music music;
    CHECK (music.tracker.estimate().percent == 0);
    CHECK_FALSE (music.tracker.estimate().sure);

    music.play (Voicing {}, 8.0);
    CHECK (music.tracker.estimate().percent == 0);

    music.play (voicing ("C3 E3 G3"), 1.0);
    CHECK (music.tracker.estimate().percent > 0);
}

TEST_CASE ("transposed playing gives the transposed posterior, bit for bit", "[context][key][law]")
{
    std::mt19937 random (11);

    for (int stream = 0; stream < 20; ++stream)
    {
        const int semitones = 1 + stream % 11;
        Music here, there;
        here.tellsChords = there.tellsChords = stream % 2 == 0;
        bool same = true;

        for (int i = 0; i < 300; ++i)
        {
            Voicing notes;
            for (int more = static_cast<int> (random() % 5); more >= 0; --more)
                notes.add (30 + static_cast<int> (random() % 60));

            const double beats = static_cast<double> (random() % 1000) / 400.0;
            here.play (notes, beats);
            there.play (notes.transposed (semitones), beats);

            for (std::size_t key = 0; key < 24; ++key)
            {
                const auto moved = (key % 12 + static_cast<std::size_t> (semitones)) % 12 + key / 12 * 12;
                same = same && here.tracker.posterior()[key] == there.tracker.posterior()[moved]
                    && here.tracker.percents().percent[key] == there.tracker.percents().percent[moved];
            }

            const auto one = here.tracker.estimate(), other = there.tracker.estimate();
            same = same && isKey (other, one.tonic + semitones, one.mode) && one.percent == other.percent && one.sure == other.sure;
        }

        CAPTURE (stream);
        CHECK (same);
    }
}

TEST_CASE ("a posterior sums to one", "[context][key]")
{
    Music music;
    music.play (minorCadence, 0, 3);
    float sum = 0.0f;
    for (const float probability : music.tracker.posterior())
        sum += probability;

    CHECK (std::abs (sum - 1.0f) < 1.0e-5f);
}

TEST_CASE ("the percents are the posterior's, and the best of them is the estimate's", "[context][key]")
{
    Music music;
    CHECK (music.tracker.percents() == KeyPosterior {});

    for (int bar = 0; bar < 12; ++bar)
    {
        music.play (bar % 3 == 2 ? minorCadence : majorCadence, bar);
        const auto percents = music.tracker.percents();
        const auto estimate = music.tracker.estimate();
        int highest = 0, sum = 0;

        for (std::size_t key = 0; key < 24; ++key)
        {
            CHECK (std::abs (static_cast<float> (percents.percent[key]) - 100.0f * music.tracker.posterior()[key]) <= 0.5f);
            highest = std::max (highest, static_cast<int> (percents.percent[key]));
            sum += percents.percent[key];
        }

        CHECK (percents.of (estimate.tonic, estimate.mode) == estimate.percent);
        CHECK (highest == estimate.percent);
        CHECK (std::abs (sum - 100) <= 12);
    }
}

TEST_CASE ("a modulation is followed", "[context][key]")
{
    for (const int semitones : { 1, 2, 3 })
    {
        Music music;
        music.tellsChords = true;
        music.play (majorCadence, 0, 8);
        CHECK (isKey (music.tracker.estimate(), 0, Mode::major));

        music.play (majorCadence, semitones, 8);
        music.end();
        CAPTURE (semitones);
        CHECK (isKey (music.tracker.estimate(), semitones, Mode::major));
    }
}

TEST_CASE ("all twelve notes at once are no key", "[context][key]")
{
    Music music;

    for (int beat = 0; beat < 64; ++beat)
    {
        Voicing cluster;
        for (int note = 0; note < 12; ++note)
            cluster.add (48 + (note + beat * 7) % 12 + 12 * (note % 2));

        music.play (cluster, 1.0);
        CHECK_FALSE (music.tracker.estimate().sure);
    }
}

TEST_CASE ("how often a tracker is asked or told nothing new does not matter", "[context][key][law]")
{
    Music music;
    music.play (majorCadence, 3, 2);
    auto twin = music;

    HeardMoment moment;
    moment.keysDown = voicing ("Eb3 G3 Bb3");
    moment.struck = moment.keysDown;
    moment.beats = music.now;
    music.tracker.hear (moment);
    twin.tracker.hear (moment);
    moment.struck = {};

    for (int i = 1; i <= 8; ++i)
    {
        moment.beats = music.now + i * 0.25;
        music.tracker.hear (moment);
    }

    twin.tracker.hear (moment);
    CHECK (music.tracker.posterior() == twin.tracker.posterior());
}

TEST_CASE ("after a reset nothing is left", "[context][key]")
{
    Music music;
    music.play (majorCadence, 5, 4);
    music.tracker.reset();
    CHECK (music.tracker.estimate() == KeyEstimate {});
    CHECK (music.tracker.posterior() == KeyTracker().posterior());
    CHECK (music.tracker.percents() == KeyPosterior {});

    Music fresh;
    music.now = 0.0;
    music.play (minorCadence, 2, 2);
    fresh.play (minorCadence, 2, 2);
    CHECK (music.tracker.posterior() == fresh.tracker.posterior());
}

TEST_CASE ("a long pause and a long note cost no more than a few beats", "[context][key]")
{
    Music music;
    music.play (majorCadence, 0, 2);
    music.play (voicing ("C3 E3 G3"), 1.0e9);
    music.play (Voicing {}, 1.0e12);
    music.play (voicing ("C3 E3 G3"), 1.0);
    music.end();
    CHECK (isKey (music.tracker.estimate(), 0, Mode::major));
}
