// Editor.h - the window of the plugin and of the app: lays out the panels and brings them what sounds.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../plugin/PluginProcessor.h"
#include "panels/ChordPanel.h"
#include "controls/ControlBar.h"
#include "EditorLayout.h"
#include "panels/KeyboardPanel.h"
#include "panels/LogPanel.h"
#include "controls/SettingsPanel.h"

namespace guidetone
{

/** Pulls the processor's latest snapshot at every vertical blank and hands it to the panels, which repaint what has changed.
    Knows nothing that outlives it but its size and zoom, which it gives to the processor to keep. [message thread] */
class Editor final : public juce::AudioProcessorEditor,
                     private juce::ChangeListener
{
public:
    explicit Editor (PluginProcessor& processor);
    ~Editor() override;

    /** What a vertical blank does; for tests, which have no screen. */
    void update();

    /** 100..300 per cent, within what the screen has room for; the window grows or shrinks with it. */
    void setZoom (int percent);
    int zoom() const noexcept    { return zoomPercent; }

    void paint (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;
    bool keyStateChanged (bool isKeyDown) override;
    void focusOfChildComponentChanged (FocusChangeType) override;
    void focusLost (FocusChangeType) override;
    void visibilityChanged() override;
    void mouseDown (const juce::MouseEvent&) override;

    ControlBar& controlBar() noexcept          { return bar; }
    ChordPanel& chordPanel() noexcept          { return chord; }
    KeyboardPanel& keyboardPanel() noexcept    { return keyboard; }
    LogPanel& logPanel() noexcept              { return log; }
    ComputerKeys& computerKeys() noexcept      { return typedKeys; }

private:
    void changeListenerCallback (juce::ChangeBroadcaster*) override;
    void showLog();
    void toggleSettings();
    void closeSettings();
    void limitSize();
    void dressWindow();
    int largestZoom() const;
    void rememberView();
    void moveOctave (int octaves);
    void releaseAllNotes();

    PluginProcessor& plugin;
    const Theme theme;
    LookAndFeel look { theme };

    juce::Component content;            // everything, in logical pixels; its transform is the zoom
    ControlBar bar;
    ChordPanel chord { theme };
    LogPanel log { theme };
    KeyboardPanel keyboard { theme };
    SettingsPanel settings;
    juce::TooltipWindow tooltips { &content, 600 };

    PlayedNotes playedNotes;
    ComputerKeys typedKeys { playedNotes };
    SpellingContext spelling;           // of what the panels show
    int zoomPercent = 100;
    juce::Component::SafePointer<juce::DocumentWindow> dressedWindow;   // the app's, which wears our look
    bool viewIsKnown = false;           // false until the first size is set, so that it does not overwrite the remembered one

    juce::VBlankAttachment vblank { this, [this] { update(); } };

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (Editor)
};

} // namespace guidetone
