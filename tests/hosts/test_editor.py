# test_editor.py - the app's window under a real mouse and a real keyboard: what they do is seen, heard and remembered.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: test_editor.py APP
import contextlib
import json
import pathlib
import re
import struct
import subprocess
import sys
import time

import servers

app = sys.argv[1]
MENU = 24                   # the app's menu bar above the editor, in pixels
WIDTH, HEIGHT = 1080, 720   # of the editor when it opens first


def xdotool(env, *words):
    return subprocess.run(["xdotool", *map(str, words)], env=env, capture_output=True, text=True, check=True).stdout.strip()


class Screen:
    """What the X server shows."""

    def __init__(self, env):
        data = subprocess.run(["xwd", "-root", "-silent"], env=env, capture_output=True, check=True).stdout
        fields = struct.unpack(">25I", data[:100])
        self.width, self.height, self.line = fields[4], fields[5], fields[12]
        self.bytes = fields[11] // 8        # of a pixel: most servers take four for 24 bits, some three
        self.pixels = data[fields[0] + 12 * fields[19]:]

    def at(self, x, y):
        b, g, r = self.pixels[y * self.line + self.bytes * x:][:3]
        return "%02x%02x%02x" % (r, g, b)

    def differs(self, other, left, top, right, bottom):
        """How many pixels of a part look otherwise."""
        return sum(self.at(x, y) != other.at(x, y) for y in range(top, bottom, 3) for x in range(left, right, 3))


def from_juce(text):
    """JUCE's own base 64: a size, a dot, six bits a letter, the lowest first."""
    letters = ".ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+"
    size, _, body = text.partition(".")
    bits = sum(letters.index(letter) << (6 * i) for i, letter in enumerate(body))
    return bits.to_bytes(len(body), "little")[:int(size)]


def saved_view(home):
    """The look that the app has saved at its end."""
    text = (pathlib.Path(home) / ".config/Guidetone/Guidetone.settings").read_text(encoding="utf-8")
    state = from_juce(re.search(r'name="settings" val="([^"]+)"', text).group(1)).decode("utf-8")
    for line in state.splitlines():
        record = json.loads(line.partition(" ")[2])
        if "view" in record:
            return record["view"]
    return None


def chords(home):
    """Root and quality of each chord in the newest journal."""
    found = []
    for path in sorted(pathlib.Path(home).rglob("session*.journal"))[-1:]:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            with contextlib.suppress(ValueError):
                record = json.loads(line.partition(" ")[2])
                for chord in (record, record.get("entry") or {}):
                    if chord.get("kind") == "chord" and chord.get("readings"):
                        found.append((chord["readings"][0][1], chord["readings"][0][0]))
    return found


class Window:
    def __init__(self, env, home):
        self.env, self.home = env, home
        log = open(pathlib.Path(home) / "app.log", "a")
        self.process = servers.start([app], env, stdout=log, stderr=log)
        self.id = servers.wait_until(40, self.find)
        servers.check(self.id, "the app opens a window")
        xdotool(env, "windowactivate", "--sync", self.id)
        time.sleep(0.7)
        # xdotool counts the frame twice where a window manager has put one around the window.
        place = subprocess.run(["xwininfo", "-id", self.id], env=env, capture_output=True, text=True, check=True).stdout
        self.x, self.y = (int(re.search(r"Absolute upper-left %s:\s*(-?\d+)" % name, place).group(1)) for name in "XY")

    def find(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Guidetone$"], env=self.env, capture_output=True, text=True).stdout.split()
        for window in found:
            size = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], env=self.env, capture_output=True, text=True).stdout
            if "WIDTH=%d" % WIDTH in size:
                return window
        return None

    def move(self, x, y):
        """In the editor's own coordinates."""
        xdotool(self.env, "mousemove", self.x + x, self.y + MENU + y)

    def click(self, x, y, button=1):
        self.move(x, y)
        xdotool(self.env, "click", button)
        time.sleep(0.25)

    def key(self, *names):
        for name in names:
            xdotool(self.env, "key", name)
            time.sleep(0.3)

    def screen(self):
        time.sleep(0.3)
        return Screen(self.env)

    def pixel(self, x, y):
        return self.screen().at(self.x + x, self.y + MENU + y)

    def looks_other(self, before, left, top, right, bottom):
        now = self.screen()
        return now.differs(before, self.x + left, self.y + MENU + top, self.x + right, self.y + MENU + bottom)

    def end(self):
        servers.stop(self.process)


with servers.scratch_home() as (env, home), servers.x_server(env), servers.window_manager(env):
    env.update(JACK_NO_START_SERVER="1", JACK_DEFAULT_SERVER="guidetone-none")

    window = Window(env, home)
    try:
        mark = pathlib.Path(home) / ".config/Guidetone/welcomed"
        first = window.screen()
        servers.check(not mark.exists(), "the first start explains itself, and has not been read yet")
        window.key("Escape")
        servers.check(mark.exists(), "escape closes the first screen, and it is remembered as read")
        servers.check(window.looks_other(first, 200, 150, 900, 600) > 500, "and the window lies free")

        for letter in "adg":
            xdotool(env, "keydown", letter)
        time.sleep(0.5)
        for letter in "adg":
            xdotool(env, "keyup", letter)
        servers.check(servers.wait_until(10, lambda: (0, "major") in chords(home)), "A, D and G on the computer's keys are C major: %s" % chords(home))

        xdotool(env, "keydown", "f")
        xdotool(env, "keydown", "h")
        window.move(int((23 + 0.5) * WIDTH / 52), HEIGHT - 14)
        xdotool(env, "mousedown", 1)
        time.sleep(0.5)
        xdotool(env, "mouseup", 1)
        for letter in "fh":
            xdotool(env, "keyup", letter)
        servers.check(servers.wait_until(10, lambda: (5, "major") in chords(home)), "the mouse on middle C and two computer's keys are F major: %s" % chords(home))

        time.sleep(3)       # until the last chord is held no longer
        calm = window.screen()
        window.key("F2")
        servers.check(window.looks_other(calm, 640, 60, 1070, 300) > 500, "F2 opens the settings")
        window.click(300, 300)
        servers.check(window.looks_other(calm, 640, 60, 1070, 300) < 200, "a click beside them closes them")

        dark = window.pixel(6, 200)
        window.key("F6")
        light = window.pixel(6, 200)
        servers.check(dark == "101216" and light == "fbfaf7", "F6 turns to the light theme: %s, then %s" % (dark, light))

        calm = window.screen()
        window.click(300, 120, 3)
        servers.check(window.looks_other(calm, 300, 120, 480, 400) > 300, "a right click on the chord opens its menu")
        ground = window.pixel(303, 123)
        servers.check(ground == "e5e4df", "the menu wears the light theme: %s" % ground)
        window.key("Escape")
        servers.check(window.looks_other(calm, 300, 120, 480, 400) < 100, "escape closes it")

        edge = int(0.7 * WIDTH)
        window.move(edge, 200)
        xdotool(env, "mousedown", 1)
        for x in range(edge, edge - 121, -20):
            window.move(x, 200)
            time.sleep(0.05)
        xdotool(env, "mouseup", 1)
        time.sleep(0.3)

        window.key("F11")
        stage = window.screen()
        servers.check(stage.at(4, 4) == stage.at(stage.width - 5, stage.height - 5) == "000000", "F11 fills the screen with the stage")
        window.key("Escape")
        servers.check(window.pixel(6, 200) == "fbfaf7", "escape leaves it")

        window.key("ctrl+5", "ctrl+z")
    finally:
        window.end()

    view = saved_view(home)
    servers.check(view["theme"] == "light", "the theme is remembered")
    row = view["panels"][0]["panels"]
    servers.check([place["panel"] for place in row] == ["chord", "progression"], "undo has brought the panels back")
    wide = WIDTH * row[1]["share"] / (row[0]["share"] + row[1]["share"])
    servers.check(abs(wide - (WIDTH - edge + 120)) < 8, "the dragged edge is remembered: the list is %d pixels wide" % wide)

    window = Window(env, home)
    try:
        servers.check(window.pixel(6, 200) == "fbfaf7", "the next start looks as the last one ended")
    finally:
        window.end()
