// PackedEntries.h - many entries of a log in one record, compressed: chords repeat themselves, and so do their names.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

namespace guidetone
{

constexpr std::size_t entriesPacked = 64;           ///< in a record: what damage to it costs

/** An array of entries as a text that JSON can hold: zlib, in base 64. */
std::string pack (const nlohmann::json& entries);

/** @returns the array, empty where the text is none of pack() or would grow beyond 4 MiB. Never throws but for lack of memory. */
nlohmann::json unpack (const nlohmann::json& packed);

} // namespace guidetone
