// TripleBuffer.h - hands the latest value from one thread to another; neither ever waits.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RealTime.h"

#include <array>
#include <atomic>
#include <cstdint>

namespace guidetone
{

/** The latest value of one writer for one reader. Values that were never read are overwritten; a value is never torn.
    Three slots: the writer fills one, the reader looks at another, and the third changes hands by one atomic exchange a side.
    Thread roles: [writer] is one thread, commonly the audio thread; [reader] is one other thread. Wait-free on both sides. */
template <typename T>
class TripleBuffer
{
public:
    static_assert (CrossesThreads<T>, "a TripleBuffer takes only types that cross threads: trivially copyable and no pointer");

    /** The slot to fill before publish(). It holds some older value, not the last one published.
        [writer] O(1). */
    T& back() noexcept GUIDETONE_NONBLOCKING  { return slots[writing].value; }

    /** Makes what stands in back() the latest value; back() is another slot from now on.
        [writer] Wait-free: one atomic exchange. */
    void publish() noexcept GUIDETONE_NONBLOCKING
    {
        const auto given = static_cast<std::uint8_t> (writing | fresh);
        writing = static_cast<std::uint8_t> (middle.exchange (given, std::memory_order_acq_rel) & indexMask);
    }

    /** Makes `value` the latest.
        [writer] Wait-free: one copy and one atomic exchange. */
    void write (const T& value) noexcept GUIDETONE_NONBLOCKING
    {
        back() = value;
        publish();
    }

    /** @returns true when something was published since the last read().
        [reader] Wait-free. */
    bool hasNew() const noexcept GUIDETONE_NONBLOCKING
    {
        return (middle.load (std::memory_order_relaxed) & fresh) != 0;
    }

    /** @returns the latest value published, or a default T before the first. It stays as it is until the next read().
        [reader] Wait-free: at most one atomic exchange. */
    const T& read() noexcept GUIDETONE_NONBLOCKING
    {
        if (hasNew())
            reading = static_cast<std::uint8_t> (middle.exchange (reading, std::memory_order_acq_rel) & indexMask);

        return slots[reading].value;
    }

    //==================================================================================================================
private:
    static constexpr std::uint8_t indexMask = 3;
    static constexpr std::uint8_t fresh = 4;      // set by the writer, gone once the reader has taken the slot

    // Each slot and index has a cache line to itself, so that the two threads slow each other down only at the exchange.
    struct alignas (64) Slot { T value {}; };

    std::array<Slot, 3> slots;                          // [writing] by the writer, [reading] by the reader, the third by nobody
    alignas (64) std::uint8_t writing = 0;              // the writer's alone
    alignas (64) std::uint8_t reading = 1;              // the reader's alone
    alignas (64) std::atomic<std::uint8_t> middle { 2 };  // both, through exchange
};

} // namespace guidetone
