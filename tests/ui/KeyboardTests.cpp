// KeyboardTests.cpp - keys lie where they are drawn, change alone, come along with the hands, and never leave a note hanging.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/KeyboardPanel.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
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

struct Rig
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    Played played;
    KeyboardPanel panel { theme };

    explicit Rig (int width = 960, int height = 140)
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

        for (int note = KeyRange {}.lowest; note <= KeyRange {}.highest; ++note)
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

    for (int note = KeyRange {}.lowest; note <= KeyRange {}.highest; ++note)
    {
        if (KeyboardGeometry::isBlack (note))
            continue;

        CHECK (keys.keyBounds (note).getX() == x);
        x = keys.keyBounds (note).getRight();
        ++whites;
    }

    CHECK (x == 1001);
    CHECK (whites == KeyboardGeometry::whiteKeyCount);
    CHECK (KeyRange {}.lowest % 12 == 9);
    CHECK (KeyRange {}.highest % 12 == 0);
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
    Rig p;
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
    Rig p;
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
    Rig p;
    p.panel.show ({}, {});
    Repaints repaints (p.panel);
    p.panel.show (scenes::named ({ Quality::dominant, 4, 4, true, {}, {} }, { 56, 62 }), {});

    CHECK (repaints.touched (p.panel.keys().keyBounds (52).withTrimmedTop (100)));      // E3, below G#3
    CHECK_FALSE (repaints.touched (p.panel.keys().keyBounds (40)));
    CHECK_FALSE (repaints.touched (p.panel.keys().keyBounds (64)));
}

TEST_CASE ("a chord without notes to show, as a harmony may be, has no hollow key; its sounding notes place it", "[ui][keyboard]")
{
    Rig p;
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
    Rig p (1600, 220);

    // Every root below every hand: the key lies within the octave below the lowest note, and above it only where the piano ends.
    for (int lowest = KeyRange {}.lowest; lowest <= 96; ++lowest)
        for (int below = 1; below < 12; ++below)
        {
            const int wanted = lowest - below >= KeyRange {}.lowest ? lowest - below : lowest - below + 12;
            const auto root = static_cast<std::uint8_t> ((lowest - below + 120) % 12);
            p.panel.show ({}, {});
            Repaints repaints (p.panel);
            p.panel.show (scenes::named ({ Quality::dominant, root, static_cast<std::uint8_t> (lowest % 12), true, {}, {} }, { lowest, lowest + 1 }), {});
            INFO (lowest << " - " << below);
            CHECK (repaints.touched (p.panel.keys().keyBounds (wanted)));
        }

    for (const int note : { 52, 53, 50, 54, 48, KeyRange {}.lowest })
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
            Rig p (width, height);
            p.panel.show (scene.shown, scene.spelling);
            CHECK (painted (p.panel, 2.0f).isValid());
        }
}

TEST_CASE ("keys wider than keys are stand in the middle", "[ui][keyboard]")
{
    const KeyboardGeometry keys ({ 0, 0, 1600, 90 }, { 48, 72 });
    CHECK (std::abs (keys.keyBounds (48).getX() - (1600 - keys.keyBounds (72).getRight())) <= 1);
    CHECK (keys.keyBounds (48).getX() > 400);
    CHECK (keys.keyBounds (60).getWidth() < 40);
    CHECK_FALSE (keys.noteAt ({ 100, 50 }));

    for (int note = 48; note <= 72; ++note)
        CHECK (keys.noteAt ({ keys.keyBounds (note).getCentreX(), keys.keyBounds (note).getBottom() - 2 }) == note);
}

//==============================================================================
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

//==============================================================================
TEST_CASE ("another view shows other keys, and repaints the keys that it changes", "[ui][keyboard]")
{
    Rig p;
    p.panel.show (scenes::played ({ 60, 64, 67 }), {});
    p.panel.setView ({ 25, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    CHECK (p.panel.keys().range() == KeyRange { 48, 72 });

    Repaints repaints (p.panel);
    p.panel.setView ({ 25, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    CHECK (repaints.count() == 0);

    p.panel.show (scenes::played ({ 74, 77, 81 }), {});
    CHECK (p.panel.keys().range().contains (81));
    CHECK (repaints.touched (p.panel.getLocalBounds()));
}

TEST_CASE ("keys stay where they are while one of them is held on the screen", "[ui][keyboard]")
{
    Rig p;
    p.panel.setView ({ 25, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    p.panel.touch (0, p.frontOf (60));
    p.panel.show (scenes::played ({ 96 }), {});
    CHECK (p.panel.keys().range() == KeyRange { 48, 72 });

    p.panel.lift (0);
    p.panel.show (scenes::played ({ 96 }), {});
    CHECK (p.panel.keys().range().contains (96));
}

TEST_CASE ("a note beyond the keys shows as an arrow at that end", "[ui][keyboard]")
{
    Rig p (480, 120);
    p.panel.setView ({ 25, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    p.panel.show (scenes::played ({ 60, 64, 67 }), {});
    Repaints repaints (p.panel);

    p.panel.show (scenes::played ({ 36, 60, 64, 67 }), {});
    CHECK (p.panel.keys().range() == KeyRange { 48, 72 });
    const auto keys = p.panel.keys().bounds();
    CHECK (repaints.touched (keys.withWidth (10)));
    CHECK_FALSE (repaints.touched (keys.withTrimmedLeft (keys.getWidth() - 10)));

    const auto image = painted (p.panel);
    bool rootColoured = false;

    for (int y = keys.getY(); y < keys.getBottom(); ++y)
        for (int x = 0; x < keys.getX() + 20; ++x)
            rootColoured = rootColoured || image.getPixelAt (x, y) == p.theme.of (ToneFamily::root);

    CHECK (rootColoured);
}

TEST_CASE ("by velocity a key is the fuller the harder it was struck", "[ui][keyboard]")
{
    Rig p (960, 200);
    p.panel.setView ({ 49, KeyboardView::Colours::velocity, KeyboardView::Labels::none });
    auto shown = scenes::played ({ 60, 64 });
    shown.velocities[60] = 127;
    shown.velocities[64] = 40;
    p.panel.show (shown, {});

    const auto image = painted (p.panel);
    const auto at = [&] (int note, float share)
    {
        const auto key = p.panel.keys().keyBounds (note);
        return image.getPixelAt (key.getX() + key.getWidth() * (note == 60 ? 1 : 3) / 4, key.getBottom() - juce::roundToInt (static_cast<float> (key.getHeight()) * share));
    };

    CHECK (at (60, 0.1f) == p.theme.ofVelocity (127));
    CHECK (at (60, 0.9f) == p.theme.ofVelocity (127));
    CHECK (at (64, 0.1f) == p.theme.ofVelocity (40));
    CHECK (at (64, 0.9f) != p.theme.ofVelocity (40));
    CHECK (at (64, 0.9f) != p.theme.whiteKey);

    // Only where it gives the colour is another velocity another look.
    Repaints repaints (p.panel);
    shown.velocities[64] = 90;
    p.panel.show (shown, {});
    CHECK (repaints.all().getBounds() == p.panel.keys().keyBounds (64));

    p.panel.setView ({ 49, KeyboardView::Colours::degree, KeyboardView::Labels::none });
    repaints.forget();
    shown.velocities[64] = 20;
    p.panel.show (shown, {});
    CHECK (repaints.count() == 0);
}

TEST_CASE ("notes are called as they are in the person's language, spelled by chord and key", "[ui][keyboard]")
{
    Rig p;
    p.panel.show (scenes::played ({ 54, 58, 61, 64 }), { parseKey ("B"), Accidentals::automatic });
    CHECK (p.panel.spoken() == juce::String::fromUTF8 ("F♯3, A♯3, C♯4, E4"));

    p.panel.setNoteLanguage (NoteLanguage::german);
    CHECK (p.panel.spoken() == "Fis3, Ais3, Cis4, E4");
    p.panel.show (scenes::played ({ 47, 58, 61, 65 }), { parseKey ("Gb"), Accidentals::automatic });
    p.panel.show ({}, {});
    CHECK (p.panel.spoken() == "No key is down");

    // Names and degrees are other pixels; none at all are fewer.
    const auto chord = scenes::played ({ 60, 64, 67 });
    p.panel.show (chord, {});
    const auto imageOf = [&p] (KeyboardView::Labels labels)
    {
        p.panel.setView ({ 49, KeyboardView::Colours::degree, labels });
        const auto image = painted (p.panel);
        const auto key = p.panel.keys().keyBounds (64);
        int dark = 0;

        for (int y = key.getBottom() - 30; y < key.getBottom() - 6; ++y)
            for (int x = key.getX() + 2; x < key.getRight() - 2; ++x)
                dark += image.getPixelAt (x, y) != p.theme.of (ToneFamily::third) ? 1 : 0;

        return dark;
    };

    CHECK (imageOf (KeyboardView::Labels::none) == 0);
    CHECK (imageOf (KeyboardView::Labels::degrees) > 10);
    CHECK (imageOf (KeyboardView::Labels::notes) > 10);
    CHECK (imageOf (KeyboardView::Labels::notes) != imageOf (KeyboardView::Labels::degrees));
}

TEST_CASE ("labels on lit keys can be read, held by a finger or a pedal, in every theme", "[ui][keyboard][theme]")
{
    const auto theme = themeOf (GENERATE (ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind));

    for (const bool black : { false, true })
        for (const auto colour : theme.family)
            for (const float share : { 1.0f, KeyboardPanel::pedalShare })
            {
                const auto face = (black ? theme.blackKey : theme.whiteKey).interpolatedWith (colour, share);
                INFO (colour.toString() << (black ? " black " : " white ") << share);
                CHECK (contrast (theme.inkOn (face), face) >= 4.5);
            }
}

//==============================================================================
TEST_CASE ("several fingers hold several keys, and each ends its own", "[ui][keyboard]")
{
    Rig p;
    p.panel.touch (1, p.frontOf (60));
    p.panel.touch (2, p.frontOf (64));
    p.panel.touch (3, p.frontOf (67));
    p.panel.touch (2, p.frontOf (65));
    p.panel.lift (1);
    p.panel.lift (3);
    CHECK (p.played.diary == "+60 +64 +67 +65 -64 -60 -67 ");
    CHECK (p.played.sounding == std::set<int> { 65 });
    p.panel.lift (2);
    p.panel.lift (2);
    CHECK (p.played.sounding.empty());
}

TEST_CASE ("arrow keys go from key to key, and Enter plays the one they have come to until it is let go", "[ui][keyboard]")
{
    Rig p;
    p.panel.setView ({ 49, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    using Key = juce::KeyPress;
    const auto press = [&p] (int code) { return p.panel.keyPressed (Key (code)); };

    CHECK (p.panel.cursor() == 60);
    CHECK (press (Key::rightKey));
    CHECK (press (Key::upKey));
    CHECK (p.panel.cursor() == 73);
    CHECK (press (Key::upKey));         // no octave is left
    CHECK (press (Key::homeKey));
    CHECK (p.panel.cursor() == 36);
    CHECK (press (Key::leftKey));
    CHECK (p.panel.cursor() == 36);
    CHECK (press (Key::endKey));
    CHECK (p.panel.cursor() == 84);
    CHECK (press (Key::downKey));

    CHECK (press (Key::returnKey));
    CHECK (press (Key::returnKey));     // it repeats while it is held
    CHECK (p.played.diary == "+72 ");
    juce::MessageManager::getInstance()->runDispatchLoopUntil (200);     // nobody holds Enter here
    CHECK (p.played.diary == "+72 -72 ");

    CHECK (press (Key::spaceKey));
    p.panel.releaseTouches();
    CHECK (p.played.diary == "+72 -72 +72 -72 ");

    CHECK_FALSE (press ('a'));          // the computer's keys are the window's
    CHECK_FALSE (p.panel.keyPressed (Key (Key::rightKey, juce::ModifierKeys::commandModifier, 0)));

    // A window of keys that goes away takes the cursor along.
    press (Key::endKey);
    p.panel.setView ({ 25, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    CHECK (p.panel.keys().range().contains (p.panel.cursor()));
}

TEST_CASE ("a screen reader's press plays the key at the cursor long enough to be heard", "[ui][keyboard]")
{
    Rig p;
    const auto handler = p.panel.createAccessibilityHandler();
    CHECK (handler->getActions().invoke (juce::AccessibilityActionType::press));
    CHECK (p.played.diary == "+60 ");
    juce::MessageManager::getInstance()->runDispatchLoopUntil (150);
    CHECK (p.played.diary == "+60 ");
    juce::MessageManager::getInstance()->runDispatchLoopUntil (1500);
    CHECK (p.played.diary == "+60 -60 ");
}

TEST_CASE ("the other mouse button plays nothing", "[ui][keyboard]")
{
    Rig p;
    const auto event = p.mouseAt (p.frontOf (60));
    p.panel.mouseDown ({ event.source, event.position, juce::ModifierKeys::rightButtonModifier, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                         &p.panel, &p.panel, event.eventTime, event.position, event.eventTime, 1, false });
    CHECK (p.played.diary.isEmpty());
}

TEST_CASE ("the mouse plays, slides from key to key, and ends what it began", "[ui][keyboard]")
{
    Rig p;
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
    Rig p;
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
