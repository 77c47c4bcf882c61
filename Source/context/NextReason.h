// NextReason.h - why a chord may come next: the rules of harmony in a few words each.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KeyEstimate.h"
#include "ProgressionModel.h"

#include <optional>
#include <span>
#include <string_view>

namespace guidetone
{

/** In the order in which they are tried: the first that holds is the reason. */
enum class NextReason : std::uint8_t
{
    opens,                  ///< nothing has sounded yet
    resolvesDominant,       ///< V or vii to the tonic
    resolvesSubstitute,     ///< bII7 to the tonic
    backdoor,               ///< bVII7 to the tonic
    deceptive,              ///< V to vi, in minor to VI; about the tonic
    plagal,                 ///< IV or iv to the tonic; about that chord
    resolvesApplied,        ///< down a fifth from a dominant that is not the key's
    leadingTone,            ///< up a semitone from a diminished chord
    secondaryDominant,      ///< about the degree it points at
    sameRoot,
    tritoneSubstitute,      ///< about the dominant that it stands for
    neapolitan,             ///< bII
    twoFive,                ///< the minor seventh before a secondary dominant; about where that leads
    borrowedFromMinor,      ///< in major
    borrowedFromMajor,      ///< in minor
    blues,                  ///< IV7 in major
    habit,                  ///< what this tune has done most often after the chord; about that chord
    turnaround,             ///< from the tonic to vi
    halfCadence,            ///< from the tonic to V
    toSubdominant,          ///< from the tonic to IV or iv
    toDominant,             ///< from IV, iv or bVI to V
    circleOfFifths,         ///< down a fifth
    chromaticStep,          ///< by a semitone, out of the key or into it
    scaleStep,              ///< to the next degree
    commonTones,            ///< by a third in the key
    inKey,
    outside,                ///< none of these, and not of the key
    usual,                  ///< none of these, and no key is known
    inChart                 ///< the chart that is open has it there: never found here
};

constexpr int nextReasonCount = 29;

/** "resolves the dominant", "secondary dominant of %1": English, with %1 for what the reason is about. */
std::string_view toText (NextReason reason) noexcept;

/** The reason, and the chord that it names. */
struct ReasonedStep
{
    NextReason reason = NextReason::usual;
    ProgressionChord about;     ///< what %1 stands for; where the text has none, the next chord

    friend constexpr bool operator== (const ReasonedStep&, const ReasonedStep&) noexcept = default;
};

/** Why `next` may follow. Only the distances between the chords and the key count.
    @param sounded  what came before, the latest last, no chord twice in a row
    @param key      by pitch class; without one only the motion speaks. [any thread] A few steps, and one pass over `sounded`. */
ReasonedStep reasonFor (std::span<const ProgressionChord> sounded, ProgressionChord next, const std::optional<KeyEstimate>& key) noexcept;

} // namespace guidetone
