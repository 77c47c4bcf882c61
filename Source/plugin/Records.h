// Records.h - text in which damage stays where it is: one JSON value a line, each behind its own checksum.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace guidetone
{

/** Plugin states and journals are made of these lines: "1c291ca3 {"parameter":["key","A major"]}". A torn or altered line is left out, and
    the lines around it still count. */
constexpr std::size_t longestRecord = 64 * 1024;   ///< bytes; a longer line is damage, and bounds what hostile bytes can cost
constexpr int deepestRecord = 64;                  ///< arrays and objects in each other; a deeper line is damage, because copies recurse

/** Whether JSON is so shallow that it can be parsed and copied. Linear. */
bool isShallow (std::string_view json) noexcept;

/** One line, its line feed included. Never throws but for lack of memory: text that is no UTF-8 is mended. */
std::string writeRecord (const nlohmann::json& value);

/** Calls visit (value, line) for every sound line; `line` is the whole of it, without its line feed.
    @returns how many lines were damaged; empty lines don't count. Linear; never throws what `visit` does not throw. */
int readRecords (std::string_view text, const std::function<void (const nlohmann::json&, std::string_view)>& visit);

} // namespace guidetone
