// DocumentArguments.h - a document from any file, for verbs that read one: IN, --from, --notes, --grid, and how notes are listened to.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FormatArguments.h"
#include "ListenArgument.h"

namespace guidetone
{

struct DocumentArguments
{
    std::string input;                          ///< "-" for the standard input
    std::string from;                           ///< the format; empty: the file's name tells
    bool notes = false;                         ///< the notes of a MIDI file are named even where it has chord symbols
    std::shared_ptr<std::int32_t> gridTicks;    ///< to which a log is rounded where it becomes a chart
    std::shared_ptr<ContextArguments> context;
    std::shared_ptr<Listen> listen;

    /** Reads the file. Remarks go to the standard error. Throws CLI::ValidationError where no format fits.
        @returns what went wrong as a sentence without its full stop. */
    ReadDocument read() const;

    /** About the file, without its full stop: "the standard input holds no notes", "tune.cho, line 3: ...". */
    std::string sentence (const std::string& problem) const;

    /** Whether `output` is the file that is read. */
    bool isRead (const std::string& output) const;

    /** How a log is written where a chart is asked for. */
    WriteOptions writeOptions() const  { return { context->spelling(), nullptr, *gridTicks }; }
};

/** Adds them to a verb; the result is filled in when the command line has been parsed. @param name  what the verb calls its file: "IN" */
std::shared_ptr<DocumentArguments> addDocumentArguments (CLI::App& verb, const std::string& name);

/** Writes a text to a file, or to the standard output where `output` is "-". @returns what went wrong; empty for nothing. */
std::string putText (const std::string& output, const std::string& text);

} // namespace guidetone
