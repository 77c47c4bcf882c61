// main.cpp - runs every benchmark, one after the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"

#include <cstdio>

int main()
{
    std::printf ("Times in nanoseconds on one core. Compare columns of one run only: machines differ, and so do days.\n");
    guidetone::bench::benchNaming();
    guidetone::bench::benchSymbols();
    guidetone::bench::benchListening();
    guidetone::bench::benchLog();
   #if GUIDETONE_BENCH_PROCESSOR
    guidetone::bench::benchProcessor();
    guidetone::bench::benchEditor();
   #endif
    return 0;
}
