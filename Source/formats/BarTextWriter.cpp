// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarText.h"

#include "../notation/LetteredChord.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr std::size_t barsInLine = 4;
    constexpr std::int32_t mostCells = 64;

    std::string quoted (std::string_view text, char open, char close)
    {
        std::string result (1, open);
        for (const char c : text)
        {
            if (c == close || c == '\\')
                result += '\\';
            result += c;
        }

        return result + close;
    }

    /** Whether a word would be taken for something else than the chord or the text that it is. */
    bool needsBraces (std::string_view word)
    {
        constexpr std::string_view cells[] { ".", "-", "%", "%%" };
        const bool isCell = std::find (std::begin (cells), std::end (cells), word) != std::end (cells) || word.find_first_not_of ('/') == std::string_view::npos;
        const bool isMetre = word.front() >= '0' && word.front() <= '9' && metreFrom (word);
        return isCell || isMetre || word.find_first_of (" \t|:{}\"~@[]()\\") != std::string_view::npos;
    }

    /** "C7(b9,#11)" stays as it is: only at the front a bracket may begin something else. */
    std::string word (const std::string& text)
    {
        auto inner = text.substr (std::min<std::size_t> (1, text.size()));
        std::erase_if (inner, [] (char c) { return c == '(' || c == ')'; });
        return text.empty() || needsBraces (text.substr (0, 1) + inner) ? quoted (text, '{', '}') : text;
    }

    std::int32_t beatTicks (Metre metre) noexcept  { return std::max (1, metre.ticks() / std::max<int> (1, metre.numerator)); }

    /** Into how many cells of one length a bar is cut so that each chord begins one; 0 where it would be too many. */
    std::int32_t cellsFor (const ChartBar& bar, bool oneEachBeat)
    {
        const auto ticks = bar.metre.ticks(), beats = std::int32_t { bar.metre.numerator };

        for (std::int32_t count = oneEachBeat ? beats : 1; count <= std::max (mostCells, beats); count += oneEachBeat ? beats : 1)
        {
            // Fewer cells than beats are read as beats where they do not share the bar.
            const bool isRead = ticks % count == 0 && (count > beats || beats % count == 0);
            const auto length = ticks / count;
            if (isRead && std::all_of (bar.chords.begin(), bar.chords.end(), [length] (const ChartChord& chord) { return chord.start % length == 0; }))
                return count;
        }

        return 0;
    }

    /** "3.5" */
    std::string beatText (std::int32_t start, Metre metre)
    {
        return shortDecimal (1.0 + static_cast<double> (start) / beatTicks (metre), 4);
    }

    std::string cellsOf (const ChartBar& bar, const std::optional<Key>& key, const BarTextOptions& options)
    {
        const auto& style = options.style != nullptr ? *options.style : textualStyle();
        const auto textOf = [&] (const ChartChord& chord) { return word (chordText (chord, key, style)); };
        const auto count = cellsFor (bar, options.cellForEachBeat);
        std::string text;

        if (count == 0)
        {
            for (const auto& chord : bar.chords)
                text += (text.empty() ? "" : " ") + textOf (chord) + '@' + beatText (chord.start, bar.metre);
            return text;
        }

        auto chord = bar.chords.begin();

        for (std::int32_t i = 0; i < count; ++i)
        {
            const bool begins = chord != bar.chords.end() && chord->start == bar.metre.ticks() / count * i;
            text += (i == 0 ? "" : " ") + (begins ? textOf (*chord) : ".");
            chord += begins ? 1 : 0;
        }

        return text;
    }

    /** "%" says the bar before again; after a bar that holds one chord, that it goes on. */
    bool isAsBefore (const ChartBar& bar, const ChartBar* before)
    {
        if (before == nullptr)
            return false;

        return holdsForTheBar (*before) ? bar.chords.empty() : bar.chords == before->chords && bar.metre == before->metre;
    }

    std::size_t width (std::string_view utf8) noexcept
    {
        return static_cast<std::size_t> (std::count_if (utf8.begin(), utf8.end(), [] (char c) { return (static_cast<unsigned char> (c) & 0xc0) != 0x80; }));
    }

    /** A bar between its lines. */
    struct WrittenBar
    {
        std::string endings, content, after;    ///< "1,2", "A7 D7", ":|x3"
        bool beginsLine = false;
    };

    std::vector<WrittenBar> writtenBars (const std::vector<ChartBar>& bars, const BarTextOptions& options)
    {
        auto key = options.key;
        auto metre = options.metre;
        std::vector<WrittenBar> all;
        std::size_t inLine = 0;

        for (std::size_t i = 0; i < bars.size(); ++i)
        {
            const auto& bar = bars[i];
            WrittenBar written;
            const bool hasNews = ! bar.words.empty() || bar.key || bar.metre != metre;
            written.beginsLine = i == 0 || inLine == barsInLine || (options.newsStandsApart && hasNews);
            inLine = written.beginsLine ? 1 : inLine + 1;

            for (const int ending : bar.endings)
                written.endings += (written.endings.empty() ? "" : ",") + std::to_string (ending);

            if (! options.newsStandsApart)
            {
                if (! bar.words.empty())
                    written.content += quoted (onOneLine (bar.words), '"', '"') + ' ';
                if (bar.key)
                    written.content += "(key: " + toText (*bar.key) + ") ";
                if (bar.metre != metre)
                    written.content += "(" + metreText (bar.metre) + ") ";
            }

            key = bar.key ? bar.key : key;
            metre = bar.metre;
            written.content += isAsBefore (bar, i > 0 ? &bars[i - 1] : nullptr) ? "%" : cellsOf (bar, key, options);

            if (bar.repeatEnds > 0)
                written.after = bar.repeatEnds == 2 ? ":|" : ":|x" + std::to_string (bar.repeatEnds);

            all.push_back (std::move (written));
        }

        return all;
    }
}

bool holdsForTheBar (const ChartBar& bar) noexcept
{
    return bar.chords.empty() || (bar.chords.size() == 1 && bar.chords[0].start == 0);
}

std::string metreText (Metre metre)
{
    return std::to_string (metre.numerator) + '/' + std::to_string (metre.denominator);
}

std::string chordText (const ChartChord& chord, const std::optional<Key>& key, const NotationStyle& style)
{
    if (! chord.chord)
        return chord.text.empty() ? "N.C." : onOneLine (chord.text);

    return writeSymbol (lettered (*chord.chord), key, style);
}

std::vector<BarTextLine> barLines (const std::vector<ChartBar>& bars, const BarTextOptions& options)
{
    const auto all = writtenBars (bars, options);
    std::vector<std::string> cells;             // each with the bar line before it
    std::vector<std::size_t> columns;
    std::size_t widths[barsInLine] {};

    for (std::size_t i = 0; i < all.size(); ++i)
    {
        // The bar line is also the end of the bar before, where that is in this line.
        const auto& bar = all[i];
        auto text = bar.beginsLine ? std::string() : all[i - 1].after;
        const bool counts = text.size() > 2;    // ":|x3"

        if (bars[i].repeatBegins)
            text += text.empty() ? "|:" : " |:";
        else if (text.empty() || (counts && ! bar.endings.empty()))
            text += counts ? " |" : "|";

        cells.push_back (text + bar.endings + ' ' + bar.content);
        columns.push_back (bar.beginsLine ? 0 : columns.back() + 1);
        widths[columns.back()] = std::max (widths[columns.back()], width (cells.back()));
    }

    std::vector<BarTextLine> lines;

    for (std::size_t i = 0; i < all.size(); ++i)
    {
        if (all[i].beginsLine)
            lines.push_back ({ i, {} });

        auto& text = lines.back().text;
        text += cells[i] + std::string (widths[columns[i]] - width (cells[i]) + 1, ' ');

        if (i + 1 == all.size() || all[i + 1].beginsLine)
            text += all[i].after.empty() ? "|" : all[i].after;
    }

    return lines;
}

} // namespace guidetone
