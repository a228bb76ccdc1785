#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a real screen reader, Orca, says on the built program: what each page asks or
has found out, without looking for it; what a touch has changed; and that somebody is
asked for. What it says is read in its own log: no sound is needed."""

import os
import re
import subprocess
import threading
import time

from outside import PACE, Glass, check, journey, make_centre, plain, spawn, start_bus, start_display, start_kiosk, wait_for


class Orca(Glass):
    def __init__(self, folder):
        super().__init__()
        self.log = bytearray()
        self.from_here = 0
        self.terminal, log = os.openpty()  # it keeps a file's last lines back, a terminal's not
        threading.Thread(target=self.read, daemon=True).start()
        environment = {key: value for key, value in os.environ.items() if key not in ("GTK_A11Y", "G_DEBUG")}
        environment["XDG_RUNTIME_DIR"] = str(folder)
        environment["SPEECHD_CMD"] = "/bin/false"  # no voice is to be started: it would outlive us
        blind = folder / "bin"  # it is not to find, or to end, the Orca of whoever runs the tests
        blind.mkdir()
        (blind / "pgrep").symlink_to("/bin/false")
        environment["PATH"] = f"{blind}:{environment['PATH']}"
        spawn("orca", "--debug-file", os.ttyname(log), env=environment, stdout=subprocess.DEVNULL,
              stderr=subprocess.DEVNULL)
        self.expect("Screen reader on")

    def read(self):
        while True:
            self.log += os.read(self.terminal, 65536)

    def said(self):
        """All it has said since the last press."""
        text = self.log[self.from_here:].decode("utf-8", errors="replace").replace("\r\n", "\n")
        return [plain(words) for words in re.findall(r"SPEECH OUTPUT: '(.*?)'\{", text, re.S)]

    def press(self, words):
        """As it presses for who uses it: by the action of what it is on."""
        node = wait_for(f"“{words}”", lambda: self.find(words))
        self.from_here = len(self.log)
        node.get_action_iface().do_action(0)
        time.sleep(PACE)

    def expect(self, *all_words):
        """Waits until it has said these, in this order."""
        def heard():
            said = " ".join(self.said())
            at = 0
            for words in all_words:
                at = said.find(plain(words), at)
                if at < 0:
                    return False
            return True

        wait_for(f"“{' … '.join(all_words)}” from Orca", heard)


def story(folder):
    data, _keys = make_centre(folder)
    start_display()
    start_bus()
    orca = Orca(folder)
    start_kiosk(folder, data, "folder", more="idle_seconds: 25\nidle_grace_seconds: 100\n")

    orca.press("শুরু করতে")
    orca.expect("বিদেশ যেতে চাই")  # its first word of us: what was there before, it does not tell
    orca.press("বিদেশ যেতে চাই")
    orca.expect("কী জানতে চান?", "যাব, না দেশে থাকব?")
    check("a page is read out: what it asks, then where one is", True)

    orca.press("এজেন্সি / দালাল")
    orca.press("এজেন্সি আসল তো?")
    orca.expect("এজেন্সির লাইসেন্স নম্বর কত?", "সংখ্যার বোতাম")
    orca.press("৭")
    orca.press("দেখুন")
    orca.expect("এটাই কি সেই এজেন্সি?", "হ্যাঁ, এটাই")
    orca.press("হ্যাঁ, এটাই")
    orca.expect("এই লাইসেন্স বাতিল", "আমাদের লোককে ডাকব")
    check("what was found out is read out", True)
    orca.press("আরেকটি নম্বর দেখব")
    for digit in "৯৯৯৯৯":
        orca.press(digit)
    orca.press("দেখুন")
    orca.expect("এই নম্বর তালিকায় পেলাম না")
    check("and that nothing was", True)

    orca.press("প্রথম পাতা")
    for words in ("বিদেশ যেতে চাই", "কত লাগে", "নিজের হিসাব", "সৌদি আরব"):
        orca.press(words)
    orca.press("বেশি")
    orca.expect("টাকা")
    check("a sum that was changed is read out", True)

    orca.press("প্রথম পাতা")
    orca.expect("কী দরকারে এসেছেন?")
    orca.expect("আপনি কি আছেন?", "হ্যাঁ, আছি")
    check("are you there? is read out", True)
    orca.press("হ্যাঁ, আছি")
    orca.press("শেষ")
    orca.press("অফিসের লোক")
    orca.expect("পিন দিন")
    orca.press("১")
    orca.press("খুলুন")
    orca.expect("পিন ছয় সংখ্যার")
    check("what is wrong with a PIN is read out", True)


journey("mrc-orca-", story)
