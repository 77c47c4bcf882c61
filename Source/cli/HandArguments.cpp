// SPDX-License-Identifier: GPL-3.0-or-later
#include "HandArguments.h"

#include "NoteArguments.h"

#include <CLI/CLI.hpp>

namespace guidetone
{

namespace
{
    std::string forms()
    {
        std::string all;
        for (int i = 0; i < voicingFormCount; ++i)
            all += (i == 0 ? "" : "|") + std::string (toText (static_cast<VoicingForm> (i)));
        return all;
    }

    VoicingForm formCalled (const std::string& text)
    {
        const auto form = voicingFormFrom (text);
        if (! form)
            throw CLI::ValidationError ("--voicing", '"' + text + "\" is none of " + forms());

        return *form;
    }

    /** @returns the note number of --low or --high. */
    int noteOf (const std::string& option, const std::string& text)
    {
        const std::vector<std::string> words { text };
        const auto notes = parseNotes (words);
        if (text.empty() || ! notes.problem.empty())
            throw CLI::ValidationError (option, text.empty() ? "no note is given" : notes.problem);

        return notes.items[0];
    }
}

std::shared_ptr<HandArguments> addHandArguments (CLI::App& verb)
{
    auto hand = std::make_shared<HandArguments>();
    verb.add_option_function<std::string> ("--voicing", [hand] (const std::string& text) { hand->form = formCalled (text); },
                                           "The form of the hand; close without this option")->type_name (forms());
    verb.add_option_function<std::string> ("--low", [hand] (const std::string& text) { hand->range.lowest = noteOf ("--low", text); },
                                           "The lowest note allowed, C2 without this option")->type_name ("NOTE");
    verb.add_option_function<std::string> ("--high", [hand] (const std::string& text) { hand->range.highest = noteOf ("--high", text); },
                                           "The highest note allowed, C6 without this option")->type_name ("NOTE");
    return hand;
}

} // namespace guidetone
