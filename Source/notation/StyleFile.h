// StyleFile.h - a notation style from its file, so that a person can make their own.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"

namespace guidetone
{

/** A style, or a sentence for a person, without its full stop. */
struct ReadStyle
{
    std::optional<NotationStyle> style;
    std::string problem;            ///< empty where there is a style
};

/** Reads a style's JSON. It says only where it differs from the textual style; docs/styles.md says what each field is for. A field or a quality that is not known is a mistake, and no silence.
    @param fileName  for the sentence: "mine.json: \"qualities.minor\" must be text"
    Allocates. [not the audio thread] */
ReadStyle readStyle (std::string_view json, std::string_view fileName);

/** What a style file calls a quality: "minor", "half-diminished seventh". */
std::string styleKeyOf (Quality quality);

} // namespace guidetone
