# servers.py - private helpers for one host test: a scratch home, an X server, a JACK server; each is ended by its own id.
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PR_SET_PDEATHSIG = 1


def _die_with_parent():
    """A test that ctest ends for its timeout must not leave servers behind."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def fail(sentence):
    print("FAILED: " + sentence, flush=True)
    sys.exit(1)


def check(truth, sentence):
    if not truth:
        fail(sentence)
    print("ok: " + sentence, flush=True)


def wait_until(seconds, ready):
    """Polls ready() until it gives something true, and returns that; None after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = ready()
        if result:
            return result
        time.sleep(0.05)
    return None


def start(command, env, **kwargs):
    return subprocess.Popen([str(part) for part in command], env=env, preexec_fn=_die_with_parent, **kwargs)


def stop(process, signal_to_send=signal.SIGTERM, seconds=5):
    """Ends one process: politely, then not."""
    if process.poll() is None:
        process.send_signal(signal_to_send)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def running(command, env, ended_by=signal.SIGTERM, **kwargs):
    process = start(command, env, **kwargs)
    try:
        yield process
    finally:
        stop(process, ended_by)


@contextlib.contextmanager
def scratch_home():
    """An environment whose HOME and XDG folders are new and empty, and the folder itself."""
    home = tempfile.mkdtemp(prefix="guidetone-test-")
    try:
        env = {name: value for name, value in os.environ.items()
               if not name.startswith(("XDG_", "LV2_", "VST3_", "JACK_", "DBUS_")) and name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        env["HOME"] = home
        env["LC_ALL"] = "C.UTF-8"
        for name, folder in (("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", ".local/share"), ("XDG_CACHE_HOME", ".cache"),
                             ("XDG_STATE_HOME", ".local/state"), ("XDG_RUNTIME_DIR", ".runtime")):
            env[name] = os.path.join(home, folder)
            os.makedirs(env[name], mode=0o700)
        # GTK asks a desktop that is not there, and waits 25 seconds for each answer.
        env.update(NO_AT_BRIDGE="1", GTK_A11Y="none", GSETTINGS_BACKEND="memory", GIO_USE_VFS="local",
                   DBUS_SESSION_BUS_ADDRESS="unix:path=" + os.path.join(home, "no-bus"))
        yield env, home
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def x_server(env):
    """A screen of its own, on a display number that the server finds free. Sets DISPLAY. Without -noreset the server starts anew when its
    last client leaves, xprop for example, and takes a newcomer down with it."""
    reading, writing = os.pipe()
    server = start(["Xvfb", "-displayfd", writing, "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"], env,
                   pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            fail("the X server did not start")
        env["DISPLAY"] = ":" + number
        yield server
    finally:
        env.pop("DISPLAY", None)
        stop(server)


@contextlib.contextmanager
def window_manager(env):
    """JUCE's windows ask for things that only a window manager provides; a host without one dies of the X error."""
    def ready():
        answer = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=env, capture_output=True, text=True).stdout
        return "window id" in answer

    for _ in range(3):
        with running(["openbox", "--sm-disable"], env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as manager:
            if wait_until(20, lambda: ready() or manager.poll() is not None) and manager.poll() is None:
                yield manager
                return
        print("once more: the window manager has not started", flush=True)

    fail("the window manager does not start")


def forget_dead_jack_servers():
    """JACK keeps eight places for servers, and one that was killed keeps its own for ever. Where none is alive, all of them are free."""
    for comm in pathlib.Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):
            if comm.read_text().strip() in ("jackd", "jackdbus", "jackdmp"):
                return
    with contextlib.suppress(OSError):
        os.unlink("/dev/shm/jack-shm-registry")


@contextlib.contextmanager
def jack_server(env):
    """A JACK server with the dummy driver, 48 kHz, 256 frames, under a name of its own. Sets JACK_DEFAULT_SERVER."""
    forget_dead_jack_servers()
    name = "guidetone%d" % os.getpid()
    env.update(JACK_DEFAULT_SERVER=name, JACK_NO_AUDIO_RESERVATION="1", JACK_NO_START_SERVER="1")
    # A client that is late on a busy machine is waited for, not thrown out.
    log = os.path.join(env["HOME"], "jackd.log")
    with open(log, "w") as log_file:
        server = start(["jackd", "-n", name, "-r", "-t", "10000", "-d", "dummy", "-r", "48000", "-p", "256"], env,
                       stdout=log_file, stderr=log_file)
    try:
        if not wait_until(20, lambda: jack_ports(env) is not None):
            fail("the JACK server did not start")
        yield server
    finally:
        if server.poll() is not None:
            with open(log, errors="replace") as file:
                print("JACK's server ended by itself, with %d:\n%s" % (server.returncode, file.read()[-2000:]), flush=True)
        stop(server)


def jack_ports(env):
    """The names of JACK's ports; None where no server answers."""
    answer = subprocess.run(["jack_lsp"], env=env, capture_output=True, text=True)
    return [line.strip() for line in answer.stdout.splitlines()] if answer.returncode == 0 else None


@contextlib.contextmanager
def jack_client(command, env, ready, **kwargs):
    """A program that is a client of the JACK server, once ready() gives something true; yields the two.
    JACK refuses a client now and then that opens in the same moment as another, and jack_lsp, which ready() may ask, is one too: a client
    that ends before it is ready is started again. And it waits ten seconds for one that has gone without a word, so clients are ended by
    SIGINT, at which jack_midi_dump too says good-bye; at SIGTERM it does not."""
    for _ in range(6):
        with running(command, env, ended_by=signal.SIGINT, **kwargs) as process:
            # Time to open in peace: most do in less.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.4)
            answer = wait_until(60, lambda: process.poll() is not None or ready())
            if process.poll() is None:
                if not answer:
                    fail("%s is not ready after a minute" % command)
                yield process, answer
                return
            print("once more: %s has ended with %d" % (command, process.poll()), flush=True)

    fail("%s ends again and again" % command)


def link_lv2(env, bundle):
    """Makes one LV2 bundle the only one of this home, for hosts that look in ~/.lv2 and for those that read LV2_PATH."""
    folder = os.path.join(env["HOME"], ".lv2")
    os.makedirs(folder, exist_ok=True)
    os.symlink(os.path.abspath(bundle), os.path.join(folder, os.path.basename(bundle.rstrip("/"))))
    env["LV2_PATH"] = folder + ":/usr/lib/lv2"
