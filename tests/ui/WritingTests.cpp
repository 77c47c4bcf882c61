// WritingTests.cpp - every style and language that comes with Guidetone can be set on the screen.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EveryReading.h"
#include "Places.h"
#include "Scenes.h"
#include "notation/StyleLibrary.h"
#include "notation/StyledName.h"
#include "ui/look/Typesetting.h"
#include "ui/look/Writing.h"
#include "ui/panels/LogPanel.h"

#include <filesystem>
#include <set>

using namespace guidetone;

namespace
{

const SpellingContext inC { parseKey ("C"), Accidentals::automatic };
const Chord seventhOnG { Quality::dominant, 7, 7, false, {}, {} };

/** All runs as one text. */
std::string text (const std::vector<SymbolRun>& runs)
{
    std::string result;

    for (const auto& run : runs)
        result += run.text;

    return result;
}

std::string written (const char* style, const Chord& chord, const SpellingContext& spelling = inC)
{
    return text (runsOf (chord, spelling, *bundledStyle (style)));
}

} // namespace

TEST_CASE ("the library has every style of presets/styles, each once", "[ui][writing]")
{
    std::set<std::string> files, ids;

    for (const auto& file : std::filesystem::directory_iterator (GUIDETONE_SOURCE_DIR "/presets/styles"))
        files.insert (file.path().stem().string());

    for (const auto& style : bundledStyles())
        ids.insert (style.id);

    CHECK (ids == files);
    CHECK (bundledStyles().size() == files.size());
    CHECK (bundledStyle ("jazz")->title == "Jazz symbols");
    CHECK (bundledStyle ("no such style") == nullptr);
}

TEST_CASE ("a writing is what a view's names say, and the plainest where they say nothing known", "[ui][writing]")
{
    CHECK (writingOf ("", "", "") == Writing());
    CHECK (writingOf ("jazz", "english", "roman").style == *bundledStyle ("jazz"));
    CHECK (writingOf ("jazz", "french", "roman").style.language == NoteLanguage::french);
    CHECK (writingOf ("german", "english", "roman").style.language == NoteLanguage::german);
    CHECK (writingOf ("german", "italian", "roman").style.language == NoteLanguage::italian);
    CHECK (writingOf ("jazz", "klingon", "nashville").numerals == Writing::Numerals::nashville);
}

TEST_CASE ("each manner is set in its own way", "[ui][writing]")
{
    CHECK (written ("jazz", seventhOnG) == "G7");
    CHECK (written ("nashville", seventhOnG) == "57");
    CHECK (written ("roman", seventhOnG) == "V7");
    CHECK (written ("function", seventhOnG) == "D7");
    CHECK (written ("function", { Quality::halfDiminished, 6, 6, false, {}, {} }, { parseKey ("Bb"), {} }) == "[\u266fv\u00f87]");
    CHECK (written ("harte", { Quality::dominant, 10, 8, false, {}, {} }) == "Bb:7/b7");
    CHECK (written ("classical", { Quality::minor, 10, 10, false, {}, {} }) == "B\u266d minor");
    CHECK (written ("spoken", seventhOnG) == "G seven");
    CHECK (written ("musicxml", seventhOnG) == "G7");

    CHECK (runsOf (seventhOnG, inC, *bundledStyle ("classical"))[0].role == SymbolRun::Role::words);
    CHECK (runsOf (seventhOnG, inC, *bundledStyle ("roman"))[1].role == SymbolRun::Role::tension);
}

TEST_CASE ("what counts from a key is a lead-sheet symbol where there is none, in the same note names", "[ui][writing]")
{
    for (const auto* id : { "nashville", "roman", "function" })
    {
        auto style = *bundledStyle (id);
        CHECK (text (runsOf (seventhOnG, {}, style)) == "G7");
        style.language = NoteLanguage::italian;
        CHECK (text (runsOf (seventhOnG, {}, style)) == "Sol7");
    }
}

TEST_CASE ("notes, intervals and clusters are their notes in every style but the spoken", "[ui][writing]")
{
    const auto cluster = scenes::played ({ 60, 61, 62, 63 }).naming;

    for (const auto& style : bundledStyles())
    {
        INFO (style.id);
        CHECK (runsOf (Naming(), inC, style).empty());
        CHECK_FALSE (runsOf (scenes::played ({ 61 }).naming, inC, style).empty());
        CHECK_FALSE (runsOf (scenes::played ({ 56, 62 }).naming, inC, style).empty());

        if (style.manner != Manner::spoken)
            CHECK (runsOf (cluster, inC, style).size() >= 7);
    }

    CHECK (text (runsOf (scenes::played ({ 61 }).naming, {}, *bundledStyle ("german"))) == "Des");
}

TEST_CASE ("a note's name has its language and real accidentals", "[ui][writing]")
{
    const NoteName bFlat { 6, -1 };
    auto style = textualStyle();
    CHECK (noteName (bFlat, style) == juce::String::fromUTF8 ("B\u266d"));
    style.language = NoteLanguage::german;
    CHECK (noteName (bFlat, style) == "B");
    style.language = NoteLanguage::italian;
    CHECK (noteName (bFlat, style) == juce::String::fromUTF8 ("Si\u266d"));
}

TEST_CASE ("a chord is counted in its key by Roman numerals or by Nashville numbers, and said so", "[ui][writing]")
{
    const auto key = *parseKey ("C");
    const Chord borrowed { Quality::major, 10, 10, false, {}, {} };
    CHECK (text (degreeRuns (seventhOnG, key, Writing::Numerals::roman)) == "V7");
    CHECK (text (degreeRuns (borrowed, key, Writing::Numerals::nashville)) == "\u266d7");
    CHECK (spokenDegree (seventhOnG, key, Writing::Numerals::roman) == "five seven");
    CHECK (spokenDegree (seventhOnG, key, Writing::Numerals::nashville) == "five dominant seventh");
    CHECK (spokenDegree (borrowed, key, Writing::Numerals::nashville) == "flat seven major");
}

TEST_CASE ("in the styles that engrave, no sign of the text is lost on the page", "[ui][writing]")
{
    // What the page says without: brackets, commas, and the word that several additions share.
    const auto bare = [] (std::string symbol)
    {
        for (const std::string_view sign : { "(", ")", ",", "add" })
            for (auto at = symbol.find (sign); at != std::string::npos; at = symbol.find (sign))
                symbol.erase (at, sign.size());

        return symbol;
    };

    for (const auto& original : bundledStyles())
    {
        if (original.manner != Manner::symbol && original.manner != Manner::nashville)
            continue;

        auto style = original;
        style.signs = style.signs == Signs::letters ? Signs::letters : Signs::unicode;

        for (const auto& reading : everyReading())
        {
            INFO (style.id << ": " << writeSymbol (reading, inC, style));
            REQUIRE (bare (text (typesetSymbol (reading, inC, style))) == bare (writeSymbol (reading, inC, style)));
        }
    }
}

TEST_CASE ("the lines of the log are written anew in another style", "[ui][writing][log-panel]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    LogPanel panel (theme);
    panel.setSize (400, 300);
    panel.show (scenes::log (6), {});
    const auto before = panel.lines()[0].symbol.ink().getWidth();

    panel.write ({});
    CHECK (panel.lines()[0].symbol.ink().getWidth() == before);
    panel.write (writingOf ("jazz", "italian", "roman"));
    CHECK (panel.lines()[0].symbol.ink().getWidth() > before);

    // What comes later is written the same way.
    panel.show (scenes::log (12), {});
    panel.write ({});
    CHECK (panel.lines()[0].symbol.ink().getWidth() == before);
    CHECK (panel.lines().size() == 12);
}
