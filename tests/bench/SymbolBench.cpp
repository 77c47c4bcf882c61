// SymbolBench.cpp - what it costs to write a symbol into fixed storage, with and without the spelling of its root and bass.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Inputs.h"
#include "Stopwatch.h"
#include "harmony/Namer.h"
#include "notation/SymbolWriter.h"

namespace guidetone::bench
{

namespace
{

/** The mean time a chord, pass by pass over all of them in a shuffled order. */
template <typename Spelled, typename Work>
std::vector<double> timePasses (const std::vector<Spelled>& chords, Work&& work)
{
    std::vector<double> times;
    for (int pass = 0; pass < 101; ++pass)
        times.push_back (nanosecondsOf ([&] { for (const auto& chord : chords) work (chord); }) / static_cast<double> (chords.size()));
    return times;
}

struct SpelledChord { Quality quality; SymbolParts parts; };

std::vector<SpelledChord> spelled (const std::vector<Chord>& chords, const SpellingContext& context)
{
    std::vector<SpelledChord> result;
    for (const auto& chord : chords)
        result.push_back ({ chord.quality, partsOf (chord, context) });
    return result;
}

std::vector<Chord> bestReadings (std::vector<Voicing> voicings)
{
    shuffle (voicings);
    std::vector<Chord> chords;
    for (const auto& voicing : voicings)
        if (const auto naming = name (voicing); ! naming.readings.empty())
            chords.push_back (naming.readings[0].chord);
    return chords;
}

/** The textual style with words that only music signs and other languages have. */
NotationStyle unicodeStyle()
{
    auto style = textualStyle();
    style.language = NoteLanguage::french;
    style.signs = Signs::unicode;
    return style;
}

} // namespace

void benchSymbols()
{
    const auto every = bestReadings (everySetAndBass());
    const auto typical = bestReadings (typicalVoicings());
    const auto& plain = textualStyle();
    const auto unicode = unicodeStyle();
    const SpellingContext noKey, inA { parseKey ("A"), Accidentals::automatic };

    const auto write = [&noKey] (const NotationStyle& style)
    {
        return [&] (const SpelledChord& chord)
        {
            SymbolText text;
            appendSymbol (text, chord.quality, chord.parts, noKey, style);
            keep (text);
        };
    };

    const auto spellAndWrite = [&plain] (const SpellingContext& context)
    {
        return [&] (const Chord& chord)
        {
            SymbolText text;
            appendSymbol (text, chord, context, plain);
            keep (text);
        };
    };

    reportHeader ("Symbols into fixed storage, ns a symbol: shuffled, mean of a pass");
    report ("writing alone, plain text, typical voicings", timePasses (spelled (typical, noKey), write (plain)));
    report ("writing alone, plain text, every set and bass", timePasses (spelled (every, noKey), write (plain)));
    report ("writing alone, French with music signs, every set and bass", timePasses (spelled (every, noKey), write (unicode)));
    report ("spelling and writing, plain text, typical voicings", timePasses (typical, spellAndWrite (noKey)));
    report ("spelling and writing, plain text, typical voicings, in A", timePasses (typical, spellAndWrite (inA)));
    report ("spelling and writing, plain text, every set and bass", timePasses (every, spellAndWrite (noKey)));
}

} // namespace guidetone::bench
