// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#ifndef _WIN32
 #include <sys/wait.h>
#endif

namespace guidetone::testing
{

namespace
{
    namespace fs = std::filesystem;

    std::string quoted (const std::string& word)
    {
       #ifdef _WIN32
        return '"' + word + '"';
       #else
        std::string text = "'";
        for (char c : word)
            text += c == '\'' ? "'\\''" : std::string (1, c);

        return text + "'";
       #endif
    }

    int run (const std::string& command)
    {
       #ifdef _WIN32
        return std::system (('"' + command + '"').c_str());
       #else
        const int status = std::system (command.c_str());
        return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
       #endif
    }
}

ScratchFolder::ScratchFolder()
    : folder (fs::temp_directory_path() / ("guidetone-test-" + std::to_string (std::random_device {}()) + std::to_string (std::random_device {}())))
{
    fs::create_directories (folder);
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    fs::remove_all (folder, ignored);
}

std::string ScratchFolder::operator/ (const std::string& name) const
{
    return (folder / name).string();
}

std::string ScratchFolder::write (const std::string& name, const Bytes& contents) const
{
    const auto path = folder / name;
    fs::create_directories (path.parent_path());
    std::ofstream (path, std::ios::binary).write (reinterpret_cast<const char*> (contents.data()), static_cast<std::streamsize> (contents.size()));
    return path.string();
}

std::string contentsOf (const std::string& path)
{
    std::ifstream stream (path, std::ios::binary);
    return { std::istreambuf_iterator<char> (stream), {} };
}

std::vector<std::string> Outcome::lines() const
{
    std::vector<std::string> all;
    std::istringstream stream (out);
    for (std::string line; std::getline (stream, line);)
        all.push_back (line);

    return all;
}

Outcome guidetone (const std::vector<std::string>& arguments, const std::string& standardInput)
{
    auto words = arguments;
    words.insert (words.begin(), GUIDETONE_PROGRAM);
    return runProgram (words, standardInput);
}

Outcome runProgram (const std::vector<std::string>& words, const std::string& standardInput)
{
    const ScratchFolder scratch;
    const auto in = scratch.write ("in", Bytes (standardInput.begin(), standardInput.end()));
    const auto out = scratch / "out", err = scratch / "err";

    std::string command;
    for (const auto& word : words)
        command += quoted (word) + ' ';

    Outcome outcome;
    outcome.exitCode = run (command + "< " + quoted (in) + " > " + quoted (out) + " 2> " + quoted (err));
    outcome.out = contentsOf (out);
    outcome.err = contentsOf (err);
    return outcome;
}

} // namespace guidetone::testing
