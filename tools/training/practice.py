# practice.py - chord progressions as MIDI files with their keys: songs of the McGill Billboard annotations, and textbook cadences.
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import re

from training.common import pitch_class

TRIADS = {"maj": (0, 4, 7), "min": (0, 3, 7), "dim": (0, 3, 6), "aug": (0, 4, 8), "sus4": (0, 5, 7), "sus2": (0, 2, 7), "1": (0,), "5": (0, 7),
          "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "min7": (0, 3, 7, 10), "minmaj7": (0, 3, 7, 11), "hdim7": (0, 3, 6, 10), "dim7": (0, 3, 6, 9),
          "maj6": (0, 4, 7, 9), "min6": (0, 3, 7, 9), "9": (0, 4, 7, 10, 2), "maj9": (0, 4, 7, 11, 2), "min9": (0, 3, 7, 10, 2),
          "11": (0, 7, 10, 2, 5), "min11": (0, 3, 7, 10, 5), "13": (0, 4, 10, 9), "maj13": (0, 4, 11, 9), "min13": (0, 3, 10, 9)}
MAJOR_SCALE = (0, 2, 4, 5, 7, 9, 11)

# Roots in semitones above the tonic. Cadences, turnarounds, the blues, and the commonest loops whose tonic nobody doubts.
TEXTBOOK = {
    "major": ["0:maj 5:maj 7:7 0:maj", "0:maj 9:min 2:min7 7:7", "0:maj 7:maj 9:min 5:maj", "2:min7 7:7 0:maj7 0:maj7", "0:maj 9:min 5:maj 7:maj",
              "0:maj 5:maj 0:maj 7:maj 0:maj 5:maj 7:7 0:maj", "0:maj 2:min 7:maj 0:maj", "0:maj 4:min 5:maj 7:7", "0:7 5:7 0:7 0:7 5:7 5:7 0:7 0:7 7:7 5:7 0:7 7:7",
              "0:maj 7:7 0:maj 7:7", "4:min7 9:7 2:min7 7:7 0:maj7 0:maj6", "0:maj 5:maj 2:min 7:maj", "0:maj7 1:dim7 2:min7 7:7"],
    "minor": ["0:min 5:min 7:7 0:min", "2:hdim7 7:7 0:min 0:min", "0:min 10:maj 8:maj 7:7", "0:min 5:min 10:7 3:maj7 8:maj7 2:hdim7 7:7 0:min",
              "0:min 7:7 0:min 7:7", "0:min 5:min 0:min 7:7", "0:min 8:maj 5:min 7:maj", "0:min7 5:min7 0:min7 0:min7 5:min7 5:min7 0:min7 0:min7 8:7 7:7 0:min7 7:7"]}


def songs(corpora, folder):
    """Writes the files into the folder. @returns (files, labels): the labels as those of read_lab, by the name of the file."""
    files, labels = [], {}
    for name, chords, keys in list(billboard(corpora / "progressions" / "billboard.tsv")) + list(textbook()):
        path = folder / (name + ".mid")
        write_midi(path, chords, random.Random(name))
        files.append(path)
        labels[name] = keys
    return files, labels


def billboard(path):
    """Songs of one key: their tonic is given, and the mode is that of the chords on it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        name, tonic_name, text = line.split("\t")
        tonic, chords, third = pitch_class(tonic_name), [], 0.0

        for word in text.split():
            bars, symbol = word.split(":", 1)
            tones = tones_of(symbol)
            if tones:
                chords.append((4.0 * float(bars), *tones))
                third += float(bars) * ((tones[0] == tonic) and ((tonic + 4) % 12 in tones[1]) - ((tonic + 3) % 12 in tones[1]))

        length = sum(chord[0] for chord in chords)
        if third != 0.0 and length >= 32.0:
            yield "billboard-" + name, chords, [(0.0, length / 2.0, key_name(tonic, third < 0.0))]


def textbook(count=300):
    """Each a progression some times over, and in two of five then another in another key."""
    for number in range(count):
        dice = random.Random("textbook %d" % number)
        chords, keys, now = [], [], 0.0
        tonic, minor = dice.randrange(12), dice.random() < 0.45

        for _ in range(dice.choice((1, 1, 1, 2, 2))):
            progression, beats = dice.choice(TEXTBOOK["minor" if minor else "major"]).split(), dice.choice((2.0, 4.0))
            times = max(2, int(dice.choice((48, 96, 160)) / (beats * len(progression))))

            for symbol in progression * times:
                root, quality = symbol.split(":")
                root = (tonic + int(root)) % 12
                chords.append((beats, root, [(root + tone) % 12 for tone in TRIADS[quality]]))

            length = beats * len(progression) * times / 2.0
            keys.append((now, now + length, key_name(tonic, minor)))
            now += length
            tonic, minor = (tonic + dice.choice((1, 2, 3, 5, 7, 9))) % 12, dice.random() < 0.45

        yield "textbook-%03d" % number, chords, keys


def key_name(tonic, minor):
    return "C Db D Eb E F Gb G Ab A Bb B".split()[tonic] + ("m" if minor else "")


def tones_of(symbol):
    """ "A:min7/b3" -> (bass, pitch classes); None for no chord. """
    found = re.match(r"([A-G][b#]*):?([a-z0-9]*)(?:\(([^)]*)\))?(?:/(.*))?$", symbol)
    if not found:
        return None
    root, quality, added, bass = found.groups()
    root = pitch_class(root)
    tones = list(TRIADS.get(quality or "maj", TRIADS["maj"]))
    tones += [degree(word) for word in (added or "").split(",") if re.match(r"[b#]*\d+$", word)]
    lowest = degree(bass) if bass and re.match(r"[b#]*\d+$", bass) else 0
    return (root + lowest) % 12, [(root + tone) % 12 for tone in tones]


def degree(text):
    """ "b7" -> 10 """
    return (MAJOR_SCALE[(int(text.lstrip("b#")) - 1) % 7] - text.count("b") + text.count("#")) % 12


#=======================================================================================================================
TICKS = 480


def write_midi(path, chords, dice):
    """A bass and a hand, in one of four patterns, at 120 beats a minute."""
    pattern, low, events, now = dice.randrange(4), dice.randrange(50, 60), [], 0.0

    def strike(notes, start, length):
        for note in set(notes):
            events.append((round(start * TICKS), 1, note))
            events.append((round((start + length) * TICKS) - 10, 0, note))

    for beats, bass, tones in chords:
        hand = [low + (tone - low) % 12 for tone in tones]
        bass_note = 36 + bass

        if pattern == 0:
            strike([bass_note, *hand], now, beats)
        elif pattern == 1:
            strike([bass_note], now, beats)
            for beat in range(max(1, int(beats))):
                strike(hand, now + beat, min(1.0, beats))
        elif pattern == 2:
            strike([bass_note], now, beats)
            for half in range(max(1, int(2 * beats))):
                strike([sorted(hand)[half % len(hand)]], now + 0.5 * half, 0.5)
        else:
            for pair in range(max(1, int(beats / 2))):
                length = min(2.0, beats)
                strike([bass_note], now + 2 * pair, length / 2)
                strike(hand, now + 2 * pair + length / 2, length / 2)
        now += beats

    data, last = bytearray(), 0
    for tick, is_on, note in sorted(events):
        data += variable_length(tick - last) + bytes((0x90 if is_on else 0x80, note, 80))
        last = tick
    data += b"\x00\xff\x2f\x00"
    path.write_bytes(b"MThd" + bytes((0, 0, 0, 6, 0, 0, 0, 1)) + TICKS.to_bytes(2, "big") + b"MTrk" + len(data).to_bytes(4, "big") + bytes(data))


def variable_length(number):
    data = [number & 0x7f]
    while number := number >> 7:
        data.append((number & 0x7f) | 0x80)
    return bytes(reversed(data))
