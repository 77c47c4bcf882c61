// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarText.h"
#include "ChordPro.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr int chordsInLine = 4;

    std::string directive (std::string_view name, std::string_view value)
    {
        return '{' + std::string (name) + (value.empty() ? "" : ": ") + std::string (value) + "}\n";
    }

    std::string beginningOf (std::string_view environment, const std::string& name)
    {
        return directive ("start_of_" + std::string (environment), "label=\"" + onOneLine (name) + '"');
    }

    class SongWriter
    {
    public:
        SongWriter (const Chart& chartToWrite, const NotationStyle* styleToUse)  : chart (chartToWrite), style (styleToUse) {}

        std::string write()
        {
            const auto head = [this] (std::string_view name, const std::string& value)
            {
                if (const auto line = onOneLine (value); ! line.empty())
                    text += directive (name, line);
            };

            head ("title", chart.title);
            head ("composer", chart.composer);
            head ("key", chart.key ? toText (*chart.key) : "");
            head ("tempo", chart.bpm ? shortDecimal (*chart.bpm, 3) : "");
            head ("meta", chart.feel.empty() ? "" : "feel " + chart.feel);
            key = chart.key;
            bool isFirst = true;

            for (const auto& section : chart.sections)
                if (! section.bars.empty())
                {
                    if (const auto first = section.bars.front().metre; isFirst || first != metre)
                        setMetre (first);
                    isFirst = false;
                    text += '\n';
                    isSung (section) ? sing (section) : grid (section);
                }

            return text;
        }

    private:
        void setMetre (Metre next)
        {
            metre = next;
            text += directive ("time", metreText (metre));
        }

        /** Whether lyrics with a chord a bar say all there is. */
        bool isSung (const ChartSection& section) const
        {
            const auto isPlain = [this] (const ChartBar& bar)
            {
                return bar.metre == metre && bar.chords.size() == 1 && bar.chords[0].start == 0 && ! bar.key && ! bar.repeatBegins && bar.repeatEnds == 0 && bar.endings.empty()
                    && bar.words.find ('[') == std::string::npos && nameOf (bar).find (']') == std::string::npos && ! nameOf (bar).starts_with ('*');
            };

            const bool hasWords = std::any_of (section.bars.begin(), section.bars.end(), [] (const ChartBar& bar) { return ! bar.words.empty(); });
            return hasWords && std::all_of (section.bars.begin(), section.bars.end(), isPlain);
        }

        std::string nameOf (const ChartBar& bar) const  { return chordText (bar.chords[0], key, style != nullptr ? *style : textualStyle()); }

        void sing (const ChartSection& section)
        {
            text += beginningOf ("verse", section.name);

            for (std::size_t i = 0; i < section.bars.size(); ++i)
            {
                const auto& bar = section.bars[i];
                text += '[' + nameOf (bar) + ']' + onOneLine (bar.words);
                text += (i + 1) % chordsInLine == 0 || i + 1 == section.bars.size() ? '\n' : ' ';
            }

            text += directive ("end_of_verse", {});
        }

        void grid (const ChartSection& section)
        {
            text += beginningOf ("grid", section.name);

            for (const auto& line : barLines (section.bars, { style, key, metre, true, true }))
            {
                const auto& bar = section.bars[line.firstBar];
                if (bar.metre != metre)
                    setMetre (bar.metre);
                if (bar.key)
                    text += directive ("key", toText (*bar.key));
                key = bar.key ? bar.key : key;
                if (! bar.words.empty())
                    text += directive ("comment", onOneLine (bar.words));

                text += line.text + '\n';
            }

            text += directive ("end_of_grid", {});
        }

        const Chart& chart;
        const NotationStyle* const style;
        std::string text;
        std::optional<Key> key;     // in force
        Metre metre;
    };
}

std::string writeChordPro (const Document& document, const WriteOptions& options)
{
    return SongWriter (chartOf (document, options), options.style).write();
}

} // namespace guidetone
