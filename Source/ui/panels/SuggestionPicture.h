// SuggestionPicture.h - what there is to see and to say of a chord that may come next.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../context/NextChords.h"
#include "../../harmony/Spelling.h"
#include "../look/Typesetting.h"
#include "../look/Writing.h"

namespace guidetone
{

/** All that the pixels of a suggestion depend on, and its words for a screen reader. */
struct SuggestionPicture
{
    Chord chord;
    std::vector<SymbolRun> symbol, numeral;     ///< no numeral where there is no key
    float percent = 0.0f;
    juce::String percentText;                   ///< "38 %", "< 1 %"
    juce::String reason;                        ///< "secondary dominant of ii"
    juce::String spoken;                        ///< "A seven, five seven of two, 38 per cent, secondary dominant of ii"

    friend bool operator== (const SuggestionPicture&, const SuggestionPicture&) = default;
};

/** [message thread] Allocates. */
SuggestionPicture pictureOf (const Suggestion& suggestion, const SpellingContext& spelling, const std::optional<Key>& key, const Writing& writing = {});

/** The reason in the language of the interface; what it is about by its numeral, or by its symbol where there is no key. */
juce::String reasonText (const Suggestion& suggestion, const SpellingContext& spelling, const std::optional<Key>& key, const Writing& writing = {});

} // namespace guidetone
