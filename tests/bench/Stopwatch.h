// Stopwatch.h - nanoseconds for a piece of work, and what a list of them says.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace guidetone::bench
{

/** Keeps a result alive, so that the compiler cannot drop the work that made it. */
template <typename T>
inline void keep (const T& value)
{
#if defined(__GNUC__) || defined(__clang__)
    asm volatile ("" : : "r" (&value) : "memory");
#else
    static const volatile void* sink;
    sink = &value;
#endif
}

/** Wall time of one call to work(), in nanoseconds, by the monotonic clock. */
template <typename Work>
double nanosecondsOf (Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::nano> (std::chrono::steady_clock::now() - start).count();
}

/** The value below which `fraction` (0..1) of the times lie. Sorts them. */
inline double quantile (std::vector<double>& times, double fraction)
{
    std::sort (times.begin(), times.end());
    return times[static_cast<std::size_t> (fraction * static_cast<double> (times.size() - 1))];
}

/** One line of the report. */
inline void report (const std::string& what, std::vector<double> times)
{
    const auto median = quantile (times, 0.5);
    std::printf ("%-62s %9.1f %9.1f %9.1f %9.1f   %zu\n", what.c_str(), median, quantile (times, 0.99), quantile (times, 0.999), times.back(), times.size());
}

inline void reportHeader (const std::string& section)
{
    std::printf ("\n%-62s %9s %9s %9s %9s   %s\n", section.c_str(), "median", "p99", "p99.9", "worst", "samples");
}

} // namespace guidetone::bench
