// Namer.h - from notes to ranked names.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/RealTime.h"
#include "Naming.h"

#include <span>

namespace guidetone
{

/** Names what sounds. Pure: the same notes and context give the same answer, transposed notes and key the transposed answer.
    [any thread] No allocation, no lock; the work is bounded: one look-up of ranked roots, their order in the key, and a
    copy of each reading. */
Naming name (const Voicing& voicing, const NamingContext& context = {}) noexcept GUIDETONE_NONBLOCKING;

/** Names notes whose roles are known: `degrees[i]` is the role of the i-th note from the bottom, and the root follows from them.
    @returns a Naming whose kind is nothing when the roles contradict each other or their number differs from the notes'. [any thread] */
Naming nameAs (const Voicing& voicing, std::span<const Degree> degrees) noexcept;

} // namespace guidetone
