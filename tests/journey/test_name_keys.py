#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""200 names of people of Bangladesh on the built program's Bengali keys, then each key
alone: a real pointer presses it at its rectangle, as a finger would, faster than
fingers go. On a small panel, where keys come and go with their page, as fast as a
quick finger goes and fewer names: MRC_NAMES, all without it. The field tells no
screen reader what is in it; what was typed is read where the kiosk keeps it, in its
memory."""

import mmap
import os
import sys
import time
import unicodedata

from outside import (LARGE, SMALL, SOURCE, Glass, check, journey, make_centre, plain, run, start_bus, start_display,
                     start_kiosk, wait_for)

PANEL = SMALL if "small" in sys.argv else LARGE
NAMES = plain((SOURCE / "tests" / "ui" / "names-bn.txt").read_text(encoding="utf-8")).splitlines()
CARRIER = "ক"  # signs show themselves on the last consonant: on this one, while the keys are looked for
BY_ITSELF = [CARRIER, "ক্ত", "ক্ষ"]  # keys that begin with it and write all they show
REPH = "র্ক"  # the one sign before it
DOTTED = [plain(letter) for letter in ("ড়", "ঢ়", "য়")]  # a letter and its dot: one key
ERASE, SPACE, LETTERS = "মুছুন", "ফাঁকা", "ক খ"
OTHERS = [ERASE, SPACE, "শুনুন", "শেষ", "English"]  # and all that have two words
COMMON = "মোঃ"  # on a small panel: the key that leads to the common words, and one of them
PAGES = [[], ["অ আ"]] if PANEL is LARGE else [[], ["প ফ"], ["অ আ"], ["অ আ", "জ্ঞ ঞ্জ"], [COMMON]]
KEYS = 10 + 39 + 39 + 8  # signs, letters, rarer letters and conjuncts, common words
ROOM = 256  # bytes: more than a name has
SOME = NAMES[::len(NAMES) // int(os.environ.get("MRC_NAMES") or len(NAMES))] if PANEL is SMALL else NAMES
PAUSE = 0 if PANEL is LARGE else 60  # ms after each press


class Board(Glass):
    def start(self, folder, data):
        self.kiosk = start_kiosk(folder, data, "folder", PANEL, "idle_seconds: 600\n")
        for words in ("শুরু করতে", "বিদেশ যেতে চাই", "সিরিয়াল নিন", "পরামর্শ"):
            self.touch(words)
        wait_for("the gold answer", self.find_answer)
        for words in (self.find_answer().get_name(), "হ্যাঁ, নম্বর দেব", "হ্যাঁ, নিরাপদ", *"০১৭৩৮২৬৪৯১৫", "ঠিক আছে"):
            self.touch(words)
        wait_for("the name", lambda: self.find("নাম দেব না"))

    def buttons(self):
        """Returns: the middle of each button that is shown, by its words"""
        boxes = {plain(node.get_name()): node.get_extents(self.atspi.CoordType.WINDOW)
                 for node in self.nodes() if "button" in node.get_role_name()}
        return {words: (box.x + box.width // 2, box.y + box.height // 2) for words, box in boxes.items()}

    def click(self, *places, pause=PAUSE):
        run("xdotool", *(word for x, y in places for word in ("mousemove", x, y, "click", "--delay", pause, "1")))

    def turn(self, words):
        place = self.buttons()[plain(words)]
        self.click(place)
        wait_for(f"the keys behind “{words}”", lambda: (LETTERS in self.buttons()) == (words != LETTERS))
        return place

    def learn(self):
        """What is pressed for each key: those that turn the page, and itself."""
        self.touch(CARRIER)
        wait_for("signs on their letter", lambda: "কি" in self.buttons())
        self.ways = {}
        for page in PAGES:
            turns = [self.turn(words) for words in page]
            for words, place in self.buttons().items():
                turns_page = words == COMMON and PANEL is SMALL and page != [COMMON]
                if not (" " in words or words in OTHERS or turns_page):
                    self.ways.setdefault(words, [*turns, place])
            if page:
                self.turn(LETTERS)
        buttons = self.buttons()
        self.erase, self.space = buttons[ERASE], buttons[SPACE]
        self.click(self.erase)

    def ways_of(self, name):
        """The presses that write it, sign by sign."""
        while name:
            key = next((letter for letter in DOTTED if name.startswith(letter)), name[0])
            name = name.removeprefix(key)
            if key == " ":
                yield self.space
            else:
                yield from self.ways[CARRIER + key if unicodedata.category(key[0]).startswith("M") else key]

    def find_field(self, name):
        """Where the kiosk keeps what is typed, while that is this name: libsodium gives it a page of its own."""
        wanted = name.encode() + b"\0"
        with open(f"/proc/{self.kiosk.pid}/maps") as maps, open(f"/proc/{self.kiosk.pid}/mem", "rb", 0) as memory:
            for line in maps:
                start, end = (int(part, 16) for part in line.split()[0].split("-"))
                if line.split()[1] == "rw-p" and end - start == mmap.PAGESIZE:
                    memory.seek(start)
                    at = memory.read(end - start).find(wanted)
                    if at >= 0:
                        return start + at
        return None

    def typed(self, place):
        with open(f"/proc/{self.kiosk.pid}/mem", "rb", 0) as memory:
            memory.seek(place)
            return plain(memory.read(ROOM).split(b"\0")[0].decode(errors="replace")).strip()

    def find_place(self):
        self.click(*self.ways_of(NAMES[0]))
        self.place = wait_for("the first name", lambda: self.find_field(NAMES[0]))
        self.click(*[self.erase] * len(NAMES[0]), pause=0)

    def comes(self, text, *presses):
        """Whether the presses write it, and as many of the key that erases take it away. Tells what else came."""
        self.click(*presses)
        end = time.monotonic() + 5
        while (typed := self.typed(self.place)) != text and time.monotonic() < end:
            time.sleep(0.005)
        self.click(*[self.erase] * (len(typed) + 1), pause=0)
        wait_for(f"an empty field after “{typed}”", lambda: not self.typed(self.place))
        return [] if typed == text else [f"“{text}”: “{typed}”"]


def story(folder):
    data, _keys = make_centre(folder)
    start_display(PANEL)
    start_bus()
    board = Board()
    board.start(folder, data)
    board.learn()
    check(f"there are {KEYS} keys", len(board.ways) == KEYS, (len(board.ways), sorted(board.ways)))
    board.find_place()

    begun = time.monotonic()
    wrong = [words for name in SOME for words in board.comes(name, *board.ways_of(name))]
    check(f"{len(SOME)} of {len(NAMES)} names by the pointer", len(NAMES) == 200 and not wrong, wrong[:6])
    print(f"# {time.monotonic() - begun:.0f} s", flush=True)

    wrong = []
    for words, way in board.ways.items():
        sign = words == REPH or words.startswith(CARRIER) and words not in BY_ITSELF
        wrong += board.comes(words, *(board.ways[CARRIER] if sign else []), *way)
    check(f"each of the {len(board.ways)} keys writes what it shows", not wrong, wrong[:6])


journey("mrc-keys-", story)
