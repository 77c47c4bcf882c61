// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "RandomCharts.h"

#include "formats/Jams.h"
#include "formats/Lab.h"
#include "formats/LogJson.h"
#include "formats/Markers.h"
#include "formats/MidiFileWriter.h"

#include <cstdlib>
#include <fstream>

using namespace guidetone;
using namespace guidetone::testing;

// Run by test_readers.py alone, which gives the folder.
TEST_CASE ("files for the readers of other programs", "[.][samples]")
{
    const auto* folder = std::getenv ("GUIDETONE_SAMPLES");
    REQUIRE (folder != nullptr);
    RandomCharts charts (51);

    for (int number = 0; number < 20; ++number)
    {
        const auto chart = charts.next();
        const auto log = charts.nextLog();

        const auto put = [&] (const std::string& name, const std::string& text)
        {
            std::ofstream (std::string (folder) + '/' + std::to_string (number) + name, std::ios::binary) << text;
        };

        const auto both = [&] (const std::string& extension, auto write)
        {
            put ("-chart" + extension, write (Document (chart), WriteOptions()));
            put ("-log" + extension, write (Document (log), WriteOptions()));
        };

        both (".json", writeLogJson);
        both (".mid", writeMidi);
        both (".jams", writeJams);
        both (".lab", [] (const Document& document, const WriteOptions& options) { return writeLab (document, options); });
        both ("-keys.lab", writeKeyLab);
        both (".lua", writeArdourMarkers);
    }
}
