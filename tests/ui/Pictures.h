// Pictures.h - the pictures that are kept of the interface, and how two of them are compared.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>
#include <string>
#include <vector>

namespace guidetone::pictures
{

/** A picture by its name, which is its file's as well. */
struct Picture
{
    std::string name;
    std::function<juce::Image()> paint;
};

/** All that are kept. */
std::vector<Picture> all();

struct Comparison
{
    bool sameSize = false;
    int differing = 0;              ///< pixels that differ by more than an eye forgives
    double part = 1.0;              ///< of all pixels, 0..1

    /** A hair's breadth at the edge of a letter is forgiven; a letter is not. */
    bool same() const noexcept      { return sameSize && part <= 0.0004; }
};

Comparison compare (const juce::Image& a, const juce::Image& b);

/** Reference, present picture and what differs, side by side, for the eye. */
juce::Image sideBySide (const juce::Image& reference, const juce::Image& now);

} // namespace guidetone::pictures
