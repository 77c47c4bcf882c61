// FileDesk.cpp - see FileDesk.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileDesk.h"

#include "../progression/LogEdits.h"
#include "look/ValueWords.h"
#include "look/Words.h"

namespace guidetone
{

namespace
{

/*  The formats' titles (Formats.cpp), as menus show them:
    translated: begin
    "Log as text", "Lead sheet in plain text", "ChordPro", "ABC tune", "MusicXML score", "Lead sheet (PDF)", "Lead sheet (SVG)", "iReal Pro link",
    "iReal Pro page", "Impro-Visor lead sheet", "MIDI file", "Markers for Reaper", "Markers for Ardour", "Chordonomicon line", "Chord labels (.lab)",
    "Key labels (.lab)", "JAMS annotations", "JSON log", "Comma-separated values"
    translated: end */
juce::String titleOf (const Format& format)
{
    return juce::translate (juce::String::fromUTF8 (format.title.data(), static_cast<int> (format.title.size())));
}

juce::String titleOf (FileDesk::Way way)
{
    // translated: begin
    constexpr const char* forms[] { "MIDI, in close position", "MIDI, in shells", "MIDI, rootless", "MIDI, in drop 2", "MIDI, spread" };
    // translated: end
    return way.form ? words (forms[static_cast<std::size_t> (*way.form)]) : titleOf (*way.format);
}

/** A file's ending where the format's name has none of its own. */
juce::String endingOf (const Format& format)
{
    if (! format.extensions.empty())
        return juce::String (std::string (format.extensions.front()));

    return format.id == "keys" ? "lab" : format.id == "reaper" ? "csv" : "txt";
}

bool hasEndingOf (const juce::File& file, const Format& format)
{
    const auto ending = file.getFileExtension().substring (1);
    bool has = ending.equalsIgnoreCase (endingOf (format));

    for (const auto own : format.extensions)
        has = has || ending.equalsIgnoreCase (juce::String (std::string (own)));

    return has;
}

bool isText (const Format& format)        { return format.id != "midi" && format.id != "pdf"; }
bool isForPeople (const Format& format)   { return format.id == "pdf" || format.id == "svg" || format.id == "ireal-page"; }

/** Where sheets of US Letter are what printers have. */
Paper paperHere()
{
    const auto region = juce::SystemStats::getUserRegion();
    return region == "US" || region == "CA" || region == "MX" ? Paper::letter : Paper::a4;
}

bool replaceFile (const juce::File& file, const std::string& text)
{
    juce::TemporaryFile written (file);
    return file.getParentDirectory().createDirectory().wasOk() && written.getFile().replaceWithData (text.data(), text.size()) && written.overwriteTargetFileWithTemporary();
}

} // namespace

FileDesk::FileDesk (PluginProcessor& processor, NoticeLine& noticeToUse) : plugin (processor), notice (noticeToUse)
{
    onCopy = [] (const juce::String& text) { juce::SystemClipboard::copyTextToClipboard (text); };
    onShow = [] (const juce::File& file) { file.startAsProcess(); };    // a folder as well
    selectedEntries = [] { return std::vector<std::size_t>(); };

    onAsk = [this] (Question question, std::function<void (juce::File)> answer)
    {
        using Flags = juce::FileBrowserComponent;
        chooser = std::make_unique<juce::FileChooser> (question.title, question.start, question.pattern);
        chooser->launchAsync (Flags::canSelectFiles | (question.saving ? Flags::saveMode | Flags::warnAboutOverwriting : Flags::openMode),
                              [answer = std::move (answer)] (const juce::FileChooser& done) { answer (done.getResult()); });
    };
}

juce::StringArray FileDesk::readableEndings()
{
    juce::StringArray endings;

    for (const auto& format : formats())
        if (format.read != nullptr)
            for (const auto ending : format.extensions)
                endings.add (juce::String (std::string (ending)));

    return endings;
}

bool FileDesk::isLog (const juce::File& file)
{
    constexpr int head = 256;
    juce::MemoryBlock bytes;

    if (juce::FileInputStream stream (file); stream.openedOk())
        stream.readIntoMemoryBlock (bytes, head);

    return bytes.toString().contains ("\"guidetone progression\"");
}

//==============================================================================
void FileDesk::open (const juce::File& file)
{
    reading.start (file);
    readingSince = juce::Time::getMillisecondCounterHiRes();
    saysThatItReads = false;
}

void FileDesk::update()
{
    constexpr double soonMs = 400.0;

    if (! reading.isReading())
        return;

    if (auto read = reading.take())
        return take (std::move (*read));

    if (! saysThatItReads && juce::Time::getMillisecondCounterHiRes() - readingSince > soonMs)
    {
        saysThatItReads = true;
        notice.say (words ("Reading %1 ...", reading.file().getFileName()), NoticeLine::Kind::news, { { words ("Cancel"), [this] { reading.stop(); } } });
    }
}

void FileDesk::take (ReadDocument&& read)
{
    if (! read.document)
        return notice.say (juce::String::fromUTF8 (read.problem.c_str()), NoticeLine::Kind::trouble);

    remember (reading.file(), nullptr);
    openChartOf (*read.document);

    // What was played belongs to the list as well, if its player thinks so.
    if (const auto* log = std::get_if<LogDocument> (&*read.document); log != nullptr && plugin.chart() != nullptr)
    {
        const auto add = [this, added = log->log]
        {
            plugin.edits().changeLog (words ("Add to the list"), joined (plugin.progression().log(), added));
            notice.say (words ("Added to the list: %1.", chordCount (added.size())));
        };

        notice.say (words ("%1 is open as the chart: %2.", reading.file().getFileName(), chordCount (log->log.size())), NoticeLine::Kind::news,
                    { { words ("Add to the list"), add } });
    }
}

void FileDesk::openChartOf (const Document& document)
{
    WriteOptions options;
    options.spelling = plugin.spelling();
    auto chart = openChart (chartOf (document, options));

    if (chart == nullptr)
        return notice.say (words ("%1 has no chord to play along with, or is too long.", reading.file().getFileName()), NoticeLine::Kind::trouble);

    plugin.edits().change (words ("Open a chart"), [&] { plugin.setChart (chart); });
    notice.say (words ("The chart %1 is open. It is followed by the song's bars, or by what you play.", juce::String::fromUTF8 (chart->chart.title.c_str())));
}

void FileDesk::askForChart()
{
    juce::StringArray patterns;

    for (const auto& ending : readableEndings())
        patterns.add ("*." + ending);

    onAsk ({ words ("Open a chart"), usualFolder(), patterns.joinIntoString (";"), false }, [this] (juce::File file)
    {
        if (file != juce::File())
            open (file);
    });
}

void FileDesk::closeChart()
{
    plugin.edits().change (words ("Close the chart"), [this] { plugin.setChart (nullptr); });
}

//==============================================================================
bool FileDesk::hasAnything (Source source) const
{
    return source == Source::chart ? plugin.chart() != nullptr : ! plugin.progression().log().empty();
}

Document FileDesk::document (Source source) const
{
    const auto chart = plugin.chart();

    if (source == Source::chart)
        return chart != nullptr ? chart->chart : Chart();

    LogDocument log { plugin.progression().log(), chart != nullptr ? chart->chart.title : std::string(), 0.0 };

    if (const auto selected = selectedEntries(); selected.size() > 1)
    {
        std::vector<Entry> entries;

        for (const auto index : selected)
            if (index < log.log.size())
                entries.push_back (log.log.entries()[index]);

        log.log = Progression (std::move (entries));
    }

    return log;
}

std::string FileDesk::textOf (Source source, Way way) const
{
    const auto written = document (source);
    const auto spelling = plugin.spelling();
    const auto* chart = std::get_if<Chart> (&written);
    const bool hasKey = spelling.key || (chart != nullptr && chart->key);

    MidiWriteOptions options;
    options.spelling = spelling;
    options.paper = paperHere();
    options.form = way.form;

    if (isForPeople (*way.format) && way.format->hasStyles && (hasKey || ! needsKey (style.manner)))
        options.style = &style;

    return way.format->id == "midi" ? writeMidiFile (written, options) : way.format->write (written, options);
}

juce::String FileDesk::nameFor (Source source) const
{
    const auto chart = plugin.chart();
    const auto title = chart != nullptr ? juce::File::createLegalFileName (juce::String::fromUTF8 (chart->chart.title.c_str())).trim() : juce::String();
    return title.isEmpty() ? words ("Progression") : source == Source::chart ? title : words ("%1, as played", title);
}

void FileDesk::remember (const juce::File& file, const Format* saved)
{
    auto habits = plugin.fileHabits();
    habits.folder = file.getParentDirectory().getFullPathName().toStdString();
    habits.format = saved != nullptr ? std::string (saved->id) : habits.format;
    plugin.setFileHabits (std::move (habits));
}

juce::File FileDesk::usualFolder() const
{
    const auto folder = juce::String::fromUTF8 (plugin.fileHabits().folder.c_str());
    return juce::File::isAbsolutePath (folder) ? juce::File (folder) : juce::File::getSpecialLocation (juce::File::userDocumentsDirectory);
}

FileDesk::Way FileDesk::usualWay() const
{
    const auto* last = formatNamed (plugin.fileHabits().format);
    return { last != nullptr && last->write != nullptr ? last : formatNamed ("midi"), {} };
}

FileDesk::Way FileDesk::printed()    { return { formatNamed ("pdf"), {} }; }

void FileDesk::askToSave (Source source, Way way)
{
    if (! hasAnything (source))
        return notice.say (words ("There is nothing to save yet."));

    const auto ending = endingOf (*way.format);

    onAsk ({ words ("Save as: %1", titleOf (way)), usualFolder().getChildFile (nameFor (source) + "." + ending), "*." + ending, true }, [this, source, way] (juce::File file)
    {
        if (file != juce::File())
            save (source, way, file);
    });
}

void FileDesk::save (Source source, Way way, juce::File file)
{
    // Nobody was asked whether that one may be replaced.
    if (! hasEndingOf (file, *way.format))
    {
        file = juce::File (file.getFullPathName() + "." + endingOf (*way.format));

        if (file.exists())
            return notice.say (words ("%1 is there already. Choose it by its whole name to replace it.", file.getFileName()), NoticeLine::Kind::trouble);
    }

    const auto text = textOf (source, way);

    if (text.empty())
        return notice.say (words ("There is nothing in it for this kind of file: %1.", titleOf (way)), NoticeLine::Kind::trouble);

    if (! replaceFile (file, text))
        return notice.say (words ("%1 could not be written: is there room, and may you write there?", file.getFullPathName()), NoticeLine::Kind::trouble);

    remember (file, way.format);
    const auto show = [this, shown = isForPeople (*way.format) ? file : file.getParentDirectory()] { onShow (shown); };
    notice.say (words ("Saved as %1.", file.getFileName()), NoticeLine::Kind::news, { { isForPeople (*way.format) ? words ("Open") : words ("Show the folder"), show } });
}

void FileDesk::copy (Source source, Way way)
{
    if (! hasAnything (source) || ! isText (*way.format))
        return;

    const auto text = textOf (source, way);
    onCopy (juce::String::fromUTF8 (text.data(), static_cast<int> (text.size())));
    notice.say (words ("Copied: %1.", titleOf (way)));
}

//==============================================================================
juce::PopupMenu FileDesk::wayMenu (Source source, bool onlyText, const std::function<void (Way)>& chosen)
{
    juce::PopupMenu ways;
    const bool any = hasAnything (source);

    for (const auto& format : formats())
    {
        if (format.write == nullptr || (onlyText && ! isText (format)))
            continue;

        const auto add = [&] (Way way) { ways.addItem (titleOf (way), any, false, [chosen, way] { chosen (way); }); };
        add ({ &format, {} });

        if (format.id == "midi")
            for (int i = 0; i < voicingFormCount; ++i)
                add ({ &format, static_cast<VoicingForm> (i) });
    }

    return ways;
}

void FileDesk::addTo (juce::PopupMenu& menu, Source source)
{
    const auto selected = selectedEntries().size();
    const bool part = source == Source::progression && selected > 1, any = hasAnything (source);
    const auto count = static_cast<int> (selected);
    menu.addSubMenu (source == Source::chart ? words ("Save the chart as") : part ? words ("Save %1 chords as", count) : words ("Save as"),
                     wayMenu (source, false, [this, source] (Way way) { askToSave (source, way); }), any);
    menu.addSubMenu (source == Source::chart ? words ("Copy the chart as") : part ? words ("Copy %1 chords as", count) : words ("Copy as"),
                     wayMenu (source, true, [this, source] (Way way) { copy (source, way); }), any);
    menu.addItem (source == Source::chart ? words ("Print the chart (PDF) ...") : words ("Print (PDF) ..."), any, false, [this, source] { askToSave (source, printed()); });
}

juce::PopupMenu FileDesk::menu()
{
    juce::PopupMenu menu;
    menu.addItem (words ("Open a chart ..."), [this] { askForChart(); });

    if (const auto chart = plugin.chart())
    {
        menu.addItem (words ("Close the chart"), [this] { closeChart(); });
        menu.addSectionHeader (juce::String::fromUTF8 (chart->chart.title.c_str()));
        addTo (menu, Source::chart);
    }

    menu.addSectionHeader (words ("Progression"));
    addTo (menu, Source::progression);

    const auto sessions = plugin.progression().recoverable();

    if (! sessions.empty())
        menu.addSectionHeader (words ("Sessions that were cut off"));

    for (std::size_t i = 0; i < sessions.size(); ++i)
        menu.addItem (words ("%1: %2 chords", sessions[i].lastWritten.toString (true, true, false, true), sessions[i].chords),
                      [this, index = static_cast<int> (i)] { plugin.edits().bringBack (words ("Bring back a session"), index); });

    return menu;
}

} // namespace guidetone
