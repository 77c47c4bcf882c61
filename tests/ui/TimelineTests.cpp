// TimelineTests.cpp - the timeline: what stands where, how it moves, and what hands and keys do to it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "TimelineScenes.h"
#include "formats/ChartByEar.h"
#include "formats/Sheet.h"
#include "ui/look/LookAndFeel.h"

using namespace guidetone;

namespace
{

struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    LookAndFeel look { theme };
    TimelinePanel panel { theme };
    std::vector<std::vector<EntryName>> selections;

    explicit Panel (int width = 960, int height = 96)
    {
        panel.setLookAndFeel (&look);
        panel.setSize (width, height);
        panel.onSelect = [this] (const std::vector<EntryName>& names) { selections.push_back (names); };
    }

    ~Panel()    { panel.setLookAndFeel (nullptr); }

    void show (const scenes::Song& song, double quarters, bool playing = true)    { panel.show (song.log(), {}, song.at (quarters), playing); }

    juce::MouseEvent mouse (juce::Point<float> at, juce::Point<float> down, juce::ModifierKeys mods = {})
    {
        return { juce::Desktop::getInstance().getMainMouseSource(), at, mods, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, &panel, &panel, {}, down, {}, 1,
                 at != down };
    }

    void click (juce::Point<float> at)
    {
        panel.mouseDown (mouse (at, at));
        panel.mouseUp (mouse (at, at));
    }

    void drag (juce::Point<float> from, juce::Point<float> to)
    {
        panel.mouseDown (mouse (from, from));
        panel.mouseDrag (mouse (to, from));
        panel.mouseUp (mouse (to, from));
    }

    void wheel (float x, float deltaY, juce::ModifierKeys mods = {})
    {
        panel.mouseWheelMove (mouse ({ x, 60.0f }, { x, 60.0f }, mods), { 0.0f, deltaY, false, false, false });
    }

    bool press (int key, juce::juce_wchar sign = 0)    { return panel.keyPressed (juce::KeyPress (key, 0, sign)); }
};

/** Whether two pictures look the same in an area: not more apart than rounding at the edge of a letter makes them. */
bool same (const juce::Image& a, const juce::Image& b, juce::Rectangle<int> area)
{
    constexpr int rounding = 6;
    const auto near = [] (int one, int other) { return std::abs (one - other) <= rounding; };

    for (int y = area.getY(); y < area.getBottom(); ++y)
        for (int x = area.getX(); x < area.getRight(); ++x)
            if (const auto p = a.getPixelAt (x, y), q = b.getPixelAt (x, y);
                ! near (p.getRed(), q.getRed()) || ! near (p.getGreen(), q.getGreen()) || ! near (p.getBlue(), q.getBlue()))
                return false;

    return true;
}

bool isAbout (float a, float b)    { return std::abs (a - b) <= 1.0f; }

} // namespace

TEST_CASE ("while the song plays the now-line stands a third from the left and the music moves", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 14.5);
    CHECK (isAbout (p.panel.nowX(), 320.0f));
    const float before = p.panel.areaOf (1).getX();

    for (int i = 0; i < 30; ++i)
    {
        p.panel.advance (1.0 / 60.0);
        p.show (song, 14.5 + (i + 1) / 30.0);
    }

    CHECK (isAbout (p.panel.nowX(), 320.0f));
    const auto pixels = before - p.panel.areaOf (1).getX();
    CHECK (pixels == Catch::Detail::Approx (p.panel.areaOf (0).getWidth() / 4.0f).margin (1.5));       // a quarter has gone by
}

TEST_CASE ("the sounding chord grows up to the now-line", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 15.0);
    const auto area = p.panel.areaOf (4);
    CHECK (isAbout (area.getRight(), p.panel.nowX()));
    CHECK (isAbout (area.getX(), p.panel.areaOf (3).getRight()));
}

TEST_CASE ("a position that comes in by blocks moves the music evenly", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 14.0);
    double position = 14.0, most = 0.0, least = 100.0;
    float last = p.panel.areaOf (0).getX();

    for (int frame = 0; frame < 120; ++frame)
    {
        if (frame % 4 == 3)
            position += 4.0 / 30.0;         // every fourth frame the host tells where it is

        p.panel.advance (1.0 / 60.0);
        p.show (song, position);
        const float x = p.panel.areaOf (0).getX();

        if (frame > 20)
        {
            most = std::max (most, static_cast<double> (last - x));
            least = std::min (least, static_cast<double> (last - x));
        }

        last = x;
    }

    CHECK (least >= 0.0);       // never back
    CHECK (most <= 3.0);
}

TEST_CASE ("when the song stands, nothing moves and nothing is painted", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 15.0);
    p.panel.show (song.log(), {}, {}, false);
    const float line = p.panel.nowX();
    const auto area = p.panel.areaOf (2);
    Repaints repaints (p.panel);

    for (int i = 0; i < 60; ++i)
    {
        p.panel.advance (1.0 / 60.0);
        p.panel.show (song.log(), {}, {}, false);
    }

    CHECK (repaints.count() == 0);
    CHECK (p.panel.nowX() == line);
    CHECK (p.panel.areaOf (2) == area);
}

TEST_CASE ("while the music is scrolled back only the now-line is painted", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 15.0);
    p.wheel (400.0f, 0.2f);
    CHECK_FALSE (p.panel.isFollowing());
    painted (p.panel);
    const float line = p.panel.nowX();
    Repaints repaints (p.panel);

    for (int i = 0; i < 12; ++i)
    {
        p.panel.advance (1.0 / 60.0);
        p.show (song, 15.0 + (i + 1) / 30.0);
    }

    CHECK (p.panel.nowX() > line);
    CHECK (repaints.count() > 0);
    CHECK (repaints.touched (juce::Rectangle<int> (juce::roundToInt (line), 0, 4, 96)));
    CHECK_FALSE (repaints.touched (juce::Rectangle<int> (0, 0, juce::roundToInt (line) - 12, 96)));
    CHECK_FALSE (repaints.touched (juce::Rectangle<int> (juce::roundToInt (p.panel.nowX()) + 12, 0, 200, 96)));
}

TEST_CASE ("a picture that was shifted is the picture that would be drawn", "[ui][timeline]")
{
    for (const float scale : { 1.0f, 2.0f })
    {
        Panel moved, fresh;
        const auto song = scenes::secondTake();

        for (int i = 0; i <= 20; ++i)
        {
            moved.show (song, 9.4 + 0.0525 * i);
            painted (moved.panel, scale);
        }

        // The line was led there: stand exactly where it stands.
        for (int i = 0; i < 100; ++i)
            moved.show (song, 9.4 + 0.0525 * 20);

        fresh.show (song, 9.4);
        painted (fresh.panel, scale);       // tells the scale
        for (int i = 0; i < 200; ++i)
            fresh.show (song, 9.4 + 0.0525 * 20);
        fresh.panel.lookAndFeelChanged();

        const auto a = painted (moved.panel, scale), b = painted (fresh.panel, scale);
        CHECK (same (a, b, a.getBounds()));
    }
}

TEST_CASE ("an earlier take is seen ahead, on the right of the now-line only", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::secondTake();
    p.show (song, 9.4);
    REQUIRE_FALSE (p.panel.ahead().empty());
    CHECK (p.panel.ahead()[0].start == song.at (9.4));

    // Without the earlier take all is empty there.
    auto entries = song.log().entries();
    std::erase_if (entries, [] (const Entry& entry) { return entry.take == 1; });
    Panel alone;
    alone.panel.show (Progression (entries), {}, song.at (9.4), true);
    CHECK (alone.panel.ahead().empty());

    const auto with = painted (p.panel), without = painted (alone.panel);
    const int line = juce::roundToInt (p.panel.nowX());
    CHECK_FALSE (same (with, without, { line + 60, 24, 400, 70 }));
    CHECK (p.panel.textAt ({ line + 200, 60 }).endsWith ("as it was played before"));
    CHECK (alone.panel.textAt ({ line + 200, 60 }).isEmpty());
}

TEST_CASE ("what is edited while the song stands is seen ahead as well", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::secondTake();
    p.show (song, 9.4);
    p.panel.show (song.log(), {}, {}, false);
    const auto before = p.panel.ahead();
    REQUIRE (before.size() > 3);

    auto entries = song.log().entries();
    const auto next = std::find_if (entries.begin(), entries.end(), [&before] (const Entry& entry) { return entry.start == before[2].start; });
    REQUIRE (next != entries.end());
    entries.erase (next);
    p.panel.show (Progression (entries), {}, {}, false);
    CHECK (p.panel.ahead().size() == before.size() - 1);

    std::erase_if (entries, [] (const Entry& entry) { return entry.take == 1; });
    p.panel.show (Progression (entries), {}, {}, false);
    CHECK (p.panel.ahead().empty());
}

TEST_CASE ("a loop is seen ahead from its second time round, as soon as it turns back", "[ui][timeline]")
{
    Panel p;
    auto song = scenes::form (scenes::Song(), 16.0, 4);
    p.show (song, 31.9);
    CHECK (p.panel.ahead().empty());
    p.show (song, 16.1);
    CHECK (p.panel.ahead().size() >= 4);
    CHECK (isAbout (p.panel.nowX(), 320.0f));
}

TEST_CASE ("without a transport the line goes with the clock while a chord stands, and rests after a silence", "[ui][timeline]")
{
    Panel p;
    const auto wait = [&p] (const scenes::Song& song, double seconds)
    {
        for (int i = 0; i < juce::roundToInt (seconds * 60.0); ++i)
        {
            p.panel.advance (1.0 / 60.0);
            p.panel.show (song.log(), {}, {}, false);
        }
    };

    scenes::Song song;
    p.panel.show (song.log(), {}, {}, false);
    song.playFree (1.0, 2.0, scenes::dm7);
    auto open = song;
    open.stillSounding();
    wait (open, 2.0);
    const float width = p.panel.areaOf (0).getWidth();
    wait (song, 0.1);
    CHECK (p.panel.areaOf (0).getWidth() == Catch::Detail::Approx (width).margin (4.0));

    // It was restful for a minute: the line has come to a stop, and a new chord begins there.
    wait (song, 60.0);
    const float gap = p.panel.nowX() - p.panel.areaOf (0).getRight();
    CHECK (gap == Catch::Detail::Approx (2.0f * width).margin (4.0));
    song.playFree (60.0, 1.0, scenes::g7).stillSounding();
    p.panel.show (song.log(), {}, {}, false);
    CHECK (isAbout (p.panel.areaOf (1).getX(), p.panel.nowX()));
}

namespace
{

/** A chart that is followed by ear, over a panel that goes by the clock. */
struct ByEar : Panel
{
    const Chart chart = std::get<Chart> (*readSheet ("Key: C\n| Dm7 | G7 | Cmaj7 | Am7 |\n").document);
    const ChartByEar heard { chart };

    void play (const scenes::Song& song)
    {
        const auto log = song.log();
        std::vector<Chord> sounded;

        for (const auto& entry : log.entries())
            sounded.push_back (entry.naming.readings[0].chord);

        panel.show (log, {}, {}, false);
        panel.expectByEar (heard.from (sounded), log.empty() ? EntryName() : nameOf (log.entries().back()));
        panel.show (log, {}, {}, false);
    }

    void wait (const scenes::Song& song, double seconds)
    {
        for (int i = 0; i < juce::roundToInt (seconds * 60.0); ++i)
        {
            panel.advance (1.0 / 60.0);
            panel.show (song.log(), {}, {}, false);
        }
    }

    /** What is said of the place so many pixels on the right of the now-line. */
    juce::String ahead (int pixels)    { return panel.textAt ({ juce::roundToInt (panel.nowX()) + pixels, 60 }); }
};

} // namespace

TEST_CASE ("without a transport a chart lies ahead by its bars, and is followed by what is played", "[ui][timeline][ear]")
{
    ByEar p;
    scenes::Song song;
    p.play (song);
    CHECK (p.panel.goesByEar());
    CHECK (isAbout (p.panel.nowX(), 320.0f));
    CHECK (p.ahead (10).startsWith ("Dm7, 1:1, 4 beats"));
    CHECK (p.ahead (10).endsWith ("as the chart has it"));

    song.playFree (0.0, 1.0, scenes::dm7).stillSounding();
    p.play (song);
    p.wait (song, 1.0);
    const auto soon = p.panel.areaOf (0).getX() + 4.0f * (p.panel.nowX() - p.panel.areaOf (0).getX()) / 2.0f - p.panel.nowX();
    CHECK (p.ahead (juce::roundToInt (soon) - 4).startsWith ("Dm7, 1:1"));
    CHECK (p.ahead (juce::roundToInt (soon) + 4).startsWith ("G7, 2:1"));

    // The same chord once more goes on in the same bar.
    auto again = song;
    again.playFree (0.0, 0.5, scenes::dm7).stillSounding();
    p.play (again);
    CHECK (p.ahead (juce::roundToInt (soon) + 4).startsWith ("G7, 2:1"));

    song.playFree (0.0, 1.0, scenes::g7).stillSounding();
    p.play (song);
    CHECK (p.ahead (10).startsWith ("G7, 2:1"));
}

TEST_CASE ("by ear what is due waits at the now-line, and what is not in the chart changes nothing", "[ui][timeline][ear]")
{
    ByEar p;
    scenes::Song song;
    p.play (song);
    song.playFree (0.0, 1.0, scenes::dm7).stillSounding();
    p.play (song);
    p.wait (song, 7.0);
    CHECK (p.ahead (4).startsWith ("G7, 2:1"));
    const auto image = painted (p.panel);
    p.wait (song, 2.0);
    CHECK (p.ahead (4).startsWith ("G7, 2:1"));

    // On the right of the line everything has stood still, and what was shifted there is what is drawn there.
    const auto later = painted (p.panel);
    const juce::Rectangle<int> right (juce::roundToInt (p.panel.nowX()) + 4, 0, 600, 96);
    CHECK (same (image, later, right));
    p.panel.lookAndFeelChanged();
    CHECK (same (painted (p.panel), later, right));

    const auto astray = scenes::Song().playFree (0.0, 9.0, scenes::dm7).playFree (0.0, 1.0, scenes::fsHalf).stillSounding().log();
    p.panel.show (astray, {}, {}, false);
    CHECK (p.ahead (4).startsWith ("G7, 2:1"));
    p.panel.expectByEar ({}, {});
    CHECK_FALSE (p.panel.goesByEar());
    CHECK (p.ahead (4).isEmpty());
}

TEST_CASE ("where the song is known its bars count, and nothing is followed by ear", "[ui][timeline][ear]")
{
    ByEar p;
    p.panel.expectByEar (p.heard.from ({}), {});
    CHECK (p.panel.goesByEar());
    p.show (scenes::fourBars(), 15.0);
    CHECK_FALSE (p.panel.goesByEar());
    CHECK (p.panel.ahead().empty());
}

TEST_CASE ("a click selects a chord, an empty place none; from outside it is selected without an answer", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 15.0);
    p.click (p.panel.areaOf (2).getCentre());
    CHECK (p.panel.selectedEntry() == std::size_t { 2 });
    CHECK (p.selections == std::vector<std::vector<EntryName>> { { { 1, 3 } } });
    CHECK (p.panel.spoken().startsWith ("Bar 3: C major seven"));

    p.click ({ 800.0f, 60.0f });
    CHECK_FALSE (p.panel.selectedEntry());
    CHECK (p.selections.back().empty());
    p.panel.select ({ { 1, 2 } });
    CHECK (p.panel.selectedEntry() == std::size_t { 1 });
    p.panel.select ({ { 1, 99 } });
    CHECK_FALSE (p.panel.selectedEntry());
    CHECK (p.selections.size() == 2);
}

TEST_CASE ("arrow keys go from chord to chord and bring them into view; Escape goes back to now", "[ui][timeline]")
{
    Panel p (480, 64);
    auto song = scenes::form (scenes::Song(), 0.0, 30);
    p.show (song, 119.0);

    CHECK (p.press (juce::KeyPress::leftKey));
    CHECK (p.panel.selectedEntry() == song.log().entries().size() - 1);
    CHECK (p.press (juce::KeyPress::homeKey));
    CHECK (p.panel.selectedEntry() == std::size_t { 0 });
    CHECK (p.panel.getLocalBounds().toFloat().contains (p.panel.areaOf (0)));
    CHECK_FALSE (p.panel.isFollowing());
    CHECK (p.press (juce::KeyPress::leftKey));
    CHECK (p.panel.selectedEntry() == std::size_t { 0 });
    CHECK (p.press (juce::KeyPress::rightKey));
    CHECK (p.panel.selectedEntry() == std::size_t { 1 });

    CHECK (p.press (juce::KeyPress::escapeKey));
    CHECK (p.panel.isFollowing());
    CHECK_FALSE (p.panel.selectedEntry());
    CHECK_FALSE (p.press (juce::KeyPress::escapeKey));      // nothing to leave: others may want it
    CHECK_FALSE (p.press ('a', 'a'));
}

TEST_CASE ("dragging and the wheel go back in time, a button returns", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::form (scenes::Song(), 0.0, 30);
    p.show (song, 100.0);
    const float before = p.panel.areaOf (20).getX();

    p.drag ({ 300.0f, 60.0f }, { 420.0f, 60.0f });
    CHECK (isAbout (p.panel.areaOf (20).getX(), before + 120.0f));
    CHECK (p.selections.empty());           // that was no click
    p.wheel (300.0f, 0.5f);
    CHECK (isAbout (p.panel.areaOf (20).getX(), before + 240.0f));

    auto* button = p.panel.getChildComponent (0);
    REQUIRE (button->isVisible());
    dynamic_cast<juce::Button&> (*button).onClick();
    CHECK (isAbout (p.panel.nowX(), 320.0f));
    CHECK_FALSE (button->isVisible());

    // It ends where the music does.
    for (int i = 0; i < 200; ++i)
        p.wheel (300.0f, 1.0f);
    CHECK (p.panel.areaOf (0).getX() >= 0.0f);
    CHECK (p.panel.areaOf (0).getX() < 960.0f);
}

TEST_CASE ("zooming keeps what is under the pointer, and the now-line while following", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::form (scenes::Song(), 0.0, 30);
    p.show (song, 100.0);
    int told = 0;
    p.panel.onZoom = [&told] { ++told; };
    const float width = p.panel.areaOf (20).getWidth();

    CHECK (p.press ('+', '+'));
    CHECK (p.panel.areaOf (20).getWidth() > width);
    CHECK (isAbout (p.panel.nowX(), 320.0f));
    CHECK (p.press ('-', '-'));
    CHECK (p.panel.zoom() == Catch::Detail::Approx (1.0));

    p.wheel (300.0f, 0.1f);
    const float x = p.panel.areaOf (20).getX();
    p.wheel (x, 0.5f, juce::ModifierKeys::commandModifier);
    CHECK (p.panel.zoom() == Catch::Detail::Approx (2.0));
    CHECK (isAbout (p.panel.areaOf (20).getX(), x));
    p.panel.mouseMagnify (p.mouse ({ x, 60.0f }, { x, 60.0f }), 0.5f);
    CHECK (p.panel.zoom() == Catch::Detail::Approx (1.0));
    CHECK (told == 4);

    p.panel.setZoom (1000.0);
    CHECK (p.panel.zoom() == TimelinePanel::mostZoom);
    CHECK (told == 4);
}

TEST_CASE ("a chord's tooltip has its whole name, place, length and certainty", "[ui][timeline]")
{
    Panel p;
    const auto song = scenes::fourBars();
    p.show (song, 15.0);
    CHECK (p.panel.textAt (p.panel.areaOf (1).getCentre().toInt()) == "G7, 2:1, 4 beats, 88 %");
    CHECK (p.panel.textAt (p.panel.areaOf (4).getCentre().toInt()).endsWith ("Named again with hindsight: what followed made it clear"));
    CHECK (p.panel.textAt ({ 900, 60 }).isEmpty());
    CHECK (p.panel.textAt ({ juce::roundToInt (p.panel.areaOf (1).getCentreX()), 4 }).isEmpty());
}

TEST_CASE ("the timeline follows the theme that its colours are changed to", "[ui][timeline]")
{
    Panel p;
    p.show (scenes::fourBars(), 15.0);
    const auto before = painted (p.panel);
    p.theme = themeOf (ThemeName::light);
    p.panel.sendLookAndFeelChange();
    CHECK (painted (p.panel).getPixelAt (600, 50) == p.theme.panel);
    CHECK (before.getPixelAt (600, 50) != p.theme.panel);
}

TEST_CASE ("a screen reader goes through the chords by number", "[ui][timeline]")
{
    Panel p;
    const auto handler = p.panel.createAccessibilityHandler();
    auto* value = handler->getValueInterface();
    REQUIRE (value != nullptr);
    CHECK (value->getCurrentValueAsString() == "No chords yet");

    p.show (scenes::fourBars(), 15.0);
    CHECK (value->getRange().getMaximumValue() == 5.0);
    CHECK (value->getCurrentValue() == 5.0);
    value->setValue (2.0);
    CHECK (p.panel.selectedEntry() == std::size_t { 1 });
    CHECK (value->getCurrentValueAsString().startsWith ("Bar 2: G seven"));
    value->setValue (77.0);
    CHECK (p.panel.selectedEntry() == std::size_t { 4 });
}

TEST_CASE ("the timeline is painted in every state at every size", "[ui][timeline]")
{
    for (const auto& scene : scenes::playing())
        for (const auto& [width, height] : { std::pair (1, 1), std::pair (240, 48), std::pair (30, 200), std::pair (2000, 200) })
        {
            Panel p (width, height);
            scene.showIn (p.panel);
            CHECK (painted (p.panel, 1.5f).isValid());
            p.panel.show ({}, {}, {}, false);       // and cleared
            CHECK (p.panel.ahead().empty());
            CHECK (painted (p.panel).isValid());
        }
}
