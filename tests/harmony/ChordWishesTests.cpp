// ChordWishesTests.cpp - a person's wishes rank names and hide them; they lose no note, claim none, and always leave an answer.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "EverySet.h"
#include "harmony/Explanation.h"
#include "harmony/WishedOrder.h"

#include <algorithm>

using namespace guidetone;

namespace
{

ChordWishes preferring (std::initializer_list<Quality> qualities)
{
    ChordWishes wishes;
    for (const auto quality : qualities)
        wishes.prefer (quality);
    return wishes;
}

ChordWishes hiding (std::initializer_list<Quality> qualities)
{
    ChordWishes wishes;
    for (const auto quality : qualities)
        wishes.hide (quality);
    return wishes;
}

NamingContext with (const ChordWishes& wishes, NamingContext context = {})
{
    context.wishes = wishes;
    return context;
}

/** Few, many, and nearly all hidden. */
std::vector<ChordWishes> everyWish()
{
    auto both = preferring ({ Quality::minorSeventh, Quality::dominantSus4 });
    both.hide (Quality::six);
    both.hide (Quality::sus2);

    ChordWishes nearlyAll { 0, 0xffffff };
    nearlyAll.hidden &= ~(1u << static_cast<int> (Quality::augmented));
    return { preferring ({ Quality::minorSeventh }), hiding ({ Quality::major, Quality::minor, Quality::dominant }), both, nearlyAll, { 0xffffff, 0 }, { 0, 0xffffff } };
}

std::string best (std::string_view notes, const NamingContext& context)  { return leadSheetSymbol (name (voicing (notes), context), {}); }

} // namespace

TEST_CASE ("of two names for the same notes the preferred one comes first", "[harmony][wishes]")
{
    CHECK (best ("C4 E4 G4 A4", {}) == "C6");
    CHECK (best ("C4 E4 G4 A4", with (preferring ({ Quality::minorSeventh }))) == "Am7/C");
    CHECK (best ("C4 Eb4 G4 A4", with (preferring ({ Quality::halfDiminished }))) == "Am7b5/C");
    CHECK (best ("C4 D4 G4", with (preferring ({ Quality::sus4 }))) == "Gsus4/C");

    // What the notes say plainly is not talked over: C E G is no augmented chord, whatever a person likes.
    CHECK (best ("C4 E4 G4", with (preferring ({ Quality::augmented, Quality::six, Quality::minorSeventh }))) == "C");
}

TEST_CASE ("a hidden type gives way to the next name, and stays where there is none", "[harmony][wishes]")
{
    CHECK (best ("C4 E4 G4 A4", with (hiding ({ Quality::six }))) == "Am7/C");
    CHECK (best ("C4 D4 G4", with (hiding ({ Quality::sus2 }))) == "D7sus4/C");
    CHECK (best ("C4 E4 G4", with (hiding ({ Quality::major }))) == best ("C4 E4 G4", with ({ 0, 0xffffff })));
    CHECK (best ("C4 E4 G4", with ({ 0, 0xffffff })) == "C");
}

TEST_CASE ("an explanation says what a preference gave, and adds up", "[harmony][wishes]")
{
    const auto context = with (preferring ({ Quality::minorSeventh }));
    const auto naming = name (voicing ("C4 E4 G4 A4"), context);
    CHECK (explanationText (explain (naming, naming.readings[0], context)) == "minor seventh 10, minor third in the bass 30, preferred -40");
}

TEST_CASE ("wishes keep the laws: always an answer, a total order, prices that add up, and readings that were there before", "[harmony][wishes][law]")
{
    Faults lost, order, sum, hidden;

    for (const auto& wishes : everyWish())
        for (const auto& plain : everyContext)
            forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
            {
                const auto context = with (wishes, plain);
                const auto without = name (notes, plain);
                const auto naming = name (notes, context);
                const auto where = text (set, bass);

                lost.add (naming.kind == Sounding::nothing || naming.readings.empty() != without.readings.empty(), where);

                bool anyHidden = false, allHidden = true;

                for (int i = 0; i < naming.readings.size(); ++i)
                {
                    const auto& reading = naming.readings[i];
                    int total = 0;
                    for (const auto& item : explain (naming, reading, context))
                        total += item.amount;
                    sum.add (total != reading.cost && reading.chord.quality != Quality::note, where);

                    // Without wishes there are nine at most: what stood behind them may come forward.
                    const auto isSame = [&reading] (const Reading& other) { return other.chord == reading.chord; };
                    lost.add (! without.readings.full() && std::none_of (without.readings.begin(), without.readings.end(), isSame), where);

                    anyHidden |= wishes.hides (reading.chord.quality);
                    allHidden &= wishes.hides (reading.chord.quality);

                    if (i > 0)
                    {
                        const auto& before = naming.readings[i - 1];
                        order.add (! (before.cost < reading.cost || (before.cost == reading.cost && wrapToOctave (before.chord.root - bass) < wrapToOctave (reading.chord.root - bass))), where);
                    }
                }

                hidden.add (anyHidden && ! allHidden, where);
            });

    INFO (lost.first << " / " << order.first << " / " << sum.first << " / " << hidden.first);
    CHECK (lost.count == 0);
    CHECK (order.count == 0);
    CHECK (sum.count == 0);
    CHECK (hidden.count == 0);
}

TEST_CASE ("wishes move with a transposition", "[harmony][wishes][law]")
{
    Faults faults;

    for (const auto& wishes : everyWish())
        forEverySetAndBass ([&] (const Voicing& notes, PitchClassSet set, int bass)
        {
            const auto here = name (notes, with (wishes));
            const auto there = name (notes.transposed (5), with (wishes));
            bool same = here.readings.size() == there.readings.size();

            for (int i = 0; same && i < here.readings.size(); ++i)
                same = there.readings[i].chord == transposed (here.readings[i].chord, 5) && there.readings[i].cost == here.readings[i].cost;

            faults.add (! same, text (set, bass));
        });

    INFO (faults.first);
    CHECK (faults.count == 0);
}

TEST_CASE ("where names stand by their probability, a preferred type counts three times, and every percent stays what it was", "[harmony][wishes]")
{
    const auto reading = [] (Quality quality, int percent) { return Reading { { quality, 0, 0, false, {}, {} }, 0, static_cast<std::uint8_t> (percent) }; };

    Naming naming;
    naming.kind = Sounding::chord;
    for (const auto& each : { reading (Quality::six, 50), reading (Quality::minorSeventh, 20), reading (Quality::major, 15), reading (Quality::sus4, 15) })
        naming.readings.push (each);

    auto wished = naming;
    orderAsWished (wished, preferring ({ Quality::minorSeventh }));
    REQUIRE (wished.readings.size() == 4);
    CHECK (wished.readings[0].chord.quality == Quality::minorSeventh);
    CHECK (wished.readings[0].percent == 20);
    CHECK (wished.readings[1].chord.quality == Quality::six);
    CHECK (wished.readings[2].chord.quality == Quality::major);
    CHECK (wished.readings[3].chord.quality == Quality::sus4);

    wished = naming;
    orderAsWished (wished, hiding ({ Quality::six }));
    CHECK (wished.readings.size() == 3);
    CHECK (wished.readings[0].chord.quality == Quality::minorSeventh);

    wished = naming;
    orderAsWished (wished, { 0, 0xffffff });
    CHECK (wished == naming);

    orderAsWished (wished, {});
    CHECK (wished == naming);
}
