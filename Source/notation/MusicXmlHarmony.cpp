// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicXmlHarmony.h"
#include "LetteredChord.h"
#include "MusicXmlKinds.h"
#include "SymbolWriter.h"
#include "../harmony/Vocabulary.h"

#include <limits>
#include <vector>

namespace guidetone
{

namespace
{
    enum class Change : std::uint8_t { add, alter, subtract };

    struct DegreeChange { int number; int semitones; Change change; };

    /** What must be said beside a kind, and how much that is. */
    struct Description
    {
        std::vector<DegreeChange> changes;
        int cost = 0;
    };

    /** What a symbol claims, and which of it does not sound, as only some kinds allow. */
    struct Claim { DegreeSet degrees, unsaidlyMissing; };

    Description describe (const Claim& claim, const MusicXmlKind& kind)
    {
        constexpr int said = 10, assumed = 3;   // a 13th without its 9th and 11th is still best called a 13th
        Description description;
        DegreeSet wanted, rest, missing;
        wanted.bits = claim.degrees.bits & ~(claim.unsaidlyMissing.bits & ~kind.assumed.bits);
        rest.bits = wanted.bits & ~kind.tones.bits;
        missing.bits = kind.tones.bits & ~wanted.bits;

        missing.forEach ([&] (Degree tone)
        {
            const int number = musicXmlNumber (tone);
            std::optional<Degree> other;
            rest.forEach ([&] (Degree degree) { if (! other && musicXmlNumber (degree) == number) other = degree; });

            if (other)
            {
                rest.remove (*other);
                description.changes.push_back ({ number, semitones (*other) - semitones (tone), Change::alter });
            }
            else if (kind.assumed.contains (tone))
                description.cost += assumed;
            else
                description.changes.push_back ({ number, 0, Change::subtract });
        });

        rest.forEach ([&] (Degree degree)
        {
            const int number = musicXmlNumber (degree);
            description.changes.push_back ({ number, semitones (degree) - *musicXmlNatural (number), Change::add });
        });

        description.cost += said * static_cast<int> (description.changes.size());
        return description;
    }

    Claim claimOf (const Chord& chord, const SymbolParts& parts) noexcept
    {
        Claim claim;
        claim.degrees.bits = (rowOf (chord.quality).tones.bits | chord.added.bits) & ~parts.omissions.bits;
        claim.unsaidlyMissing.bits = chord.omitted.bits & ~parts.omissions.bits;
        return claim;
    }

    std::string element (std::string_view name, const std::string& content, std::string_view attributes = {})
    {
        return "<" + std::string (name) + std::string (attributes) + ">" + content + "</" + std::string (name) + ">";
    }

    std::string noteElements (std::string_view what, NoteName name)
    {
        const std::string prefix (what);
        const auto step = element (prefix + "-step", std::string (1, "CDEFGAB"[name.letter]));
        return element (what, name.accidental == 0 ? step : step + element (prefix + "-alter", std::to_string (name.accidental)));
    }

    std::string degreeElement (const DegreeChange& degree)
    {
        constexpr const char* types[] { "add", "alter", "subtract" };
        return element ("degree", element ("degree-value", std::to_string (degree.number))
                                      + element ("degree-alter", std::to_string (degree.semitones))
                                      + element ("degree-type", types[static_cast<int> (degree.change)]), R"( print-object="no")");
    }
}

std::string musicXmlHarmony (const Chord& chord, const SpellingContext& context)
{
    return musicXmlHarmony (lettered (chord, context));
}

std::string musicXmlHarmony (const LetteredChord& lettered)
{
    const auto& [chord, parts] = lettered;
    const auto claim = claimOf (chord, parts);

    const MusicXmlKind* best = nullptr;
    Description description { {}, std::numeric_limits<int>::max() };

    for (const auto& kind : musicXmlKinds)
        if (auto candidate = describe (claim, kind); candidate.cost < description.cost)
        {
            best = &kind;
            description = std::move (candidate);
        }

    SymbolText display;
    appendQuality (display, chord.quality, parts, textualStyle());

    auto text = noteElements ("root", parts.root) + element ("kind", std::string (best->name), " text=\"" + std::string (display.view()) + "\"");
    if (parts.bass)
        text += noteElements ("bass", *parts.bass);
    for (const auto& change : description.changes)
        text += degreeElement (change);

    return element ("harmony", text);
}

} // namespace guidetone
