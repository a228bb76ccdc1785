#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs kiosk/run in a home of its own, up to the start of the kiosk.

mrc is the built one; the build itself and the kiosk are pretended, as is Debian
where a package is missing: a test must not install anything.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.request

import tap

SOURCE = pathlib.Path(os.environ["MRC_SOURCE_ROOT"])
BUILD = pathlib.Path(os.environ["MRC_BUILD_ROOT"])
TARGETS = "kiosk/app/mrc-kiosk kiosk/command/mrc locales/bn/LC_MESSAGES/mrc-kiosk.mo"
PATHS = "HOME MRC_LOCALE_DIR GDK_BACKEND BROADWAY_DISPLAY"


class FrontDoors(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="mrc-front-doors-"))
        self.addCleanup(shutil.rmtree, self.work, ignore_errors=True)
        self.home = self.work / "home"
        self.home.mkdir()
        self.centre = self.home / ".local/share/mrc-kiosk-demo"
        self.build = self.work / "build"
        for folder in ("kiosk/app", "kiosk/command", "bin", "run"):
            (self.build / folder).mkdir(parents=True)
        (self.build / "run").chmod(0o700)
        (self.build / "kiosk/command/mrc").symlink_to(BUILD / "kiosk/command/mrc")
        self.pretend("kiosk/app/mrc-kiosk", f'printf "%s\\n" "$@"; for v in {PATHS}; do echo "$v=${{!v}}"; done')
        self.pretend("bin/ninja", f'[ "${{*:3}}" = "{TARGETS}" ]')
        (self.build / "build.ninja").touch()

    def pretend(self, name, script):
        path = self.build / name
        path.write_text("#!/bin/bash\n" + script + "\n")
        path.chmod(0o755)

    def environment(self, **changes):
        env = {name: value for name, value in os.environ.items()
               if name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "STATE_DIRECTORY", "GDK_BACKEND")}
        env.update(HOME=str(self.home), MRC_BUILD_ROOT=str(self.build), XDG_RUNTIME_DIR=str(self.build / "run"),
                   PATH=f"{self.build / 'bin'}:{env['PATH']}", **changes)
        return env

    def door(self, *words, code=0, **changes):
        done = subprocess.run([SOURCE / "kiosk/run", *words], env=self.environment(**changes), capture_output=True,
                              text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def test_help(self):
        self.assertIn("kiosk/run --windowed", self.door("--help").stdout)

    def test_first_run_makes_the_centre_and_later_ones_are_quiet(self):
        self.assertEqual(self.door("--prepare").stderr, f"Making the demonstration centre in {self.centre}.\n")
        self.assertTrue((self.centre / "centre.db").exists())
        again = self.door("--prepare")
        self.assertEqual(again.stdout + again.stderr, "")

    def test_display_is_used(self):
        done = self.door("--windowed", "--language", "en", DISPLAY=":77")
        self.assertEqual(done.stdout.split("\n")[:7], ["--data", str(self.centre), "--config",
                                                       str(self.centre / "kiosk.yaml"), "--windowed", "--language",
                                                       "en"])
        self.assertIn(f"MRC_LOCALE_DIR={self.build}/locales\n", done.stdout)
        self.assertIn("\nGDK_BACKEND=\n", done.stdout)

    def test_another_centre_is_left_as_it_is(self):
        for words in (["--data", "/srv/centre"], ["--data=/srv/centre"]):
            done = self.door(*words, DISPLAY=":77")
            self.assertEqual(done.stdout.split("\n")[:len(words)], words)
            self.assertFalse(self.centre.exists())

    def test_without_a_display_the_browser_is_one(self):
        self.pretend("kiosk/app/mrc-kiosk", 'echo "$GDK_BACKEND $BROADWAY_DISPLAY"; exec sleep 600')
        going = subprocess.Popen([SOURCE / "kiosk/run"], env=self.environment(), stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        try:
            address = going.stdout.readline().split()[5]
            self.assertRegex(address, r"^http://127\.0\.0\.1:[0-9]+/$")
            self.assertIn("no password", going.stdout.readline())
            self.assertRegex(going.stdout.readline(), r"^broadway :[0-9]+$")
            with urllib.request.urlopen(address) as page:
                self.assertIn(b"broadway", page.read())
        finally:
            os.killpg(going.pid, signal.SIGINT)
            going.communicate()
        with self.assertRaises(OSError):
            urllib.request.urlopen(address)

    def test_edited_content_is_installed(self):
        self.door("--prepare")
        pack = self.centre / "content/current.pack"
        before = pack.read_bytes()
        done = self.door("--prepare")
        self.assertEqual(pack.read_bytes(), before)
        os.utime(pack, (0, 0))
        built = int(time.time())
        while int(time.time()) == built:  # a pack is numbered by the second it was built in
            time.sleep(0.02)
        done = self.door("--prepare")
        self.assertNotEqual(pack.read_bytes(), before)
        self.assertEqual(done.stdout + done.stderr, "")

    def test_broken_build_is_told(self):
        self.pretend("bin/ninja", "echo 'main.c:1: error: no'; exit 1")
        done = self.door("--prepare", code=2)
        self.assertIn("main.c:1: error: no", done.stderr)
        self.assertIn(f"remove {self.build}", done.stderr)

    def test_missing_packages_are_installed(self):
        self.pretend("bin/dpkg-query", '[ "${!#}" != minisign ] && echo "install ok installed"')
        self.pretend("bin/apt-get", 'echo "$@" >> "$HOME/apt"')
        self.pretend("bin/sudo", 'exec "$@"')
        self.door("--prepare")
        self.assertIn("install -y -qq --no-install-recommends minisign", (self.home / "apt").read_text())

    def test_packages_that_cannot_be_installed_are_told(self):
        self.pretend("bin/dpkg-query", '[ "${!#}" != minisign ] && echo "install ok installed"')
        self.pretend("bin/apt-get", "echo 'E: no network'; exit 100")
        self.pretend("bin/sudo", 'exec "$@"')
        done = self.door("--prepare", code=2)
        self.assertIn("E: no network", done.stderr)
        self.assertIn("check the network", done.stderr)


if __name__ == "__main__":
    tap.main()
