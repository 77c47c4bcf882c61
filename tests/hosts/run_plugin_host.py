# run_plugin_host.py - gives plugin_host a scratch home and a screen of its own.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: run_plugin_host.py PLUGIN_HOST VST3|LV2 BUNDLE URI|- NAME effect|instrument
import subprocess
import sys

import servers

host, kind, bundle, uri, name, flavour = sys.argv[1:]

with servers.scratch_home() as (env, home), servers.x_server(env), servers.window_manager(env):
    if kind == "LV2":
        # JUCE's LV2 host looks in ~/.lv2.
        servers.link_lv2(env, bundle)
    answer = subprocess.run([host, kind, uri if kind == "LV2" else bundle, name, flavour, "editor"], env=env, timeout=150)

servers.check(answer.returncode == 0, "%s as %s" % (name, kind))
