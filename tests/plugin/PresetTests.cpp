// PresetTests.cpp - presets are read, and applied with one result.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PresetExamples.h"

#include <random>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

std::string problemIn (std::string_view json)  { return readPreset (json, "mine.json").problem; }

juce::String valueOfSetting (PluginProcessor& processor, const char* id)
{
    auto* parameter = processor.parameters().getParameter (id);
    return parameter->getText (parameter->getValue(), 64);
}

} // namespace

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
