// SettingsPages.cpp - the pages that are lines and nothing else: how it listens, writes and looks (SettingsPage.h).
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsPage.h"

#include "../../plugin/Parameters.h"
#include "../look/Words.h"

namespace guidetone
{

namespace
{
    template <typename Value>
    ViewCombo::Option keyboardOption (const juce::String& word, Value KeyboardView::* field, Value value)
    {
        return { word, [=] (const View& view) { return view.keyboard.*field == value; }, [=] (View& view) { view.keyboard.*field = value; } };
    }
}

std::unique_ptr<SettingsPage> makeListeningPage (const Theme& theme, Parameters& parameters)
{
    auto page = std::make_unique<SettingsPage> (theme);
    page->add (words ("Key"), std::make_unique<ParameterToggle> (parameters, parameter::findKey, words ("Find it in the music"), words ("Where no key is chosen, it is found in the music; it has no effect where one is")));
    page->add (words ("MIDI channel"), std::make_unique<ParameterCombo> (parameters, parameter::channel, words ("MIDI channel"), words ("Which channel is listened to")));
    page->add (words ("Lowest note"), std::make_unique<ParameterSlider> (parameters, parameter::lowestNote, words ("Lowest note"), words ("Notes below it are not part of the chord")));
    page->add (words ("Highest note"), std::make_unique<ParameterSlider> (parameters, parameter::highestNote, words ("Highest note"), words ("Notes above it, a melody perhaps, are not part of the chord")));
    page->add (words ("Release delay"), std::make_unique<ParameterSlider> (parameters, parameter::releaseMs, words ("Release delay"), words ("How long a released key waits before the chord is renamed, so that fingers leaving one by one name nothing")));
    page->add (words ("Settling time"), std::make_unique<ParameterSlider> (parameters, parameter::settleMs, words ("Settling time"), words ("How long a chord must stand before it is listed; a chord rolled faster is one entry")));
    page->add (words ("In silence"), std::make_unique<ParameterToggle> (parameters, parameter::hold, words ("Hold the last chord"), words ("Keep the last chord on the display after the keys are released")));
    page->add (words ("Hold for"), std::make_unique<ParameterSlider> (parameters, parameter::holdSeconds, words ("Hold for"), words ("How long the last chord stays on the display in silence, while Hold is on")));
    return page;
}

std::unique_ptr<SettingsPage> makeWritingPage (const Theme& theme, Parameters& parameters, const ViewAccess& view)
{
    auto page = std::make_unique<SettingsPage> (theme);
    page->add (words ("Chord symbols"), std::make_unique<ViewCombo> (view, words ("Chord symbols"), words ("In which hand chords are written"), optionsOf (&View::style,
        { { "jazz", words ("Jazz") }, { "textual", words ("Plain text") }, { "classical", words ("In words") }, { "german", words ("German") }, { "nashville", words ("Nashville numbers") },
          { "roman", words ("Roman numerals") }, { "function", words ("Functions") }, { "harte", "Harte" }, { "spoken", words ("As spoken") } })));
    page->add (words ("Note names"), std::make_unique<ViewCombo> (view, words ("Note names"), words ("In which language notes are called"), optionsOf (&View::noteLanguage,
        { { "english", words ("English: C D E, Bb") }, { "german", words ("German: C D E, B") }, { "italian", words ("Italian: Do Re Mi") }, { "french", words ("French: Do R\xc3\xa9 Mi") },
          { "spanish", words ("Spanish: Do Re Mi") }, { "dutch", words ("Dutch: C D E, Bes") }, { "scandinavian", words ("Scandinavian: C D E, Bb, H") } })));
    page->add (words ("Spelling"), std::make_unique<ParameterCombo> (parameters, parameter::accidentals, words ("Spelling"), words ("Sharps or flats; Simple never writes E sharp, C flat or double accidentals")));
    page->add (words ("Degrees"), std::make_unique<ViewCombo> (view, words ("Degrees"), words ("How a chord's place in its key is written"), optionsOf (&View::numerals,
        { { "roman", words ("Roman numerals") }, { "nashville", words ("Nashville numbers") } })));
    return page;
}

std::unique_ptr<SettingsPage> makeLookPage (const Theme& theme, const ViewAccess& view, std::unique_ptr<ZoomBox> zoom)
{
    auto page = std::make_unique<SettingsPage> (theme);
    page->add (words ("Theme"), std::make_unique<ViewCombo> (view, words ("Theme"), words ("Colours"), optionsOf (&View::theme,
        { { "dark", words ("Dark") }, { "light", words ("Light") }, { "highContrast", words ("High contrast") }, { "colourBlind", words ("For every kind of colour vision") } })));

    std::vector<ViewCombo::Option> sizes;

    for (const int percent : { 100, 115, 130, 150, 175, 200 })
        sizes.push_back ({ words ("%1 %", percent),
                           [percent] (const View& v) { return juce::roundToInt (v.textScale * 100.0f) == percent; },
                           [percent] (View& v) { v.textScale = static_cast<float> (percent) / 100.0f; } });

    page->add (words ("Text size"), std::make_unique<ViewCombo> (view, words ("Text size"), words ("How large captions and lists are; the chord fills its space anyway"), std::move (sizes)));
    page->add (words ("Zoom"), std::move (zoom));
    page->add (words ("Language"), std::make_unique<ViewCombo> (view, words ("Language"), words ("Of the interface"), optionsOf (&View::interfaceLanguage,
        { { "", words ("The system's") }, { "en", "English" }, { "de", "Deutsch" }, { "fr", juce::String::fromUTF8 ("Fran\xc3\xa7" "ais") },
          { "es", juce::String::fromUTF8 ("Espa\xc3\xb1ol") }, { "ja", juce::String::fromUTF8 ("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e") } })));

    std::vector<ViewCombo::Option> layouts;

    for (int i = 0; i < layoutCount; ++i)
    {
        const auto name = static_cast<LayoutName> (i);
        layouts.push_back ({ titleOf (name), [name] (const View& v) { return v.panels == arrangementOf (name); }, [name] (View& v) { v.panels = arrangementOf (name); } });
    }

    page->add (words ("Layout"), std::make_unique<ViewCombo> (view, words ("Layout"), words ("Which panels there are, and where"), std::move (layouts)));
    return page;
}

std::unique_ptr<SettingsPage> makeKeyboardPage (const Theme& theme, const ViewAccess& view)
{
    auto page = std::make_unique<SettingsPage> (theme);
    std::vector<ViewCombo::Option> sizes { keyboardOption (words ("As many as are played"), &KeyboardView::keys, 0) };

    for (const int keys : KeyboardView::sizes)
        sizes.push_back (keyboardOption (words ("%1 keys", keys), &KeyboardView::keys, keys));

    using Colours = KeyboardView::Colours;
    using Labels = KeyboardView::Labels;
    page->add (words ("Keys"), std::make_unique<ViewCombo> (view, words ("Keys"), words ("How many keys are shown"), std::move (sizes)));
    page->add (words ("Colours"), std::make_unique<ViewCombo> (view, words ("Colours"), words ("What the colour of a key says"),
        std::vector { keyboardOption (words ("The degree"), &KeyboardView::colours, Colours::degree), keyboardOption (words ("How hard it was struck"), &KeyboardView::colours, Colours::velocity) }));
    page->add (words ("Labels"), std::make_unique<ViewCombo> (view, words ("Labels"), words ("What is written on a key that sounds"),
        std::vector { keyboardOption (words ("Degrees"), &KeyboardView::labels, Labels::degrees), keyboardOption (words ("Note names"), &KeyboardView::labels, Labels::notes),
                      keyboardOption (words ("Nothing"), &KeyboardView::labels, Labels::none) }));
    return page;
}

} // namespace guidetone
