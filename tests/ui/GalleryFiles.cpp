// GalleryFiles.cpp - the window with a chart open, and with what it has to say of files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gallery.h"

#include "Scenes.h"
#include "ui/Editor.h"

namespace guidetone::gallery
{

namespace
{

const char* const blues = "Blues in A\nKey: A\n| A7 | D7 | A7 | Em7 A7 |\n| D7 | Eb\xc2\xb0 | A7 | F#7 |\n| Bm7 | E7 | A7 F#7 | Bm7 E7 |\n";

/** A song that stands at its third bar, over the chart. */
void fill (PluginProcessor& processor, Editor& editor)
{
    const auto situation = scenes::situations()[2];
    Snapshot snapshot;
    snapshot.shown = situation.shown;
    snapshot.playing = true;
    snapshot.position.known = true;
    snapshot.position.bar = 3;
    snapshot.position.ticks = 2 * 4 * ticksPerQuarter;
    processor.setChart (openChart (std::string (blues)));
    editor.update();
    editor.workspace().update (snapshot, 1.0);
}

} // namespace

void paintFiles (const juce::File& folder)
{
    const auto file = [&folder] (const juce::String& name) { return folder.getChildFile ("files-" + name + ".png"); };

    for (const auto* theme : { "dark", "light", "highContrast", "colourBlind" })
        for (const auto& [width, height] : { std::pair (1080, 720), std::pair (480, 320) })
        {
            PluginProcessor processor { Flavour::midiEffect };
            auto view = processor.view();
            view.theme = theme;
            view.panels.show (Panel::suggestions);
            processor.setView (view);
            Editor editor { processor };
            editor.setSize (width, height);
            fill (processor, editor);
            auto& notice = editor.workspace().noticeLine();
            const auto name = juce::String (theme) + "-" + juce::String (width);

            notice.say ("two five one.mid is open as the chart: 3 chords.", NoticeLine::Kind::news, { { "Add to the list", {} } });
            save (editor, 1.0f, file (name + "-news"));
            notice.say ("score.musicxml, line 12: <duration> must be a number of divisions.", NoticeLine::Kind::trouble);
            save (editor, 1.0f, file (name + "-trouble"));
            editor.fileDragEnter ({ "/a/tune.abc" }, 10, 10);
            save (editor, 1.0f, file (name + "-drop"));
        }
}

} // namespace guidetone::gallery
