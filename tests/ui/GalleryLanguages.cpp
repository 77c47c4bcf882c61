// GalleryLanguages.cpp - the window, its sheets and the presets in every language of the interface.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"

#include "PresetDesk.h"
#include "Scenes.h"
#include "ui/Editor.h"
#include "ui/look/Languages.h"

namespace guidetone::gallery
{

namespace
{

using Prepare = std::function<void (Editor&)>;

void paintWindow (const char* code, LayoutName layout, float textScale, int width, int height, const juce::File& file, const Prepare& prepare = {})
{
    PluginProcessor processor (Flavour::midiEffect);
    auto view = processor.view();
    view.interfaceLanguage = code;
    view.textScale = textScale;
    view.panels = arrangementOf (layout);
    processor.setView (view);
    processor.progression().restore (scenes::log (30));

    Editor editor (processor);
    editor.setSize (width, height);
    Snapshot snapshot;
    snapshot.shown = scenes::situations()[2].shown;
    editor.workspace().show (view);
    editor.workspace().update (snapshot, 1.0);
    editor.workspace().update (snapshot, 2.0);
    editor.chordPanel().settle();

    if (prepare)
        prepare (editor);

    save (editor, 1.0f, file);
}

} // namespace

void paintLanguages (const juce::File& folder)
{
    for (const auto* code : { "de", "fr", "es", "ja" })
    {
        const auto file = [&] (const juce::String& name) { return folder.getChildFile ("language-" + juce::String (code) + "-" + name + ".png"); };
        paintWindow (code, LayoutName::studio, 1.0f, 1080, 720, file ("studio"));
        paintWindow (code, LayoutName::practice, 1.0f, 1080, 720, file ("practice"));
        paintWindow (code, LayoutName::studio, 1.0f, 640, 420, file ("small"));
        paintWindow (code, LayoutName::studio, 1.5f, 1080, 720, file ("text-150"));
        paintWindow (code, LayoutName::studio, 1.0f, 1080, 720, file ("help"), [] (Editor& editor) { editor.workspace().perform (Command::help); });

        for (const auto page : { SettingsPanel::Page::listening, SettingsPanel::Page::writing, SettingsPanel::Page::names, SettingsPanel::Page::look, SettingsPanel::Page::keyboard, SettingsPanel::Page::sharing })
            paintWindow (code, LayoutName::studio, 1.0f, 960, 640, file ("settings-" + juce::String (static_cast<int> (page))), [page] (Editor& editor)
            {
                editor.workspace().perform (Command::settings);
                editor.workspace().settingsPanel().turnTo (page);
            });

        speak (code);
        PresetDesk desk;
        desk.furnish();
        desk.browser.choose ("Guitar controller");
        save (desk.browser, 1.0f, file ("presets"));
        desk.browser.toggleCompare();
        save (desk.browser, 1.0f, file ("presets-compared"));
    }

    speak ("en");
}

} // namespace guidetone::gallery
