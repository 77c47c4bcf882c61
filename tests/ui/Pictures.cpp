// Pictures.cpp - see Pictures.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pictures.h"

#include "PanelPictures.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/Editor.h"

namespace guidetone::pictures
{

namespace
{

constexpr int forgiven = 24;        // of 255, in any channel

const scenes::Scene& sceneOf (const char* name)
{
    static const auto scenes = scenes::all();
    return *std::find_if (scenes.begin(), scenes.end(), [name] (const scenes::Scene& scene) { return scene.name == name; });
}

/** The window over a situation in context, in a look. */
juce::Image window (const std::function<void (View&)>& look, int width, int height, std::optional<Command> command = {}, std::optional<SettingsPanel::Page> page = {})
{
    PluginProcessor processor (Flavour::midiEffect);
    auto view = processor.view();
    view.interfaceLanguage = "en";
    look (view);
    processor.setView (view);

    Editor editor (processor);
    editor.setSize (width, height);
    const auto situation = scenes::situations()[2];
    Snapshot snapshot;
    snapshot.shown = situation.shown;
    processor.progression().restore (scenes::log (30));
    editor.workspace().show (view);
    editor.workspace().update (snapshot, 1.0);
    juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
    editor.workspace().update (snapshot, 2.0);
    editor.chordPanel().settle();       // the clock of the window that opened is another one

    if (command)
        editor.workspace().perform (*command);

    if (page)
        editor.workspace().settingsPanel().turnTo (*page);

    return painted (editor);
}

void addWindows (std::vector<Picture>& list)
{
    for (int i = 0; i < layoutCount; ++i)
        list.push_back ({ "layout-" + std::string (toText (static_cast<LayoutName> (i))),
                          [i] { return window ([i] (View& view) { view.panels = arrangementOf (static_cast<LayoutName> (i)); }, 960, 640); } });

    for (const auto* theme : { "dark", "light", "highContrast", "colourBlind" })
        list.push_back ({ std::string ("theme-") + theme, [theme] { return window ([theme] (View& view) { view.theme = theme; }, 640, 427); } });

    list.push_back ({ "small", [] { return window ([] (View&) {}, 480, 320); } });
    list.push_back ({ "text-150", [] { return window ([] (View& view) { view.textScale = 1.5f; }, 760, 500); } });
    list.push_back ({ "settings", [] { return window ([] (View&) {}, 760, 500, Command::settings); } });

    using Page = SettingsPanel::Page;
    constexpr std::pair<Page, const char*> pages[] { { Page::writing, "writing" }, { Page::names, "names" }, { Page::look, "look" }, { Page::keyboard, "keyboard" }, { Page::sharing, "sharing" } };

    for (const auto& [page, text] : pages)
        list.push_back ({ std::string ("settings-") + text, [page = page] { return window ([] (View&) {}, 560, 380, Command::settings, page); } });

    list.push_back ({ "help", [] { return window ([] (View&) {}, 800, 540, Command::help); } });
}

void addChords (std::vector<Picture>& list)
{
    for (const auto* name : { "triad", "c7b9s11-e", "fsm7b5", "bbmaj9", "silent-root", "interval", "cluster", "long", "longest", "double-flat", "double-sharp", "held" })
        list.push_back ({ std::string ("chord-") + name, [name]
        {
            const juce::SharedResourcePointer<Typefaces> typefaces;
            const Theme theme;
            const auto& scene = sceneOf (name);
            ChordPanel panel (theme);
            panel.setSize (480, 280);
            panel.show (scene.shown, scene.spelling, scene.context);
            juce::Image image (juce::Image::RGB, 480, 280, true);
            juce::Graphics g (image);
            g.fillAll (theme.window);
            panel.paintEntireComponent (g, true);
            return image;
        } });

    for (const auto* name : { "silent-root", "longest", "empty" })
        for (const auto& [width, height, suffix] : { std::tuple (960, 540, ""), std::tuple (540, 720, "-upright") })
            list.push_back ({ name == std::string ("silent-root") ? std::string ("stage") + suffix : std::string ("stage-") + name + suffix, [name, width = width, height = height]
            {
                const auto& scene = sceneOf (name);
                const auto entries = scenes::log (9).entries();
                StageView stage;
                stage.setSize (width, height);
                stage.show ({ pictureOf (scene.shown, scene.spelling, scene.context), typesetSymbol (entries[6].naming, scene.spelling), typesetSymbol (entries[8].naming, scene.spelling), "12:3", "A major" });
                return painted (stage);
            } });
}

} // namespace

std::vector<Picture> all()
{
    std::vector<Picture> list;
    addWindows (list);
    addChords (list);
    addPanels (list);
    return list;
}

Comparison compare (const juce::Image& a, const juce::Image& b)
{
    Comparison result;

    if (! a.isValid() || ! b.isValid() || a.getBounds() != b.getBounds())
        return result;

    result.sameSize = true;
    const juce::Image::BitmapData first (a, juce::Image::BitmapData::readOnly), second (b, juce::Image::BitmapData::readOnly);

    for (int y = 0; y < a.getHeight(); ++y)
        for (int x = 0; x < a.getWidth(); ++x)
        {
            const auto p = first.getPixelColour (x, y), q = second.getPixelColour (x, y);
            result.differing += std::abs (p.getRed() - q.getRed()) > forgiven || std::abs (p.getGreen() - q.getGreen()) > forgiven || std::abs (p.getBlue() - q.getBlue()) > forgiven;
        }

    result.part = static_cast<double> (result.differing) / (a.getWidth() * a.getHeight());
    return result;
}

juce::Image sideBySide (const juce::Image& reference, const juce::Image& now)
{
    constexpr int gap = 8;
    const int width = juce::jmax (reference.getWidth(), now.getWidth()), height = juce::jmax (reference.getHeight(), now.getHeight());
    juce::Image all (juce::Image::RGB, 3 * width + 2 * gap, height, true);
    juce::Graphics g (all);
    g.fillAll (juce::Colours::magenta.darker());
    g.drawImageAt (reference, 0, 0);
    g.drawImageAt (now, width + gap, 0);

    // What differs stands out in red over a faded picture.
    for (int y = 0; y < juce::jmin (reference.getHeight(), now.getHeight()); ++y)
        for (int x = 0; x < juce::jmin (reference.getWidth(), now.getWidth()); ++x)
        {
            const auto p = reference.getPixelAt (x, y), q = now.getPixelAt (x, y);
            all.setPixelAt (2 * (width + gap) + x, y, p == q ? q.interpolatedWith (juce::Colours::grey, 0.7f) : juce::Colours::red);
        }

    return all;
}

} // namespace guidetone::pictures
