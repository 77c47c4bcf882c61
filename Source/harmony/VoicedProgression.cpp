// SPDX-License-Identifier: GPL-3.0-or-later
#include "VoicedProgression.h"
#include "VoicingPattern.h"
#include "VoicingPosition.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace guidetone
{

namespace
{
    /** The positions of chords that came lately: progressions repeat theirs. */
    class PositionBook
    {
    public:
        PositionBook (VoicingForm formToUse, NoteRange rangeToUse, Player playerToUse)  : form (formToUse), range (rangeToUse), player (playerToUse) {}

        std::shared_ptr<const Positions> of (const Chord& chord)
        {
            if (const auto found = std::find_if (pages.begin(), pages.end(), [&] (const Page& page) { return page.chord == chord; }); found != pages.end())
                return found->positions;

            if (pages.size() >= mostPages)
                pages.clear();
            pages.push_back ({ chord, std::make_shared<const Positions> (positionsFor (chord, form, range, player)) });
            return pages.back().positions;
        }

    private:
        struct Page
        {
            Chord chord;
            std::shared_ptr<const Positions> positions;
        };

        static constexpr std::size_t mostPages = 128;

        VoicingForm form;
        NoteRange range;
        Player player;
        std::vector<Page> pages;
    };

    /** The best line up to each position of a chord. */
    struct Column
    {
        std::array<std::int64_t, mostPositions> price {};
        std::array<std::uint8_t, mostPositions> before {};   // the position of the chord before from which that line comes
    };

    /** In eighths of the price of four beats. */
    int weightOf (double beats) noexcept
    {
        return beats > 1.0 ? static_cast<int> (std::min (beats * 2.0, 16.0)) : 2;      // false for what is no number
    }
}

Chord completed (Chord chord) noexcept
{
    chord.rootSilent = false;
    if (seventhOf (soundingDegrees (chord)))
        chord.omitted.remove (Degree::five);
    return chord;
}

std::vector<VoicedChord> voiceProgression (std::span<const LastingChord> chords, VoicingForm form, NoteRange range, Player player)
{
    std::vector<VoicedChord> voiced (chords.size());
    std::vector<std::size_t> places;         // of the chords that have positions
    std::vector<std::array<std::uint8_t, mostPositions>> origins;

    PositionBook book (form, range, player);
    std::shared_ptr<const Positions> last;
    Column column;
    bool rests = false;

    for (std::size_t i = 0; i < chords.size(); ++i)
    {
        const auto& chord = chords[i].chord;
        const auto positions = chord ? book.of (completed (*chord)) : nullptr;
        if (positions == nullptr || positions->items.empty())
        {
            if (positions != nullptr)
                voiced[i].problem = positions->problem;
            rests = true;
            continue;
        }

        Column next;
        const int weight = weightOf (chords[i].beats);
        for (std::size_t p = 0; p < positions->items.size(); ++p)
        {
            const auto& here = positions->items[p];
            std::int64_t least = last == nullptr ? 0 : std::numeric_limits<std::int64_t>::max();
            for (std::size_t q = 0; last != nullptr && q < last->items.size(); ++q)
            {
                const auto price = column.price[q] + movementPrice (last->items[q], here) / (rests ? 2 : 1);
                if (price < least)
                {
                    least = price;
                    next.before[p] = static_cast<std::uint8_t> (q);
                }
            }

            next.price[p] = least + here.price * weight / 8;
        }

        column = next;
        last = positions;
        rests = false;
        places.push_back (i);
        origins.push_back (next.before);
    }

    if (last == nullptr)
        return voiced;

    const auto end = column.price.begin() + static_cast<std::ptrdiff_t> (last->items.size());
    auto best = static_cast<std::size_t> (std::min_element (column.price.begin(), end) - column.price.begin());

    for (auto k = places.size(); k-- > 0;)
    {
        const auto& positions = *book.of (completed (*chords[places[k]].chord));
        for (const auto& tone : positions.items[best].tones)
            voiced[places[k]].tones.push_back (tone);
        best = origins[k][best];
    }

    return voiced;
}

} // namespace guidetone
