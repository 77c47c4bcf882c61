// KeyFollower.h - the key in which to name: the one that is locked, or the one that the music is found to be in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../context/KeyTracker.h"
#include "ListeningSettings.h"

namespace guidetone
{

/** A key that has become sure is used from the next strike on, so that what is being held is not renamed.
    [audio thread] No allocation; bounded work. */
class KeyFollower
{
public:
    /** New settings. A key that was found stays while it is still looked for. */
    void apply (const ListeningSettings& newSettings) noexcept GUIDETONE_NONBLOCKING
    {
        const bool keeps = isFinding() && newSettings.findKey && ! newSettings.context.key;
        settings = newSettings;

        if (! settings.findKey)
            tracker.reset();
        if (! keeps)
            found.reset();
    }

    /** Forgets what was heard. */
    void reset() noexcept GUIDETONE_NONBLOCKING
    {
        tracker.reset();
        found.reset();
        toldLast = {};
    }

    /** What sounds has changed. */
    void hear (const HeardMoment& moment) noexcept GUIDETONE_NONBLOCKING
    {
        if (! settings.findKey)
            return;

        tracker.hear (moment);

        if (const auto estimate = tracker.estimate(); ! moment.struck.empty() && ! settings.context.key)
            found = estimate.sure ? std::optional (keyOf (estimate)) : std::nullopt;
    }

    /** What is shown: chords help to find the key. The same naming twice counts once. */
    void hearChord (const Naming& naming, double beats) noexcept GUIDETONE_NONBLOCKING
    {
        if (! settings.findKey || naming == toldLast)
            return;

        toldLast = naming;

        if (naming.kind == Sounding::chord && ! naming.readings.empty())
            tracker.hearChord (naming.readings[0].chord, beats);
    }

    /** The key and the player to name with. */
    NamingContext context() const noexcept GUIDETONE_NONBLOCKING
    {
        return { settings.context.key ? settings.context.key : found, settings.context.player, settings.context.wishes };
    }

    /** Nothing is known where no key is looked for. */
    KeyEstimate estimate() const noexcept GUIDETONE_NONBLOCKING  { return settings.findKey ? tracker.estimate() : KeyEstimate {}; }
    KeyPosterior posterior() const noexcept GUIDETONE_NONBLOCKING  { return settings.findKey ? tracker.percents() : KeyPosterior {}; }

    //==================================================================================================================
private:
    bool isFinding() const noexcept  { return settings.findKey && ! settings.context.key; }

    ListeningSettings settings;
    KeyTracker tracker;
    Naming toldLast;
    std::optional<Key> found;
};

} // namespace guidetone
