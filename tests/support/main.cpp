// main.cpp - runs the tests of one program. Debian's Catch2WithMain lacks benchmarking, so the main is ours.
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "Catch.h"

int main (int argc, char** argv)
{
    return Catch::Session().run (argc, argv);
}
