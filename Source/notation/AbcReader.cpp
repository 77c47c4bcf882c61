// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcReader.h"

#include "AbcNotes.h"

#include <algorithm>
#include <utility>

namespace guidetone
{

namespace
{
    /** Lengths, rests, slurs, decorations of one letter and other signs that change no pitch. */
    constexpr std::string_view passedOver = "0123456789/<>()xyzXZ.~`$&*;?@\\HLMOPSTuv";

    struct PlacedAccidental { StaffPlace place; std::int8_t accidental; };

    class Reader
    {
    public:
        Reader (std::string_view text, const std::optional<Key>& startKey) : in { { text } }
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
        AbcCursor in;
        AbcMusic music;
        std::optional<Key> key;                    // in force
        AbcAccidentals accidentals;
        std::vector<PlacedAccidental> latest;      // of the latest note or chord: what a tie after it carries on
        std::string ownDecorations;                // letters that U: gives a meaning
        bool lineBegins = true;
        bool afterSpace = true;

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
            music.message = in.placeText (position) + ": " + sentence;
        }

        void failHere()
        {
            const auto byte = static_cast<unsigned char> (in.front());
            fail (in.position(), byte >= 0x20 && byte < 0x7f ? "\"" + std::string (1, in.front()) + "\" is not understood" : "this character is not understood");
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
            switch (in.front())
            {
                case '%':                       takeComment(); return;
                case '"': case '!': case '{':   skipEnclosed(); return;
                case '[':                       takeBracket(); return;
                case '|': case ':':             takeBarLine(); return;
                case '(':                       takeSlurOrTuplet(); return;
                case '-':                       tie (std::exchange (latest, {})); in.skip (1); return;
                default:                        break;
            }

            if (noteStands())
                takeSingleNote();
            else if (isPassedOver())
                in.skip (1);
            else
                failHere();
        }

        //==============================================================================

        /** A field begins a line, or stands among the music of a line that somebody joined from several: those of capitals that are no notes. */
        bool fieldStands() const
        {
            const bool isLetter = (in.front() >= 'A' && in.front() <= 'Z') || (in.front() >= 'a' && in.front() <= 'z') || in.front() == '+';
            const bool mayStandHere = lineBegins || (afterSpace && in.front() >= 'H' && in.front() <= 'Y');
            return isLetter && mayStandHere && in.second() == ':' && in.third() != '|' && in.third() != ':';
        }

        void takeField()
        {
            const char field = in.front();
            in.skip (2);
            lineBegins = false;
            afterSpace = true;

            if (field == 'K')
                takeKey();
            else if (field == 'I' && in.take ("propagate-accidentals"))
                takeAbcReach (in, accidentals);
            else if (field == 'U')
                takeOwnDecoration();
            else if (field == 'M' || field == 'L' || field == 'X')
            {
                in.skipBlanks();
                in.skip (in.lengthBefore (" \t"));
            }
            else
                skipFieldText();
        }

        void skipFieldText()
        {
            while (! in.lineEndsAt (0))
            {
                const bool nextFieldFollows = (in.front() == ' ' || in.front() == '\t') && in.third() == ':' && std::string_view ("KLMQVX").find (in.second()) != std::string_view::npos;
                if (nextFieldFollows)
                    return;
                in.skip (1);
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

        /** "U:W=!trill!" */
        void takeOwnDecoration()
        {
            in.skipBlanks();
            const bool mayBeDefined = (in.front() >= 'H' && in.front() <= 'W') || (in.front() >= 'h' && in.front() <= 'w');
            if (mayBeDefined && ownDecorations.find (in.front()) == std::string::npos)
                ownDecorations += in.front();

            in.skipLine();
        }

        void takeComment()
        {
            if (in.take ("%%propagate-accidentals"))
                takeAbcReach (in, accidentals);
            in.skipLine();
        }

        /** A chord symbol in quotes, a decoration between exclamation marks, grace notes; what is not closed ends with its line. */
        void skipEnclosed()
        {
            const char end = in.front() == '{' ? '}' : in.front();
            const auto closing = in.lengthBefore ({ &end, 1 }, 1);

            if (in.standsAt (closing, end))     in.skip (closing + 1);
            else if (in.front() == '!')         in.skip (1);   // a line break of old
            else                                in.skipLine();
        }

        void takeBarLine()
        {
            while (in.front() == '|' || in.front() == ':')
                in.skip (1);
            in.take ("]");
            accidentals.newBar();
        }

        void takeSlurOrTuplet()
        {
            in.skip (1);
            while ((in.front() >= '0' && in.front() <= '9') || (in.front() == ':' && in.second() != '|' && in.second() != ':'))
                in.skip (1);
        }

        //==============================================================================

        bool isPassedOver() const
        {
            return passedOver.find (in.front()) != std::string_view::npos || ownDecorations.find (in.front()) != std::string::npos;
        }

        bool noteStands() const  { return abcNoteStands (in); }

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
            const char field = in.second();
            const bool isField = in.third() == ':' && ((field >= 'A' && field <= 'Z') || (field >= 'a' && field <= 'z'));

            if (field == '|')
            {
                in.skip (1);
                takeBarLine();
            }
            else if (isField)
                takeInlineField();
            else if (field >= '0' && field <= '9')
                in.skip (1);
            else
                takeChord();
        }

        void takeInlineField()
        {
            const auto begin = in.position();
            const auto end = in.lengthBefore ("]");
            if (! in.standsAt (end, ']'))
                return fail (begin, "the field that begins here has no ]");

            if (in.second() == 'K')
            {
                in.skip (3);
                takeKey();
                if (music.message.empty() && ! in.take ("]"))
                    failHere();
                return;
            }

            in.skip (end + 1);
        }

        void takeChord()
        {
            const auto begin = in.position();
            AbcGroup group { {}, key };
            latest.clear();
            std::vector<PlacedAccidental> tiesOut;
            in.skip (1);

            while (! in.take ("]"))
            {
                if (in.rest.empty() || in.front() == '\n' || in.front() == '\r')
                    return fail (begin, "the chord that begins here has no ]");

                if (noteStands())
                {
                    if (! takeNote (group))
                        return;
                }
                else if (in.front() == '"' || in.front() == '!')
                    skipEnclosed();
                else if (in.front() == '-' && ! group.notes.empty())
                {
                    tiesOut.push_back (latest.back());
                    in.skip (1);
                }
                else if (in.front() == ' ' || in.front() == '\t' || isPassedOver())
                    in.skip (1);
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
            const auto taken = takeAbcNote (in, accidentals);
            if (! taken.problem.empty())
            {
                fail (begin, std::string (taken.problem));
                return false;
            }

            latest.push_back ({ taken.place, taken.note.name.accidental });
            group.notes.push_back (taken.note);
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
