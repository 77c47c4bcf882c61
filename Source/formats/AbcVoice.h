// AbcVoice.h - one voice of an ABC tune while it is read: bars, chord symbols at their places, and what is struck.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/AbcNotes.h"
#include "AbcFields.h"
#include "ReadScore.h"

namespace guidetone
{

/** With what each voice begins: what the tune's head says. */
struct AbcVoiceStart
{
    AbcMetre metre;
    double unitQuarters = 0.5;          ///< L:
    AbcAccidentals accidentals;
    std::optional<Key> key;
};

class AbcVoice
{
public:
    explicit AbcVoice (const AbcVoiceStart& start);

    /** Takes one symbol of music, always at least one byte; fields in brackets are the caller's.
        @returns a sentence about what was not understood, without its full stop and mostly "" */
    std::string take (AbcCursor& in);

    void setUnit (double quarters)  { unitQuarters = quarters; }

    /** From the next bar on, where this one has begun. */
    void setMetre (const AbcMetre& newMetre);
    void setKey (const AbcKey& key);
    void beginSection (const std::string& name);

    /** How many chord symbols it has; N.C. counts as well. */
    std::size_t symbolCount() const noexcept   { return symbols; }
    bool hasChordsOfNotes() const noexcept     { return anyChordOfNotes; }
    bool isCutShort() const noexcept           { return cutShort; }

    /** Ends the voice. @param withNotes  whether chords have the notes that are struck with them */
    std::vector<ReadBar> bars (bool withNotes);

private:
    struct Next { std::optional<AbcMetre> metre; std::optional<Key> key; };
    struct Tied { StaffPlace place; std::int8_t accidental; };

    AbcMetre metre;
    double unitQuarters;
    AbcAccidentals accidentals;
    std::optional<Key> keyInForce;

    std::vector<ReadBar> done;
    ReadBar bar;                        // the one that is being read
    double position = 0.0, farthest = 0.0;   // ticks from the bar line
    Next next;                          // for the bar after it
    std::string playedTimes;            // "3x", until the bar's end shows whether it repeats

    double latestTicks = 0.0;           // of the latest note, for > and <
    double nextFactor = 1.0;            // that they leave for the next one
    double tupletFactor = 1.0;
    int inTuplet = 0;                   // notes that it still has
    std::vector<Tied> latest;
    Voicing latestNotes;
    bool tieIsOpen = false;
    std::size_t symbols = 0;
    bool anyChordOfNotes = false, cutShort = false;

    void advance (double units);
    void strike (const Voicing& notes);
    void takeQuoted (AbcCursor& in);
    void takeAnnotation (std::string_view text);
    void takeDecoration (AbcCursor& in);
    void takeBarLine (AbcCursor& in);
    void takeEnding (AbcCursor& in);
    void takeParenthesis (AbcCursor& in);
    void takeBroken (AbcCursor& in);
    void takeRest (AbcCursor& in);
    std::string takeNote (AbcCursor& in);
    std::string takeChord (AbcCursor& in);
    void addWords (const std::string& words);
    void addSymbol (ChartChord chord);
    void endBar (int repeatEnds);
    void push();
};

} // namespace guidetone
