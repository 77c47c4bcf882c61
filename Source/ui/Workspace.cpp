// Workspace.cpp - see Workspace.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspace.h"

#include "../harmony/VoiceLeading.h"
#include "../notation/ChordNames.h"
#include "../plugin/UserFolder.h"
#include "../progression/BarAndBeat.h"
#include "../progression/LogEdits.h"
#include "look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int sheetEdge = 8;
}

Workspace::Workspace (PluginProcessor& processor, const Theme& themeToUse)
    : plugin (processor),
      theme (themeToUse),
      bar (themeToUse, processor.parameters()),
      dragOut (userFolder().getChildFile ("Dragged")),
      settings (themeToUse, processor.parameters(), viewAccess(), sharingAccess(), namesAccess()),
      presets (themeToUse, library, presetActions())
{
    setInterceptsMouseClicks (false, true);
    setFocusContainerType (FocusContainerType::none);

    bar.onDemo = [this] { perform (Command::demo); };
    bar.onSettings = [this] { perform (Command::settings); };
    bar.onPresets = [this] { perform (Command::presets); };
    bar.onStage = [this] { perform (Command::stage); };
    bar.onFiles = [this] (juce::Component& button) { openMenu (files.menu(), button); };
    bar.onLayout = [this] (juce::Component& button) { openMenu (layoutMenu(), button); };
    settings.onZoom = [this] (int percent) { juce::NullCheckedInvocation::invoke (onZoom, percent); };
    help.onDemo = [this] { closeSheets(); perform (Command::demo); };
    help.onClose = [this] { closeSheets(); };

    log.onClear = [this] { perform (Command::clearLog); };
    log.onUndo = [this] { perform (Command::undo); };
    log.onMenu = [this] (juce::PopupMenu& menu) { files.addTo (menu, FileDesk::Source::progression); };
    log.onSelect = [this] (const std::vector<EntryName>& names) { timeline.select (names); };
    timeline.onZoom = [this] { change (words ("Zoom of the timeline"), [this] (View& view) { view.timelineZoom = static_cast<float> (timeline.zoom()); }); };
    timeline.onSelect = [this] (const std::vector<EntryName>& names) { log.select (names); };
    log.onRedo = [this] { perform (Command::redo); };

    chord.onChooseAlternate = [this] (const Naming& shown, int reading)
    {
        plugin.edits().changeLog (words ("Rename a chord"), lastRenamed (plugin.progression().log(), shown, reading));
    };

    logCommands.log = [this]() -> const Progression& { return plugin.progression().log(); };
    logCommands.change = [this] (const juce::String& title, Progression next) { plugin.edits().changeLog (title, std::move (next)); };
    logCommands.say = [this] (const juce::String& sentence) { log.flash (sentence); };
    logCommands.select = [this] (const std::vector<EntryName>& names)
    {
        showLog();
        log.select (names);
        timeline.select (names);
    };
    log.editWith (logCommands);
    timeline.editWith (logCommands);

    log.onDragOut = [this] (const std::vector<EntryName>& names) { dragOut.drag (plugin.progression().log(), names, spelling, log); };
    timeline.onDragOut = [this] (const std::vector<EntryName>& names) { dragOut.drag (plugin.progression().log(), names, spelling, timeline); };
    chord.onDragOut = [this]
    {
        const auto shown = plugin.latest().shown;
        dragOut.drag (shown.naming, shown.context, spelling, chord);
    };

    grid.put (Panel::chord, chord);
    grid.put (Panel::keyboard, keyboard);
    grid.put (Panel::progression, log);
    grid.put (Panel::staff, staff);
    grid.put (Panel::circle, circle);
    grid.put (Panel::suggestions, suggestions);
    grid.put (Panel::timeline, timeline);
    suggestions.onInsert = [this] (const Chord& next) { insert (next); };
    suggestions.onHear = [this] (const Chord& next)
    {
        suggestionHeard = voicingToHear (next, suggestionHeard);

        if (played != nullptr)
            suggestionHeard->forEach ([this] (int note) { played->press (note, 0.7f); });
    };
    suggestions.onHearEnd = [this]
    {
        if (played != nullptr && suggestionHeard)
            suggestionHeard->forEach ([this] (int note) { played->release (note); });
    };
    circle.onKey = [this] (std::optional<Key> key) { bar.keyField().keepTo (key); };
    grid.onMenu = [this] (Panel panel, juce::Point<int> at)
    {
        // Chords have a menu of their own.
        if (! (panel == Panel::progression && log.openMenuAt (at)) && ! (panel == Panel::timeline && timeline.openMenuAt (at)))
            openMenu (layoutMenu (panel), grid);
    };
    grid.onDrag = [this] (const Arrangement& next)
    {
        if (! dragging)
            dragging = plugin.view().panels;

        auto view = plugin.view();
        view.panels = next;
        plugin.setView (view);      // which the next vertical blank follows
    };
    grid.onDragEnd = [this] (const Arrangement& next)
    {
        if (dragging)
        {
            auto before = plugin.view();
            before.panels = *std::exchange (dragging, std::nullopt);
            plugin.setView (before);
        }

        change (words ("Move an edge"), [&next] (View& view) { view.panels = next; });
    };

    files.selectedEntries = [this] { return log.selectedEntries(); };
    notice.onChange = [this] { resized(); };

    // A log is JSON as a preset is: what is in it tells.
    const auto open = [this] (const juce::File& file) { files.open (file); };
    dropped.add ({ words ("Open the log"), { "json" }, open, FileDesk::isLog });
    dropped.add ({ words ("Import the preset"), { "json" }, [this] (const juce::File& file) { importPreset (file); } });
    dropped.add ({ words ("Open the chart"), FileDesk::readableEndings(), open });

    addAndMakeVisible (bar);
    addChildComponent (notice);
    addAndMakeVisible (grid);
    addChildComponent (settings);
    addChildComponent (presets);
    addChildComponent (help);

    // Tab goes through the bar, then what lies on top, then the panels.
    int order = 0;
    for (juce::Component* part : std::initializer_list<juce::Component*> { &bar, &notice, &settings, &presets, &help, &grid })
        part->setExplicitFocusOrder (++order);

    plugin.progression().addChangeListener (this);
    logNotice = plugin.progression().notice();
    offerSession();
    show (plugin.view());
    showLog();
}

Workspace::~Workspace()    { plugin.progression().removeChangeListener (this); }

ViewAccess Workspace::viewAccess()
{
    return { [this] { return plugin.view(); },
             [this] (const juce::String& title, const View& next) { plugin.edits().changeView (title, next); } };
}

SharingAccess Workspace::sharingAccess()
{
    return { [this] { return plugin.broadcastSettings(); },
             [this] { return plugin.broadcastStatus(); },
             [this] (const BroadcastSettings& next) { plugin.edits().change (words ("Sharing"), [&] { plugin.setBroadcast (next); }); },
             [this] (const juce::String& text) { onCopy (text); },
             [] (const juce::String& address) { juce::URL (address).launchInDefaultBrowser(); } };
}

ChordNamesAccess Workspace::namesAccess()
{
    return { [this] { return plugin.chordNames(); },
             [this] (const juce::String& title, const ChordNames& next) { plugin.edits().change (title, [&] { plugin.setChordNames (next); }); } };
}

void Workspace::change (const juce::String& title, const std::function<void (View&)>& how)
{
    auto view = plugin.view();
    how (view);
    plugin.edits().changeView (title, view);
}

//==============================================================================
void Workspace::update (const Snapshot& snapshot, double time)
{
    const auto& shown = snapshot.shown;
    const auto now = plugin.spelling();
    const bool respelled = ! (now == spelling);
    spelling = logCommands.spelling = now;

    const auto spellingNow = spellingOf (shown);
    chord.show (shown, spellingNow, shown.context);
    chord.update (time);
    keyboard.show (shown, spellingNow);
    staff.show (shown, spellingNow);

    const auto sounding = namingChord (shown.naming);
    circle.show ({ shown.keyPosterior, spellingNow.key, spelling.key ? Locked::yes : Locked::no, sounding != nullptr ? std::optional (*sounding) : std::nullopt, spelling.accidentals });

    constexpr double presetSeconds = 0.3;       // comparing everything with a preset takes a tenth of a millisecond

    if (time - lastPresetCheck >= presetSeconds || time < lastPresetCheck)
    {
        lastPresetCheck = time;
        showPreset();
        settings.updateSharing();
    }

    files.update();

    // A chord stands there at once. Between chords the music glides as evenly at thirty pictures a second, and at sixty would be the dearest part of the window.
    constexpr double timelineSeconds = 0.026;

    if (const auto& entries = plugin.progression().log(); ! timeline.shows (entries) || time - lastTimeline >= timelineSeconds || time < lastTimeline)
    {
        timeline.advance (time - std::exchange (lastTimeline, time));
        timeline.show (entries, spelling, snapshot.position, snapshot.playing);
    }

    followChart (snapshot, respelled);
    bar.show (shown.key, snapshot.settings, shown.context.player);
    bar.showDemo (plugin.demo().isPlaying());

    log.show (LogPanel::Surroundings { plugin.edits().canUndo(), plugin.edits().canRedo(), snapshot.droppedEvents, logNotice });

    if (respelled)
    {
        showLog();
        settings.show (spelling.accidentals);
    }
}

SpellingContext Workspace::spellingOf (const Shown& shown) const
{
    return { spelling.key ? spelling.key : shown.context.key, spelling.accidentals };
}

void Workspace::playThrough (PlayedNotes& notes) noexcept
{
    played = &notes;
    keyboard.playThrough (notes);
    staff.playThrough (notes);
}

void Workspace::releaseTouches()
{
    keyboard.releaseTouches();
    staff.releaseTouches();
    suggestions.endHearing();
}

void Workspace::show (const View& view)
{
    grid.show (view.panels, view.keyboard.keys);
    keyboard.setView (view.keyboard);
    timeline.setZoom (static_cast<double> (view.timelineZoom));

    const auto names = plugin.chordNames();
    writing = writingOf (view.style, view.noteLanguage, view.numerals);
    settings.show (view, writing, names);
    writing.style = withNames (std::move (writing.style), names);
    chord.write (writing);
    logCommands.writing = writing;
    log.write (writing);
    files.style = writing.style;
    timeline.write (writing);
    suggestions.write (writing);
    keyboard.setNoteLanguage (writing.style.language);
    circle.write (writing);
    bar.keyField().setNoteLanguage (writing.style.language);
    showChart();
    showSuggestions();
}

StageView::Moment Workspace::stageMoment (const Snapshot& snapshot) const
{
    const auto& shown = snapshot.shown;
    StageView::Moment moment;
    moment.now = pictureOf (shown, spellingOf (shown), shown.context, writing);
    moment.key = shown.context.key ? keyWords (*shown.context.key, writing.style.language) : juce::String();

    if (snapshot.position.known)
        moment.place = juce::String (barAndBeat (snapshot.position));

    // What came before is the last entry that is not the one that sounds.
    const auto& entries = plugin.progression().log().entries();
    const auto sounds = [&shown] (const Entry& entry) { return entry.isOpen() || (shown.held && ! entry.naming.readings.empty() && ! shown.naming.readings.empty()
                                                                                  && entry.naming.readings[0].chord == shown.naming.readings[0].chord); };

    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    {
        if (entry == entries.rbegin() && sounds (*entry))
            continue;

        moment.before = runsOf (entry->naming, guidetone::spellingOf (*entry, spelling), writing.style);
        break;
    }

    // What comes is known where a chart says it, or this place in the song was played before.
    if (const auto coming = comingAfter (snapshot.position); coming.naming != nullptr)
        moment.next = runsOf (*coming.naming, coming.spelling, writing.style);

    return moment;
}

void Workspace::showZoom (int percent)    { settings.showZoom (percent); }

void Workspace::showLog()
{
    if (const auto first = log.show (plugin.progression().log(), spelling); chart != nullptr)
        showMarks (first);
}

// Said once of each; it stays in the menu of files.
void Workspace::offerSession()
{
    auto sentence = plugin.progression().offer();

    if (sentence == offeredSession)
        return;

    offeredSession = std::move (sentence);

    if (offeredSession.isNotEmpty())
        notice.say (offeredSession, NoticeLine::Kind::trouble,
                    { { words ("Bring it back"), [this] { plugin.edits().bringBack (words ("Bring back a session"), 0); } },
                      { words ("Leave it"), [this] { plugin.progression().dismiss (0); } } });
}

void Workspace::changeListenerCallback (juce::ChangeBroadcaster*)
{
    logNotice = plugin.progression().notice();
    offerSession();
    showLog();
    followByEar();
    showSuggestions();
}

void Workspace::resized()
{
    auto area = getLocalBounds();
    bar.setBounds (area.removeFromTop (ControlBar::height));

    if (notice.isVisible())
        notice.setBounds (area.removeFromTop (juce::jmin (area.getHeight() / 2, notice.heightFor (area.getWidth()))));

    grid.setBounds (area);

    const auto below = area.reduced (sheetEdge, sheetEdge / 2);
    settings.setBounds (below.withLeft (juce::jmax (below.getX(), below.getRight() - settings.idealWidth())).withHeight (juce::jmin (settings.idealHeight(), below.getHeight())));
    presets.setBounds (below.withSizeKeepingCentre (juce::jmin (below.getWidth(), PresetBrowser::idealWidth), juce::jmin (below.getHeight(), PresetBrowser::idealHeight)).withY (below.getY()));
    const int helpWidth = juce::jmin (below.getWidth(), help.idealWidth());
    help.setBounds (below.withSizeKeepingCentre (helpWidth, juce::jmin (below.getHeight(), help.heightFor (helpWidth))));
}

//==============================================================================
PresetBrowser::Actions Workspace::presetActions()
{
    return { [this] (const juce::String& name) { return plugin.captured (name); },
             [this] (const Preset& preset)
             {
                 plugin.edits().change (words ("Preset"), [&] { plugin.apply (preset); });
                 showPreset();
             },
             [this] { return std::function<void()> ([this, before = plugin.savedSettings()]
             {
                 plugin.edits().change (words ("Preset"), [&] { plugin.setStateInformation (before.getData(), static_cast<int> (before.getSize())); });
                 showPreset();
             }); },
             [this] { closeSheets(); } };
}

void Workspace::showPreset()
{
    const auto preset = plugin.presetNow();
    const auto name = preset ? juce::String (preset->name) : juce::String();
    const bool changed = plugin.presetIsChanged();
    presets.show (name, changed);

    const int wanted = bar.presetField().idealWidth();
    bar.presetField().show (name, changed);

    if (bar.presetField().idealWidth() != wanted)
        bar.resized();
}

} // namespace guidetone
