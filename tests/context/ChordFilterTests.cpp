// ChordFilterTests.cpp - chords named by what came before: laws, the textbook's progressions, and twelve keys of blues in shells.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "context/ChordFilter.h"
#include "harmony/Namer.h"

#include <random>
#include <sstream>

using namespace guidetone;

namespace
{
    struct Step
    {
        int root;       // pitch class
        int third, seventh;
    };

    /** "Dm7", "G7", "Cmaj7", "Bb6", "Cm6": shells. */
    Step stepOf (const std::string& word)
    {
        constexpr int letters[] { 9, 11, 0, 2, 4, 5, 7 };
        const bool flat = word.size() > 1 && word[1] == 'b';
        const auto rest = word.substr (flat ? 2 : 1);
        const bool isMajor = rest.substr (0, 3) == "maj";
        return { wrapToOctave (letters[word[0] - 'A'] - (flat ? 1 : 0)), ! isMajor && rest[0] == 'm' ? 3 : 4, isMajor ? 11 : rest.back() == '6' ? 9 : 10 };
    }

    std::vector<Step> stepsOf (const std::string& words, int transposition)
    {
        std::vector<Step> steps;
        std::istringstream in (words);

        for (std::string word; in >> word;)
        {
            steps.push_back (stepOf (word));
            steps.back().root = wrapToOctave (steps.back().root + transposition);
        }

        return steps;
    }

    enum class Below { third, seventh };

    Voicing shell (const Step& step, Below below)
    {
        const int third = 48 + (step.root + step.third) % 12;
        const int seventh = 48 + (step.root + step.seventh) % 12;
        const bool thirdFirst = below == Below::third;
        const int low = thirdFirst ? third : seventh, high = thirdFirst ? seventh : third;
        return { low, high < low ? high + 12 : high };
    }

    Key keyOn (int tonic, Mode mode)
    {
        for (const auto key : allKeys())
            if (key.mode == mode && key.tonic.pitchClass() == tonic)
                return key;

        return {};
    }

    class Pianist
    {
    public:
        explicit Pianist (const NamingContext& context)  { filter.apply (context); }

        Naming play (const Voicing& hands)
        {
            filter.beginStrike();
            seconds += 1.0;
            return filter.strike ({ hands }, { {}, seconds });
        }

        ChordFilter filter;

    private:
        double seconds = 0.0;
    };

    Voicing on (int root, std::initializer_list<int> intervals)
    {
        Voicing notes;
        for (const int interval : intervals)
            notes.add (48 + root + interval);
        return notes;
    }

    constexpr const char* bluesInMajor[]
    {
        "C7 C7 C7 C7 F7 F7 C7 C7 G7 F7 C7 G7",
        "C7 C7 C7 C7 F7 F7 C7 C7 G7 G7 C7 C7",
        "C7 F7 C7 C7 F7 F7 C7 C7 G7 F7 C7 G7",
        "C7 F7 C7 C7 F7 F7 C7 A7 Dm7 G7 C7 G7",
        "C7 F7 C7 C7 F7 F7 C7 A7 Dm7 G7 C7 A7 Dm7 G7",
        "C7 F7 C7 Gm7 C7 F7 F7 C7 Em7 A7 Dm7 G7 C7 A7 Dm7 G7",
    };

    constexpr const char* bluesInMinor[]
    {
        "Cm7 Cm7 Cm7 Cm7 Fm7 Fm7 Cm7 Cm7 Ab7 G7 Cm7 G7",
        "Cm7 Fm7 Cm7 Cm7 Fm7 Fm7 Cm7 Cm7 Dm7 G7 Cm7 G7",
        "Cm7 Cm7 Cm7 C7 Fm7 Fm7 Cm7 Cm7 Ab7 G7 Cm7 Dm7 G7",
        "Cm7 Cm7 Cm7 Cm7 Fm7 Fm7 Cm7 Cm7 G7 Fm7 Cm7 Cm7",
        "Cm6 Fm6 Cm6 Cm6 Fm6 Fm6 Cm6 Cm6 Ab7 G7 Cm6 G7",
    };

    void checkBlues (const char* form, Mode mode)
    {
        for (int tonic = 0; tonic < 12; ++tonic)
            for (const auto first : { Below::third, Below::seventh })
            {
                INFO (form << " up " << tonic);
                Pianist player ({ keyOn (tonic, mode), Player::band });
                auto below = first;

                for (int chorus = 0; chorus < 2; ++chorus)
                    for (const auto& step : stepsOf (form, tonic))
                    {
                        const auto naming = player.play (shell (step, below));
                        REQUIRE (! naming.readings.empty());
                        CHECK (naming.readings[0].chord.root == step.root);
                        below = below == Below::third ? Below::seventh : Below::third;
                    }
            }
    }
}

TEST_CASE ("a blues in bare shells is named without a fault in twelve keys, the key locked", "[context][filter]")
{
    for (const auto* form : bluesInMajor)
        checkBlues (form, Mode::major);
    for (const auto* form : bluesInMinor)
        checkBlues (form, Mode::minor);
}

TEST_CASE ("a blues in shells without a key shows both roots a tritone apart, and is unsure", "[context][filter]")
{
    for (int tonic = 0; tonic < 12; ++tonic)
    {
        Pianist player ({ {}, Player::band });

        for (const auto& step : stepsOf ("C7 F7 C7 C7 F7 F7 C7 C7", tonic))
        {
            const auto naming = player.play (shell (step, Below::third));
            REQUIRE (naming.readings.size() >= 2);
            const int a = naming.readings[0].chord.root, b = naming.readings[1].chord.root;
            CHECK (((a == step.root && b == (step.root + 6) % 12) || (b == step.root && a == (step.root + 6) % 12)));
            CHECK (naming.readings[0].percent < 65);
        }
    }
}

TEST_CASE ("two, five and one in shells are found in twelve keys", "[context][filter]")
{
    for (int tonic = 0; tonic < 12; ++tonic)
        for (const auto below : { Below::third, Below::seventh })
        {
            INFO ("up " << tonic);
            Pianist inKey ({ keyOn (tonic, Mode::major), Player::band });
            for (const auto& step : stepsOf ("Dm7 G7 Cmaj7", tonic))
                CHECK (inKey.play (shell (step, below)).readings[0].chord.root == step.root);
        }
}

TEST_CASE ("what comes after makes clear what was: the shell of two in minor is also that of the flat sixth", "[context][filter]")
{
    for (int tonic = 0; tonic < 12; ++tonic)
    {
        INFO ("up " << tonic);
        Pianist inKey ({ keyOn (tonic, Mode::minor), Player::band });
        CHECK (inKey.filter.hindsight().readings.empty());
        const auto steps = stepsOf ("Cm6 Dm7 G7", tonic);
        inKey.play (shell (steps[0], Below::third));

        const auto two = inKey.play (shell (steps[1], Below::third));
        CHECK (std::any_of (two.readings.begin(), two.readings.end(), [&] (const Reading& reading) { return reading.chord.root == steps[1].root; }));

        CHECK (inKey.play (shell (steps[2], Below::seventh)).readings[0].chord.root == steps[2].root);
        const auto again = inKey.filter.hindsight();
        REQUIRE (! again.readings.empty());
        CHECK (again.voicing == two.voicing);
        CHECK (again.readings[0].chord.root == steps[1].root);
    }
}

TEST_CASE ("transposing what is played and the locked key transposes every answer", "[context][filter][law]")
{
    std::mt19937 random (11);
    const auto between = [&random] (int low, int high) { return low + static_cast<int> (random() % static_cast<unsigned> (high - low + 1)); };

    for (int tune = 0; tune < 24; ++tune)
    {
        std::vector<StruckNotes> strikes;
        for (int i = 0; i < 30; ++i)
        {
            StruckNotes strike;
            for (int n = between (2, 5); n > 0; --n)
                strike.hands.add (between (50, 74));
            if (tune % 3 == 0)
                strike.bass = between (28, 48);
            strike.bassIsNew = i % 2 == 0;
            strikes.push_back (strike);
        }

        const auto player = tune % 2 == 0 ? Player::band : Player::solo;
        const bool hasKey = tune % 4 < 2;

        for (int up = 1; up < 12; ++up)
        {
            ChordFilter low, high;
            low.apply ({ hasKey ? std::optional (keyOn (2, Mode::minor)) : std::nullopt, player });
            high.apply ({ hasKey ? std::optional (keyOn ((2 + up) % 12, Mode::minor)) : std::nullopt, player });
            double seconds = 0.0;

            for (const auto& strike : strikes)
            {
                seconds += 0.5;
                const StruckNotes moved { strike.hands.transposed (up), strike.bass < 0 ? -1 : strike.bass + up, strike.bassIsNew };
                low.beginStrike();
                high.beginStrike();
                auto a = low.strike (strike, { {}, seconds });
                const auto b = high.strike (moved, { {}, seconds });

                a.voicing = a.voicing.transposed (up);
                for (auto& reading : a.readings)
                    reading.chord = transposed (reading.chord, up);

                REQUIRE (a == b);
            }
        }
    }
}

TEST_CASE ("the progression ranks and never filters", "[context][filter][law]")
{
    std::mt19937 random (5);

    for (const auto player : { Player::solo, Player::band })
    {
        Pianist band ({ {}, player });

        for (int i = 0; i < 400; ++i)
        {
            Voicing notes;
            while (notes.pitchClasses().size() < 2 + i % 4)
                notes.add (48 + static_cast<int> (random() % 26));

            const auto naming = band.play (notes);
            const NamingContext context { {}, band.filter.player() };

            for (const auto& reading : name (notes, context).readings)
                CHECK (std::any_of (naming.readings.begin(), naming.readings.end(),
                                    [&] (const Reading& other) { return other.chord.root == reading.chord.root; }));
        }
    }
}

TEST_CASE ("probabilities fall, and sum to about a hundred", "[context][filter]")
{
    Pianist player ({ {}, Player::band });

    for (const auto& step : stepsOf ("Cmaj7 A7 Dm7 G7 Em7 A7 Dm7 G7 Cmaj7 C7 F6 Fm6 Cmaj7", 0))
    {
        const auto naming = player.play (shell (step, Below::third));
        int sum = 0, last = 100;

        for (const auto& reading : naming.readings)
        {
            CHECK (reading.percent >= 1);
            CHECK (reading.percent <= last);
            sum += last = reading.percent;
        }

        CHECK (sum >= 90);
        CHECK (sum <= 110);
    }
}

TEST_CASE ("whether there is a bass player is heard in how the chords are voiced", "[context][filter]")
{
    // Two, five, one and six in F, by intervals above the root.
    SECTION ("drop 2: every root sounds")
    {
        Pianist player ({ {}, Player::solo });

        for (int time = 0; time < 2; ++time)
        {
            player.play (on (7, { 0, 7, 10, 15 }));
            player.play (on (0, { 7, 12, 16, 22 }));
            player.play (on (5, { 0, 7, 11, 16 }));
            player.play (on (2, { 3, 10, 12, 19 }));
        }

        CHECK (player.filter.player() == Player::solo);
    }

    SECTION ("A and B forms: nobody plays the roots")
    {
        Pianist player ({ {}, Player::solo });

        for (int time = 0; time < 3; ++time)
        {
            player.play (on (7, { 3, 7, 10, 14 }));
            player.play (on (0, { 10, 14, 16, 21 }));
            player.play (on (5, { 4, 7, 11, 14 }));
            player.play (on (2, { 10, 13, 16, 20 }));
        }

        CHECK (player.filter.player() == Player::band);
    }
}

TEST_CASE ("a bass player's note is the bass, and its root is missed by nobody", "[context][filter]")
{
    ChordFilter filter;
    filter.apply ({ {}, Player::band });
    filter.beginStrike();
    const auto naming = filter.strike ({ on (5, { 4, 9, 10, 14 }), 29, true }, {});
    REQUIRE (! naming.readings.empty());
    CHECK (naming.readings[0].chord.root == 5);
    CHECK (naming.readings[0].chord.quality == Quality::dominant);
    CHECK_FALSE (naming.readings[0].chord.rootSilent);
    CHECK (naming.voicing.contains (29));
}

TEST_CASE ("fingers that leave do not rename a chord that can still be told", "[context][filter]")
{
    Pianist player ({ {}, Player::band });
    player.play (on (2, { 3, 7, 10, 14 }));
    const auto struck = player.play (on (7, { 10, 14, 16, 21 }));
    CHECK (struck.readings[0].chord.root == 7);
    CHECK (player.filter.remain (on (7, { 10, 14, 16 })).readings[0].chord.root == 7);
}

TEST_CASE ("two fingers left of a chord keep the root that was struck, though alone they would be another's", "[context][filter]")
{
    for (int t = 0; t < 12; ++t)
    {
        Pianist pianist ({ {}, Player::band });
        pianist.play ({ 53 + t, 57 + t, 60 + t, 64 + t });      // Dm9, G13, C6/9 without their roots
        pianist.play ({ 53 + t, 57 + t, 59 + t, 64 + t });
        const auto struck = pianist.play ({ 52 + t, 55 + t, 57 + t, 62 + t });
        const auto left = pianist.filter.remain ({ 55 + t, 57 + t });

        REQUIRE (! struck.readings.empty());
        REQUIRE (! left.readings.empty());
        CHECK (struck.readings[0].chord.root == t);
        CHECK (left.readings[0].chord.root == t);
    }
}
