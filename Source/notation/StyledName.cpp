// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyledName.h"
#include "ChordSymbol.h"
#include "ChordWords.h"
#include "HarmonicFunction.h"
#include "LetteredChord.h"
#include "MusicXmlHarmony.h"
#include "RomanNumeral.h"
#include "SymbolWriter.h"

#include <array>

namespace guidetone
{

namespace
{
    std::string inWordsOfItsOwn (const LetteredChord& chord, const std::optional<Key>& key, const NotationStyle& style)
    {
        SymbolText text;
        appendSymbol (text, chord.chord.quality, chord.parts, { key }, style);
        return std::string (text.view());
    }

    std::string inHarte (const LetteredChord& chord, const std::optional<Key>&, const NotationStyle&)     { return harteLabel (chord); }
    std::string inMusicXml (const LetteredChord& chord, const std::optional<Key>&, const NotationStyle&)  { return musicXmlHarmony (chord); }
    std::string asSpoken (const LetteredChord& chord, const std::optional<Key>&, const NotationStyle&)    { return spokenSymbol (chord); }

    std::string inWords (const LetteredChord& chord, const std::optional<Key>&, const NotationStyle& style)
    {
        return writeNote (chord.parts.root, style) + " " + chordWords (chord.chord);
    }

    std::string asNumeral (const LetteredChord& chord, const std::optional<Key>& key, const NotationStyle& style)
    {
        return romanNumeral (chord.chord, key.value_or (Key {}), style.signs == Signs::unicode ? RomanSigns::typeset : RomanSigns::typed);
    }

    std::string asFunction (const LetteredChord& chord, const std::optional<Key>& key, const NotationStyle&)
    {
        return functionSymbol (chord.chord, key.value_or (Key {}));
    }

    const Chord* bestReading (const Naming& naming) noexcept  { return naming.readings.empty() ? nullptr : &naming.readings[0].chord; }
    const Chord* properChord (const Naming& naming) noexcept  { return naming.kind == Sounding::chord ? bestReading (naming) : nullptr; }

    std::string noteList (const Naming& naming, const SpellingContext& context, const NotationStyle& style)
    {
        std::string text;
        PitchClassSet seen;

        for (const auto& tone : tonesOf (naming, context))
            if (const int pitchClass = tone.note % 12; ! seen.contains (pitchClass))
            {
                seen.add (pitchClass);
                text += (text.empty() ? "" : " ") + std::string (placeText (tone.name, context, style).view());
            }

        return text;
    }

    std::string noHarteChord (const Naming&, const SpellingContext&, const NotationStyle&)                         { return "N"; }
    std::string noMusicXmlChord (const Naming&, const SpellingContext&, const NotationStyle&)                      { return std::string (musicXmlNoChord); }
    std::string spokenNotes (const Naming& naming, const SpellingContext& context, const NotationStyle&)           { return spokenSymbol (naming, context); }

    /** How a manner writes a chord; which chord, if any, stands for a whole answer; and what stands for one that has none. */
    struct Writer
    {
        Manner manner;
        std::string (*write) (const LetteredChord&, const std::optional<Key>&, const NotationStyle&);
        const Chord* (*chordOf) (const Naming&) noexcept;
        std::string (*writeWithoutChord) (const Naming&, const SpellingContext&, const NotationStyle&);
    };

    constexpr std::array<Writer, mannerCount> writers { {
        { Manner::symbol,    inWordsOfItsOwn, namingChord, noteList },
        { Manner::nashville, inWordsOfItsOwn, namingChord, noteList },
        { Manner::harte,     inHarte,         bestReading, noHarteChord },
        { Manner::musicXml,  inMusicXml,      bestReading, noMusicXmlChord },
        { Manner::words,     inWords,         properChord, noteList },
        { Manner::spoken,    asSpoken,        properChord, spokenNotes },
        { Manner::roman,     asNumeral,       properChord, noteList },
        { Manner::function,  asFunction,      properChord, noteList },
    } };

    constexpr bool inOrder()
    {
        for (std::size_t i = 0; i < writers.size(); ++i)
            if (writers[i].manner != static_cast<Manner> (i))
                return false;

        return true;
    }

    static_assert (inOrder(), "writers stand in the order of Manner");

    const Writer& writerFor (Manner manner) noexcept  { return writers[static_cast<std::size_t> (manner)]; }
}

std::string writeSymbol (const LetteredChord& chord, const std::optional<Key>& key, const NotationStyle& style)
{
    return writerFor (style.manner).write (chord, key, style);
}

std::string writeSymbol (const Chord& chord, const SpellingContext& context, const NotationStyle& style)
{
    return writeSymbol (lettered (chord, context), context.key, style);
}

std::string writeSymbol (const Naming& naming, const SpellingContext& context, const NotationStyle& style)
{
    const auto& writer = writerFor (style.manner);
    const auto* chord = writer.chordOf (naming);
    return chord != nullptr ? writer.write (lettered (*chord, context), context.key, style) : writer.writeWithoutChord (naming, context, style);
}

std::string writeNote (NoteName name, const NotationStyle& style)
{
    return writeNote (name, style.language, style.signs);
}

} // namespace guidetone
