#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody leaves the kiosk's window: each key of the keyboard under each modifier, clicks
of all buttons, drags, and what another program can do to a window, by real events, on
pages of pictures, on those that take typing, and on the staff's. While they are tried no
window comes, goes or moves, nobody asks for the clipboard, and the page is the same, to
the word."""

import time

from neighbour import Neighbour
from outside import LARGE, Glass, check, journey, make_centre, run, start_bus, start_display, start_kiosk, wait_for

WIDTH, HEIGHT = map(int, LARGE[0].split("x"))
BESIDE = (430, 60)  # the question: no tile is there
PIN = "২৪৬৮১০"
MODIFIERS = [(), ("Shift_L",), ("Control_L",), ("Alt_L",), ("Super_L",), ("Control_L", "Shift_L"), ("Control_L", "Alt_L"),
             ("Control_L", "Alt_L", "Shift_L")]
OURS = {"Tab", "Return", "Left", "Right", "Up", "Down", "BackSpace", "F1"}  # without Ctrl, Alt and Super, what they are for
WORDS, FILES = "text/plain;charset=utf-8", "text/uri-list"
OTHER_BUTTONS = [2, 3, 4, 5, 6, 7, 8, 9]
UNICODE = ["Control_L", "Shift_L", "u", "9", "9", "5"]  # as GTK takes a letter by its number
LATE = 0.7  # seconds: longer than a bubble or a long press takes to come


def is_ours(name, modifiers):
    typed = len(name) == 1 or name.startswith("KP_") or name.islower()  # "semicolon", "space"
    return modifiers in ((), ("Shift_L",)) and (typed or name in OURS)


def all_over():
    return [(x, y) for y in range(40, HEIGHT, HEIGHT // 7) for x in range(40, WIDTH, WIDTH // 4)]


class Attempts:
    def __init__(self, glass, neighbour):
        self.glass, self.neighbour = glass, neighbour
        self.pages = self.n = 0

    def by_keys(self):
        press = self.neighbour.press
        tries = {"a letter by its number": lambda: press(*map(self.neighbour.code_of, UNICODE))}
        for modifiers in MODIFIERS:
            held = [self.neighbour.code_of(name) for name in modifiers]
            tries |= {"+".join((*modifiers, f"{name} ({code})")): lambda codes=(*held, code): press(*codes)
                      for code, name in self.neighbour.keys() if not is_ours(name, modifiers)}
        return tries

    def holding(self, names, act, *arguments):
        codes = [self.neighbour.code_of(name) for name in names]
        self.neighbour.hold(True, *codes)
        act(*arguments)
        self.neighbour.hold(False, *codes)

    def rest(self, x, y):
        self.neighbour.move(x, y)
        time.sleep(LATE)

    def by_mouse(self, tile):
        """`tile`: where a button is, which none of these may choose"""
        click, drag, holding = self.neighbour.click, self.neighbour.drag, self.holding
        x, y = BESIDE
        right, bottom = WIDTH - 1, HEIGHT - 1
        tries = {f"button {number} at {place}": lambda number=number, place=place: click(*place, number)
                 for number in OTHER_BUTTONS for place in (*all_over(), tile)}
        tries |= {f"{modifier} and button {number}": lambda modifier=modifier, number=number: holding(
            modifier, click, x, y, number) for modifier in MODIFIERS for number in (1, *OTHER_BUTTONS)}
        tries |= {f"{modifier} and button {number} dragged": lambda modifier=modifier, number=number: holding(
            modifier, drag, BESIDE, (x + 90, y + 90), number) for modifier in MODIFIERS for number in (1, 2, 3)}
        return tries | {
            "a triple click": lambda: click(x, y, times=3),
            "the wheel": lambda: (click(x, y, 5, 9), click(x, y, 4, 9)),
            "the first button long": lambda: drag(BESIDE, BESIDE, seconds=LATE),
            "the third button long": lambda: drag(BESIDE, BESIDE, 3, LATE),
            "a tile long, and off it": lambda: drag(tile, BESIDE, seconds=LATE),
            "the third button long on a tile": lambda: drag(tile, tile, 3, LATE),
            "resting on a tile": lambda: self.rest(*tile),
            "words dragged": lambda: drag(BESIDE, (x, HEIGHT // 2)),
            "a picture dragged": lambda: drag(tile, BESIDE),
            "a picture dragged out": lambda: drag(tile, (right, bottom)),
            "a drag from the left": lambda: drag((0, 900), (540, 900)),
            "a drag from the right": lambda: drag((right, 900), (540, 900)),
            "a drag from the top": lambda: drag((540, 0), (540, 700)),
            "a drag from the bottom": lambda: drag((540, bottom), (540, 700)),
        }

    def by_program(self, tile):
        drop = self.neighbour.drop
        return {
            "words dropped": lambda: drop(WORDS, *BESIDE),
            "words dropped on a tile": lambda: drop(WORDS, *tile),
            "a file dropped": lambda: drop(FILES, *BESIDE),
            "a file dropped on a tile": lambda: drop(FILES, *tile),
            "asked to close": self.neighbour.ask_to_close,
        }

    def is_shown(self, node):
        try:
            node.clear_cache()
            return node.get_state_set().contains(self.glass.atspi.StateType.VISIBLE)
        except Exception:  # it is gone
            return False

    def on_page(self, name, words, still=True):
        """`words`: of a button on it. `still`: whether it says the same all the time"""
        tile, node = self.glass.middle(words), self.glass.find(words)
        tries = {**self.by_keys(), **self.by_mouse(tile), **self.by_program(tile)}
        escapes = []
        self.neighbour.click(*BESIDE)  # the voice ends, and its button says so
        self.neighbour.notice()  # nothing of it came of an attempt
        before = wait_for("the words", self.glass.words)
        for what, attempt in tries.items():
            attempt()
            seen = self.neighbour.notice()
            if not self.is_shown(node):
                seen.append("another page")
            escapes += [f"{what}: {one}" for one in seen]
        time.sleep(LATE)
        escapes += [f"later: {one}" for one in self.neighbour.notice()]
        after = self.glass.words()
        if still and after != before:
            escapes.append(f"other words: {set(after) ^ set(before)}")
        self.pages, self.n = self.pages + 1, self.n + len(tries)
        check(f"no way out of {name} ({len(tries)} attempts)", not escapes, escapes[:20])


def story(folder):
    data, _keys = make_centre(folder)
    start_display()
    start_bus()
    glass = Glass()
    kiosk = start_kiosk(folder, data, "folder")
    wait_for("the idle page", lambda: glass.find("শুরু করতে"))
    attempts = Attempts(glass, Neighbour(kiosk, int(run("xdotool", "search", "--name", "^MRC Kiosk$"))))

    attempts.on_page("the idle page", "শুরু করতে", still=False)
    glass.touch("অফিসের লোক")
    attempts.on_page("the PIN", "খুলুন")
    for digit in PIN:
        glass.touch(digit)
    attempts.on_page("the staff's list", "লক করুন")
    glass.touch("লক করুন")

    glass.touch("শুরু করতে")
    attempts.on_page("the doors", "বিদেশ যেতে চাই")
    for words in ["সব বিষয়", "লিখে খুঁজব"]:
        glass.touch(words)
    attempts.on_page("the search", "খুঁজব")
    glass.touch("প্রথম পাতা")

    for words in ["বিদেশ যেতে চাই", "সিরিয়াল নিন", "পরামর্শ"]:
        glass.touch(words)
    wait_for("the gold answer", lambda: glass.find_answer())
    glass.touch(glass.find_answer().get_name())
    for words in ["হ্যাঁ, নম্বর দেব", "হ্যাঁ, নিরাপদ"]:
        glass.touch(words)
    attempts.on_page("the phone", "নম্বর দেব না")
    for digit in "০১৭৩৮২৬৪৯১৫":
        glass.touch(digit)
    glass.touch("ঠিক আছে")
    attempts.on_page("the name", "নাম দেব না")
    for words in ["নাম দেব না", "হ্যাঁ, কাগজ ছাপব", "বলব না"]:
        glass.touch(words)
    attempts.on_page("the slip", "পেয়েছি")
    print(f"# {attempts.n} attempts on {attempts.pages} pages")


journey("mrc-out-", story)
