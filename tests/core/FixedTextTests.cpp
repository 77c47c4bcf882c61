// FixedTextTests.cpp - a text that never allocates, and says when something did not fit.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "core/FixedText.h"
#include "core/RealTime.h"

using namespace guidetone;

static_assert (CrossesThreads<FixedText<8>>);

TEST_CASE ("a fixed text holds what is appended", "[core][fixed-text]")
{
    FixedText<8> text { "C#" };
    text.append ('m');
    text.append ("7b5");
    CHECK (text.view() == "C#m7b5");
    CHECK (text.size() == 6);
    CHECK (! text.overflowed());
    CHECK (text == FixedText<8> ("C#m7b5"));

    text.clear();
    CHECK (text.empty());
}

TEST_CASE ("what does not fit is left out whole, and is not kept secret", "[core][fixed-text]")
{
    FixedText<4> text { "C" };
    text.append ("\xe2\x99\xaf");
    CHECK (text.view() == "C\xe2\x99\xaf");
    CHECK (! text.overflowed());

    text.append ("\xe2\x99\xaf");
    CHECK (text.view() == "C\xe2\x99\xaf");
    CHECK (text.overflowed());

    text.clear();
    CHECK (! text.overflowed());
}

TEST_CASE ("as much of a text as fits is whole characters", "[core][fixed-text]")
{
    CHECK (FixedText<4>::fitting ("\xc3\xa9t\xc3\xa9").view() == "\xc3\xa9t");
    CHECK (FixedText<5>::fitting ("\xc3\xa9t\xc3\xa9").view() == "\xc3\xa9t\xc3\xa9");
    CHECK (FixedText<1>::fitting ("\x80\x80").empty());
    CHECK (! FixedText<4>::fitting ("\xc3\xa9t\xc3\xa9").overflowed());
}
