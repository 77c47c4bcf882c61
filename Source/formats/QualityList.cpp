// SPDX-License-Identifier: GPL-3.0-or-later
#include "QualityList.h"
#include "../notation/ChordIdentity.h"
#include "../notation/LetteredChord.h"
#include "../notation/SymbolWriter.h"

#include <algorithm>
#include <stdexcept>

namespace guidetone
{

namespace
{
    NoteName simple (NoteName name) noexcept
    {
        auto fifths = name.fifths();
        while (fifths > 12)  fifths -= 12;      // above B#
        while (fifths < -8)  fifths += 12;      // below Fb
        return NoteName::fromFifths (fifths);
    }

    /** What is played, without root and bass. */
    Chord bareIdentity (const WrittenChord& chord) noexcept
    {
        auto identity = identify (chord);
        identity.root = identity.bass = 0;
        return identity;
    }
}

NotationStyle bracketlessStyle (std::span<const QualityWord> own)
{
    auto style = textualStyle();
    style.words.alterations = { {}, {}, {}, Lone::bare };
    style.words.additions = { {}, "add", {}, Lone::bare };
    style.words.omissionOpen = style.words.omissionClose = {};
    style.words.sixNine = "69";
    style.words.addedMajorSeventh = "maj7";

    for (const auto& [quality, text] : own)
        style.words.qualities[static_cast<std::size_t> (quality)] = *qualityTemplateFrom (text);

    return style;
}

QualityList::QualityList (std::span<const std::string_view> known, NotationStyle otherwise) : style (std::move (otherwise))
{
    for (const auto word : known)
    {
        const auto read = parseLeadSheet ("C" + std::string (word));
        if (! read.chord)
            throw std::logic_error ("no quality: " + std::string (word));   // never leaves the house: the tests make every list

        list.push_back ({ word, *read.chord, bareIdentity (*read.chord) });
    }
}

const QualityList::Known* QualityList::find (const WrittenChord& chord) const
{
    const auto same = [&] (auto&& equal)
    {
        const auto found = std::find_if (list.begin(), list.end(), equal);
        return found == list.end() ? nullptr : &*found;
    };

    if (const auto* exact = same ([&] (const Known& known) { return known.means.degrees == chord.degrees && known.means.assumed == chord.assumed; }))
        return exact;

    const auto identity = bareIdentity (chord);
    return same ([&] (const Known& known) { return known.identity == identity; });
}

std::string QualityList::write (const WrittenChord& chord) const
{
    auto text = toText (simple (chord.root));

    if (const auto* known = find (chord))
        text += known->word;
    else
    {
        const auto letters = lettered (chord);
        SymbolText quality;
        appendQuality (quality, letters.chord.quality, letters.parts, style);
        text += quality.view();
    }

    return chord.bass == chord.root ? text : text + '/' + toText (simple (chord.bass));
}

} // namespace guidetone
