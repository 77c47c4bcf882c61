// gallery.cpp - paints the window and its panels in many states and sizes to PNG files, without a display, to be judged by eye.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"
#include "GalleryChord.h"
#include "GalleryPresets.h"
#include "GalleryStaff.h"
#include "GalleryKeys.h"
#include "GallerySuggestions.h"
#include "GalleryTimeline.h"
#include "Scenes.h"
#include "ui/Editor.h"

#include <cstdio>

using namespace guidetone;

void gallery::save (juce::Component& component, float scale, const juce::File& file)
{
    const auto image = component.createComponentSnapshot (component.getLocalBounds(), false, scale);
    file.deleteFile();
    juce::FileOutputStream stream (file);
    juce::PNGImageFormat().writeImageToStream (image, stream);
    std::printf ("%s\n", file.getFullPathName().toRawUTF8());
}

namespace
{

using gallery::save;

struct Size
{
    int width, height, percent;

    juce::String text() const    { return juce::String (width) + "x" + juce::String (height) + (percent > 100 ? "@" + juce::String (percent) : juce::String()); }
};

/** The window as it stands after so many seconds of the demo. */
void paintDemo (double seconds, Size size, const juce::File& file)
{
    PluginProcessor processor (Flavour::midiEffect);
    processor.prepareToPlay (48000.0, 480);
    processor.demo().start();
    Editor editor (processor);
    editor.setZoom (size.percent);
    editor.setSize (size.width, size.height);

    juce::AudioBuffer<float> audio (2, 480);
    juce::MidiBuffer midi;
    midi.ensureSize (4096);

    for (int block = 0; block < juce::roundToInt (seconds * 100.0); ++block)
    {
        midi.clear();
        processor.processBlock (audio, midi);
        processor.progression().drain();
    }

    editor.update();
    editor.chordPanel().settle();
    juce::MessageManager::getInstance()->runDispatchLoopUntil (30);
    save (editor, 1.0f, file);
}

/** The window as it would stand with these settings, had this been found out. */
void paintSituation (const scenes::Situation& situation, Size size, const juce::File& file)
{
    PluginProcessor processor (Flavour::midiEffect);

    for (const auto& [id, text] : { std::pair (parameter::key, situation.key), std::pair (parameter::listen, situation.listen), std::pair (parameter::player, situation.player) })
    {
        auto* setting = processor.parameters().getParameter (id);
        setting->setValueNotifyingHost (setting->getValueForText (text));
    }

    const auto settings = SettingsReader (processor.parameters()).listening();
    const SpellingContext spelling { situation.shown.context.key, Accidentals::automatic };
    Editor editor (processor);
    editor.setZoom (size.percent);
    editor.setSize (size.width, size.height);
    editor.controlBar().show (situation.shown.key, settings, situation.shown.context.player);
    editor.chordPanel().show (situation.shown, spelling, situation.shown.context);
    editor.chordPanel().settle();
    editor.keyboardPanel().show (situation.shown, spelling);
    editor.logPanel().show (scenes::log (30), spelling);
    save (editor, 1.0f, file);
}

} // namespace

int main (int count, char** arguments)
{
    const bool onlyLooks = count == 3 && juce::String (arguments[2]) == "looks";

    if (count != 2 && ! onlyLooks)
    {
        std::fprintf (stderr, "usage: guidetone_gallery FOLDER [looks]\n");
        return 2;
    }

    const juce::ScopedJuceInitialiser_GUI gui;
    const auto folder = juce::File::getCurrentWorkingDirectory().getChildFile (juce::String (arguments[1]));
    folder.createDirectory();
    gallery::paintLooks (folder);

    if (onlyLooks)
        return 0;

    gallery::paintLanguages (folder);
    paintKeysAndCircle (folder);

    gallery::paintChords ([&folder] (juce::Component& component, const juce::String& name) { save (component, 1.0f, folder.getChildFile (name + ".png")); });
    paintStaffs (folder);

    const Size sizes[] { { 480, 320, 100 }, { 960, 600, 100 }, { 1600, 1000, 100 }, { 1440, 960, 300 } };

    for (const auto& scene : scenes::all())
        for (const auto size : sizes)
        {
            PluginProcessor processor (Flavour::midiEffect);
            Editor editor (processor);
            editor.setZoom (size.percent);
            editor.setSize (size.width, size.height);
            editor.chordPanel().show (scene.shown, scene.spelling, scene.context);
            editor.chordPanel().settle();
            editor.keyboardPanel().show (scene.shown, scene.spelling);
            editor.logPanel().show (scenes::log (scene.name == "empty" ? 0 : scene.name == "pedal" ? 3 : 30), scene.spelling);

            if (scene.name == "pedal")
                editor.logPanel().show (LogPanel::Surroundings { true, false, 2, "The last session ended early; its 3 chords are back." });

            if (scene.name == "triad")
                editor.keyPressed (juce::KeyPress (juce::KeyPress::F2Key));

            save (editor, 1.0f, folder.getChildFile (juce::String (scene.name) + "-" + size.text() + ".png"));
        }

    const Size windows[] { { 480, 320, 100 }, { 640, 420, 100 }, { 960, 600, 100 }, { 1600, 900, 100 } };

    for (const auto& situation : scenes::situations())
        for (const auto size : windows)
            paintSituation (situation, size, folder.getChildFile ("in-context-" + juce::String (situation.name) + "-" + size.text() + ".png"));

    for (const auto size : sizes)
        paintDemo (9.3, size, folder.getChildFile ("demo-" + size.text() + ".png"));

    gallery::paintSettings (folder);
    gallery::paintWindows (folder);
    gallery::paintFiles (folder);
    paintSuggestions ([&folder] (juce::Component& panel, const juce::String& name) { save (panel, 1.0f, folder.getChildFile (name)); });

    paintTimelines (folder, save);
    paintPresets (folder, gallery::save);
    return 0;
}
