// WordParser.cpp - chords as people say them: "C minor seven, flat five over G flat", "fis-Moll", "G7, third inversion".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Hands.h"
#include "Polychord.h"
#include "RootReadings.h"
#include "SymbolClaims.h"
#include "TextCursor.h"
#include "ToneName.h"

#include <algorithm>
#include <span>

namespace guidetone
{

namespace
{
    using enum Degree;
    using Place = SymbolClaims::Place;

    struct SpokenPart
    {
        std::string text;              // in lower case
        std::string_view typed;
        std::size_t position = 0;      // bytes into the whole
    };

    /** A slash parts two words, as in "minor/major", and nothing else. */
    bool isSeparator (std::string_view text, std::size_t place)
    {
        const auto isSmall = [text] (std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
        return std::string_view (" ,-();.").find (text[place]) != std::string_view::npos
            || (text[place] == '/' && place > 0 && isSmall (place - 1) && isSmall (place + 1));
    }

    std::vector<SpokenPart> partsOf (std::string_view whole)
    {
        std::vector<SpokenPart> parts;

        for (std::size_t start = 0; start < whole.size(); ++start)
        {
            auto end = start;
            while (end < whole.size() && ! isSeparator (whole, end))
                ++end;
            if (end == start)
                continue;

            SpokenPart part { {}, whole.substr (start, end - start), start };
            for (char c : part.typed)
                part.text += c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c;
            parts.push_back (std::move (part));
            start = end;
        }

        return parts;
    }

    enum class Says : std::uint8_t
    {
        nothing, minor, major, dominant, diminished, half, augmented, altered, suspended, number, sign, timesTwo, timesThree, add, omit, root, over
    };

    struct Word { std::string_view text; Says says; int number = 0; };

    constexpr Word words[]
    {
        { "chord", Says::nothing },       { "triad", Says::nothing },       { "the", Says::nothing },         { "fully", Says::nothing },      { "and", Says::nothing },
        { "a", Says::nothing },           { "in", Says::nothing },
        { "natural", Says::nothing },     { "perfect", Says::nothing },     { "power", Says::number, 5 },
        { "minor", Says::minor },         { "min", Says::minor },           { "moll", Says::minor },          { "mineur", Says::minor },
        { "minore", Says::minor },        { "menor", Says::minor },
        { "major", Says::major },         { "maj", Says::major },           { "dur", Says::major },           { "majeur", Says::major },
        { "maggiore", Says::major },      { "mayor", Says::major },
        { "dominant", Says::dominant },   { "diminished", Says::diminished }, { "dim", Says::diminished },    { "half", Says::half },
        { "augmented", Says::augmented }, { "aug", Says::augmented },       { "altered", Says::altered },     { "suspended", Says::suspended }, { "sus", Says::suspended },
        { "add", Says::add },             { "added", Says::add },           { "no", Says::omit },             { "without", Says::omit },       { "omit", Says::omit },
        { "root", Says::root },           { "over", Says::over },           { "on", Says::over },             { "slash", Says::over },         { "bass", Says::over },
        { "flat", Says::sign, -1 },       { "sharp", Says::sign, 1 },       { "double", Says::timesTwo },     { "triple", Says::timesThree },
        { "two", Says::number, 2 },       { "second", Says::number, 2 },    { "2", Says::number, 2 },         { "2nd", Says::number, 2 },
        { "three", Says::number, 3 },     { "third", Says::number, 3 },     { "3", Says::number, 3 },         { "3rd", Says::number, 3 },
        { "four", Says::number, 4 },      { "fourth", Says::number, 4 },    { "4", Says::number, 4 },         { "4th", Says::number, 4 },
        { "five", Says::number, 5 },      { "fifth", Says::number, 5 },     { "5", Says::number, 5 },         { "5th", Says::number, 5 },
        { "six", Says::number, 6 },       { "sixth", Says::number, 6 },     { "6", Says::number, 6 },         { "6th", Says::number, 6 },
        { "seven", Says::number, 7 },     { "seventh", Says::number, 7 },   { "7", Says::number, 7 },         { "7th", Says::number, 7 },
        { "nine", Says::number, 9 },      { "ninth", Says::number, 9 },     { "9", Says::number, 9 },         { "9th", Says::number, 9 },
        { "eleven", Says::number, 11 },   { "eleventh", Says::number, 11 }, { "11", Says::number, 11 },       { "11th", Says::number, 11 },
        { "thirteen", Says::number, 13 }, { "thirteenth", Says::number, 13 }, { "13", Says::number, 13 },     { "13th", Says::number, 13 }
    };

    const Word* wordFor (std::string_view text)
    {
        for (const auto& word : words)
            if (word.text == text)
                return &word;

        return nullptr;
    }

    /** First to fourth; 0 for any other word. */
    int inversionFor (std::string_view text)
    {
        constexpr struct { std::string_view word, figure; } ordinals[] { { "first", "1st" }, { "second", "2nd" }, { "third", "3rd" }, { "fourth", "4th" } };
        for (int i = 0; i < 4; ++i)
            if (text == ordinals[i].word || text == ordinals[i].figure)
                return i + 1;

        return 0;
    }

    /** The tone that an inversion puts into the bass. */
    std::optional<Degree> toneOfInversion (DegreeSet degrees, int inversion)
    {
        constexpr Degree stacked[4][6] { { third, minorThird, fourth, second, third, third }, { five, flatFive, sharpFive, five, five, five },
                                         { minorSeventh, majorSeventh, diminishedSeventh, six, six, six }, { nine, flatNine, sharpNine, nine, nine, nine } };
        for (auto degree : stacked[inversion - 1])
            if (degrees.contains (degree))
                return degree;

        return {};
    }

    ParsedSymbol inverted (WrittenChord chord, int inversion, std::size_t end)
    {
        const auto tone = toneOfInversion (chord.degrees, inversion);
        if (! tone)
            return { {}, "this chord has too few tones for that inversion", end, false };

        chord.bass = toneName (chord.root, *tone);
        return { chord, {}, 0, false };
    }

    struct SpokenNote { NoteName name; std::size_t parts = 0; };

    /** "C", "F#", "G flat", "B double flat": the longest reading first. */
    std::vector<SpokenNote> notesAt (std::span<const SpokenPart> parts, NoteLanguage language)
    {
        std::vector<SpokenNote> notes;
        const auto name = parts.empty() ? std::nullopt : wholeNote (parts[0].typed, language);
        if (! name)
            return notes;

        notes.push_back ({ *name, 1 });
        const auto wordAt = [&] (std::size_t i) { return i < parts.size() ? wordFor (parts[i].text) : nullptr; };
        const auto* first = wordAt (1);
        const int times = first == nullptr ? 0 : first->says == Says::timesTwo ? 2 : first->says == Says::timesThree ? 3 : 1;
        const std::size_t place = times > 1 ? 2 : 1;

        if (const auto* sign = wordAt (place); times > 0 && name->accidental == 0 && sign != nullptr && sign->says == Says::sign)
            notes.insert (notes.begin(), { NoteName { name->letter, static_cast<std::int8_t> (times * sign->number) }, place + 1 });

        return notes;
    }

    enum class Lower : std::uint8_t { allowed, isOne };

    ParsedSymbol readParts (std::span<const SpokenPart> parts, std::size_t end, NoteLanguage language, Lower lower);

    /** Reads the words after the root, one by one. */
    struct Reader
    {
        std::span<const SpokenPart> parts;
        std::size_t end;                      // position behind the last word
        NoteName root;
        NoteLanguage language;
        Lower lower;

        SymbolClaims claims {};
        Place place = Place::rightAfterRoot;
        Says mode = Says::nothing;            // add or omit: what becomes of the next number
        int sign = 0;
        int times = 1;
        bool majorPending = false;
        std::optional<int> inversion = {};
        std::optional<NoteName> bass = {};

        ParsedSymbol failedAt (std::size_t i, const std::string& what) const
        {
            return { {}, what, i < parts.size() ? parts[i].position : end, false };
        }

        ParsedSymbol notUnderstood (std::size_t i) const
        {
            return i < parts.size() ? failedAt (i, "\"" + std::string (parts[i].typed) + "\" is not understood")
                                    : failedAt (i, "the last word wants another one after it");
        }

        bool takeNumber (int number)
        {
            const int signs = sign * times;
            sign = 0;
            times = 1;

            const auto degree = majorPending && mode != Says::nothing && number == 7 ? std::optional (majorSeventh) : numberedDegree (signs, number);
            const auto wasMode = mode;
            mode = Says::nothing;

            if (wasMode == Says::nothing && signs == 0)
            {
                const bool known = claims.takeNumber (number, place);
                majorPending = false;
                return known;
            }

            majorPending = false;
            if (! degree)
                return false;
            if (wasMode == Says::add)         claims.add (*degree);
            else if (wasMode == Says::omit)   claims.omit (*degree);
            else                              claims.alter (*degree);
            return true;
        }

        /** "suspended", "suspended second", "sus four". @returns how many words it took after the first. */
        std::size_t takeSuspension (std::size_t next)
        {
            const auto* word = next < parts.size() ? wordFor (parts[next].text) : nullptr;
            const bool says = word != nullptr && word->says == Says::number && (word->number == 2 || word->number == 4);
            claims.suspend (says && word->number == 2 ? second : fourth);
            return says ? 1 : 0;
        }

        /** A word and its kind. @returns false where it cannot stand here. */
        bool takeWord (const Word& word, std::size_t& i)
        {
            switch (word.says)
            {
                case Says::nothing:      return true;
                case Says::minor:        majorPending ? claims.makeMajorMinor() : claims.makeMinor(); majorPending = false; break;
                case Says::dominant:     claims.sayDominant(); break;
                case Says::diminished:   claims.makeDiminished(); break;
                case Says::augmented:    claims.makeAugmented(); break;
                case Says::altered:      claims.makeAltered(); break;
                case Says::suspended:    i += takeSuspension (i + 1); break;
                case Says::sign:         sign = word.number; break;
                case Says::timesTwo:     times = 2; break;
                case Says::timesThree:   times = 3; break;
                case Says::add:          mode = Says::add; break;
                case Says::omit:         mode = Says::omit; break;
                case Says::over:         return false;

                case Says::major:
                    majorPending = true;
                    if (mode == Says::nothing)
                        claims.sayMajor();
                    break;

                case Says::half:
                    if (i + 1 >= parts.size() || ! parts[i + 1].text.starts_with ("dim"))
                        return false;
                    ++i;
                    claims.makeHalfDiminished();
                    break;

                case Says::root:
                    if (mode == Says::omit)
                        claims.omit (one);
                    else if (i + 1 < parts.size() && parts[i + 1].text == "silent")
                        { claims.omit (one); ++i; }
                    else if (i + 1 < parts.size() && parts[i + 1].text == "position")
                        ++i;
                    else
                        return false;
                    mode = Says::nothing;
                    break;

                case Says::number:
                    if (! takeNumber (word.number))
                        return false;
                    break;
            }

            place = Place::later;
            return true;
        }

        /** "over G flat", and a whole chord there. @returns how many words the bass took; 0 where there is none. */
        std::size_t takeBass (std::size_t from)
        {
            const auto notes = notesAt (parts.subspan (std::min (from, parts.size())), language);
            for (const auto& note : notes)
            {
                const auto after = from + note.parts;
                if (after == parts.size() || parts[after].text == "root" || parts[after].text == "in")
                {
                    bass = note.name;
                    return note.parts;
                }
            }

            return 0;
        }

        ParsedSymbol finish()
        {
            auto chord = claims.written (root);
            chord.bass = bass.value_or (root);
            return inversion ? inverted (chord, *inversion, end) : ParsedSymbol { chord, {}, 0, false };
        }

        ParsedSymbol read (std::size_t start)
        {
            for (std::size_t i = start; i < parts.size(); ++i)
            {
                if (const int ordinal = inversionFor (parts[i].text); ordinal > 0 && i + 1 < parts.size() && parts[i + 1].text == "inversion")
                {
                    inversion = ordinal;
                    ++i;
                    continue;
                }

                if (bass && (parts[i].text == "in" || parts[i].text == "the" || parts[i].text == "bass"))
                    continue;

                const auto* word = wordFor (parts[i].text);
                if (parts[i].text == "with")
                {
                    // "with E in the bass", or "with a sharp eleven"
                    i += takeBass (i + 1);
                    continue;
                }

                if (word != nullptr && word->says == Says::over)
                {
                    if (const auto taken = takeBass (i + 1); taken > 0)
                        i += taken;
                    else if (const auto under = readUnder (i + 1); under.chord)
                        return { joined (finish().chord.value_or (claims.written (root)), *under.chord), {}, 0, false };
                    else
                        return failedAt (i + 1, "a bass is one note name");
                    continue;
                }

                if (word == nullptr || ! takeWord (*word, i))
                    return notUnderstood (i);
            }

            return sign != 0 || times != 1 || mode != Says::nothing ? notUnderstood (parts.size()) : finish();
        }

        ParsedSymbol readUnder (std::size_t from) const
        {
            if (lower == Lower::isOne || from >= parts.size())
                return failedAt (from, "a bass is one note name");

            return readParts (parts.subspan (from), end, language, Lower::isOne);
        }
    };

    ParsedSymbol readParts (std::span<const SpokenPart> parts, std::size_t end, NoteLanguage language, Lower lower)
    {
        ParsedSymbol farthest { {}, noRootMessage (language), parts.empty() ? end : parts[0].position, false };

        for (const auto& root : notesAt (parts, language))
        {
            Reader reader { parts, end, root.name, language, lower };
            if (isMinorByCase (parts[0].typed, language))
                reader.claims.makeMinorByCase();

            auto parsed = reader.read (root.parts);
            if (parsed.chord)
                return parsed;
            if (parsed.position > farthest.position)
                farthest = std::move (parsed);
        }

        return farthest;
    }
}

ParsedSymbol readWords (std::string_view plain, NoteLanguage language)
{
    if (const auto exact = readChordWords (plain, language))
        return { exact, {}, 0, false };

    const auto parts = partsOf (plain);
    auto parsed = readParts (parts, plain.size(), language, Lower::allowed);
    if (parsed.chord || parts.size() < 3 || parts.back().text != "inversion")
        return parsed;

    // "G7, third inversion": a symbol, and words after it.
    const auto& ordinal = parts[parts.size() - 2];
    const auto& last = parts[parts.size() - 3];
    const auto symbol = readLeadSheet (plain.substr (0, last.position + last.typed.size()), language);
    const int inversion = inversionFor (ordinal.text);
    return symbol.chord && inversion > 0 ? inverted (*symbol.chord, inversion, plain.size()) : parsed;
}

} // namespace guidetone
