#!/usr/bin/env python3
# test_readers.py - what the writers of formats make is read by the programs of others.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_readers.py TEST_FORMATS SOURCE_FOLDER midicsv|mir_eval|schema|ardour
# Exit code 77 where the reader is not installed.
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
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


with tempfile.TemporaryDirectory() as name:
    samples = Path(name)
    subprocess.run([program, "[samples]"], env=dict(os.environ, GUIDETONE_SAMPLES=name), check=True, stdout=subprocess.DEVNULL)
    {"midicsv": midicsv, "mir_eval": mir_eval_reads, "schema": schema, "ardour": ardour}[reader](samples)
