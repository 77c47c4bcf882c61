// StaffPicture.cpp - see StaffPicture.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffPicture.h"

#include <algorithm>

namespace guidetone
{

StaffPicture staffPictureOf (const Shown& shown, const SpellingContext& spelling)
{
    const auto& naming = shown.naming;
    const auto* chord = namingChord (naming);
    const auto named = tonesOf (naming, spelling);
    StaffPicture picture;
    picture.signature = spelling.key ? std::clamp (spelling.key->signature(), -7, 7) : 0;
    picture.gone = shown.held;

    const auto spelled = [&] (int note)
    {
        for (const auto& tone : named)
            if (tone.note == note)
                return tone;

        // It sounds beside what was named.
        return chord != nullptr ? Tone { note, spellTone (*chord, note % 12, spelling), degreeOf (*chord, note % 12) }
                                : Tone { note, spellNote (note % 12, spelling), {} };
    };

    const auto all = shown.sounding | shown.keysDown | (shown.held ? naming.voicing : Voicing());

    // Where a bass player would put a silent root: the next such note below what is played, as the keyboard has it.
    const auto& played = naming.voicing.empty() ? shown.sounding : naming.voicing;

    if (chord != nullptr && chord->rootSilent && ! played.empty() && ! all.empty())
    {
        constexpr int lowestOfPiano = 21;
        int root = played.lowest() - wrapToOctave (played.lowest() - chord->root);

        while (root < lowestOfPiano)
            root += 12;

        if (! all.contains (root))
            picture.tones.push_back ({ { root, spellRoot (*chord, spelling), Degree::one }, Playing::silent });
    }

    all.forEach ([&] (int note)
    {
        const auto playing = shown.keysDown.contains (note) ? Playing::down : shown.sounding.contains (note) ? Playing::pedal : Playing::remembered;
        picture.tones.push_back ({ spelled (note), playing });
    });

    std::ranges::sort (picture.tones, {}, [] (const StaffTone& tone) { return tone.tone.note; });
    return picture;
}

} // namespace guidetone
