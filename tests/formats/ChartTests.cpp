// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "formats/Chart.h"

using namespace guidetone;

TEST_CASE ("a chart without a bar is empty, whatever else it has", "[formats][chart]")
{
    Chart chart;
    CHECK (chart.empty());
    chart.title = "Blues in A";
    chart.sections = { { "A", {} } };
    CHECK (chart.empty());
    chart.sections[0].bars.resize (1);
    CHECK_FALSE (chart.empty());
}
