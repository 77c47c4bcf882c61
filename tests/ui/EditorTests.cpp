// EditorTests.cpp - the whole window over a real processor, without a screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "ui/Editor.h"

using namespace guidetone;

namespace
{

/** A processor with its editor, and a host that feeds it. */
struct OpenEditor
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    std::unique_ptr<Editor> editor;

    OpenEditor()
    {
        processor.prepareToPlay (48000.0, 512);
        open();
    }

    void open()    { editor = std::make_unique<Editor> (processor); }

    void play (std::initializer_list<juce::MidiMessage> messages, int blocks = 1)
    {
        juce::AudioBuffer<float> audio (juce::jmax (processor.getTotalNumInputChannels(), processor.getTotalNumOutputChannels()), 512);
        juce::MidiBuffer midi;
        midi.ensureSize (4096);

        for (const auto& message : messages)
            midi.addEvent (message, 0);

        for (int i = 0; i < blocks; ++i)
        {
            processor.processBlock (audio, midi);
            midi.clear();
        }
    }

    static juce::MidiMessage on (int note)     { return juce::MidiMessage::noteOn (1, note, 0.8f); }
    static juce::MidiMessage off (int note)    { return juce::MidiMessage::noteOff (1, note); }
};

} // namespace

TEST_CASE ("what is played appears at the next vertical blank", "[ui][editor]")
{
    OpenEditor s;
    s.editor->update();
    CHECK (s.editor->chordPanel().spoken() == "No chord");

    s.play ({ OpenEditor::on (60), OpenEditor::on (64), OpenEditor::on (67), OpenEditor::on (70) });
    CHECK (s.editor->chordPanel().spoken() == "No chord");
    s.editor->update();
    CHECK (s.editor->chordPanel().spoken() == "C seven");
}

TEST_CASE ("an editor over silence repaints nothing, however often it looks", "[ui][editor]")
{
    OpenEditor s;
    s.play ({ OpenEditor::on (60), OpenEditor::on (64), OpenEditor::on (67) });
    s.editor->update();
    s.editor->chordPanel().settle();
    Repaints repaints (*s.editor);

    for (int i = 0; i < 100; ++i)
    {
        s.play ({});
        s.editor->update();
    }

    CHECK (repaints.count() == 0);
}

TEST_CASE ("another chord repaints the chord and the keys that changed, not the bar and not the log", "[ui][editor]")
{
    OpenEditor s;
    s.play ({ OpenEditor::on (60), OpenEditor::on (64), OpenEditor::on (67) });
    s.editor->update();
    Repaints repaints (*s.editor);

    s.play ({ OpenEditor::on (70) });
    s.editor->update();
    const auto in = [&s] (juce::Component& panel, juce::Rectangle<int> area) { return s.editor->getLocalArea (&panel, area); };
    CHECK (repaints.touched (in (s.editor->chordPanel(), s.editor->chordPanel().symbolArea())));

    auto& keyboard = s.editor->keyboardPanel();
    CHECK (repaints.touched (in (keyboard, keyboard.keys().keyBounds (70)).reduced (1)));
    CHECK_FALSE (repaints.touched (in (keyboard, keyboard.keys().keyBounds (60)).reduced (1)));
    CHECK_FALSE (repaints.touched (in (keyboard, keyboard.keys().keyBounds (84)).reduced (1)));
    CHECK_FALSE (repaints.touched (in (s.editor->logPanel(), s.editor->logPanel().getLocalBounds()).reduced (1)));
    CHECK_FALSE (repaints.touched ({ 0, 0, s.editor->getWidth(), ControlBar::height - 1 }));
}

TEST_CASE ("in every layout a change of chord repaints a part of the window while it fades, and then nothing", "[ui][editor]")
{
    for (int i = 0; i < layoutCount; ++i)
    {
        OpenEditor s;
        auto view = s.processor.view();
        view.panels = arrangementOf (static_cast<LayoutName> (i));
        s.processor.setView (view);
        s.editor->setSize (1280, 720);
        s.editor->update();

        double seconds = 1.0e6;     // later than the clock by which the window opened
        const auto frame = [&] { s.editor->workspace().update (s.processor.latest(), seconds += 1.0 / 60.0); };
        s.play ({ OpenEditor::on (52), OpenEditor::on (56), OpenEditor::on (59), OpenEditor::on (62) });

        for (int frames = 0; frames < 30; ++frames)
            frame();

        Repaints repaints (*s.editor);
        s.play ({ OpenEditor::off (52), OpenEditor::off (56), OpenEditor::off (59), OpenEditor::off (62), OpenEditor::on (57), OpenEditor::on (60), OpenEditor::on (64) });
        double most = 0.0;
        int painted = 0;

        for (int frames = 0; frames < 60; ++frames)
        {
            repaints.forget();
            frame();
            double pixels = 0.0;

            for (const auto& area : repaints.all())
                pixels += static_cast<double> (area.getWidth()) * area.getHeight();

            most = juce::jmax (most, pixels / (1280.0 * 720.0));
            painted += repaints.count() > 0 ? 1 : 0;
        }

        INFO (std::string (toText (static_cast<LayoutName> (i))) << ": " << painted << " pictures, the largest " << most << " of the window");
        CHECK (painted >= 5);       // a fade
        CHECK (painted <= 8);
        CHECK (most < 0.4);
        CHECK (repaints.count() == 0);
    }
}

TEST_CASE ("a chord that hindsight names again is marked in the list, and undo has nothing to take back", "[ui][editor]")
{
    OpenEditor s;
    s.play ({ OpenEditor::on (60), OpenEditor::on (64), OpenEditor::on (67) }, 40);
    s.processor.progression().drain();
    REQUIRE (s.processor.progression().log().size() == 1);

    auto entries = s.processor.progression().log().entries();
    entries[0].revised = true;
    s.processor.progression().restore (Progression (entries));
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);
    REQUIRE (s.editor->logPanel().lines().size() == 1);
    CHECK (s.editor->logPanel().lines()[0].revised);
    CHECK_FALSE (s.processor.progression().canUndo());
}

TEST_CASE ("the window paints at every size, zoom and host scale", "[ui][editor]")
{
    OpenEditor s;
    s.play ({ OpenEditor::on (52), OpenEditor::on (58), OpenEditor::on (60), OpenEditor::on (61), OpenEditor::on (66) });
    s.editor->update();

    for (const int zoom : { 100, 150, 300 })
        for (const auto& [width, height] : { std::pair (480, 320), std::pair (960, 600), std::pair (1600, 1000) })
            for (const float host : { 1.0f, 2.0f, 3.0f })
            {
                s.editor->setZoom (zoom);
                s.editor->setScaleFactor (host);
                s.editor->setSize (width, height);
                CHECK (painted (*s.editor).isValid());
            }
}

TEST_CASE ("size and zoom are found again when the window opens again", "[ui][editor]")
{
    OpenEditor s;
    s.editor->setZoom (150);
    s.editor->setSize (1111, 777);
    s.editor.reset();
    s.open();
    CHECK (s.editor->zoom() == 150);
    CHECK (s.editor->getWidth() == 1111);
    CHECK (s.editor->getHeight() == 777);

    juce::MemoryBlock saved;
    s.processor.getStateInformation (saved);
    s.editor.reset();

    OpenEditor other;
    other.editor.reset();
    other.processor.setStateInformation (saved.getData(), static_cast<int> (saved.getSize()));
    other.open();
    CHECK (other.editor->zoom() == 150);
    CHECK (other.editor->getBounds().withZeroOrigin() == juce::Rectangle<int> (1111, 777));
}

TEST_CASE ("zoom goes in steps between 100 and 300 per cent", "[ui][editor]")
{
    CHECK (ZoomBox::stepped (100, 1) == 125);
    CHECK (ZoomBox::stepped (110, 1) == 125);
    CHECK (ZoomBox::stepped (300, 1) == 300);
    CHECK (ZoomBox::stepped (125, -1) == 100);
    CHECK (ZoomBox::stepped (100, -1) == 100);

    OpenEditor s;
    s.editor->setZoom (1000);
    CHECK (s.editor->zoom() == 300);
    s.editor->setZoom (5);
    CHECK (s.editor->zoom() == 100);
}

TEST_CASE ("the on-screen keys are heard, and fall silent when the window goes", "[ui][editor]")
{
    OpenEditor s;
    s.editor->computerKeys().press ([] (char key) { return key == 'a' || key == 'd' || key == 'g'; });
    s.play ({});
    CHECK (s.processor.latest().shown.keysDown == Voicing { 60, 64, 67 });

    SECTION ("closed")             { s.editor.reset(); }
    SECTION ("hidden")             { s.editor->setVisible (true); s.editor->setVisible (false); }
    SECTION ("focus lost")         { s.editor->focusOfChildComponentChanged (juce::Component::focusChangedDirectly); }
    SECTION ("focus found gone")   { s.editor->update(); }

    s.play ({}, 20);
    CHECK (s.processor.latest().shown.keysDown.empty());
}

TEST_CASE ("the demo is named, logged, and stops on demand", "[ui][editor]")
{
    OpenEditor s;
    s.processor.demo().start();
    s.play ({}, 48000 * 8 / 512);
    s.processor.progression().drain();
    s.editor->update();
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);

    CHECK (s.editor->chordPanel().spoken() != "No chord");
    CHECK (s.editor->logPanel().lines().size() >= 3);
    CHECK (s.editor->logPanel().lines()[0].place == "1:1");

    s.processor.demo().stop();
    s.play ({}, 4);
    s.editor->update();
    CHECK_FALSE (s.processor.demo().isPlaying());
    CHECK (s.processor.latest().shown.keysDown.empty());
}

TEST_CASE ("clear empties the log, and undo brings it back", "[ui][editor]")
{
    OpenEditor s;
    s.play ({ OpenEditor::on (60), OpenEditor::on (64), OpenEditor::on (67) }, 40);
    s.processor.progression().drain();
    s.editor->update();
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);
    REQUIRE (s.editor->logPanel().lines().size() == 1);

    s.editor->logPanel().onClear();
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);
    CHECK (s.editor->logPanel().lines().empty());

    s.editor->update();
    CHECK (s.editor->keyPressed (juce::KeyPress ('Z', juce::ModifierKeys::commandModifier, 0)));
    juce::MessageManager::getInstance()->runDispatchLoopUntil (50);
    CHECK (s.editor->logPanel().lines().size() == 1);
}

TEST_CASE ("typed letters play and are kept from the host; others pass", "[ui][editor]")
{
    OpenEditor s;
    CHECK (s.editor->keyPressed (juce::KeyPress ('a', 0, 'a')));
    CHECK (s.editor->keyPressed (juce::KeyPress ('x', 0, 'x')));
    CHECK (s.editor->computerKeys().base() == 72);
    CHECK (s.editor->keyPressed (juce::KeyPress ('z', 0, 'z')));
    CHECK (s.editor->computerKeys().base() == 60);
    CHECK_FALSE (s.editor->keyPressed (juce::KeyPress (juce::KeyPress::spaceKey)));
    CHECK_FALSE (s.editor->keyPressed (juce::KeyPress ('q', 0, 'q')));
    CHECK_FALSE (s.editor->keyPressed (juce::KeyPress ('s', juce::ModifierKeys::commandModifier, 0)));
}

TEST_CASE ("opening and closing a thousand times leaves nothing behind", "[ui][editor]")
{
    OpenEditor s;

    for (int i = 0; i < 1000; ++i)
    {
        s.editor.reset();
        s.open();
    }

    s.play ({ OpenEditor::on (60) });
    s.editor->update();
    CHECK (s.editor->chordPanel().spoken() != "No chord");
}
