#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One visit on the built program, from outside: AT-SPI says where the words are,
the pointer presses there, a real cupsd prints on a real IPP printer, two readers
read the slip's pixels, mrc verifies it, staff carry the log away and other
programs open it. Then a visit that nobody ends. After both, what a visitor typed is
searched for in the memory of the kiosk, and in all that was written."""

import csv
import glob
import os
import pathlib
import re
import signal
import subprocess
import sys

from outside import (BUILD, LARGE, MRC, SMALL, SOURCE, Glass, check, journey, make_centre, run, spawn, start_bus,
                     start_display, start_kiosk, wait_for)

PANEL = SMALL if "small" in sys.argv else LARGE
PHONE = "01738264915"
NAME = "সলমবকন"
SOUGHT = "ঝঠঞঢছঘ"
AGENCY = "ঘছঢঞঠঝ"
SECOND_HALF = "সলমব"  # of the letters, on a small panel
CODE = "603581728"  # its check digit is right, but it is no slip's: those are in the pages that SQLite keeps
LEAST = 6  # characters of what was typed that would give it away. A licence has five digits at most: not searched for


def bengali(digits):
    return "".join("০১২৩৪৫৬৭৮৯"[int(digit)] for digit in digits)


GROUPED = "\u2002".join(CODE[i:i + 3] for i in (0, 3, 6))  # as it is shown while it is typed
TYPED = [*(text for digits in (PHONE, CODE) for text in (digits, bengali(digits))), NAME, SOUGHT, AGENCY]


def start_printer(folder):
    lab = folder / "printer"
    lab.mkdir(mode=0o755)
    script = spawn(SOURCE / "tests" / "support" / "cups-lab.sh", "queue", lab,
                   BUILD / "tests" / "support" / "libnoavahi.so", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                   text=True)
    return lab, script.stdout.readline().strip()


def look_for(glass, words):
    """Words that lead nowhere: they are typed, looked for, and the visitor goes on."""
    for touched in ["সব বিষয়", "লিখে খুঁজব", *words, "খুঁজব"]:
        glass.touch(touched)
    wait_for("“nothing was found”", lambda: glass.says("কিছু পাইনি"))
    glass.touch("প্রথম পাতা")


def show_code(glass):
    """The code of a slip, on the pad where one is shown: the centre does not know it."""
    for touched in ["স্লিপ এনেছি", *bengali(CODE), "দেখুন"]:
        glass.touch(touched)
    wait_for("“this number was not found”", lambda: glass.says("এই নম্বর পাওয়া গেল না"))
    glass.touch("প্রথম পাতা")


def ask_for(glass, agency):
    """A name that is on no list: who was asked for is nobody's business."""
    more = ["আরও দেখব"] if PANEL is SMALL else []  # a home has two pages there
    for touched in [*more, "এজেন্সি / দালাল", "এজেন্সি আসল তো?", "নম্বর জানি না", *agency, "খুঁজব"]:
        glass.touch(touched)
    wait_for("“not on our list”", lambda: glass.says("এই নাম তালিকায় পেলাম না"))
    glass.touch("প্রথম পাতা")


def walk(glass):
    """The long way: with words looked for, a code, an agency, a phone and a name, which no file may have afterwards."""
    glass.touch("শুরু করতে")
    look_for(glass, SOUGHT)
    show_code(glass)
    glass.touch("বিদেশ যেতে চাই")
    ask_for(glass, AGENCY)
    for words in ["বিদেশ যেতে চাই", "সিরিয়াল নিন", "পরামর্শ"]:
        glass.touch(words)
    wait_for("the gold answer", lambda: glass.find_answer())
    glass.touch(glass.find_answer().get_name())
    for words in ["হ্যাঁ, নম্বর দেব", "হ্যাঁ, নিরাপদ"]:
        glass.touch(words)
    for digit in bengali(PHONE):
        glass.touch(digit)
    glass.touch("ঠিক আছে")
    for letter in NAME:
        if PANEL is SMALL and letter in SECOND_HALF:
            glass.touch("প ফ")
        glass.touch(letter)
    glass.touch("ঠিক আছে")
    wait_for("the last question", lambda: glass.find("হ্যাঁ, কাগজ ছাপব"))


def read_slip(lab):
    pdf = wait_for("the printed slip", lambda: [f for f in glob.glob(f"{lab}/out/*") if os.path.getsize(f) > 1000])[0]
    base = f"{lab}/slip"
    run("pdftoppm", "-r", "203.2", "-png", "-singlefile", pdf, base)
    zbar = run("zbarimg", "--nodbus", "-q", "--raw", f"{base}.png").strip()
    zxing = run("ZXingReader", "-1", "-format", "QRCode", f"{base}.png")
    return pdf, zbar, zxing


def memory_of(pid):
    """Everything the process may have written to, a mapping at a time."""
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            start, end = (int(part, 16) for part in span.split("-"))
            if "w" not in rights or "[v" in line:
                continue
            try:
                memory.seek(start)
                yield line.split()[-1], memory.read(end - start)
            except (OSError, ValueError):
                pass  # given back meanwhile, or of a device


def has_a_memory_of_its_own(pid):
    """The address sanitizer keeps what is freed as it was, and maps terabytes: there is nothing to search."""
    return "libasan" in pathlib.Path(f"/proc/{pid}/maps").read_text()


def left_in_memory(pid):
    """What of the typed words, names and numbers is still there, in any way a program keeps text. Returns: where"""
    texts = [*TYPED, GROUPED, "\u2002".join(bengali(group) for group in GROUPED.split("\u2002"))]
    parts = {text[i:i + LEAST] for text in texts for i in range(len(text) - LEAST + 1)}
    wanted = {part.encode(code): (part, code) for part in parts for code in ("utf-8", "utf-16-le", "utf-32-le")}
    pattern = re.compile(b"|".join(re.escape(word) for word in wanted))
    found = []
    for where, chunk in memory_of(pid):
        for match in pattern.finditer(chunk):
            around = chunk[max(0, match.start() - 40):match.end() + 40]
            found.append((where, wanted[match.group()], around))
    return found


def can_be_found(pid):
    return has_a_memory_of_its_own(pid) or left_in_memory(pid)


def check_is_forgotten(end, pid):
    left = [] if has_a_memory_of_its_own(pid) else left_in_memory(pid)
    check(f"after {end} nothing that was typed is left in the memory of the kiosk", not left, left[:6])


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


def stop(kiosk):
    kiosk.send_signal(signal.SIGTERM)
    check("the kiosk ends cleanly", kiosk.wait(30) == 0, kiosk.returncode)


def walk_away(folder, data, printer, glass):
    """All is typed again, and nobody touches any more."""
    kiosk = start_kiosk(folder, data, printer, PANEL, "idle_seconds: 30\nidle_grace_seconds: 5\n")
    walk(glass)
    check("in a visit that nobody ends, the search finds it too", can_be_found(kiosk.pid))
    wait_for("the idle page", lambda: glass.find("শুরু করতে"))
    check_is_forgotten("the idle end", kiosk.pid)
    stop(kiosk)


def story(folder):
    folder.chmod(0o755)
    data, keys = make_centre(folder)
    start_display(PANEL)
    start_bus()
    lab, printer = start_printer(folder)
    glass = Glass()  # the registry is up before the kiosk looks for it
    kiosk = start_kiosk(folder, data, printer, PANEL)

    walk(glass)
    check("while it is typed, the search of the memory finds it", can_be_found(kiosk.pid))
    glass.touch("হ্যাঁ, কাগজ ছাপব")
    pdf, zbar, zxing = read_slip(lab)
    check("a slip comes out of the printer with a QR that two readers read", zbar and zbar in zxing, zxing)

    glass.touch("বলব না")
    wait_for("“take your slip”", lambda: glass.find("পেয়েছি"))
    check("the screen says so only when it is printed", glass.says("কাগজ নিন"))
    glass.touch("শেষ")
    wait_for("the neutral clock", lambda: glass.says("১০:০০"))
    check_is_forgotten("শেষ", kiosk.pid)

    verdict = subprocess.run([MRC, "slip", "verify", zbar, "--data", data], capture_output=True, text=True)
    check("mrc says that the slip is valid", verdict.returncode == 0 and "valid" in verdict.stdout, verdict)
    bookings = run(MRC, "bookings", "list", "--data", data, "--from", "2026-11-23")
    check("the serial is in the list", "2026-11-23" in bookings, bookings)

    stop(kiosk)
    walk_away(folder, data, printer, glass)

    table = export(folder, data, "csv")
    with open(table, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    check("the log opens as CSV", len(rows) > 1, rows)
    import openpyxl

    sheet = openpyxl.load_workbook(export(folder, data, "xlsx"), read_only=True).worksheets[0]
    check("the log opens as XLSX", sum(1 for _ in sheet.rows) > 1)

    found = {words: files_with(folder, words) for words in TYPED}
    text = run("pdftotext", pdf, "-")
    check("nothing that was typed stands in a file that was written", not any(found.values()), found)
    check("the slip tells neither name nor service", not any(words in text for words in TYPED + ["পরামর্শ নিন"]), text)
    check("no core dump, no file of a visitor's", not list(folder.rglob("core*")))


journey("mrc-visit-", story)
