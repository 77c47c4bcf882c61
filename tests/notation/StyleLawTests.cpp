// StyleLawTests.cpp - in every style and language, what was written reads back as the same notes and bass.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundledStyles.h"
#include "InKey.h"
#include "notation/AnySymbol.h"
#include "notation/StyledName.h"
#include "notation/SymbolWriter.h"

#include <algorithm>
#include <tuple>

using namespace guidetone;
using namespace guidetone::test;

namespace
{
    /** A chord and where it was named. */
    struct Case { Chord chord; SpellingContext spelling; };

    /** Every different reading of every set with every bass; each context's chords once. */
    const std::vector<Case>& everyChord()
    {
        static const auto cases = []
        {
            std::vector<Case> all;
            for (const auto& context : everyContext)
            {
                std::vector<Chord> chords;
                forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int)
                {
                    if (set.size() > 1)
                        for (const auto& reading : name (notes, context).readings)
                            chords.push_back (reading.chord);
                });

                const auto order = [] (const Chord& c) { return std::tuple (c.quality, c.root, c.bass, c.rootSilent, c.added.bits, c.omitted.bits); };
                std::sort (chords.begin(), chords.end(), [&] (const Chord& a, const Chord& b) { return order (a) < order (b); });
                chords.erase (std::unique (chords.begin(), chords.end()), chords.end());
                for (const auto& chord : chords)
                    all.push_back ({ chord, { context.key, Accidentals::automatic } });
            }
            return all;
        }();
        return cases;
    }

    PitchClassSet soundingPitchClasses (const Chord& chord)
    {
        PitchClassSet set;
        soundingDegrees (chord).forEach ([&] (Degree degree) { set.add (wrapToOctave (chord.root + semitones (degree))); });
        if (chord.bass != chord.root)   // a silent root is no bass that sounds
            set.add (chord.bass);
        return set;
    }

    // A numeral or function may count from another tone of the same notes: F6 in C is ii6/5, and an augmented sixth has its bass for a root.
    bool namesTheRoot (Manner manner)    { return manner != Manner::roman && manner != Manner::function; }

    // A Harte label names the chord; that its fifth or its root is missing in these notes is for its readers no news.
    bool saysWhatIsMissing (Manner manner)  { return manner != Manner::harte; }

    /** All that sounds is written, all that is written sounds or goes without saying, and the bass is the bass. */
    bool saysTheSame (const ParsedSymbol& read, const Chord& chord, Manner manner)
    {
        const auto sounding = soundingPitchClasses (chord);
        return read.chord && isWithin (sounding, read.chord->pitchClasses())
            && (! saysWhatIsMissing (manner) || isWithin (read.chord->requiredPitchClasses(), withRoot (sounding, chord)))
            && (! namesTheRoot (manner) || read.chord->root.pitchClass() == chord.root) && read.chord->bass.pitchClass() == chord.bass;
    }

    template <typename Read>
    void checkRoundTrip (const NotationStyle& style, Read&& read)
    {
        Faults faults;
        for (const auto& [chord, spelling] : everyChord())
        {
            const auto text = writeSymbol (chord, spelling, style);
            faults.add (! saysTheSame (read (text, spelling), chord, style.manner), text);
        }

        INFO (style.id << " " << toText (style.language) << ": " << faults.first);
        CHECK (faults.count == 0);
    }
}

TEST_CASE ("whatever a bundled style writes is read in that style's manner", "[notation][styles][law]")
{
    for (const auto& style : bundledStyles())
        checkRoundTrip (style, [&] (const std::string& text, const SpellingContext& spelling)
        {
            return parseSymbolIn (style.manner, text, { style.language, spelling.key });
        });
}

TEST_CASE ("whatever a bundled style writes is read in its key, without being told which style it is", "[notation][styles][law]")
{
    // The dominant's symbol D7 and the number b7 are chords on D and B as well; --style tells them apart.
    const auto isAmbiguous = [] (const NotationStyle& style) { return style.manner == Manner::function || style.manner == Manner::nashville; };

    for (const auto& style : bundledStyles())
        if (! isAmbiguous (style))
            checkRoundTrip (style, [&] (const std::string& text, const SpellingContext& spelling)
            {
                return parseAnySymbol (text, { style.language, spelling.key.value_or (Key {}) });
            });
}

TEST_CASE ("symbols and the words of theory read back in every language", "[notation][styles][law]")
{
    for (auto style : { textualStyle(), bundledStyle ("classical") })
        for (int i = 0; i < noteLanguageCount; ++i)
        {
            style.language = static_cast<NoteLanguage> (i);
            checkRoundTrip (style, [&] (const std::string& text, const SpellingContext&) { return parseSymbol (text, style.language); });
        }
}

TEST_CASE ("no symbol outgrows its room, in any style and language", "[notation][styles][law]")
{
    constexpr std::size_t longestNames = 2 * NoteText::room();   // of root and bass, in any language
    Faults faults;

    for (const auto& style : bundledStyles())
        if (style.manner == Manner::symbol || style.manner == Manner::nashville)
            for (const auto& [chord, spelling] : everyChord())
            {
                SymbolText text;
                appendSymbol (text, chord, spelling, style);
                faults.add (text.size() + longestNames > SymbolText::room(), style.id + " " + std::string (text.view()));
            }

    INFO (faults.first);
    CHECK (faults.count == 0);
}
