// SPDX-License-Identifier: GPL-3.0-or-later
#include "Jams.h"

#include "InSeconds.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace guidetone
{

namespace
{
    using Json = nlohmann::ordered_json;

    double microseconds (double seconds)  { return std::max (0.0, std::round (seconds * 1.0e6) / 1.0e6); }

    /** Both ends are rounded, so that stretches that meet still do. */
    Json observation (double start, double end, Json value, Json confidence = {})
    {
        const auto time = microseconds (start);
        return { { "time", time }, { "duration", microseconds (microseconds (end) - time) },
                 { "value", std::move (value) }, { "confidence", std::move (confidence) } };
    }

    Json annotation (const char* name, Json data, double duration)
    {
        return { { "annotation_metadata", { { "curator", { { "name", "" }, { "email", "" } } }, { "version", "" }, { "corpus", "" }, { "annotator", Json::object() },
                                            { "annotation_tools", "Guidetone" }, { "annotation_rules", "" }, { "validation", "" }, { "data_source", "program" } } },
                 { "namespace", name }, { "data", std::move (data) }, { "sandbox", Json::object() }, { "time", 0.0 }, { "duration", microseconds (duration) } };
    }

    template <typename Value, typename Write>
    Json stretches (const std::vector<Stretch<Value>>& items, Write&& write)
    {
        auto data = Json::array();
        for (const auto& item : items)
            data.push_back (observation (item.start, item.end, write (item.value)));

        return data;
    }

    Json chords (const MusicInSeconds& music)
    {
        auto data = Json::array();
        double now = 0.0;

        const auto silence = [&] (double until)
        {
            if (microseconds (until) > microseconds (now))
                data.push_back (observation (now, until, "N"));
        };

        for (const auto& chord : music.chords)
        {
            silence (chord.start);
            const auto percent = chord.value.percent;
            data.push_back (observation (chord.start, chord.end, chord.value.harte, percent > 0 ? Json (percent / 100.0) : Json()));
            now = chord.end;
        }

        silence (music.duration);
        return data;
    }

    Json notes (const MusicInSeconds& music)
    {
        auto data = Json::array();
        for (const auto& chord : music.chords)
            chord.value.voicing.forEach ([&] (int note) { data.push_back (observation (chord.start, chord.end, note)); });

        return data;
    }

    Json beats (const MusicInSeconds& music)
    {
        auto data = Json::array();
        for (const auto& beat : music.beats)
            if (beat.bar >= 0)
                data.push_back (observation (beat.seconds, beat.seconds, { { "position", beat.beat }, { "measure", beat.bar },
                                                                           { "num_beats", beat.metre.numerator }, { "beat_units", beat.metre.denominator } }));

        return data;
    }
}

std::string writeJams (const Document& document, const WriteOptions& options)
{
    const auto music = inSeconds (document, options);
    auto annotations = Json::array();

    const auto add = [&] (const char* name, Json data)
    {
        if (! data.empty())
            annotations.push_back (annotation (name, std::move (data), music.duration));
    };

    add ("chord", chords (music));
    add ("key_mode", stretches (music.keys, [] (Key key) { return toText (key.tonic) + (key.mode == Mode::minor ? ":minor" : ":major"); }));
    add ("tempo", stretches (music.tempi, [] (double bpm) { return std::round (bpm * 1.0e3) / 1.0e3; }));
    add ("beat_position", beats (music));
    add ("segment_open", stretches (music.sections, [] (const std::string& name) { return name; }));
    add ("note_midi", notes (music));

    const Json json { { "file_metadata", { { "title", music.title }, { "artist", "" }, { "release", "" }, { "duration", microseconds (music.duration) },
                                           { "identifiers", Json::object() }, { "jams_version", "0.3.4" } } },
                      { "annotations", std::move (annotations) },
                      { "sandbox", music.composer.empty() ? Json::object() : Json { { "composer", music.composer } } } };

    return json.dump (1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace guidetone
