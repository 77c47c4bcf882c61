// GalleryLooks.cpp - see Gallery.h: every layout at the sizes that windows have, in every theme and text size, at rest, in play and along a chart.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"

#include "Scenes.h"
#include "ui/Editor.h"

namespace guidetone::gallery
{

namespace
{

const char* const blues = "Blues in A\nKey: A\n| A7 | D7 | A7 | Em7 A7 |\n| D7 | Eb\xc2\xb0 | A7 | F#7 |\n| Bm7 | E7 | A7 F#7 | Bm7 E7 |\n";

struct Moment
{
    const char* name;
    std::optional<scenes::Situation> situation;
    bool chart = false, playing = false;
};

std::vector<Moment> moments()
{
    const auto longName = [] (const char* name, const Chord& chord, std::initializer_list<int> notes, const char* key)
    {
        auto shown = scenes::withPercents (scenes::named (chord, notes), { 71 });
        shown.context.key = parseKey (key);
        return scenes::Situation { name, {}, {}, {}, shown };
    };

    using enum Degree;
    return { { "rest", {} },
             { "play", scenes::situations()[2] },
             { "fsm11b5-es", longName ("", { Quality::halfDiminished, 6, 5, false, { nine, eleven }, {} }, { 41, 54, 57, 60, 64, 68, 71 }, "F#m") },
             { "c13s9s11-bb", longName ("", { Quality::dominant, 0, 10, false, { sharpNine, sharpEleven, thirteen }, {} }, { 46, 60, 64, 67, 70, 75, 78, 81 }, "F") },
             { "song", scenes::situations()[2], true, true },
             { "by-ear", scenes::situations()[2], true, false } };
}

void paintLook (const Moment& moment, LayoutName layout, int width, int height, const char* theme, int percent, const juce::File& folder)
{
    PluginProcessor processor { Flavour::midiEffect };
    auto view = processor.view();
    view.theme = theme;
    view.textScale = static_cast<float> (percent) / 100.0f;
    view.panels = arrangementOf (layout);
    processor.setView (view);

    if (moment.chart)
        processor.setChart (openChart (std::string (blues)));

    if (moment.situation)
    {
        const auto log = scenes::log (24);
        auto entries = log.entries();

        if (moment.chart && ! moment.playing)
            for (auto& entry : entries)
                entry.start = entry.end = {};

        processor.progression().restore (moment.chart ? Progression (std::move (entries)) : log);
    }

    Editor editor { processor };
    editor.setSize (width, height);
    Snapshot snapshot;

    if (moment.situation)
        snapshot.shown = moment.situation->shown;

    if (moment.playing)
    {
        snapshot.playing = snapshot.position.known = true;
        snapshot.position.bar = 12;
        snapshot.position.ticks = 11 * 4 * ticksPerQuarter + 600;
        snapshot.position.tickInBar = 600;
    }

    editor.workspace().show (processor.view());
    editor.workspace().update (snapshot, 1.0);
    juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
    editor.workspace().update (snapshot, 2.0);
    editor.chordPanel().settle();
    save (editor, 1.0f, folder.getChildFile (juce::String ("look-") + moment.name + "-" + std::string (toText (layout)).c_str() + "-" + juce::String (width) + "-" + theme
                                             + (percent > 100 ? "-text" + juce::String (percent) : juce::String()) + ".png"));
}

} // namespace

void paintLooks (const juce::File& folder)
{
    constexpr std::pair<int, int> sizes[] { { 700, 420 }, { 1280, 720 }, { 1920, 1080 } };

    for (const auto& moment : moments())
        for (int layout = 0; layout < layoutCount; ++layout)
            for (const auto& [width, height] : sizes)
            {
                for (const auto* theme : { "dark", "light", "highContrast", "colourBlind" })
                    paintLook (moment, static_cast<LayoutName> (layout), width, height, theme, 100, folder);

                paintLook (moment, static_cast<LayoutName> (layout), width, height, "dark", 150, folder);
            }
}

} // namespace guidetone::gallery
