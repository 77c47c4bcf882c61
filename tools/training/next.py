#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the built program for the next chord at every place of held-back tunes, and prints how often the right one is among its first.

usage: next.py PROGRAM CORPUS

CORPUS is as for progressions.py, and every fifth lead sheet and song is asked for, without its key. The figures are honest where
PROGRAM has a table that was learned without them: progressions.py CORPUS --hold-back --write. A hit is the right root and class of chord
(triad and seventh apart); printed beside it is the root alone. The baselines are what follows such a chord in any key most often, in the
tunes that are not held back, and the chord a fifth down.
"""
import argparse
import json
import subprocess

import numpy as np

from progressions import CLASSES, KINDS, chords_of, held_back, read

RANKS = (1, 3, 8)
NAMES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
QUALITIES = dict(zip(CLASSES, ("maj", "min", "maj7", "min7", "7", "hdim7", "dim7", "aug")))


def harte(chord):
    return "%s:%s" % (NAMES[chord // KINDS], QUALITIES[CLASSES[chord % KINDS]])


def answers(program, tunes):
    """For each place of each tune but the first: the chords suggested there, best first."""
    lines = [" ".join(harte(c) for c in tune[:i]) for tune in tunes for i in range(1, len(tune))]
    out = subprocess.run([program, "next", "--stdin", "--json"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    return [[chords_of([":" + s["harte"]])[0] for s in json.loads(line)["next"]] for line in out.splitlines()]


def hits(suggested, wanted):
    chord = [100.0 * np.mean([w in s[:rank] for s, w in zip(suggested, wanted)]) for rank in RANKS]
    root = [100.0 * np.mean([w // KINDS in [c // KINDS for c in s[:rank]] for s, w in zip(suggested, wanted)]) for rank in RANKS]
    return "chord %4.1f %4.1f %4.1f   root %4.1f %4.1f %4.1f" % (*chord, *root)


def successors(tunes):
    """By class: the steps and classes that follow, the most frequent first."""
    counts = np.zeros((KINDS, 12 * KINDS))
    for tune in tunes:
        for a, b in zip(tune, tune[1:]):
            counts[a % KINDS, (b // KINDS - a // KINDS) % 12 * KINDS + b % KINDS] += 1
    return np.argsort(-counts, axis=1, kind="stable")


def after(order, chord):
    return [(chord // KINDS + int(n) // KINDS) % 12 * KINDS + int(n) % KINDS for n in order[chord % KINDS][:RANKS[-1]]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("corpus")
    arguments = parser.parse_args()

    sheets, songs = read(arguments.corpus)
    for name, tunes in (("lead sheets", sheets), ("songs", [chords for _, chords in songs])):
        own, rest = held_back(tunes)
        order = successors(rest)
        last = [chord for tune in own for chord in tune[:-1]]
        wanted = [chord for tune in own for chord in tune[1:]]
        suggested = answers(arguments.program, own)
        early = np.concatenate([np.arange(1, len(tune)) <= 8 for tune in own])

        print("%s: %d places in %d tunes; right among the first %s" % (name, len(wanted), len(own), ", ".join(map(str, RANKS))))
        print("  guidetone next            " + hits(suggested, wanted))
        print("    after 1 to 8 chords     " + hits([s for s, e in zip(suggested, early) if e], [w for w, e in zip(wanted, early) if e]))
        print("  successors of the class   " + hits([after(order, c) for c in last], wanted))
        print("  a fifth down              " + hits([[(c // KINDS + 5) % 12 * KINDS + c % KINDS] for c in last], wanted))


if __name__ == "__main__":
    main()
