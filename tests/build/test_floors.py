# test_floors.py - an include points down, never up; a header says what it is for, and every file its licence.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_floors.py SOURCE-FOLDER
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])

# Which rooms a room may include, itself apart. A path is matched by its longest entry.
MAY_INCLUDE = {
    "core": set(),
    "harmony": {"core"},
    "context": {"core", "harmony"},
    "notation": {"core", "harmony"},
    "listening": {"core", "harmony", "context"},
    "progression": {"core", "harmony", "notation"},
    "formats": {"core", "harmony", "context", "notation", "progression"},
    "plugin": {"core", "harmony", "context", "notation", "listening", "progression", "formats"},
    "plugin/entry": {"core", "harmony", "context", "notation", "listening", "progression", "formats", "plugin", "ui"},
    "plugin/standalone": {"core", "harmony", "context", "notation", "listening", "progression", "formats", "plugin", "ui"},
    "ui": {"core", "harmony", "context", "notation", "listening", "progression", "formats", "plugin"},
    "cli": {"core", "harmony", "context", "notation", "listening", "progression", "formats", "plugin"},
    "projucer": set(),
}
WITHOUT_JUCE = ("core", "harmony", "context", "notation", "listening", "progression", "formats")

faults = []


def room_of(path):
    parts = path.relative_to(root / "Source").parts
    return next(("/".join(parts[:depth]) for depth in (2, 1) if "/".join(parts[:depth]) in MAY_INCLUDE), parts[0])


for path in sorted((root / "Source").rglob("*")) + sorted((root / "tests").rglob("*")):
    if path.suffix not in (".h", ".cpp", ".c", ".mm"):
        continue

    text = path.read_text(encoding="utf-8")
    place = path.relative_to(root)
    head = text.splitlines()[:4]
    first = head[0] if head else ""

    if path.suffix == ".h" and not re.match(r"^(//|/\*) %s - \S" % re.escape(path.name), first):
        faults.append("%s: the first line does not say what the file is for" % place)
    if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head):
        faults.append("%s: no licence in its first lines" % place)

    if place.parts[0] != "Source":
        continue

    room = room_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', line)
        if not match:
            continue
        included = match.group(1)
        if "juce" in included.lower() and room.startswith(WITHOUT_JUCE):
            faults.append("%s:%d: %s knows no JUCE" % (place, number, room))
        if included == "JuceHeader.h":
            faults.append("%s:%d: include the modules' headers" % (place, number))
        target = (path.parent / included).resolve()
        if target.is_file() and (root / "Source").resolve() in target.parents:
            other = room_of(root / "Source" / target.relative_to((root / "Source").resolve()))
            if other != room and other not in MAY_INCLUDE.get(room, set()):
                faults.append("%s:%d: %s includes %s, which is not below it" % (place, number, room, other))

for fault in faults:
    print(fault)
print("%d faults" % len(faults))
sys.exit(1 if faults else 0)
