// GalleryPresets.cpp - see GalleryPresets.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GalleryPresets.h"

#include "PresetDesk.h"
#include "ui/controls/PresetField.h"

namespace guidetone
{

namespace
{

constexpr std::pair<ThemeName, const char*> themes[]
{
    { ThemeName::dark, "dark" }, { ThemeName::light, "light" }, { ThemeName::highContrast, "high-contrast" }, { ThemeName::colourBlind, "colour-blind" }
};

using Save = std::function<void (juce::Component&, float, const juce::File&)>;

/** The states of the browser that look different, each from a fresh one. */
void paintStates (const Theme& theme, const juce::String& name, int width, int height, const juce::File& folder, const Save& save)
{
    const auto paint = [&] (const char* state, auto&& bring)
    {
        PresetDesk desk (theme, width, height);
        desk.furnish();
        bring (desk);
        desk.browser.sendLookAndFeelChange();
        save (desk.browser, 1.0f, folder.getChildFile ("presets-" + name + "-" + state + "-" + juce::String (width) + ".png"));
    };

    paint ("fresh", [] (PresetDesk&) {});
    paint ("tried", [] (PresetDesk& desk) { desk.browser.choose ("Guitar controller"); });
    paint ("compared", [] (PresetDesk& desk) { desk.browser.choose ("Classroom"); desk.browser.toggleCompare(); });
    paint ("changed", [] (PresetDesk& desk)
    {
        desk.browser.choose ("Trio on Thursdays");
        desk.browser.toggleDefault();
        desk.set (parameter::settleMs, "222");
        desk.update();
    });
    paint ("saving", [] (PresetDesk& desk) { desk.browser.choose ("Live stream"); desk.browser.beginSave(); });
    paint ("removed", [] (PresetDesk& desk) { desk.browser.choose ("Trio on Thursdays"); desk.browser.removeChosen(); });
    paint ("broken", [] (PresetDesk& desk) { desk.browser.choose ("broken"); });
    paint ("searched", [] (PresetDesk& desk) { desk.browser.searchField().setText ("teach", false); desk.browser.searchField().onTextChange(); });
}

} // namespace

void paintPresets (const juce::File& folder, const Save& save)
{
    for (const auto& [theme, name] : themes)
        paintStates (themeOf (theme), name, PresetBrowser::idealWidth, PresetBrowser::idealHeight, folder, save);

    paintStates (Theme(), "dark", 420, 400, folder, save);

    auto large = Theme();
    large.textScale = 1.5f;
    paintStates (large, "large-text", 860, 600, folder, save);

    for (const auto& [theme, name] : themes)
    {
        const juce::ScopedJuceInitialiser_GUI gui;
        const auto colours = themeOf (theme);
        LookAndFeel look (colours);
        PresetField none (colours), plain (colours), changed (colours), narrow (colours);
        juce::Component row;
        int x = 10;

        plain.show ("Jazz comping with bass", false);
        changed.show ("Jazz comping with bass", true);
        narrow.show ("Jazz comping with bass", true);
        row.setLookAndFeel (&look);

        for (auto* field : { &none, &plain, &changed, &narrow })
        {
            row.addAndMakeVisible (field);
            field->setBounds (x, 10, field == &narrow ? 110 : field->idealWidth(), 28);
            x += field->getWidth() + 10;
        }

        row.setSize (x, 48);
        save (row, 2.0f, folder.getChildFile ("preset-field-" + juce::String (name) + ".png"));
        row.setLookAndFeel (nullptr);
    }
}

} // namespace guidetone
