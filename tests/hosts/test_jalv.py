# test_jalv.py - the LV2 plugin in jalv, on a JACK server without hardware: MIDI passes to the sample, and the chord is read.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_jalv.py JACKPLAY BUNDLE URI
import itertools
import os
import re
import subprocess
import sys

import servers

jackplay, bundle, uri = sys.argv[1:]

# milliseconds, bytes: a pedal, a chord struck in one sample, its release, and a message that no chord needs.
PLAYED = [
    (0.0, "b0 40 7f"),
    (100.0, "90 3c 50"),
    (100.0, "90 40 51"),
    (100.0, "90 43 52"),
    (350.0, "80 3c 00"),
    (350.0, "80 40 00"),
    (350.0, "80 43 00"),
    (400.0, "b0 40 00"),
    (500.0, "e0 00 41"),
]


def heard(path):
    """Times in frames and bytes, of what jack_midi_dump -a has written so far."""
    messages = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"\s*(\d+):((?:\s+[0-9a-f]{2})+)\b", line)
            if match:
                messages.append((int(match.group(1)), " ".join(match.group(2).split())))
    return messages


def midi_ports(env, client, *directions):
    """The first MIDI port of a client in each direction, "input" or "output"; None while one is missing, or the server does not answer."""
    answer = subprocess.run(["jack_lsp", "-t", "-p"], env=env, capture_output=True, text=True).stdout
    ports = {}
    name = ""
    for line in answer.splitlines():
        if not line.startswith((" ", "\t")):
            name = line.strip()
            ports[name] = ""
        else:
            ports[name] += line
    midi = {name: facts for name, facts in ports.items() if name.startswith(client + ":") and "midi" in facts}
    found = [next((name for name, facts in midi.items() if direction in facts), None) for direction in directions]
    return found if all(found) else None


def listening(env, client, file):
    """jack_midi_dump as this client, writing what it hears to this file; yields the process and its input."""
    return servers.jack_client(["stdbuf", "-oL", "jack_midi_dump", "-a", client], env, lambda: midi_ports(env, client, "input"),
                               stdout=file, stderr=subprocess.DEVNULL)


turns = itertools.count(1)


def play(env, home, host, *options):
    """Starts the host and plays through the plugin. Each turn has client names of its own, because JACK may take its time to
    forget one that has left, and would give a newcomer of the same name another. Returns the MIDI that comes out, the same MIDI by a direct way, and what
    the host wrote."""
    turn = str(next(turns))
    dump = os.path.join(home, host + ".dump")
    direct = os.path.join(home, host + ".direct")
    log_file = os.path.join(home, host + ".log")
    script = os.path.join(home, "played.txt")

    with open(script, "w", encoding="utf-8") as file:
        file.writelines("%f %s\n" % message for message in PLAYED)

    host_client = "guidetone" + turn

    with open(log_file, "w") as log, open(dump, "w") as dump_file, open(direct, "w") as direct_file, \
            servers.jack_client(["stdbuf", "-oL", host, "-n", host_client, *options, uri], env, lambda: midi_ports(env, host_client, "input", "output"),
                                stdin=subprocess.PIPE, stdout=log, stderr=log) as (process, (entrance, way_out)), \
            listening(env, "listener" + turn, dump_file) as (_, (listener,)), \
            listening(env, "reference" + turn, direct_file) as (_, (reference,)):

        print("ok: %s opens the plugin and its MIDI ports" % host, flush=True)
        servers.check(subprocess.run(["jack_connect", way_out, listener], env=env, stdout=subprocess.DEVNULL).returncode == 0, "its output is connected")
        servers.check(subprocess.run([jackplay, "player" + turn, entrance + "," + reference, script], env=env, timeout=30).returncode == 0, "the chord is played")
        servers.wait_until(10, lambda: len(heard(dump)) >= len(PLAYED) and len(heard(direct)) >= len(PLAYED))
        servers.check(process.poll() is None, "the host is still running")

    with open(log_file, encoding="utf-8", errors="replace") as file:
        return heard(dump), heard(direct), file.read()


def check_passage(env, home, host, *options):
    """Every message comes out, nothing else does, and each on its sample. On a machine that is too busy JACK leaves blocks out,
    for one client or the other; so the way past the plugin is the measure, and there are three tries."""
    def from_first(messages):
        return sorted((frame - messages[0][0], data) for frame, data in messages)

    for _ in range(3):
        messages, direct, words = play(env, home, host, *options)
        if sorted(data for _, data in direct) != sorted(data for _, data in PLAYED):
            continue
        servers.check(sorted(data for _, data in messages) == sorted(data for _, data in PLAYED), "every message comes out, and nothing else")
        if from_first(messages) == from_first(direct):
            print("ok: each on its sample", flush=True)
            return words
        print(messages, direct)

    servers.fail("messages leave their samples")


def told(words, parameter):
    """The values of a parameter that the plugin has told its host, in order."""
    pattern = r"patch:property <%s:%s> ;\s+patch:value \"([0-9.]+)\"" % (re.escape(uri), parameter)
    return [float(value) for value in re.findall(pattern, words)]


with servers.scratch_home() as (env, home), servers.jack_server(env):
    servers.link_lv2(env, bundle)
    check_passage(env, home, "jalv")

    # With its window open, jalv shows on demand what passes between plugin and window: the chord among it.
    with servers.x_server(env):
        words = check_passage(env, home, "jalv.gtk3", "-d")
        servers.check(told(words, "chordRoot")[:1] == [1.0] and told(words, "chordBass")[:1] == [1.0], "C E G is read as C over C")
        servers.check(told(words, "chordQuality")[:1] == [3.0], "and as a major triad")
