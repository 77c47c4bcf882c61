# test_words.py - every text of the interface is translated into every language, and nothing is translated that is no text of it.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_words.py SOURCE-FOLDER            says what is missing, left over or malformed
#        test_words.py SOURCE-FOLDER --list     prints the texts, one a line
#        test_words.py SOURCE-FOLDER --missing LANGUAGE    prints the lines that LANGUAGE.txt lacks, to be filled in
import json
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
LITERAL = r'"((?:[^"\\]|\\.)*)"'
# words ("..."), below the interface juce::translate ("..."), and texts that stand in tables until they are translated: those are marked.
CALL = re.compile(r"\b(?:words|juce::translate) \(\s*" + LITERAL + r"((?:\s*" + LITERAL + r")*)")
TABLE = re.compile(r"translated: begin\n(.*?)translated: end\b", re.S)
HAS_LETTER = re.compile(r"[A-Za-z]")


def unescaped(literal):
    """What a C++ literal says, as text."""
    text = re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m.group(1), 16)), literal)
    text = text.replace('\\"', '"').replace("\\n", "\n")
    return text.encode("latin-1").decode("utf-8") if any(ord(c) > 127 for c in text) and all(ord(c) < 256 for c in text) else text


def texts():
    found = {}
    for path in sorted((root / "Source").rglob("*.cpp")) + sorted((root / "Source").rglob("*.h")):
        source = path.read_text(encoding="utf-8")
        for match in CALL.finditer(source):
            whole = match.group(1) + "".join(re.findall(LITERAL, match.group(2) or ""))
            found.setdefault(unescaped(whole), path.relative_to(root))
        for table in TABLE.finditer(source):
            for literal in re.findall(LITERAL, table.group(1)):
                if HAS_LETTER.search(literal):
                    found.setdefault(unescaped(literal), path.relative_to(root))
    for path in sorted((root / "presets").glob("*.json")):
        preset = json.loads(path.read_text(encoding="utf-8"))
        for text in [preset.get("description")] + preset.get("tags", []) if "name" in preset else []:
            found.setdefault(text, path.relative_to(root))
    return found


def translations(path):
    result, faults = {}, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith('"'):
            continue
        match = re.fullmatch(LITERAL + r"\s*=\s*" + LITERAL, line)
        if not match:
            faults.append("%s:%d: not a line of the form \"...\" = \"...\"" % (path.name, number))
            continue
        english, other = (part.replace('\\"', '"').replace("\\n", "\n") for part in match.groups())
        if english in result:
            faults.append("%s:%d: translated twice: %s" % (path.name, number, english))
        result[english] = other
    return result, faults


wanted = texts()
if "--list" in sys.argv[2:]:
    print("\n".join(repr(text)[1:-1] for text in wanted))
    sys.exit(0)

if "--missing" in sys.argv[2:]:
    have, _ = translations(root / "Source/ui/look/languages" / (sys.argv[-1] + ".txt"))
    escaped = lambda text: text.replace('"', '\\"').replace("\n", "\\n")
    print("\n".join('"%s" = ""' % escaped(text) for text in wanted if text not in have))
    sys.exit(0)

faults = []
if len(wanted) < 50:
    faults.append("only %d texts were found: the search is wrong" % len(wanted))

for path in sorted((root / "Source/ui/look/languages").glob("*.txt")):
    have, bad = translations(path)
    faults += bad
    faults += ["%s lacks (%s): %s" % (path.name, wanted[text], text) for text in wanted if text not in have]
    faults += ["%s has what is no text of the interface any more: %s" % (path.name, text) for text in have if text not in wanted]
    for english, other in have.items():
        if sorted(re.findall(r"%\d", english)) != sorted(re.findall(r"%\d", other)):
            faults.append("%s: other places to fill in: %s" % (path.name, english))
        if not other.strip():
            faults.append("%s: empty: %s" % (path.name, english))
        if other != other.strip() or "\ufffd" in other:
            faults.append("%s: blanks around it, or a broken character: %s" % (path.name, english))
        if english.endswith(".") and not english.endswith("...") and len(english) > 1 and other[-1] not in ".。":
            faults.append("%s: a sentence without its full stop: %s" % (path.name, english))
        # Too long for any place that the English has; the test of the interface measures what has none at all.
        if len(other) > max(32, 2.2 * len(english)):
            faults.append("%s: %d letters for %d: %s" % (path.name, len(other), len(english), english))

print("\n".join(faults) if faults else "%d texts, each in every language" % len(wanted))
sys.exit(1 if faults else 0)
