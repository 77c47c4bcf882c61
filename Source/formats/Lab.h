// Lab.h - `.lab` files of research tools: chords and keys with their times.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Format.h"

namespace guidetone
{

/** Reads lines of start, end and a label in Harte's syntax, with white space between them, into a log; empty lines and those that begin with # are
    passed over. "N" is a silence, and so is "X", with a remark. Refuses labels that overlap, go back or are no chords: "line 3: ...". Letters are lost. */
ReadDocument readLab (std::string_view bytes);

/** Chords as LabWriter.h has them, to the end of the music; a chart's keep their letters. Never fails. */
std::string writeLab (const Document& document, const WriteOptions& options);

/** Keys in the same form, "Ebm" for E flat minor: from the first chord that had one to the end. Never fails. */
std::string writeKeyLab (const Document& document, const WriteOptions& options);

} // namespace guidetone
