# SPDX-License-Identifier: GPL-3.0-or-later
"""What content/README.md tells an editor to type does what it says: every command of its
blocks is run, in its order, on a copy of the shipped content."""

import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest

import tap

SOURCE = pathlib.Path(os.environ["MRC_SOURCE_ROOT"])
BUILD = pathlib.Path(os.environ["MRC_BUILD_ROOT"])
GUIDE = (SOURCE / "content" / "README.md").read_text()


def section(title):
    return re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", GUIDE, re.M | re.S).group(1)


def commands(title):
    return "\n".join(re.findall(r"^```sh\n(.*?)^```", section(title), re.M | re.S))


class Guide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(tempfile.mkdtemp(prefix="mrc-editor-"))
        cls.addClassCleanup(shutil.rmtree, cls.work)
        shutil.copytree(SOURCE / "content", cls.work / "content")
        (cls.work / "stick").mkdir()
        cls.sh("mkdir keys; mrc content keygen --open --key-out keys")

    @classmethod
    def sh(cls, script):
        path = f"{BUILD / 'kiosk' / 'command'}:{os.environ['PATH']}"
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=cls.work, capture_output=True, text=True,
                              env={**os.environ, "PATH": path, "XDG_DATA_HOME": str(cls.work / "data")})
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    def changed(self, file):
        old, new = ((root / "content" / file).read_text() for root in (SOURCE, self.work))
        self.assertNotEqual(old, new, f"nothing was changed in {file}")

    def test_1_a_sentence(self):
        self.sh(commands("Change a sentence"))
        self.changed("topics/contract/bn.md")
        self.changed("topics/contract/en.md")
        for language in ("bn", "en"):
            picture = (self.work / "pictures" / f"topic-contract-1-{language}.png").read_bytes()
            self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", picture[16:24]), (1080, 1920))
        self.assertFalse(list(self.work.glob("pictures/*visa*")))

    def test_2_a_picture(self):
        self.sh(commands("Change a picture"))
        self.changed("topics/contract/topic.yaml")

    def test_3_a_sound(self):
        self.sh(commands("Change a sound"))
        self.assertIn("না পারলে আমাদের বলুন।", (self.work / "script.csv").read_text())
        self.assertIn("topics/contract", (self.work / "nobody-has-read.txt").read_text())

    def test_4_a_table(self):
        self.sh(commands("Change a table"))
        self.changed("tables/hotlines.csv")

    def test_5_a_mistake(self):
        told = re.search(r"^    (topics/.*)$", section("When something is wrong"), re.M).group(1)
        out = self.sh(commands("When something is wrong"))
        self.assertIn(told, out)
        self.assertIn("as it should be", out)

    def test_6_from_a_change_to_the_kiosk(self):
        self.sh(commands("From a change to the kiosk"))
        self.assertEqual({path.name for path in (self.work / "stick").iterdir()}, {"new.pack", "new.pack.minisig"})
        for told in ("mrc content verify new.pack --public-key keys/content.pub",
                     "minisign -Vm new.pack -p keys/content.pub"):
            self.assertIn(told, " ".join(section("From a change to the kiosk").split()))
            self.sh(told)

    def test_7_a_question(self):
        self.sh(commands('Change what "go, or stay?" asks'))
        for path in ("go", "woman", "again"):
            self.changed(f"paths/{path}.yaml")

    def test_8_the_folders(self):
        for name in re.findall(r"^    ([a-z-]+/|[a-z-]+\.csv) ", GUIDE, re.M):
            if name != "voices/":
                self.assertTrue((SOURCE / "content" / name).exists(), name)


if __name__ == "__main__":
    tap.main()
