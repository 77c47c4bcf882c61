// GallerySuggestions.cpp - see GallerySuggestions.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GallerySuggestions.h"

#include "SuggestionScenes.h"
#include "ui/look/LookAndFeel.h"
#include "ui/panels/SuggestionsPanel.h"

namespace guidetone
{

void paintSuggestions (const std::function<void (juce::Component&, const juce::String& name)>& save)
{
    constexpr std::pair<ThemeName, const char*> themes[] { { ThemeName::dark, "dark" }, { ThemeName::light, "light" }, { ThemeName::highContrast, "contrast" }, { ThemeName::colourBlind, "colour-blind" } };
    constexpr std::pair<int, int> sizes[] { { 160, 100 }, { 200, 260 }, { 288, 200 }, { 320, 480 }, { 620, 260 }, { 640, 400 }, { 480, 900 } };

    const auto paint = [&save] (const Theme& theme, const scenes::NextScene& scene, std::pair<int, int> size, const juce::String& suffix)
    {
        LookAndFeel look (theme);
        SuggestionsPanel panel (theme);
        panel.setLookAndFeel (&look);
        panel.setSize (size.first, size.second);
        panel.show (scene.suggestions, scene.spelling, scene.key);

        // One that is heard, and one that the keys mean.
        if (scene.name == "dominant" && panel.visibleRows() > 2)
        {
            const auto shown = panel.row (1).shownLook();
            panel.row (1).setLook ({ shown.form, shown.scale, true, false });
            panel.row (2).setLook ({ shown.form, shown.scale, false, true });
        }

        save (panel, "next-" + juce::String (scene.name) + "-" + juce::String (size.first) + "x" + juce::String (size.second) + suffix + ".png");
        panel.setLookAndFeel (nullptr);
    };

    for (const auto& scene : scenes::nextScenes())
        for (const auto size : sizes)
            paint (Theme(), scene, size, "-dark");

    const auto scenes = scenes::nextScenes();

    for (const auto& [name, suffix] : themes)
        paint (themeOf (name), scenes[1], { 320, 480 }, "-" + juce::String (suffix));

    auto large = themeOf (ThemeName::light);
    large.textScale = 1.6f;

    for (const auto size : sizes)
        paint (large, scenes[4], size, "-large-text");
}

} // namespace guidetone
