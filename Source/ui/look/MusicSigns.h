// MusicSigns.h - the signs of a staff as outlines, to be set to a fraction of a pixel.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <array>

namespace guidetone
{

/** Outlines in spaces (the distance of two lines), from a sign's left edge and from the line or space it belongs to, y down. They are made
    once: hold them by a juce::SharedResourcePointer. [message thread] */
struct MusicSigns
{
    MusicSigns();

    juce::Path brace;                           ///< four spaces high, on its foot
    juce::Path gClef, fClef;
    juce::Path head, hollowHead;
    std::array<juce::Path, 5> accidentals;      ///< double flat to double sharp

    /** @param accidental  -2..2 */
    const juce::Path& accidental (int accidental) const noexcept    { return accidentals[static_cast<std::size_t> (accidental + 2)]; }
};

} // namespace guidetone
