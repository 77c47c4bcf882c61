// SettingsPanel.h - everything that can be set, on a sheet with pages that hangs from the bar.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Controls.h"
#include "ViewControls.h"

namespace guidetone
{

/** Knows parameters and the view, not the processor. No window of its own and never modal: it lies over the panels until it is dismissed, and
    what is changed on it is seen and heard at once. [message thread] */
class SettingsPanel final : public juce::Component
{
public:
    SettingsPanel (const Theme& theme, Parameters& parameters, const ViewAccess& view);
    ~SettingsPanel() override;

    std::function<void (int percent)> onZoom;

    /** With room for the page with the most lines, at the present size of text. */
    int idealWidth() const noexcept;
    int idealHeight() const noexcept;

    void showZoom (int percent)    { zoom.show (percent); }

    /** Follows a view that was changed elsewhere. */
    void show (const View& view);

    enum class Page : std::uint8_t { listening, writing, look, keyboard };

    static constexpr int pageCount = 4;

    void turnTo (Page page);
    Page page() const noexcept    { return present; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override    { resized(); }

private:
    struct Line
    {
        Page page;
        juce::String label;
        std::unique_ptr<juce::Component> control;
        juce::Rectangle<int> labelArea {};
    };

    void add (Page page, const juce::String& label, std::unique_ptr<juce::Component> control);
    void addListening (Parameters&);
    void addWriting (Parameters&, const ViewAccess&);
    void addLook (const ViewAccess&);
    void addKeyboard (const ViewAccess&);

    const Theme& theme;
    ZoomBox& zoom;                              // one of the lines' controls, which own it
    std::vector<Line> lines;
    juce::OwnedArray<juce::TextButton> tabs;
    Page present = Page::listening;
};

} // namespace guidetone
