// FileDesk.h - files in the window: charts are opened, and the progression and the chart are saved, copied and printed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/MidiFileWriter.h"
#include "../plugin/FileReading.h"
#include "../plugin/PluginProcessor.h"
#include "controls/NoticeLine.h"

namespace guidetone
{

/** Does what its menus offer, and says what came of it on the notice line. Nothing is modal: questions for a file are asked beside everything else. [message thread] */
class FileDesk
{
public:
    FileDesk (PluginProcessor& processor, NoticeLine& notice);

    /** What is written: all that was played, or the chart that is open. */
    enum class Source { progression, chart };

    /** One of the ways of writing it. */
    struct Way
    {
        const Format* format = nullptr;
        std::optional<VoicingForm> form;    ///< MIDI alone: voiced anew; nothing: as it was played
    };

    /** A question for a file. */
    struct Question
    {
        juce::String title;
        juce::File start;                   ///< a file to be saved, with the name it is offered by; else the folder
        juce::String pattern;               ///< "*.abc;*.mid"
        bool saving = false;
    };

    /** Asks for a file, and answers with none where the person thought better of it. The system's dialog, unless a test answers. */
    std::function<void (Question, std::function<void (juce::File)> answer)> onAsk;

    /** Where copied text goes, and who shows a file that was written. */
    std::function<void (const juce::String&)> onCopy;
    std::function<void (const juce::File&)> onShow;

    /** Which entries of the log are selected; two and more are saved instead of all. */
    std::function<std::vector<std::size_t>()> selectedEntries;

    /** The hand in which sheets are printed. */
    NotationStyle style = textualStyle();

    //==============================================================================
    /** Opens a file: as the chart to play along with; a log may be added to the list instead. Returns at once. */
    void open (const juce::File& file);

    /** Takes what has been read. At each vertical blank. */
    void update();
    bool isReading() const noexcept     { return reading.isReading(); }

    void askForChart();
    void closeChart();

    /** Asks for the file, then writes it. */
    void askToSave (Source source, Way way);

    /** The format that was saved last, or else MIDI. */
    Way usualWay() const;
    static Way printed();

    /** Writes a file, whose name gets the format's ending where it has none of it; one that is there is replaced once all is written. */
    void save (Source source, Way way, juce::File file);
    void copy (Source source, Way way);

    //==============================================================================
    /** Everything there is to do with files. */
    juce::PopupMenu menu();

    /** What a list's own menu offers: to save and to copy what is played. */
    void addTo (juce::PopupMenu& menu, Source source);

    /** Whether a JSON file says at its beginning that it is a log. Reads no more than that. */
    static bool isLog (const juce::File& file);

    /** The endings of files that are opened, without the dot. */
    static juce::StringArray readableEndings();

private:
    void take (ReadDocument&& read);
    void openChartOf (const Document& document);
    Document document (Source source) const;
    bool hasAnything (Source source) const;
    std::string textOf (Source source, Way way) const;
    juce::String nameFor (Source source) const;
    juce::File usualFolder() const;     ///< the last one, or else the person's documents
    void remember (const juce::File& file, const Format* saved);
    juce::PopupMenu wayMenu (Source source, bool onlyText, const std::function<void (Way)>& chosen);

    PluginProcessor& plugin;
    NoticeLine& notice;
    FileReading reading;
    double readingSince = 0.0;          // milliseconds
    bool saysThatItReads = false;
    std::unique_ptr<juce::FileChooser> chooser;

    JUCE_DECLARE_NON_COPYABLE (FileDesk)
};

} // namespace guidetone
