// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContextArguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace guidetone
{

namespace
{
    void addPlayer (CLI::App& verb, const std::shared_ptr<ContextArguments>& arguments)
    {
        const auto setPlayer = [arguments] (const std::string& text)
        {
            if (text != "solo" && text != "band" && text != "auto")
                throw CLI::ValidationError ("--player", '"' + text + "\" is neither solo, band nor auto");

            arguments->findPlayer = text == "auto";

            arguments->naming.player = text == "band" ? Player::band : Player::solo;
        };

        verb.add_option_function<std::string> ("--player", setPlayer, "solo (as without this option): the lowest note is the bass; band: a bass player may hold a root that nobody else plays; auto: the music says which (for notes without time, solo)")
            ->type_name ("solo|band|auto");
    }
}

std::string noChordIn (const std::string& file, const NamingContext& context)
{
    const auto sentence = "no chord settles in " + file;
    return context.player == Player::band ? sentence : sentence + "; with --player band a third and a seventh are one too";
}

Key keyCalled (const std::string& text)
{
    const auto key = parseKey (text);
    if (! key)
        throw CLI::ValidationError ("--key", '"' + text + "\" is no key; write it like E, C#m or \"Bb minor\"");

    return *key;
}

std::shared_ptr<ContextArguments> addPlayerArgument (CLI::App& verb)
{
    auto arguments = std::make_shared<ContextArguments>();
    addPlayer (verb, arguments);
    return arguments;
}

namespace
{
    void addSpelling (CLI::App& verb, const std::shared_ptr<ContextArguments>& arguments)
    {
        const auto setSpelling = [arguments] (const std::string& text)
        {
            constexpr std::array<std::string_view, 4> words { "auto", "sharps", "flats", "simple" };
            const auto found = std::find (words.begin(), words.end(), text);
            if (found == words.end())
                throw CLI::ValidationError ("--spelling", '"' + text + "\" is neither auto, sharps, flats nor simple");

            arguments->accidentals = static_cast<Accidentals> (found - words.begin());
        };

        verb.add_option_function<std::string> ("--spelling", setSpelling, "auto (as without this option): by chord and key; sharps; flats; simple: without E#, B#, Fb, Cb and double accidentals")
            ->type_name ("auto|sharps|flats|simple");
    }
}

std::shared_ptr<ContextArguments> addContextArguments (CLI::App& verb)
{
    auto arguments = std::make_shared<ContextArguments>();
    const auto setKey = [arguments] (const std::string& text) { arguments->naming.key = keyCalled (text); };

    verb.add_option_function<std::string> ("--key", setKey, "The key, for spelling and for names that are equally good: E, C#m, \"Bb minor\"")
        ->type_name ("KEY");
    addPlayer (verb, arguments);
    addSpelling (verb, arguments);
    return arguments;
}

std::shared_ptr<ContextArguments> addListeningArguments (CLI::App& verb)
{
    auto arguments = std::make_shared<ContextArguments>();
    arguments->findKey = true;

    const auto setKey = [arguments] (const std::string& text)
    {
        arguments->findKey = text == "auto";
        arguments->naming.key = text == "auto" || text == "none" ? std::nullopt : std::optional (keyCalled (text));
    };

    verb.add_option_function<std::string> ("--key", setKey, "The key, for spelling and for names that are equally good: auto (as without this option): found from the music, where that is sure; none; or E, C#m, \"Bb minor\"")
        ->type_name ("auto|none|KEY");
    addPlayer (verb, arguments);
    addSpelling (verb, arguments);
    return arguments;
}

} // namespace guidetone
