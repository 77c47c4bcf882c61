// GalleryTimeline.cpp - the timeline and the progression list in many states and sizes, in all themes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GalleryTimeline.h"

#include "EditingDesk.h"
#include "TimelineScenes.h"
#include "plugin/PluginProcessor.h"
#include "progression/Sections.h"
#include "ui/look/LookAndFeel.h"
#include "ui/panels/LogPanel.h"

namespace guidetone
{

namespace
{
    using Save = std::function<void (juce::Component&, float, const juce::String&)>;

    void paintTimeline (const scenes::Playing& scene, juce::Point<int> size, ThemeName name, const juce::String& suffix, const Save& save)
    {
        const auto theme = themeOf (name);
        LookAndFeel look (theme);
        TimelinePanel panel (theme);
        panel.setLookAndFeel (&look);
        panel.setSize (size.x, size.y);
        scene.showIn (panel);
        save (panel, 1.0f, "timeline-" + juce::String (scene.name) + "-" + juce::String (size.x) + "x" + juce::String (size.y) + suffix);
        panel.setLookAndFeel (nullptr);
    }

    /** As an editor would feed it while the demo plays. */
    void paintDemo (const Save& save)
    {
        const auto theme = themeOf (ThemeName::dark);
        LookAndFeel look (theme);
        TimelinePanel panel (theme);
        panel.setLookAndFeel (&look);
        panel.setSize (960, 72);

        PluginProcessor processor (Flavour::midiEffect);
        processor.prepareToPlay (48000.0, 480);
        juce::AudioBuffer<float> audio (2, 480);
        juce::MidiBuffer midi;

        const auto play = [&] (double seconds)
        {
            for (int block = 0; block < juce::roundToInt (seconds * 100.0); ++block)
            {
                midi.clear();
                processor.processBlock (audio, midi);
                processor.progression().drain();
                const auto now = processor.latest();
                panel.advance (0.01);
                panel.show (processor.progression().log(), processor.spelling(), now.position, now.playing);
            }
        };

        for (const double seconds : { 9.3, 6.1 })
        {
            processor.demo().start();
            play (seconds);
            save (panel, 1.0f, "timeline-demo-" + juce::String (seconds, 1));
            processor.demo().stop();
            play (1.0);
        }

        panel.setLookAndFeel (nullptr);
    }

    /** Scrolled back, with a chord selected, larger text, and zoomed. */
    void paintScrolledBack (const Save& save)
    {
        auto theme = themeOf (ThemeName::dark);
        LookAndFeel look (theme);
        TimelinePanel panel (theme);
        panel.setLookAndFeel (&look);
        panel.setSize (960, 96);
        const auto song = scenes::secondTake();
        panel.show (song.log(), {}, song.at (9.4), true);
        panel.select ({ { 1, 14 } });
        save (panel, 1.0f, "timeline-selected-960x96");

        panel.setZoom (0.5);
        panel.keyPressed (juce::KeyPress (juce::KeyPress::leftKey));
        save (panel, 1.0f, "timeline-zoomed-out-960x96");

        theme.textScale = 1.6f;
        panel.setZoom (1.5);
        panel.sendLookAndFeelChange();
        save (panel, 2.0f, "timeline-large-text-960x96");
        panel.setLookAndFeel (nullptr);
    }

    /** Sections, a selection, a field with and without a complaint, and a block in the hand; in every theme. */
    void paintEditing (const Save& save)
    {
        for (const auto name : { ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind })
        {
            EditingDesk desk (withSection (withSection (withSection (scenes::editedLog(), 0, "Intro"), 3, "Verse 1"), 7, "Bridge"));
            desk.theme = themeOf (name);
            desk.look.takeColours();
            desk.window.sendLookAndFeelChange();
            const auto suffix = "-" + juce::String (toText (name));
            desk.timeline.select ({ nameOf (desk.entries()[3]), nameOf (desk.entries()[4]) });
            desk.list.select (desk.timeline.choice().names);
            save (desk.window, 1.0f, "editing-sections" + suffix);

            desk.list.select ({ nameOf (desk.entries()[8]) });
            desk.list.ask (LogCommand::rename);
            desk.timeline.select ({ nameOf (desk.entries()[8]) });
            desk.timeline.ask (LogCommand::rename);
            save (desk.window, 1.0f, "editing-typing" + suffix);
            EditingDesk::type (*desk.list.field(), "Gm7xyz");
            EditingDesk::type (*desk.timeline.field(), "Gm7xyz");
            save (desk.window, 1.0f, "editing-complaint" + suffix);
            EditingDesk::press (*desk.list.field(), juce::KeyPress::escapeKey);
            EditingDesk::press (*desk.timeline.field(), juce::KeyPress::escapeKey);

            desk.timeline.select ({ nameOf (desk.entries()[7]), nameOf (desk.entries()[8]) });
            const auto from = desk.timeline.areaOf (7).getCentre(), to = from.translated (60.0f, 0.0f);
            desk.timeline.mouseDown (EditingDesk::mouse (desk.timeline, from, from));
            desk.timeline.mouseDrag (EditingDesk::mouse (desk.timeline, to, from));
            save (desk.window, 1.0f, "editing-dragging" + suffix);
        }
    }

    void paintList (const Progression& log, juce::Point<int> size, ThemeName name, const juce::String& suffix, const Save& save)
    {
        const auto theme = themeOf (name);
        LookAndFeel look (theme);
        LogPanel panel (theme);
        panel.setLookAndFeel (&look);
        panel.setSize (size.x, size.y);
        panel.show (log, {});
        panel.listBox().selectRow (panel.lines().rowCount() - 3);
        save (panel, 1.0f, "list-" + juce::String (size.x) + "x" + juce::String (size.y) + suffix);
        panel.setLookAndFeel (nullptr);
    }
}

void paintTimelines (const juce::File& folder, const std::function<void (juce::Component&, float, const juce::File&)>& saveTo)
{
    const Save save = [&] (juce::Component& component, float scale, const juce::String& name)
    {
        saveTo (component, scale, folder.getChildFile (name + ".png"));
    };

    for (const auto& scene : scenes::playing())
        for (const auto size : { juce::Point (240, 48), juce::Point (640, 64), juce::Point (960, 96), juce::Point (2000, 200) })
            paintTimeline (scene, size, ThemeName::dark, {}, save);

    const std::pair<ThemeName, const char*> others[] { { ThemeName::light, "-light" },
                                                       { ThemeName::highContrast, "-high-contrast" },
                                                       { ThemeName::colourBlind, "-colour-blind" } };

    for (const auto& [name, suffix] : others)
    {
        for (const auto& scene : scenes::playing())
            paintTimeline (scene, { 960, 96 }, name, suffix, save);

        paintList (scenes::editedLog(), { 340, 420 }, name, suffix, save);
    }

    for (const auto size : { juce::Point (176, 240), juce::Point (288, 420), juce::Point (340, 420), juce::Point (520, 600) })
        paintList (scenes::editedLog(), size, ThemeName::dark, {}, save);

    paintScrolledBack (save);
    paintEditing (save);
    paintDemo (save);
}

} // namespace guidetone
