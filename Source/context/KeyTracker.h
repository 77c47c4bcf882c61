// KeyTracker.h - the key of the music so far, as it goes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KeyEstimate.h"
#include "KeyFilter.h"
#include "KeyPosterior.h"

namespace guidetone
{

/** Follows the key, modulations too, from what has been heard alone: nothing is known of what comes.

    The estimate changes when a beat is over (and with each event of the first beat, so that there is one from the first note on); it
    depends on moments and their beats, never on how time was cut up between them. Equivariant exactly: all notes moved by an
    interval move the posterior by it, bit for bit. Of keys that are equally probable the first from the bass upwards is named, major first.

    [audio thread, or any one thread] No allocation; the work is bounded: at most KeyEvidenceCollector::longestBeats + 1 beats a call,
    and as a rule none. */
class KeyTracker
{
public:
    /** Forgets everything. */
    void reset() noexcept GUIDETONE_NONBLOCKING  { *this = {}; }

    /** Takes in what is heard from this moment on. Times never go back. */
    void hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING;

    /** Takes in the chord that stands from `beats` on (as in HeardMoment), until another is told. The estimate gains by it and does without it. */
    void hearChord (const Chord& chord, double beats) noexcept GUIDETONE_NONBLOCKING;

    /** The most probable key. Its percent is 0 until a note has been heard. */
    KeyEstimate estimate() const noexcept GUIDETONE_NONBLOCKING  { return latest; }

    /** How probable each key is, by tonic + 12 in minor. They sum to 1; all are equal until a note has been heard. */
    const std::array<float, 24>& posterior() const noexcept GUIDETONE_NONBLOCKING  { return probabilities; }

    /** The same in whole per cent, counted out once whenever the estimate changes; all 0 until a note has been heard. */
    const KeyPosterior& percents() const noexcept GUIDETONE_NONBLOCKING  { return rounded; }

    //==================================================================================================================
private:
    void take (const KeyEvidenceCollector::Beats& beats) noexcept;
    void conclude (const KeyFilter& from) noexcept;

    KeyEvidenceCollector collector;
    KeyFilter filter;
    KeyFilter::ByKey probabilities = filter.posterior();
    KeyPosterior rounded;
    KeyEstimate latest;
};

} // namespace guidetone
