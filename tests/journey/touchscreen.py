# SPDX-License-Identifier: GPL-3.0-or-later
"""A touchscreen that is not there: Xorg with a panel of the dummy driver, and fingers
through its inputtest driver, whose protocol is xf86-input-inputtest-protocol.h of
xserver-xorg-dev. No console is opened, no device of the machine is looked for: it runs
in a container too. Made to be used with `outside`."""

import os
import socket
import struct

from outside import spawn, wait_for

WIDTH, HEIGHT = 1080, 1920
AXIS_MAX = 0xFFFF  # of the driver's absolute axes, over the whole panel
CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6  # enum xf86ITEventType
BEGIN, UPDATE, END = 18, 19, 20  # XI_TouchBegin and its kin
VALUATORS = 64
POSITION = 0b11  # of the valuators only x and y are told

CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 16384
EndSection
Section "Monitor"
  Identifier "panel"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "panel" 141.92 {width} 1112 1144 1200 {height} 1923 1927 1971
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "panel"
  DefaultDepth 24
  SubSection "Display"
    Modes "panel"
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "glass"
  Driver "inputtest"
  Option "SocketPath" "{socket}"
  Option "DeviceType" "Touch"
  Option "TouchCount" "5"
EndSection
Section "ServerLayout"
  Identifier "kiosk"
  Screen "screen"
  InputDevice "glass"
EndSection
"""


def start_touchscreen(folder):
    """Sets DISPLAY. Returns: the fingers"""
    path, config = folder / "glass.socket", folder / "xorg.conf"
    config.write_text(CONFIG.format(width=WIDTH, height=HEIGHT, socket=path), encoding="utf-8")
    reader, writer = os.pipe()
    spawn("Xorg", "-displayfd", writer, "-config", config, "-logfile", folder / "xorg.log", "-nolisten", "tcp", "-noreset",
          "-novtswitch", "-sharevts", pass_fds=[writer], stdout=open(os.devnull, "w"), stderr=open(folder / "xorg.err", "w"))
    os.close(writer)
    with os.fdopen(reader) as pipe:
        number = pipe.readline().strip()
    assert number, (folder / "xorg.err").read_text()
    os.environ["DISPLAY"] = ":" + number
    wait_for("the touchscreen", path.exists)
    return Fingers(path)


class Fingers:
    """Each has a number. What is told has been taken by the server when a call returns."""

    def __init__(self, path):
        self.line = socket.socket(socket.AF_UNIX)
        self.line.connect(str(path))
        self.send(struct.pack("=IIHH", 12, CLIENT_VERSION, 1, 1))
        self.answer(12)

    def send(self, event):
        self.line.sendall(event)

    def answer(self, length):
        got = b""
        while len(got) < length:
            part = self.line.recv(length - len(got))
            assert part, "the touchscreen hung up"
            got += part

    def tell(self, finger, kind, x, y):
        at = [x * AXIS_MAX / (WIDTH - 1), y * AXIS_MAX / (HEIGHT - 1)] + [0.0] * (VALUATORS - 2)
        body = struct.pack("=II", finger, kind) + struct.pack("=I8B4x", 0, POSITION, *[0] * 7)
        body += struct.pack(f"={VALUATORS}d", *at) + bytes(8 * VALUATORS)
        self.send(struct.pack("=II", 8 + len(body), TOUCH) + body)
        self.send(struct.pack("=II", 8, WAIT_FOR_SYNC))
        self.answer(8)

    def down(self, x, y, finger=0):
        self.tell(finger, BEGIN, x, y)

    def move(self, x, y, finger=0):
        self.tell(finger, UPDATE, x, y)

    def up(self, x, y, finger=0):
        self.tell(finger, END, x, y)

    def tap(self, x, y):
        self.down(x, y)
        self.up(x, y)

    def slide(self, start, end, finger=0, steps=12):
        """From one place to another, without letting go."""
        for i in range(1, steps + 1):
            self.move(*(a + (b - a) * i / steps for a, b in zip(start, end)), finger)

    def drag(self, start, end):
        self.down(*start)
        self.slide(start, end)
        self.up(*end)
