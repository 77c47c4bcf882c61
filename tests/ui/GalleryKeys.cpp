// GalleryKeys.cpp - see GalleryKeys.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GalleryKeys.h"

#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/CirclePanel.h"
#include "ui/panels/KeyboardPanel.h"

namespace guidetone
{

namespace
{

constexpr std::pair<ThemeName, const char*> themes[] { { ThemeName::dark, "dark" }, { ThemeName::light, "light" },
                                                       { ThemeName::highContrast, "contrast" }, { ThemeName::colourBlind, "colour-blind" } };

void save (juce::Component& component, const juce::File& folder, const juce::String& name)
{
    const auto file = folder.getChildFile (name + "-" + juce::String (component.getWidth()) + "x" + juce::String (component.getHeight()) + ".png");
    file.deleteFile();
    juce::FileOutputStream stream (file);
    juce::PNGImageFormat().writeImageToStream (painted (component), stream);
}

/** A hand that presses each finger harder than the one before. */
Shown withVelocities (Shown shown)
{
    int velocity = 12;

    (shown.sounding | shown.naming.voicing).forEach ([&] (int note)
    {
        shown.velocities[static_cast<std::size_t> (note)] = static_cast<std::uint8_t> (velocity);
        velocity = juce::jmin (127, velocity + 23);
    });

    return shown;
}

void paintKeyboards (const juce::File& folder)
{
    using Colours = KeyboardView::Colours;
    using Labels = KeyboardView::Labels;

    struct State { const char* name; Shown shown; const char* key; KeyboardView view; NoteLanguage language; };

    auto pedal = scenes::played ({ 48, 55, 61, 64, 70, 71, 74, 78 });
    pedal.keysDown = { 71, 74, 78 };
    const State states[] {
        { "degrees", scenes::named ({ Quality::dominant, 0, 10, false, { Degree::sharpNine, Degree::sharpEleven, Degree::thirteen }, {} }, { 46, 60, 64, 67, 70, 75, 78, 81 }), "F",
          { 88, Colours::degree, Labels::degrees }, NoteLanguage::english },
        { "names", scenes::played ({ 54, 57, 61, 64, 68 }), "E", { 61, Colours::degree, Labels::notes }, NoteLanguage::german },
        { "silent-root", scenes::named ({ Quality::dominant, 4, 8, true, { Degree::nine }, {} }, { 56, 62, 66 }), "A", { 49, Colours::degree, Labels::degrees }, NoteLanguage::english },
        { "velocity", withVelocities (scenes::played ({ 53, 57, 60, 64, 67, 70, 74 })), "C", { 37, Colours::velocity, Labels::degrees }, NoteLanguage::french },
        { "outside", scenes::played ({ 24, 36, 60, 64, 67, 88, 95 }), "C", { 25, Colours::degree, Labels::notes }, NoteLanguage::italian },
        { "follows", pedal, "C", { 0, Colours::degree, Labels::none }, NoteLanguage::english },
        { "held", scenes::heldAfter (withVelocities (scenes::played ({ 50, 57, 60, 65, 67 }))), "C", { 76, Colours::velocity, Labels::none }, NoteLanguage::english } };

    for (const auto& [themeName, themeText] : themes)
        for (const auto& state : states)
            for (const auto& [width, height] : { std::pair (480, 70), std::pair (960, 140), std::pair (1600, 260) })
            {
                const auto theme = themeOf (themeName);
                KeyboardPanel panel (theme);
                panel.setSize (width, height);
                panel.setView (state.view);
                panel.setNoteLanguage (state.language);
                panel.show (state.shown, { parseKey (state.key), Accidentals::automatic });
                save (panel, folder, "keyboard-" + juce::String (state.name) + "-" + themeText);
            }
}

void paintCircles (const juce::File& folder)
{
    const auto chord = [] (Quality quality, int root, bool rootSilent)
    {
        return Chord { quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> (root), rootSilent, {}, {} };
    };

    const std::pair<const char*, CircleValues> states[] {
        { "nothing", {} },
        { "unsure", { scenes::posteriorOf ({ { "Em", 41 }, { "G", 33 }, { "D", 12 }, { "Bm", 7 }, { "C", 4 }, { "Am", 2 } }), {}, Locked::no, chord (Quality::minorSeventh, 4, false), {} } },
        { "sure", { scenes::posteriorOf ({ { "A", 92 }, { "F#m", 5 }, { "E", 2 }, { "D", 1 } }), parseKey ("A"), Locked::no, chord (Quality::dominant, 4, true), {} } },
        { "locked-flats", { scenes::posteriorOf ({ { "Ebm", 64 }, { "Gb", 28 }, { "Bbm", 6 }, { "B", 2 } }), parseKey ("Gb"), Locked::yes, chord (Quality::major, 11, false), {} } },
        { "locked-sharps", { {}, parseKey ("C#m"), Locked::yes, chord (Quality::minor, 6, false), {} } } };

    for (const auto& [themeName, themeText] : themes)
        for (const auto& [name, values] : states)
            for (const auto& [width, height] : { std::pair (140, 140), std::pair (220, 200), std::pair (340, 320), std::pair (620, 600) })
            {
                const auto theme = themeOf (themeName);
                CirclePanel panel (theme);
                panel.setSize (width, height);
                panel.show (values);
                save (panel, folder, "circle-" + juce::String (name) + "-" + themeText);
            }
}

} // namespace

void paintKeysAndCircle (const juce::File& folder)
{
    paintKeyboards (folder);
    paintCircles (folder);
}

} // namespace guidetone
