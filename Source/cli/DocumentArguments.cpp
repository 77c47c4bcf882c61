// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentArguments.h"

#include "DocumentFile.h"
#include "FileText.h"
#include "GridArgument.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>

namespace guidetone
{

ReadDocument DocumentArguments::read() const
{
    return readDocument (input, formatToRead (from, input),
                         { listeningTo (*context, *listen), notes ? MidiNotes::always : MidiNotes::withoutSymbols });
}

std::string DocumentArguments::sentence (const std::string& problem) const
{
    return sentenceAbout (input, problem);
}

bool DocumentArguments::isRead (const std::string& output) const
{
    std::error_code ignored;
    return input != "-" && output != "-" && std::filesystem::equivalent (input, output, ignored);
}

std::shared_ptr<DocumentArguments> addDocumentArguments (CLI::App& verb, const std::string& name)
{
    auto arguments = std::make_shared<DocumentArguments>();
    verb.add_option (name, arguments->input, "The file to read; - is the standard input")->type_name ("")->required();
    verb.add_option ("--from", arguments->from, "The format of " + name + ", where its name does not tell: " + listed (readableFormats()))->type_name ("FORMAT");
    arguments->gridTicks = addGridArgument (verb);
    verb.add_flag ("--notes", arguments->notes, "Name the notes of a MIDI file even where it has chord symbols");
    arguments->context = addListeningArguments (verb);
    arguments->listen = addListenArgument (verb);
    return arguments;
}

std::string putText (const std::string& output, const std::string& text)
{
    if (output != "-")
        return replaceFile (output, text);

    std::cout << text << std::flush;    // main() says where that fails
    return {};
}

} // namespace guidetone
