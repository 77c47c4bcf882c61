// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileText.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;

    LoadedBytes allOf (std::istream& stream)
    {
        std::string bytes;
        constexpr std::size_t portion = 64 * 1024;

        // One byte more than is allowed shows that there is more. Not the size on disk: a pipe has none.
        while (stream && bytes.size() <= largestDocument)
        {
            const auto filled = bytes.size();
            bytes.resize (filled + portion);
            stream.read (bytes.data() + filled, portion);
            bytes.resize (filled + static_cast<std::size_t> (stream.gcount()));
        }

        if (stream.bad())
            return { {}, "cannot be read to its end" };
        if (bytes.size() > largestDocument)
            return { {}, "is larger than 16 MiB" };

        return { std::move (bytes), {} };
    }

    bool writeAll (std::FILE* file, const std::string& text)
    {
        const bool written = std::fwrite (text.data(), 1, text.size(), file) == text.size();
        return (std::fclose (file) == 0) && written;
    }

    /** A new file beside `path`, of a name that nobody has. */
    std::FILE* openBeside (const fs::path& path, fs::path& beside)
    {
        for (int number = 0; number < 1000; ++number)
        {
            beside = path;
            beside += ".part" + std::to_string (number);
            if (auto* file = std::fopen (beside.string().c_str(), "wbx"))
                return file;
            if (std::error_code ignored; ! fs::exists (beside, ignored))
                return nullptr;
        }

        return nullptr;
    }
}

std::optional<std::string> textOfFile (const std::string& path)
{
    std::error_code ignored;
    std::ifstream stream (path, std::ios::binary);
    if (! stream || fs::is_directory (path, ignored))   // a folder opens like a file, and throws when it is read
        return {};

    return std::string (std::istreambuf_iterator<char> (stream), {});
}

LoadedBytes loadDocument (const std::string& path)
{
    if (path == "-")
        return allOf (std::cin);

    std::error_code error;
    const auto status = fs::status (path, error);
    if (! fs::exists (status))
        return { {}, "does not exist" };
    if (fs::is_directory (status))
        return { {}, "is a folder" };

    std::ifstream stream (path, std::ios::binary);
    return stream ? allOf (stream) : LoadedBytes { {}, "cannot be opened" };
}

std::string replaceFile (const fs::path& path, const std::string& text)
{
    const auto cannot = path.string() + " cannot be written";
    std::error_code error;
    const auto status = fs::status (path, error);

    if (fs::exists (status) && ! fs::is_regular_file (status))
    {
        auto* file = fs::is_directory (status) ? nullptr : std::fopen (path.string().c_str(), "wb");
        return file == nullptr ? cannot : writeAll (file, text) ? std::string() : cannot + " to its end";
    }

    // What a link points to is replaced, not the link.
    const auto target = fs::exists (status) ? fs::canonical (path, error) : path;
    fs::path beside;
    auto* file = error && fs::exists (status) ? nullptr : openBeside (target, beside);
    if (file == nullptr)
        return cannot;

    const auto giveUp = [&beside, &error] (std::string sentence)
    {
        fs::remove (beside, error);
        return sentence;
    };

    if (! writeAll (file, text))
        return giveUp (cannot + " to its end");

    if (fs::exists (status))
        fs::permissions (beside, status.permissions(), error);
    fs::rename (beside, target, error);
    return error ? giveUp (cannot) : std::string();
}

} // namespace guidetone
