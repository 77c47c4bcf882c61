// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "Places.h"

#include "../progression/Playing.h"
#include "notation/ChordIdentity.h"
#include "progression/LogEdits.h"

#include <fstream>
#include <iterator>
#include <set>

using namespace guidetone;
using namespace guidetone::testing;

TEST_CASE ("no two formats share an id or an extension, and each is read or written", "[formats][table]")
{
    std::set<std::string_view> ids, extensions;

    for (const auto& format : formats())
    {
        INFO (format.id);
        CHECK (ids.insert (format.id).second);
        CHECK_FALSE (format.title.empty());
        CHECK ((format.read != nullptr || format.write != nullptr));
        CHECK (formatNamed (format.id) == &format);

        for (const auto extension : format.extensions)
        {
            CHECK (extensions.insert (extension).second);
            CHECK (formatOfFile ("a song." + std::string (extension)) == &format);
        }
    }
}

TEST_CASE ("formats are found in any case, and nothing where there is none", "[formats][table]")
{
    REQUIRE (formatNamed ("JSON") != nullptr);
    CHECK (formatOfFile ("folder.lab/x.JSON") == formatNamed ("json"));
    CHECK (formatNamed ("") == nullptr);
    CHECK (formatNamed ("js") == nullptr);
    CHECK (formatOfFile ("json") == nullptr);
    CHECK (formatOfFile ("x.") == nullptr);
    CHECK (formatOfFile ("") == nullptr);
}

TEST_CASE ("every format writes every document, an empty one as well", "[formats][table]")
{
    const Document documents[] { Chart {}, LogDocument {}, guidetone::testing::chartOf ("C Am | N.C. | F#m7b5"),
                                 Document { logOf (Document { guidetone::testing::chartOf ("C Am | N.C. | F#m7b5") }) } };

    for (const auto& format : formats())
        if (format.write != nullptr)
            for (const auto& document : documents)
                CHECK_NOTHROW (format.write (document, {}));
}

TEST_CASE ("the page on formats has a row for each", "[formats][table][docs]")
{
    std::ifstream stream (GUIDETONE_SOURCE_DIR "/docs/formats.md", std::ios::binary);
    const std::string page (std::istreambuf_iterator<char> (stream), {});

    for (const auto& format : formats())
    {
        std::string extensions;
        for (const auto extension : format.extensions)
            extensions += (extensions.empty() ? "`." : " `.") + std::string (extension) + '`';

        const auto row = "| `" + std::string (format.id) + "` | " + extensions + (extensions.empty() ? "| " : " | ")
                       + (format.read != nullptr ? "yes | " : "| ") + (format.write != nullptr ? "yes | " : "| ");
        INFO (row);
        CHECK (page.find (row) != std::string::npos);
    }
}

namespace
{
    const Voicing onGb { 42, 52, 58, 61 };

    /** Gb7/Fb in E major, as somebody typed it, over its notes. */
    Progression typedFlat()
    {
        Progression log;
        log.apply (began (1, 0.0, onGb, { parseKey ("E"), Player::solo }));
        log.apply (ended (1, 2.0));
        const auto chord = parseLeadSheet ("Gb7/Fb").chord;
        return renamedTo (log, 0, identify (*chord), ChordLetters { chord->root, chord->bass });
    }
}

TEST_CASE ("every format writes a chord of the log in the letters that were typed", "[formats][letters]")
{
    const Document log { LogDocument { typedFlat(), "", 0.0 } };
    const std::pair<std::string_view, std::string_view> expected[]
    {
        { "txt", "Gb7/Fb" }, { "sheet", "Gb7/Fb" }, { "chordpro", "Gb7/Fb" }, { "abc", "\"Gb7/Fb\"" },
        { "musicxml", "<root-step>G</root-step><root-alter>-1</root-alter>" }, { "svg", "\u266d" }, { "improvisor", "Gb7/Fb" }, { "midi", "Gb7/Fb" }, { "reaper", "Gb7/Fb" },
        { "ardour", "Gb7/Fb" }, { "chordonomicon", "Gb7/Fb" }, { "lab", "Gb:7/b7" }, { "jams", "Gb:7/b7" }, { "json", "Gb7/Fb" }, { "csv", "Gb7/Fb" },
    };

    for (const auto& [id, symbol] : expected)
    {
        INFO (id);
        std::string text;
        for (const char c : formatNamed (id)->write (log, {}))      // elements may stand on lines of their own
            text += c == '\n' ? "" : std::string (1, c);
        for (auto gap = text.find ("> "); gap != std::string::npos; gap = text.find ("> "))
            text.erase (gap + 1, 1);

        CHECK (text.find (symbol) != std::string::npos);
        CHECK (text.find ("F#7") == std::string::npos);
        CHECK (text.find ("F#:7") == std::string::npos);
    }
}

TEST_CASE ("a chart keeps its letters in every format that is read and written, and as a log", "[formats][letters]")
{
    auto chart = guidetone::testing::chartOf ("E | Gb7 | B7/Eb | E");
    chart.key = parseKey ("E");

    for (const auto& format : formats())
        if (format.read != nullptr && format.write != nullptr)
        {
            INFO (format.id);
            const auto read = format.read (format.write (Document { chart }, {}));
            REQUIRE (read.document);
            CHECK (lineOf (guidetone::chartOf (*read.document, {})) == lineOf (chart));
        }

    const auto log = logOf (Document { chart });
    CHECK (lineOf (guidetone::chartOf (Document { log }, {})) == lineOf (chart));
    const auto json = formatNamed ("json");
    CHECK (json->read (json->write (Document { log }, {})).document == Document { LogDocument { log.log, "", 0.0 } });
}
