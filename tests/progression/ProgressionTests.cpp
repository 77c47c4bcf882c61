// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Playing.h"

using namespace guidetone;
using namespace guidetone::testing;

TEST_CASE ("a chord is open until it ends", "[progression]")
{
    Progression log;
    CHECK (log.apply (began (1, 0.5, cMajor)));

    REQUIRE (log.size() == 1);
    CHECK (log.entries()[0].isOpen());
    CHECK (log.entries()[0].start == placeAt (0.5));

    CHECK (log.apply (ended (1, 2.0)));
    CHECK_FALSE (log.entries()[0].isOpen());
    CHECK (log.entries()[0].endSeconds == 2.0);
    CHECK (log.entries()[0].end == placeAt (2.0));
}

TEST_CASE ("the end of a chord that is not in the log changes nothing", "[progression]")
{
    auto log = threeChords();
    const auto before = log;

    CHECK_FALSE (log.apply (ended (1, 9.0)));   // ended long ago
    CHECK_FALSE (log.apply (ended (17, 9.0)));
    CHECK (log == before);
    CHECK_FALSE (Progression().apply (ended (1, 1.0)));
}

TEST_CASE ("an end before its beginning counts as the beginning", "[progression]")
{
    Progression log;
    log.apply (began (1, 2.0, cMajor));
    log.apply (ended (1, 1.0));
    CHECK (log.entries()[0].endSeconds == 2.0);
}

TEST_CASE ("of two open chords with one number the later one ends", "[progression]")
{
    Progression log;
    log.apply (began (1, 0.0, cMajor));
    log.apply (began (1, 5.0, aMinor));
    log.apply (ended (1, 6.0));

    CHECK (log.entries()[0].isOpen());
    CHECK (log.entries()[1].endSeconds == 6.0);
}

TEST_CASE ("an entry is spelled in the key it was named in, else in the one wanted", "[progression][spelling]")
{
    const SpellingContext wanted { parseKey ("Db"), Accidentals::flats };
    Entry entry;
    CHECK (spellingOf (entry, wanted).key == parseKey ("Db"));

    entry.context.key = parseKey ("A");
    CHECK (spellingOf (entry, wanted).key == parseKey ("A"));
    CHECK (spellingOf (entry, wanted).accidentals == Accidentals::flats);
}

TEST_CASE ("a log that follows another copies what is new, and says from where", "[progression][follow]")
{
    auto log = threeChords();
    Progression shown;
    CHECK (shown.follow (log) == 0);
    CHECK (shown == log);
    CHECK (shown.follow (log) == 3);        // nothing has changed

    log.apply (ended (3, 4.0));
    CHECK (shown.follow (log) == 2);
    CHECK (shown == log);

    log.apply (began (4, 4.0, cMajor));
    log.apply (revised (2, 1.0, cMajor));
    CHECK (shown.follow (log) == 1);
    CHECK (shown == log);

    // One that was made anew is compared, and so is one that it has not seen for long.
    auto entries = log.entries();
    entries[2].edited = true;
    const Progression another (entries);
    CHECK (shown.follow (another) == 2);
    CHECK (shown == another);
    CHECK (shown.follow (log) == 2);

    for (int i = 0; i < 50; ++i)
        log.apply (revised (4, 4.0, i % 2 == 0 ? aMinor : cMajor));

    log.apply (revised (4, 4.0, fMajorSeventh));
    CHECK (shown.follow (log) == 3);
    CHECK (shown == log);

    entries.resize (2);
    CHECK (shown.follow (Progression (entries)) == 2);
    CHECK (shown.size() == 2);
    CHECK (shown.follow ({}) == 0);
    CHECK (shown.empty());
}

TEST_CASE ("two copies that have gone their own ways are told apart", "[progression][follow]")
{
    auto one = threeChords();
    auto other = one;
    Progression shown;
    shown.follow (one);
    one.apply (revised (1, 0.0, aMinor));
    shown.follow (one);
    other.apply (revised (2, 1.0, cMajor));
    CHECK (shown.follow (other) == 0);
    CHECK (shown == other);
}
