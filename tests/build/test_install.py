# test_install.py - `cmake --install` puts everything where Linux users and their desktops expect it.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_install.py CMAKE BUILD-FOLDER VERSION
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

cmake, build, version = sys.argv[1:]

EXPECTED = [
    "bin/guidetone",
    "bin/guidetone-app",
    "lib/vst3/Guidetone.vst3/Contents",
    "lib/vst3/Guidetone Instrument.vst3/Contents",
    "lib/lv2/Guidetone.lv2/manifest.ttl",
    "lib/lv2/Guidetone Instrument.lv2/manifest.ttl",
    "share/applications/org.guidetone.Guidetone.desktop",
    "share/icons/hicolor/scalable/apps/org.guidetone.Guidetone.svg",
    "share/metainfo/org.guidetone.Guidetone.metainfo.xml",
    "share/man/man1/guidetone.1",
    "share/man/man1/guidetone-app.1",
]


def check(truth, sentence):
    print(("ok: " if truth else "FAILED: ") + sentence)
    if not truth:
        sys.exit(1)


with tempfile.TemporaryDirectory() as scratch:
    prefix = pathlib.Path(scratch) / "a prefix with spaces"
    answer = subprocess.run([cmake, "--install", build, "--prefix", str(prefix)], capture_output=True, text=True)
    check(answer.returncode == 0, "cmake --install ends well" + (answer.stderr if answer.returncode else ""))

    for place in EXPECTED:
        check((prefix / place).exists(), place + " is there")

    env = dict(os.environ, HOME=scratch)
    for program in ("guidetone", "guidetone-app"):
        says = subprocess.run([str(prefix / "bin" / program), "--version"], env=env, capture_output=True, text=True, timeout=30)
        check(says.returncode == 0 and version in says.stdout, "%s --version says %s" % (program, says.stdout.strip()))

    if shutil.which("desktop-file-validate"):
        valid = subprocess.run(["desktop-file-validate", str(prefix / EXPECTED[6])], capture_output=True, text=True)
        check(valid.returncode == 0 and not valid.stdout, "the desktop entry is valid" + valid.stdout)

    if shutil.which("man"):
        for page in EXPECTED[-2:]:
            words = subprocess.run(["man", "--warnings", "-l", str(prefix / page)], env=dict(env, MANWIDTH="80", LC_ALL="C.UTF-8"), capture_output=True, text=True)
            check(words.returncode == 0 and not words.stderr and "NAME" in words.stdout, "%s reads without a warning%s" % (page, words.stderr))
