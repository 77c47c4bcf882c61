// SPDX-License-Identifier: GPL-3.0-or-later
#include "RootReadings.h"

namespace guidetone
{

std::vector<NoteReading> rootReadings (std::string_view text, NoteLanguage language)
{
    auto readings = readNote (text, language);

    // Where B is B flat already, those who write Bb all the same mean it as well.
    const bool isFlatB = ! readings.empty() && readings.back().length == 1 && readings.back().name == NoteName { 6, -1 };
    if (isFlatB && text.substr (1).starts_with ('b'))
        readings.insert (readings.begin(), { readings.back().name, 2 });

    if (language != NoteLanguage::english || readings.empty())
        return readings;

    for (auto sharp = readings.back(); sharp.length < 3 && text.substr (sharp.length).starts_with ('s');)
    {
        ++sharp.name.accidental;
        ++sharp.length;
        readings.insert (readings.begin(), sharp);
    }

    return readings;
}

std::optional<NoteName> wholeNote (std::string_view text, NoteLanguage language)
{
    for (const auto& reading : rootReadings (text, language))
        if (reading.length == text.size())
            return reading.name;

    return {};
}

std::string noRootMessage (NoteLanguage language)
{
    if (language == NoteLanguage::english)
        return "a chord symbol begins with a note name, A to G";

    std::string names;
    for (std::int8_t letter = 0; letter < 7; ++letter)
        names += " " + writeNote ({ letter, 0 }, language, Signs::ascii);

    return "a chord symbol begins with a note name:" + names;
}

bool isMinorByCase (std::string_view text, NoteLanguage language)
{
    return language == NoteLanguage::german && ! text.empty() && text.front() >= 'a' && text.front() <= 'h';
}

} // namespace guidetone
