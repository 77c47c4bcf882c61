// Workspace.cpp - see Workspace.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspace.h"

#include "../context/NextChords.h"
#include "../harmony/VoiceLeading.h"
#include "../notation/ChordNames.h"
#include "../progression/BarAndBeat.h"
#include "../progression/LogEdits.h"
#include "look/Words.h"

namespace guidetone
{

namespace
{
    constexpr int sheetEdge = 8;

    // translated: begin
    const char* const panelTitles[panelCount] { "Chord", "Keyboard", "Staff", "Circle of fifths", "Timeline", "Progression", "Suggestions" };
    const char* const layoutTitles[layoutCount] { "Studio", "Practice", "Stage", "Stream", "Minimal" };
    // translated: end

    const char* const themeIds[themeCount] { "dark", "light", "highContrast", "colourBlind" };
}

juce::String titleOf (LayoutName name)    { return words (layoutTitles[static_cast<std::size_t> (name)]); }
juce::String titleOf (Panel panel)        { return words (panelTitles[static_cast<std::size_t> (panel)]); }

Workspace::Workspace (PluginProcessor& processor, const Theme& themeToUse)
    : plugin (processor),
      theme (themeToUse),
      bar (themeToUse, processor.parameters()),
      settings (themeToUse, processor.parameters(), viewAccess()),
      presets (themeToUse, library, presetActions())
{
    setInterceptsMouseClicks (false, true);
    setFocusContainerType (FocusContainerType::none);

    bar.onDemo = [this] { perform (Command::demo); };
    bar.onSettings = [this] { perform (Command::settings); };
    bar.onPresets = [this] { perform (Command::presets); };
    bar.onStage = [this] { perform (Command::stage); };
    bar.onLayout = [this] (juce::Component& button) { openMenu (layoutMenu(), button); };
    settings.onZoom = [this] (int percent) { juce::NullCheckedInvocation::invoke (onZoom, percent); };
    help.onDemo = [this] { closeSheets(); perform (Command::demo); };
    help.onClose = [this] { closeSheets(); };

    log.onClear = [this] { perform (Command::clearLog); };
    log.onUndo = [this] { perform (Command::undo); };
    log.onRename = [this] (std::size_t entry, int reading) { plugin.edits().changeLog (words ("Rename a chord"), renamed (plugin.progression().log(), entry, reading)); };
    log.onDelete = [this] (const std::vector<std::size_t>& entries) { plugin.edits().changeLog (words ("Delete chords"), without (plugin.progression().log(), entries)); };
    log.onSelect = [this] (std::uint32_t id, std::uint32_t take) { timeline.select (id, take); };
    timeline.onZoom = [this] { change (words ("Zoom of the timeline"), [this] (View& view) { view.timelineZoom = static_cast<float> (timeline.zoom()); }); };
    timeline.onSelect = [this] (std::uint32_t id, std::uint32_t take) { log.select (id, take); };
    log.onRedo = [this] { perform (Command::redo); };

    chord.onChooseAlternate = [this] (const Naming& shown, int reading)
    {
        plugin.edits().changeLog (words ("Rename a chord"), lastRenamed (plugin.progression().log(), shown, reading));
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
    circle.onKey = [this] (std::optional<Key> key) { lockKey (key); };
    grid.onMenu = [this] (Panel panel) { openMenu (layoutMenu (panel), grid); };
    grid.onDrag = [this] (const Arrangement& next)
    {
        if (! dragging)
            dragging = plugin.view().panels;

        auto view = plugin.view();
        view.panels = next;
        plugin.setView (view);
        show (view);
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

    addAndMakeVisible (bar);
    addAndMakeVisible (grid);
    addChildComponent (settings);
    addChildComponent (presets);
    addChildComponent (help);

    // Tab goes through the bar, then what lies on top, then the panels.
    int order = 0;
    for (juce::Component* part : std::initializer_list<juce::Component*> { &bar, &settings, &presets, &help, &grid })
        part->setExplicitFocusOrder (++order);

    plugin.progression().addChangeListener (this);
    plugin.edits().addChangeListener (this);
    show (plugin.view());
    showLog();
}

Workspace::~Workspace()
{
    plugin.edits().removeChangeListener (this);
    plugin.progression().removeChangeListener (this);
}

ViewAccess Workspace::viewAccess()
{
    return { [this] { return plugin.view(); },
             [this] (const juce::String& title, const View& next) { plugin.edits().changeView (title, next); } };
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
    const double sinceLast = juce::jlimit (0.0, 0.25, time - std::exchange (lastUpdate, time));
    const auto& shown = snapshot.shown;
    const auto now = plugin.spelling();
    const bool respelled = ! (now == spelling);
    spelling = now;

    // What sounds is spelled in the key it was named in, found or chosen; as an entry of the log is.
    const SpellingContext spellingNow { spelling.key ? spelling.key : shown.context.key, spelling.accidentals };
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
    }

    timeline.advance (sinceLast);
    timeline.show (plugin.progression().log(), spelling, snapshot.position, snapshot.playing);

    // In steps, or the list would be reckoned anew at every note.
    if (! (keyOf (shown.key) == keyOf (heardKey)) || shown.key.sure != heardKey.sure || respelled)
    {
        heardKey = shown.key;
        showSuggestions();
    }

    bar.show (shown.key, snapshot.settings, shown.context.player);
    bar.showDemo (plugin.demo().isPlaying());

    log.show (LogPanel::Surroundings { plugin.edits().canUndo(), plugin.edits().canRedo(), snapshot.droppedEvents, plugin.progression().notice() });

    if (respelled)
        showLog();
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

    writing = writingOf (view.style, view.noteLanguage, view.numerals);
    writing.style = withNames (std::move (writing.style), plugin.chordNames());
    chord.write (writing);
    log.write (writing);
    timeline.write (writing);
    suggestions.write (writing);
    keyboard.setNoteLanguage (writing.style.language);
    circle.setNoteLanguage (writing.style.language);
    bar.keyField().setNoteLanguage (writing.style.language);
    showSuggestions();
    settings.show (view);
}

StageView::Moment Workspace::stageMoment (const Snapshot& snapshot) const
{
    const auto& shown = snapshot.shown;
    const SpellingContext spellingNow { spelling.key ? spelling.key : shown.context.key, spelling.accidentals };
    StageView::Moment moment;
    moment.now = pictureOf (shown, spellingNow, shown.context, writing);
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

        moment.before = runsOf (entry->naming, spellingOf (*entry, spelling), writing.style);
        break;
    }

    // What comes is known where this place in the song was played before.
    if (! timeline.ahead().empty())
    {
        const auto& coming = timeline.ahead().front();
        moment.next = runsOf (coming.naming, { coming.context.key ? coming.context.key : spelling.key, spelling.accidentals }, writing.style);
    }

    return moment;
}

void Workspace::showZoom (int percent)    { settings.showZoom (percent); }
void Workspace::showLog()                 { log.show (plugin.progression().log(), spelling); }

void Workspace::showSuggestions()
{
    if (! plugin.view().panels.shows (Panel::suggestions))
        return;

    constexpr std::size_t remembered = 256;
    const auto& entries = plugin.progression().log().entries();
    std::vector<Chord> sounded;

    for (std::size_t i = entries.size() > remembered ? entries.size() - remembered : 0; i < entries.size(); ++i)
        if (const auto* chordThen = namingChord (entries[i].naming))
            sounded.push_back (*chordThen);

    const auto next = nextChords (sounded, spelling.key ? certain (*spelling.key) : heardKey);
    const auto key = spelling.key ? spelling.key : next.hasKey() ? std::optional (keyOf (next.key)) : std::nullopt;
    suggestions.show (next.ranked, { key, spelling.accidentals }, key);
}

void Workspace::insert (const Chord& next)
{
    const auto& now = plugin.progression().log();
    const NamingContext context { spelling.key ? spelling.key : heardKey.sure ? std::optional (keyOf (heardKey)) : std::nullopt, Player::solo };
    const auto before = now.empty() ? std::nullopt : std::optional (now.entries().back().naming.voicing);
    plugin.edits().changeLog (words ("Insert a chord"), appended (now, next, voicingToHear (next, before), context));
}

void Workspace::changeListenerCallback (juce::ChangeBroadcaster*)
{
    showLog();
    showSuggestions();
}

void Workspace::resized()
{
    auto area = getLocalBounds();
    bar.setBounds (area.removeFromTop (ControlBar::height));
    grid.setBounds (area);

    const auto below = area.reduced (sheetEdge, sheetEdge / 2);
    settings.setBounds (below.withLeft (juce::jmax (below.getX(), below.getRight() - settings.idealWidth())).withHeight (juce::jmin (settings.idealHeight(), below.getHeight())));
    presets.setBounds (below.withSizeKeepingCentre (juce::jmin (below.getWidth(), PresetBrowser::idealWidth), juce::jmin (below.getHeight(), PresetBrowser::idealHeight)).withY (below.getY()));
    help.setBounds (below.withSizeKeepingCentre (juce::jmin (below.getWidth(), HelpSheet::width), juce::jmin (below.getHeight(), HelpSheet::height)));
}

//==============================================================================
bool Workspace::perform (Command command)
{
    const auto take = [this] (LayoutName name)
    {
        change (titleOf (name), [name] (View& view) { view.panels = arrangementOf (name); });
        return true;
    };

    switch (command)
    {
        case Command::undo:           return plugin.edits().canUndo() && (plugin.edits().undo(), true);
        case Command::redo:           return plugin.edits().canRedo() && (plugin.edits().redo(), true);
        case Command::copy:           log.copy(); return true;
        case Command::selectAll:      log.listBox().selectRangeOfRows (0, static_cast<int> (log.lines().size()) - 1); return true;
        case Command::clearLog:       plugin.edits().changeLog (words ("Clear the list"), {}); return true;
        case Command::settings:       toggle (settings); bar.showSettingsOpen (settings.isVisible()); return true;
        case Command::presets:
            toggle (presets);

            if (presets.isVisible())
                presets.open();

            return true;

        case Command::help:           toggle (help); return true;
        case Command::closeSheet:     return isSheetOpen() && (closeSheets(), true);
        case Command::studio:         return take (LayoutName::studio);
        case Command::practice:       return take (LayoutName::practice);
        case Command::stageLayout:    return take (LayoutName::stage);
        case Command::stream:         return take (LayoutName::stream);
        case Command::minimal:        return take (LayoutName::minimal);
        case Command::stage:          juce::NullCheckedInvocation::invoke (onStage); return true;
        case Command::demo:           toggleDemo(); return true;
        case Command::lockKey:        bar.keyField().toggleLock(); return true;

        case Command::nextTheme:
            change (words ("Theme"), [] (View& view)
            {
                const auto* found = std::find (std::begin (themeIds), std::end (themeIds), view.theme);
                view.theme = themeIds[(found - std::begin (themeIds) + 1) % themeCount];
            });
            return true;

        case Command::zoomIn: case Command::zoomOut: case Command::zoomReset: case Command::octaveDown: case Command::octaveUp:
            break;      // the window's
    }

    return false;
}

/** By the parameters, as the key's own field does it: a key that is let go is found again. */
void Workspace::lockKey (std::optional<Key> key)
{
    const auto set = [this] (const char* id, float value)
    {
        auto* parameter = plugin.parameters().getParameter (id);
        parameter->beginChangeGesture();
        parameter->setValueNotifyingHost (parameter->convertTo0to1 (value));
        parameter->endChangeGesture();
    };

    const auto all = allKeys();
    const auto found = key ? std::find (all.begin(), all.end(), *key) : all.end();
    set (parameter::key, found != all.end() ? static_cast<float> (found - all.begin() + 1) : 0.0f);

    if (! key)
        set (parameter::findKey, 1.0f);
}

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

void Workspace::toggleDemo()
{
    auto& demo = plugin.demo();
    demo.isPlaying() ? demo.stop() : demo.start();
}

//==============================================================================
void Workspace::toggle (juce::Component& sheet)
{
    const bool open = ! sheet.isVisible();
    closeSheets();
    sheet.setVisible (open);

    if (open)
        sheet.toFront (false);
}

void Workspace::closeSheets()
{
    for (juce::Component* sheet : std::initializer_list<juce::Component*> { &settings, &presets, &help })
        sheet->setVisible (false);

    bar.showSettingsOpen (false);

    if (const auto read = std::exchange (onWelcomed, nullptr))
        read();
}

void Workspace::welcome (std::function<void()> read)
{
    toggle (help);
    onWelcomed = std::move (read);
}

bool Workspace::isSheetOpen() const    { return settings.isVisible() || presets.isVisible() || help.isVisible(); }

void Workspace::clickedOn (const juce::Component& clicked)
{
    const auto isIn = [&clicked] (const juce::Component& parent) { return &clicked == &parent || parent.isParentOf (&clicked); };

    if (! isIn (settings) && ! isIn (presets) && ! isIn (help) && ! isIn (bar))
        closeSheets();
}

//==============================================================================
juce::PopupMenu Workspace::layoutMenu (std::optional<Panel> panel)
{
    juce::PopupMenu menu;
    const auto view = plugin.view();

    if (panel)
    {
        menu.addSectionHeader (titleOf (*panel));

        if (*panel == Panel::progression || *panel == Panel::chord)
            menu.addItem (words ("Copy as text"), [this] { log.copy(); });

        const auto move = [&] (const juce::String& title, Direction direction)
        {
            menu.addItem (title, withPanelMoved (view.panels, *panel, direction) != view.panels, false, [this, panel, direction]
            {
                change (words ("Move a panel"), [&] (View& v) { v.panels = withPanelMoved (v.panels, *panel, direction); });
            });
        };

        menu.addItem (words ("Hide"), [this, panel] { change (words ("Hide a panel"), [&] (View& v) { v.panels.hide (*panel); }); });
        move (words ("Move left"), Direction::left);
        move (words ("Move right"), Direction::right);
        move (words ("Move up"), Direction::up);
        move (words ("Move down"), Direction::down);
        menu.addSeparator();
    }

    juce::PopupMenu panels;

    for (int i = 0; i < panelCount; ++i)
    {
        const auto other = static_cast<Panel> (i);
        panels.addItem (titleOf (other), true, view.panels.shows (other), [this, other]
        {
            change (words ("Panels"), [other] (View& v) { v.panels.shows (other) ? void (v.panels.hide (other)) : v.panels.show (other); });
        });
    }

    menu.addSubMenu (words ("Panels"), panels);
    menu.addSectionHeader (words ("Layouts"));

    for (int i = 0; i < layoutCount; ++i)
    {
        const auto name = static_cast<LayoutName> (i);
        menu.addItem (titleOf (name), true, view.panels == arrangementOf (name), [this, name] { change (titleOf (name), [name] (View& v) { v.panels = arrangementOf (name); }); });
    }

    menu.addSeparator();
    menu.addItem (words ("Stage, on the whole screen"), [this] { perform (Command::stage); });
    menu.addItem (words ("Next theme"), [this] { perform (Command::nextTheme); });
    menu.addItem (words ("Settings"), [this] { perform (Command::settings); });
    menu.addItem (words ("Help and keys"), [this] { perform (Command::help); });
    return menu;
}

void Workspace::openMenu (juce::PopupMenu menu, juce::Component& at)
{
    auto options = juce::PopupMenu::Options().withParentComponent (this).withDeletionCheck (*this);
    menu.showMenuAsync (&at == &grid ? options.withMousePosition() : options.withTargetComponent (at));
}

} // namespace guidetone
