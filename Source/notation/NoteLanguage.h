// NoteLanguage.h - what a note is called in other languages: Bb, B, Si bemolle, Bes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/FixedText.h"
#include "../harmony/NoteName.h"

#include <optional>
#include <string>
#include <vector>

namespace guidetone
{

/** English C D E F G A B. German: H for B and B for Bb, Cis, Des, Es, As, Heses. Dutch: Cis, Des, Es, As, B, Bes. Scandinavian: Ciss,
    Dess, Ess, Ass, H and B. Solfege Do Re Mi Fa Sol La Si, in French with Ré. */
enum class NoteLanguage : std::uint8_t { english, german, dutch, scandinavian, italian, spanish, french };

constexpr int noteLanguageCount = 7;

/** "english", "german" ..., for options and style files. */
std::string_view toText (NoteLanguage language) noexcept;
std::optional<NoteLanguage> noteLanguageFrom (std::string_view text) noexcept;

/** "english, german, ...": what may be said, for a sentence. */
std::string noteLanguageNames();

/** How accidentals are written where a language has signs for them: # and b, the music signs U+266D, U+266F, U+1D12A and U+1D12B, or the
    letters s and b. */
enum class Signs : std::uint8_t { ascii, unicode, letters };

std::optional<Signs> signsFrom (std::string_view text) noexcept;

/** A note's name in any language, or a few signs: at most "Hessesses", or "Sol" and two signs of Unicode. */
using NoteText = FixedText<15>;

/** "#", "bb", "ss", or nothing: accidental -3..3. [any thread] No allocation, as noteText(). */
NoteText signText (int accidental, Signs signs) noexcept;

/** "G#", "Gis", "Sol#". */
NoteText noteText (NoteName name, NoteLanguage language, Signs signs) noexcept;

/** The same where a std::string is wanted. */
std::string writeNote (NoteName name, NoteLanguage language, Signs signs);

/** Every reading of the front of `text` as a note name of that language, the longest first: "Esus4" in German is Es and "us4", or E and
    "sus4". Signs may be of any kind in any language, and English names never mix with others'. At most four. */
struct NoteReading
{
    NoteName name;
    std::size_t length = 0;      ///< in bytes
};

std::vector<NoteReading> readNote (std::string_view text, NoteLanguage language);

} // namespace guidetone
