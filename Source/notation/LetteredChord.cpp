// SPDX-License-Identifier: GPL-3.0-or-later
#include "LetteredChord.h"
#include "ChordIdentity.h"

namespace guidetone
{

LetteredChord lettered (const Chord& chord, const SpellingContext& context) noexcept
{
    return { chord, partsOf (chord, context) };
}

LetteredChord lettered (const WrittenChord& written) noexcept
{
    auto result = lettered (identify (written), {});
    result.parts.root = written.root;
    result.parts.bass = written.bass == written.root ? std::nullopt : std::optional (written.bass);
    return result;
}

} // namespace guidetone
