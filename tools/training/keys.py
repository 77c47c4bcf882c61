# keys.py - learns the weights of the key tracker (Source/context/KeyFilter.h) and measures it.
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import json
import pathlib
import subprocess
import tempfile

import numpy
import torch

from training import practice
from training.common import Pop909, build, key_number, number, read_lab, table

STEP = 4            # KeyFilter::beatsInStep
BEAT = 1 + 9 * 12 + 3
KINDS = 9           # of evidence in a beat: sounding, struck, bass, top, five families of chords
MEMORY = 21         # kinds * spans of KeyMemory
HIDDEN = 8
GROUPS = torch.tensor([0, 0, 1, 2, 2])      # families of chords, as changes are told apart by them
LEAST_CHANCE = 1.0e-7
LISTEN = ("harmony", "held")                # whose chords the key tracker hears: it is learned for both

EPOCHS = 10
SONGS_AT_ONCE = 128
RATE = 0.01
DECAY = 9.0e-3
DROPOUT = 0.3       # of hidden units
DOUBT = 0.5         # 0: the log likelihood of the labels; 1: how often they are met. Between them a label that is plainly wrong counts less
DEAF = 0.1          # share of songs that are learned without chords, so that the notes alone are understood as well


def train(arguments, root):
    torch.manual_seed(1)
    torch.set_num_threads(1)    # sums in one order, whatever the machine
    corpus = Pop909(arguments.corpus)
    build(arguments.build, "guidetone_features")
    program = next(arguments.build.rglob("guidetone_features"))

    kinds = list(itertools.product(corpus.RENDERINGS, LISTEN))
    training = [songs(program, listen, corpus.files(rendering, corpus.training), corpus.keys) for rendering, listen in kinds]
    with tempfile.TemporaryDirectory() as folder:
        training.append(songs(program, "harmony", *practice.songs(arguments.corpus, pathlib.Path(folder))))

    model = Model()
    fit(model, training)
    validation = [songs(program, listen, corpus.files(rendering, corpus.valid), corpus.keys) for rendering, listen in kinds]
    model.cool(validation)
    model.round()

    for kind, valid in zip(kinds, validation):
        print("%-10s %-8s by the trainer, at every fourth beat   exact %.1f   signature %.1f" % (*kind, *model.score(valid)))

    if arguments.write:
        write(model, root / "Source" / "context" / "KeyWeights.inc")

    build(arguments.build, "guidetone")
    measure(next(path for path in arguments.build.rglob("guidetone") if path.is_file()), corpus)


#=======================================================================================================================
class Songs:
    """Songs of equal length after padding. steps: of beats; truth[song, step, key]: the seconds for which a key is right while the
    estimate of that step's last beat stands, as shares of the song."""

    def __init__(self, beats, memory, truth, lengths):
        self.beats, self.memory, self.truth, self.lengths = beats, memory, truth, lengths


def songs(program, listen, files, keys):
    dump = subprocess.run([program, "keys-" + listen, *files], check=True, stdout=subprocess.PIPE).stdout
    numbers, at, items = numpy.frombuffer(dump, numpy.float32), 0, []

    for file in files:
        count = int(numbers[at])
        beats = numbers[at + 1:at + 1 + count * BEAT].reshape(count, BEAT)
        at += 1 + count * BEAT
        steps = count // STEP
        memory = numbers[at:at + steps * MEMORY * 12].reshape(steps, MEMORY, 12)
        at += steps * MEMORY * 12
        items.append((beats[:steps * STEP], memory, keys[file.stem]))

    longest = max(len(memory) for _, memory, _ in items)
    beats = torch.zeros(len(items), longest * STEP, BEAT)
    memory = torch.zeros(len(items), longest, MEMORY, 12)
    truth = torch.zeros(len(items), longest, 24)

    for song, (its_beats, its_memory, labels) in enumerate(items):
        beats[song, :len(its_beats)] = torch.from_numpy(its_beats.copy())
        memory[song, :len(its_memory)] = torch.from_numpy(its_memory.copy())
        times = numpy.append(its_beats[STEP - 1::STEP, 0], labels[-1][1]).astype(float)
        for start, end, label in labels:
            right = numpy.clip(numpy.minimum(times[1:], end) - numpy.maximum(times[:-1], start), 0.0, None)
            truth[song, :len(right), key_number(label)] += torch.from_numpy(right).float()

    seconds = torch.tensor([labels[-1][1] - labels[0][0] for _, _, labels in items])
    return Songs(beats, memory, truth / seconds[:, None, None], torch.tensor([len(memory) for _, memory, _ in items]))


#=======================================================================================================================
def turned(weights, values):
    """weights [out, kind, interval], values [..., kind, pitch class] -> [..., out, tonic], by the interval above the tonic."""
    intervals = (torch.arange(12)[:, None] - torch.arange(12)[None, :]) % 12
    spread = weights.permute(1, 2, 0)[:, intervals]                         # kind, pitch class, tonic, out
    flat = spread.permute(0, 1, 3, 2).reshape(weights.shape[1] * 12, -1)    # kind and pitch class, out and tonic
    return (values.flatten(-2) @ flat).unflatten(-1, (weights.shape[0], 12))


class Model(torch.nn.Module):
    """KeyFilter, in steps of four beats."""

    def __init__(self):
        super().__init__()
        new = lambda *shape: torch.nn.Parameter(torch.zeros(*shape))
        self.beat = new(2, KINDS, 12)
        self.change = new(2, 3, 12, 3, 12)
        self.keep = torch.nn.Parameter(torch.tensor(6.0))
        self.move = new(2, 12, 2)
        self.first = new(2)
        self.share = torch.nn.Parameter(torch.tensor(0.6))
        self.hidden = torch.nn.Parameter(torch.randn(HIDDEN, MEMORY, 12) * 0.1)
        self.hidden_bias = new(HIDDEN)
        self.output = torch.nn.Parameter(torch.randn(HIDDEN, 2) * 0.03)
        self.memory = new(2, MEMORY, 12)
        self.mode_bias = new(2)

    def round(self):
        """To what is written, so that what is measured here is what is shipped."""
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(torch.round(parameter * 1.0e4) / 1.0e4)

    def chances(self):
        """of a change [from mode, interval, to mode]"""
        stay = torch.zeros(2, 12, 2)
        stay[0, 0, 0] = stay[1, 0, 1] = 1.0
        return torch.softmax((self.move + stay * self.keep).reshape(2, 24), 1).reshape(2, 12, 2)

    def first_logs(self):
        return torch.log_softmax(self.first, 0) - numpy.log(12.0)

    def evidence(self, beats):
        sums = turned(self.beat, beats[..., 1:1 + KINDS * 12].unflatten(-1, (KINDS, 12)))
        changed, start, end = beats[..., -3], beats[..., -2].long(), beats[..., -1].long()
        tonic = torch.arange(12)
        place = lambda chord: GROUPS[chord // 12][..., None] * 12 + ((chord % 12)[..., None] - tonic) % 12
        changes = self.change.reshape(2, -1)[:, place(start) * 36 + place(end)] * changed[..., None]
        return sums + changes.permute(1, 2, 0, 3)

    def forward(self, beats, memory):
        count, steps = memory.shape[:2]
        evidence = self.evidence(beats).reshape(count, steps, STEP, 24).sum(2)

        tonic = torch.arange(12)
        interval = (tonic[None, :] - tonic[:, None]) % 12
        chances = self.chances()
        matrix = torch.cat([torch.cat([chances[a][interval][..., b] for b in (0, 1)], 1) for a in (0, 1)], 0)
        logs, filtered = self.first_logs()[:, None].expand(2, 12).reshape(24).expand(count, 24), []

        for step in range(steps):
            logs = torch.log_softmax(torch.log(logs.exp() @ matrix + LEAST_CHANCE) + evidence[:, step], -1)
            filtered.append(logs)

        hidden = torch.relu(turned(self.hidden, memory) + self.hidden_bias[:, None])
        hidden = torch.nn.functional.dropout(hidden, DROPOUT, self.training)
        read = torch.einsum("...ht,hm->...mt", hidden, self.output) + turned(self.memory, memory) + self.mode_bias[:, None]
        return torch.log_softmax(read.flatten(-2) + self.share * torch.stack(filtered, 1), -1)

    def cool(self, renderings):
        """Makes the model as sure as songs that it has not seen allow: one number for all its logs, the best of a few."""
        self.eval()
        with torch.no_grad():
            logs = [self(songs.beats, songs.memory) for songs in renderings]
            loss = lambda factor: -sum((torch.log_softmax(part * factor, -1) * songs.truth).sum().item() for part, songs in zip(logs, renderings))
            factor = min((step / 20.0 for step in range(4, 25)), key=loss)
            for parameter in (self.share, self.output, self.memory, self.mode_bias):
                parameter *= factor
        print("the logs are multiplied by %.2f" % factor)

    def score(self, songs):
        """Percent of the time with the right key, and with the right signature; each second counts alike."""
        self.eval()
        with torch.no_grad():
            best = self(songs.beats, songs.memory).argmax(-1)
        exact = songs.truth.gather(-1, best[..., None]).sum(1).mean().item()
        relative = torch.where(best < 12, (best + 9) % 12 + 12, (best + 3) % 12)
        other = songs.truth.gather(-1, relative[..., None]).sum(1).mean().item()
        return 100.0 * exact, 100.0 * (exact + other)


def without_chords(beats, memory, deaf):
    """Some songs as they are where nobody tells chords."""
    beats, memory = beats.clone(), memory.clone()
    beats[deaf, :, 1 + 4 * 12:] = 0.0
    for span in range(3):
        memory[deaf, :, span * 7 + 2:span * 7 + 7] = 0.0
    return beats, memory


def fit(model, renderings):
    decayed = [model.beat, model.change, model.hidden, model.memory]
    others = [parameter for parameter in model.parameters() if all(parameter is not other for other in decayed)]
    optimiser = torch.optim.AdamW([{"params": decayed, "weight_decay": DECAY / RATE}, {"params": others, "weight_decay": 0.0}], lr=RATE)
    lots = [(chosen, songs) for songs in renderings for chosen in range((len(songs.lengths) + SONGS_AT_ONCE - 1) // SONGS_AT_ONCE)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=EPOCHS * len(lots))

    for epoch in range(EPOCHS):
        model.train()
        orders, losses = {id(songs): torch.randperm(len(songs.lengths)) for songs in renderings}, []

        for lot in torch.randperm(len(lots)).tolist():
            number, songs = lots[lot]
            chosen = orders[id(songs)][number * SONGS_AT_ONCE:(number + 1) * SONGS_AT_ONCE]
            steps = int(songs.lengths[chosen].max())
            beats, memory = without_chords(songs.beats[chosen, :steps * STEP], songs.memory[chosen, :steps], torch.rand(len(chosen)) < DEAF)
            misses = (1.0 - model(beats, memory).exp().clamp_min(1.0e-9) ** DOUBT) / DOUBT
            loss = (misses * songs.truth[chosen, :steps]).sum() / len(chosen)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())

        print("epoch %d: loss %.3f" % (epoch + 1, sum(losses) / len(losses)), flush=True)


def write(model, path):
    values = {name: parameter.detach().numpy() for name, parameter in model.named_parameters()}
    parts = [
        "// KeyWeights.inc - weights of the key filter; made by `tools/train keys`, never edited by hand.\n"
        "// SPDX-License-Identifier: GPL-3.0-or-later\n"
        "//\n"
        "// Learned from POP909-CL, all songs but those of its valid.txt, from the McGill Billboard annotations (NOTICE has both),\n"
        "// and from textbook progressions.\n",
        "constexpr std::size_t hiddenUnits = %d;\n" % HIDDEN,
        "constexpr float leastChance = 1.0e-7f;     // that a key changes to any other within a step\n",
        "constexpr float filterShare = %s;     // of the filter's logs beside the memory's\n" % number(values["share"]),
        table("firstLogs", "[mode]: of each of its keys, before anything is heard", model.first_logs().detach().numpy()),
        table("changeChance", "[from mode][interval from tonic to tonic][to mode]: in a step", model.chances().detach().numpy(), 6),
        table("beatWeights", "[mode][sounding, struck, bass, top, chords by family][interval above the tonic]", values["beat"]),
        table("changeWeights", "[mode][from: major, minor, other][root above the tonic][to: the same][root above the tonic]", values["change"]),
        table("hiddenWeights", "[unit][KeyMemory's kinds][interval above the tonic]", values["hidden"]),
        table("hiddenBias", "[unit]", values["hidden_bias"]),
        table("outputWeights", "[unit][mode]", values["output"]),
        table("memoryWeights", "[mode][KeyMemory's kinds][interval above the tonic]: past the hidden units", values["memory"]),
        table("modeBias", "[mode]", values["mode_bias"])]
    path.write_text("\n".join(parts), encoding="utf-8")


#=======================================================================================================================
def measure(program, corpus):
    """What the built program says of the validation songs, by time."""
    for rendering, listen in itertools.product(corpus.RENDERINGS, LISTEN):
        with tempfile.TemporaryDirectory() as folder:
            files = corpus.files(rendering, corpus.valid)
            for form in ("lab", "json"):
                subprocess.run([program, "keys", "--listen", listen, "--format", form, "--output-dir", folder, *files], check=True)

            exact = signature = total = 0.0
            bins, claims = numpy.zeros((10, 3)), numpy.zeros(2)

            for name in corpus.valid:
                truth = corpus.keys[name]
                for shared, label, said in overlaps(truth, read_lab(pathlib.Path(folder) / (name + ".lab"))):
                    exact += shared * (key_number(label) == key_number(said))
                    signature += shared * same_signature(key_number(label), key_number(said))
                total += sum(end - start for start, end, _ in truth)

                said = json.loads((pathlib.Path(folder) / (name + ".json")).read_text())["keys"]
                for shared, label, entry in overlaps(truth, [(entry["start"], entry["end"], entry) for entry in said if entry["key"]]):
                    right = key_number(label) == key_number(entry["key"])
                    bins[min(9, entry["percent"] // 10)] += shared * numpy.array([1.0, right, entry["percent"]])
                    claims += shared * entry["sure"] * numpy.array([1.0, right])

        print("%-10s %-8s by the program   exact %.1f   signature %.1f   sure %.1f %% of the time, and right then %.1f %%"
              % (rendering, listen, 100 * exact / total, 100 * signature / total, 100 * claims[0] / total, 100 * claims[1] / max(claims[0], 1e-9)))
        print("    said %    share of time %   right %")
        for low, (time, right, said) in zip(range(0, 100, 10), bins):
            if time > 0.0:
                print("    %3d-%-3d   %6.1f            %5.1f   (said on average %.1f)"
                      % (low, low + 9 if low < 90 else 100, 100 * time / total, 100 * right / time, said / time))


def overlaps(first, second):
    """(seconds shared, label of the first, label of the second)"""
    for start, end, label in first:
        for other_start, other_end, other in second:
            shared = min(end, other_end) - max(start, other_start)
            if shared > 0.0:
                yield shared, label, other


def same_signature(key, other):
    if key is None or other is None:
        return False
    major = lambda number: number if number < 12 else (number - 12 + 3) % 12
    return major(key) == major(other)
