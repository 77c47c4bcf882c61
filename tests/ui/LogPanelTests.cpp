// LogPanelTests.cpp - the log as a list: read, followed, selected, copied.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "progression/LogEdits.h"
#include "progression/TextWriter.h"
#include "ui/panels/LogPanel.h"
#include "ui/look/LookAndFeel.h"

using namespace guidetone;

namespace
{

struct Panel
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    LookAndFeel look { theme };
    LogPanel panel { theme };
    juce::String copied;

    explicit Panel (int width = 280, int height = 300)
    {
        panel.setLookAndFeel (&look);
        panel.setSize (width, height);
        panel.onCopy = [this] (const juce::String& text) { copied = text; };
    }

    ~Panel()    { panel.setLookAndFeel (nullptr); }

    int lastVisible()
    {
        auto& list = panel.listBox();
        return (list.getViewport()->getViewPositionY() + list.getViewport()->getViewHeight()) / list.getRowHeight();
    }
};

juce::String u (const char* utf8)    { return juce::String::fromUTF8 (utf8); }

} // namespace

TEST_CASE ("a line says where, what, and how long", "[ui][log]")
{
    Panel p;
    p.panel.show (scenes::log (5), {});
    const auto& lines = p.panel.lines();

    REQUIRE (lines.size() == 5);
    CHECK (lines[0].place == "1:1");
    CHECK (lines[1].place == "1:3");
    CHECK (lines[2].place == "2:1&");
    CHECK (lines[0].duration == "2 beats");
    CHECK (lines[3].duration == u ("2½ beats"));
    CHECK (lines[0].spoken == "Bar 1: " + juce::String (spokenSymbol (scenes::log (1).entries()[0].naming, { parseKey ("A"), {} })) + ", 2 beats");
    CHECK_FALSE (lines[0].open);
    CHECK (lines[4].open);
    CHECK (lines[4].duration.isEmpty());
}

TEST_CASE ("without a transport a line says minutes and seconds", "[ui][log]")
{
    auto entry = scenes::log (2).entries()[0];
    entry.start = entry.end = {};
    entry.startSeconds = 67.24;
    entry.endSeconds = 68.55;
    const auto row = rowOf (entry, 0, {});
    CHECK (row.place == "1:07.2");
    CHECK (row.duration == "1.3 s");

    CHECK (clockText (0.0, 1) == "0:00.0");
    CHECK (clockText (59.96, 1) == "1:00.0");
    CHECK (clockText (3723.9, 1) == "62:03.9");
    CHECK (clockText (-1.0, 1) == "0:00.0");
}

TEST_CASE ("a length is given in quarters of a beat of its metre", "[ui][log]")
{
    auto entry = scenes::log (2).entries()[0];
    const auto lasting = [&entry] (std::int64_t ticks) { entry.end.ticks = entry.start.ticks + ticks; return durationText (entry); };

    CHECK (lasting (ticksPerQuarter) == "1 beat");
    CHECK (lasting (10) == u ("¼ beat"));
    CHECK (lasting (ticksPerQuarter * 3 / 4) == u ("¾ beat"));
    CHECK (lasting (ticksPerQuarter * 3 - 20) == "3 beats");
    entry.start.denominator = 8;
    CHECK (lasting (ticksPerQuarter) == "2 beats");
}

TEST_CASE ("what was named again with hindsight says so, and only its line is painted again", "[ui][log]")
{
    Panel p (280, 300);
    auto entries = scenes::log (5).entries();
    for (auto& entry : entries)
        entry.revised = false;

    p.panel.show (Progression (entries), {});
    CHECK (p.panel.lines()[3].hint.isEmpty());
    const auto before = p.panel.lines()[3].spoken;
    Repaints repaints (p.panel);

    entries[3].revised = true;
    p.panel.show (Progression (entries), {});
    CHECK (p.panel.lines()[3].revised);
    CHECK (p.panel.lines()[3].hint.startsWith ("Named again with hindsight"));
    CHECK (p.panel.lines()[3].spoken == before + ", named again with hindsight");
    CHECK (repaints.count() > 0);
    CHECK_FALSE (repaints.touched (p.panel.getLocalArea (&p.panel.listBox(), p.panel.listBox().getRowPosition (1, true)).reduced (1)));

    // What the player has named since is the player's.
    entries[3].edited = true;
    const auto edited = rowOf (entries[3], 1, {});
    CHECK_FALSE (edited.revised);
    CHECK (edited.edited);
    CHECK (edited.hint == "Changed by hand");
    CHECK (edited.spoken == before + ", changed by hand");
}

TEST_CASE ("a line has the chord's numeral in the key it was named in, and how sure it is", "[ui][log]")
{
    auto entry = scenes::log (3).entries()[0];
    CHECK_FALSE (rowOf (entry, 1, {}).numeral.empty());
    CHECK (rowOf (entry, 1, {}).percent.isEmpty());

    entry.context.key.reset();
    CHECK (rowOf (entry, 1, {}).numeral.empty());
    CHECK_FALSE (rowOf (entry, 1, { parseKey ("A"), {} }).numeral.empty());

    entry.naming.readings[0].percent = 87;
    CHECK (rowOf (entry, 1, {}).percent == "87 %");
    entry.edited = true;                // the player is sure
    CHECK (rowOf (entry, 1, {}).percent.isEmpty());
}

TEST_CASE ("a new take is set off from the last", "[ui][log]")
{
    Panel p;
    p.panel.show (scenes::log (12), {});

    for (std::size_t i = 0; i < 12; ++i)
        CHECK (p.panel.lines()[i].newTake == (i == 8));
}

TEST_CASE ("copying takes what is selected, or everything", "[ui][log]")
{
    Panel p;
    const auto log = scenes::log (6);
    const SpellingContext spelling { parseKey ("A"), {} };
    p.panel.show (log, spelling);

    p.panel.copy();
    CHECK (p.copied == juce::String (writeText (log, spelling)));

    p.panel.listBox().selectRow (1);
    p.panel.listBox().selectRow (4, true, false);
    CHECK (p.panel.handle (juce::KeyPress ('C', juce::ModifierKeys::commandModifier, 0)));
    CHECK (p.copied == juce::String (writeText (Progression ({ log.entries()[1], log.entries()[4] }), spelling)));
}

TEST_CASE ("an empty list copies nothing, clears nothing, undoes nothing", "[ui][log]")
{
    Panel p;
    int calls = 0;
    p.panel.onClear = p.panel.onUndo = p.panel.onRedo = [&calls] { ++calls; };
    p.copied = "untouched";

    CHECK (p.panel.handle (juce::KeyPress ('C', juce::ModifierKeys::commandModifier, 0)));
    CHECK (p.panel.handle (juce::KeyPress ('Z', juce::ModifierKeys::commandModifier, 0)));
    CHECK (p.copied == "untouched");
    CHECK (calls == 0);
}

TEST_CASE ("undo and redo have their keys, where there is something to undo", "[ui][log]")
{
    Panel p;
    juce::String asked;
    p.panel.onUndo = [&asked] { asked << "u"; };
    p.panel.onRedo = [&asked] { asked << "r"; };
    p.panel.show (LogPanel::Surroundings { true, true, 0, {} });

    const int command = juce::ModifierKeys::commandModifier, shift = juce::ModifierKeys::shiftModifier;
    CHECK (p.panel.handle (juce::KeyPress ('Z', command, 0)));
    CHECK (p.panel.handle (juce::KeyPress ('Z', command | shift, 0)));
    CHECK (p.panel.handle (juce::KeyPress ('Y', command, 0)));
    CHECK_FALSE (p.panel.handle (juce::KeyPress ('Z', 0, 'z')));
    CHECK_FALSE (p.panel.handle (juce::KeyPress ('C', shift, 'C')));
    CHECK (asked == "urr");
}

TEST_CASE ("the list follows the newest chord until the reader scrolls up", "[ui][log]")
{
    Panel p;
    p.panel.show (scenes::log (40), {});
    CHECK (p.lastVisible() == p.panel.lines().rowCount());
    p.panel.show (scenes::log (41), {});
    CHECK (p.lastVisible() == p.panel.lines().rowCount());
    CHECK (p.panel.lines().rowCount() == 42);       // 41 chords and the heading of the second take

    p.panel.listBox().scrollToEnsureRowIsOnscreen (3);
    const int there = p.lastVisible();
    p.panel.show (scenes::log (45), {});
    CHECK (p.lastVisible() == there);
}

TEST_CASE ("a log that did not change repaints nothing; one more chord leaves the old lines alone", "[ui][log]")
{
    Panel p (280, 600);
    const auto log = scenes::log (6);
    p.panel.show (log, {});
    Repaints repaints (p.panel);

    p.panel.show (log, {});
    p.panel.show (LogPanel::Surroundings {});
    CHECK (repaints.count() == 0);

    auto entries = log.entries();
    entries.back().endSeconds = 5.9;            // the last chord ends
    p.panel.show (Progression (entries), {});
    const auto last = p.panel.listBox().getRowPosition (5, true).translated (0, p.panel.listBox().getY());
    CHECK (repaints.touched (last.reduced (2)));
    CHECK_FALSE (repaints.touched (p.panel.listBox().getRowPosition (4, true).translated (0, p.panel.listBox().getY()).reduced (2)));
}

TEST_CASE ("each later take has a heading, which stands for its chords", "[ui][log]")
{
    Panel p;
    auto entries = scenes::log (12).entries();
    entries[10].take = entries[11].take = 3;
    p.panel.show (Progression (entries), {});
    const auto& lines = p.panel.lines();

    REQUIRE (lines.rowCount() == 14);

    for (int row = 0, entry = 0; row < 14; ++row)
    {
        CHECK (lines.at (row).heading == (row == 8 || row == 11));
        CHECK (lines.at (row).entry == static_cast<std::size_t> (entry));

        if (! lines.at (row).heading)
            CHECK (lines.rowOfEntry (static_cast<std::size_t> (entry++)) == row);
    }

    p.panel.listBox().selectRow (8);
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 8, 9 });
    p.panel.listBox().selectRow (10, true, false);      // the last of that take, which is counted once
    p.panel.listBox().selectRow (11, true, false);
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 8, 9, 10, 11 });
}

TEST_CASE ("what is selected stays selected, wherever the log moves it", "[ui][log]")
{
    Panel p;
    const auto log = scenes::log (12);
    p.panel.show (log, {});
    p.panel.listBox().selectRow (5);
    p.panel.listBox().selectRow (7, true, false);

    p.panel.show (scenes::log (14), {});
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 5, 7 });

    p.panel.show (without (log, { 0, 2, 7 }), {});      // one of the two has gone
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 3 });
    p.panel.show (log, {});
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 5 });

    int told = 0;
    p.panel.onSelect = [&told] (const std::vector<EntryName>& names) { told += names == std::vector<EntryName> { { 2, 9 } } ? 1 : 100; };
    p.panel.select ({ { 1, 3 }, { 1, 5 } });
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 2, 4 });
    p.panel.select ({ { 7, 3 } });
    CHECK (p.panel.selectedEntries().empty());
    CHECK (told == 0);
    p.panel.listBox().selectRow (9);
    CHECK (told == 1);
}

TEST_CASE ("a log of 100,000 chords is shown, grows and is scrolled without setting more lines than are seen", "[ui][log]")
{
    Panel p (340, 600);
    const auto few = scenes::log (1000).entries();
    std::vector<Entry> entries;

    for (int i = 0; i < 100000; ++i)
    {
        entries.push_back (few[static_cast<std::size_t> (i % 999)]);
        entries.back().id = static_cast<std::uint32_t> (i + 1);
        entries.back().take = 1;
    }

    Progression log (entries);
    p.panel.show (log, {});
    CHECK (p.panel.lines().linesSet() == 0);
    painted (p.panel);
    const auto seen = p.panel.lines().linesSet();
    CHECK (seen > 0);
    CHECK (seen <= 22);
    p.panel.listBox().selectRow (99998);

    ChordEvent event;
    event.id = 100001;
    event.naming = few[3].naming;
    log.apply (event);
    p.panel.show (log, {});
    painted (p.panel);
    CHECK (p.panel.lines().linesSet() <= seen + 2);
    CHECK (p.panel.selectedEntries() == std::vector<std::size_t> { 99998 });
    CHECK (p.lastVisible() == 100001);
}

TEST_CASE ("clearing empties the list and another spelling sets it anew", "[ui][log]")
{
    Panel p;
    p.panel.show (scenes::log (20), {});
    p.panel.listBox().selectRow (15);
    p.panel.show (Progression(), {});
    CHECK (p.panel.lines().empty());
    CHECK (p.panel.selectedText().isEmpty());
    CHECK (painted (p.panel).isValid());

    p.panel.show (scenes::log (3), { {}, Accidentals::flats });
    CHECK (p.panel.lines().size() == 3);
}

TEST_CASE ("lost events and a recovered session are said, and take room only then", "[ui][log]")
{
    Panel p;
    p.panel.show (scenes::log (3), {});
    const auto before = p.panel.listBox().getBounds();
    p.panel.show (LogPanel::Surroundings { false, false, 2, "The last session was recovered." });
    CHECK (p.panel.listBox().getY() > before.getY());
    CHECK (painted (p.panel, 2.0f).isValid());
    p.panel.show (LogPanel::Surroundings {});
    CHECK (p.panel.listBox().getBounds() == before);
}

TEST_CASE ("the list paints at every size", "[ui][log]")
{
    for (const auto& [width, height] : { std::pair (1, 1), std::pair (176, 60), std::pair (176, 200), std::pair (400, 900) })
    {
        Panel p (width, height);
        p.panel.show (scenes::log (30), {});
        CHECK (painted (p.panel, 3.0f).isValid());
    }
}

TEST_CASE ("while the list follows the newest no row is cut in half, whatever its height", "[ui][log]")
{
    Panel p;
    p.panel.show (scenes::log (40), {});

    for (int height = 120; height < 900; height += 7)
        for (const int width : { 200, 280, 700 })
        {
            p.panel.setSize (width, height);
            const auto* view = p.panel.listBox().getViewport();
            const int row = p.panel.listBox().getRowHeight();
            INFO (width << " x " << height << ", rows of " << row);
            CHECK (view->getViewPositionY() % row == 0);
            CHECK (view->getViewHeight() % row == 0);
            CHECK (p.panel.listBox().getBottom() == height - 40);
        }
}

TEST_CASE ("a chord that was cut off says nothing of its length", "[ui][log]")
{
    Panel p;
    auto entries = scenes::log (2).entries();
    entries[1].endSeconds = entries[1].startSeconds;
    entries[1].end = entries[1].start;
    p.panel.show (Progression (entries), {});
    CHECK (p.panel.lines()[1].duration.isEmpty());
    CHECK_FALSE (p.panel.lines()[1].spoken.endsWith (", "));
    CHECK_FALSE (p.panel.lines()[1].spoken.contains (", ,"));
}
