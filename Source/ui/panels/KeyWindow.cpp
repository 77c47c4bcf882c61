// KeyWindow.cpp - see KeyWindow.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyWindow.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace guidetone
{

namespace
{
    constexpr int octave = 12, lastNote = 127;
    constexpr KeyRange piano;

    // As keyboards are built: from C to C but for the two largest. The middle C lies in the lower half.
    constexpr KeyRange rangeOf (int keys) noexcept
    {
        switch (keys)
        {
            case 25:    return { 48, 72 };
            case 0:
            case 37:    return { 48, 84 };
            case 49:    return { 36, 84 };
            case 61:    return { 36, 96 };
            case 76:    return { 28, 103 };
            default:    return piano;
        }
    }

    constexpr int cAtOrBelow (int note) noexcept    { return note / octave * octave; }
    constexpr int cAtOrAbove (int note) noexcept    { return std::min (lastNote, (note + octave - 1) / octave * octave); }

    int notesIn (KeyRange range, const Voicing& notes) noexcept
    {
        int count = 0;
        notes.forEach ([&] (int note) { count += range.contains (note) ? 1 : 0; });
        return count;
    }
}

KeyWindow::KeyWindow (int keys) noexcept : size (keys), view (rangeOf (keys))
{
    lastHeard.fill (-std::numeric_limits<double>::infinity());
}

bool KeyWindow::follow (const Voicing& sounding, double seconds) noexcept
{
    const auto viewBefore = view;
    const bool isNews = ! (sounding == before);

    // What is first in view counts as if it had been played: it is not taken away at once.
    if (! started && size == 0)
        for (const int note : { view.lowest, view.highest })
            lastHeard[static_cast<std::size_t> (note)] = seconds;

    started = true;
    before = sounding;
    sounding.forEach ([&] (int note) { lastHeard[static_cast<std::size_t> (note)] = seconds; });

    if (sounding.empty() || size == 88)
        return false;

    if (size == 0)
    {
        if (isNews)
            growAndShrink (sounding, seconds);
    }
    else if (notesIn (view, sounding) < sounding.size())
    {
        move (sounding, seconds);
    }

    return ! (view == viewBefore);
}

//======================================================================================================================
Voicing KeyWindow::heardSince (double seconds) const noexcept
{
    Voicing notes;

    for (int note = 0; note <= lastNote; ++note)
        if (lastHeard[static_cast<std::size_t> (note)] >= seconds)
            notes.add (note);

    return notes;
}

void KeyWindow::move (const Voicing& sounding, double seconds) noexcept
{
    const auto lately = heardSince (seconds - latelySeconds);
    auto best = view;
    int most = notesIn (view, lately);

    if (most > 0)
        most = lately.size() - 1;       // only a place for all of it is better than to stay

    for (int octaves = 1; octaves <= lastNote / octave; ++octaves)
        for (const int shift : { octaves * octave, -octaves * octave })
        {
            const KeyRange there { view.lowest + shift, view.highest + shift };

            if (there.lowest < 0 || there.highest > lastNote)
                continue;

            if (const int count = notesIn (there, lately); count > most)
            {
                most = count;
                best = there;
            }
        }

    view = best;
}

void KeyWindow::growAndShrink (const Voicing& sounding, double seconds) noexcept
{
    const auto needed = heardSince (seconds - silenceSeconds) | sounding;
    const int lowest = needed.lowest(), high = cAtOrAbove (needed.highest());
    const int low = lowest < piano.lowest ? cAtOrBelow (lowest) : std::max (piano.lowest, cAtOrBelow (lowest));   // below its lowest C a piano has three keys

    view.lowest = std::min (view.lowest, low);
    view.highest = std::max (view.highest, high);

    // Octave by octave, where there is most to give up.
    while (view.highest - view.lowest > leastFollowed)
    {
        const int below = low - view.lowest, above = view.highest - high;

        if (std::max (below, above) < octave)
            break;

        if (below >= above)
            view.lowest = cAtOrAbove (view.lowest + 1);
        else
            view.highest = cAtOrBelow (view.highest - 1);
    }
}

} // namespace guidetone
