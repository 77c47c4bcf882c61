// ChordPanelStyleTests.cpp - the chord in every style: within its space, calm when it changes, and open to another name.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "notation/StyleLibrary.h"
#include "ui/panels/ChordPanel.h"

using namespace guidetone;

namespace
{

struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    ChordPanel panel { theme };

    explicit Panel (int width = 600, int height = 340)    { panel.setSize (width, height); }

    juce::Image pixels()    { return painted (panel); }
};

/** @param forgiven  of 255, in any channel */
bool same (const juce::Image& a, const juce::Image& b, juce::Rectangle<int> area, int forgiven = 0)
{
    for (int y = area.getY(); y < area.getBottom(); ++y)
        for (int x = area.getX(); x < area.getRight(); ++x)
        {
            const auto p = a.getPixelAt (x, y), q = b.getPixelAt (x, y);

            if (std::abs (p.getRed() - q.getRed()) > forgiven || std::abs (p.getGreen() - q.getGreen()) > forgiven || std::abs (p.getBlue() - q.getBlue()) > forgiven)
                return false;
        }

    return true;
}

/** The whole range of what names can be: plain, with one and with four tensions, over a foreign bass and with a tone left out. */
std::vector<Chord> chordsOf (Quality quality, int root)
{
    const DegreeSet altered { Degree::flatNine, Degree::sharpNine, Degree::sharpEleven, Degree::flatThirteen };
    const auto at = [root] (int above) { return static_cast<std::uint8_t> ((root + above) % 12); };

    return { { quality, at (0), at (0), false, {}, {} },
             { quality, at (0), at (0), false, { Degree::nine }, {} },
             { quality, at (0), at (1), false, altered, {} },
             { quality, at (0), at (6), false, { Degree::sharpEleven, Degree::thirteen }, { Degree::five } } };
}

// Made when they are needed: a constant might be named before the namer's tables are there.
Shown c7()    { return scenes::played ({ 60, 64, 67, 70 }); }
Shown f7()    { return scenes::played ({ 60, 63, 65, 69 }); }

} // namespace

TEST_CASE ("the ink of every quality stays within the symbol's area, in every style and at every size", "[ui][chord-panel][styles][exhaustive]")
{
    const auto language = GENERATE (NoteLanguage::english, NoteLanguage::italian, NoteLanguage::scandinavian);
    const SpellingContext spelling { parseKey ("C#"), Accidentals::automatic };
    Panel p;

    for (const auto& [width, height] : { std::pair (240, 110), std::pair (300, 190), std::pair (200, 500), std::pair (1200, 800) })
    {
        p.panel.setSize (width, height);

        for (auto style : bundledStyles())
        {
            style.language = language;
            p.panel.write ({ style, Writing::Numerals::nashville });

            for (int quality = 0; quality < qualityCount; ++quality)
                for (const int root : { 0, 6, 8 })
                    for (const auto& chord : chordsOf (static_cast<Quality> (quality), root))
                    {
                        p.panel.show (scenes::named (chord, { 48, 52, 55 }), spelling);
                        const auto ink = p.panel.symbolInk();
                        INFO (style.id << ": " << p.panel.spoken() << " at " << width << " x " << height);
                        REQUIRE_FALSE (ink.isEmpty());
                        REQUIRE (p.panel.symbolArea().toFloat().expanded (0.5f).contains (ink));
                    }
        }
    }
}

TEST_CASE ("long names are as large as their space allows", "[ui][chord-panel][styles]")
{
    Panel p (240, 110);
    p.panel.write (writingOf ("textual", "italian", "roman"));

    // Sol sharp minor seven flat five over Re sharp: as wide as the space, or as high.
    p.panel.show (scenes::named ({ Quality::halfDiminished, 8, 3, false, {}, {} }, { 51, 56, 59, 62, 66 }), { parseKey ("C#m"), Accidentals::automatic });
    CHECK (p.panel.symbolInk().getWidth() > 0.80f * static_cast<float> (p.panel.symbolArea().getWidth()));

    // A sentence takes as many lines as make it largest.
    p.panel.write (writingOf ("classical", "english", "roman"));
    CHECK (p.panel.symbolInk().getHeight() > 0.5f * static_cast<float> (p.panel.symbolArea().getHeight()));
}

TEST_CASE ("another writing repaints the chord; the same repaints nothing", "[ui][chord-panel][styles]")
{
    Panel p;
    p.panel.show (c7(), { parseKey ("F"), Accidentals::automatic }, { parseKey ("F"), Player::solo });
    const auto before = p.pixels();
    Repaints repaints (p.panel);

    p.panel.write ({});
    CHECK (repaints.count() == 0);
    p.panel.write (writingOf ("textual", "italian", "roman"));
    CHECK (repaints.touched (p.panel.symbolInk().getSmallestIntegerContainer()));
    CHECK_FALSE (repaints.touched (p.panel.getLocalBounds().removeFromTop (8)));
    CHECK_FALSE (same (before, p.pixels(), p.panel.symbolArea()));

    // The numeral alone: the symbol is not touched.
    repaints.forget();
    p.panel.write (writingOf ("textual", "italian", "nashville"));
    CHECK (repaints.count() == 1);
    CHECK_FALSE (repaints.touched (p.panel.symbolArea()));
    CHECK (p.panel.spokenContext() == "five dominant seventh in Fa major");
}

TEST_CASE ("the heading says which tone is in the bass", "[ui][chord-panel]")
{
    Panel p;
    const auto said = [&p] (std::initializer_list<int> notes) { p.panel.show (scenes::played (notes), {}); return p.panel.spokenContext(); };

    CHECK (said ({ 60, 64, 67 }).isEmpty());
    CHECK (said ({ 52, 60, 67 }) == "first inversion");
    CHECK (said ({ 55, 60, 64 }) == "second inversion");
    CHECK (said ({ 58, 60, 64, 67 }) == "third inversion");

    p.panel.show (scenes::named ({ Quality::dominant, 0, 2, false, { Degree::nine }, {} }, { 50, 60, 64, 70 }), {});
    CHECK (p.panel.spokenContext() == "9 in the bass");
    p.panel.show (scenes::named ({ Quality::major, 0, 1, false, {}, {} }, { 49, 60, 64, 67 }), {});
    CHECK (p.panel.spokenContext() == "bass outside the chord");
}

TEST_CASE ("one symbol gives way to the next within 90 ms, and only where its ink is is repainted", "[ui][chord-panel][cross-fade]")
{
    Panel p;
    const auto area = p.panel.symbolArea();
    p.panel.show (c7(), {});
    const auto first = p.pixels();
    p.panel.update (10.0);
    p.panel.show (f7(), {});
    CHECK (same (first, p.pixels(), area, 2));      // at the moment of the change, but for the rounding of another format of pixels

    Repaints repaints (p.panel);
    p.panel.update (10.045);
    CHECK (repaints.count() > 0);
    CHECK (area.contains (repaints.all().getBounds()));
    CHECK (repaints.all().getBounds().toFloat().contains (p.panel.symbolInk()));
    const auto half = p.pixels();
    CHECK_FALSE (same (first, half, area));

    repaints.forget();
    p.panel.update (10.091);
    CHECK (repaints.count() > 0);
    const auto last = p.pixels();
    CHECK_FALSE (same (half, last, area));

    repaints.forget();
    for (int frame = 0; frame < 100; ++frame)
        p.panel.update (10.1 + frame / 60.0);
    CHECK (repaints.count() == 0);

    // In the end there is nothing left of the first.
    Panel q;
    q.panel.show (f7(), {});
    CHECK (same (last, q.pixels(), area));
}

TEST_CASE ("a chord that looks the same does not fade", "[ui][chord-panel][cross-fade]")
{
    Panel p;
    const NamingContext inC { parseKey ("C"), Player::solo };
    p.panel.show (c7(), {});
    p.panel.update (10.0);
    const auto before = p.pixels();
    Repaints repaints (p.panel);

    auto again = c7();
    again.keysDown = {};
    again.timeSamples += 4800;
    p.panel.show (again, {});
    p.panel.update (10.03);
    CHECK (repaints.count() == 0);

    // A key is found: the heading says it, and the symbol stays as it is.
    p.panel.show (again, {}, inC);
    p.panel.update (10.05);
    CHECK_FALSE (repaints.touched (p.panel.symbolArea()));
    CHECK (same (before, p.pixels(), p.panel.symbolArea()));
}

TEST_CASE ("while a symbol fades into itself, as when it is held, no part of it is darker than in the end", "[ui][chord-panel][cross-fade]")
{
    Panel p;
    p.panel.show (c7(), {});
    p.panel.update (10.0);
    const auto bright = p.pixels();
    p.panel.show (scenes::heldAfter (c7()), {});

    for (const double t : { 10.02, 10.04, 10.06, 10.08 })
    {
        p.panel.update (t);
        const auto now = p.pixels();
        const auto held = p.theme.held.getPerceivedBrightness();

        for (int y = p.panel.symbolArea().getY(); y < p.panel.symbolArea().getBottom(); ++y)
            for (int x = 0; x < now.getWidth(); ++x)
                if (bright.getPixelAt (x, y) == p.theme.text)
                    REQUIRE (now.getPixelAt (x, y).getPerceivedBrightness() >= held - 0.02f);
    }
}

TEST_CASE ("the fade costs six repaints of the symbol at 60 frames a second", "[ui][chord-panel][cross-fade]")
{
    Panel p;
    p.panel.show (c7(), {});
    p.panel.update (10.0);
    p.panel.show (f7(), {});
    int painted = 0;

    for (int frame = 1; frame < 60; ++frame)
    {
        Repaints repaints (p.panel);
        p.panel.update (10.0 + frame / 60.0);
        painted += repaints.count() > 0 ? 1 : 0;
    }

    CHECK (painted == 6);
}

TEST_CASE ("another name is chosen by a click or by the keys", "[ui][chord-panel][alternates]")
{
    Panel p (900, 500);
    int chosen = 0;
    p.panel.onChooseAlternate = [&chosen] (const Naming&, int reading) { chosen = reading; };
    const auto shown = scenes::withPercents (scenes::played ({ 59, 62, 65, 68 }), { 80, 11, 4, 2 });
    p.panel.show (shown, {});

    const auto chips = p.panel.alternates();
    REQUIRE (chips.size() >= 2);
    CHECK (chips[0]->getTitle() == juce::String (spokenSymbol (shown.naming.readings[1].chord, {})) + ", 11 per cent sure");
    CHECK (chips[0]->getTooltip().startsWith (juce::String (spokenSymbol (shown.naming.readings[1].chord, {})) + ", 11 %"));
    CHECK (p.panel.explanationAt (chips[0]->getBounds().getCentre().toFloat()) == chips[0]->getTooltip());
    CHECK (chips[0]->getWantsKeyboardFocus());

    chips[1]->triggerClick();
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);
    CHECK (chosen == 2);
    CHECK (static_cast<juce::Component&> (*chips[0]).keyPressed (juce::KeyPress (juce::KeyPress::returnKey)));
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);
    CHECK (chosen == 1);

    // With other notes there are other names, and with none there are none.
    p.panel.show ({}, {});
    CHECK (p.panel.alternates().empty());
}

TEST_CASE ("names that have no room are left out whole", "[ui][chord-panel][alternates]")
{
    Panel p (240, 160);
    p.panel.show (scenes::withPercents (scenes::played ({ 59, 62, 65, 68 }), { 80, 11, 4, 2 }), {});

    for (auto* chip : p.panel.alternates())
        CHECK (p.panel.getLocalBounds().contains (chip->getBounds()));

    const auto few = p.panel.alternates().size();
    p.panel.setSize (900, 500);
    CHECK (p.panel.alternates().size() > few);
    p.panel.setSize (240, 110);
    CHECK (p.panel.alternates().empty());
}

TEST_CASE ("larger text makes the rows larger, and still nothing leaves its place", "[ui][chord-panel]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    ChordPanel panel (theme);
    panel.setSize (600, 340);
    panel.show (scenes::withPercents (c7(), { 80, 11 }), {}, { parseKey ("F"), Player::solo });
    const auto before = panel.symbolArea().getHeight();

    theme.textScale = 1.5f;
    panel.sendLookAndFeelChange();
    CHECK (panel.symbolArea().getHeight() < before);
    CHECK (panel.symbolArea().toFloat().contains (panel.symbolInk()));

    for (auto* chip : panel.alternates())
        CHECK (panel.getLocalBounds().contains (chip->getBounds()));
}
