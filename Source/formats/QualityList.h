// QualityList.h - the chord qualities that another program knows by name, and how a chord is written for it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/ChordParser.h"
#include "../notation/NotationStyle.h"

#include <span>
#include <vector>

namespace guidetone
{

/** What a program writes after the root. A chord that it knows is written in its own word; any other in a style of the same hand, so that
    nothing is lost where the program reads it and people always do. Immutable. */
class QualityList
{
public:
    /** @param known      "^7", "7b9sus": all must be lead-sheet symbols when "C" stands before them; of two that say the same the first is written
        @param otherwise  of Manner::symbol */
    QualityList (std::span<const std::string_view> known, NotationStyle otherwise);

    /** "Bb7b9sus/F". A name with more than one sign becomes the simplest that sounds the same. Allocates. */
    std::string write (const WrittenChord& chord) const;

    /** Whether the program has a word for it. */
    bool knows (const WrittenChord& chord) const  { return find (chord) != nullptr; }

private:
    struct Known { std::string_view word; WrittenChord means; Chord identity; };

    const Known* find (const WrittenChord& chord) const;

    std::vector<Known> list;
    NotationStyle style;
};

/** How a quality is written: "^%|#5", as in a style file. */
struct QualityWord
{
    Quality quality;
    std::string_view text;
};

/** The textual style without any bracket, with 69 for the ninth added to a sixth, and with these words of its own. */
NotationStyle bracketlessStyle (std::span<const QualityWord> own);

} // namespace guidetone
