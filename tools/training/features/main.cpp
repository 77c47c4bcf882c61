// main.cpp - the program `guidetone_features`: what the models of context hear in MIDI files, for the trainer.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HarmonyRows.h"
#include "KeyFeatures.h"

#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <string>

namespace
{
    using Verb = std::function<bool (const std::string& file)>;

    const std::map<std::string, Verb> verbs {
        { "keys-harmony", [] (const std::string& file) { return guidetone::features::writeKeyFeatures (file, guidetone::Listen::harmony); } },
        { "keys-held", [] (const std::string& file) { return guidetone::features::writeKeyFeatures (file, guidetone::Listen::heldKeys); } },
        { "harmony", [] (const std::string& file) { return guidetone::features::writeHarmonyRows (file, true); } },
        { "harmony-without-metre", [] (const std::string& file) { return guidetone::features::writeHarmonyRows (file, false); } } };
}

/** guidetone_features VERB FILE...: binary records on the standard output, in the machine's byte order; the verbs say which. */
int main (int argc, char** argv)
{
    const auto verb = argc > 1 ? verbs.find (argv[1]) : verbs.end();

    if (verb == verbs.end())
    {
        std::fputs ("usage: guidetone_features keys-harmony|keys-held|harmony|harmony-without-metre FILE...\n", stderr);
        return 2;
    }

    try
    {
        for (int i = 2; i < argc; ++i)
            if (! verb->second (argv[i]))
                return 1;
    }
    catch (const std::exception& error)
    {
        std::fprintf (stderr, "guidetone_features: %s.\n", error.what());
        return 1;
    }

    return std::fflush (stdout) == 0 ? 0 : 1;
}
