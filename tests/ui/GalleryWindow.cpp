// GalleryWindow.cpp - the window in every layout, theme and text size, with its sheets, and the stage.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"

#include "Scenes.h"
#include "ui/Editor.h"

namespace guidetone::gallery
{

namespace
{

struct Window
{
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor { processor };

    explicit Window (int width = 1080, int height = 720)
    {
        editor.setSize (width, height);
        fill();
    }

    void fill()
    {
        const auto situation = scenes::situations()[2];
        const SpellingContext spelling { situation.shown.context.key, Accidentals::automatic };
        editor.chordPanel().show (situation.shown, spelling, situation.shown.context);
        editor.keyboardPanel().show (situation.shown, spelling);
        editor.controlBar().show (situation.shown.key, SettingsReader (processor.parameters()).listening(), situation.shown.context.player);
        editor.logPanel().show (scenes::log (30), spelling);
    }

    void look (const std::function<void (View&)>& how)
    {
        auto view = processor.view();
        how (view);
        processor.setView (view);
        editor.update();
        fill();
    }
};

} // namespace

void paintWindows (const juce::File& folder)
{
    const auto file = [&folder] (const juce::String& name) { return folder.getChildFile ("window-" + name + ".png"); };

    for (const auto* theme : { "dark", "light", "highContrast", "colourBlind" })
    {
        Window window;
        window.look ([theme] (View& view) { view.theme = theme; });
        save (window.editor, 1.0f, file (theme));
        window.editor.workspace().perform (Command::settings);
        save (window.editor, 1.0f, file (juce::String (theme) + "-settings"));
    }

    for (int i = 0; i < layoutCount; ++i)
    {
        Window window;
        window.look ([i] (View& view) { view.panels = arrangementOf (static_cast<LayoutName> (i)); });
        save (window.editor, 1.0f, file (juce::String (std::string (toText (static_cast<LayoutName> (i))))));
    }

    for (const int percent : { 150, 200 })
    {
        Window window;
        window.look ([percent] (View& view) { view.textScale = static_cast<float> (percent) / 100.0f; });
        save (window.editor, 1.0f, file ("text-" + juce::String (percent)));
        window.editor.workspace().perform (Command::settings);
        window.editor.workspace().settingsPanel().turnTo (SettingsPanel::Page::look);
        save (window.editor, 1.0f, file ("text-" + juce::String (percent) + "-settings"));
    }

    for (const auto& [width, height] : { std::pair (1080, 720), std::pair (480, 320) })
    {
        Window window (width, height);
        window.editor.workspace().perform (Command::help);
        save (window.editor, 1.0f, file ("help-" + juce::String (width)));
    }

    for (const auto& scene : scenes::all())
        for (const auto& [width, height] : { std::pair (1920, 1080), std::pair (1024, 768) })
        {
            StageView stage;
            stage.setSize (width, height);
            stage.show ({ pictureOf (scene.shown, scene.spelling, scene.context), typesetSymbol (scenes::log (9).entries()[6].naming, scene.spelling),
                          typesetSymbol (scenes::log (9).entries()[8].naming, scene.spelling), "12:3", "A major" });
            save (stage, 1.0f, folder.getChildFile ("stage-" + juce::String (scene.name) + "-" + juce::String (width) + ".png"));
        }
}

} // namespace guidetone::gallery
