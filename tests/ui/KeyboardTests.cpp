// KeyboardTests.cpp - keys lie where they are drawn, change alone, and say what they are to the chord.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "KeyboardRig.h"
#include "Repaints.h"
#include "Scenes.h"

#include <cstdlib>

using namespace guidetone;

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
    KeyboardRig p;
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
    KeyboardRig p;
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
    KeyboardRig p;
    p.panel.show ({}, {});
    Repaints repaints (p.panel);
    p.panel.show (scenes::named ({ Quality::dominant, 4, 4, true, {}, {} }, { 56, 62 }), {});

    CHECK (repaints.touched (p.panel.keys().keyBounds (52).withTrimmedTop (100)));      // E3, below G#3
    CHECK_FALSE (repaints.touched (p.panel.keys().keyBounds (40)));
    CHECK_FALSE (repaints.touched (p.panel.keys().keyBounds (64)));
}

TEST_CASE ("a chord without notes to show, as a harmony may be, has no hollow key; its sounding notes place it", "[ui][keyboard]")
{
    KeyboardRig p;
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
    KeyboardRig p (1600, 220);

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
            KeyboardRig p (width, height);
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
TEST_CASE ("another view shows other keys, and repaints the keys that it changes", "[ui][keyboard]")
{
    KeyboardRig p;
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
    KeyboardRig p;
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
    KeyboardRig p (480, 120);
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
    KeyboardRig p (960, 200);
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
    KeyboardRig p;
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
