// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicXmlChart.h"

#include "../notation/AbcKey.h"
#include "../notation/LetteredChord.h"
#include "../notation/MusicXmlHarmony.h"
#include "../notation/Xml.h"
#include "ChartBuilder.h"
#include "ScoreBars.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr int splitNote = 60;       // on the upper staff from here on

    std::string_view typeOf (std::int32_t base)
    {
        constexpr std::string_view names[] { "whole", "half", "quarter", "eighth", "16th", "32nd", "64th", "128th" };
        std::size_t index = 0;
        for (auto ticks = 4 * ticksPerQuarter; ticks > base && index + 1 < std::size (names); ticks /= 2)
            ++index;
        return names[index];
    }

    class Writer
    {
    public:
        explicit Writer (const Chart& chartToWrite)
            : chart (chartToWrite), bars (scoreBars (chart, UnsaidNotes::silent)), hasNotes (saysNotes (chart)) {}

        std::string write()
        {
            text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" \"http://www.musicxml.org/dtds/partwise.dtd\">\n"
                   "<score-partwise version=\"4.0\">\n";
            writeHead();
            text += "  <part id=\"P1\">\n";
            for (std::size_t i = 0; i < bars.size(); ++i)
                writeBar (i);
            if (bars.empty())
                text += "    <measure number=\"1\"/>\n";
            text += "  </part>\n</score-partwise>\n";
            return std::move (text);
        }

    private:
        const Chart& chart;
        const std::vector<ScoreBar> bars;
        const bool hasNotes;
        std::string text;

        void line (int depth, const std::string& content)  { text += std::string (static_cast<std::size_t> (depth) * 2, ' ') + content + "\n"; }

        void writeHead()
        {
            if (! chart.title.empty())
                line (1, "<work><work-title>" + xmlEscaped (chart.title) + "</work-title></work>");
            line (1, "<identification>");
            if (! chart.composer.empty())
                line (2, "<creator type=\"composer\">" + xmlEscaped (chart.composer) + "</creator>");
            line (2, "<encoding><software>Guidetone</software></encoding>");
            line (1, "</identification>");
            line (1, "<part-list><score-part id=\"P1\"><part-name print-object=\"no\">Piano</part-name>"
                     "<score-instrument id=\"P1-I1\"><instrument-name>Piano</instrument-name></score-instrument></score-part></part-list>");
        }

        //==============================================================================

        void writeBar (std::size_t index)
        {
            const auto& bar = bars[index];
            line (2, "<measure number=\"" + std::to_string (index + 1) + "\">");
            if (index > 0 && index % 4 == 0)
                line (3, "<print new-system=\"yes\"/>");
            writeLeftBarLine (bar);
            writeAttributes (bar, index == 0);
            writeDirections (bar, index == 0);
            writeStaff (bar, 1);
            if (hasNotes)
            {
                line (3, "<backup><duration>" + std::to_string (bar.bar->metre.ticks()) + "</duration></backup>");
                writeStaff (bar, 2);
            }
            writeRightBarLine (index);
            line (2, "</measure>");
        }

        static std::string endingNumbers (const ChartBar& bar)
        {
            std::string numbers;
            for (const int ending : bar.endings)
                numbers += (numbers.empty() ? "" : ", ") + std::to_string (ending);
            return numbers;
        }

        std::string openEnding;

        void writeLeftBarLine (const ScoreBar& bar)
        {
            if (! bar.repeatBegins && bar.bar->endings.empty())
                return;

            std::string content;
            content += bar.repeatBegins ? "<bar-style>heavy-light</bar-style>" : "<bar-style>regular</bar-style>";
            if (! bar.bar->endings.empty())
            {
                openEnding = endingNumbers (*bar.bar);
                content += "<ending number=\"" + openEnding + "\" type=\"start\"/>";
            }
            if (bar.repeatBegins)
                content += "<repeat direction=\"forward\"/>";
            line (3, "<barline location=\"left\">" + content + "</barline>");
        }

        void writeRightBarLine (std::size_t index)
        {
            const auto& bar = bars[index];
            const bool isLast = index + 1 == bars.size();
            const bool repeats = bar.bar->repeatEnds != 0;
            std::string content;

            if (repeats || isLast)
                content += "<bar-style>light-heavy</bar-style>";
            else if (bar.sectionEnds)
                content += "<bar-style>light-light</bar-style>";
            else if (bar.endingEnds)
                content += "<bar-style>regular</bar-style>";
            if (bar.endingEnds)
                content += "<ending number=\"" + openEnding + "\" type=\"" + (repeats ? "stop" : "discontinue") + "\"/>";
            if (repeats)
                content += "<repeat direction=\"backward\"" + (bar.bar->repeatEnds > 2 ? " times=\"" + std::to_string (bar.bar->repeatEnds) + "\"" : std::string()) + "/>";
            if (! content.empty())
                line (3, "<barline location=\"right\">" + content + "</barline>");
        }

        void writeAttributes (const ScoreBar& bar, bool isFirst)
        {
            if (! isFirst && ! bar.keyChanges && ! bar.metreChanges)
                return;

            std::string content;
            if (isFirst)
                content += "<divisions>" + std::to_string (ticksPerQuarter) + "</divisions>";
            if (bar.key && (isFirst || bar.keyChanges))
                content += "<key><fifths>" + std::to_string (bar.key->signature()) + "</fifths><mode>" + (bar.key->mode == Mode::minor ? "minor" : "major") + "</mode></key>";
            if (bar.metreChanges)
                content += "<time><beats>" + std::to_string (bar.bar->metre.numerator) + "</beats><beat-type>" + std::to_string (bar.bar->metre.denominator) + "</beat-type></time>";
            if (isFirst && hasNotes)
                content += "<staves>2</staves><clef number=\"1\"><sign>G</sign><line>2</line></clef><clef number=\"2\"><sign>F</sign><line>4</line></clef>";
            else if (isFirst)
                content += "<clef><sign>G</sign><line>2</line></clef>";
            line (3, "<attributes>" + content + "</attributes>");
        }

        void direction (const std::string& type, const std::string& behind = {})
        {
            line (3, "<direction placement=\"above\"><direction-type>" + type + "</direction-type>" + behind + (hasNotes ? "<staff>1</staff>" : "") + "</direction>");
        }

        void writeDirections (const ScoreBar& bar, bool isFirst)
        {
            if (bar.sectionBegins && ! bar.section->name.empty())
                direction ("<rehearsal>" + xmlEscaped (bar.section->name) + "</rehearsal>");
            if (isFirst && ! chart.feel.empty())
                direction ("<words font-weight=\"bold\">" + xmlEscaped (chart.feel) + "</words>");
            if (isFirst && chart.bpm)
                line (3, "<direction placement=\"above\"><direction-type><metronome parentheses=\"no\"><beat-unit>quarter</beat-unit><per-minute>" + shortDecimal (*chart.bpm, 2)
                             + "</per-minute></metronome></direction-type>" + (hasNotes ? "<staff>1</staff>" : "") + "<sound tempo=\"" + shortDecimal (*chart.bpm, 2) + "\"/></direction>");
            if (! bar.bar->words.empty())
                direction ("<words>" + xmlEscaped (bar.bar->words) + "</words>");
        }

        //==============================================================================

        /** A harmony, and how far it is from where it stands in the file. */
        void writeHarmony (const ChartChord& chord, std::int32_t from)
        {
            auto harmony = chord.chord          ? musicXmlHarmony (lettered (*chord.chord))
                         : ! chord.text.empty() ? "<harmony><root><root-step text=\"\">C</root-step></root><kind text=\"" + xmlEscaped (chord.text) + "\">none</kind></harmony>"
                                                : std::string (musicXmlNoChord);

            std::string rest;
            if (chord.start != from)
                rest += offsetElement (chord.start - from);
            if (hasNotes)
                rest += "<staff>1</staff>";
            constexpr std::string_view begin = "<harmony", end = "</harmony>";
            harmony.insert (harmony.size() - end.size(), rest);

            // Some programs show a root wherever there is a harmony: so it stays unseen, and words say what it is.
            if (! chord.chord)
                harmony.insert (begin.size(), " print-object=\"no\"");
            line (3, harmony);
            if (! chord.chord)
                direction ("<words>" + xmlEscaped (chord.text.empty() ? "N.C." : chord.text) + "</words>", chord.start != from ? offsetElement (chord.start - from) : std::string());
        }

        static std::string offsetElement (std::int32_t ticks)  { return "<offset>" + std::to_string (ticks) + "</offset>"; }

        static bool isSlashed (const ScoreSpan& span)
        {
            return span.notes.empty() && span.chord != nullptr && (span.chord->chord || ! span.chord->text.empty());
        }

        /** Where values begin: slashes on every beat as well. */
        static std::vector<std::int32_t> placesIn (const ScoreBar& bar)
        {
            std::vector<std::int32_t> places;
            const auto metre = bar.bar->metre;
            const auto beat = 4 * ticksPerQuarter / metre.denominator * (metre.isCompound() ? 3 : 1);

            for (std::size_t i = 0; i < bar.spans.size(); ++i)
            {
                const auto end = i + 1 < bar.spans.size() ? bar.spans[i + 1].start : metre.ticks();
                places.push_back (bar.spans[i].start);
                if (isSlashed (bar.spans[i]))
                    for (auto at = (bar.spans[i].start / beat + 1) * beat; at < end; at += beat)
                        places.push_back (at);
            }
            return places;
        }

        void writeStaff (const ScoreBar& bar, int staff)
        {
            std::size_t span = 0, harmony = 0;
            const auto& chords = bar.bar->chords;
            const auto values = noteValues (placesIn (bar), bar.bar->metre);

            // A bar without a note is one rest, whatever its length; unless symbols stand over it: some programs take such a rest's length for theirs.
            const bool hasSymbols = staff == 1 && std::any_of (chords.begin(), chords.end(), [] (const ChartChord& chord) { return chord.chord.has_value(); });
            const bool isSilent = ! hasSymbols && std::all_of (bar.spans.begin(), bar.spans.end(), [&] (const ScoreSpan& one) { return notesOn (one, staff).empty() && ! (staff == 1 && isSlashed (one)); });

            for (std::size_t i = 0; i < values.size(); ++i)
            {
                const auto& value = values[i];
                while (span + 1 < bar.spans.size() && bar.spans[span + 1].start <= value.start)
                    ++span;

                const bool isLastValue = i + 1 == values.size();
                for (; staff == 1 && harmony < chords.size() && (isLastValue || chords[harmony].start < values[i + 1].start); ++harmony)
                    writeHarmony (chords[harmony], isSilent ? 0 : value.start);

                if (! isSilent)
                    writeValue (bar, bar.spans[span], value, values, i, staff);
            }

            if (isSilent)
                line (3, "<note><rest measure=\"yes\"/><duration>" + std::to_string (bar.bar->metre.ticks()) + "</duration>" + voice (staff) + staffElement (staff) + "</note>");
        }

        static std::vector<Tone> notesOn (const ScoreSpan& span, int staff)
        {
            std::vector<Tone> notes;
            for (const auto& note : span.notes)
                if ((note.note >= splitNote) == (staff == 1))
                    notes.push_back (note);
            return notes;
        }

        std::string staffElement (int staff) const   { return hasNotes ? "<staff>" + std::to_string (staff) + "</staff>" : std::string(); }
        static std::string voice (int staff)         { return staff == 1 ? "<voice>1</voice>" : "<voice>5</voice>"; }

        void writeValue (const ScoreBar& bar, const ScoreSpan& span, const NoteValue& value, const std::vector<NoteValue>& values, std::size_t index, int staff)
        {
            const auto notes = notesOn (span, staff);
            const auto spanEnd = &span + 1 == bar.spans.data() + bar.spans.size() ? bar.bar->metre.ticks() : (&span + 1)->start;
            const bool tiedBack = value.start > span.start || span.tiedFromBefore;
            const bool tiedOn = value.start + value.ticks < spanEnd || span.tiedOn;
            const auto duration = "<duration>" + std::to_string (value.ticks) + "</duration>";
            const auto shape = "<type>" + std::string (typeOf (value.base)) + "</type>" + (value.dotted ? "<dot/>" : "");
            const auto modification = value.inTriplet ? std::string ("<time-modification><actual-notes>3</actual-notes><normal-notes>2</normal-notes></time-modification>") : std::string();
            const auto tuplet = tupletMarks (values, index);

            if (notes.empty())
            {
                const bool slash = staff == 1 && isSlashed (span);
                const auto pitch = slash ? middleLine (bar.key) : std::string ("<rest/>");
                line (3, std::string (slash ? "<note dynamics=\"0\">" : "<note>") + pitch + duration + voice (staff) + shape + modification
                             + (slash ? "<stem>none</stem><notehead>slash</notehead>" : "") + staffElement (staff) + notations (tuplet) + "</note>");
                return;
            }

            bool first = true;
            for (const auto& note : notes)
            {
                // MusicXML knows none below 0.
                const int octave = std::max (0, octaveOf (note.note, note.name));
                const auto alter = note.name.accidental == 0 ? std::string() : "<alter>" + std::to_string (note.name.accidental) + "</alter>";
                const auto tie = std::string (tiedBack ? "<tie type=\"stop\"/>" : "") + (tiedOn ? "<tie type=\"start\"/>" : "");
                const auto tied = std::string (tiedBack ? "<tied type=\"stop\"/>" : "") + (tiedOn ? "<tied type=\"start\"/>" : "");
                line (3, "<note>" + std::string (first ? "" : "<chord/>") + "<pitch><step>" + std::string (1, "CDEFGAB"[note.name.letter]) + "</step>" + alter + "<octave>"
                             + std::to_string (octave) + "</octave></pitch>" + duration + tie + voice (staff) + shape + modification
                             + staffElement (staff) + notations (tied + (first ? tuplet : "")) + "</note>");
                first = false;
            }
        }

        /** The B of the key, which needs no sign. */
        static std::string middleLine (const std::optional<Key>& key)
        {
            const int accidental = key ? signatureOf (*key).accidentals[6] : 0;
            return "<pitch><step>B</step>" + (accidental == 0 ? std::string() : "<alter>" + std::to_string (accidental) + "</alter>") + "<octave>4</octave></pitch>";
        }

        static std::string notations (const std::string& content)  { return content.empty() ? content : "<notations>" + content + "</notations>"; }

        static std::string tupletMarks (const std::vector<NoteValue>& values, std::size_t index)
        {
            const auto& value = values[index];
            std::string marks;
            if (! value.inTriplet)
                return marks;

            auto first = index;
            while (values[first].tripletSize == 0)
                --first;
            if (first == index && values[first].tripletSize > 1)
                marks += "<tuplet type=\"start\"/>";
            if (index + 1 == first + static_cast<std::size_t> (values[first].tripletSize) && values[first].tripletSize > 1)
                marks += "<tuplet type=\"stop\"/>";
            return marks;
        }
    };
}

std::string writeMusicXml (const Document& document, const WriteOptions& options)
{
    const auto chart = chartOf (document, options);
    return Writer (chart).write();
}

} // namespace guidetone
