// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListenArgument.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

std::shared_ptr<Listen> addListenArgument (CLI::App& verb)
{
    auto listen = std::make_shared<Listen> (Listen::heldKeys);

    const auto set = [listen] (const std::string& text)
    {
        if (text != "held" && text != "harmony")
            throw CLI::ValidationError ("--listen", '"' + text + "\" is neither held nor harmony");

        *listen = text == "harmony" ? Listen::harmony : Listen::heldKeys;
    };

    verb.add_option_function<std::string> ("--listen", set, "held (as without this option): name the keys that are held; harmony: name the harmony under melody, arpeggios and passing notes")
        ->type_name ("held|harmony");
    return listen;
}

} // namespace guidetone
