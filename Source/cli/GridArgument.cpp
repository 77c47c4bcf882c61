// SPDX-License-Identifier: GPL-3.0-or-later
#include "GridArgument.h"

#include "../core/Digits.h"
#include "../harmony/ChordEvent.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

namespace
{
    std::int32_t gridOf (const std::string& text)
    {
        constexpr std::int32_t whole = 4 * ticksPerQuarter;
        const auto part = text.starts_with ("1/") ? wholeNumber<std::int32_t> (std::string_view (text).substr (2)) : std::nullopt;

        if (! part || *part < 1 || *part > 64 || whole % *part != 0)
            throw CLI::ValidationError ("--grid", '"' + text + "\" is no grid; write it like 1/4, 1/8, 1/12 or 1/16");

        return whole / *part;
    }
}

std::shared_ptr<std::int32_t> addGridArgument (CLI::App& verb)
{
    auto ticks = std::make_shared<std::int32_t> (ticksPerQuarter);
    verb.add_option_function<std::string> ("--grid", [ticks] (const std::string& text) { *ticks = gridOf (text); },
                                           "To which part of a whole note chords of a log are moved on paper: 1/4 (as without this option), 1/8, 1/16 ...")->type_name ("1/N");
    return ticks;
}

} // namespace guidetone
