// Traps.h - catches what the audio thread must not do: allocate, free, lock, wait, write.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guidetone::test
{

/** While one of these lives, the calling thread (and no other) is watched. malloc and its family, so new and delete too, the locks, the waits and
    write() of the whole program go through Traps.cpp. */
class ScopedTrap
{
public:
    ScopedTrap() noexcept;
    ~ScopedTrap() noexcept;

    ScopedTrap (const ScopedTrap&) = delete;
    ScopedTrap& operator= (const ScopedTrap&) = delete;
};

/** How often a trap was sprung since the last call, on any watched thread. */
int takeViolations() noexcept;

/** The name of the function that was called first, or "". */
const char* firstViolation() noexcept;

} // namespace guidetone::test
