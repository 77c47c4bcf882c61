// KeyboardTests.cpp - keys lie where they are drawn, change alone, and never leave a note hanging.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/KeyboardPanel.h"

#include <set>

using namespace guidetone;

namespace
{

/** Writes down what is played, as "+60 -60". */
struct Played
{
    PlayedNotes notes;
    juce::String diary;
    std::set<int> sounding;

    Played()
    {
        notes.onStart = [this] (int note, float) { diary << "+" << note << " "; sounding.insert (note); };
        notes.onEnd = [this] (int note) { diary << "-" << note << " "; sounding.erase (note); };
    }
};

struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    Played played;
    KeyboardPanel panel { theme };

    explicit Panel (int width = 960, int height = 140)
    {
        panel.setSize (width, height);
        panel.playThrough (played.notes);
    }

    juce::MouseEvent mouseAt (juce::Point<int> position)
    {
        const auto now = juce::Time::getCurrentTime();
        return { juce::Desktop::getInstance().getMainMouseSource(), position.toFloat(), juce::ModifierKeys::leftButtonModifier, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                 &panel, &panel, now, position.toFloat(), now, 1, false };
    }

    juce::Point<int> frontOf (int note) const    { return panel.keys().keyBounds (note).getCentre().withY (panel.keys().keyBounds (note).getBottom() - 3); }
};

} // namespace

TEST_CASE ("a point on a key finds that key, at every width", "[ui][keyboard]")
{
    for (int width = 364; width <= 2600; width += 43)
    {
        const KeyboardGeometry keys ({ 7, 11, width, 90 });

        for (int note = KeyboardGeometry::lowest; note <= KeyboardGeometry::highest; ++note)
        {
            const auto bounds = keys.keyBounds (note);
            INFO ("note " << note << " in " << width << " pixels");
            REQUIRE_FALSE (bounds.isEmpty());
            CHECK (keys.noteAt ({ bounds.getCentreX(), bounds.getBottom() - 2 }) == note);
        }
    }
}

TEST_CASE ("the white keys fill the row without a gap, and the row ends with A and C", "[ui][keyboard]")
{
    const KeyboardGeometry keys ({ 0, 0, 1001, 90 });
    int x = 0, whites = 0;

    for (int note = KeyboardGeometry::lowest; note <= KeyboardGeometry::highest; ++note)
    {
        if (KeyboardGeometry::isBlack (note))
            continue;

        CHECK (keys.keyBounds (note).getX() == x);
        x = keys.keyBounds (note).getRight();
        ++whites;
    }

    CHECK (x == 1001);
    CHECK (whites == KeyboardGeometry::whiteKeyCount);
    CHECK (KeyboardGeometry::lowest % 12 == 9);
    CHECK (KeyboardGeometry::highest % 12 == 0);
    CHECK_FALSE (keys.noteAt ({ -1, 10 }));
    CHECK_FALSE (keys.noteAt ({ 10, 90 }));
    CHECK (keys.keyBounds (20).isEmpty());
    CHECK (keys.keyBounds (109).isEmpty());
}

TEST_CASE ("a touch nearer the player strikes harder", "[ui][keyboard]")
{
    const KeyboardGeometry keys ({ 0, 0, 960, 100 });
    CHECK (keys.velocityAt (60, 5) < keys.velocityAt (60, 50));
    CHECK (keys.velocityAt (60, 50) < keys.velocityAt (60, 95));
    CHECK (keys.velocityAt (60, -50) == 0.25f);
    CHECK (keys.velocityAt (60, 500) == 1.0f);
}

TEST_CASE ("another chord repaints the keys that changed and no others", "[ui][keyboard]")
{
    Panel p;
    const auto triad = scenes::played ({ 60, 64, 67 });
    p.panel.show (triad, {});
    Repaints repaints (p.panel);

    p.panel.show (triad, {});
    CHECK (repaints.count() == 0);

    p.panel.show (scenes::played ({ 60, 64, 67, 70 }), {});     // the triad's tones keep their roles
    const auto changed = p.panel.keys().keyBounds (70);
    CHECK (repaints.all().getBounds() == changed);

    repaints.forget();
    auto later = scenes::played ({ 60, 64, 67, 70 });
    later.timeSamples = 1000;
    p.panel.show (later, {});
    CHECK (repaints.count() == 0);
}

TEST_CASE ("a key that only the pedal holds looks different from one that is down", "[ui][keyboard]")
{
    Panel p;
    auto shown = scenes::played ({ 60, 64, 67 });
    p.panel.show (shown, {});
    const auto at = p.panel.keys().keyBounds (64).getCentre().translated (0, 10);
    const auto down = painted (p.panel).getPixelAt (at.x, at.y);

    shown.keysDown.remove (64);
    p.panel.show (shown, {});
    const auto pedal = painted (p.panel).getPixelAt (at.x, at.y);

    p.panel.show ({}, {});
    const auto rest = painted (p.panel).getPixelAt (at.x, at.y);
    CHECK (down != pedal);
    CHECK (pedal != rest);
    CHECK (rest == p.theme.whiteKey);
    CHECK (down == p.theme.of (ToneFamily::third));
}

TEST_CASE ("a silent root is marked on the next such key below the hand", "[ui][keyboard]")
{
    Panel p;
    p.panel.show ({}, {});
    Repaints repaints (p.panel);
    p.panel.show (scenes::named ({ Quality::dominant, 4, 4, true, {}, {} }, { 56, 62 }), {});

    CHECK (repaints.touched (p.panel.keys().keyBounds (52).withTrimmedTop (100)));      // E3, below G#3
    CHECK_FALSE (repaints.touched (p.panel.keys().keyBounds (40)));
    CHECK_FALSE (repaints.touched (p.panel.keys().keyBounds (64)));
}

TEST_CASE ("a chord without notes to show, as a harmony may be, has no hollow key; its sounding notes place it", "[ui][keyboard]")
{
    Panel p;
    auto harmony = scenes::named ({ Quality::dominant, 4, 4, true, {}, {} }, { 56, 62 });
    harmony.naming.voicing = {};
    p.panel.show (harmony, {});
    const auto key = p.panel.keys().keyBounds (52);
    CHECK (painted (p.panel).getPixelAt (key.getCentreX(), key.getBottom() - 25) == p.theme.window);

    harmony.sounding = harmony.keysDown = {};
    p.panel.show (harmony, {});
    CHECK (painted (p.panel).getPixelAt (key.getCentreX(), key.getBottom() - 25) == p.theme.whiteKey);
}

TEST_CASE ("the silent root's key is hollow, and whole where black keys lean over it", "[ui][keyboard]")
{
    Panel p (1600, 220);

    // Every root below every hand: the key lies within the octave below the lowest note, and above it only where the piano ends.
    for (int lowest = KeyboardGeometry::lowest; lowest <= 96; ++lowest)
        for (int below = 1; below < 12; ++below)
        {
            const int wanted = lowest - below >= KeyboardGeometry::lowest ? lowest - below : lowest - below + 12;
            const auto root = static_cast<std::uint8_t> ((lowest - below + 120) % 12);
            p.panel.show ({}, {});
            Repaints repaints (p.panel);
            p.panel.show (scenes::named ({ Quality::dominant, root, static_cast<std::uint8_t> (lowest % 12), true, {}, {} }, { lowest, lowest + 1 }), {});
            INFO (lowest << " - " << below);
            CHECK (repaints.touched (p.panel.keys().keyBounds (wanted)));
        }

    for (const int note : { 52, 53, 50, 54, 48, KeyboardGeometry::lowest })
    {
        p.panel.show (scenes::named ({ Quality::dominant, static_cast<std::uint8_t> (note % 12), static_cast<std::uint8_t> ((note + 4) % 12), true, {}, {} },
                                     { note + 4, note + 10 }), {});
        const auto image = painted (p.panel);
        const auto outline = p.panel.keys().visibleOutline (note);
        const auto key = p.panel.keys().keyBounds (note);
        INFO (note);

        // Hollow: what is behind the keys shows through its middle; the edge wears the root's colour, from top to bottom.
        const int middle = key.getY() + key.getHeight() * (KeyboardGeometry::isBlack (note) ? 4 : 7) / 10;      // below the black keys, above the figure
        CHECK (image.getPixelAt (key.getCentreX(), middle) == p.theme.window);

        for (const auto y : { 30, 60, key.getHeight() * 9 / 10 })
            if (const int row = key.getY() + y; row < key.getBottom() - 4)
            {
                bool edged = false;

                for (int x = key.getX(); x < key.getRight(); ++x)
                    edged = edged || (outline.contains (juce::Point (x, row).toFloat()) && image.getPixelAt (x, row) == p.theme.of (ToneFamily::root));

                CHECK (edged);
            }
    }
}

TEST_CASE ("every scene paints at every size", "[ui][keyboard]")
{
    for (const auto& scene : scenes::all())
        for (const auto& [width, height] : { std::pair (1, 1), std::pair (52, 10), std::pair (480, 64), std::pair (2600, 300) })
        {
            Panel p (width, height);
            p.panel.show (scene.shown, scene.spelling);
            CHECK (painted (p.panel, 2.0f).isValid());
        }
}

//==============================================================================
TEST_CASE ("the mouse plays, slides from key to key, and ends what it began", "[ui][keyboard]")
{
    Panel p;
    p.panel.mouseDown (p.mouseAt (p.frontOf (60)));
    p.panel.mouseDrag (p.mouseAt (p.frontOf (60).translated (1, 0)));
    p.panel.mouseDrag (p.mouseAt (p.frontOf (62)));
    p.panel.mouseDrag (p.mouseAt ({ 10, -40 }));            // off the keys
    p.panel.mouseDrag (p.mouseAt (p.frontOf (64)));
    p.panel.mouseUp (p.mouseAt (p.frontOf (64)));
    p.panel.mouseUp (p.mouseAt (p.frontOf (64)));
    CHECK (p.played.diary == "+60 +62 -60 -62 +64 -64 ");
}

TEST_CASE ("a window that goes away under a finger ends its note", "[ui][keyboard]")
{
    Panel p;
    p.panel.mouseDown (p.mouseAt (p.frontOf (60)));
    p.panel.releaseTouches();
    p.panel.mouseUp (p.mouseAt (p.frontOf (60)));
    CHECK (p.played.diary == "+60 -60 ");
}

TEST_CASE ("the computer's keys are a piano from C up", "[ui][computer-keys]")
{
    const juce::String row ("awsedftgyhujkolp;");

    for (int i = 0; i < row.length(); ++i)
        CHECK (ComputerKeys::noteOf (static_cast<char> (row[i]), 60) == 60 + i);

    for (const char other : { 'q', 'r', 'i', 'z', 'x', '1', ' ', '\0' })
        CHECK_FALSE (ComputerKeys::noteOf (other, 60));

    CHECK_FALSE (ComputerKeys::noteOf (';', 120));
}

TEST_CASE ("computer keys start once, end once, and end at the pitch they began", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    std::set<char> down;
    const auto isDown = [&down] (char key) { return down.count (key) > 0; };
    const auto press = [&] { return keys.press (isDown); };
    const auto frame = [&] { keys.release (isDown); };

    CHECK_FALSE (press());
    down = { 'a', 'd' };
    CHECK (press());
    CHECK (press());
    CHECK (played.sounding == std::set<int> { 60, 64 });

    keys.moveOctave (1);
    down = { 'd', 'g' };
    CHECK (press());
    frame();
    frame();
    CHECK (played.sounding == std::set<int> { 64, 79 });

    down.clear();
    CHECK_FALSE (press());
    frame();
    frame();
    CHECK (played.sounding.empty());
    CHECK (played.diary == "+60 +64 +79 -60 -64 -79 ");
}

TEST_CASE ("a key that repeats while it is held is not struck again", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    bool down = true;
    const auto isDown = [&down] (char key) { return down && key == 'a'; };
    keys.press (isDown);

    for (int repetition = 0; repetition < 20; ++repetition)
    {
        down = false;
        keys.press (isDown);

        if (repetition % 2 == 0)
            keys.release (isDown);      // a frame in the very moment between release and press

        down = true;
        keys.press (isDown);
        keys.release (isDown);
    }

    CHECK (played.diary == "+60 ");

    down = false;
    keys.release (isDown);
    keys.release (isDown);
    CHECK (played.diary == "+60 -60 ");
}

TEST_CASE ("losing the keyboard ends every computer key's note", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    keys.press ([] (char key) { return key == 'a' || key == 'g'; });
    CHECK (played.sounding.size() == 2);

    keys.releaseAll();
    keys.releaseAll();
    CHECK (played.sounding.empty());
}

TEST_CASE ("the octave stays on the keyboard", "[ui][computer-keys]")
{
    Played played;
    ComputerKeys keys (played.notes);
    keys.moveOctave (-100);
    CHECK (keys.base() == ComputerKeys::lowestBase);
    keys.moveOctave (100);
    CHECK (keys.base() == ComputerKeys::highestBase);

    keys.press ([] (char) { return true; });
    CHECK (*played.sounding.rbegin() <= 127);
}

TEST_CASE ("a note with two holders sounds until both have let go", "[ui][computer-keys]")
{
    Played played;
    played.notes.press (60, 1.0f);
    played.notes.press (60, 0.5f);
    played.notes.release (60);
    CHECK (played.notes.isDown (60));
    played.notes.release (60);
    played.notes.release (60);
    played.notes.press (-1, 1.0f);
    played.notes.press (128, 1.0f);
    CHECK (played.diary == "+60 -60 ");

    played.notes.press (61, 1.0f);
    played.notes.press (61, 1.0f);
    played.notes.releaseAll();
    played.notes.release (61);
    CHECK (played.diary == "+60 -60 +61 -61 ");
}
