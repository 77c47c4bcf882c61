// ListenArgument.h - the option --listen: what is named of what is played.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../listening/ListeningSettings.h"
#include "ContextArguments.h"

#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

/** Adds --listen to a verb; the result is filled in when the command line has been parsed.
    @param usual  what is listened to without the option */
std::shared_ptr<Listen> addListenArgument (CLI::App& verb, Listen usual = Listen::heldKeys);

/** How to listen, as the options have it. */
ListeningSettings listeningTo (const ContextArguments& context, Listen listen) noexcept;

} // namespace guidetone
