// LabWriter.h - chords as a `.lab` file, the form in which research tools exchange and score them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Progression.h"

#include <string>

namespace guidetone
{

/** Gathers labels in order of time into lines without gaps or overlaps, from 0 on. "N" means no chord. */
class LabTrack
{
public:
    /** From `seconds` on the label is `harte`. A time before that of the last label counts as that time. */
    void label (double seconds, std::string harte);

    /** One line a stretch: start<TAB>end<TAB>label, in seconds with six decimals, as Harte and mir_eval have it. Neighbours with
        the same label are one line, and stretches shorter than a microsecond are left out. What lies at or after `endSeconds` is cut off. */
    std::string text (double endSeconds) const;

private:
    struct Change
    {
        double seconds = 0.0;
        std::string harte;
    };

    std::vector<Change> changes { { 0.0, "N" } };
};

/** The log as a `.lab`: from 0 to `endSeconds`, "N" between the chords; an open chord lasts until the next one or to the end. Never fails. */
std::string writeLab (const Progression& progression, const SpellingContext& context, double endSeconds);

} // namespace guidetone
