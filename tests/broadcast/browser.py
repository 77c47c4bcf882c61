# browser.py - private helpers for the tests of the page: the processor without a host, and Chromium without a window.
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import contextlib
import json
import os
import pathlib
import queue
import socket
import subprocess
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "hosts"))
import servers    # noqa: E402


def free_port(kind):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class PageHost:
    """page_host, which plays what it is told and serves the page."""

    def __init__(self, process):
        self.process = process
        self.port = int(process.stdout.readline().split()[1])
        servers.check(self.port > 0, "the page is open on port %d" % self.port)

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def play(self, *notes):
        self.say(" ".join(str(note) for note in notes))

    def address(self, query=""):
        return "http://127.0.0.1:%d/%s" % (self.port, query)


@contextlib.contextmanager
def page_host(program, env, port, *arguments):
    with servers.running([program, port, *arguments], env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield PageHost(process)


class Browser:
    """Chromium, spoken to over a pair of pipes: each message is JSON and ends with a zero byte."""

    def __init__(self, outgoing, incoming):
        self.outgoing, self.number, self.answers = outgoing, 0, queue.Queue()
        threading.Thread(target=self._listen, args=(incoming,), daemon=True).start()
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = None
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    session = None

    def _listen(self, incoming):
        rest = b""
        with contextlib.suppress(OSError):
            while bytes_read := os.read(incoming, 65536):
                *messages, rest = (rest + bytes_read).split(b"\0")
                for message in messages:
                    self.answers.put(json.loads(message))

    def ask(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.outgoing, json.dumps(message).encode() + b"\0")
        while True:
            try:
                answer = self.answers.get(timeout=60)
            except queue.Empty:
                servers.fail("the browser does not answer " + method)
            if answer.get("id") == self.number:
                if "error" in answer:
                    servers.fail("%s: %s" % (method, answer["error"]["message"]))
                return answer["result"]

    def size(self, width, height, scale=1):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def open(self, address):
        self.ask("Page.navigate", url=address)

    def value(self, expression):
        """What a line of script gives; None where it throws, which it may while the page is being loaded."""
        return self.ask("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def waits_for(self, expression, seconds=10):
        return servers.wait_until(seconds, lambda: self.value(expression))

    def picture(self, path):
        """Over a chequered ground, as bright and as dark as a video may be."""
        self.value("document.documentElement.style.background = 'repeating-conic-gradient(#e9e4d4 0 25%, #6d8aa8 0 50%) 0 0 / 80px 80px'")
        data = self.ask("Page.captureScreenshot", format="png")["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))
        self.value("document.documentElement.style.background = ''")


@contextlib.contextmanager
def browser(env, home):
    to_browser, from_us = os.pipe()
    to_us, from_browser = os.pipe()

    # The browser reads its orders from 3 and answers on 4; the shell puts the pipes there, wherever they are.
    command = 'exec "$0" "$@" 3<&%d 4>&%d' % (to_browser, from_browser)
    arguments = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run",
                 "--user-data-dir=" + os.path.join(home, "chromium"), "about:blank"]
    with servers.running(["bash", "-c", command, *arguments], env, pass_fds=[to_browser, from_browser],
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield Browser(from_us, to_us)
        finally:
            os.close(from_us)
