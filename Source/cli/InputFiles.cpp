// SPDX-License-Identifier: GPL-3.0-or-later
#include "InputFiles.h"

#include "../formats/Format.h"

#include <algorithm>
#include <set>

namespace guidetone
{

namespace
{
    namespace fs = std::filesystem;

    bool isHidden (const fs::path& path)
    {
        const auto name = path.filename().string();
        return name.size() > 1 && name.front() == '.' && name != "..";
    }

    bool isMidiFile (const fs::path& path)
    {
        const auto* format = formatOfFile (path.filename().string());
        return format != nullptr && format->id == "midi";
    }

    /** What one folder holds: its MIDI files are `found`, its folders are still `toLookInto`. */
    void look (const fs::path& folder, const fs::path& below, const fs::path& passed, std::vector<InputFile>& found, std::vector<fs::path>& toLookInto)
    {
        std::error_code error;
        for (fs::directory_iterator entry (folder, error), end; ! error && entry != end; entry.increment (error))
        {
            std::error_code ignored;    // a link that leads nowhere is neither
            const auto& path = entry->path();
            if (isHidden (path))
                continue;

            if (entry->is_directory (ignored))
            {
                if (! entry->is_symlink (ignored) && ! fs::equivalent (path, passed, ignored))
                    toLookInto.push_back (path);
            }
            else if (isMidiFile (path) && entry->is_regular_file (ignored))
            {
                found.push_back ({ path.string(), below, {} });
            }
        }

        if (error)
            found.push_back ({ folder.string(), {}, "cannot be read: " + error.message() });
    }

    std::vector<InputFile> filesBelow (const fs::path& top, const fs::path& passed)
    {
        std::vector<InputFile> found;

        for (std::vector<fs::path> folders { top }; ! folders.empty();)
        {
            const auto folder = std::move (folders.back());
            folders.pop_back();
            look (folder, folder == top ? fs::path() : folder.lexically_relative (top), passed, found, folders);
        }

        std::sort (found.begin(), found.end(), [] (const InputFile& a, const InputFile& b) { return a.path < b.path; });
        if (found.empty())
            found.push_back ({ top.string(), {}, "has no MIDI file in it" });
        return found;
    }
}

std::vector<InputFile> inputFiles (const std::vector<std::string>& arguments, const fs::path& output)
{
    std::vector<InputFile> files;
    std::set<fs::path> seen;
    std::error_code ignored;

    for (const auto& argument : arguments)
    {
        const bool isFolder = fs::is_directory (argument, ignored);
        for (auto& file : isFolder ? filesBelow (argument, output) : std::vector<InputFile> { { argument, {}, {} } })
            if (! file.problem.empty() || seen.insert (fs::weakly_canonical (file.path, ignored)).second)
                files.push_back (std::move (file));
    }

    return files;
}

} // namespace guidetone
