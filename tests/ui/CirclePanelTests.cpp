// CirclePanelTests.cpp - the circle of fifths: its keys and their spelling, what is bright, what a click asks for, and what is repainted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Repaints.h"
#include "Scenes.h"
#include "ui/panels/CirclePanel.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

using namespace guidetone;

namespace
{

juce::String u (const char* utf8)    { return juce::String::fromUTF8 (utf8); }

CirclePlace placeOf (const char* key)
{
    const auto parsed = *parseKey (key);
    return CirclePlace::of (parsed.tonic.pitchClass(), parsed.mode);
}

CircleValues inKey (const char* key, Locked locked = Locked::no)
{
    CircleValues values;
    values.posterior = scenes::posteriorOf ({ { key, 90 } });
    values.inForce = parseKey (key);
    values.locked = locked;
    return values;
}

Writing inLanguage (NoteLanguage language)
{
    Writing writing;
    writing.style.language = language;
    return writing;
}

Chord chordOn (Quality quality, int root, bool rootSilent = false)
{
    return { quality, static_cast<std::uint8_t> (root), static_cast<std::uint8_t> (root), rootSilent, {}, {} };
}

struct Rig
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const Theme theme;
    CirclePanel panel { theme };
    std::vector<std::string> asked;

    explicit Rig (int width = 340, int height = 320)
    {
        panel.setSize (width, height);
        panel.onKey = [this] (std::optional<Key> key) { asked.push_back (key ? toText (*key) : "none"); };
    }

    const CircleSegment& at (const char* key) const    { return panel.shown().segments[static_cast<std::size_t> (placeOf (key).index())]; }

    juce::MouseEvent mouseAt (juce::Point<float> position, juce::Point<float> downAt, juce::ModifierKeys buttons = juce::ModifierKeys::leftButtonModifier)
    {
        const auto now = juce::Time::getCurrentTime();
        return { juce::Desktop::getInstance().getMainMouseSource(), position, buttons, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, &panel, &panel, now, downAt, now, 1, false };
    }

    juce::Point<float> middleOf (const char* key) const    { return panel.boundsOf (placeOf (key)).getCentre().toFloat(); }
    void click (const char* key)                           { panel.mouseUp (mouseAt (middleOf (key), middleOf (key))); }
};

} // namespace

TEST_CASE ("the circle goes by fifths, and each minor lies inside its relative major", "[ui][circle]")
{
    const char* majors[] { "C", "G", "D", "A", "E", "B", "Gb", "Db", "Ab", "Eb", "Bb", "F" };
    const char* minors[] { "Am", "Em", "Bm", "F#m", "C#m", "G#m", "Ebm", "Bbm", "Fm", "Cm", "Gm", "Dm" };

    for (int fifths = 0; fifths < 12; ++fifths)
    {
        CHECK (toText (keyAt ({ fifths, Mode::major }, {}, Accidentals::automatic)) == majors[fifths]);
        CHECK (toText (keyAt ({ fifths, Mode::minor }, {}, Accidentals::automatic)) == minors[fifths]);
    }

    std::set<int> indices;

    for (int tonic = 0; tonic < 12; ++tonic)
        for (const auto mode : { Mode::major, Mode::minor })
        {
            const auto place = CirclePlace::of (tonic, mode);
            CHECK (place.tonic() == tonic);
            CHECK (CirclePlace::at (place.index()) == place);
            indices.insert (place.index());
        }

    CHECK (indices.size() == 24);
}

TEST_CASE ("the key in force spells its neighbours, then the player's signs, then what is common", "[ui][circle]")
{
    const auto written = [] (const char* place, const char* inForce, Accidentals accidentals = Accidentals::automatic)
    {
        return toText (keyAt (placeOf (place), inForce == nullptr ? std::nullopt : parseKey (inForce), accidentals));
    };

    CHECK (written ("Gb", "B") == "F#");
    CHECK (written ("Gb", "F#") == "F#");
    CHECK (written ("Db", "F#") == "C#");
    CHECK (written ("Gb", "Db") == "Gb");
    CHECK (written ("B", "Gb") == "Cb");
    CHECK (written ("G#m", "Gb") == "Abm");
    CHECK (written ("Ebm", "G#m") == "D#m");
    CHECK (written ("Db", "D") == "Db");       // far away: the commoner
    CHECK (written ("B", "Ab") == "B");

    CHECK (written ("Gb", nullptr, Accidentals::sharps) == "F#");
    CHECK (written ("B", nullptr, Accidentals::flats) == "Cb");
    CHECK (written ("B", nullptr, Accidentals::simple) == "B");
    CHECK (written ("D", nullptr, Accidentals::flats) == "D");

    // The key in force itself is never respelled, and all of its own chords are spelled as it is.
    for (const auto key : allKeys())
        for (const auto accidentals : { Accidentals::automatic, Accidentals::sharps, Accidentals::flats, Accidentals::simple })
        {
            const auto home = CirclePlace::of (key.tonic.pitchClass(), key.mode);
            CHECK (keyAt (home, key, accidentals) == key);

            for (const int step : { 11, 0, 1 })
                for (const auto mode : { Mode::major, Mode::minor })
                    if (const auto neighbour = keyAt ({ (home.fifths0to11 + step) % 12, mode }, key, accidentals); std::abs (key.signature()) < 7)
                        CHECK (std::abs (neighbour.signature() - key.signature()) <= 1);
        }
}

TEST_CASE ("the fifteen signatures are told, and a key with two names says both", "[ui][circle]")
{
    std::set<std::string> told;

    for (const auto key : allKeys())
        told.insert (signatureWords (key).toStdString());

    CHECK (told.size() == 15);

    CircleValues values;
    values.posterior = scenes::posteriorOf ({ { "Em", 12 }, { "Gb", 3 } });
    CHECK (spokenPlace (placeOf ("Em"), values, NoteLanguage::english) == "E minor, one sharp, 12 %");
    CHECK (spokenPlace (placeOf ("C"), values, NoteLanguage::english) == "C major, no sharps or flats, 0 %");
    CHECK (spokenPlace (placeOf ("Gb"), values, NoteLanguage::english) == u ("G♭ major, six flats, or F♯ major, six sharps, 3 %"));
    CHECK (spokenPlace (placeOf ("Bb"), {}, NoteLanguage::german) == "B major, two flats");
}

TEST_CASE ("a key is the brighter the more probable it is, and turning the posterior turns the circle", "[ui][circle]")
{
    int last = -1;

    for (int percent = 0; percent <= 100; ++percent)
    {
        CircleValues values;
        values.posterior = scenes::posteriorOf ({ { "E", percent } });
        const int step = pictureOf (values, NoteLanguage::english, Writing::Numerals::roman, {}).segments[static_cast<std::size_t> (placeOf ("E").index())].step;
        CHECK (step >= last);
        CHECK (step < Theme::glowSteps);
        last = step;
    }

    CHECK (last == Theme::glowSteps - 1);

    KeyPosterior here;

    for (std::size_t key = 0; key < 24; ++key)
        here.percent[key] = static_cast<std::uint8_t> (key * key % 31);

    for (int semitones = 1; semitones < 12; ++semitones)
    {
        KeyPosterior there;

        for (std::size_t key = 0; key < 24; ++key)
            there.percent[(key % 12 + static_cast<std::size_t> (semitones)) % 12 + key / 12 * 12] = here.percent[key];

        CircleValues one, other;
        one.posterior = here;
        other.posterior = there;
        const auto before = pictureOf (one, NoteLanguage::english, Writing::Numerals::roman, {}), after = pictureOf (other, NoteLanguage::english, Writing::Numerals::roman, {});

        for (int i = 0; i < circlePlaceCount; ++i)
        {
            const auto place = CirclePlace::at (i);
            const CirclePlace moved { (place.fifths0to11 + semitones * 7) % 12, place.mode };
            CHECK (before.segments[static_cast<std::size_t> (i)].step == after.segments[static_cast<std::size_t> (moved.index())].step);
        }
    }
}

TEST_CASE ("brightness and figures stay while a percent wavers", "[ui][circle]")
{
    Rig rig;
    CircleValues values;
    values.posterior = scenes::posteriorOf ({ { "E", 35 } });
    rig.panel.show (values);
    const auto first = rig.at ("E");
    Repaints repaints (rig.panel);

    for (const int percent : { 34, 35, 36, 34, 37 })
    {
        values.posterior = scenes::posteriorOf ({ { "E", percent } });
        rig.panel.show (values);
        CHECK (rig.at ("E") == first);
    }

    CHECK (repaints.count() == 0);

    values.posterior = scenes::posteriorOf ({ { "E", 30 } });
    rig.panel.show (values);
    CHECK (rig.at ("E").step < first.step);
}

TEST_CASE ("only the segments that changed are repainted", "[ui][circle]")
{
    Rig rig;
    auto values = inKey ("A");
    rig.panel.show (values);
    Repaints repaints (rig.panel);

    rig.panel.show (values);
    CHECK (repaints.count() == 0);

    values.posterior.percent[0] = 40;       // C major rises
    rig.panel.show (values);
    CHECK (repaints.all().getBounds() == rig.panel.boundsOf (placeOf ("C")));

    repaints.forget();
    values.sounding = chordOn (Quality::minorSeventh, 11);
    rig.panel.show (values);
    CHECK (repaints.all().getBounds() == rig.panel.boundsOf (placeOf ("Bm")));

    repaints.forget();
    values.sounding = chordOn (Quality::minor, 11);     // the same root in the same ring
    rig.panel.show (values);
    CHECK (repaints.count() == 0);

    values = inKey ("E");
    rig.panel.show (values);
    CHECK (repaints.touched (rig.panel.boundsOf (placeOf ("F"))));      // another key: the numerals move, and names may
}

TEST_CASE ("the key in force is framed and its own chords have numerals; what is not sure is called so", "[ui][circle]")
{
    Rig rig;
    rig.panel.show (inKey ("A"));
    CHECK (rig.at ("A").frame == CircleSegment::Frame::inForce);
    CHECK (rig.at ("A").note == "I");
    CHECK (rig.at ("D").note == "IV");
    CHECK (rig.at ("E").note == "V");
    CHECK (rig.at ("Bm").note == "ii");
    CHECK (rig.at ("C#m").note == "iii");
    CHECK (rig.at ("F#m").note == "vi");
    CHECK (rig.at ("G").note.isEmpty());
    CHECK (rig.panel.shown().middle.sure == "90 %");
    CHECK (rig.panel.spoken() == "A major, 90 %");

    rig.panel.show (inKey ("C#m", Locked::yes));
    CHECK (rig.at ("C#m").note == "i");
    CHECK (rig.at ("F#m").note == "iv");
    CHECK (rig.at ("G#m").note == "v");
    CHECK (rig.at ("E").note == "III");
    CHECK (rig.at ("A").note == "VI");
    CHECK (rig.at ("B").note == "VII");
    CHECK (rig.panel.shown().middle.locked);
    CHECK (rig.panel.spoken() == u ("C♯ minor, locked"));

    CircleValues unsure;
    unsure.posterior = scenes::posteriorOf ({ { "Em", 41 }, { "G", 33 }, { "D", 4 } });
    rig.panel.show (unsure);
    CHECK (rig.at ("Em").frame == CircleSegment::Frame::perhaps);
    CHECK (rig.at ("Em").note == "41 %");
    CHECK (rig.at ("G").note == "33 %");
    CHECK (rig.at ("D").note.isEmpty());
    CHECK (rig.panel.spoken() == "E minor, perhaps, 41 %");
    CHECK_FALSE (rig.panel.shown().wedge);

    rig.panel.show ({});
    CHECK (rig.panel.spoken() == "The key is not known yet");

    for (const auto& segment : rig.panel.shown().segments)
        CHECK (segment.frame == CircleSegment::Frame::none);
}

TEST_CASE ("the chord's root is marked by its third outside or inside, hollow where nobody plays it", "[ui][circle]")
{
    using Sounding = CircleSegment::Sounding;
    Rig rig;
    CircleValues values;

    for (const auto& [quality, key] : { std::pair (Quality::dominant, "E"), { Quality::sus4, "E" }, { Quality::minorSeventh, "Em" }, { Quality::halfDiminished, "Em" } })
        for (const bool silent : { false, true })
        {
            values.sounding = chordOn (quality, 4, silent);
            rig.panel.show (values);
            CHECK (rig.at (key).sounding == (silent ? Sounding::rootSilent : Sounding::yes));
            CHECK (std::count_if (rig.panel.shown().segments.begin(), rig.panel.shown().segments.end(), [] (const auto& s) { return s.sounding != Sounding::no; }) == 1);
        }
}

//==============================================================================
TEST_CASE ("a point on a segment finds it, and the middle and the corners are none", "[ui][circle]")
{
    for (const auto& [width, height] : { std::pair (120, 120), std::pair (340, 320), std::pair (900, 400) })
    {
        Rig rig (width, height);

        for (int i = 0; i < circlePlaceCount; ++i)
            CHECK (rig.panel.placeAt (rig.panel.boundsOf (CirclePlace::at (i)).getCentre().toFloat()) == CirclePlace::at (i));

        CHECK_FALSE (rig.panel.placeAt (rig.panel.getLocalBounds().getCentre().toFloat()));
        CHECK_FALSE (rig.panel.placeAt ({ 1.0f, 1.0f }));
    }
}

TEST_CASE ("a click asks for that key, and on the locked one for none", "[ui][circle]")
{
    Rig rig;
    rig.click ("Em");
    rig.panel.show (inKey ("E"));           // found, not locked: a click keeps it
    rig.click ("E");
    rig.panel.show (inKey ("E", Locked::yes));
    rig.click ("B");
    rig.click ("E");
    rig.panel.show (inKey ("C#", Locked::yes));
    rig.click ("Gb");                       // as it is spelled there
    rig.click ("Db");
    CHECK (rig.asked == std::vector<std::string> { "Em", "E", "B", "none", "F#", "none" });

    // Who slides off, presses the other button or misses asks for nothing.
    rig.panel.mouseUp (rig.mouseAt (rig.middleOf ("C"), rig.middleOf ("G")));
    rig.panel.mouseUp (rig.mouseAt (rig.middleOf ("C"), rig.middleOf ("C"), juce::ModifierKeys::rightButtonModifier));
    rig.panel.mouseUp (rig.mouseAt ({ 1.0f, 1.0f }, { 1.0f, 1.0f }));
    CHECK (rig.asked.size() == 6);
}

TEST_CASE ("arrow keys go round and from ring to ring, and Enter asks", "[ui][circle]")
{
    Rig rig;
    using Key = juce::KeyPress;
    const auto press = [&rig] (int code) { return rig.panel.keyPressed (Key (code)); };

    CHECK (press (Key::leftKey));
    CHECK (rig.panel.cursor() == placeOf ("F"));
    CHECK (press (Key::downKey));
    CHECK (rig.panel.cursor() == placeOf ("Dm"));
    CHECK (press (Key::downKey));
    CHECK (press (Key::rightKey));
    CHECK (press (Key::rightKey));
    CHECK (rig.panel.cursor() == placeOf ("Em"));
    CHECK (press (Key::spaceKey));
    CHECK (press (Key::upKey));
    CHECK (press (Key::returnKey));
    CHECK (rig.asked == std::vector<std::string> { "Em", "G" });

    rig.panel.show (inKey ("F#m"));
    CHECK (press (Key::homeKey));
    CHECK (rig.panel.cursor() == placeOf ("F#m"));

    CHECK_FALSE (press ('x'));
    CHECK_FALSE (rig.panel.keyPressed (Key (Key::leftKey, juce::ModifierKeys::commandModifier, 0)));

    for (int i = 0; i < 12; ++i)
        press (Key::rightKey);

    CHECK (rig.panel.cursor() == placeOf ("F#m"));
}

TEST_CASE ("the brightest segment wears the accent, one at rest does not, in every theme", "[ui][circle][theme]")
{
    const juce::ScopedJuceInitialiser_GUI gui;
    const auto theme = themeOf (GENERATE (ThemeName::dark, ThemeName::light, ThemeName::highContrast, ThemeName::colourBlind));
    CirclePanel panel (theme);
    panel.setSize (340, 320);
    panel.show (inKey ("A"));
    const auto image = painted (panel);

    const auto wears = [&] (const char* key, juce::Colour colour)
    {
        const auto bounds = panel.boundsOf (placeOf (key));
        int pixels = 0;

        for (int y = bounds.getY(); y < bounds.getBottom(); ++y)
            for (int x = bounds.getX(); x < bounds.getRight(); ++x)
                pixels += panel.placeAt (juce::Point (x, y).toFloat()) == placeOf (key) && image.getPixelAt (x, y) == colour ? 1 : 0;

        return pixels;
    };

    CHECK (wears ("A", theme.accent) > 300);
    CHECK (wears ("A", theme.text) > 60);      // the frame
    CHECK (wears ("C", theme.raised) > 600);
    CHECK (wears ("C", theme.accent) == 0);
}

TEST_CASE ("the chords of the key in force are counted in the numerals that were chosen", "[ui][circle]")
{
    Rig rig;
    rig.panel.show (inKey ("A"));
    CHECK (rig.at ("D").note == "IV");
    CHECK (rig.at ("F#m").note == "vi");

    Writing writing;
    writing.numerals = Writing::Numerals::nashville;
    Repaints repaints (rig.panel);
    rig.panel.write (writing);
    CHECK (repaints.count() > 0);
    CHECK (rig.at ("D").note == "4");
    CHECK (rig.at ("F#m").note == "6-");

    repaints.forget();
    rig.panel.write (writing);
    CHECK (repaints.count() == 0);

    // Players in Nashville count a minor key from its relative major.
    rig.panel.show (inKey ("F#m"));
    CHECK (rig.at ("F#m").note == "6-");
    CHECK (rig.at ("A").note == "1");
}

TEST_CASE ("the circle paints at every size, in every language of notes", "[ui][circle]")
{
    for (const auto& [width, height] : { std::pair (1, 1), std::pair (40, 300), std::pair (120, 90), std::pair (1600, 1200) })
        for (int language = 0; language < noteLanguageCount; ++language)
        {
            Rig rig (width, height);
            rig.panel.write (inLanguage (static_cast<NoteLanguage> (language)));
            auto values = inKey ("Gb", Locked::yes);
            values.sounding = chordOn (Quality::minor, 8, true);
            rig.panel.show (values);
            CHECK (painted (rig.panel, 2.0f).isValid());
        }
}
