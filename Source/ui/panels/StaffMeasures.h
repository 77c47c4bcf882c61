// StaffMeasures.h - the proportions of the staff panel, in spaces (the distance of two lines) where nothing else is said.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guidetone::staffMeasures
{

constexpr float lineThickness = 0.13f, ledgerThickness = 0.17f, barThickness = 0.16f;
constexpr float margin = 4.2f;                      // above and below the staves: three ledger lines and a head
constexpr float edge = 0.7f;                        // left of the brace, right of the lines
constexpr float braceWidth = 1.0f, braceGap = 0.25f;
constexpr float clefX = 0.75f, clefWidth = 2.7f, signatureGap = 0.7f, signatureAdvance[] { 0.98f, 1.12f };    // flats, sharps
constexpr float behindSignature = 1.2f;
constexpr float roomForChord = 9.5f;
constexpr float widest = 46.0f;
constexpr float figureGap = 0.75f, figureColumnGap = 0.35f;
constexpr float silentScale = 0.85f;

constexpr float capOfText = 0.6f;                   // of a text font's height
constexpr float leastFigure = 10.0f;                // pixels

} // namespace guidetone::staffMeasures
