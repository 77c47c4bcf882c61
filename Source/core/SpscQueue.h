// SpscQueue.h - hands every value, in order, from one thread to another; neither ever waits.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RealTime.h"

#include <array>
#include <atomic>
#include <cstdint>

namespace guidetone
{

/** A queue for a single producer and a single consumer. When it is full, the new value is refused and counted: what already
    waits is never overwritten.
    Thread roles: [writer] is one thread, commonly the audio thread; [reader] is one other thread. Wait-free on both sides. */
template <typename T, std::uint32_t capacity>
class SpscQueue
{
public:
    static_assert (CrossesThreads<T>, "an SpscQueue takes only types that cross threads: trivially copyable and no pointer");
    static_assert (capacity > 0 && (capacity & (capacity - 1)) == 0, "the capacity of an SpscQueue is a power of two");
    static_assert (capacity <= 1u << 30, "the counters of an SpscQueue wrap at 32 bits");

    /** Appends a value.
        @returns false when the queue is full: the value is dropped, and counted.
        [writer] Wait-free, O(1). */
    bool push (const T& value) noexcept GUIDETONE_NONBLOCKING
    {
        const auto at = pushed.load (std::memory_order_relaxed);

        if (at - poppedSeen == capacity)
        {
            poppedSeen = popped.load (std::memory_order_acquire);

            if (at - poppedSeen == capacity)
            {
                lost.store (lost.load (std::memory_order_relaxed) + 1, std::memory_order_relaxed);
                return false;
            }
        }

        items[at & (capacity - 1)] = value;
        pushed.store (at + 1, std::memory_order_release);
        return true;
    }

    /** Takes the oldest value out.
        @returns false, and leaves `value` alone, when the queue is empty.
        [reader] Wait-free, O(1). */
    bool pop (T& value) noexcept GUIDETONE_NONBLOCKING
    {
        const auto at = popped.load (std::memory_order_relaxed);

        if (at == pushedSeen)
        {
            pushedSeen = pushed.load (std::memory_order_acquire);

            if (at == pushedSeen)
                return false;
        }

        value = items[at & (capacity - 1)];
        popped.store (at + 1, std::memory_order_release);
        return true;
    }

    /** How many values were refused since the queue was made.
        [any thread] Wait-free. */
    std::uint32_t dropped() const noexcept GUIDETONE_NONBLOCKING  { return lost.load (std::memory_order_relaxed); }

    //==================================================================================================================
private:
    // The counters run on and wrap by themselves; their difference is the number of values that wait.
    std::array<T, capacity> items {};                        // written by the writer, read by the reader, never the same item at once
    alignas (64) std::atomic<std::uint32_t> pushed { 0 };    // written by the writer, read by the reader
    std::atomic<std::uint32_t> lost { 0 };                   // written by the writer, read by anybody
    std::uint32_t poppedSeen = 0;                            // the writer's alone: `popped` as it last saw it
    alignas (64) std::atomic<std::uint32_t> popped { 0 };    // written by the reader, read by the writer
    std::uint32_t pushedSeen = 0;                            // the reader's alone: `pushed` as it last saw it
};

} // namespace guidetone
