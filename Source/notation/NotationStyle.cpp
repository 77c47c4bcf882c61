// SPDX-License-Identifier: GPL-3.0-or-later
#include "NotationStyle.h"
#include "../harmony/Vocabulary.h"

#include <algorithm>
#include <array>

namespace guidetone
{

namespace
{
    constexpr std::array<std::string_view, mannerCount> mannerNames { "symbol", "nashville", "harte", "musicXml", "words", "spoken", "roman", "function" };

    std::optional<StyleWord> wordFrom (std::string_view text) noexcept
    {
        const StyleWord word { text };
        return word.overflowed() ? std::nullopt : std::optional (word);
    }

    /** "(b5)" of a row's ending -> "b5"; nothing where it ends otherwise. A minor stem keeps its fifth: m7b5 is one word. */
    std::string_view alteredFifthOf (const QualityRow& row) noexcept
    {
        const bool minorStem = row.stem.starts_with ('m') && ! row.stem.starts_with ("maj");
        for (std::string_view fifth : { "b5", "#5" })
            if (! minorStem && (row.ending == fifth || row.ending == "(b5)"))
                return fifth;

        return {};
    }

    QualityTemplate templateOf (const QualityRow& row) noexcept
    {
        const auto fifth = alteredFifthOf (row);
        return { row.stem, fifth.empty() ? row.ending : std::string_view(), fifth, ! row.number.empty() };
    }

    NotationStyle makeTextual()
    {
        NotationStyle style;
        style.id = "textual";
        style.title = "Lead sheet, plain text";
        for (const auto& row : vocabulary())
            style.words.qualities[static_cast<std::size_t> (row.quality)] = templateOf (row);

        style.words.sixNine = "6/9";
        style.words.alterations = { "(", ",", ")", Lone::bare };
        style.words.additions = { "(", ",", ")", Lone::bare };
        style.words.add = "add";
        style.words.addedMajorSeventh = "maj7";
        style.words.no = "no";
        style.words.omissionOpen = "(";
        style.words.omissionClose = ")";
        style.words.slash = "/";
        return style;
    }
}

std::string_view toText (Manner manner) noexcept  { return mannerNames[static_cast<std::size_t> (manner)]; }

std::optional<Manner> mannerFrom (std::string_view text) noexcept
{
    const auto found = std::find (mannerNames.begin(), mannerNames.end(), text);
    return found == mannerNames.end() ? std::nullopt : std::optional (static_cast<Manner> (found - mannerNames.begin()));
}

bool needsKey (Manner manner) noexcept  { return manner == Manner::nashville || manner == Manner::roman || manner == Manner::function; }

std::optional<QualityTemplate> qualityTemplateFrom (std::string_view text) noexcept
{
    const auto bar = text.find ('|');
    const auto line = text.substr (0, bar);
    const auto fifth = bar == std::string_view::npos ? std::string_view() : text.substr (bar + 1);
    const auto number = line.find ('%');

    const auto stem = wordFrom (line.substr (0, number));
    const auto ending = wordFrom (number == std::string_view::npos ? std::string_view() : line.substr (number + 1));
    const auto alteredFifth = wordFrom (fifth);

    if (! stem || ! ending || ! alteredFifth || fifth.find_first_of ("%|") != std::string_view::npos || ending->view().find ('%') != std::string_view::npos)
        return {};

    return QualityTemplate { *stem, *ending, *alteredFifth, number != std::string_view::npos };
}

const NotationStyle& textualStyle()
{
    static const NotationStyle style = makeTextual();
    return style;
}

} // namespace guidetone
