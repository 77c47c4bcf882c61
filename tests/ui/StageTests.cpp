// StageTests.cpp - the stage: readable from ten metres, repainted only where it changes, left by every usual way.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/Editor.h"

using namespace guidetone;

namespace
{

StageView::Moment momentOf (const scenes::Scene& scene)
{
    const auto entries = scenes::log (9).entries();
    return { pictureOf (scene.shown, scene.spelling, scene.context), typesetSymbol (entries[6].naming, scene.spelling), typesetSymbol (entries[8].naming, scene.spelling), "12:3", "A major" };
}

} // namespace

TEST_CASE ("a common chord stands at a quarter of the screen's height, and the longest still at a twentieth", "[ui][stage]")
{
    const juce::ScopedJuceInitialiser_GUI gui;

    for (const auto& [width, height] : { std::pair (1920, 1080), std::pair (1280, 720), std::pair (1024, 768), std::pair (3840, 2160), std::pair (1080, 1920) })
        for (const auto& scene : scenes::all())
        {
            StageView stage;
            stage.setSize (width, height);
            stage.show (momentOf (scene));
            INFO (scene.name << " on " << width << " x " << height);

            if (scene.shown.naming.kind == Sounding::nothing)
                continue;

            const auto part = stage.capHeight() / static_cast<float> (juce::jmin (width, height));
            CHECK (part >= 0.05f);

            if (scene.name == "triad" || scene.name == "silent-root")
                CHECK (part >= 0.25f);
        }
}

TEST_CASE ("the parts of the stage do not overlap, and lie on the screen", "[ui][stage]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    StageView stage;

    for (const auto& [width, height] : { std::pair (1920, 1080), std::pair (640, 480), std::pair (1080, 1920) })
    {
        stage.setSize (width, height);

        for (const auto area : { stage.nowArea(), stage.beforeArea(), stage.nextArea() })
            CHECK (stage.getLocalBounds().contains (area));

        CHECK_FALSE (stage.nowArea().intersects (stage.beforeArea()));
        CHECK_FALSE (stage.nowArea().intersects (stage.nextArea()));
        CHECK_FALSE (stage.beforeArea().intersects (stage.nextArea()));
    }
}

TEST_CASE ("the stage repaints what has changed and nothing else", "[ui][stage]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    StageView stage;
    stage.setSize (1280, 720);
    auto moment = momentOf (scenes::all()[3]);
    stage.show (moment);
    Repaints repaints (stage);

    stage.show (moment);
    CHECK (repaints.count() == 0);

    moment.place = "12:4";
    stage.show (moment);
    CHECK (repaints.count() > 0);
    CHECK_FALSE (repaints.touched (stage.nowArea()));
    CHECK_FALSE (repaints.touched (stage.beforeArea()));
    repaints.forget();

    moment.before.clear();
    stage.show (moment);
    CHECK (repaints.touched (stage.beforeArea()));
    CHECK_FALSE (repaints.touched (stage.nowArea()));
    CHECK_FALSE (repaints.touched (stage.nextArea()));
}

TEST_CASE ("escape, F11 and a double click leave the stage", "[ui][stage]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    StageView stage;
    int left = 0;
    stage.onClose = [&left] { ++left; };

    CHECK (stage.keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK (stage.keyPressed (juce::KeyPress (juce::KeyPress::F11Key)));
    CHECK_FALSE (stage.keyPressed (juce::KeyPress ('a')));
    CHECK (left == 2);
}

TEST_CASE ("what came before is the last chord that no longer sounds", "[ui][stage]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor (processor);
    auto entries = scenes::log (4).entries();
    processor.progression().restore (Progression (entries));     // which ends the open one

    Snapshot snapshot;
    snapshot.shown = scenes::played ({ 60, 64, 67 });
    CHECK (editor.workspace().stageMoment (snapshot).before == typesetSymbol (entries[3].naming, spellingOf (entries[3], {})));
    CHECK (editor.workspace().stageMoment (snapshot).next.empty());

    // A held chord is the last entry itself.
    snapshot.shown.held = true;
    snapshot.shown.naming = entries[3].naming;
    CHECK (editor.workspace().stageMoment (snapshot).before == typesetSymbol (entries[2].naming, spellingOf (entries[2], {})));
}
