// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcNotes.h"

namespace guidetone
{

namespace
{
    using Reach = AbcAccidentals::Reach;

    struct ReachWord { std::string_view text; Reach reach; };

    constexpr ReachWord reachWords[] { { "pitch", Reach::pitch }, { "octave", Reach::octave }, { "not", Reach::note } };

    struct Sign { std::string_view text; std::int8_t accidental; };

    constexpr Sign noteSigns[] { { "^^", 2 }, { "^", 1 }, { "__", -2 }, { "_", -1 }, { "=", 0 } };

    constexpr std::string_view noteLetters = "CDEFGABcdefgab";

    constexpr int mostOctaveMarks = 8;
}

bool abcNoteStands (const AbcCursor& in) noexcept
{
    const char c = in.front();
    return c == '^' || c == '_' || c == '=' || (c != '\0' && noteLetters.find (c) != std::string_view::npos);
}

TakenAbcNote takeAbcNote (AbcCursor& in, AbcAccidentals& accidentals)
{
    std::optional<std::int8_t> written;
    for (const auto& sign : noteSigns)
        if (! written && in.take (sign.text))
            written = sign.accidental;

    const auto index = in.rest.empty() ? std::string_view::npos : noteLetters.find (in.front());
    if (index == std::string_view::npos)
        return { {}, {}, "after an accidental stands a note, A to G or a to g" };

    in.skip (1);
    const int letter = static_cast<int> (index % 7);
    int octave = index < 7 ? 0 : 1;
    for (int marks = 0; marks < mostOctaveMarks && (in.front() == ',' || in.front() == '\''); ++marks)
    {
        octave += in.front() == ',' ? -1 : 1;
        in.skip (1);
    }

    const StaffPlace place { letter, octave };
    const auto accidental = written ? *written : accidentals.at (place);
    if (written)
        accidentals.write (place, *written);

    const NoteName name { static_cast<std::int8_t> (letter), accidental };
    const int number = 60 + 12 * octave + NoteName { name.letter, 0 }.pitchClass() + accidental;
    if (number < 0 || number > 127 || in.front() == ',' || in.front() == '\'')
        return { {}, place, "this note lies outside MIDI's range" };

    return { { name, number }, place, {} };
}

void takeAbcReach (AbcCursor& in, AbcAccidentals& accidentals)
{
    in.skipBlanks();
    for (const auto& word : reachWords)
        if (in.take (word.text))
            accidentals.setReach (word.reach);
}

} // namespace guidetone
