#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers on the built program: real touch events from Xorg's touchscreen driver, where
AT-SPI says that the words are. What is no tap does nothing, on pages of staff too, two
fingers are one choice, a long press brings up nothing, and a whole visit is made by touch."""

import os
import time

from outside import MRC, PACE, Glass, check, journey, make_centre, plain, run, start_bus, start_kiosk, wait_for, windows
from touchscreen import start_touchscreen

BESIDE = (430, 60)  # the question: no tile is there
HURRIED = 0.3, 0.38  # seconds from the first tap: the last that is begun, and all that were; the kiosk's limit is 0.4
PIN = "২৪৬৮১০"
LONG = 1.3  # seconds: longer than GTK's long press and than a menu takes
DOOR, OTHER = "বিদেশ যেতে চাই", "বিদেশ থেকে ফিরেছি"


class Touched(Glass):
    def __init__(self, fingers, kiosk):
        super().__init__()
        self.fingers, self.kiosk = fingers, kiosk

    def touch(self, words):
        self.fingers.tap(*self.middle(words))
        time.sleep(PACE)

    def find_at(self, x, y):
        """Returns: the words of the tile that is there, or None"""
        try:
            for node in self.nodes():
                if "button" not in node.get_role_name():
                    continue
                box = node.get_extents(self.atspi.CoordType.WINDOW)
                if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
                    return plain(node.get_name())
        except Exception:  # the tree changed under us: look again
            pass
        return None

    def hush(self):
        """The voice ends, and its button says so: what is said on the page stays the same."""
        self.fingers.tap(*BESIDE)
        time.sleep(PACE)

    def nothing_came(self, what, attempt):
        before, words = windows(), wait_for("the words of the page", self.words)
        attempt()
        time.sleep(PACE)  # an answer that is to fail would come after the event was taken
        check(f"{what}: nothing", self.kiosk.poll() is None and windows() == before and self.words() == words,
              (windows(), set(words) ^ set(self.words())))


def held(fingers, x, y, then):
    """A finger that stays, and what is done while it does."""
    fingers.down(x, y)
    time.sleep(LONG)
    then()
    fingers.up(x, y)


def slid(fingers, start, end, back=False):
    fingers.down(*start)
    fingers.slide(start, end)
    if back:
        fingers.slide(end, start)
    fingers.up(*(start if back else end))


def pinch(fingers, x, y, near, far):
    """Two fingers from `near` to `far` pixels from a middle."""
    for finger, side in (0, -1), (1, 1):
        fingers.down(x + side * near, y, finger)
    for i in range(1, 13):
        for finger, side in (0, -1), (1, 1):
            fingers.move(x + side * (near + (far - near) * i / 12), y, finger)
    for finger, side in (0, -1), (1, 1):
        fingers.up(x + side * far, y, finger)


def what_is_no_tap(glass, page, tile):
    """`tile`: words on a tile or a key of the page that is narrower than two fingers apart"""
    fingers, at = glass.fingers, glass.middle(tile)
    glass.hush()
    alone = windows()
    quiet = lambda: check(f"{page}, while it is held: no menu, no bubble", windows() == alone, windows())
    for what, attempt in {
        "begun inside, ended outside": lambda: slid(fingers, at, BESIDE),
        "begun outside, ended inside": lambda: slid(fingers, BESIDE, at),
        "from the left edge": lambda: slid(fingers, (0, 900), (700, 900)),
        "from the top": lambda: slid(fingers, (540, 0), (540, 900)),
        "from the bottom": lambda: slid(fingers, (540, 1919), (540, 900)),
        "two fingers together": lambda: pinch(fingers, *at, 300, 20),
        "two fingers apart": lambda: pinch(fingers, *at, 20, 300),
        "a long press beside the tiles": lambda: held(fingers, *BESIDE, quiet),
    }.items():
        glass.nothing_came(f"{page}, {what}", attempt)


def hurried(fingers, x, y):
    """Taps for as long as the kiosk takes them for one, so that some come when the next page is there.
    Returns: whether none of them came too late to be one"""
    begun = time.monotonic()
    while time.monotonic() - begun < HURRIED[0]:
        fingers.tap(x, y)
        time.sleep(0.03)
    return time.monotonic() - begun < HURRIED[1]


def leave(glass):
    """Back to the doors, over however many pages."""
    ways = {"the doors": "স্লিপ এনেছি", "a step back": "আগের"}
    at_doors = False
    while not at_doors:
        shown = wait_for("the doors, or a way back", lambda: [way for way in ways if glass.find(ways[way])])
        at_doors = "the doors" in shown
        if not at_doors:
            glass.touch("আগের")


def hurried_taps(glass):
    """Under the finger the next page has a tile of its own, which the second tap must not choose."""
    x, middle = glass.middle(DOOR)
    places = [(x, middle + step) for step in (-90, -60, 0, 60, 90)]
    glass.touch(DOOR)
    door = wait_for("a tile where the door was", lambda: next(filter(lambda at: glass.find_at(*at), places), None))
    under = glass.find_at(*door)
    leave(glass)
    in_time = False
    while not in_time:
        time.sleep(PACE)
        in_time = hurried(glass.fingers, *door)
        wait_for("a page behind the door", lambda: not glass.find("স্লিপ এনেছি"))
        time.sleep(PACE)
        stayed = glass.find_at(*door) == under
        leave(glass)
    check("taps in a hurry: one page", stayed, under)


def one_choice(glass):
    """Each of these opens one page, from which one step back is the doors."""
    fingers, door, other = glass.fingers, glass.middle(DOOR), glass.middle(OTHER)
    both = lambda: [getattr(fingers, way)(*at, finger) for way in ("down", "up") for finger, at in enumerate((door, other))]
    for what, attempt in {
        "a tap": lambda: fingers.tap(*door),
        "a double tap": lambda: (fingers.tap(*door), fingers.tap(*door)),
        "four taps in a row": lambda: [fingers.tap(*door) for _ in range(4)],
        "two fingers on two tiles": both,
        "a slow press": lambda: held(fingers, *door, lambda: check("held: not yet", glass.find(DOOR) is not None)),
        "out and in again": lambda: slid(fingers, door, BESIDE, back=True),
    }.items():
        attempt()
        wait_for("the page behind the door", lambda: glass.find("আগের") and not glass.find("স্লিপ এনেছি"))
        time.sleep(PACE)
        glass.touch("আগের")
        check(f"{what}: one page", wait_for("the doors", lambda: glass.find("স্লিপ এনেছি")) is not None)
        time.sleep(PACE)


def a_visit(glass, folder, data):
    for words in ("শুরু করতে", DOOR, "সিরিয়াল নিন", "পরামর্শ"):
        glass.touch(words)
    wait_for("the gold answer", glass.find_answer)
    for words in (glass.find_answer().get_name(), "হ্যাঁ, নম্বর দেব", "হ্যাঁ, নিরাপদ"):
        glass.touch(words)
    what_is_no_tap(glass, "the phone", "৫")
    for place in [glass.middle(digit) for digit in "০১৭৩৮২৬৪৯১৫"]:  # faster than fingers go: each counts
        glass.fingers.tap(*place)
    time.sleep(PACE)
    glass.touch("ঠিক আছে")
    wait_for("the name", lambda: glass.find("নাম দেব না"))
    what_is_no_tap(glass, "the name", "ক")
    glass.nothing_came("a long press where the name is typed", lambda: held(glass.fingers, 540, 420, lambda: None))
    for words in ("নাম দেব না", "হ্যাঁ, কাগজ ছাপব", "বলব না"):
        glass.touch(words)
    what_is_no_tap(glass, "the slip", "পেয়েছি")
    glass.touch("পেয়েছি")
    serials = run(MRC, "bookings", "list", "--data", data, "--from", "2026-11-23", "--to", "2026-12-30").splitlines()[1:]
    papers = [name for _root, _folders, names in os.walk(folder) for name in names if name.endswith(".pdf")]
    check("from the idle page to a slip by touch", len(serials) == 1 and len(papers) == 1, (serials, papers))


def by_staff(glass):
    """A digit that came of a gesture would make the PIN another one."""
    glass.touch("অফিসের লোক")
    what_is_no_tap(glass, "the PIN", "৫")
    for digit in PIN:
        glass.touch(digit)
    what_is_no_tap(glass, "the staff's list", "লক করুন")
    glass.touch("লক করুন")


def story(folder):
    data, _keys = make_centre(folder)
    fingers = start_touchscreen(folder)
    start_bus()
    glass = Touched(fingers, start_kiosk(folder, data, "folder"))
    check("the server has a touchscreen", "type: TOUCHSCREEN" in (folder / "xorg.log").read_text())

    by_staff(glass)
    a_visit(glass, folder, data)
    wait_for("the doors", lambda: glass.find(DOOR))
    what_is_no_tap(glass, "the doors", DOOR)
    glass.nothing_came("from one tile to another", lambda: slid(fingers, glass.middle(DOOR), glass.middle(OTHER)))
    one_choice(glass)
    hurried_taps(glass)
    fingers.tap(*glass.middle("শেষ"))
    wait_for("the neutral clock", lambda: glass.says("১০:০০"))
    check("the end is one touch away", True)


journey("mrc-touch-", story)
