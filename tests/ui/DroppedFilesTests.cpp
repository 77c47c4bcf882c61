// DroppedFilesTests.cpp - files that are dropped on the window: what it takes, what it says while they are held over it, and what becomes of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "ui/Editor.h"

using namespace guidetone;

namespace
{

/** A folder for the time of a test, in which presets are kept too. */
struct Scratch
{
    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("guidetone-dropped", {}, false);

    Scratch()     { folder.createDirectory(); }
    ~Scratch()    { folder.deleteRecursively(); }

    juce::String file (const juce::String& name, const juce::String& text) const
    {
        folder.getChildFile (name).replaceWithText (text);
        return folder.getChildFile (name).getFullPathName();
    }
};

struct Window
{
    const juce::ScopedJuceInitialiser_GUI gui;
    PluginProcessor processor { Flavour::midiEffect };
    Editor editor { processor };
};

} // namespace

TEST_CASE ("each dropped file goes to who takes its kind, and others are passed over", "[ui][dropped]")
{
    juce::StringArray presets, songs;
    DroppedFiles dropped;
    dropped.add ({ "Import", { "json" }, [&] (const juce::File& file) { presets.add (file.getFileName()); } });
    dropped.add ({ "Open", { "mid", "midi" }, [&] (const juce::File& file) { songs.add (file.getFileName()); } });

    CHECK_FALSE (dropped.takes ({}));
    CHECK_FALSE (dropped.takes ({ "/a/picture.png", "/a/json", "relative.json", "" }));
    CHECK (dropped.offer ({ "/a/picture.png", "/a/song.MIDI", "/a/b.json" }) == "Open");

    dropped.take ({ "/a/one.json", "/a/song.mid", "/a/picture.png", "relative.json", "/a/TWO.JSON" });
    CHECK (presets.joinIntoString (" ") == "one.json TWO.JSON");
    CHECK (songs.joinIntoString (" ") == "song.mid");
}

TEST_CASE ("the window says what letting a file go would do, and says no more once it is gone", "[ui][dropped]")
{
    Window w;
    CHECK (w.editor.isInterestedInFileDrag ({ "/a/mine.json" }));
    CHECK_FALSE (w.editor.isInterestedInFileDrag ({ "/a/mine.wav" }));

    const auto before = painted (w.editor);
    const auto isAsBefore = [&]
    {
        const auto now = painted (w.editor);
        const auto middle = now.getBounds().getCentre();
        return now.getPixelAt (middle.x - 40, middle.y - 14) == before.getPixelAt (middle.x - 40, middle.y - 14);
    };

    Repaints repaints (w.editor);
    w.editor.fileDragEnter ({ "/a/mine.json" }, 10, 10);
    CHECK (repaints.count() > 0);
    CHECK_FALSE (isAsBefore());
    w.editor.fileDragExit ({ "/a/mine.json" });
    CHECK (isAsBefore());
}

TEST_CASE ("what is no preset gets a sentence in the browser, and changes nothing", "[ui][dropped]")
{
    Window w;
    Scratch scratch;
    auto& browser = w.editor.workspace().presetBrowser();
    w.editor.filesDropped ({ scratch.file ("broken.json", "{ \"name\": ") }, 10, 10);
    CHECK (browser.isVisible());
    CHECK (browser.message().contains ("broken.json"));
    CHECK_FALSE (w.processor.presetNow());

    w.editor.filesDropped ({ scratch.folder.getChildFile ("missing.json").getFullPathName() }, 10, 10);
    CHECK (browser.message().isNotEmpty());
    CHECK_FALSE (w.processor.presetNow());
}
