# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program from outside: a display and a bus of its own, the window as a
screen reader sees it, and a pointer on it. For the journeys that are told in Python."""

import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata

SOURCE = pathlib.Path(os.environ["MRC_SOURCE_ROOT"])
BUILD = pathlib.Path(os.environ["MRC_BUILD_ROOT"])
MRC = BUILD / "kiosk" / "command" / "mrc"
KIOSK = BUILD / "kiosk" / "app" / "mrc-kiosk"
LIMIT = 120  # seconds for anything to appear
PACE = 0.6  # seconds between two touches: within 400 ms the kiosk takes the second for a slip of the finger

children = []
libc = ctypes.CDLL(None)


def die_with_parent():
    libc.prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def spawn(*argv, **options):
    child = subprocess.Popen([str(word) for word in argv], preexec_fn=die_with_parent, **options)
    children.append(child)
    return child


def run(*argv, **options):
    return subprocess.run([str(word) for word in argv], check=True, capture_output=True, text=True, **options).stdout


def wait_for(what, condition):
    """Waits on a condition, with a limit; returns what it gave."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited {LIMIT} s for {what}")


# Pixels and mm of a panel.
LARGE = ("1080x1920", "[299, 531]")
SMALL = ("1280x800", "[217, 136]")  # 10.1″


def start_display(panel=LARGE):
    reader, writer = os.pipe()
    spawn("Xvfb", "-displayfd", writer, "-screen", "0", f"{panel[0]}x24", "-nolisten", "tcp", "-noreset",
          pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        os.environ["DISPLAY"] = ":" + pipe.readline().strip()


def windows():
    """All that are shown: a menu, a bubble or a dialog would be one more."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".*"], capture_output=True, text=True)
    return sorted(found.stdout.split())


def start_bus():
    daemon = spawn("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE, text=True)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
    spawn("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", stdout=subprocess.DEVNULL,
          stderr=subprocess.DEVNULL)
    wait_for("the accessibility bus", lambda: subprocess.run(
        ["gdbus", "call", "--session", "-d", "org.a11y.Bus", "-o", "/org/a11y/bus", "-m",
         "org.a11y.Bus.GetAddress"], capture_output=True).returncode == 0)


def plain(text):
    """য় and its kin are written in two ways: one for comparing."""
    return unicodedata.normalize("NFC", text or "")


class Glass:
    """The window as a screen reader sees it, and a finger on it."""

    def __init__(self):
        os.environ.pop("G_DEBUG", None)  # for our programs; libatspi warns of every bus that is just starting
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi

        self.atspi = Atspi
        Atspi.init()
        self.applications()

    def applications(self):
        desktop = self.atspi.get_desktop(0)
        desktop.clear_cache()  # what was there a moment ago proves nothing
        return [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]

    def shown(self, node):
        """The nodes that are shown: a page behind another is hidden with all it has."""
        if node is None:
            return
        if node.get_role() != self.atspi.Role.APPLICATION and not node.get_state_set().contains(
                self.atspi.StateType.VISIBLE):
            return
        yield node
        for i in range(node.get_child_count()):
            yield from self.shown(node.get_child_at_index(i))

    def nodes(self):
        for application in self.applications():
            if application is not None and application.get_name() == "mrc-kiosk":
                application.clear_cache()
                yield from self.shown(application)

    def find(self, words):
        try:
            for node in self.nodes():
                if plain(node.get_name()).startswith(plain(words)) and "button" in node.get_role_name():
                    return node
        except Exception:  # the tree changed under us: look again
            pass
        return None

    def find_answer(self):
        """The gold button that says the time in words and that it is all right."""
        try:
            for node in self.nodes():
                name = node.get_name() or ""
                if name.endswith(", ঠিক আছে") and "button" in node.get_role_name():
                    return node
        except Exception:
            pass
        return None

    def middle(self, words):
        """Where the button of these words is touched: 15 mm of the large panel it has at least. Returns: x, y"""
        node = wait_for(f"“{words}”", lambda: self.find(words))
        box = node.get_extents(self.atspi.CoordType.WINDOW)
        assert box.width >= 54 and box.height >= 54, f"“{words}” is {box.width}×{box.height}"
        return box.x + box.width // 2, box.y + box.height // 2

    def touch(self, words):
        x, y = self.middle(words)
        run("xdotool", "mousemove", x, y, "click", "1")
        time.sleep(PACE)

    def words(self):
        """All that is named on the page, in its order."""
        try:
            return [plain(node.get_name()) for node in self.nodes()]
        except Exception:
            return []

    def says(self, words):
        try:
            return any(plain(words) in plain(node.get_name()) for node in self.nodes())
        except Exception:
            return False


def check(name, ok, why=""):
    check.count += 1
    print(f"{'ok' if ok else 'not ok'} {check.count} - {name}{'' if ok else ': ' + str(why)}", flush=True)
    check.failed += not ok


check.count = check.failed = 0


def make_centre(folder):
    data, keys = folder / "centre", folder / "keys"
    run(MRC, "setup", "--demo", "--data", data, "--key-out", keys, "--content", SOURCE / "content")
    return data, keys


def start_kiosk(folder, data, printer, panel=LARGE, more=""):
    config = folder / "kiosk.yaml"
    config.write_text(f"panel_mm: {panel[1]}\nvoice: silent\nreduced_motion: true\nclock: 2026-11-23T10:00:00\n"
                      f"printer: {printer}\n{more}", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key not in ("GTK_A11Y", "G_DEBUG", "MALLOC_PERTURB_")}
    environment["GDK_BACKEND"] = "x11"
    return spawn(KIOSK, "--data", data, "--config", config, env=environment, stderr=open(folder / "kiosk.log", "a"))


def end_children():
    """None may outlive the test: it would hold the runner's pipe open."""
    for child in reversed(children):
        try:
            if child.stdin:
                child.stdin.close()
        except OSError:
            pass
        child.terminate()
    for child in children:
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def journey(prefix, story):
    """Tells a story in a folder of its own, and ends the program as TAP wants it. When a
    check failed, what the kiosk wrote to its log is told too."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))
    os.environ["HOME"] = str(folder)
    try:
        story(folder)
    finally:
        log = folder / "kiosk.log"
        if check.failed and log.exists():
            print("# " + log.read_text().replace("\n", "\n# "))
        end_children()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"1..{check.count}")
    sys.exit(1 if check.failed else 0)
