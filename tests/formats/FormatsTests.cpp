// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Charts.h"
#include "Places.h"

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
