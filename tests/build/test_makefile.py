# test_makefile.py - `make -C Builds/LinuxMakefile CONFIG=Release` builds what Projucer has written, in a copy.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_makefile.py SOURCE-FOLDER COPY
import os
import pathlib
import shutil
import subprocess
import sys

source, copy = (pathlib.Path(argument) for argument in sys.argv[1:])

PARTS = ["JuceLibraryCode", "Builds/LinuxMakefile", "Source", "presets"]
MADE = "Builds/LinuxMakefile/build"


def check(truth, sentence):
    print(("ok: " if truth else "FAILED: ") + sentence, flush=True)
    if not truth:
        sys.exit(1)


# Times are kept and only what changed is copied, so that make is quick when there is nothing to do.
wanted = set()
for part in PARTS:
    for path in sorted((source / part).rglob("*")):
        place = path.relative_to(source)
        if path.is_file() and not str(place).startswith(MADE):
            wanted.add(copy / place)
            old = copy / place
            if not old.exists() or old.stat().st_mtime != path.stat().st_mtime or old.stat().st_size != path.stat().st_size:
                old.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, old)

for path in list(copy.rglob("*")) if copy.exists() else []:
    if path.is_file() and path not in wanted and not str(path.relative_to(copy)).startswith(MADE):
        path.unlink()

command = ["make", "-C", str(copy / "Builds/LinuxMakefile"), "CONFIG=Release", "-j%d" % len(os.sched_getaffinity(0))]
env = dict(os.environ)
if shutil.which("ccache"):
    command += ["CC=ccache gcc", "CXX=ccache g++"]
    env.update(CCACHE_BASEDIR=str(copy), CCACHE_NOHASHDIR="1", CCACHE_SLOPPINESS="time_macros,include_file_mtime,include_file_ctime,pch_defines")

answer = subprocess.run(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
if answer.returncode != 0:
    print(answer.stdout[-6000:])
check(answer.returncode == 0, "make ends well")

made = copy / MADE
check(list(made.glob("Guidetone.vst3/Contents/*-linux/Guidetone.so")), "there is a VST3")
check((made / "Guidetone").is_file(), "there is the app")
manifest = made / "Guidetone.lv2/manifest.ttl"
check(manifest.is_file() and "<https://guidetone.org/lv2/fx>" in manifest.read_text(encoding="utf-8"), "there is an LV2 with the right URI")
says = subprocess.run([str(made / "Guidetone"), "--version"], capture_output=True, text=True, timeout=30)
check(says.returncode == 0 and says.stdout.strip(), "the app says " + says.stdout.strip())
