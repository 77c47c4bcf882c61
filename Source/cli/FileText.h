// FileText.h - whole files as text, read and written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace guidetone
{

/** The whole of a file; nothing where it cannot be read. */
std::optional<std::string> textOfFile (const std::string& path);

/** A file's bytes, or what is wrong with it: "does not exist", after its name. */
struct LoadedBytes
{
    std::optional<std::string> bytes;
    std::string problem;
};

/** The largest file that is read as a document, in bytes. It bounds the memory that a hostile one can ask for. */
constexpr std::size_t largestDocument = 16 * 1024 * 1024;

/** A whole file from disk or from a pipe, or the standard input where the path is "-". */
LoadedBytes loadDocument (const std::string& path);

/** Replaces a file by `text`, or makes it. What stood there stays until all of the new text is on the disk; a pipe or a device is just written to.
    @returns what went wrong, a sentence without its full stop; empty for nothing. */
std::string replaceFile (const std::filesystem::path& path, const std::string& text);

} // namespace guidetone
