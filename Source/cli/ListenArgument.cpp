// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListenArgument.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

std::shared_ptr<Listen> addListenArgument (CLI::App& verb, Listen usual)
{
    auto listen = std::make_shared<Listen> (usual);
    const std::string held = "held", harmony = "harmony", asUsual = " (as without this option)";

    const auto set = [listen] (const std::string& text)
    {
        if (text != "held" && text != "harmony")
            throw CLI::ValidationError ("--listen", '"' + text + "\" is neither held nor harmony");

        *listen = text == "harmony" ? Listen::harmony : Listen::heldKeys;
    };

    const auto help = held + (usual == Listen::heldKeys ? asUsual : "") + ": name the keys that are held; "
                    + harmony + (usual == Listen::harmony ? asUsual : "") + ": name the harmony under melody, arpeggios and passing notes";

    verb.add_option_function<std::string> ("--listen", set, help)
        ->type_name ("held|harmony");
    return listen;
}

ListeningSettings listeningTo (const ContextArguments& context, Listen listen) noexcept
{
    ListeningSettings settings;
    settings.context = context.naming;
    settings.findKey = context.findKey;
    settings.findPlayer = context.findPlayer;
    settings.listen = listen;
    return settings;
}

} // namespace guidetone
