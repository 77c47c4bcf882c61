// SettingsPanel.cpp - see SettingsPanel.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsPanel.h"

#include "../../plugin/Parameters.h"
#include "../look/Words.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr int lineHeight = 33, edge = 14, tabHeight = 30;
    constexpr float labelPart = 0.36f;

    template <typename Control, typename... Arguments>
    std::unique_ptr<juce::Component> made (Arguments&&... arguments)
    {
        return std::make_unique<Control> (std::forward<Arguments> (arguments)...);
    }

    template <typename Value>
    ViewCombo::Option keyboardOption (const juce::String& word, Value KeyboardView::* field, Value value)
    {
        return { word, [=] (const View& view) { return view.keyboard.*field == value; }, [=] (View& view) { view.keyboard.*field = value; } };
    }
}

SettingsPanel::SettingsPanel (const Theme& themeToUse, Parameters& parameters, const ViewAccess& view)
    : theme (themeToUse),
      zoom (*new ZoomBox)
{
    setTitle (words ("Settings"));
    setFocusContainerType (FocusContainerType::focusContainer);

    for (const auto& title : { words ("Listening"), words ("Writing"), words ("Look"), words ("Keyboard") })
    {
        auto* tab = tabs.add (new juce::TextButton (title));
        const auto page = static_cast<Page> (tabs.size() - 1);
        tab->onClick = [this, page] { turnTo (page); };
        addAndMakeVisible (tab);
    }

    addListening (parameters);
    addWriting (parameters, view);
    addLook (view);
    addKeyboard (view);
    zoom.onZoom = [this] (int percent) { juce::NullCheckedInvocation::invoke (onZoom, percent); };
    show (view.get());
    turnTo (Page::listening);
}

SettingsPanel::~SettingsPanel() = default;

void SettingsPanel::add (Page page, const juce::String& label, std::unique_ptr<juce::Component> control)
{
    addChildComponent (*control);
    lines.push_back ({ page, label, std::move (control) });
}

void SettingsPanel::addListening (Parameters& parameters)
{
    const auto page = Page::listening;
    add (page, words ("Key"), made<ParameterToggle> (parameters, parameter::findKey, words ("Find it in the music"), words ("Where no key is chosen, it is found in the music; it has no effect where one is")));
    add (page, words ("MIDI channel"), made<ParameterCombo> (parameters, parameter::channel, words ("MIDI channel"), words ("Which channel is listened to")));
    add (page, words ("Lowest note"), made<ParameterSlider> (parameters, parameter::lowestNote, words ("Lowest note"), words ("Notes below it are not part of the chord")));
    add (page, words ("Highest note"), made<ParameterSlider> (parameters, parameter::highestNote, words ("Highest note"), words ("Notes above it, a melody perhaps, are not part of the chord")));
    add (page, words ("Release delay"), made<ParameterSlider> (parameters, parameter::releaseMs, words ("Release delay"), words ("How long a released key waits before the chord is renamed, so that fingers leaving one by one name nothing")));
    add (page, words ("Settling time"), made<ParameterSlider> (parameters, parameter::settleMs, words ("Settling time"), words ("How long a chord must stand before it is listed; a chord rolled faster is one entry")));
    add (page, words ("In silence"), made<ParameterToggle> (parameters, parameter::hold, words ("Hold the last chord"), words ("Keep the last chord on the display after the keys are released")));
    add (page, words ("Hold for"), made<ParameterSlider> (parameters, parameter::holdSeconds, words ("Hold for"), words ("How long the last chord stays on the display in silence, while Hold is on")));
}

void SettingsPanel::addWriting (Parameters& parameters, const ViewAccess& view)
{
    const auto page = Page::writing;
    add (page, words ("Chord symbols"), made<ViewCombo> (view, words ("Chord symbols"), words ("In which hand chords are written"), optionsOf (&View::style,
        { { "jazz", words ("Jazz") }, { "textual", words ("Plain text") }, { "classical", words ("In words") }, { "german", words ("German") }, { "nashville", words ("Nashville numbers") },
          { "roman", words ("Roman numerals") }, { "function", words ("Functions") }, { "harte", "Harte" }, { "spoken", words ("As spoken") } })));
    add (page, words ("Note names"), made<ViewCombo> (view, words ("Note names"), words ("In which language notes are called"), optionsOf (&View::noteLanguage,
        { { "english", words ("English: C D E, Bb") }, { "german", words ("German: C D E, B") }, { "italian", words ("Italian: Do Re Mi") }, { "french", words ("French: Do R\xc3\xa9 Mi") },
          { "spanish", words ("Spanish: Do Re Mi") }, { "dutch", words ("Dutch: C D E, Bes") }, { "scandinavian", words ("Scandinavian: C D E, Bb, H") } })));
    add (page, words ("Spelling"), made<ParameterCombo> (parameters, parameter::accidentals, words ("Spelling"), words ("Sharps or flats; Simple never writes E sharp, C flat or double accidentals")));
    add (page, words ("Degrees"), made<ViewCombo> (view, words ("Degrees"), words ("How a chord's place in its key is written"), optionsOf (&View::numerals,
        { { "roman", words ("Roman numerals") }, { "nashville", words ("Nashville numbers") } })));
}

void SettingsPanel::addLook (const ViewAccess& view)
{
    const auto page = Page::look;
    add (page, words ("Theme"), made<ViewCombo> (view, words ("Theme"), words ("Colours"), optionsOf (&View::theme,
        { { "dark", words ("Dark") }, { "light", words ("Light") }, { "highContrast", words ("High contrast") }, { "colourBlind", words ("For every kind of colour vision") } })));

    std::vector<ViewCombo::Option> sizes;

    for (const int percent : { 100, 115, 130, 150, 175, 200 })
        sizes.push_back ({ words ("%1 %", percent),
                           [percent] (const View& v) { return juce::roundToInt (v.textScale * 100.0f) == percent; },
                           [percent] (View& v) { v.textScale = static_cast<float> (percent) / 100.0f; } });

    add (page, words ("Text size"), made<ViewCombo> (view, words ("Text size"), words ("How large captions and lists are; the chord fills its space anyway"), std::move (sizes)));
    add (page, words ("Zoom"), std::unique_ptr<juce::Component> (&zoom));
    add (page, words ("Language"), made<ViewCombo> (view, words ("Language"), words ("Of the interface"), optionsOf (&View::interfaceLanguage,
        { { "", words ("The system's") }, { "en", "English" }, { "de", "Deutsch" }, { "fr", juce::String::fromUTF8 ("Fran\xc3\xa7" "ais") },
          { "es", juce::String::fromUTF8 ("Espa\xc3\xb1ol") }, { "ja", juce::String::fromUTF8 ("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e") } })));

    std::vector<ViewCombo::Option> layouts;

    for (int i = 0; i < layoutCount; ++i)
    {
        const auto name = static_cast<LayoutName> (i);
        layouts.push_back ({ titleOf (name), [name] (const View& v) { return v.panels == arrangementOf (name); }, [name] (View& v) { v.panels = arrangementOf (name); } });
    }

    add (page, words ("Layout"), made<ViewCombo> (view, words ("Layout"), words ("Which panels there are, and where"), std::move (layouts)));
}

void SettingsPanel::addKeyboard (const ViewAccess& view)
{
    const auto page = Page::keyboard;
    std::vector<ViewCombo::Option> sizes { keyboardOption (words ("As many as are played"), &KeyboardView::keys, 0) };

    for (const int keys : KeyboardView::sizes)
        sizes.push_back (keyboardOption (words ("%1 keys", keys), &KeyboardView::keys, keys));

    using Colours = KeyboardView::Colours;
    using Labels = KeyboardView::Labels;
    add (page, words ("Keys"), made<ViewCombo> (view, words ("Keys"), words ("How many keys are shown"), std::move (sizes)));
    add (page, words ("Colours"), made<ViewCombo> (view, words ("Colours"), words ("What the colour of a key says"),
        std::vector { keyboardOption (words ("The degree"), &KeyboardView::colours, Colours::degree), keyboardOption (words ("How hard it was struck"), &KeyboardView::colours, Colours::velocity) }));
    add (page, words ("Labels"), made<ViewCombo> (view, words ("Labels"), words ("What is written on a key that sounds"),
        std::vector { keyboardOption (words ("Degrees"), &KeyboardView::labels, Labels::degrees), keyboardOption (words ("Note names"), &KeyboardView::labels, Labels::notes),
                      keyboardOption (words ("Nothing"), &KeyboardView::labels, Labels::none) }));
}

//==============================================================================
void SettingsPanel::show (const View& view)
{
    for (auto& line : lines)
        if (auto* combo = dynamic_cast<ViewCombo*> (line.control.get()))
            combo->show (view);
}

int SettingsPanel::idealWidth() const noexcept     { return juce::roundToInt (440.0f * (0.5f + 0.5f * theme.textScale)); }

int SettingsPanel::idealHeight() const noexcept
{
    std::array<int, pageCount> counts {};

    for (const auto& line : lines)
        ++counts[static_cast<std::size_t> (line.page)];

    return *std::max_element (counts.begin(), counts.end()) * juce::roundToInt (lineHeight * theme.textScale) + tabHeight + 30;
}

void SettingsPanel::turnTo (Page page)
{
    present = page;

    for (int i = 0; i < tabs.size(); ++i)
        tabs[i]->setToggleState (i == static_cast<int> (page), juce::dontSendNotification);

    for (auto& line : lines)
        line.control->setVisible (line.page == page);

    resized();
    repaint();
}

void SettingsPanel::resized()
{
    auto area = getLocalBounds().reduced (edge, 10);
    auto row = area.removeFromTop (tabHeight);
    area.removeFromTop (8);

    for (int i = 0; i < tabs.size(); ++i)
    {
        tabs[i]->setConnectedEdges ((i > 0 ? juce::Button::ConnectedOnLeft : 0) | (i + 1 < tabs.size() ? juce::Button::ConnectedOnRight : 0));
        tabs[i]->setBounds (row.removeFromLeft (row.getWidth() / (tabs.size() - i)));
    }

    const auto count = static_cast<int> (std::count_if (lines.begin(), lines.end(), [this] (const Line& line) { return line.page == present; }));
    const int each = juce::jmin (juce::roundToInt (lineHeight * theme.textScale), area.getHeight() / juce::jmax (1, count));

    for (auto& line : lines)
    {
        if (line.page != present)
            continue;

        auto place = area.removeFromTop (each).reduced (0, 2);
        line.labelArea = place.removeFromLeft (juce::roundToInt (static_cast<float> (place.getWidth()) * labelPart));
        line.control->setBounds (place.withSizeKeepingCentre (place.getWidth(), juce::jmin (place.getHeight(), juce::roundToInt (measure::controlHeight * theme.textScale))));
    }
}

void SettingsPanel::paint (juce::Graphics& g)
{
    drawSheet (g, theme, getLocalBounds());

    g.setFont (theme.body (measure::textHeight));
    g.setColour (theme.label);

    for (const auto& line : lines)
        if (line.page == present)
            g.drawFittedText (line.label, line.labelArea.withTrimmedRight (8), juce::Justification::centredLeft, 2, 0.9f);
}

} // namespace guidetone
