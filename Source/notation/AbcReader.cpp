// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcReader.h"

#include "AbcAccidentals.h"
#include "TextCursor.h"

#include <algorithm>
#include <utility>

namespace guidetone
{

namespace
{
    using Reach = AbcAccidentals::Reach;

    struct ReachWord { std::string_view text; Reach reach; };

    constexpr ReachWord reachWords[] { { "pitch", Reach::pitch }, { "octave", Reach::octave }, { "not", Reach::note } };

    struct Sign { std::string_view text; std::int8_t accidental; };

    constexpr Sign noteSigns[] { { "^^", 2 }, { "^", 1 }, { "__", -2 }, { "_", -1 }, { "=", 0 } };

    constexpr std::string_view noteLetters = "CDEFGABcdefgab";

    /** Lengths, rests, slurs, decorations of one letter and other signs that change no pitch. */
    constexpr std::string_view passedOver = "0123456789/<>()xyzXZ.~`$&*;?@\\HLMOPSTuv";

    constexpr int mostOctaveMarks = 8;

    struct PlacedAccidental { StaffPlace place; std::int8_t accidental; };

    class Reader
    {
    public:
        Reader (std::string_view text, const std::optional<Key>& startKey) : in { text }
        {
            if (startKey)
                setKey (signatureOf (*startKey));
        }

        AbcMusic read()
        {
            in.take ("\xef\xbb\xbf");
            while (! in.rest.empty() && music.message.empty())
                takeNext();

            return std::move (music);
        }

    private:
        Cursor in;
        AbcMusic music;
        std::optional<Key> key;                    // in force
        AbcAccidentals accidentals;
        std::vector<PlacedAccidental> latest;      // of the latest note or chord: what a tie after it carries on
        std::string ownDecorations;                // letters that U: gives a meaning
        bool lineBegins = true;
        bool afterSpace = true;

        char front() const                  { return in.rest.empty() ? '\0' : in.rest.front(); }
        char second() const                 { return in.rest.size() < 2 ? '\0' : in.rest[1]; }
        void skip (std::size_t bytes)       { in.rest.remove_prefix (std::min (bytes, in.rest.size())); }
        void skipLine()                     { skip (lengthBefore ({})); }

        /** Bytes up to the first of `stops`, or to the line's end. Looks no farther, so that reading costs no more than the text's length. */
        std::size_t lengthBefore (std::string_view stops, std::size_t from = 0) const
        {
            auto length = from;
            while (length < in.rest.size() && in.rest[length] != '\n' && in.rest[length] != '\r' && ! in.rest.substr (length).starts_with ("\\n")
                   && stops.find (in.rest[length]) == std::string_view::npos)
                ++length;
            return length;
        }

        bool standsAt (std::size_t position, char c) const  { return position < in.rest.size() && in.rest[position] == c; }

        void setKey (const AbcKey& newKey)
        {
            key = newKey.key;
            accidentals.setKey (newKey);
        }

        void tie (const std::vector<PlacedAccidental>& notes)
        {
            for (const auto& note : notes)
                accidentals.tie (note.place, note.accidental);
        }

        void fail (std::size_t position, const std::string& sentence)
        {
            const auto before = in.whole.substr (0, position);
            const auto line = 1 + std::count (before.begin(), before.end(), '\n');
            const auto lineStart = before.rfind ('\n');
            const auto column = position - (lineStart == std::string_view::npos ? 0 : lineStart + 1) + 1;
            music.message = "line " + std::to_string (line) + ", column " + std::to_string (column) + ": " + sentence;
        }

        void failHere()
        {
            const auto byte = static_cast<unsigned char> (front());
            fail (in.position(), byte >= 0x20 && byte < 0x7f ? "\"" + std::string (1, front()) + "\" is not understood" : "this character is not understood");
        }

        void takeNext()
        {
            if (in.take ("\n") || in.take ("\r") || in.take ("\\n"))   { lineBegins = afterSpace = true; return; }
            if (in.take (" ") || in.take ("\t"))                       { afterSpace = true; return; }
            if (fieldStands())                                         { takeField(); return; }

            lineBegins = afterSpace = false;
            takeSymbol();
        }

        void takeSymbol()
        {
            switch (front())
            {
                case '%':                       takeComment(); return;
                case '"': case '!': case '{':   skipEnclosed(); return;
                case '[':                       takeBracket(); return;
                case '|': case ':':             takeBarLine(); return;
                case '(':                       takeSlurOrTuplet(); return;
                case '-':                       tie (std::exchange (latest, {})); skip (1); return;
                default:                        break;
            }

            if (noteStands())
                takeSingleNote();
            else if (isPassedOver())
                skip (1);
            else
                failHere();
        }

        //==============================================================================

        /** A field begins a line, or stands among the music of a line that somebody joined from several: those of capitals that are no notes. */
        bool fieldStands() const
        {
            const bool isLetter = (front() >= 'A' && front() <= 'Z') || (front() >= 'a' && front() <= 'z') || front() == '+';
            const bool mayStandHere = lineBegins || (afterSpace && front() >= 'H' && front() <= 'Y');
            const char third = in.rest.size() < 3 ? '\0' : in.rest[2];
            return isLetter && mayStandHere && second() == ':' && third != '|' && third != ':';
        }

        void takeField()
        {
            const char field = front();
            skip (2);
            lineBegins = false;
            afterSpace = true;

            if (field == 'K')
                takeKey();
            else if (field == 'I' && in.take ("propagate-accidentals"))
                takeReach();
            else if (field == 'U')
                takeOwnDecoration();
            else if (field == 'M' || field == 'L' || field == 'X')
            {
                skip (std::min (in.rest.find_first_not_of (" \t"), in.rest.size()));
                skip (lengthBefore (" \t"));
            }
            else
                skipFieldText();
        }

        void skipFieldText()
        {
            while (! in.rest.empty() && front() != '\n' && front() != '\r' && ! in.rest.starts_with ("\\n"))
            {
                const bool nextFieldFollows = (front() == ' ' || front() == '\t') && in.rest.size() > 2 && in.rest[2] == ':' && std::string_view ("KLMQVX").find (second()) != std::string_view::npos;
                if (nextFieldFollows)
                    return;
                skip (1);
            }
        }

        void takeKey()
        {
            const auto position = in.position();
            const auto found = takeAbcKey (in);
            if (! found)
                return fail (position, "this is no key; write K:E, K:Am, K:D dor or K:none");

            setKey (*found);
        }

        void takeReach()
        {
            skip (std::min (in.rest.find_first_not_of (" \t"), in.rest.size()));
            for (const auto& word : reachWords)
                if (in.take (word.text))
                    accidentals.setReach (word.reach);
        }

        /** "U:W=!trill!" */
        void takeOwnDecoration()
        {
            skip (std::min (in.rest.find_first_not_of (" \t"), in.rest.size()));
            const bool mayBeDefined = (front() >= 'H' && front() <= 'W') || (front() >= 'h' && front() <= 'w');
            if (mayBeDefined && ownDecorations.find (front()) == std::string::npos)
                ownDecorations += front();

            skipLine();
        }

        void takeComment()
        {
            if (in.take ("%%propagate-accidentals"))
                takeReach();
            skipLine();
        }

        /** A chord symbol in quotes, a decoration between exclamation marks, grace notes; what is not closed ends with its line. */
        void skipEnclosed()
        {
            const char end = front() == '{' ? '}' : front();
            const auto closing = lengthBefore ({ &end, 1 }, 1);

            if (standsAt (closing, end))     skip (closing + 1);
            else if (front() == '!')         skip (1);   // a line break of old
            else                             skipLine();
        }

        void takeBarLine()
        {
            while (front() == '|' || front() == ':')
                skip (1);
            in.take ("]");
            accidentals.newBar();
        }

        void takeSlurOrTuplet()
        {
            skip (1);
            while ((front() >= '0' && front() <= '9') || (front() == ':' && second() != '|' && second() != ':'))
                skip (1);
        }

        //==============================================================================

        bool isPassedOver() const
        {
            return passedOver.find (front()) != std::string_view::npos || ownDecorations.find (front()) != std::string::npos;
        }

        bool noteStands() const
        {
            return front() == '^' || front() == '_' || front() == '=' || (front() != '\0' && noteLetters.find (front()) != std::string_view::npos);
        }

        void takeSingleNote()
        {
            AbcGroup group { {}, key };
            latest.clear();
            if (takeNote (group))
                finish (std::move (group));
        }

        void finish (AbcGroup group)
        {
            accidentals.endTies();
            music.groups.push_back (std::move (group));
        }

        /** "[|", "[1", "[K:Am]" or a chord. */
        void takeBracket()
        {
            const char field = second();
            const bool isField = in.rest.size() > 2 && in.rest[2] == ':' && ((field >= 'A' && field <= 'Z') || (field >= 'a' && field <= 'z'));

            if (field == '|')
            {
                skip (1);
                takeBarLine();
            }
            else if (isField)
                takeInlineField();
            else if (field >= '0' && field <= '9')
                skip (1);
            else
                takeChord();
        }

        void takeInlineField()
        {
            const auto begin = in.position();
            const auto end = lengthBefore ("]");
            if (! standsAt (end, ']'))
                return fail (begin, "the field that begins here has no ]");

            if (second() == 'K')
            {
                skip (3);
                takeKey();
                if (music.message.empty() && ! in.take ("]"))
                    failHere();
                return;
            }

            skip (end + 1);
        }

        void takeChord()
        {
            const auto begin = in.position();
            AbcGroup group { {}, key };
            latest.clear();
            std::vector<PlacedAccidental> tiesOut;
            skip (1);

            while (! in.take ("]"))
            {
                if (in.rest.empty() || front() == '\n' || front() == '\r')
                    return fail (begin, "the chord that begins here has no ]");

                if (noteStands())
                {
                    if (! takeNote (group))
                        return;
                }
                else if (front() == '"' || front() == '!')
                    skipEnclosed();
                else if (front() == '-' && ! group.notes.empty())
                {
                    tiesOut.push_back (latest.back());
                    skip (1);
                }
                else if (front() == ' ' || front() == '\t' || isPassedOver())
                    skip (1);
                else
                    return failHere();
            }

            if (! group.notes.empty())
                finish (std::move (group));
            tie (tiesOut);
        }

        //==============================================================================

        /** Reads one note into the group. @returns false, with a message, where there is none or MIDI has no number for it. */
        bool takeNote (AbcGroup& group)
        {
            const auto begin = in.position();
            std::optional<std::int8_t> written;
            for (const auto& sign : noteSigns)
                if (! written && in.take (sign.text))
                    written = sign.accidental;

            const auto index = in.rest.empty() ? std::string_view::npos : noteLetters.find (front());
            if (index == std::string_view::npos)
            {
                fail (begin, "after an accidental stands a note, A to G or a to g");
                return false;
            }

            skip (1);
            const int letter = static_cast<int> (index % 7);
            int octave = index < 7 ? 0 : 1;
            for (int marks = 0; marks < mostOctaveMarks && (front() == ',' || front() == '\''); ++marks)
            {
                octave += front() == ',' ? -1 : 1;
                skip (1);
            }

            const StaffPlace place { letter, octave };
            const auto accidental = written ? *written : accidentals.at (place);
            if (written)
                accidentals.write (place, *written);

            const NoteName natural { static_cast<std::int8_t> (letter), 0 };
            const int number = 60 + 12 * octave + natural.pitchClass() + accidental;
            if (number < 0 || number > 127 || front() == ',' || front() == '\'')
            {
                fail (begin, "this note lies outside MIDI's range");
                return false;
            }

            latest.push_back ({ place, accidental });
            group.notes.push_back ({ { natural.letter, accidental }, number });
            return true;
        }
    };
}

bool AbcMusic::hasChords() const noexcept
{
    return std::any_of (groups.begin(), groups.end(), [] (const AbcGroup& group) { return group.notes.size() > 1; });
}

AbcMusic readAbc (std::string_view text, const std::optional<Key>& key)
{
    if (text.size() <= longestAbc)
        return Reader (text, key).read();

    AbcMusic music;
    music.message = "the text is longer than " + std::to_string (longestAbc) + " bytes";
    return music;
}

} // namespace guidetone
