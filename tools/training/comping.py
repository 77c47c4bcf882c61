#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays comping to the built program and prints how much of the time the root is right.

usage: comping.py PROGRAM COMPING [--player band|auto|solo] [RENDITION...]

COMPING has live/RENDITION-NAME.mid and labels/RENDITION-NAME.lab (start, end, Harte label).
"""
import argparse
import collections
import pathlib
import subprocess
import tempfile

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def root(label):
    name = label.split(":")[0].split("/")[0]
    return None if name in ("N", "X") else (LETTERS[name[0]] + name.count("#") - name[1:].count("b")) % 12


def read(path):
    rows = [line.split() for line in path.read_text().splitlines() if line.strip()]
    return [(float(start), float(end), root(label)) for start, end, label in rows]


def overlap(reference, estimate):
    """Seconds with the right root, and seconds in all."""
    right = 0.0
    first = 0
    for start, end, wanted in reference:
        while first < len(estimate) and estimate[first][1] <= start:
            first += 1
        for begin, until, found in estimate[first:]:
            if begin >= end:
                break
            if found == wanted:
                right += min(end, until) - max(start, begin)
    return right, sum(end - start for start, end, _ in reference)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("comping", type=pathlib.Path)
    parser.add_argument("renditions", nargs="*")
    parser.add_argument("--player", default="band")
    arguments = parser.parse_args()

    files = collections.defaultdict(list)
    for path in sorted((arguments.comping / "live").glob("*.mid")):
        files[path.stem.rpartition("-")[0]].append(path)

    for rendition in arguments.renditions or sorted(files):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([arguments.program, "analyse", "--player", arguments.player, "--format", "lab", "--output-dir", folder, *files[rendition]],
                           check=True, stderr=subprocess.DEVNULL)
            scores = [overlap(read(arguments.comping / "labels" / (path.stem + ".lab")), read(pathlib.Path(folder) / (path.stem + ".lab")))
                      for path in files[rendition]]
        print("%-10s --player %-5s root %.1f" % (rendition, arguments.player, 100.0 * sum(s[0] for s in scores) / sum(s[1] for s in scores)))


if __name__ == "__main__":
    main()
