#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt printer that is not there: it speaks ESC/POS on a port of loopback.

  fake-escpos.py DIR       writes its port into DIR/port when it listens

What comes out is DIR/out/NNNN.png, one for each cut: black and white, 576 or 384
dots wide, as many rows as were printed; what was thrown away is not in it. DIR/control
has one word for each thing that is so now; it is read again all the time:

  ok                 nothing is wrong
  empty cover jam low    it stands still (or, low, soon will), and says so when asked
  empty-at-N         the paper ends after N rows of a slip; stands until the word is gone
  hang               takes what comes, prints nothing, answers nothing
  drop-at-N          breaks the line off after N rows
  late-N             each answer comes N tenths of a second late
  no-proof           never says that a slip is on paper
  old                does not know GS ( H: only GS r is answered
  babble             answers each question with rubbish too
"""

import pathlib
import queue
import socket
import struct
import sys
import threading
import time
import zlib

DIR = pathlib.Path(sys.argv[1])
TICK = 0.02
SENSORS = {"empty", "cover", "jam"}


def words():
    try:
        return set((DIR / "control").read_text().split())
    except OSError:
        return set()


def number(prefix):
    return next((int(word.removeprefix(prefix)) for word in words() if word.startswith(prefix)), None)


def write_png(path, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", len(rows[0]) * 8, len(rows), 1, 0, 0, 0, 0)
    dots = b"".join(b"\0" + bytes(byte ^ 0xFF for byte in row) for row in rows)
    hidden = path.with_suffix(".part")
    hidden.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(dots))
                       + chunk(b"IEND", b""))
    hidden.rename(path)


class Printer:
    """The mechanism: it keeps its buffer and its paper when a line breaks off."""

    def __init__(self):
        self.work = queue.Queue()
        self.rows = []
        self.n = 0
        self.life = 0  # of the buffers
        threading.Thread(target=self.run, daemon=True).start()

    def stands(self):
        now = words()
        end = number("empty-at-")
        return bool(now & SENSORS) or "hang" in now or (end is not None and len(self.rows) >= end)

    def sensors(self):
        now = words() & SENSORS
        end = number("empty-at-")
        return now | ({"empty"} if end is not None and len(self.rows) >= end else set())

    def forget(self):
        with self.work.mutex:
            self.work.queue.clear()
            self.life += 1

    def run(self):
        while True:
            kind, value = self.work.get()
            life = self.life
            while self.stands():
                time.sleep(TICK)
            if life != self.life:
                continue
            if kind == "row":
                self.rows.append(value)
            elif kind == "cut" and self.rows:
                self.n += 1
                write_png(DIR / "out" / f"{self.n:04}.png", self.rows)
                self.rows = []
            elif kind == "answer":
                value()


class Line:
    def __init__(self, connection, printer):
        self.connection = connection
        self.printer = printer
        self.lock = threading.Lock()

    def say(self, answer):
        if "hang" in words():
            return
        time.sleep((number("late-") or 0) / 10)
        rubbish = b"\x37\x22ABCDEFGHIJ\xff\x37\x37\x22AAAA" if "babble" in words() else b""
        try:
            with self.lock:
                self.connection.sendall(rubbish + answer)
        except OSError:
            pass

    def need(self, size):
        data = b""
        while len(data) < size:
            piece = self.connection.recv(size - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data

    def answer_at_once(self, about):
        so = self.printer.sensors()
        answer = 0x12
        if about == 2:
            answer |= ("cover" in so) * 0x04 | ("empty" in so) * 0x20
        elif about == 3:
            answer |= ("jam" in so) * 0x08
        elif about == 4:
            answer |= ("empty" in so) * 0x60 | ("low" in words()) * 0x0C
        self.say(bytes([answer]))

    def real_time(self):
        kind = self.need(1)[0]
        if kind == 0x04:
            self.answer_at_once(self.need(1)[0])
        elif kind == 0x14 and self.need(8) == bytes([8, 1, 3, 20, 1, 6, 2, 8]):
            self.printer.forget()
            self.say(b"\x37\x25\0")

    def picture(self):
        _, width, height = struct.unpack("<xBHH", self.need(6))
        for _ in range(height):
            self.printer.work.put(("row", self.need(width)))
            drop = number("drop-at-")
            if drop is not None and self.printer.work.qsize() + len(self.printer.rows) >= drop:
                (DIR / "dropped").touch()
                raise EOFError

    def command(self):
        kind = self.need(1)
        if kind == b"v":
            self.picture()
        elif kind == b"V":
            self.need(2)
            self.printer.work.put(("cut", None))
        elif kind == b"r":
            self.need(1)
            if "no-proof" not in words():
                self.printer.work.put(("answer", lambda: self.say(b"\0")))
        elif kind == b"(":
            self.need(1)
            data = self.need(struct.unpack("<H", self.need(2))[0])
            if not words() & {"no-proof", "old"}:
                self.printer.work.put(("answer", lambda: self.say(b"\x37\x22" + data[2:6] + b"\0")))

    def serve(self):
        try:
            while True:
                byte = self.need(1)
                if byte == b"\x10":
                    self.real_time()
                elif byte == b"\x1b":
                    self.need(1)
                elif byte == b"\x1d":
                    self.command()
        except (EOFError, OSError):
            self.connection.close()


def main():
    (DIR / "out").mkdir(exist_ok=True)
    listener = socket.create_server(("127.0.0.1", 0))
    (DIR / "port.part").write_text(str(listener.getsockname()[1]))
    (DIR / "port.part").rename(DIR / "port")
    printer = Printer()
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # One line after the other, as a real one: what was sent on the last is read, and thrown
        # away if that was asked, before a dot of the next is.
        Line(connection, printer).serve()


main()
