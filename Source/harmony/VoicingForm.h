// VoicingForm.h - from a chord to notes that a player can put down: close, shell, rootless, drop 2, spread.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Degree.h"
#include "Naming.h"

#include <string>
#include <vector>

namespace guidetone
{

/** close: all tones from the bass up, tensions on top.
    shell: root, third and seventh (or sixth), with the fifth where it is an altered one; for a band without the root.
    rootless: third and seventh with ninth and fifth or thirteenth between them, in the form (third or seventh lowest) that lies better.
    drop2: four parts, the second from the top an octave down.
    spread: open, with a tenth above the root. */
enum class VoicingForm : std::uint8_t { close, shell, rootless, drop2, spread };

constexpr int voicingFormCount = 5;

/** "close", "shell" ... */
std::string_view toText (VoicingForm form) noexcept;
std::optional<VoicingForm> voicingFormFrom (std::string_view text) noexcept;

/** MIDI note numbers 0..127, both ends included. */
struct NoteRange
{
    int lowest = 36;
    int highest = 84;
};

struct VoicedTone
{
    int note = 0;                    ///< MIDI note number
    std::optional<Degree> degree;    ///< nothing for a bass outside the chord
};

/** Notes low to high, or a sentence that says why there are none. */
struct VoicedChord
{
    std::vector<VoicedTone> tones;
    std::string problem;             ///< empty where there are notes

    Voicing voicing() const noexcept;
};

/** Puts a chord into the middle of the keyboard, or as near to it as the range lets. A slash chord has its bass at the bottom, but for
    rootless forms, which leave it to the bass player; these add a ninth of their own where the chord takes one. A chord that is another one without its root (dim7) keeps it in every form. Allocates.
    @param player  band: a shell has no root. */
VoicedChord voice (const Chord& chord, VoicingForm form, NoteRange range = {}, Player player = Player::solo);

} // namespace guidetone
