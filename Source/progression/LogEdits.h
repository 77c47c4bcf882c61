// LogEdits.h - what a person changes in the chords of a log: another name, key or pitch, a chord less, one more.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

namespace guidetone
{

// Each edit is a pure function from a log to a log: the log as it is, where there is nothing to change or it cannot be done. Linear in the
// log, [any thread]. ProgressionHistory::edit() marks what it changed. When chords stand is edited in LogTiming.h, sections in Sections.h.

/** Which of `count` entries the indices name; those beyond are left out. */
std::vector<bool> named (const std::vector<std::size_t>& indices, std::size_t count);

/** The log with another of its readings as the name of one entry: that one comes first, the others keep their order. So it is the chord's
    name wherever the log is read or written. Its key spells it.
    @param entry    index in the log
    @param reading  index in the entry's readings, 0 the name it has. */
Progression renamed (const Progression& log, std::size_t entry, int reading);

/** The log with `chord` as the name of one entry, whose notes stay: as that one of its readings, where it has it, else as a new one before
    them (the last of nine makes room). A typed symbol becomes a chord by identify() in ChordIdentity.h.
    @param letters  what root and bass were typed as, and are to be called; without them the key spells another name. */
Progression renamedTo (const Progression& log, std::size_t entry, const Chord& chord, const std::optional<ChordLetters>& letters = {});

/** The log with one of the readings of what is shown as the name of its last entry; as it is, where that is another chord than is shown. What
    is shown may have other readings than the entry, and in another order. */
Progression lastRenamed (const Progression& log, const Naming& shown, int reading);

/** The log without some of its entries, by their indices, in any order. A section that began with one begins with the next that stays,
    unless another begins there. */
Progression without (const Progression& log, const std::vector<std::size_t>& indices);

/** A chord after the last: from where that one ends, or a bar after it began where it still sounds, for a bar. Without a transport a bar
    is two seconds. The entry is marked as edited, and its id is none that playing gives.
    @param context  what it is to be spelled in
    @param letters  what root and bass are to be called whatever the key says, as a chart writes them. */
Progression appended (const Progression& log, const Chord& chord, const Voicing& voicing, const NamingContext& context,
                      const std::optional<ChordLetters>& letters = {});

/** Another log after this one, in the last take: where its chords stand in the song stays, and its seconds go on after the last. Its entries are marked as
    edited, and their ids are none that playing gives. */
Progression joined (const Progression& log, const Progression& more);

/** Some entries moved up by so many semitones (or down, below 0), with notes, readings and key. Letters that were typed go along, as Spelling.h says.
    The log as it is, where a note would leave 0..127. */
Progression transposed (const Progression& log, const std::vector<std::size_t>& indices, int semitones);

/** Some entries in another key, which is how they are spelled, also those that were typed; without one they are spelled as the reader wishes. */
Progression respelled (const Progression& log, const std::vector<std::size_t>& indices, const std::optional<Key>& key);

/** The indices of all entries. */
std::vector<std::size_t> everyEntry (const Progression& log);

/** The key so many semitones up, of the thirty in use: that with the fewest signs; of two with six, the one on the side where `key` is. */
Key transposed (Key key, int semitones) noexcept;

/** An id for one more entry that is made by hand. */
std::uint32_t nextIdByHand (const std::vector<Entry>& entries) noexcept;

} // namespace guidetone
