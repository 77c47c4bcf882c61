// main.cpp - the program `guidetone`: the engine of the plugin, for the command line.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnalyseVerb.h"
#include "CompareVerb.h"
#include "ContinueVerb.h"
#include "ConvertVerb.h"
#include "KeysVerb.h"
#include "NameVerb.h"
#include "NextVerb.h"
#include "ParseVerb.h"
#include "PlayVerb.h"
#include "RealiseVerb.h"
#include "VoiceVerb.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

#ifdef _WIN32
 #include <windows.h>
#endif

namespace guidetone
{

namespace
{
    /** CLI11 says of a wrong verb only that a verb is missing. */
    std::string sentenceFor (const CLI::App& program, const CLI::Error& error)
    {
        if (! program.get_subcommands().empty() || error.get_name() != "RequiredError")
            return error.what();

        const auto words = program.remaining();
        return words.empty() ? "say what to do: name, parse, voice, next, analyse, compare, convert, realise, continue, keys or play"
                             : '"' + words.front() + "\" is no verb; there are name, parse, voice, next, analyse, compare, convert, realise, continue, keys and play";
    }

    ExitCode run (int argc, char** argv)
    {
        CLI::App program ("Guidetone names the chords in MIDI: from notes, from files, and as they fall. It reads chord symbols too.", "guidetone");
        auto exitCode = ExitCode::success;

        program.set_version_flag ("--version", "guidetone " GUIDETONE_VERSION);
        program.require_subcommand (1);
        program.footer ("guidetone VERB --help tells more.\n"
                        "Exit codes: 0 all went well; 1 a note, a symbol, a line or a file could not be used; 2 the command line makes no sense.");
        program.failure_message ([] (const CLI::App* app, const CLI::Error& error)
        {
            return "guidetone: " + sentenceFor (*app, error) + ".\nguidetone --help, and guidetone VERB --help, tell what can be said.\n";
        });

        addNameVerb (program, exitCode);
        addParseVerb (program, exitCode);
        addVoiceVerb (program, exitCode);
        addNextVerb (program, exitCode);
        addAnalyseVerb (program, exitCode);
        addCompareVerb (program, exitCode);
        addConvertVerb (program, exitCode);
        addRealiseVerb (program, exitCode);
        addContinueVerb (program, exitCode);
        addKeysVerb (program, exitCode);
        addPlayVerb (program, exitCode);

        try
        {
            program.parse (argc, argv);
        }
        catch (const CLI::ParseError& error)
        {
            return program.exit (error) == 0 ? ExitCode::success : ExitCode::badUsage;
        }

        // A full disk or a closed pipe would else go unnoticed.
        if (! std::cout.flush())
            return complain ("the output cannot be written");

        return exitCode;
    }
}

} // namespace guidetone

int main (int argc, char** argv)
{
    std::ios::sync_with_stdio (false);
    std::cin.tie (nullptr);

   #ifdef _WIN32
    // A console shows bytes by the code page of its country until it is told that ours are UTF-8: "A♭+Δ7".
    SetConsoleOutputCP (CP_UTF8);
   #endif

    try
    {
        return guidetone::run (argc, argv);
    }
    catch (const std::exception& error)
    {
        return guidetone::complain (error.what());
    }
}
