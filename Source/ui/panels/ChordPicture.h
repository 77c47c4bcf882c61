// ChordPicture.h - what there is to see of a chord, in words and runs that need no more than to be drawn.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../listening/Listener.h"
#include "../look/Typesetting.h"
#include "../look/Writing.h"

#include <vector>

namespace guidetone
{

/** A sounding note: its letter, and what it is to the chord. */
struct ToneLabel
{
    juce::String name, degree;
    ToneFamily family = ToneFamily::foreign;

    friend bool operator== (const ToneLabel&, const ToneLabel&) = default;
};

/** All that the chord panel's pixels depend on: two moments with the same picture look the same. */
struct ChordPicture
{
    Sounding kind = Sounding::nothing;
    bool held = false;
    bool rootSilent = false;
    std::vector<SymbolRun> symbol;
    std::vector<std::vector<SymbolRun>> others;
    std::vector<int> percents;      ///< of the name and of the others, in their order; 0 where it is not known
    std::vector<SymbolRun> numeral; ///< the chord in its key; empty where there is none
    juce::String key;               ///< "in A major"
    juce::String inversion;         ///< "first inversion", "9 in the bass"; empty where the root is
    std::vector<ToneLabel> tones;
    juce::String caption;           ///< "root not played", "diminished fifth"
    juce::String spokenContext;     ///< "five seven in A major, first inversion, root not played, 62 per cent sure"

    friend bool operator== (const ChordPicture&, const ChordPicture&) = default;
};

/** @param context  what it was named in: its key gives the numeral. [message thread] Allocates. */
ChordPicture pictureOf (const Shown& shown, const SpellingContext& spelling, const NamingContext& context, const Writing& writing = {});

} // namespace guidetone
