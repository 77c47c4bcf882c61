// RepaintTests.cpp - a window that is repainted in parts looks as it does when all of it is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BusyWindow.h"
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/CirclePanel.h"
#include "ui/panels/KeyboardPanel.h"

using namespace guidetone;

TEST_CASE ("keys that are repainted alone look as they do when all are, silent roots too", "[ui][repaints]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;

    for (const float scale : { 1.0f, 1.25f, 2.0f })
    {
        KeyboardPanel panel (theme);
        panel.setSize (1080, 165);
        panel.show ({}, {});
        KeptScreen screen (panel, scale);
        std::mt19937 chance (3);

        for (int step = 0; step < 40; ++step)
        {
            const int root = 40 + static_cast<int> (chance() % 12);
            const auto pitchClass = static_cast<std::uint8_t> (root % 12);
            INFO ("scale " << scale << ", step " << step << ", root " << root);
            panel.show (scenes::named ({ Quality::dominant, pitchClass, pitchClass, true, {}, {} }, { root + 16 - 12 * (step % 2), root + 22 }), {});
            screen.update();
            CHECK (screen.stale() == "");

            if (step % 3 == 0)
                panel.show (scenes::played ({ root, root + 4, root + 7, root + 10 }), {});

            screen.update();
            CHECK (screen.stale() == "");
        }
    }
}

TEST_CASE ("segments of the circle that are repainted alone look as they do when all are", "[ui][repaints]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;

    for (const float scale : { 1.0f, 1.25f, 2.0f })
    {
        CirclePanel panel (theme);
        panel.setSize (340, 320);
        KeptScreen screen (panel, scale);
        std::mt19937 chance (5);
        const char* const keys[] { "A", "E", "D", "F#m", "Bm", "C" };

        for (int step = 0; step < 60; ++step)
        {
            const auto* key = keys[chance() % (step < 30 ? 6 : 2)];
            CircleValues values;
            values.posterior = scenes::posteriorOf ({ { key, static_cast<int> (40 + chance() % 50) }, { keys[chance() % 6], 8 } });
            values.inForce = chance() % 4 == 0 ? std::nullopt : parseKey (key);
            const auto root = static_cast<std::uint8_t> (chance() % 12);
            values.sounding = Chord { chance() % 2 == 0 ? Quality::dominant : Quality::minorSeventh, root, root, chance() % 2 == 0, {}, {} };
            INFO ("scale " << scale << ", step " << step);
            panel.show (values);
            screen.update();
            CHECK (screen.stale() == "");
        }
    }
}

TEST_CASE ("while a busy pianist plays nothing stays on the screen that should have gone", "[ui][repaints]")
{
    struct Window
    {
        LayoutName layout;
        const char* player;
        float scale;
    };

    for (const auto& [layout, player, scale] : { Window { LayoutName::studio, "With bass player", 1.0f }, Window { LayoutName::practice, "With bass player", 1.25f },
                                                 Window { LayoutName::practice, "Solo", 1.0f }, Window { LayoutName::stage, "Solo", 1.0f },
                                                 Window { LayoutName::stream, "With bass player", 1.5f }, Window { LayoutName::minimal, "Solo", 2.0f } })
    {
        BusyWindow window (layout, 960, 640);
        auto* setting = window.processor.parameters().getParameter (parameter::player);
        setting->setValueNotifyingHost (setting->getValueForText (player));
        KeptScreen screen (*window.editor, scale);

        for (int frame = 0; frame < 8 * framesASecond; ++frame)
        {
            window.play (frame);
            window.show (frame);
            screen.update();

            if (frame % 11 == 0)
            {
                INFO (toText (layout) << " at scale " << scale << ", frame " << frame);
                CHECK (screen.stale() == "");
            }
        }
    }
}

TEST_CASE ("the timeline glides at thirty pictures a second, and shows a chord that comes at once", "[ui][repaints]")
{
    BusyWindow window (LayoutName::studio, 960, 640);
    auto& timeline = window.editor->workspace().timelinePanel();
    Repaints repaints (timeline);
    int pictures = 0, late = 0;
    constexpr int seconds = 8;

    for (int frame = 0; frame < seconds * framesASecond; ++frame)
    {
        window.play (frame);
        window.show (frame);
        late += timeline.shows (window.processor.progression().log()) ? 0 : 1;
        pictures += repaints.count() > 0 ? 1 : 0;
        repaints.forget();
    }

    CHECK (late == 0);
    CHECK (pictures >= 28 * seconds);
    CHECK (pictures <= 42 * seconds);       // a chord that begins, ends or is named anew is painted between them
}
