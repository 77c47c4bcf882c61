// SPDX-License-Identifier: GPL-3.0-or-later
#include "Explanation.h"
#include "ContextCost.h"
#include "ReadingTable.h"
#include "Spelling.h"

namespace guidetone
{

namespace
{
    std::string labelText (const CostItem& item)
    {
        const std::string degree (toText (item.degree));

        switch (item.label)
        {
            case CostLabel::quality:            return "quality";
            case CostLabel::missingFifth:       return "no fifth";
            case CostLabel::missingThird:       return "no third";
            case CostLabel::tension:            return "tension " + degree;
            case CostLabel::clash:              return "two forms of the " + degree;
            case CostLabel::severalAdditions:   return "several additions";
            case CostLabel::inversion:          return degree + " in the bass";
            case CostLabel::foreignBass:        return "bass outside the chord";
            case CostLabel::silentRoot:         return "silent root";
            case CostLabel::rootDoubled:        return "root played as well";
            case CostLabel::rootInside:         return "root not at the bottom";
            case CostLabel::shellTone:          return degree + " at the bottom";
            case CostLabel::noGuideTones:       return "no seventh";
            case CostLabel::key:                return "key";
        }

        return {};
    }
}

std::vector<CostItem> explain (const Naming& naming, const Reading& reading, const NamingContext& context)
{
    std::vector<CostItem> items;
    if (naming.voicing.empty() || reading.chord.quality == Quality::note)
        return items;

    const auto keep = [&items] (const CostItem& item) { if (item.amount != 0) items.push_back (item); };
    const auto hand = Hand::of (naming.voicing);
    const auto& chord = reading.chord;

    auto sounding = hand.pitchClasses.above (chord.root);
    const auto bassRole = degreeOf (chord, hand.bass);
    if (! bassRole)
        sounding.remove (wrapToOctave (hand.bass - chord.root));

    const auto entry = explainBy (rowOf (chord.quality), sounding, keep);
    handCost (chord, entry ? entry->cost : 0, ! bassRole, bassRole.value_or (Degree::one), hand, context.player, keep);
    keyCost (chord, hand, context, keep);
    return items;
}

std::string explanationText (const std::vector<CostItem>& items)
{
    std::string text;

    for (const auto& item : items)
    {
        if (! text.empty())
            text += ", ";
        text += labelText (item) + " " + std::to_string (item.amount);
    }

    return text;
}

} // namespace guidetone
