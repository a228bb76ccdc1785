#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rasters that lie, break off or are noise, straight into rastertoescpos: it ends in
words, never by a signal, and puts nothing out: test_hostile_raster.py FILTER PPD.
MRC_HOSTILE_RASTERS is how many are made at random, 40 if unset."""

import os
import pathlib
import random
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE = pathlib.Path(os.environ["MRC_SOURCE_ROOT"])
sys.path.insert(0, str(SOURCE / "tests" / "journey"))
import tap  # noqa: E402

FILTER, PPD = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
N_RANDOM = int(os.environ.get("MRC_HOSTILE_RASTERS", "40"))
LIMIT = 60  # seconds
HEADER_SIZE = 1796
MOST = (1 << 32) - 1
FIELDS = (276, 280, 340, 372, 376, 384, 388, 392, 396, 400, 420)  # offsets of numbers in the header
GOOD = [bytes(72)] * 3 + [b"\xff" * 72] * 40


def page(width, rows, n_rows=None, row_bytes=None, bits=1, pixel_bits=1, space=3, dpi=203, order=0, colours=1):
    header = bytearray(HEADER_SIZE)
    struct.pack_into("<2I", header, 276, dpi, dpi)
    struct.pack_into("<I", header, 340, 1)
    struct.pack_into("<2I", header, 372, width, len(rows) if n_rows is None else n_rows)
    row_bytes = (width * pixel_bits + 7) // 8 & MOST if row_bytes is None else row_bytes
    struct.pack_into("<5I", header, 384, bits, pixel_bits, row_bytes, order, space)
    struct.pack_into("<I", header, 420, colours)
    return bytes(header) + b"".join(rows)


def raster(*args, sync=b"3SaR", **kwargs):
    return sync + page(*args, **kwargs)


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = pathlib.Path(tempfile.mkdtemp(prefix="mrc-raster-"))
        (cls.dir / "control").write_text("ok")
        cls.printer = subprocess.Popen([sys.executable, SOURCE / "tests/support/fake-escpos.py", cls.dir])
        end = time.monotonic() + LIMIT
        while not (cls.dir / "port").exists() and time.monotonic() < end:
            time.sleep(0.02)
        cls.port = int((cls.dir / "port").read_text())

    @classmethod
    def tearDownClass(cls):
        cls.printer.kill()
        cls.printer.wait()
        shutil.rmtree(cls.dir)

    def papers(self):
        return len(list((self.dir / "out").glob("*.png")))

    def put(self, data):
        """What the filter ends with, and what it says; its back channel is descriptor 3."""
        with socket.create_connection(("127.0.0.1", self.port)) as line:
            done = subprocess.run(["/bin/sh", "-c", f'exec "$0" 1 user title 1 "" 3<&{line.fileno()}', FILTER],
                                  input=data, stdout=line.fileno(), stderr=subprocess.PIPE, timeout=LIMIT,
                                  pass_fds=(line.fileno(),), env={**os.environ, "PPD": PPD})
        return done.returncode, done.stderr.decode(errors="replace")

    def assert_refused(self, data, what):
        before = self.papers()
        code, words = self.put(data)
        self.assertEqual(code, 1, f"{what}: {words[-400:]}")
        self.assertNotRegex(words, "runtime error|Sanitizer", what)
        self.assertEqual(self.papers(), before, what)

    def test_a_good_one(self):
        before = self.papers()
        code, words = self.put(raster(576, GOOD))
        self.assertEqual((code, self.papers()), (0, before + 1), words)

    def test_one_that_lies(self):
        for what, data in {
            "width 2^31": raster(1 << 31, GOOD),
            "width 2^32-1": raster(MOST, GOOD),
            "no width": raster(0, GOOD),
            "wider than any head": raster(2049, GOOD),
            "height 2^32-1": raster(576, GOOD, n_rows=MOST),
            "no height": raster(576, []),
            "no rows": raster(576, [], n_rows=16000),
            "rows of 4 GB": raster(576, GOOD, row_bytes=MOST),
            "rows of no byte": raster(576, GOOD, row_bytes=0),
            "bits that overflow": raster(1 << 29, GOOD, pixel_bits=8, bits=8, row_bytes=0),
            "no bits": raster(576, GOOD, pixel_bits=0, bits=0, row_bytes=0),
            "16 bits": raster(576, GOOD, pixel_bits=16, bits=16),
            "colour": raster(576, GOOD, space=1, pixel_bits=24, bits=8),
            "planes": raster(576, GOOD, order=2)[:-72],
            "an order there is not": raster(576, GOOD, order=99)[:-72],
            "600 dpi": raster(576, GOOD, dpi=600),
            "no dpi": raster(576, GOOD, dpi=0),
            "colours without end": raster(576, GOOD, colours=MOST)[:-72],
        }.items():
            self.assert_refused(data, what)

    def test_one_that_breaks_off(self):
        whole = page(576, GOOD)
        for what, data in {
            "nothing": b"",
            "four bytes": b"2SaR",
            "a PDF": b"%PDF-1.4 " * 400,
            "half a header": raster(576, GOOD)[:900],
            "half a row": raster(576, GOOD)[:-30],
            "nine pages": b"3SaR" + whole * 9,
            "half a second page": b"3SaR" + whole + whole[:-10],
        }.items():
            self.assert_refused(data, what)

    def test_noise(self):
        dice = random.Random(4)
        good = [raster(576, GOOD, sync=sync) for sync in (b"RaS2", b"2SaR", b"3SaR")]
        good.append(raster(576, [bytes(dice.randrange(256) for _ in range(576)) for _ in range(20)], pixel_bits=8, bits=8))
        for i in range(N_RANDOM):
            data = bytearray(dice.choice(good))
            for _ in range(dice.randrange(1, 6)):
                self.spoil(data, dice)
            code, words = self.put(bytes(data))
            self.assertIn(code, (0, 1), f"{i}: {words[-400:]}")
            self.assertNotRegex(words, "runtime error|Sanitizer", str(i))

    def spoil(self, data, dice):
        how = dice.randrange(4)
        if how == 0 and data:
            data[dice.randrange(len(data))] = dice.randrange(256)
        elif how == 1 and len(data) > 4 + HEADER_SIZE:
            struct.pack_into("<I", data, 4 + dice.choice(FIELDS),
                             dice.choice([0, 1, 7, 8, 255, 1024, 2048, 65535, 1 << 31, MOST]))
        elif how == 2 and len(data) > HEADER_SIZE:
            del data[dice.randrange(4, len(data)):]
        else:
            data += bytes(dice.randrange(256) for _ in range(dice.randrange(200)))


if __name__ == "__main__":
    tap.main()
