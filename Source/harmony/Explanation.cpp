// SPDX-License-Identifier: GPL-3.0-or-later
#include "Explanation.h"
#include "ContextCost.h"
#include "ReadingTable.h"
#include "Spelling.h"

#include <iterator>
#include <string_view>

namespace guidetone
{

namespace
{
    /** In the order of Degree. */
    constexpr std::string_view degreeWords[]
    {
        "root", "flat ninth", "second", "ninth", "sharp ninth", "minor third", "third", "fourth", "eleventh", "sharp eleventh",
        "flat fifth", "fifth", "sharp fifth", "flat thirteenth", "sixth", "thirteenth", "diminished seventh", "seventh", "major seventh"
    };

    static_assert (std::size (degreeWords) == degreeCount);

    std::string wordsOf (const CostItem& item)
    {
        const std::string degree (degreeWords[static_cast<std::size_t> (item.degree)]);

        switch (item.label)
        {
            case CostLabel::quality:            return std::string (rowOf (item.quality).words);
            case CostLabel::missingFifth:       return "no fifth";
            case CostLabel::missingThird:       return "no third";
            case CostLabel::tension:            return "with a" + std::string (item.degree == Degree::eleven ? "n " : " ") + degree;
            case CostLabel::clash:              return "two forms of the " + degree;
            case CostLabel::severalAdditions:   return "several additions";
            case CostLabel::inversion:          return degree + " in the bass";
            case CostLabel::foreignBass:        return "bass outside the chord";
            case CostLabel::silentRoot:         return "root left to the bass player";
            case CostLabel::rootDoubled:        return "root played as well";
            case CostLabel::rootInside:         return "root not at the bottom";
            case CostLabel::shellTone:          return degree + " at the bottom";
            case CostLabel::noGuideTones:       return "no seventh";
            case CostLabel::key:                return item.amount < 0 ? "at home in the key" : "in the key";
            case CostLabel::wish:               return "preferred";
        }

        return {};
    }
}

std::vector<CostItem> explain (const Naming& naming, const Reading& reading, const NamingContext& context)
{
    std::vector<CostItem> items;
    if (naming.voicing.empty() || reading.chord.quality == Quality::note)
        return items;

    // What the chord is and how the key takes it stand there even where they cost nothing.
    const auto keep = [&items] (const CostItem& item)
    {
        if (item.amount != 0 || item.label == CostLabel::quality || item.label == CostLabel::key)
            items.push_back (item);
    };

    const auto hand = Hand::of (naming.voicing);
    const auto& chord = reading.chord;

    auto sounding = hand.pitchClasses.above (chord.root);
    const auto bassRole = degreeOf (chord, hand.bass);
    if (! bassRole)
        sounding.remove (wrapToOctave (hand.bass - chord.root));

    const auto entry = explainBy (rowOf (chord.quality), sounding, keep);
    const int tableCost = entry ? entry->cost : 0;
    const auto lowest = bassRole.value_or (Degree::one);
    handCost (chord, tableCost, ! bassRole, lowest, hand, context.player, keep);
    keyCost (chord, tableCost, lowest, hand, context, keep);
    keep ({ CostLabel::wish, context.wishes.price (chord.quality) });
    return items;
}

std::string explanationText (const std::vector<CostItem>& items)
{
    std::string text;

    for (const auto& item : items)
    {
        if (! text.empty())
            text += ", ";
        text += wordsOf (item) + " " + std::to_string (item.amount);
    }

    return text;
}

} // namespace guidetone
