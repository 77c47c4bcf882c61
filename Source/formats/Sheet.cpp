// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sheet.h"

#include "BarText.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    class SheetReader
    {
    public:
        ReadDocument read (std::string_view bytes)
        {
            std::size_t number = 0;
            for (const auto line : linesOf (bytes))
                readLine (trimmed (line), ++number);

            return builder.take();
        }

    private:
        void readLine (std::string_view line, std::size_t number)
        {
            if (line.empty() || line.front() == '#' || line.front() == ';' || line.starts_with ("//"))
                return;
            if (readHead (line))
                return;

            line = readHeading (line);
            if (line.empty())
                return;

            if (line.find ('|') != std::string_view::npos)
                bars.read (line, number);
            else if (BarTextReader::isMusic (line))
                bars.readList (line, number);
            else if (line.front() == '"' && line.back() == '"')
                bars.read (line, number);
            else if (! builder.hasBars() && builder.chart.title.empty())
                builder.chart.title = onOneLine (line);
            else
                builder.remark (number, "is no line of music and is passed over");
        }

        /** "Key: A" */
        bool readHead (std::string_view line)
        {
            const auto colon = line.find (':');
            if (colon == std::string_view::npos || colon + 1 == line.size())
                return false;

            const auto name = trimmed (line.substr (0, colon)), value = trimmed (line.substr (colon + 1));
            auto& chart = builder.chart;

            if (sameWord (name, "title"))                                   chart.title = onOneLine (value);
            else if (sameWord (name, "composer") || sameWord (name, "by"))  chart.composer = onOneLine (value);
            else if (sameWord (name, "feel") || sameWord (name, "style"))   chart.feel = onOneLine (value);
            else if (sameWord (name, "tempo"))                              chart.bpm = bpmFrom (value);
            else if (const auto key = sameWord (name, "key") ? parseKey (value) : std::nullopt)     builder.setKey (*key);
            else if (const auto metre = sameWord (name, "time") ? metreFrom (value) : std::nullopt) builder.setMetre (*metre);
            else return false;

            return true;
        }

        /** "[A]" and "Verse 1:" begin a section. @returns what follows on the line. */
        std::string_view readHeading (std::string_view line)
        {
            if (line.front() == '[' && ! line.starts_with ("[|"))
            {
                // The last bracket, because a name may have brackets of its own; but before the bars, where they follow.
                const bool isAlone = line.ends_with (']') && ! line.ends_with ("|]");
                const auto close = isAlone ? line.size() - 1 : line.rfind (']', std::min (line.find ('|'), line.size()));
                if (close == std::string_view::npos)
                    return line;

                builder.beginSection (line.substr (1, close - 1));
                return trimmed (line.substr (close + 1));
            }

            const auto colon = line.find (':');
            const auto name = line.substr (0, std::min (colon, line.size()));
            const bool isHeading = colon != std::string_view::npos && colon > 0 && (colon + 1 == line.size() || line[colon + 1] == ' ')
                                && name.find_first_of ("|\"{(") == std::string_view::npos;
            if (! isHeading)
                return line;

            builder.beginSection (name);
            return trimmed (line.substr (colon + 1));
        }

        ChartBuilder builder;
        BarTextReader bars { builder };
    };
}

ReadDocument readSheet (std::string_view bytes)
{
    return SheetReader().read (bytes);
}

std::string writeSheet (const Document& document, const WriteOptions& options)
{
    const auto chart = chartOf (document, options);
    std::string text;
    const auto head = [&text] (std::string_view name, const std::string& value)
    {
        if (const auto line = onOneLine (value); ! line.empty())
            text += std::string (name) + ": " + line + '\n';
    };

    BarTextOptions grid;
    grid.style = options.style;
    grid.key = chart.key;
    const auto first = std::find_if (chart.sections.begin(), chart.sections.end(), [] (const ChartSection& section) { return ! section.bars.empty(); });
    if (first != chart.sections.end())
        grid.metre = first->bars.front().metre;

    head ("Title", chart.title);
    head ("Composer", chart.composer);
    head ("Key", chart.key ? toText (*chart.key) : "");
    head ("Tempo", chart.bpm ? shortDecimal (*chart.bpm, 3) : "");
    head ("Feel", chart.feel);
    head ("Time", metreText (grid.metre));

    for (auto section = chart.sections.begin(); section != chart.sections.end(); ++section)
    {
        if (section->bars.empty())
            continue;

        text += '\n';
        if (section != first || ! section->name.empty())
            text += '[' + onOneLine (section->name) + "]\n";

        for (const auto& line : barLines (section->bars, grid))
            text += line.text + '\n';

        grid.metre = section->bars.back().metre;
        for (const auto& bar : section->bars)
            grid.key = bar.key ? bar.key : grid.key;
    }

    return text;
}

} // namespace guidetone
