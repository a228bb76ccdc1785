#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody leaves the kiosk's window: key chords, menus, clicks of other buttons and drags,
by real key and pointer events, on a page of pictures and on
both pages that take typing. After each the program runs, has one window, and shows
the same page."""

import time

from outside import Glass, check, journey, make_centre, run, start_bus, start_display, start_kiosk, wait_for, windows

# F1 is not among them: it is the key of help.
KEYS = """ctrl+shift+i ctrl+shift+d ctrl+shift+u ctrl+period ctrl+semicolon ctrl+a ctrl+c ctrl+v ctrl+x ctrl+z ctrl+q ctrl+w
ctrl+p ctrl+o ctrl+n ctrl+s ctrl+f ctrl+t ctrl+Tab ctrl+alt+t ctrl+alt+BackSpace ctrl+alt+Delete ctrl+Escape alt+F2 alt+F4
alt+Tab alt+space alt+Left alt+Home alt+Return super super+d super+l super+r Menu shift+F10 shift+Insert Print Pause
Scroll_Lock F2 F3 F5 F6 F7 F8 F9 F10 F11 F12 XF86HomePage XF86WWW XF86Mail XF86Explorer XF86Back XF86PowerOff
XF86Calculator XF86Sleep XF86Reload""".split()


def pointer(*words):
    return lambda: run("xdotool", *words)


def pointers(x, y):
    at = ("mousemove", x, y)
    return {
        "right click": pointer(*at, "click", 3),
        "middle click": pointer(*at, "click", 2),
        "buttons 8 and 9": pointer(*at, "click", 8, "click", 9),
        "wheel": pointer(*at, "click", "--repeat", 4, 5, "click", "--repeat", 4, 4),
        "ctrl and wheel": pointer(*at, "keydown", "ctrl", "click", "--repeat", 3, 4, "keyup", "ctrl"),
        "long press": pointer(*at, "mousedown", 3, "sleep", 1.2, "mouseup", 3),
        "drag from the edge": pointer("mousemove", 0, 900, "mousedown", 1, "mousemove", 540, 900, "mouseup", 1),
        "drag from the top": pointer("mousemove", 540, 0, "mousedown", 1, "mousemove", 540, 700, "mouseup", 1),
        "alt drag": pointer(*at, "keydown", "alt", "mousedown", 1, "mousemove", x + 90, y + 90, "mouseup", 1, "keyup", "alt"),
    }


class Attempts:
    def __init__(self, glass, kiosk):
        self.glass, self.kiosk, self.n = glass, kiosk, 0

    def after(self, what, page, before):
        time.sleep(0.25)  # an answer that is to fail would come after the event was taken
        if self.kiosk.poll() is not None:
            return f"{what}: the program has ended"
        if windows() != before:
            return f"{what}: another window"
        if not self.glass.says(page):
            return f"{what}: another page"
        return None

    def on_page(self, name, page):
        wait_for(page, lambda: self.glass.says(page))
        before, escapes = windows(), []
        tries = {f"key {key}": pointer("key", "--clearmodifiers", key) for key in KEYS}
        tries.update(pointers(430, 60))  # beside the question: no tile is there
        for what, attempt in tries.items():
            attempt()
            self.n += 1
            escape = self.after(what, page, before)
            if escape:
                escapes.append(escape)
        check(f"no way out of {name} ({len(tries)} attempts)", not escapes, escapes)


def story(folder):
    data, _keys = make_centre(folder)
    start_display()
    start_bus()
    glass = Glass()
    kiosk = start_kiosk(folder, data, "folder")
    attempts = Attempts(glass, kiosk)

    glass.touch("শুরু করতে")
    attempts.on_page("the doors", "বিদেশ যেতে চাই")
    for words in ["বিদেশ যেতে চাই", "সিরিয়াল নিন", "পরামর্শ"]:
        glass.touch(words)
    wait_for("the gold answer", lambda: glass.find_answer())
    glass.touch(glass.find_answer().get_name())
    for words in ["হ্যাঁ, নম্বর দেব", "হ্যাঁ, নিরাপদ"]:
        glass.touch(words)
    attempts.on_page("the phone", "নম্বর দেব না")
    for digit in "01738264915":
        glass.touch("০১২৩৪৫৬৭৮৯"[int(digit)])
    glass.touch("ঠিক আছে")
    attempts.on_page("the name", "নাম দেব না")


journey("mrc-out-", story)
