// StaffPanelTests.cpp - the staff fits its panel, changes alone what changed, and plays what is clicked.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "notation/StaffSigns.h"
#include "ui/panels/StaffPanel.h"

using namespace guidetone;

TEST_CASE ("the boxes of the plan cover the font's signs, and no more", "[ui][staff]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<MusicSigns> signs;

    for (int accidental = -2; accidental <= 2; ++accidental)
    {
        juce::RectangleList<float> boxes;
        for (const auto& box : boxesOf (accidental))
            boxes.add ({ box.left, box.top, box.right - box.left, box.bottom - box.top });

        const auto& sign = signs->accidental (accidental);
        const auto ink = sign.getBounds(), covered = boxes.getBounds();
        INFO (accidental << ": " << ink.toString() << " in " << covered.toString());
        CHECK (covered.expanded (0.006f).contains (ink));
        CHECK (ink.expanded (0.03f).contains (covered));

        for (float y = ink.getY(); y < ink.getBottom(); y += 0.02f)
            for (float x = ink.getX(); x < ink.getRight(); x += 0.02f)
                if (sign.contains (x, y) && ! boxes.containsPoint ({ x, y }))
                    FAIL_CHECK ("ink outside the boxes at " << x << ", " << y);
    }

    CHECK (signs->head.getBounds().getWidth() == Approx (staff::headWidth).margin (0.01));
    CHECK (signs->head.getBounds().getHeight() == Approx (staff::headHeight).margin (0.01));
    CHECK (signs->brace.getBounds().getHeight() == Approx (4.0f).margin (0.02));
}

namespace
{

/** Writes down what is played, as "+60 -60". */
struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    PlayedNotes notes;
    juce::String diary;
    StaffPanel panel { theme };

    explicit Panel (int width = 460, int height = 300)
    {
        notes.onStart = [this] (int note, float) { diary << "+" << note << " "; };
        notes.onEnd = [this] (int note) { diary << "-" << note << " "; };
        panel.setSize (width, height);
        panel.playThrough (notes);
    }

    const StaffDrawing& staff() const    { return panel.staff(); }

    juce::MouseEvent mouseAt (juce::Point<float> position)
    {
        const auto now = juce::Time::getCurrentTime();
        return { juce::Desktop::getInstance().getMainMouseSource(), position, juce::ModifierKeys::leftButtonModifier, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                 &panel, &panel, now, position, now, 1, false };
    }

    /** On a line or space of a stave, well to the right of the notes. */
    juce::Point<float> placeOf (Stave stave, int step)
    {
        const auto c4 = StaffDrawing (StaffPicture { { { { 60, {}, {} } } } }, panel.getLocalBounds()).headOf (60);
        const float space = staff().pixelsPerSpace();
        return { static_cast<float> (panel.getWidth()) - 2.0f * space, c4->y + (staveY (stave, static_cast<float> (step)) - 5.0f) * space };
    }
};

SpellingContext inKey (const char* key)    { return { parseKey (key), Accidentals::automatic }; }

} // namespace

TEST_CASE ("whatever is played fits the staff's panel, at every size", "[ui][staff]")
{
    std::vector<scenes::Scene> moments = scenes::all();
    moments.push_back ({ "lowest and highest", scenes::played ({ 0, 127 }), inKey ("C#"), {} });
    moments.push_back ({ "two octaves of white keys", scenes::played ({ 48, 50, 52, 53, 55, 57, 59, 60, 62, 64, 65, 67, 69, 71, 72 }), inKey ("Gb"), {} });
    moments.push_back ({ "a wide cluster", scenes::played ({ 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71 }), inKey ("Cb"), {} });

    constexpr std::pair<int, int> sizes[] { { 160, 120 }, { 160, 700 }, { 300, 200 }, { 460, 300 }, { 1000, 120 }, { 1000, 700 } };

    for (const auto& [width, height] : sizes)
    {
        Panel p (width, height);

        for (const auto& moment : moments)
        {
            p.panel.show (moment.shown, moment.spelling);
            const auto inked = p.staff().notesBounds();
            INFO (moment.name << " at " << width << "x" << height << ": " << inked.toString());
            CHECK ((inked.isEmpty() || p.panel.getLocalBounds().contains (inked.reduced (2))));
            CHECK (p.staff().pixelsPerSpace() > (width == 160 && height == 120 ? 1.8f : 2.0f));
        }
    }

    for (const int size : { 0, 1, 7 })
    {
        Panel p (size, size);
        p.panel.show (moments[4].shown, moments[4].spelling);
        if (size > 0)
            painted (p.panel);
        CHECK (p.staff().staffPlan().notes.size() == 5);
    }
}

TEST_CASE ("the staves stand still while chords change", "[ui][staff]")
{
    Panel p;
    p.panel.show (scenes::played ({ 60, 64, 67 }), inKey ("C"));
    const auto before = p.staff();

    for (const auto& notes : { Voicing { 48, 55, 64, 71, 74 }, Voicing { 41, 57, 60, 64, 67, 69, 72 }, Voicing { 86 }, Voicing { 40 } })
    {
        Shown shown;
        shown.keysDown = shown.sounding = notes;
        shown.naming = name (notes, {});
        p.panel.show (shown, inKey ("C"));
        CHECK (p.staff().hasFrameOf (before));
    }
}

TEST_CASE ("a change on the staff repaints the notes alone, and all that changed", "[ui][staff]")
{
    Panel p;
    const auto chord = scenes::played ({ 60, 64, 67 });
    p.panel.show (chord, inKey ("C"));
    auto before = painted (p.panel);

    Repaints repaints (p.panel);
    auto later = chord;
    later.timeSamples += 480;
    p.panel.show (later, inKey ("C"));
    CHECK (repaints.count() == 0);

    const auto check = [&] (const Shown& shown)
    {
        repaints.forget();
        p.panel.show (shown, inKey ("C"));
        CHECK (repaints.count() == 1);
        CHECK_FALSE (repaints.touched (p.panel.getLocalBounds().removeFromLeft (70)));      // the clefs

        const auto now = painted (p.panel);
        int missed = 0;
        for (int y = 0; y < now.getHeight(); ++y)
            for (int x = 0; x < now.getWidth(); ++x)
                missed += now.getPixelAt (x, y) != before.getPixelAt (x, y) && ! repaints.touched ({ x, y, 1, 1 });
        CHECK (missed == 0);
        before = now;
    };

    for (const auto& scene : scenes::all())
        if (scene.name != "empty" && scene.name != "triad")
            check (scene.shown);

    check ({});
    repaints.forget();
    p.panel.show ({}, inKey ("A"));
    CHECK (repaints.touched (p.panel.getLocalBounds().removeFromLeft (70)));
}

TEST_CASE ("a click on the staff plays the key's note there, and on a head the head's", "[ui][staff]")
{
    Panel p;
    p.panel.show ({}, inKey ("A"));

    // Treble from the lowest line, bass from the lowest: in A major.
    constexpr int treble[] { 64, 66, 68, 69, 71, 73, 74, 76, 78 }, bass[] { 44, 45, 47, 49, 50, 52, 54, 56, 57 };

    for (int step = -4; step <= 4; ++step)
    {
        CHECK (p.staff().noteAt (p.placeOf (Stave::treble, step)) == treble[step + 4]);
        CHECK (p.staff().noteAt (p.placeOf (Stave::bass, step)) == bass[step + 4]);
    }

    CHECK_FALSE (p.staff().noteAt ({ 1.0f, 150.0f }).has_value());

    p.panel.show (scenes::played ({ 63, 70 }), inKey ("A"));
    CHECK (p.staff().noteAt (*p.staff().headOf (63)) == 63);
    CHECK (p.staff().noteAt (*p.staff().headOf (70)) == 70);

    p.panel.show (scenes::played ({ 93, 96 }), inKey ("C"));      // under 8va
    CHECK (p.staff().staffPlan().octavesOf (Stave::treble) == 1);
    CHECK (p.staff().noteAt (*p.staff().headOf (93)) == 93);
}

TEST_CASE ("a pointer over the staff sees what a click would write, and nothing of it stays", "[ui][staff]")
{
    Panel p;
    p.panel.show (scenes::played ({ 60, 64, 67 }), inKey ("C"));
    const auto before = painted (p.panel);
    const auto same = [&] (const juce::Image& now)
    {
        for (int y = 0; y < now.getHeight(); ++y)
            for (int x = 0; x < now.getWidth(); ++x)
                if (now.getPixelAt (x, y) != before.getPixelAt (x, y))
                    return false;
        return true;
    };

    Repaints repaints (p.panel);

    for (const int step : { 0, 1, 9, -8 })
    {
        repaints.forget();
        p.panel.mouseMove (p.mouseAt (p.placeOf (Stave::treble, step)));
        CHECK (repaints.count() > 0);
        CHECK_FALSE (repaints.touched (p.panel.getLocalBounds().removeFromLeft (200)));
        const auto now = painted (p.panel);
        CHECK_FALSE (same (now));

        int missed = 0;
        for (int y = 0; y < now.getHeight(); ++y)
            for (int x = 0; x < now.getWidth(); ++x)
                missed += now.getPixelAt (x, y) != before.getPixelAt (x, y) && ! repaints.touched ({ x, y, 1, 1 });
        CHECK (missed == 0);
    }

    p.panel.mouseMove (p.mouseAt (*p.staff().headOf (64)));         // a head is there already
    CHECK (same (painted (p.panel)));
    p.panel.mouseMove (p.mouseAt (p.placeOf (Stave::bass, 2)));
    p.panel.mouseExit (p.mouseAt ({ 0.0f, 0.0f }));
    CHECK (same (painted (p.panel)));
    p.panel.mouseMove (p.mouseAt (p.placeOf (Stave::bass, 2)));
    p.panel.mouseDown (p.mouseAt (p.placeOf (Stave::bass, 2)));
    CHECK (same (painted (p.panel)));
    p.panel.mouseUp (p.mouseAt (p.placeOf (Stave::bass, 2)));
}

TEST_CASE ("a finger on the staff holds one note at a time, and none hangs", "[ui][staff]")
{
    Panel p;
    p.panel.mouseDown (p.mouseAt (p.placeOf (Stave::treble, 0)));
    CHECK (p.diary == "+71 ");
    p.panel.mouseDrag (p.mouseAt (p.placeOf (Stave::treble, 0).translated (1.0f, 0.0f)));
    CHECK (p.diary == "+71 ");
    p.panel.mouseDrag (p.mouseAt (p.placeOf (Stave::treble, 1)));
    CHECK (p.diary == "+71 +72 -71 ");
    p.panel.mouseUp (p.mouseAt (p.placeOf (Stave::bass, 1)));
    CHECK (p.diary == "+71 +72 -71 -72 ");

    p.diary.clear();
    p.panel.mouseDown (p.mouseAt (p.placeOf (Stave::bass, 0)));
    p.panel.mouseDrag (p.mouseAt ({ 0.0f, 0.0f }));
    CHECK (p.diary == "+50 -50 ");

    p.diary.clear();
    p.panel.mouseDown (p.mouseAt (p.placeOf (Stave::bass, 0)));
    p.panel.releaseTouches();
    p.panel.mouseUp (p.mouseAt (p.placeOf (Stave::bass, 0)));
    CHECK (p.diary == "+50 -50 ");
}

TEST_CASE ("the staff is spoken: every note by name, octave and degree", "[ui][staff]")
{
    Panel p;
    CHECK (p.panel.spoken() == "No notes");
    p.panel.show (scenes::played ({ 60, 63, 67 }), inKey ("Eb"));
    CHECK (p.panel.spoken() == "C 4, one; E flat 4, flat three; G 4, five");

    const NamingContext band { parseKey ("A"), Player::band };
    p.panel.show (scenes::played ({ 56, 62 }, band), inKey ("A"));
    CHECK (p.panel.spoken() == "root not played: E 3; G sharp 3, three; D 4, flat seven");
    CHECK (p.panel.nameAt (*p.staff().headOf (56)) == juce::String::fromUTF8 ("G\xe2\x99\xaf""3 \xc2\xb7 3"));
    CHECK (p.panel.nameAt (*p.staff().headOf (52)) == "root not played: E3");
    CHECK (p.panel.nameAt ({ 2.0f, 2.0f }).isEmpty());
}

TEST_CASE ("heads wear the colour of their degree, grey once they have gone, and a silent root is hollow", "[ui][staff]")
{
    Panel p (1000, 700);
    const auto at = [&] (int note) { const auto head = p.staff().headOf (note)->roundToInt(); return painted (p.panel).getPixelAt (head.x, head.y); };
    const auto chord = scenes::played ({ 48, 52, 55, 59 });

    p.panel.show (chord, inKey ("C"));
    CHECK (at (48) == p.theme.of (ToneFamily::root));
    CHECK (at (55) == p.theme.of (ToneFamily::fifth));
    CHECK (at (59) == p.theme.of (ToneFamily::seventh));

    auto pedal = chord;
    pedal.keysDown = { 59 };
    p.panel.show (pedal, inKey ("C"));
    CHECK (at (59) == p.theme.of (ToneFamily::seventh));
    CHECK (at (48) != p.theme.of (ToneFamily::root));

    p.panel.show (scenes::heldAfter (chord), inKey ("C"));
    CHECK (at (48) == p.theme.held);

    p.panel.show (scenes::played ({ 56, 62 }, { parseKey ("A"), Player::band }), inKey ("A"));
    CHECK (at (52) != p.theme.of (ToneFamily::root));

    p.theme = themeOf (ThemeName::light);
    p.panel.show (chord, inKey ("C"));
    CHECK (at (48) == p.theme.of (ToneFamily::root));
}

TEST_CASE ("what sounds beside the named chord stands on the staff too", "[ui][staff]")
{
    auto shown = scenes::played ({ 48, 52, 55 });
    shown.sounding.add (78);
    const auto picture = staffPictureOf (shown, inKey ("G"));
    REQUIRE (picture.tones.size() == 4);
    CHECK (picture.tones.back().tone.note == 78);
    CHECK (picture.tones.back().tone.name == NoteName { 3, 1 });
    CHECK (picture.tones.back().playing == Playing::pedal);
    CHECK (picture.tones.front().playing == Playing::down);
}
