// StyleLibrary.h - the notation styles that come with Guidetone, built into plugin, app and program.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NotationStyle.h"

#include <vector>

namespace guidetone
{

/** All of presets/styles, in the order in which a menu lists them. Read at the first call. [not the audio thread] */
const std::vector<NotationStyle>& bundledStyles();

/** The style with that id; null where there is none. The same. */
const NotationStyle* bundledStyle (std::string_view id);

/** The same as views and presets keep it: what is not known counts as the first there is.
    @param noteLanguage  "german" ...; "english" leaves a style that has a language of its own what it is */
NotationStyle bundledStyle (std::string_view id, std::string_view noteLanguage);

} // namespace guidetone
