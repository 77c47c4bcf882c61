// SPDX-License-Identifier: GPL-3.0-or-later
#include "SheetWords.h"
#include "TextEncoding.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace guidetone
{

namespace
{
    std::string keyText (Key key)
    {
        return writeNote (key.tonic, NoteLanguage::english, Signs::unicode) + (key.mode == Mode::minor ? " minor" : " major");
    }

    struct Sign { std::string_view word, text; };
    constexpr Sign signs[] { { "Segno", "\xf0\x9d\x84\x8b" }, { "Coda", "\xf0\x9d\x84\x8c" }, { "Fermata", "\xf0\x9d\x84\x90" } };
}

std::string feelLine (const Chart& chart)
{
    auto line = oneLine (chart.feel);
    const auto add = [&line] (const std::string& text) { line += (line.empty() ? "" : ", ") + text; };

    if (chart.bpm && std::isfinite (*chart.bpm) && *chart.bpm >= 1.0 && *chart.bpm < 10000.0)
        add ("\xe2\x99\xa9 = " + std::to_string (std::lround (*chart.bpm)));
    if (chart.key)
        add (keyText (*chart.key));
    return line;
}

std::string wordsOver (const ChartBar& bar)
{
    const auto words = oneLine (bar.words);
    return ! bar.key ? words : keyText (*bar.key) + (words.empty() ? "" : ", ") + words;
}

std::string withSigns (std::string_view words)
{
    std::string shown;
    bool afterSign = false;

    while (! words.empty())
    {
        const auto comma = words.find (", ");
        const auto piece = words.substr (0, comma);
        words.remove_prefix (comma == std::string_view::npos ? words.size() : comma + 2);

        const auto* sign = std::find_if (std::begin (signs), std::end (signs), [piece] (const Sign& known) { return known.word == piece; });
        const bool isSign = sign != std::end (signs);
        if (! shown.empty())
            shown += afterSign || isSign ? "  " : ", ";
        shown += isSign ? sign->text : piece;
        afterSign = isSign;
    }
    return shown;
}

} // namespace guidetone
