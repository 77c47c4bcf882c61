// SPDX-License-Identifier: GPL-3.0-or-later
#include "SymbolArguments.h"

#include "AnswerText.h"
#include "ContextArguments.h"
#include "InputLines.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace guidetone
{

namespace
{
    /** What a terminal can show: bytes below the space would move the caret, or more. */
    std::string shown (std::string_view text)
    {
        std::string result (text);
        for (auto& c : result)
            if (static_cast<unsigned char> (c) < ' ' || c == 127)
                c = '?';
        return result;
    }

    ExitCode complainAbout (const std::string& symbol, const SymbolAnswer& answer, const std::string& where)
    {
        const auto result = complain (where + shown (answer.problem));
        if (answer.position)
            std::cerr << "  " << shown (symbol) << "\n  " << std::string (columnsOf (std::string_view (symbol).substr (0, *answer.position)), ' ') << "^\n";

        return result;
    }
}

ParsedSymbol SymbolArguments::read (const std::string& symbol) const
{
    const auto style = hand->style();
    const ReadingContext context { style.language, key };
    return hand->chosen ? parseSymbolIn (style.manner, symbol, context) : parseAnySymbol (symbol, context);
}

std::shared_ptr<SymbolArguments> addSymbolArguments (CLI::App& verb)
{
    auto arguments = std::make_shared<SymbolArguments>();

    verb.add_option ("SYMBOL", arguments->symbols, "A chord as you would write or say it: Cm7b5, C\u00f8, C:hdim7, \"C minor seven flat five\"")
        ->type_name ("");
    verb.add_option_function<std::string> ("--key", [arguments] (const std::string& text) { arguments->key = keyCalled (text); },
                                           "The key in which Roman numerals, functions and Nashville numbers are read: E, C#m, \"Bb minor\"")
        ->type_name ("KEY");
    arguments->hand = addStyleArguments (verb, { "The one hand in which the symbols are written, any without this option", "Whose note names the symbols have" });
    verb.add_flag ("--stdin", arguments->fromStandardInput, "Read one symbol a line from the standard input and give one answer a line");
    return arguments;
}

ExitCode answerSymbols (const SymbolArguments& arguments, const std::function<SymbolAnswer (const std::string&)>& answerTo)
{
    if (arguments.fromStandardInput != arguments.symbols.empty())
        throw CLI::ValidationError (arguments.fromStandardInput ? "give either symbols or --stdin, not both"
                                                                : "give the symbols to read, or --stdin");

    requireKeyFor (arguments.hand->style(), arguments.key);

    auto result = ExitCode::success;
    const auto answer = [&] (const std::string& symbol, const std::string& where)
    {
        const auto found = answerTo (symbol);
        if (! found.problem.empty())
            result = complainAbout (symbol, found, where);
        if (! found.line.empty() || arguments.fromStandardInput)
            std::cout << found.line << '\n';
    };

    for (const auto& symbol : arguments.symbols)
        answer (symbol, arguments.symbols.size() > 1 ? shown (symbol) + ": " : "");

    if (arguments.fromStandardInput)
        forEachInputLine ([&] (const std::string& line, int number) { answer (line, "line " + std::to_string (number) + ": "); });

    return result;
}

} // namespace guidetone
