// WorkerPool.h - many pieces of work on several threads, their results one by one and in order.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace guidetone
{

/** Does the pieces 0 .. `count` - 1 on `jobs` threads (below 1: one), and hands their results out in that order on the thread that calls run().
    No more than `resultsAhead` for each thread wait to be handed out, so that one slow piece does not fill the memory with those after it. */
template <typename Result>
class WorkerPool
{
public:
    static constexpr std::size_t resultsAhead = 4;

    WorkerPool (std::size_t countToDo, int jobs)
        : count (countToDo), threadCount (jobs < 1 ? 1 : static_cast<std::size_t> (jobs)), waiting (resultsAhead * threadCount) {}

    /** Blocks until all is done. What `work` or `deliver` throws ends the run and is thrown here.
        @param work     Result (std::size_t index), on any of the threads, several at a time
        @param deliver  void (std::size_t index, Result&&), on this thread
        @param stop     bool(), on any thread; once true, what was begun is finished and delivered, and no more is begun
        @param pause    void(), on this thread, every tenth of a second in which nothing was delivered
        @returns how many were delivered: all, unless it was stopped. */
    template <typename Work, typename Deliver, typename Stop, typename Pause>
    std::size_t run (Work&& work, Deliver&& deliver, Stop&& stop, Pause&& pause)
    {
        const Crew crew (*this, [&] { workOn (work, stop); });

        for (std::unique_lock lock (mutex);;)
        {
            auto& due = waiting[delivered % waiting.size()];
            const auto isDue = [&] { return due.has_value() || failure; };

            while (! isDue())
            {
                if (delivered == count || (begun == delivered && stop()))
                    return delivered;

                if (! resultCame.wait_for (lock, std::chrono::milliseconds (100), isDue))
                {
                    lock.unlock();
                    pause();
                    lock.lock();
                }
            }

            if (failure)
                std::rethrow_exception (failure);

            auto result = std::move (*due);
            due.reset();

            lock.unlock();
            deliver (delivered, std::move (result));
            lock.lock();

            ++delivered;
            roomCame.notify_one();
        }
    }

private:
    /** The threads; gone when it is gone, and with it whatever they still had in hand. */
    class Crew
    {
    public:
        template <typename Task>
        Crew (WorkerPool& poolToServe, Task task)  : pool (poolToServe)
        {
            const auto wanted = pool.threadCount < pool.count ? pool.threadCount : pool.count;
            threads.reserve (wanted);

            try
            {
                while (threads.size() < wanted)
                    threads.emplace_back (task);
            }
            catch (const std::system_error&)
            {
                if (threads.empty())    // fewer do as well
                    throw;
            }
        }

        ~Crew()
        {
            {
                const std::lock_guard lock (pool.mutex);
                pool.over = true;
            }

            pool.roomCame.notify_all();
            for (auto& thread : threads)
                thread.join();
        }

        Crew (const Crew&) = delete;
        Crew& operator= (const Crew&) = delete;

    private:
        WorkerPool& pool;
        std::vector<std::thread> threads;
    };

    template <typename Work, typename Stop>
    void workOn (Work& work, Stop& stop)
    {
        for (std::unique_lock lock (mutex);;)
        {
            roomCame.wait (lock, [this] { return over || begun == count || begun < delivered + waiting.size(); });
            if (over || begun == count || stop())
                return;

            const auto index = begun++;
            lock.unlock();

            std::optional<Result> result;
            std::exception_ptr problem;
            try                { result.emplace (work (index)); }
            catch (...)        { problem = std::current_exception(); }

            lock.lock();
            if (problem)
                failure = problem;
            else
                waiting[index % waiting.size()] = std::move (result);

            resultCame.notify_one();
        }
    }

    const std::size_t count, threadCount;

    // All below is read and written under `mutex`, by the threads and by run().
    std::mutex mutex;
    std::condition_variable resultCame, roomCame;
    std::vector<std::optional<Result>> waiting;     // a ring: the result of `index` at index % size
    std::size_t begun = 0, delivered = 0;
    std::exception_ptr failure;
    bool over = false;
};

} // namespace guidetone
