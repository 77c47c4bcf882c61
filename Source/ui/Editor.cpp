// Editor.cpp - see Editor.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Editor.h"

namespace guidetone
{

namespace
{
    bool isKeyDown (char key)  { return juce::KeyPress (key).isCurrentlyDown(); }
}

Editor::Editor (PluginProcessor& processorToShow)
    : AudioProcessorEditor (processorToShow),
      plugin (processorToShow),
      bar (theme, processorToShow.parameters()),
      settings (theme, processorToShow.parameters())
{
    setTitle ("Guidetone");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);

    playedNotes.onStart = [this] (int note, float velocity) { plugin.playNote (note, velocity); };
    playedNotes.onEnd = [this] (int note) { plugin.releaseNote (note); };
    keyboard.playThrough (playedNotes);

    bar.onDemo = [this] { plugin.demo().isPlaying() ? plugin.demo().stop() : plugin.demo().start(); };
    bar.onSettings = [this] { toggleSettings(); };
    bar.onZoom = settings.onZoom = [this] (int percent) { setZoom (percent); };

    log.onClear = [this] { plugin.progression().clear(); };
    log.onUndo = [this] { plugin.progression().undo(); };
    log.onRedo = [this] { plugin.progression().redo(); };
    plugin.progression().addChangeListener (this);

    addAndMakeVisible (content);
    content.setInterceptsMouseClicks (false, true);
    content.addMouseListener (this, true);
    content.addAndMakeVisible (bar);
    content.addAndMakeVisible (chord);
    content.addAndMakeVisible (log);
    content.addAndMakeVisible (keyboard);
    content.addChildComponent (settings);

    setLookAndFeel (&look);     // after the children: they are told of it once, as they stand

    // Tab goes through the bar, then the list; the chord and the keys are read, not operated.
    int order = 0;
    for (juce::Component* panel : std::initializer_list<juce::Component*> { &bar, &settings, &chord, &log, &keyboard })
        panel->setExplicitFocusOrder (++order);

    const auto view = plugin.view();
    zoomPercent = juce::jlimit (ZoomBox::least, ZoomBox::most, juce::roundToInt (view.scale * 100.0f));
    zoomPercent = juce::jmin (zoomPercent, largestZoom());
    bar.showZoom (zoomPercent);
    settings.showZoom (zoomPercent);

    setResizable (true, true);
    limitSize();
    setSize (view.width > 0 ? view.width : EditorLayout::firstWidth * zoomPercent / 100, view.height > 0 ? view.height : EditorLayout::firstHeight * zoomPercent / 100);
    viewIsKnown = true;

    update();
    showLog();
}

Editor::~Editor()
{
    releaseAllNotes();

    if (dressedWindow != nullptr)
        dressedWindow->setLookAndFeel (nullptr);

    plugin.progression().removeChangeListener (this);
    content.removeMouseListener (this);
    setLookAndFeel (nullptr);
}

//==============================================================================
void Editor::update()
{
    dressWindow();

    if (hasKeyboardFocus (true))
        typedKeys.release (isKeyDown);
    else
        typedKeys.releaseAll();

    const auto snapshot = plugin.latest();
    const auto& shown = snapshot.shown;
    const auto now = plugin.spelling();
    const bool respelled = ! (now == spelling);
    spelling = now;

    // What sounds is spelled in the key it was named in, found or chosen; as an entry of the log is.
    const SpellingContext spellingNow { spelling.key ? spelling.key : shown.context.key, spelling.accidentals };
    chord.show (shown, spellingNow, shown.context);
    chord.update (juce::Time::getMillisecondCounterHiRes() * 0.001);
    keyboard.show (shown, spellingNow);
    bar.show (shown.key, snapshot.settings, shown.context.player);
    bar.showDemo (plugin.demo().isPlaying());

    auto& store = plugin.progression();
    log.show (LogPanel::Surroundings { store.canUndo(), store.canRedo(), snapshot.droppedEvents, store.notice() });

    if (respelled)
        showLog();
}

void Editor::showLog()
{
    log.show (plugin.progression().log(), spelling);
}

void Editor::changeListenerCallback (juce::ChangeBroadcaster*)
{
    showLog();
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

    const EditorLayout layout (content.getLocalBounds());
    bar.setBounds (layout.bar);
    chord.setBounds (layout.chord);
    log.setBounds (layout.log);
    log.setVisible (! layout.log.isEmpty());
    keyboard.setBounds (layout.keyboard);
    keyboard.setVisible (! layout.keyboard.isEmpty());

    const auto below = content.getLocalBounds().withTrimmedTop (ControlBar::height).reduced (8, 4);
    settings.setBounds (below.withLeft (juce::jmax (below.getX(), below.getRight() - SettingsPanel::width)).withHeight (juce::jmin (settings.height(), below.getHeight())));
    rememberView();
}

void Editor::setZoom (int percent)
{
    const int next = juce::jlimit (ZoomBox::least, juce::jmax (ZoomBox::least, largestZoom()), percent);
    const auto size = getLocalBounds().toFloat() * (static_cast<float> (next) / static_cast<float> (zoomPercent));
    const bool changed = next != zoomPercent;

    zoomPercent = next;
    bar.showZoom (zoomPercent);
    settings.showZoom (zoomPercent);

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
    setResizeLimits (EditorLayout::leastWidth * zoomPercent / 100, EditorLayout::leastHeight * zoomPercent / 100, most, most);
}

// The smallest window at this zoom must fit the screen, or nobody could reach the zoom again.
int Editor::largestZoom() const
{
    const auto* display = juce::Desktop::getInstance().getDisplays().getPrimaryDisplay();

    if (display == nullptr || display->userArea.isEmpty())
        return ZoomBox::most;

    return juce::jlimit (ZoomBox::least, ZoomBox::most, 100 * juce::jmin (display->userArea.getWidth() / EditorLayout::leastWidth,
                                                                          display->userArea.getHeight() / EditorLayout::leastHeight));
}

void Editor::rememberView()
{
    if (viewIsKnown)
    {
        auto view = plugin.view();
        view.width = getWidth();
        view.height = getHeight();
        view.scale = static_cast<float> (zoomPercent) / 100.0f;
        plugin.setView (std::move (view));
    }
}

//==============================================================================
void Editor::toggleSettings()
{
    settings.setVisible (! settings.isVisible());
    bar.showSettingsOpen (settings.isVisible());

    if (settings.isVisible())
        settings.toFront (false);
}

void Editor::closeSettings()
{
    if (settings.isVisible())
        toggleSettings();
}

void Editor::mouseDown (const juce::MouseEvent& event)
{
    const auto* clicked = event.eventComponent;
    const auto isIn = [clicked] (const juce::Component& parent) { return clicked == &parent || parent.isParentOf (clicked); };

    if (! isIn (settings) && ! isIn (bar.settingsButton()))
        closeSettings();

    // Whoever plays on the screen may want to go on with the computer's keys.
    if (clicked == &keyboard || clicked == &chord)
        grabKeyboardFocus();
}

//==============================================================================
bool Editor::keyPressed (const juce::KeyPress& key)
{
    const auto command = juce::ModifierKeys::commandModifier;

    if (log.handle (key))
        return true;

    if (key.getModifiers().getRawFlags() == command || key.getModifiers().getRawFlags() == (command | juce::ModifierKeys::shiftModifier))
    {
        const auto sign = key.getTextCharacter();
        const int code = key.getKeyCode();

        if (code == '+' || code == '=' || sign == '+' || code == juce::KeyPress::numberPadAdd)
            return setZoom (ZoomBox::stepped (zoomPercent, 1)), true;

        if (code == '-' || code == juce::KeyPress::numberPadSubtract)
            return setZoom (ZoomBox::stepped (zoomPercent, -1)), true;

        if (code == '0')
            return setZoom (100), true;

        return false;
    }

    if (key == juce::KeyPress (juce::KeyPress::F2Key))
        return toggleSettings(), true;

    if (key == juce::KeyPress (juce::KeyPress::escapeKey) && settings.isVisible())
        return closeSettings(), true;

    if (key.getModifiers().isAnyModifierKeyDown())
        return false;

    const auto typed = static_cast<char> (key.getTextCharacter() < 128 ? key.getTextCharacter() : 0);

    if (typed == 'z' || typed == 'x')
        return moveOctave (typed == 'x' ? 1 : -1), true;

    return ComputerKeys::noteOf (typed, 0).has_value();
}

bool Editor::keyStateChanged (bool)
{
    return typedKeys.press (isKeyDown);
}

void Editor::moveOctave (int octaves)
{
    typedKeys.moveOctave (octaves);
    keyboard.showComputerKeysFrom (typedKeys.base());
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
    keyboard.releaseTouches();
    playedNotes.releaseAll();
}

} // namespace guidetone
