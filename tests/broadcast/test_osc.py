# test_osc.py - the messages as another program hears them: oscdump of liblo.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_osc.py PAGE_HOST
import os
import socket
import subprocess
import sys
import time

import browser
import servers

program = sys.argv[1]


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


with servers.scratch_home() as (env, home):
    port = free_port()
    log = os.path.join(home, "oscdump.log")

    def heard():
        with open(log) as file:
            return [line.split(" ", 1)[1].strip() for line in file if " " in line]

    with open(log, "w") as output, servers.running(["oscdump", "-L", port], env, stdout=output):
        time.sleep(0.5)
        with browser.page_host(program, env, port) as host:
            servers.check(servers.wait_until(5, lambda: '/guidetone/chord ssss "" "" "" ""' in heard()), "silence is told at first")
            host.say("key A major")
            host.play(56, 59, 62, 64)
            for line in ('/guidetone/chord ssss "E7/G#" "E" "7" "G#"', '/guidetone/root si "E" 4', '/guidetone/bass si "G#" 8', '/guidetone/key s "A major"'):
                servers.check(servers.wait_until(5, lambda: line in heard()), line)
            host.play(52, 56, 59, 62)
            servers.check(servers.wait_until(5, lambda: '/guidetone/bass si "E" 4' in heard()), "the bass moves")
            servers.check(sum("/guidetone/root" in line for line in heard()) == 2, "and the root, which does not, is not told again")
