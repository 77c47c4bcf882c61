// PresetLibraryTests.cpp - presets are kept in a folder that anything may stand in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetExamples.h"

using namespace guidetone;
using namespace guidetone::test;

namespace
{

Preset named (const juce::String& name)
{
    auto preset = presetFrom (example);
    preset.name = name.toStdString();
    return preset;
}

juce::StringArray ownNames (const PresetLibrary& library)
{
    juce::StringArray names;

    for (const auto& item : library.items())
        if (item.origin == PresetLibrary::Origin::own)
            names.add (item.name());

    return names;
}

const PresetLibrary::Item& own (const PresetLibrary& library, int index)
{
    for (const auto& item : library.items())
        if (item.origin == PresetLibrary::Origin::own && index-- == 0)
            return item;

    FAIL ("there is no such preset");
    return library.items()[0];
}

} // namespace

TEST_CASE ("presets are saved, replaced, renamed, removed and brought back", "[plugin][preset][library]")
{
    Folder folder;
    PresetLibrary library (folder.presets);
    CHECK (ownNames (library).isEmpty());

    CHECK (library.save (named ("My: trio / live?")).wasOk());
    CHECK (library.save (named ("Another")).wasOk());
    CHECK (ownNames (library) == juce::StringArray ({ "Another", "My: trio / live?" }));
    CHECK (folder.files() == 2);

    auto changed = named ("another");
    changed.description = "Changed";
    CHECK (library.save (changed).wasOk());
    CHECK (folder.files() == 2);
    CHECK (own (library, 0).preset.description == "Changed");

    CHECK (library.rename (own (library, 0), "Zoo").wasOk());
    CHECK (ownNames (library) == juce::StringArray ({ "My: trio / live?", "Zoo" }));
    CHECK (library.rename (own (library, 0), "zoo").getErrorMessage() == "There is a preset Zoo already.");
    CHECK (library.rename (own (library, 0), " ").failed());
    CHECK (folder.files() == 2);

    const PresetLibrary elsewhere (folder.presets);
    CHECK (elsewhere.items() == library.items());

    CHECK_FALSE (library.canUndoRemove());
    CHECK (library.remove (own (library, 1)).wasOk());
    CHECK (ownNames (library) == juce::StringArray ({ "My: trio / live?" }));
    CHECK (library.undoRemove().wasOk());
    CHECK (ownNames (library) == juce::StringArray ({ "My: trio / live?", "Zoo" }));
    CHECK (library.undoRemove().failed());
}

TEST_CASE ("bundled presets stay as they are", "[plugin][preset][library]")
{
    Folder folder;
    PresetLibrary library (folder.presets);
    const auto first = library.items()[0];

    CHECK (library.save (named ("solo piano")).getErrorMessage() == "Solo piano comes with Guidetone and stays as it is. Choose another name.");
    CHECK (library.rename (first, "Mine").failed());
    CHECK (library.remove (first).failed());
    CHECK_FALSE (folder.presets.exists());
}

TEST_CASE ("a broken file is listed with what is wrong with it, and harms no other", "[plugin][preset][library]")
{
    Folder folder;
    folder.put ("broken.json", "{ \"name\": ");
    folder.put ("wrong.json", R"({ "name": "Wrong", "settings": { "settleMs": 900 } })");
    folder.put ("huge.json", juce::String::repeatedString ("[", 300000));
    folder.put ("good.json", example);
    folder.put ("notes.txt", "nothing of ours");
    folder.presets.getChildFile ("folder.json").createDirectory();

    PresetLibrary library (folder.presets);
    CHECK (ownNames (library) == juce::StringArray ({ "broken", "huge", "Mine", "wrong" }));
    CHECK (own (library, 0).problem == "broken.json, line 1: this is no JSON");
    CHECK (own (library, 1).problem == "huge.json: it is too large to be a preset");
    CHECK (own (library, 3).problem == "wrong.json: \"settings.settleMs\" is 900; it must be 0 to 500");
    CHECK (library.find ("Mine") != nullptr);
    CHECK (library.find ("wrong") == nullptr);

    CHECK (library.remove (own (library, 0)).wasOk());
    CHECK (ownNames (library).size() == 3);
}

TEST_CASE ("an import keeps what is there: it gets a number", "[plugin][preset][library]")
{
    Folder folder;
    PresetLibrary library (folder.presets);
    const auto file = folder.folder.getChildFile ("from a friend.json");
    CHECK (library.exportTo (file, named ("Solo piano")).wasOk());

    juce::String name;
    CHECK (library.import (file, name).wasOk());
    CHECK (name == "Solo piano 2");
    CHECK (library.import (file, name).wasOk());
    CHECK (name == "Solo piano 3");
    CHECK (own (library, 0).preset.settings == named ({}).settings);

    file.replaceWithText ("nothing");
    CHECK (library.import (file, name).getErrorMessage() == "from a friend.json, line 1: this is no JSON.");
    CHECK (library.import (folder.folder.getChildFile ("absent.json"), name).failed());
    CHECK (ownNames (library).size() == 2);
}

TEST_CASE ("a new instance starts with the default preset, once there is one", "[plugin][preset][library]")
{
    Folder folder;
    PresetLibrary library (folder.presets);
    CHECK_FALSE (library.defaultPreset());

    CHECK (library.setDefault (named ("Mine")).wasOk());
    CHECK (library.defaultPreset() == named ("Mine"));
    library.refresh();
    CHECK (ownNames (library).isEmpty());

    CHECK (library.save (named ("default")).wasOk());
    CHECK (library.defaultPreset() == named ("Mine"));

    folder.put ("default.json", "nonsense");
    CHECK_FALSE (library.defaultPreset());
    CHECK (library.clearDefault().wasOk());
    CHECK_FALSE (library.defaultPreset());
}

TEST_CASE ("where nothing can be written, a sentence says so and nothing is lost", "[plugin][preset][library]")
{
    Folder folder;
    folder.folder.getChildFile ("presets").replaceWithText ("a file where the folder should be");
    PresetLibrary library (folder.presets);
    CHECK (library.save (named ("Mine")).getErrorMessage() == "The folder " + folder.presets.getFullPathName() + " cannot be made.");
    CHECK (ownNames (library).isEmpty());
}
