// Workspace.h - all that the window shows, wired to the processor: the bar, the panels, and the sheets that lie over them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../formats/ChartMarks.h"
#include "../plugin/PluginProcessor.h"
#include "Commands.h"
#include "DragOut.h"
#include "DroppedFiles.h"
#include "FileDesk.h"
#include "PanelGrid.h"
#include "StageView.h"
#include "controls/ControlBar.h"
#include "controls/HelpSheet.h"
#include "controls/NoticeLine.h"
#include "controls/PresetBrowser.h"
#include "controls/SettingsPanel.h"
#include "panels/ChordPanel.h"
#include "panels/CirclePanel.h"
#include "panels/KeyboardPanel.h"
#include "panels/LogPanel.h"
#include "panels/StaffPanel.h"
#include "panels/SuggestionsPanel.h"
#include "panels/TimelinePanel.h"

namespace guidetone
{

/** Made anew where the language of the interface changes; everything else it follows. In logical pixels: the editor zooms it. [message thread] */
class Workspace final : public juce::Component,
                        private juce::ChangeListener
{
public:
    Workspace (PluginProcessor& processor, const Theme& theme);
    ~Workspace() override;

    /** What only the window can do. */
    std::function<void (int percent)> onZoom;
    std::function<void()> onStage;

    /** Where copied text goes: to the clipboard, unless a test wants it. */
    std::function<void (const juce::String&)> onCopy = [] (const juce::String& text) { juce::SystemClipboard::copyTextToClipboard (text); };

    /** Brings what sounds to the panels, and what has changed of the view; they repaint what looks different. At each vertical blank.
        @param now  seconds, by any clock that only goes forward. */
    void update (const Snapshot& snapshot, double now);

    /** Follows a view that was changed here or elsewhere. */
    void show (const View& view);
    void showZoom (int percent);

    /** What the stage shows at this moment. */
    StageView::Moment stageMoment (const Snapshot& snapshot) const;

    /** @returns whether there was anything to do. */
    bool perform (Command command);

    /** Shows the first screen. @param read  called when it is closed. */
    void welcome (std::function<void()> read);

    /** A click beside a sheet closes it. */
    void clickedOn (const juce::Component& clicked);

    /** The arrangement's, theme's and help's entries: what the button and a right click on a panel open. */
    juce::PopupMenu layoutMenu (std::optional<Panel> panel = {});

    /** What may be dropped on the window, and what is done with it. */
    const DroppedFiles& droppedFiles() const noexcept    { return dropped; }

    /** While files are held over the window. @param offer  what letting them go would do; empty once they are gone. */
    void showDrop (const juce::String& offer);

    void resized() override;
    void paintOverChildren (juce::Graphics&) override;

    ControlBar& controlBar() noexcept          { return bar; }
    ChordPanel& chordPanel() noexcept          { return chord; }
    KeyboardPanel& keyboardPanel() noexcept    { return keyboard; }
    LogPanel& logPanel() noexcept              { return log; }
    CirclePanel& circlePanel() noexcept        { return circle; }
    SuggestionsPanel& suggestionsPanel() noexcept    { return suggestions; }
    TimelinePanel& timelinePanel() noexcept    { return timeline; }
    StaffPanel& staffPanel() noexcept          { return staff; }
    PanelGrid& panels() noexcept               { return grid; }
    SettingsPanel& settingsPanel() noexcept    { return settings; }
    PresetBrowser& presetBrowser() noexcept    { return presets; }
    NoticeLine& noticeLine() noexcept          { return notice; }
    FileDesk& fileDesk() noexcept              { return files; }

    /** Where mouse, fingers and the computer's keys play. */
    void playThrough (PlayedNotes& notes) noexcept;
    void releaseTouches();

private:
    void changeListenerCallback (juce::ChangeBroadcaster*) override;
    ViewAccess viewAccess();
    SharingAccess sharingAccess();
    ChordNamesAccess namesAccess();
    void change (const juce::String& title, const std::function<void (View&)>& how);

    /** What sounds is spelled in the key it was named in, found or chosen; as an entry of the log is. */
    SpellingContext spellingOf (const Shown& shown) const;
    void showLog();
    void offerSession();
    void showSuggestions();
    void showChart();
    void showMarks (std::size_t first);
    void followByEar();

    /** The chords of the log that have names, the latest ones, which come last. */
    std::vector<Chord> soundedChords() const;

    /** The open chart's next chord, with its letters where it has some. */
    struct DueChord
    {
        Chord chord;
        std::optional<ChordLetters> letters;

        friend bool operator== (const DueChord&, const DueChord&) = default;
    };

    /** A chord that is known to come, and how it is spelled. It stays where it is until the song or the log goes on. */
    struct Coming
    {
        const Naming* naming = nullptr;         ///< nullptr where none is known
        SpellingContext spelling;
    };

    /** The first one that begins after a place; where no place is known and a chart is open, the one after what was played last. */
    Coming comingAfter (const SongPosition& now) const;
    void followChart (const Snapshot& snapshot, bool respelled);
    void insert (const Chord& chord);
    void toggle (juce::Component& sheet);
    void closeSheets();
    bool isSheetOpen() const;
    void openMenu (juce::PopupMenu menu, juce::Component& at);
    void toggleDemo();
    PresetBrowser::Actions presetActions();
    void showPreset();
    void importPreset (const juce::File& file);

    PluginProcessor& plugin;
    const Theme& theme;
    ControlBar bar;
    PanelGrid grid { theme };
    DragOut dragOut;
    LogCommands logCommands;                    // before the panels that edit by them
    ChordPanel chord { theme };
    LogPanel log { theme };
    KeyboardPanel keyboard { theme };
    StaffPanel staff { theme };
    CirclePanel circle { theme };
    SuggestionsPanel suggestions { theme };
    TimelinePanel timeline { theme };
    SettingsPanel settings;
    HelpSheet help { theme };
    PresetLibrary library;
    PresetBrowser presets;
    NoticeLine notice { theme };
    FileDesk files { plugin, notice };
    DroppedFiles dropped;
    OpenChartPointer chart;                     // that is shown
    ChartMarks marks;                           // of what was played against it
    const Entry* heardNext = nullptr;           // of it, where no transport says the place
    std::optional<DueChord> chartNext;          // of what the suggestions were made for
    juce::String logNotice;                     // of the store
    juce::String dropOffer;                     // empty while nothing is held over the window
    SpellingContext spelling;                   // of what the panels show
    std::function<void()> onWelcomed;           // until the first screen is closed
    juce::String offeredSession;                       // what was said last of a session that was cut off
    PlayedNotes* played = nullptr;
    Writing writing;
    double lastTimeline = 0.0, lastPresetCheck = 0.0;
    KeyEstimate heardKey;                       // of what the suggestions were made for
    std::optional<Voicing> suggestionHeard;     // the last one, so that the next follows it smoothly
    std::optional<Arrangement> dragging;        // as it was before an edge was caught

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (Workspace)
};

} // namespace guidetone
