// SPDX-License-Identifier: GPL-3.0-or-later
#include "AbcVoice.h"

#include "../core/Digits.h"
#include "AbcText.h"
#include "ChartBuilder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr double longestBar = 1.0e6;    // ticks

    /** Decorations that are said in words above a bar. */
    constexpr struct { std::string_view decoration, words; } spoken[] { { "segno", "Segno" }, { "coda", "Coda" }, { "fine", "Fine" }, { "D.C.", "D.C." }, { "D.S.", "D.S." },
                                                                        { "dacapo", "D.C." }, { "dacoda", "To Coda" }, { "D.C.alcoda", "D.C. al Coda" },
                                                                        { "D.C.alfine", "D.C. al Fine" }, { "D.S.alcoda", "D.S. al Coda" }, { "D.S.alfine", "D.S. al Fine" } };

    /** Up to the sign, or to the line's end. */
    std::size_t lengthTo (char sign, const AbcCursor& in)  { return std::min (in.rest.find (sign), in.rest.size()); }

    /** Some annotations have lines of their own. */
    std::string withoutLineSigns (std::string text)
    {
        for (auto at = text.find ("\\n"); at != std::string::npos; at = text.find ("\\n", at))
            text.replace (at, 2, " ");
        return text;
    }

    /** "3x" */
    bool saysTimes (std::string_view text)
    {
        return text.size() >= 2 && text.size() <= 4 && text.back() == 'x' && std::all_of (text.begin(), text.end() - 1, isDigit);
    }

    /** A chord that an alternate in brackets may follow, "G(Em)"; its root may be a small letter. */
    ParsedSymbol parseQuoted (const std::string& text)
    {
        auto parsed = parseLeadSheet (text);
        if (parsed.chord || parsed.saysNoChord)
            return parsed;

        if (const auto bracket = text.find ('('); bracket != std::string::npos && bracket > 0)
            if (auto before = parseLeadSheet (trimmed (std::string_view (text).substr (0, bracket))); before.chord)
                return before;

        if (! text.empty() && text[0] >= 'a' && text[0] <= 'g')
            if (auto raised = parseLeadSheet (static_cast<char> (text[0] - 'a' + 'A') + text.substr (1)); raised.chord)
                return raised;

        return parsed;
    }

    /** Many tunes have words in quotes without a sign for annotations: "Chorus", "Fine". What begins with a note's letter and has no such word may be a chord. */
    bool lookLikeWords (std::string_view text)
    {
        constexpr int wordLetters = 3;
        if (text.empty() || text[0] < 'A' || text[0] > 'G')
            return true;

        int run = 0;
        for (char c : text)
        {
            run = c >= 'a' && c <= 'z' ? run + 1 : 0;
            if (run == wordLetters)
                return true;
        }
        return false;
    }
}

AbcVoice::AbcVoice (const AbcVoiceStart& start)
    : metre (start.metre), unitQuarters (start.unitQuarters), accidentals (start.accidentals), keyInForce (start.key)
{
}

void AbcVoice::setMetre (const AbcMetre& newMetre)
{
    if (farthest > 0.0)
        next.metre = newMetre;
    else
        metre = newMetre;
}

void AbcVoice::setKey (const AbcKey& key)
{
    accidentals.setKey (key);
    if (! key.key)
        return;

    if (farthest > 0.0)
        next.key = key.key;
    else
        bar.bar.key = key.key;
}

void AbcVoice::beginSection (const std::string& name)
{
    bar.section = name;
}

//==============================================================================

std::string AbcVoice::take (AbcCursor& in)
{
    constexpr std::string_view passedOver = " \t)`~.\\$*;?@uvHIJKLMNOPQRSTUVWhijklmnopqrstw";

    switch (in.front())
    {
        case '"':   takeQuoted (in); return {};
        case '!':   takeDecoration (in); return {};
        case '{':   in.skip (lengthTo ('}', in) + 1); return {};
        case '(':   takeParenthesis (in); return {};
        case '>': case '<':   takeBroken (in); return {};
        case '&':   in.skip (1); position = 0.0; return {};
        case '|': case ':': case ']':   takeBarLine (in); return {};
        case 'z': case 'x': case 'Z': case 'X':   takeRest (in); return {};
        case 'y':   in.skip (1); (void) takeAbcLength (in); return {};
        case '[':
            if (in.second() == '|')      { takeBarLine (in); return {}; }
            if (isDigit (in.second()))   { in.skip (1); takeEnding (in); return {}; }
            return takeChord (in);
        case '-':
            in.skip (1);
            tieIsOpen = true;
            for (const auto& note : latest)
                accidentals.tie (note.place, note.accidental);
            return {};
        default:
            break;
    }

    if (abcNoteStands (in))
        return takeNote (in);

    const char c = in.front();
    in.skip (1);
    if (passedOver.find (c) != std::string_view::npos)
        return {};

    return c > 0x20 && c < 0x7f ? "\"" + std::string (1, c) + "\" is not understood" : "this character is not understood";
}

void AbcVoice::advance (double units)
{
    latestTicks = units * unitQuarters * ticksPerQuarter * std::exchange (nextFactor, 1.0) * (inTuplet > 0 ? tupletFactor : 1.0);
    inTuplet = std::max (inTuplet - 1, 0);
    position = std::min (position + latestTicks, longestBar);
    farthest = std::max (farthest, position);
}

/** What a tie carries on is not struck again. */
void AbcVoice::strike (const Voicing& notes)
{
    const bool goesOn = std::exchange (tieIsOpen, false) && notes == latestNotes;
    accidentals.endTies();
    if (! goesOn)
        bar.onsets.push_back ({ static_cast<std::int32_t> (std::lround (position)), notes });
    latestNotes = notes;
}

std::string AbcVoice::takeNote (AbcCursor& in)
{
    const auto taken = takeAbcNote (in, accidentals);
    const auto units = takeAbcLength (in);
    if (! taken.problem.empty())
    {
        if (units != 1.0 || taken.note != AbcNote())
            advance (units);
        return std::string (taken.problem);
    }

    latest = { { taken.place, taken.note.name.accidental } };
    strike ({ taken.note.noteNumber });
    advance (units);
    return {};
}

std::string AbcVoice::takeChord (AbcCursor& in)
{
    in.skip (1);
    latest.clear();
    Voicing notes;
    std::optional<double> units;
    bool tiesOn = false;
    std::string problem;

    while (! in.rest.empty() && ! in.take ("]"))
        if (abcNoteStands (in))
        {
            const auto taken = takeAbcNote (in, accidentals);
            const auto length = takeAbcLength (in);
            if (! units)
                units = length;

            if (taken.problem.empty())
            {
                latest.push_back ({ taken.place, taken.note.name.accidental });
                notes.add (taken.note.noteNumber);
            }
            else
                problem = taken.problem;
        }
        else if (in.front() == '"')
            takeQuoted (in);
        else
        {
            tiesOn |= in.front() == '-';
            in.skip (1);
        }

    anyChordOfNotes |= notes.size() > 1;
    if (! notes.empty())
        strike (notes);
    advance (units.value_or (1.0) * takeAbcLength (in));

    if (tiesOn)
    {
        tieIsOpen = true;
        for (const auto& note : latest)
            accidentals.tie (note.place, note.accidental);
    }
    return problem;
}

void AbcVoice::takeRest (AbcCursor& in)
{
    const char rest = in.front();
    in.skip (1);

    if (rest == 'z' || rest == 'x')
    {
        advance (takeAbcLength (in));
        return;
    }

    const bool hasNumber = isDigit (in.front());
    const int barCount = hasNumber ? std::max (takeAbcNumber (in), 1) : 1;
    for (int i = 0; i < barCount && ! cutShort; ++i)
    {
        farthest = metre.metre.ticks();
        if (i + 1 < barCount)
            endBar (0);
    }
}

//==============================================================================

void AbcVoice::takeQuoted (AbcCursor& in)
{
    in.skip (1);
    const auto end = lengthTo ('"', in);
    const auto raw = in.rest.substr (0, end);
    in.skip (end + 1);

    if (! raw.empty() && std::string_view ("^_<>@").find (raw.front()) != std::string_view::npos)
        return takeAnnotation (raw);

    const auto text = plainAbcText (withoutLineSigns (std::string (raw)));
    if (text.empty())
        return;

    const auto parsed = parseQuoted (text);
    if (parsed.chord || parsed.saysNoChord)
        addSymbol ({ 0, parsed.chord, {}, {} });
    else if (lookLikeWords (text))
        addWords (text);
    else
        addSymbol ({ 0, {}, text, {} });
}

void AbcVoice::takeAnnotation (std::string_view text)
{
    const auto words = plainAbcText (withoutLineSigns (std::string (text.substr (1))));
    if (parseLeadSheet (words).saysNoChord)
        addSymbol ({});
    else if (saysTimes (words))
        playedTimes = words;
    else if (text.front() == '^')
        addWords (words);
}

void AbcVoice::takeDecoration (AbcCursor& in)
{
    const auto end = in.rest.find ('!', 1);
    if (end == std::string_view::npos)
        return in.skip (1);     // a line break of old

    for (const auto& one : spoken)
        if (in.rest.substr (1, end - 1) == one.decoration)
            addWords (std::string (one.words));
    in.skip (end + 1);
}

void AbcVoice::addWords (const std::string& words)
{
    if (! words.empty())
        bar.bar.words += (bar.bar.words.empty() ? "" : " ") + words;
}

/** Of several at one place the first one counts: what follows is an alternate. */
void AbcVoice::addSymbol (ChartChord chord)
{
    chord.start = static_cast<std::int32_t> (std::lround (position));
    ++symbols;
    if (bar.bar.chords.empty() || bar.bar.chords.back().start != chord.start)
        bar.bar.chords.push_back (std::move (chord));
}

//==============================================================================

/** "(3", "(3:2:4" and the slurs, which say nothing here. */
void AbcVoice::takeParenthesis (AbcCursor& in)
{
    in.skip (1);
    const int notes = takeAbcNumber (in);
    if (notes == 0)
        return;

    const bool isCompound = metre.metre.numerator % 3 == 0 && metre.metre.numerator > 3;
    const int otherwise = isCompound ? 3 : 2;
    int inTimeOf = notes == 2 || notes == 4 || notes == 8 ? 3 : notes == 3 || notes == 6 ? 2 : otherwise;
    int count = notes;

    if (in.take (":"))
    {
        if (const int given = takeAbcNumber (in); given != 0)
            inTimeOf = given;
        if (in.take (":"))
            if (const int given = takeAbcNumber (in); given != 0)
                count = given;
    }

    tupletFactor = static_cast<double> (inTimeOf) / notes;
    inTuplet = count;
}

/** a>b: the first is dotted and takes from the second; a>>b: twice. */
void AbcVoice::takeBroken (AbcCursor& in)
{
    const char sign = in.front();
    double taken = 1.0;
    for (int i = 0; in.front() == sign; ++i, in.skip (1))
        if (i < 3)
            taken /= 2.0;

    const double change = latestTicks * (1.0 - taken);
    const bool wasFarthest = farthest == position;
    position = std::max (sign == '>' ? position + change : position - change, 0.0);
    farthest = wasFarthest ? position : std::max (farthest, position);
    nextFactor = sign == '>' ? taken : 2.0 - taken;
}

} // namespace guidetone
