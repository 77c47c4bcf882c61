// ComputerKeys.cpp - see ComputerKeys.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComputerKeys.h"

#include <algorithm>

namespace guidetone
{

void PlayedNotes::press (int note, float velocity0to1)
{
    if (note < 0 || note >= 128)
        return;

    if (holders[static_cast<std::size_t> (note)]++ == 0 && onStart)
        onStart (note, velocity0to1);
}

void PlayedNotes::release (int note)
{
    if (! isDown (note))
        return;

    if (--holders[static_cast<std::size_t> (note)] == 0 && onEnd)
        onEnd (note);
}

void PlayedNotes::releaseAll()
{
    for (int note = 0; note < 128; ++note)
    {
        if (isDown (note))
        {
            holders[static_cast<std::size_t> (note)] = 0;

            if (onEnd)
                onEnd (note);
        }
    }
}

//==============================================================================
std::optional<int> ComputerKeys::noteOf (char key, int base) noexcept
{
    for (std::size_t i = 0; i < keyCount; ++i)
        if (keys[i] == key)
            if (const int note = base + static_cast<int> (i); note < 128)
                return note;

    return std::nullopt;
}

bool ComputerKeys::press (const IsDown& isDown)
{
    bool any = false;

    for (std::size_t i = 0; i < keyCount; ++i)
    {
        const bool down = isDown (keys[i]);
        any = any || down;

        if (down && ! sounding[i] && (sounding[i] = noteOf (keys[i], baseNote)))
            played.press (*sounding[i], velocity);
    }

    return any;
}

void ComputerKeys::release (const IsDown& isDown)
{
    for (std::size_t i = 0; i < keyCount; ++i)
    {
        const bool up = sounding[i] && ! isDown (keys[i]);

        if (up && wasUp[i])
            end (i);

        wasUp[i] = up;
    }
}

void ComputerKeys::releaseAll()
{
    for (std::size_t i = 0; i < keyCount; ++i)
        end (i);
}

void ComputerKeys::end (std::size_t key)
{
    if (sounding[key])
        played.release (*sounding[key]);

    sounding[key].reset();
    wasUp[key] = false;
}

void ComputerKeys::moveOctave (int octaves) noexcept
{
    baseNote = std::clamp (baseNote + 12 * octaves, lowestBase, highestBase);
}

} // namespace guidetone
