#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One visit on the built program, from outside: AT-SPI says where the words are,
the pointer presses there, a real cupsd prints on a real IPP printer, two readers
read the slip's pixels, mrc verifies it, staff carry the log away and other
programs open it. What a visitor typed is searched for in all that was written."""

import csv
import ctypes
import glob
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
PHONE = "01712345678"
NAME = "সলম"

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


def start_display():
    reader, writer = os.pipe()
    spawn("Xvfb", "-displayfd", writer, "-screen", "0", "1080x1920x24", "-nolisten", "tcp", "-noreset",
          pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        os.environ["DISPLAY"] = ":" + pipe.readline().strip()


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

    def touch(self, words):
        node = wait_for(f"“{words}”", lambda: self.find(words))
        box = node.get_extents(self.atspi.CoordType.WINDOW)
        x, y = box.x + box.width // 2, box.y + box.height // 2
        assert box.width > 60 and box.height > 60, f"“{words}” is {box.width}×{box.height}"
        run("xdotool", "mousemove", x, y, "click", "1")
        time.sleep(PACE)

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


def start_printer(folder):
    lab = folder / "printer"
    lab.mkdir(mode=0o755)
    script = spawn(SOURCE / "tests" / "support" / "cups-lab.sh", "queue", lab,
                   BUILD / "tests" / "support" / "libnoavahi.so", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                   text=True)
    return lab, script.stdout.readline().strip()


def start_kiosk(folder, data, printer):
    config = folder / "kiosk.yaml"
    config.write_text(f"panel_mm: [299, 531]\nvoice: silent\nreduced_motion: true\nclock: 2026-11-23T10:00:00\n"
                      f"printer: {printer}\n", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key not in ("GTK_A11Y", "G_DEBUG")}
    environment["GDK_BACKEND"] = "x11"
    return spawn(KIOSK, "--data", data, "--config", config, env=environment, stderr=open(folder / "kiosk.log", "w"))


def walk(glass):
    """The long way: with a phone and a name, which no file may have afterwards."""
    for words in ["শুরু করতে", "বিদেশ যেতে চাই", "সিরিয়াল নিন", "পরামর্শ"]:
        glass.touch(words)
    wait_for("the gold answer", lambda: glass.find_answer())
    glass.touch(glass.find_answer().get_name())
    for words in ["হ্যাঁ, নম্বর দেব", "হ্যাঁ, নিরাপদ"]:
        glass.touch(words)
    for digit in PHONE:
        glass.touch("০১২৩৪৫৬৭৮৯"[int(digit)])
    glass.touch("ঠিক আছে")
    for letter in NAME:
        glass.touch(letter)
    glass.touch("ঠিক আছে")
    glass.touch("হ্যাঁ, কাগজ ছাপব")


def read_slip(lab):
    pdf = wait_for("the printed slip", lambda: [f for f in glob.glob(f"{lab}/out/*") if os.path.getsize(f) > 1000])[0]
    base = f"{lab}/slip"
    run("pdftoppm", "-r", "203.2", "-png", "-singlefile", pdf, base)
    zbar = run("zbarimg", "--nodbus", "-q", "--raw", f"{base}.png").strip()
    zxing = run("ZXingReader", "-1", "-format", "QRCode", f"{base}.png")
    return pdf, zbar, zxing


def files_with(folder, words):
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and words.encode() in path.read_bytes():
            found.append(str(path.relative_to(folder)))
    return found


def export(folder, data, ending):
    path = folder / f"log.{ending}"
    run(MRC, "export", "--data", data, "--from", "2026-11-01", "--to", "2026-11-30", "--format", ending,
        "--output", path)
    return path


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


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="mrc-visit-", dir="/tmp"))
    folder.chmod(0o755)
    os.environ["HOME"] = str(folder)
    try:
        data, keys = make_centre(folder)
        start_display()
        start_bus()
        lab, printer = start_printer(folder)
        glass = Glass()  # the registry is up before the kiosk looks for it
        kiosk = start_kiosk(folder, data, printer)

        walk(glass)
        pdf, zbar, zxing = read_slip(lab)
        check("a slip comes out of the printer with a QR that two readers read", zbar and zbar in zxing, zxing)

        glass.touch("বলব না")
        wait_for("“take your slip”", lambda: glass.find("পেয়েছি"))
        check("the screen says so only when it is printed", glass.says("কাগজ নিন"))
        glass.touch("শেষ")
        wait_for("the neutral clock", lambda: glass.says("১০:০০"))

        verdict = subprocess.run([MRC, "slip", "verify", zbar, "--data", data], capture_output=True, text=True)
        check("mrc says that the slip is valid", verdict.returncode == 0 and "valid" in verdict.stdout, verdict)
        bookings = run(MRC, "bookings", "list", "--data", data, "--from", "2026-11-23")
        check("the serial is in the list", "2026-11-23" in bookings, bookings)

        kiosk.send_signal(signal.SIGTERM)
        check("the kiosk ends cleanly", kiosk.wait(30) == 0, kiosk.returncode)

        table = export(folder, data, "csv")
        with open(table, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        check("the log opens as CSV", len(rows) > 1, rows)
        import openpyxl

        sheet = openpyxl.load_workbook(export(folder, data, "xlsx"), read_only=True).worksheets[0]
        check("the log opens as XLSX", sum(1 for _ in sheet.rows) > 1)

        secrets = [PHONE, "".join("০১২৩৪৫৬৭৮৯"[int(d)] for d in PHONE), NAME]
        found = {words: files_with(folder, words) for words in secrets}
        text = run("pdftotext", pdf, "-")
        check("name and phone stand in no file that was written", not any(found.values()), found)
        check("the slip tells neither name nor service", not any(words in text for words in secrets + ["পরামর্শ নিন"]), text)
        check("no core dump, no file of a visitor's", not list(folder.rglob("core*")))
    finally:
        log = folder / "kiosk.log"
        if check.failed and log.exists():
            print("# " + log.read_text().replace("\n", "\n# "))
        end_children()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"1..{check.count}")
    return 1 if check.failed else 0


sys.exit(main())
