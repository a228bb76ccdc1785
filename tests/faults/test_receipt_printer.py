#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter rastertoescpos in a real cupsd, before a printer that speaks ESC/POS and
can fail: test_receipt_printer.py FILTER PPD MRC. What came out is read from its dots;
each fault is looked for in the queue's printer-state-reasons. FILTER waits a tenth of
what the real one does."""

import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE = pathlib.Path(os.environ["MRC_SOURCE_ROOT"])
sys.path.insert(0, str(SOURCE / "tests" / "journey"))
import tap  # noqa: E402

FILTER, PPD, MRC = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:4])
LIMIT = 60  # seconds for anything to happen
COMPLETED, STOPPED, CANCELLED = 9, 6, 7
HEAD_DOTS = int(re.search(r'MrcHeadDots: "(\d+)"', pathlib.Path(PPD).read_text())[1])
PAPER = {576: "80", 384: "58"}[HEAD_DOTS]  # mm
HEADER_SIZE = 1796

GET_PRINTER = """{ OPERATION Get-Printer-Attributes GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8 ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri ATTR keyword requested-attributes printer-state,printer-state-reasons }"""
GET_JOB = """{ OPERATION Get-Job-Attributes GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8 ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri ATTR integer job-id $job ATTR keyword requested-attributes job-state }"""


def run(*argv, **options):
    return subprocess.run([str(word) for word in argv], check=True, capture_output=True, **options).stdout


def wait_for(what, condition):
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited {LIMIT} s for {what}")


def raster_of(width, rows):
    """One page of a CUPS raster, 1 bit, black; @rows: bytes each"""
    header = bytearray(HEADER_SIZE)
    struct.pack_into("=2I", header, 276, 203, 203)
    struct.pack_into("=I", header, 340, 1)
    struct.pack_into("=2I", header, 372, width, len(rows))
    struct.pack_into("=5I", header, 384, 1, 1, (width + 7) // 8, 0, 3)
    struct.pack_into("=I", header, 420, 1)
    return struct.pack("=I", 0x52615333) + header + b"".join(rows)


def pbm_rows(data):
    match = re.match(rb"P4\s+(\d+)\s+(\d+)\s", data)
    width, height = int(match[1]), int(match[2])
    step = (width + 7) // 8
    body = data[match.end():]
    return width, [body[y * step:(y + 1) * step] for y in range(height)]


def read_qr(png):
    zbar = run("zbarimg", "--nodbus", "-q", "--raw", png).decode().strip()
    zxing = re.search(r'"([^"]*)"', run("ZXingReader", "-1", "-format", "QRCode", png).decode())
    return zbar, zxing and zxing[1]


class Receipt(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = pathlib.Path(tempfile.mkdtemp(prefix="receipt-lab-"))
        cls.dir.chmod(0o755)
        cls.lab = subprocess.Popen([SOURCE / "tests/support/cups-lab.sh", "receipt", cls.dir, FILTER, PPD],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.uri = cls.lab.stdout.readline().strip()
        assert cls.uri, "the lab did not start"
        (cls.dir / "printer.test").write_text(GET_PRINTER)
        (cls.dir / "job.test").write_text(GET_JOB)
        cls.pdf = cls.dir / "slip.pdf"
        run(MRC, "print", "sample", "slip", "--paper", PAPER, "--output", cls.pdf)
        width, rows = pbm_rows(run("pdftoppm", "-r", "203.2", "-mono", "-singlefile", cls.pdf))
        cls.slip = cls.dir / "slip.ras"
        cls.slip.write_bytes(raster_of(width, rows))
        cls.n_rows = max(y for y, row in enumerate(rows) if any(row)) + 1

    @classmethod
    def tearDownClass(cls):
        cls.lab.stdin.close()
        cls.lab.stdout.close()
        cls.lab.wait()
        shutil.rmtree(cls.dir)

    def setUp(self):
        self.behave("ok")
        for path in (self.dir / "out").iterdir():
            path.unlink()

    def tearDown(self):
        self.behave("ok")

    def behave(self, how):
        hidden = self.dir / "control.part"
        hidden.write_text(how)
        hidden.rename(self.dir / "control")

    def ask(self, test, attribute, *words):
        text = run("ipptool", "-tv", *words, self.uri, self.dir / test).decode()
        return re.search(rf"{attribute} \([^)]*\) = (.*)", text)[1].strip()

    def reasons(self):
        return set(self.ask("printer.test", "printer-state-reasons").split(","))

    def job_state(self, job):
        return self.ask("job.test", "job-state", "-d", f"job={job}")

    def state(self, job):
        words = {"completed": COMPLETED, "processing-stopped": STOPPED, "canceled": CANCELLED}
        return words.get(self.job_state(job))

    def send(self, path, *options):
        kind = "application/pdf" if path.suffix == ".pdf" else "application/vnd.cups-raster"
        server = self.uri.split("/")[2]
        answer = run("lp", "-h", server, "-d", "slip", "-o", f"document-format={kind}", *options, path).decode()
        return int(re.search(r"slip-(\d+)", answer)[1])

    def cancel(self, job):
        run("cancel", "-h", self.uri.split("/")[2], f"slip-{job}")

    def wait_end(self, job):
        return wait_for("the end of the job", lambda: self.state(job))

    def printed(self):
        return sorted((self.dir / "out").glob("*.png"))

    def wait_reason(self, reason):
        wait_for(reason, lambda: reason in self.reasons())

    def assert_whole_slip_comes_next(self):
        """The printer has kept nothing of what went wrong."""
        wait_for("the filter's end", lambda: self.ask("printer.test", "printer-state") != "processing")
        self.behave("ok")
        n = len(self.printed())
        self.assertEqual(self.wait_end(self.send(self.slip)), COMPLETED)
        new = self.printed()[n:]
        heights = [struct.unpack(">I", path.read_bytes()[20:24])[0] for path in new]
        self.assertEqual(heights[-1], self.n_rows)
        self.assertEqual(sum(height == self.n_rows for height in heights), 1)
        self.assertLessEqual(len(heights), 2)

    def test_a_slip_comes_out_once_and_whole(self):
        self.assertEqual(self.wait_end(self.send(self.slip)), COMPLETED)
        self.assertEqual(len(self.printed()), 1)
        width, height = struct.unpack(">II", self.printed()[0].read_bytes()[16:24])
        self.assertEqual((width, height), (HEAD_DOTS, self.n_rows))
        zbar, zxing = read_qr(self.printed()[0])
        self.assertTrue(zbar)
        self.assertEqual(zbar, zxing)
        self.assertFalse(self.reasons() & {"mrc-begun", "timed-out-error", "media-empty-error"})

    def test_a_pdf_comes_out_too(self):
        width, height = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo", self.pdf).decode()).groups()
        self.assertEqual(self.wait_end(self.send(self.pdf, "-o", f"media=Custom.{width}x{height}",
                                                 "-o", "print-scaling=none")), COMPLETED)
        self.assertEqual(len(self.printed()), 1)
        zbar, zxing = read_qr(self.printed()[0])
        self.assertTrue(zbar)
        self.assertEqual(zbar, zxing)

    def mrc(self, *words):
        """In a centre whose printer is the queue: the whole way a slip takes."""
        centre, config = self.dir / "centre", self.dir / "kiosk.yaml"
        if not centre.exists():
            run(MRC, "setup", "--demo", "--data", centre, "--content", SOURCE / "content")
            config.write_text(f"voice: silent\nprinter: {self.uri}\npaper: {PAPER}mm\n")
        return subprocess.run([MRC, *words, "--data", centre, "--config", config], capture_output=True, text=True).stdout

    def test_the_kiosk_prints_on_it(self):
        self.assertIn("printed", self.mrc("print", "test"))
        self.assertEqual(len(self.printed()), 1)
        self.assertEqual(*read_qr(self.printed()[0]))
        self.behave("drop-at-300")
        self.assertIn("uncertain", self.mrc("print", "test"))

    def test_the_kiosk_is_told_why_it_stands(self):
        self.behave("cover")
        job = self.send(self.slip)
        self.wait_reason("cover-open-error")
        self.assertRegex(self.mrc("doctor"), "printer: .*cover")
        self.cancel(job)
        self.wait_end(job)

    def test_no_dot_is_sent_while_it_stands(self):
        for fault, reason in (("empty", "media-empty-error"), ("cover", "cover-open-error"), ("jam", "media-jam-error")):
            self.behave(fault)
            job = self.send(self.slip)
            self.wait_reason(reason)
            self.assertNotIn("mrc-begun", self.reasons())
            self.assertEqual(self.printed(), [])
            self.behave("ok")
            self.assertEqual(self.wait_end(job), COMPLETED)
            self.assertNotIn(reason, self.reasons())
            self.assertEqual(len(self.printed()), 1)
            self.setUp()

    def test_cancelled_at_the_gate_nothing_comes_out_later(self):
        self.behave("empty")
        job = self.send(self.slip)
        self.wait_reason("media-empty-error")
        self.cancel(job)
        self.assertEqual(self.wait_end(job), CANCELLED)
        self.assertNotIn("mrc-begun", self.reasons())
        self.assert_whole_slip_comes_next()
        self.assertEqual(len(self.printed()), 1)

    def test_paper_that_ends_in_the_middle(self):
        self.behave("empty-at-300")
        job = self.send(self.slip)
        self.wait_reason("media-empty-error")
        self.assertEqual(self.wait_end(job), STOPPED)
        self.assertIn("mrc-begun", self.reasons())
        self.assert_whole_slip_comes_next()

    def test_cancelled_in_the_middle_the_rest_never_comes(self):
        self.behave("no-proof empty-at-300")
        job = self.send(self.slip)
        self.wait_reason("mrc-begun")
        self.cancel(job)
        self.assertIn(self.wait_end(job), (CANCELLED, STOPPED))
        self.assert_whole_slip_comes_next()

    def test_low_paper_prints_and_is_told(self):
        self.behave("low")
        self.assertEqual(self.wait_end(self.send(self.slip)), COMPLETED)
        self.assertIn("media-low-warning", self.reasons())
        self.assertEqual(len(self.printed()), 1)

    def test_a_printer_that_hangs_gets_nothing(self):
        self.behave("hang")
        job = self.send(self.slip)
        self.assertEqual(self.wait_end(job), STOPPED)
        self.assertIn("timed-out-error", self.reasons())
        self.assertNotIn("mrc-begun", self.reasons())
        self.assert_whole_slip_comes_next()
        self.assertNotIn("timed-out-error", self.reasons())

    def test_without_its_word_nothing_is_printed(self):
        self.behave("no-proof")
        self.assertEqual(self.wait_end(self.send(self.slip)), STOPPED)
        self.assertIn("mrc-begun", self.reasons())

    def test_a_line_that_breaks(self):
        self.behave("drop-at-300")
        job = self.send(self.slip)
        self.assertNotEqual(self.wait_end_or_abort(job), COMPLETED)
        self.assertIn("mrc-begun", self.reasons())

    def wait_end_or_abort(self, job):
        return wait_for("the end of the job", lambda: self.job_state(job) in (
            "processing-stopped", "aborted", "canceled", "completed") and (self.state(job) or -1))

    def test_late_answers_are_answers(self):
        self.behave("late-6")
        self.assertEqual(self.wait_end(self.send(self.slip)), COMPLETED)
        self.assertEqual(len(self.printed()), 1)

    def test_rubbish_is_not_believed(self):
        self.behave("babble no-proof")
        self.assertEqual(self.wait_end(self.send(self.slip)), STOPPED)
        self.behave("babble")
        self.assertEqual(self.wait_end(self.send(self.slip)), COMPLETED)

    def test_a_document_that_breaks_off_prints_nothing(self):
        cut = self.dir / "cut.ras"
        cut.write_bytes(self.slip.read_bytes()[:-4000])
        self.assertEqual(self.wait_end(self.send(cut)), STOPPED)
        self.assertEqual(self.printed(), [])

    def test_a_page_without_ink_asks_and_prints_nothing(self):
        empty = self.dir / "empty.ras"
        empty.write_bytes(raster_of(HEAD_DOTS, [bytes(HEAD_DOTS // 8)] * 16))
        self.behave("low")
        self.assertEqual(self.wait_end(self.send(empty)), COMPLETED)
        self.assertIn("media-low-warning", self.reasons())
        self.assertEqual(self.printed(), [])


tap.main()
