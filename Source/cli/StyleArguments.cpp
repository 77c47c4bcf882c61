// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyleArguments.h"

#include "BundledStyles.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

NotationStyle StyleArguments::style() const
{
    auto style = chosen.value_or (textualStyle());
    style.language = language.value_or (style.language);
    return style;
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

    const auto setLanguage = [arguments] (const std::string& text)
    {
        arguments->language = noteLanguageFrom (text);
        if (! arguments->language)
            throw CLI::ValidationError ("--language", '"' + text + "\" is no language of note names; there are " + noteLanguageNames());
    };

    std::string ids;
    for (const auto& id : bundledStyleIds())
        ids += (ids.empty() ? "" : ", ") + id;

    verb.add_option_function<std::string> ("--style", setStyle, help.style + ": " + ids + ", or a file of your own (.json)")
        ->type_name ("STYLE");
    verb.add_option_function<std::string> ("--language", setLanguage, help.language + ": " + noteLanguageNames())
        ->type_name ("LANGUAGE");

    return arguments;
}

void requireKeyFor (const NotationStyle& style, const std::optional<Key>& key)
{
    if (needsKey (style.manner) && ! key)
        throw CLI::ValidationError ("the style " + style.id + " counts from a key's tonic; give it with --key");
}

} // namespace guidetone
