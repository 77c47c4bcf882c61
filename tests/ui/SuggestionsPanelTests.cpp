// SuggestionsPanelTests.cpp - what may come next: shown calmly, heard while it is pressed, inserted by mouse, keys and menu.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "SuggestionScenes.h"
#include "ui/look/LookAndFeel.h"
#include "ui/panels/SuggestionsPanel.h"

#include <algorithm>

using namespace guidetone;

namespace
{

/** Writes down what goes out: "hear G7", "end", "insert G7". */
struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    LookAndFeel look { theme };
    SuggestionsPanel panel { theme };
    juce::StringArray diary;

    explicit Panel (int width = 320, int height = 480)
    {
        panel.setLookAndFeel (&look);
        panel.setVisible (true);
        panel.setSize (width, height);
        panel.onHear = [this] (const Chord& chord) { diary.add ("hear " + nameOf (chord)); };
        panel.onHearEnd = [this] { diary.add ("end"); };
        panel.onInsert = [this] (const Chord& chord) { diary.add ("insert " + nameOf (chord)); };
    }

    ~Panel()    { panel.setLookAndFeel (nullptr); }

    void show (const scenes::NextScene& scene)    { panel.show (scene.suggestions, scene.spelling, scene.key); }

    static juce::String nameOf (const Chord& chord)
    {
        juce::String text;
        for (const auto& run : typesetSymbol (chord, {}))
            text << juce::String::fromUTF8 (run.text.c_str());
        return text;
    }

    juce::String written()
    {
        const auto all = diary.joinIntoString (", ");
        diary.clear();
        return all;
    }

    juce::MouseEvent mouseAt (juce::Component& component, juce::Point<int> position, int buttons = juce::ModifierKeys::leftButtonModifier)
    {
        const auto now = juce::Time::getCurrentTime();
        return { juce::Desktop::getInstance().getMainMouseSource(), position.toFloat(), buttons, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                 &component, &component, now, position.toFloat(), now, 1, false };
    }

    void press (int row)                               { auto& r = panel.row (row); r.mouseDown (mouseAt (r, { 20, 10 })); }
    void letGo (int row, juce::Point<int> at)          { auto& r = panel.row (row); r.mouseUp (mouseAt (r, at, 0)); }
    void letGo (int row)                               { letGo (row, { 20, 10 }); }
    bool key (int code, juce::juce_wchar letter = 0)   { return panel.keyPressed (juce::KeyPress (code, {}, letter)); }
};

// Made on first use: the engine's tables are built before main, but who knows in which order.
const scenes::NextScene& afterDominant()    { static const auto scene = scenes::nextAfter ("", "Dm7 G7", "C"); return scene; }
const scenes::NextScene& afterTonic()       { static const auto scene = scenes::nextAfter ("", "Dm7 G7 C", "C"); return scene; }

juce::String u (const char* utf8)    { return juce::String::fromUTF8 (utf8); }

} // namespace

TEST_CASE ("a row says the chord, its numeral, its chance and why", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    REQUIRE (p.panel.visibleRows() == 8);
    const auto& first = p.panel.row (0).shown();
    CHECK (first.chord == afterDominant().suggestions[0].chord);
    CHECK (first.reason == "resolves the dominant");
    CHECK (first.percentText == juce::String (juce::roundToInt (afterDominant().suggestions[0].percent)) + " %");
    CHECK (first.spoken == "C major, one, " + juce::String (juce::roundToInt (afterDominant().suggestions[0].percent)) + " per cent, resolves the dominant");
    CHECK (p.panel.row (0).getTitle() == first.spoken);
    CHECK (p.panel.row (0).getTooltip().startsWith ("resolves the dominant"));
    CHECK (p.panel.row (0).showsReason());

    const auto deceptive = std::ranges::find (afterDominant().suggestions, NextReason::deceptive, &Suggestion::reason);
    REQUIRE (deceptive != afterDominant().suggestions.end());
    CHECK (reasonText (*deceptive, afterDominant().spelling, afterDominant().key) == "deceptive: in place of I");
}

TEST_CASE ("where no key is known there is no numeral, and a reason names chords by their symbols", "[ui][suggestions]")
{
    const auto scene = scenes::nextAfter ("", "Cm7", "");
    CHECK_FALSE (scene.key);
    Panel p;
    p.show (scene);
    CHECK (p.panel.row (0).shown().numeral.empty());

    Suggestion habit = scene.suggestions[0];
    habit.reason = NextReason::habit;
    habit.about = Chord { Quality::minorSeventh, 3, 3, false, {}, {} };
    CHECK (reasonText (habit, {}, {}) == u ("most frequent after E♭m7 here"));
    CHECK (reasonText (habit, {}, parseKey ("Db")) == "most frequent after ii7 here");
    habit.percent = 0.4f;
    CHECK (pictureOf (habit, {}, {}).percentText == "< 1 %");
    CHECK (pictureOf (habit, {}, {}).spoken.contains ("less than 1 per cent"));
}

TEST_CASE ("the interface has every reason in the words of the engine", "[ui][suggestions]")
{
    Suggestion suggestion;
    suggestion.about = Chord { Quality::major, 7, 7, false, {}, {} };

    for (int i = 0; i < nextReasonCount; ++i)
    {
        suggestion.reason = static_cast<NextReason> (i);
        CHECK (reasonText (suggestion, {}, parseKey ("C")) == juce::String (std::string (toText (suggestion.reason))).replace ("%1", "V"));
    }
}

TEST_CASE ("a chord sounds as long as it is pressed", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    const auto second = Panel::nameOf (afterDominant().suggestions[1].chord);

    p.press (1);
    CHECK (p.panel.isHearing());
    CHECK (p.panel.row (1).shownLook().heard);
    CHECK (p.written() == "hear " + second);
    p.letGo (1);
    CHECK_FALSE (p.panel.isHearing());
    CHECK_FALSE (p.panel.row (1).shownLook().heard);
    CHECK (p.written() == "end");

    // A second finger takes over, and the first one, which leaves later, ends nothing.
    p.press (0);
    p.press (1);
    CHECK (p.written() == "hear C, end, hear " + second);
    p.letGo (0);
    CHECK (p.panel.isHearing());
    p.letGo (1);
    CHECK (p.written() == "end");
}

TEST_CASE ("the window that goes ends what is heard", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    p.press (0);
    p.panel.setVisible (false);
    CHECK (p.written() == "hear C, end");
    p.letGo (0);
    p.panel.endHearing();
    CHECK (p.written().isEmpty());
}

TEST_CASE ("the plus inserts, and so does a drag out of the list", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    auto& row = p.panel.row (0);
    const auto plus = row.plusArea().getCentre();

    row.mouseDown (p.mouseAt (row, plus));
    CHECK (p.written().isEmpty());
    p.letGo (0, plus);
    CHECK (p.written() == "insert C");

    // Let go beside it: nothing was meant.
    row.mouseDown (p.mouseAt (row, plus));
    p.letGo (0, { 10, 10 });
    CHECK (p.written().isEmpty());

    p.press (0);
    row.mouseDrag (p.mouseAt (row, { -40, 10 }));
    CHECK (row.getMouseCursor() == juce::MouseCursor::CopyingCursor);
    p.letGo (0, { -40, 10 });
    CHECK (p.written() == "hear C, insert C, end");
    CHECK (row.getMouseCursor() == juce::MouseCursor::NormalCursor);

    // Onto another row is not out of the list.
    p.press (0);
    p.letGo (0, { 20, 200 });
    CHECK (p.written() == "hear C, end");
}

TEST_CASE ("the keys choose, sound and insert", "[ui][suggestions]")
{
    using juce::KeyPress;
    Panel p;
    p.show (afterDominant());
    const auto name = [] (std::size_t row) { return Panel::nameOf (afterDominant().suggestions[row].chord); };

    CHECK (p.key (KeyPress::downKey));
    CHECK (p.key (KeyPress::downKey));
    CHECK (p.panel.currentRow() == 2);
    CHECK (p.key ('I', 'i'));
    CHECK (p.written() == "insert " + name (2));
    CHECK (p.key (KeyPress::upKey));
    CHECK (p.key ('+', '+'));
    CHECK (p.written() == "insert " + name (1));

    // Held, a key repeats itself; the chord does not.
    CHECK (p.key (KeyPress::returnKey));
    CHECK (p.key (KeyPress::returnKey));
    CHECK (p.written() == "hear " + name (1));
    p.panel.endHearing();
    CHECK (p.written() == "end");

    // Going on ends what sounds.
    CHECK (p.key (KeyPress::spaceKey));
    CHECK (p.key (KeyPress::endKey));
    CHECK (p.panel.currentRow() == 7);
    CHECK (p.written() == "hear " + name (1) + ", end");
    CHECK (p.key (KeyPress::downKey));
    CHECK (p.panel.currentRow() == 7);
    CHECK (p.key (KeyPress::homeKey));
    CHECK (p.panel.currentRow() == 0);

    CHECK_FALSE (p.key ('A', 'a'));
    CHECK_FALSE (p.panel.keyPressed (KeyPress ('I', juce::ModifierKeys::commandModifier, 'i')));
    CHECK (p.written().isEmpty());
}

TEST_CASE ("who has no hand to hold it hears a chord for a moment", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    p.panel.row (0).onHearBriefly();
    CHECK (p.written() == "hear C");
    CHECK (p.panel.isHearing());
    juce::MessageManager::getInstance()->runDispatchLoopUntil (1100);
    CHECK_FALSE (p.panel.isHearing());
    CHECK (p.written() == "end");
}

TEST_CASE ("the list does not change under the finger", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    p.press (0);
    p.show (afterTonic());
    CHECK (p.panel.row (0).shown().chord == afterDominant().suggestions[0].chord);
    p.letGo (0, { -40, 10 });
    CHECK (p.written() == "hear C, insert C, end");
    CHECK (p.panel.row (0).shown().chord == afterTonic().suggestions[0].chord);

    // What came under a plus that was pressed is not what was meant.
    p.show (afterDominant());
    auto& row = p.panel.row (1);
    row.mouseDown (p.mouseAt (row, row.plusArea().getCentre()));
    p.show (afterTonic());
    REQUIRE (row.shown().chord != afterDominant().suggestions[1].chord);
    p.letGo (1, row.plusArea().getCentre());
    CHECK (p.written().isEmpty());
}

TEST_CASE ("the same suggestions repaint nothing, others only their rows", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    Repaints repaints (p.panel);
    p.show (afterDominant());
    CHECK (repaints.count() == 0);

    auto changed = afterDominant();
    changed.suggestions[2].percent += 1.0f;
    p.show (changed);
    CHECK (repaints.touched (p.panel.row (2).getBounds()));
    CHECK_FALSE (repaints.touched (p.panel.row (1).getBounds()));
    CHECK_FALSE (repaints.touched (p.panel.row (3).getBounds()));

    // The key is in the heading and in the numerals.
    repaints.forget();
    changed.key = parseKey ("Am");
    p.show (changed);
    CHECK (repaints.touched ({ 0, 0, 320, 20 }));
}

TEST_CASE ("nothing to suggest is said, and the keys are left to others", "[ui][suggestions]")
{
    Panel p;
    p.show ({});
    CHECK (p.panel.visibleRows() == 0);
    CHECK_FALSE (p.key (juce::KeyPress::returnKey));
    CHECK (painted (p.panel).isValid());

    const auto empty = painted (p.panel);
    Panel blank;
    blank.show (afterDominant());
    blank.show ({});
    const auto again = painted (blank.panel);
    for (int y = 0; y < empty.getHeight(); y += 3)
        for (int x = 0; x < empty.getWidth(); x += 3)
            REQUIRE (empty.getPixelAt (x, y) == again.getPixelAt (x, y));
}

TEST_CASE ("a panel shows as many whole rows as it has room for", "[ui][suggestions]")
{
    using Form = SuggestionRow::Form;

    for (const float textScale : { 1.0f, 1.4f, 2.0f })
        for (const auto& [width, height] : { std::pair (160, 100), std::pair (200, 260), std::pair (288, 200), std::pair (320, 480), std::pair (620, 260),
                                             std::pair (1400, 1000), std::pair (1, 1) })
            for (const auto& scene : { afterDominant(), scenes::nextAfter ("", "Gbmaj9 Bbm7b5 Eb7(b9,b13) Abm11 Db13", "Gb") })
            {
                Panel p (width, height);
                p.theme.textScale = textScale;
                p.panel.lookAndFeelChanged();
                p.show (scene);
                INFO (width << " x " << height << ", text " << textScale);

                for (int i = 0; i < p.panel.visibleRows(); ++i)
                {
                    CHECK (p.panel.getLocalBounds().contains (p.panel.row (i).getBounds()));
                    CHECK (p.panel.row (i).getHeight() >= juce::roundToInt (32.0f * textScale));
                }

                if (width >= 160 && textScale < 2.0f)
                    CHECK (p.panel.visibleRows() >= (textScale > 1.0f ? 2 : 3));
                CHECK (painted (p.panel, 2.0f).isValid());
            }

    const auto formAt = [] (int width, int height) { Panel p (width, height); p.show (afterDominant()); return p.panel.row (0).shownLook().form; };
    CHECK (formAt (160, 300) == Form::compact);
    CHECK (formAt (320, 480) == Form::stacked);
    CHECK (formAt (320, 90) == Form::compact);
    CHECK (formAt (700, 300) == Form::wide);
}

TEST_CASE ("a new theme is taken up at once", "[ui][suggestions]")
{
    Panel p;
    p.show (afterDominant());
    const auto dark = painted (p.panel).getPixelAt (2, 2);
    p.theme = themeOf (ThemeName::light);
    p.panel.sendLookAndFeelChange();
    CHECK (painted (p.panel).getPixelAt (2, 2) != dark);
    CHECK (painted (p.panel).getPixelAt (2, 2) == p.theme.panel);
}
