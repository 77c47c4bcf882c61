#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns which chord follows which in a key, and writes Source/context/ProgressionWeights.inc; and what follows two chords where
that is something else, for ProgressionTriples.inc.

usage: progressions.py CORPUS [--write] [--without LABELS] [--hold-back]

CORPUS is a folder with progressions/leadsheets.tsv (id, then `beats:Harte`; no keys) and progressions/billboard.tsv
(id, tonic, then `bars:Harte`). Beside them stand textbook progressions, written out below. Printed is how well chords of
held-back tunes are foretold, in nats a chord. --write writes the table; --without leaves out the tunes whose chords are
those of a label file in the folder LABELS, and --hold-back every fifth tune, so that figures on those are honest (next.py).
Same data, same bytes.
"""
import argparse
import glob
import os
import sys

import numpy as np

# In the order of ChordClass in Source/context/ChordClass.h.
CLASSES = ("major", "minor", "majorSeventh", "minorSeventh", "dominant", "halfDiminished", "diminished", "augmented")
MAJOR, MINOR, MAJOR_SEVENTH, MINOR_SEVENTH, DOMINANT, HALF_DIMINISHED, DIMINISHED, AUGMENTED = range(8)
KINDS = len(CLASSES)
CHORDS = 12 * KINDS

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def pitch_class(name):
    return (LETTERS[name[0]] + name.count("#") - name[1:].count("b")) % 12


def class_of(quality):
    """The class of a Harte quality; None for what is no chord of one: a fifth, a single note."""
    stem = quality.split("/")[0]
    if stem.startswith("sus4(b7") or stem in ("11",):
        return DOMINANT
    stem = stem.split("(")[0] if not stem.startswith(("aug(b7", "1(", "5(")) else stem
    if stem.startswith("aug(b7"):
        return DOMINANT
    if stem in ("maj7", "maj9", "maj13"):
        return MAJOR_SEVENTH
    if stem in ("maj", "maj6", "sus2", "sus4", ""):
        return MAJOR
    if stem in ("min", "min6", "minmaj7"):
        return MINOR
    if stem in ("min7", "min9", "min11", "min13"):
        return MINOR_SEVENTH
    if stem in ("7", "9", "13"):
        return DOMINANT
    return {"hdim7": HALF_DIMINISHED, "dim7": DIMINISHED, "dim": DIMINISHED, "aug": AUGMENTED}.get(stem)


SIXTHS = ({0, 5}, {0, 5})     # degrees of major and of minor on which a minor chord is at rest


def sevenths(mode, chords):
    """Minor chords that are not at rest are played as sevenths."""
    return [c + MINOR_SEVENTH - MINOR if c % KINDS == MINOR and c // KINDS not in SIXTHS[mode] else c for c in chords]


def chords_of(words):
    """Chords as root * 8 + class, each once where it is repeated."""
    chords = []
    for word in words:
        root, _, quality = word.partition(":")[2].partition(":")
        if root in ("N", "X"):
            continue
        kind = class_of(quality)
        if kind is None:
            continue
        chord = pitch_class(root) * KINDS + kind
        if not chords or chords[-1] != chord:
            chords.append(chord)
    return chords


def in_key(chords, tonic):
    return [(c // KINDS - tonic) % 12 * KINDS + c % KINDS for c in chords]


# ----------------------------------------------------------------------------------------------------------------------
# Textbook progressions, by degree of the key: style, mode, weight, chords. A progression goes round.
DEGREES = {"I": 0, "bII": 1, "II": 2, "bIII": 3, "III": 4, "IV": 5, "#IV": 6, "V": 7, "bVI": 8, "#V": 8, "VI": 9, "bVII": 10, "VII": 11, "#I": 1, "#II": 3}
SUFFIXES = {"": MAJOR, "m": MINOR, "m7": MINOR_SEVENTH, "7": DOMINANT, "o": HALF_DIMINISHED, "dim": DIMINISHED, "+": AUGMENTED}

TEXTBOOK = """
blues major 6 I7 IV7 I7 V7 IV7 I7 V7
blues major 6 I7 IV7 I7 IV7 I7 V7 IV7 I7
blues major 6 I7 IV7 I7 IV7 I7 V7 I7
blues major 8 I7 IV7 I7 IV7 I7 VI7 IIm7 V7 I7 VI7 IIm7 V7
blues major 4 I7 IV7 I7 Vm7 I7 IV7 #IVdim I7 VI7 IIm7 V7 IIIm7 VI7 IIm7 V7
blues major 2 I7 IV7 #IVdim I7 IIIm7 VI7 IIm7 V7 I7 bVI7 V7
blues major 3 I7 IV7 IVm7 IIIm7 VI7 IIm7 V7
blues major 2 I7 IV7 I7 bVI7 V7 I7
blues minor 6 Im7 IVm7 Im7 bVI7 V7 Im7
blues minor 6 Im7 IVm7 Im7 IIo V7 Im7 IIo V7
blues minor 4 Im7 IVm7 Im7 V7 IVm7 Im7 V7
blues minor 4 Im IVm Im bVI7 V7 Im
blues minor 2 Im7 IVm7 Im7 I7 IVm7 Im7 IIo V7 Im7
jazz major 12 IIm7 V7 I
jazz major 8 I VIm7 IIm7 V7
jazz major 6 IIIm7 VIm7 IIm7 V7 I
jazz major 6 I VI7 IIm7 V7
jazz major 5 IIIm7 VI7 IIm7 V7 I
jazz major 4 I #Idim IIm7 #IIdim IIIm7 VI7 IIm7 V7
jazz major 4 III7 VI7 II7 V7 I
jazz major 4 I II7 IIm7 V7
jazz major 4 IIm7 bII7 I
jazz major 2 IIIm7 bIII7 IIm7 bII7 I
jazz major 3 I bIII7 IIm7 bII7
jazz major 3 IV IVm7 bVII7 I
jazz major 3 I IVm7 bVII7 I VI7 IIm7 V7
jazz major 3 I Vm7 I7 IV IVm bVII7 IIIm7 VI7 IIm7 V7
jazz major 3 I IV7 #IVdim I
jazz major 3 IV IVm I VI7 II7 V7 I
jazz major 3 VIIo III7 VIm7 Vm7 I7 IV
jazz major 3 #IVo VII7 IIIm7 VI7 IIm7 V7 I
jazz major 2 IIo V7 I
jazz major 2 I bIII IIm7 V7
jazz major 2 IIm7 #IIdim IIIm7 IV
jazz minor 10 IIo V7 Im
jazz minor 6 IIo V7 Im7
jazz minor 5 Im VIo IIo V7
jazz minor 5 IVm7 bVII7 bIII bVI IIo V7 Im
jazz minor 3 Im7 IVm7 bVII7 bIII
jazz minor 3 Im I7 IVm bVII7 bIII bVI7 V7 Im
jazz minor 3 Im bVI7 V7 Im
jazz minor 2 IIo bII7 Im
jazz minor 2 Im7 IV7 Im7 IV7 IIo V7
pop major 6 I V VIm IV
pop major 4 VIm IV I V
pop major 5 I IV V
pop major 5 I VIm IV V
pop major 3 I VIm7 IIm7 V
pop major 3 I IIIm IV V
pop major 3 I bVII IV
pop major 3 I V VIm IIIm IV I IV V
pop major 2 I III7 VIm IV IVm I
pop minor 6 Im bVII bVI V7
pop minor 4 Im bVI bIII bVII
pop minor 4 Im IVm V7
pop minor 3 Im bVII bVI bVII
pop minor 3 Im7 IV7
classical major 8 I IV V7 I
classical major 6 I IIm V7 I
classical major 4 I VIm IV IIm V7 I
classical major 3 I IV VIIdim IIIm VIm IIm V7 I
classical major 3 I II7 V I7 IV V7
classical major 2 I VI7 IIm V7 I
classical minor 8 Im IVm V7 Im
classical minor 5 Im IIo V7 Im
classical minor 4 Im IVm bVII bIII bVI IIo V7 Im
classical minor 4 Im VIIdim Im IVm V7
classical minor 2 Im bII V7 Im
"""

MODES = ("major", "minor")


def textbook():
    for line in TEXTBOOK.strip().splitlines():
        style, mode, weight, *words = line.split()
        chords = []
        for word in words:
            numeral = max((d for d in DEGREES if word.startswith(d)), key=len)
            chords.append(DEGREES[numeral] * KINDS + SUFFIXES[word[len(numeral):]])
        if style == "jazz":
            yield MODES.index(mode), 0.5 * float(weight), [c + MAJOR_SEVENTH - MAJOR if c % KINDS == MAJOR else c for c in chords]
            weight = 0.5 * float(weight)
        yield MODES.index(mode), float(weight), chords


# ----------------------------------------------------------------------------------------------------------------------
class Counts:
    """Weighted counts of chords and of pairs of chords, by mode."""

    def __init__(self):
        self.pairs = np.zeros((2, CHORDS, CHORDS))
        self.firsts = np.zeros((2, CHORDS))

    def add(self, mode, chords, weight):
        if weight < 1e-6 or not chords:
            return
        self.firsts[mode, chords[0]] += weight
        np.add.at(self.pairs[mode], (chords[:-1], chords[1:]), weight)

    def plus(self, other, weight=1.0):
        both = Counts()
        both.pairs = self.pairs + weight * other.pairs
        both.firsts = self.firsts + weight * other.firsts
        return both


def textbook_counts():
    counts = Counts()
    for mode, weight, chords in textbook():
        counts.add(mode, chords + chords[:1], TEXTBOOK_WEIGHT * weight)
    return counts


ROOT, CLASS = np.divmod(np.arange(CHORDS), KINDS)
STEP = (ROOT[None, :] - ROOT[:, None]) % 12


def model_of(counts):
    """Log probabilities of the next, other chord: [mode][chord][next]. Pairs that are rarely seen in a key are backed by what follows
    such a chord in any key, and by what is common in this key."""
    # Such a root motion between such classes, wherever in whatever key.
    motion = np.full((KINDS, 12, KINDS), 0.05)
    for mode in range(2):
        np.add.at(motion, (CLASS[:, None].repeat(CHORDS, 1), STEP, CLASS[None, :].repeat(CHORDS, 0)), counts.pairs[mode])
    motion /= motion.sum(axis=(1, 2), keepdims=True)

    logs = np.zeros((2, CHORDS, CHORDS))
    alone = np.zeros((2, CHORDS))
    for mode in range(2):
        often = counts.pairs[mode].sum(axis=0) + counts.firsts[mode]
        alone[mode] = (often + 0.3) / (often + 0.3).sum()
        by_motion = motion[CLASS[:, None], STEP, CLASS[None, :]]
        both = by_motion * alone[mode][None, :] ** 0.5
        both /= both.sum(axis=1, keepdims=True)
        backing = 0.5 * both + 0.2 * by_motion + 0.3 * alone[mode][None, :]
        strength = 25.0
        seen = counts.pairs[mode].sum(axis=1, keepdims=True)
        p = (counts.pairs[mode] + strength * backing) / (seen + strength)
        np.fill_diagonal(p, 1e-6)
        logs[mode] = np.log(p / p.sum(axis=1, keepdims=True))
    return logs, np.log(alone)


def cost(model, mode, chords):
    logs, alone = model
    return alone[mode, chords[0]] + logs[mode][chords[:-1], chords[1:]].sum()


def keys_of(model, chords):
    """How probable each of 24 keys is for a whole tune: [mode][tonic]."""
    scores = np.array([[cost(model, mode, in_key(chords, tonic)) for tonic in range(12)] for mode in range(2)])
    # A tune ends at home.
    for tonic in range(12):
        last = in_key(chords[-1:], tonic)[0]
        scores[0, tonic] += 1.5 if last in (MAJOR, MAJOR_SEVENTH, DOMINANT) else 0.0
        scores[1, tonic] += 1.5 if last in (MINOR, MINOR_SEVENTH) else 0.0
    p = np.exp(scores - scores.max())
    return p / p.sum()


def learn(leadsheets, billboard, rounds=6):
    """Expectation and maximisation over the keys that the tunes do not tell. @returns counts of both corpora."""
    book = textbook_counts()
    sheets, songs = Counts(), Counts()
    for _ in range(rounds):
        model = model_of(book.plus(sheets).plus(songs, SONG_WEIGHT))
        sheets, songs = Counts(), Counts()
        for chords in leadsheets:
            p = keys_of(model, chords)
            for mode in range(2):
                for tonic in range(12):
                    relative = in_key(chords, tonic)
                    sheets.add(mode, relative, AS_WRITTEN * p[mode, tonic])
                    sheets.add(mode, sevenths(mode, relative), (1 - AS_WRITTEN) * p[mode, tonic])
        for tonic, chords in billboard:
            relative = in_key(chords, tonic)
            scores = np.array([cost(model, mode, relative) for mode in range(2)])
            p = np.exp(scores - scores.max())
            for mode in range(2):
                songs.add(mode, relative, AS_WRITTEN * p[mode] / p.sum())
                songs.add(mode, sevenths(mode, relative), (1 - AS_WRITTEN) * p[mode] / p.sum())
    return sheets, songs


AS_WRITTEN = 0.35      # of the minor triads that are not at rest
TEXTBOOK_WEIGHT = 1.5
SONG_WEIGHT = 0.1   # pop songs are many, long and alike


# ----------------------------------------------------------------------------------------------------------------------
def read(corpus):
    with open(f"{corpus}/progressions/leadsheets.tsv") as file:
        sheets = [chords_of(line.rstrip("\n").split("\t")[1].split()) for line in file]
    with open(f"{corpus}/progressions/billboard.tsv") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    songs = [(pitch_class(tonic), chords_of(words.split())) for _, tonic, words in rows]
    return [c for c in sheets if len(c) > 3], [(t, c) for t, c in songs if len(c) > 3]


def without(tunes, folder):
    """Leaves out the tunes of the label files: those whose chords begin as a file's do."""
    played = set()
    for path in sorted(glob.glob(f"{folder}/*.lab")):
        with open(path) as file:
            chords = chords_of([":" + line.split()[2] for line in file if line.strip()])
        played.add(tuple(chords[:12]))
    kept = [t for t in tunes if tuple(t[:12]) not in played]
    print(f"left out: {len(tunes) - len(kept)} tunes of {len(tunes)}")
    return kept


def bits_of(model, tunes):
    total, count = 0.0, 0
    for chords in tunes:
        p = keys_of(model, chords)
        mode, tonic = np.unravel_index(p.argmax(), p.shape)
        total -= cost(model, mode, in_key(chords, tonic))
        count += len(chords)
    return total / count


def held_back(tunes):
    """Every fifth tune, and the rest."""
    return tunes[::5], [t for i, t in enumerate(tunes) if i % 5]


def validate(sheets, songs):
    own, rest = held_back(sheets)
    own_songs, rest_songs = held_back(songs)
    counts = learn(rest, rest_songs)
    mixed = model_of(textbook_counts().plus(counts[0]).plus(counts[1], SONG_WEIGHT))
    print(f"held back, nats a chord: lead sheets {bits_of(mixed, own):.3f}, songs {bits_of(mixed, [in_key(c, 0) for _, c in own_songs]):.3f}")
    book = model_of(textbook_counts())
    print(f"textbook alone:          lead sheets {bits_of(book, own):.3f}, songs {bits_of(book, [in_key(c, 0) for _, c in own_songs]):.3f}")


def quantised(logs):
    return np.clip(np.rint(-16.0 * logs), 0, 255).astype(int)


def opening_of(counts, alone):
    """Log probabilities of a tune's first chord, of both modes together: most tunes begin at home, and most are in major."""
    first = np.array([counts.firsts[mode] + 20.0 * share * np.exp(alone[mode]) for mode, share in enumerate((0.7, 0.3))])
    return np.log(first / first.sum())


def table_text(model, opening):
    logs, alone = model
    lines = [f"// Written by tools/training/progressions.py; do not edit. By mode and degree * {KINDS} + class, each -16 ln P:",
             "// with what a tune opens, in both modes together, and what follows a chord.",
             "constexpr std::uint8_t openingPrices[2][96]", "{"]
    lines += ["{" + ",".join(str(v) for v in quantised(opening[mode])) + "}," for mode in range(2)]
    lines += ["};", "", "constexpr std::uint8_t followingPrices[2][96][96]", "{"]
    for mode in range(2):
        lines.append("{")
        lines += ["{" + ",".join(str(v) for v in row) + "}," for row in quantised(logs[mode])]
        lines.append("},")
    lines.append("};")
    return "\n".join(lines) + "\n"


# ----------------------------------------------------------------------------------------------------------------------
class Triples:
    """Weighted counts of what follows two chords, by mode."""

    def __init__(self):
        self.rows = ({}, {})

    def add(self, mode, chords, weight):
        if weight < 1e-3:
            return
        for before, last, following in zip(chords, chords[1:], chords[2:]):
            # A round begins anew with the chord it ends on, and a minor chord may have become the seventh beside it.
            if last in (before, following):
                continue
            self.rows[mode].setdefault((before, last), np.zeros(CHORDS))[following] += weight


def triples_of(model, sheets, songs):
    """In the keys that the model finds."""
    triples = Triples()
    for mode, weight, chords in textbook():
        triples.add(mode, chords + chords[:2], TEXTBOOK_WEIGHT * weight)

    def add(mode, relative, weight):
        triples.add(mode, relative, AS_WRITTEN * weight)
        triples.add(mode, sevenths(mode, relative), (1 - AS_WRITTEN) * weight)

    for chords in sheets:
        p = keys_of(model, chords)
        for mode in range(2):
            for tonic in range(12):
                add(mode, in_key(chords, tonic), p[mode, tonic])
    for tonic, chords in songs:
        relative = in_key(chords, tonic)
        scores = np.array([cost(model, mode, relative) for mode in range(2)])
        p = np.exp(scores - scores.max())
        for mode in range(2):
            add(mode, relative, SONG_WEIGHT * p[mode] / p.sum())
    return triples


SEEN_ENOUGH = 8.0       # the weight of a pair of chords that is worth a row, and half of whose row is its own
TELLING = 0.3           # nats between what follows two chords and what follows the last
LIKELY = 0.02


def telling_rows(model, triples):
    """Mode, chord before, last chord, and what then follows: (next, log probability)."""
    for mode in range(2):
        for (before, last), counts in sorted(triples.rows[mode].items()):
            if counts.sum() < SEEN_ENOUGH:
                continue
            alone = model[0][mode, last]
            logs = np.log((counts + SEEN_ENOUGH * np.exp(alone)) / (counts.sum() + SEEN_ENOUGH))
            kept = [n for n in np.flatnonzero(counts) if abs(logs[n] - alone[n]) > TELLING and logs[n] > np.log(LIKELY)]
            if kept:
                yield mode, before, last, [(int(n), quantised(logs[n])) for n in kept]


def triples_text(model, triples):
    pairs, expected = [], []
    for mode, before, last, row in telling_rows(model, triples):
        pairs.append("{%d,%d}" % ((mode * CHORDS + before) * CHORDS + last, len(expected)))
        expected += ["{%d,%d}" % following for following in row]
    pairs.append("{%d,%d}" % (2 * CHORDS * CHORDS, len(expected)))

    def lines(items):
        return [",".join(items[i:i + 16]) + "," for i in range(0, len(items), 16)]

    head = ["// Written by tools/training/progressions.py; do not edit. Pairs of chords in a key, ((mode * 96) + chord) * 96 + next chord, each a degree * 8 + class,",
            "// and where the chords expected after them begin; those with -16 ln P."]
    body = ["constexpr KnownPair knownPairs[]", "{", *lines(pairs), "};", "", "constexpr ExpectedChord expectedChords[]", "{", *lines(expected), "};"]
    return "\n".join(head + body) + "\n", 4 * len(pairs) + 2 * len(expected)


def train(arguments, root):
    """As tools/train calls it."""
    sheets, songs = read(arguments.corpus)
    learn_and_write(sheets, songs, root if arguments.write else None)


def learn_and_write(sheets, songs, root):
    validate(sheets, songs)
    counts = learn(sheets, songs)
    model = model_of(textbook_counts().plus(counts[0]).plus(counts[1], SONG_WEIGHT))
    if root is not None:
        path = os.path.join(root, "Source/context/ProgressionWeights.inc")
        with open(path, "w") as file:
            file.write(table_text(model, opening_of(counts[0].plus(counts[1], SONG_WEIGHT), model[1])))
        print(f"written: {os.path.normpath(path)}, {2 * CHORDS * (CHORDS + 1)} bytes of table")
        path = os.path.join(root, "Source/context/ProgressionTriples.inc")
        text, size = triples_text(model, triples_of(model, sheets, songs))
        with open(path, "w") as file:
            file.write(text)
        print(f"written: {os.path.normpath(path)}, {size} bytes of table")


def run(arguments):
    sheets, songs = read(arguments.corpus)
    if arguments.without:
        sheets = without(sheets, arguments.without)
    if arguments.hold_back:
        sheets, songs = held_back(sheets)[1], held_back(songs)[1]
    root = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
    learn_and_write(sheets, songs, root if arguments.write else None)


def add_arguments(parser):
    parser.add_argument("corpus")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", metavar="LABELS")
    parser.add_argument("--hold-back", action="store_true")


if __name__ == "__main__":
    own = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(own)
    sys.exit(run(own.parse_args()))
