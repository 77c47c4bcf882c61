// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chordonomicon.h"

#include "../core/Digits.h"
#include "../notation/LetteredChord.h"
#include "ChartBuilder.h"

#include <algorithm>
#include <map>

namespace guidetone
{

namespace
{
    bool isLetter (char c) noexcept     { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    /** "verse_1" -> "Verse 1" */
    std::string nameOf (std::string_view tag)
    {
        auto name = onOneLine (tag);
        std::replace (name.begin(), name.end(), '_', ' ');
        if (! name.empty() && name[0] >= 'a' && name[0] <= 'z')
            name[0] = static_cast<char> (name[0] - ('a' - 'A'));

        return name;
    }

    /** "Verse 1" -> "verse", "1". The corpus has letters and numbers alone. */
    std::pair<std::string, std::string> partsOf (std::string_view name)
    {
        std::string word, number;

        for (const char c : trimmed (name))
            if (isDigit (c))
                number += c;
            else if (isLetter (c) && number.empty())
                word += c >= 'A' && c <= 'Z' ? static_cast<char> (c + ('a' - 'A')) : c;

        return { word, number.substr (0, 4) };
    }

    ReadDocument tuneIn (std::string_view line, std::size_t number)
    {
        ChartBuilder builder;
        bool hasChord = false;

        for (line = trimmed (line); ! line.empty(); line = trimmed (line))
        {
            const auto end = std::min (line.find_first_of (" \t"), line.size());
            const auto word = line.substr (0, end);
            line.remove_prefix (end);

            if (word.size() > 2 && word.front() == '<' && word.back() == '>')
            {
                builder.beginSection (nameOf (word.substr (1, word.size() - 2)));
                continue;
            }

            auto chord = builder.chordFrom (word, number);
            hasChord = hasChord || chord.chord.has_value();

            auto* bar = builder.addBar();
            if (bar == nullptr)
                break;
            bar->chords.push_back (std::move (chord));
        }

        if (! hasChord)
            return { {}, "line " + std::to_string (number) + ": there is no chord in it", {} };

        return { std::move (builder.chart), {}, std::move (builder.remarks) };
    }
}

ReadDocument readChordonomicon (std::string_view bytes)
{
    ReadDocument first { {}, "has no chord in it", {} };
    std::size_t number = 0;

    for (const auto line : linesOf (bytes))
    {
        ++number;
        if (trimmed (line).empty())
            continue;

        if (! first.document)
            first = tuneIn (line, number);
        else
        {
            first.remarks.push_back ("line " + std::to_string (number) + ": another tune begins; only the first is read");
            break;
        }
    }

    return first;
}

std::vector<ReadDocument> readChordonomiconTunes (std::string_view bytes)
{
    std::vector<ReadDocument> tunes;
    std::size_t number = 0;

    for (const auto line : linesOf (bytes))
        if (++number; ! trimmed (line).empty())
            tunes.push_back (tuneIn (line, number));

    if (tunes.empty())
        tunes.push_back ({ {}, "has no chord in it", {} });

    return tunes;
}

std::string writeChordonomicon (const Document& document, const WriteOptions& options)
{
    const auto chart = unfolded (chartOf (document, options));
    std::map<std::string, int> counts;
    std::string line;

    for (const auto& section : chart.sections)
    {
        if (auto [word, number] = partsOf (section.name); ! word.empty())
        {
            if (const int count = ++counts[word]; number.empty())
                number = std::to_string (count);
            line += (line.empty() ? "<" : " <") + word + '_' + number + '>';
        }

        for (const auto& bar : section.bars)
            for (const auto& chord : bar.chords)
                if (chord.chord)
                    line += (line.empty() ? "" : " ") + writeSymbol (lettered (*chord.chord), {}, chordonomiconStyle());
    }

    return line + '\n';
}

const NotationStyle& chordonomiconStyle()
{
    static const auto style = []
    {
        auto spelling = textualStyle();
        spelling.id = "chordonomicon";
        spelling.title = "The Chordonomicon corpus";
        spelling.signs = Signs::letters;

        constexpr std::pair<Quality, std::string_view> qualities[] {
            { Quality::power, "no3d" }, { Quality::minor, "min" }, { Quality::minorSix, "min%" }, { Quality::minorSeventh, "min%" },
            { Quality::minorMajorSeventh, "minmaj%" }, { Quality::halfDiminished, "min%b5" }, { Quality::diminishedMajorSeventh, "dimmaj7" }, { Quality::majorFlatFive, "majb5" } };
        for (const auto& [quality, words] : qualities)
            spelling.words.qualities[static_cast<std::size_t> (quality)] = *qualityTemplateFrom (words);

        auto& words = spelling.words;
        words.sixNine = "69";
        words.alterations.open = words.alterations.separator = words.alterations.close = "";
        words.additions.open = words.additions.close = words.omissionOpen = "";
        words.additions.separator = "add";
        words.omissionClose = "d";
        return spelling;
    }();

    return style;
}

} // namespace guidetone
