// GalleryChord.h - the chord panel alone for the gallery: every style, language and theme, and long names in little space.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Scenes.h"
#include "notation/StyleLibrary.h"
#include "ui/panels/ChordPanel.h"

#include <functional>

namespace guidetone::gallery
{

/** Hands each picture over to be saved, with a name. */
using Save = std::function<void (juce::Component& component, const juce::String& name)>;

struct NamedChord
{
    juce::String name;
    Shown shown;
};

/** Chords whose signs differ, the longest names among them. */
inline std::vector<NamedChord> chordsOfEverySign()
{
    using enum Degree;
    using Q = Quality;

    const auto inKey = [] (Shown shown)
    {
        shown.context.key = parseKey ("Bb");
        return scenes::withPercents (shown, { 71, 18, 6, 3, 1 });
    };

    return {
        { "major7", inKey (scenes::played ({ 58, 62, 65, 69 })) },
        { "minor7", inKey (scenes::played ({ 60, 63, 67, 70 })) },
        { "half", inKey (scenes::played ({ 57, 60, 63, 67 })) },
        { "dim7", inKey (scenes::played ({ 59, 62, 65, 68 })) },
        { "dim", inKey (scenes::played ({ 57, 60, 63 })) },
        { "aug7", inKey (scenes::named ({ Q::augmentedSeventh, 5, 5, false, {}, {} }, { 53, 57, 61, 63 })) },
        { "minmaj7", inKey (scenes::named ({ Q::minorMajorSeventh, 0, 0, false, {}, {} }, { 48, 51, 55, 59 })) },
        { "altered", inKey (scenes::played ({ 52, 58, 60, 61, 66 })) },
        { "two", inKey (scenes::named ({ Q::dominant, 0, 10, false, { sharpNine, sharpEleven, thirteen }, {} }, { 46, 60, 64, 67, 70, 75, 78, 81 })) },
        { "three", inKey (scenes::named ({ Q::dominant, 10, 10, false, { flatNine, sharpEleven, flatThirteen }, {} }, { 46, 56, 59, 62, 64, 66 })) },
        { "four", inKey (scenes::named ({ Q::dominant, 8, 8, false, { flatNine, sharpNine, sharpEleven, flatThirteen }, {} }, { 44, 54, 57, 59, 60, 62, 64 })) },
        { "m11b5-slash", inKey (scenes::named ({ Q::halfDiminished, 6, 5, false, { nine, eleven }, {} }, { 41, 54, 57, 60, 64, 68, 71 })) },
        { "solfege", inKey (scenes::named ({ Q::halfDiminished, 8, 3, false, {}, {} }, { 51, 56, 59, 62, 66 })) },
        { "add9", inKey (scenes::named ({ Q::major, 3, 3, false, { nine }, {} }, { 51, 55, 58, 65 })) },
        { "omitted", inKey (scenes::named ({ Q::sus4, 5, 5, false, { nine }, { five } }, { 53, 58, 67 })) },
        { "sixnine", inKey (scenes::named ({ Q::six, 10, 5, false, { nine }, {} }, { 53, 58, 62, 67, 72 })) },
        { "silent", inKey (scenes::named ({ Q::dominant, 6, 10, true, {}, {} }, { 58, 61, 64 })) },
        { "held", scenes::heldAfter (inKey (scenes::played ({ 53, 57, 60, 63 }))) },
        { "interval", inKey (scenes::played ({ 58, 63 })) },
        { "cluster", inKey (scenes::played ({ 58, 59, 60, 61, 62 })) },
        { "nothing", {} },
    };
}

/** One panel of each chord, in columns. */
class ChordSheet final : public juce::Component
{
public:
    ChordSheet (const Theme& themeToUse, const Writing& writing, int width, int height, const std::vector<NamedChord>& chords) : theme (themeToUse)
    {
        const int columns = juce::jlimit (1, 3, 1500 / width);
        int i = 0;

        for (const auto& chord : chords)
        {
            auto& panel = *panels.emplace_back (std::make_unique<ChordPanel> (theme));
            panel.setBounds ((i % columns) * (width + 4), (i / columns) * (height + 4), width, height);
            panel.write (writing);
            panel.show (chord.shown, { chord.shown.context.key, Accidentals::automatic }, chord.shown.context);
            addAndMakeVisible (panel);
            ++i;
        }

        setSize (columns * (width + 4), (i + columns - 1) / columns * (height + 4));
    }

    void paint (juce::Graphics& g) override    { g.fillAll (theme.line); }

private:
    const Theme& theme;
    std::vector<std::unique_ptr<ChordPanel>> panels;
};

inline void paintChords (const Save& save)
{
    const auto chords = chordsOfEverySign();
    const Theme dark;

    const auto sheet = [&] (const Theme& theme, const Writing& writing, int width, int height, const juce::String& name)
    {
        ChordSheet page (theme, writing, width, height, chords);
        save (page, "chord-" + name);
    };

    for (const auto& style : bundledStyles())
        sheet (dark, { style, Writing::Numerals::roman }, 480, 280, juce::String (style.id));

    for (const auto* language : { "french", "german", "scandinavian" })
        sheet (dark, writingOf ("jazz", language, "nashville"), 480, 280, juce::String ("jazz-") + language);

    for (const auto& [name, text] : { std::pair (ThemeName::light, "light"), std::pair (ThemeName::highContrast, "high-contrast"), std::pair (ThemeName::colourBlind, "colour-blind") })
        sheet (themeOf (name), writingOf ("jazz", "english", "roman"), 480, 280, juce::String ("theme-") + text);

    sheet (dark, writingOf ("jazz", "english", "roman"), 240, 110, "small-jazz");
    sheet (dark, writingOf ("textual", "italian", "roman"), 240, 110, "small-solfege");
    sheet (dark, writingOf ("classical", "english", "roman"), 240, 110, "small-words");
    sheet (dark, writingOf ("jazz", "english", "roman"), 1200, 700, "large-jazz");

    auto largeText = dark;
    largeText.textScale = 1.6f;
    sheet (largeText, writingOf ("jazz", "english", "roman"), 480, 280, "large-text");
}

} // namespace guidetone::gallery
