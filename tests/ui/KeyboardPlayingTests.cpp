// KeyboardPlayingTests.cpp - fingers, mouse, keys and screen readers play the keyboard, and never leave a note hanging.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "KeyboardRig.h"

#include <set>

using namespace guidetone;

TEST_CASE ("several fingers hold several keys, and each ends its own", "[ui][keyboard]")
{
    KeyboardRig p;
    p.panel.touch (1, p.frontOf (60));
    p.panel.touch (2, p.frontOf (64));
    p.panel.touch (3, p.frontOf (67));
    p.panel.touch (2, p.frontOf (65));
    p.panel.lift (1);
    p.panel.lift (3);
    CHECK (p.played.diary == "+60 +64 +67 +65 -64 -60 -67 ");
    CHECK (p.played.sounding == std::set<int> { 65 });
    p.panel.lift (2);
    p.panel.lift (2);
    CHECK (p.played.sounding.empty());
}

TEST_CASE ("arrow keys go from key to key, and Enter plays the one they have come to until it is let go", "[ui][keyboard]")
{
    KeyboardRig p;
    p.panel.setView ({ 49, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    using Key = juce::KeyPress;
    const auto press = [&p] (int code) { return p.panel.keyPressed (Key (code)); };

    CHECK (p.panel.cursor() == 60);
    CHECK (press (Key::rightKey));
    CHECK (press (Key::upKey));
    CHECK (p.panel.cursor() == 73);
    CHECK (press (Key::upKey));         // no octave is left
    CHECK (press (Key::homeKey));
    CHECK (p.panel.cursor() == 36);
    CHECK (press (Key::leftKey));
    CHECK (p.panel.cursor() == 36);
    CHECK (press (Key::endKey));
    CHECK (p.panel.cursor() == 84);
    CHECK (press (Key::downKey));

    CHECK (press (Key::returnKey));
    CHECK (press (Key::returnKey));     // it repeats while it is held
    CHECK (p.played.diary == "+72 ");
    juce::MessageManager::getInstance()->runDispatchLoopUntil (200);     // nobody holds Enter here
    CHECK (p.played.diary == "+72 -72 ");

    CHECK (press (Key::spaceKey));
    p.panel.releaseTouches();
    CHECK (p.played.diary == "+72 -72 +72 -72 ");

    CHECK_FALSE (press ('a'));          // the computer's keys are the window's
    CHECK_FALSE (p.panel.keyPressed (Key (Key::rightKey, juce::ModifierKeys::commandModifier, 0)));

    // A window of keys that goes away takes the cursor along.
    press (Key::endKey);
    p.panel.setView ({ 25, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
    CHECK (p.panel.keys().range().contains (p.panel.cursor()));
}

TEST_CASE ("a screen reader's press plays the key at the cursor long enough to be heard", "[ui][keyboard]")
{
    KeyboardRig p;
    const auto handler = p.panel.createAccessibilityHandler();
    CHECK (handler->getActions().invoke (juce::AccessibilityActionType::press));
    CHECK (p.played.diary == "+60 ");
    juce::MessageManager::getInstance()->runDispatchLoopUntil (150);
    CHECK (p.played.diary == "+60 ");
    juce::MessageManager::getInstance()->runDispatchLoopUntil (1500);
    CHECK (p.played.diary == "+60 -60 ");
}

TEST_CASE ("the other mouse button plays nothing", "[ui][keyboard]")
{
    KeyboardRig p;
    const auto event = p.mouseAt (p.frontOf (60));
    p.panel.mouseDown ({ event.source, event.position, juce::ModifierKeys::rightButtonModifier, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f,
                         &p.panel, &p.panel, event.eventTime, event.position, event.eventTime, 1, false });
    CHECK (p.played.diary.isEmpty());
}

TEST_CASE ("the mouse plays, slides from key to key, and ends what it began", "[ui][keyboard]")
{
    KeyboardRig p;
    p.panel.mouseDown (p.mouseAt (p.frontOf (60)));
    p.panel.mouseDrag (p.mouseAt (p.frontOf (60).translated (1, 0)));
    p.panel.mouseDrag (p.mouseAt (p.frontOf (62)));
    p.panel.mouseDrag (p.mouseAt ({ 10, -40 }));            // off the keys
    p.panel.mouseDrag (p.mouseAt (p.frontOf (64)));
    p.panel.mouseUp (p.mouseAt (p.frontOf (64)));
    p.panel.mouseUp (p.mouseAt (p.frontOf (64)));
    CHECK (p.played.diary == "+60 +62 -60 -62 +64 -64 ");
}

TEST_CASE ("a window that goes away under a finger ends its note", "[ui][keyboard]")
{
    KeyboardRig p;
    p.panel.mouseDown (p.mouseAt (p.frontOf (60)));
    p.panel.releaseTouches();
    p.panel.mouseUp (p.mouseAt (p.frontOf (60)));
    CHECK (p.played.diary == "+60 -60 ");
}
