// SPDX-License-Identifier: GPL-3.0-or-later
#include "Jams.h"

#include "../progression/SongRun.h"
#include "HarteLog.h"
#include "JsonText.h"
#include "MidiFileSong.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace guidetone
{

namespace
{
    using Json = nlohmann::json;

    constexpr std::size_t mostObservations = 1000000;

    struct Observation
    {
        double start = 0.0, end = 0.0;
        Json value;
        std::optional<double> confidence;
    };

    /** What of them has a time, by time. Version 0.2 had lists of each field in place of a list of observations. */
    std::vector<Observation> observationsOf (const Json& annotation)
    {
        std::vector<Observation> all;
        const auto& data = memberOf (annotation, "data");

        const auto add = [&all] (const Json& time, const Json& duration, const Json& value, const Json& confidence)
        {
            const auto start = numberIn (time), length = numberIn (duration);
            if (start && all.size() < mostObservations)
                all.push_back ({ *start, *start + std::max (0.0, length.value_or (0.0)), value, numberIn (confidence) });
        };

        if (data.is_array())
            for (const auto& item : data)
                add (memberOf (item, "time"), memberOf (item, "duration"), memberOf (item, "value"), memberOf (item, "confidence"));

        const auto& times = memberOf (data, "time");
        const auto at = [] (const Json& list, std::size_t index) { return list.is_array() && index < list.size() ? list[index] : Json(); };

        if (times.is_array())
            for (std::size_t i = 0; i < times.size(); ++i)
                add (times[i], at (memberOf (data, "duration"), i), at (memberOf (data, "value"), i), at (memberOf (data, "confidence"), i));

        std::stable_sort (all.begin(), all.end(), [] (const Observation& a, const Observation& b) { return a.start < b.start; });
        return all;
    }

    class JamsReader
    {
    public:
        explicit JamsReader (const Json& file)  : json (file) {}

        ReadDocument read()
        {
            const auto* chords = find ("chord");
            chords = chords != nullptr ? chords : find ("chord_harte");
            if (chords == nullptr)
                return { {}, "has no annotation of chords (chord or chord_harte)", {} };

            collect();

            for (const auto& item : observationsOf (*chords))
                if (const auto problem = take (item); ! problem.empty())
                    return { {}, "the chord at " + std::to_string (item.start) + " seconds " + problem, {} };

            auto document = log.take();
            if (document.endSeconds <= 0.0)
                return { {}, "has no chords", {} };

            const auto& metadata = memberOf (json, "file_metadata");
            document.title = textIn (memberOf (metadata, "title"));
            if (const auto duration = numberIn (memberOf (metadata, "duration")); duration && *duration > document.endSeconds && *duration <= longestFileSeconds)
                document.endSeconds = *duration;
            if (log.unknown() > 0)
                remarks.push_back ("X, which names no chord, is read as a silence (" + std::to_string (log.unknown()) + ")");

            return { std::move (document), {}, std::move (remarks) };
        }

    private:
        struct KnownBeat
        {
            double seconds = 0.0;
            SongPosition place;
        };

        const Json* find (std::string_view name)
        {
            const Json* found = nullptr;
            const auto& annotations = memberOf (json, "annotations");

            if (annotations.is_array())
                for (const auto& annotation : annotations)
                    if (textIn (memberOf (annotation, "namespace")) == name)
                    {
                        if (found == nullptr)
                            found = &annotation;
                        else if (std::exchange (several, true) == false)
                            remarks.emplace_back ("of several annotations of a kind the first is read");
                    }

            return found;
        }

        void collect()
        {
            if (const auto* annotation = find ("key_mode"))
                keys = observationsOf (*annotation);
            if (const auto* annotation = find ("segment_open"))
                sections = observationsOf (*annotation);
            if (const auto* annotation = find ("tempo"))
                tempi = observationsOf (*annotation);
            if (const auto* annotation = find ("note_midi"))
                for (const auto& item : observationsOf (*annotation))
                    if (const auto note = numberIn (item.value); note && *note >= 0.0 && *note <= 127.0)
                        notes[micro (item.start)].add (static_cast<int> (std::lround (*note)));
            if (const auto* annotation = find ("beat_position"))
                collectBeats (observationsOf (*annotation));
        }

        static long long micro (double seconds) noexcept
        {
            return std::llround (std::clamp (seconds, 0.0, 2.0 * longestFileSeconds) * 1.0e6);
        }

        /** Beats have numbers; where the song is, their lengths tell. */
        void collectBeats (const std::vector<Observation>& items)
        {
            for (const auto& item : items)
            {
                const auto beat = numberIn (memberOf (item.value, "position")), bar = numberIn (memberOf (item.value, "measure"));
                const auto count = numberIn (memberOf (item.value, "num_beats")), unit = numberIn (memberOf (item.value, "beat_units"));

                if (! beat || ! bar || ! count || ! unit || *beat < 1.0 || *bar < 0.0 || *bar > 1.0e6 || *count < 1.0 || *count > 255.0 || *beat > *count
                    || *unit < 1.0 || *unit > 128.0 || ! std::has_single_bit (static_cast<unsigned> (*unit)))
                    continue;

                KnownBeat known { item.start, {} };
                auto& place = known.place;
                place.known = true;
                place.bar = static_cast<std::int32_t> (*bar);
                place.numerator = static_cast<std::uint8_t> (*count);
                place.denominator = static_cast<std::uint8_t> (*unit);
                const int beatTicks = 4 * ticksPerQuarter / place.denominator;
                place.tickInBar = static_cast<std::int32_t> (*beat - 1.0) * beatTicks;
                place.ticks = beats.empty() ? std::int64_t { place.bar - 1 } * beatTicks * place.numerator + place.tickInBar
                                            : beats.back().place.ticks + ticksFrom (beats.back(), known.seconds);

                if (beats.empty() || known.seconds > beats.back().seconds)
                    beats.push_back (known);
            }
        }

        /** From one beat to the next: a beat, unless the clock says clearly otherwise, as where a bar breaks off. */
        std::int64_t ticksFrom (const KnownBeat& beat, double seconds) const noexcept
        {
            const std::int64_t beatTicks = 4 * ticksPerQuarter / beat.place.denominator;
            const auto bpm = tempoAt (beat.seconds);
            const double byClock = bpm ? std::min ((seconds - beat.seconds) * *bpm / 60.0, 1.0e6) * ticksPerQuarter : static_cast<double> (beatTicks);
            return std::abs (byClock - static_cast<double> (beatTicks)) < 0.3 * static_cast<double> (beatTicks) ? beatTicks : std::llround (byClock);
        }

        SongPosition placeAt (double seconds) const
        {
            const auto bpm = tempoAt (seconds);
            if (beats.empty() || (beats.size() == 1 && ! bpm))
                return {};

            // The beat at or before the moment, and how fast they go from there; after the last one, by the tempo, or as fast as before.
            const auto after = std::upper_bound (beats.begin(), beats.end(), seconds + 0.5e-6, [] (double time, const KnownBeat& beat) { return time < beat.seconds; });
            const auto& before = after == beats.begin() ? beats.front() : *(after - 1);
            const auto beatTicks = 4 * ticksPerQuarter / before.place.denominator;
            const auto last = beats.size() > 1 ? after == beats.end() ? after - 1 : after == beats.begin() ? after + 1 : after : beats.begin();
            const bool byTempo = bpm && (after == beats.end() || beats.size() == 1);
            const double secondsInTick = byTempo ? 60.0 / *bpm / ticksPerQuarter
                                                 : (last->seconds - (last - 1)->seconds) / static_cast<double> (std::max<std::int64_t> (1, last->place.ticks - (last - 1)->place.ticks));

            // Past the last beat its tempo goes on for a while; before the first one nothing is known.
            const double moved = (seconds - before.seconds) / secondsInTick;
            if (moved < -0.5 || moved > 64.0 * beatTicks)
                return {};

            auto place = later (before.place, std::llround (moved));
            place.bpm = static_cast<float> (bpm ? *bpm : std::clamp (60.0 / (secondsInTick * ticksPerQuarter), 1.0, 10000.0));
            return place;
        }

        /** The last of them that has begun. */
        static const Observation* at (const std::vector<Observation>& items, double seconds)
        {
            const auto next = std::upper_bound (items.begin(), items.end(), seconds + 0.5e-6, [] (double time, const Observation& item) { return time < item.start; });
            return next != items.begin() ? &*(next - 1) : nullptr;
        }

        std::optional<double> tempoAt (double seconds) const
        {
            const auto* item = at (tempi, seconds);
            const auto bpm = item != nullptr ? numberIn (item->value) : std::nullopt;
            return bpm && *bpm >= 1.0 && *bpm <= 10000.0 ? bpm : std::nullopt;
        }

        std::optional<Key> keyAt (double seconds) const
        {
            const auto* item = at (keys, seconds);
            if (item == nullptr)
                return {};

            auto text = textIn (item->value);
            if (const auto colon = text.find (':'); colon != std::string::npos)
                text[colon] = ' ';

            return parseKey (text);
        }

        /** The name of the section that has begun since the last chord. */
        SectionName sectionBegunAt (double seconds)
        {
            SectionName name;
            for (; sectionsBegun < sections.size() && sections[sectionsBegun].start <= seconds + 0.5e-6; ++sectionsBegun)
                name = SectionName::fitting (textIn (sections[sectionsBegun].value));

            return name;
        }

        std::string take (const Observation& item)
        {
            if (const auto problem = log.add (item.start, item.end, textIn (item.value)); ! problem.empty())
                return problem;

            if (auto* entry = log.last())
            {
                entry->context.key = keyAt (entry->startSeconds);
                entry->section = sectionBegunAt (entry->startSeconds);
                entry->start = placeAt (entry->startSeconds);
                entry->end = placeAt (entry->endSeconds);
                if (const auto found = notes.find (micro (item.start)); found != notes.end())
                    entry->naming.voicing = found->second;
                if (item.confidence && *item.confidence > 0.0 && *item.confidence <= 1.0)
                    entry->naming.readings[0].percent = static_cast<std::uint8_t> (std::lround (*item.confidence * 100.0));
            }

            return {};
        }

        const Json& json;
        HarteLog log;
        std::vector<Observation> keys, tempi, sections;
        std::size_t sectionsBegun = 0;
        std::map<long long, Voicing> notes;     // by the microsecond at which they begin
        std::vector<KnownBeat> beats;
        std::vector<std::string> remarks;
        bool several = false;
    };
}

ReadDocument readJams (std::string_view bytes)
{
    if (bytes.size() > largestMidiFile)
        return { {}, "is larger than " + std::to_string (largestMidiFile / 1024 / 1024) + " MiB", {} };

    std::string problem;
    const auto json = jsonFrom (bytes, problem);
    return json ? JamsReader (*json).read() : ReadDocument { {}, problem, {} };
}

} // namespace guidetone
