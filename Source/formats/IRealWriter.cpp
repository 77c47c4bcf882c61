// SPDX-License-Identifier: GPL-3.0-or-later
#include "IReal.h"
#include "IRealMusic.h"
#include "IRealSong.h"
#include "TextEncoding.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr int cellsInRow = 16;

    // Remarks end with >, and these three letters stand for cells: signs that look alike, or a space between, stand for them.
    constexpr std::pair<std::string_view, std::string_view> notInWords[] { { "<", "\xef\xbc\x9c" }, { ">", "\xef\xbc\x9e" }, { "XyQ", "X yQ" }, { "LZ", "L Z" }, { "Kcl", "K cl" } };

    std::string remarkOf (std::string_view text)
    {
        auto words = std::string (text);
        for (const auto& [bad, good] : notInWords)
            for (auto at = words.find (bad); at != std::string::npos; at = words.find (bad, at + good.size()))
                words.replace (at, bad.size(), good);
        return "<" + words + ">";
    }

    /** The metre, or where the app has none like it the nearest in beats. */
    const IRealMetre& metreFor (Metre metre)
    {
        const auto all = iRealMetres();
        const auto same = std::find_if (all.begin(), all.end(), [metre] (const IRealMetre& m) { return m.metre == metre; });
        if (same != all.end())
            return *same;

        const auto distance = [metre] (const IRealMetre& m) { return std::abs (m.metre.numerator - metre.numerator); };
        return *std::min_element (all.begin(), all.end(), [&] (const IRealMetre& a, const IRealMetre& b) { return distance (a) < distance (b); });
    }

    /** A chord that stands in a cell: "" where it has no letters that the app would take for one. */
    std::string cellTextOf (const ChartChord& chord)
    {
        if (chord.chord)
            return iRealQualities().write (*chord.chord);
        if (chord.text.empty())
            return "n";

        std::string_view rest = chord.text;
        return takeIRealChord (rest).size() == chord.text.size() && chord.text.front() != 'W' ? chord.text : "";
    }

    class MusicWriter
    {
    public:
        std::string write (const Chart& chart)
        {
            for (const auto& section : chart.sections)
                for (std::size_t i = 0; i < section.bars.size(); ++i)
                    writeBar (section, i);

            if (music.empty())
                return "[T44n   Z";
            if (lastLine == ']')
                music.back() = 'Z';
            return music;
        }

    private:
        void writeBar (const ChartSection& section, std::size_t index)
        {
            const auto& bar = section.bars[index];
            const bool begins = index == 0, ends = index + 1 == section.bars.size();

            if (begins && column % cellsInRow != 0)
                music.append (static_cast<std::size_t> (cellsInRow - column % cellsInRow), ' ');
            if (begins)
                column = 0;

            const auto mark = begins ? sectionMarkOf (section.name) : std::nullopt;
            if (mark)
                music += { '*', *mark };
            writeOpening (bar, begins, mark.has_value());

            const auto& metre = metreFor (bar.metre);
            if (metre.text != lastMetre)
                music += 'T' + std::string (metre.text);
            lastMetre = metre.text;

            if (! bar.endings.empty())
                music += 'N' + std::to_string (std::clamp (bar.endings.front(), 1, 3));
            if (begins && ! mark && ! section.name.empty())
                music += remarkOf (oneLine (section.name));
            writeWords (bar.words);
            if (bar.repeatEnds > 2)
                music += '<' + std::to_string (bar.repeatEnds) + "x>";

            writeCells (bar, metre.metre);
            lastLine = bar.repeatEnds > 0 ? '}' : ends ? ']' : '|';
            if (lastLine != '|')
                music += lastLine;
        }

        void writeOpening (const ChartBar& bar, bool begins, bool isMarked)
        {
            const bool isBorder = begins && lastLine == '}' && ! isMarked;
            if (isBorder || (begins && ! bar.repeatBegins))
                music += '[';
            if (bar.repeatBegins)
                music += '{';

            // After a closing line blank cells would be no bar.
            const bool isBlank = std::all_of (bar.chords.begin(), bar.chords.end(), [] (const ChartChord& chord) { return cellTextOf (chord).empty(); });
            if (! begins && ! bar.repeatBegins && (lastLine == '|' || isBlank))
                music += '|';
        }

        /** Signs as signs, alternates in their brackets, and the rest as a remark. */
        void writeWords (std::string_view text)
        {
            std::string remark;
            const auto flush = [&]
            {
                if (! remark.empty())
                    music += remarkOf (std::exchange (remark, {}));
            };

            auto whole = oneLine (text);
            std::string_view rest = whole;
            while (! rest.empty())
            {
                const auto comma = rest.find (", ");
                const auto piece = rest.substr (0, comma);
                rest.remove_prefix (comma == std::string_view::npos ? rest.size() : comma + 2);

                const auto signs = iRealSigns();
                const auto sign = std::find_if (signs.begin(), signs.end(), [piece] (const IRealSign& s) { return s.words == piece; });
                if (sign != signs.end())
                {
                    flush();
                    music += sign->letter;
                }
                else if (isAlternate (piece))
                {
                    flush();
                    music += piece;
                }
                else
                    remark += (remark.empty() ? "" : ", ") + std::string (piece);
            }
            flush();
        }

        static bool isAlternate (std::string_view text)
        {
            if (text.size() < 3 || text.front() != '(' || text.back() != ')')
                return false;

            auto inside = text.substr (1, text.size() - 2);
            return takeIRealChord (inside).size() + 2 == text.size();
        }

        void writeCells (const ChartBar& bar, Metre metre)
        {
            std::vector<int> beats;
            std::vector<std::string> texts;
            std::string unheard;

            for (const auto& chord : bar.chords)
            {
                auto text = cellTextOf (chord);
                if (text.empty())
                    music += remarkOf (oneLine (chord.text));
                else if (static_cast<int> (texts.size()) < metre.numerator)
                {
                    const auto ticksInBeat = std::max (1, bar.metre.ticks() / bar.metre.numerator);
                    beats.push_back (std::min (chord.start / ticksInBeat, metre.numerator - 1));
                    texts.push_back (std::move (text));
                }
            }

            beats = iRealBeats (beats, metre.numerator, metre.numerator);
            const auto [cells, count] = cellsFor (beats, metre.numerator);
            column += count;

            for (int cell = 0, next = 0; cell < count; ++cell)
                if (next < static_cast<int> (cells.size()) && cells[static_cast<std::size_t> (next)] == cell)
                {
                    if (next > 0 && cells[static_cast<std::size_t> (next - 1)] == cell - 1)
                        music += ',';
                    music += texts[static_cast<std::size_t> (next++)];
                }
                else
                    music += ' ';
        }

        /** Four cells, a quarter of a row, where the chords' beats can be told from them; else a cell a beat. */
        static std::pair<std::vector<int>, int> cellsFor (const std::vector<int>& beats, int beatCount)
        {
            auto four = beats;
            for (auto& place : four)
                place = place * 4 / beatCount;
            if (iRealBeats (four, 4, beatCount) == beats && std::adjacent_find (four.begin(), four.end()) == four.end())
                return { four, 4 };

            return { beats, beatCount };
        }

        std::string music;
        std::string_view lastMetre;
        char lastLine = ']';    // with which the last bar closed
        int column = 0;         // cells since the row began
    };

    std::string titled (const std::string& title)  { return title.empty() ? "Untitled" : title; }

    /** A key as the app calls it: it has one name for each, with up to six signs. */
    std::string keyTextOf (std::optional<Key> key)
    {
        if (! key)
            return "C";

        constexpr std::string_view minors[] { "C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B" };
        constexpr std::string_view majors[] { "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B" };
        const auto tonic = static_cast<std::size_t> (key->tonic.pitchClass());
        return key->mode == Mode::minor ? std::string (minors[tonic]) + '-' : std::string (majors[tonic]);
    }

    /** Text of a page. */
    std::string escaped (std::string_view text)
    {
        std::string html;
        for (const char c : oneLine (text))
            if (c == '&')        html += "&amp;";
            else if (c == '<')   html += "&lt;";
            else if (c == '>')   html += "&gt;";
            else                 html += c;
        return html;
    }
}

std::string writeIRealMusic (const Chart& chart)
{
    return MusicWriter().write (chart);
}

std::string iRealLink (const Chart& chart)
{
    return iRealLinkOf ({ titled (chart.title), chart.composer, chart.feel, keyTextOf (chart.key), writeIRealMusic (chart), chart.bpm.value_or (0.0) });
}

std::string iRealPage (const Chart& chart)
{
    const auto title = escaped (titled (chart.title));
    return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n</head>\n<body>\n<p><a href=\"" + iRealLink (chart) + "\">"
        + title + "</a></p>\n</body>\n</html>\n";
}

std::string writeIReal (const Document& document, const WriteOptions& options)
{
    return iRealLink (chartOf (document, options)) + '\n';
}

std::string writeIRealPage (const Document& document, const WriteOptions& options)
{
    return iRealPage (chartOf (document, options));
}

} // namespace guidetone
