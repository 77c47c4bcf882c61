// NextChordsTests.cpp - what may follow: laws over all keys, the textbook's cadences, and each reason in major and in minor.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ChordCalled.h"
#include "context/NextChords.h"
#include "context/ProgressionPairs.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <sstream>

using namespace guidetone;
using guidetone::testing::chordCalled;

namespace
{
    std::vector<Chord> progression (const std::string& symbols)
    {
        std::vector<Chord> chords;
        std::istringstream in (symbols);
        for (std::string symbol; in >> symbol;)
            chords.push_back (chordCalled (symbol));
        return chords;
    }

    KeyEstimate in (const char* key)    { return certain (*parseKey (key)); }

    ProgressionChord classed (const Chord& chord)    { return { chord.root, classOf (chord.quality) }; }

    std::vector<ProgressionChord> classed (const std::vector<Chord>& chords)
    {
        std::vector<ProgressionChord> result;
        for (const auto& chord : chords)
            result.push_back (classed (chord));
        return result;
    }

    /** A reason with the chord that it is about, if its text names one. */
    struct Why
    {
        NextReason reason;
        std::string about;
    };

    void checkWhy (const std::string& symbols, const char* key, const Why& expected)
    {
        auto chords = progression (symbols);
        const auto next = classed (chords.back());
        chords.pop_back();
        const auto step = reasonFor (classed (chords), next, key != nullptr ? std::optional (in (key)) : std::nullopt);

        INFO (symbols << " in " << (key != nullptr ? key : "no key") << ": " << toText (step.reason));
        CHECK (toText (step.reason) == toText (expected.reason));
        CHECK ((toText (expected.reason).find ("%1") != std::string_view::npos) == ! expected.about.empty());
        if (! expected.about.empty())
            CHECK (step.about == classed (chordCalled (expected.about)));
    }

    const Suggestion* find (const NextChords& next, const char* symbol)
    {
        const auto wanted = chordCalled (symbol);
        const auto found = std::ranges::find (next.ranked, wanted, &Suggestion::chord);
        return found != next.ranked.end() ? &*found : nullptr;
    }

    std::vector<std::vector<Chord>> someTunes()
    {
        std::vector<std::vector<Chord>> tunes { progression ("Dm7 G7"), progression ("C Am F G C Am F"), progression ("C7 F7 C7 G7 F7 C7"),
                                                progression ("Am F C E7 Am"), progression ("Cmaj9 A7b9 Dm11 G13 C6 Ebdim7"), progression ("C"), progression ("F#m7b5") };
        std::mt19937 random (5);

        for (int i = 0; i < 20; ++i)
        {
            auto& tune = tunes.emplace_back();
            for (int length = static_cast<int> (random() % 30); length >= 0; --length)
            {
                const auto root = static_cast<std::uint8_t> (random() % 12);
                tune.push_back ({ static_cast<Quality> (1 + random() % (qualityCount - 1)), root, root, false, {}, {} });
            }
        }

        return tunes;
    }
}

TEST_CASE ("a transposition transposes what may follow, to the bit", "[context][next]")
{
    for (const auto& tune : someTunes())
        for (const int percent : { 0, 61, 100 })
        {
            const KeyEstimate key { 3, Mode::minor, static_cast<std::uint8_t> (percent), percent > 90 };
            const auto here = nextChords (tune, key);

            for (int semitones = 1; semitones < 12; ++semitones)
            {
                auto moved = tune;
                for (auto& chord : moved)
                    chord = transposed (chord, semitones);
                auto movedKey = key;
                movedKey.tonic = static_cast<std::uint8_t> ((key.tonic + semitones) % 12);
                if (percent == 0)
                    movedKey = {};
                const auto there = nextChords (moved, movedKey);

                REQUIRE (there.ranked.size() == here.ranked.size());
                CHECK (there.key.percent == here.key.percent);
                CHECK (there.key.tonic == (here.key.tonic + semitones) % 12);
                for (std::size_t i = 0; i < here.ranked.size(); ++i)
                {
                    auto expected = here.ranked[i];
                    expected.chord = transposed (expected.chord, semitones);
                    expected.about = transposed (expected.about, semitones);
                    CHECK (there.ranked[i] == expected);
                }
            }
        }
}

TEST_CASE ("eight different chords at the most, the likeliest first, and no more than there is", "[context][next]")
{
    for (const auto& tune : someTunes())
    {
        const auto next = nextChords (tune, {});
        CHECK (next == nextChords (tune, {}));
        REQUIRE (next.ranked.size() == 8);

        float sum = 0.0f;
        std::set<std::pair<int, int>> kinds;
        for (const auto& suggestion : next.ranked)
        {
            sum += suggestion.percent;
            CHECK (suggestion.chord.bass == suggestion.chord.root);
            CHECK_FALSE (suggestion.chord.rootSilent);
            CHECK (suggestion.chord.omitted.empty());
            CHECK (classed (suggestion.chord) != classed (tune.back()));
            CHECK (kinds.emplace (suggestion.chord.root, static_cast<int> (classOf (suggestion.chord.quality))).second);
        }

        CHECK (sum <= 100.0f);
        CHECK (sum > 30.0f);
        CHECK (std::ranges::is_sorted (next.ranked, std::ranges::greater(), &Suggestion::percent));

        const auto three = nextChords (tune, {}, 3);
        CHECK (std::ranges::equal (three.ranked, std::span (next.ranked).first (3)));
    }

    CHECK (nextChords (progression ("C"), {}, 0).ranked.size() == 1);
    CHECK (nextChords (progression ("C"), {}, 99).ranked.size() == 8);
}

TEST_CASE ("a dominant goes home, in every key", "[context][next]")
{
    CHECK (nextChords (progression ("Dm7 G7"), in ("C")).ranked[0].chord == chordCalled ("C"));
    CHECK (nextChords (progression ("Bm7b5 E7"), in ("Am")).ranked[0].chord == chordCalled ("Am"));
    CHECK (nextChords (progression ("Dm7 G7"), {}).ranked[0].chord == chordCalled ("C"));
    CHECK (nextChords (progression ("F#m7b5"), in ("C")).ranked[0].chord == chordCalled ("B7"));
}

TEST_CASE ("a key that is known outweighs what the chords suggest, and an estimate leans on them", "[context][next]")
{
    // Alone, C is the tonic of C; in F it is the dominant.
    const auto alone = nextChords (progression ("C"), {}), inF = nextChords (progression ("C"), in ("F"));
    CHECK (alone.key.tonic == 0);
    CHECK (alone.key.percent < 100);
    CHECK (inF.key == in ("F"));
    CHECK (inF.ranked[0].chord == chordCalled ("F"));
    CHECK (inF.ranked[0].reason == NextReason::resolvesDominant);

    const auto leaning = nextChords (progression ("C"), { 5, Mode::major, 60, false });
    REQUIRE ((find (leaning, "F") && find (alone, "F")));
    CHECK (find (leaning, "F")->percent > find (alone, "F")->percent);
    CHECK (find (leaning, "F")->percent < inF.ranked[0].percent);
}

TEST_CASE ("without a key the chords say which, and where they do not nothing is said of degrees", "[context][next]")
{
    CHECK (nextChords (progression ("Dm7 G7 Cmaj7"), {}).hasKey());

    const auto doubtful = nextChords (progression ("Cm7"), {});
    CHECK_FALSE (doubtful.hasKey());
    const std::set ofMotion { NextReason::sameRoot, NextReason::habit, NextReason::circleOfFifths, NextReason::chromaticStep, NextReason::usual };
    for (const auto& suggestion : doubtful.ranked)
        CHECK (ofMotion.contains (suggestion.reason));

    CHECK (nextChords ({}, {}).ranked.empty());
    CHECK (nextChords ({}, {}).key.percent == 0);
    CHECK (nextChords (progression ("C"), {}).key.percent > 0);
}

TEST_CASE ("before the first chord a key says what tunes open with", "[context][next]")
{
    CHECK (nextChords ({}, in ("E")).ranked[0].chord == chordCalled ("E"));
    CHECK (nextChords ({}, in ("C#m")).ranked[0].chord.root == 1);
    CHECK (nextChords ({}, in ("E")).ranked[0].reason == NextReason::opens);
}

TEST_CASE ("a tune's own habit outgrows the model", "[context][next]")
{
    // Nobody goes from C to F# but this tune.
    std::string tune = "C";
    float before = 0.0f;
    for (int times = 1; times <= 4; ++times)
    {
        tune += " F# D C";
        const auto next = nextChords (progression (tune), in ("C"));
        const auto* unusual = find (next, "F#");
        REQUIRE (unusual);
        CHECK (unusual->percent > before);
        before = unusual->percent;
    }

    const auto last = nextChords (progression (tune), in ("C")).ranked[0];
    CHECK (last.chord == chordCalled ("F#"));
    CHECK (last.reason == NextReason::habit);
    CHECK (last.about == chordCalled ("C"));

    // Two chords ago decides: after D C comes F#, after Em C comes Am.
    const auto both = progression ("D C F# D C F# Em C Am Em C Am Em C Am D C F# D C F#");
    auto afterD = both, afterEm = both;
    for (const auto* symbol : { "D", "C" })     afterD.push_back (chordCalled (symbol));
    for (const auto* symbol : { "Em", "C" })    afterEm.push_back (chordCalled (symbol));
    CHECK (nextChords (afterD, in ("C")).ranked[0].chord == chordCalled ("F#"));
    CHECK (nextChords (afterEm, in ("C")).ranked[0].chord == chordCalled ("Am"));
}

TEST_CASE ("suggestions wear the colours of the tune", "[context][next]")
{
    // Triads among triads, sevenths among sevenths, and a chord that has come as it came last, whole and in root position.
    const auto plain = nextChords (progression ("C G Am F C G Am F C G"), in ("C"));
    const auto rich = nextChords (progression ("Cmaj7 Am7 Dm7 G7 Cmaj7 Am7 Dm7 G7 Cmaj7 G7"), in ("C"));
    CHECK (find (plain, "Em") != nullptr);
    CHECK (find (plain, "Em7") == nullptr);
    CHECK (find (rich, "Em7") != nullptr);
    CHECK (find (rich, "Cmaj7") != nullptr);
    CHECK (find (rich, "C") == nullptr);

    auto sounded = progression ("C Dm9 G13/F C");
    sounded[1].rootSilent = true;
    const auto next = nextChords (sounded, in ("C"));
    CHECK (find (next, "Dm9") != nullptr);
    CHECK (find (next, "G13") != nullptr);
}

TEST_CASE ("repeats and single notes change nothing", "[context][next]")
{
    const auto once = nextChords (progression ("Dm7 G7 C"), {});
    CHECK (nextChords (progression ("Dm7 Dm7 G7 G9 G7 C C C"), {}).ranked[0].percent == once.ranked[0].percent);

    auto noted = progression ("Dm7 G7 C");
    noted.insert (noted.begin() + 1, Chord { Quality::note, 5, 5, false, {}, {} });
    CHECK (nextChords (noted, {}) == once);
    CHECK (nextChords (std::vector { Chord { Quality::note, 5, 5, false, {}, {} } }, {}).ranked.empty());
}

TEST_CASE ("of a long list the last thousand chords count", "[context][next]")
{
    std::vector<Chord> sounded, last;
    std::mt19937 random (11);
    for (int i = 0; i < 3000; ++i)
    {
        const auto root = static_cast<std::uint8_t> (i % 2 == 0 ? random() % 6 : 6 + random() % 6);
        sounded.push_back ({ Quality::major, root, root, false, {}, {} });
    }

    last.assign (sounded.end() - 1024, sounded.end());
    CHECK (nextChords (sounded, in ("C")) == nextChords (last, in ("C")));
}

TEST_CASE ("each reason in major and in minor", "[context][next][reason]")
{
    using enum NextReason;

    struct Example
    {
        const char* symbols;
        const char* key;
        Why why;
    };

    const Example examples[]
    {
        { "C", "C", { opens, {} } },                       { "Am", "Am", { opens, {} } },
        { "G7 C", "C", { resolvesDominant, {} } },         { "E7 Am", "Am", { resolvesDominant, {} } },
        { "Bdim C", "C", { resolvesDominant, {} } },       { "G#dim7 Am", "Am", { resolvesDominant, {} } },
        { "Db7 Cmaj7", "C", { resolvesSubstitute, {} } },  { "Bb7 Am7", "Am", { resolvesSubstitute, {} } },
        { "Bb7 C", "C", { backdoor, {} } },
        { "G7 Am", "C", { deceptive, "C" } },              { "E7 F", "Am", { deceptive, "Am" } },
        { "F C", "C", { plagal, "F" } },                   { "Dm Am", "Am", { plagal, "Dm" } },
        { "Fm6 C", "C", { plagal, "Fm" } },                { "F7 C7", "C", { plagal, "F7" } },
        { "A7 Dm7", "C", { resolvesApplied, {} } },        { "A7 Dm", "Am", { resolvesApplied, {} } },
        { "C#dim7 Dm7", "C", { leadingTone, {} } },        { "D#dim7 E", "Am", { leadingTone, {} } },
        { "C A7", "C", { secondaryDominant, "Dm" } },      { "Am A7", "Am", { secondaryDominant, "Dm" } },
        { "C D7", "C", { secondaryDominant, "G" } },       { "Am B7", "Am", { secondaryDominant, "E" } },
        { "Am E", "C", { secondaryDominant, "Am" } },      { "Am G7", "Am", { secondaryDominant, "C" } },
        { "G G7", "C", { sameRoot, {} } },                 { "Am Am7", "Am", { sameRoot, {} } },
        { "Dm7 Db7", "C", { tritoneSubstitute, "G7" } },   { "Bm7b5 Bb7", "Am", { tritoneSubstitute, "E7" } },
        { "C Eb7", "C", { tritoneSubstitute, "A7" } },     { "Am F7", "Am", { tritoneSubstitute, "B7" } },
        { "Fm Db", "C", { neapolitan, {} } },              { "Dm Bb", "Am", { neapolitan, {} } },
        { "C Em7b5", "C", { twoFive, "Dm" } },             { "Am Em7b5", "Am", { twoFive, "Dm" } },
        { "C Gm7", "C", { twoFive, "F" } },                { "Am Gm7", "Am", { twoFive, "F" } },
        { "C F#m7b5", "C", { twoFive, "Em" } },            { "C Fm7", "C", { borrowedFromMinor, {} } },
        { "C Fm", "C", { borrowedFromMinor, {} } },        { "C Bb", "C", { borrowedFromMinor, {} } },
        { "C Ab", "C", { borrowedFromMinor, {} } },        { "C Dm7b5", "C", { borrowedFromMinor, {} } },
        { "Am D7", "Am", { borrowedFromMajor, {} } },      { "Am Bm7", "Am", { borrowedFromMajor, {} } },
        { "C7 F7", "C", { blues, {} } },                   { "G7 F7", "C", { blues, {} } },
        { "C Em C Em C Em", "C", { habit, "C" } },         { "Am C Am C Am C", "Am", { habit, "Am" } },
        { "C Am7", "C", { turnaround, {} } },              { "Am F#m7b5", "Am", { turnaround, {} } },
        { "C G", "C", { halfCadence, {} } },               { "Am E7", "Am", { halfCadence, {} } },
        { "C F", "C", { toSubdominant, {} } },             { "Am Dm", "Am", { toSubdominant, {} } },
        { "F G7", "C", { toDominant, {} } },               { "Dm E7", "Am", { toDominant, {} } },
        { "Am7 Dm7", "C", { circleOfFifths, {} } },        { "C F", "Am", { circleOfFifths, {} } },
        { "Dm7 G7", "C", { circleOfFifths, {} } },         { "Bm7b5 E7", "Am", { circleOfFifths, {} } },
        { "C C#dim7", "C", { chromaticStep, {} } },        { "Dm D#dim7", "Am", { chromaticStep, {} } },
        { "Em F", "C", { scaleStep, {} } },                { "G F", "Am", { scaleStep, {} } },
        { "C Em", "C", { commonTones, {} } },              { "Am C", "Am", { commonTones, {} } },
        { "F7 Em", "C", { chromaticStep, {} } },           { "Em7 Am7", "C", { circleOfFifths, {} } },
        { "F#m7b5 C", "C", { inKey, {} } },                { "D#dim7 Am", "Am", { inKey, {} } },
        { "C F#m", "C", { outside, {} } },                 { "Am D#m", "Am", { outside, {} } },
    };

    for (const auto& [symbols, key, why] : examples)
        checkWhy (symbols, key, why);
}

TEST_CASE ("without a key only the motion is a reason", "[context][next][reason]")
{
    using enum NextReason;
    checkWhy ("A7 Dm", nullptr, { resolvesApplied, {} });
    checkWhy ("C#dim7 Dm", nullptr, { leadingTone, {} });
    checkWhy ("C C7", nullptr, { sameRoot, {} });
    checkWhy ("Am Dm", nullptr, { circleOfFifths, {} });
    checkWhy ("C Db", nullptr, { chromaticStep, {} });
    checkWhy ("C F# C F# C F#", nullptr, { habit, "C" });
    checkWhy ("C D", nullptr, { usual, {} });
}

TEST_CASE ("a habit is what came twice and nothing oftener", "[context][next][reason]")
{
    checkWhy ("C Em C Em", "C", { NextReason::commonTones, {} });
    checkWhy ("C Em C Em C F C F C F C Em", "C", { NextReason::commonTones, {} });
    checkWhy ("C Em C Em C F C F C Em", "C", { NextReason::habit, "C" });
}

TEST_CASE ("every reason has a short text of its own", "[context][next][reason]")
{
    std::set<std::string_view> texts;
    for (int i = 0; i < nextReasonCount; ++i)
    {
        const auto text = toText (static_cast<NextReason> (i));
        CHECK_FALSE (text.empty());
        CHECK (text.size() <= 36);
        CHECK (std::count (text.begin(), text.end(), ' ') <= 5);
        texts.insert (text);
    }

    CHECK (texts.size() == nextReasonCount);
}

TEST_CASE ("two chords say more than one, and what is expected of them is a probability", "[context][next]")
{
    int pairs = 0;

    for (const auto mode : { Mode::major, Mode::minor })
        for (int a = 0; a < 12 * chordClassCount; ++a)
            for (int b = 0; b < 12 * chordClassCount; ++b)
            {
                const auto chordOf = [] (int index)
                {
                    return ProgressionChord { static_cast<std::uint8_t> (index / chordClassCount), static_cast<ChordClass> (index % chordClassCount) };
                };
                const auto expected = expectedAfter (mode, chordOf (a), chordOf (b));
                double sum = 0.0;
                std::set<int> nexts;

                for (const auto& chord : expected)
                {
                    CHECK (chord.next < 12 * chordClassCount);
                    CHECK (chord.next != b);
                    CHECK (nexts.insert (chord.next).second);
                    sum += std::exp (chord.price / -16.0);
                }

                CHECK (sum <= 1.01);
                pairs += expected.empty() ? 0 : 1;
            }

    CHECK (pairs > 300);
    CHECK (expectedAfter (Mode::major, { 1, ChordClass::augmented }, { 4, ChordClass::augmented }).empty());

    // G7 stands for itself after C, and closes what Dm7 began.
    const auto afterTwo = nextChords (progression ("Dm7 G7"), in ("C")), afterOne = nextChords (progression ("C G7"), in ("C"));
    REQUIRE ((find (afterTwo, "C") && find (afterOne, "C")));
    CHECK (find (afterTwo, "C")->percent != find (afterOne, "C")->percent);
}
