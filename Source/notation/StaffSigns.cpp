// StaffSigns.cpp - see StaffSigns.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffSigns.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    constexpr float verticalClearance = 0.08f;

    // Left, top, right, bottom; the thin strokes by themselves, so that one sign may stand beneath another's stem.
    constexpr StaffBox doubleFlat[] { { 0.0f, -0.59f, 1.56f, 0.66f }, { 0.0f, -1.87f, 0.23f, -0.59f }, { 0.64f, -1.87f, 0.88f, -0.59f } };
    constexpr StaffBox flat[] { { 0.0f, -0.59f, 0.91f, 0.66f }, { 0.0f, -1.87f, 0.23f, -0.59f } };
    constexpr StaffBox natural[] { { 0.0f, -0.86f, 0.73f, 0.86f }, { 0.0f, -1.54f, 0.21f, -0.86f }, { 0.52f, 0.86f, 0.73f, 1.54f } };
    constexpr StaffBox sharp[] { { 0.0f, -0.91f, 1.1f, 0.91f }, { 0.23f, -1.51f, 0.87f, 1.51f } };
    constexpr StaffBox doubleSharp[] { { 0.0f, -0.55f, 1.09f, 0.55f } };

    struct Obstacle
    {
        StaffBox box;
        float clearance = 0.0f;
    };

    class Room
    {
    public:
        void add (const StaffBox& box, float clearance)    { obstacles.push_back ({ box, clearance }); }

        void add (int accidental, float x, float y)
        {
            for (const auto& box : boxesOf (accidental))
                add ({ x + box.left, y + box.top, x + box.right, y + box.bottom }, staff::signClearance);
        }

        /** The rightmost place at or left of x where the sign touches nothing. */
        float placeFor (int accidental, float x, float y) const
        {
            // Each step goes past one obstacle, and none comes back.
            for (auto moved = true; moved;)
            {
                moved = false;

                for (const auto& box : boxesOf (accidental))
                    for (const auto& [other, clearance] : obstacles)
                    {
                        const bool level = y + box.top < other.bottom + verticalClearance && y + box.bottom > other.top - verticalClearance;

                        // Places are sums of a few numbers; an edge that was meant to be met exactly must not look crossed.
                        if (level && x + box.right > other.left - clearance + 0.001f && x + box.left < other.right + clearance - 0.001f)
                        {
                            x = other.left - clearance - box.right;
                            moved = true;
                        }
                    }
            }

            return x;
        }

    private:
        std::vector<Obstacle> obstacles;
    };

    /** The order in which the signs of a stave are set: from both ends to the middle. Of an altered unison the upper note, on the right,
        comes first. */
    std::vector<StaffNote*> inOrder (StaffPlan& plan, Stave stave)
    {
        std::vector<StaffNote*> rest, order;

        for (auto& note : plan.notes)
            if (note.stave == stave && note.sign)
                rest.push_back (&note);

        std::ranges::stable_sort (rest, {}, [] (const StaffNote* note) { return note->step; });

        for (bool fromTop = true; ! rest.empty(); fromTop = ! fromTop)
        {
            auto next = fromTop ? rest.end() - 1 : rest.begin();

            while (next + 1 != rest.end() && (*(next + 1))->step == (*next)->step)
                ++next;

            order.push_back (*next);
            rest.erase (next);
        }

        return order;
    }

    bool areOctaves (const StaffNote& a, const StaffNote& b) noexcept
    {
        return a.step != b.step && (a.step - b.step) % 7 == 0 && a.sign == b.sign;
    }

    /** The rightmost place at or left of x that all of these can share. */
    float sharedPlace (const std::vector<StaffNote*>& notes, float x, const Room& room)
    {
        for (float before = x + 1.0f; before > x;)
        {
            before = x;

            for (const auto* note : notes)
                x = room.placeFor (*note->sign, x, note->y());
        }

        return x;
    }

    void placeSigns (StaffPlan& plan, Stave stave, Room& room)
    {
        constexpr float worthAligning = 0.45f;      // how much further from its head a sign may stand for the sake of a line
        auto rest = inOrder (plan, stave);
        std::vector<const StaffNote*> placed;

        const auto place = [&] (const std::vector<StaffNote*>& notes, float x)
        {
            for (auto* note : notes)
            {
                note->signX = x;
                room.add (*note->sign, x, note->y());
                placed.push_back (note);
                std::erase (rest, note);
            }
        };

        const auto isUnison = [&] (const StaffNote& note)
        {
            return std::ranges::count_if (plan.notes, [&] (const StaffNote& other) { return other.stave == stave && other.step == note.step; }) > 1;
        };

        while (! rest.empty())
        {
            auto& note = *rest.front();
            float start = std::min (0.0f, note.x()) - staff::headClearance - widthOfSign (*note.sign);

            for (const auto* other : placed)
                if (other->step == note.step)
                    start = std::min (start, other->signX - staff::signClearance - widthOfSign (*note.sign));

            float x = room.placeFor (*note.sign, start, note.y());
            std::vector<StaffNote*> line { &note };

            for (auto* other : rest)
                if (areOctaves (note, *other) && ! isUnison (*other))
                {
                    line.push_back (other);

                    if (const float shared = sharedPlace (line, x, room); shared >= x - worthAligning)
                        x = shared;
                    else
                        line.pop_back();
                }

            place (line, x);
        }
    }
}

std::span<const StaffBox> boxesOf (int accidental) noexcept
{
    switch (accidental)
    {
        case -2:    return doubleFlat;
        case -1:    return flat;
        case 1:     return sharp;
        case 2:     return doubleSharp;
        default:    return natural;
    }
}

float widthOfSign (int accidental) noexcept    { return boxesOf (accidental).front().right; }

void placeSigns (StaffPlan& plan)
{
    Room room;

    for (const auto& note : plan.notes)
        room.add (note.head(), staff::headClearance);

    for (const auto& ledger : plan.ledgers)
        room.add ({ ledger.left, ledger.y(), ledger.right, ledger.y() }, staff::ledgerClearance);

    for (const auto stave : { Stave::treble, Stave::bass })
        placeSigns (plan, stave, room);
}

} // namespace guidetone
