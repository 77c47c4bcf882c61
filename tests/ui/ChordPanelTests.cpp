// ChordPanelTests.cpp - the chord is always whole, steady, and repainted only when it looks different.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/ChordPanel.h"
#include "ui/look/IntervalName.h"

using namespace guidetone;

namespace
{

struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    ChordPanel panel { theme };

    Panel (int width, int height)    { panel.setSize (width, height); }
};

Shown chordOf (Quality quality, int root, DegreeSet added = {}, int bassAbove = 0)
{
    Chord chord { quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> ((root + bassAbove) % 12), false, added, {} };
    return scenes::named (chord, { 48 + root, 52 + root, 55 + root });
}

} // namespace

TEST_CASE ("every chord in every key is whole within its space, at every size", "[ui][chord-panel]")
{
    Panel p (100, 100);
    const DegreeSet altered { Degree::flatNine, Degree::sharpNine, Degree::sharpEleven, Degree::flatThirteen };

    for (const auto& [width, height] : { std::pair (140, 90), std::pair (300, 180), std::pair (560, 320), std::pair (1200, 800) })
    {
        p.panel.setSize (width, height);

        for (int quality = 0; quality < qualityCount; ++quality)
            for (int root = 0; root < 12; ++root)
                for (const auto& added : { DegreeSet(), altered })
                {
                    p.panel.show (chordOf (static_cast<Quality> (quality), root, added, added.empty() ? 0 : 1), {});
                    const auto ink = p.panel.symbolInk();
                    INFO (p.panel.spoken() << " at " << width << " x " << height);
                    CHECK_FALSE (ink.isEmpty());
                    CHECK (p.panel.getLocalBounds().toFloat().contains (ink));
                    CHECK (ink.getWidth() <= static_cast<float> (p.panel.symbolArea().getWidth()) + 0.5f);
                }
    }
}

TEST_CASE ("every scene paints at every size and scale", "[ui][chord-panel]")
{
    for (const auto& scene : scenes::all())
        for (const auto& [width, height] : { std::pair (1, 1), std::pair (40, 600), std::pair (600, 40), std::pair (320, 200), std::pair (900, 500) })
            for (const float scale : { 1.0f, 3.0f })
            {
                Panel p (width, height);
                p.panel.show (scene.shown, scene.spelling, scene.context);
                CHECK (painted (p.panel, scale).isValid());
            }
}

TEST_CASE ("symbols of one shape share size and height, so that the eye rests", "[ui][chord-panel]")
{
    Panel p (600, 340);
    p.panel.show (chordOf (Quality::dominant, 2), {});
    const auto first = p.panel.symbolInk();

    for (const int root : { 4, 5, 9, 11 })
    {
        p.panel.show (chordOf (Quality::dominant, root), {});
        const auto ink = p.panel.symbolInk();
        CHECK (ink.getHeight() == Approx (first.getHeight()).margin (0.5));
        CHECK (ink.getBottom() == Approx (first.getBottom()).margin (0.5));
        CHECK (ink.getCentreX() == Approx (first.getCentreX()).margin (1.0));
    }
}

TEST_CASE ("a moment that looks the same repaints nothing; another chord repaints", "[ui][chord-panel]")
{
    Panel p (600, 340);
    auto shown = scenes::played ({ 60, 64, 67 });
    p.panel.show (shown, {});
    Repaints repaints (p.panel);

    p.panel.show (shown, {});
    shown.timeSamples += 48000;
    shown.seconds += 1.0;
    shown.keysDown = {};            // the pedal holds what the fingers have left: the keyboard's matter
    p.panel.show (shown, {});
    CHECK (repaints.count() == 0);

    p.panel.show (scenes::heldAfter (shown), {});
    CHECK (repaints.touched (p.panel.symbolArea()));

    repaints.forget();
    p.panel.show (scenes::played ({ 60, 64, 67, 70 }), {});
    CHECK (repaints.touched (p.panel.symbolArea()));

    repaints.forget();
    p.panel.show ({}, {});
    CHECK (repaints.touched (p.panel.symbolArea()));
}

TEST_CASE ("a held chord is dimmed, not gone", "[ui][chord-panel]")
{
    const auto brightest = [] (const juce::Image& image)
    {
        float most = 0.0f;

        for (int y = 0; y < image.getHeight() / 2; ++y)
            for (int x = 0; x < image.getWidth(); ++x)
                most = std::max (most, image.getPixelAt (x, y).getPerceivedBrightness());

        return most;
    };

    Panel p (600, 340);
    const auto chord = scenes::played ({ 60, 64, 67, 70 });
    p.panel.show (chord, {});
    const auto sounding = brightest (painted (p.panel));
    p.panel.show (scenes::heldAfter (chord), {});
    const auto held = brightest (painted (p.panel));

    CHECK (sounding > 0.9f);
    CHECK (held < 0.65f);
    CHECK (held > 0.35f);
}

TEST_CASE ("a silent root is drawn hollow: less ink than the same chord with its root", "[ui][chord-panel]")
{
    const auto ink = [] (bool silent)
    {
        Panel p (600, 340);
        p.panel.show (scenes::named ({ Quality::dominant, 4, 4, silent, {}, {} }, { 56, 62 }), {});
        const auto image = painted (p.panel);
        int bright = 0;

        for (int y = 0; y < image.getHeight() * 6 / 10; ++y)
            for (int x = 0; x < image.getWidth(); ++x)
                bright += image.getPixelAt (x, y).getPerceivedBrightness() > 0.6f ? 1 : 0;

        return bright;
    };

    CHECK (ink (true) > 0);
    CHECK (ink (true) < ink (false));
}

TEST_CASE ("the panel says its chord aloud and why it has that name", "[ui][chord-panel]")
{
    Panel p (600, 340);
    CHECK (p.panel.spoken() == "No chord");
    CHECK (p.panel.explanationAt (p.panel.symbolArea().getCentre().toFloat()).isEmpty());

    const auto shown = scenes::played ({ 60, 63, 67, 70 });
    p.panel.show (shown, {});
    CHECK (p.panel.spoken() == juce::String (spokenSymbol (shown.naming, {})));
    CHECK (p.panel.explanationAt (p.panel.symbolArea().getCentre().toFloat()).startsWith (p.panel.spoken()));
    CHECK (p.panel.explanationAt ({ 1.0f, 1.0f }).isEmpty());
}

TEST_CASE ("the panel says what the chord is in its key, and how sure its name is", "[ui][chord-panel]")
{
    Panel p (600, 340);
    const NamingContext bandInA { parseKey ("A"), Player::band };
    auto shown = scenes::withPercents (scenes::played ({ 56, 62 }, bandInA), { 62, 30, 5 });
    p.panel.show (shown, { parseKey ("A"), {} }, bandInA);
    CHECK (p.panel.spokenContext() == "five seven in A major, root not played, 62 per cent sure");
    CHECK (p.panel.getDescription() == p.panel.spokenContext());
    CHECK (p.panel.explanationAt (p.panel.symbolArea().getCentre().toFloat()).startsWith (p.panel.spoken() + ", 62 %"));

    // Without a key there is no numeral; where nothing is known there is no figure.
    p.panel.show (scenes::played ({ 60, 64, 67 }), {});
    CHECK (p.panel.spokenContext().isEmpty());
    p.panel.show ({}, {}, bandInA);
    CHECK (p.panel.spokenContext().isEmpty());
}

TEST_CASE ("another key repaints the numeral, another confidence its figure, and the same of both nothing", "[ui][chord-panel]")
{
    Panel p (600, 340);
    const NamingContext inC { parseKey ("C"), Player::solo }, inG { parseKey ("G"), Player::solo };
    auto shown = scenes::withPercents (scenes::played ({ 60, 64, 67 }), { 80, 11 });
    p.panel.show (shown, {}, inC);
    const auto symbol = p.panel.symbolInk();
    Repaints repaints (p.panel);

    p.panel.show (shown, {}, inC);
    CHECK (repaints.count() == 0);

    p.panel.show (shown, {}, inG);
    CHECK (repaints.count() == 1);
    CHECK (p.panel.spokenContext().startsWith ("four in G major"));

    repaints.forget();
    shown.naming.readings[0].percent = 81;
    p.panel.show (shown, {}, inG);
    CHECK (repaints.count() == 1);
    CHECK (p.panel.symbolInk() == symbol);      // the chord itself keeps its place
}

TEST_CASE ("every situation paints at every size and scale", "[ui][chord-panel]")
{
    for (const auto& situation : scenes::situations())
        for (const auto& [width, height] : { std::pair (1, 1), std::pair (40, 600), std::pair (600, 40), std::pair (300, 190), std::pair (900, 500) })
            for (const float scale : { 1.0f, 3.0f })
            {
                Panel p (width, height);
                p.panel.show (situation.shown, { situation.shown.context.key, {} }, situation.shown.context);
                CHECK (painted (p.panel, scale).isValid());
            }
}

TEST_CASE ("an interval is called by its letters", "[ui][chord-panel]")
{
    const auto between = [] (int lower, NoteName lowerName, int upper, NoteName upperName)
    {
        return intervalName (Tone { lower, lowerName, {} }, Tone { upper, upperName, {} });
    };

    const NoteName c { 0, 0 }, e { 2, 0 }, eFlat { 2, -1 }, f { 3, 0 }, fSharp { 3, 1 }, g { 4, 0 }, gFlat { 4, -1 }, b { 6, 0 }, bSharp { 6, 1 }, gSharp { 4, 1 }, d { 1, 0 };

    CHECK (between (60, c, 64, e) == "major third");
    CHECK (between (60, c, 63, eFlat) == "minor third");
    CHECK (between (60, c, 67, g) == "perfect fifth");
    CHECK (between (60, c, 66, fSharp) == "augmented fourth");
    CHECK (between (60, c, 66, gFlat) == "diminished fifth");
    CHECK (between (56, gSharp, 62, d) == "diminished fifth");
    CHECK (between (60, c, 72, c) == "octave");
    CHECK (between (60, c, 76, e) == "major tenth");
    CHECK (between (60, c, 84, c) == "two octaves");
    CHECK (between (60, c, 100, e) == "major tenth");
    CHECK (between (59, b, 65, f) == "diminished fifth");
    CHECK (between (60, bSharp, 64, e) == "diminished fourth");
    CHECK (octaveOf ({ 60, bSharp, {} }) == 3);
}
