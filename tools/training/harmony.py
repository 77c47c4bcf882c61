# harmony.py - learns to hear the harmony under a whole arrangement.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The corpus pop909cl holds live/, quantised/ (MIDI files), labels/ (start, end, Harte label) and valid.txt (songs that are only measured).
# Every number a network sees comes from the engine itself: `guidetone_features harmony` plays the files and writes what is heard.
# Two networks of one shape are learned: one that knows what has been heard so far, and one that names a chord a bar later.
import re
import subprocess

import numpy
import torch

from training.common import build, pitch_class

CHANNELS, COMMONS, AFTERWARDS = 36, 19, 6       # HarmonyFeatures, HarmonyEvidence::Afterwards
MIXES, HIDDEN = 12, 48
FULL = 127.0                                    # a feature of 1, as the program writes it
BEGINS, OVER, HINDSIGHT = 0, 1, 2               # kinds of rows

# The classes that are told apart on each root, in the order of HarmonyNetwork.cpp: quality, and bass in semitones above the root.
CLASSES = [("maj", 0), ("min", 0), ("min7", 0), ("sus2", 0), ("maj", 4), ("sus4", 0), ("maj7", 0), ("7", 0), ("maj", 7), ("min", 7), ("dim", 0),
           ("min7", 3), ("min", 3), ("maj7", 11), ("7", 10), ("hdim7", 0), ("min7", 7), ("min7", 10), ("maj7", 4), ("aug", 0), ("7", 4), ("7", 7),
           ("maj7", 7), ("dim", 3), ("hdim7", 3), ("minmaj7", 0), ("dim7", 0), ("dim", 6), ("sus2", 2), ("minmaj7", 11), ("hdim7", 10), ("hdim7", 6)]
PLAINER = {"": "maj", "maj6": "maj", "min6": "min", "maj9": "maj7", "min9": "min7", "9": "7", "11": "7", "13": "7", "sus4(b7)": "sus4", "aug(b7)": "aug", "5": "maj", "1": "maj"}
NONE = 12 * len(CLASSES)

DEGREES = {"1": 0, "2": 2, "3": 4, "4": 5, "5": 7, "6": 9, "7": 11}


def semitones(degree):
    """ "b3" -> 3 """
    return (DEGREES[degree.strip("#b")] + degree.count("#") - degree.count("b")) % 12


def harmony_of(label):
    """A Harte label as a place in the list of all harmonies; None where it is none of the classes."""
    match = re.fullmatch(r"([A-G][#b]*)(?::([^/]*))?(?:/(.+))?", label)
    if not match:
        return NONE
    root, quality, bass = match.groups()
    quality = PLAINER.get(quality or "", quality)
    bass = semitones(bass) if bass else 0
    for name in ((quality, bass), (quality, 0)):
        if name in CLASSES:
            return pitch_class(root) * len(CLASSES) + CLASSES.index(name)
    return None


def read_labels(path):
    rows = [line.split() for line in path.read_text().splitlines() if line.strip()]
    return numpy.array([float(row[0]) for row in rows]), float(rows[-1][1]), [harmony_of(row[2]) for row in rows]


def beat_seconds(midi):
    """The tempo of a song: these have one, said by the first tempo event."""
    data = midi.read_bytes()
    at = data.find(b"\xff\x51\x03")
    return int.from_bytes(data[at + 3:at + 6], "big") / 1e6 if at >= 0 else 0.5


def heard_in(program, files, metre):
    """The rows of each file, as a structured array."""
    row = numpy.dtype([("seconds", "<f8"), ("kind", "u1"), ("features", "u1", (CHANNELS + AFTERWARDS) * 12 + COMMONS)])
    command = [program, "harmony" if metre else "harmony-without-metre", *map(str, files)]
    data = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    at, result = 0, []
    for _ in files:
        count = int(numpy.frombuffer(data, "<u4", 1, at)[0])
        result.append(numpy.frombuffer(data, row, count, at + 4))
        at += 4 + count * row.itemsize
    return result


class Examples:
    """Rows with their right answers, each weighed by the half-beat frames for which it is what a listener would see."""

    def __init__(self):
        self.features, self.answers, self.weights = [], [], []

    def add(self, rows, labels, beat, lag, weight):
        starts, end, answers = labels
        frames = numpy.arange(0, int(end / (beat / 2))) * (beat / 2)
        right = [answers[i] for i in numpy.searchsorted(starts, frames + 1e-9, side="right") - 1]
        seen_at = numpy.searchsorted(rows["seconds"], frames + lag + 1e-9, side="right") - 1
        share = weight * 800.0 / len(frames)        # every song counts the same, as much as one of 800 frames
        counted = set()
        for row, answer in zip(seen_at, right):
            if row >= 0:
                counted.add(row)
                self.put(rows[row], answer, share)
        # What stands between two frames is seen as well, for less time: one in four of them, for a little.
        for row in range(0, len(rows), 4):
            if row not in counted and rows["seconds"][row] < end:
                self.put(rows[row], answers[max(0, numpy.searchsorted(starts, rows["seconds"][row] + 0.03, side="right") - 1)], 0.15 * share)

    def put(self, row, answer, weight):
        if answer is not None:
            self.features.append(row["features"])
            self.answers.append(answer)
            self.weights.append(weight)

    def arrays(self):
        return numpy.array(self.features), numpy.array(self.answers), numpy.array(self.weights, numpy.float32)


class Network(torch.nn.Module):
    """As HarmonyNetwork.cpp computes it."""

    def __init__(self, channels):
        super().__init__()
        self.channels = channels
        self.mix = torch.nn.Parameter(torch.randn(MIXES, channels) * 0.3)
        self.mix_common = torch.nn.Parameter(torch.randn(MIXES, COMMONS) * 0.1)
        self.turn = torch.nn.Parameter(torch.randn(HIDDEN, MIXES, 12) * 0.12)
        self.turn_common = torch.nn.Parameter(torch.randn(HIDDEN, COMMONS) * 0.05)
        self.turn_bias = torch.nn.Parameter(torch.zeros(HIDDEN))
        self.score = torch.nn.Linear(HIDDEN, len(CLASSES))
        self.none = torch.nn.Linear(COMMONS + MIXES, 1)

    def forward(self, features):
        count = features.shape[0]
        columns = features[:, :self.channels * 12].view(count, self.channels, 12)
        common = features[:, -COMMONS:]
        by_class = columns.transpose(1, 2).reshape(count * 12, self.channels)
        mixed = torch.relu((by_class @ self.mix.T).view(count, 12, MIXES) + (common @ self.mix_common.T)[:, None]).transpose(1, 2)
        turned = torch.stack([torch.roll(self.turn, root, 2) for root in range(12)]).reshape(12 * HIDDEN, -1)
        inside = torch.relu((mixed.reshape(count, -1) @ turned.T).view(count, 12, HIDDEN) + (common @ self.turn_common.T + self.turn_bias)[:, None])
        none = self.none(torch.cat([common, mixed.sum(2)], 1))
        return torch.cat([self.score(inside).reshape(count, -1), none], 1)


def numbers(features, channels):
    """Network input from rows as written: the one that does not know what came afterwards leaves that out."""
    values = torch.from_numpy(features).float() / FULL
    return values if channels == CHANNELS + AFTERWARDS else torch.cat([values[:, :channels * 12], values[:, -COMMONS:]], 1)


def learn(examples, checks, channels, epochs):
    torch.manual_seed(0)
    torch.set_num_threads(2)
    network = Network(channels)
    features, answers, weights = examples
    batch, order = 2048, numpy.random.RandomState(0)
    steps = epochs * (len(features) // batch)
    optimiser = torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=1e-4)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=steps + 1, pct_start=0.1)
    for epoch in range(epochs):
        shuffled, sum_of_losses = order.permutation(len(features)), 0.0
        for at in range(0, len(features) - batch + 1, batch):
            chosen = shuffled[at:at + batch]
            weight = torch.from_numpy(weights[chosen])
            losses = torch.nn.functional.cross_entropy(network(numbers(features[chosen], channels)), torch.from_numpy(answers[chosen]), reduction="none")
            loss = (losses * weight).sum() / weight.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            pace.step()
            sum_of_losses += loss.item()
        print(f"  epoch {epoch + 1} of {epochs}: loss {sum_of_losses / (len(features) // batch):.4f}, validation {100 * right_share(network, checks, channels):.2f} %", flush=True)
    return network


def right_share(network, checks, channels):
    features, answers, weights = checks
    right = 0.0
    with torch.no_grad():
        for at in range(0, len(features), 8192):
            best = network(numbers(features[at:at + 8192], channels)).argmax(1).numpy()
            right += float(((best == answers[at:at + 8192]) * weights[at:at + 8192]).sum())
    return right / float(weights.sum())


def packed(name, values):
    """A table as whole numbers and their unit; at most 1/2^14 of its largest weight is lost."""
    values = values.detach().numpy().astype(numpy.float64).ravel()
    unit = max(1e-9, numpy.abs(values).max()) / 32000.0
    whole = numpy.rint(values / unit).astype(int)
    lines = [", ".join(map(str, whole[at:at + 24])) for at in range(0, len(whole), 24)]
    return f"static constexpr float {name}Unit = {unit:.9g}f;\nstatic constexpr std::int16_t {name}[] {{\n    " + ",\n    ".join(lines) + "\n};\n\n"


def written(network):
    return (packed("mix", network.mix) + packed("mixCommon", network.mix_common) + packed("turn", network.turn.permute(2, 1, 0))
            + packed("turnCommon", network.turn_common.T) + packed("turnBias", network.turn_bias) + packed("score", network.score.weight.T)
            + packed("scoreBias", network.score.bias) + packed("none", torch.cat([network.none.weight[0], network.none.bias])))


def train(arguments, root):
    """As tools/train calls it."""
    epochs = 8
    build(arguments.build, "guidetone_features")
    program = next(arguments.build.rglob("guidetone_features"))
    corpus = arguments.corpus / "pop909cl"
    held_back = set((corpus / "valid.txt").read_text().split())
    songs = sorted(path.stem for path in (corpus / "labels").glob("*.lab"))
    now = {True: Examples(), False: Examples()}
    later = {True: Examples(), False: Examples()}

    # Where hands play, a display has 50 ms to settle. Without metre a song counts for less.
    for folder, metre, lag, weight in (("live", True, 0.05, 1.0), ("quantised", True, 0.0, 1.0), ("live", False, 0.05, 0.4)):
        files = [corpus / folder / f"{song}.mid" for song in songs]
        for song, file, rows in zip(songs, files, heard_in(program, files, metre)):
            if song in held_back and not metre:
                continue
            labels, beat = read_labels(corpus / "labels" / f"{song}.lab"), beat_seconds(file)
            now[song in held_back].add(rows[rows["kind"] != HINDSIGHT], labels, beat, lag, weight)
            later[song in held_back].add(rows[rows["kind"] == HINDSIGHT], labels, beat, lag, weight)

    for name, examples, channels in (("HarmonyWeights", now, CHANNELS), ("HindsightWeights", later, CHANNELS + AFTERWARDS)):
        rows, checks = examples[False].arrays(), examples[True].arrays()
        print(f"{name}: {len(rows[0])} rows of {len(songs) - len(held_back)} songs, validated on {len(held_back)}", flush=True)
        network = learn(rows, checks, channels, epochs)
        if arguments.write:
            head = (f"// {name}.inc - written by `tools/train harmony` from the training songs of POP909-CL (NOTICE); never by hand.\n"
                    "// SPDX-License-Identifier: GPL-3.0-or-later\n"
                    f"static constexpr int channels = {channels}, commons = {COMMONS}, mixes = {MIXES}, hidden = {HIDDEN}, classes = {len(CLASSES)};\n\n")
            (root / "Source" / "context" / f"{name}.inc").write_text(head + written(network))
