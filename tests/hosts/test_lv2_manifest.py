# test_lv2_manifest.py - the LV2 bundle says of itself what hosts need to find and to trust it.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_lv2_manifest.py BUNDLE URI
import glob
import os
import re
import subprocess
import sys

import servers

bundle, uri = sys.argv[1:]

# What JUCE writes about every plugin: six errors, and one more for each parameter that is a choice or a switch. Anything
# else would be ours.
JUCE_ERRORS = [
    r"Subject not in domain <http://usefulinc.com/ns/doap#Project>\s+%s\s+http://usefulinc.com/ns/doap#(maintainer|release)\s" % re.escape(uri),
    r"Object not in range <http://lv2plug.in/ns/lv2core#ExtensionData>\s+%s:UI\s+\S+\s+http://lv2plug.in/ns/extensions/ui#noUserResize$" % re.escape(uri),
    r"Object not in range <http://lv2plug.in/ns/lv2core#Feature>\s+%s:UI\s+\S+\s+http://lv2plug.in/ns/ext/options#interface$" % re.escape(uri),
    r"Use of undefined property\s+\S+\s+%s:Program\s+0$" % re.escape(uri),
    r"Property <%s:Program> has no label" % re.escape(uri),
    r"Subject not in domain <http://lv2plug.in/ns/lv2core#Port>\s+\S+\s+http://lv2plug.in/ns/lv2core#portProperty\s+http://lv2plug.in/ns/lv2core#(enumeration|toggled)$",
]

with open(os.path.join(bundle, "manifest.ttl"), encoding="utf-8") as file:
    manifest = file.read()

subjects = re.findall(r"^<([^>]*)>", manifest, re.MULTILINE)
servers.check(subjects and subjects[0] == uri, "the manifest begins with <%s>" % uri)
servers.check(re.search(r"^<%s>\s+a lv2:Plugin" % re.escape(uri), manifest, re.MULTILINE), "it says that this is a plugin")

with servers.scratch_home() as (env, home):
    answer = subprocess.run(["lv2_validate"] + sorted(glob.glob(os.path.join(bundle, "*.ttl"))), env=env,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    report = re.sub(r"^(Skipping|Warning).*\n", "", answer.stdout, flags=re.MULTILINE)
    servers.check(re.search(r"^Found \d+ errors among \d+ files", report, re.MULTILINE), "lv2_validate reads it")
    errors = [error.strip() for error in re.split(r"^(?:error: |Found )", report, flags=re.MULTILINE)[1:-1]]
    ours = [error for error in errors if not any(re.match(juce, error) for juce in JUCE_ERRORS)]
    for error in ours:
        print(error)
    servers.check(not ours, "it has no error but the %d that JUCE writes" % len(errors))

    servers.link_lv2(env, bundle)
    listed = subprocess.run(["lv2ls"], env=env, capture_output=True, text=True).stdout.split()
    servers.check(uri in listed, "lv2ls finds it")

    about = subprocess.run(["lv2info", uri], env=env, capture_output=True, text=True).stdout
    servers.check("InputPort" in about and "OutputPort" in about, "lv2info reads its ports")

with open(os.path.join(bundle, "dsp.ttl"), encoding="utf-8") as file:
    ports = re.findall(r"\ba (lv2:InputPort|lv2:OutputPort) , atom:AtomPort ;.*?atom:supports([^;]*);", file.read(), re.DOTALL)

servers.check({direction for direction, supports in ports if "midi:MidiEvent" in supports} == {"lv2:InputPort", "lv2:OutputPort"},
              "MIDI goes in and comes out")
