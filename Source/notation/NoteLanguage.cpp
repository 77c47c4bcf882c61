// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoteLanguage.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace guidetone
{

namespace
{
    using enum NoteLanguage;

    constexpr std::array<std::string_view, noteLanguageCount> names { "english", "german", "dutch", "scandinavian", "italian", "spanish", "french" };

    constexpr bool isSolfege (NoteLanguage language) noexcept   { return language == italian || language == spanish || language == french; }
    constexpr bool hasEndings (NoteLanguage language) noexcept  { return language == german || language == dutch || language == scandinavian; }
    constexpr bool hasH (NoteLanguage language) noexcept        { return language == german || language == scandinavian; }

    /** Without its accidentals; letter 0..6 from C. */
    std::string_view naturalName (int letter, NoteLanguage language) noexcept
    {
        constexpr std::array<std::string_view, 7> letters { "C", "D", "E", "F", "G", "A", "B" };
        constexpr std::array<std::string_view, 7> syllables { "Do", "Re", "Mi", "Fa", "Sol", "La", "Si" };

        if (isSolfege (language))
            return letter == 1 && language == french ? "R\xc3\xa9" : syllables[static_cast<std::size_t> (letter)];

        return letter == 6 && hasH (language) ? "H" : letters[static_cast<std::size_t> (letter)];
    }

    void appendRepeated (NoteText& text, std::string_view part, int times) noexcept
    {
        for (int i = 0; i < times; ++i)
            text.append (part);
    }

    /** Cis, Ces, Es, As, B, Heses. */
    NoteText withEnding (NoteName name, NoteLanguage language) noexcept
    {
        if (name.letter == 6 && name.accidental == -1 && hasH (language))
            return "B";

        NoteText text { naturalName (name.letter, language) };
        appendRepeated (text, language == scandinavian ? "iss" : "is", name.accidental);

        // E and A run into their first ending: Es, Eses, As, Ases.
        const std::string_view flat = language == scandinavian ? "ess" : "es";
        const bool runsIn = name.letter == 2 || name.letter == 5;
        if (name.accidental < 0)
            text.append (runsIn ? flat.substr (1) : flat);
        appendRepeated (text, flat, -name.accidental - 1);
        return text;
    }

    constexpr char lowered (char c) noexcept  { return c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c; }

    /** ASCII letters alike in both cases; the accent of Ré may be missing. */
    bool startsWith (std::string_view text, std::string_view beginning)
    {
        return text.size() >= beginning.size()
            && std::equal (beginning.begin(), beginning.end(), text.begin(), [] (char a, char b) { return lowered (a) == lowered (b); });
    }
}

std::string_view toText (NoteLanguage language) noexcept  { return names[static_cast<std::size_t> (language)]; }

std::optional<NoteLanguage> noteLanguageFrom (std::string_view text) noexcept
{
    const auto found = std::find (names.begin(), names.end(), text);
    return found == names.end() ? std::nullopt : std::optional (static_cast<NoteLanguage> (found - names.begin()));
}

std::string noteLanguageNames()
{
    std::string text;
    for (auto name : names)
        text += (text.empty() ? "" : ", ") + std::string (name);
    return text;
}

std::optional<Signs> signsFrom (std::string_view text) noexcept
{
    constexpr std::array<std::string_view, 3> words { "ascii", "unicode", "letters" };
    const auto found = std::find (words.begin(), words.end(), text);
    return found == words.end() ? std::nullopt : std::optional (static_cast<Signs> (found - words.begin()));
}

NoteText signText (int accidental, Signs signs) noexcept
{
    const bool isFlat = accidental < 0;
    const int count = std::abs (accidental);
    NoteText text;

    if (signs == Signs::unicode)
    {
        appendRepeated (text, isFlat ? "\xf0\x9d\x84\xab" : "\xf0\x9d\x84\xaa", count / 2);
        appendRepeated (text, isFlat ? "\xe2\x99\xad" : "\xe2\x99\xaf", count % 2);
    }
    else
        appendRepeated (text, isFlat ? "b" : signs == Signs::letters ? "s" : "#", count);

    return text;
}

NoteText noteText (NoteName name, NoteLanguage language, Signs signs) noexcept
{
    if (hasEndings (language))
        return withEnding (name, language);

    NoteText text { naturalName (name.letter, language) };
    text.append (signText (name.accidental, signs));
    return text;
}

std::string writeNote (NoteName name, NoteLanguage language, Signs signs)
{
    return std::string (noteText (name, language, signs).view());
}

std::vector<NoteReading> readNote (std::string_view text, NoteLanguage language)
{
    std::vector<NoteReading> readings;
    const auto keep = [&readings] (NoteName name, std::size_t length)
    {
        const bool known = std::any_of (readings.begin(), readings.end(), [length] (const NoteReading& reading) { return reading.length == length; });
        if (! known && readings.size() < 4)
            readings.push_back ({ name, length });
    };

    for (int letter = 0; letter < 7; ++letter)
    {
        if (hasEndings (language))
            for (int accidental = -3; accidental <= 3; ++accidental)
            {
                const NoteName name { static_cast<std::int8_t> (letter), static_cast<std::int8_t> (accidental) };
                if (const auto word = withEnding (name, language); startsWith (text, word.view()))
                    keep (name, word.size());
                if (language == german && letter == 5 && accidental == -2 && startsWith (text, "Asas"))
                    keep (name, 4);
            }

        const auto natural = naturalName (letter, language);
        const auto plain = natural == "R\xc3\xa9" && ! startsWith (text, natural) ? std::string_view ("Re") : natural;
        if (! startsWith (text, plain))
            continue;

        // Signs of one kind, as far as they go, and each shorter reading as well.
        NoteName name { static_cast<std::int8_t> (letter), 0 };
        auto rest = text.substr (plain.size());
        keep (name, plain.size());
        while (takeSign (rest, name))
            keep (name, text.size() - rest.size());
    }

    std::stable_sort (readings.begin(), readings.end(), [] (const NoteReading& a, const NoteReading& b) { return a.length > b.length; });
    return readings;
}

} // namespace guidetone
