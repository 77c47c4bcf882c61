// ToneName.h - what a tone is called whose chord's root has been written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Degree.h"
#include "../harmony/NoteName.h"

namespace guidetone
{

/** The note that lies so many letters and semitones above another; where that would need more than three signs, its plainest name. */
NoteName noteAbove (NoteName root, int letterSteps, int semitones) noexcept;

/** The name of a chord tone: its letter follows from its degree. */
NoteName toneName (NoteName root, Degree degree) noexcept;

} // namespace guidetone
