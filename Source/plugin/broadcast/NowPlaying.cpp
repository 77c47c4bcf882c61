// NowPlaying.cpp - see NowPlaying.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NowPlaying.h"

#include "../../notation/RomanNumeral.h"
#include "../../notation/StyledName.h"
#include "../../notation/SymbolWriter.h"
#include "../../progression/BarAndBeat.h"
#include "../KeyWords.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace guidetone
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 5> kindTexts { "none", "note", "interval", "chord", "cluster" };              // by Sounding
constexpr std::array roleTexts { "root", "accidental", "quality", "tension", "slash", "bass", "bassAccidental", "plain", "bracket", "raised", "words" };    // by SymbolRun::Role
static_assert (roleTexts.size() == static_cast<std::size_t> (SymbolRun::Role::words) + 1);

ChordName nameOf (const Naming& naming, const SpellingContext& spelling)
{
    return { leadSheetSymbol (naming, spelling), typesetSymbol (naming, spelling), naming.readings.empty() ? 0 : naming.readings[0].percent };
}

std::string numeralOf (const Naming& naming, const std::optional<Key>& key)
{
    return naming.kind == Sounding::chord && ! naming.readings.empty() && key ? romanNumeral (naming.readings[0].chord, *key, RomanSigns::typeset) : std::string();
}

std::string qualityOf (const Chord& chord, const SpellingContext& spelling)
{
    SymbolText text;
    appendQuality (text, chord.quality, partsOf (chord, spelling), textualStyle());
    return std::string (text.view());
}

int wholeBeat (const SongPosition& position)  { return position.known ? static_cast<int> (std::floor (beatInBar (position))) : 0; }

/** What was logged before what is shown: a chord that still stands, or that is kept on the display, is not its own past. */
std::vector<NowPlaying::Past> pastOf (const Shown& shown, const SpellingContext& spelling, const Progression& log)
{
    std::vector<NowPlaying::Past> past;
    const auto& entries = log.entries();
    auto end = entries.size();

    if (end > 0 && (entries[end - 1].isOpen() || (shown.naming.kind != Sounding::nothing && entries[end - 1].naming.readings == shown.naming.readings)))
        --end;

    for (auto i = end > NowPlaying::longestPast ? end - NowPlaying::longestPast : 0; i < end; ++i)
    {
        const auto& entry = entries[i];
        past.push_back ({ nameOf (entry.naming, spellingOf (entry, spelling)), numeralOf (entry.naming, entry.context.key),
                          entry.start.known ? entry.start.bar : 0, wholeBeat (entry.start) });
    }

    return past;
}

} // namespace

NowPlaying nowPlaying (const Snapshot& snapshot, const SpellingContext& wanted, const Progression& log, const NotationStyle& style)
{
    const auto& shown = snapshot.shown;
    const auto& naming = shown.naming;
    const SpellingContext spelling { wanted.key ? wanted.key : shown.context.key, wanted.accidentals };
    NowPlaying now;

    now.kind = naming.kind;
    now.held = shown.held;
    now.name = nameOf (naming, spelling);
    now.previous = pastOf (shown, wanted, log);

    if (spelling.key)
        now.key = inWords (*spelling.key).toStdString();

    if (naming.kind != Sounding::nothing)
        now.written = writeSymbol (naming, spelling, style);

    if (! naming.readings.empty())
    {
        const auto& chord = naming.readings[0].chord;
        now.root = toText (spellRoot (chord, spelling));
        now.bass = toText (spellBass (chord, spelling));
        now.rootPitchClass = chord.root;
        now.bassPitchClass = chord.bass;
        now.rootSilent = chord.rootSilent;
        now.quality = qualityOf (chord, spelling);
        now.numeral = numeralOf (naming, spelling.key);
    }

    for (const auto& tone : tonesOf (naming, spelling))
        now.notes.push_back ({ tone.note, toText (tone.name), tone.degree ? std::string (toText (*tone.degree)) : std::string() });

    for (int i = 1; i < naming.readings.size(); ++i)
        now.alternates.push_back ({ leadSheetSymbol (naming.readings[i].chord, spelling), typesetSymbol (naming.readings[i].chord, spelling), naming.readings[i].percent });

    now.playing = snapshot.playing;

    if (const auto& place = snapshot.position; place.known)
    {
        now.bar = place.bar;
        now.beat = wholeBeat (place);
        now.tenthsOfBpm = static_cast<int> (std::lround (place.bpm * 10.0f));
        now.numerator = place.numerator;
        now.denominator = place.denominator;
    }

    return now;
}

//======================================================================================================================
namespace
{

Json orNull (const std::string& text)  { return text.empty() ? Json() : Json (text); }

Json toJson (const ChordName& name)
{
    auto runs = Json::array();

    for (const auto& run : name.runs)
        runs.push_back ({ { "role", roleTexts[static_cast<std::size_t> (run.role)] }, { "text", run.text } });

    return { { "symbol", name.symbol }, { "runs", std::move (runs) }, { "percent", name.percent > 0 ? Json (name.percent) : Json() } };
}

Json place (int bar, int beat)  { return { { "bar", bar }, { "beat", beat } }; }

} // namespace

std::string toJsonText (const NowPlaying& now)
{
    Json json { { "format", "guidetone now" }, { "version", 1 }, { "kind", kindTexts[static_cast<std::size_t> (now.kind)] } };
    json.update (toJson (now.name));
    json.update ({ { "written", now.written },
                   { "root", orNull (now.root) }, { "bass", orNull (now.bass) }, { "quality", now.root.empty() ? Json() : Json (now.quality) },
                   { "rootSilent", now.rootSilent }, { "held", now.held },
                   { "key", orNull (now.key) }, { "numeral", orNull (now.numeral) } });

    auto notes = Json::array(), alternates = Json::array(), previous = Json::array();

    for (const auto& note : now.notes)
        notes.push_back ({ { "midi", note.midi }, { "name", note.name }, { "degree", orNull (note.degree) } });

    for (const auto& alternate : now.alternates)
        alternates.push_back (toJson (alternate));

    for (const auto& past : now.previous)
    {
        auto item = toJson (past.name);
        item["numeral"] = orNull (past.numeral);
        item["at"] = past.beat > 0 ? place (past.bar, past.beat) : Json();
        previous.push_back (std::move (item));
    }

    json["notes"] = std::move (notes);
    json["alternates"] = std::move (alternates);
    json["playing"] = now.playing;
    json["position"] = Json();

    if (now.beat > 0)
    {
        json["position"] = place (now.bar, now.beat);
        json["position"]["bpm"] = static_cast<double> (now.tenthsOfBpm) / 10.0;
        json["position"]["metre"] = std::to_string (now.numerator) + '/' + std::to_string (now.denominator);
    }

    json["previous"] = std::move (previous);
    return json.dump (-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace guidetone
