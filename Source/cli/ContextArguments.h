// ContextArguments.h - the options --key and --player, which all verbs share.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Spelling.h"

#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

struct ContextArguments
{
    NamingContext naming;

    SpellingContext spelling() const noexcept  { return { naming.key, Accidentals::automatic }; }
};

/** Adds both options to a verb; the result is filled in when the command line has been parsed. */
std::shared_ptr<ContextArguments> addContextArguments (CLI::App& verb);

} // namespace guidetone
