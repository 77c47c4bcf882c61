// StaffPlanTests.cpp - whatever sounds can be read from the staff: the right lines, sides and signs, and nothing on top of anything.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "notation/StaffPlan.h"
#include "notation/StaffSigns.h"

#include <algorithm>
#include <random>

using namespace guidetone;

namespace
{
    int signatureOf (const SpellingContext& context)    { return context.key ? context.key->signature() : 0; }

    StaffPlan planOf (const Voicing& notes, const SpellingContext& context = {})
    {
        return planStaff (tonesOf (name (notes, { context.key, Player::solo }), context), signatureOf (context));
    }

    StaffPlan planOf (std::string_view notes, const SpellingContext& context = {})    { return planOf (voicing (notes), context); }

    /** As one would read it: "E4 G#4 | C3" with the treble first, and the signs that are drawn. */
    std::string read (const StaffPlan& plan)
    {
        constexpr const char* signs[] { "bb", "b", "n", "#", "##" };
        std::string text;

        for (const auto stave : { Stave::treble, Stave::bass })
        {
            for (const auto& note : plan.notes)
                if (note.stave == stave)
                {
                    const int natural = midiNoteOf (stave, note.step, plan.octavesOf (stave), 0);
                    text += std::string (text.empty() || text.back() == ' ' ? "" : " ") + "CDEFGAB"[letterOf (stave, note.step)]
                          + (note.sign ? signs[*note.sign + 2] : "") + std::to_string (natural / 12 - 1);
                }

            text += stave == Stave::treble ? " | " : "";
        }

        return text;
    }

    std::vector<int> columns (const StaffPlan& plan)
    {
        std::vector<int> result;
        for (const auto& note : plan.notes)
            result.push_back (note.column);
        return result;
    }

    bool overlap (const StaffBox& a, const StaffBox& b)
    {
        constexpr float touch = 0.002f;
        return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch && b.top < a.bottom - touch;
    }

    StaffBox spaceOf (const StaffNote& note)    { return { note.head().left, note.y() - 0.5f, note.head().right, note.y() + 0.5f }; }

    std::vector<StaffBox> inkOfSign (const StaffNote& note)
    {
        std::vector<StaffBox> boxes;
        for (const auto& box : boxesOf (*note.sign))
            boxes.push_back ({ note.signX + box.left, note.y() + box.top, note.signX + box.right, note.y() + box.bottom });
        return boxes;
    }

    bool signsTouch (const StaffNote& a, const StaffNote& b)
    {
        for (const auto& boxA : inkOfSign (a))
            for (const auto& boxB : inkOfSign (b))
                if (overlap (boxA, boxB))
                    return true;
        return false;
    }

    /** The first thing that is wrong with a plan; empty where all is well. */
    std::string faultOf (const StaffPlan& plan, const Voicing& notes, int signature)
    {
        Voicing seen;

        for (const auto& note : plan.notes)
        {
            const int accidental = note.sign ? *note.sign : signatureAccidental (signature, letterOf (note.stave, note.step));

            if (midiNoteOf (note.stave, note.step, plan.octavesOf (note.stave), accidental) != note.tone.note)
                return "reads as another note";

            seen.add (note.tone.note);

            for (const auto& other : plan.notes)
            {
                // A head fills its space; in thirds, the rims of two share the line between them.
                if (&other != &note && overlap (spaceOf (other), spaceOf (note)))
                    return "two heads overlap";

                if (note.sign && std::ranges::any_of (inkOfSign (note), [&] (const StaffBox& box) { return overlap (box, other.head()); }))
                    return "a sign lies on a head";

                if (&other != &note && note.sign && other.sign && signsTouch (note, other))
                    return "two signs overlap";

                // Whoever reads one of these hears the other's sign.
                if (letterOf (other.stave, other.step) == letterOf (note.stave, note.step)
                     && other.tone.name.accidental != note.tone.name.accidental && ! note.sign)
                    return "one letter has two forms and no sign";
            }

            if (note.sign && note.signX + widthOfSign (*note.sign) > note.x())
                return "a sign stands behind its head";

            for (int step = 6; step <= std::abs (note.step); step += 2)
                if (std::ranges::none_of (plan.ledgers, [&] (const LedgerLine& line)
                    {
                        return line.stave == note.stave && line.step == (note.step < 0 ? -step : step)
                            && line.left < note.x() && line.right > note.x() + staff::headWidth;
                    }))
                    return "a ledger line is missing";

            const auto& head = note.head();
            if (head.left < plan.ink.left || head.right > plan.ink.right || head.top < plan.ink.top || head.bottom > plan.ink.bottom)
                return "ink outside the ink";
        }

        return seen == notes ? "" : "other notes than those played";
    }

    std::vector<SpellingContext> everySpelling()
    {
        std::vector<SpellingContext> contexts { {}, { {}, Accidentals::sharps }, { {}, Accidentals::flats }, { {}, Accidentals::simple } };
        for (const auto& key : allKeys())
            contexts.push_back ({ key, Accidentals::automatic });
        return contexts;
    }
}

TEST_CASE ("every set of pitch classes stands on the staff without a fault", "[notation][staff][law]")
{
    Faults faults;
    const auto contexts = everySpelling();
    std::size_t turn = 0;

    forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
    {
        const auto& context = contexts[turn++ % contexts.size()];
        const auto fault = faultOf (planOf (notes, context), notes, signatureOf (context));
        faults.add (! fault.empty(), fault + ": " + text (set, bass));
    });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("thousands of voicings of any width, in all keys, stand on the staff without a fault", "[notation][staff][law]")
{
    Faults faults;
    std::mt19937 random (5);
    const auto contexts = everySpelling();

    for (int i = 0; i < 20000; ++i)
    {
        Voicing notes;
        const auto below = [&] (int limit) { return static_cast<int> (random() % static_cast<unsigned> (limit)); };
        const int lowest = below (120), span = 1 + below (60), count = 1 + below (12);
        for (int n = 0; n < count; ++n)
            notes.add (lowest + below (span));

        const auto& context = contexts[random() % contexts.size()];
        const auto plan = planOf (notes, context);
        const auto fault = faultOf (plan, notes, signatureOf (context));
        faults.add (! fault.empty(), fault + ": " + read (plan) + " in " + (context.key ? toText (*context.key) : "no key"));
    }

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("what is wrong with a staff is found", "[notation][staff][bad-twin]")
{
    const auto notes = voicing ("E4 F#4 C#5 D#5");
    const auto good = planOf (notes);
    const auto tampered = [&] (auto&& change) { auto plan = good; change (plan); return faultOf (plan, notes, 0); };

    CHECK (faultOf (good, notes, 0) == "");
    CHECK (tampered ([] (StaffPlan& plan) { plan.notes[1].step += 1; }) == "reads as another note");
    CHECK (tampered ([] (StaffPlan& plan) { plan.notes[1].sign = {}; }) == "reads as another note");
    CHECK (tampered ([] (StaffPlan& plan) { for (auto& note : plan.notes) note.column = 0; }) == "two heads overlap");
    CHECK (tampered ([] (StaffPlan& plan) { plan.notes[2].signX = plan.notes[3].signX; }) == "two signs overlap");
    CHECK (tampered ([] (StaffPlan& plan) { plan.notes[2].signX = -0.5f; }) == "a sign lies on a head");
    CHECK (tampered ([] (StaffPlan& plan) { plan.notes.pop_back(); }) == "other notes than those played");
    CHECK (faultOf (planOf ("C4"), voicing ("C4"), 0) == "");
    auto bare = planOf ("C4");
    bare.ledgers.clear();
    CHECK (faultOf (bare, voicing ("C4"), 0) == "a ledger line is missing");
}

TEST_CASE ("all 128 notes at once are planned like any others", "[notation][staff][edge]")
{
    Voicing notes;
    for (int note = 0; note < 128; ++note)
        notes.add (note);

    CHECK (faultOf (planOf (notes), notes, 0) == "");
    CHECK (planStaff ({}, 0).notes.empty());
}

TEST_CASE ("a key's own tones need no sign in their key", "[notation][staff][law]")
{
    for (const auto& key : allKeys())
        for (int tonic = 36; tonic < 84; ++tonic)
            if (tonic % 12 == key.tonic.pitchClass())
            {
                Voicing scale;
                for (int step : key.mode == Mode::major ? std::array { 0, 2, 4, 5, 7, 9, 11 } : std::array { 0, 2, 3, 5, 7, 8, 10 })
                    scale.add (tonic + step);

                std::vector<Tone> tones;
                scale.forEach ([&] (int note) { tones.push_back ({ note, spellNote (note % 12, { key, Accidentals::automatic }), {} }); });
                const auto plan = planStaff (tones, key.signature());
                INFO (toText (key) << ": " << read (plan));
                CHECK (std::ranges::none_of (plan.notes, [] (const StaffNote& note) { return note.sign.has_value(); }));
            }
}

TEST_CASE ("a signature's signs stand in their order on their letters, on both staves alike", "[notation][staff]")
{
    for (const bool flats : { false, true })
        for (const auto stave : { Stave::treble, Stave::bass })
        {
            std::string letters;
            for (int i = 0; i < 7; ++i)
                letters += "CDEFGAB"[letterOf (stave, signatureStep (stave, i, flats))];

            CHECK (letters == (flats ? "BEADGCF" : "FCGDAEB"));
        }

    // The treble's: F5 to B4, no sign above the space over the stave; the bass's the same picture a line lower.
    CHECK (midiNoteOf (Stave::treble, signatureStep (Stave::treble, 0, false), 0, 0) == 77);
    CHECK (midiNoteOf (Stave::treble, signatureStep (Stave::treble, 4, false), 0, 0) == 69);
    CHECK (midiNoteOf (Stave::bass, signatureStep (Stave::bass, 0, false), 0, 0) == 53);
    CHECK (midiNoteOf (Stave::bass, signatureStep (Stave::bass, 0, true), 0, 0) == 47);

    for (int signature = -7; signature <= 7; ++signature)
        for (int letter = 0; letter < 7; ++letter)
        {
            // The signature's major scale, by the line of fifths.
            const auto tonic = NoteName::fromFifths (signature);
            int expected = 99;
            for (int fifths = tonic.fifths() - 1; fifths <= tonic.fifths() + 5; ++fifths)
                if (const auto tone = NoteName::fromFifths (fifths); tone.letter == letter)
                    expected = tone.accidental;
            CHECK (signatureAccidental (signature, letter) == expected);
        }
}

TEST_CASE ("notes stand where a pianist looks for them", "[notation][staff]")
{
    CHECK (read (planOf ("C4 E4 G4")) == "C4 E4 G4 | ");
    CHECK (read (planOf ("C3 E3 G3")) == " | C3 E3 G3");
    CHECK (read (planOf ("C3 G3 E4 B4")) == "E4 B4 | C3 G3");
    CHECK (read (planOf ("C3 E3 G3 C4 E4 G4")) == "C4 E4 G4 | C3 E3 G3");
    CHECK (read (planOf ("B3")) == " | B3");
    CHECK (read (planOf ("C4")) == "C4 | ");
}

TEST_CASE ("a close chord about middle C is not torn", "[notation][staff]")
{
    for (const auto* chord : { "A3 C4 E4", "G3 B3 D4 F4", "F3 A3 C4", "B3 D4 F#4", "Bb3 D4 F4 A4", "E3 G3 B3 D4", "C4 E4 G4 B4", "G3 C4 E4" })
    {
        const auto plan = planOf (chord);
        INFO (chord << ": " << read (plan));
        CHECK (std::ranges::all_of (plan.notes, [&] (const StaffNote& note) { return note.stave == plan.notes[0].stave; }));
        CHECK (std::ranges::all_of (plan.ledgers, [] (const LedgerLine& line) { return std::abs (line.step) <= 8; }));
    }
}

TEST_CASE ("no note of a piano lies more than three ledger lines out, nor four beyond it", "[notation][staff]")
{
    for (int note = 0; note < 128; ++note)
    {
        const auto plan = planOf (Voicing { note });
        INFO (note << ": " << read (plan));
        CHECK (plan.ledgers.size() <= (note >= 21 && note <= 108 ? 3u : 4u));
    }

    CHECK (planOf ("E6").octavesOf (Stave::treble) == 0);
    CHECK (planOf ("A6").octavesOf (Stave::treble) == 1);
    CHECK (planOf ("C8").octavesOf (Stave::treble) == 2);
    CHECK (planOf ("E1").octavesOf (Stave::bass) == -1);
    CHECK (planOf ("C2 C5").octaves == std::array { 0, 0 });
    CHECK (planOf ("A0 C8").octaves == std::array { 2, -1 });
}

TEST_CASE ("of a second the lower note is on the left, whichever way the stem would point", "[notation][staff]")
{
    CHECK (columns (planOf ("E4 F4 A4")) == std::vector { 0, 1, 0 });           // stem up
    CHECK (columns (planOf ("C5 E5 F5")) == std::vector { 0, -1, 0 });          // stem down
    CHECK (columns (planOf ("E4 F4 G4")) == std::vector { 0, 1, 0 });           // three in a row: the middle one changes sides
    CHECK (columns (planOf ("D5 E5 F5")) == std::vector { 0, -1, 0 });

    const auto unison = planStaff ({ { 65, { 3, 0 }, {} }, { 66, { 3, 1 }, {} } }, 0);
    CHECK (columns (unison) == std::vector { 0, 1 });
    CHECK (unison.notes[0].signX < unison.notes[1].signX);
}

TEST_CASE ("a letter in two forms has a sign at each of them, in any octave", "[notation][staff]")
{
    const SpellingContext inG { parseKey ("G"), Accidentals::automatic };
    CHECK (read (planStaff ({ { 65, { 3, 0 }, {} }, { 78, { 3, 1 }, {} } }, 1)) == "Fn4 F#5 | ");
    CHECK (read (planOf ("D4 F#4 A4", inG)) == "D4 F4 A4 | ");
    CHECK (read (planStaff ({ { 65, { 3, 0 }, {} }, { 77, { 3, 0 }, {} } }, 1)) == "Fn4 Fn5 | ");
    CHECK (read (planStaff ({ { 68, { 3, 3 - 1 }, {} } }, 1)) == "F##4 | ");
    CHECK (read (planStaff ({ { 69, { 6, -2 }, {} } }, -2)) == "Bbb4 | ");
}

TEST_CASE ("the staff spells as the chord is spelled", "[notation][staff]")
{
    const auto inKey = [] (const char* key) { return SpellingContext { parseKey (key), Accidentals::automatic }; };
    CHECK (read (planOf ("B3 D#4 F#4 A4", inKey ("C#m"))) == "B3 D4 F4 A4 | ");
    CHECK (read (planOf ("G#3 B#3 D#4 F#4", inKey ("C#m"))) == "G3 B#3 D4 F4 | ");
    CHECK (read (planOf ("E4 G#4 B4 D5", inKey ("Am"))) == "E4 G#4 B4 D5 | ");
    CHECK (read (planOf ("Bb3 D4 F4 Ab4", inKey ("Eb"))) == "B3 D4 F4 A4 | ");
    CHECK (read (planOf ("B3 D4 F4 Ab4", inKey ("Cm"))) == "Bn3 D4 F4 A4 | ");
}

TEST_CASE ("signs go from the right: the highest, the lowest, then inwards; octaves in one line", "[notation][staff]")
{
    // D flat minor's triad in C: three flats, too near for one line.
    const auto near = planStaff ({ { 61, { 1, -1 }, {} }, { 64, { 3, -1 }, {} }, { 68, { 5, -1 }, {} } }, 0);
    CHECK (near.notes[2].signX > near.notes[0].signX);
    CHECK (near.notes[0].signX > near.notes[1].signX);

    const auto octave = planStaff ({ { 66, { 3, 1 }, {} }, { 70, { 5, 1 }, {} }, { 78, { 3, 1 }, {} } }, 0);
    CHECK (octave.notes[0].signX == octave.notes[2].signX);
    CHECK (octave.notes[1].signX < octave.notes[0].signX);

    // Even where a ledger line keeps one of them further away.
    const auto ledger = planStaff ({ { 37, { 1, -1 }, {} }, { 49, { 1, -1 }, {} } }, 0);
    CHECK (ledger.notes[0].signX == ledger.notes[1].signX);
    CHECK (ledger.notes[1].signX == Approx (-staff::ledgerOverhang - staff::ledgerClearance - widthOfSign (-1)));

    // Far enough from each other, each is as near to its head as the first.
    const auto far = planStaff ({ { 61, { 0, 1 }, {} }, { 75, { 1, 1 }, {} } }, 0);
    CHECK (far.notes[1].signX == Approx (-staff::headClearance - widthOfSign (1)));
    CHECK (far.notes[0].signX == Approx (-staff::ledgerOverhang - staff::ledgerClearance - widthOfSign (1)));
}
