// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcAnswers.h"

#include "../harmony/Namer.h"
#include "../notation/AbcReader.h"
#include "../notation/ChordWords.h"
#include "../notation/RomanNumeral.h"
#include "../progression/JsonWriter.h"
#include "AnswerText.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace guidetone
{

namespace
{
    Naming named (const AbcGroup& group, const NamingContext& context)
    {
        Voicing voicing;
        for (const auto& note : group.notes)
            voicing.add (note.noteNumber);

        return name (voicing, context);
    }

    /** Empty without a key, and for what is called by its notes. */
    std::string numeralOf (const Naming& naming, const std::optional<Key>& key)
    {
        const auto* chord = naming.kind == Sounding::note ? nullptr : namingChord (naming);
        return chord != nullptr && key ? romanNumeral (*chord, *key, RomanSigns::typed) : std::string();
    }

    /** "major with added sixth, or minor seventh in first inversion": where the numeral counts from another root than the symbol, both. */
    std::string wordsFor (const Naming& naming, const std::optional<Key>& key)
    {
        const auto words = chordWords (naming);
        if (naming.kind != Sounding::chord || naming.readings.empty() || ! key)
            return words;

        const auto& chord = naming.readings[0].chord;
        const auto counted = figuredBassChord (chord, *key);
        if (counted == chord)
            return words;

        auto theirs = chordWords (counted);
        if (const auto comma = theirs.find (", "); comma != std::string::npos)
            theirs.replace (comma, 2, " in ");

        return words + ", or " + theirs;
    }

    std::string textLine (const Naming& naming, const AnswerStyle& style, int alternates)
    {
        constexpr auto gap = "   ";
        const auto answer = answerText (naming, style, 0, {});
        if (naming.kind == Sounding::cluster)
            return answer;   // says so already

        const auto others = answerText (naming, style, alternates, {}).substr (answer.size());
        const auto numeral = numeralOf (naming, style.spelling.key);
        return answer + gap + wordsFor (naming, style.spelling.key) + (numeral.empty() ? "" : gap + numeral) + others;
    }

    std::string jsonLine (const Naming& naming, const SpellingContext& spelling, int alternates)
    {
        auto json = nlohmann::ordered_json::parse (writeJson (naming, spelling, alternates));
        const auto numeral = numeralOf (naming, spelling.key);
        json["words"] = wordsFor (naming, spelling.key);
        json["roman"] = numeral.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json (numeral);
        json["key"] = spelling.key ? nlohmann::ordered_json (toText (*spelling.key)) : nlohmann::ordered_json();
        return json.dump();
    }
}

ExitCode nameAbc (const std::string& text, const ContextArguments& context, const NotationStyle& notation, int alternates, AnswerForm form)
{
    const auto music = readAbc (text, context.naming.key);
    const auto leastNotes = music.hasChords() ? 2u : 1u;

    for (const auto& group : music.groups)
    {
        if (group.notes.size() < leastNotes)
            continue;

        auto here = context;
        if (group.key)
            here.naming.key = group.key;

        const auto naming = named (group, here.naming);
        const auto spelling = here.spelling();
        std::cout << (form == AnswerForm::json ? jsonLine (naming, spelling, alternates) : textLine (naming, { spelling, notation }, alternates)) << '\n';
    }

    if (! music.message.empty())
        return complain ("the ABC text, " + music.message);
    if (music.groups.empty())
        return complain ("the ABC text has no notes");

    return ExitCode::success;
}

} // namespace guidetone
