// LanguageTests.cpp - the interface in each of its languages: everything is there, fits its place, and can be drawn.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "notation/ChordSymbol.h"
#include "PaintedText.h"
#include "PresetDesk.h"
#include "Scenes.h"
#include "ui/Editor.h"
#include "ui/look/IntervalName.h"
#include "ui/look/Languages.h"
#include "ui/look/LineBreaks.h"
#include "ui/look/SpokenWords.h"
#include "ui/look/ValueWords.h"

using namespace guidetone;

namespace
{

constexpr juce::juce_wchar undoArrow = 0x21a9, redoArrow = 0x21aa;

const char* const codes[] { "de", "fr", "es", "ja" };

/** The interface's language for as long as it lives; afterwards English. */
struct Spoken
{
    explicit Spoken (const juce::String& code)    { speak (code); }
    ~Spoken()    { speak ("en"); }
};

juce::String lettersOf (const juce::String& code)
{
    juce::String letters;

    for (juce::juce_wchar c = ' '; c < 0x180; ++c)
        letters += juce::String::charToString (c);

    std::set<juce::juce_wchar> others { 0x266d, 0x266e, 0x266f, undoArrow, redoArrow };

    const auto translations = translationsTo (code);

    for (const auto& text : translations.getAllValues())
        for (auto c = text.getCharPointer(); ! c.isEmpty(); ++c)
            if (*c >= 0x180)
                others.insert (*c);

    for (const auto c : others)
        letters += juce::String::charToString (c);

    return letters;
}

struct Window
{
    int width, height;
    float textScale;
};

const Window windows[] { { 960, 640, 1.0f }, { 480, 320, 1.0f }, { 1440, 960, 1.5f }, { 960, 640, 1.5f } };

using Prepare = std::function<void (Editor&)>;

PaintedText windowIn (const juce::String& code, const Window& size, LayoutName layout, const Prepare& prepare)
{
    PluginProcessor processor (Flavour::midiEffect);
    auto view = processor.view();
    view.interfaceLanguage = code.toStdString();
    view.textScale = size.textScale;
    view.panels = arrangementOf (layout);
    processor.setView (view);
    processor.progression().restore (scenes::log (30));
    Editor editor (processor);
    editor.setSize (size.width, size.height);
    prepare (editor);
    return textOn (editor, lettersOf (code));
}

/** In a bar that is too narrow the switch goes first: it is in the settings as well. Undo and redo are arrows where their words have no room. */
bool mayBeLeftOut (const juce::String& text, const PaintedText& other)
{
    return text == "Hold" || (text == "Undo" && other.saysAtOnce (juce::String::charToString (undoArrow))) || (text == "Redo" && other.saysAtOnce (juce::String::charToString (redoArrow)));
}

/** What has the same place where there is less room. */
juce::String briefOf (const juce::String& text)
{
    const std::pair<const char*, const char*> briefs[] { { "Held keys", "Held" }, { "Arrangement", "Whole" }, { "Find out", "Find" }, { "With bass", "Bass" } };

    for (const auto& [whole, brief] : briefs)
        if (text == whole)
            return brief;

    return text;
}

/** Of the texts that are read in English, those that are not all there in the other language. */
juce::StringArray lost (const PaintedText& english, const PaintedText& other, const juce::String& code)
{
    constexpr int unmistakable = 24;    // letters; a shorter text may be part of another
    const auto translations = translationsTo (code);
    juce::StringArray missing;

    for (const auto& text : translations.getAllKeys())
    {
        const bool isRead = text.length() >= unmistakable ? english.says (text) : english.saysAtOnce (text);

        if (isRead && ! text.contains ("%") && ! mayBeLeftOut (text, other) && ! other.says (translations[text]) && ! other.says (translations[briefOf (text)]))
            missing.add (text + " -> " + translations[text]);
    }

    return missing;
}

} // namespace

TEST_CASE ("what is read in English is read whole in every language", "[ui][languages]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Spoken afterwards ("en");
    std::vector<std::pair<juce::String, Prepare>> states { { "plain", [] (Editor&) {} }, { "help", [] (Editor& editor) { editor.workspace().perform (Command::help); } } };

    for (const auto page : { SettingsPanel::Page::listening, SettingsPanel::Page::writing, SettingsPanel::Page::names, SettingsPanel::Page::look, SettingsPanel::Page::keyboard, SettingsPanel::Page::sharing })
        states.push_back ({ "settings " + juce::String (static_cast<int> (page)), [page] (Editor& editor)
        {
            editor.workspace().perform (Command::settings);
            editor.workspace().settingsPanel().turnTo (page);
        } });

    const std::vector all { LayoutName::studio, LayoutName::practice, LayoutName::stage, LayoutName::stream, LayoutName::minimal };

    // In a low window a page of the settings and the list of keys scroll, and what is below their edge depends on how the lines before it break.
    const auto layoutsFor = [&all] (const juce::String& state, const Window& size)
    {
        const bool scrolls = state != "plain" && static_cast<float> (size.height) < 600.0f * size.textScale;
        return state == "plain" ? all : scrolls ? std::vector<LayoutName>() : std::vector { LayoutName::studio };
    };

    for (const auto& size : windows)
        for (const auto& [name, prepare] : states)
            for (const auto layout : layoutsFor (name, size))
            {
                const auto english = windowIn ("en", size, layout, prepare);
                CHECK (english.runs.size() > 5);

                for (const auto* code : codes)
                {
                    INFO (code << ", " << name << ", layout " << static_cast<int> (layout) << ", " << size.width << " x " << size.height << ", text " << size.textScale);
                    const auto other = windowIn (code, size, layout, prepare);
                    CHECK (lost (english, other, code).joinIntoString ("; ") == juce::String());
                    CHECK (other.narrowest >= 0.9f);
                }
            }
}

TEST_CASE ("the browser of presets is read whole in every language", "[ui][languages]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Spoken afterwards ("en");

    for (const float scale : { 1.0f, 1.5f })
    {
        const auto browserIn = [scale] (const juce::String& code)
        {
            speak (code);
            Theme theme;
            theme.textScale = scale;
            PresetDesk desk (theme, PresetBrowser::idealWidth, 1000);     // high enough that nothing is scrolled away
            desk.furnish();
            desk.browser.choose ("Classroom");
            desk.browser.toggleDefault();
            desk.browser.toggleCompare();
            return textOn (desk.browser, lettersOf (code));
        };

        const auto english = browserIn ("en");
        CHECK (english.saysAtOnce ("Compare"));

        for (const auto* code : codes)
        {
            INFO (code << ", text " << scale);
            CHECK (lost (english, browserIn (code), code).joinIntoString ("; ") == juce::String());
        }
    }
}

TEST_CASE ("the reader of painted text notices what is curtailed", "[ui][languages]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    LookAndFeel look (theme);
    juce::TextButton button ("Mississippi");
    button.setLookAndFeel (&look);

    button.setSize (200, 28);
    CHECK (textOn (button, lettersOf ("de")).saysAtOnce ("Mississippi"));

    button.setSize (40, 28);
    CHECK_FALSE (textOn (button, lettersOf ("de")).says ("Mississippi"));
    button.setLookAndFeel (nullptr);
}

TEST_CASE ("every letter of every language has its glyph in the embedded fonts", "[ui][languages]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Typefaces> typefaces;

    for (const auto& face : { typefaces->text, typefaces->strong })
    {
        const auto shape = [&face] (juce::juce_wchar c)
        {
            juce::Path path;
            juce::Array<int> glyphs;
            juce::Array<float> offsets;
            face->getGlyphPositions (juce::String::charToString (c), glyphs, offsets);

            if (! glyphs.isEmpty())
                face->getOutlineForGlyph (glyphs[0], path);

            return path;
        };

        const auto nothing = shape (0xe123);        // has none

        for (const auto* code : codes)
        {
            const auto translations = translationsTo (code);

            for (const auto& text : translations.getAllValues())
                for (auto c = text.getCharPointer(); ! c.isEmpty(); ++c)
                {
                    INFO (code << ": U+" << juce::String::toHexString (static_cast<int> (*c)) << " in " << text << "; tools/make-fonts cuts it");
                    const auto path = shape (*c);
                    REQUIRE ((*c == ' ' || *c == 0xa0 || *c == '\n' || (! path.isEmpty() && path.toString() != nothing.toString())));
                }
        }
    }
}

TEST_CASE ("values are said in the interface's language, and read back from it", "[ui][languages]")
{
    CHECK (valueWords ("C# minor") == juce::String::fromUTF8 ("C\xe2\x99\xaf minor"));
    CHECK (decimalWords (1.5, 1) == "1.5");

    const Spoken german ("de");
    CHECK (spokenLanguage() == "de");
    CHECK (valueWords ("C# minor") == juce::String::fromUTF8 ("C\xe2\x99\xaf-Moll"));
    CHECK (valueWords ("Whole arrangement") == "Ganzes Arrangement");
    CHECK (valueWords ("1.5 s") == "1,5 s");
    CHECK (valueWords ("250 ms") == "250 ms");
    CHECK (valueWords ("v1.5") == "v1.5");
    CHECK (decimalWords (-0.25, 2) == "-0,25");
    CHECK (englishValue (" 1,5 s", {}) == "1.5 s");
    CHECK (englishValue (valueWords ("For ever"), { "For ever" }) == "For ever");
    CHECK (englishValue ("nonsense, 5", { "For ever" }) == "nonsense, 5");
}

TEST_CASE ("intervals have the gender of their language", "[ui][languages]")
{
    const auto tone = [] (int note, int letter, int accidental) { return Tone { note, NoteName { static_cast<std::int8_t> (letter), static_cast<std::int8_t> (accidental) }, {} }; };
    const auto c = tone (60, 0, 0), cSharp = tone (61, 0, 1), eFlat = tone (63, 2, -1), g = tone (67, 4, 0), highC = tone (72, 0, 0);

    {
        const Spoken french ("fr");
        CHECK (intervalName (c, eFlat) == "tierce mineure");
        CHECK (intervalName (c, g) == "quinte juste");
        CHECK (intervalName (c, cSharp) == juce::String::fromUTF8 ("unisson augment\xc3\xa9"));
        CHECK (intervalName (c, highC) == "octave");
    }
    {
        const Spoken japanese ("ja");
        CHECK (intervalName (c, eFlat) == juce::String::fromUTF8 ("\xe7\x9f\xad" "3\xe5\xba\xa6"));
    }

    CHECK (intervalName (c, cSharp) == "augmented unison");
}

TEST_CASE ("chords are spoken in the interface's language", "[ui][languages]")
{
    const juce::String chord ("C sharp minor seven, flat five, add eleven over E, root silent");
    CHECK (spokenWords (chord) == chord);

    {
        const Spoken german ("de");
        CHECK (spokenWords (chord) == juce::String::fromUTF8 ("Cis Moll sieben, b f\u00fcnf, add elf \u00fcber E, Grundton stumm"));
        CHECK (spokenWords ("B flat major seven") == "B major sieben");
        CHECK (spokenWords ("E double flat") == "Eses");
        CHECK (spokenWords ("five seven of two") == juce::String::fromUTF8 ("f\u00fcnf sieben von zwei"));
    }
    {
        const Spoken french ("fr");
        CHECK (spokenWords ("B flat major") == juce::String::fromUTF8 ("Si b\u00e9mol majeur"));
    }

    // No chord has a term that a language lacks.
    for (const auto* code : codes)
    {
        const Spoken other (code);

        for (int quality = 1; quality < qualityCount; ++quality)
            for (const auto& degrees : { DegreeSet {}, DegreeSet { Degree::nine }, DegreeSet { Degree::flatNine, Degree::sharpEleven, Degree::thirteen } })
            {
                Chord named { static_cast<Quality> (quality), 1, 4, true, degrees, { Degree::five } };
                const auto english = juce::String (spokenSymbol (named, {}));

                for (const auto* word : { "one", "two", "three", "four", "five", "seven", "nine", "eleven", "thirteen", "flat", "sharp", "minor", "diminished",
                                          "suspended", "second", "fourth", "no", "over", "root", "silent" })
                {
                    INFO (code << ": " << english << " -> " << spokenWords (english));
                    CHECK_FALSE (juce::StringArray::fromTokens (spokenWords (english), " ,", "").contains (word));
                }
            }
    }
}

TEST_CASE ("Japanese is broken into lines where it may be", "[ui][languages]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Typefaces> typefaces;
    const auto font = textFont (14.0f);
    const auto em = static_cast<float> (widthOf (font, juce::String::fromUTF8 ("\u548c")));
    const auto text = juce::String::fromUTF8 ("\u300c\u548c\u97f3\u300d\u3092\u5f3e\u304f\u3068\u3001Guidetone\u304c\u540d\u524d\u3092\u8868\u793a\u3057\u307e\u3059\u3002");

    CHECK (brokenIntoLines ("Play a chord, or press Demo", font, 20.0f) == "Play a chord, or press Demo");
    CHECK (brokenIntoLines (text, font, 1.0e6f) == text);
    CHECK (brokenIntoLines ({}, font, 10.0f).isEmpty());

    for (float width = 1.0f; width < 30.0f * em; width += 5.0f)
    {
        const auto broken = brokenIntoLines (text, font, width);
        const auto lines = juce::StringArray::fromLines (broken);
        CHECK (broken.removeCharacters ("\n") == text);
        CHECK (broken.contains ("Guidetone"));

        for (const auto& line : lines)
        {
            INFO (line);
            CHECK (line.isNotEmpty());
            CHECK_FALSE (juce::String::fromUTF8 ("\u3001\u3002\u300d").containsChar (line[0]));
            CHECK (line.getLastCharacter() != 0x300c);

            if (width > 6.0f * em)
                CHECK (widthOf (font, line) <= static_cast<int> (width) + 1);
        }
    }
}

TEST_CASE ("a language that is unknown is English, and the system's may have a country", "[ui][languages]")
{
    const Spoken afterwards ("en");

    for (const auto& [asked, spoken] : { std::pair ("xx", "en"), std::pair ("de-AT", "de"), std::pair ("JA", "ja"), std::pair ("en", "en"), std::pair ("../de", "en") })
    {
        speak (asked);
        CHECK (spokenLanguage() == spoken);
    }
}
