// BassLine.h - which of the notes are a bass player's.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HeldNotes.h"

namespace guidetone
{

/** What a bass player plays at a moment. */
struct BassNotes
{
    Voicing notes;                  ///< all that sound of the line: in legato two for a moment
    int note = -1;                  ///< the one struck last, MIDI note number 0..127; -1: none
    std::int64_t struckAt = 0;      ///< when, in samples
};

/** Finds a bass line: a channel that plays low and one note at a time while another plays above it; or, on one channel, a low note an
    octave and more below everything else. [audio thread, or any one thread] No allocation; one step a channel. */
class BassLine
{
public:
    /** Where a bass may be found: one that somebody else plays has a channel of its own; one hand on the same keyboard may play it as well. */
    enum class Among : std::uint8_t { channels, registersToo };

    /** Where the bass is no bass any more. */
    static constexpr int highestNote = 57;

    void reset() noexcept GUIDETONE_NONBLOCKING  { *this = {}; }

    /** @param channels  those listened to, bit n for channel n
        @param struck    what was struck at `time`, in samples, on any of them */
    BassNotes in (const HeldNotes& held, std::uint16_t channels, const Voicing& struck, std::int64_t time, Among among) noexcept GUIDETONE_NONBLOCKING;

private:
    struct Part
    {
        int mostTogether = 0;
        int highest = -1;
        Voicing down;

        bool isLow() const noexcept;
    };

    void follow (const HeldNotes& held, std::uint16_t channels) noexcept;
    BassNotes told (const Voicing& notes, const Voicing& fresh, std::int64_t time) noexcept;

    std::array<Part, 16> parts {};
    Voicing before;         // of the line
    int last = -1;
    std::int64_t lastAt = 0;
};

} // namespace guidetone
