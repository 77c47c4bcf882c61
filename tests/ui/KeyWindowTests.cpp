// KeyWindowTests.cpp - which keys are in view: they come along with the hands, and never to and fro.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "harmony/Voicing.h"
#include "ui/panels/KeyWindow.h"
#include "ui/panels/KeyboardGeometry.h"

#include <array>
#include <random>

using namespace guidetone;

TEST_CASE ("a small keyboard moves by octaves, and only when a note falls outside", "[ui][keyboard][window]")
{
    for (const int keys : { 25, 37, 49, 61, 76 })
    {
        KeyWindow window (keys);
        const auto first = window.range();
        CHECK_FALSE (KeyboardGeometry::isBlack (first.lowest));
        CHECK_FALSE (KeyboardGeometry::isBlack (first.highest));
        CHECK (first.highest - first.lowest + 1 == keys);

        CHECK_FALSE (window.follow ({ first.lowest, first.highest }, 0.0));
        CHECK (window.range() == first);

        CHECK (window.follow ({ first.highest + 1 }, 10.0));
        CHECK (window.range() == KeyRange { first.lowest + 12, first.highest + 12 });
        CHECK_FALSE (window.follow ({}, 11.0));

        CHECK (window.follow ({ first.lowest - 1 }, 20.0));
        CHECK (window.range() == KeyRange { first.lowest - 12, first.highest - 12 });
    }

    KeyWindow whole;
    CHECK_FALSE (whole.follow ({ 3, 120 }, 0.0));
    CHECK (whole.range() == KeyRange { 21, 108 });
}

TEST_CASE ("two hands too far apart for the window do not drag it to and fro", "[ui][keyboard][window]")
{
    KeyWindow window (25);
    int moves = 0;

    for (int beat = 0; beat < 40; ++beat)
        moves += window.follow (beat % 2 == 0 ? Voicing { 36, 43 } : Voicing { 72, 76, 79 }, beat * 0.5) ? 1 : 0;

    CHECK (moves == 1);
    CHECK (window.range() == KeyRange { 36, 60 });

    // The right hand stays alone: it comes into view when the other has been silent for a while, with no new note.
    const Voicing right { 72, 76, 79 };
    CHECK_FALSE (window.follow (right, 20.0));
    CHECK_FALSE (window.follow (right, 21.0));
    CHECK (window.follow (right, 24.0));
    CHECK (window.range() == KeyRange { 60, 84 });
}

TEST_CASE ("a window that moves hides nothing that was heard lately", "[ui][keyboard][window][law]")
{
    std::mt19937 random (7);

    for (const int keys : { 25, 37, 49, 61, 76 })
    {
        KeyWindow window (keys);
        std::array<double, 128> heard {};
        heard.fill (-100.0);
        double now = 0.0;
        int middle = 60;

        for (int i = 0; i < 4000; ++i)
        {
            now += static_cast<double> (random() % 100) / 50.0;
            middle = std::clamp (middle + static_cast<int> (random() % 25) - 12, 15, 112);
            Voicing notes;

            for (unsigned more = random() % 4; more > 0; --more)
                notes.add (std::clamp (middle + static_cast<int> (random() % 31) - 15, 4, 120));      // what every size can reach

            const auto before = window.range();
            const bool moved = window.follow (notes, now);
            notes.forEach ([&] (int note) { heard[static_cast<std::size_t> (note)] = now; });
            const auto after = window.range();

            REQUIRE (moved == ! (before == after));
            REQUIRE ((after.lowest - before.lowest) % 12 == 0);
            REQUIRE (after.highest - after.lowest + 1 == keys);
            REQUIRE (after.lowest >= 0);
            REQUIRE (after.highest <= 127);

            if (moved)
                for (int note = before.lowest; note <= before.highest; ++note)
                    if (now - heard[static_cast<std::size_t> (note)] < KeyWindow::latelySeconds)
                        REQUIRE (after.contains (note));

            // Whatever has been played alone for a while is in view.
            if (! notes.empty() && notes.highest() - notes.lowest() <= 12)
            {
                now += 5.0;
                window.follow (notes, now);
                notes.forEach ([&] (int note) { heard[static_cast<std::size_t> (note)] = now; REQUIRE (window.range().contains (note)); });
            }
        }
    }
}

TEST_CASE ("a keyboard that follows grows at once, and shrinks only after a long silence of its outer part", "[ui][keyboard][window]")
{
    KeyWindow window (0);
    CHECK (window.range() == KeyRange { 48, 84 });

    CHECK_FALSE (window.follow ({ 60, 64 }, 1000.0));
    CHECK (window.follow ({ 38 }, 1001.0));
    CHECK (window.range() == KeyRange { 36, 84 });
    CHECK (window.follow ({ 90 }, 1002.0));
    CHECK (window.range() == KeyRange { 36, 96 });

    CHECK_FALSE (window.follow ({ 62 }, 1020.0));
    CHECK_FALSE (window.follow ({}, 1050.0));       // in silence nothing moves
    CHECK (window.follow ({ 64 }, 1051.0));
    CHECK (window.range().highest - window.range().lowest == KeyWindow::leastFollowed);
    CHECK (window.range().contains (62));

    KeyWindow piano (0);
    piano.follow ({ 21, 108 }, 0.0);
    CHECK (piano.range() == KeyRange { 21, 108 });
    piano.follow ({ 20, 127 }, 1.0);
    CHECK (piano.range() == KeyRange { 12, 127 });

    for (double now = 2.0; now < 100.0; now += 1.0)
    {
        piano.follow ({ 60 + static_cast<int> (now) % 5 }, now);
        CHECK_FALSE (KeyboardGeometry::isBlack (piano.range().lowest));
        CHECK_FALSE (KeyboardGeometry::isBlack (piano.range().highest));
        CHECK (piano.range().highest - piano.range().lowest >= KeyWindow::leastFollowed - 1);
    }

    CHECK (piano.range().highest - piano.range().lowest == KeyWindow::leastFollowed);
}
