// SpscQueueTests.cpp - every value in order, from one thread to another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "core/SpscQueue.h"

#include <atomic>
#include <thread>

using namespace guidetone;

TEST_CASE ("nothing comes out of an empty queue, and the given value is left alone", "[core][spsc-queue]")
{
    SpscQueue<int, 4> queue;
    int value = 7;
    CHECK_FALSE (queue.pop (value));
    CHECK (value == 7);
    CHECK (queue.dropped() == 0);
}

TEST_CASE ("values come out in the order in which they went in", "[core][spsc-queue]")
{
    SpscQueue<int, 4> queue;
    for (int n : { 1, 2, 3 })
        CHECK (queue.push (n));

    for (int n : { 1, 2, 3 })
    {
        int value = 0;
        CHECK (queue.pop (value));
        CHECK (value == n);
    }
}

TEST_CASE ("a full queue refuses and counts the new value and keeps the old ones", "[core][spsc-queue]")
{
    SpscQueue<int, 2> queue;
    CHECK (queue.push (1));
    CHECK (queue.push (2));
    CHECK_FALSE (queue.push (3));
    CHECK_FALSE (queue.push (4));
    CHECK (queue.dropped() == 2);

    int value = 0;
    CHECK (queue.pop (value));
    CHECK (value == 1);
    CHECK (queue.push (5));
    CHECK (queue.pop (value));
    CHECK (value == 2);
    CHECK (queue.pop (value));
    CHECK (value == 5);
    CHECK (queue.dropped() == 2);
}

TEST_CASE ("a queue with room for one works", "[core][spsc-queue]")
{
    SpscQueue<int, 1> queue;

    for (int n = 0; n < 10; ++n)
    {
        int value = -1;
        CHECK (queue.push (n));
        CHECK_FALSE (queue.push (n));
        CHECK (queue.pop (value));
        CHECK (value == n);
    }
}

TEST_CASE ("a queue goes round many times", "[core][spsc-queue]")
{
    SpscQueue<int, 8> queue;
    int next = 0, expected = 0, value = 0;

    for (int round = 0; round < 1000; ++round)
    {
        for (int n = 0; n < 5; ++n)
            REQUIRE (queue.push (next++));

        for (int n = 0; n < 5; ++n)
        {
            REQUIRE (queue.pop (value));
            REQUIRE (value == expected++);
        }
    }
}

namespace
{
    struct Numbered
    {
        std::uint64_t number = 0, check[6] {};

        static Numbered of (std::uint64_t n)
        {
            Numbered result { n, {} };
            for (auto& word : result.check)
                word = ~n;
            return result;
        }

        bool isWhole() const
        {
            for (auto word : check)
                if (word != ~number)
                    return false;
            return true;
        }
    };
}

TEST_CASE ("a patient writer loses nothing to a busy reader: every value whole and in order", "[core][spsc-queue][threads]")
{
    constexpr std::uint64_t count = 200000;
    SpscQueue<Numbered, 64> queue;

    std::thread writer ([&]
    {
        for (std::uint64_t n = 0; n < count; ++n)
            while (! queue.push (Numbered::of (n)))
                std::this_thread::yield();
    });

    std::uint64_t faults = 0;
    Numbered value;

    for (std::uint64_t n = 0; n < count; ++n)
    {
        while (! queue.pop (value))
            std::this_thread::yield();

        faults += value.isWhole() && value.number == n ? 0u : 1u;
    }

    writer.join();
    CHECK (faults == 0);
}

TEST_CASE ("a writer that never waits: what is read and what is counted as dropped make up everything", "[core][spsc-queue][threads]")
{
    constexpr std::uint64_t count = 200000;
    SpscQueue<Numbered, 16> queue;
    std::atomic<bool> finished { false };

    std::thread writer ([&]
    {
        for (std::uint64_t n = 0; n < count; ++n)
            queue.push (Numbered::of (n));
        finished = true;
    });

    std::uint64_t received = 0, faults = 0, next = 0;
    Numbered value;

    for (bool last = false; ! last;)
    {
        last = finished;

        while (queue.pop (value))
        {
            ++received;
            faults += value.isWhole() && value.number >= next ? 0u : 1u;
            next = value.number + 1;
        }
    }

    writer.join();
    CHECK (faults == 0);
    CHECK (received + queue.dropped() == count);
}
