# common.py - what the trainers share: the corpus, the built programs, and tables of numbers as C++.
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import subprocess

PITCH_CLASSES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def pitch_class(name):
    """ "Bb" -> 10 """
    return (PITCH_CLASSES[name[0]] + name.count("#") - name[1:].count("b")) % 12


def key_number(name):
    """ "Am" -> 21: tonic + 12 in minor; None for no key. """
    if name == "N":
        return None
    return pitch_class(name.rstrip("m")) + (12 if name.endswith("m") else 0)


def read_lab(path):
    """A .lab as a list of (start, end, label)."""
    rows = (line.split("\t") for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line.strip())
    return [(float(start), float(end), label.strip()) for start, end, label in rows]


class Pop909:
    """The corpus pop909cl. Songs without a key label are left out."""

    RENDERINGS = ("quantised", "live")

    def __init__(self, corpora):
        self.folder = corpora / "pop909cl"
        self.keys = {path.stem: read_lab(path) for path in sorted((self.folder / "keys").glob("*.lab"))}
        self.keys = {name: labels for name, labels in self.keys.items() if labels}
        wanted = set((self.folder / "valid.txt").read_text().split())
        self.valid = [name for name in self.keys if name in wanted]
        self.training = [name for name in self.keys if name not in wanted]

    def files(self, rendering, names):
        return [self.folder / rendering / (name + ".mid") for name in names]


def build(folder, *targets):
    subprocess.run(["cmake", "--build", str(folder), "--target", *targets], check=True, stdout=subprocess.DEVNULL)


def table(name, comment, values, decimals=4):
    """A constant array of floats, whatever its shape, as C++."""
    shape = values.shape
    cpp = "const std::array<" * len(shape) + "float" + "".join(", %d>" % size for size in reversed(shape))
    cpp = cpp.replace("const std::array", "std::array").replace("std::array", "constexpr std::array", 1)

    def rows(part):
        if part.ndim == 1:
            return "{ " + ", ".join(number(value, decimals) for value in part) + " }"
        return "{ {\n" + ",\n".join(rows(item) for item in part) + " } }"

    return "// %s\n%s %s\n%s;\n" % (comment, cpp, name, rows(values))


def number(value, decimals=4):
    text = ("%.*f" % (decimals, value)).rstrip("0").rstrip(".")
    if text in ("-0", ""):
        text = "0"
    return text + (".0f" if "." not in text else "f")
