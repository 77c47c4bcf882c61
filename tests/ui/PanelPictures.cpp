// PanelPictures.cpp - see PanelPictures.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelPictures.h"

#include "Repaints.h"
#include "Scenes.h"
#include "SuggestionScenes.h"
#include "TimelineScenes.h"
#include "formats/Sheet.h"
#include "ui/Editor.h"

#include <span>

namespace guidetone::pictures
{

namespace
{

constexpr std::pair<ThemeName, const char*> darkAndLight[] { { ThemeName::dark, "" }, { ThemeName::light, "-light" } };
constexpr std::pair<ThemeName, const char*> everyTheme[] { { ThemeName::dark, "" }, { ThemeName::light, "-light" }, { ThemeName::highContrast, "-high-contrast" }, { ThemeName::colourBlind, "-colour-blind" } };

struct Size
{
    int width, height;
    const char* suffix;
    float scale = 1.0f;
};

/** Makes a panel in this theme, has it filled, and paints it. */
template <typename Panel>
juce::Image alone (ThemeName name, Size size, const std::function<void (Panel&)>& show)
{
    const juce::SharedResourcePointer<Typefaces> typefaces;
    const auto theme = themeOf (name);
    LookAndFeel look (theme);
    Panel panel (theme);
    panel.setLookAndFeel (&look);
    panel.setSize (size.width, size.height);
    show (panel);
    const auto image = painted (panel, size.scale);
    panel.setLookAndFeel (nullptr);
    return image;
}

/** The same state in several themes, and in the first of them at several sizes. */
template <typename Panel>
void add (std::vector<Picture>& list, const std::string& name, std::span<const std::pair<ThemeName, const char*>> themes, std::vector<Size> sizes, std::function<void (Panel&)> show)
{
    for (const auto& [theme, themeText] : themes)
        for (const auto& size : std::span (sizes).first (theme == themes[0].first ? sizes.size() : 1))
            list.push_back ({ name + size.suffix + themeText, [theme = theme, size, show] { return alone<Panel> (theme, size, show); } });
}

SpellingContext inKey (const char* key)    { return { parseKey (key), Accidentals::automatic }; }

/** E7 without its root, in A, as a band would leave it to the bass. */
scenes::Scene silentRoot()
{
    for (auto& scene : scenes::all())
        if (scene.name == "silent-root")
            return scene;

    return {};
}

/** The names that want most room. */
std::vector<scenes::Scene> longNames()
{
    using enum Degree;
    const auto scene = [] (const char* name, const Chord& chord, std::initializer_list<int> notes, const char* key)
    {
        return scenes::Scene { name, scenes::withPercents (scenes::named (chord, notes), { 71 }), inKey (key), {} };
    };

    return { scene ("fsm11b5-es", { Quality::halfDiminished, 6, 5, false, { nine, eleven }, {} }, { 41, 54, 57, 60, 64, 68, 71 }, "F#m"),
             scene ("c13s9s11-bb", { Quality::dominant, 0, 10, false, { sharpNine, sharpEleven, thirteen }, {} }, { 46, 60, 64, 67, 70, 75, 78, 81 }, "F") };
}

void addChordPanels (std::vector<Picture>& list)
{
    const auto show = [] (const scenes::Scene& scene) { return [scene] (ChordPanel& panel) { panel.show (scene.shown, scene.spelling, scene.context); }; };

    add<ChordPanel> (list, "chord-empty", darkAndLight, { { 480, 280, "" }, { 280, 130, "-small" } }, [] (ChordPanel&) {});
    add<ChordPanel> (list, "chord-e7-in-a", everyTheme, { { 320, 200, "" } }, show (silentRoot()));
    add<ChordPanel> (list, "chord-e7-in-a", std::span (everyTheme).first (1), { { 320, 200, "-double", 2.0f } }, show (silentRoot()));

    for (const auto& scene : longNames())
        add<ChordPanel> (list, "chord-" + scene.name, darkAndLight, { { 480, 280, "" }, { 280, 130, "-small" } }, show (scene));
}

void addKeyboards (std::vector<Picture>& list)
{
    const auto show = [] (const scenes::Scene& scene, int keys)
    {
        return [scene, keys] (KeyboardPanel& panel)
        {
            panel.setView ({ keys, KeyboardView::Colours::degree, KeyboardView::Labels::degrees });
            panel.show (scene.shown, scene.spelling);
        };
    };

    add<KeyboardPanel> (list, "keyboard-empty", darkAndLight, { { 640, 100, "" } }, [] (KeyboardPanel&) {});
    add<KeyboardPanel> (list, "keyboard-e7-in-a", everyTheme, { { 480, 110, "" } }, show (silentRoot(), 49));
    add<KeyboardPanel> (list, "keyboard-e7-in-a", std::span (everyTheme).first (1), { { 480, 110, "-double", 2.0f } }, show (silentRoot(), 49));
    add<KeyboardPanel> (list, "keyboard-c13s9s11-bb", darkAndLight, { { 960, 130, "" }, { 320, 80, "-small" } }, show (longNames()[1], 88));
}

void addStaffs (std::vector<Picture>& list)
{
    const auto show = [] (const scenes::Scene& scene) { return [scene] (StaffPanel& panel) { panel.show (scene.shown, scene.spelling); }; };
    add<StaffPanel> (list, "staff-empty", darkAndLight, { { 320, 200, "" } }, [] (StaffPanel&) {});
    add<StaffPanel> (list, "staff-e7-in-a", darkAndLight, { { 320, 200, "" }, { 180, 120, "-small" } }, show (silentRoot()));
    add<StaffPanel> (list, "staff-fsm11b5-es", darkAndLight, { { 320, 200, "" } }, show (longNames()[0]));
    add<StaffPanel> (list, "staff-fsm11b5-es", std::span (everyTheme).first (1), { { 320, 200, "-double", 2.0f } }, show (longNames()[0]));
}

void addCircles (std::vector<Picture>& list)
{
    const Chord e7 { Quality::dominant, 4, 4, true, {}, {} };
    const CircleValues inA { scenes::posteriorOf ({ { "A", 92 }, { "F#m", 5 }, { "E", 2 }, { "D", 1 } }), parseKey ("A"), Locked::no, e7, {} };
    const CircleValues inGb { scenes::posteriorOf ({ { "Ebm", 64 }, { "Gb", 28 }, { "Bbm", 6 }, { "B", 2 } }), parseKey ("Gb"), Locked::yes, {}, {} };
    add<CirclePanel> (list, "circle-empty", darkAndLight, { { 200, 190, "" } }, [] (CirclePanel&) {});
    add<CirclePanel> (list, "circle-e7-in-a", darkAndLight, { { 200, 190, "" }, { 130, 120, "-small" } }, [inA] (CirclePanel& panel) { panel.show (inA); });
    add<CirclePanel> (list, "circle-locked", everyTheme, { { 200, 190, "" } }, [inGb] (CirclePanel& panel) { panel.show (inGb); });
}

void addTimelines (std::vector<Picture>& list)
{
    for (const auto& scene : scenes::playing())
        if (const std::string name (scene.name); name == "empty" || name == "two-takes" || name == "changing" || name == "crowded")
            add<TimelinePanel> (list, "timeline-" + name, darkAndLight, { { 640, 96, "" }, { 320, 56, "-small" } }, [scene] (TimelinePanel& panel) { scene.showIn (panel); });
}

void addLists (std::vector<Picture>& list)
{
    const auto busy = [] (LogPanel& panel)
    {
        panel.show (scenes::editedLog(), {});
        panel.show (LogPanel::Surroundings { true, false, 2, {} });
        panel.listBox().selectRow (panel.lines().rowCount() - 3);
    };

    add<LogPanel> (list, "list-empty", darkAndLight, { { 300, 240, "" } }, [] (LogPanel& panel) { panel.show (Progression(), {}); });
    add<LogPanel> (list, "list-busy", darkAndLight, { { 260, 300, "" }, { 176, 200, "-small" } }, busy);
}

/** Three chords along a chart of four: right, a substitution, wrong, the last one still sounding; by ear. */
void addCharts (std::vector<Picture>& list)
{
    const auto chart = std::get<Chart> (*readSheet ("Key: C\n| Dm7 | G7 | Cmaj7 | Am7 |\n").document);
    const auto log = scenes::Song().playFree (0.0, 1.9, scenes::dm7).playFree (0.1, 1.9, { 49, 59, 65, 68 }).playFree (0.1, 1.0, { 48, 60, 63, 67 }).stillSounding().log();
    const auto marks = std::make_shared<ChartMarks>();
    marks->open (&chart);
    marks->update (log, 0);

    add<LogPanel> (list, "list-chart", everyTheme, { { 300, 200, "" }, { 176, 160, "-small" } }, [log, marks] (LogPanel& panel)
    {
        panel.show (log, {});
        panel.show (*marks, 0);
    });

    // As if the last one had been the chart's.
    const std::vector<Chord> sounded { log.entries()[0].naming.readings[0].chord, marks->of (1)->wanted, marks->of (2)->wanted };
    add<TimelinePanel> (list, "timeline-by-ear", everyTheme, { { 640, 96, "" }, { 320, 56, "-small" } }, [log, marks, ahead = ChartByEar (chart).from (sounded)] (TimelinePanel& panel)
    {
        panel.show (log, {}, {}, false);
        panel.show (*marks, 0);
        panel.expectByEar (ahead, nameOf (log.entries().back()));
        panel.show (log, {}, {}, false);
    });
}

void addSuggestions (std::vector<Picture>& list)
{
    for (const auto& scene : scenes::nextScenes())
        if (scene.name == "empty" || scene.name == "dominant" || scene.name == "flats")
            add<SuggestionsPanel> (list, "suggestions-" + scene.name, darkAndLight, { { 260, 240, "" }, { 180, 120, "-small" } },
                                   [scene] (SuggestionsPanel& panel) { panel.show (scene.suggestions, scene.spelling, scene.key); });
}

void addBars (std::vector<Picture>& list)
{
    for (const auto& [theme, themeText] : darkAndLight)
        for (const auto& [width, heard] : { std::pair (480, true), std::pair (960, true), std::pair (960, false) })
            list.push_back ({ std::string ("bar-") + (heard ? "key-heard" : "empty") + (width < 960 ? "-small" : "") + themeText, [theme = theme, width = width, heard = heard]
            {
                const auto colours = themeOf (theme);
                PluginProcessor processor (Flavour::midiEffect);
                LookAndFeel look (colours);
                ControlBar bar (colours, processor.parameters());
                bar.setLookAndFeel (&look);
                bar.setSize (width, ControlBar::height);
                bar.show (heard ? KeyEstimate { 9, Mode::major, 92, true } : KeyEstimate(), SettingsReader (processor.parameters()).listening(), Player::band);
                bar.showDemo (false);
                const auto image = painted (bar);
                bar.setLookAndFeel (nullptr);
                return image;
            } });
}

} // namespace

void addPanels (std::vector<Picture>& list)
{
    addChordPanels (list);
    addKeyboards (list);
    addStaffs (list);
    addCircles (list);
    addTimelines (list);
    addLists (list);
    addCharts (list);
    addSuggestions (list);
    addBars (list);
}

} // namespace guidetone::pictures
