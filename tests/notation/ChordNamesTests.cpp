// ChordNamesTests.cpp - a person's names for types of chord: read, written, laid over a style.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"
#include "Catch.h"
#include "MusicText.h"
#include "notation/ChordNames.h"
#include "notation/StyledName.h"

#include <nlohmann/json.hpp>

using namespace guidetone;
using namespace guidetone::test;

namespace
{

std::string problemIn (std::string_view json)  { return readChordNames (json, "mine.json").problem; }

std::string written (const NotationStyle& style, std::string_view notes)
{
    return writeSymbol (name (voicing (notes)), {}, style);
}

constexpr auto example = R"({ "rename": { "major with added sixth": "maj%", "minor seventh": "mi%" }, "prefer": ["minor seventh"], "hide": ["augmented major seventh"] })";

} // namespace

TEST_CASE ("what is renamed is written so in any style with words, and nothing else is touched", "[notation][chord-names]")
{
    const auto names = *readChordNames (example, "mine.json").names;

    CHECK (written (withNames (textualStyle(), names), "C4 E4 G4 A4") == "Cmaj6");
    CHECK (written (withNames (bundledStyle ("jazz"), names), "C4 Eb4 G4 Bb4") == "Cmi7");
    CHECK (written (withNames (bundledStyle ("jazz"), names), "C4 Eb4 G4 Bb4 D5") == "Cmi9");
    CHECK (written (withNames (bundledStyle ("jazz"), names), "C4 E4 G4 B4") == written (bundledStyle ("jazz"), "C4 E4 G4 B4"));
    CHECK (withNames (textualStyle(), {}) == textualStyle());
}

TEST_CASE ("chord names are read back as they were written", "[notation][chord-names]")
{
    const auto names = *readChordNames (example, "mine.json").names;
    CHECK (names.wishes.prefers (Quality::minorSeventh));
    CHECK (names.wishes.hides (Quality::augmentedMajorSeventh));
    CHECK_FALSE (names.wishes.hides (Quality::minorSeventh));
    CHECK (readChordNames (toJson (names).dump(), {}).names == names);
    CHECK (toJson (ChordNames()).empty());
}

TEST_CASE ("of a preset only the chord names are read", "[notation][chord-names]")
{
    CHECK (readChordNames (R"({ "name": "Mine", "settings": { "anything": 1 }, "chords": { "hide": ["suspended second"] } })", {}).names->wishes.hides (Quality::sus2));
    CHECK (readChordNames (R"({ "name": "Mine" })", {}).names->empty());
}

TEST_CASE ("a mistake in chord names is a sentence that says what there is", "[notation][chord-names]")
{
    CHECK (problemIn ("[]") == "mine.json: a file of chord names is an object in braces");
    CHECK (problemIn (R"({ "renames": {} })") == "mine.json: \"renames\" is not known; there are rename, prefer, hide");
    CHECK (problemIn (R"({ "prefer": "minor" })") == "mine.json: \"prefer\" must be a list in brackets");
    CHECK (problemIn (R"({ "hide": [3] })") == "mine.json: \"hide\" must be text");
    CHECK (problemIn (R"({ "hide": ["single note"] })") == "mine.json: \"hide.single note\" is no chord");
    CHECK (problemIn (R"({ "hide": ["miner"] })").starts_with ("mine.json: \"hide.miner\" is no quality; there are: single note; open fifth; major; minor;"));
    CHECK (problemIn (R"({ "rename": { "minor": "m%%" } })").starts_with ("mine.json: \"rename.minor\" is \"m%%\"; a quality is written like"));
    CHECK (problemIn (R"({ "prefer": ["minor"], "hide": ["minor"] })") == "mine.json: \"hide\" has \"minor\", which is preferred as well");
    CHECK (problemIn ("{\n\"hide\": [,] }") == "mine.json, line 2: this is no JSON");
    CHECK (problemIn (R"({ "name": "Mine", "chords": 3 })") == "mine.json: \"chords\" must be an object in braces");
}
