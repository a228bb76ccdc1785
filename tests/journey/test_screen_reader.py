#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit as a screen reader makes it: no pointer and no key, only roles, names,
states and actions of AT-SPI, on the built program. On each page on the way every
button has a name with all that is to be read on it, and says that it can be pressed;
the focus is moved into each new page, whose name is what it asks or has found out."""

import time

from outside import MRC, PACE, Glass, check, journey, make_centre, plain, run, start_bus, start_display, start_kiosk, wait_for


class Reader(Glass):
    def __init__(self):
        super().__init__()
        self.pages = self.buttons = 0
        self.wrong = []

    def audit(self, page):
        """What a blind visitor would meet on the page that is shown."""
        nodes = list(self.nodes())
        state = self.atspi.StateType
        buttons = [node for node in nodes if "button" in node.get_role_name()]
        for node in buttons:
            states = node.get_state_set()
            name = plain(node.get_name())
            if not name.strip():
                self.wrong.append(f"{page}: a button without a name")
            self.wrong += [f"{page}: “{words}” is on the button “{name}”" for words in self.shown_on(node)
                           if words not in name]
            if states.contains(state.SENSITIVE) and not states.contains(state.FOCUSABLE):
                self.wrong.append(f"{page}: “{name}” cannot be focused")
            if states.contains(state.SENSITIVE) and node.get_action_iface().get_n_actions() < 1:
                self.wrong.append(f"{page}: “{name}” has no action")
        if not buttons:
            self.wrong.append(f"{page}: no buttons")
        if not self.read_out().strip():
            self.wrong.append(f"{page}: nothing is read out")
        self.pages += 1
        self.buttons += len(buttons)

    def shown_on(self, node):
        """The words that are to be read on it."""
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child.get_role_name() == "label" and child.get_state_set().contains(self.atspi.StateType.VISIBLE):
                yield plain(child.get_name()).strip()
            yield from self.shown_on(child)

    def read_out(self):
        """What is said when the focus has come into a page: the page's name, as of all that bears one around it."""
        focused = [node for node in self.nodes() if node.get_state_set().contains(self.atspi.StateType.FOCUSED)
                   and node.get_role() != self.atspi.Role.FRAME]
        around = focused[0].get_parent() if focused else None
        names = []
        while around is not None and around.get_role() not in (self.atspi.Role.FRAME, self.atspi.Role.APPLICATION):
            names.append(plain(around.get_name()))
            around = around.get_parent()
        return " ".join(reversed(names))

    def expect(self, words):
        """Waits until a new page says so by itself."""
        wait_for(f"“{words}” to be read out", lambda: plain(words) in self.read_out())

    def told(self, role):
        """What is read out when it appears, though nothing was moved to."""
        return [plain(node.get_name()) for node in self.nodes() if node.get_role_name() == role]

    def press(self, words, find=None):
        node = wait_for(f"“{words}”", find or (lambda: self.find(words)))
        self.audit(f"before “{words}”")
        node.get_action_iface().do_action(0)
        time.sleep(PACE)


def look_up(reader, licence):
    for digit in licence:
        reader.press(digit)
    reader.press("দেখুন")


def what_is_found_out(reader):
    """What an answer is, and that there is none, is read out without looking for it."""
    for words in ("বিদেশ যেতে চাই", "এজেন্সি / দালাল", "এজেন্সি আসল তো?"):
        reader.press(words)
    reader.expect("এজেন্সির লাইসেন্স নম্বর")
    look_up(reader, "৭")
    reader.press("হ্যাঁ, এটাই")
    reader.expect("এই লাইসেন্স বাতিল")
    reader.press("আরেকটি নম্বর দেখব")
    reader.expect("এজেন্সির লাইসেন্স নম্বর")
    look_up(reader, "৯৯৯৯৯")
    reader.expect("এই নম্বর তালিকায় পেলাম না")
    check("a verdict, and that nothing was found, is read out", True)


def story(folder):
    data, _keys = make_centre(folder)
    start_display()
    start_bus()
    reader = Reader()
    start_kiosk(folder, data, "folder")

    for words in ("অফিসের লোক", "১", "খুলুন"):
        reader.press(words)
    wait_for("an alert", lambda: reader.told("alert"))
    check("a PIN that is wrong is told at once", reader.told("alert") == ["পিন ছয় সংখ্যার"], reader.told("alert"))
    reader.press("ফিরে যাব")

    for words in ("শুরু করতে", "বিদেশ যেতে চাই", "সিরিয়াল নিন", "পরামর্শ"):
        reader.press(words)
    reader.press("ঠিক আছে", reader.find_answer)
    reader.press("হ্যাঁ, নম্বর দেব")
    reader.press("হ্যাঁ, নিরাপদ")
    for digit in "০১৭১২৩৪৫৬৭৮":
        reader.press(digit)
    reader.press("ঠিক আছে")
    reader.press("নাম দেব না")
    wait_for("the page to say yes on", lambda: reader.find("হ্যাঁ, কাগজ ছাপব"))
    check("the number is never read out whole", not reader.says("০১৭১২৩৪৫৬৭৮"))
    reader.press("হ্যাঁ, কাগজ ছাপব")
    reader.press("বলব না")
    reader.expect("কাগজ নিন")
    wait_for("the slip", lambda: reader.find("পেয়েছি"))
    reader.audit("the slip")
    listed = run(MRC, "bookings", "list", "--data", data, "--from", "2026-11-23", "--to", "2026-12-30")
    check("a serial by role and name alone", len(listed.splitlines()) == 2, listed)
    check("what the slip says is there to be read", reader.says("কাগজ"))
    reader.press("পেয়েছি")
    reader.expect("কী দরকারে এসেছেন?")
    what_is_found_out(reader)
    reader.press("শেষ")
    wait_for("the neutral clock", lambda: reader.says("১০:০০"))
    check(f"{reader.buttons} buttons on {reader.pages} pages have a name, a focus and an action",
          not reader.wrong, reader.wrong[:6])


journey("mrc-reader-", story)
