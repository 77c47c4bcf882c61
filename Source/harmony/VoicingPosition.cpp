// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoicingPosition.h"
#include "VoicingPattern.h"

#include <algorithm>
#include <cstdlib>

namespace guidetone
{

namespace
{
    /** The lowest note on which an interval of 1 to 16 semitones is still clear: the low interval limits of arrangers' tables. */
    constexpr int clearFrom[17] { 0, 52, 51, 48, 46, 46, 46, 34, 43, 41, 41, 41, 0, 40, 39, 36, 34 };

    constexpr int muddy = 24;              // for each semitone below that
    constexpr int rubOnTop = 24, rub = 6;  // two voices a semitone apart
    constexpr int minorNinth = 16;         // between upper voices
    constexpr int wide = 8;                // for each semitone beyond a tenth between the bass and the hand
    constexpr int inner = 4, top = 6, bass = 1;       // a semitone's way
    constexpr int innerLeap = 2, topLeap = 4, bassLeap = 4;     // more for each semitone beyond an easy way
    constexpr int kept = 2;                // off for a common tone
    constexpr int overlapping = 6;         // a voice goes past where its neighbour was
    constexpr int parallelOctaves = 24, parallelFifths = 12;    // of the outer voices
    constexpr int unresolved = 12;         // a third or a seventh that goes astray where the root falls a fifth

    /** To lie off the middle: little for a few semitones, much for an octave. */
    int offMiddle (int doubledDistance, int divisor) noexcept  { return doubledDistance * doubledDistance / divisor; }

    int priceOf (const VoicingPosition& position, bool handIsApart, int middle) noexcept
    {
        const auto& tones = position.tones;
        const int count = tones.size(), first = handIsApart && count > 1 ? 1 : 0;
        const int lowest = tones[0].note, highest = tones.back().note;
        int price = 0;

        if (first == 1)
        {
            constexpr int handAbove = 4, bassBelow = 12, tenth = 16;
            price += offMiddle (tones[1].note + highest - 2 * (middle + handAbove), 24) + offMiddle (2 * (lowest - middle + bassBelow), 48);
            price += wide * std::max (0, tones[1].note - lowest - tenth);
        }
        else
            price += offMiddle (lowest + highest - 2 * middle, 24);

        for (int i = 0; i < count; ++i)
            for (int j = i + 1; j < count; ++j)
            {
                const int interval = tones[j].note - tones[i].note;
                if (interval <= 16)
                    price += muddy * std::max (0, clearFrom[interval] - tones[i].note);
                if (interval == 1)
                    price += j + 1 == count ? rubOnTop : rub;
                if (interval == 13 && i > 0)
                    price += minorNinth;
            }

        return price;
    }

    /** Nothing where a note leaves the range. */
    std::optional<VoicingPosition> placed (const VoicingPattern& pattern, int root, NoteRange range)
    {
        VoicingPosition position;
        for (const auto& tone : pattern)
        {
            const int note = root + tone.height;
            if (note < range.lowest || note > range.highest)
                return {};
            if (! position.tones.empty() && position.tones.back().note == note)
                continue;                   // two degrees on one key, as in a minor chord with a raised ninth
            if (! position.tones.push ({ note, tone.degree }))
                return {};
        }

        return position;
    }

    /** The first tone of this degree, not counting a bass that is apart. */
    int noteOf (const VoicingPosition& position, std::optional<Degree> degree) noexcept
    {
        for (int i = position.tones.size(); degree && --i >= 0;)
            if (position.tones[i].degree == degree)
                return position.tones[i].note;

        return -1;
    }

    bool has (const VoicingPosition& position, int note) noexcept
    {
        return std::any_of (position.tones.begin(), position.tones.end(), [note] (const VoicedTone& tone) { return tone.note == note; });
    }

    /** A guide tone that the next one of its kind awaits at most so far below. */
    int priceOfResolution (int from, int awaited, int farthest, const VoicingPosition& to) noexcept
    {
        if (from < 0 || awaited < 0)
            return 0;

        const int fall = wrapToOctave (from - awaited);
        return fall <= farthest && ! has (to, from - fall) ? unresolved : 0;
    }

    int way (int distance, int each, int easy, int eachBeyond) noexcept
    {
        return each * distance + eachBeyond * std::max (0, distance - easy);
    }

    /** The distance to the nearest of the upper voices. */
    int nearest (int note, const VoicingPosition& position, int first) noexcept
    {
        int least = 127;
        for (int i = first; i < position.tones.size(); ++i)
            least = std::min (least, std::abs (position.tones[i].note - note));
        return least;
    }

    /** The voices between bass and top: one by one from the top down where both have as many; else each of the larger set to what lies nearest. */
    int innerPrice (const VoicingPosition& from, const VoicingPosition& to, int first) noexcept
    {
        const int count = from.tones.size();
        int price = 0;

        if (count != to.tones.size())
        {
            const bool grows = to.tones.size() > count;
            const auto& larger = grows ? to : from;
            for (int i = first; i < larger.tones.size() - 1; ++i)
                price += way (nearest (larger.tones[i].note, grows ? from : to, first), inner, 4, innerLeap);
            return price;
        }

        for (int i = first; i < count - 1; ++i)
            price += way (std::abs (from.tones[i].note - to.tones[i].note), inner, 4, innerLeap);
        for (int i = first; i < count; ++i)
            price += (i > first && to.tones[i].note < from.tones[i - 1].note ? overlapping : 0)
                   + (i + 1 < count && to.tones[i].note > from.tones[i + 1].note ? overlapping : 0);
        return price;
    }

    int parallelsPrice (const VoicingPosition& from, const VoicingPosition& to) noexcept
    {
        const int low = to.tones[0].note - from.tones[0].note, high = to.tones.back().note - from.tones.back().note;
        const int interval = wrapToOctave (to.tones.back().note - to.tones[0].note);
        if (low == 0 || (low > 0) != (high > 0) || high == 0 || interval != wrapToOctave (from.tones.back().note - from.tones[0].note))
            return 0;

        return interval == 0 ? parallelOctaves : interval == 7 ? parallelFifths : 0;
    }
}

namespace
{
    /** Every place of every shape; none where there is no shape or no room. */
    std::vector<VoicingPosition> allPositions (const Chord& chord, VoicingForm form, NoteRange range, Player player)
    {
        // The middle of the keyboard is the middle of the usual range.
        const int middle = middleOf (form) + (range.lowest + range.highest) / 2 - (NoteRange {}.lowest + NoteRange {}.highest) / 2;
        const bool isOverBass = form == VoicingForm::spread || (form != VoicingForm::rootless && player == Player::solo);
        const bool handIsApart = isOverBass && (form == VoicingForm::close || form == VoicingForm::drop2);
        const auto degrees = soundingDegrees (chord);
        auto seventh = seventhOf (degrees);
        if (seventh == Degree::six)
            seventh.reset();

        std::vector<VoicingPosition> positions;
        const auto patterns = inversionsFor (chord, form, player);
        const int bottom = range.lowest - wrapToOctave (range.lowest - chord.root) - 36;
        for (int root = bottom; root <= range.highest + 24; root += 12)
            for (const auto& pattern : patterns)
                if (auto position = placed (pattern, root, range))
                {
                    position->standsOnBass = isOverBass;
                    position->root = chord.root;
                    position->third = noteOf (*position, thirdOf (degrees));
                    position->seventh = noteOf (*position, seventh);
                    position->price = priceOf (*position, handIsApart, middle);
                    positions.push_back (*position);
                }

        return positions;
    }
}

Positions positionsFor (const Chord& chord, VoicingForm form, NoteRange range, Player player)
{
    Positions positions { allPositions (chord, form, range, player), {} };
    if (positions.items.empty())
    {
        const bool leavesBass = form == VoicingForm::rootless || (form != VoicingForm::spread && player == Player::band);
        positions.items = allPositions (chord, VoicingForm::close, range, leavesBass ? Player::band : Player::solo);
    }

    std::stable_sort (positions.items.begin(), positions.items.end(), [] (const VoicingPosition& a, const VoicingPosition& b) { return a.price < b.price; });
    if (positions.items.size() > mostPositions)
        positions.items.resize (mostPositions);
    if (positions.items.empty())
        positions.problem = noRoomFor (form, range);
    return positions;
}

int movementPrice (const VoicingPosition& from, const VoicingPosition& to) noexcept
{
    const bool overBass = from.standsOnBass && to.standsOnBass;
    const int first = overBass ? 1 : 0;
    int price = way (std::abs (from.tones.back().note - to.tones.back().note), top, 4, topLeap) + innerPrice (from, to, first) + parallelsPrice (from, to);

    if (overBass)
        price += way (std::abs (from.tones[0].note - to.tones[0].note), bass, 7, bassLeap);

    for (int i = first; i < from.tones.size(); ++i)
        price -= has (to, from.tones[i].note) ? kept : 0;

    if (wrapToOctave (to.root - from.root) == 5)
        price += priceOfResolution (from.seventh, to.third, 2, to) + priceOfResolution (from.third, to.seventh, 1, to);
    return price;
}

} // namespace guidetone
