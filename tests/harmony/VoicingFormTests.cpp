// VoicingFormTests.cpp - chords under the fingers, and named again by what is heard.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Spelling.h"
#include "harmony/Vocabulary.h"
#include "harmony/VoicingForm.h"
#include "notation/ChordIdentity.h"

#include <algorithm>
#include <set>

using namespace guidetone;

namespace
{
    Chord chordOf (std::string_view symbol)
    {
        const auto parsed = parseSymbol (symbol);
        INFO (symbol << ": " << parsed.message);
        REQUIRE (parsed.chord);
        return identify (*parsed.chord);
    }

    /** Degrees low to high, and the lowest note: "48: 1 5 3 b7". */
    std::string played (std::string_view symbol, VoicingForm form, Player player = Player::solo, NoteRange range = {})
    {
        const auto voiced = voice (chordOf (symbol), form, range, player);
        if (! voiced.problem.empty())
            return voiced.problem;

        auto text = std::to_string (voiced.tones[0].note) + ":";
        for (const auto& tone : voiced.tones)
            text += " " + std::string (tone.degree ? toText (*tone.degree) : "bass");
        return text;
    }

    /** Every chord that the namer gives to any set over C. */
    template <typename Visit>
    void forEveryNamedChord (Visit&& visit)
    {
        std::set<std::string> seen;
        for (std::uint16_t bits = 3; bits < 4096; ++bits)
            if (const PitchClassSet set { bits }; set.contains (0) && set.size() > 1)
                for (const auto& reading : name (closeVoicing (set, 0)).readings)
                    if (const auto symbol = leadSheetSymbol (reading.chord, {}); seen.insert (symbol).second)
                        visit (reading, symbol);
    }

    /** Over its root a chord comes back as it was, but perhaps for its fifth. A slash chord comes back with its root; how far its bass lies
        below decides whether that counts as a tone of the chord. */
    bool isAmong (Chord chord, const Naming& naming)
    {
        chord.omitted.remove (Degree::five);
        return std::any_of (naming.readings.begin(), naming.readings.end(), [&] (const Reading& reading)
        {
            auto read = reading.chord;
            read.omitted.remove (Degree::five);
            return chord.bass == chord.root ? read == chord : read.root == chord.root && read.bass == chord.bass;
        });
    }

    bool isGuideTone (Degree degree)
    {
        using enum Degree;
        return DegreeSet { third, minorThird, fourth, six, minorSeventh, majorSeventh, diminishedSeventh }.contains (degree);
    }

    /** The price of a name over its root, to which chords that have a rootless form in the books keep. */
    constexpr int inCommonUse = 70;

    constexpr VoicingForm everyForm[] { VoicingForm::close, VoicingForm::shell, VoicingForm::rootless, VoicingForm::drop2, VoicingForm::spread };
}

TEST_CASE ("close, drop 2 and spread voicings are named by their own chord again", "[harmony][voicing][law]")
{
    for (const auto form : { VoicingForm::close, VoicingForm::drop2, VoicingForm::spread })
    {
        Faults faults;
        int count = 0;
        forEveryNamedChord ([&] (const Reading& reading, const std::string& symbol)
        {
            const auto& chord = reading.chord;
            const auto voiced = voice (chord, form, { 24, 96 });
            if (form == VoicingForm::drop2 && soundingDegrees (chord).size() < 3)
                return;

            ++count;
            const auto naming = name (voiced.voicing());
            faults.add (! isAmong (chord, naming), symbol + " becomes " + leadSheetSymbol (naming, {}));
        });

        INFO (toText (form) << ": " << faults.first << ", " << count);
        CHECK (faults.count == 0);
    }
}

TEST_CASE ("shells and rootless forms are named by their own root with a bass player, third and seventh where they were", "[harmony][voicing][law]")
{
    for (const auto form : { VoicingForm::shell, VoicingForm::rootless })
    {
        Faults faults;
        int count = 0;
        forEveryNamedChord ([&] (const Reading& named, const std::string& symbol)
        {
            const auto& chord = named.chord;
            const auto voiced = voice (chord, form, { 24, 96 }, Player::band);
            if (voiced.tones.empty() || named.cost > inCommonUse)
                return;

            ++count;
            const auto naming = name (voiced.voicing(), { {}, Player::band });
            const bool found = std::any_of (naming.readings.begin(), naming.readings.end(), [&] (const Reading& reading)
            {
                return reading.chord.root == chord.root && std::all_of (voiced.tones.begin(), voiced.tones.end(), [&] (const VoicedTone& tone)
                {
                    return ! isGuideTone (*tone.degree) || soundingDegrees (reading.chord).contains (*tone.degree);
                });
            });
            faults.add (! found, symbol + " becomes " + leadSheetSymbol (naming, {}));
        });

        INFO (toText (form) << ": " << faults.first << ", " << count);
        CHECK (faults.count == 0);
    }
}

TEST_CASE ("a voicing lies in its range, has its bass at the bottom, and moves with its chord", "[harmony][voicing][law]")
{
    Faults faults;
    forEveryNamedChord ([&] (const Reading& reading, const std::string& symbol)
    {
        const auto& chord = reading.chord;
        for (const auto form : everyForm)
            for (const auto player : { Player::solo, Player::band })
            {
                const auto voiced = voice (chord, form, { 28, 92 }, player);
                faults.add (voiced.tones.empty() == voiced.problem.empty(), symbol);
                if (voiced.tones.empty())
                    continue;

                const auto notes = voiced.voicing();
                faults.add (notes.lowest() < 28 || notes.highest() > 92, symbol + " leaves its range");
                faults.add (notes.size() != static_cast<int> (voiced.tones.size()), symbol + " has a note twice");
                faults.add (! std::is_sorted (voiced.tones.begin(), voiced.tones.end(), [] (const VoicedTone& a, const VoicedTone& b) { return a.note < b.note; }), symbol);

                const bool hasBass = form != VoicingForm::rootless && ! (form == VoicingForm::shell && player == Player::band);
                faults.add (hasBass && notes.lowest() % 12 != chord.bass, symbol + " as " + std::string (toText (form)) + ": another bass");

                for (const auto& tone : voiced.tones)
                    faults.add (tone.degree && (tone.note - chord.root - semitones (*tone.degree)) % 12 != 0, symbol);

                if (const auto moved = voice (transposed (chord, 5), form, { 28, 92 }, player); moved.tones.size() > 0)
                    faults.add (moved.voicing().pitchClasses() != notes.pitchClasses().transposed (5), symbol);
            }
    });

    INFO (faults.first << " and " << faults.count);
    CHECK (faults.count == 0);
}

TEST_CASE ("close: root position, or the inversion or the bass that the slash says", "[harmony][voicing]")
{
    using enum VoicingForm;
    CHECK (played ("C", close) == "60: 1 3 5");
    CHECK (played ("C/E", close) == "52: 3 5 1");
    CHECK (played ("Cmaj7", close) == "60: 1 3 5 7");
    CHECK (played ("C13", close) == "48: 1 3 5 b7 9 13");
    CHECK (played ("G7/F", close) == "53: b7 1 3 5");
    CHECK (played ("Dm7/G", close) == "55: bass 1 b3 5 b7");
    CHECK (played ("Cdim7", close) == "60: 1 b3 b5 bb7");
    CHECK (played ("C5", close) == "60: 1 5");
    CHECK (played ("Csus4", close) == "60: 1 4 5");
    CHECK (played ("C7(no1)", close) == "52: 3 5 b7");
}

TEST_CASE ("shells: root, third and seventh, and with a band the last two", "[harmony][voicing]")
{
    using enum VoicingForm;
    CHECK (played ("C7", shell) == "48: 1 b7 3");
    CHECK (played ("F7", shell) == "53: 1 3 b7");
    CHECK (played ("C7", shell, Player::band) == "52: 3 b7");
    CHECK (played ("F7", shell, Player::band) == "51: b7 3");
    CHECK (played ("C6", shell) == "48: 1 6 3");
    CHECK (played ("C9sus4", shell, Player::band) == "53: 4 b7");
    CHECK (played ("Cm7b5", shell) == "48: 1 b5 b7 b3");
    CHECK (played ("C7/E", shell) == "52: 3 b7 1");
    CHECK (played ("C", shell) == "48: 1 3");
    CHECK (played ("Cdim", shell) == "48: 1 b5 b3");
    CHECK (played ("C", shell, Player::band) == "a triad has no shell without its root");
    CHECK (played ("C5", shell) == "a chord without a third has no shell form");
}

TEST_CASE ("rootless: the A and B forms of the books, in the middle of the keyboard", "[harmony][voicing]")
{
    using enum VoicingForm;
    CHECK (played ("Cmaj7", rootless) == "52: 3 5 7 9");
    CHECK (played ("F7", rootless) == "57: 3 5 b7 9");
    CHECK (played ("C7", rootless) == "58: b7 9 3 5");
    CHECK (played ("C13", rootless) == "52: 3 13 b7 9");
    CHECK (played ("G13", rootless) == "53: b7 9 3 13");
    CHECK (played ("Cm11", rootless) == "58: b7 9 b3 11");
    CHECK (played ("C6/9", rootless) == "57: 6 9 3 5");
    CHECK (played ("C7alt", rootless) == "52: 3 #5 b7 #9");
    CHECK (played ("C13b9", rootless) == "52: 3 13 b7 b9");
    CHECK (played ("C9sus4", rootless) == "53: 4 5 b7 9");
    CHECK (played ("Cm7b5", rootless) == "58: b7 9 b3 b5");
    CHECK (played ("Cdim7", rootless) == "57: bb7 1 b3 b5");
    CHECK (played ("Dm7/G", rootless) == "53: b3 5 b7 9");
    CHECK (played ("C", rootless) == "a rootless form wants a seventh or a sixth");
}

TEST_CASE ("drop 2 and spread: open positions over the bass", "[harmony][voicing]")
{
    using enum VoicingForm;
    CHECK (played ("Cmaj7", drop2) == "48: 1 5 7 3");
    CHECK (played ("C7/E", drop2) == "52: 3 b7 1 5");
    CHECK (played ("C9", drop2) == "48: 1 3 b7 9");
    CHECK (played ("C", drop2) == "48: 1 5 3");
    CHECK (played ("C5", drop2) == "drop 2 wants a chord of three tones or more");
    CHECK (played ("C", spread) == "48: 1 5 3");
    CHECK (played ("C7", spread) == "48: 1 5 3 b7");
    CHECK (played ("C/E", spread) == "52: 3 1 5");
    CHECK (played ("C13", spread) == "36: 1 5 3 b7 9 13");
    CHECK (played ("Dm7/G", spread) == "43: bass 1 5 b3 b7");
}

TEST_CASE ("a range moves a voicing, and one too narrow is said", "[harmony][voicing]")
{
    using enum VoicingForm;
    CHECK (played ("C7", close, Player::solo, { 60, 84 }) == "60: 1 3 5 b7");
    CHECK (played ("C7", close, Player::solo, { 24, 50 }) == "36: 1 3 5 b7");
    CHECK (played ("C7", close, Player::solo, { 61, 71 }) == "no close form fits between MIDI notes 61 and 71");
    CHECK (played ("C7", close, Player::solo, { 0, 10 }) == "0: 1 3 5 b7");
    CHECK (played ("G", close, Player::solo, { 117, 127 }) == "no close form fits between MIDI notes 117 and 127");
}

TEST_CASE ("forms have names, and no others", "[harmony][voicing]")
{
    for (const auto form : everyForm)
        CHECK (voicingFormFrom (toText (form)) == form);
    CHECK (! voicingFormFrom ("wide"));
}
