// SymbolArguments.h - chord symbols from the command line or line by line, and how a bad one is shown.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ExitCode.h"
#include "../notation/AnySymbol.h"
#include "StyleArguments.h"

#include <functional>
#include <memory>

namespace CLI
{
class App;
}

namespace guidetone
{

struct SymbolArguments
{
    std::vector<std::string> symbols;
    bool fromStandardInput = false;
    std::shared_ptr<StyleArguments> hand;     // without --style any hand
    std::optional<Key> key;

    ParsedSymbol read (const std::string& symbol) const;
};

/** Adds SYMBOL..., --stdin, --key, --style and --language to a verb; the result is filled in when the command line has been parsed. */
std::shared_ptr<SymbolArguments> addSymbolArguments (CLI::App& verb);

/** What a symbol came to: a line to print, or a sentence that says why there is none. */
struct SymbolAnswer
{
    std::string line;
    std::string problem;                      ///< empty where all went well
    std::optional<std::size_t> position;      ///< of what was not understood, in bytes
};

/** Asks for an answer to each symbol and prints it. A problem goes to the standard error, with a caret under its place; lines of --stdin get
    an answer, be it empty, so that who counts lines loses none.
    @returns badInput when there was any problem. Throws CLI::ValidationError when there is nothing to read, or twice, or in a style
    that needs a key and has none. */
ExitCode answerSymbols (const SymbolArguments& arguments, const std::function<SymbolAnswer (const std::string&)>& answerTo);

} // namespace guidetone
