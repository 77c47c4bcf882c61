// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordSymbol.h"
#include "StyledName.h"
#include "SymbolParts.h"
#include "../harmony/Vocabulary.h"

#include <algorithm>
#include <cstdlib>

namespace guidetone
{

std::string harteBass (NoteName root, NoteName bass)
{
    constexpr int majorScale[] { 0, 2, 4, 5, 7, 9, 11 };
    const int steps = (bass.letter - root.letter + 7) % 7;
    const int accidental = wrapToOctave (bass.pitchClass() - root.pitchClass() - majorScale[steps] + 6) - 6;
    return std::string (static_cast<std::size_t> (std::abs (accidental)), accidental < 0 ? 'b' : '#') + std::to_string (steps + 1);
}

std::string leadSheetSymbol (const Chord& chord, const SpellingContext& context)
{
    return writeSymbol (chord, context, textualStyle());
}

std::string leadSheetSymbol (const Naming& naming, const SpellingContext& context)
{
    return writeSymbol (naming, context, textualStyle());
}

std::string harteLabel (const Chord& chord, const SpellingContext& context)
{
    const auto root = spellRoot (chord, context);
    std::string shorthand (rowOf (chord.quality).harte);
    std::vector<std::string> degrees;

    if (const auto bracket = shorthand.find ('('); bracket != std::string::npos)
    {
        degrees.push_back (shorthand.substr (bracket + 1, shorthand.size() - bracket - 2));
        shorthand.resize (bracket);
    }

    auto added = chord.added;
    const bool hasNinth = shorthand == "7" || shorthand == "maj7" || shorthand == "min7";
    if (hasNinth && degrees.empty() && added.contains (Degree::nine))
    {
        shorthand.back() = '9';
        added.remove (Degree::nine);
    }

    added.forEach ([&] (Degree degree) { degrees.push_back (std::string (toText (degree))); });
    partsOf (chord, context).omissions.forEach ([&] (Degree degree) { degrees.push_back ("*" + std::string (toText (degree))); });

    auto text = toText (root) + ":" + shorthand;
    for (std::size_t i = 0; i < degrees.size(); ++i)
        text += (i == 0 ? "(" : ",") + degrees[i];
    if (! degrees.empty())
        text += ")";

    return chord.bass == chord.root ? text : text + "/" + harteBass (root, spellBass (chord, context));
}

std::string harteLabel (const Naming& naming, const SpellingContext& context)
{
    const bool hasName = ! naming.readings.empty() && naming.kind != Sounding::nothing && naming.kind != Sounding::cluster;
    return hasName ? harteLabel (naming.readings[0].chord, context) : "N";
}

//==============================================================================

namespace
{
    std::string withSigns (std::string_view ascii)
    {
        std::string text;
        for (char c : ascii)
            text += c == 'b' ? "\xe2\x99\xad" : c == '#' ? "\xe2\x99\xaf" : std::string (1, c);
        return text;
    }

    /** What stands on the line, and a raised fifth like that of "7#5" and "m7b5". */
    struct RaisedFifth { std::string line; std::string_view fifth; };

    RaisedFifth qualityOnLine (Quality quality, std::string_view number)
    {
        const auto& words = textualStyle().words.qualities[static_cast<std::size_t> (quality)];
        auto line = std::string (words.stem.view()) + std::string (words.hasNumber ? number : "");
        const bool endsInFifth = words.ending == "b5";
        if (! endsInFifth)
            line += words.ending.view();

        return { line, endsInFifth ? words.ending.view() : words.alteredFifth.view() };
    }

    void pushNote (std::vector<SymbolRun>& runs, NoteName name, SymbolRun::Role letter, SymbolRun::Role accidental)
    {
        constexpr const char* signs[] { "\xf0\x9d\x84\xab", "\xe2\x99\xad", "", "\xe2\x99\xaf", "\xf0\x9d\x84\xaa" };
        runs.push_back ({ std::string (1, "CDEFGAB"[name.letter]), letter });
        if (name.accidental != 0)
            runs.push_back ({ signs[std::clamp (name.accidental + 2, 0, 4)], accidental });
    }
}

std::vector<SymbolRun> typesetSymbol (const Chord& chord, const SpellingContext& context)
{
    using Role = SymbolRun::Role;
    const auto parts = partsOf (chord, context);
    std::vector<SymbolRun> runs;
    pushNote (runs, parts.root, Role::root, Role::accidental);

    const auto [line, fifth] = qualityOnLine (chord.quality, parts.number);
    if (! line.empty())
        runs.push_back ({ line, Role::quality });
    if (! fifth.empty())
        runs.push_back ({ withSigns (fifth), Role::tension });
    parts.alterations.forEach ([&] (Degree degree) { runs.push_back ({ withSigns (toText (degree)), Role::tension }); });
    parts.additions.forEach ([&] (Degree degree) { runs.push_back ({ "add" + withSigns (degree == Degree::majorSeventh ? "maj7" : toText (degree)), Role::tension }); });
    parts.omissions.forEach ([&] (Degree degree) { runs.push_back ({ degree == Degree::five ? "no5" : "no3", Role::tension }); });

    if (parts.bass)
    {
        runs.push_back ({ "/", Role::slash });
        pushNote (runs, *parts.bass, Role::bass, Role::bassAccidental);
    }

    return runs;
}

std::vector<SymbolRun> typesetSymbol (const Naming& naming, const SpellingContext& context)
{
    // On a display an interval is its two notes: "C(no5)" is for programs.
    if (naming.kind == Sounding::chord || naming.kind == Sounding::note)
        return typesetSymbol (naming.readings[0].chord, context);

    std::vector<SymbolRun> runs;
    PitchClassSet seen;

    for (const auto& tone : tonesOf (naming, context))
        if (const int pitchClass = tone.note % 12; ! seen.contains (pitchClass))
        {
            seen.add (pitchClass);
            if (! runs.empty())
                runs.push_back ({ " ", SymbolRun::Role::plain });
            pushNote (runs, tone.name, SymbolRun::Role::plain, SymbolRun::Role::accidental);
        }

    return runs;
}

} // namespace guidetone
