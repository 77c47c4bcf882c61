// ContinuationTests.cpp - a tune goes on in its key, its rhythm and its colours, and comes to an end.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ChordCalled.h"
#include "context/Continuation.h"
#include "harmony/Vocabulary.h"
#include "notation/ChordSymbol.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <random>
#include <sstream>

using namespace guidetone;
using guidetone::testing::chordCalled;

namespace
{
    struct Tune
    {
        std::vector<ChordInBar> chords;
        int bars = 0;
    };

    /** "C Am | F G": chords of a bar share it evenly; a bar without one goes on. */
    Tune tuneOf (const std::string& text, int semitones = 0)
    {
        Tune tune;
        std::istringstream lines (text);
        for (std::string bar; std::getline (lines, bar, '|'); ++tune.bars)
        {
            std::istringstream words (bar);
            const std::vector<std::string> symbols { std::istream_iterator<std::string> (words), {} };
            for (std::size_t i = 0; i < symbols.size(); ++i)
                tune.chords.push_back ({ transposed (chordCalled (symbols[i]), semitones), tune.bars, static_cast<std::int32_t> (i * 3840 / symbols.size()) });
        }

        return tune;
    }

    Continuation goOn (const Tune& tune, int bars, std::uint64_t seed = 1, double temperature = 0.7, const KeyEstimate& key = {})
    {
        return continued (tune.chords, tune.bars, { bars, seed, temperature, key, 3840 });
    }

    /** "C | F G": as tuneOf() reads it. */
    std::string textOf (const std::vector<ChordInBar>& chords)
    {
        std::string text;
        for (std::size_t i = 0; i < chords.size(); ++i)
        {
            for (int bar = i == 0 ? 0 : chords[i - 1].bar; bar < chords[i].bar; ++bar)
                text += " |";
            text += (i == 0 ? "" : " ") + leadSheetSymbol (chords[i].chord, {});
        }

        return text;
    }

    constexpr const char* tunes[] { "C | Am | F | G | C | Am | F | G", "Dm7 | G7 | Cmaj7 | Cmaj7 | Dm7 | G7 | Em7 | A7", "A7 | D7 | A7 | | D7 | | A7 | | E7 | D7 | A7 | E7",
                                    "Am | Dm | E7 | Am | F | C | E7 | Am", "Cmaj7 Am7 | Dm7 G7 | Em7 A7 | Dm7 G7", "Em | C | G | D | Em | C | G | D",
                                    "Cm7 | Fm7 | Dm7b5 G7 | Cm7", "G | | C | G | G | D | G |" };

    constexpr const char* keysOf[] { "C", "C", "A", "Am", "C", "Em", "Cm", "G" };

    KeyEstimate in (const char* key)    { return certain (*parseKey (key)); }

    bool isInKey (const Chord& chord, const KeyEstimate& key)
    {
        const PitchClassSet scale { static_cast<std::uint16_t> (key.mode == Mode::major ? 0b101010110101 : 0b110110101101) };   // minor: with the leading tone
        bool all = true;
        soundingDegrees (chord).forEach ([&] (Degree degree) { all = all && scale.contains (wrapToOctave (chord.root + semitones (degree) - key.tonic)); });
        return all;
    }
}

TEST_CASE ("the same seed gives the same chords, another one others", "[context][continue]")
{
    for (const auto* text : tunes)
    {
        const auto tune = tuneOf (text);
        int different = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed)
        {
            CHECK (textOf (goOn (tune, 8, seed).chords) == textOf (goOn (tune, 8, seed).chords));
            different += goOn (tune, 8, seed).chords != goOn (tune, 8, seed + 1).chords ? 1 : 0;
        }

        CHECK (different >= 8);
    }

    // These came out on x86-64 with GCC; any other machine has to agree.
    CHECK (textOf (goOn (tuneOf (tunes[0]), 4, 1).chords) == "C | Am | F | C");
    CHECK (textOf (goOn (tuneOf (tunes[1]), 4, 7).chords) == "Am7 | D7 | G7 | Cmaj7");
}

TEST_CASE ("a tune in another key goes on in that", "[context][continue][law]")
{
    for (const auto* text : tunes)
        for (int up = 1; up < 12; ++up)
        {
            auto expected = goOn (tuneOf (text), 8, 5);
            for (auto& chord : expected.chords)
                chord.chord = transposed (chord.chord, up);

            CHECK (goOn (tuneOf (text, up), 8, 5).chords == expected.chords);
        }
}

TEST_CASE ("chords lie in their bars, by place, the first at once, none twice in a row", "[context][continue][law]")
{
    for (const auto* text : tunes)
        for (int bars = 1; bars <= 17; ++bars)
            for (const double temperature : { 0.0, 0.5, 1.0, 3.0 })
            {
                const auto chords = goOn (tuneOf (text), bars, static_cast<std::uint64_t> (bars), temperature).chords;
                INFO (text << ": " << bars << " bars: " << textOf (chords));
                REQUIRE_FALSE (chords.empty());
                CHECK (chords[0].bar == 0);
                CHECK (chords[0].tick == 0);
                CHECK (chords.back().bar < bars);
                for (std::size_t i = 1; i < chords.size(); ++i)
                {
                    CHECK ((chords[i].bar > chords[i - 1].bar || (chords[i].bar == chords[i - 1].bar && chords[i].tick > chords[i - 1].tick)));
                    CHECK_FALSE (chords[i].chord == chords[i - 1].chord);
                }
            }
}

TEST_CASE ("four, eight and sixteen bars end with a cadence on the tonic", "[context][continue]")
{
    int authentic = 0, all = 0;
    for (std::size_t i = 0; i < std::size (tunes); ++i)
        for (const int bars : { 4, 8, 16 })
            for (std::uint64_t seed = 0; seed < 25; ++seed, ++all)
            {
                const auto chords = goOn (tuneOf (tunes[i]), bars, seed).chords;
                const auto key = in (keysOf[i]);
                INFO (textOf (chords));
                REQUIRE (chords.size() >= 2);
                CHECK (chords.back().bar == bars - 1);
                CHECK (chords.back().tick == 0);
                CHECK (chords.back().chord.root == key.tonic);
                authentic += wrapToOctave (chords[chords.size() - 2].chord.root - key.tonic) == 7 ? 1 : 0;
            }

    INFO (authentic << " of " << all << " by the dominant");
    CHECK (authentic * 10 >= all * 8);
}

TEST_CASE ("chords change where the tune's do", "[context][continue]")
{
    const auto ticksIn = [] (const Continuation& music, int bar)
    {
        std::vector<std::int32_t> ticks;
        for (const auto& chord : music.chords)
            if (chord.bar == bar)
                ticks.push_back (chord.tick);
        return ticks;
    };

    for (std::uint64_t seed = 0; seed < 20; ++seed)
    {
        const auto twoABar = goOn (tuneOf (tunes[4]), 7, seed);
        for (int bar = 0; bar < 7; ++bar)
            CHECK (ticksIn (twoABar, bar) == std::vector<std::int32_t> { 0, 1920 });

        const auto oneInTwo = goOn (tuneOf ("C | | F | | C | | G |"), 7, seed);
        CHECK (oneInTwo.chords.size() <= 6);
        CHECK (goOn (tuneOf ("C"), 6, seed).chords.size() == 6);
    }
}

TEST_CASE ("triads go on as triads, sevenths as sevenths, and nearly all is of the key", "[context][continue]")
{
    int inKey = 0, unblue = 0, all = 0, coloured = 0;
    for (std::size_t i = 0; i < std::size (tunes); ++i)
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            for (const auto& chord : goOn (tuneOf (tunes[i]), 8, seed).chords)
            {
                const bool isSeventh = rowOf (chord.chord.quality).number == "7";
                const bool wantsSeventh = i == 1 || i == 2 || i == 4 || i == 6;
                ++all;
                unblue += i != 2 ? 1 : 0;           // a blues has a scale of its own
                inKey += i != 2 && isInKey (chord.chord, in (keysOf[i])) ? 1 : 0;
                coloured += isSeventh == wantsSeventh || classOf (chord.chord.quality) == ChordClass::dominant ? 1 : 0;
            }

    INFO (inKey << " in key of " << unblue << ", " << coloured << " in colour, of " << all);
    CHECK (inKey * 100 >= unblue * 90);
    CHECK (coloured * 100 >= all * 95);
}

TEST_CASE ("a key alone begins a tune, and nothing at all begins none", "[context][continue]")
{
    const auto music = continued ({}, 0, { 8, 3, 1.0, in ("Eb"), 3840 });
    CHECK (music.chords.size() == 8);
    CHECK (music.chords.back().chord.root == 3);
    CHECK (continued ({}, 0, {}).chords.empty());
    CHECK (continued (tuneOf ("C").chords, 1, { -5, 3, 1.0, {}, 3840 }).chords.size() == 1);
    CHECK (continued (tuneOf ("C").chords, 1, { 1000000, 3, 1.0, {}, 3840 }).chords.back().bar < mostBarsToContinue);
}

TEST_CASE ("whatever came before, there is something to go on with", "[context][continue][fuzz]")
{
    std::mt19937 random (23);
    for (int i = 0; i < 60; ++i)
    {
        std::vector<ChordInBar> chords;
        const auto length = random() % 60;
        for (unsigned k = 0; k < length; ++k)
        {
            Chord chord { static_cast<Quality> (random() % qualityCount), static_cast<std::uint8_t> (random() % 12), static_cast<std::uint8_t> (random() % 12), random() % 2 == 0, {}, {} };
            chord.added.bits = random() & ((1u << degreeCount) - 1);
            chords.push_back ({ chord, static_cast<int> (random() % 100) - 20, static_cast<std::int32_t> (random() % 8000) - 2000 });
        }

        const double temperatures[] { 0.0, 1.0, 1.0e300, -1.0, std::numeric_limits<double>::quiet_NaN(), 1.0e-300 };
        const ContinuationWish wish { static_cast<int> (random() % 40), random(), temperatures[random() % 6], i % 3 == 0 ? in ("F#m") : KeyEstimate {}, static_cast<std::int32_t> (random() % 5000) };
        const auto music = continued (chords, static_cast<int> (random() % 200) - 50, wish);
        CHECK ((! music.chords.empty() || (wish.key.percent == 0 && std::ranges::all_of (chords, [] (const ChordInBar& chord) { return chord.chord.quality == Quality::note; }))));
    }
}
