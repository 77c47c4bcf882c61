// EditingDesk.h - a log with undo, its list and its timeline under the hands of a test.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Repaints.h"
#include "TimelineScenes.h"
#include "notation/ChordSymbol.h"
#include "progression/ProgressionHistory.h"
#include "ui/look/LookAndFeel.h"
#include "ui/panels/LogPanel.h"

namespace guidetone
{

/** As the workspace puts them together. */
struct EditingDesk
{
    const juce::ScopedJuceInitialiser_GUI gui;
    Theme theme;
    LookAndFeel look { theme };
    ProgressionHistory history;
    LogCommands commands;
    juce::Component window;
    LogPanel list { theme };
    TimelinePanel timeline { theme };
    juce::StringArray done, said;

    explicit EditingDesk (Progression log)  : history (std::move (log))
    {
        window.setLookAndFeel (&look);
        window.setSize (960, 520);
        window.addAndMakeVisible (list);
        window.addAndMakeVisible (timeline);
        list.setBounds (0, 0, 340, 420);
        timeline.setBounds (0, 424, 960, 96);

        commands.log = [this]() -> const Progression& { return history.current(); };
        commands.change = [this] (const juce::String& title, Progression next)
        {
            done.add (title);
            history.edit (std::move (next));
            show();
        };
        commands.say = [this] (const juce::String& sentence) { said.add (sentence); };
        commands.select = [this] (const std::vector<EntryName>& names) { list.select (names); timeline.select (names); };
        list.onSelect = [this] (const std::vector<EntryName>& names) { timeline.select (names); };
        timeline.onSelect = [this] (const std::vector<EntryName>& names) { list.select (names); };
        list.editWith (commands);
        timeline.editWith (commands);
        show();
    }

    ~EditingDesk()    { window.setLookAndFeel (nullptr); }

    void show()
    {
        list.show (history.current(), {});
        timeline.show (history.current(), {}, {}, false);
    }

    /** What was played since. */
    void play (const ChordEvent& event)
    {
        history.apply (event);
        show();
    }

    const std::vector<Entry>& entries() const    { return history.current().entries(); }

    /** "C Am7 F": the names, as text. */
    juce::String names() const
    {
        juce::StringArray symbols;

        for (const auto& entry : entries())
            symbols.add (juce::String (leadSheetSymbol (entry.naming, spellingOf (entry, {}))));

        return symbols.joinIntoString (" ");
    }

    /** Where chords begin and end, in quarter notes: "0-4 4-8". */
    juce::String times() const
    {
        juce::StringArray parts;
        const auto quarters = [] (const SongPosition& at) { return juce::String (static_cast<double> (at.ticks) / ticksPerQuarter); };

        for (const auto& entry : entries())
            parts.add (quarters (entry.start) + "-" + (entry.isOpen() ? juce::String() : quarters (entry.end)));

        return parts.joinIntoString (" ");
    }

    //==================================================================================================================
    /** A key to the list, as the window would send it: to who listens to the list's keys, the list, and what is around it. */
    bool pressInList (int code, int modifiers = 0)
    {
        const juce::KeyPress key (code, modifiers, 0);
        return list.handle (key) || list.listBox().keyPressed (key) || list.keyPressed (key);
    }

    bool pressInTimeline (int code, int modifiers = 0)    { return timeline.keyPressed (juce::KeyPress (code, modifiers, 0)); }

    static juce::MouseEvent mouse (juce::Component& on, juce::Point<float> at, juce::Point<float> down, int modifiers = 0)
    {
        return { juce::Desktop::getInstance().getMainMouseSource(), at, juce::ModifierKeys (modifiers | juce::ModifierKeys::leftButtonModifier), 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                 &on, &on, {}, down, {}, 1, at != down };
    }

    void clickInTimeline (juce::Point<float> at, int modifiers = 0)
    {
        timeline.mouseDown (mouse (timeline, at, at, modifiers));
        timeline.mouseUp (mouse (timeline, at, at, modifiers));
    }

    /** Catches the timeline at a place and lets it go after so many quarter notes. */
    void dragInTimeline (juce::Point<float> from, double quarters, int modifiers = 0)
    {
        const auto to = from.translated (static_cast<float> (quarters * pixelsPerQuarter()), 0.0f);
        timeline.mouseDown (mouse (timeline, from, from, modifiers));
        timeline.mouseDrag (mouse (timeline, to, from, modifiers));
        timeline.mouseUp (mouse (timeline, to, from, modifiers));
    }

    double pixelsPerQuarter() const
    {
        const auto first = timeline.areaOf (0), second = timeline.areaOf (1);
        return static_cast<double> (second.getX() - first.getX()) * ticksPerQuarter / static_cast<double> (entries()[1].start.ticks - entries()[0].start.ticks);
    }

    /** Types into the field that is open, and takes it. */
    static void type (LogField& field, const juce::String& text)
    {
        field.editor().setText (text, true);
        press (field, juce::KeyPress::returnKey);
    }

    /** A key to the field, which answers by a message. */
    static void press (LogField& field, int code)
    {
        field.editor().keyPressed (juce::KeyPress (code));
        juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
    }

    /** Chooses an item, in whatever submenu it is. @returns whether it was there to be chosen. */
    static bool choose (const juce::PopupMenu& menu, const juce::String& text)
    {
        for (juce::PopupMenu::MenuItemIterator it (menu, true); it.next();)
            if (const auto& item = it.getItem(); item.text.startsWith (text) && item.subMenu == nullptr)
                return item.isEnabled && item.action != nullptr && (item.action(), true);

        return false;
    }
};

constexpr int command = juce::ModifierKeys::commandModifier, shift = juce::ModifierKeys::shiftModifier, alt = juce::ModifierKeys::altModifier;

} // namespace guidetone
