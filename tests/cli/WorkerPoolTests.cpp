// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "cli/WorkerPool.h"

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>

using namespace guidetone;

namespace
{
    const auto never = [] { return false; };
    const auto nothing = [] {};

    /** Costs more or less time, so that results are ready out of order. */
    int worked (std::size_t index)
    {
        std::this_thread::sleep_for (std::chrono::microseconds ((index * 7919) % 300));
        return static_cast<int> (index * index);
    }
}

TEST_CASE ("results come in order, each once, with any number of threads", "[cli][workers]")
{
    for (const int jobs : { 1, 2, 3, 8, 0, -1 })
        for (const std::size_t count : { 0u, 1u, 2u, 7u, 200u })
        {
            WorkerPool<int> pool (count, jobs);
            std::vector<int> results;
            const auto delivered = pool.run (worked, [&] (std::size_t index, int&& result) { CHECK (index == results.size()); results.push_back (result); }, never, nothing);

            CHECK (delivered == count);
            REQUIRE (results.size() == count);
            for (std::size_t i = 0; i < count; ++i)
                CHECK (results[i] == static_cast<int> (i * i));
        }
}

TEST_CASE ("one slow piece does not let the others pile up", "[cli][workers]")
{
    constexpr int jobs = 3;
    constexpr std::size_t most = jobs * (WorkerPool<int>::resultsAhead);
    std::atomic<std::size_t> begun { 0 };
    WorkerPool<int> pool (200, jobs);

    pool.run ([&] (std::size_t index)
              {
                  ++begun;
                  if (index == 0)
                      std::this_thread::sleep_for (std::chrono::milliseconds (100));
                  return 0;
              },
              [&] (std::size_t index, int&&) { CHECK (begun <= index + most); }, never, nothing);
    CHECK (begun == 200);
}

TEST_CASE ("a run that is stopped delivers what was begun, and begins no more", "[cli][workers]")
{
    for (const int jobs : { 1, 4 })
    {
        std::atomic<bool> stop { false };
        std::atomic<std::size_t> begun { 0 };
        std::size_t last = 0;
        WorkerPool<int> pool (10000, jobs);

        const auto delivered = pool.run ([&] (std::size_t index) { ++begun; return worked (index); },
                                         [&] (std::size_t index, int&&) { last = index; stop = stop || index == 20; },
                                         [&] { return stop.load(); }, nothing);
        CHECK (delivered >= 21);
        CHECK (delivered <= 21 + static_cast<std::size_t> (jobs) * WorkerPool<int>::resultsAhead);
        CHECK (delivered == begun);
        CHECK (last + 1 == delivered);
    }
}

TEST_CASE ("what the work or the delivery throws comes out, and no thread is left", "[cli][workers]")
{
    const auto shared = std::make_shared<int> (0);

    {
        WorkerPool<std::shared_ptr<int>> pool (100, 4);
        CHECK_THROWS_WITH (pool.run ([&] (std::size_t index) { if (index == 30) throw std::runtime_error ("piece 30"); return shared; },
                                     [] (std::size_t, auto&&) {}, never, nothing), "piece 30");
    }

    {
        WorkerPool<std::shared_ptr<int>> pool (100, 4);
        CHECK_THROWS_WITH (pool.run ([&] (std::size_t) { return shared; },
                                     [] (std::size_t index, auto&&) { if (index == 5) throw std::runtime_error ("delivery"); }, never, nothing), "delivery");
    }

    CHECK (shared.use_count() == 1);
}

TEST_CASE ("while a piece takes long there is time for something else", "[cli][workers]")
{
    int pauses = 0;
    WorkerPool<int> pool (1, 1);
    pool.run ([] (std::size_t) { std::this_thread::sleep_for (std::chrono::milliseconds (450)); return 0; }, [] (std::size_t, int&&) {}, never, [&] { ++pauses; });
    CHECK (pauses >= 1);
}
