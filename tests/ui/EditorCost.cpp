// EditorCost.cpp - what the whole window costs while a busy performance plays, in software rendering; hidden, for it takes a while: test_ui "[.cost]"
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BusyWindow.h"
#include "Catch.h"
#include "Repaints.h"

#include <cstdio>
#include <ctime>

using namespace guidetone;

namespace
{

constexpr int seconds = 30;

double processorSeconds()    { return static_cast<double> (std::clock()) / CLOCKS_PER_SEC; }

/** Paints a window where it asks for it, as a screen does. @returns per cent of a core, and pixels a second. */
std::pair<double, double> perform (BusyWindow& window, float scale)
{
    auto& editor = *window.editor;
    juce::Image pixels (juce::Image::ARGB, juce::roundToInt (scale * static_cast<float> (editor.getWidth())), juce::roundToInt (scale * static_cast<float> (editor.getHeight())), true);
    Repaints repaints (editor);
    double spent = 0.0, painted = 0.0;

    for (int frame = 0; frame < seconds * framesASecond; ++frame)
    {
        window.play (frame);
        const double before = processorSeconds();
        window.show (frame);

        if (const auto area = repaints.all(); ! area.isEmpty())
        {
            paintParts (editor, area, pixels, scale);

            for (const auto& part : area)
                painted += static_cast<double> (part.getWidth()) * part.getHeight() * static_cast<double> (scale * scale);

            repaints.forget();
        }

        spent += processorSeconds() - before;
    }

    return { 100.0 * spent / seconds, painted / seconds };
}

} // namespace

TEST_CASE ("a busy performance at 60 pictures a second costs less than a twentieth of a core", "[.cost]")
{
    for (int i = 0; i < layoutCount; ++i)
        for (const auto& [width, height, scale] : { std::tuple (960, 640, 1.0f), std::tuple (1280, 720, 1.0f) })
        {
            const auto layout = static_cast<LayoutName> (i);
            BusyWindow window (layout, width, height);
            const auto [percent, pixels] = perform (window, scale);
            std::printf ("%-9s %d x %d: %.2f %% of a core, %.1f million pixels a second\n", std::string (toText (layout)).c_str(), width, height, percent, pixels * 1.0e-6);
            CHECK (percent < 5.0);
        }
}
