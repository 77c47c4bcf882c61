// Program.h - other people's programs as judges of what is written, where they are installed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#ifndef _WIN32
 #include <unistd.h>
#endif

namespace guidetone::testing
{

/** What a command of the shell says on both streams, and how it ends. */
struct Said
{
    std::string text;
    int status = -1;
};

inline Said say (const std::string& command)
{
    Said said;
   #ifndef _WIN32
    if (auto* pipe = popen ((command + " 2>&1").c_str(), "r"))
    {
        std::array<char, 4096> part {};
        while (const auto size = std::fread (part.data(), 1, part.size(), pipe))
            said.text.append (part.data(), size);
        said.status = pclose (pipe);
    }
   #else
    (void) command;
   #endif
    return said;
}

/** Says so in the test's report where the program is missing. */
inline bool isThere (const std::string& program)
{
    const bool found = say ("command -v " + program).status == 0;
    if (! found)
        WARN (program << " is not installed; what it would say is not tested");
    return found;
}

/** A folder of its own, which goes with it. */
class ScratchFolder
{
public:
    explicit ScratchFolder (const std::string& name)
       #ifndef _WIN32
        : path (std::filesystem::temp_directory_path() / ("guidetone-" + name + "-" + std::to_string (getpid())))
       #else
        : path (std::filesystem::temp_directory_path() / ("guidetone-" + name))
       #endif
    {
        std::filesystem::create_directories (path);
    }

    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all (path, ignored);
    }

    ScratchFolder (const ScratchFolder&) = delete;
    ScratchFolder& operator= (const ScratchFolder&) = delete;

    /** @returns its path */
    std::string write (const std::string& name, const std::string& text) const
    {
        const auto file = (path / name).string();
        std::ofstream (file, std::ios::binary) << text;
        return file;
    }

    const std::filesystem::path path;
};

} // namespace guidetone::testing
