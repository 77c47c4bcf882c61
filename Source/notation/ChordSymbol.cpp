// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChordSymbol.h"
#include "SymbolParts.h"
#include "../harmony/Vocabulary.h"

#include <algorithm>
#include <cstdlib>

namespace guidetone
{

namespace
{
    bool startsAltered (Degree degree)  { return ! (toText (degree).front() >= '0' && toText (degree).front() <= '9'); }

    std::string joined (const std::vector<Degree>& degrees)
    {
        std::string text;
        for (auto degree : degrees)
            text += (text.empty() ? "" : ",") + std::string (toText (degree));
        return text;
    }

    bool endsInDigit (const std::string& text)  { return ! text.empty() && text.back() >= '0' && text.back() <= '9'; }

    /** What stands on the line, and a raised fifth like that of "7#5". */
    struct RaisedFifth { std::string line; std::string fifth; };

    RaisedFifth splitFifth (const std::string& quality)
    {
        for (std::string_view fifth : { "(b5)", "b5", "#5" })
            if (quality.ends_with (fifth))
                return { quality.substr (0, quality.size() - fifth.size()), fifth.starts_with ('(') ? "b5" : std::string (fifth) };

        return { quality, {} };
    }

    /** "Cadd9" and "Cmadd9", but "C6(add11)" and "C(add#11)": after a digit or before a sign an addition is bracketed. */
    std::string additionText (const SymbolParts& parts)
    {
        const bool plain = parts.additions.size() == 1 && ! startsAltered (parts.additions[0]) && parts.additions[0] != Degree::majorSeventh
                        && ! endsInDigit (parts.quality) && parts.alterations.empty();
        std::string list;
        for (auto degree : parts.additions)
            list += (list.empty() ? "" : ",") + std::string (degree == Degree::majorSeventh ? "maj7" : toText (degree));

        return plain ? "add" + list : "(add" + list + ")";
    }

    /** "7b9", "7(b9,#11)", "7(#5,b9)", "m7b5(b13)", "7sus4(b9)": one alteration stands bare after a number, several share a bracket. */
    std::string qualityText (const SymbolParts& parts)
    {
        if (parts.alterations.empty())
            return parts.quality;

        const auto [line, fifth] = splitFifth (parts.quality);
        const bool halfDiminished = line.starts_with ('m') && ! line.starts_with ("maj");
        if (! fifth.empty() && ! halfDiminished)
            return line + "(" + fifth + "," + joined (parts.alterations) + ")";

        const bool bare = parts.alterations.size() == 1 && fifth.empty() && endsInDigit (parts.quality) && parts.quality.find ("sus") == std::string::npos;
        return parts.quality + (bare ? joined (parts.alterations) : "(" + joined (parts.alterations) + ")");
    }

    std::string noteList (const Naming& naming, const SpellingContext& context)
    {
        std::string text;
        PitchClassSet seen;

        for (const auto& tone : tonesOf (naming, context))
            if (const int pitchClass = tone.note % 12; ! seen.contains (pitchClass))
            {
                seen.add (pitchClass);
                text += (text.empty() ? "" : " ") + toText (tone.name);
            }

        return text;
    }

    std::string harteBass (NoteName root, NoteName bass)
    {
        constexpr int majorScale[] { 0, 2, 4, 5, 7, 9, 11 };
        const int steps = (bass.letter - root.letter + 7) % 7;
        const int accidental = wrapToOctave (bass.pitchClass() - root.pitchClass() - majorScale[steps] + 6) - 6;
        return std::string (static_cast<std::size_t> (std::abs (accidental)), accidental < 0 ? 'b' : '#') + std::to_string (steps + 1);
    }
}

std::string leadSheetSymbol (const Chord& chord, const SpellingContext& context)
{
    const auto parts = partsOf (chord, context);
    auto text = toText (parts.root) + qualityText (parts);

    if (! parts.additions.empty())
        text += additionText (parts);
    for (auto degree : parts.omissions)
        text += "(no" + std::string (degree == Degree::five ? "5" : "3") + ")";
    if (parts.bass)
        text += "/" + toText (*parts.bass);

    return text;
}

std::string leadSheetSymbol (const Naming& naming, const SpellingContext& context)
{
    const auto* chord = namingChord (naming);
    return chord != nullptr ? leadSheetSymbol (*chord, context) : noteList (naming, context);
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
    for (auto degree : partsOf (chord, context).omissions)
        degrees.push_back ("*" + std::string (toText (degree)));

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

    const auto [line, fifth] = splitFifth (parts.quality);
    if (! line.empty())
        runs.push_back ({ line, Role::quality });
    if (! fifth.empty())
        runs.push_back ({ withSigns (fifth), Role::tension });
    for (auto degree : parts.alterations)
        runs.push_back ({ withSigns (toText (degree)), Role::tension });
    for (auto degree : parts.additions)
        runs.push_back ({ "add" + withSigns (degree == Degree::majorSeventh ? "maj7" : toText (degree)), Role::tension });
    for (auto degree : parts.omissions)
        runs.push_back ({ degree == Degree::five ? "no5" : "no3", Role::tension });

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
