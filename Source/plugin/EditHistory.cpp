// EditHistory.cpp - see EditHistory.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EditHistory.h"

namespace guidetone
{

namespace
{
    constexpr juce::uint32 oneStepMs = 1000;
}

struct EditHistory::Step final : public juce::UndoableAction
{
    Step (std::function<bool()> undoStep, std::function<bool()> redoStep) : back (std::move (undoStep)), again (std::move (redoStep)) {}

    bool perform() override       { return std::exchange (done, true) ? again() : true; }
    bool undo() override          { return back(); }

    const std::function<bool()> back, again;
    bool done = false;
};

EditHistory::EditHistory (juce::AudioProcessor& processorToWatch, PluginState& stateToChange, ProgressionStore& storeToChange)
    : processor (processorToWatch),
      state (stateToChange),
      store (storeToChange)
{
    for (auto* parameter : processor.getParameters())
        parameter->addListener (this);

    // Another log than the one that the steps speak of.
    store.onRestored = [this] { steps.clearUndoHistory(); };
}

EditHistory::~EditHistory()
{
    store.onRestored = nullptr;

    for (auto* parameter : processor.getParameters())
        parameter->removeListener (this);
}

void EditHistory::push (const juce::String& title, std::function<bool()> undoStep, std::function<bool()> redoStep)
{
    steps.beginNewTransaction (title);
    steps.perform (new Step (std::move (undoStep), std::move (redoStep)));
}

//======================================================================================================================
void EditHistory::changeLog (const juce::String& title, Progression log)
{
    if (store.edit (std::move (log)))
        pushLog (title);
}

bool EditHistory::bringBack (const juce::String& title, int session)
{
    if (! store.bringBack (session))
        return false;

    pushLog (title);
    return true;
}

void EditHistory::pushLog (const juce::String& title)
{
    lastViewTitle.clear();
    push (title, [this] { return store.undo(); }, [this] { return store.redo(); });
}

void EditHistory::changeView (const juce::String& title, const View& view)
{
    const auto before = state.view();

    if (view == before)
        return;

    state.setView (view);

    // A window's size is no edit: it stays as it is whatever is undone.
    const auto show = [this] (View other)
    {
        const auto now = state.view();
        other.width = now.width;
        other.height = now.height;
        other.scale = now.scale;
        state.setView (std::move (other));
        return true;
    };

    const auto now = juce::Time::getMillisecondCounter();
    const bool goesOn = title == lastViewTitle && now - lastViewTime < oneStepMs && steps.canUndo();
    lastViewTitle = title;
    lastViewTime = now;

    if (goesOn)
        steps.perform (new Step ([show, before] { return show (before); }, [show, view] { return show (view); }));   // joins the last transaction
    else
        push (title, [show, before] { return show (before); }, [show, view] { return show (view); });
}

void EditHistory::change (const juce::String& title, const std::function<void()>& what)
{
    const auto before = state.save (PluginState::Contents::settingsOnly);

    {
        const juce::ScopedValueSetter<bool> silently (replaying, true);
        what();
    }

    const auto after = state.save (PluginState::Contents::settingsOnly);
    lastViewTitle.clear();

    if (before != after)
        push (title, [this, before] { load (before); return true; }, [this, after] { load (after); return true; });
}

void EditHistory::load (const juce::MemoryBlock& settings)
{
    const juce::ScopedValueSetter<bool> silently (replaying, true);
    const auto size = state.view();
    const auto habits = state.fileHabits();
    state.load (settings.getData(), settings.getSize());
    state.setFileHabits (habits);

    auto view = state.view();
    view.width = size.width;
    view.height = size.height;
    view.scale = size.scale;
    state.setView (std::move (view));
}

//======================================================================================================================
void EditHistory::parameterGestureChanged (int index, bool starting)
{
    if (replaying || ! juce::MessageManager::existsAndIsCurrentThread())
        return;

    auto* parameter = processor.getParameters()[index];

    if (starting)
    {
        touched.emplace (index, parameter->getValue());
        return;
    }

    const auto first = touched.extract (index);

    if (first.empty() || first.mapped() == parameter->getValue())
        return;

    const auto set = [this, parameter] (float value)
    {
        const juce::ScopedValueSetter<bool> silently (replaying, true);
        parameter->beginChangeGesture();
        parameter->setValueNotifyingHost (value);
        parameter->endChangeGesture();
        return true;
    };

    const float before = first.mapped(), after = parameter->getValue();
    lastViewTitle.clear();
    push (parameter->getName (64), [set, before] { return set (before); }, [set, after] { return set (after); });
}

void EditHistory::undo()
{
    lastViewTitle.clear();
    steps.undo();
}

void EditHistory::redo()
{
    lastViewTitle.clear();
    steps.redo();
}

} // namespace guidetone
