// VoicedProgressionTests.cpp - a line of chords under the hands: true to its chords, within reach, and with little to move.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/VoicedProgression.h"
#include "notation/ChordIdentity.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <sstream>

using namespace guidetone;

namespace
{
    constexpr VoicingForm everyForm[] { VoicingForm::close, VoicingForm::shell, VoicingForm::rootless, VoicingForm::drop2, VoicingForm::spread };
    constexpr Player everyPlayer[] { Player::solo, Player::band };

    std::vector<LastingChord> line (const std::string& symbols, int semitones = 0)
    {
        std::vector<LastingChord> chords;
        std::istringstream in (symbols);
        for (std::string symbol; in >> symbol;)
        {
            const auto parsed = parseSymbol (symbol);
            INFO (symbol << ": " << parsed.message);
            REQUIRE ((parsed.chord || parsed.saysNoChord));
            chords.push_back ({ parsed.chord ? std::optional (transposed (identify (*parsed.chord), semitones)) : std::nullopt, 4.0 });
        }

        return chords;
    }

    std::string played (const std::vector<VoicedChord>& line)
    {
        std::string text;
        for (const auto& chord : line)
        {
            text += text.empty() ? "" : " | ";
            for (const auto& tone : chord.tones)
                text += (&tone == &chord.tones.front() ? "" : " ") + std::to_string (tone.note);
        }

        return text;
    }

    /** Any chord of the vocabulary on any root, now and then over another bass. */
    std::vector<LastingChord> anyLine (unsigned seed, int length)
    {
        constexpr const char* symbols[] { "C", "Cm", "C7", "Cmaj7", "Cm7", "Cm7b5", "Cdim7", "Caug", "Csus4", "C7sus4", "C9", "Cm9", "Cmaj9", "C7b9", "C13",
                                          "C6", "Cm6", "C/E", "C/G", "C7/E", "C7/Bb", "Dm7/C", "Cmmaj7", "Cadd9", "C7#9", "C7#5", "C13#11", "Cm11", "C5", "Cdim" };
        std::mt19937 random (seed);
        std::vector<LastingChord> chords;
        for (int i = 0; i < length; ++i)
        {
            auto next = line (symbols[random() % std::size (symbols)], static_cast<int> (random() % 12));
            next[0].beats = 1.0 + static_cast<double> (random() % 4);
            chords.push_back (next[0]);
        }

        return chords;
    }

    constexpr const char* tunes[] { "Dm7 G7 Cmaj7 A7 Dm7 G7 Cmaj7", "C Am F G C Am F G C", "Am7 D7 Gmaj7 Cmaj7 F#m7b5 B7 Em", "Cm Fm Bb7 Ebmaj7 Abmaj7 Dm7b5 G7 Cm",
                                    "C7 F7 C7 C7 F7 F#dim7 C7 A7 Dm7 G7 C7 G7", "C G/B Am C/G F C/E Dm G C", "Fm7 Bbm7 Eb7 Abmaj7 Dbmaj7 Dm7 G7 Cmaj7" };

    /** Semitones that a voice goes from chord to chord, in the mean: one by one from the top down, or where one chord has more of them, each of those to what lies nearest. */
    double meanMovement (const std::vector<VoicedChord>& line, std::size_t first)
    {
        int way = 0, voices = 0;
        for (std::size_t i = 1; i < line.size(); ++i)
        {
            const bool grows = line[i].tones.size() > line[i - 1].tones.size();
            const auto& larger = line[grows ? i : i - 1].tones;
            const auto& smaller = line[grows ? i - 1 : i].tones;

            for (auto k = first; k < larger.size(); ++k, ++voices)
            {
                int least = larger.size() == smaller.size() ? std::abs (larger[k].note - smaller[k].note) : 127;
                for (auto m = first; larger.size() > smaller.size() && m < smaller.size(); ++m)
                    least = std::min (least, std::abs (larger[k].note - smaller[m].note));
                way += least;
            }
        }

        return voices == 0 ? 0.0 : static_cast<double> (way) / voices;
    }

    /** Whether the lowest note is a bass apart from the voices whose movement counts. */
    std::size_t firstUpper (VoicingForm form, Player player)    { return form == VoicingForm::spread || (form != VoicingForm::rootless && player == Player::solo) ? 1 : 0; }

    std::vector<VoicedChord> oneByOne (const std::vector<LastingChord>& chords, VoicingForm form, Player player)
    {
        std::vector<VoicedChord> result;
        for (const auto& chord : chords)
        {
            result.push_back (voice (*chord.chord, form, {}, player));
            if (result.back().tones.empty())
                result.back() = voice (*chord.chord, VoicingForm::close);
        }

        return result;
    }

    /** Whether a chord is called what it was: with the bass beneath where the hand leaves it out; of shells and rootless forms root, third and seventh, as a band hears them. */
    bool isNamedAgain (const Chord& chord, const VoicedChord& voiced, VoicingForm form, Player player)
    {
        const bool isSketch = (form == VoicingForm::rootless || form == VoicingForm::shell) && ! voice (chord, form, {}, player).tones.empty();
        if (isSketch && voiced.tones.size() == 2 && player == Player::solo)
            return voiced.tones[0].note % 12 == chord.bass;                 // a triad's shell: two tones name no chord

        auto notes = voiced.voicing();
        if (! isSketch && firstUpper (form, player) == 0)
            notes.add (24 + chord.bass);

        const auto naming = name (notes, { {}, isSketch ? Player::band : Player::solo });
        return std::any_of (naming.readings.begin(), naming.readings.end(), [&] (const Reading& reading)
        {
            const auto& read = reading.chord;
            if (isSketch)
            {
                constexpr DegreeSet guides { Degree::third, Degree::minorThird, Degree::fourth, Degree::minorSeventh, Degree::majorSeventh, Degree::diminishedSeventh };
                return read.root == chord.root && std::all_of (voiced.tones.begin(), voiced.tones.end(), [&] (const VoicedTone& tone)
                {
                    return ! tone.degree || ! guides.contains (*tone.degree) || soundingDegrees (read).contains (*tone.degree);
                });
            }

            // How far a slash chord's bass lies below decides whether it counts as a tone of the chord.
            return read.root == chord.root && read.bass == chord.bass && (chord.bass != chord.root || (read.quality == chord.quality && read.added == chord.added));
        });
    }
}

TEST_CASE ("in a line, every chord is the chord it was, by the namer's ear", "[harmony][voiced-progression][law]")
{
    for (const auto form : everyForm)
        for (const auto player : everyPlayer)
        {
            Faults faults;
            const auto chords = anyLine (3, 2000);
            const auto voiced = voiceProgression (chords, form, {}, player);
            REQUIRE (voiced.size() == chords.size());

            for (std::size_t i = 0; i < chords.size(); ++i)
            {
                const auto symbol = leadSheetSymbol (*chords[i].chord, {});
                faults.add (! isNamedAgain (*chords[i].chord, voiced[i], form, player), symbol + " as " + played ({ voiced[i] }));
            }

            INFO (toText (form) << (player == Player::solo ? ", alone: " : ", with a bass player: ") << faults.count << ", the first " << faults.first);
            CHECK (faults.count == 0);
        }
}

TEST_CASE ("a line keeps its range, has each note once, and its bass at the bottom", "[harmony][voiced-progression][law]")
{
    for (const auto form : everyForm)
        for (const auto player : everyPlayer)
            for (const auto range : { NoteRange {}, NoteRange { 40, 76 }, NoteRange { 48, 96 }, NoteRange { 21, 108 } })
            {
                Faults faults;
                const auto chords = anyLine (7, 300);
                const auto voiced = voiceProgression (chords, form, range, player);
                for (std::size_t i = 0; i < chords.size(); ++i)
                {
                    const auto& [tones, problem] = voiced[i];
                    faults.add (tones.empty(), "nothing for " + leadSheetSymbol (*chords[i].chord, {}) + ": " + problem);
                    faults.add (! problem.empty(), problem);
                    if (tones.empty())
                        continue;

                    faults.add (tones.front().note < range.lowest || tones.back().note > range.highest, "out of range");
                    faults.add (std::adjacent_find (tones.begin(), tones.end(), [] (const VoicedTone& a, const VoicedTone& b) { return a.note >= b.note; }) != tones.end(), "not in order");
                    faults.add (firstUpper (form, player) == 1 && tones.front().note % 12 != chords[i].chord->bass, "another bass under " + leadSheetSymbol (*chords[i].chord, {}) + ": " + played ({ voiced[i] }));
                    for (const auto& tone : tones)
                        faults.add (tone.degree && (tone.note - chords[i].chord->root - semitones (*tone.degree)) % 12 != 0, "another degree");
                }

                INFO (toText (form) << " " << range.lowest << ": " << faults.count << ", the first " << faults.first);
                CHECK (faults.count == 0);
            }
}

TEST_CASE ("chords and range moved by an interval move the line by it", "[harmony][voiced-progression][law]")
{
    // Above the notes below which intervals begin to be muddy.
    for (const auto form : everyForm)
        for (const auto player : everyPlayer)
            for (const auto* tune : tunes)
            {
                const auto at = voiceProgression (line (tune), form, { 55, 96 }, player);
                for (int up = 1; up < 12; ++up)
                {
                    auto expected = at;
                    for (auto& chord : expected)
                        for (auto& tone : chord.tones)
                            tone.note += up;

                    INFO (tune << " as " << toText (form) << " + " << up);
                    CHECK (played (voiceProgression (line (tune, up), form, { 55 + up, 96 + up }, player)) == played (expected));
                }
            }
}

TEST_CASE ("ii V I goes by step in every key and form, and the guide tones resolve", "[harmony][voiced-progression]")
{
    using enum VoicingForm;
    for (const auto& [form, player] : { std::pair { close, Player::solo }, { close, Player::band }, { shell, Player::band }, { shell, Player::solo },
                                        { rootless, Player::band }, { drop2, Player::band }, { drop2, Player::solo }, { spread, Player::solo } })
        for (const auto* cadence : { "Dm7 G7 Cmaj7", "Dm7b5 G7b9 Cm6" })
            for (int key = 0; key < 12; ++key)
            {
                const auto voiced = voiceProgression (line (cadence, key), form, {}, player);
                INFO (cadence << " + " << key << " as " << toText (form) << ": " << played (voiced));
                CHECK (meanMovement (voiced, firstUpper (form, player)) <= (form == drop2 && player == Player::solo ? 2.5 : 2.0));

                if (form == spread)
                    continue;                   // open voices go where they find room

                const auto noteOf = [] (const VoicedChord& chord, DegreeSet degrees)
                {
                    const auto found = std::find_if (chord.tones.rbegin(), chord.tones.rend(), [&] (const VoicedTone& tone) { return tone.degree && degrees.contains (*tone.degree); });
                    return found == chord.tones.rend() ? -1 : found->note;
                };
                const auto seventh = noteOf (voiced[0], { Degree::minorSeventh }), third = noteOf (voiced[1], { Degree::third });
                CHECK (seventh - third == 1);
                const auto falling = noteOf (voiced[1], { Degree::minorSeventh }), rest = noteOf (voiced[2], { Degree::third, Degree::minorThird });
                CHECK ((falling - rest == 1 || falling - rest == 2));
            }
}

TEST_CASE ("the books' own answers: A and B forms by fifths, shells that slide, a choir that keeps its tones", "[harmony][voiced-progression]")
{
    using enum VoicingForm;
    CHECK (played (voiceProgression (line ("Dm7 G7 Cmaj7"), rootless, {}, Player::band)) == "53 57 60 64 | 53 57 59 62 | 52 55 59 62");
    CHECK (played (voiceProgression (line ("A7 D7 A7 E7 D7 A7"), shell, {}, Player::band)) == "55 61 | 54 60 | 55 61 | 56 62 | 54 60 | 55 61");
    CHECK (played (voiceProgression (line ("C F C G C"), close, {}, Player::band)) == "55 60 64 | 57 60 65 | 55 60 64 | 55 59 62 | 55 60 64");
    CHECK (played (voiceProgression (line ("Dm7 N.C. Dm7"), close)).find ("|  |") != std::string::npos);
}

TEST_CASE ("a voice goes less far in a line than chord by chord", "[harmony][voiced-progression]")
{
    for (const auto form : everyForm)
        for (const auto player : everyPlayer)
        {
            double led = 0.0, plain = 0.0;
            for (const auto* tune : tunes)
                for (int key = 0; key < 12; ++key)
                {
                    const auto chords = line (tune, key);
                    led += meanMovement (voiceProgression (chords, form, {}, player), firstUpper (form, player));
                    plain += meanMovement (oneByOne (chords, form, player), firstUpper (form, player));
                }

            led /= static_cast<double> (12 * std::size (tunes));
            plain /= static_cast<double> (12 * std::size (tunes));
            INFO (toText (form) << (player == Player::solo ? " alone" : " with a bass player") << ": " << led << " semitones a voice in a line, " << plain << " chord by chord");
            CHECK (led < plain);
            CHECK (led < 2.0);
        }
}

TEST_CASE ("the outer voices go in octaves or fifths hardly ever, the highest seldom leaps, and low intervals are clear", "[harmony][voiced-progression]")
{
    for (const auto form : everyForm)
        for (const auto player : everyPlayer)
        {
            int steps = 0, parallels = 0, leaps = 0, muddy = 0;
            for (const auto* tune : tunes)
                for (int key = 0; key < 12; ++key)
                {
                    const auto voiced = voiceProgression (line (tune, key), form, {}, player);
                    for (std::size_t i = 0; i < voiced.size(); ++i)
                    {
                        const auto& to = voiced[i].tones;
                        for (std::size_t k = 1; k < to.size(); ++k)
                            muddy += to[k].note - to[k - 1].note < 5 && to[k - 1].note < 46 ? 1 : 0;    // thirds and seconds under Bb2
                        if (i == 0)
                            continue;

                        const auto& from = voiced[i - 1].tones;
                        const int low = to[0].note - from[0].note, high = to.back().note - from.back().note;
                        const int before = (from.back().note - from[0].note) % 12, after = (to.back().note - to[0].note) % 12;
                        ++steps;
                        leaps += std::abs (high) > 4 ? 1 : 0;
                        parallels += low * high > 0 && before == after && (after == 0 || after == 7) ? 1 : 0;
                    }
                }

            INFO (toText (form) << (player == Player::solo ? " alone: " : " with a bass player: ") << steps << " steps, " << parallels << " parallels, " << leaps << " leaps, " << muddy << " muddy");
            CHECK (muddy == 0);
            CHECK (leaps * (form == VoicingForm::shell && player == Player::solo ? 5 : 20) <= steps);    // alone, a shell goes where its root goes
            CHECK (parallels * 20 <= steps);
        }
}

TEST_CASE ("what cannot be voiced says so, and the rest of the line is played", "[harmony][voiced-progression]")
{
    CHECK (voiceProgression ({}, VoicingForm::close).empty());

    const auto narrow = voiceProgression (line ("C Dm7"), VoicingForm::close, { 60, 64 });
    CHECK (narrow[0].problem == "no close form fits between MIDI notes 60 and 64");
    CHECK (narrow[1].tones.empty());
    CHECK (voiceProgression (line ("C"), VoicingForm::close, { 64, 60 })[0].tones.empty());

    // A triad has no rootless form, and is played close; the chords round it are what they are.
    CHECK (played (voiceProgression (line ("Dm7 G7 C"), VoicingForm::rootless, {}, Player::band)) == "53 57 60 64 | 53 57 59 62 | 52 55 60");

    // A shell that was heard without root and fifth is played with both.
    auto heard = line ("A7");
    heard[0].chord->rootSilent = true;
    heard[0].chord->omitted.add (Degree::five);
    CHECK (played (voiceProgression (heard, VoicingForm::close)) == played (voiceProgression (line ("A7"), VoicingForm::close)));
}

TEST_CASE ("any chord whatever is answered, and a long line in time", "[harmony][voiced-progression]")
{
    std::mt19937 random (11);
    std::vector<LastingChord> chords;
    for (int i = 0; i < 3000; ++i)
    {
        Chord chord { static_cast<Quality> (random() % qualityCount), static_cast<std::uint8_t> (random() % 12), static_cast<std::uint8_t> (random() % 12), random() % 8 == 0, {}, {} };
        chord.added.bits = random() % 4 == 0 ? random() & ((1u << degreeCount) - 1) : 0;
        chord.omitted.bits = random() % 4 == 0 ? random() & ((1u << degreeCount) - 2) : 0;
        chords.push_back ({ random() % 16 == 0 ? std::nullopt : std::optional (chord), random() % 64 == 0 ? -1.0e300 : static_cast<double> (random() % 9) });
    }

    chords[5].beats = std::numeric_limits<double>::quiet_NaN();
    chords[6].beats = std::numeric_limits<double>::infinity();

    for (const auto form : everyForm)
        for (const auto player : everyPlayer)
        {
            const auto voiced = voiceProgression (chords, form, { 0, 127 }, player);
            REQUIRE (voiced.size() == chords.size());
            for (std::size_t i = 0; i < chords.size(); ++i)
                CHECK (chords[i].chord.has_value() == ! voiced[i].tones.empty());
        }
}
