// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"
#include "notation/ChordSymbol.h"
#include "progression/LogEdits.h"
#include "progression/LogTiming.h"
#include "progression/ProgressionHistory.h"
#include "progression/SongRun.h"

using namespace guidetone;
using namespace guidetone::testing;

namespace
{

/** Three chords, of which the second has many names. */
Progression threeNames()
{
    auto entries = threeChords().entries();
    entries[1].naming = name ({ 45, 48, 52, 55, 62 });
    return Progression (std::move (entries));
}

/** The log as if one of its chords were in a key and somebody had typed its name. */
Progression typed (const char* key, const Chord& chord, NoteName root, NoteName bass)
{
    const auto inKey = key != nullptr ? respelled (threeNames(), { 1 }, parseKey (key)) : threeNames();
    return renamedTo (inKey, 1, chord, ChordLetters { root, bass });
}

Progression typed (const char* key, const Chord& chord, NoteName root)    { return typed (key, chord, root, root); }

std::string symbolOf (const Progression& log)
{
    return leadSheetSymbol (log.entries()[1].naming, spellingOf (log.entries()[1], {}));
}

const Chord fSharp7 { Quality::dominant, 6, 6, false, {}, {} };
constexpr NoteName gFlat { 4, -1 };

} // namespace

TEST_CASE ("another reading becomes the name, the others keep their order", "[progression][edits]")
{
    const auto log = threeNames();
    const auto before = log.entries()[1].naming.readings;
    REQUIRE (before.size() >= 3);

    const auto after = renamed (log, 1, 2).entries()[1].naming.readings;
    REQUIRE (after.size() == before.size());
    CHECK (after[0] == before[2]);
    CHECK (after[1] == before[0]);
    CHECK (after[2] == before[1]);
    CHECK (renamed (log, 1, 2).entries()[0] == log.entries()[0]);
}

TEST_CASE ("what cannot be renamed stays as it is", "[progression][edits]")
{
    const auto log = threeNames();
    CHECK (renamed (log, 1, 0) == log);
    CHECK (renamed (log, 1, -1) == log);
    CHECK (renamed (log, 1, 9) == log);
    CHECK (renamed (log, 3, 1) == log);
}

TEST_CASE ("a renamed chord is marked as edited and keeps its name through hindsight, until that is undone", "[progression][edits]")
{
    ProgressionHistory history (threeNames());
    history.edit (renamed (history.current(), 1, 1));
    const auto name = history.current().entries()[1].naming.readings[0];
    CHECK (history.current().entries()[1].edited);
    CHECK_FALSE (history.apply (revised (2, 1.0, aMinor)));
    CHECK (history.current().entries()[1].naming.readings[0] == name);
    CHECK (history.undo());
    CHECK (history.current().entries()[1].naming.readings[0] == guidetone::name (aMinor).readings[0]);
}

TEST_CASE ("entries go by their indices, in any order", "[progression][edits]")
{
    const auto log = threeNames();
    CHECK (without (log, {}) == log);
    CHECK (without (log, { 2, 0, 2, 77 }) == Progression ({ log.entries()[1] }));
    CHECK (without (log, { 0, 1, 2 }).empty());
}

namespace
{

const Chord g7 { Quality::dominant, 7, 7, false, {}, {} };
const Voicing g7Voicing { 55, 59, 62, 65 };

} // namespace

TEST_CASE ("an appended chord follows the last for a bar, and is no played one", "[progression][log-edits]")
{
    auto log = threeChords();
    log.apply (ended (log.entries().back().id, 9.0));
    const auto& last = log.entries().back();
    REQUIRE_FALSE (last.isOpen());

    const auto longer = appended (log, g7, g7Voicing, { parseKey ("C"), Player::solo });
    REQUIRE (longer.size() == 4);
    const auto& entry = longer.entries().back();
    CHECK (entry.startSeconds == last.endSeconds);
    CHECK (entry.endSeconds > entry.startSeconds);
    CHECK (entry.start == last.end);
    CHECK (entry.end.ticks - entry.start.ticks == 4 * ticksPerQuarter);
    CHECK (entry.take == last.take);
    CHECK (entry.edited);
    CHECK (entry.naming.readings[0].chord == g7);

    const auto twice = appended (longer, g7, g7Voicing, {});
    CHECK (twice.entries()[3].id != twice.entries()[4].id);
    CHECK (twice.entries()[4].startSeconds == entry.endSeconds);

    for (const auto& played : log.entries())
        CHECK (played.id != entry.id);
}

TEST_CASE ("another log is joined after the last chord, keeps its places in the song, and takes no numbers that playing gives", "[progression][log-edits]")
{
    const auto log = threeChords();      // the last one still sounds, from second 3
    const auto both = joined (log, threeChords());
    REQUIRE (both.size() == 6);
    const auto& entries = both.entries();

    for (std::size_t i = 0; i < 3; ++i)
    {
        CHECK (entries[i] == log.entries()[i]);
        CHECK (entries[i + 3].start == log.entries()[i].start);
        CHECK (entries[i + 3].naming == log.entries()[i].naming);
        CHECK (entries[i + 3].startSeconds == Approx (3.0 + log.entries()[i].startSeconds));
        CHECK (entries[i + 3].id == firstIdByHand + i);
        CHECK (entries[i + 3].edited);
        CHECK_FALSE (entries[i + 3].isOpen());
    }

    // What is played goes on with its own chord.
    auto played = both;
    CHECK (played.apply (ended (3, 4.0)));
    CHECK (played.entries()[2].endSeconds == 4.0);
    CHECK (joined (log, {}) == log);
    CHECK (joined ({}, log).entries()[0].startSeconds == 0.0);
}

TEST_CASE ("a chord appended to nothing, or to one that still sounds, has a place as well", "[progression][log-edits]")
{
    const auto first = appended ({}, g7, g7Voicing, {});
    REQUIRE (first.size() == 1);
    CHECK (first.entries()[0].startSeconds == 0.0);
    CHECK (first.entries()[0].endSeconds == 2.0);
    CHECK_FALSE (first.entries()[0].start.known);

    Progression open;
    open.apply (began (1, 1.0, cMajor));
    const auto longer = appended (open, g7, g7Voicing, {});
    CHECK (longer.entries()[0].isOpen());
    CHECK (longer.entries()[1].startSeconds > 1.0);

    // What sounded ends where it was going to.
    auto goesOn = longer;
    CHECK (goesOn.apply (ended (1, 1.5)));
    CHECK (goesOn.entries()[0].endSeconds == 1.5);
    CHECK (goesOn.entries()[1].endSeconds > goesOn.entries()[1].startSeconds);
}

TEST_CASE ("a place moves on over bar lines in its metre", "[progression][log-edits]")
{
    SongPosition place;
    place.known = true;
    place.ticks = 5 * ticksPerQuarter;
    place.bar = 2;
    place.tickInBar = 2 * ticksPerQuarter;
    place.numerator = 3;

    const auto next = later (place, 4 * ticksPerQuarter);
    CHECK (next.bar == 4);
    CHECK (next.tickInBar == 0);
    CHECK (next.ticks == 9 * ticksPerQuarter);
    CHECK (later (place, 0) == place);
    CHECK (later ({}, 960) == SongPosition {});
}

TEST_CASE ("a chord that was typed or chosen by its name is found among the readings, or comes before them", "[progression][log-edits]")
{
    const auto log = threeNames();
    const auto& readings = log.entries()[1].naming.readings;
    CHECK (renamedTo (log, 1, readings[2].chord) == renamed (log, 1, 2));
    CHECK (renamedTo (log, 1, readings[0].chord) == log);
    CHECK (renamedTo (log, 9, g7) == log);

    const auto other = renamedTo (log, 1, g7).entries()[1];
    REQUIRE (other.naming.readings.size() == std::min (readings.size() + 1, readings.room()));
    CHECK (other.naming.readings[0].chord == g7);
    CHECK (other.naming.readings[1] == readings[0]);
    CHECK (other.naming.voicing == log.entries()[1].naming.voicing);

    auto entries = log.entries();
    entries[0].naming = {};
    entries[0].naming.kind = Sounding::cluster;
    const auto named = renamedTo (Progression (entries), 0, g7).entries()[0];
    CHECK (named.naming.kind == Sounding::chord);
    CHECK (named.naming.readings.size() == 1);

    auto full = log;
    for (int root = 0; root < 12; ++root)
        full = renamedTo (full, 1, transposed (g7, root));
    CHECK (full.entries()[1].naming.readings.size() == readings.room());
    CHECK (full.entries()[1].naming.readings[0].chord == transposed (g7, 11));
}

TEST_CASE ("a reading of what is shown becomes the last entry's name, whatever readings that has", "[progression][log-edits]")
{
    Progression log;
    log.apply (began (1, 0.0, { 45, 48, 52, 55 }));
    const auto shown = name ({ 45, 48, 52, 55 }, { parseKey ("C"), Player::band });     // other readings, in another order
    REQUIRE (shown.readings.size() >= 2);

    for (int reading = 0; reading < shown.readings.size(); ++reading)
        CHECK (lastRenamed (log, shown, reading).entries()[0].naming.readings[0].chord == shown.readings[reading].chord);

    CHECK (lastRenamed (log, shown, -1) == log);
    CHECK (lastRenamed (log, shown, shown.readings.size()) == log);
    CHECK (lastRenamed ({}, shown, 0).empty());
    CHECK (lastRenamed (log, name (g7Voicing), 0) == log);      // which is not logged yet
    CHECK (lastRenamed (log, {}, 0) == log);
}

TEST_CASE ("what is transposed is named as if it had been played so", "[progression][log-edits]")
{
    Progression log;
    log.apply (began (1, 0.0, aMinor, { parseKey ("C"), Player::solo }));
    log.apply (began (2, 1.0, cAltered, { parseKey ("C"), Player::solo }));
    const auto up = transposed (log, everyEntry (log), 3);
    CHECK (up.entries()[0].naming.voicing == aMinor.transposed (3));
    CHECK (up.entries()[0].context.key == parseKey ("Eb"));
    CHECK (up.entries()[0].naming == name (aMinor.transposed (3), up.entries()[0].context));
    CHECK (up.entries()[1].naming == name (cAltered.transposed (3), up.entries()[1].context));
    CHECK (transposed (up, everyEntry (up), -3) == log);

    const auto one = transposed (log, { 1, 7 }, -12);
    CHECK (one.entries()[0] == log.entries()[0]);
    CHECK (one.entries()[1].naming.readings == log.entries()[1].naming.readings);
    CHECK (one.entries()[1].context == log.entries()[1].context);
}

TEST_CASE ("nothing is transposed out of the range of notes", "[progression][log-edits]")
{
    const auto log = threeChords();
    for (const int semitones : { 0, 73, -42, 128, -128, std::numeric_limits<int>::max(), std::numeric_limits<int>::min() })
        CHECK (transposed (log, everyEntry (log), semitones) == log);

    CHECK (transposed (log, everyEntry (log), 72) != log);
    CHECK (transposed (log, everyEntry (log), -41) != log);
}

TEST_CASE ("a key moved up goes to the key with the fewest signs", "[progression][log-edits]")
{
    CHECK (transposed (*parseKey ("C"), 1) == parseKey ("Db"));
    CHECK (transposed (*parseKey ("E"), 2) == parseKey ("F#"));
    CHECK (transposed (*parseKey ("Eb"), 3) == parseKey ("Gb"));
    CHECK (transposed (*parseKey ("Am"), -1) == parseKey ("G#m"));
    CHECK (transposed (*parseKey ("C#"), 12) == parseKey ("C#"));

    for (const auto key : allKeys())
        for (int semitones = -30; semitones <= 30; ++semitones)
            CHECK (transposed (key, semitones).mode == key.mode);
}

TEST_CASE ("a chord is spelled in the key that it is given", "[progression][log-edits]")
{
    const auto log = threeChords();
    const auto flat = respelled (log, { 0, 2 }, parseKey ("Db"));
    CHECK (flat.entries()[0].context.key == parseKey ("Db"));
    CHECK (flat.entries()[1] == log.entries()[1]);
    CHECK (respelled (flat, everyEntry (flat), {}) == log);
}

TEST_CASE ("a name that was typed keeps its letters, until the chord gets another name or is spelled in a key", "[progression][log-edits]")
{
    const auto log = respelled (threeNames(), { 1 }, parseKey ("E"));
    CHECK (symbolOf (renamedTo (log, 1, fSharp7)) == "F#7");
    const auto flat = typed ("E", fSharp7, gFlat);
    CHECK (symbolOf (flat) == "Gb7");
    CHECK (symbolOf (typed ("E", { Quality::dominant, 6, 4, false, {}, {} }, gFlat, { 3, -1 })) == "Gb7/Fb");

    // The same chord in other letters is another name, without letters it is the one that it has.
    CHECK (symbolOf (renamedTo (flat, 1, fSharp7, ChordLetters { { 3, 1 }, { 3, 1 } })) == "F#7");
    CHECK (renamedTo (flat, 1, fSharp7, ChordLetters { gFlat, gFlat }) == flat);
    CHECK (renamedTo (flat, 1, fSharp7) == flat);
    CHECK_FALSE (renamed (flat, 1, 1).entries()[1].letters);
    CHECK_FALSE (renamedTo (flat, 1, g7).entries()[1].letters);
    CHECK (symbolOf (respelled (flat, { 1 }, parseKey ("E"))) == "F#7");
    CHECK_FALSE (respelled (flat, { 1 }, {}).entries()[1].letters);

    ProgressionHistory history;
    history.edit (log);
    history.edit (flat);
    CHECK (history.current().entries()[1].edited);
    history.edit (respelled (flat, { 1 }, parseKey ("E")));
    CHECK (history.undo());
    CHECK (symbolOf (history.current()) == "Gb7");
    CHECK (history.undo());
    CHECK (history.redo());
    CHECK (symbolOf (history.current()) == "Gb7");

    CHECK (symbolOf (joined ({}, flat)) == "Gb7");
    CHECK (split (flat, 1, ticksPerQuarter).entries()[2].letters == ChordLetters { gFlat, gFlat });
}

TEST_CASE ("letters that were typed are transposed with their chord", "[progression][log-edits]")
{
    const auto moved = [] (const Progression& log, int semitones) { return symbolOf (transposed (log, { 1 }, semitones)); };
    const auto flat = typed ("E", fSharp7, gFlat);

    // As far from the key as they were, but what is plain stays plain.
    CHECK (moved (flat, 7) == "Db7");
    CHECK (moved (flat, 2) == "Ab7");
    CHECK (moved (flat, -2) == "E7");
    CHECK (moved (flat, 1) == "G7");
    CHECK (moved (flat, 3) == "A7");
    CHECK (moved (flat, 12) == "Gb7");
    CHECK (symbolOf (transposed (transposed (flat, { 1 }, 12), { 1 }, -24)) == "Gb7");
    const auto ninth = typed ("C", { Quality::dominant, 8, 0, false, {}, {} }, { 4, 1 }, { 6, 1 });
    CHECK (symbolOf (ninth) == "G#7/B#");
    CHECK (moved (ninth, 2) == "A#7/C##");
    CHECK (moved (ninth, 5) == "C#7/E#");
    CHECK (moved (ninth, 7) == "D#7/F##");
    CHECK (moved (ninth, 4) == "C7/E");

    // Those that the key would have given as well are the other key's then.
    const auto fourth = typed ("F", { Quality::major, 10, 10, false, {}, {} }, { 6, -1 });
    CHECK (moved (fourth, 1) == "Cb");
    CHECK (moved (fourth, 2) == "C");

    // Without a key, by the plainest way.
    CHECK (moved (typed (nullptr, fSharp7, gFlat), 2) == "Ab7");
    CHECK (moved (typed (nullptr, fSharp7, gFlat), 1) == "G7");

    // Whatever was typed, root and bass are the notes that they were, so much higher.
    for (int letter = 0; letter < 7; ++letter)
        for (int sign = -3; sign <= 3; ++sign)
            for (int semitones = -12; semitones <= 12; ++semitones)
                for (const auto* key : { "C", "F#", "Cb", "A#m" })
                {
                    const NoteName root { static_cast<std::int8_t> (letter), static_cast<std::int8_t> (sign) }, bass { static_cast<std::int8_t> (6 - letter), static_cast<std::int8_t> (-sign) };
                    const auto chord = Chord { Quality::minor, static_cast<std::uint8_t> (root.pitchClass()), static_cast<std::uint8_t> (bass.pitchClass()), false, {}, {} };
                    const auto entry = transposed (typed (key, chord, root, bass), { 1 }, semitones).entries()[1];
                    REQUIRE (entry.letters);
                    REQUIRE (entry.letters->root.pitchClass() == entry.naming.readings[0].chord.root);
                    REQUIRE (entry.letters->bass.pitchClass() == entry.naming.readings[0].chord.bass);
                }
}
