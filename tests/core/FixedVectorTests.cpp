// FixedVectorTests.cpp - a vector whose room is part of its type.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "core/FixedVector.h"
#include "core/RealTime.h"

using namespace guidetone;

TEST_CASE ("a fixed vector starts empty and takes as many items as it has room for", "[core][fixed-vector]")
{
    FixedVector<int, 3> items;
    CHECK (items.empty());
    CHECK (items.room() == 3);

    CHECK (items.push (1));
    CHECK (items.size() == 1);
    CHECK (items.push (2));
    CHECK (items.push (3));
    CHECK (items.full());
}

TEST_CASE ("one item too many is refused and changes nothing", "[core][fixed-vector]")
{
    FixedVector<int, 2> items;
    items.push (1);
    items.push (2);

    CHECK_FALSE (items.push (3));
    CHECK (items.size() == 2);
    CHECK (items.back() == 2);
}

TEST_CASE ("items are appended where they stand, as many as there is room for", "[core][fixed-vector]")
{
    FixedVector<int, 4> items;
    items.push (7);
    items.append (2, [] (int& item, int i) { item = 10 * i; });
    CHECK (items.size() == 3);
    CHECK (items[1] == 0);
    CHECK (items[2] == 10);

    items.append (5, [] (int& item, int i) { item = 100 + i; });
    CHECK (items.full());
    CHECK (items[2] == 10);
    CHECK (items.back() == 100);

    items.append (1, [] (int& item, int) { item = -1; });
    CHECK (items.back() == 100);
}

TEST_CASE ("items stand in the order in which they came", "[core][fixed-vector]")
{
    FixedVector<int, 4> items;
    for (int n : { 5, 3, 8 })
        items.push (n);

    int expected[] { 5, 3, 8 }, index = 0;
    for (int item : items)
        CHECK (item == expected[index++]);

    items.pop();
    CHECK (items.back() == 3);
    items.clear();
    CHECK (items.empty());
    CHECK (items.begin() == items.end());
}

TEST_CASE ("fixed vectors are equal by their items, whatever stood there before", "[core][fixed-vector]")
{
    FixedVector<int, 4> a, b;
    a.push (1);
    a.push (9);
    a.pop();
    CHECK_FALSE (a == b);
    b.push (1);
    CHECK (a == b);
    b[0] = 2;
    CHECK_FALSE (a == b);
}

TEST_CASE ("a fixed vector crosses threads when its items do", "[core][fixed-vector]")
{
    STATIC_REQUIRE (CrossesThreads<FixedVector<int, 4>>);
}
