// EverydayVoicings.h - voicings that existing tools are known to misname, and what musicians call them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace guidetone
{

struct EverydayVoicing
{
    std::string_view notes;      ///< low to high
    std::string_view accepted;   ///< any of these names, separated by spaces
    std::string_view why;
};

constexpr EverydayVoicing everydayVoicings[]
{
    { "E3 G3 C4",              "C/E",                       "chord" },
    { "A3 C4 F4",              "F/A",                       "chord" },
    { "B3 D4 G4",              "G/B",                       "chord" },
    { "C4 E4 G4",              "C",                         "chord" },
    { "C4 E4 G#4",             "Caug",                      "chord" },
    { "D4 F4 C5",              "Dm7",                       "fifth omitted" },
    { "C4 G4 B4",              "Cmaj7(no3)",                "third omitted" },
    { "C4 G4 Bb4",             "C7(no3)",                   "third omitted" },
    { "G3 C4 E4",              "C/G",                       "chord" },
    { "E3 A3 C4",              "Am/E",                      "chord" },
    { "A3 D4 F#4",             "D/A",                       "chord" },
    { "E3 A3 C#4",             "A/E",                       "chord" },
    { "C4 E4 A4",              "Am/C C6(no5)",              "twins" },
    { "E3 G#3 D#4",            "Emaj7",                     "fifth omitted" },
    { "C4 E4 G4 A4",           "C6",                        "twin Am7/C among the alternates" },
    { "A3 C4 E4 G4",           "Am7",                       "twin C6/A among the alternates" },
    { "C4 Eb4 G4 A4",          "Cm6",                       "twin Am7b5/C among the alternates" },
    { "A3 C4 Eb4 G4",          "Am7b5",                     "twin Cm6/A among the alternates" },
    { "C4 E4 F#4 G4",          "C(add#11)",                 "addition" },
    { "F#3 C4 E4 G4",          "C/F#",                      "slash" },
    { "C4 E4 G4 Bb4 F#5",      "C7#11",                     "tension" },
    { "C4 E4 G4 Bb4 Db5",      "C7b9",                      "tension" },
    { "C4 E4 G4 Bb4 D#5",      "C7#9",                      "tension" },
    { "D3 E3 G3 Bb3 C4",       "C9/D",                      "bass is a tension" },
    { "Eb3 E3 G3 Bb3 C4",      "C7#9/Eb C7#9/D#",           "bass is a tension" },
    { "C4 C5",                 "C",                         "single pitch class" },
    { "C4 E4 C5",              "C(no5) C3",                 "dyad: a major third" },
    { "C4 E4 Gb4",             "C(b5)",                     "chord" },
    { "Bb3 D4 F4",             "Bb",                        "chord" },
    { "C4 Eb4 G4 Bb4",         "Cm7",                       "chord" },
    { "C3 G3 E4",              "C",                         "open voicing" },
    { "G3 C4 E4 Bb4",          "C7/G",                      "chord" },
    { "F3 A3 D4 G4",           "F6/9",                      "fifth omitted" },
    { "C3 C4 E4 G4",           "C",                         "doubled bass" },
    { "E4 G4 C5",              "C/E",                       "chord" },
    { "C4 F4 A4",              "F/C",                       "chord" },
    { "Eb3 Ab3 C4",            "Ab/Eb",                     "chord" },
    { "A3 D4 E4",              "Asus4 Dsus2/A",             "twins, root position first" },
    { "C4 E4 A4 B4 D5",        "Cmaj13 C6/9(maj7)",         "chord" },
    { "C4 E4 B4 D5",           "Cmaj9",                     "fifth omitted" },
    { "C3 G4 B4 D5",           "G/C Cmaj9(no3)",            "slash, register" },
    { "E4 B4",                 "E5",                        "dyad" },
    { "E2 D4 F4 A4",           "Dm/E",                      "slash, register" },
    { "B2 A3 C4 E4",           "Am/B",                      "slash, register" },
    { "E4 G4 B4 D5",           "Em7",                       "twin G6/E among the alternates" },
    { "B3 C4 E4",              "Cmaj7/B",                   "fifth omitted, inversion" },
    { "G2 F4 A4 C5",           "F/G G9sus4(no5)",           "slash, register" },
    { "C4 E4 G4 Bb4 D5 F#5",   "C9#11",                     "tensions" },
    { "D3 A3 C4",              "Am/D D7(no3)",              "ambiguous, both shown" },
    { "G3 C4 Db4 E4",          "C(addb9)/G",                "addition" },
    { "C4 D4 E4 G4 A4",        "C6/9",                      "chord" },
    { "E3 G3 C4 D4",           "Cadd9/E",                   "addition, inversion" },
    { "D4 E4 G4 A4 C5",        "D9sus4",                    "close hand" },
    { "Ab3 C4 D4",             "Ab(b5)",                    "chord" },
    { "F4 A4 C5 D5",           "F6",                        "twin Dm7/F among the alternates" },
    { "C4 E4 G4 A4 Bb4",       "C13",                       "ninth omitted" },
    { "D2 A3 C4 E4 G4",        "Am7/D",                     "slash, register" },
    { "G4 Bb4 C5 Db5 E5",      "C7b9/G",                    "no subset" },
    { "G4 Bb4 B4 D5 F5",       "G7#9",                      "both thirds" },
    { "C4 D4 F4 G4 Bb4",       "C9sus4",                    "twin Gm7/C among the alternates" },
    { "C4 E4 Gb4 B4",          "Cmaj7b5",                   "chord" },
    { "C4 Eb4 B4",             "Cm(maj7)",                  "fifth omitted" },
    { "C4 D4 Eb4 Gb4 Bb4",     "Cm9b5",                     "chord" },
    { "Db4 F4 G4 C5",          "Dbmaj7#11",                 "tension, fifth omitted" },
    { "C4 D4 E4 G4 A4 Bb4",    "C13",                       "chord" },
    { "C4 D4 G4 Bb4",          "Gm/C C9(no3) C7sus2",       "ambiguous" },
    { "C4 F4 Bb4",             "C7sus4",                    "quartal, fifth omitted" },
    { "D4 F4 G4 C5",           "Dm11 Dm7(add11)",           "fifth omitted" },
};

} // namespace guidetone
