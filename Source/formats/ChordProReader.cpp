// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarText.h"
#include "ChordPro.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace guidetone
{

namespace
{
    struct Directive
    {
        std::string_view name, value;
    };

    /** "{name: value}", "{name value}", "{name}". */
    std::optional<Directive> directiveIn (std::string_view line) noexcept
    {
        if (line.size() < 2 || line.front() != '{' || line.back() != '}')
            return {};

        line = trimmed (line.substr (1, line.size() - 2));
        const auto end = std::min (line.find_first_of (": \t"), line.size());
        auto value = trimmed (line.substr (end));
        if (value.starts_with (':'))
            value = trimmed (value.substr (1));

        return Directive { line.substr (0, end), value };
    }

    /** What the short forms stand for. */
    std::string_view longName (std::string_view name) noexcept
    {
        constexpr std::pair<std::string_view, std::string_view> shorts[] {
            { "t", "title" }, { "st", "subtitle" }, { "su", "subtitle" }, { "c", "comment" }, { "ci", "comment" }, { "cb", "comment" }, { "highlight", "comment" },
            { "comment_italic", "comment" }, { "comment_box", "comment" }, { "sov", "start_of_verse" }, { "eov", "end_of_verse" }, { "soc", "start_of_chorus" },
            { "eoc", "end_of_chorus" }, { "sob", "start_of_bridge" }, { "eob", "end_of_bridge" }, { "sog", "start_of_grid" }, { "eog", "end_of_grid" },
            { "sot", "start_of_tab" }, { "eot", "end_of_tab" }, { "ns", "new_song" } };

        for (const auto& [shortName, name_] : shorts)
            if (sameWord (name, shortName))
                return name_;

        return name;
    }

    /** The label of an environment; nothing where it has none. A grid may say its shape there: 1+4x2+4. */
    std::optional<std::string_view> labelIn (std::string_view value, bool isGrid) noexcept
    {
        if (const auto label = value.find ("label=\""); label != std::string_view::npos)
        {
            const auto rest = value.substr (label + 7);
            return rest.substr (0, std::min (rest.rfind ('"'), rest.size()));
        }

        const bool isShape = isGrid && (value.find ("shape=") != std::string_view::npos || value.find_first_not_of ("0123456789+x") == std::string_view::npos);
        return value.empty() || isShape ? std::nullopt : std::optional (value);
    }

    class SongReader
    {
    public:
        ReadDocument read (std::string_view bytes)
        {
            std::size_t number = 0;

            for (const auto line : linesOf (bytes))
                if (! readLine (trimmed (line), ++number))
                {
                    builder.remark (number, "another song begins; only the first is read");
                    break;
                }

            return builder.take();
        }

    private:
        enum class Place { song, part, grid, foreign };

        /** @returns false where another song begins. */
        bool readLine (std::string_view line, std::size_t number)
        {
            if (const auto directive = directiveIn (line))
                return readDirective (longName (directive->name), directive->value);

            if (place == Place::foreign || line.empty() || line.front() == '#')
                return true;

            if (place == Place::grid)
                bars.read (gridIn (line), number);
            else
                readLyrics (line, number);

            return true;
        }

        bool readDirective (std::string_view name, std::string_view value)
        {
            if (name.starts_with ("start_of_"))
                begin (name.substr (9), value);
            else if (name.starts_with ("end_of_"))
                end (name.substr (7));
            else if (place == Place::foreign)
                return true;
            else if (name == "new_song")
                return ! builder.hasBars();
            else if (name == "chorus")
                chorusAgain();
            else if (name == "comment" && place == Place::grid)
                bars.setWords (value);
            else if (name == "meta")
            {
                const auto space = std::min (value.find (' '), value.size());
                setHead (value.substr (0, space), trimmed (value.substr (space)));
            }
            else
                setHead (name, value);

            return true;
        }

        void setHead (std::string_view name, std::string_view value)
        {
            auto& chart = builder.chart;
            if (name == "title")                                            chart.title = onOneLine (value);
            else if (name == "composer")                                    chart.composer = onOneLine (value);
            else if (name == "subtitle" && chart.composer.empty())          chart.composer = onOneLine (value);
            else if (name == "feel")                                        chart.feel = onOneLine (value);
            else if (const auto bpm = name == "tempo" && ! chart.bpm ? bpmFrom (value) : std::nullopt)  chart.bpm = bpm;
            else if (const auto key = name == "key" ? parseKey (value) : std::nullopt)                  builder.setKey (*key);
            else if (const auto metre = name == "time" ? metreFrom (value) : std::nullopt)              builder.setMetre (*metre);
        }

        void begin (std::string_view environment, std::string_view value)
        {
            const bool isGrid = environment == "grid";
            constexpr std::array<std::pair<std::string_view, std::string_view>, 3> parts { { { "verse", "Verse" }, { "chorus", "Chorus" }, { "bridge", "Bridge" } } };
            const auto part = std::find_if (parts.begin(), parts.end(), [environment] (const auto& known) { return known.first == environment; });
            const auto label = labelIn (value, isGrid);
            lyricsBefore.clear();
            hasBarHere = false;

            if (isGrid)
            {
                if (label || place != Place::part)
                    builder.beginSection (label.value_or (""));
                aroundGrid = std::exchange (place, Place::grid);
            }
            else if (part != parts.end())
            {
                builder.beginSection (label.value_or (part->second));
                place = Place::part;
                isChorus = environment == "chorus";
                chorusBegins = builder.chart.sections.size();
            }
            else
                place = Place::foreign;
        }

        void end (std::string_view environment)
        {
            lyricsBefore.clear();
            hasBarHere = false;

            if (environment == "grid" && place == Place::grid && aroundGrid == Place::part)
            {
                place = Place::part;
                return;
            }

            if (place == Place::part && std::exchange (isChorus, false))
                chorus.assign (builder.chart.sections.begin() + static_cast<std::ptrdiff_t> (std::min (chorusBegins, builder.chart.sections.size())), builder.chart.sections.end());
            if (place != Place::foreign)
                builder.beginSection ("");
            place = Place::song;
        }

        void chorusAgain()
        {
            for (const auto& section : chorus)
            {
                builder.beginSection (section.name);
                for (const auto& bar : section.bars)
                {
                    auto* added = builder.addBar();
                    if (added == nullptr)
                        return;
                    *added = bar;
                }
            }

            builder.beginSection ("");
        }

        /** Without what stands before the first and behind the last bar line: remarks. */
        static std::string_view gridIn (std::string_view line) noexcept
        {
            const auto first = line.find ('|'), last = line.rfind ('|');
            if (first == std::string_view::npos)
                return line;

            const bool ends = first > 0 && line[first - 1] == ':';
            const auto begin = first - (ends ? 1 : 0);
            auto end = last + 1;
            while (end < line.size() && line[end] != ' ' && line[end] != '\t')
                ++end;

            return line.substr (begin, end - begin);
        }

        void addWords (ChartBar& bar, std::string_view words)
        {
            const auto text = onOneLine (words);
            bar.words += (bar.words.empty() || text.empty() ? "" : " ") + text;
        }

        void readLyrics (std::string_view line, std::size_t number)
        {
            auto words = line.substr (0, std::min (line.find ('['), line.size()));

            // What is sung before the first chord belongs to the one before, or waits for it.
            if (! trimmed (words).empty())
            {
                if (hasBarHere)
                {
                    if (auto* bar = builder.lastBar())
                        addWords (*bar, words);
                }
                else if (lyricsBefore.size() < 10000)
                    lyricsBefore += (lyricsBefore.empty() ? "" : " ") + onOneLine (words);
            }

            for (line.remove_prefix (words.size()); ! line.empty();)
            {
                const auto close = std::min (line.find (']'), line.size());
                const auto name = trimmed (line.substr (1, close - 1));
                line.remove_prefix (std::min (close + 1, line.size()));
                words = line.substr (0, std::min (line.find ('['), line.size()));
                line.remove_prefix (words.size());

                if (name.empty() || name.front() == '*')
                {
                    if (auto* bar = hasBarHere ? builder.lastBar() : nullptr)
                        addWords (*bar, words);
                    continue;
                }

                auto chord = builder.chordFrom (name, number);

                if (auto* bar = builder.addBar())
                {
                    bar->chords.push_back (std::move (chord));
                    addWords (*bar, std::exchange (lyricsBefore, {}));
                    addWords (*bar, words);
                    hasBarHere = true;
                }
            }
        }

        ChartBuilder builder;
        BarTextReader bars { builder };
        Place place = Place::song, aroundGrid = Place::song;
        bool isChorus = false;
        std::size_t chorusBegins = 0;           // how many sections there were before it
        std::vector<ChartSection> chorus;       // the latest, for {chorus}
        std::string lyricsBefore;               // sung before the first chord
        bool hasBarHere = false;                // of lyrics
    };
}

ReadDocument readChordPro (std::string_view bytes)
{
    return SongReader().read (bytes);
}

} // namespace guidetone
