// LeadSheetParser.cpp - symbols in the hands of lead sheets: Cmaj7, C7(b9,#11)/E, D|C.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Hands.h"
#include "Polychord.h"
#include "RootReadings.h"
#include "SymbolWords.h"
#include "ToneName.h"

namespace guidetone
{

namespace
{
    using enum Degree;
    using Place = SymbolClaims::Place;

    /** Whether the chord under a slash may itself be two chords. */
    enum class Lower : std::uint8_t { allowed, isOne };

    ParsedSymbol parseChord (Cursor in, NoteLanguage language, Lower lower);

    Cursor trimmed (Cursor in)
    {
        while (in.take (" ")) {}
        return in;
    }

    /** The note name that fills the rest; closing brackets may follow it. */
    std::optional<NoteName> wholeBass (Cursor in, NoteLanguage language)
    {
        while (! in.rest.empty() && (in.rest.back() == ' ' || in.rest.back() == ')' || in.rest.back() == ']'))
            in.rest.remove_suffix (1);

        return wholeNote (in.rest, language);
    }

    /** What stands after the root, and the bass if there is one. */
    struct Reader
    {
        Cursor in;
        NoteName root;
        NoteLanguage language;
        Lower lower;
        SymbolClaims claims {};
        Place place = Place::rightAfterRoot;
        std::optional<NoteName> bass = {};

        WrittenChord written() const
        {
            auto chord = claims.written (root);
            chord.bass = bass.value_or (root);
            return chord;
        }

        /** A number under the slash: the bass as a degree ("C/3", "C7/b7"), or a tension ("C7/9", "Cm7/b5"). */
        bool takeSlashDegree()
        {
            auto after = in;
            after.take ("/");
            const bool signless = ! after.rest.empty() && after.rest.front() >= '0' && after.rest.front() <= '9';
            auto degree = takeSignedDegree (after);
            if (! degree)
                return false;

            // "7/5+"
            if (*degree == five && after.take ("+"))   degree = sharpFive;
            if (*degree == five && after.take ("-"))   degree = flatFive;

            // After a root alone the number is Harte's, whose 7 is that of the major scale.
            const bool bare = place == Place::rightAfterRoot;
            const bool isSeventh = *degree == minorSeventh || *degree == majorSeventh || *degree == diminishedSeventh;
            const bool isBass = bare || *degree == third || *degree == minorThird || *degree == five || (isSeventh && claims.hasSeventh());

            in = after;
            place = Place::later;
            if (isBass)
                bass = toneName (root, bare && signless && isSeventh ? majorSeventh : ownDegree (*degree));
            else
                claims.alter (*degree);
            return true;
        }

        /** Three, five and seven are the chord's own: in "Cm7/3" the minor third. */
        Degree ownDegree (Degree degree) const
        {
            const auto own = claims.written (root).degrees;

            for (auto same : { minorThird, flatFive, sharpFive, diminishedSeventh, majorSeventh })
                if (! own.contains (degree) && own.contains (same) && letterSteps (same) == letterSteps (degree))
                    return same;

            return degree;
        }

        /** What a slash or bar can mean, one after the other: a bass, a degree, a second chord, or nothing: "Cm/maj7". */
        std::optional<ParsedSymbol> takeSlash()
        {
            const bool isBar = in.rest.front() == '|';
            auto after = in;
            after.rest.remove_prefix (1);
            after = trimmed (after);

            if (const auto name = wholeBass (after, language); name && ! isBar)
            {
                bass = name;
                in.rest = {};
                return {};
            }

            if (! isBar && takeSlashDegree())
                return {};

            if (lower == Lower::allowed)
                if (const auto under = parseChord (after, language, Lower::isOne); under.chord)
                    return ParsedSymbol { joined (written(), *under.chord), {}, 0, false };

            auto later = Place::later;
            if (auto word = after; ! isBar && takeSymbolWord (word, claims, later))
            {
                in = word;
                place = later;
                return {};
            }

            return failed (after, "after the slash stands one note name, the bass");
        }

        ParsedSymbol read()
        {
            while (! in.rest.empty())
            {
                const char c = in.rest.front();
                if (bass)
                    return failed (in, "nothing stands after the bass");

                if (c == '/' || c == '\\' || c == '|')
                {
                    if (auto answer = takeSlash())
                        return *std::move (answer);
                }
                else if (! takeSymbolWord (in, claims, place))
                    return failed (in, "\"" + std::string (in.rest) + "\" is not understood");
            }

            return { written(), {}, 0, false };
        }
    };

    ParsedSymbol parseChord (Cursor in, NoteLanguage language, Lower lower)
    {
        auto farthest = failed (in, noRootMessage (language));

        for (const auto& root : rootReadings (in.rest, language))
        {
            Reader reader { in, root.name, language, lower };
            reader.in.rest.remove_prefix (root.length);
            if (isMinorByCase (in.rest, language))
                reader.claims.makeMinorByCase();

            auto parsed = reader.read();
            if (parsed.chord)
                return parsed;
            if (parsed.position > farthest.position)
                farthest = std::move (parsed);
        }

        return farthest;
    }
}

ParsedSymbol readLeadSheet (std::string_view plain, NoteLanguage language)
{
    return parseChord (Cursor { plain }, language, Lower::allowed);
}

} // namespace guidetone
