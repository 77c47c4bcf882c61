// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcChart.h"

#include "../notation/AbcAccidentals.h"
#include "../notation/ChordIdentity.h"
#include "../notation/LetteredChord.h"
#include "../notation/SymbolWriter.h"
#include "AbcText.h"
#include "BarText.h"
#include "ScoreBars.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace guidetone
{

namespace
{
    // A line of the text is a line of the page, which has room for four bars, or for fewer that are full of chords.
    constexpr int barsInLine = 4;
    constexpr std::size_t bytesInLine = 120;

    std::string keyText (const std::optional<Key>& key)  { return key ? toText (keyInUse (*key)) : "none"; }

    /** abc2midi knows the names of the chords that it plays, each of at most seven characters and up to the first bracket. So what is longer has its
        tensions in brackets, and names that it lacks are declared. */
    namespace abc2midi
    {
        constexpr std::size_t longestName = 7;
        constexpr std::string_view known[] { "", "m", "dim", "aug", "7", "m7", "maj7", "dim7", "m7b5", "6", "m6", "9", "m9", "maj9", "11", "5", "sus2", "sus4", "7sus4" };

        std::string_view nameIn (std::string_view quality)  { return quality.substr (0, quality.find ('(')); }

        bool mayRead (std::string_view quality)
        {
            return nameIn (quality).size() <= longestName && quality.find ('/') == std::string_view::npos;
        }

        /** "%%MIDI chordname 13 0 4 7 10 14 21"; empty where it has no need of that. */
        std::string declarationOf (std::string_view quality)
        {
            constexpr int mostNotes = 6;
            const auto name = nameIn (quality);
            const auto chord = parseLeadSheet ("C" + std::string (name)).chord;
            if (std::find (std::begin (known), std::end (known), name) != std::end (known) || name.size() > longestName || ! chord)
                return {};

            std::set<int> notes;
            playedDegrees (*chord).forEach ([&] (Degree degree)
            {
                using enum Degree;
                const bool isTension = DegreeSet { flatNine, nine, sharpNine, eleven, sharpEleven, flatThirteen, thirteen }.contains (degree);
                notes.insert (semitones (degree) + (isTension ? 12 : 0));
            });

            auto text = "%%MIDI chordname " + std::string (name);
            int written = 0;
            for (const int note : notes)
                if (written++ < mostNotes)
                    text += " " + std::to_string (note);
            return text + "\n";
        }
    }

    /** The plain hand, but for a few names that abc2midi cannot read. */
    const NotationStyle& bracketedStyle()
    {
        static const auto made = []
        {
            auto style = textualStyle();
            style.words.alterations.lone = style.words.additions.lone = Lone::bracketed;
            style.words.sixNine = "69";
            style.words.qualities[static_cast<std::size_t> (Quality::majorSeventhSus4)] = *qualityTemplateFrom ("M%sus4");
            return style;
        }();

        return made;
    }

    std::string qualityText (const WrittenChord& written)
    {
        const auto chord = lettered (written);
        const auto write = [&] (const NotationStyle& style)
        {
            SymbolText text;
            appendQuality (text, chord.chord.quality, chord.parts, style);
            return std::string (text.view());
        };

        const auto plain = write (textualStyle());
        return abc2midi::mayRead (plain) ? plain : write (bracketedStyle());
    }

    std::string symbolText (const ChartChord& chord)
    {
        if (! chord.chord)
            return chord.text.empty() ? "^N.C." : abcQuotedText (chord.text);

        const auto& written = *chord.chord;
        return toText (written.root) + qualityText (written) + (written.bass == written.root ? "" : "/" + toText (written.bass));
    }

    std::string lengthText (std::int32_t ticks, std::int32_t unit)
    {
        const auto divisor = std::gcd (ticks, unit);
        const auto numerator = ticks / divisor, denominator = unit / divisor;
        return (numerator == 1 ? "" : std::to_string (numerator)) + (denominator == 1 ? "" : denominator == 2 && numerator == 1 ? "/" : "/" + std::to_string (denominator));
    }

    //==============================================================================

    class Writer
    {
    public:
        explicit Writer (const Chart& chartToWrite) : chart (chartToWrite), bars (scoreBars (chart, UnsaidNotes::heard)) {}

        std::string write()
        {
            writeHead();
            for (std::size_t i = 0; i < bars.size(); ++i)
                writeBar (i);
            if (bars.empty())
                text += "z4 |]\n";
            return std::move (text);
        }

    private:
        const Chart& chart;
        const std::vector<ScoreBar> bars;
        std::string text;
        std::int32_t unit = ticksPerQuarter;
        AbcAccidentals byPitch, byOctave;   // programs differ in how far an accidental reaches: one is written where either needs it
        int barInLine = 0;

        void field (char letter, const std::string& content)
        {
            if (! content.empty())
                text += std::string (1, letter) + ":" + content + "\n";
        }

        void writeHead()
        {
            const auto metre = bars.empty() ? Metre() : bars[0].bar->metre;
            const auto key = bars.empty() ? chart.key : bars[0].key;
            unit = metre.denominator >= 8 ? ticksPerQuarter / 2 : ticksPerQuarter;

            text = "%abc-2.1\nX:1\n";
            field ('T', abcFieldText (chart.title));
            field ('C', abcFieldText (chart.composer));
            field ('M', metreText (metre));
            field ('L', unit == ticksPerQuarter ? "1/4" : "1/8");
            field ('Q', tempoField());
            if (! feelIsTempo())
                field ('R', abcFieldText (chart.feel));
            text += "%%linewarn 0\n%%MIDI gchordoff\n";
            for (const auto& declaration : declarations())
                text += declaration;
            if (! saysNotes (chart))
                text += "%%guidetone-notes made\n";
            field ('K', keyText (key));
            setKey (key);
        }

        /** Q: has words before the number, and no way to say a quote in them. */
        bool feelIsTempo() const  { return chart.feel.find ('"') == std::string::npos; }

        std::string tempoField() const
        {
            auto content = chart.feel.empty() || ! feelIsTempo() ? std::string() : "\"" + abcQuotedText (chart.feel) + "\"";
            if (chart.bpm)
                content += (content.empty() ? "1/4=" : " 1/4=") + shortDecimal (*chart.bpm, 2);
            return content;
        }

        std::set<std::string> declarations() const
        {
            std::set<std::string> qualities, all;
            for (const auto& bar : bars)
                for (const auto& chord : bar.bar->chords)
                    if (chord.chord)
                        qualities.insert (qualityText (*chord.chord));

            for (const auto& quality : qualities)
                all.insert (abc2midi::declarationOf (quality));
            return all;
        }

        void setKey (const std::optional<Key>& key)
        {
            const auto signature = key ? signatureOf (keyInUse (*key)) : AbcKey();
            byPitch.setKey (signature);
            byOctave.setReach (AbcAccidentals::Reach::octave);
            byOctave.setKey (signature);
        }

        //==============================================================================

        void writeBar (std::size_t index)
        {
            const auto& bar = bars[index];
            if (bar.sectionBegins && ! bar.section->name.empty())
            {
                endLine();
                field ('P', abcFieldText (bar.section->name));
            }

            const auto begin = text.size();
            if (bar.repeatBegins)
                text += "|:";
            if (! bar.bar->endings.empty())
                text += "[" + endingText (bar.bar->endings) + " ";
            if (bar.keyChanges && (index > 0 || bar.saidAgain))
                text += "[K:" + keyText (bar.key) + "]";
            if (bar.metreChanges && (index > 0 || bar.saidAgain))
                text += "[M:" + metreText (bar.bar->metre) + "]";
            if (bar.keyChanges)
                setKey (bar.key);

            byPitch.newBar();
            byOctave.newBar();
            writeNotes (bar);
            breakLineBefore (begin);
            writeBarLine (index);
        }

        /** Where the line has become too long by this bar. */
        void breakLineBefore (std::size_t begin)
        {
            const auto lineBegin = text.rfind ('\n') + 1;
            if (lineBegin == begin || text.size() - lineBegin <= bytesInLine)
                return;

            const bool afterBlank = text[begin - 1] == ' ';
            const bool lacksBarLine = afterBlank && text[begin - 2] != '|';   // which the repeat sign made up for
            text.replace (begin - (afterBlank ? 1 : 0), afterBlank ? 1 : 0, lacksBarLine ? "|\n" : "\n");
            barInLine = 0;
        }

        static std::string endingText (const std::vector<int>& endings)
        {
            std::string numbers;
            for (const int ending : endings)
                numbers += (numbers.empty() ? "" : ",") + std::to_string (ending);
            return numbers;
        }

        void writeNotes (const ScoreBar& bar)
        {
            std::vector<std::int32_t> places;
            for (const auto& span : bar.spans)
                places.push_back (span.start);

            if (! bar.bar->words.empty())
                text += "\"^" + abcQuotedText (bar.bar->words) + "\"";
            // More than two times have no sign that all programs read.
            if (bar.bar->repeatEnds > 2)
                text += "\"^" + std::to_string (bar.bar->repeatEnds) + "x\"";

            std::size_t span = 0;
            for (const auto& value : noteValues (places, bar.bar->metre))
            {
                while (span + 1 < bar.spans.size() && bar.spans[span + 1].start <= value.start)
                    ++span;
                writeValue (bar, bar.spans[span], value);
            }
        }

        void writeValue (const ScoreBar& bar, const ScoreSpan& span, const NoteValue& value)
        {
            if (value.start == span.start && text.back() != '\n' && value.start != 0)
                text += ' ';
            if (value.tripletSize > 0)
                text += "(3:2:" + std::to_string (value.tripletSize);
            if (value.start == span.start && span.begins)
                text += "\"" + symbolText (*span.chord) + "\"";

            const auto length = lengthText (value.writtenTicks(), unit);
            if (span.notes.empty())
            {
                text += "z" + length;
                return;
            }

            text += "[";
            for (const auto& note : span.notes)
                writeNote (note);
            text += "]" + length;

            const auto next = &span + 1 == bar.spans.data() + bar.spans.size() ? bar.bar->metre.ticks() : (&span + 1)->start;
            const bool lastOfSpan = value.start + value.ticks >= next;
            if (! lastOfSpan || span.tiedOn)
                text += "-";
        }

        void writeNote (const Tone& tone)
        {
            const int octave = octaveOf (tone.note, tone.name) - 4;
            const StaffPlace place { tone.name.letter, octave };

            if (byPitch.at (place) != tone.name.accidental || byOctave.at (place) != tone.name.accidental)
            {
                constexpr std::string_view signs[] { "__", "_", "=", "^", "^^" };
                text += signs[tone.name.accidental + 2];
                byPitch.write (place, tone.name.accidental);
                byOctave.write (place, tone.name.accidental);
            }

            text += std::string_view (octave > 0 ? "cdefgab" : "CDEFGAB")[static_cast<std::size_t> (tone.name.letter)];
            text += std::string (static_cast<std::size_t> (octave > 0 ? octave - 1 : -octave), octave > 0 ? '\'' : ',');
        }

        void writeBarLine (std::size_t index)
        {
            const auto& bar = bars[index];
            const bool isLast = index + 1 == bars.size();
            const bool lineEnds = isLast || bar.sectionEnds || ++barInLine == barsInLine;

            if (bar.bar->repeatEnds != 0)                         text += ":|";
            else if (isLast)                                      text += "|]";
            else if (bar.endingEnds || bar.sectionEnds)           text += "||";
            else if (lineEnds || ! bars[index + 1].repeatBegins)  text += "|";

            if (lineEnds)
                endLine();
            else if (bars[index + 1].bar->endings.empty())
                text += ' ';
        }

        void endLine()
        {
            if (text.back() != '\n')
                text += "\n";
            barInLine = 0;
        }
    };
}

std::string writeAbc (const Document& document, const WriteOptions& options)
{
    const auto chart = chartOf (document, options);
    return Writer (chart).write();
}

} // namespace guidetone
