// StyleArguments.h - the options --style and --language: in which hand answers are written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../notation/NotationStyle.h"

#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

struct StyleArguments
{
    std::optional<NotationStyle> chosen;
    std::optional<NoteLanguage> language;

    bool areGiven() const noexcept  { return chosen.has_value() || language.has_value(); }

    /** What both options come to: the textual style where nothing is said. */
    NotationStyle style() const;
};

/** Adds both options to a verb; the result is filled in when the command line has been parsed. */
std::shared_ptr<StyleArguments> addStyleArguments (CLI::App& verb);

} // namespace guidetone
