// SPDX-License-Identifier: GPL-3.0-or-later
#include "IReal.h"
#include "IRealMusic.h"
#include "IRealSong.h"
#include "TextEncoding.h"
#include "../core/Digits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr std::size_t largestFile = 16 * 1024 * 1024;
    constexpr std::size_t mostNamed = 10;   // songs in a remark

    /** Reads the music from left to right. A bar is what stands between two lines. */
    class MusicReader
    {
    public:
        MusicReader (std::string_view music, Chart& chartToFill, std::vector<std::string>& remarksToFill) : rest (music), chart (chartToFill), remarks (remarksToFill) {}

        void read()
        {
            while (! rest.empty() && barCount < longestChart)
                readOne();

            closeBar (']');
            if (! rest.empty())
                remark ("what follows bar " + std::to_string (longestChart) + " was left out");
        }

    private:
        void readOne()
        {
            if (auto chord = takeIRealChord (rest); ! chord.empty())
                return addChord (chord);

            const char c = rest.front();
            rest.remove_prefix (1);

            switch (c)
            {
                case ' ':                       ++cells; break;
                case ',': case 'Y': case 's': case 'l': case '\r': case '\n': break;
                case 'n':                       addChord ({}); break;
                case 'p':                       ++cells; break;
                case 'x':                       simile = Simile::oneBar; ++cells; break;
                case 'r':                       simile = Simile::twoBars; ++cells; break;
                case '|': case '[':             closeBar (c); break;
                case ']': case 'Z':             closeBar (']'); break;
                case '{':                       closeBar (c); bar.repeatBegins = true; times = 2; break;
                case '}':                       endRepeat(); break;
                case 'T':                       readMetre(); break;
                case 'N':                       readEnding(); break;
                case '*':                       readSectionMark(); break;
                case '<':                       readWords(); break;
                case '(':                       readAlternate(); break;
                default:                        readSign (c); break;
            }
        }

        /** Blank cells after a closing line only fill up the row. */
        void forgetFilling()
        {
            if ((line == ']' || line == '}') && chords.empty() && simile == Simile::none)
                cells = 0;
        }

        void addChord (std::string_view text)
        {
            if (cells >= 4)
                forgetFilling();

            const int place = cells++;
            ChartChord chord;

            if (text.starts_with ('W'))
            {
                // A bass alone goes under the chord before it.
                auto name = text.substr (text.find ('/') + 1);
                const auto bass = text.size() > 2 ? takeNoteName (name) : std::nullopt;
                if (! bass || ! lastChord)
                    return;
                chord.chord = lastChord;
                chord.chord->bass = *bass;
            }
            else if (! text.empty())
            {
                auto plain = std::string (text);
                std::erase (plain, '*');
                chord.chord = parseLeadSheet (plain).chord;
                if (! chord.chord)
                    chord.text = text;
            }

            if (static_cast<int> (chords.size()) >= metre.numerator)
                return remark ("chords that have no beat of their own were left out");

            lastChord = chord.chord;
            chords.push_back (std::move (chord));
            places.push_back (place);
        }

        void readMetre()
        {
            for (const auto& [text, value] : iRealMetres())
                if (rest.starts_with (text))
                {
                    rest.remove_prefix (text.size());
                    if (cells == 0 || chords.empty())
                        metre = value;
                    nextMetre = value;
                    return;
                }
            remark ("a time signature was not understood");
        }

        void readEnding()
        {
            forgetFilling();
            if (rest.empty() || rest.front() < '0' || rest.front() > '9')
                return;
            if (rest.front() != '0')
                bar.endings = { rest.front() - '0' };
            rest.remove_prefix (1);
        }

        void readSectionMark()
        {
            if (rest.empty())
                return;

            const char mark = rest.front();
            if (mark <= ' ' || mark > '~')
                return remark ("a section's mark was not understood");

            rest.remove_prefix (1);
            closeBar ('[');
            sectionName = sectionNameOf (mark);
        }

        void readWords()
        {
            const auto end = rest.find ('>');
            auto text = rest.substr (0, end);
            rest.remove_prefix (end == std::string_view::npos ? rest.size() : end + 1);

            // "*36D.C. al Coda": how far above or below the line.
            if (text.size() > 2 && text[0] == '*' && isDigit (text[1]) && isDigit (text[2]))
                text.remove_prefix (3);

            if (const auto count = timesIn (text))
                times = *count;
            else
                addWords (text);
        }

        /** "3x" */
        static std::optional<int> timesIn (std::string_view text)
        {
            int count = 0;
            while (! text.empty() && isDigit (text.front()) && count < 10)
            {
                count = count * 10 + (text.front() - '0');
                text.remove_prefix (1);
            }
            return text == "x" && count > 1 ? std::optional (count) : std::nullopt;
        }

        void addWords (std::string_view text)
        {
            auto words = oneLine (text);
            if (words.empty())
                return;
            bar.words += bar.words.empty() ? words : ", " + words;
        }

        /** A chord in small above the line, to be played instead: it becomes words, in its brackets. */
        void readAlternate()
        {
            const auto end = rest.find_first_of (")|[]{}");
            if (end == std::string_view::npos || rest[end] != ')')
                return;

            addWords ("(" + std::string (rest.substr (0, end)) + ")");
            rest.remove_prefix (end + 1);
        }

        void readSign (char c)
        {
            for (const auto& [letter, words] : iRealSigns())
                if (letter == c)
                    return addWords (words);

            remark ("some signs in the music were not understood");
        }

        void endRepeat()
        {
            forgetFilling();
            if (cells == 0 && ! chart.sections.empty())
                chart.sections.back().bars.back().repeatEnds = times;
            else
                bar.repeatEnds = times;

            closeBar ('}');
            times = 2;
        }

        /** Ends the bar, where one has begun, with one of | [ ] { }. Double lines end a section as well. */
        void closeBar (char by)
        {
            forgetFilling();
            if (cells > 0)
                finishBar (by);

            if (by == '[' || by == ']')
                sectionBegins = true;
            line = by;
        }

        void finishBar (char by)
        {
            bar.metre = metre;
            const auto beats = iRealBeats (places, cells, metre.numerator);
            for (std::size_t i = 0; i < chords.size(); ++i)
                chords[i].start = beats[i] * (metre.ticks() / metre.numerator);

            auto said = std::move (chords);
            if (owing)
            {
                // The second bar of a sign for two has its place, or the sign stands for both.
                owing = false;
                if (said.empty() && simile == Simile::none)
                    said = std::move (owed);
                else
                    push ({ metre, std::move (owed), {}, false, 0, {}, {} });
            }

            const bool saysTwo = simile == Simile::twoBars && said.empty();
            if (saysTwo)
                owed = barBefore (1);
            if (said.empty() && simile != Simile::none)
                said = barBefore (saysTwo ? 2 : 1);

            const int ends = bar.repeatEnds;
            if (saysTwo && by != '|')
                bar.repeatEnds = 0;

            bar.chords = std::move (said);
            push (std::exchange (bar, {}));
            owing = saysTwo && by == '|';
            if (saysTwo && ! owing)
                push ({ metre, std::move (owed), {}, false, ends, {}, {} });

            chords.clear();
            places.clear();
            cells = 0;
            simile = Simile::none;
            metre = nextMetre;
        }

        void push (ChartBar finished)
        {
            if (sectionBegins || chart.sections.empty())
                chart.sections.push_back ({ std::exchange (sectionName, {}), {} });
            sectionBegins = false;
            previous[0] = std::exchange (previous[1], finished.chords);
            chart.sections.back().bars.push_back (std::move (finished));
            ++barCount;
        }

        /** The chords of one or two bars ago, as far as this metre has room for them. */
        std::vector<ChartChord> barBefore (int ago) const
        {
            auto copy = previous[static_cast<std::size_t> (2 - ago)];
            std::erase_if (copy, [this] (const ChartChord& chord) { return chord.start >= metre.ticks(); });
            return copy;
        }

        void remark (std::string text)
        {
            if (std::find (remarks.begin(), remarks.end(), text) == remarks.end())
                remarks.push_back (std::move (text));
        }

        enum class Simile : std::uint8_t { none, oneBar, twoBars };

        std::string_view rest;
        Chart& chart;
        std::vector<std::string>& remarks;

        Metre metre, nextMetre;
        char line = ']';                        // that this bar began with
        bool sectionBegins = true;
        std::string sectionName;
        int times = 2;                          // of the repeat that is open
        std::size_t barCount = 0;

        ChartBar bar;
        std::vector<ChartChord> chords;
        std::vector<int> places;
        int cells = 0;
        Simile simile = Simile::none;

        std::optional<WrittenChord> lastChord;
        std::array<std::vector<ChartChord>, 2> previous;   // the last two bars
        std::vector<ChartChord> owed;                      // the second bar of a sign for two
        bool owing = false;
    };

    /** "Eb", "C-" */
    std::optional<Key> keyOf (std::string_view text)
    {
        return text.ends_with ('-') ? parseKey (std::string (text.substr (0, text.size() - 1)) + "m") : parseKey (text);
    }

    ReadDocument documentOf (const IRealSong& song)
    {
        ReadDocument read;
        Chart chart;
        chart.title = song.title;
        chart.composer = song.composer;
        chart.feel = song.style;
        chart.key = keyOf (song.key);
        if (song.bpm > 0.0)
            chart.bpm = song.bpm;

        readIRealMusic (song.music, chart, read.remarks);
        read.document = std::move (chart);
        return read;
    }

    std::string remarkOnOthers (const std::vector<IRealSong>& songs)
    {
        std::string names;
        for (std::size_t i = 1; i < songs.size() && i <= mostNamed; ++i)
            names += (names.empty() ? "" : ", ") + songs[i].title;

        const auto more = songs.size() - 1 > mostNamed ? " and " + std::to_string (songs.size() - 1 - mostNamed) + " more" : std::string();
        return "this is the first of " + std::to_string (songs.size()) + " songs; the others are " + names + more;
    }

    ReadDocument problem (std::string text)  { return { {}, std::move (text), {} }; }

    /** @returns what is wrong, or "". */
    std::string songsOf (std::string_view bytes, std::vector<IRealSong>& songs)
    {
        if (bytes.size() > largestFile)
            return "is larger than 16 MB, which no song of iReal Pro is";

        songs = iRealSongsIn (bytes);
        return songs.empty() ? "has no song of iReal Pro: no link that begins with irealb:// or irealbook://" : "";
    }
}

void readIRealMusic (std::string_view music, Chart& chart, std::vector<std::string>& remarks)
{
    MusicReader (music, chart, remarks).read();
}

ReadDocument readIReal (std::string_view bytes)
{
    std::vector<IRealSong> songs;
    if (auto what = songsOf (bytes, songs); ! what.empty())
        return problem (std::move (what));

    auto first = documentOf (songs.front());
    if (songs.size() > 1)
        first.remarks.push_back (remarkOnOthers (songs));
    return first;
}

std::vector<ReadDocument> readIRealSongs (std::string_view bytes)
{
    std::vector<IRealSong> songs;
    if (auto what = songsOf (bytes, songs); ! what.empty())
        return { problem (std::move (what)) };

    std::vector<ReadDocument> all;
    for (const auto& song : songs)
        all.push_back (documentOf (song));
    return all;
}

} // namespace guidetone
