// ChordWordsParser.cpp - the words of theory, in the order in which ChordWords writes them: "F# dominant ninth without fifth, over the tritone".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordWordTable.h"
#include "Hands.h"
#include "RootReadings.h"
#include "SymbolClaims.h"
#include "TextCursor.h"
#include "ToneName.h"
#include "../harmony/Vocabulary.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    using enum Degree;
    using Place = SymbolClaims::Place;

    /** Lower case, and no difference between "half-diminished" and "half diminished". */
    constexpr char folded (char c) noexcept  { return c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c; }

    /** Takes a word of the tables out of a folded text, where it ends: "third" is not the beginning of "thirteenth". */
    bool takeWord (Cursor& in, std::string_view word)
    {
        if (in.rest.size() < word.size() || (in.rest.size() > word.size() && in.rest[word.size()] != ' ' && in.rest[word.size()] != ','))
            return false;
        if (! std::equal (word.begin(), word.end(), in.rest.begin(), [] (char a, char b) { return folded (a) == b; }))
            return false;

        in.rest.remove_prefix (word.size());
        return true;
    }

    /** A quality, its number, and where the words for both end. */
    struct NamedQuality
    {
        Quality quality;
        int number = 0;              // 7, 9, 11 or 13; 0 for a triad or a sixth chord
        std::string_view rest;
    };

    /** How far a quality's number goes: "dominant eleventh" is not said here, because an eleventh on a major third is added. */
    bool mayHave (Extends extends, int number)
    {
        const bool extended = extends == Extends::toThirteen || extends == Extends::throughEleven;
        return number == 7 || (extended && (number != 11 || extends == Extends::throughEleven));
    }

    std::optional<NamedQuality> namedBy (const theory::QualityWords& words, Cursor in)
    {
        if (words.family.empty())
            return takeWord (in, words.name) ? std::optional (NamedQuality { words.quality, 0, in.rest }) : std::nullopt;
        if (! takeWord (in, words.family) || ! in.take (" "))
            return {};

        constexpr struct { std::string_view word; int number; } numbers[] { { "seventh", 7 }, { "ninth", 9 }, { "eleventh", 11 }, { "thirteenth", 13 } };
        for (const auto& [word, number] : numbers)
            if (mayHave (rowOf (words.quality).extends, number) && takeWord (in, word))
                return NamedQuality { words.quality, number, in.rest };

        return {};
    }

    /** The quality whose words go farthest: "major, flat fifth" is more than "major". */
    std::optional<NamedQuality> longestQuality (const Cursor& in)
    {
        std::optional<NamedQuality> longest;
        for (const auto& words : theory::qualityWords)
            if (const auto named = namedBy (words, in); named && (! longest || named->rest.size() < longest->rest.size()))
                longest = named;

        return longest;
    }

    void claimNumber (SymbolClaims& claims, const QualityRow& row, int number)
    {
        if (row.tones.contains (majorSeventh))
            claims.sayMajor();
        claims.takeNumber (number, Place::later);

        // A word for the number is a word for each tension under it but the eleventh that a thirteenth jumps over.
        if (number >= 9)                                              claims.add (nine);
        if (number >= 11 && row.extends == Extends::throughEleven)    claims.add (eleven);
        if (number == 13)                                             claims.add (thirteen);
    }

    SymbolClaims claimsOf (const NamedQuality& named)
    {
        const auto& row = rowOf (named.quality);
        SymbolClaims claims;

        if (named.quality == Quality::note)
        {
            claims.omit (third);
            claims.omit (five);
            return claims;
        }

        if (row.tones.contains (diminishedSeventh))   claims.makeDiminished();
        else if (row.tones.contains (minorThird))     claims.makeMinor();
        else if (row.tones.contains (second))         claims.suspend (second);
        else if (row.tones.contains (fourth))         claims.suspend (fourth);
        else if (! row.tones.contains (third))        claims.takeNumber (5, Place::rightAfterRoot);

        for (auto altered : { flatFive, sharpFive })
            if (row.tones.contains (altered))
                claims.alter (altered);

        if (row.tones.contains (six))
            claims.add (six);
        if (named.number != 0)
            claimNumber (claims, row, named.number);
        return claims;
    }

    /** The words of one degree out of a set. */
    std::optional<Degree> takeOrdinal (Cursor& in, DegreeSet among)
    {
        std::optional<Degree> found;
        among.forEach ([&] (Degree degree)
        {
            if (! found && takeWord (in, theory::ordinal (degree)))
                found = degree;
        });
        return found;
    }

    /** "flat ninth, sharp eleventh and flat thirteenth": as far as it goes, one degree at least; "ninth in the bass" and
        "second inversion" are not in it. */
    std::optional<DegreeSet> takeList (Cursor& in, DegreeSet among)
    {
        constexpr std::array<std::string_view, 3> separators { ", and ", " and ", ", " };
        constexpr std::array<std::string_view, 3> articles { "a ", "an ", "the " };
        DegreeSet listed;
        auto next = in;

        while (true)
        {
            next.takeAny (articles);
            next.take ("added ");
            const auto degree = takeOrdinal (next, among);
            if (! degree)
                break;
            if (next.rest.starts_with (" in the bass") || next.rest.starts_with (" inversion"))
                break;

            listed.add (*degree);
            in = next;
            if (! next.takeAny (separators))
                break;
        }

        return listed.empty() ? std::nullopt : std::optional (listed);
    }

    // "Added seventh" would not say which one.
    constexpr DegreeSet addable { flatNine, second, nine, sharpNine, fourth, eleven, sharpEleven, flatFive, sharpFive, flatThirteen, six, thirteen, majorSeventh };

    bool takeAdditions (Cursor& in, SymbolClaims& claims)
    {
        const auto listed = takeList (in, addable);
        if (listed)
            listed->forEach ([&] (Degree degree) { claims.alter (degree); });
        return listed.has_value();
    }

    bool takeOmissions (Cursor& in, SymbolClaims& claims)
    {
        const auto listed = takeList (in, { third, five });
        if (listed)
            listed->forEach ([&] (Degree degree) { claims.omit (degree); });
        return listed.has_value();
    }

    /** The chord's own third, fifth or seventh; what is added has no inversion. */
    std::optional<Degree> takeInversion (Cursor& in, DegreeSet own)
    {
        constexpr struct { std::string_view words; std::array<Degree, 3> tones; } inversions[] { { "first inversion",  { third, minorThird, minorThird } },
                                                                                                 { "second inversion", { five, flatFive, sharpFive } },
                                                                                                 { "third inversion",  { minorSeventh, majorSeventh, diminishedSeventh } } };
        for (const auto& inversion : inversions)
            for (auto tone : inversion.tones)
                if (own.contains (tone) && takeWord (in, inversion.words))
                    return tone;

        return {};
    }

    /** "tritone" -> the name of a bass outside the chord. */
    std::optional<NoteName> takeForeignBass (Cursor& in, NoteName root)
    {
        constexpr Degree degrees[] { one, flatNine, second, minorThird, third, fourth, sharpEleven, five, flatThirteen, six, minorSeventh, majorSeventh };

        for (std::size_t semitones = 1; semitones < std::size (degrees); ++semitones)
            if (takeWord (in, theory::intervals[semitones]))
                return toneName (root, degrees[semitones]);

        return {};
    }

    std::optional<NoteName> takeBass (Cursor& in, NoteName root, const SymbolClaims& claims, Quality quality)
    {
        if (in.take ("over the "))
            return takeForeignBass (in, root);

        const auto sounding = claims.written (root).degrees;
        auto own = rowOf (quality).tones;
        own.bits &= sounding.bits;

        if (const auto tone = takeInversion (in, own))
            return toneName (root, *tone);
        if (const auto tone = takeOrdinal (in, sounding); tone && in.take (" in the bass"))
            return toneName (root, *tone);
        return {};
    }

    /** "E flat", "F double sharp": the sign of a root that has none yet. */
    void takeSpokenSign (Cursor& in, NoteName& root)
    {
        constexpr struct { std::string_view word; std::int8_t accidental; } signs[] { { " flat", -1 }, { " sharp", 1 }, { " double flat", -2 }, { " double sharp", 2 } };
        for (const auto& sign : signs)
            if (root.accidental == 0 && in.take (sign.word))
                root.accidental = sign.accidental;
    }

    /** @param in  behind the root and one space. */
    std::optional<WrittenChord> readAfterRoot (Cursor in, NoteName root)
    {
        const auto named = longestQuality (in);
        if (! named)
            return {};

        in.rest = named->rest;
        auto claims = claimsOf (*named);
        auto bass = root;

        constexpr std::array<std::string_view, 3> additions { " with ", ", with ", " and " };
        constexpr std::array<std::string_view, 2> breaks { ", ", " " };
        if (auto next = in; next.takeAny (additions) && takeAdditions (next, claims))
            in = next;
        if (auto next = in; next.take (" without ") && takeOmissions (next, claims))
            in = next;

        if (auto next = in; next.takeAny (breaks))
            if (const auto name = takeBass (next, root, claims, named->quality))
            {
                bass = *name;
                in = next;
            }

        if (auto next = in; next.takeAny (breaks) && takeWord (next, "root silent"))
        {
            claims.omit (one);
            in = next;
        }

        if (! in.rest.empty())
            return {};

        auto chord = claims.written (root);
        chord.bass = bass;
        return chord;
    }
}

std::optional<WrittenChord> readChordWords (std::string_view plain, NoteLanguage language)
{
    std::string text (plain);
    std::transform (text.begin(), text.end(), text.begin(), folded);

    for (auto root : rootReadings (plain, language))
    {
        Cursor in { text };
        in.rest.remove_prefix (root.length);
        takeSpokenSign (in, root.name);

        if (in.take (" "))
            if (const auto chord = readAfterRoot (in, root.name))
                return chord;
    }

    return {};
}

} // namespace guidetone
