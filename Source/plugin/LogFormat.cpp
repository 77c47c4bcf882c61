// LogFormat.cpp - log entries and chord events to JSON, and distrustfully back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogFormat.h"

#include "Parameters.h"

#include <cmath>
#include <limits>

namespace guidetone
{

namespace
{

using Json = nlohmann::json;

constexpr std::int64_t farthestTicks = std::int64_t { 1 } << 50;    // a hundred thousand times what a song may have: sums of them fit
constexpr const char* soundingTexts[] { "nothing", "note", "interval", "chord", "cluster" };

//======================================================================================================================
// Each reader returns false, and leaves its result alone, where the value cannot be read.

const Json* member (const Json& object, const char* key) noexcept
{
    if (! object.is_object())
        return nullptr;

    const auto found = object.find (key);
    return found != object.end() ? &*found : nullptr;
}

template <typename Integer>
bool read (const Json* json, Integer& result, std::int64_t lowest = std::numeric_limits<Integer>::min(),
           std::int64_t highest = std::numeric_limits<Integer>::max()) noexcept
{
    if (json == nullptr || ! json->is_number_integer())
        return false;

    if (json->is_number_unsigned() && json->get<std::uint64_t>() > static_cast<std::uint64_t> (std::numeric_limits<std::int64_t>::max()))
        return false;

    const auto value = json->get<std::int64_t>();

    if (value < lowest || value > highest)
        return false;

    result = static_cast<Integer> (value);
    return true;
}

bool read (const Json* json, double& result, double lowest, double highest) noexcept
{
    if (json == nullptr || ! json->is_number())
        return false;

    const auto value = json->get<double>();

    if (! (value >= lowest && value <= highest))
        return false;

    result = value;
    return true;
}

const std::string* text (const Json* json) noexcept
{
    return json != nullptr && json->is_string() ? json->get_ptr<const std::string*>() : nullptr;
}

/** A flag that is left out where it is false. */
bool isTrue (const Json* json) noexcept
{
    return json != nullptr && json->is_boolean() && json->get<bool>();
}

const Json* element (const Json& array, std::size_t index) noexcept
{
    return array.is_array() && index < array.size() ? &array[index] : nullptr;
}

//======================================================================================================================
std::string toText (DegreeSet degrees)
{
    std::string result;
    degrees.forEach ([&result] (Degree degree) { result.append (result.empty() ? "" : " ").append (toText (degree)); });
    return result;
}

bool read (const std::string* words, DegreeSet& result)
{
    if (words == nullptr)
        return false;

    std::string_view rest = *words;

    while (! rest.empty())
    {
        const auto word = rest.substr (0, rest.find (' '));
        rest.remove_prefix (std::min (word.size() + 1, rest.size()));
        bool known = false;

        for (int degree = 0; degree < degreeCount && ! known; ++degree)
            if (toText (static_cast<Degree> (degree)) == word)
            {
                result.add (static_cast<Degree> (degree));
                known = true;
            }

        if (! known)
            return false;
    }

    return true;
}

//======================================================================================================================
Json toJson (const SongPosition& position)
{
    if (! position.known)
        return nullptr;

    return Json::array ({ position.ticks, position.bar, position.tickInBar, position.numerator, position.denominator, position.bpm });
}

bool read (const Json* json, SongPosition& result)
{
    if (json == nullptr || json->is_null())
        return true;

    SongPosition position;
    double bpm = 0.0;
    position.known = true;

    if (! (read (element (*json, 0), position.ticks, -farthestTicks, farthestTicks)
           && read (element (*json, 1), position.bar)
           && read (element (*json, 2), position.tickInBar, 0)
           && read (element (*json, 3), position.numerator, 1)
           && read (element (*json, 4), position.denominator, 1)
           && read (element (*json, 5), bpm, 0.0, 100000.0)))
        return false;

    position.bpm = static_cast<float> (bpm);
    result = position;
    return true;
}

Json toJson (const Reading& reading)
{
    const auto& chord = reading.chord;
    auto json = Json::array ({ toText (chord.quality).toStdString(), chord.root, chord.bass, chord.rootSilent,
                               toText (chord.added), toText (chord.omitted), reading.cost });

    if (reading.percent > 0)
        json.push_back (reading.percent);

    return json;
}

bool read (const Json& json, Reading& result)
{
    const auto* quality = text (element (json, 0));
    const auto* silent = element (json, 3);

    if (quality == nullptr || silent == nullptr || ! silent->is_boolean())
        return false;

    const auto known = qualityFromText (juce::String::fromUTF8 (quality->data(), static_cast<int> (quality->size())));

    if (! known)
        return false;

    result.chord.quality = *known;
    result.chord.rootSilent = silent->get<bool>();

    return read (element (json, 1), result.chord.root, 0, 11)
        && read (element (json, 2), result.chord.bass, 0, 11)
        && read (text (element (json, 4)), result.chord.added)
        && read (text (element (json, 5)), result.chord.omitted)
        && read (element (json, 6), result.cost)
        && (element (json, 7) == nullptr || read (element (json, 7), result.percent, 0, 100));
}

//======================================================================================================================
void add (Json& json, const NamingContext& context)
{
    if (context.key)
        json["key"] = toText (*context.key);

    if (context.player == Player::band)
        json["band"] = true;
}

bool read (const Json& json, NamingContext& result)
{
    if (const auto* key = text (member (json, "key")))
    {
        result.key = parseKey (*key);

        if (! result.key)
            return false;
    }

    result.player = isTrue (member (json, "band")) ? Player::band : Player::solo;
    return true;
}

/** "Gb", or with another bass "Gb/Fb". */
std::string toText (const ChordLetters& letters)
{
    return toText (letters.root) + (letters.bass == letters.root ? std::string() : '/' + toText (letters.bass));
}

/** Nothing where it is no such text: the key spells the chord then. */
std::optional<ChordLetters> lettersFrom (const std::string* text)
{
    std::string_view rest = text != nullptr ? std::string_view (*text) : std::string_view();
    const auto root = takeNoteName (rest);
    auto bass = root;

    if (rest.starts_with ('/'))
    {
        rest.remove_prefix (1);
        bass = takeNoteName (rest);
    }

    return root && bass && rest.empty() ? std::optional (ChordLetters { *root, *bass }) : std::nullopt;
}

void add (Json& json, const Naming& naming)
{
    auto notes = Json::array();
    naming.voicing.forEach ([&notes] (int note) { notes.push_back (note); });

    auto readings = Json::array();
    for (const auto& reading : naming.readings)
        readings.push_back (toJson (reading));

    json["kind"] = soundingTexts[static_cast<int> (naming.kind)];
    json["notes"] = std::move (notes);
    json["readings"] = std::move (readings);
}

bool read (const Json& json, Naming& result)
{
    const auto* kind = text (member (json, "kind"));
    const auto* notes = member (json, "notes");
    const auto* readings = member (json, "readings");

    if (kind == nullptr || notes == nullptr || ! notes->is_array() || readings == nullptr || ! readings->is_array())
        return false;

    const auto found = std::find (std::begin (soundingTexts), std::end (soundingTexts), *kind);

    if (found == std::end (soundingTexts))
        return false;

    result.kind = static_cast<Sounding> (found - std::begin (soundingTexts));

    for (const auto& item : *notes)
    {
        int note = 0;

        if (! read (&item, note, 0, 127))
            return false;

        result.voicing.add (note);
    }

    for (const auto& item : *readings)
    {
        Reading reading;

        if (! read (item, reading))
            return false;

        result.readings.push (reading);
    }

    return true;
}

/** The member that says what an event is, and holds its chord's id. */
constexpr const char* kindTexts[] { "began", "ended", "revised" };

constexpr double longestSeconds = 1.0e9;

} // namespace

//======================================================================================================================
Json toJson (const Entry& entry)
{
    Json json { { "id", entry.id }, { "take", entry.take }, { "start", entry.startSeconds }, { "end", entry.endSeconds } };

    if (entry.start.known)
        json["at"] = toJson (entry.start);

    if (entry.end.known)
        json["until"] = toJson (entry.end);

    add (json, entry.context);
    add (json, entry.naming);

    if (entry.revised)
        json["revised"] = true;

    if (entry.edited)
        json["edited"] = true;

    if (entry.letters)
        json["letters"] = toText (*entry.letters);

    if (! entry.section.empty())
        json["section"] = std::string (entry.section.view());

    return json;
}

std::optional<Entry> entryFrom (const Json& json)
{
    Entry entry;

    if (! (read (member (json, "id"), entry.id)
           && read (member (json, "take"), entry.take)
           && read (member (json, "start"), entry.startSeconds, -longestSeconds, longestSeconds)
           && read (member (json, "end"), entry.endSeconds, -longestSeconds, longestSeconds)
           && read (member (json, "at"), entry.start)
           && read (member (json, "until"), entry.end)
           && read (json, entry.context)
           && read (json, entry.naming)))
        return {};

    entry.revised = isTrue (member (json, "revised"));
    entry.edited = isTrue (member (json, "edited"));

    entry.letters = lettersFrom (text (member (json, "letters")));

    if (const auto* section = text (member (json, "section")))
        entry.section = SectionName (*section);

    return entry;
}

Json unknownMembers (const Json& entry)
{
    auto unknown = entry;

    for (const auto* known : { "id", "take", "start", "end", "at", "until", "key", "band", "kind", "notes", "readings", "revised", "edited", "letters", "section" })
        unknown.erase (known);

    return unknown;
}

Json toJson (const ChordEvent& event)
{
    Json json { { kindTexts[static_cast<int> (event.kind)], event.id }, { "take", event.take }, { "samples", event.timeSamples }, { "seconds", event.seconds } };

    if (event.position.known)
        json["at"] = toJson (event.position);

    add (json, event.context);

    if (event.kind != ChordEvent::Kind::ended)
        add (json, event.naming);

    return json;
}

std::optional<ChordEvent> chordEventFrom (const Json& json)
{
    ChordEvent event;
    const auto kind = std::find_if (std::begin (kindTexts), std::end (kindTexts), [&json] (const char* text) { return member (json, text) != nullptr; });

    if (kind == std::end (kindTexts))
        return {};

    event.kind = static_cast<ChordEvent::Kind> (kind - std::begin (kindTexts));

    if (! (read (member (json, *kind), event.id)
           && read (member (json, "take"), event.take)
           && read (member (json, "samples"), event.timeSamples)
           && read (member (json, "seconds"), event.seconds, -longestSeconds, longestSeconds)
           && read (member (json, "at"), event.position)
           && read (json, event.context)
           && (event.kind == ChordEvent::Kind::ended || read (json, event.naming))))
        return {};

    return event;
}

} // namespace guidetone
