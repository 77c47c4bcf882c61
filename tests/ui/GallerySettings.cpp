// GallerySettings.cpp - see Gallery.h: the pages of the settings, in every theme and at several sizes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"

#include "SettingsDesk.h"

namespace guidetone::gallery
{

namespace
{

constexpr const char* pages[] { "listening", "writing", "names", "look", "keyboard", "sharing" };

void paintPages (const Theme& theme, const juce::String& name, int width, int height, const juce::File& folder)
{
    SettingsDesk desk (theme);
    desk.share();
    ChordNames names;
    names.rename[Quality::minorSeventh] = "mi%";
    names.wishes.prefer (Quality::minorSeventh);
    names.wishes.hide (Quality::six);
    desk.processor.setChordNames (names);
    desk.update();

    if (width > 0)
        desk.panel.setSize (width, height);

    desk.panel.namesPage().choose (Quality::minorSeventh);

    for (int i = 0; i < SettingsPanel::pageCount; ++i)
    {
        desk.panel.turnTo (static_cast<SettingsPanel::Page> (i));
        save (desk.panel, 1.0f, folder.getChildFile ("settings-" + name + "-" + pages[i] + "-" + juce::String (desk.panel.getWidth()) + ".png"));
    }

    // In words, and with what can go wrong.
    desk.change ([] (View& view) { view.style = "classical"; });
    desk.panel.turnTo (SettingsPanel::Page::writing);
    save (desk.panel, 1.0f, folder.getChildFile ("settings-" + name + "-words-" + juce::String (desk.panel.getWidth()) + ".png"));

    desk.status.page = BroadcastStatus::Page::noPort;
    desk.status.address.clear();
    desk.status.osc = BroadcastStatus::Osc::failing;
    desk.panel.sharingPage().update();
    desk.panel.sharingPage().oscHostField().setText ("stage.local", false);
    desk.panel.sharingPage().oscHostField().onReturnKey();
    desk.panel.turnTo (SettingsPanel::Page::sharing);
    save (desk.panel, 1.0f, folder.getChildFile ("settings-" + name + "-trouble-" + juce::String (desk.panel.getWidth()) + ".png"));
}

} // namespace

void paintSettings (const juce::File& folder)
{
    for (const auto& [theme, name] : { std::pair (ThemeName::dark, "dark"), std::pair (ThemeName::light, "light"), std::pair (ThemeName::highContrast, "high-contrast"), std::pair (ThemeName::colourBlind, "colour-blind") })
    {
        paintPages (themeOf (theme), name, 0, 0, folder);
        paintPages (themeOf (theme), name, 464, 260, folder);
    }

    for (const int percent : { 150, 200 })
    {
        Theme large;
        large.textScale = static_cast<float> (percent) / 100.0f;
        paintPages (large, "text-" + juce::String (percent), 0, 0, folder);
    }
}

} // namespace guidetone::gallery
