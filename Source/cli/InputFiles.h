// InputFiles.h - the MIDI files that a command line means: those it names, and all in the folders it names.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace guidetone
{

struct InputFile
{
    std::string path;
    std::filesystem::path below;    ///< where in its folder argument it stands: "verses" for songs/verses/one.mid of songs; empty at its top
    std::string problem;            ///< why it is none: a folder that cannot be read; empty for a file
};

/** A file stays what it is, readable or not. A folder becomes the MIDI files in it and below, by path; what is hidden (.NAME) is left out, and so are links to
    folders. A file that comes twice is there once. The folder `output` is not looked into, unless it is itself an argument: what a run writes is not the next one's music. */
std::vector<InputFile> inputFiles (const std::vector<std::string>& arguments, const std::filesystem::path& output);

} // namespace guidetone
