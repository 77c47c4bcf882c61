// LookAndFeel.h - how buttons, menus, sliders and scroll bars are drawn.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Theme.h"

namespace guidetone
{

/** Draws JUCE's own controls in a theme. One for each editor; it also keeps the typefaces alive. [message thread] */
class LookAndFeel final : public juce::LookAndFeel_V4
{
public:
    explicit LookAndFeel (const Theme& theme);

    /** The theme has become another. The components that wear the look have still to be told (sendLookAndFeelChange). */
    void takeColours();

    juce::Typeface::Ptr getTypefaceForFont (const juce::Font&) override;

    juce::Font getTextButtonFont (juce::TextButton&, int height) override;
    void drawButtonBackground (juce::Graphics&, juce::Button&, const juce::Colour&, bool over, bool down) override;
    void drawButtonText (juce::Graphics&, juce::TextButton&, bool over, bool down) override;
    void drawToggleButton (juce::Graphics&, juce::ToggleButton&, bool over, bool down) override;

    juce::Font getComboBoxFont (juce::ComboBox&) override;
    void drawComboBox (juce::Graphics&, int width, int height, bool down, int, int, int, int, juce::ComboBox&) override;
    void positionComboBoxText (juce::ComboBox&, juce::Label&) override;

    juce::Font getPopupMenuFont() override;
    void drawPopupMenuBackgroundWithOptions (juce::Graphics&, int width, int height, const juce::PopupMenu::Options&) override;
    void drawPopupMenuItem (juce::Graphics&, const juce::Rectangle<int>& area, bool separator, bool active, bool highlighted, bool ticked, bool hasSubMenu,
                            const juce::String& text, const juce::String& shortcut, const juce::Drawable* icon, const juce::Colour* colour) override;
    void getIdealPopupMenuItemSize (const juce::String& text, bool separator, int standardHeight, int& width, int& height) override;

    juce::Font getMenuBarFont (juce::MenuBarComponent&, int index, const juce::String& text) override;
    void drawMenuBarBackground (juce::Graphics&, int width, int height, bool over, juce::MenuBarComponent&) override;
    void drawMenuBarItem (juce::Graphics&, int width, int height, int index, const juce::String& text, bool over, bool open, bool overBar,
                          juce::MenuBarComponent&) override;

    void fillTextEditorBackground (juce::Graphics&, int width, int height, juce::TextEditor&) override;
    void drawTextEditorOutline (juce::Graphics&, int width, int height, juce::TextEditor&) override;

    juce::Font getLabelFont (juce::Label&) override;
    void drawLinearSlider (juce::Graphics&, int x, int y, int width, int height, float position, float least, float most,
                           juce::Slider::SliderStyle, juce::Slider&) override;
    int getSliderThumbRadius (juce::Slider&) override    { return 7; }     // its edge stands where fields begin
    juce::Label* createSliderTextBox (juce::Slider&) override;

    void drawScrollbar (juce::Graphics&, juce::ScrollBar&, int x, int y, int width, int height, bool vertical, int thumbStart, int thumbSize,
                        bool over, bool down) override;
    int getDefaultScrollbarWidth() override    { return 10; }

    juce::Rectangle<int> getTooltipBounds (const juce::String& text, juce::Point<int> position, juce::Rectangle<int> parent) override;
    void drawTooltip (juce::Graphics&, const juce::String& text, int width, int height) override;

private:
    juce::Colour faceOf (const juce::Button&) const;
    juce::Colour wordsOf (const juce::Button&) const;
    void drawFocus (juce::Graphics&, const juce::Component&, juce::Rectangle<float> area, float corner) const;

    const Theme& theme;
    const juce::SharedResourcePointer<Typefaces> typefaces;
};

/** The ground and rim of a sheet that lies over the panels. */
void drawSheet (juce::Graphics&, const Theme& theme, juce::Rectangle<int> bounds);

/** The arrow of a field that opens a list, in a circle of 7 around `middle`. */
void drawListArrow (juce::Graphics&, juce::Point<float> middle);

/** Sizes shared by everything drawn, in logical pixels. */
namespace measure
{
    constexpr float corner = 6.0f;
    constexpr float textHeight = 14.0f;
    constexpr float smallHeight = 12.5f;
    constexpr int controlHeight = 28;
}

} // namespace guidetone
