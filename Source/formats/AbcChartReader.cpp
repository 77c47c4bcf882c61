// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcChart.h"

#include "AbcFields.h"
#include "AbcText.h"
#include "AbcVoice.h"

#include <algorithm>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr std::size_t mostVoices = 32, mostRemarks = 20, mostNamed = 10;

    /** A line without its end, and its number from 1. */
    struct Line
    {
        std::string_view text;
        int number = 0;
    };

    class Lines
    {
    public:
        explicit Lines (std::string_view text) : rest (text) {}

        bool take (Line& line)
        {
            if (rest.empty())
                return false;

            const auto end = std::min (rest.find_first_of ("\r\n"), rest.size());
            line = { rest.substr (0, end), ++number };
            const bool isTwo = rest.substr (end).starts_with ("\r\n");
            rest.remove_prefix (std::min (end + (isTwo ? 2 : 1), rest.size()));
            return true;
        }

    private:
        std::string_view rest;
        int number = 0;
    };

    bool isBlank (std::string_view text)  { return text.find_first_not_of (" \t") == std::string_view::npos; }

    /** "X:" of "X: 1"; '\0' where no field begins. */
    char fieldOf (std::string_view line)
    {
        const bool isLetter = ! line.empty() && ((line[0] >= 'A' && line[0] <= 'Z') || (line[0] >= 'a' && line[0] <= 'z') || line[0] == '+');
        return isLetter && line.size() > 1 && line[1] == ':' && ! line.substr (2).starts_with ('|') && ! line.substr (2).starts_with (':') ? line[0] : '\0';
    }

    /** Up to a % that has no backslash before it. */
    std::string_view withoutComment (std::string_view line)
    {
        for (auto percent = line.find ('%'); percent != std::string_view::npos; percent = line.find ('%', percent + 1))
            if (percent == 0 || line[percent - 1] != '\\')
                return line.substr (0, percent);

        return line;
    }

    class Reader
    {
    public:
        ReadDocument read (std::string_view text)
        {
            if (text.starts_with ("\xef\xbb\xbf"))
                text.remove_prefix (3);

            Lines lines (text);
            Line line;
            const bool isBook = text.starts_with ("X:") || text.find ("\nX:") != std::string_view::npos || text.find ("\rX:") != std::string_view::npos;
            tune = isBook ? Tune::notYet : Tune::head;

            while (lines.take (line))
                takeLine (line);

            return finish();
        }

    private:
        enum class Tune : std::uint8_t { notYet, head, music, ended };

        Tune tune = Tune::notYet;
        Chart chart;
        std::string unitField, tempoField, order, blockEnd, rhythm;
        AbcVoiceStart start;
        std::vector<std::pair<std::string, AbcVoice>> voices;
        std::size_t current = 0;
        bool takesNotes = true;
        std::vector<std::string> remarks, others;
        std::size_t otherTunes = 0;
        bool nextTitleCounts = false;

        void remark (const Line& line, const std::string& sentence)
        {
            if (remarks.size() < mostRemarks)
                remarks.push_back ("line " + std::to_string (line.number) + ": " + sentence);
        }

        void takeLine (const Line& line)
        {
            if (! blockEnd.empty())
            {
                if (line.text.starts_with (blockEnd))
                    blockEnd.clear();
                return;
            }

            const char field = fieldOf (line.text);
            if (field == 'X')
                beginTune();
            else if (tune == Tune::ended)
                takeOther (line, field);
            else if (line.text.starts_with ("%%"))
                takeDirective (line.text.substr (2));
            else if (isBlank (line.text))
            {
                if (tune == Tune::music)
                    tune = Tune::ended;
            }
            else if (const auto text = withoutComment (line.text); ! isBlank (text) && tune != Tune::notYet)
            {
                if (field != '\0')
                    takeField (line, field, text.substr (2));
                else
                    takeMusic (line, text);
            }
        }

        void beginTune()
        {
            if (tune == Tune::notYet || (tune == Tune::head && voices.empty() && chart.title.empty()))
            {
                tune = Tune::head;
                return;
            }

            tune = Tune::ended;
            ++otherTunes;
            nextTitleCounts = true;
        }

        /** Of the other tunes of a book their titles count. */
        void takeOther (const Line& line, char field)
        {
            if (field == 'T' && std::exchange (nextTitleCounts, false) && others.size() < mostNamed)
                others.push_back (plainAbcText (withoutComment (line.text).substr (2)));
        }

        void takeDirective (std::string_view text)
        {
            if (text.starts_with ("begin"))
                blockEnd = "%%end" + std::string (text.substr (5, std::min (text.find_first_of (" \t"), text.size()) - 5));
            else if (text.starts_with ("guidetone-notes made"))
                takesNotes = false;
            else if (AbcCursor in { { text } }; in.take ("propagate-accidentals"))
                takeAbcReach (in, start.accidentals);
        }

        //==============================================================================

        void takeField (const Line& line, char field, std::string_view text)
        {
            const bool inHead = tune == Tune::head;
            switch (field)
            {
                case 'T':   if (inHead && chart.title.empty()) chart.title = plainAbcText (text); return;
                case 'C':   if (inHead && chart.composer.empty()) chart.composer = plainAbcText (text); return;
                case 'R':   rhythm = plainAbcText (text); return;
                case 'Q':   if (inHead || tempoField.empty()) tempoField = text; return;
                case 'V':   if (! inHead) takeVoice (text); return;
                case 'I':   takeDirective (text.substr (std::min (text.find_first_not_of (' '), text.size()))); return;
                case 'P':   inHead ? void (order = abcPartOrder (text)) : takePart (text); return;
                case 'L':   inHead ? void (unitField = text) : takeUnit (line, text); return;
                case 'M':   takeMetre (line, text); return;
                case 'K':   takeKey (line, text); return;
                default:    return;
            }
        }

        AbcVoice& voice()
        {
            if (voices.empty())
                voices.emplace_back ("1", AbcVoice (start));
            return voices[current].second;
        }

        void takeVoice (std::string_view text)
        {
            const auto begin = std::min (text.find_first_not_of (" \t"), text.size());
            const auto id = std::string (text.substr (begin, std::min (text.find_first_of (" \t", begin), text.size()) - begin));
            const auto known = std::find_if (voices.begin(), voices.end(), [&id] (const auto& other) { return other.first == id; });
            current = static_cast<std::size_t> (known - voices.begin());

            if (current == voices.size() && voices.size() < mostVoices)
                voices.emplace_back (id, AbcVoice (start));
            current = std::min (current, voices.size() - 1);
        }

        /** Parts are those of all voices; a voice that comes later has them as they come again. */
        void takePart (std::string_view text)
        {
            const auto name = plainAbcText (text);
            voice();
            for (auto& one : voices)
                one.second.beginSection (name);
        }

        void takeUnit (const Line& line, std::string_view text)
        {
            if (const auto unit = abcUnit (text))
                voice().setUnit (*unit);
            else
                remark (line, "L: has no length such as 1/8; the one before counts");
        }

        void takeMetre (const Line& line, std::string_view text)
        {
            const auto metre = abcMetre (text);
            if (! metre)
                remark (line, "M: has no metre such as 4/4; the one before counts");
            else if (tune == Tune::head)
                start.metre = *metre;
            else
                voice().setMetre (*metre);
        }

        void takeKey (const Line& line, std::string_view text)
        {
            Cursor in { text };
            auto key = takeAbcKey (in);
            if (! key)
                remark (line, "K: has no key such as Am; the one before counts");

            if (tune != Tune::head)
            {
                if (key)
                    voice().setKey (*key);
                return;
            }

            beginMusic();
            if (key)
                chart.key = key->key;
            start.accidentals.setKey (key.value_or (AbcKey()));
            start.key = chart.key;
        }

        void beginMusic()
        {
            tune = Tune::music;
            const auto unit = abcUnit (unitField);
            const auto metre = start.metre.metre;
            const bool isNarrow = ! start.metre.isFree && 4 * metre.numerator < 3 * metre.denominator;
            start.unitQuarters = unit ? *unit : isNarrow ? 0.25 : 0.5;
        }

        void takeMusic (const Line& line, std::string_view text)
        {
            if (tune == Tune::head)
                beginMusic();   // a piece of a tune, without K:

            AbcCursor in { { text } };
            while (! in.rest.empty())
                if (in.front() == '[' && in.third() == ':' && fieldOf (in.rest.substr (1)) != '\0')
                {
                    const auto end = in.lengthBefore ("]");
                    takeField (line, in.second(), in.rest.substr (3, std::max<std::size_t> (end, 3) - 3));
                    in.skip (end + 1);
                }
                else if (const auto problem = voice().take (in); ! problem.empty())
                    remark (line, problem);
        }

        //==============================================================================

        ReadDocument finish()
        {
            if (tune == Tune::notYet || voices.empty())
                return { {}, "there is no tune in ABC in it", {} };

            const auto symbols = [] (const auto& one) { return one.second.symbolCount(); };
            const auto best = std::max_element (voices.begin(), voices.end(), [&] (const auto& a, const auto& b) { return symbols (a) < symbols (b); });
            const bool anyChordOfNotes = std::any_of (voices.begin(), voices.end(), [] (const auto& one) { return one.second.hasChordsOfNotes(); });

            if (symbols (*best) == 0)
                return { {}, anyChordOfNotes ? "the tune has no chord symbols in quotes, only chords of notes: `guidetone name --abc` names those"
                                             : "the tune has no chord symbols in quotes", {} };

            chart.sections = sectionsOf (best->second.bars (takesNotes));
            if (best->second.isCutShort())
                remarks.push_back ("the tune has more than " + std::to_string (longestChart) + " bars; the rest was left out");
            putInOrder();

            const auto tempo = abcTempo (tempoField, start.unitQuarters);
            chart.bpm = tempo.bpm;
            chart.feel = tempo.words.empty() ? rhythm : tempo.words;
            nameOthers();
            return { Document (std::move (chart)), {}, std::move (remarks) };
        }

        /** P: of the head says in which order the parts are played, where each has one letter. */
        void putInOrder()
        {
            std::string written;
            for (const auto& section : chart.sections)
                written += section.name.size() == 1 ? section.name : "?";

            const bool hasAll = std::all_of (order.begin(), order.end(), [&written] (char part) { return written.find (part) != std::string::npos; });
            if (order.empty() || ! hasAll || order == written || written.find ('?') != std::string::npos)
                return;

            std::vector<ChartSection> sections;
            std::size_t barCount = 0;
            for (const char part : order)
            {
                const auto& section = chart.sections[written.find (part)];
                barCount += section.bars.size();
                if (barCount > longestChart)
                    break;
                sections.push_back (section);
            }
            chart.sections = std::move (sections);
        }

        void nameOthers()
        {
            if (otherTunes == 0)
                return;

            auto sentence = "the first of " + std::to_string (otherTunes + 1) + " tunes was read";
            for (std::size_t i = 0; i < others.size(); ++i)
                sentence += (i == 0 ? "; the others: " : ", ") + others[i];
            if (! others.empty() && others.size() < otherTunes)
                sentence += " ...";
            remarks.push_back (sentence);
        }
    };
}

ReadDocument readAbcChart (std::string_view bytes)
{
    if (bytes.size() > longestAbcBook)
        return { {}, "the text is longer than " + std::to_string (longestAbcBook) + " bytes", {} };

    return Reader().read (bytes);
}

} // namespace guidetone
