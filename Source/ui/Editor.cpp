// Editor.cpp - see Editor.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Editor.h"

#include "look/Languages.h"

namespace guidetone
{

namespace
{
    bool isKeyDown (char key)  { return juce::KeyPress (key).isCurrentlyDown(); }
}

Editor::Editor (PluginProcessor& processorToShow)
    : AudioProcessorEditor (processorToShow),
      plugin (processorToShow)
{
    setTitle ("Guidetone");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);

    playedNotes.onStart = [this] (int note, float velocity) { plugin.playNote (note, velocity); };
    playedNotes.onEnd = [this] (int note) { plugin.releaseNote (note); };

    tooltips.setOpaque (false);     // for its corners
    addAndMakeVisible (content);
    content.setInterceptsMouseClicks (false, true);
    content.addMouseListener (this, true);

    viewVersion = plugin.viewVersion();
    shownView = plugin.view();
    speak (juce::String (shownView.interfaceLanguage));
    theme = themeOf (themeNamed (shownView.theme));
    theme.textScale = shownView.textScale;
    look.takeColours();
    makeWorkspace();
    setLookAndFeel (&look);     // after the children: they are told of it once, as they stand

    zoomPercent = juce::jlimit (ZoomBox::least, ZoomBox::most, juce::roundToInt (shownView.scale * 100.0f));
    zoomPercent = juce::jmin (zoomPercent, largestZoom());
    work->showZoom (zoomPercent);

    setResizable (true, true);
    limitSize();
    setSize (shownView.width > 0 ? shownView.width : firstWidth * zoomPercent / 100, shownView.height > 0 ? shownView.height : firstHeight * zoomPercent / 100);
    viewIsKnown = true;

    update();
}

Editor::~Editor()
{
    stage = nullptr;
    releaseAllNotes();

    if (dressedWindow != nullptr)
        dressedWindow->setLookAndFeel (nullptr);

    content.removeMouseListener (this);
    setLookAndFeel (nullptr);
}

void Editor::makeWorkspace()
{
    releaseAllNotes();
    work = std::make_unique<Workspace> (plugin, theme);
    work->playThrough (playedNotes);
    work->onZoom = [this] (int percent) { setZoom (percent); };
    work->onStage = [this] { openStageMenu(); };
    work->showZoom (zoomPercent);
    content.addAndMakeVisible (*work);
    work->setBounds (content.getLocalBounds());
}

//==============================================================================
void Editor::update()
{
    dressWindow();

    if (const auto version = plugin.viewVersion(); version != viewVersion)
    {
        viewVersion = version;
        follow (plugin.view());
    }

    if (hasKeyboardFocus (true))
        typedKeys.release (isKeyDown);
    else
        typedKeys.releaseAll();

    const auto snapshot = plugin.latest();
    work->update (snapshot, juce::Time::getMillisecondCounterHiRes() * 0.001);

    if (stage != nullptr)
        showOnStage (snapshot);
}

void Editor::follow (const View& view)
{
    const auto before = std::exchange (shownView, view);

    if (view.theme != before.theme || view.textScale != before.textScale)
    {
        theme = themeOf (themeNamed (view.theme));
        theme.textScale = view.textScale;
        look.takeColours();
        sendLookAndFeelChange();
        work->resized();
        repaint();

        if (dressedWindow != nullptr)
        {
            dressedWindow->setBackgroundColour (theme.window);
            dressedWindow->sendLookAndFeelChange();
        }
    }

    if (view.interfaceLanguage != before.interfaceLanguage)
    {
        speak (juce::String (view.interfaceLanguage));
        const bool settingsOpen = work->settingsPanel().isVisible();
        const auto page = work->settingsPanel().page();
        makeWorkspace();

        if (settingsOpen)
        {
            work->perform (Command::settings);
            work->settingsPanel().turnTo (page);
        }
    }

    work->show (view);
}

//==============================================================================
void Editor::paint (juce::Graphics& g)
{
    g.fillAll (theme.window);
}

void Editor::resized()
{
    const float scale = static_cast<float> (zoomPercent) / 100.0f;
    content.setTransform (juce::AffineTransform::scale (scale));
    content.setBounds (0, 0, static_cast<int> (std::ceil (static_cast<float> (getWidth()) / scale)), static_cast<int> (std::ceil (static_cast<float> (getHeight()) / scale)));
    work->setBounds (content.getLocalBounds());
    rememberSize();
}

void Editor::setZoom (int percent)
{
    const int next = juce::jlimit (ZoomBox::least, juce::jmax (ZoomBox::least, largestZoom()), percent);
    const auto size = getLocalBounds().toFloat() * (static_cast<float> (next) / static_cast<float> (zoomPercent));
    const bool changed = next != zoomPercent;

    zoomPercent = next;
    work->showZoom (zoomPercent);

    if (changed)
    {
        limitSize();
        setSize (juce::roundToInt (size.getWidth()), juce::roundToInt (size.getHeight()));
        resized();      // where the host keeps its size, the zoom changes all the same
    }
}

void Editor::limitSize()
{
    constexpr int most = 16384;
    setResizeLimits (leastWidth * zoomPercent / 100, leastHeight * zoomPercent / 100, most, most);
}

// The smallest window at this zoom must fit the screen, or nobody could reach the zoom again.
int Editor::largestZoom() const
{
    const auto* display = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();

    if (display == nullptr || display->userArea.isEmpty())
        return ZoomBox::most;

    return juce::jlimit (ZoomBox::least, ZoomBox::most, 100 * juce::jmin (display->userArea.getWidth() / leastWidth, display->userArea.getHeight() / leastHeight));
}

void Editor::rememberSize()
{
    if (! viewIsKnown)
        return;

    auto view = plugin.view();
    view.width = getWidth();
    view.height = getHeight();
    view.scale = static_cast<float> (zoomPercent) / 100.0f;
    plugin.setView (std::move (view));
}

//==============================================================================
void Editor::toggleStage (int display)
{
    if (stage != nullptr)
    {
        stage = nullptr;
        grabKeyboardFocus();
        return;
    }

    stage = std::make_unique<StageView>();

    // Not from within its own event: it is deleted by this.
    stage->onClose = [editor = juce::Component::SafePointer<Editor> (this)]
    {
        juce::MessageManager::callAsync ([editor] { if (editor != nullptr && editor->stage != nullptr) editor->toggleStage (0); });
    };
    showOnStage (plugin.latest());
    stage->openOn (display);
}

/** One display: at once. Several: a menu of them. */
void Editor::openStageMenu()
{
    const auto names = displayNames();

    if (stage != nullptr || names.size() < 2)
        return toggleStage (0);

    juce::PopupMenu menu;

    for (int i = 0; i < names.size(); ++i)
        menu.addItem (names[i], [this, i] { toggleStage (i); });

    menu.setLookAndFeel (&look);
    menu.showMenuAsync (juce::PopupMenu::Options().withParentComponent (&content).withDeletionCheck (*this).withMousePosition());
}

void Editor::showOnStage (const Snapshot& snapshot)
{
    stage->show (work->stageMoment (snapshot));
}

//==============================================================================
void Editor::mouseDown (const juce::MouseEvent& event)
{
    const auto* clicked = event.eventComponent;
    work->clickedOn (*clicked);

    // Whoever plays on the screen may want to go on with the computer's keys.
    if (clicked == &keyboardPanel() || clicked == &chordPanel())
        grabKeyboardFocus();
}

void Editor::filesDropped (const juce::StringArray& paths, int, int)
{
    work->showDrop ({});
    work->droppedFiles().take (paths);
}

bool Editor::perform (Command command)
{
    switch (command)
    {
        case Command::zoomIn:        setZoom (ZoomBox::stepped (zoomPercent, 1)); return true;
        case Command::zoomOut:       setZoom (ZoomBox::stepped (zoomPercent, -1)); return true;
        case Command::zoomReset:     setZoom (100); return true;
        case Command::octaveDown:    moveOctave (-1); return true;
        case Command::octaveUp:      moveOctave (1); return true;
        default:                     return work->perform (command);
    }
}

bool Editor::keyPressed (const juce::KeyPress& key)
{
    if (const auto command = commandOf (key))
        return perform (*command);

    if (key.getModifiers().isAnyModifierKeyDown())
        return false;

    const auto typed = static_cast<char> (key.getTextCharacter() < 128 ? key.getTextCharacter() : 0);
    return ComputerKeys::noteOf (typed, 0).has_value();
}

bool Editor::keyStateChanged (bool)
{
    return typedKeys.press (isKeyDown);
}

void Editor::moveOctave (int octaves)
{
    typedKeys.moveOctave (octaves);
    keyboardPanel().showComputerKeysFrom (typedKeys.base());
}

void Editor::focusOfChildComponentChanged (FocusChangeType)
{
    if (! hasKeyboardFocus (true))
        typedKeys.releaseAll();
}

void Editor::focusLost (FocusChangeType)
{
    if (! hasKeyboardFocus (true))
        typedKeys.releaseAll();
}

void Editor::visibilityChanged()
{
    if (! isVisible())
        releaseAllNotes();
}

// The app's own window and its menu bar wear the editor's colours; a host's window is none of our business.
// Not before it is on the screen: while it is being filled, another look would make it forget its size.
void Editor::dressWindow()
{
    if (plugin.wrapperType != juce::AudioProcessor::wrapperType_Standalone || dressedWindow != nullptr || ! isShowing())
        return;

    if (auto* window = findParentComponentOfClass<juce::DocumentWindow>())
    {
        dressedWindow = window;
        window->setLookAndFeel (&look);
        window->setBackgroundColour (theme.window);
    }
}

void Editor::releaseAllNotes()
{
    typedKeys.releaseAll();

    if (work != nullptr)
        work->releaseTouches();

    playedNotes.releaseAll();
}

} // namespace guidetone
