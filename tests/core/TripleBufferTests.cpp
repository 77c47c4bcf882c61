// TripleBufferTests.cpp - the latest value, from one thread to another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "core/TripleBuffer.h"

#include <array>
#include <thread>

using namespace guidetone;

namespace
{
    /** Wide enough that no machine copies it at once; whole when every word is the same. */
    struct Wide
    {
        std::array<std::uint64_t, 64> words {};

        static Wide of (std::uint64_t n)
        {
            Wide wide;
            wide.words.fill (n);
            return wide;
        }

        bool isWhole() const
        {
            for (auto word : words)
                if (word != words[0])
                    return false;
            return true;
        }
    };
}

TEST_CASE ("before anything is published the reader sees a default value", "[core][triple-buffer]")
{
    TripleBuffer<int> buffer;
    CHECK_FALSE (buffer.hasNew());
    CHECK (buffer.read() == 0);
}

TEST_CASE ("the reader sees the latest value, once as new and then as it is", "[core][triple-buffer]")
{
    TripleBuffer<int> buffer;
    buffer.write (1);
    CHECK (buffer.hasNew());
    CHECK (buffer.read() == 1);
    CHECK_FALSE (buffer.hasNew());
    CHECK (buffer.read() == 1);
}

TEST_CASE ("values that were not read in time are passed over", "[core][triple-buffer]")
{
    TripleBuffer<int> buffer;

    for (int n = 1; n <= 10; ++n)
        buffer.write (n);

    CHECK (buffer.read() == 10);
    CHECK_FALSE (buffer.hasNew());
}

TEST_CASE ("what is being filled is not seen before it is published", "[core][triple-buffer]")
{
    TripleBuffer<int> buffer;
    buffer.write (1);
    buffer.back() = 2;
    CHECK (buffer.read() == 1);
    buffer.publish();
    CHECK (buffer.read() == 2);
}

TEST_CASE ("a value that the reader looks at stays while the writer goes on", "[core][triple-buffer]")
{
    TripleBuffer<int> buffer;
    buffer.write (1);
    const auto& seen = buffer.read();

    for (int n = 2; n < 100; ++n)
        buffer.write (n);

    CHECK (seen == 1);
    CHECK (buffer.read() == 99);
}

TEST_CASE ("a busy writer and a busy reader: never a torn value, never an older one, and the last one arrives", "[core][triple-buffer][threads]")
{
    constexpr std::uint64_t last = 200000;
    TripleBuffer<Wide> buffer;

    std::thread writer ([&]
    {
        for (std::uint64_t n = 1; n <= last; ++n)
            buffer.write (Wide::of (n));
    });

    std::uint64_t seen = 0, torn = 0, backwards = 0;

    while (seen != last)
    {
        const auto& value = buffer.read();
        torn += value.isWhole() ? 0u : 1u;
        backwards += value.words[0] < seen ? 1u : 0u;
        seen = value.words[0];
    }

    writer.join();
    CHECK (torn == 0);
    CHECK (backwards == 0);
    CHECK_FALSE (buffer.hasNew());
}
