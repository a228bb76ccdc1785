#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit without a touch, by real key events on the built program: with four
keys (next, previous, choose, help), and with two switches (next and choose). What has
the focus is asked of AT-SPI; from each page every button is reached, and after the
last one comes the first."""

import os
import time

from outside import MRC, PACE, Glass, check, journey, make_centre, plain, run, start_bus, start_display, start_kiosk, wait_for

MOST = 80  # things on one page


def press(key):
    run("xdotool", "key", "--clearmodifiers", key)


class Keys(Glass):
    def focused(self):
        try:
            for node in self.nodes():
                if node.get_state_set().contains(self.atspi.StateType.FOCUSED) and "button" in node.get_role_name():
                    box = node.get_extents(self.atspi.CoordType.WINDOW)
                    return plain(node.get_name()), box.x, box.y  # on one page four are called "change"
        except Exception:  # the tree changed under us: look again
            pass
        return None

    def step(self, key):
        """One press, and what has the focus after it."""
        before = self.focused()
        press(key)
        return wait_for("another focus", lambda: (lambda now: now if now and now != before else None)(self.focused()))

    def go_to(self, words, key="Right"):
        wait_for(f"“{words}”", lambda: self.find(words) or (words.startswith(",") and self.find_answer()))
        for _ in range(MOST):
            if (self.focused() or ("",))[0].startswith(plain(words)):
                return
            self.step(key)
        raise AssertionError(f"“{words}” is not among {self.round()}")

    def choose(self, words, key="Right"):
        self.go_to(words, key)
        press("Return")
        time.sleep(PACE)

    def round(self):
        """All that is reached from here until the first comes again."""
        seen = [self.step("Right")]
        while len(seen) < MOST:
            name = self.step("Right")
            if name == seen[0]:
                return seen
            seen.append(name)
        return seen


def to_the_slip(glass, key):
    glass.choose("শুরু করতে", key)
    glass.choose("বিদেশ যেতে চাই", key)
    glass.choose("সিরিয়াল নিন", key)
    glass.choose("পরামর্শ", key)
    wait_for("the gold answer", lambda: glass.find_answer())
    glass.choose(glass.find_answer().get_name(), key)
    glass.choose("নম্বর দেব না", key)
    glass.choose("হ্যাঁ, কাগজ ছাপব", key)
    glass.choose("বলব না", key)
    glass.choose("পেয়েছি", key)


def think_it_through(glass, key):
    """Under 18: the shortest way to a plan; then the plan on paper."""
    for words in ("বিদেশ যেতে চাই", "যাব, না দেশে থাকব?", "ছবি দেখে মিলিয়ে নিই", "১৮ হয়নি"):
        glass.choose(words, key)
    for heading in ("আমার পরিকল্পনা", "যা নিয়ে সাবধান থাকব", "এরপর তিনটি কাজ"):
        wait_for(f"the page “{heading}”", lambda: glass.says(heading))
        glass.choose("পরের কথা", key)
    glass.choose("ছাপব", key)
    wait_for("the plan on paper", lambda: glass.says("কাগজ নিন"))
    glass.choose("ঠিক আছে", key)
    glass.choose("প্রথম পাতা", key)


def papers(folder):
    return sum(name.endswith(".pdf") for _root, _folders, names in os.walk(folder) for name in names)


def serials(data):
    return len(run(MRC, "bookings", "list", "--data", data, "--from", "2026-11-23", "--to", "2026-12-30").splitlines()) - 1


def story(folder):
    data, _keys = make_centre(folder)
    start_display()
    start_bus()
    glass = Keys()
    start_kiosk(folder, data, "folder")

    wait_for("the idle page", lambda: (glass.focused() or ("",))[0].startswith("শুরু করতে"))
    press("Return")  # presses nothing that nobody has seen the ring on: it shows the ring
    to_the_slip(glass, "Right")
    check("a slip with two switches, next and choose", serials(data) == 1, serials(data))

    wait_for("the doors", lambda: glass.find("বিদেশ যেতে চাই"))
    before = papers(folder)
    think_it_through(glass, "Right")
    check("to go or to stay with two switches, and a plan on paper", papers(folder) == before + 1, papers(folder))

    wait_for("the doors", lambda: glass.find("বিদেশ যেতে চাই"))
    reached = glass.round()
    check("each thing on a page is reached, and the first comes again", len(reached) >= 8 and len(set(reached)) == len(reached),
          reached)
    here = glass.step("Right")
    glass.step("Right")
    check("the key back goes back", glass.step("Left") == here)
    press("F1")
    wait_for("help", lambda: glass.says("১৬১৩৫") or glass.says("সাহায্য"))
    check("the fourth key is help", glass.find("আগের") is not None)
    glass.choose("শেষ", "Left")
    wait_for("the neutral clock", lambda: glass.says("১০:০০"))
    check("and the end is reached", True)


journey("mrc-keys-", story)
