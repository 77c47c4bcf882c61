#!/usr/bin/env python3
# test_presets.py - every bundled preset is what presets/preset.schema.json says, and the schema refuses what is none.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_presets.py SOURCE_FOLDER
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

folder = Path(sys.argv[1]) / "presets"
schema = json.loads((folder / "preset.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
failures = []


def undescribed(properties, path):
    """Fields without a word on what they are for."""
    for name, field in properties.items():
        if "description" not in field and "$ref" not in field:
            yield f"{path}{name}"
        yield from undescribed(field.get("properties", {}), f"{path}{name}.")


failures += [f"{name} has no description in the schema" for name in undescribed(schema["properties"], "")]

presets = sorted(path for path in folder.glob("*.json") if not path.name.endswith(".schema.json"))
if not presets:
    failures.append("there is no preset")

for path in presets:
    for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
        failures.append(f"{path.name}: {error.json_path}: {error.message}")

# CMake embeds a list: none is forgotten.
embedded = (Path(sys.argv[1]) / "cmake" / "Presets.cmake").read_text(encoding="utf-8")
failures += [f"{path.name} is not in cmake/Presets.cmake" for path in presets if path.stem not in embedded.split("GUIDETONE_PRESETS", 1)[1].split(")", 1)[0].split()]

for wrong in ({}, {"name": " "}, {"name": "A", "colour": 1}, {"name": "A", "settings": {"settleMs": 900}}, {"name": "A", "view": {"panels": []}},
              {"name": "A", "view": {"theme": "pink"}}, {"name": "A", "chords": {"hide": ["miner"]}}, {"name": "A", "settings": {"hold": "yes"}}):
    if validator.is_valid(wrong):
        failures.append(f"the schema takes {json.dumps(wrong)}")

print("\n".join(failures) or f"{len(presets)} presets are sound")
sys.exit(1 if failures else 0)
