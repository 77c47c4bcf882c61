// Interruption.h - Control-C as a wish that a verb can look for, and not the end at once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guidetone
{

/** While it lives, the first Control-C is only noted; a second one ends the program. One at a time. */
class Interruption
{
public:
    Interruption() noexcept;
    ~Interruption();
    Interruption (const Interruption&) = delete;
    Interruption& operator= (const Interruption&) = delete;

    /** [any thread] */
    bool isWanted() const noexcept;

private:
    void (*before) (int);
};

} // namespace guidetone
