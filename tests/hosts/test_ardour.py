# test_ardour.py - the plugin on a MIDI track of Ardour, without a screen: a chord is played and read, the session saved and loaded.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_ardour.py JACKPLAY VST3|LV2 BUNDLE URI|-
import os
import pathlib
import re
import shutil
import subprocess
import sys

import servers

jackplay, kind, bundle, uri = sys.argv[1:]

ARDOUR = "/usr/lib/ardour7"
SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ardour.lua")


def scan_vst3(env, home):
    """Makes the bundle the only VST3 of this home, and returns the identity under which Ardour then knows it."""
    link = os.path.join(home, ".vst3", os.path.basename(bundle))
    os.makedirs(os.path.dirname(link))
    os.symlink(os.path.abspath(bundle), link)
    subprocess.run([ARDOUR + "/ardour-vst3-scanner", "-f", "-q", link], env=dict(env, LD_LIBRARY_PATH=ARDOUR), timeout=60,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for path in pathlib.Path(home).rglob("*.v3i"):
        found = re.search(r'uid="([0-9A-F]{32})"', path.read_text(encoding="utf-8"))
        if found:
            return found.group(1)
    servers.fail("Ardour's scanner does not take the plugin")


class CutOff(Exception):
    """Ardour's threads use their one JACK client at once now and then, and lose the server or a port of their own: no fault of a plugin's."""


def run_once(env, home, stage, identity, session):
    log = os.path.join(home, stage + ".log")
    notes = os.path.join(home, "notes.txt")

    with open(notes, "w", encoding="utf-8") as file:
        file.write("0 90 3c 40\n0 90 40 40\n0 90 43 40\n1500 b0 07 01\n")

    def words():
        with open(log, encoding="utf-8", errors="replace") as file:
            return file.read()

    def said():
        return [line.split(None, 1)[1].strip() for line in words().splitlines() if line.startswith("GUIDETONE")]

    def check(truth, sentence):
        if not truth and re.search(r"JACK HALTED|\[ERROR\]: JACK:", words()):
            raise CutOff
        if not truth:
            print(words()[-3000:])
        servers.check(truth, sentence)

    with servers.jack_server(env), open(log, "w") as log_file, \
            servers.running(["ardour7-lua", SCRIPT, stage, session, kind, identity], env, stdin=subprocess.DEVNULL,
                            stdout=log_file, stderr=subprocess.STDOUT) as ardour:
        servers.wait_until(60, lambda: "READY" in said() or ardour.poll() is not None)
        check("READY" in said(), "Ardour, to %s the session, has the plugin on a track" % stage)

        if stage == "make":
            port = "ardour:Keys/midi_in 1"
            check(servers.wait_until(5, lambda: port in (servers.jack_ports(env) or [])), "the track has a MIDI port")
            played = subprocess.run([jackplay, "player", port, notes], env=env, timeout=30).returncode
            check(played == 0, "C E G is played into the track")

        open(session + ".go", "w").close()
        servers.wait_until(30, lambda: ardour.poll() is not None)
        check(ardour.poll() == 0 and "SAVED" in said(), "the session is saved")

    return said()


def run_ardour(env, home, stage, identity, session):
    """Runs Ardour with a JACK server of its own. It plays C E G into the track in the first stage. Returns what the script said."""
    for _ in range(4):
        try:
            return run_once(env, home, stage, identity, session)
        except CutOff:
            print("once more: JACK's server has cut Ardour off", flush=True)
            if stage == "make":
                shutil.rmtree(session, ignore_errors=True)
        finally:
            if os.path.exists(session + ".go"):
                os.remove(session + ".go")

    servers.fail("JACK's server cuts Ardour off each time")


def value(said, name):
    line = next((line for line in said if re.match(r"VALUE\s+" + name, line)), None)
    servers.check(line, "Ardour reads the parameter \"%s\"" % name)
    return float(line.split()[-1])


def juce_base64(text):
    """The bytes in JUCE's own spelling of base 64: a count, a full stop, six bits a letter, the lowest first."""
    alphabet = ".ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+"
    count, _, letters = text.partition(".")
    number = 0
    for place, letter in enumerate(letters):
        number |= alphabet.index(letter) << (6 * place)
    return number.to_bytes(max(int(count), (number.bit_length() + 7) // 8), "little")[:int(count)]


def saved_states(home):
    """Every LV2 state in the session, oldest first."""
    paths = sorted(pathlib.Path(home, "session").rglob("state*/state.ttl"), key=lambda path: path.stat().st_mtime)
    return [juce_base64(re.search(r':StateString> "([^"]*)"', path.read_text(encoding="utf-8")).group(1)) for path in paths]


with servers.scratch_home() as (env, home):
    if kind == "LV2":
        servers.link_lv2(env, bundle)
        identity = uri
    else:
        identity = scan_vst3(env, home)

    session = os.path.join(home, "session")
    made = run_ardour(env, home, "make", identity, session)

    if kind == "VST3":
        servers.check(abs(value(made, "Chord root") - 1 / 12) < 1e-4 and abs(value(made, "Chord bass") - 1 / 12) < 1e-4, "C E G is read as C over C")
        servers.check(abs(value(made, "Lowest note") - 24 / 127) < 1e-4, "the lowest note is set")
    else:
        # Ardour's scripts do not see an LV2's parameters; what it saves has the log, and the log the chord.
        states = saved_states(home)
        servers.check(states and b'"major"' in states[-1], "the state that is saved has the chord in its log")

    loaded = run_ardour(env, home, "load", identity, session)

    if kind == "VST3":
        servers.check(abs(value(loaded, "Lowest note") - 24 / 127) < 1e-4, "after loading the lowest note is as it was")
    else:
        states = saved_states(home)
        servers.check(len(states) > 1 and b'"major"' in states[-1], "after loading and saving again it is still there")
