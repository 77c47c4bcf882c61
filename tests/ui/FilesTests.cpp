// FilesTests.cpp - files in the window: dropped, opened, saved, copied and printed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilesDesk.h"
#include "Repaints.h"
#include "formats/Sheet.h"

#include <random>
#include <set>

using namespace guidetone;

namespace
{

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

} // namespace

TEST_CASE ("a chart that is dropped is open, shown by its title, undone in one step, and closed from the menu", "[ui][files]")
{
    FilesDesk d;
    CHECK_FALSE (d.editor.isInterestedInFileDrag ({ "/a/picture.png" }));
    d.drop (d.file ("blues.txt", bluesInA));
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
    FilesDesk d;
    const auto chart = std::get<Chart> (*readSheet (bluesInA).document);

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
    FilesDesk d;
    d.drop (d.file ("blues.txt", bluesInA));

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
    FilesDesk d;
    const auto chart = std::get<Chart> (*readSheet (bluesInA).document);
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
    FilesDesk d;
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
    FilesDesk d;
    d.files.open (d.file ("one.txt", "One\n| C |\n"));
    d.files.open (d.file ("two.txt", "Two\n| C |\n"));
    d.wait();
    CHECK (d.title() == "Two");
    d.files.open (d.file ("three.txt", "Three\n| C |\n"));
}

TEST_CASE ("the progression is saved in every format, with its ending, and the folder and format are remembered", "[ui][files]")
{
    FilesDesk d;
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
    FilesDesk d;
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
    FilesDesk d;
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
    FilesDesk d;
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
    FilesDesk d;
    d.drop (d.file ("blues.txt", bluesInA));
    choose (d.files.menu(), "Lead sheet in plain text", "Copy the chart as");
    CHECK (readSheet (d.copied.toStdString()).document == readSheet (bluesInA).document);

    d.answer = d.folder.getChildFile ("printed.pdf");
    choose (d.files.menu(), "Print the chart (PDF) ...");
    CHECK (d.answer.getSize() > 500);
    CHECK (d.asked.back().start.getFileName() == "Blues in A.pdf");
    CHECK (d.notice.offers() == juce::StringArray { "Open" });
}

TEST_CASE ("the notice makes room for itself, wraps long sentences, and goes when it is closed", "[ui][files]")
{
    FilesDesk d;
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
