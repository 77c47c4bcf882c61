// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectionName.h"

#include "../harmony/Collection.h"
#include "StyledName.h"

namespace guidetone
{

std::string collectionName (const Naming& naming, const SpellingContext& context, const NotationStyle& style)
{
    const auto collection = collectionOf (naming.voicing);
    const std::string kind (toText (collection.kind));

    const auto root = [&]
    {
        const auto* chord = namingChord (naming);
        return writeNote (chord != nullptr ? spellTone (*chord, collection.root, context) : spellNote (collection.root, context), style);
    };

    switch (collection.kind)
    {
        case CollectionKind::stackOfFourths:
        case CollectionKind::stackOfFifths:
            return kind + " on " + root();

        case CollectionKind::pentatonic:
        case CollectionKind::majorScale:
        case CollectionKind::melodicMinor:
        case CollectionKind::harmonicMinor:
        case CollectionKind::harmonicMajor:
            return root() + ' ' + kind;

        case CollectionKind::none:
        case CollectionKind::cluster:
        case CollectionKind::wholeTone:
        case CollectionKind::augmentedScale:
        case CollectionKind::octatonic:
        case CollectionKind::chromatic:
            break;
    }

    return kind;
}

} // namespace guidetone
