// JournalProcess.cpp - a process that keeps a journal in full flow until it is killed, and says after each step which it was.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalFlow.h"

#include "plugin/Journal.h"

#include <cstdio>
#include <thread>

int main (int argc, char** argv)
{
    if (argc != 2)
        return 2;

    guidetone::Journal journal (juce::File (juce::String::fromUTF8 (argv[1])), guidetone::Journal::Kind::plugin);
    guidetone::test::JournalFlow flow;

    struct Hand
    {
        void operator() (const guidetone::ChordEvent& event) const       { journal.write (event); }
        void operator() (const guidetone::Progression& log) const        { journal.replace (log); }

        guidetone::Journal& journal;
    };

    for (;;)
    {
        flow.step (Hand { journal });
        std::fwrite (&flow.steps, sizeof (flow.steps), 1, stdout);
        std::fflush (stdout);
        std::this_thread::sleep_for (std::chrono::milliseconds (1));
    }
}
