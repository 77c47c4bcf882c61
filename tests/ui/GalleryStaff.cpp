// GalleryStaff.cpp - see GalleryStaff.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GalleryStaff.h"

#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/StaffPanel.h"

#include <cstdio>

namespace guidetone
{

namespace
{

struct StaffScene
{
    std::string name;
    Shown shown;
    SpellingContext spelling;
};

std::vector<StaffScene> staffScenes()
{
    const auto in = [] (const char* key) { return SpellingContext { parseKey (key), Accidentals::automatic }; };
    const auto playedIn = [] (const char* key, std::initializer_list<int> notes) { return scenes::played (notes, { parseKey (key), Player::solo }); };
    const NamingContext bandInF { parseKey ("F"), Player::band };
    auto pedal = scenes::played ({ 48, 55, 64, 71, 74 });
    pedal.keysDown = { 71, 74 };

    return {
        { "empty", {}, {} },
        { "triad", scenes::played ({ 60, 64, 67 }), in ("C") },
        { "two-hands", playedIn ("C", { 41, 48, 57, 60, 64, 67, 71 }), in ("C") },
        { "seven-sharps", playedIn ("C#", { 44, 56, 60, 63, 66, 70 }), in ("C#") },
        { "seven-flats", playedIn ("Cb", { 47, 54, 59, 63, 66, 70 }), in ("Cb") },
        { "altered", scenes::named ({ Quality::dominant, 0, 0, false,
                                      { Degree::flatNine, Degree::sharpNine, Degree::sharpEleven, Degree::flatThirteen }, {} },
                                    { 36, 52, 58, 61, 63, 66, 68 }), in ("F") },
        { "cluster", scenes::played ({ 60, 61, 62, 63, 64, 65 }), in ("C") },
        { "seconds", playedIn ("Eb", { 55, 57, 58, 60, 70, 72, 74, 75 }), in ("Eb") },
        { "ten", playedIn ("Db", { 37, 44, 48, 53, 56, 60, 63, 65, 68, 72 }), in ("Db") },
        { "extremes", playedIn ("A", { 21, 28, 100, 105, 108 }), in ("A") },
        { "high", playedIn ("A", { 81, 85, 88, 92 }), in ("A") },
        { "double-sharps", scenes::named ({ Quality::dominant, 10, 10, false, { Degree::nine }, {} }, { 46, 58, 62, 65, 68, 72 }), in ("D#m") },
        { "double-flats", scenes::named ({ Quality::diminishedSeventh, 9, 9, false, {}, {} }, { 57, 60, 63, 66, 69 }), in ("Cb") },
        { "sharps-in-flats", playedIn ("Eb", { 40, 56, 59, 64, 68, 73, 76 }), in ("Eb") },
        { "many-sharps", playedIn ("C", { 42, 49, 58, 61, 64, 68, 70, 75 }), in ("C") },
        { "many-flats", playedIn ("C", { 39, 51, 58, 61, 63, 66, 70, 73, 78 }), in ("C") },
        { "octave-of-keys", scenes::played ({ 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71 }), in ("Cb") },
        { "silent-root", scenes::played ({ 52, 58, 62, 69 }, bandInF), in ("F") },
        { "pedal", pedal, in ("C") },
        { "held", scenes::heldAfter (playedIn ("Bb", { 46, 53, 62, 69, 72 })), in ("Bb") },
    };
}

void paint (const StaffScene& scene, ThemeName name, int width, int height, const juce::File& folder, float scale = 1.0f)
{
    constexpr const char* themes[] { "dark", "light", "contrast", "colour-blind" };
    const auto theme = themeOf (name);
    StaffPanel panel (theme);
    panel.setSize (width, height);
    panel.show (scene.shown, scene.spelling);

    const auto file = folder.getChildFile ("staff-" + juce::String (scene.name) + "-" + themes[static_cast<int> (name)]
                                           + "-" + juce::String (width) + "x" + juce::String (height) + (scale > 1.0f ? "@" + juce::String (scale) : juce::String()) + ".png");
    file.deleteFile();
    juce::FileOutputStream stream (file);
    juce::PNGImageFormat().writeImageToStream (painted (panel, scale), stream);
    std::printf ("%s\n", file.getFullPathName().toRawUTF8());
}

} // namespace

void paintStaffs (const juce::File& folder)
{
    constexpr std::pair<int, int> sizes[] { { 160, 120 }, { 240, 260 }, { 460, 300 }, { 1000, 250 } };

    for (const auto& scene : staffScenes())
    {
        for (const auto& [width, height] : sizes)
            paint (scene, ThemeName::dark, width, height, folder);

        for (const auto name : { ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind })
            paint (scene, name, 1000, 700, folder);

        for (const float scale : { 1.5f, 2.0f })
            paint (scene, ThemeName::dark, 300, 200, folder, scale);
    }
}

} // namespace guidetone
