// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyleArguments.h"

#include "BundledStyles.h"
#include "LanguageArgument.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace guidetone
{

NotationStyle StyleArguments::style() const
{
    auto style = chosen.value_or (textualStyle());
    style.language = language.value_or (style.language);
    return withNames (std::move (style), chords);
}

std::shared_ptr<StyleArguments> addStyleArguments (CLI::App& verb, const StyleHelp& help)
{
    auto arguments = std::make_shared<StyleArguments>();

    const auto setStyle = [arguments] (const std::string& text)
    {
        const auto read = styleCalled (text);
        if (! read.style)
            throw CLI::ValidationError ("--style", read.problem);

        arguments->chosen = read.style;
    };

    verb.add_option_function<std::string> ("--style", setStyle, help.style + ": " + bundledStyleIds() + ", or a file of your own (.json)")
        ->type_name ("STYLE");
    addLanguageArgument (verb, help.language, [arguments] (NoteLanguage chosen) { arguments->language = chosen; });

    return arguments;
}

void requireKeyFor (const NotationStyle& style, const std::optional<Key>& key)
{
    if (needsKey (style.manner) && ! key)
        throw CLI::ValidationError ("the style " + style.id + " counts from a key's tonic; give it with --key");
}

} // namespace guidetone
