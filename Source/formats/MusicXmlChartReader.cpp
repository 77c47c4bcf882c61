// SPDX-License-Identifier: GPL-3.0-or-later
#include "MusicXmlChart.h"

#include "ChartBuilder.h"
#include "MusicXmlMeasures.h"
#include "TextEncoding.h"

#include <algorithm>
#include <utility>

namespace guidetone
{

namespace
{
    constexpr std::size_t mostParts = 64;

    struct Part
    {
        std::string id;
        MusicXmlMeasures measures;
    };

    MusicXmlMeasures& partWith (std::vector<Part>& parts, const std::string& id)
    {
        const auto known = std::find_if (parts.begin(), parts.end(), [&id] (const Part& part) { return part.id == id; });
        if (known != parts.end() || parts.size() == mostParts)
            return known != parts.end() ? known->measures : parts.back().measures;

        parts.push_back ({ id, {} });
        return parts.back().measures;
    }

    /** By parts, each with its measures, or by measures, each with its parts. */
    std::vector<Part> partsIn (const XmlElement& score)
    {
        const bool byParts = score.name() == "score-partwise";
        std::vector<Part> parts;

        score.forEachChild ([&] (const XmlElement& outer)
        {
            if (outer.name() != (byParts ? "part" : "measure"))
                return;

            outer.forEachChild ([&] (const XmlElement& inner)
            {
                if (inner.name() == (byParts ? "measure" : "part"))
                    partWith (parts, (byParts ? outer : inner).attribute ("id").value_or (std::string())).take (inner);
            });
        });

        return parts;
    }

    std::string titleOf (const XmlElement& score)
    {
        const auto work = score.child ("work");
        const auto title = work ? work->textOf ("work-title") : std::string();
        return title.empty() ? score.textOf ("movement-title") : title;
    }

    std::string composerOf (const XmlElement& score)
    {
        std::string composer;
        if (const auto identification = score.child ("identification"))
            identification->forEachChild ([&composer] (const XmlElement& element)
            {
                if (composer.empty() && element.name() == "creator" && element.attribute ("type").value_or ("composer") == "composer")
                    composer = element.text();
            });
        return composer;
    }

    ReadDocument problem (std::string sentence)  { return { {}, std::move (sentence), {} }; }
}

ReadDocument readMusicXml (std::string_view bytes)
{
    if (bytes.starts_with ("PK"))
        return problem ("the score is compressed (.mxl); unzip it, and read the .xml or .musicxml file that is in it");

    const bool isUtf16 = bytes.starts_with ("\xff\xfe") || bytes.starts_with ("\xfe\xff");
    const auto text = isUtf16 ? std::string (bytes.substr (0, 2)) : inUtf8 (bytes.substr (0, largestXml + 1));
    const XmlDocument document (text);
    const auto score = document.root();
    if (! score)
        return problem (document.problem());
    if (score->name() != "score-partwise" && score->name() != "score-timewise")
        return problem ("this is no score in MusicXML: its outermost element is <" + std::string (score->name().substr (0, 40)) + ">");

    auto parts = partsIn (*score);
    const auto best = std::max_element (parts.begin(), parts.end(), [] (const Part& a, const Part& b) { return a.measures.harmonyCount() < b.measures.harmonyCount(); });
    if (best == parts.end() || best->measures.harmonyCount() == 0)
        return problem ("the score has no chord symbols: no <harmony> element");

    Chart chart;
    chart.title = onOneLine (titleOf (*score));
    chart.composer = onOneLine (composerOf (*score));
    for (const auto& part : parts)
    {
        if (! chart.bpm)
            chart.bpm = part.measures.bpm();
        if (chart.feel.empty())
            chart.feel = part.measures.feel();
    }

    auto remarks = best->measures.remarks();
    if (best->measures.isTransposed())
        remarks.push_back ("the part is that of a transposing instrument; its chords are as they are written");

    auto bars = best->measures.takeBars();
    if (! bars.empty())
        chart.key = std::exchange (bars.front().bar.key, {});
    chart.sections = sectionsOf (std::move (bars));
    return { Document (std::move (chart)), {}, std::move (remarks) };
}

} // namespace guidetone
