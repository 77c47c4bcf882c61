// SPDX-License-Identifier: GPL-3.0-or-later
#include "IRealMusic.h"

#include "../core/Digits.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    // Of two words for one chord the first is written.
    constexpr std::string_view qualities[]
    {
        "", "^7", "-7", "7", "7sus", "-", "7alt", "sus", "6", "-6", "o7", "h7", "^9", "-9", "9", "9sus", "^13", "-11", "13", "13sus", "69", "-69", "-^7", "-^9",
        "^7#11", "^9#11", "-b6", "-#5", "^7#5", "add9", "h9", "5", "+", "o", "7b9", "7#9", "7b5", "7#5", "7b13", "7#11", "9#11", "13#11", "11",
        "7b9sus", "7b13sus", "7susadd3", "9b5", "9#5", "13b9", "13#9", "7b9b13", "7b9#5", "7b9b5", "7b9#9", "7#9#5", "7#9b5", "7#9#11", "7b9#11"
    };

    // How the same hand writes the rest of the vocabulary.
    constexpr QualityWord otherWords[]
    {
        { Quality::minor, "-" },                        { Quality::diminished, "o" },               { Quality::augmented, "+" },
        { Quality::majorFlatFive, "majb5" },            { Quality::minorSix, "-%" },                { Quality::majorSeventh, "^%" },
        { Quality::minorSeventh, "-%" },                { Quality::minorMajorSeventh, "-^%" },      { Quality::halfDiminished, "h%" },
        { Quality::diminishedSeventh, "o7" },           { Quality::augmentedMajorSeventh, "^%|#5" }, { Quality::majorSeventhFlatFive, "^%|b5" },
        { Quality::diminishedMajorSeventh, "o^7" },     { Quality::majorSeventhSus4, "^%sus4" }
    };

    constexpr IRealMetre metres[]
    {
        { "44", { 4, 4 } }, { "34", { 3, 4 } }, { "24", { 2, 4 } }, { "54", { 5, 4 } }, { "64", { 6, 4 } }, { "74", { 7, 4 } }, { "22", { 2, 2 } }, { "32", { 3, 2 } },
        { "38", { 3, 8 } }, { "58", { 5, 8 } }, { "68", { 6, 8 } }, { "78", { 7, 8 } }, { "98", { 9, 8 } }, { "12", { 12, 8 } }
    };

    constexpr IRealSign signs[] { { 'S', "Segno" }, { 'Q', "Coda" }, { 'f', "Fermata" }, { 'U', "End" } };

    struct SectionMark { char mark; std::string_view name; };
    constexpr SectionMark sectionMarks[] { { 'i', "Intro" }, { 'v', "Verse" }, { 'c', "Chorus" }, { 'b', "Bridge" }, { 'o', "Outro" } };

    /** A root or bass: a letter and a sign. */
    std::size_t noteLength (std::string_view text) noexcept
    {
        if (text.empty() || text[0] < 'A' || text[0] > 'G')
            return 0;
        return text.size() > 1 && (text[1] == 'b' || text[1] == '#') ? 2 : 1;
    }

    /** How many bytes from the front belong to a quality. A letter of a quality alone is a mark of the app: s and l for small and large, n for no chord. */
    std::size_t qualityLength (std::string_view text) noexcept
    {
        constexpr std::string_view words[] { "sus", "alt", "add", "maj", "dim", "min", "aug", "no1", "no3", "no5", "\xc3\xb8" };
        constexpr std::string_view letters = "0123456789^-+hob#m";

        constexpr std::size_t longest = 60;
        std::size_t length = 0;
        while (length < std::min (text.size(), longest))
        {
            const auto rest = text.substr (length);
            const auto* word = std::find_if (std::begin (words), std::end (words), [rest] (std::string_view w) { return rest.starts_with (w); });
            if (word != std::end (words))
                length += word->size();
            else if (letters.find (rest.front()) != std::string_view::npos)
                ++length;
            else
                break;
        }
        return length;
    }

    /** "C*7 no 3*": a quality in a person's own words. */
    std::size_t ownQualityLength (std::string_view text) noexcept
    {
        constexpr std::size_t longest = 24;
        if (text.empty() || text.front() != '*')
            return 0;

        const auto end = text.substr (0, longest).find_first_of ("*|[]{}<>()", 1);
        return end != std::string_view::npos && end > 1 && text[end] == '*' ? end + 1 : 0;
    }
}

const QualityList& iRealQualities()
{
    static const QualityList list (qualities, bracketlessStyle (otherWords));
    return list;
}

std::span<const IRealMetre> iRealMetres() noexcept  { return metres; }
std::span<const IRealSign> iRealSigns() noexcept    { return signs; }

std::string sectionNameOf (char mark)
{
    const auto* known = std::find_if (std::begin (sectionMarks), std::end (sectionMarks), [mark] (const SectionMark& m) { return m.mark == mark; });
    return known != std::end (sectionMarks) ? std::string (known->name) : std::string (1, mark);
}

std::optional<char> sectionMarkOf (std::string_view name)
{
    if (name.size() == 1 && ((name[0] >= 'A' && name[0] <= 'Z') || isDigit (name[0])))
        return name[0];

    const auto* known = std::find_if (std::begin (sectionMarks), std::end (sectionMarks), [name] (const SectionMark& m) { return m.name == name; });
    return known != std::end (sectionMarks) ? std::optional (known->mark) : std::nullopt;
}

std::string_view takeIRealChord (std::string_view& text)
{
    auto length = text.starts_with ('W') ? 1 : noteLength (text);
    if (length == 0)
        return {};

    length += qualityLength (text.substr (length));
    length += ownQualityLength (text.substr (length));
    if (length < text.size() && text[length] == '/')
        if (const auto bass = noteLength (text.substr (length + 1)); bass != 0)
            length += 1 + bass;

    const auto chord = text.substr (0, length);
    text.remove_prefix (length);
    return chord;
}

std::vector<int> iRealBeats (std::vector<int> cells, int cellCount, int beats)
{
    // Few cells are a bar whose end is left out, but for the four that every bar has on the app's grid.
    const bool fills = cellCount >= beats || cellCount == 4 || (cellCount > 0 && beats % cellCount == 0);
    auto next = 0;
    for (auto& place : cells)
    {
        const auto scaled = fills ? static_cast<int> ((2LL * place * beats + cellCount) / (2LL * cellCount)) : place;
        place = std::max (next, scaled);
        next = place + 1;
    }

    auto last = beats;
    for (auto place = cells.rbegin(); place != cells.rend(); ++place)
        last = *place = std::min (*place, last - 1);

    return cells;
}

} // namespace guidetone
