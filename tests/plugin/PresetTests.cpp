// PresetTests.cpp - presets are read, applied with one result, compared, and kept in a folder that anything may stand in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TestHost.h"
#include "plugin/PresetFields.h"
#include "plugin/PresetLibrary.h"

#include <random>
#include <set>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

std::string problemIn (std::string_view json)  { return readPreset (json, "mine.json").problem; }

Preset presetFrom (std::string_view json)
{
    const auto read = readPreset (json, "mine.json");
    INFO (read.problem);
    REQUIRE (read.preset);
    return *read.preset;
}

juce::String valueOfSetting (PluginProcessor& processor, const char* id)
{
    auto* parameter = processor.parameters().getParameter (id);
    return parameter->getText (parameter->getValue(), 64);
}

constexpr auto example = R"({ "name": "Mine", "description": "For the trio.", "tags": ["trio"],
                              "settings": { "player": "With bass player", "settleMs": 120, "findKey": false },
                              "view": { "style": "textual", "panels": "practice", "keyLabels": "notes" },
                              "chords": { "prefer": ["minor seventh"], "rename": { "minor seventh": "mi%" } } })";

struct Folder : ScratchFolder
{
    const juce::File presets = folder.getChildFile ("presets");

    void put (const juce::String& name, const juce::String& text) const
    {
        presets.createDirectory();
        presets.getChildFile (name).replaceWithText (text);
    }

    int files() const  { return presets.getNumberOfChildFiles (juce::File::findFiles); }
};

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

//==============================================================================
TEST_CASE ("a preset is read back as it was written", "[plugin][preset]")
{
    const auto preset = presetFrom (example);
    CHECK (preset.name == "Mine");
    CHECK (preset.settings.at ("settleMs") == 120);
    CHECK (presetFrom (toText (preset)) == preset);
    CHECK (juce::String (toText (preset)).startsWith ("{\n    \"name\": \"Mine\","));
}

TEST_CASE ("a mistake in a preset is a sentence with the field and what is allowed", "[plugin][preset]")
{
    const auto inPreset = [] (const std::string& rest) { return problemIn (R"({ "name": "Mine", )" + rest + "}"); };

    CHECK (problemIn ("") == "mine.json, line 1: this is no JSON");
    CHECK (problemIn ("[1]") == "mine.json: a preset is an object in braces");
    CHECK (problemIn ("{}") == "mine.json: a preset has a \"name\"");
    CHECK (problemIn (R"({ "name": "   " })") == "mine.json: \"name\" must have 1 to 60 characters");
    CHECK (inPreset (R"("colour": 1)") == "mine.json: \"colour\" is not known; there are $schema, name, author, description, tags, settings, view, chords");
    CHECK (inPreset (R"("settings": { "settleMs": 900 })") == "mine.json: \"settings.settleMs\" is 900; it must be 0 to 500");
    CHECK (inPreset (R"("settings": { "hold": 1 })") == "mine.json: \"settings.hold\" is 1; it must be true or false");
    CHECK (inPreset (R"("settings": { "player": "Duo" })") == "mine.json: \"settings.player\" is \"Duo\"; it must be one of Solo, Find out, With bass player");
    CHECK (inPreset (R"("settings": { "chordRoot": "C" })").starts_with ("mine.json: \"settings.chordRoot\" is no setting; there are key, player,"));
    CHECK (inPreset (R"("settings": { "settleMs": [] })") == "mine.json: \"settings.settleMs\" must be 0 to 500");
    CHECK (inPreset (R"("view": { "theme": "pink" })") == "mine.json: \"view.theme\" is \"pink\"; it must be one of dark, light, highContrast, colourBlind");
    CHECK (inPreset (R"("view": { "width": 900 })").starts_with ("mine.json: \"view.width\" is not known; there are style, numerals, panels,"));
    CHECK (inPreset (R"("view": { "keys": 40 })") == "mine.json: \"view.keys\" must be one of 25, 37, 49, 61, 76, 88, or 0 for as many as are played");
    CHECK (inPreset (R"("view": { "textScale": 9 })") == "mine.json: \"view.textScale\" is 9; it must be a number from 1 to 2");
    CHECK (inPreset (R"("view": { "panels": "wide" })") == "mine.json: \"view.panels\" is \"wide\"; it must be one of studio, practice, stage, stream, minimal");
    CHECK (inPreset (R"("view": { "panels": [{ "panels": [{ "panel": "harp" }] }] })")
           == "mine.json: \"view.panels.panels.panel\" is \"harp\"; it must be one of chord, keyboard, staff, circle, timeline, progression, suggestions");
    CHECK (inPreset (R"("view": { "panels": [{ "share": 2 }] })") == "mine.json: \"view.panels\" has a row without panels");
    CHECK (inPreset (R"("chords": { "hide": ["miner"] })").starts_with ("mine.json: \"chords.hide.miner\" is no quality; there are: "));
}

TEST_CASE ("no bytes are a preset that harms", "[plugin][preset][fuzz]")
{
    std::mt19937 random (3);
    const std::string whole = example;

    for (int round = 0; round < 3000; ++round)
    {
        auto bytes = whole;

        for (auto changes = 1 + random() % 8; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char> (random());

        const auto read = readPreset (bytes, "mine.json");
        CHECK (read.preset.has_value() == read.problem.empty());

        if (read.preset)
            CHECK (readPreset (toText (*read.preset), {}).preset == read.preset);
    }

    CHECK_FALSE (readPreset (std::string (200000, '['), "deep.json").preset);
}

//==============================================================================
TEST_CASE ("applying a preset gives the same result whatever was before", "[plugin][preset]")
{
    const auto preset = presetFrom (example);
    TestHost fresh, used;

    used.set (parameter::settleMs, "333");
    used.set (parameter::lowestNote, "40");
    used.set (parameter::key, "E major");
    View view;
    view.style = "german";
    view.keyboard.keys = 25;
    used.processor.setView (view);

    fresh.processor.apply (preset);
    used.processor.apply (preset);

    CHECK (presetOf (used.processor, used.processor.view(), used.processor.chordNames()) == presetOf (fresh.processor, fresh.processor.view(), fresh.processor.chordNames()));
    CHECK (valueOfSetting (used.processor, parameter::settleMs) == "120 ms");
    CHECK (valueOfSetting (used.processor, parameter::player) == "With bass player");
    CHECK (valueOfSetting (used.processor, parameter::lowestNote) == "C-1");
    CHECK (used.processor.view().panels == arrangementOf (LayoutName::practice));
    CHECK (used.processor.presetNow() == preset);
}

TEST_CASE ("what is the person's own stays, unless the preset names it", "[plugin][preset]")
{
    TestHost host;
    View view;
    view.width = 1234;
    view.height = 567;
    view.scale = 1.5f;
    view.theme = "highContrast";
    view.textScale = 1.25f;
    view.interfaceLanguage = "ja";
    view.noteLanguage = "german";
    host.processor.setView (view);

    host.processor.apply (presetFrom (example));
    auto expected = view;
    expected.style = "textual";
    expected.panels = arrangementOf (LayoutName::practice);
    expected.keyboard.labels = KeyboardView::Labels::notes;
    CHECK (host.processor.view() == expected);

    host.processor.apply (presetFrom (R"({ "name": "Class", "view": { "theme": "light", "textScale": 1.5, "noteLanguage": "french" } })"));
    CHECK (host.processor.view().theme == "light");
    CHECK (host.processor.view().textScale == 1.5f);
    CHECK (host.processor.view().noteLanguage == "french");
    CHECK (host.processor.view().style == View().style);
    CHECK (host.processor.view().width == 1234);
}

TEST_CASE ("a preset is marked as changed as soon as something that it sets is otherwise, and no longer when that is put back", "[plugin][preset]")
{
    TestHost host;
    CHECK_FALSE (host.processor.presetIsChanged());

    host.processor.apply (presetFrom (example));
    CHECK_FALSE (host.processor.presetIsChanged());

    host.set (parameter::releaseMs, "200");
    CHECK (host.processor.presetIsChanged());
    host.set (parameter::releaseMs, "60");
    CHECK_FALSE (host.processor.presetIsChanged());

    auto view = host.processor.view();
    view.theme = "light";
    view.width = 800;
    host.processor.setView (view);
    CHECK_FALSE (host.processor.presetIsChanged());
    view.keyboard.keys = 37;
    host.processor.setView (view);
    CHECK (host.processor.presetIsChanged());
    view.keyboard.keys = View().keyboard.keys;
    host.processor.setView (view);
    CHECK_FALSE (host.processor.presetIsChanged());

    host.processor.setChordNames ({});
    CHECK (host.processor.presetIsChanged());
}

TEST_CASE ("what was captured gives everything back", "[plugin][preset]")
{
    TestHost host;
    host.processor.apply (presetFrom (example));
    host.set (parameter::settleMs, "77");
    auto view = host.processor.view();
    view.theme = "light";
    view.keyboard.colours = KeyboardView::Colours::velocity;
    host.processor.setView (view);

    const auto captured = host.processor.captured (" My trio ");
    CHECK (captured.name == "My trio");
    CHECK (captured.description.empty());
    CHECK (captured.settings.at ("settleMs").dump() == "77");
    CHECK_FALSE (captured.view.contains ("noteLanguage"));
    CHECK (host.processor.captured ("Mine").description == "For the trio.");
    CHECK (presetFrom (toText (captured)) == captured);

    TestHost other;
    other.processor.apply (captured);
    CHECK (other.processor.view() == host.processor.view());
    CHECK (other.processor.chordNames() == host.processor.chordNames());
    CHECK (valueOfSetting (other.processor, parameter::settleMs) == "77 ms");
    CHECK_FALSE (other.processor.presetIsChanged());
}

TEST_CASE ("a project remembers its preset and its chord names", "[plugin][preset][state]")
{
    juce::MemoryBlock state, bare;

    {
        TestHost host;
        host.processor.getStateInformation (bare);
        host.processor.apply (presetFrom (example));
        host.set (parameter::releaseMs, "200");
        host.processor.getStateInformation (state);
    }

    TestHost host;
    const auto before = host.processor.viewVersion();
    host.processor.setStateInformation (state.getData(), static_cast<int> (state.getSize()));
    CHECK (host.processor.viewVersion() != before);
    CHECK (host.processor.presetNow() == presetFrom (example));
    CHECK (host.processor.presetIsChanged());
    CHECK (host.processor.chordNames() == presetFrom (example).chords);

    host.processor.setStateInformation (bare.getData(), static_cast<int> (bare.getSize()));
    CHECK_FALSE (host.processor.presetNow());
    CHECK (host.processor.chordNames().empty());
}

TEST_CASE ("the listener follows a person's wishes, at once and in the log", "[plugin][preset]")
{
    TestHost host;
    host.set (parameter::findKey, "Off");
    host.play ({ noteOn (0, 60), noteOn (0, 64), noteOn (0, 67), noteOn (0, 69) }, 12000);
    CHECK (host.shown() == "C6");

    host.processor.setChordNames (presetFrom (example).chords);
    host.play ({}, 24000);
    CHECK (host.shown() == "Am7/C");

    host.play ({ noteOff (24000, 60), noteOff (24000, 64), noteOff (24000, 67), noteOff (24000, 69) }, 60000);
    host.play (chord (60000, 90000, { 60, 64, 67, 69 }), 160000);
    CHECK (host.logged().back() == "Am7/C");

    host.processor.setChordNames ({});
    host.play (chord (160000, 180000, { 60, 64, 67, 69 }), 200000);
    CHECK (host.shown() == "C6");
}

TEST_CASE ("wishes count where the progression is heard too, and under a whole arrangement", "[plugin][preset]")
{
    ChordNames names;
    names.wishes.hide (Quality::six);
    const auto best = [&] (const char* id, const char* text, const ChordNames& wishes)
    {
        TestHost host;
        host.set (id, text);
        host.processor.setChordNames (wishes);
        host.play (chord (0, 40000, { 48, 60, 64, 67, 69 }), 38000);
        const auto naming = host.processor.latest().shown.naming;
        REQUIRE (naming.kind == Sounding::chord);
        REQUIRE (naming.readings.size() > 0);
        return naming.readings[0].chord.quality;
    };

    for (const auto& [id, text] : { std::pair (parameter::player, "With bass player"), std::pair (parameter::player, "Find out"), std::pair (parameter::listen, "Whole arrangement") })
    {
        INFO (text);
        const auto usual = best (id, text, {});
        ChordNames without;
        without.wishes.hide (usual);
        CHECK (best (id, text, without) != usual);
    }
}

//==============================================================================
TEST_CASE ("every bundled preset is sound, has words for itself, and differs from the others", "[plugin][preset]")
{
    Folder folder;
    const PresetLibrary library (folder.presets);
    std::set<std::string> names;
    CHECK (library.items().size() == 7);

    for (const auto& item : library.items())
    {
        INFO (item.name());
        CHECK (item.problem.isEmpty());
        CHECK (names.insert (item.preset.name).second);
        CHECK (item.preset.description.size() > 20);
        CHECK (item.preset.tags.size() > 1);

        for (const auto& other : library.items())
            CHECK (differences (item.preset, other.preset).empty() == (item == other));

        TestHost host;
        host.processor.apply (item.preset);
        CHECK_FALSE (host.processor.presetIsChanged());
    }
}

TEST_CASE ("the schema and the reader know the same fields, values and types of chord", "[plugin][preset]")
{
    const auto text = juce::File (GUIDETONE_PRESETS_DIR).getChildFile ("preset.schema.json").loadFileAsString().toStdString();
    const auto schema = nlohmann::json::parse (text);
    const auto& fields = schema.at ("properties");
    std::set<std::string> described, known;

    for (const auto& setting : allSettings())
    {
        INFO (idOf (*setting));
        const auto& field = fields.at ("settings").at ("properties").at (idOf (*setting));
        const auto& range = setting->getNormalisableRange();
        CHECK (normalised (*setting, field.at ("default")) == setting->getDefaultValue());

        if (const auto* choice = dynamic_cast<juce::AudioParameterChoice*> (setting.get()))
        {
            REQUIRE (field.at ("enum").size() == static_cast<std::size_t> (choice->choices.size()));

            for (const auto& value : field.at ("enum"))
                CHECK (choice->choices.contains (toString (value)));
        }
        else if (field.contains ("minimum"))
        {
            CHECK (field.at ("minimum").get<float>() == range.start);
            CHECK (field.at ("maximum").get<float>() == range.end);
        }
    }

    CHECK (fields.at ("settings").at ("properties").size() == allSettings().size());

    for (const auto& [name, field] : fields.at ("view").at ("properties").items())
    {
        described.insert (name);

        if (field.contains ("default"))
            CHECK (toWholeJson (View()).at (name) == field.at ("default"));
    }

    for (const auto& field : viewFields())
        known.insert (std::string (field.name));

    CHECK (described == known);
    CHECK (schema.at ("$defs").at ("type").at ("enum").size() == qualityCount - 1);

    for (const auto& type : schema.at ("$defs").at ("type").at ("enum"))
        CHECK (readChordNames (nlohmann::json { { "hide", { type } } }.dump(), {}).names);
}

TEST_CASE ("differences are said in words", "[plugin][preset]")
{
    const auto a = presetFrom (R"({ "name": "A", "settings": { "settleMs": 80 }, "view": { "theme": "light", "panels": "studio" } })");
    const auto b = presetFrom (example);
    const auto list = differences (a, b);

    const auto said = [&list] (const std::string& id)
    {
        for (const auto& each : list)
            if (each.id == id)
                return each.field + ": " + each.from + " -> " + each.to;

        return juce::String();
    };

    CHECK (said ("settings.settleMs") == "Settling time: 80 ms -> 120 ms");
    CHECK (said ("settings.player") == "Player: Solo -> With bass player");
    CHECK (said ("view.theme") == "Theme: Light -> Left as it is");
    CHECK (said ("view.panels") == "Panels: Studio -> Practice");
    CHECK (said ("chords.minor seventh") == "Minor seventh: As usual -> Preferred, Written mi%");
    CHECK (said ("settings.releaseMs").isEmpty());
    CHECK (list.size() == 8);
    CHECK (differences (b, b).empty());
}

//==============================================================================
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

TEST_CASE ("the zoom of the timeline is part of a preset, and as usual where a preset does not name it", "[plugin][presets]")
{
    View zoomed;
    zoomed.timelineZoom = 4.0f;
    const auto wide = presetFrom (R"({ "name": "Wide", "view": { "timelineZoom": 2.5 } })");
    CHECK (viewWith (wide, zoomed).timelineZoom == 2.5f);
    CHECK (viewWith (presetFrom (R"({ "name": "Plain" })"), zoomed).timelineZoom == 1.0f);
    CHECK (viewWith (presetFrom (toText (wide)), {}).timelineZoom == 2.5f);
    CHECK (readPreset (R"({ "name": "X", "view": { "timelineZoom": 9 } })", "x.json").problem == R"(x.json: "view.timelineZoom" is 9; it must be a number from 0.125 to 8)");

    const auto list = differences (presetFrom (R"({ "name": "Plain" })"), wide);
    REQUIRE (list.size() == 1);
    CHECK (list[0] == Difference { "view.timelineZoom", "Zoom of the timeline", "100 %", "250 %" });
}
