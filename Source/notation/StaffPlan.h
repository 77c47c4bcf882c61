// StaffPlan.h - where the notes of one moment stand on a grand staff: stave, line, side, signs and ledger lines.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <array>
#include <optional>
#include <vector>

namespace guidetone
{

/** Everything here is measured in spaces: the distance of two lines of a stave. x counts to the right from the left edge of the chord's own
    column of heads, y down from the upper stave's top line. A step is half a space, counted up from a stave's middle line. */
namespace staff
{
    constexpr float headWidth = 1.304f, headHeight = 1.088f;    ///< of the font's black head
    constexpr float betweenStaves = 7.0f;                       ///< from the treble's lowest line to the bass's highest
    constexpr float height = 8.0f + betweenStaves;
    constexpr float ledgerOverhang = 0.35f;                     ///< of a ledger line, on either side of a head
    constexpr float headClearance = 0.2f, signClearance = 0.16f, ledgerClearance = 0.1f;
}

enum class Stave : std::uint8_t { treble, bass };

constexpr float staveY (Stave stave, float step) noexcept
{
    return (stave == Stave::treble ? 2.0f : 6.0f + staff::betweenStaves) - 0.5f * step;
}

struct StaffBox
{
    float left = 0.0f, top = 0.0f, right = 0.0f, bottom = 0.0f;
};

/** The sign of a flat or a sharp in a key signature of that stave. @param index  0..6 in their order: F C G D A E B, or back. */
int signatureStep (Stave stave, int index, bool flats) noexcept;

/** What a signature (-7..7) does to a letter 0..6: -1, 0 or 1. */
int signatureAccidental (int signature, int letter) noexcept;

/** The note that is written there, which may lie outside 0..127.
    @param octaves  those by which the stave sounds above what is written: 1 under 8va, -1 over 8vb. */
int midiNoteOf (Stave stave, int step, int octaves, int accidental) noexcept;
int letterOf (Stave stave, int step) noexcept;

struct StaffNote
{
    Tone tone;
    Stave stave = Stave::treble;
    int step = 0;
    int column = 0;                 ///< 0: the chord's own; those beside it are for seconds and altered unisons
    std::optional<int> sign;        ///< -2..2, 0 a natural; nothing where the key signature says it
    float signX = 0.0f;             ///< the left edge of the sign

    float x() const noexcept        { return static_cast<float> (column) * staff::headWidth; }
    float y() const noexcept        { return staveY (stave, static_cast<float> (step)); }
    StaffBox head() const noexcept  { return { x(), y() - 0.5f * staff::headHeight, x() + staff::headWidth, y() + 0.5f * staff::headHeight }; }
};

struct LedgerLine
{
    Stave stave = Stave::treble;
    int step = 0;
    float left = 0.0f, right = 0.0f;

    float y() const noexcept        { return staveY (stave, static_cast<float> (step)); }
};

struct StaffPlan
{
    std::vector<StaffNote> notes;       ///< low to high, as they sound
    std::vector<LedgerLine> ledgers;
    std::array<int, 2> octaves {};      ///< by stave: how far it sounds above (treble) or below (bass) what is written, -3..3
    StaffBox ink;                       ///< of heads, signs and ledger lines; nothing where there are no notes

    int octavesOf (Stave stave) const noexcept    { return octaves[static_cast<std::size_t> (stave)]; }
};

/** Plans a moment.

    1. The staves part at middle C, unless a close chord would be torn or more ledger lines be needed.
    2. A stave whose notes lie more than three ledger lines out is written an octave or more nearer, with a mark.
    3. Heads a second apart stand on both sides of the stem that the chord would have, the lower one on the left; so do altered unisons.
    4. A sign stands where the key signature says otherwise, and at every note of a letter that the chord has in two forms.
    5. Signs are set from the right: the highest, the lowest, the second highest and so on, octaves in one line where they find room.

    @param tones      each MIDI note number at most once, spelled with up to two signs; in any order
    @param signature  -7..7, see Key::signature()
    [any thread] Pure; allocates. Time grows with the square of the notes, and there are at most 128. */
StaffPlan planStaff (std::vector<Tone> tones, int signature);

} // namespace guidetone
