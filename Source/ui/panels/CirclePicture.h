// CirclePicture.h - what the circle of fifths shows: a key for each of its 24 places, how bright, and what is marked.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../context/KeyPosterior.h"
#include "../../harmony/Spelling.h"
#include "../look/Writing.h"

#include <array>
#include <optional>

namespace guidetone
{

/** Whether the key in force was set by the player, or found in the music. */
enum class Locked : bool { no, yes };

/** Majors outside, their relative minors inside; `fifths` counts clockwise from C major and A minor. */
struct CirclePlace
{
    int fifths0to11 = 0;
    Mode mode = Mode::major;

    /** 0..11 outside, 12..23 inside. */
    constexpr int index() const noexcept                          { return fifths0to11 + (mode == Mode::minor ? 12 : 0); }
    static constexpr CirclePlace at (int index0to23) noexcept     { return { index0to23 % 12, index0to23 < 12 ? Mode::major : Mode::minor }; }

    /** Pitch class of the tonic. */
    constexpr int tonic() const noexcept                          { return (fifths0to11 * 7 + (mode == Mode::minor ? 9 : 0)) % 12; }
    static constexpr CirclePlace of (int tonic0to11, Mode mode) noexcept
    {
        return { (mode == Mode::minor ? tonic0to11 + 3 : tonic0to11) * 7 % 12, mode };
    }

    friend constexpr bool operator== (CirclePlace, CirclePlace) noexcept = default;
};

constexpr int circlePlaceCount = 24;

/** The key of a place as it is written. Of two spellings (Db and C#, Gb and F#, B and Cb, and their minors) the one that lies beside the key in
    force, so that its neighbours are spelled like it; else the one that the player's signs ask for; else the commoner. */
Key keyAt (CirclePlace place, const std::optional<Key>& inForce, Accidentals accidentals) noexcept;

/** The other way to write it, where its signature has no more than seven signs. */
std::optional<Key> enharmonicOf (Key key) noexcept;

/** "no sharps or flats", "one sharp", "six flats". */
juce::String signatureWords (Key key);

/** All that a place's pixels depend on. */
struct CircleSegment
{
    Key key;
    int step = 0;                       ///< brightness, 0..Theme::glowSteps - 1
    juce::String note;                  ///< the numeral or number of the chord on its tonic, where that is the key's own: "IV", "6-"; in no key how probable it is
    int figure = 0;                     ///< per cent, following in steps of a few, so that digits do not flicker
    enum class Frame : std::uint8_t { none, perhaps, inForce } frame = Frame::none;
    enum class Sounding : std::uint8_t { no, yes, rootSilent } sounding = Sounding::no;    ///< the chord's root, by its third outside or inside

    /** Whether they look alike: a figure that is not written does not count. */
    friend bool operator== (const CircleSegment& a, const CircleSegment& b)
    {
        return a.key == b.key && a.step == b.step && a.note == b.note && a.frame == b.frame && a.sounding == b.sounding;
    }
};

/** The words in the middle of the circle. */
struct CircleMiddle
{
    juce::String tonic, mode, sure;     ///< "E", "minor", "92 %" or "locked" or "perhaps"
    bool locked = false, doubtful = false;

    friend bool operator== (const CircleMiddle&, const CircleMiddle&) = default;
};

struct CirclePicture
{
    std::array<CircleSegment, circlePlaceCount> segments;
    std::optional<int> wedge;           ///< the place on the circle, 0..11, of the key in force: it and its neighbours are its own chords
    CircleMiddle middle;
};

/** What the circle is told. */
struct CircleValues
{
    KeyPosterior posterior;
    std::optional<Key> inForce;         ///< the key that names and spells; nothing while none is sure
    Locked locked = Locked::no;
    std::optional<Chord> sounding;
    Accidentals accidentals = Accidentals::automatic;

    friend bool operator== (const CircleValues&, const CircleValues&) = default;
};

/** @param before  the last picture: a step of brightness is kept until the figure has clearly left it, so that nothing flickers. */
CirclePicture pictureOf (const CircleValues& values, NoteLanguage language, Writing::Numerals numerals, const CirclePicture& before);

/** "E minor, one sharp, 12 %"; a place that can be written in two ways says both. */
juce::String spokenPlace (CirclePlace place, const CircleValues& values, NoteLanguage language);

} // namespace guidetone
