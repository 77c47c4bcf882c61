// SPDX-License-Identifier: GPL-3.0-or-later
#include "Interruption.h"

#include <atomic>
#include <csignal>

namespace guidetone
{

namespace
{
    std::atomic<bool> wanted { false };     // written by the handler, read by any thread
    static_assert (std::atomic<bool>::is_always_lock_free, "a handler may touch nothing that locks");

    void note (int)
    {
        wanted = true;
        std::signal (SIGINT, SIG_DFL);
    }
}

Interruption::Interruption() noexcept
{
    wanted = false;
    before = std::signal (SIGINT, note);
}

Interruption::~Interruption()
{
    std::signal (SIGINT, before == SIG_ERR ? SIG_DFL : before);
}

bool Interruption::isWanted() const noexcept  { return wanted; }

} // namespace guidetone
