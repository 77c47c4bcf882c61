// StaffPlan.cpp - see StaffPlan.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffPlan.h"
#include "StaffSigns.h"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace guidetone
{

namespace
{
    constexpr int middleC = 60;
    constexpr int middleLineOf (Stave stave) noexcept    { return stave == Stave::treble ? 6 * 7 - 1 : 4 * 7 + 1; }    // B4, D3

    /** Letters above C-1. */
    int placeOf (const Tone& tone) noexcept
    {
        return (octaveOf (tone.note, tone.name) + 1) * 7 + tone.name.letter;
    }

    int stepOf (const Tone& tone, Stave stave, int octaves) noexcept    { return placeOf (tone) - 7 * octaves - middleLineOf (stave); }
    int ledgersAt (int step) noexcept                                   { return std::max (0, (std::abs (step) - 4) / 2); }

    //==================================================================================================================
    // Prices of what is hard to read, in hundredths of a ledger line between the staves.
    constexpr int octaveMarkCost[] { 0, 200, 450, 700 };
    constexpr int readableLedgers = 3, farLedgerCost = 300;
    constexpr int secondLedgerCost = 250, furtherLedgerCost = 600;
    constexpr int wrongSideCost = 25;
    constexpr int closeGap = 9, tearCost = 75;          // for each semitone by which the torn notes are nearer than this
    constexpr int handSpan = 12, spanCost = 40;         // for each semitone beyond
    constexpr int handSize = 5, crowdCost = 100;

    /** Ledger lines towards the other stave. */
    int innerCost (int ledgers) noexcept
    {
        return ledgers <= 1 ? 100 * ledgers : secondLedgerCost + furtherLedgerCost * (ledgers - 2);
    }

    struct StaveCost
    {
        int cost = 0, octaves = 0;
    };

    /** The price of these notes on a stave, under the octave mark that makes it least. */
    StaveCost costOf (std::span<const Tone> tones, Stave stave)
    {
        if (tones.empty())
            return {};

        StaveCost best { 1 << 30, 0 };

        for (int mark = 0; mark < static_cast<int> (std::size (octaveMarkCost)); ++mark)
        {
            const int octaves = stave == Stave::treble ? mark : -mark;
            int cost = octaveMarkCost[mark], far = 0;

            for (const auto& tone : tones)
            {
                const int step = stepOf (tone, stave, octaves), ledgers = ledgersAt (step);
                const bool inner = (step < 0) == (stave == Stave::treble);
                far = std::max (far, ledgers);
                cost += (inner ? innerCost (ledgers) : 0) + ((tone.note >= middleC) != (stave == Stave::treble) ? wrongSideCost : 0);
            }

            cost += farLedgerCost * std::max (0, far - readableLedgers);

            if (cost < best.cost)
                best = { cost, octaves };
        }

        const int span = tones.back().note - tones.front().note;
        best.cost += spanCost * std::max (0, span - handSpan) + crowdCost * std::max (0, static_cast<int> (tones.size()) - handSize);
        return best;
    }

    /** Gives the notes their staves and steps, and the staves their octave marks. @param tones  low to high */
    void part (const std::vector<Tone>& tones, StaffPlan& plan)
    {
        const std::span<const Tone> all (tones);
        std::size_t bestSplit = 0;
        int bestCost = 1 << 30;

        for (std::size_t split = 0; split <= tones.size(); ++split)
        {
            const auto bass = costOf (all.first (split), Stave::bass), treble = costOf (all.subspan (split), Stave::treble);
            const bool torn = split > 0 && split < tones.size();
            const int cost = bass.cost + treble.cost + (torn ? tearCost * std::max (0, closeGap - (tones[split].note - tones[split - 1].note)) : 0);

            if (cost < bestCost)
            {
                bestCost = cost;
                bestSplit = split;
                plan.octaves = { treble.octaves, bass.octaves };
            }
        }

        for (std::size_t i = 0; i < tones.size(); ++i)
        {
            const auto stave = i < bestSplit ? Stave::bass : Stave::treble;
            StaffNote note;
            note.tone = tones[i];
            note.stave = stave;
            note.step = stepOf (tones[i], stave, plan.octavesOf (stave));
            plan.notes.push_back (note);
        }
    }

    //==================================================================================================================
    std::vector<StaffNote*> notesOn (StaffPlan& plan, Stave stave)
    {
        std::vector<StaffNote*> notes;

        for (auto& note : plan.notes)
            if (note.stave == stave)
                notes.push_back (&note);

        std::ranges::stable_sort (notes, {}, [] (const StaffNote* note) { return note->step; });
        return notes;
    }

    /** The sides of seconds. A chord whose outermost note lies above the middle line would hang from its stem, and its own column is
        on the stem's right; so it is filled from the top, and to the left. */
    void chooseColumns (std::vector<StaffNote*> notes)
    {
        const bool stemDown = ! notes.empty() && notes.back()->step + notes.front()->step >= 0;

        if (stemDown)
            std::ranges::reverse (notes);

        for (std::size_t i = 0; i < notes.size(); ++i)
        {
            auto& note = *notes[i];
            const auto isFree = [&] (int column)
            {
                return std::none_of (notes.begin(), notes.begin() + static_cast<std::ptrdiff_t> (i),
                                     [&] (const StaffNote* other) { return other->column == column && std::abs (other->step - note.step) < 2; });
            };

            while (! isFree (note.column))
                note.column += stemDown ? -1 : 1;
        }
    }

    void drawLedgers (const std::vector<StaffNote*>& notes, Stave stave, StaffPlan& plan)
    {
        for (const int side : { -1, 1 })
            for (int step = 6;; step += 2)
            {
                LedgerLine line { stave, side * step, 1000.0f, -1000.0f };

                for (const auto* note : notes)
                    if (side * note->step >= step)
                    {
                        line.left = std::min (line.left, note->x() - staff::ledgerOverhang);
                        line.right = std::max (line.right, note->x() + staff::headWidth + staff::ledgerOverhang);
                    }

                if (line.left > line.right)
                    break;

                plan.ledgers.push_back (line);
            }
    }

    void chooseSigns (StaffPlan& plan, int signature)
    {
        std::array<std::optional<int>, 7> form {};
        std::array<bool, 7> hasTwoForms {};

        for (const auto& note : plan.notes)
        {
            const auto letter = static_cast<std::size_t> (note.tone.name.letter);
            hasTwoForms[letter] = hasTwoForms[letter] || (form[letter] && *form[letter] != note.tone.name.accidental);
            form[letter] = note.tone.name.accidental;
        }

        for (auto& note : plan.notes)
        {
            const auto name = note.tone.name;

            if (hasTwoForms[static_cast<std::size_t> (name.letter)] || name.accidental != signatureAccidental (signature, name.letter))
                note.sign = name.accidental;
        }
    }

    StaffBox inkOf (const StaffPlan& plan)
    {
        if (plan.notes.empty())
            return {};

        auto ink = plan.notes.front().head();
        const auto add = [&ink] (const StaffBox& box)
        {
            ink = { std::min (ink.left, box.left), std::min (ink.top, box.top), std::max (ink.right, box.right), std::max (ink.bottom, box.bottom) };
        };

        for (const auto& note : plan.notes)
        {
            add (note.head());

            if (note.sign)
                for (const auto& box : boxesOf (*note.sign))
                    add ({ note.signX + box.left, note.y() + box.top, note.signX + box.right, note.y() + box.bottom });
        }

        for (const auto& ledger : plan.ledgers)
            add ({ ledger.left, ledger.y(), ledger.right, ledger.y() });

        return ink;
    }
}

//======================================================================================================================
int signatureStep (Stave stave, int index, bool flats) noexcept
{
    constexpr int sharpSteps[] { 4, 1, 5, 2, -1, 3, 0 };       // F5 C5 G5 D5 A4 E5 B4
    constexpr int flatSteps[] { 0, 3, -1, 2, -2, 1, -3 };      // B4 E5 A4 D5 G4 C5 F4
    return (flats ? flatSteps : sharpSteps)[index] - (stave == Stave::bass ? 2 : 0);
}

int signatureAccidental (int signature, int letter) noexcept
{
    // Sharps come as F C G D A E B, flats the other way round.
    const int place = NoteName { static_cast<std::int8_t> (letter), 0 }.fifths() + 1;    // F = 0 ... B = 6
    return signature > place ? 1 : -signature > 6 - place ? -1 : 0;
}

int letterOf (Stave stave, int step) noexcept
{
    return ((middleLineOf (stave) + step) % 7 + 7) % 7;
}

int midiNoteOf (Stave stave, int step, int octaves, int accidental) noexcept
{
    const int letter = letterOf (stave, step);
    const int octave = (middleLineOf (stave) + step - letter) / 7 + octaves;
    return 12 * octave + NoteName { static_cast<std::int8_t> (letter), 0 }.pitchClass() + accidental;
}

StaffPlan planStaff (std::vector<Tone> tones, int signature)
{
    std::ranges::sort (tones, {}, &Tone::note);

    StaffPlan plan;
    part (tones, plan);
    chooseSigns (plan, signature);

    for (const auto stave : { Stave::treble, Stave::bass })
    {
        const auto notes = notesOn (plan, stave);
        chooseColumns (notes);
        drawLedgers (notes, stave, plan);
    }

    placeSigns (plan);
    plan.ink = inkOf (plan);
    return plan;
}

} // namespace guidetone
