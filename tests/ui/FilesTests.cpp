// FilesTests.cpp - files in the window: dropped, opened, saved, copied and printed; and the chart that is followed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "formats/Sheet.h"
#include "harmony/Namer.h"
#include "progression/LogEdits.h"
#include "ui/Editor.h"

#include <random>
#include <set>

using namespace guidetone;

namespace
{

/** A window over a folder for the time of a test. What is asked for is answered here, and what is copied or shown is kept. */
struct Desk
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("guidetone-files", {}, false);
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor { processor };
    FileDesk& files = editor.workspace().fileDesk();
    NoticeLine& notice = editor.workspace().noticeLine();

    std::vector<FileDesk::Question> asked;
    juce::File answer;
    juce::String copied;
    juce::File shown;

    Desk()
    {
        folder.createDirectory();
        files.onAsk = [this] (FileDesk::Question question, std::function<void (juce::File)> answered) { asked.push_back (question); answered (answer); };
        files.onCopy = [this] (const juce::String& text) { copied = text; };
        files.onShow = [this] (const juce::File& file) { shown = file; };
    }

    ~Desk()    { folder.deleteRecursively(); }

    juce::File file (const juce::String& name, const std::string& bytes) const
    {
        const auto written = folder.getChildFile (name);
        written.replaceWithData (bytes.data(), bytes.size());
        return written;
    }

    /** Lets a file go over the window, and waits for what comes of it. */
    void drop (const juce::File& file)
    {
        const juce::StringArray paths { file.getFullPathName() };
        REQUIRE (editor.isInterestedInFileDrag (paths));
        editor.fileDragEnter (paths, 50, 50);
        editor.filesDropped (paths, 50, 50);
        wait();
    }

    void wait()
    {
        const auto late = juce::Time::getMillisecondCounter() + 20000;

        while (files.isReading() && juce::Time::getMillisecondCounter() < late)
        {
            juce::Thread::sleep (2);
            editor.update();
        }

        REQUIRE_FALSE (files.isReading());
        editor.update();
    }

    void play (std::initializer_list<std::initializer_list<int>> chords)
    {
        Progression log;

        for (const auto& notes : chords)
        {
            const auto named = name (Voicing (notes), {});
            log = appended (log, named.readings[0].chord, named.voicing, {});
        }

        processor.edits().changeLog ("Played", log);
        editor.update();
        editor.workspace().logPanel().show (log, {});
    }

    juce::String title() const    { return processor.chart() != nullptr ? juce::String (processor.chart()->chart.title) : juce::String ("none"); }
};

/** An item of a menu by its words, submenus too. */
const juce::PopupMenu::Item* itemOf (const juce::PopupMenu& menu, const juce::String& words, std::vector<juce::PopupMenu::Item>& kept)
{
    for (juce::PopupMenu::MenuItemIterator items (menu, true); items.next();)
        if (items.getItem().text == words)
        {
            kept.push_back (items.getItem());
            return &kept.back();
        }

    return nullptr;
}

/** Chooses an item, of a submenu where one is named. */
void choose (const juce::PopupMenu& menu, const juce::String& words, const juce::String& under = {})
{
    for (juce::PopupMenu::MenuItemIterator items (menu, false); items.next();)
    {
        const auto& item = items.getItem();

        if (under.isNotEmpty() && item.text == under && item.subMenu != nullptr)
            return choose (*item.subMenu, words);

        if (under.isEmpty() && item.text == words)
        {
            REQUIRE (item.isEnabled);
            REQUIRE (item.action);
            return item.action();
        }
    }

    FAIL ("no such item: " << words << " under " << under);
}

const char* const blues = "Blues in A\nKey: A\n| A7 | D7 | A7 | A7 |\n| D7 | D7 | A7 | A7 |\n| E7 | D7 | A7 | E7 |\n";

SongPosition bar (int number)
{
    SongPosition place;
    place.known = true;
    place.bar = number;
    place.ticks = std::int64_t { number - 1 } * 4 * ticksPerQuarter;
    return place;
}

} // namespace

TEST_CASE ("a chart that is dropped is open, shown by its title, undone in one step, and closed from the menu", "[ui][files]")
{
    Desk d;
    CHECK_FALSE (d.editor.isInterestedInFileDrag ({ "/a/picture.png" }));
    d.drop (d.file ("blues.txt", blues));
    CHECK (d.title() == "Blues in A");
    CHECK (d.notice.isVisible());
    CHECK (d.notice.kind() == NoticeLine::Kind::news);
    CHECK (d.notice.sentence().contains ("Blues in A"));

    d.processor.edits().undo();
    CHECK (d.title() == "none");
    d.processor.edits().redo();
    CHECK (d.title() == "Blues in A");

    choose (d.files.menu(), "Close the chart");
    CHECK (d.title() == "none");
    CHECK (d.editor.keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK_FALSE (d.notice.isVisible());
}

TEST_CASE ("every format that is read is opened by its ending, from the dialog as well", "[ui][files]")
{
    Desk d;
    const auto chart = std::get<Chart> (*readSheet (blues).document);

    for (const auto& format : formats())
    {
        if (format.read == nullptr || format.write == nullptr)
            continue;

        INFO (format.id);
        d.processor.setChart (nullptr);
        d.answer = d.file ("song." + juce::String (std::string (format.extensions.front())), format.write (chart, {}));
        CHECK (d.editor.workspace().perform (Command::openChart));
        d.wait();
        CHECK (d.notice.kind() == NoticeLine::Kind::news);
        REQUIRE (d.processor.chart() != nullptr);
        CHECK (d.asked.back().pattern.contains ("*." + juce::String (std::string (format.extensions.front()))));
    }

    CHECK (d.processor.fileHabits().folder == d.folder.getFullPathName().toStdString());
}

TEST_CASE ("what cannot be opened gets one sentence with its name, and what was open stays", "[ui][files]")
{
    Desk d;
    d.drop (d.file ("blues.txt", blues));

    const auto refused = [&d] (const juce::File& file)
    {
        d.files.open (file);
        d.wait();
        INFO (d.notice.sentence());
        CHECK (d.notice.isVisible());
        CHECK (d.notice.kind() == NoticeLine::Kind::trouble);
        CHECK (d.notice.sentence().contains (file.getFileName()));
        CHECK (d.notice.sentence().endsWithChar ('.'));
        CHECK (d.title() == "Blues in A");
    };

    refused (d.folder.getChildFile ("missing.abc"));
    refused (d.folder);
    refused (d.file ("picture.png", "nothing"));
    refused (d.file ("empty.mid", ""));
    refused (d.file ("words.txt", "There is no music here.\n"));
    refused (d.file ("torn.json", "{ \"guidetone\": "));
    refused (d.file ("score.musicxml", "<score-partwise><part>"));
}

TEST_CASE ("damaged files are refused or opened, and never do harm", "[ui][files]")
{
    Desk d;
    const auto chart = std::get<Chart> (*readSheet (blues).document);
    std::mt19937 random (11);

    for (const char* id : { "midi", "abc", "json", "musicxml" })
    {
        const auto whole = formatNamed (id)->write (chart, {});
        const juce::String name = "damaged." + juce::String (std::string (formatNamed (id)->extensions.front()));

        for (int i = 0; i < 12; ++i)
        {
            auto bytes = whole.substr (0, random() % (whole.size() + 1));

            for (int hits = 0; hits < 3 && ! bytes.empty(); ++hits)
                bytes[random() % bytes.size()] = static_cast<char> (random());

            d.notice.close();
            d.files.open (d.file (name, bytes));
            d.wait();
            CHECK (d.notice.sentence().isNotEmpty());
        }
    }
}

TEST_CASE ("the notes of a MIDI file without symbols become a chart, and may be added to the list instead", "[ui][files]")
{
    Desk d;
    MidiFileContents song;
    MidiFileTrack piano { "Piano", {}, {} };
    int place = 0;

    for (const auto& notes : { std::array { 50, 53, 57, 60 }, std::array { 43, 53, 59, 62 }, std::array { 48, 52, 55, 59 }, std::array { 48, 52, 55, 59 } })
    {
        for (const int note : notes)
            piano.notes.push_back ({ std::int64_t { place } * 4 * ticksPerQuarter, 4 * ticksPerQuarter - 60, static_cast<std::uint8_t> (note), 80, 0 });

        ++place;
    }

    song.tracks.push_back (piano);
    d.drop (d.file ("two five one.mid", midiFileBytes (song)));
    CHECK (d.title() == "two five one");
    CHECK (d.processor.progression().log().empty());
    REQUIRE (d.notice.offers() == juce::StringArray { "Add to the list" });

    d.notice.take (0);
    REQUIRE (d.processor.progression().log().size() >= 3);
    CHECK (d.processor.edits().undoTitle() == "Add to the list");
    d.processor.edits().undo();
    CHECK (d.processor.progression().log().empty());
    CHECK (d.title() == "two five one");
}

TEST_CASE ("a file that is being read is given up for another one, and with the window", "[ui][files]")
{
    Desk d;
    d.files.open (d.file ("one.txt", "One\n| C |\n"));
    d.files.open (d.file ("two.txt", "Two\n| C |\n"));
    d.wait();
    CHECK (d.title() == "Two");
    d.files.open (d.file ("three.txt", "Three\n| C |\n"));
}

TEST_CASE ("the progression is saved in every format, with its ending, and the folder and format are remembered", "[ui][files]")
{
    Desk d;
    d.play ({ { 48, 52, 55, 59 }, { 50, 53, 57, 60 }, { 43, 53, 59, 62 } });
    int written = 0;

    for (const auto& format : formats())
    {
        if (format.write == nullptr)
            continue;

        INFO (format.id);
        d.answer = d.folder.getChildFile ("mine " + juce::String (written++));
        choose (d.files.menu(), juce::String (std::string (format.title)), "Save as");
        REQUIRE (d.asked.back().saving);

        // Nobody has said a key.
        if (format.id == "keys")
        {
            CHECK (d.notice.kind() == NoticeLine::Kind::trouble);
            continue;
        }

        const auto file = d.answer.getSiblingFile (d.answer.getFileName() + d.asked.back().start.getFileExtension());
        CHECK (file.getSize() > 10);
        CHECK (d.notice.sentence().contains (file.getFileName()));
        CHECK (d.processor.fileHabits().format == std::string (format.id));
    }

    CHECK (written > 10);
    CHECK (d.asked.back().start.getParentDirectory() == d.folder);

    // The key saves as it was saved last.
    d.answer = juce::File();
    CHECK (d.editor.keyPressed (juce::KeyPress ('S', juce::ModifierKeys::commandModifier | juce::ModifierKeys::shiftModifier, 0)));
    CHECK (d.asked.back().start.getFileExtension() == ".csv");
    CHECK (d.editor.keyPressed (juce::KeyPress ('P', juce::ModifierKeys::commandModifier, 0)));
    CHECK (d.asked.back().start.getFileExtension() == ".pdf");
}

TEST_CASE ("MIDI files are voiced anew as they are asked for", "[ui][files]")
{
    Desk d;
    d.play ({ { 48, 52, 55, 59 }, { 50, 53, 57, 60 } });
    std::set<juce::String> different;

    for (const auto* voiced : { "MIDI file", "MIDI, in close position", "MIDI, in shells", "MIDI, rootless", "MIDI, in drop 2", "MIDI, spread" })
    {
        d.answer = d.folder.getChildFile (juce::String (voiced) + ".mid");
        choose (d.files.menu(), voiced, "Save as");
        juce::MemoryBlock bytes;
        REQUIRE (d.answer.loadFileAsData (bytes));
        different.insert (bytes.toBase64Encoding());
    }

    CHECK (different.size() == 6);
}

TEST_CASE ("two and more selected chords are saved and copied instead of all, and the menu says so", "[ui][files]")
{
    Desk d;
    std::vector<juce::PopupMenu::Item> kept;
    CHECK_FALSE (itemOf (d.files.menu(), "Save as", kept)->isEnabled);
    d.play ({ { 48, 52, 55, 59 }, { 50, 53, 57, 60 }, { 43, 53, 59, 62 } });

    choose (d.files.menu(), "Comma-separated values", "Copy as");
    CHECK (juce::StringArray::fromLines (d.copied.trim()).size() == 4);      // with its heading

    auto& list = d.editor.logPanel().listBox();
    list.selectRow (1);
    choose (d.editor.logPanel().menu(), "Comma-separated values", "Copy as");
    CHECK (juce::StringArray::fromLines (d.copied.trim()).size() == 4);

    list.selectRangeOfRows (0, 1);
    choose (d.editor.logPanel().menu(), "Comma-separated values", "Copy 2 chords as");
    CHECK (juce::StringArray::fromLines (d.copied.trim()).size() == 3);
}

TEST_CASE ("nothing is replaced unasked, and what cannot be written says why", "[ui][files]")
{
    Desk d;
    d.editor.workspace().perform (Command::saveAs);
    CHECK (d.asked.empty());
    CHECK (d.notice.isVisible());

    d.play ({ { 48, 52, 55, 59 } });
    d.file ("mine.abc", "mine");
    const FileDesk::Way abc { formatNamed ("abc"), {} };
    d.files.save (FileDesk::Source::progression, abc, d.folder.getChildFile ("mine"));
    CHECK (d.notice.kind() == NoticeLine::Kind::trouble);
    CHECK (d.folder.getChildFile ("mine.abc").loadFileAsString() == "mine");

    d.files.save (FileDesk::Source::progression, abc, d.folder.getChildFile ("mine.abc"));      // which a dialog has asked about
    CHECK (d.folder.getChildFile ("mine.abc").loadFileAsString().contains ("X:1"));
    CHECK (d.notice.offers() == juce::StringArray { "Show the folder" });
    d.notice.take (0);
    CHECK (d.shown == d.folder);

    d.files.save (FileDesk::Source::progression, abc, d.folder.getChildFile ("mine.abc/below.abc"));
    CHECK (d.notice.kind() == NoticeLine::Kind::trouble);
    CHECK (d.notice.sentence().contains ("below.abc"));
}

TEST_CASE ("an open chart is saved and copied in its own words", "[ui][files]")
{
    Desk d;
    d.drop (d.file ("blues.txt", blues));
    choose (d.files.menu(), "Lead sheet in plain text", "Copy the chart as");
    CHECK (readSheet (d.copied.toStdString()).document == readSheet (blues).document);

    d.answer = d.folder.getChildFile ("printed.pdf");
    choose (d.files.menu(), "Print the chart (PDF) ...");
    CHECK (d.answer.getSize() > 500);
    CHECK (d.asked.back().start.getFileName() == "Blues in A.pdf");
    CHECK (d.notice.offers() == juce::StringArray { "Open" });
}

TEST_CASE ("an open chart says what comes, on the timeline and first among the suggestions", "[ui][files]")
{
    Desk d;
    auto view = d.processor.view();
    view.panels.show (Panel::suggestions);
    d.processor.setView (view);
    d.drop (d.file ("blues.txt", blues));

    auto& work = d.editor.workspace();
    Snapshot snapshot;
    snapshot.playing = true;
    double time = 1.0;

    const auto goTo = [&] (int number) { snapshot.position = bar (number); work.update (snapshot, time += 0.02); };
    const auto first = [&] { return work.suggestionsPanel().row (0).shown(); };
    const auto rootIs = [&] (int pitchClass) { CHECK (first().chord.root == pitchClass); CHECK (first().reason == "comes next in the chart"); };

    goTo (1);
    REQUIRE (work.timelinePanel().ahead().size() > 12);
    rootIs (2);
    goTo (8);
    rootIs (4);
    goTo (12);
    rootIs (9);
    goTo (13);
    rootIs (2);     // the form begins again
    CHECK_FALSE (work.stageMoment (snapshot).next.empty());

    d.files.closeChart();
    d.editor.update();
    goTo (14);
    CHECK (work.timelinePanel().ahead().empty());
    CHECK (work.suggestionsPanel().visibleRows() == 0);
    CHECK (work.stageMoment (snapshot).next.empty());
}

TEST_CASE ("without a transport an open chart is followed by what is played", "[ui][files]")
{
    Desk d;
    auto view = d.processor.view();
    view.panels.show (Panel::suggestions);
    d.processor.setView (view);
    d.drop (d.file ("two five.txt", "Two five\n| Cmaj7 | Dm7 | G7 | Am7 |\n"));

    auto& work = d.editor.workspace();
    const auto first = [&]
    {
        d.processor.progression().dispatchPendingMessages();
        d.editor.update();
        return work.suggestionsPanel().row (0).shown();
    };

    CHECK (first().chord.root == 0);
    CHECK (work.timelinePanel().goesByEar());
    CHECK (work.timelinePanel().ahead()[0].naming.readings[0].chord.root == 0);
    d.play ({ { 48, 52, 55, 59 } });
    CHECK (first().chord.root == 2);
    CHECK (first().reason == "comes next in the chart");
    d.play ({ { 48, 52, 55, 59 }, { 50, 53, 57, 60 } });
    CHECK (first().chord.root == 7);
    CHECK_FALSE (work.stageMoment (Snapshot()).next.empty());
    CHECK (work.timelinePanel().ahead()[0].naming.readings[0].chord.root == 2);
    d.play ({ { 54, 58, 61, 64 } });
    CHECK (first().reason != "comes next in the chart");
    CHECK (work.timelinePanel().goesByEar());       // where it was
    d.files.closeChart();
    d.editor.update();
    CHECK_FALSE (work.timelinePanel().goesByEar());
}

TEST_CASE ("the notice makes room for itself, wraps long sentences, and goes when it is closed", "[ui][files]")
{
    Desk d;
    auto& work = d.editor.workspace();
    const auto top = work.panels().getY();
    d.notice.say ("Short.");
    CHECK (work.panels().getY() == top + d.notice.getHeight());
    const int low = d.notice.getHeight();
    d.notice.say (juce::String::repeatedString ("A sentence that goes on and on. ", 20), NoticeLine::Kind::trouble, { { "Something", {} } });
    CHECK (d.notice.getHeight() > low);
    CHECK (work.panels().getY() == top + d.notice.getHeight());
    d.notice.close();
    CHECK (work.panels().getY() == top);
}
