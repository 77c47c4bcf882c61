// Editor.h - the window of the plugin and of the app: size, zoom, theme, language and keys; what it shows is the workspace.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StageView.h"
#include "Workspace.h"

namespace guidetone
{

/** Pulls the processor's latest snapshot at every vertical blank and hands it to the workspace, whose panels repaint what has changed.
    Knows nothing that outlives it but its view, which it gives to the processor to keep. [message thread] */
class Editor final : public juce::AudioProcessorEditor,
                     public juce::FileDragAndDropTarget
{
public:
    static constexpr int leastWidth = 480, leastHeight = 320;
    static constexpr int firstWidth = 1080, firstHeight = 720;

    explicit Editor (PluginProcessor& processor);
    ~Editor() override;

    /** What a vertical blank does; for tests, which have no screen. */
    void update();

    /** 100..300 per cent, within what the screen has room for; the window grows or shrinks with it. */
    void setZoom (int percent);
    int zoom() const noexcept    { return zoomPercent; }

    /** Opens the stage on a display, or closes it. */
    void toggleStage (int display);
    StageView* stageView() noexcept            { return stage.get(); }

    void paint (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;
    bool keyStateChanged (bool isKeyDown) override;
    void focusOfChildComponentChanged (FocusChangeType) override;
    void focusLost (FocusChangeType) override;
    void visibilityChanged() override;
    void mouseDown (const juce::MouseEvent&) override;
    bool isInterestedInFileDrag (const juce::StringArray& paths) override            { return work->droppedFiles().takes (paths); }
    void fileDragEnter (const juce::StringArray& paths, int, int) override           { work->showDrop (work->droppedFiles().offer (paths)); }
    void fileDragExit (const juce::StringArray&) override                            { work->showDrop ({}); }
    void filesDropped (const juce::StringArray& paths, int, int) override;

    Workspace& workspace() noexcept            { return *work; }
    ControlBar& controlBar() noexcept          { return work->controlBar(); }
    ChordPanel& chordPanel() noexcept          { return work->chordPanel(); }
    KeyboardPanel& keyboardPanel() noexcept    { return work->keyboardPanel(); }
    LogPanel& logPanel() noexcept              { return work->logPanel(); }
    ComputerKeys& computerKeys() noexcept      { return typedKeys; }

private:
    void makeWorkspace();
    void follow (const View& view);
    void showOnStage (const Snapshot& snapshot);
    void openStageMenu();
    bool perform (Command command);
    void limitSize();
    void dressWindow();
    int largestZoom() const;
    void rememberSize();
    void moveOctave (int octaves);
    void releaseAllNotes();

    PluginProcessor& plugin;
    Theme theme;                        // follows the view
    LookAndFeel look { theme };

    juce::Component content;            // everything, in logical pixels; its transform is the zoom
    std::unique_ptr<Workspace> work;    // made anew with each language
    juce::TooltipWindow tooltips { &content, 600 };
    std::unique_ptr<StageView> stage;

    PlayedNotes playedNotes;
    ComputerKeys typedKeys { playedNotes };
    View shownView;
    std::uint32_t viewVersion = 0;
    int zoomPercent = 100;
    juce::Component::SafePointer<juce::DocumentWindow> dressedWindow;   // the app's, which wears our look
    bool viewIsKnown = false;           // false until the first size is set, so that it does not overwrite the remembered one

    juce::VBlankAttachment vblank { this, [this] { update(); } };

    JUCE_DECLARE_NON_COPYABLE_WITH_LEAK_DETECTOR (Editor)
};

} // namespace guidetone
