// FileReport.h - what became of each of many files, one JSON object a line; an interrupted run goes on by it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../harmony/Key.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace guidetone
{

/** What was found in a file. */
struct FileFacts
{
    double seconds = 0.0;           ///< of music
    std::optional<int> chords;      ///< in the log, where there is one
    std::optional<Key> key;         ///< that stood longest
};

/** A file's bytes, to know it again: how many, and their FNV-1a hash of 64 bits. */
struct FileMark
{
    std::uint64_t bytes = 0, hash = 0;

    friend bool operator== (const FileMark&, const FileMark&) = default;
};

/** Nothing where the file cannot be read, or is larger than any that is analysed. [any thread] */
std::optional<FileMark> markOf (const std::filesystem::path& path);

/** A line of the report. */
struct FileRecord
{
    std::string input, output;      ///< no output: it went to the standard output
    std::string problem;            ///< the sentence why it failed, without its full stop; empty where it did not
    std::optional<FileMark> mark;   ///< of the input
    FileFacts facts;
    double took = 0.0;              ///< seconds
};

/** The file --report names. Its first line says what it is and with which options:

        {"format":"guidetone report","version":1,"with":"0.1.0 analyse --format lab"}
        {"input":"a.mid","output":"out/a.lab","bytes":713,"hash":"00c3...","seconds":8.0,"chords":4,"key":"C","took":0.01}
        {"input":"b.mid","error":"b.mid is empty"}

    Each line is on its way to the disk before the next file's is written. One thread, but for hasDone(). */
class FileReport
{
public:
    /** Begins a report, or goes on with the one that is there. A line that a crash cut off is passed over.
        @param with     program, verb and options; a report of others is not gone on with
        @returns what went wrong, a sentence without its full stop; empty for nothing. */
    std::string open (const std::filesystem::path& file, const std::string& with, bool resume);

    /** Whether the report, as it was opened, says that this very input has become this output, which is still there. [any thread] */
    bool hasDone (const std::string& input, const std::string& output, const FileMark& mark) const;

    /** Adds a line. */
    void add (const FileRecord& record);

    /** @returns what went wrong while lines were added; empty for nothing. */
    std::string close();

private:
    struct Done
    {
        std::string output;
        FileMark mark;
    };

    struct Closing
    {
        void operator() (std::FILE* open) const noexcept  { std::fclose (open); }
    };

    std::string readBack (const std::string& with);
    void put (const std::string& line);

    std::filesystem::path path;
    std::map<std::string, Done> done;
    std::unique_ptr<std::FILE, Closing> file;
    bool isTorn = false, hasFailed = false;
};

} // namespace guidetone
