// SPDX-License-Identifier: GPL-3.0-or-later
#include "Markers.h"

#include "../progression/DecimalText.h"
#include "InSeconds.h"

#include <cmath>

namespace guidetone
{

namespace
{
    /** "1:02.345678": Reaper takes a number with a colon for minutes and seconds, whatever its ruler shows. */
    std::string minutesAndSeconds (double seconds)
    {
        const auto all = std::llround (seconds * 1.0e6);
        const auto rest = decimalText (static_cast<double> (all % 60000000) / 1.0e6, 6);
        return std::to_string (all / 60000000) + ':' + (rest.size() < 9 ? "0" : "") + rest;
    }

    std::string csvField (const std::string& text)
    {
        std::string field = "\"";

        for (const char c : text)
            field += c == '"' ? "\"\"" : static_cast<unsigned char> (c) < 0x20 ? std::string (" ") : std::string (1, c);

        return field + '"';
    }

    /** Any bytes as a string of Lua. */
    std::string luaText (const std::string& text)
    {
        std::string literal = "\"";

        for (const char c : text)
        {
            const auto byte = static_cast<unsigned char> (c);
            if (byte < 0x20 || byte == 0x7f || c == '"' || c == '\\')
                literal += '\\' + std::string (byte < 10 ? "00" : byte < 100 ? "0" : "") + std::to_string (byte);
            else
                literal += c;
        }

        return literal + '"';
    }
}

std::string writeReaperMarkers (const Document& document, const WriteOptions& options)
{
    const auto music = inSeconds (document, options);
    std::string text = "#,Name,Start,End,Length,Color\n";
    std::size_t number = 0;

    for (const auto& chord : music.chords)
        text += 'M' + std::to_string (++number) + ',' + csvField (chord.value.symbol) + ',' + minutesAndSeconds (chord.start) + ",,,\n";

    number = 0;

    for (const auto& section : music.sections)
        text += 'R' + std::to_string (++number) + ',' + csvField (section.value) + ',' + minutesAndSeconds (section.start) + ',' + minutesAndSeconds (section.end) + ','
              + minutesAndSeconds (section.end - section.start) + ",\n";

    return text;
}

std::string writeArdourMarkers (const Document& document, const WriteOptions& options)
{
    const auto music = inSeconds (document, options);
    const auto name = "Chords" + (music.title.empty() ? std::string() : " of " + music.title);

    // All of it stands in the action's own function: that alone is what Ardour keeps of a script.
    std::string text = "-- A script for Ardour's Script Manager.\n"
                       "ardour { [\"type\"] = \"EditorAction\", name = " + luaText (name) + ", author = \"Guidetone\",\n"
                       "         description = \"Puts a range with its symbol over each chord and section.\" }\n\n"
                       "function factory ()\n"
                       "    return function ()\n"
                       "        local ranges = {\n";

    const auto add = [&text] (double start, double end, const std::string& label)
    {
        text += "            { " + decimalText (start, 6) + ", " + decimalText (end, 6) + ", " + luaText (label) + " },\n";
    };

    for (const auto& chord : music.chords)
        add (chord.start, chord.end, chord.value.symbol);
    for (const auto& section : music.sections)
        add (section.start, section.end, '[' + section.value + ']');

    return text + "        }\n"
                  "        local rate = Session:nominal_sample_rate ()\n"
                  "        local function time (seconds) return Temporal.timepos_t (math.floor (seconds * rate + 0.5)) end\n"
                  "        local locations = Session:locations ()\n"
                  "        for _, range in ipairs (ranges) do\n"
                  "            locations:add_range (time (range[1]), time (range[2])):set_name (range[3])\n"
                  "        end\n"
                  "    end\n"
                  "end\n";
}

} // namespace guidetone
