// StandardForms.h - the left-hand forms that jazz pianists learn: shells, rootless A and B forms, quartal voicings, upper structures.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harmony/Key.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace guidetone
{

/** What a form stands for, as far as a key cares. */
enum class FormFamily { major, minor, minorMajor, dominant, suspended, halfDiminished, diminished };

/** One way to play a chord. */
struct StandardForm
{
    std::string name;             ///< "13, B form"
    FormFamily family;
    std::vector<int> intervals;   ///< semitones above the root, low to high
};

/** A chord of four voices as the rootless forms build it: third (or fourth), fifth (or what stands for it), seventh (or sixth), ninth. */
struct FourVoices
{
    const char* name;
    FormFamily family;
    int third, fifth, seventh, ninth;   ///< semitones above the root, 0..15
};

constexpr FourVoices fourVoices[]
{
    { "maj9",    FormFamily::major,          4, 7, 11, 14 },
    { "6/9",     FormFamily::major,          4, 7, 9,  14 },
    { "maj13",   FormFamily::major,          4, 9, 11, 14 },
    { "maj9#11", FormFamily::major,          4, 6, 11, 14 },
    { "m9",      FormFamily::minor,          3, 7, 10, 14 },
    { "m11",     FormFamily::minor,          3, 5, 10, 14 },
    { "m6/9",    FormFamily::minor,          3, 7, 9,  14 },
    { "m(maj9)", FormFamily::minorMajor,     3, 7, 11, 14 },
    { "9",       FormFamily::dominant,       4, 7, 10, 14 },
    { "13",      FormFamily::dominant,       4, 9, 10, 14 },
    { "7b9",     FormFamily::dominant,       4, 7, 10, 13 },
    { "13b9",    FormFamily::dominant,       4, 9, 10, 13 },
    { "7b9b13",  FormFamily::dominant,       4, 8, 10, 13 },
    { "7#9b13",  FormFamily::dominant,       4, 8, 10, 15 },
    { "9#11",    FormFamily::dominant,       4, 6, 10, 14 },
    { "9b13",    FormFamily::dominant,       4, 8, 10, 14 },
    { "9sus4",   FormFamily::suspended,      5, 7, 10, 14 },
    { "13sus4",  FormFamily::suspended,      5, 9, 10, 14 },
    { "m9b5",    FormFamily::halfDiminished, 3, 6, 10, 14 },
};

/** The A form has the third at the bottom, the B form the seventh; both go up from there. */
inline std::vector<StandardForm> rootlessForms()
{
    std::vector<StandardForm> forms;

    for (const auto& [name, family, third, fifth, seventh, ninth] : fourVoices)
    {
        forms.push_back ({ name + std::string (", A form"), family, { third, fifth, seventh, ninth } });
        forms.push_back ({ name + std::string (", B form"), family, { seventh, ninth, third + 12, fifth + 12 } });
    }

    forms.push_back ({ "m11b5, A form", FormFamily::halfDiminished, { 3, 6, 10, 17 } });
    forms.push_back ({ "m11b5, B form", FormFamily::halfDiminished, { 10, 15, 17, 18 } });
    return forms;
}

/** Third and seventh (or sixth) alone, either at the bottom. */
inline std::vector<StandardForm> shellForms()
{
    struct Shell { const char* name; FormFamily family; int third, seventh; };
    constexpr Shell shells[] { { "maj7", FormFamily::major, 4, 11 },  { "7", FormFamily::dominant, 4, 10 }, { "m7", FormFamily::minor, 3, 10 },
                               { "m6", FormFamily::minor, 3, 9 },     { "6", FormFamily::major, 4, 9 },     { "m(maj7)", FormFamily::minorMajor, 3, 11 },
                               { "m7b5", FormFamily::halfDiminished, 3, 10 }, { "7sus4", FormFamily::suspended, 5, 10 } };
    std::vector<StandardForm> forms;

    for (const auto& [name, family, third, seventh] : shells)
    {
        forms.push_back ({ name + std::string (" shell, third below"), family, { third, seventh } });
        forms.push_back ({ name + std::string (" shell, seventh below"), family, { seventh, third + 12 } });
    }

    return forms;
}

/** The same with the root at the bottom. */
inline std::vector<StandardForm> rootedShells()
{
    std::vector<StandardForm> forms;

    for (const auto& [name, family, third, seventh] : { std::tuple { "maj7", FormFamily::major, 4, 11 }, { "7", FormFamily::dominant, 4, 10 },
                                                        { "m7", FormFamily::minor, 3, 10 } })
    {
        forms.push_back ({ name + std::string (", 1 3 7"), family, { 0, third, seventh } });
        forms.push_back ({ name + std::string (", 1 7 3"), family, { 0, seventh, third + 12 } });
    }

    return forms;
}

/** Stacks of fourths, So What voicings and Kenny Barron's. */
inline std::vector<StandardForm> quartalForms()
{
    return { { "three fourths from the root", FormFamily::suspended, { 0, 5, 10 } },
             { "three fourths from the ninth", FormFamily::minor, { 2, 7, 12 } },
             { "three fourths from the third", FormFamily::major, { 4, 9, 14 } },
             { "three fourths from the seventh", FormFamily::major, { 11, 16, 21 } },
             { "So What, m11 on its root", FormFamily::minor, { 0, 5, 10, 15, 19 } },
             { "So What, m11 on its ninth", FormFamily::minor, { 2, 7, 12, 17, 21 } },
             { "So What, maj13 on its third", FormFamily::major, { 4, 9, 14, 19, 23 } },
             { "So What, maj13#11 on its seventh", FormFamily::major, { 11, 16, 21, 26, 30 } },
             { "Kenny Barron's m11", FormFamily::minor, { 0, 7, 14, 15, 22, 29 } },
             { "Kenny Barron's maj9#11", FormFamily::major, { 0, 7, 14, 16, 23, 30 } } };
}

/** A triad above the tritone of a dominant, with either guide tone at the bottom. */
inline std::vector<StandardForm> upperStructures()
{
    struct Triad { const char* name; int root, third; };
    constexpr Triad triads[] { { "II", 2, 4 }, { "bIII", 3, 4 }, { "bV", 6, 4 }, { "bVI", 8, 4 }, { "VI", 9, 4 },
                               { "I minor", 0, 3 }, { "bII minor", 1, 3 }, { "bIII minor", 3, 3 }, { "#IV minor", 6, 3 } };
    std::vector<StandardForm> forms;

    for (const auto& [name, root, third] : triads)
        for (const auto& [lower, upper] : { std::pair { 4, 10 }, { 10, 16 } })
        {
            const int above = upper >= 12 + root ? 24 : 12;
            forms.push_back ({ std::string (name) + " over the tritone, " + (lower == 4 ? "third" : "seventh") + " below", FormFamily::dominant,
                               { lower, upper, above + root, above + root + third, above + root + 7 } });
        }

    return forms;
}

inline std::vector<StandardForm> standardForms()
{
    std::vector<StandardForm> all;
    for (const auto& forms : { rootlessForms(), shellForms(), rootedShells(), quartalForms(), upperStructures() })
        all.insert (all.end(), forms.begin(), forms.end());
    return all;
}

/** Whether a key has such a chord on a degree 0..11 semitones above its tonic: the sevenths of the scale (in minor with the raised
    seventh as well), the dominants that lead to them, and the blues' dominant on the fourth degree. */
inline bool isAtHome (FormFamily family, int degree, Mode mode)
{
    using Degrees = std::vector<int>;
    struct Home { FormFamily family; Degrees inMajor, inMinor; };
    static const Home homes[] { { FormFamily::major,          { 0, 5 },                  { 3, 8, 10 } },
                                { FormFamily::minor,          { 2, 4, 9 },               { 0, 5 } },
                                { FormFamily::minorMajor,     {},                        { 0 } },
                                { FormFamily::dominant,       { 0, 2, 4, 5, 7, 9, 11 }, { 0, 2, 3, 5, 7, 10 } },
                                { FormFamily::suspended,      { 7 },                     { 7, 10 } },
                                { FormFamily::halfDiminished, { 11 },                    { 2 } },
                                { FormFamily::diminished,     { 11 },                    { 11 } } };

    for (const auto& home : homes)
        if (home.family == family)
        {
            const auto& degrees = mode == Mode::major ? home.inMajor : home.inMinor;
            return std::find (degrees.begin(), degrees.end(), degree) != degrees.end();
        }

    return false;
}

} // namespace guidetone
