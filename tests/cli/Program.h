// Program.h - runs the built program as a shell would, and keeps a scratch folder for its files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MidiBytes.h"

#include <filesystem>
#include <string>
#include <vector>

namespace guidetone::testing
{

/** A folder that is gone when the test is over. */
class ScratchFolder
{
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder (const ScratchFolder&) = delete;
    ScratchFolder& operator= (const ScratchFolder&) = delete;

    /** The path of a file in it, as text. */
    std::string operator/ (const std::string& name) const;

    /** Writes a file, with the folders it needs. @returns its path. */
    std::string write (const std::string& name, const Bytes& contents) const;

private:
    std::filesystem::path folder;
};

/** All of a file's bytes; empty where there is none. */
std::string contentsOf (const std::string& path);

struct Outcome
{
    int exitCode = -1;
    std::string out;
    std::string err;

    /** The lines of `out`. */
    std::vector<std::string> lines() const;
};

/** Runs `guidetone` with these arguments and this standard input, and waits for its end. */
Outcome guidetone (const std::vector<std::string>& arguments, const std::string& standardInput = {});

/** Runs any program; the first word is its path. */
Outcome runProgram (const std::vector<std::string>& words, const std::string& standardInput = {});

} // namespace guidetone::testing
