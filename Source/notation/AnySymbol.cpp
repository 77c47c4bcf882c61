// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnySymbol.h"
#include "HarmonicFunction.h"
#include "MusicXmlHarmony.h"
#include "Nashville.h"
#include "RomanNumeral.h"

#include <algorithm>

namespace guidetone
{

namespace
{
    using Read = ParsedSymbol (*) (std::string_view text, const ReadingContext& context);

    Key keyOf (const ReadingContext& context)  { return context.key.value_or (Key {}); }

    ParsedSymbol asSymbol (std::string_view text, const ReadingContext& context)     { return parseLeadSheet (text, context.language); }
    ParsedSymbol asWords (std::string_view text, const ReadingContext& context)      { return parseWords (text, context.language); }
    ParsedSymbol asHarte (std::string_view text, const ReadingContext&)              { return parseHarte (text); }
    ParsedSymbol asMusicXml (std::string_view text, const ReadingContext&)           { return parseMusicXmlHarmony (text); }
    ParsedSymbol asNashville (std::string_view text, const ReadingContext& context)  { return parseNashville (text, keyOf (context)); }
    ParsedSymbol asRoman (std::string_view text, const ReadingContext& context)      { return parseRoman (text, keyOf (context)); }
    ParsedSymbol asFunction (std::string_view text, const ReadingContext& context)   { return parseFunction (text, keyOf (context)); }

    struct Reader { Manner manner; Read read; };

    constexpr std::array<Reader, mannerCount> readers { {
        { Manner::symbol,    asSymbol },
        { Manner::nashville, asNashville },
        { Manner::harte,     asHarte },
        { Manner::musicXml,  asMusicXml },
        { Manner::words,     asWords },
        { Manner::spoken,    asWords },
        { Manner::roman,     asRoman },
        { Manner::function,  asFunction },
    } };

    constexpr bool inOrder()
    {
        for (std::size_t i = 0; i < readers.size(); ++i)
            if (readers[i].manner != static_cast<Manner> (i))
                return false;

        return true;
    }

    static_assert (inOrder(), "readers stand in the order of Manner");

    constexpr Read inAKey[] { asRoman, asFunction, asNashville };

    std::string_view trimmed (std::string_view text)
    {
        constexpr std::string_view spaces = " \t\r\n";
        const auto start = std::min (text.find_first_not_of (spaces), text.size());
        return text.substr (start, text.find_last_not_of (spaces) + 1 - start);
    }

    /** Reads what stands between the spaces, and tells places in the whole. */
    ParsedSymbol readTrimmed (Read read, std::string_view text, const ReadingContext& context)
    {
        const auto inner = trimmed (text);
        auto parsed = read (inner, context);
        if (! parsed.message.empty())
            parsed.position += static_cast<std::size_t> (inner.data() - text.data());
        return parsed;
    }

    bool isUnderstood (const ParsedSymbol& parsed)  { return parsed.chord.has_value() || parsed.saysNoChord; }

    bool isUnderstoodInAKey (std::string_view text, const ReadingContext& context)
    {
        for (auto read : inAKey)
            if (readTrimmed (read, text, context).chord)
                return true;

        return false;
    }
}

ParsedSymbol parseSymbolIn (Manner manner, std::string_view text, const ReadingContext& context)
{
    return readTrimmed (readers[static_cast<std::size_t> (manner)].read, text, context);
}

ParsedSymbol parseAnySymbol (std::string_view text, const ReadingContext& context)
{
    if (text.find ("<harmony") != std::string_view::npos)
        return parseMusicXmlHarmony (text);

    auto farthest = parseSymbol (text, context.language);
    if (isUnderstood (farthest))
        return farthest;

    if (! context.key)
    {
        if (isUnderstoodInAKey (text, context))
            farthest = { {}, "this counts from the tonic of a key, and no key is given", 0, false };
        return farthest;
    }

    for (auto read : inAKey)
    {
        auto parsed = readTrimmed (read, text, context);
        if (isUnderstood (parsed))
            return parsed;
        if (parsed.position > farthest.position)
            farthest = std::move (parsed);
    }

    if (farthest.position == 0)
        farthest.message = "this begins like no chord symbol, and like no numeral, function or number of a key";
    return farthest;
}

} // namespace guidetone
