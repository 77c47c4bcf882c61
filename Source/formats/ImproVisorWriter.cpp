// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImproVisor.h"
#include "TextEncoding.h"
#include "../progression/DecimalText.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    // Of two words for one chord the first is written.
    constexpr std::string_view qualities[]
    {
        "", "M7", "m7", "7", "m", "6", "m6", "M9", "m9", "9", "13", "M13", "m11", "m13", "11", "69", "m69", "mM7", "mM9", "m7b5", "m9b5", "o", "o7", "+", "sus4", "sus2", "5",
        "add9", "madd9", "mb6", "7sus4", "9sus4", "13sus4", "7b9sus4", "7b9", "7#9", "7b5", "7#5", "9b5", "9#5", "7#11", "9#11", "13#11", "7b13", "7b9b13", "7b9#5", "7b9b5",
        "7#9#5", "7#9b5", "7b9#9", "7b9#11", "7#9#11", "7alt", "13b9", "13#9", "M7#11", "M9#11", "M7#5", "m#5"
    };

    constexpr QualityWord otherWords[]
    {
        { Quality::diminished, "o" },               { Quality::augmented, "+" },                { Quality::majorFlatFive, "Mb5" },
        { Quality::majorSeventh, "M%" },            { Quality::minorMajorSeventh, "mM%" },      { Quality::diminishedSeventh, "o7" },
        { Quality::augmentedMajorSeventh, "M%|#5" }, { Quality::majorSeventhFlatFive, "M%|b5" }, { Quality::diminishedMajorSeventh, "oM7" },
        { Quality::majorSeventhSus4, "M%sus4" }
    };

    /** The program's name for a feel: the feel itself where it may be one, else the nearest. */
    std::string styleOf (std::string_view feel)
    {
        std::string small;
        for (const char c : feel)
            small += static_cast<char> (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);

        const bool isName = ! small.empty() && std::all_of (small.begin(), small.end(), [] (char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
        if (isName)
            return small;

        for (const std::string_view name : { "waltz", "bossa", "samba", "ballad", "rock", "funk" })
            if (small.find (name) != std::string::npos)
                return std::string (name);
        return "swing";
    }

    /** A text's brackets must pair, or they would end the field. */
    std::string fieldOf (std::string_view text)
    {
        auto line = oneLine (text);
        int depth = 0;
        bool pairs = true;
        for (const char c : line)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            pairs = pairs && depth >= 0;
        }

        if (! pairs || depth != 0)
        {
            std::replace (line.begin(), line.end(), '(', '[');
            std::replace (line.begin(), line.end(), ')', ']');
        }
        return line;
    }

    /** A symbol as it stands in a bar; "" where the program would take it for something else. */
    std::string wordOf (const ChartChord& chord)
    {
        if (chord.chord)
            return improVisorQualities().write (*chord.chord);
        if (chord.text.empty())
            return "NC";

        const bool isWord = chord.text[0] >= 'A' && chord.text[0] <= 'G' && chord.text.find_first_of (" \t\r\n\f\v()|,") == std::string::npos;
        return isWord ? chord.text : "";
    }

    /** The bar in equal shares: a chord, or a stroke that goes on with the one before. */
    std::string barOf (const ChartBar& bar)
    {
        const auto ticks = bar.metre.ticks();
        const auto fits = [&] (std::int32_t shares)
        {
            return std::all_of (bar.chords.begin(), bar.chords.end(), [&] (const ChartChord& chord) { return static_cast<std::int64_t> (chord.start) * shares % ticks == 0; });
        };

        constexpr std::int32_t most = 48;
        std::int32_t shares = 1;
        while (shares < most && ! fits (shares))
            ++shares;

        std::vector<std::string> words (static_cast<std::size_t> (shares), "/");
        for (const auto& chord : bar.chords)
            if (auto word = wordOf (chord); ! word.empty())
                words[static_cast<std::size_t> (static_cast<std::int64_t> (std::clamp (chord.start, 0, ticks - 1)) * shares / ticks)] = std::move (word);

        std::string text;
        for (const auto& word : words)
            text += word + ' ';
        return text + '|';
    }
}

const QualityList& improVisorQualities()
{
    static const QualityList list (qualities, bracketlessStyle (otherWords));
    return list;
}

std::string improVisorSheet (const Chart& chart)
{
    const auto played = unfolded (chart);
    const auto style = styleOf (chart.feel);
    const auto first = std::find_if (played.sections.begin(), played.sections.end(), [] (const ChartSection& section) { return ! section.bars.empty(); });
    const auto metre = first == played.sections.end() ? Metre {} : first->bars.front().metre;
    const auto signature = std::to_string (chart.key ? std::clamp (chart.key->signature(), -7, 7) : 0);

    auto text = "(title " + fieldOf (chart.title) + ")\n(composer " + fieldOf (chart.composer) + ")\n(meter " + std::to_string (metre.numerator) + ' '
              + std::to_string (metre.denominator) + ")\n(key " + signature + ")\n(tempo " + decimalText (std::clamp (chart.bpm.value_or (120.0), 1.0, 1000.0), 1)
              + ")\n(style " + style + ")\n(part\n    (type chords)\n    (title )\n    (composer )\n    (instrument 0)\n    (volume 65)\n    (key " + signature + ")\n)\n";

    constexpr std::size_t barsInLine = 4;
    for (const auto& section : played.sections)
    {
        text += "\n(section (style " + style + "))\n\n";
        for (std::size_t i = 0; i < section.bars.size(); ++i)
            text += barOf (section.bars[i]) + (i % barsInLine == barsInLine - 1 || i + 1 == section.bars.size() ? '\n' : ' ');
    }
    return text;
}

std::string writeImproVisor (const Document& document, const WriteOptions& options)
{
    return improVisorSheet (chartOf (document, options));
}

} // namespace guidetone
