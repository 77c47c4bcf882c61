// BarText.h - bars as people type them between bar lines: | A7 . . D7 | % :|
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChartBuilder.h"
#include "Format.h"

namespace guidetone
{

/** What a grid of bars has in it, beside chords.

        | || |] |. [|      bar lines; |: and :| repeats, :|x3 three times in all; |1 |2. |1,2 endings
        A7 D7              the chords of a bar share it evenly; three in 4/4 are two beats and one and one
        . / -              the chord before goes on: with these a bar has cells of one length
        C~G                two chords in a cell
        Am@3.5             from beat 3 and a half on
        %  %%              as the bar before (the two before); after one chord for a bar: it goes on
        N.C.               no chord
        (key: Bb) (3/4)    from this bar on
        "D.C. al Fine"     words; {Am something} one chord or one text, spaces and all. \" \} \\ stand for the signs */

/** Reads lines of bars. Each line begins a bar. */
class BarTextReader
{
public:
    /** Keeps a reference. */
    explicit BarTextReader (ChartBuilder& builderToFill)  : builder (builderToFill) {}

    /** @param line  its number, for remarks on what is no chord. */
    void read (std::string_view text, std::size_t line);

    /** Words for the next bar. */
    void setWords (std::string_view words)      { nextWords = onOneLine (words); }

    /** Whether a text without bar lines is chords and cells for the most part. */
    static bool isMusic (std::string_view text);

    /** Reads chords without bar lines: one a bar, or with cells, one a beat. */
    void readList (std::string_view text, std::size_t line);

private:
    enum class Kind { chords, goesOn, asBefore, asTwoBefore };

    struct Cell
    {
        Kind kind = Kind::chords;
        std::vector<ChartChord> chords;
        std::optional<double> beat;         // from 1
    };

    void readBarLine (std::string_view& rest);
    void readEndings (std::string_view& rest);
    void readWord (std::string_view word);
    void add (std::string_view text, std::optional<double> beat);
    bool readDirective (std::string_view text);
    void finishBar();
    void place (ChartBar& bar) const;
    void repeatBar (std::size_t back);

    ChartBuilder& builder;
    std::size_t lineNumber = 0;
    std::vector<Cell> cells;
    std::vector<int> nextEndings;
    std::string nextWords;
    std::optional<Key> nextKey;
    bool repeatBegins = false;
    bool afterPlainLine = false;            // a bar line with nothing behind it yet: another one makes an empty bar
};

/** How a grid is written. */
struct BarTextOptions
{
    const NotationStyle* style = nullptr;   ///< nothing: the textual one, which is read back
    std::optional<Key> key;                 ///< in force where the bars begin
    Metre metre;                            ///< the same
    bool newsStandsApart = false;           ///< a bar with words, a key or another metre begins a line, and does not say them: its writer does
    bool cellForEachBeat = false;           ///< a bar's one chord is followed by dots as well
};

struct BarTextLine
{
    std::size_t firstBar = 0;               ///< index of its first bar
    std::string text;
};

/** Lines of at most four bars, with bar lines at both ends, in columns. */
std::vector<BarTextLine> barLines (const std::vector<ChartBar>& bars, const BarTextOptions& options);

/** "3/4" */
std::string metreText (Metre metre);

/** Whether one chord, or none, stands through the bar from its beginning. */
bool holdsForTheBar (const ChartBar& bar) noexcept;

/** One chord as it stands in a bar: "N.C." for none, text as it was. */
std::string chordText (const ChartChord& chord, const std::optional<Key>& key, const NotationStyle& style);

} // namespace guidetone
