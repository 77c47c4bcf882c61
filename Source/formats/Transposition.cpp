// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transposition.h"

#include "../progression/LogEdits.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace guidetone
{

namespace
{
    /** Of a chord's root and third so many fifths away. */
    int signsOf (const WrittenChord& chord, int fifths) noexcept
    {
        const auto at = [place = chord.root.fifths() + fifths] (int above) { return std::abs (int { NoteName::fromFifths (std::clamp (place + above, -29, 60)).accidental }); };
        return at (0) + (chord.degrees.contains (Degree::third) ? at (4) : 0) + (chord.degrees.contains (Degree::minorThird) ? at (-3) : 0);
    }

    /** How many fifths the letters of a chart without a key go: n semitones are 7n of them, give or take twelves. */
    int fifthsWithFewestSigns (const Chart& chart, int semitones)
    {
        const int nearest = wrapToOctave (7 * semitones + 6) - 6;
        int best = nearest, fewest = std::numeric_limits<int>::max();

        for (const int fifths : { nearest, nearest - 12, nearest + 12 })
        {
            int signs = 0;
            for (const auto& section : chart.sections)
                for (const auto& bar : section.bars)
                    for (const auto& chord : bar.chords)
                        signs += chord.chord ? signsOf (*chord.chord, fifths) : 0;

            if (signs < fewest)
            {
                fewest = signs;
                best = fifths;
            }
        }

        return best;
    }

    /** Moves keys, and the letters that stand in them. */
    class Mover
    {
    public:
        Mover (const Chart& chart, int semitonesToMove, const std::optional<Key>& to) : semitones (semitonesToMove)
        {
            fifths = fifthsWithFewestSigns (chart, semitones);

            if (chart.key && to && wrapToOctave (to->tonic.pitchClass() - chart.key->tonic.pitchClass() - semitones) == 0)
                named = Key { to->tonic, chart.key->mode };
        }

        Key operator() (Key key)
        {
            const auto result = named && std::abs (named->signature()) <= 7 ? *named : transposed (key, semitones);
            named.reset();
            fifths = result.tonic.fifths() - key.tonic.fifths();
            return result;
        }

        NoteName operator() (NoteName name) const noexcept  { return fifthsAway (name, fifths); }

    private:
        const int semitones;
        int fifths = 0;
        std::optional<Key> named;       // for the first key
    };
}

Chart transposed (const Chart& chart, int semitones, const std::optional<Key>& to)
{
    auto result = chart;
    Mover move (chart, semitones, to);

    if (result.key)
        result.key = move (*result.key);

    for (auto& section : result.sections)
        for (auto& bar : section.bars)
        {
            if (bar.key)
                bar.key = move (*bar.key);

            for (auto& chord : bar.chords)
            {
                if (chord.chord)
                {
                    const bool isRoot = chord.chord->bass == chord.chord->root;
                    chord.chord->root = move (chord.chord->root);
                    chord.chord->bass = isRoot ? chord.chord->root : move (chord.chord->bass);
                }

                const auto notes = chord.voicing.transposed (std::clamp (semitones, -128, 128));
                chord.voicing = notes.size() == chord.voicing.size() ? notes : Voicing {};
            }
        }

    return result;
}

std::optional<Document> transposed (const Document& document, int semitones, const std::optional<Key>& to)
{
    if (const auto* chart = std::get_if<Chart> (&document))
        return transposed (*chart, semitones, to);

    auto log = std::get<LogDocument> (document);
    const auto before = log.log;
    log.log = transposed (log.log, everyEntry (log.log), semitones);

    if (semitones != 0 && ! before.empty() && log.log == before)
        return {};

    return log;
}

int semitonesTo (Key from, Key to) noexcept
{
    return wrapToOctave (to.tonic.pitchClass() - from.tonic.pitchClass() + 6) - 6;
}

std::optional<Key> keyOf (const Document& document) noexcept
{
    if (const auto* chart = std::get_if<Chart> (&document))
        return chart->key;

    const auto& entries = std::get<LogDocument> (document).log.entries();
    const auto found = std::find_if (entries.begin(), entries.end(), [] (const Entry& entry) { return entry.context.key.has_value(); });
    return found != entries.end() ? found->context.key : std::nullopt;
}

} // namespace guidetone
