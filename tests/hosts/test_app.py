# test_app.py - the app on a machine without sound: a pretended keyboard plays, its chords reach the journal, and survive a crash.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_app.py FAKESEQ APP
import contextlib
import json
import os
import pathlib
import shutil
import signal
import sys
import time
import urllib.request

import servers

fakeseq, app = sys.argv[1:]


def journals(home):
    """Sessions, oldest first: their names begin with their time."""
    return sorted(pathlib.Path(home).rglob("session*.journal"))


def best_readings(path):
    """[quality, root, bass...] of every chord in one journal. A line is a checksum and a JSON object."""
    readings = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            record = json.loads(line.partition(" ")[2])
        except ValueError:
            continue
        for chord in (record, record.get("entry") or {}):
            if chord.get("kind") == "chord" and chord.get("readings"):
                readings.append(chord["readings"][0])
    return readings


def roots(path):
    return [reading[1] for reading in best_readings(path)]


def preloadable(home):
    """The pretended sequencer under a path that LD_PRELOAD can take: a space would end it there."""
    return shutil.copy(fakeseq, home)


class Keyboard:
    def __init__(self, pipe):
        self.pipe = os.open(pipe, os.O_RDWR)

    def send(self, *messages):
        for message in messages:
            os.write(self.pipe, bytes(message))

    def chord(self, *notes):
        self.send(*[(0x90, note, 80) for note in notes])
        time.sleep(0.6)
        self.send(*[(0x80, note, 0) for note in notes])
        time.sleep(0.4)


def start_app(env, home, *options):
    """Starts the app and waits until its session has a journal."""
    before = len(journals(home))
    number = before + 1
    log = open(os.path.join(home, "app%d.log" % number), "w")
    process = servers.start([app, *options], env, stdout=log, stderr=log)
    servers.wait_until(40, lambda: len(journals(home)) > before or process.poll() is not None)
    servers.check(process.poll() is None and len(journals(home)) > before, "the app runs, and opens journal %d" % number)
    time.sleep(1.0)
    return process


def chord_on_page(log):
    """What the page says sounds; the app has written where it is."""
    with contextlib.suppress(OSError, ValueError):
        address = pathlib.Path(log).read_text().splitlines()[0]
        return json.load(urllib.request.urlopen(address + "now.json", timeout=5))["symbol"]


def crash(process):
    """As a power cut would: nothing is closed, nothing is saved."""
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    process.wait()


with servers.scratch_home() as (env, home), servers.x_server(env):
    pipe = os.path.join(home, "keys")
    os.mkfifo(pipe)
    env.update(LD_PRELOAD=preloadable(home), FAKESEQ_IN=pipe, JACK_NO_START_SERVER="1", JACK_DEFAULT_SERVER="guidetone-none")
    keyboard = Keyboard(pipe)

    process = start_app(env, home)
    try:
        keyboard.chord(60, 64, 67)
        keyboard.chord(57, 60, 64, 67)
        session = journals(home)[0]
        servers.check(servers.wait_until(15, lambda: roots(session) == [0, 9]), "without any audio device C and Am7 are named and journalled")
        servers.check(process.poll() is None, "the app is still running")
    finally:
        crash(process)

    # The last record is torn, as where the machine stopped in the middle of writing it.
    with open(journals(home)[0], "ab") as file:
        file.write(b'1234abcd {"began":3,"kind":"ch')

    process = start_app(env, home)
    try:
        session = journals(home)[-1]
        servers.check(servers.wait_until(15, lambda: roots(session) == [0, 9]), "after a crash the next session begins with the same log")
        keyboard.chord(53, 57, 60)
        servers.check(servers.wait_until(15, lambda: roots(session) == [0, 9, 5]), "and goes on with the next chord")
        servers.check(process.poll() is None, "the app is still running")
    finally:
        servers.stop(process)
        process.wait()

with servers.scratch_home() as (env, home), servers.x_server(env):
    synthesizer = pathlib.Path(home) / "synthesizer"
    env.update(LD_PRELOAD=preloadable(home), FAKESEQ_OUT=str(synthesizer), JACK_NO_START_SERVER="1", JACK_DEFAULT_SERVER="guidetone-none")
    process = start_app(env, home, "--demo", "--page", "28770")
    try:
        session = journals(home)[0]
        servers.check(servers.wait_until(30, lambda: len(roots(session)) >= 3), "with --demo the blues plays")
        servers.check(best_readings(session)[0][:2] == ["dominant seven", 9], "and begins with A7")
        servers.check(best_readings(session)[0][3] is True, "whose root nobody plays")
        servers.check(servers.wait_until(30, lambda: chord_on_page(os.path.join(home, "app1.log")) in ("A7", "D7", "E7")), "with --page its chords are on a page")
        servers.check(b"\x90" in synthesizer.read_bytes(), "a synthesizer that is connected gets its notes")
    finally:
        servers.stop(process)
