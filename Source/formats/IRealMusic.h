// IRealMusic.h - the music of an iReal Pro song: bars of cells in plain text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"
#include "QualityList.h"

namespace guidetone
{

/** The qualities that the app plays. Made at the first call. */
const QualityList& iRealQualities();

/** Takes a chord from the front: root, quality, and a bass after a slash; with W for a root it is a bass alone. @returns "" and leaves `text` alone
    where none stands there. */
std::string_view takeIRealChord (std::string_view& text);

/** The beats 0 .. beats - 1 at which chords in these cells sound: where they stand in the bar, each on a beat of its own.
    @param cells  ascending, at most `beats` of them, below cellCount */
std::vector<int> iRealBeats (std::vector<int> cells, int cellCount, int beats);

/** The metres that the app has: "T44". */
struct IRealMetre { std::string_view text; Metre metre; };
std::span<const IRealMetre> iRealMetres() noexcept;

/** Signs that are letters in the app and words in a chart. */
struct IRealSign { char letter; std::string_view words; };
std::span<const IRealSign> iRealSigns() noexcept;

/** Marks at the start of a section that have more than a letter in a chart. */
std::string sectionNameOf (char mark);
std::optional<char> sectionMarkOf (std::string_view name);

/** Adds the music's sections to a chart. @param remarks  what was passed over, each thing once. Linear; never throws but for lack of memory. */
void readIRealMusic (std::string_view music, Chart& chart, std::vector<std::string>& remarks);

/** The music of a chart. Never throws but for lack of memory. */
std::string writeIRealMusic (const Chart& chart);

} // namespace guidetone
