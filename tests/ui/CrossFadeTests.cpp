// CrossFadeTests.cpp - one picture gives way to another in a time that comes from outside.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ui/look/CrossFade.h"

#include <string>

using namespace guidetone;

namespace
{

using Fade = CrossFade<std::string>;

/** How much of each picture is seen. */
std::vector<std::pair<std::string, float>> seen (const Fade& fade)
{
    std::vector<std::pair<std::string, float>> result;
    float through = 1.0f;

    for (auto layer = fade.layers().rbegin(); layer != fade.layers().rend(); ++layer)
    {
        result.emplace_back (layer->picture, through * layer->opacity);
        through *= 1.0f - layer->opacity;
    }

    return result;
}

float share (const Fade& fade, const std::string& picture)
{
    float sum = 0.0f;

    for (const auto& [name, part] : seen (fade))
        sum += name == picture ? part : 0.0f;

    return sum;
}

} // namespace

TEST_CASE ("without a time a picture is there at once", "[ui][cross-fade]")
{
    Fade fade;
    fade.change ("C", {});
    CHECK_FALSE (fade.isFading());
    CHECK (fade.present() == "C");
    CHECK (share (fade, "C") == 1.0f);
    CHECK_FALSE (fade.advance (5.0));
}

TEST_CASE ("a picture gives way to the next in 90 ms, and what is seen is always whole", "[ui][cross-fade]")
{
    Fade fade;
    fade.change ("C", {});
    fade.change ("F", 10.0);
    CHECK (share (fade, "C") == 1.0f);

    float before = 0.0f;

    for (const double t : { 10.015, 10.03, 10.045, 10.06, 10.075 })
    {
        CHECK (fade.advance (t));
        CHECK (share (fade, "F") > before);
        CHECK (share (fade, "F") + share (fade, "C") == Approx (1.0f));
        before = share (fade, "F");
    }

    CHECK (fade.isFading());
    CHECK (fade.advance (10.0901));
    CHECK_FALSE (fade.isFading());
    CHECK (share (fade, "F") == 1.0f);
    CHECK_FALSE (fade.advance (10.1));
}

TEST_CASE ("a fast screen sees no more steps than a slow one", "[ui][cross-fade]")
{
    for (const double rate : { 60.0, 144.0, 1000.0 })
    {
        Fade fade;
        fade.change ("C", {});
        fade.change ("F", 10.0);
        int steps = 0;

        for (int frame = 1; frame < static_cast<int> (rate); ++frame)
            steps += fade.advance (10.0 + frame / rate) ? 1 : 0;

        INFO (rate);
        CHECK (steps == 6);
    }
}

TEST_CASE ("a change during a fade goes on from what is on the screen, and is done when that fade would have been", "[ui][cross-fade]")
{
    Fade fade;
    fade.change ("C", {});
    fade.change ("F", 10.0);
    fade.advance (10.04);
    const float c = share (fade, "C"), f = share (fade, "F");

    fade.change ("G", 10.04);
    CHECK (share (fade, "C") == c);
    CHECK (share (fade, "F") == f);
    CHECK (share (fade, "G") == 0.0f);

    fade.advance (10.06);
    CHECK (share (fade, "C") < c);
    CHECK (share (fade, "F") < f);
    CHECK (share (fade, "G") > 0.0f);
    CHECK (share (fade, "C") + share (fade, "F") + share (fade, "G") == Approx (1.0f));

    CHECK (fade.advance (10.0901));
    CHECK (share (fade, "G") == 1.0f);
    CHECK_FALSE (fade.isFading());
}

TEST_CASE ("changes that come faster than the eye follows are there at once", "[ui][cross-fade]")
{
    Fade fade;
    fade.change ("0", {});
    fade.change ("1", 10.0);
    fade.change ("2", 10.02);

    for (int i = 3; i < 20; ++i)
    {
        fade.change (std::to_string (i), 10.0 + 0.02 * (i - 1));
        CHECK_FALSE (fade.isFading());
        CHECK (share (fade, std::to_string (i)) == 1.0f);
    }

    // After a rest changes are calm again.
    fade.change ("last", 12.0);
    CHECK (fade.isFading());
}

TEST_CASE ("five chords a second are there at once, three fade", "[ui][cross-fade]")
{
    for (const auto& [seconds, fades] : { std::pair (0.2, false), std::pair (0.33, true) })
    {
        Fade fade;
        fade.change ("0", 10.0);
        fade.advance (10.1);
        fade.change ("1", 10.0 + seconds);
        CHECK (fade.isFading() == fades);
    }
}

TEST_CASE ("a fade that nobody moved on ends when the next one begins", "[ui][cross-fade]")
{
    Fade fade;
    fade.change ("C", {});
    fade.change ("F", 10.0);
    fade.change ("G", 20.0);
    CHECK (share (fade, "F") == 1.0f);
    CHECK (fade.layers().size() == 2);
    fade.settle();
    CHECK (share (fade, "G") == 1.0f);
}
