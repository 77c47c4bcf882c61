// FileText.h - a small file as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace guidetone
{

/** The whole of a file; nothing where it cannot be read. */
inline std::optional<std::string> textOfFile (const std::string& path)
{
    std::error_code ignored;
    std::ifstream stream (path, std::ios::binary);
    if (! stream || std::filesystem::is_directory (path, ignored))   // a folder opens like a file, and throws when it is read
        return {};

    return std::string (std::istreambuf_iterator<char> (stream), {});
}

} // namespace guidetone
