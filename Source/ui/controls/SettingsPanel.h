// SettingsPanel.h - everything that can be set, on a sheet with pages that hangs from the bar.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChordNamesPage.h"
#include "SharingPage.h"
#include "WritingPreview.h"

namespace guidetone
{

/** Knows no processor: what it shows and changes comes in as functions. No window of its own and never modal: it lies over the panels until it is
    dismissed, and what is changed on it is seen and heard at once. A page that has no room scrolls. [message thread] */
class SettingsPanel final : public juce::Component
{
public:
    SettingsPanel (const Theme& theme, Parameters& parameters, const ViewAccess& view, SharingAccess sharing, ChordNamesAccess names);
    ~SettingsPanel() override;

    std::function<void (int percent)> onZoom;

    /** With room for the page with the most lines, at the present size of text. */
    int idealWidth() const noexcept;
    int idealHeight() const noexcept;

    void showZoom (int percent)    { zoom.show (percent); }

    /** Follows what was changed elsewhere. @param writing  without anybody's own chord names. */
    void show (const View& view, const Writing& writing, const ChordNames& names);

    /** The preview follows the spelling. */
    void show (Accidentals accidentals);

    /** What has become of the page and of OSC: now and then. Cheap where it is not seen. */
    void updateSharing();

    enum class Page : std::uint8_t { listening, writing, names, look, keyboard, sharing };

    static constexpr int pageCount = 6;

    void turnTo (Page page);
    Page page() const noexcept    { return present; }

    SharingPage& sharingPage() noexcept        { return sharing; }
    ChordNamesPage& namesPage() noexcept       { return names; }
    WritingPreview& writingPreview() noexcept  { return preview; }
    juce::Viewport& pageViewport() noexcept    { return viewport; }
    juce::TextButton& tabOf (Page page)        { return *tabs[static_cast<int> (page)]; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override    { resized(); }
    void focusOfChildComponentChanged (FocusChangeType) override;

private:
    template <typename Made>
    Made& put (Page page, std::unique_ptr<Made> made)
    {
        auto& added = *made;
        pages[static_cast<std::size_t> (page)] = std::move (made);
        return added;
    }

    SettingsPage& pageOf (Page page) const      { return *pages[static_cast<std::size_t> (page)]; }
    bool hasPreview() const noexcept            { return present == Page::writing || present == Page::look; }
    int tabHeight() const noexcept;
    int tabRows (int width) const;
    void layTabs (juce::Rectangle<int> area);
    void layPage();

    const Theme& theme;
    ZoomBox& zoom;                              // one of the look page's controls
    std::array<std::unique_ptr<SettingsPage>, pageCount> pages;
    SharingPage& sharing;                       // two of the pages
    ChordNamesPage& names;
    juce::OwnedArray<juce::TextButton> tabs;
    juce::Viewport viewport;
    WritingPreview preview;
    Writing writing;
    Accidentals spelling = Accidentals::automatic;
    Page present = Page::listening;
};

} // namespace guidetone
