// SheetFaces.h - the faces of a printed sheet: how wide their characters are, and the signs of chord symbols as outlines.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidetone
{

/** The first four are among the fourteen that every reader of PDF has; `signs` are our own. */
enum class Face : std::uint8_t
{
    title,      ///< Times bold
    words,      ///< Times italic
    chords,     ///< Helvetica
    marks,      ///< Helvetica bold
    signs       ///< accidentals, triangle, ring ...: the characters of sheetSigns()
};

constexpr std::size_t faceCount = 5;

/** A step of an outline: m and l with one point, c with three, z with none. */
struct PathStep
{
    char kind = 'z';
    std::array<float, 6> at {};

    friend bool operator== (const PathStep&, const PathStep&) = default;
};

using Outline = std::vector<PathStep>;

/** A sign: in thousandths of its size, its baseline at 0 and y up, as fonts are. */
struct SheetSign
{
    char32_t character = 0;
    float width = 0.0f;
    Outline outline;            ///< filled by the rule of the non-zero winding number
};

/** Flat, sharp, the double ones, triangle, minus, ring, ring with a stroke, the quarter note of a tempo, segno, coda and fermata. Made at the first call. */
std::span<const SheetSign> sheetSigns();

/** Whether the character is drawn as a sign, whatever the face around it. */
bool isSheetSign (char32_t character);

/** The byte for a character in the encoding of PDF's own faces (WinAnsi); a letter of Latin with a mark that the faces lack loses the mark, and what
    they do not have at all is a question mark. */
std::uint8_t ansiOf (char32_t character) noexcept;

/** In points, at a size in points. Characters that a face lacks are as wide as what stands for them. */
float widthOf (std::u32string_view text, Face face, float size);

} // namespace guidetone
