// StaffPicture.h - what there is to see on the staff: the notes that sound or have just gone, spelled, in their key.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../harmony/Spelling.h"
#include "../../listening/Listener.h"

#include <vector>

namespace guidetone
{

/** How a note of the staff comes to be there. */
enum class Playing : std::uint8_t
{
    down,
    pedal,          ///< sounds, though no finger holds it
    remembered,     ///< in the chord still shown after its notes have gone
    silent          ///< the chord's root, which nobody plays
};

struct StaffTone
{
    Tone tone;
    Playing playing = Playing::down;

    friend bool operator== (const StaffTone&, const StaffTone&) noexcept = default;
};

/** All that the staff's pixels depend on, besides its size. */
struct StaffPicture
{
    std::vector<StaffTone> tones;       ///< low to high
    int signature = 0;                  ///< -7..7
    bool gone = false;                  ///< the chord has ceased to sound

    friend bool operator== (const StaffPicture&, const StaffPicture&) = default;
};

/** [message thread] Allocates. */
StaffPicture staffPictureOf (const Shown& shown, const SpellingContext& spelling);

} // namespace guidetone
