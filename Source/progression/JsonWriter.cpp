// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonWriter.h"

#include "../notation/ChordSymbol.h"
#include "../notation/CollectionName.h"
#include "../notation/StyledName.h"
#include "../notation/StyleFile.h"
#include "BarAndBeat.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace guidetone
{

namespace
{
    using Json = nlohmann::ordered_json;

    constexpr auto onOneLine = -1;
    constexpr auto indented = 2;

    /** Titles come from file names, whose bytes may be no UTF-8: replaced, never thrown at. */
    std::string text (const Json& json, int indent)
    {
        return json.dump (indent, ' ', false, Json::error_handler_t::replace);
    }

    double rounded (double value, double steps)
    {
        return std::round (value * steps) / steps;
    }

    std::string kindText (Sounding kind)
    {
        switch (kind)
        {
            case Sounding::note:      return "note";
            case Sounding::interval:  return "interval";
            case Sounding::chord:     return "chord";
            case Sounding::cluster:   return "cluster";
            case Sounding::nothing:   break;
        }

        return "none";
    }

    Json tones (const Naming& naming, const SpellingContext& context)
    {
        auto list = Json::array();

        for (const auto& tone : tonesOf (naming, context))
            list.push_back ({ { "midi", tone.note },
                              { "spelling", toText (tone.name) },
                              { "degree", tone.degree ? Json (toText (*tone.degree)) : Json() } });

        return list;
    }

    /** A float as the decimal number that it was read from: 123.4, not 123.40000152587891. */
    double shortest (float value)
    {
        std::array<char, 32> text {};
        const auto end = std::to_chars (text.data(), text.data() + text.size(), value).ptr;
        double result = 0.0;
        std::from_chars (text.data(), end, result);
        return result;
    }

    Json degrees (DegreeSet set)
    {
        auto list = Json::array();
        set.forEach ([&list] (Degree degree) { list.push_back (toText (degree)); });
        return list;
    }

    /** A reading as it is, before it was spelled and written: what a log is read back by. */
    Json identity (const Chord& chord)
    {
        return { { "quality", styleKeyOf (chord.quality) }, { "root", chord.root }, { "bass", chord.bass },
                 { "added", degrees (chord.added) }, { "omitted", degrees (chord.omitted) } };
    }

    Json qualities (std::uint32_t bits)
    {
        auto list = Json::array();
        for (int i = 0; i < qualityCount; ++i)
            if ((bits >> i & 1) != 0)
                list.push_back (styleKeyOf (static_cast<Quality> (i)));

        return list;
    }

    /** What an answer and each of its alternates have in common. */
    Json answer (const Naming& naming, const SpellingContext& context)
    {
        const auto* best = naming.readings.empty() ? nullptr : &naming.readings[0];

        Json json { { "kind", kindText (naming.kind) },
                    { "symbol", leadSheetSymbol (naming, context) },
                    { "harte", harteLabel (naming, context) },
                    { "root", best != nullptr ? Json (toText (spellRoot (best->chord, context))) : Json() },
                    { "bass", best != nullptr ? Json (toText (spellBass (best->chord, context))) : Json() },
                    { "rootSilent", best != nullptr ? Json (best->chord.rootSilent) : Json() },
                    { "tones", tones (naming, context) },
                    { "cost", best != nullptr ? Json (best->cost) : Json() } };

        // Only what was heard in its context has a probability.
        if (best != nullptr && best->percent > 0)
            json["percent"] = best->percent;

        return json;
    }

    Json withAlternates (const Naming& naming, const SpellingContext& context, int alternates)
    {
        auto json = answer (naming, context);
        auto others = Json::array();

        for (int i = 1; i < naming.readings.size() && i <= alternates; ++i)
        {
            auto alternate = naming;
            alternate.readings.clear();
            alternate.readings.push (naming.readings[i]);
            others.push_back (answer (alternate, context));
        }

        const auto collection = collectionName (naming, context, textualStyle());
        json["collection"] = collection.empty() ? Json() : Json (collection);
        json["alternates"] = std::move (others);
        return json;
    }

    Json moment (double seconds, const SongPosition& position)
    {
        Json json { { "seconds", seconds } };

        if (position.known)
        {
            json["bar"] = position.bar;
            json["beat"] = rounded (beatInBar (position), 1.0e3);
            json["ppq"] = rounded (static_cast<double> (position.ticks) / ticksPerQuarter, 1.0e6);
            json["bpm"] = shortest (position.bpm);
            json["metre"] = std::to_string (position.numerator) + '/' + std::to_string (position.denominator);
            json["ticks"] = position.ticks;
            json["tickInBar"] = position.tickInBar;
        }

        return json;
    }
}

std::string writeJson (const Naming& naming, const SpellingContext& context, int alternates)
{
    return text (withAlternates (naming, context, alternates), onOneLine);
}

std::string writeJson (const Progression& progression, const SpellingContext& context, const std::string& title,
                       const std::optional<NotationStyle>& style)
{
    Json json { { "format", "guidetone progression" }, { "version", 1 } };
    if (! title.empty())
        json["title"] = title;

    auto entries = Json::array();

    for (const auto& entry : progression.entries())
    {
        Json item { { "id", entry.id },
                    { "take", entry.take },
                    { "start", moment (entry.startSeconds, entry.start) },
                    { "end", entry.isOpen() ? Json() : moment (entry.endSeconds, entry.end) },
                    { "key", entry.context.key ? Json (toText (*entry.context.key)) : Json() },
                    { "player", entry.context.player == Player::band ? "band" : "solo" } };

        if (entry.revised)
            item["revised"] = true;
        if (entry.edited)
            item["edited"] = true;
        if (entry.letters)
            item["letters"] = { { "root", toText (entry.letters->root) }, { "bass", toText (entry.letters->bass) } };
        if (! entry.section.empty())
            item["section"] = entry.section.view();
        if (! entry.context.wishes.empty())
            item["wishes"] = { { "preferred", qualities (entry.context.wishes.preferred) }, { "hidden", qualities (entry.context.wishes.hidden) } };

        const auto spelling = spellingOf (entry, context);
        if (style)
            item["written"] = writeSymbol (entry.naming, spelling, *style);
        item.update (withAlternates (entry.naming, spelling, entry.naming.readings.room()));

        for (int i = 0; i < entry.naming.readings.size(); ++i)
            (i == 0 ? item : item["alternates"][static_cast<std::size_t> (i - 1)])["chord"] = identity (entry.naming.readings[i].chord);

        entries.push_back (std::move (item));
    }

    json["entries"] = std::move (entries);
    return text (json, indented) + '\n';
}

} // namespace guidetone
