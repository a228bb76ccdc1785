# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program at the same display: it sees each window that comes, goes or moves, be
it for a moment, has something on the clipboard that nobody may ask for, and can drag
something over the kiosk. It has a keyboard with each key there is, and a mouse, and knows
when the kiosk has taken all that came of them. Made to be used with `outside`."""

import ctypes
import select
import time
from ctypes import POINTER, Structure, Union, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

STRUCTURE = 1 << 19  # SubstructureNotifyMask
SELECTION_CLEAR, SELECTION_REQUEST, SELECTION_NOTIFY, CLIENT_MESSAGE = 29, 30, 31, 33
SEEN = {18: "a window went", 19: "a window came", 22: "a window moved"}  # UnmapNotify, MapNotify, ConfigureNotify
CODES = range(8, 256)
STEPS = 8
PATIENCE = 60  # seconds for an answer of the kiosk
BAIT = "বাইরের লেখা"


class ClientMessage(Structure):
    _fields_ = [("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p), ("window", c_ulong),
                ("kind", c_ulong), ("format", c_int), ("data", c_long * 5)]


class Request(Structure):
    _fields_ = [("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p), ("owner", c_ulong),
                ("requestor", c_ulong), ("selection", c_ulong), ("target", c_ulong), ("property", c_ulong),
                ("time", c_ulong)]


class Answer(Structure):
    _fields_ = [("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p), ("requestor", c_ulong),
                ("selection", c_ulong), ("target", c_ulong), ("property", c_ulong), ("time", c_ulong)]


class Event(Union):
    _fields_ = [("type", c_int), ("message", ClientMessage), ("request", Request), ("answer", Answer),
                ("room", c_long * 24)]


x11, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
x11.XOpenDisplay.restype = c_void_p
for name, arguments in {
    "XDefaultRootWindow": [c_void_p], "XConnectionNumber": [c_void_p], "XPending": [c_void_p], "XFlush": [c_void_p],
    "XInternAtom": [c_void_p, c_char_p, c_int], "XSelectInput": [c_void_p, c_ulong, c_long],
    "XNextEvent": [c_void_p, POINTER(Event)], "XSendEvent": [c_void_p, c_ulong, c_int, c_long, POINTER(Event)],
    "XCreateSimpleWindow": [c_void_p, c_ulong, *[c_int] * 5, c_ulong, c_ulong],
    "XSetSelectionOwner": [c_void_p, c_ulong, c_ulong, c_ulong],
    "XKeycodeToKeysym": [c_void_p, c_uint, c_int], "XKeysymToKeycode": [c_void_p, c_ulong],
    "XStringToKeysym": [c_char_p], "XKeysymToString": [c_ulong],
    "XChangeProperty": [c_void_p, c_ulong, c_ulong, c_ulong, c_int, c_int, c_void_p, c_int],
}.items():
    getattr(x11, name).argtypes = arguments
for name in "XDefaultRootWindow", "XInternAtom", "XCreateSimpleWindow", "XKeycodeToKeysym", "XStringToKeysym":
    getattr(x11, name).restype = c_ulong
x11.XKeysymToString.restype = c_char_p
xtest.XTestFakeKeyEvent.argtypes = xtest.XTestFakeButtonEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
xtest.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
ignore_errors = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda display, error: 0)  # of a window that is gone
x11.XSetErrorHandler(ignore_errors)


class Neighbour:
    def __init__(self, kiosk, window):
        """`window`: the kiosk's"""
        self.kiosk, self.window = kiosk, window
        self.display = x11.XOpenDisplay(None)
        self.root = x11.XDefaultRootWindow(self.display)
        self.own = x11.XCreateSimpleWindow(self.display, self.root, 0, 0, 1, 1, 0, 0, 0)
        self.noticed, self.answers, self.pings = [], [], 0
        x11.XSelectInput(self.display, self.root, STRUCTURE)
        for selection in "PRIMARY", "CLIPBOARD", "XdndSelection":
            x11.XSetSelectionOwner(self.display, self.atom(selection), self.own, 0)

    def atom(self, name):
        return x11.XInternAtom(self.display, name.encode(), False)

    def tell(self, kind, *data):
        event = Event(type=CLIENT_MESSAGE)
        event.message.window, event.message.kind, event.message.format = self.window, self.atom(kind), 32
        event.message.data[:len(data)] = data
        x11.XSendEvent(self.display, self.window, False, 0, event)
        x11.XFlush(self.display)

    def hand_over(self, request):
        """Whoever asks what there is, is told; whoever asks for it, is noticed."""
        if request.target == self.atom("TARGETS"):
            targets = (c_ulong * 2)(self.atom("UTF8_STRING"), self.atom("text/plain;charset=utf-8"))
            x11.XChangeProperty(self.display, request.requestor, request.property, self.atom("ATOM"), 32, 0, targets, 2)
        else:
            self.noticed.append("somebody reads what is not his")
            x11.XChangeProperty(self.display, request.requestor, request.property, request.target, 8, 0, BAIT.encode(),
                                len(BAIT.encode()))
        event = Event(type=SELECTION_NOTIFY)
        for field in "requestor", "selection", "target", "property", "time":
            setattr(event.answer, field, getattr(request, field))
        x11.XSendEvent(self.display, request.requestor, False, 0, event)
        x11.XFlush(self.display)

    def look(self):
        while x11.XPending(self.display):
            event = Event()
            x11.XNextEvent(self.display, event)
            if event.type in SEEN:
                self.noticed.append(SEEN[event.type])
            elif event.type == SELECTION_REQUEST:
                self.hand_over(event.request)
            elif event.type == SELECTION_CLEAR:
                self.noticed.append("something was copied")
            elif event.type == CLIENT_MESSAGE:
                self.answers.append((event.message.kind, list(event.message.data)))

    def wait_for_answer(self, kind, is_it=lambda data: True):
        """Returns: what came with it; None where the kiosk is gone"""
        waited = 0
        while self.kiosk.poll() is None:
            self.look()
            for answer in self.answers:
                if answer[0] == self.atom(kind) and is_it(answer[1]):
                    self.answers.clear()
                    return answer[1]
            assert waited < PATIENCE, f"no answer of the kiosk to {kind}"
            select.select([x11.XConnectionNumber(self.display)], [], [], 0.5)
            waited += 0.5
        return None

    def wait_until_taken(self):
        self.pings += 1
        number = self.pings
        self.tell("WM_PROTOCOLS", self.atom("_NET_WM_PING"), number, self.window)
        if self.wait_for_answer("WM_PROTOCOLS", lambda data: data[1] == number) is None:
            self.noticed.append("the program has ended")

    def notice(self):
        """Returns: what has happened since the last time, after the kiosk has taken all it was sent"""
        self.wait_until_taken()
        noticed, self.noticed = self.noticed, []
        return noticed

    def keys(self):
        """Each key there is: its code, and the name of what it says"""
        for code in CODES:
            symbol = x11.XKeycodeToKeysym(self.display, code, 0)
            if symbol:
                yield code, x11.XKeysymToString(symbol).decode()

    def code_of(self, name):
        return x11.XKeysymToKeycode(self.display, x11.XStringToKeysym(name.encode()))

    def hold(self, down, *codes):
        for code in codes:
            xtest.XTestFakeKeyEvent(self.display, code, down, 0)
        x11.XFlush(self.display)

    def press(self, *codes):
        """All of them held at once."""
        self.hold(True, *codes)
        self.hold(False, *codes[::-1])

    def move(self, x, y):
        xtest.XTestFakeMotionEvent(self.display, -1, x, y, 0)
        x11.XFlush(self.display)

    def button(self, number, down):
        xtest.XTestFakeButtonEvent(self.display, number, down, 0)
        x11.XFlush(self.display)

    def click(self, x, y, number=1, times=1):
        self.move(x, y)
        for _ in range(times):
            self.button(number, True)
            self.button(number, False)

    def drag(self, start, end, number=1, seconds=0):
        """It stays for some seconds before it goes on. Each step is taken before the next: a frame can come between."""
        self.move(*start)
        self.button(number, True)
        self.wait_until_taken()
        time.sleep(seconds)
        for i in range(1, STEPS + 1):
            self.move(*(a + (b - a) * i // STEPS for a, b in zip(start, end)))
            self.wait_until_taken()
        self.button(number, False)

    def ask_to_close(self):
        self.tell("WM_PROTOCOLS", self.atom("WM_DELETE_WINDOW"), 0)

    def drop(self, kind, x, y):
        """What is dragged from here comes over the kiosk, at x, y, and is let go there if it would be taken."""
        self.tell("XdndEnter", self.own, 5 << 24, self.atom(kind))
        self.tell("XdndPosition", self.own, 0, x << 16 | y, 0, self.atom("XdndActionCopy"))
        taken = self.wait_for_answer("XdndStatus")
        if taken and taken[1] & 1:
            self.noticed.append("what is dragged is taken")
            self.tell("XdndDrop", self.own, 0, 0)
        else:
            self.tell("XdndLeave", self.own)
