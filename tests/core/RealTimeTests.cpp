// RealTimeTests.cpp - which types may cross threads.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "core/RealTime.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace guidetone;

namespace
{
    struct Plain { int a; float b; };
    struct WithDestructor { ~WithDestructor() {} };

    int twice (int n) noexcept GUIDETONE_NONBLOCKING { return 2 * n; }
}

TEST_CASE ("plain values cross threads", "[core][real-time]")
{
    STATIC_REQUIRE (CrossesThreads<int>);
    STATIC_REQUIRE (CrossesThreads<Plain>);
    STATIC_REQUIRE (CrossesThreads<std::optional<Plain>>);
}

TEST_CASE ("what owns memory or points at it does not cross threads", "[core][real-time]")
{
    STATIC_REQUIRE_FALSE (CrossesThreads<std::string>);
    STATIC_REQUIRE_FALSE (CrossesThreads<std::vector<int>>);
    STATIC_REQUIRE_FALSE (CrossesThreads<std::unique_ptr<int>>);
    STATIC_REQUIRE_FALSE (CrossesThreads<int*>);
    STATIC_REQUIRE_FALSE (CrossesThreads<WithDestructor>);
}

TEST_CASE ("the real-time mark leaves a function as it is", "[core][real-time]")
{
    CHECK (twice (21) == 42);
}
