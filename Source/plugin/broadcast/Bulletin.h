// Bulletin.h - the latest state, handed from the message thread to the threads that send it out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NowPlaying.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace guidetone
{

/** Holds one edition and no queue: whoever is slow misses what has passed, and gets what is. The lock is held for as long as it takes to
    copy a pointer. */
class Bulletin
{
public:
    struct Edition
    {
        NowPlaying now;
        std::string json;   ///< toJsonText (now)
    };

    using Latest = std::shared_ptr<const Edition>;

    Bulletin()  { publish ({}); }

    /** What is the same as before is not published again. [message thread] */
    void publish (NowPlaying now)
    {
        if (written != nullptr && written->now == now)
            return;

        auto edition = std::make_shared<Edition>();
        edition->json = toJsonText (now);
        edition->now = std::move (now);
        written = edition;

        {
            const std::scoped_lock lock (mutex);
            current = std::move (edition);
        }

        changed.notify_all();
    }

    /** Never null. [any thread but the audio thread] */
    Latest latest() const
    {
        const std::scoped_lock lock (mutex);
        return current;
    }

    /** Waits for an edition that is not `known`, for no longer than `most`, and no longer than until `ended` (wake() tells).
        @returns the latest one, which may be `known`. [a sending thread] */
    Latest waitForOther (const Latest& known, std::chrono::milliseconds most, const std::atomic<bool>& ended) const
    {
        std::unique_lock lock (mutex);
        changed.wait_for (lock, most, [&] { return current != known || ended.load(); });
        return current;
    }

    /** To be called after an `ended` was set. */
    void wake() const
    {
        {
            const std::scoped_lock lock (mutex);     // nobody is between looking at `ended` and falling asleep
        }

        changed.notify_all();
    }

private:
    Latest written;                         // the message thread's own: what it published last
    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    Latest current;                         // under the lock: written by publish(), read by the sending threads
};

} // namespace guidetone
