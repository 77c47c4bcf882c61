// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImproVisor.h"
#include "TextEncoding.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace guidetone
{

namespace
{
    constexpr std::size_t largestFile = 16 * 1024 * 1024;
    constexpr std::size_t mostInBar = 64;           // chords and strokes
    constexpr std::size_t longestSymbol = 60;
    constexpr std::string_view space = " \t\r\n\f\v";


    /** A word from the front, up to white space or a bracket; the white space before it goes too. */
    std::string_view takeWord (std::string_view& text)
    {
        text.remove_prefix (std::min (text.size(), text.find_first_not_of (space)));
        const auto word = text.substr (0, text.find_first_of (" \t\r\n\f\v()"));
        text.remove_prefix (word.size());
        return word;
    }

    template <typename Number>
    std::optional<Number> numberIn (std::string_view word)
    {
        Number number {};
        const auto* end = word.data() + word.size();
        const auto [stop, error] = std::from_chars (word.data(), end, number);
        return error == std::errc() && stop == end ? std::optional (number) : std::nullopt;
    }

    class SheetReader
    {
    public:
        explicit SheetReader (std::string_view text) : whole (text), rest (text) {}

        ReadDocument read()
        {
            while (! rest.empty() && problem.empty())
                readOne();

            if (problem.empty() && ! tokens.empty())
                closeBar();
            if (problem.empty() && chart.empty())
                problem = "has no chords of an Impro-Visor lead sheet";
            if (! problem.empty())
                return { {}, std::move (problem), {} };

            chart.feel = oneLine (feel);
            return { std::move (chart), {}, std::move (remarks) };
        }

    private:
        void readOne()
        {
            const char c = rest.front();

            if (c == '(')
                return readForm();
            if (c == ')')
                return fail ("a closing bracket has none that it closes");
            if (space.find (c) != std::string_view::npos)
                return rest.remove_prefix (1);

            if (c == '|' || c == ',')
            {
                rest.remove_prefix (1);
                if (! inMelody)
                    closeBar();
                return;
            }

            const auto word = rest.substr (0, rest.find_first_of (" \t\r\n\f\v()|,"));
            rest.remove_prefix (word.size());
            if (! inMelody)
                addToken (word);
        }

        /** "(title Blues for Alice)". What is within goes by its first word. */
        void readForm()
        {
            std::size_t depth = 0, end = 0;
            do
            {
                end = rest.find_first_of ("()", end);
                if (end == std::string_view::npos)
                    return fail ("a bracket is not closed");
                depth += rest[end++] == '(' ? 1 : std::size_t (-1);
            }
            while (depth > 0);

            auto inside = rest.substr (1, end - 2);
            const auto head = takeWord (inside);

            if (head == "title")                    setText (chart.title, inside);
            else if (head == "composer")            setText (chart.composer, inside);
            else if (head == "meter")               readMetre (inside);
            else if (head == "key")                 readKey (inside);
            else if (head == "tempo")               readTempo (inside);
            else if (head == "style")               readStyle (inside);
            else if (head == "section" || head == "phrase")   beginSection (inside);
            else if (head == "part")                inMelody = inside.find ("(type melody)") != std::string_view::npos;
            rest.remove_prefix (std::min (end, rest.size()));
        }

        static void setText (std::string& text, std::string_view inside)
        {
            if (text.empty())
                text = oneLine (inside);
        }

        void readMetre (std::string_view inside)
        {
            const auto above = numberIn<int> (takeWord (inside)), below = numberIn<int> (takeWord (inside));
            if (! above || ! below || *above < 1 || *above > 64 || *below < 1 || *below > 64 || ! std::has_single_bit (static_cast<unsigned> (*below)))
                return fail ("the metre must be two numbers, such as (meter 4 4)");

            metre = { static_cast<std::uint8_t> (*above), static_cast<std::uint8_t> (*below) };
        }

        void readKey (std::string_view inside)
        {
            const auto sharps = numberIn<int> (takeWord (inside));
            if (! sharps || *sharps < -7 || *sharps > 7)
                return fail ("the key must be a number of sharps, from -7 to 7");

            chart.key = Key { NoteName::fromFifths (*sharps), Mode::major };
        }

        void readTempo (std::string_view inside)
        {
            const auto bpm = numberIn<double> (takeWord (inside));
            if (bpm && std::isfinite (*bpm) && *bpm >= 1.0 && *bpm <= 1000.0)
                chart.bpm = *bpm;
            else
                remark ("a tempo that is not from 1 to 1000 was left out");
        }

        void readStyle (std::string_view inside)
        {
            if (feel.empty())
                feel = takeWord (inside);
        }

        void beginSection (std::string_view inside)
        {
            if (! tokens.empty())
                closeBar();
            sectionBegins = true;
            inMelody = false;

            if (const auto style = inside.find ("(style "); style != std::string_view::npos)
                readStyle (inside.substr (style + 7));
        }

        void addToken (std::string_view word)
        {
            // Notes of a melody that stands between the chords begin with a small letter.
            const bool isNote = (word.front() >= 'a' && word.front() <= 'z');
            if (isNote)
                return;
            if (tokens.size() >= mostInBar)
                return remark ("chords beyond the " + std::to_string (mostInBar) + "th of a bar were left out");

            tokens.push_back (word);
        }

        void closeBar()
        {
            // A stroke before all bars says that there is no upbeat.
            if (tokens.empty() && bars == 0)
                return;
            if (bars == longestChart)
                return remark ("what follows bar " + std::to_string (longestChart) + " was left out");

            ChartBar bar;
            bar.metre = metre;
            for (std::size_t i = 0; i < tokens.size(); ++i)
                if (tokens[i] != "/")
                    bar.chords.push_back (chordOf (tokens[i], static_cast<std::int32_t> (static_cast<std::size_t> (metre.ticks()) * i / tokens.size())));

            tokens.clear();
            if (sectionBegins || chart.sections.empty())
                chart.sections.emplace_back();
            sectionBegins = false;
            chart.sections.back().bars.push_back (std::move (bar));
            ++bars;
        }

        ChartChord chordOf (std::string_view symbol, std::int32_t start)
        {
            ChartChord chord;
            chord.start = start;
            if (symbol == "NC" || symbol == "N.C.")
                return chord;

            if (symbol.size() <= longestSymbol)
                chord.chord = parseLeadSheet (symbol).chord;
            if (! chord.chord)
            {
                chord.text = oneLine (symbol.substr (0, longestSymbol));
                remark ("\"" + chord.text + "\" is no chord that is known");
            }
            return chord;
        }

        void fail (const std::string& what)
        {
            const auto before = whole.substr (0, whole.size() - rest.size());
            problem = "line " + std::to_string (1 + std::count (before.begin(), before.end(), '\n')) + ": " + what;
        }

        void remark (std::string text)
        {
            constexpr std::size_t most = 20;
            if (remarks.size() < most && std::find (remarks.begin(), remarks.end(), text) == remarks.end())
                remarks.push_back (std::move (text));
        }

        const std::string_view whole;
        std::string_view rest;
        Chart chart;
        std::string problem;
        std::vector<std::string> remarks;

        Metre metre;
        std::string feel;
        bool inMelody = false, sectionBegins = false;
        std::vector<std::string_view> tokens;   // of the bar that is open
        std::size_t bars = 0;
    };
}

ReadDocument readImproVisor (std::string_view bytes)
{
    if (bytes.size() > largestFile)
        return { {}, "is larger than 16 MB, which no lead sheet is", {} };

    const auto text = inUtf8 (bytes);
    return SheetReader (text).read();
}

} // namespace guidetone
