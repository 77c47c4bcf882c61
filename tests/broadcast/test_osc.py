# test_osc.py - the messages as another program hears them: oscdump of liblo.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_osc.py PAGE_HOST
import os
import socket
import sys

import browser
import servers

program = sys.argv[1]


def is_taken(udp_port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind(("", udp_port))
        except OSError:
            return True
    return False


with servers.scratch_home() as (env, home):
    port = browser.free_port(socket.SOCK_DGRAM)
    log = os.path.join(home, "oscdump.log")

    def heard():
        with open(log) as file:
            return [line.split(" ", 1)[1].strip() for line in file if " " in line]

    with open(log, "w") as output, servers.running(["oscdump", "-L", port], env, stdout=output):
        servers.check(servers.wait_until(20, lambda: is_taken(port)), "oscdump listens")
        with browser.page_host(program, env, browser.free_port(socket.SOCK_STREAM), port) as host:
            servers.check(servers.wait_until(5, lambda: '/guidetone/chord ssss "" "" "" ""' in heard()), "silence is told at first")
            host.say("key A major")
            host.play(56, 59, 62, 64)
            for line in ('/guidetone/chord ssss "E7/G#" "E" "7" "G#"', '/guidetone/root si "E" 4', '/guidetone/bass si "G#" 8', '/guidetone/key s "A major"'):
                servers.check(servers.wait_until(5, lambda: line in heard()), line)
            host.play(52, 56, 59, 62)
            servers.check(servers.wait_until(5, lambda: '/guidetone/bass si "E" 4' in heard()), "the bass moves")
            servers.check(sum("/guidetone/root" in line for line in heard()) == 2, "and the root, which does not, is not told again")
