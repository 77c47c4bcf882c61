// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoicingForm.h"
#include "VoicingPattern.h"

#include <cstdlib>
#include <limits>

namespace guidetone
{

namespace
{
    constexpr std::string_view formNames[voicingFormCount] { "close", "shell", "rootless", "drop2", "spread" };
}

std::string_view toText (VoicingForm form) noexcept  { return formNames[static_cast<std::size_t> (form)]; }

std::optional<VoicingForm> voicingFormFrom (std::string_view text) noexcept
{
    for (int i = 0; i < voicingFormCount; ++i)
        if (formNames[i] == text)
            return static_cast<VoicingForm> (i);

    return {};
}

Voicing VoicedChord::voicing() const noexcept
{
    Voicing notes;
    for (const auto& tone : tones)
        notes.add (tone.note);
    return notes;
}

VoicedChord voice (const Chord& chord, VoicingForm form, NoteRange range, Player player)
{
    const auto patterns = patternsFor (chord, form, chord.rootSilent ? Player::band : player);
    if (patterns.empty())
        return { {}, whyNoPattern (chord, form) };

    VoicedChord best;
    int nearest = std::numeric_limits<int>::max();

    for (const auto& pattern : patterns)
        for (int root = chord.root - 24; root < 128 + 24; root += 12)
        {
            const int lowest = root + pattern.front().height;
            const int highest = root + pattern.back().height;
            const int distance = std::abs (lowest + highest - 2 * middleOf (form));
            if (lowest < range.lowest || highest > range.highest || distance >= nearest)
                continue;

            nearest = distance;
            best.tones.clear();
            for (const auto& part : pattern)
                best.tones.push_back ({ root + part.height, part.degree });
        }

    if (best.tones.empty())
        best.problem = noRoomFor (form, range);
    return best;
}

} // namespace guidetone
