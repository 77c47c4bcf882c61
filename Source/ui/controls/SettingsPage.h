// SettingsPage.h - a page of the settings: lines of a label, what is set, and where need be a sentence below it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Controls.h"
#include "ViewControls.h"

namespace guidetone
{

/** Lays its lines from top to bottom, and says how high it wants to be: who shows it gives it that, and scrolls. [message thread] */
class SettingsPage : public juce::Component
{
public:
    explicit SettingsPage (const Theme& theme);
    ~SettingsPage() override;

    /** Adds a line at the end. @param widest  of the control, in pixels at the usual size of text; 0: as wide as there is room. */
    template <typename Control>
    Control& add (const juce::String& label, std::unique_ptr<Control> control, int widest = 0)
    {
        auto& added = *control;
        addLine (label, std::move (control), widest);
        return added;
    }

    enum class Tone : std::uint8_t { quiet, accent, warning };

    /** The sentence below a line's control, for screen readers too; empty for none. */
    void setNote (juce::Component& control, const juce::String& note, Tone tone = Tone::quiet);
    juce::String noteOf (const juce::Component& control) const;

    void showLine (const juce::Component& control, bool isShown);

    /** Follows a view that was changed elsewhere. */
    virtual void show (const View& view);

    /** The least height that has room for everything, in pixels at the present size of text. */
    virtual int heightFor (int width) const    { return linesHeight (width); }

    /** It has become higher or lower. */
    std::function<void()> onHeight;

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override    { resized(); }

protected:
    int linesHeight (int width) const;
    void layLines (juce::Rectangle<int> area);
    float scale() const noexcept          { return theme.textScale; }

    const Theme& theme;

private:
    struct Line
    {
        juce::String label;
        std::unique_ptr<juce::Component> control;
        int widest = 0;
        juce::String note {};
        Tone tone = Tone::quiet;
        bool isShown = true;
        juce::Rectangle<int> labelArea {}, noteArea {};
    };

    void addLine (const juce::String& label, std::unique_ptr<juce::Component> control, int widest);
    const Line* lineOf (const juce::Component& control) const;
    juce::TextLayout layoutOf (const Line& line, int width) const;
    int noteHeight (const Line& line, int width) const;
    int lineHeight() const;
    int labelWidth (int width) const;
    void changedHeight();

    std::vector<Line> lines;
};

std::unique_ptr<SettingsPage> makeListeningPage (const Theme& theme, Parameters& parameters);
std::unique_ptr<SettingsPage> makeWritingPage (const Theme& theme, Parameters& parameters, const ViewAccess& view);
std::unique_ptr<SettingsPage> makeLookPage (const Theme& theme, const ViewAccess& view, std::unique_ptr<ZoomBox> zoom);
std::unique_ptr<SettingsPage> makeKeyboardPage (const Theme& theme, const ViewAccess& view);

} // namespace guidetone
