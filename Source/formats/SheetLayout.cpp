// SPDX-License-Identifier: GPL-3.0-or-later
#include "SheetLayout.h"
#include "SheetRows.h"
#include "SheetShapes.h"
#include "SheetSymbol.h"
#include "SheetWords.h"
#include "TextEncoding.h"
#include "../notation/LetteredChord.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    // Points, judged by eye on printed pages.
    constexpr float margin = 50.0f;
    constexpr float titleSize = 25.0f, wordSize = 11.5f, footSize = 9.0f;
    constexpr float symbolSize = 22.0f, markSize = 11.0f, metreSize = 15.0f, endingSize = 10.0f;
    constexpr float barHeight = 31.0f, baseline = 23.0f;         // of the symbols, below the bar's top
    constexpr float clearance = 6.0f, endingZone = 16.0f, markZone = 23.0f;
    constexpr float leastGap = 9.0f, mostGap = 24.0f, betweenSections = 7.0f;
    constexpr float leftRoom = 6.5f, rightRoom = 4.5f, repeatRoom = 9.0f, doubleRoom = 3.0f, finalRoom = 5.0f, symbolGap = 6.0f;
    constexpr std::size_t longestText = 24;                      // characters of what is no chord
    constexpr float narrowest = 0.6f;                             // of its share: a bar beside one that needs room

    bool hasMarks (const SheetRow& row)
    {
        const auto marked = [] (const RowBar& bar) { return ! bar.bar->words.empty() || bar.bar->key || bar.bar->repeatEnds > 2; };
        return (row.beginsSection && ! row.section.empty()) || std::any_of (row.bars.begin(), row.bars.end(), marked);
    }

    bool hasEndings (const SheetRow& row)
    {
        return std::any_of (row.bars.begin(), row.bars.end(), [] (const RowBar& bar) { return bar.inEnding; });
    }

    float above (const SheetRow& row)
    {
        return clearance + (hasMarks (row) ? markZone : 0.0f) + (hasEndings (row) ? endingZone : 0.0f);
    }

    float heightOf (const SheetRow& row)
    {
        return above (row) + barHeight + (row.beginsSection ? betweenSections : 0.0f);
    }

    class SheetMaker
    {
    public:
        SheetMaker (const Chart& chartToSet, const WriteOptions& options)
            : chart (chartToSet), style (options.styleOrPlain()), rows (rowsOf (chartToSet))
        {
            layout.width = options.paper == Paper::letter ? 612.0f : 595.28f;
            layout.height = options.paper == Paper::letter ? 792.0f : 841.89f;
            layout.title = oneLine (chart.title);
            layout.composer = oneLine (chart.composer);
            barWidth = (layout.width - 2.0f * margin) / barsInRow;
        }

        SheetLayout make()
        {
            newPage();
            y = setHeader();
            const float rowGap = fittingGap (y);
            const float bottom = layout.height - margin;

            for (const auto& row : rows)
            {
                if (y + heightOf (row) > bottom && y > margin)
                {
                    newPage();
                    y = margin;
                }
                setRow (row);
                y += rowGap;
            }

            if (layout.pages.size() > 1)
                for (std::size_t i = 0; i < layout.pages.size(); ++i)
                    setFoot (layout.pages[i], i + 1);

            return std::move (layout);
        }

    private:
        void newPage()  { layout.pages.emplace_back(); }

        SheetPage& page()  { return layout.pages.back(); }

        /** The widest gap between rows with which there are no more pages than with the least. */
        float fittingGap (float first) const
        {
            const auto pagesWith = [&] (float gap)
            {
                int pages = 1;
                float place = first;
                for (const auto& row : rows)
                {
                    if (place + heightOf (row) > layout.height - margin && place > margin)
                    {
                        ++pages;
                        place = margin;
                    }
                    place += heightOf (row) + gap;
                }
                return pages;
            };

            auto gap = mostGap;
            for (const auto least = pagesWith (leastGap); gap > leastGap && pagesWith (gap) > least;)
                gap -= 1.0f;
            return gap;
        }

        void add (SheetText text, float x, float baselineY)
        {
            shift (text, x, baselineY);
            page().texts.push_back (std::move (text));
        }

        /** @returns where the rows begin. */
        float setHeader()
        {
            const float width = layout.width - 2.0f * margin;
            float place = margin;

            if (! layout.title.empty())
            {
                auto title = fitted (layout.title, Face::title, titleSize, width);
                place += 22.0f;
                add (title, (layout.width - widthOf (title)) / 2.0f, place);
                place += 4.0f;
            }

            const auto feel = feelLine (chart);
            if (! feel.empty() || ! layout.composer.empty())
            {
                place += 20.0f;
                if (! feel.empty())
                    add (fitted (feel, Face::words, wordSize, width * 0.6f), margin, place);
                if (! layout.composer.empty())
                {
                    auto composer = fitted (layout.composer, Face::words, wordSize, width * (feel.empty() ? 1.0f : 0.38f));
                    add (composer, layout.width - margin - widthOf (composer), place);
                }
                place += 6.0f;
            }

            return place + 2.0f;
        }

        void setFoot (SheetPage& on, std::size_t number)
        {
            auto foot = fitted ((layout.title.empty() ? "" : layout.title + ", ") + std::to_string (number) + " of " + std::to_string (layout.pages.size()), Face::words, footSize, layout.width - 2.0f * margin);
            shift (foot, (layout.width - widthOf (foot)) / 2.0f, layout.height - margin * 0.5f);
            on.texts.push_back (std::move (foot));
        }

        //==============================================================================
        void setRow (const SheetRow& row)
        {
            top = y + heightOf (row) - barHeight;
            const float markLine = top - (hasEndings (row) ? endingZone : 0.0f) - 10.0f;
            shareOut (row);

            for (std::size_t i = 0; i < row.bars.size(); ++i)
            {
                float markX = edges[i] + 1.0f;
                if (i == 0 && row.beginsSection && ! row.section.empty())
                    markX = setSectionMark (row.section, edges[i], markLine);
                setWords (row, i, markX, markLine);
                if (row.bars[i].inEnding)
                    setEnding (row.bars[i], edges[i], edges[i + 1]);
                setBar (row, i);
                setLines (row, i);
            }

            y = top + barHeight;
        }

        /** Where the bars' lines stand: in equal shares, but for bars that need more. All symbols of a row have one size. */
        void shareOut (const SheetRow& row)
        {
            const auto count = row.bars.size();
            const float left = margin + barWidth * static_cast<float> (row.indent), most = layout.width - margin - left;
            std::vector<float> fixed (count), symbols (count), needs (count);
            size = symbolSize;
            for (std::size_t i = 0; i < count; ++i)
            {
                fixed[i] = leftOf (row, i) + rightOf (row, i) + (row.bars[i].showsMetre ? metreWidth (row.bars[i].bar->metre) : 0.0f);
                symbols[i] = symbolsWidth (*row.bars[i].bar);
            }

            // Smaller by steps, so that most rows of a page have one size.
            float all = 0.0f;
            for (float scale = 1.0f; scale > 0.0005f; scale *= 0.94f)
            {
                size = symbolSize * scale;
                all = 0.0f;
                for (std::size_t i = 0; i < count; ++i)
                    all += needs[i] = std::max (fixed[i] + symbols[i] * scale, barWidth * narrowest);
                if (all <= most)
                    break;
            }

            const float whole = std::max (all, barWidth * static_cast<float> (count));
            edges.assign (1, left);
            for (const float width : sharedOut (whole, needs))
                edges.push_back (edges.back() + width);
        }

        /** What a bar's symbols need at the size in force, with the gaps between them. */
        float symbolsWidth (const ChartBar& bar) const
        {
            float width = bar.chords.empty() ? 0.0f : -gap();
            for (const auto& chord : bar.chords)
                width += symbolOf (chord).width + gap();
            return width;
        }

        float gap() const  { return symbolGap * size / symbolSize; }

        float leftOf (const SheetRow& row, std::size_t index) const
        {
            return leftRoom + (row.bars[index].bar->repeatBegins ? repeatRoom : index == 0 && row.beginsSection ? doubleRoom : 0.0f);
        }

        float rightOf (const SheetRow& row, std::size_t index) const
        {
            const auto& planned = row.bars[index];
            return rightRoom + (planned.bar->repeatEnds > 0 ? repeatRoom : planned.endsChart ? finalRoom : planned.endsSection ? doubleRoom : 0.0f);
        }

        /** @returns where the next mark may stand. */
        float setSectionMark (std::string_view name, float x, float line)
        {
            auto mark = fitted (name, Face::marks, markSize + 1.0f, barWidth * 2.0f);
            const float width = std::max (widthOf (mark) + 8.0f, 17.0f), left = x - thinLine / 2.0f, upper = line - 12.5f, lower = line + 4.5f;
            const float inner = (width - widthOf (mark)) / 2.0f;
            add (std::move (mark), left + inner, line);
            for (const auto& [x1, y1, x2, y2] : { std::array { left, upper, left + width, upper }, std::array { left + width, upper, left + width, lower },
                                                  std::array { left + width, lower, left, lower }, std::array { left, lower, left, upper } })
                page().lines.push_back ({ x1, y1, x2, y2, 0.9f });
            return left + width + 7.0f;
        }

        void setWords (const SheetRow& row, std::size_t index, float x, float line)
        {
            const auto& bar = *row.bars[index].bar;
            float end = edges[index + 1];

            if (bar.repeatEnds > 2)
            {
                auto times = setText (std::to_string (bar.repeatEnds) + "\xc3\x97", Face::words, wordSize);
                end -= widthOf (times) + 2.0f;
                add (std::move (times), end, line);
                end -= 4.0f;
            }
            else
                for (auto next = index + 1; next < row.bars.size() && wordsOver (*row.bars[next].bar).empty() && row.bars[next].bar->repeatEnds <= 2; ++next)
                    end = edges[next + 1];

            if (const auto words = wordsOver (bar); ! words.empty())
            {
                auto set = fitted (withSigns (words), Face::words, wordSize, std::max (end - 4.0f - x, 20.0f));
                set.plain = words;
                add (std::move (set), x, line);
            }
        }

        void setEnding (const RowBar& planned, float x, float end)
        {
            const float line = top - 12.5f, foot = top - 2.0f;
            const bool begins = ! planned.bar->endings.empty();
            const float left = x + (begins ? 2.0f : 0.0f), right = end - (planned.endsEnding ? 2.0f : 0.0f);
            page().lines.push_back ({ left, line, right, line, thinLine });
            if (planned.endsEnding)
                page().lines.push_back ({ right, line, right, foot, thinLine });
            if (! begins)
                return;

            page().lines.push_back ({ left, line, left, foot, thinLine });
            std::string numbers;
            for (const int ending : planned.bar->endings)
                numbers += (numbers.empty() ? "" : " ") + std::to_string (ending) + ".";
            add (fitted (numbers, Face::title, endingSize, right - left - 6.0f), left + 3.5f, top - 3.5f);
        }

        //==============================================================================
        void setBar (const SheetRow& row, std::size_t index)
        {
            const auto& planned = row.bars[index];
            float left = edges[index] + leftOf (row, index);
            const float right = edges[index + 1] - rightOf (row, index);

            if (planned.showsMetre)
            {
                setMetre (planned.bar->metre, left - 1.0f);
                left += metreWidth (planned.bar->metre);
            }
            if (planned.filler == Filler::simile)
                addSimile (page().shapes, (left + right) / 2.0f, span());
            if (planned.filler == Filler::slashes)
                setSlashes (planned.bar->metre, left, right);
            if (! planned.bar->chords.empty())
                setChords (*planned.bar, left, right);
        }

        /** With the space behind it. */
        static float metreWidth (Metre metre)
        {
            return widthOf (setText (std::to_string (std::max (metre.numerator, metre.denominator)), Face::title, metreSize)) + 4.0f;
        }

        void setMetre (Metre metre, float x)
        {
            auto over = setText (std::to_string (metre.numerator), Face::title, metreSize);
            auto under = setText (std::to_string (metre.denominator), Face::title, metreSize);
            const float width = std::max (widthOf (over), widthOf (under));
            const float overX = x + (width - widthOf (over)) / 2.0f, underX = x + (width - widthOf (under)) / 2.0f, middle = top + barHeight / 2.0f;
            add (std::move (over), overX, middle - 1.4f);
            add (std::move (under), underX, middle + 1.4f + metreSize * 0.676f);
        }

        void setSlashes (Metre metre, float left, float right)
        {
            // A dotted beat has one as well.
            const int beats = std::clamp (metre.isCompound() ? metre.numerator / 3 : int { metre.numerator }, 1, 12);
            const float step = (right - left) / static_cast<float> (beats);
            for (int beat = 0; beat < beats; ++beat)
                addSlash (page().shapes, left + step * static_cast<float> (beat) + 3.0f, span());
        }

        //==============================================================================
        SheetSymbol symbolOf (const ChartChord& chord) const
        {
            if (chord.chord)
                return setSymbol (typesetSymbol (lettered (*chord.chord), chart.key, style), size);

            SheetSymbol symbol;
            symbol.text = setText (chord.text.empty() ? "N.C." : shortened (chord.text, longestText), Face::chords, size * 0.78f);
            symbol.width = widthOf (symbol.text);
            return symbol;
        }

        /** Each where its beat is, or behind the one before. */
        void setChords (const ChartBar& bar, float left, float right)
        {
            const float room = right - left, ticks = static_cast<float> (std::max (1, bar.metre.ticks()));
            std::vector<SheetSymbol> symbols;
            std::vector<float> places;
            float next = left;

            for (const auto& chord : bar.chords)
            {
                symbols.push_back (symbolOf (chord));
                places.push_back (std::max (next, left + room * static_cast<float> (chord.start) / ticks));
                next = places.back() + symbols.back().width + gap();
            }

            // What begins late and is long moves back, and what is before it too.
            float limit = right;
            for (std::size_t i = places.size(); i-- > 0;)
            {
                places[i] = std::max (left, std::min (places[i], limit - symbols[i].width));
                limit = places[i] - gap();
            }

            for (std::size_t i = 0; i < places.size(); ++i)
            {
                auto& symbol = symbols[i];
                const float line = top + baseline - (symbolSize - size) * 0.36f;
                for (auto& outline : symbol.brackets)
                    page().shapes.push_back (moved (std::move (outline), places[i], line));
                add (std::move (symbol.text), places[i], line);
            }
        }

        //==============================================================================
        void setLines (const SheetRow& row, std::size_t index)
        {
            const auto& planned = row.bars[index];
            const bool first = index == 0;
            const float x = edges[index], end = edges[index + 1];

            auto& shapes = page().shapes;
            if (planned.bar->repeatBegins)
                addRepeatLine (shapes, x, Inward::right, span());
            else if (first && row.beginsSection)
                addDoubleLine (shapes, x, thinLine, Inward::right, span());
            else if (first)
                addBarLine (shapes, x, span());

            if (planned.bar->repeatEnds > 0)
                addRepeatLine (shapes, end, Inward::left, span());
            else if (planned.endsChart || planned.endsSection)
                addDoubleLine (shapes, end, planned.endsChart ? thickLine : thinLine, Inward::left, span());
            else if (index + 1 == row.bars.size() || ! row.bars[index + 1].bar->repeatBegins)
                addBarLine (shapes, end, span());
        }

        BarSpan span() const  { return { top, top + barHeight }; }

        const Chart& chart;
        const NotationStyle& style;
        const std::vector<SheetRow> rows;
        SheetLayout layout;
        float barWidth = 0.0f;  // a quarter of a row
        float y = 0.0f;         // where the next row's room begins

        // Of the row that is being set:
        float top = 0.0f;           // of its bars
        float size = symbolSize;
        std::vector<float> edges;   // where its bars begin, and where the last ends
    };
}

SheetLayout layOut (const Chart& chart, const WriteOptions& options)
{
    return SheetMaker (chart, options).make();
}

} // namespace guidetone
