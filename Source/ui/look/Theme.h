// Theme.h - the colours and letters of everything drawn, by what they are for.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Degree.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace guidetone
{

/** What a tone does in its chord, as far as a colour can say it. The second or fourth of a suspended chord stands in the
    third's place and the sixth of a sixth chord in the seventh's, and they wear those colours. */
enum class ToneFamily : std::uint8_t { root, third, fifth, seventh, tension, foreign };

constexpr int toneFamilyCount = 6;

/** @returns the family of a degree; `foreign` for a tone that has none (a bass outside its chord, a note of a cluster). */
constexpr ToneFamily familyOf (std::optional<Degree> degree) noexcept
{
    if (! degree)
        return ToneFamily::foreign;

    switch (*degree)
    {
        case Degree::one:                                                        return ToneFamily::root;
        case Degree::minorThird: case Degree::third:
        case Degree::second:     case Degree::fourth:                            return ToneFamily::third;
        case Degree::flatFive:   case Degree::five:  case Degree::sharpFive:     return ToneFamily::fifth;
        case Degree::diminishedSeventh: case Degree::minorSeventh:
        case Degree::majorSeventh:      case Degree::six:                        return ToneFamily::seventh;
        case Degree::flatNine:   case Degree::nine:  case Degree::sharpNine:
        case Degree::eleven:     case Degree::sharpEleven:
        case Degree::flatThirteen: case Degree::thirteen:                        return ToneFamily::tension;
    }

    return ToneFamily::foreign;
}

/** The themes there are, as views and presets name them. */
enum class ThemeName : std::uint8_t { dark, light, highContrast, colourBlind };

constexpr int themeCount = 4;

/** "dark", "light", "highContrast", "colourBlind", for views; what is none of them counts as dark. */
const char* toText (ThemeName name) noexcept;
ThemeName themeNamed (std::string_view text) noexcept;

/** Colours by role. Every pair of text and ground that the panels use is listed in textPairs() and tested against WCAG AA. */
struct Theme
{
    juce::Colour window       { 0xff101216 };   ///< behind everything
    juce::Colour panel        { 0xff16191f };   ///< the log and the bar
    juce::Colour raised       { 0xff20242c };   ///< buttons, chips, fields
    juce::Colour raisedOver   { 0xff2a2f39 };   ///< the same under the pointer
    juce::Colour chosen       { 0xff3b4350 };   ///< the one of several that is on
    juce::Colour line         { 0xff2b303a };   ///< hairlines, edges
    juce::Colour control      { 0xff717988 };   ///< what must be seen of a control: thumb, tick box, scroll bar

    juce::Colour text         { 0xfff4f0e6 };   ///< what is read first: the chord
    juce::Colour label        { 0xffc6c9d0 };   ///< controls, log times
    juce::Colour quiet        { 0xff949ba8 };   ///< captions, guidance
    juce::Colour held         { 0xff777f8d };   ///< the chord after its notes have gone: large type only

    juce::Colour accent       { 0xfff2b445 };   ///< demo, focus, what is on
    juce::Colour onAccent     { 0xff1b1405 };   ///< letters on accent and on coloured keys
    juce::Colour warning      { 0xffff9d7d };   ///< lost events, recovered sessions

    juce::Colour whiteKey     { 0xffa4a9b4 };
    juce::Colour whiteKeyEdge { 0xff70767f };
    juce::Colour blackKey     { 0xff1d2026 };
    juce::Colour blackKeyEdge { 0xff3b404b };
    juce::Colour onWhiteKey   { 0xff2a2f3a };   ///< the names of the Cs
    juce::Colour keyGap       { 0xff101216 };   ///< between the keys and behind them

    /** How hard a key was struck: soft, medium, hard. Other hues than the families', since it says another thing. */
    std::array<juce::Colour, 3> velocity { juce::Colour { 0xff8b8bf0 }, juce::Colour { 0xffe07fc4 }, juce::Colour { 0xffffc46b } };

    /** By ToneFamily. Kept apart in lightness as well as in hue, so that they stay apart for colour-blind eyes; never the only
        sign: keys and tones carry their degree in letters too. */
    std::array<juce::Colour, toneFamilyCount> family { juce::Colour { 0xfff5b83d },    // root: amber
                                                       juce::Colour { 0xff4a9ff8 },    // third: blue
                                                       juce::Colour { 0xfffbf8ef },    // fifth: white
                                                       juce::Colour { 0xff52e79c },    // seventh: mint
                                                       juce::Colour { 0xfff062a6 },    // tension: rose
                                                       juce::Colour { 0xff8d8a60 } };  // foreign: khaki

    juce::Colour of (ToneFamily f) const noexcept    { return family[static_cast<std::size_t> (f)]; }

    /** @param velocity1to127  as MIDI has it. */
    juce::Colour ofVelocity (int velocity1to127) const noexcept;

    static constexpr int glowSteps = 8;

    /** The ground of what is the brighter the more probable it is: from 0, a field at rest, to glowSteps - 1, the accent. Steps, so that it does
        not flicker; none of them lies where neither dark nor light letters could be read. */
    juce::Colour glow (int step) const noexcept;

    /** Letters that can be read on this ground, whatever it is: the text's colour or the accent's, else black or white. */
    juce::Colour inkOn (juce::Colour ground) const noexcept;

    /** A stroke between letters of that colour, such as a slash: it stands back behind them. */
    static juce::Colour behind (juce::Colour letters, juce::Colour ground) noexcept    { return letters.interpolatedWith (ground, 0.3f); }

    float textScale = 1.0f;     ///< 1..2: how much larger than usual is what one reads; the chord itself fills its space anyway

    /** What one reads, at the size that was chosen. @param height  in pixels at the usual size. */
    juce::Font body (float height) const;
    juce::Font strong (float height) const;

    struct TextPair
    {
        const char* use;
        juce::Colour text, ground;
        double atLeast;         ///< WCAG 2.1: 4.5 for text, 3 for large text and for the parts of controls
    };

    /** Every pair in which something is read. */
    std::vector<TextPair> textPairs() const;
};

/** The colours of a theme. The default of `Theme` is the dark one. */
Theme themeOf (ThemeName name);

/** WCAG 2.1's contrast of two opaque colours, 1..21. */
double contrast (juce::Colour a, juce::Colour b) noexcept;

/** The embedded faces. [message thread] Made once, on first use. */
struct Typefaces
{
    Typefaces();

    juce::Typeface::Ptr text, strong, display, music;
};

/** Fonts of a given height in pixels. Letters and musical signs are in all of them. */
juce::Font textFont (float height);
juce::Font strongFont (float height);
juce::Font displayFont (float height);

/** The signs of a staff, under SMuFL's code points. @param height  of a staff of five lines: four spaces. */
juce::Font musicFont (float height);

/** The width of a line of text in pixels, rounded up. */
int widthOf (const juce::Font& font, const juce::String& text);

/** "Bb", "C##", "C#m", "bb7" with real accidentals: every #, and every b behind a capital note letter or before a figure. */
juce::String withMusicSigns (const juce::String& text);

} // namespace guidetone
