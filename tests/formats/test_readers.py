#!/usr/bin/env python3
# test_readers.py - what the writers of formats make is read by the programs of others.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_readers.py TEST_FORMATS SOURCE_FOLDER midicsv|mir_eval|schema|ardour|lilypond
# Exit code 77 where the reader is not installed.
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

program, source, reader = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
SKIPPED = 77
DEBIAN_PYTHON = "/usr/bin/python3"      # has Debian's modules, whichever Python CMake has found


def skip(name):
    print(f"{name} is not installed")
    sys.exit(SKIPPED)


def need_module(name):
    """Goes on with the Python that has the module."""
    try:
        return __import__(name)
    except ImportError:
        if sys.executable != DEBIAN_PYTHON and subprocess.run([DEBIAN_PYTHON, "-c", "import " + name], capture_output=True).returncode == 0:
            sys.exit(subprocess.run([DEBIAN_PYTHON, "-B", *sys.argv]).returncode)
        skip(name)


def check(truth, sentence):
    if not truth:
        print("failed: " + sentence)
        sys.exit(1)


def entries_of(path):
    return json.loads(path.read_text(encoding="utf-8"))["entries"]


def midicsv(folder):
    """Every chord is a marker and a lyric where the JSON has it; each note that begins ends; the tempo is there."""
    if shutil.which("midicsv") is None:
        skip("midicsv")

    for path in sorted(folder.glob("*.mid")):
        done = subprocess.run(["midicsv", path], capture_output=True)
        check(done.returncode == 0 and not done.stderr, f"midicsv reads {path.name}: {done.stderr.decode()}")
        rows = [[field.strip() for field in row] for row in csv.reader(io.StringIO(done.stdout.decode("latin-1")), skipinitialspace=True)]
        check(rows[0][2:] == ["Header", "1", "2", "960"], f"{path.name} is of format 1, two tracks, 960 ticks")
        check(sum(row[2] == "End_track" for row in rows) == 2, f"{path.name} ends its tracks")

        down = set()
        for row in rows:
            if row[2] in ("Note_on_c", "Note_off_c"):
                check((row[4] in down) == (row[2] == "Note_off_c"), f"{path.name}: note {row[4]} at {row[1]} begins and ends in turn")
                down ^= {row[4]}
        check(not down, f"{path.name}: all notes end")

        expected = [(str(entry["start"]["ticks"]), entry["symbol"]) for entry in entries_of(path.with_suffix(".json"))]
        for kind in ("Marker_t", "Lyric_t"):
            found = [(row[1], row[3]) for row in rows if row[2] == kind and not row[3].startswith("[") and row[3] != "N.C."]
            if path.name.endswith("-log.mid"):
                check(found == expected, f"{path.name}: {kind} tells the chords of the log\n{found}\n{expected}")
            else:
                check([place for place, _ in found] == [place for place, _ in expected], f"{path.name}: {kind} stands where the chords do")


def check_labels(mir_eval, name, intervals, labels):
    mir_eval.util.validate_intervals(intervals)
    check(intervals[0][0] == 0.0 and all(a[1] == b[0] for a, b in zip(intervals, intervals[1:])), f"{name} has no gaps")
    for label in labels:
        mir_eval.chord.validate_chord_label(label)
    mir_eval.chord.encode_many(labels)
    score = mir_eval.chord.evaluate(intervals, labels, intervals, labels)
    check(score["overseg"] == 1.0 and score["underseg"] == 1.0, f"{name} agrees with itself")


def mir_eval_reads(folder):
    """Intervals and labels of .lab and of JAMS load and are Harte's; keys load."""
    mir_eval = need_module("mir_eval")
    import numpy
    import mir_eval.chord
    import mir_eval.io
    import mir_eval.util

    for path in sorted(folder.glob("*.lab")):
        if not path.stat().st_size:
            continue
        intervals, labels = mir_eval.io.load_labeled_intervals(str(path))
        if path.name.endswith("-keys.lab"):
            mir_eval.util.validate_intervals(intervals)
            continue
        check_labels(mir_eval, path.name, intervals, labels)

        annotations = json.loads(path.with_suffix(".jams").read_text(encoding="utf-8"))["annotations"]
        data = next(item["data"] for item in annotations if item["namespace"] == "chord")
        starts = [item["time"] for item in data]
        ends = [round(item["time"] + item["duration"], 6) for item in data]
        check_labels(mir_eval, path.stem + ".jams", numpy.array(list(zip(starts, ends))), [item["value"] for item in data])


def jams_schema():
    """What the documentation of JAMS asks of a file and of the namespaces that we write."""
    def observed(value):
        moment = {"type": "number", "minimum": 0}
        return {"type": "array", "items": {"type": "object", "required": ["time", "duration", "value", "confidence"], "additionalProperties": False,
                                           "properties": {"time": moment, "duration": moment, "value": value, "confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1}}}}

    values = {
        "chord": {"type": "string"},
        "key_mode": {"type": "string", "pattern": "^(N|[A-G][b#]?(:(major|minor))?)$"},
        "tempo": {"type": "number", "minimum": 0},
        "beat_position": {"type": "object", "required": ["position", "measure", "num_beats", "beat_units"],
                          "properties": {"position": {"type": "number", "minimum": 1}, "measure": {"type": "integer", "minimum": 0},
                                         "num_beats": {"type": "integer", "minimum": 1}, "beat_units": {"enum": [1, 2, 4, 8, 16, 32, 64, 128]}}},
        "segment_open": {"type": "string"},
        "note_midi": {"type": "number", "minimum": 0, "maximum": 127},
    }
    text = {"type": "string"}
    annotation = {"type": "object", "required": ["annotation_metadata", "data", "namespace", "sandbox", "time", "duration"],
                  "properties": {"namespace": {"enum": list(values)}, "sandbox": {"type": "object"},
                                 "annotation_metadata": {"type": "object", "required": ["curator", "annotation_tools"],
                                                         "properties": {"curator": {"type": "object", "required": ["name", "email"]}, "annotator": {"type": "object"},
                                                                        "version": text, "corpus": text, "annotation_tools": text, "data_source": text}}},
                  "allOf": [{"if": {"properties": {"namespace": {"const": name}}}, "then": {"properties": {"data": observed(value)}}} for name, value in values.items()]}
    return {"type": "object", "required": ["file_metadata", "annotations", "sandbox"],
            "properties": {"sandbox": {"type": "object"}, "annotations": {"type": "array", "items": annotation},
                           "file_metadata": {"type": "object", "required": ["title", "artist", "release", "duration", "identifiers", "jams_version"],
                                             "properties": {"title": text, "artist": text, "release": text, "duration": {"type": "number", "minimum": 0},
                                                            "jams_version": {"type": "string", "pattern": "^[0-9]\\.[0-9]\\.[0-9]$"}}}}}


def schema(folder):
    """Logs are what docs/log.schema.json says, JAMS what its documentation says; and a file that is not, is refused."""
    need_module("jsonschema")
    from jsonschema import Draft202012Validator

    log_schema = json.loads((source / "docs" / "log.schema.json").read_text(encoding="utf-8"))
    for pattern, rules in (("*.json", log_schema), ("*.jams", jams_schema())):
        Draft202012Validator.check_schema(rules)
        validator = Draft202012Validator(rules)
        paths = sorted(folder.glob(pattern))
        check(paths, f"there are files {pattern}")
        for path in paths:
            for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
                check(False, f"{path.name}: {error.json_path}: {error.message}")

    validator = Draft202012Validator(log_schema)
    good = folder / "0-log.json"
    for spoil in (lambda e: e.pop("take"), lambda e: e["start"].pop("ticks"), lambda e: e.update(key="H"), lambda e: e["chord"].update(root=12),
                  lambda e: e["alternates"].append({}), lambda e: e.update(edited=False)):
        bad = json.loads(good.read_text(encoding="utf-8"))
        spoil(bad["entries"][0])
        check(not validator.is_valid(bad), "the schema refuses what is spoiled")

    spoiled = json.loads((folder / "0-log.jams").read_text(encoding="utf-8"))
    spoiled["annotations"][0]["data"][0]["value"] = 7
    check(not Draft202012Validator(jams_schema()).is_valid(spoiled), "a chord that is no text is no JAMS")


def ardour(folder):
    """Ardour runs the script and has each chord as a range, with its name and to the sample."""
    if shutil.which("ardour7-lua") is None:
        skip("ardour7-lua")

    for number in range(2):
        path = folder / f"{number}-log.lua"
        home = folder / f"home{number}"
        home.mkdir()
        environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_CACHE_HOME=str(home / "cache"))
        done = subprocess.run(["ardour7-lua", str(Path(__file__).with_name("ardour_markers.lua")), str(path), str(home / "session")],
                              env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=100)
        lines = done.stdout.decode("utf-8", "replace").splitlines()
        check("DONE" in lines, f"Ardour runs the script:\n{done.stdout.decode('utf-8', 'replace')[-2000:]}{done.stderr.decode('utf-8', 'replace')[-2000:]}")

        ranges = [line.split(None, 3)[1:] for line in lines if line.startswith("RANGE")]
        entries = entries_of(path.with_suffix(".json"))
        sections = [name for _, _, name in ranges if name.startswith("[")]
        check(sections == ["[" + entry["section"] + "]" for entry in entries if "section" in entry], f"Ardour has the sections, not {sections}")

        ranges = [item for item in ranges if not item[2].startswith("[")]
        expected = [[entry["start"]["seconds"], entry["end"]["seconds"], entry["symbol"]] for entry in entries]
        check(len(ranges) == len(expected) > 0, f"Ardour has {len(expected)} ranges, not {len(ranges)}")
        for (start, end, name), (first, last, symbol) in zip(ranges, expected):
            check(name == symbol and abs(int(start) - first * 48000) <= 1 and abs(int(end) - last * 48000) <= 1, f"{symbol} at {first} seconds is {name} at {start}")


# What musicxml2ly 2.24 writes for each kind of MusicXML, as degrees of a major scale that are lowered or raised. LilyPond itself takes "5" behind a
# triad for a fifth alone: what counts here is how the score was read.
LILYPOND_KINDS = {
    "5": "1 3 5", "m5": "1 3- 5", "aug5": "1 3 5+", "dim5": "1 3- 5-", "7": "1 3 5 7-", "maj7": "1 3 5 7", "m7": "1 3- 5 7-", "dim7": "1 3- 5- 7--", "aug7": "1 3 5+ 7-",
    "dim5m7": "1 3- 5- 7-", "maj7m5": "1 3- 5 7", "6": "1 3 5 6", "m6": "1 3- 5 6", "9": "1 3 5 7- 9", "maj9": "1 3 5 7 9", "m9": "1 3- 5 7- 9",
    "11": "1 3 5 7- 9 11", "maj11": "1 3 5 7 9 11", "m11": "1 3- 5 7- 9 11", "13.11": "1 3 5 7- 9 11 13", "maj13.11": "1 3 5 7 9 11 13", "m13": "1 3- 5 7- 9 11 13",
    "sus2": "1 2 5", "sus4": "1 4 5", "1.5": "1 5",
}
MAJOR_SCALE = {1: 0, 2: 2, 3: 4, 4: 5, 5: 7, 6: 9, 7: 11, 9: 14, 11: 17, 13: 21}
LETTERS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}


def lilypond_note(name):
    """A Dutch note name's pitch class: ges, es, fis, beses."""
    signs = name[1:].replace("is", "+").replace("es", "-").replace("s", "-")
    return (LETTERS[name[0]] + signs.count("+") - signs.count("-")) % 12


def lilypond_degree(text):
    number = int(text.rstrip("+-"))
    return number, MAJOR_SCALE[number] + text.count("+") - text.count("-")


def lilypond_tones(modifiers):
    """Semitones above the root, as two sets: all that is said, and what is left where steps replace the kind's own tones of their number. Which of
    the two is meant the text does not tell (dim7.7+). Removals leave out."""
    kind = max((kind for kind in LILYPOND_KINDS if re.match(re.escape(kind) + r"(?=[.^]|$)", modifiers)), key=len)
    own = {lilypond_degree(degree) for degree in LILYPOND_KINDS[kind].split()}
    added, _, removed = modifiers[len(kind):].partition("^")
    steps = {(number, semitones - (number == 7)) for number, semitones in map(lilypond_degree, filter(None, added.split(".")))}    # a plain 7 is the minor one
    gone = {int(step.rstrip("+-")) for step in filter(None, removed.split("."))}
    changed = gone | {number for number, _ in steps}
    said = {semitones for number, semitones in own | steps if number not in gone}
    return said, {semitones for number, semitones in own if number not in changed} | {semitones for _, semitones in steps}


def lilypond_chords(text):
    """The chords of a chordmode block: [(ticks, root, bass, pitch classes that are said, those at least)], and its length in ticks."""
    block = re.search(r"\\chordmode \{(.*?)\n\n", text, re.DOTALL).group(1)
    chords, place = [], Fraction(0)
    for note, length, dots, scale, modifiers, bass in re.findall(
            r"(?<![\\#\w])([a-gs](?:is|es|s)*)(\d+)(\.*)((?:\*\d+(?:/\d+)?)*)(?::([\w.^+-]+))?(?:/\+([a-g]\w*))?", re.sub(r"%.*|\\\w+ (?:[\d/]+|\"[^\"]*\"|#\d+)?", "", block)):
        if note != "s":
            root = lilypond_note(note)
            said, least = ({(root + tone) % 12 for tone in tones} for tones in lilypond_tones(modifiers))
            chords.append((place * 3840, root, lilypond_note(bass) if bass else root, said, least))
        value = Fraction(1, int(length)) * (2 - Fraction(1, 2 ** len(dots)))
        for factor in filter(None, scale.split("*")):
            value *= Fraction(factor)
        place += value
    return chords, place * 3840


def lilypond(folder):
    """musicxml2ly has every chord where it stands, with its tones; LilyPond sets what that writes."""
    if shutil.which("musicxml2ly") is None or shutil.which("lilypond") is None:
        skip("lilypond")

    paths = sorted(folder.glob("score-*.musicxml"), key=lambda path: int(path.stem[6:]))
    check(len(paths) > 20, "there are scores")
    for path in paths:
        done = subprocess.run(["musicxml2ly", "--output", path.with_suffix(".ly"), path], capture_output=True, text=True, encoding="utf-8")
        check(done.returncode == 0, f"musicxml2ly reads {path.name}: {done.stderr}")
        complaints = [line for line in done.stderr.splitlines() if "warning" in line or "error" in line]
        # It has no word for a harmony without a chord, and mentions the repeats that it goes by.
        check(all("chord type none" in line or "RepeatMarker" in line for line in complaints), f"musicxml2ly has nothing to say of {path.name}: {complaints}")

        expected = json.loads(path.with_suffix(".chords").read_text(encoding="utf-8"))
        found, length = lilypond_chords(path.with_suffix(".ly").read_text(encoding="utf-8"))
        check(length == expected["ticks"], f"{path.name} has {expected['ticks']} ticks, not {length}")
        check(len(found) == len(expected["chords"]), f"{path.name} has {len(expected['chords'])} chords, not {len(found)}")
        for (ticks, root, bass, said, least), chord in zip(found, expected["chords"]):
            where = f"{path.name}, tick {chord['ticks']}: {chord['symbol']}"
            check((ticks, root, bass) == (chord["ticks"], chord["root"], chord["bass"]), f"{where} stands at {ticks} on {root} over {bass}")
            check(set(chord["required"]) <= said | {bass} and least | {bass} <= set(chord["claimed"]), f"{where} has the tones {sorted(said)}")

    done = subprocess.run(["lilypond", "-dno-print-pages", *[path.with_suffix(".ly").name for path in paths[1:4]]], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    check(done.returncode == 0 and "error" not in done.stderr, f"LilyPond sets the scores: {done.stderr[-2000:]}")


with tempfile.TemporaryDirectory() as name:
    samples = Path(name)
    subprocess.run([program, "[samples]"], env=dict(os.environ, GUIDETONE_SAMPLES=name), check=True, stdout=subprocess.DEVNULL)
    {"midicsv": midicsv, "mir_eval": mir_eval_reads, "schema": schema, "ardour": ardour, "lilypond": lilypond}[reader](samples)
