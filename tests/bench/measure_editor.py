# measure_editor.py - how much of a core the app's window takes: idle, and while a busy performance plays.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: measure_editor.py FAKESEQ APP [LAYOUT...]       under a screen of its own, drawn by software, at 60 frames a second
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "hosts"))
import servers

fakeseq, app, *layouts = sys.argv[1:]
LAYOUT_KEYS = {"studio": "ctrl+1", "practice": "ctrl+2", "stage": "ctrl+3", "stream": "ctrl+4", "minimal": "ctrl+5"}
SECONDS, TIMES = 6, 3    # neighbours on the machine can double a figure: the least of three says what the window takes


def seconds_of(pid):
    """Processor time so far: of the message thread, which draws, and of all threads."""
    def of(stat):
        fields = stat.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    process = pathlib.Path("/proc/%d" % pid)
    return of(process / "task" / str(pid) / "stat"), of(process / "stat")


def part_of_a_core(pid, work):
    def once():
        before, start = seconds_of(pid), time.monotonic()
        work()
        seconds = time.monotonic() - start
        return tuple(100 * (now - then) / seconds for then, now in zip(before, seconds_of(pid)))
    return "%4.1f %% (all threads %4.1f %%)" % min(once() for _ in range(TIMES))


def perform(pipe):
    """Two chords a second, and eight notes a second over them, for some seconds: a busy pianist."""
    chance = random.Random(1)
    end = time.monotonic() + SECONDS
    step, down = 0, []
    while time.monotonic() < end:
        if step % 4 == 0:
            os.write(pipe, b"".join(bytes((0x80, note, 0)) for note in down))
            root = chance.randrange(36, 60)
            down = [root + interval for interval in chance.choice([(0, 4, 10, 14), (0, 3, 7, 10), (0, 4, 7, 11), (4, 10), (0, 3, 6, 9)])]
            os.write(pipe, b"".join(bytes((0x90, note, chance.randrange(40, 110))) for note in down))
        melody = chance.randrange(67, 90)
        os.write(pipe, bytes((0x90, melody, 90)))
        time.sleep(0.1)
        os.write(pipe, bytes((0x80, melody, 0)))
        time.sleep(0.025)
        step += 1
    os.write(pipe, b"".join(bytes((0x80, note, 0)) for note in down))


for layout in layouts or LAYOUT_KEYS:
    with servers.scratch_home() as (env, home), servers.x_server(env), servers.window_manager(env):
        keys = os.path.join(home, "keys")
        os.mkfifo(keys)
        settings = pathlib.Path(home) / ".config/Guidetone"
        settings.mkdir(parents=True)
        (settings / "welcomed").touch()
        env.update(LD_PRELOAD=shutil.copy(fakeseq, home), FAKESEQ_IN=keys, JACK_NO_START_SERVER="1", JACK_DEFAULT_SERVER="guidetone-none")
        pipe = os.open(keys, os.O_RDWR)
        with servers.running([app], env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(3)
            quiet = {name: value for name, value in env.items() if name != "LD_PRELOAD"}
            subprocess.run(["xdotool", "key", LAYOUT_KEYS[layout]], env=quiet, check=True)
            time.sleep(2)
            idle = part_of_a_core(process.pid, lambda: time.sleep(SECONDS))
            busy = part_of_a_core(process.pid, lambda: perform(pipe))
            print("%-9s idle %s   busy %s of a core" % (layout, idle, busy), flush=True)
        os.close(pipe)
