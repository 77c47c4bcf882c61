// JournalKillTests.cpp - a process that is killed while chords and edits come.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "JournalFlow.h"
#include "JournalScenes.h"

#if ! JUCE_WINDOWS

#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace guidetone;
using namespace guidetone::test;

TEST_CASE ("a process that is killed in full flow has lost nothing of a second ago", "[plugin][journal][kill]")
{
    using Clock = std::chrono::steady_clock;

    for (int round = 0; round < 3; ++round)
    {
        const ScratchFolder scratch;
        int ends[2] {};
        REQUIRE (pipe (ends) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init (&actions);
        posix_spawn_file_actions_adddup2 (&actions, ends[1], 1);
        posix_spawn_file_actions_addclose (&actions, ends[0]);
        auto folder = scratch.folder.getFullPathName().toStdString();
        std::string program = GUIDETONE_JOURNAL_PROCESS;
        char* arguments[] { program.data(), folder.data(), nullptr };
        pid_t process = 0;
        REQUIRE (posix_spawn (&process, program.c_str(), &actions, nullptr, arguments, environ) == 0);
        posix_spawn_file_actions_destroy (&actions);
        close (ends[1]);

        // It says which step it has handed in; the moment is ours.
        std::vector<std::pair<Clock::time_point, int>> steps;
        const auto flowFor = std::chrono::milliseconds (1700 + 311 * round);
        std::uint32_t step = 0;

        while ((steps.empty() || Clock::now() < steps.front().first + flowFor) && read (ends[0], &step, sizeof (step)) == sizeof (step))
            steps.emplace_back (Clock::now(), static_cast<int> (step));

        const auto killed = Clock::now();
        kill (process, SIGKILL);
        waitpid (process, nullptr, 0);
        close (ends[0]);

        REQUIRE (sessions (scratch.folder).size() == 1);
        const auto session = readSession (sessions (scratch.folder)[0]);
        CHECK_FALSE (session.closed);
        CHECK (session.damagedRecords <= 1);        // a torn last one

        int settled = 0;
        for (const auto& [when, number] : steps)
            if (killed - when > std::chrono::seconds (1))
                settled = number;

        REQUIRE (settled > 100);
        JournalFlow flow;
        int found = -1;

        for (int i = 0; i < steps.back().second + 1000 && found < settled; ++i)
        {
            flow.step ([] (const auto&) {});

            if (flow.log == session.log)
                found = i + 1;
        }

        CHECK (found >= settled);
    }
}

#endif
