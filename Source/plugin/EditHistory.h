// EditHistory.h - undo and redo of everything that a person changes: the log, the settings, the look, a whole preset, the chart.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginState.h"

namespace guidetone
{

/** One line of steps, each with a title for a menu. A setting that is turned by hand is a step of its own, from the first touch to the
    last; what a host automates is none. [message thread] */
class EditHistory final : private juce::AudioProcessorParameter::Listener
{
public:
    EditHistory (juce::AudioProcessor& processor, PluginState& state, ProgressionStore& store);
    ~EditHistory() override;

    /** Replaces the log. @param title  "Clear the list" */
    void changeLog (const juce::String& title, Progression log);

    /** Brings back a session that was cut off, by its index in ProgressionStore::recoverable(). @returns false where there is none. */
    bool bringBack (const juce::String& title, int session);

    /** Another look. Changes of one title that follow each other within a second are one step. */
    void changeView (const juce::String& title, const View& view);

    /** Does anything at all to settings, look and chart, and can take it back whole. */
    void change (const juce::String& title, const std::function<void()>& what);

    bool canUndo() const                        { return steps.canUndo(); }
    bool canRedo() const                        { return steps.canRedo(); }
    juce::String undoTitle() const              { return steps.getUndoDescription(); }
    juce::String redoTitle() const              { return steps.getRedoDescription(); }
    void undo();
    void redo();

private:
    /** What has been done once already is done again only by redo. */
    struct Step;

    void pushLog (const juce::String& title);
    void push (const juce::String& title, std::function<bool()> undoStep, std::function<bool()> redoStep);
    void load (const juce::MemoryBlock& settings);
    void parameterValueChanged (int, float) override    {}
    void parameterGestureChanged (int index, bool starting) override;

    juce::AudioProcessor& processor;
    PluginState& state;
    ProgressionStore& store;
    juce::UndoManager steps { 1000, 100 };
    std::map<int, float> touched;               // parameter -> its value when it was first touched
    bool replaying = false;                     // a step changes parameters: that is no step

    juce::String lastViewTitle;
    juce::uint32 lastViewTime = 0;

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (EditHistory)
};

} // namespace guidetone
