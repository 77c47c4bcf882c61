// FilesDesk.h - a window over a folder of a test's own, and what is asked for and said there.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "harmony/Namer.h"
#include "progression/LogEdits.h"
#include "ui/Editor.h"

namespace guidetone
{

/** A window over a folder for the time of a test. What is asked for is answered here, and what is copied or shown is kept. */
struct FilesDesk
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

    FilesDesk()
    {
        folder.createDirectory();
        files.onAsk = [this] (FileDesk::Question question, std::function<void (juce::File)> answered) { asked.push_back (question); answered (answer); };
        files.onCopy = [this] (const juce::String& text) { copied = text; };
        files.onShow = [this] (const juce::File& file) { shown = file; };
    }

    ~FilesDesk()    { folder.deleteRecursively(); }

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

inline const char* const bluesInA = "Blues in A\nKey: A\n| A7 | D7 | A7 | A7 |\n| D7 | D7 | A7 | A7 |\n| E7 | D7 | A7 | E7 |\n";

} // namespace guidetone
