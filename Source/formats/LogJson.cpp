// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogJson.h"

#include "../notation/ChordIdentity.h"
#include "../notation/StyleFile.h"
#include "../progression/JsonWriter.h"
#include "HarteLog.h"
#include "JsonText.h"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace guidetone
{

namespace
{
    using Json = nlohmann::json;

    /** Why a log cannot be read: the predicate of a sentence. */
    struct LogDamage : std::runtime_error
    {
        using std::runtime_error::runtime_error;
    };

    [[noreturn]] void fail (std::string_view field, std::string_view must)
    {
        throw LogDamage ('"' + std::string (field) + "\" must be " + std::string (must));
    }

    std::int64_t integer (const Json& json, const char* field, std::int64_t lowest, std::int64_t highest)
    {
        const auto range = std::to_string (lowest) + " to " + std::to_string (highest);
        if (! json.is_number_integer() || (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t { 1 } << 62))
            fail (field, "a whole number, " + range);

        const auto value = json.get<std::int64_t>();
        if (value < lowest || value > highest)
            fail (field, range);

        return value;
    }

    double number (const Json& json, const char* field, double lowest, double highest)
    {
        const auto value = numberIn (json);
        if (! value || *value < lowest || *value > highest)
            fail (field, "a number from " + std::to_string (static_cast<long long> (lowest)) + " to " + std::to_string (static_cast<long long> (highest)));

        return *value;
    }

    bool isTrue (const Json& json) noexcept  { return json.is_boolean() && json.get<bool>(); }

    //==================================================================================================================
    Quality qualityCalled (const std::string& name)
    {
        static const auto names = []
        {
            std::array<std::string, qualityCount> all;
            for (int i = 0; i < qualityCount; ++i)
                all[static_cast<std::size_t> (i)] = styleKeyOf (static_cast<Quality> (i));
            return all;
        }();

        const auto found = std::find (names.begin(), names.end(), name);
        if (found == names.end())
            throw LogDamage ("\"quality\" is \"" + name + "\", which is not known");

        return static_cast<Quality> (found - names.begin());
    }

    DegreeSet degrees (const Json& list, const char* field)
    {
        DegreeSet set;
        if (! list.is_array())
            fail (field, "a list of degrees");

        for (const auto& item : list)
        {
            bool known = false;
            for (int d = 0; d < degreeCount && ! known; ++d)
                if (item.is_string() && item.get_ref<const std::string&>() == toText (static_cast<Degree> (d)))
                {
                    set.add (static_cast<Degree> (d));
                    known = true;
                }

            if (! known)
                fail (field, "a list of degrees such as b9");
        }

        return set;
    }

    std::uint32_t qualities (const Json& list, const char* field)
    {
        std::uint32_t bits = 0;
        if (! list.is_array())
            fail (field, "a list of types of chord");

        for (const auto& item : list)
            bits |= 1u << static_cast<int> (qualityCalled (textIn (item)));

        return bits;
    }

    //==================================================================================================================
    Metre metreFrom (const Json& json)
    {
        const auto text = textIn (json);
        int numerator = 0, denominator = 0;
        const auto* end = text.data() + text.size();
        const auto slash = std::from_chars (text.data(), end, numerator).ptr;
        const bool isMetre = slash != end && *slash == '/' && std::from_chars (slash + 1, end, denominator).ptr == end;

        if (! isMetre || numerator < 1 || numerator > 255 || denominator < 1 || denominator > 255)
            fail ("metre", "text such as 4/4");

        return { static_cast<std::uint8_t> (numerator), static_cast<std::uint8_t> (denominator) };
    }

    SongPosition placeFrom (const Json& json)
    {
        constexpr std::int64_t furthest = std::int64_t { 1 } << 50;
        constexpr std::int64_t mostBars = 2147483647;
        SongPosition place;

        if (memberOf (json, "bar").is_null())
            return place;

        const auto metre = metreFrom (memberOf (json, "metre"));
        place.known = true;
        place.numerator = metre.numerator;
        place.denominator = metre.denominator;
        place.bar = static_cast<std::int32_t> (integer (memberOf (json, "bar"), "bar", -mostBars, mostBars));
        place.bpm = static_cast<float> (number (memberOf (json, "bpm"), "bpm", 0.0, 1.0e6));

        const auto& ticks = memberOf (json, "ticks");
        const auto& inBar = memberOf (json, "tickInBar");
        const double beatTicks = 4.0 * ticksPerQuarter / metre.denominator;
        place.ticks = ticks.is_null() ? std::llround (number (memberOf (json, "ppq"), "ppq", -1.0e12, 1.0e12) * ticksPerQuarter) : integer (ticks, "ticks", -furthest, furthest);
        place.tickInBar = static_cast<std::int32_t> (inBar.is_null() ? std::llround ((number (memberOf (json, "beat"), "beat", 1.0, 1.0e5) - 1.0) * beatTicks)
                                                                     : integer (inBar, "tickInBar", 0, mostBars));
        return place;
    }

    Sounding kindFrom (const Json& json)
    {
        constexpr std::array<std::string_view, 5> names { "none", "note", "interval", "chord", "cluster" };
        const auto text = textIn (json);
        const auto found = std::find (names.begin(), names.end(), text);
        if (found == names.end())
            fail ("kind", "chord, interval, note, cluster or none");

        return static_cast<Sounding> (found - names.begin());
    }

    void addReading (const Json& json, Naming& naming)
    {
        if (memberOf (json, "cost").is_null())
            return;

        Reading reading;
        auto& chord = reading.chord;

        if (const auto& identity = memberOf (json, "chord"); ! identity.is_null())
        {
            chord.quality = qualityCalled (textIn (memberOf (identity, "quality")));
            chord.root = static_cast<std::uint8_t> (integer (memberOf (identity, "root"), "root", 0, 11));
            chord.bass = static_cast<std::uint8_t> (integer (memberOf (identity, "bass"), "bass", 0, 11));
            chord.added = degrees (memberOf (identity, "added"), "added");
            chord.omitted = degrees (memberOf (identity, "omitted"), "omitted");
        }
        else
        {
            const auto parsed = parseHarte (textIn (memberOf (json, "harte")));
            if (! parsed.chord)
                fail ("harte", "a chord in Harte's syntax");

            chord = identify (*parsed.chord);
        }

        chord.rootSilent = isTrue (memberOf (json, "rootSilent"));
        reading.cost = static_cast<std::int16_t> (integer (memberOf (json, "cost"), "cost", -32768, 32767));
        if (const auto& percent = memberOf (json, "percent"); ! percent.is_null())
            reading.percent = static_cast<std::uint8_t> (integer (percent, "percent", 0, 100));

        if (! naming.readings.push (reading))
            throw LogDamage ("has more readings than " + std::to_string (naming.readings.room()));
    }

    Naming namingFrom (const Json& json)
    {
        Naming naming;
        naming.kind = kindFrom (memberOf (json, "kind"));

        for (const auto& tone : memberOf (json, "tones"))
            naming.voicing.add (static_cast<int> (integer (memberOf (tone, "midi"), "midi", 0, 127)));

        addReading (json, naming);
        for (const auto& alternate : memberOf (json, "alternates"))
            addReading (alternate, naming);

        return naming;
    }

    NamingContext contextFrom (const Json& json)
    {
        NamingContext context;

        if (const auto& key = memberOf (json, "key"); ! key.is_null())
        {
            context.key = parseKey (textIn (key));
            if (! context.key)
                fail ("key", "a key such as C#m");
        }

        if (textIn (memberOf (json, "player")) == "band")
            context.player = Player::band;

        if (const auto& wishes = memberOf (json, "wishes"); ! wishes.is_null())
        {
            context.wishes.preferred = qualities (memberOf (wishes, "preferred"), "preferred");
            context.wishes.hidden = qualities (memberOf (wishes, "hidden"), "hidden");
        }

        return context;
    }

    NoteName noteNameFrom (const Json& json, const char* field)
    {
        const auto text = textIn (json);
        std::string_view rest = text;
        const auto name = takeNoteName (rest);
        if (! name || ! rest.empty())
            fail (field, "a note name such as Gb");

        return *name;
    }

    std::optional<ChordLetters> lettersFrom (const Json& json)
    {
        if (json.is_null())
            return {};

        return ChordLetters { noteNameFrom (memberOf (json, "root"), "root"), noteNameFrom (memberOf (json, "bass"), "bass") };
    }

    Entry entryFrom (const Json& json, std::uint32_t place)
    {
        constexpr double longest = 1.0e9;
        constexpr std::int64_t most = 0xffffffff;
        const auto& start = memberOf (json, "start");
        const auto& end = memberOf (json, "end");
        const auto& id = memberOf (json, "id");

        Entry entry;
        entry.id = id.is_null() ? place : static_cast<std::uint32_t> (integer (id, "id", 0, most));
        entry.take = static_cast<std::uint32_t> (integer (memberOf (json, "take"), "take", 0, most));
        entry.startSeconds = number (memberOf (start, "seconds"), "seconds", -longest, longest);
        entry.start = placeFrom (start);

        if (! end.is_null())
        {
            entry.endSeconds = number (memberOf (end, "seconds"), "seconds", 0.0, longest);
            entry.end = placeFrom (end);
        }

        entry.context = contextFrom (json);
        entry.naming = namingFrom (json);
        entry.revised = isTrue (memberOf (json, "revised"));
        entry.edited = isTrue (memberOf (json, "edited"));
        entry.letters = lettersFrom (memberOf (json, "letters"));
        entry.section = SectionName::fitting (textIn (memberOf (json, "section")));
        return entry;
    }

    //==================================================================================================================
    /** Takes entry after entry while the text is parsed, so that no more than one of them is there as JSON. */
    class LogReader
    {
    public:
        LogDocument read (std::string_view bytes)
        {
            using Event = Json::parse_event_t;

            const auto rest = Json::parse (bytes, [this] (int depth, Event event, Json& value)
            {
                if (++values > mostValues)
                    throw LogDamage ("is no log of Guidetone");

                if (depth == 1 && event == Event::key)
                {
                    inEntries = value == "entries";
                    return inEntries || value == "format" || value == "version" || value == "title";
                }

                if (depth != 2 || event != Event::object_end || ! inEntries)
                    return true;

                take (value);
                values = 0;
                return false;
            });

            if (textIn (memberOf (rest, "format")) != "guidetone progression" || ! memberOf (rest, "entries").is_array())
                throw LogDamage ("is no log of Guidetone");
            if (integer (memberOf (rest, "version"), "version", 0, 1000000) > 1)
                throw LogDamage ("was written by a later version of Guidetone");

            return { Progression (std::move (entries)), textIn (memberOf (rest, "title")), 0.0 };
        }

    private:
        void take (const Json& value)
        {
            const auto number = entries.size() + 1;
            if (number > mostEntries)
                throw LogDamage ("has more than " + std::to_string (mostEntries) + " chords");

            try
            {
                entries.push_back (entryFrom (value, static_cast<std::uint32_t> (number)));
            }
            catch (const LogDamage& damage)
            {
                throw LogDamage ("entry " + std::to_string (number) + ": " + damage.what());
            }
        }

        static constexpr int mostValues = 20000;    // in one entry: a bound for what a hostile file can ask for
        int values = 0;
        bool inEntries = false;
        std::vector<Entry> entries;
    };
}

ReadDocument readLogJson (std::string_view bytes)
{
    try
    {
        return { LogReader().read (bytes), {}, {} };
    }
    catch (const LogDamage& damage)
    {
        return { {}, damage.what(), {} };
    }
    catch (const Json::parse_error& error)
    {
        return { {}, "line " + std::to_string (lineOf (bytes, error.byte > 0 ? error.byte - 1 : 0)) + ": this is no JSON", {} };
    }
    catch (const Json::exception&)
    {
        return { {}, "has a number that is out of range", {} };
    }
}

std::string writeLogJson (const Document& document, const WriteOptions& options)
{
    const auto log = logOf (document);
    return writeJson (log.log, options.spelling, log.title, options.style != nullptr ? std::optional (*options.style) : std::nullopt);
}

} // namespace guidetone
