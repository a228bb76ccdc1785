#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built `mrc` as staff would."""

import contextlib
import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import tempfile
import time
import unicodedata
import unittest

import openpyxl

import tap

BUILD = pathlib.Path(os.environ["MRC_BUILD_ROOT"])
SOURCE = pathlib.Path(os.environ["MRC_SOURCE_ROOT"])
MRC = BUILD / "kiosk/command/mrc"
MAN = BUILD / "kiosk/command"
TOOL = BUILD / "tests/journey/centre-tool"
JACK_PLUGIN = BUILD / "tests/unit/libjack-plugin.so"
NAME = "রহিমা বেগম"
PHONE = "01712345678"
PASSPHRASE = "boat rice river lamp road home"

SUBCOMMANDS = """setup doctor export bookings-list bookings-show bookings-cancel bookings-add
bookings-change bookings-check-in bookings-missed bookings-reprint services-list services-show services-add services-set services-retire services-needs hours-list hours-add hours-drop hours-season hours-work closures-list closures-import
offices-list offices-import
agencies-import agencies-list agencies-show agencies-find
crisis-list crisis-on crisis-off
notices-list notices-add notices-drop
slots-list slots-close slots-open waiting-list waiting-show waiting-add waiting-give waiting-drop queue-list queue-take queue-next queue-jump queue-done queue-missed
slip-verify clock-show clock-confirm clock-doubts clock-repair backup restore content-check
content-preview content-build content-keygen content-sign content-verify content-install content-rollback
content-voices-list content-voices-script content-voices-import content-voices-bake print-test
print-queue print-retry print-cancel print-resume print-roll print-sample print-day-sheet print-pad print-home""".split()

# Everything that mrc printed or wrote, to look for a name in it.
said = []


def run(program, *words, env=None, stdin=subprocess.DEVNULL):
    done = subprocess.run([str(program), *map(str, words)], capture_output=True, stdin=stdin, text=True,
                          env={**os.environ, **(env or {})}, start_new_session=True)
    if program == MRC and "--full" not in words and "--key" not in words:
        said.append(done.stdout + done.stderr)
    return done


def mrc(*words, **kwargs):
    return run(MRC, *words, **kwargs)


def tool(*words):
    done = run(TOOL, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def last_month():
    end = datetime.date.today().replace(day=1) - datetime.timedelta(days=1)
    return end.replace(day=1).isoformat(), end.isoformat()


class Base(unittest.TestCase):
    """One demonstration centre for the whole run, made by mrc itself; a test that spoils it copies it."""

    @classmethod
    def setUpClass(cls):
        if hasattr(Base, "root"):
            return
        Base.root = pathlib.Path(tempfile.mkdtemp(prefix="mrc-command-"))
        unittest.addModuleCleanup(shutil.rmtree, Base.root, ignore_errors=True)
        Base.content = Base.root / "content"
        tool("content", Base.content)
        Base.data = Base.root / "centre"
        Base.keys = Base.root / "centre-keys"
        Base.made = mrc("setup", "--demo", "--data", Base.data, "--content", Base.content)
        assert Base.made.returncode == 0, Base.made.stderr
        tool("visits", Base.data, 240)
        Base.passphrase = Base.root / "passphrase"
        Base.passphrase.write_text(PASSPHRASE + "\n")
        Base.config = Base.root / "kiosk.yaml"
        Base.config.write_text("voice: silent\n")

    def setUp(self):
        self.work = pathlib.Path(tempfile.mkdtemp(dir=Base.root))

    def copy(self):
        data = self.work / "centre"
        shutil.copytree(self.data, data)
        return data

    def expect(self, code, *words, **kwargs):
        done = mrc(*words, **kwargs)
        self.assertEqual(done.returncode, code, f"mrc {words}\n{done.stdout}\n{done.stderr}")
        self.assertNotRegex(done.stderr, "runtime error|Sanitizer")
        return done

    def book(self):
        return tool("book", self.data, NAME, PHONE).split()

    def unlocked(self):
        return "--key", self.keys, "--passphrase-file", self.passphrase

    def export(self, *words, name="out.csv"):
        first, last = last_month()
        path = self.work / name
        self.expect(0, "export", "--data", self.data, "--from", first, "--to", last, "--output", path, *words)
        return path


class Frame(Base):
    def test_help_everywhere_with_an_example(self):
        overview = self.expect(0, "--help").stdout
        for name in SUBCOMMANDS:
            words = name.split("-", 2 if "voices" in name else 1)
            self.assertIn(" ".join(words), overview)
            text = self.expect(0, *words, "--help").stdout
            self.assertIn("Example:\n  mrc " + " ".join(words), text)
            self.assertIn("--data=DIR", text)

    def test_man_page_of_each(self):
        for name in ["mrc"] + ["mrc-" + name for name in SUBCOMMANDS]:
            page = MAN / (name + ".1")
            done = subprocess.run(["groff", "-Kutf8", "-man", "-Tutf8", "-ww", "-z", page], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""), name)
            self.assertRegex(page.read_text(), r"\.SH EXAMPLE|\.SH SUBCOMMANDS")

    def test_wrong_words_are_told(self):
        self.assertIn("no subcommand “dance”", self.expect(2, "dance").stderr)
        self.assertIn("mrc bookings show", self.expect(2, "bookings").stderr)
        self.assertIn("Usage:", self.expect(2).stderr)
        self.assertIn("TEXT is missing", self.expect(2, "slip", "verify").stderr)
        self.assertIn("“b” is one word too many", self.expect(2, "slip", "verify", "a", "b").stderr)
        self.assertIn("--help tells", self.expect(2, "doctor", "--nonsense").stderr)

    def test_full_output_is_a_failure(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([MRC, "--help"], stdout=full, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("No space left", done.stderr)

    def test_data_folder_falls_back(self):
        for variable, folder in (("STATE_DIRECTORY", self.data), ("XDG_DATA_HOME", self.work)):
            if variable == "XDG_DATA_HOME":
                (self.work / "mrc-kiosk").symlink_to(self.data)
            env = {"STATE_DIRECTORY": "", "XDG_DATA_HOME": str(self.work / "none"), variable: str(folder)}
            if not env["STATE_DIRECTORY"]:
                del env["STATE_DIRECTORY"]
            self.expect(0, "bookings", "list", env=env)

    def test_no_centre_is_told(self):
        for words in (["bookings", "list"], ["slip", "verify", "x"], ["export", "--from", "2026-10-01", "--to",
                      "2026-10-02", "--output", self.work]):
            done = self.expect(2, *words, "--data", self.work / "nothing")
            self.assertIn("mrc setup", done.stderr)


    def test_spoilt_stores_are_told(self):
        def newer(path):
            with sqlite3.connect(path) as db:
                db.execute("PRAGMA user_version = 99")

        for spoil, told in ((newer, "newer|later"), (lambda path: path.write_bytes(b"no database" * 1000), "centre.db"),
                            (lambda path: path.write_bytes(b""), "centre.db")):
            data = self.copy()
            for rest in data.glob("centre.db-*"):
                rest.unlink()
            spoil(data / "centre.db")
            for words in (["bookings", "list"], ["bookings", "cancel", "417205836"], ["slip", "verify", "x"]):
                self.assertRegex(self.expect(2, *words, "--data", data).stderr, told)
            shutil.rmtree(data)

    def test_spoilt_keys_are_told(self):
        keys = self.work / "keys"
        keys.mkdir()
        words = ["export", "--data", self.data, "--from", "2026-10-01", "--to", "2026-10-01", "--rows", "--output",
                 self.work / "no.csv", "--key", keys, "--passphrase-file", self.passphrase]
        self.assertIn("centre.key", self.expect(2, *words).stderr)
        (keys / "centre.key").write_bytes(b"\0" * 100)
        data = self.copy()
        words[2] = data
        self.assertIn("centre.key", self.expect(2, *words).stderr)


class Notices(Base):
    """What is open just now: entered, dated, gone by itself."""

    BN, EN = "বোয়েসেল দর্জি নেবে। কাউন্টারে জানুন।", "BOESL takes tailors. Ask at the counter."

    def setUp(self):
        super().setUp()
        self.centre = self.copy()
        self.config = self.work / "kiosk.yaml"
        self.at("2027-03-01")

    def at(self, day):
        self.config.write_text(f"clock: {day}T10:00:00\n")

    def desk(self, code, *words):
        return self.expect(code, "notices", *words, "--data", self.centre, "--config", self.config)

    def add(self, code=0, **changes):
        options = {"kind": "job", "until": "2027-03-10", "bn": self.BN, "en": self.EN, **changes}
        return self.desk(code, "add", *(f"--{name}={text}" for name, text in options.items() if text is not None))

    def listed(self):
        return {row["id"]: row for row in csv.DictReader(io.StringIO(self.desk(0, "list").stdout), delimiter="\t")}

    def test_added_listed_over_and_dropped(self):
        job = self.add().stdout.strip()
        fair = self.add(kind="fair", **{"from": "2027-03-05", "until": "2027-03-05"}).stdout.strip()
        row = self.listed()[job]
        self.assertEqual((row["state"], row["kind"], row["from"], row["until"], row["en"], row["bn"]),
                         ("open", "job", "2027-03-01", "2027-03-10", self.EN, unicodedata.normalize("NFC", self.BN)))
        self.assertEqual(self.listed()[fair]["state"], "coming")
        self.at("2027-03-06")
        self.assertEqual((self.listed()[job]["state"], self.listed()[fair]["state"]), ("open", "over"))
        self.desk(0, "drop", job)
        self.assertNotIn(job, self.listed())
        self.assertIn(f"no notice {job}", self.desk(1, "drop", job).stderr)
        self.assertNotEqual(self.add(until="2027-03-20").stdout.strip(), job)

    def test_each_act_is_in_the_audit_log(self):
        job = self.add().stdout.strip()
        self.desk(0, "drop", job)
        with contextlib.closing(sqlite3.connect(f"file:{self.centre}/centre.db?mode=ro", uri=True)) as db:
            acts = db.execute("SELECT act, detail FROM audit ORDER BY rowid DESC LIMIT 2").fetchall()
        self.assertEqual(acts, [("notice-drop", job), ("notice-add", job)])

    def test_mistakes_are_named(self):
        for changes, told in (({"kind": "party"}, "job, fair or intake"),
                              ({"kind": None}, "--kind is missing"),
                              ({"until": None}, "--until"),
                              ({"until": "2027-02-30"}, "--until"),
                              ({"until": "2027-02-28"}, "before --from"),
                              ({"from": "2027-02-01", "until": "2027-02-28"}, "is over"),
                              ({"until": "2029-01-01"}, "more than a year"),
                              ({"en": None}, "--en is missing"),
                              ({"bn": "BOESL দর্জি নেবে।"}, 'Latin "BOESL"'),
                              ({"bn": "৩ জন। ৪ জন। ৫ জন।"}, "3 sentences"),
                              ({"en": "A job " + "a" * 120}, "126 letters"),
                              ({"en": "A job\nin Jordan"}, "one line")):
            self.assertIn(told, self.add(2, **changes).stderr)
        self.assertIn("no number", self.desk(2, "drop", "first").stderr)
        self.assertTrue(all(row["en"] != self.EN for row in self.listed().values()))


class Crisis(Base):
    """One prepared urgent word, on until its last day."""

    def setUp(self):
        super().setUp()
        self.centre = self.copy()
        self.config = self.work / "kiosk.yaml"
        self.at("2027-03-01")

    def at(self, day):
        self.config.write_text(f"clock: {day}T10:00:00\n")

    def desk(self, code, *words):
        return self.expect(code, "crisis", *words, "--data", self.centre, "--config", self.config)

    def listed(self):
        return {row["code"]: row for row in csv.DictReader(io.StringIO(self.desk(0, "list").stdout), delimiter="\t")}

    def test_on_over_and_off(self):
        self.assertEqual({row["state"] for row in self.listed().values()}, {"off"})
        self.assertIn("no crisis notice", self.desk(1, "off").stderr)
        self.desk(0, "on", "stopped", "--country", "sa", "--until", "2027-03-10")
        row = self.listed()["stopped"]
        self.assertEqual((row["state"], row["until"]), ("on", "2027-03-10"))
        self.assertTrue(row["en"].startswith("Saudi Arabia: "), row["en"])
        self.assertTrue(row["bn"].startswith(unicodedata.normalize("NFC", "সৌদি আরব: ")), row["bn"])
        self.desk(0, "on", "cheats", "--until", "2027-03-05")
        self.assertEqual([code for code, row in self.listed().items() if row["state"] == "on"], ["cheats"])
        self.at("2027-03-06")
        self.assertEqual({row["state"] for row in self.listed().values()}, {"off"})
        self.desk(0, "off")
        with contextlib.closing(sqlite3.connect(f"file:{self.centre}/centre.db?mode=ro", uri=True)) as db:
            acts = db.execute("SELECT act, detail FROM audit ORDER BY rowid DESC LIMIT 3").fetchall()
        self.assertEqual(acts, [("crisis-off", ""), ("crisis-on", "cheats"), ("crisis-on", "stopped")])

    def test_mistakes_are_named(self):
        until = ("--until", "2027-03-10")
        for words, told in ((("war", *until), "no prepared text war"),
                            (("stopped", *until), "--country is missing"),
                            (("stopped", "--country", "xx", *until), "--country xx"),
                            (("cheats", "--country", "sa", *until), "leave --country out"),
                            (("cheats",), "--until"),
                            (("cheats", "--until", "2027-02-28"), "is over"),
                            (("cheats", "--until", "2027-12-28"), "more than 92 days")):
            self.assertIn(told, self.desk(2, "on", *words).stderr)
        self.assertEqual({row["state"] for row in self.listed().values()}, {"off"})

    def test_with_every_country_the_longest_fits(self):
        tables = SOURCE / "content/tables"
        countries = list(csv.DictReader(io.StringIO((tables / "countries.csv").read_text())))
        for row in csv.DictReader(io.StringIO((tables / "crises.csv").read_text())):
            for country in countries if row["names_country"] == "true" else [{"name_bn": "", "name_en": ""}]:
                for language in ("bn", "en"):
                    text = unicodedata.normalize("NFC", f"{country['name_' + language]}: {row['text_' + language]}")
                    self.assertLessEqual(len(text), 100, text)


class Setup(Base):
    def options(self, **changes):
        options = {"--data": self.work / "c", "--centre-code": "DHK", "--centre-name": "Dhaka",
                   "--centre-name-bn": "ঢাকা", "--key-out": self.work / "k", "--passphrase-file": self.passphrase}
        options.update({"--" + name.replace("_", "-"): value for name, value in changes.items()})
        return [str(word) for pair in options.items() if pair[1] is not None for word in pair]

    def test_demonstration(self):
        self.assertIn("PIN: 246810\n", self.made.stdout)
        self.assertIn("passphrase: " + PASSPHRASE, self.made.stdout)
        self.assertEqual(stat.S_IMODE(self.data.stat().st_mode), 0o700)
        for name in ("centre.db", "ticket.key"):
            self.assertEqual(stat.S_IMODE((self.data / name).stat().st_mode), 0o600, name)
        self.assertEqual(sorted(p.name for p in self.keys.iterdir()), ["centre.key", "content.key", "content.pub",
                                                                           "passphrase.txt"])
        self.assertEqual((self.keys / "passphrase.txt").read_text(), PASSPHRASE + "\n")
        self.assertIn(f"district: cumilla\nexport_folder: '{self.data}/exports'\n",
                      (self.data / "kiosk.yaml").read_text())
        self.assertTrue((self.data / "content/current.pack.minisig").exists())
        self.assertEqual([p.name for p in self.data.rglob("*.key")], ["ticket.key"])
        with sqlite3.connect(f"file:{self.data}/centre.db?mode=ro", uri=True) as db:
            self.assertEqual(db.execute("SELECT value FROM setting WHERE key = 'demo'").fetchone(), ("1",))
            self.assertEqual(db.execute("SELECT code, name_bn FROM service").fetchone(), ("documents", "কাগজ\nদেখা"))
            self.assertEqual(db.execute("SELECT count(*) FROM opening").fetchone(), (2,))
            self.assertEqual(db.execute("SELECT count(*) FROM closure").fetchone(), (2,))
            self.assertEqual(db.execute("SELECT count(*) FROM ticket_key").fetchone(), (1,))

    def test_real_centre_prints_its_secrets_once(self):
        done = self.expect(0, "setup", *self.options())
        self.assertRegex(done.stdout, r"(?m)^PIN: [0-9]{6}$")
        self.assertRegex(done.stdout, r"(?m)^recovery: ([a-z2-9]{4}-){7}[a-z2-9]{4}$")
        self.assertNotIn(PASSPHRASE, done.stdout + done.stderr)
        recovery = self.work / "recovery"
        recovery.write_text(done.stdout.split("recovery: ")[1])
        for passphrase in (self.passphrase, recovery):
            self.expect(0, "export", "--data", self.work / "c", "--from", "2026-10-01", "--to", "2026-10-01",
                        "--rows", "--output", self.work / "rows.csv", "--key", self.work / "k", "--passphrase-file",
                        passphrase)

    def test_nothing_is_overwritten(self):
        before = {path: path.read_bytes() for path in self.data.iterdir() if path.is_file()}
        done = self.expect(1, "setup", *self.options(data=self.data))
        self.assertIn("nothing was changed", done.stderr)
        self.assertEqual(before, {path: path.read_bytes() for path in self.data.iterdir() if path.is_file()})
        self.assertFalse((self.work / "k").exists())
        self.assertIn("centre.key is there already", self.expect(1, "setup", *self.options(key_out=self.keys)).stderr)

    def test_secret_keys_stay_out_of_the_data_folder(self):
        for inside in (self.work / "c", self.work / "c/keys", self.work / "x/../c/keys"):
            self.assertIn("inside the data folder", self.expect(2, "setup", *self.options(key_out=inside)).stderr)
        self.assertFalse((self.work / "c").exists())

    def test_what_fails_leaves_nothing(self):
        (self.work / "bad").mkdir()
        self.expect(2, "setup", "--demo", "--data", self.work / "c", "--content", self.work / "bad")
        self.assertEqual(sorted(p.name for p in self.work.iterdir()), ["bad", "c-keys"])
        self.assertEqual(list((self.work / "c-keys").iterdir()), [])

    def test_mistakes_are_named(self):
        short = self.work / "short"
        short.write_text("abc\n")
        for changes, words in (({"centre_code": "dhk"}, "three capital letters"), ({"centre_name_bn": None}, "Bengali"),
                               ({"key_out": None}, "--key-out is missing"), ({"passphrase_file": short}, "too short"),
                               ({"passphrase_file": self.work / "none"}, "No such file"),
                               ({"pin_file": short}, "six digits"), ({"passphrase_file": None}, "no terminal")):
            self.assertIn(words, self.expect(2, "setup", *self.options(**changes)).stderr)


class Bookings(Base):
    def test_list_show_cancel(self):
        code, ticket = self.book()
        first, last = datetime.date.today(), datetime.date.today() + datetime.timedelta(days=40)
        rows = list(csv.DictReader(io.StringIO(self.expect(0, "bookings", "list", "--data", self.data, "--from", first,
                                                           "--to", last).stdout), delimiter="\t"))
        mine = [row for row in rows if row["short_code"] == code]
        self.assertEqual([(row["service"], row["state"], row["contact"]) for row in mine],
                         [("documents", "booked", "sealed")])

        for text in (code, f"{code[:3]} {code[3:6]} {code[6:]}", ticket, ticket.lower()):
            self.assertIn("state: booked", self.expect(0, "bookings", "show", text, "--data", self.data).stdout)
        self.expect(0, "bookings", "cancel", ticket, "--data", self.data)
        self.assertIn("state: cancelled", self.expect(0, "bookings", "show", code, "--data", self.data).stdout)
        self.expect(1, "bookings", "cancel", code, "--data", self.data)
        with sqlite3.connect(f"file:{self.data}/centre.db?mode=ro", uri=True) as db:
            self.assertEqual(db.execute("SELECT count(*) FROM audit WHERE act = 'cancel' AND detail = ?",
                                        (code,)).fetchone(), (1,))

    def test_name_opens_with_the_key_and_is_audited(self):
        code, _ = self.book()
        done = self.expect(0, "bookings", "show", code, "--data", self.data, *self.unlocked())
        self.assertIn(f"name: {NAME}\nphone: {PHONE}\n", done.stdout)
        with sqlite3.connect(f"file:{self.data}/centre.db?mode=ro", uri=True) as db:
            self.assertEqual(db.execute("SELECT count(*) FROM audit WHERE act = 'look' AND detail = ?",
                                        (code,)).fetchone(), (1,))

    def test_no_such_serial(self):
        self.expect(1, "bookings", "show", "000000000", "--data", self.data)
        self.expect(1, "bookings", "show", "123", "--data", self.data)
        self.expect(1, "bookings", "cancel", "no slip", "--data", self.data)

    def test_days_are_checked(self):
        self.assertIn("--from 2026-02-30: there is no such day",
                      self.expect(2, "bookings", "list", "--data", self.data, "--from", "2026-02-30").stderr)


class AtDesk(Base):
    """A Sunday at nine in a copy of the centre, whose clock stands still."""

    def setUp(self):
        super().setUp()
        self.centre = self.copy()
        self.sunday = datetime.date.today() + datetime.timedelta(days=7 + (6 - datetime.date.today().weekday()) % 7)
        self.at(self.sunday, "09:00")

    def at(self, day, time):
        self.yaml = self.work / "desk.yaml"
        self.yaml.write_text(f"voice: silent\nclock: {day}T{time}:00\n")

    def desk(self, code, *words):
        return self.expect(code, *words, "--data", self.centre, "--config", self.yaml)

    def fields(self, *words):
        return dict(line.split(": ", 1) for line in self.desk(0, *words).stdout.splitlines())

    def add(self, time="09:30", day=None, service="documents"):
        return self.fields("bookings", "add", "--service", service, "--day", day or self.sunday, "--time", time)

    def table(self, code, *words):
        return list(csv.DictReader(io.StringIO(self.desk(code, *words).stdout), delimiter="\t"))


class Desk(AtDesk):
    def test_a_full_time_is_no(self):
        first, second = self.add(), self.add()
        self.assertNotEqual(first["short_code"], second["short_code"])
        self.assertIn("choose another time", self.desk(1, "bookings", "add", "--service", "documents", "--day", self.sunday,
                                                       "--time", "09:30").stderr)
        self.desk(1, "bookings", "add", "--service", "documents", "--day", self.sunday, "--time", "09:31")
        self.desk(2, "bookings", "add", "--service", "documents", "--day", self.sunday, "--time", "half past nine")
        self.desk(2, "bookings", "add", "--day", self.sunday, "--time", "09:30")

    def test_change(self):
        old = self.add()
        new = self.fields("bookings", "change", old["short_code"], "--day", self.sunday, "--time", "10:00")
        self.assertEqual(new["time"], "10:00")
        self.assertTrue(self.desk(1, "slip", "verify", old["ticket"]).stdout.startswith("changed: "))
        self.assertTrue(self.desk(0, "slip", "verify", new["ticket"]).stdout.startswith("valid: "))
        self.add("10:00")
        other = self.add()
        self.desk(1, "bookings", "change", other["ticket"], "--day", self.sunday, "--time", "10:00")
        self.assertIn("state: booked", self.desk(0, "bookings", "show", other["ticket"]).stdout)

    def test_wait_and_be_given_what_falls_free(self):
        first = self.add()
        code = self.fields("waiting", "add", "--service", "documents", "--need", "woman")["code"].replace(" ", "")
        shown = self.fields("waiting", "show", code)
        self.assertEqual((shown["state"], shown["needs"], shown["contact"]), ("waiting", "woman", "none"))
        rows = list(csv.DictReader(io.StringIO(self.desk(0, "waiting", "list").stdout), delimiter="\t"))
        self.assertEqual([(row["code"], row["free"] != "none") for row in rows], [(code, True)])
        self.assertIn("choose another", self.desk(1, "waiting", "give", code, "--day", self.sunday,
                                                       "--time", "09:31").stderr)
        given = self.fields("waiting", "give", code, "--day", self.sunday, "--time", "10:00")
        self.assertEqual((given["time"], given["needs"], given["state"]), ("10:00", "woman", "booked"))
        self.assertIn("wait no more", self.desk(1, "waiting", "give", code).stderr)
        self.assertEqual(self.fields("waiting", "show", code)["state"], "given")
        other = self.fields("waiting", "add", "--service", "documents")["code"].replace(" ", "")
        self.desk(0, "waiting", "drop", other)
        self.desk(1, "waiting", "drop", other)
        self.desk(2, "waiting", "show", "first come")
        self.desk(1, "waiting", "show", first["short_code"])
        self.desk(1, "waiting", "add", "--service", "palm-reading")

    def test_arrive_and_be_called(self):
        made = self.add()
        self.assertEqual(self.desk(0, "bookings", "check-in", made["ticket"]).stdout,
                         f"arrived: call number {made['call_number']}, 0 before\n")
        self.assertIn("already in the queue", self.desk(0, "bookings", "check-in", made["short_code"]).stdout)
        walk_in = self.fields("queue", "take", "--line", "women")
        self.assertIn("already in the queue", self.desk(0, "bookings", "check-in", walk_in["ticket"]).stdout)
        self.desk(2, "queue", "take", "--line", "rich")
        self.desk(1, "queue", "done", walk_in["call_number"])
        self.assertEqual(self.desk(0, "queue", "next").stdout, walk_in["call_number"] + "\n")
        self.desk(0, "queue", "done", walk_in["call_number"])
        self.desk(2, "queue", "jump", made["call_number"])
        self.desk(0, "queue", "jump", made["call_number"], "--reason", "a child is ill")
        self.desk(0, "queue", "missed", made["call_number"])
        self.desk(1, "queue", "next")
        rows = list(csv.DictReader(io.StringIO(self.desk(0, "queue", "list").stdout), delimiter="\t"))
        self.assertEqual([(row["call_number"], row["state"], row["jumped"]) for row in rows],
                         [(made["call_number"], "gone", "a child is ill"), (walk_in["call_number"], "done", "")])
        self.assertTrue(self.desk(1, "slip", "verify", made["ticket"]).stdout.startswith("missed: "))
        self.fields("bookings", "change", made["ticket"], "--day", self.sunday, "--time", "11:00")

    def test_another_day(self):
        made = self.add()
        self.at(self.sunday - datetime.timedelta(days=1), "09:00")
        self.assertTrue(self.desk(1, "bookings", "check-in", made["ticket"]).stdout.startswith("another day: "))
        self.at(self.sunday + datetime.timedelta(days=1), "09:00")
        self.assertTrue(self.desk(1, "bookings", "check-in", made["ticket"]).stdout.startswith("past: "))
        self.desk(0, "bookings", "missed", made["ticket"])
        self.desk(1, "bookings", "missed", made["ticket"])

    def free(self, time, day):
        rows = self.table(0, "slots", "list", "--service", "documents", "--day", day)
        return [int(row["free"]) for row in rows if row["time"] == time]

    def shut(self, code, *words):
        return self.table(code, "slots", "close", "--day", self.sunday, "--reason-bn", "বন্যা", "--reason-en", "Flood", *words)

    def test_closing_a_day_forgets_nobody(self):
        first, second = self.add("11:00"), self.add("11:00")
        self.assertEqual([row["short_code"] for row in self.shut(1)],
                         [made["short_code"].replace(" ", "") for made in (first, second)])
        self.assertEqual(self.free("11:00", self.sunday), [0])
        moved = self.shut(0, "--move")
        self.desk(1, "slots", "list", "--service", "documents", "--day", self.sunday)
        for old, row in zip((first, second), moved):
            self.assertGreater(row["new_day"], str(self.sunday))
            self.assertEqual(row["new_time"], "11:00")
            self.assertTrue(self.desk(1, "slip", "verify", old["ticket"]).stdout.startswith("changed: "))
            self.desk(0, "bookings", "show", row["new_short_code"])
        self.desk(1, "bookings", "add", "--service", "documents", "--day", self.sunday, "--time", "10:00")
        self.desk(0, "slots", "open", "--day", self.sunday)
        self.desk(1, "slots", "open", "--day", self.sunday)
        self.assertEqual(self.free("11:00", self.sunday), [2])
        self.assertEqual(self.shut(0, "--keep"), [])
        with sqlite3.connect(f"file:{self.centre}/centre.db?mode=ro", uri=True) as db:
            acts = [act for act, in db.execute("SELECT act FROM audit ORDER BY seq DESC LIMIT 5")]
        self.assertEqual(acts, ["close", "open", "change", "change", "close"])

    def texts(self, known=()):
        """What stands on the papers that came out, but for the known ones."""
        files = sorted(set((self.centre / "slips").glob("*.pdf")) - set(known), key=lambda file: file.stat().st_mtime_ns)
        return [subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True).stdout for file in files]

    def bengali(self, digits):
        return digits.translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))

    def test_each_who_is_shut_out_gets_a_notice(self):
        known = set((self.centre / "slips").glob("*.pdf"))
        self.add("11:00"), self.add("11:00")
        done = self.desk(0, "slots", "close", "--day", self.sunday, "--reason-bn", "বন্যা", "--reason-en", "Flood",
                         "--move", "--print")
        rows = list(csv.DictReader(io.StringIO(done.stdout), delimiter="\t"))
        self.assertIn("2 of 2 notices came out", done.stderr)
        texts = self.texts(known)
        self.assertEqual(len(texts), 2)
        for row, text in zip(rows, texts):
            code = row["new_short_code"]
            self.assertIn(self.bengali(f"{code[:3]} {code[3:6]} {code[6:]}"), text)
            self.assertIn("বন্যা", text)
            self.assertNotIn("documents", text)
        self.yaml.write_text(self.yaml.read_text() + "printer: ipp://127.0.0.1:9/ipp/print\n")
        done = self.desk(1, "slots", "close", "--day", rows[0]["new_day"], "--reason-bn", "বন্যা", "--reason-en", "Flood", "--keep",
                         "--print")
        self.assertIn("0 of 2 notices came out; mrc print queue has the others", done.stderr)

    def test_the_day_on_paper(self):
        known = set((self.centre / "slips").glob("*.pdf"))
        made, gone = self.add("10:00"), self.add("10:30")
        self.desk(0, "bookings", "cancel", gone["ticket"])
        self.desk(0, "print", "day-sheet", "--day", self.sunday)
        text, = self.texts(known)
        self.assertIn(self.bengali("%03d" % int(made["call_number"])), text)
        self.assertNotIn(self.bengali("%03d" % int(gone["call_number"])), text)
        file = self.work / "sheet.pdf"
        self.desk(0, "print", "day-sheet", "--paper", "a4", "--output", file)
        self.assertTrue(file.read_bytes().startswith(b"%PDF"))
        self.desk(2, "print", "day-sheet", "--output", file)

    def test_papers_to_take_home(self):
        known = set((self.centre / "slips").glob("*.pdf"))
        for kind in ("broker-receipt", "home-sheet", "pocket-card"):
            self.desk(0, "print", "home", kind)
        self.desk(2, "print", "home", "poster")
        self.assertEqual(len(self.texts(known)), 3)

    def test_a_slip_of_the_pad_is_entered_once(self):
        """Signed before the power went, filled in by hand, and from then on that serial's own."""
        known = set((self.centre / "slips").glob("*.pdf"))
        self.desk(0, "print", "pad", "--count", "2")
        self.desk(2, "print", "pad", "--count", "0")
        self.assertEqual(len(self.texts(known)), 1)
        with sqlite3.connect(f"file:{self.centre}/centre.db?mode=ro", uri=True) as db:
            first, second = [code for code, in db.execute("SELECT short_code FROM pad_slip ORDER BY number DESC LIMIT 2")]
        self.assertTrue(self.desk(1, "slip", "verify", first).stdout.startswith("blank: "))
        words = ["bookings", "add", "--service", "documents", "--day", self.sunday, "--time", "10:00"]
        made = self.fields(*words, "--pad", first)
        self.assertEqual(self.desk(0, "slip", "verify", first).stdout, self.desk(0, "slip", "verify", made["ticket"]).stdout)
        self.assertIn("entered before", self.desk(1, *words, "--pad", first).stderr)
        self.assertIn("no slip of the pad", self.desk(1, *words, "--pad", made["short_code"]).stderr)
        self.assertEqual(self.free("10:00", self.sunday), [1])
        self.assertIn("arrived", self.desk(0, "bookings", "check-in", first).stdout)
        self.assertIn("already", self.desk(0, "bookings", "check-in", made["ticket"]).stdout)
        self.assertTrue(self.desk(1, "slip", "verify", second).stdout.startswith("blank: "))

    def test_closing_is_asked_for_clearly(self):
        self.desk(2, "slots", "close", "--day", self.sunday)
        self.shut(2, "--move", "--keep")
        self.sunday -= datetime.timedelta(days=1)
        self.at(self.sunday + datetime.timedelta(days=1), "09:00")
        self.assertEqual(self.shut(1), [])

    def test_services_have_their_codes(self):
        self.assertIn("documents", [row["code"] for row in self.table(0, "services", "list")])

    def test_staff_acts_are_on_the_record(self):
        made = self.add()
        self.desk(0, "bookings", "missed", made["ticket"])
        with sqlite3.connect(f"file:{self.centre}/centre.db?mode=ro", uri=True) as db:
            acts = [act for act, in db.execute("SELECT act FROM audit ORDER BY seq DESC LIMIT 2")]
        self.assertEqual(acts, ["missed", "book"])


class Calendar(AtDesk):
    """Services, hours and closures as staff keep them."""

    def shown(self, code):
        return dict(line.split(": ", 1) for line in self.desk(0, "services", "show", code).stdout.splitlines()
                    if ": " in line)

    def times(self, code, day, exit_code=0):
        return [row["time"] for row in self.table(exit_code, "slots", "list", "--service", code, "--day", day)]

    def test_a_service_from_first_to_last(self):
        self.desk(0, "services", "add", "passport", "--name-bn", "পাসপোর্ট\\nফরম", "--name-en", "Passport form",
                  "--picture", "contract", "--minutes", "20", "--capacity", "2", "--counter", "3",
                  "--audience", "prospective family")
        shown = self.shown("passport")
        self.assertEqual((shown["name_bn"], shown["minutes"], shown["capacity"], shown["counter"], shown["fee_en"]),
                         ("পাসপোর্ট ফরম", "20", "2", "3", "Free"))
        self.assertTrue(self.times("passport", self.sunday))
        made = self.add(self.times("passport", self.sunday)[-1], service="passport")
        self.desk(0, "services", "set", "passport", "--papers-bn", "ছবি", "--papers-en", "Photo", "--horizon", "40")
        self.assertEqual((self.shown("passport")["papers_en"], self.shown("passport")["horizon_days"]), ("Photo", "40"))
        self.desk(0, "services", "retire", "passport")
        self.assertEqual(self.times("passport", self.sunday, 1), [])
        self.assertIn("state: booked", self.desk(0, "bookings", "show", made["ticket"]).stdout)
        self.desk(0, "services", "retire", "passport", "--again")
        self.assertTrue(self.times("passport", self.sunday))
        with sqlite3.connect(f"file:{self.centre}/centre.db?mode=ro", uri=True) as db:
            acts = [act for act, in db.execute("SELECT act FROM audit WHERE detail = 'passport' ORDER BY seq")]
        self.assertEqual(acts, ["service-add", "service-set", "service-retire", "service-again"])

    def test_needs_are_capacity(self):
        self.assertEqual([(row["need"], row["number"]) for row in self.table(0, "services", "needs")],
                         [("woman", "1"), ("wheelchair", "1"), ("reading", "1"), ("interpreter", "0")])
        add = ["bookings", "add", "--service", "documents", "--day", self.sunday, "--time"]
        made = self.fields(*add, "10:00", "--need", "woman", "--need", "reading")
        self.assertEqual(made["needs"], "woman,reading")
        self.assertIn("choose another time", self.desk(1, *add, "10:00", "--need", "woman").stderr)
        free = {row["time"]: row["free"] for row in self.table(0, "slots", "list", "--service", "documents", "--day",
                                                               self.sunday, "--need", "woman")}
        self.assertEqual((free["10:00"], free["10:30"]), ("0", "2"))
        self.desk(1, *add, "10:30", "--need", "interpreter")
        self.desk(0, "services", "needs", "--need", "interpreter", "--number", "1")
        self.assertEqual(self.fields(*add, "10:30", "--need", "interpreter")["needs"], "interpreter")
        self.assertIn("woman, wheelchair", self.desk(2, *add, "11:00", "--need", "money").stderr)
        self.desk(2, "services", "needs", "--need", "woman", "--number", "1000")
        self.assertEqual(self.table(0, "bookings", "list", "--from", self.sunday)[0]["needs"], "woman,reading")

    def test_a_copy_is_counted_and_marked(self):
        made = self.add()
        self.assertIn("printed", self.desk(0, "bookings", "reprint", made["short_code"]).stdout)
        self.assertIn("copy 2 of", self.desk(0, "bookings", "reprint", made["ticket"]).stderr)
        newest = max((self.centre / "slips").iterdir(), key=lambda path: path.stat().st_mtime_ns)
        text = subprocess.run(["pdftotext", newest, "-"], capture_output=True, text=True).stdout
        self.assertIn("Copy 2", text)
        self.desk(0, "bookings", "cancel", made["ticket"])
        self.desk(1, "bookings", "reprint", made["ticket"])
        self.desk(1, "bookings", "reprint", "000000000")

    def test_one_journey(self):
        words = ["bookings", "add", "--service", "documents", "--service", "loan", "--day", self.sunday, "--time", "10:00"]
        self.desk(0, "services", "add", "loan", "--name-bn", "লোন", "--name-en", "Loan", "--picture", "contract")
        made = self.fields(*words)
        self.assertEqual((made["service"], made["time"], made["then"]), ("documents+loan", "10:00", "10:30"))
        self.assertEqual(self.fields(*words)["service"], "loan+documents")  # the order in which they are free
        self.assertIn("loan cannot begin", self.desk(1, *words[:-1], "08:00").stderr)
        rows = self.table(0, "bookings", "list", "--from", self.sunday, "--service", "loan")
        self.assertEqual([row["service"] for row in rows], ["documents+loan", "loan+documents"])
        moved = self.fields("bookings", "change", made["ticket"], "--day", self.sunday, "--time", "11:00")
        self.assertEqual((moved["time"], moved["then"]), ("11:00", "11:30"))
        self.desk(0, "bookings", "cancel", moved["ticket"])
        self.assertIn("state: cancelled", self.desk(0, "bookings", "show", moved["ticket"]).stdout)
        self.desk(2, *words, "--service", "a", "--service", "b")

    def test_mistakes_about_services_are_named(self):
        for code, words, said in (
                (2, ["add", "Loan!"], "small letters"),
                (2, ["add", "x"], "visitors choose by"),
                (2, ["add", "x", "--name-bn", "ক", "--name-en", "k", "--picture", "nothing"], "no picture of that name"),
                (1, ["add", "documents", "--name-bn", "ক", "--name-en", "k", "--picture", "contract"], "services set"),
                (1, ["set", "nothing", "--minutes", "30"], "mrc services list"),
                (2, ["set", "documents", "--minutes", "3"], "minutes 3: write 5 to 480"),
                (2, ["set", "documents", "--audience", "tourist"], "prospective, returnee, family"),
                (1, ["retire", "nothing"], "mrc services list"),
                (1, ["show", "nothing"], "mrc services list")):
            self.assertIn(said, self.desk(code, "services", *words).stderr)

    def test_ramadan_and_a_working_saturday(self):
        ordinary = self.times("documents", self.sunday)
        last = self.sunday + datetime.timedelta(days=10)
        made = self.desk(0, "hours", "season", "--name-bn", "রমজান", "--name-en", "Ramadan", "--first", self.sunday,
                         "--last", last).stdout
        self.assertEqual(made, "season: 1\n")
        self.assertEqual(self.times("documents", self.sunday, 1), [])
        self.desk(0, "hours", "add", "--weekday", "sunday", "--from", "10:00", "--to", "11:00", "--season", "1")
        self.desk(0, "hours", "add", "--weekday", "sunday", "--from", "13:00", "--to", "13:30", "--season", "1")
        self.assertEqual(self.times("documents", self.sunday), ["10:00", "10:30", "13:00"])
        saturday = self.sunday + datetime.timedelta(days=6)
        self.desk(0, "hours", "work", "--day", saturday, "--as", "sunday")
        self.assertEqual(self.times("documents", saturday), ["10:00", "10:30", "13:00"])
        self.desk(0, "hours", "work", "--day", saturday, "--no")
        self.assertEqual(self.times("documents", saturday, 1), [])
        listed = self.desk(0, "hours", "list").stdout
        self.assertIn("sunday\t13:00\t13:30\t1\t\t", listed)
        self.assertIn(f"1\t{self.sunday}\t{last}\tRamadan\tরমজান", listed)
        self.desk(0, "hours", "drop", "--weekday", "sunday", "--from", "13:00", "--season", "1")
        self.desk(1, "hours", "drop", "--weekday", "sunday", "--from", "13:00", "--season", "1")
        self.desk(0, "hours", "season", "--season", "1")
        self.assertEqual(self.times("documents", self.sunday), ordinary)
        for words in (["add", "--weekday", "someday", "--from", "9:00", "--to", "10:00"],
                      ["add", "--weekday", "sunday", "--from", "10:00", "--to", "09:00"],
                      ["add", "--weekday", "sunday", "--from", "soon", "--to", "09:00"],
                      ["add", "--weekday", "sunday", "--from", "08:00", "--to", "09:00", "--season", "9"],
                      ["season", "--name-bn", "ক"]):
            self.desk(2, "hours", *words)

    def test_part_of_a_day_and_one_service(self):
        self.desk(0, "slots", "close", "--day", self.sunday, "--service", "documents", "--from", "09:00", "--to", "12:00",
                  "--reason-bn", "ট্রেনিং", "--reason-en", "Training")
        self.assertNotIn("10:00", self.times("documents", self.sunday))
        self.assertIn("12:00", self.times("documents", self.sunday))
        self.desk(1, "slots", "open", "--day", self.sunday)
        self.desk(0, "slots", "open", "--day", self.sunday, "--service", "documents")
        self.assertIn("10:00", self.times("documents", self.sunday))
        self.desk(2, "slots", "close", "--day", self.sunday, "--from", "12:00", "--to", "09:00", "--reason-bn", "ক",
                  "--reason-en", "k")

    def test_only_who_comes_then_is_affected(self):
        early, late = self.add("10:00"), self.add("12:00")
        rows = self.table(1, "slots", "close", "--day", self.sunday, "--from", "12:00", "--reason-bn", "ক", "--reason-en",
                          "k")
        self.assertEqual([row["short_code"] for row in rows], [late["short_code"].replace(" ", "")])
        self.assertNotEqual(early["short_code"], late["short_code"])

    def closures(self, code, text):
        path = self.work / "holidays.csv"
        path.write_text(text)
        return self.desk(code, "closures", "import", path).stderr

    def test_holidays_from_a_file(self):
        self.add("10:00")
        said = self.closures(0, "\ufeffday,reason_bn,reason_en,moon,service,from,to\r\n"
                                f"{self.sunday},ঈদ,Eid,true,,,\r\n2030-03-26,স্বাধীনতা দিবস,Independence Day,false,,,\r\n"
                                "2030-03-27,ট্রেনিং,Training,false,documents,13:00,17:00\r\n")
        self.assertIn("3 closures", said)
        self.assertIn(f"1 serials are expected on {self.sunday}", said)
        rows = self.table(0, "closures", "list", "--from", "2030-01-01", "--to", "2030-12-31")
        self.assertEqual([(row["day"], row["from"], row["service"]) for row in rows],
                         [("2030-03-26", "00:00", ""), ("2030-03-27", "13:00", "documents")])
        self.assertEqual(self.times("documents", self.sunday, 1), [])

    def test_a_mistake_in_the_file_is_named_and_nothing_taken(self):
        head = "day,reason_bn,reason_en,moon,service,from,to\n2030-05-01,মে দিবস,May Day,false,,,\n"
        for row, said in (("2030-02-30,ক,k,false,,,", "holidays.csv:3: day is"),
                          ("2030-02-03,,k,false,,,", "holidays.csv:3: visitors are shown why"),
                          ("2030-02-03,ক,k,maybe,,,", "holidays.csv:3: moon is"),
                          ("2030-02-03,ক,k,false,,9am,", "holidays.csv:3: from is"),
                          ("2030-02-03,ক,k,false,,12:00,09:00", "holidays.csv:3: to is not after"),
                          ("2030-02-03,ক,k,false,swimming,,", "holidays.csv:3: there is no service swimming")):
            self.assertIn(said, self.closures(2, head + row + "\n"))
        self.assertIn("holidays.csv:1: the column moon", self.closures(2, "day,reason_bn,reason_en\n1,2,3\n"))
        self.assertEqual(self.table(0, "closures", "list", "--from", "2030-01-01"), [])


class Agencies(AtDesk):
    """The list of licences, as staff bring it and look into it."""

    HEAD = "rl,name_en,name_bn,address_en,status,valid_to\n"

    def bring(self, code, text, *words, day=None):
        path = self.work / "agencies.csv"
        path.write_text(self.HEAD + text)
        day = day or datetime.date.today().isoformat()
        return self.desk(code, "agencies", "import", path, "--date", day, *words).stderr

    def test_the_demonstration_has_a_list_of_its_own(self):
        rows = self.table(0, "agencies", "list")
        self.assertTrue(rows)
        self.assertTrue(all(row["name_en"].startswith("Sample ") for row in rows))
        self.assertIn(", a sample", self.desk(0, "agencies", "list").stderr)

    def test_the_whole_list_from_a_file(self):
        said = self.desk(0, "agencies", "import", BUILD / "tests/support/agencies.csv", "--date", "2020-02-01").stderr
        self.assertIn("2750 agencies, list of 2020-02-01", said)
        rows = self.table(0, "agencies", "list")
        self.assertEqual(len(rows), 2750)
        wanted = rows[1000]
        shown = dict(line.split(": ", 1) for line in self.desk(0, "agencies", "show", f"RL-{wanted['rl']}").stdout
                     .splitlines() if ": " in line)
        self.assertEqual((shown["name_en"], shown["status"]), (wanted["name_en"], wanted["status"]))
        self.assertIn("more than 30 days old", self.desk(0, "agencies", "show", wanted["rl"]).stderr)
        found = self.table(0, "agencies", "find", "আলমদিনা ওভারসীজ")
        self.assertEqual(found[0]["name_en"], "Sample Al Madina Overseas")
        self.assertIn("no proof", self.desk(1, "agencies", "show", "99999").stderr)
        self.desk(1, "agencies", "find", "quintessence")
        with sqlite3.connect(self.centre / "centre.db") as db:
            self.assertIn(("agencies-import", "2020-02-01 2750"), db.execute("SELECT act, detail FROM audit").fetchall())

    def test_a_mistake_in_the_list_is_named_and_nothing_taken(self):
        before = self.table(0, "agencies", "list")
        said = self.bring(2, "1,Sample One,,,valid,\nx,Sample Two,,,closed,\n")
        self.assertIn("agencies.csv:3: rl is “x”; write the number", said)
        self.assertIn("agencies.csv:3: status is “closed”; write valid", said)
        self.assertIn("nothing was taken", said)
        self.assertEqual(self.table(0, "agencies", "list"), before)

    def test_a_list_that_would_do_harm_needs_a_word_more(self):
        lines = "".join(f"{i},Sample {i},,,valid,\n" for i in range(1, 21))
        self.bring(0, lines)
        few = "1,Sample 1,,,valid,\n"
        self.assertIn("it has 1 lines, the list here has 20", self.bring(2, few))
        self.assertIn("which is newer", self.bring(2, lines, day="2021-01-01"))
        self.assertIn("which has not come", self.bring(2, lines, "--even-so", day="2098-01-01"))
        self.assertEqual(len(self.table(0, "agencies", "list")), 20)
        self.bring(0, few, "--even-so", day="2021-01-01")
        self.assertEqual(len(self.table(0, "agencies", "list")), 1)


class Offices(Base):
    """Where this centre sends people on to: a spreadsheet of its own."""

    HEAD = "need,district,name_bn,where_bn,phone,as_of\n"

    def setUp(self):
        super().setUp()
        self.centre = self.copy()

    def bring(self, code, lines):
        path = self.work / "offices.csv"
        path.write_text(self.HEAD + lines, encoding="utf-8")
        return self.expect(code, "offices", "import", path, "--data", self.centre).stderr

    def exported(self, *words):
        text = self.expect(0, "offices", "list", *words, "--data", self.centre).stdout
        self.assertTrue(text.startswith("\ufeff"))
        return list(csv.DictReader(io.StringIO(text[1:])))

    def test_what_was_exported_comes_back(self):
        empty = self.exported("--template-for", "cumilla")
        self.assertEqual([(row["need"], row["district"], row["name_bn"]) for row in empty],
                         [("manpower", "cumilla", "")])
        self.assertIn("no office is in it", self.bring(2, "manpower,cumilla,,,,\n"))
        self.bring(0, "manpower,cumilla,জেলা অফিস,\"টমছম ব্রিজ, কুমিল্লা\",০৮১-৬৫৪৩২,2026-01-20\n")
        rows = self.exported()
        self.assertEqual([(row["name_bn"], row["where_bn"], row["phone"]) for row in rows],
                         [("জেলা অফিস", "টমছম ব্রিজ, কুমিল্লা", "081-65432")])
        again = self.expect(0, "offices", "list", "--template-for", "cumilla", "--data", self.centre).stdout
        path = self.work / "again.csv"
        path.write_text(again, encoding="utf-8")
        self.expect(0, "offices", "import", path, "--data", self.centre)
        self.assertEqual(self.exported(), rows)

    def test_a_mistake_is_named_and_nothing_taken(self):
        self.bring(0, "manpower,cumilla,অফিস,,,2026-01-20\n")
        before = self.exported()
        said = self.bring(2, "manpwer,cumilla,অফিস,,,2026-01-20\nmanpower,comilla,Bank,,call me,2026-13-01\n"
                             "manpower,cumilla,আইন,,,2099-01-01\n")
        for words in ("offices.csv:2: need is “manpwer”; write one of manpower", "offices.csv:3: district is “comilla”",
                      "offices.csv:3: name_bn is “Bank”, with Latin letters", "offices.csv:3: phone is “call me”",
                      "offices.csv:3: as_of is “2026-13-01”", "offices.csv:4: as_of 2099-01-01 cannot be",
                      "6 mistakes in offices.csv: nothing was taken"):
            self.assertIn(words, said)
        self.assertEqual(self.exported(), before)


class Clock(Base):
    """The machine's own clock against a store that has seen another time."""

    def setUp(self):
        super().setUp()
        self.centre = self.copy()
        self.tomorrow = datetime.date.today() + datetime.timedelta(days=1)

    def clock(self, code, *words):
        return self.expect(code, "clock", *words, "--data", self.centre)

    def change(self, *statements):
        with contextlib.closing(sqlite3.connect(self.centre / "centre.db")) as db, db:
            for statement in statements:
                db.execute(statement)

    def put_visit_in_doubt(self, shift):
        boot = pathlib.Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        day = (self.tomorrow - datetime.date(1970, 1, 1)).days
        self.change(f"INSERT INTO clock_doubt VALUES(7, 3, 0, '{boot}', 0, {shift})",
                    f"INSERT INTO visit SELECT {day}, randomblob(16), 9, 60, 'family', 'bn', 0, 0, '', '', '', '', '', '', "
                    "'', '', '', 7")

    def rows(self, day):
        path = self.work / "rows.csv"
        done = self.expect(0, "export", "--rows", "--data", self.centre, "--from", day, "--to", day, "--output", path,
                           *self.unlocked())
        return len(path.read_text(encoding="utf-8-sig").splitlines()) - 1, done.stderr

    def test_in_doubt_until_staff_say_so(self):
        self.assertIn("believed", self.clock(0, "show").stdout)
        self.change("INSERT OR REPLACE INTO time_mark VALUES(1, 4102444800, 'an earlier start', 5, 0, 0, 0)")
        self.assertIn("behind", self.clock(1, "show").stdout)
        refused = self.expect(2, "queue", "take", "--data", self.centre)
        self.assertIn("mrc clock confirm", refused.stderr)
        done = mrc("doctor", "--data", self.centre, "--config", self.config)
        self.assertRegex(done.stdout, "failed +clock: .*mrc clock confirm")
        self.assertIn("believed", self.clock(0, "confirm").stdout)
        self.clock(0, "show")
        self.expect(0, "queue", "take", "--data", self.centre)

    def test_repair(self):
        self.put_visit_in_doubt(-86400)
        self.assertIn("7\t1970-01-01 06:00\t-24.0\t1\t0\tchanged while", self.clock(0, "doubts").stdout)
        self.assertIn("doubtful visits: 1 ", mrc("doctor", "--data", self.centre).stdout)
        rows, said = self.rows(self.tomorrow)
        self.assertEqual(rows, 0)
        self.assertIn("mrc clock doubts", said)
        before, _ = self.rows(datetime.date.today())
        self.clock(0, "repair", "7")
        self.assertEqual(self.rows(datetime.date.today()), (before + 1, ""))
        self.assertEqual(len(self.clock(0, "doubts").stdout.splitlines()), 1)

    def test_repair_by_hand(self):
        self.put_visit_in_doubt("NULL")
        self.assertIn("give --hours", self.clock(2, "repair", "7").stderr)
        self.assertIn("give --hours", self.clock(2, "repair", "8").stderr)
        self.assertIn("whole hours", self.clock(2, "repair", "7", "--hours", "soon").stderr)
        self.assertIn("no number", self.clock(2, "repair", "seven").stderr)
        self.assertIn("mrc clock doubts", self.clock(1, "repair", "8", "--hours", "1").stderr)
        self.clock(0, "repair", "7", "--hours", "0")
        self.assertEqual(self.rows(self.tomorrow), (1, ""))


class Backup(Base):
    """The restore drill."""

    def setUp(self):
        super().setUp()
        self.centre = self.copy()
        self.file = self.work / "centre.mrcback"

    def restore(self, code, data, *words):
        return self.expect(code, "restore", self.file, "--data", data, *self.unlocked(), *words)

    def test_drill(self):
        first = tool("book", self.centre, NAME, PHONE).split()
        self.expect(0, "backup", self.file, "--data", self.centre)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.assertNotIn(first[0].encode(), self.file.read_bytes())
        self.assertFalse((self.centre / "centre.db.copy").exists())
        second = tool("book", self.centre, NAME, PHONE).split()

        self.assertIn("--replace", self.restore(1, self.centre).stderr)
        self.expect(0, "bookings", "show", second[0], "--data", self.centre)
        self.restore(0, self.centre, "--replace")
        self.assertIn("state: booked", self.expect(0, "bookings", "show", first[1], "--data", self.centre).stdout)
        self.expect(1, "bookings", "show", second[0], "--data", self.centre)
        kept = [path for path in self.centre.glob("centre.db.before-*") if path.suffix == "" or path.name.endswith("Z")]
        self.assertEqual(len(kept), 1)
        self.assertIn(f"name: {NAME}", self.expect(0, "bookings", "show", first[0], "--data", self.centre,
                                                   *self.unlocked()).stdout)

    def test_to_a_new_machine(self):
        code, ticket = tool("book", self.centre, NAME, PHONE).split()
        self.expect(0, "backup", self.file, "--data", self.centre)
        new = self.work / "new"
        self.restore(0, new)
        self.assertTrue(self.expect(0, "slip", "verify", ticket, "--data", new).stdout.startswith("valid"))

    def test_what_is_refused(self):
        self.expect(0, "backup", self.file, "--data", self.centre)
        wrong = self.work / "wrong"
        wrong.write_text("not the passphrase\n")
        self.expect(1, "restore", self.file, "--data", self.work / "new", "--key", self.keys, "--passphrase-file", wrong)
        spoilt = bytearray(self.file.read_bytes())
        spoilt[len(spoilt) // 2] ^= 1
        self.file.write_bytes(spoilt)
        self.assertIn("older copy", self.restore(2, self.centre, "--replace").stderr)
        self.assertEqual(list(self.centre.glob("centre.db.*before*")), [])
        self.expect(0, "bookings", "list", "--data", self.centre)
        self.file.write_text("no copy")
        self.restore(2, self.centre, "--replace")
        self.expect(2, "restore", self.file, "--data", self.work / "new")


class Slip(Base):
    def verify(self, text, code, answer):
        done = self.expect(code, "slip", "verify", text, "--data", self.data)
        self.assertTrue(done.stdout.startswith(answer), done.stdout)

    def test_answers(self):
        code, ticket = self.book()
        self.verify(ticket, 0, "valid: ")
        self.verify(" " + ticket.lower() + "\r\n", 0, "valid: ")
        self.verify(code, 0, "valid: ")
        self.verify(tool("forge", self.data, ticket), 1, "forged: ")
        self.verify(tool("elsewhere"), 1, "other centre: DHK")
        self.verify("http://example.org/", 1, "no slip: ")
        self.verify("", 1, "no slip: ")
        self.verify(ticket[:-1], 1, "")
        self.expect(0, "bookings", "cancel", code, "--data", self.data)
        self.verify(ticket, 1, "cancelled: ")

    def test_used_and_missed(self):
        _, ticket = self.book()
        data = self.copy()
        for status, answer in ((2, "used: "), (3, "used: "), (4, "missed: ")):
            with sqlite3.connect(data / "centre.db") as db:
                db.execute("UPDATE appointment SET status = ? WHERE ticket = ?", (status, ticket))
            done = self.expect(1, "slip", "verify", ticket, "--data", data)
            self.assertTrue(done.stdout.startswith(answer), done.stdout)

    def test_genuine_slip_that_is_not_in_the_list(self):
        _, ticket = self.book()
        data = self.work / "centre"
        shutil.copytree(self.data, data)
        with sqlite3.connect(data / "centre.db") as db:
            db.execute("DROP TRIGGER appointment_kept")
            db.execute("DELETE FROM appointment WHERE ticket = ?", (ticket,))
        self.assertIn("unknown: ", self.expect(1, "slip", "verify", ticket, "--data", data).stdout)


class Export(Base):
    def test_rows_read_again(self):
        path = self.export("--rows", *self.unlocked())
        raw = path.read_bytes()
        self.assertTrue(raw.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(raw.count(b"\n"), raw.count(b"\r\n"))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
        with sqlite3.connect(f"file:{self.data}/centre.db?mode=ro", uri=True) as db:
            self.assertEqual(len(rows), db.execute("SELECT count(*) FROM visit").fetchone()[0])
            women = db.execute("SELECT count(*) FROM visit WHERE sex = 'female'").fetchone()[0]
        self.assertEqual(sum(row["sex"] == "female" for row in rows), women)
        self.assertNotIn("hour", rows[0])

    def test_xlsx_says_what_csv_says(self):
        for kind in ([], ["--rows", *self.unlocked()]):
            text = self.export(*kind, "--hxl").read_text(encoding="utf-8-sig")
            sheet = openpyxl.load_workbook(self.export(*kind, "--hxl", name="out.xlsx"), read_only=True).active
            cells = [["" if cell is None else str(cell)[:10] if isinstance(cell, datetime.datetime) else str(cell)
                      for cell in row] for row in sheet.iter_rows(values_only=True)]
            self.assertEqual(cells, list(csv.reader(io.StringIO(text))))

    def test_rows_of_xlsx_never_touch_the_disk(self):
        first, last = last_month()
        trace = self.work / "trace"
        done = subprocess.run(["strace", "-f", "-e", "trace=openat,open,creat", "-o", trace, MRC, "export", "--data",
                               self.data, "--from", first, "--to", last, "--output", self.work / "a.xlsx"],
                              stdout=subprocess.DEVNULL, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        self.assertEqual(done.returncode, 0)
        made = [line.split('"')[1] for line in trace.read_text().splitlines() if "O_CREAT" in line]
        allowed = ("/dev/shm/mrc-export-", os.environ.get("XDG_RUNTIME_DIR", "/dev/shm") + "/mrc-export-",
                   str(self.work / "a.xlsx.part"), str(self.data))
        self.assertEqual([path for path in made if not path.startswith(allowed)], [])
        self.assertFalse(list(pathlib.Path("/dev/shm").glob("mrc-export-*")))

    def test_open_tables_are_safe_to_give_away(self):
        rows = list(csv.DictReader(self.export().open(encoding="utf-8-sig", newline="")))
        self.assertEqual(rows[0]["visits"], "240")
        for row in rows:
            self.assertEqual(row["hidden"] == "yes", row["visits"] == "")
            self.assertFalse(0 < int(row["visits"] or 0) < 5, row)
        for fact in {row["fact"] for row in rows} - {"visits", "topic", "service", "page_openings"}:
            alone = {row["value"]: int(row["visits"]) for row in rows if row["fact"] == fact and not row["by_fact"]}
            self.assertEqual(sum(alone.values()), 240, fact)
            self.check_table([row for row in rows if row["fact"] == fact and row["by_fact"]], alone)

    def check_table(self, rows, sums):
        """No line and no column of the table has one hidden cell alone, and what is printed adds up."""
        for key in ("value", "by_value"):
            for value in {row[key] for row in rows}:
                line = [row for row in rows if row[key] == value]
                hidden = sum(row["hidden"] == "yes" for row in line)
                self.assertNotEqual(hidden, 1, line)
                if key == "value" and not hidden:
                    self.assertEqual(sum(int(row["visits"]) for row in line), sums[value])

    def test_full_has_names_and_only_full(self):
        self.book()
        first = datetime.date.today()
        last = first + datetime.timedelta(days=40)
        path = self.work / "full.csv"
        self.expect(0, "export", "--data", self.data, "--from", first, "--to", last, "--full", "--output", path,
                    *self.unlocked())
        text = path.read_text(encoding="utf-8-sig")
        self.assertIn(NAME, text)
        self.assertIn(PHONE, text)

    def test_rows_and_full_need_the_key(self):
        first, last = last_month()
        for kind in ("--rows", "--full"):
            words = ["export", "--data", self.data, "--from", first, "--to", last, kind, "--output",
                     self.work / "no.csv"]
            self.assertIn("--key is missing", self.expect(2, *words).stderr)
            self.assertIn("no terminal", self.expect(2, *words, "--key", self.keys).stderr)
            self.assertFalse((self.work / "no.csv").exists())

    def test_wrong_passphrase_waits_over_restarts(self):
        data = self.copy()
        wrong = self.work / "wrong"
        wrong.write_text("not this one at all\n")
        words = ["export", "--data", data, "--from", "2026-10-01", "--to", "2026-10-01", "--rows", "--output",
                 self.work / "no.csv", "--key", self.keys, "--passphrase-file"]
        for _ in range(6):  # a slow try uses up its wait: the next one is longer than any try
            self.expect(1, *words, wrong)
        self.assertRegex(self.expect(1, *words, self.passphrase).stderr, r"for [0-9]+ more seconds")

    def test_another_centres_key_is_refused(self):
        other = self.work / "other"
        self.expect(0, "setup", "--demo", "--data", other, "--content", self.content)
        first, last = last_month()
        done = self.expect(2, "export", "--data", self.data, "--from", first, "--to", last, "--rows", "--output",
                           self.work / "no.csv", "--key", str(other) + "-keys", "--passphrase-file", self.passphrase)
        self.assertIn("another centre's key", done.stderr)

    def test_folder_gets_a_named_file(self):
        first, last = last_month()
        done = self.expect(0, "export", "--data", self.data, "--from", first, "--to", last, "--output", self.work)
        self.assertEqual(done.stdout.strip(), f"{self.work}/MRC-CML-open1-{first}-{last}.csv")
        self.assertTrue(pathlib.Path(done.stdout.strip()).exists())

    def test_mistakes_are_named(self):
        base = ["export", "--data", self.data]
        for words, told in ((["--to", "2026-10-01"], "--from is missing"),
                            (["--from", "2026-10-02", "--to", "2026-10-01"], "is before"),
                            (["--from", "2026-10-01", "--to", "2026-10-01"], "--output is missing"),
                            (["--from", "2026-10-01", "--to", "2026-10-01", "--format", "pdf"], "csv or xlsx"),
                            (["--from", "1", "--to", "2026-10-01"], "no such day"),
                            (["--from", "2026-10-01", "--to", "2026-10-01", "--rows", "--full"], "one of them")):
            self.assertIn(told, self.expect(2, *base, *words).stderr)
        done = self.expect(2, *base, "--from", "2026-10-01", "--to", "2026-10-01", "--output", "/nowhere/x.csv")
        self.assertIn("/nowhere/x.csv", done.stderr)

    def test_interrupted_leaves_nothing(self):
        data = self.copy()
        with sqlite3.connect(data / "centre.db") as db:
            db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO "
                       "visit SELECT 20000, randomblob(16), 9, 60, 'family', 'bn', 0, 0, '', '', '', '', '', '', '', "
                       "'', '', NULL FROM n")
        path = self.work / "big.xlsx"
        part = pathlib.Path(str(path) + ".part")
        going = subprocess.Popen([MRC, "export", "--data", data, "--from", "2024-01-01", "--to", "2026-12-31", "--rows",
                                  "--output", path, *self.unlocked()], stderr=subprocess.PIPE, text=True)
        while not part.exists() and going.poll() is None:
            time.sleep(0.005)
        going.send_signal(signal.SIGINT)
        told = going.communicate()[1]
        self.assertEqual(going.returncode, 2, told)
        self.assertIn("cancelled", told)
        self.assertFalse(path.exists() or part.exists())


class Content(Base):
    def make(self):
        pack = self.work / "a.pack"
        self.expect(0, "content", "build", self.content, "-o", pack)
        return pack

    def test_check_names_file_and_line(self):
        bad = self.work / "content"
        shutil.copytree(self.content, bad)
        (bad / "tables/services.csv").open("a").write("broken,row\n")
        done = self.expect(1, "content", "check", bad)
        self.assertRegex(done.stdout, r"(?m)^tables/services.csv:3: ")
        self.assertIn("1 to correct", done.stderr)
        self.expect(1, "content", "build", bad, "-o", self.work / "no.pack")
        self.assertFalse((self.work / "no.pack").exists())
        said = self.expect(0, "content", "check", self.content).stderr
        self.assertRegex(said, "nothing to correct: .* paths of .* ways, all walked")
        self.expect(2, "content", "check", self.work / "none")

    def test_voices_from_the_script_to_the_pack(self):
        content, baked = self.work / "content", self.work / "baked"
        shutil.copytree(self.content, content)
        shutil.copytree(self.content, baked)
        self.expect(0, "content", "voices", "bake", baked, "--place", "topics/")
        self.assertRegex(self.expect(0, "content", "voices", "list", baked, "--place", "topics/").stderr,
                         r"(\d+) texts: 0 read by a person, \1 by a machine, 0 not yet")
        self.expect(0, "content", "check", baked)

        script = self.expect(0, "content", "voices", "script", content).stdout
        self.assertEqual(script[0], "\ufeff")
        rows = list(csv.DictReader(script[1:].splitlines()))
        self.assertGreater(len(rows), 100)
        self.assertEqual(len({row["file"] for row in rows}), len(rows))
        self.assertTrue(all(row["text"] and row["place"] for row in rows))
        self.assertIn(("কবে আসবেন?", "screens/when"), [(row["text"], row["place"]) for row in rows])
        self.assertIn(("When will you come?", "screens/when"), [(row["text"], row["place"]) for row in rows])
        self.assertIn(("Are you there?", "screens/still-there"), [(row["text"], row["place"]) for row in rows])
        self.assertIn(("Yes, call me", "waiting.yes"), [(row["text"], row["place"]) for row in rows])
        staff = ("screens/pin", "screens/export", "news.", "printer.", "wait-list.")
        self.assertFalse([row for row in rows if "{" in row["text"] or row["place"].startswith(staff)])
        done = self.expect(0, "content", "voices", "list", "--all", "--place", "when.", content)
        self.assertIn("-\tsynthesiser\twhen.places-left\t", done.stdout)
        self.assertRegex(done.stderr, r"\d+ more carry a number, a day or a name")
        name = next(row["file"][:-4] for row in rows
                    if row["file"].startswith("bn-") and len(row["text"]) > 20 and row["place"].startswith("topics/"))
        takes = self.work / "takes"
        takes.mkdir()
        shutil.copy(baked / f"voices/{name}.opus", takes / f"{name}.ogg")  # as a person would have read it
        shutil.copy(takes / f"{name}.ogg", takes / "bn-0000000000000000.ogg")
        done = self.expect(1, "content", "voices", "import", content, takes)
        self.assertIn("bn-0000000000000000.ogg: no text has this name", done.stdout)
        self.assertIn("1 recordings taken in, 1 to record again", done.stderr)
        (takes / "bn-0000000000000000.ogg").unlink()
        self.expect(0, "content", "voices", "import", content, takes)
        self.assertNotIn(name, self.expect(0, "content", "voices", "list", content).stdout)
        self.assertIn(name + "\tperson\t", self.expect(0, "content", "voices", "list", "--all", content).stdout)
        self.expect(0, "content", "build", content, "-o", self.work / "voices.pack")
        words = next(row["text"] for row in rows if row["file"].startswith(name))
        for file in content.glob("topics/*/bn.md"):
            file.write_text(file.read_text().replace(words, words.rstrip("।") + " তো।"))
        done = self.expect(0, "content", "voices", "list", content)
        self.assertIn(f"{name}\tleft over\tvoices/{name}.opus", done.stdout)
        self.assertIn("1 recordings are of no text any more", done.stderr)
        with contextlib.closing(sqlite3.connect(self.work / "voices.pack")) as db:
            self.assertEqual(db.execute("SELECT name, synthetic FROM clip").fetchall(), [(name, 0)])

    def test_build_sign_verify_install(self):
        pack = self.make()
        key, public = self.keys / "content.key", self.keys / "content.pub"
        self.expect(1, "content", "verify", pack, "--public-key", public)
        self.expect(0, "content", "sign", pack, "--key", key)
        self.assertIn("genuine", self.expect(0, "content", "verify", pack, "--public-key", public).stdout)
        self.assertIn("genuine", self.expect(0, "content", "verify", pack, "--data", self.data).stdout)
        stock = subprocess.run(["minisign", "-Vm", pack, "-p", public], capture_output=True)
        self.assertEqual(stock.returncode, 0, stock.stderr)
        data = self.copy()
        self.expect(0, "content", "install", pack, "--data", data)
        self.assertTrue((data / "content/previous.pack").exists())
        pack.write_bytes(pack.read_bytes()[:-1] + b"x")
        self.expect(1, "content", "verify", pack, "--public-key", public)
        self.expect(1, "content", "install", pack, "--data", data)

    def test_install_keeps_what_staff_changed(self):
        data = self.copy()
        with sqlite3.connect(data / "centre.db") as db:
            db.execute("UPDATE service SET capacity = 7")
            db.execute("DELETE FROM closure")
        pack = self.make()
        self.expect(0, "content", "sign", pack, "--key", self.keys / "content.key")
        self.expect(0, "content", "install", pack, "--data", data)
        with sqlite3.connect(data / "centre.db") as db:
            self.assertEqual(db.execute("SELECT capacity FROM service").fetchall(), [(7,)])
            self.assertEqual(db.execute("SELECT count(*) FROM closure").fetchone(), (2,))
            self.assertEqual(db.execute("SELECT count(*) FROM opening").fetchone(), (2,))

    def test_older_pack_is_refused(self):
        data = self.copy()
        older = self.make()
        self.expect(0, "content", "sign", older, "--key", self.keys / "content.key")
        with sqlite3.connect(data / "centre.db") as db:
            db.execute("UPDATE setting SET value = '9999999999' WHERE key = 'content_sequence'")
        self.expect(1, "content", "install", older, "--data", data)

    def test_the_pack_before_is_there_again(self):
        data = self.copy()
        pack = self.make()
        self.expect(0, "content", "sign", pack, "--key", self.keys / "content.key")
        first = (data / "content/current.pack").read_bytes()
        self.expect(0, "content", "install", pack, "--data", data)
        self.expect(0, "content", "rollback", "--data", data)
        self.assertEqual((data / "content/current.pack").read_bytes(), first)
        self.expect(0, "content", "rollback", "--data", data)
        self.assertEqual((data / "content/current.pack").read_bytes(), pack.read_bytes())
        (data / "content/previous.pack").unlink()
        self.expect(1, "content", "rollback", "--data", data)
        with sqlite3.connect(f"file:{data}/centre.db?mode=ro", uri=True) as db:
            acts = [act for act, in db.execute("SELECT act FROM audit ORDER BY seq DESC LIMIT 3")]
        self.assertEqual(acts, ["content-back", "content-back", "content"])

    def test_keygen_overwrites_nothing_and_passphrase_counts(self):
        self.expect(0, "content", "keygen", "--key-out", self.work, "--passphrase-file", self.passphrase)
        before = (self.work / "content.key").read_bytes()
        self.expect(2, "content", "keygen", "--key-out", self.work, "--open")
        self.assertEqual((self.work / "content.key").read_bytes(), before)
        pack, wrong = self.make(), self.work / "wrong"
        wrong.write_text("no\n")
        self.expect(1, "content", "sign", pack, "--key", self.work / "content.key", "--passphrase-file", wrong)
        self.expect(0, "content", "sign", pack, "--key", self.work / "content.key", "--passphrase-file",
                    self.passphrase)
        self.expect(1, "content", "install", pack, "--data", self.data)

    def test_first_key_is_taken_later_ones_are_not(self):
        data, keys = self.work / "c", self.work / "k"
        self.expect(0, "setup", "--data", data, "--centre-code", "DHK", "--centre-name", "Dhaka", "--centre-name-bn",
                    "ঢাকা", "--key-out", keys, "--passphrase-file", self.passphrase)
        pack = self.make()
        self.expect(0, "content", "sign", pack, "--key", self.keys / "content.key")
        self.assertIn("--public-key FILE once", self.expect(2, "content", "install", pack, "--data", data).stderr)
        self.expect(0, "content", "install", pack, "--data", data, "--public-key", self.keys / "content.pub")
        self.expect(0, "content", "keygen", "--key-out", self.work, "--open")
        done = self.expect(2, "content", "install", pack, "--data", data, "--public-key", self.work / "content.pub")
        self.assertIn("trusts another content key", done.stderr)


class Print(Base):
    def test_slip_goes_to_the_folder(self):
        done = self.expect(0, "print", "test", "--data", self.data, "--config", self.config)
        name, state = done.stdout.strip().split("\t")
        self.assertEqual(state, "printed")
        made = [path for path in (self.data / "slips").iterdir() if name in path.name]
        self.assertTrue(made[0].read_bytes().startswith(b"%PDF"))

    def test_sample_of_each_paper_needs_no_centre(self):
        for paper, width in ("58", 58), ("80", 80), ("a6", 105), ("a5", 148), ("a4", 210):
            file = self.work / f"sample-{paper}.pdf"
            done = self.expect(0, "print", "sample", "slip", "--paper", paper, "--output", file)
            self.assertRegex(done.stdout, rf"\t{width} x \d+ mm\n$")
            self.assertTrue(file.read_bytes().startswith(b"%PDF"))
        done = self.expect(2, "print", "sample", "slip", "--paper", "a3", "--output", file)
        self.assertIn("58, 80, a6, a5, a4", done.stderr)
        done = self.expect(2, "print", "sample", "poster", "--paper", "a4", "--output", file)
        self.assertIn("there are: slip", done.stderr)

    def test_folder_is_for_a_demonstration_only(self):
        data = self.copy()
        with sqlite3.connect(data / "centre.db") as db:
            db.execute("DELETE FROM setting WHERE key = 'demo'")
        shutil.rmtree(data / "slips", ignore_errors=True)
        done = self.expect(2, "print", "test", "--data", data, "--config", self.config)
        self.assertIn("printer: ipp://", done.stderr)
        self.assertFalse((data / "slips").exists())

    def test_paper_is_counted(self):
        """Unknown until a roll was used up; then staff are warned before the end."""
        options = ["--data", self.data, "--config", self.config]
        rows = lambda done: done.stdout.splitlines()[1].split("\t")
        before = float(rows(self.expect(0, "print", "roll", *options))[0])
        self.expect(0, "print", "test", *options)
        used, length, left = rows(self.expect(0, "print", "roll", *options))
        self.assertGreater(float(used), before)
        self.assertEqual((length, left), ("unknown", "unknown"))
        with sqlite3.connect(pathlib.Path(self.data) / "centre.db") as db:
            db.execute("INSERT INTO paper_roll(printer, whole, used_mm, empty, began, ended) VALUES(0, 1, 30000, 1, 0, 1)")
        self.assertEqual(rows(self.expect(0, "print", "roll", "--new", *options)), ["0.0", "30.0", "30.0"])
        with sqlite3.connect(pathlib.Path(self.data) / "centre.db") as db:
            db.execute("UPDATE paper_roll SET used_mm = 28000 WHERE ended IS NULL")
        self.assertEqual(rows(self.expect(1, "print", "roll", *options)), ["28.0", "30.0", "2.0"])
        self.assertIn("2.0 m of about 30 m are left", mrc("doctor", *options).stdout)
        self.expect(1, "print", "roll", "--second", *options)
        self.expect(0, "print", "roll", "--new", *options)

    def test_printer_that_is_not_there(self):
        self.config = self.work / "kiosk.yaml"
        self.config.write_text("printer: ipp://127.0.0.1:9/ipp/print\n")
        done = self.expect(1, "print", "test", "--data", self.data, "--config", self.config)
        self.assertIn("look at its cable", done.stderr)
        self.assertIn("\tfailed", done.stdout)

    def test_slip_that_did_not_come_out_is_printed_later(self):
        self.config = self.work / "kiosk.yaml"
        self.config.write_text("printer: ipp://127.0.0.1:9/ipp/print\n")
        options = ["--data", self.data, "--config", self.config]
        lost = self.expect(1, "print", "test", *options).stdout.split("\t")[0]
        row = [line for line in self.expect(0, "print", "queue", *options).stdout.splitlines() if lost in line][0]
        self.assertIn("failed, did not come out; it cannot be reached", row)
        self.assertTrue(row.endswith("\tyes"), row)
        self.config.write_text("printer: folder\n")
        self.assertEqual(self.expect(0, "print", "retry", lost, *options).stdout, f"{lost}\tprinted\n")
        self.assertTrue((self.data / "slips" / f"slip-{lost}-1.pdf").exists())
        self.expect(1, "print", "retry", lost, *options)
        self.expect(0, "print", "cancel", lost, *options)
        self.expect(1, "print", "cancel", "no-such-slip", *options)
        self.expect(0, "print", "resume", *options)

    def test_clock_is_set_in_a_demonstration_only(self):
        data, self.config = self.copy(), self.work / "kiosk.yaml"
        self.config.write_text("clock: 2026-11-23T10:00:00\n")
        words = ["bookings", "list", "--data", data, "--config", self.config]
        self.expect(0, *words)
        with sqlite3.connect(data / "centre.db") as db:
            db.execute("DELETE FROM setting WHERE key = 'demo'")
        self.assertIn("only a demonstration centre may", self.expect(2, *words).stderr)


class Doctor(Base):
    def lines(self, data, *words, config=None, env=None):
        done = mrc("doctor", "--data", data, "--config", config or self.config, *words, env=env)
        self.assertNotRegex(done.stderr, "runtime error|Sanitizer")
        lines = [line.split(None, 1) for line in done.stdout.splitlines()]
        worst = {"ok": 0, "warning": 1, "failed": 2}
        self.assertEqual(done.returncode, max(worst[verdict] for verdict, _ in lines), done.stdout)
        return {text.split(": ")[0]: verdict for verdict, text in lines}, done.stdout

    def test_healthy_centre(self):
        found, text = self.lines(self.data)
        for about in ("data folder", "store", "centre", "ballast", "ticket key", "secret keys", "content", "agencies", "fonts",
                      "disk", "clock"):
            self.assertEqual(found.get(about), "ok", text)

    def seeded(self, about, verdict, words, spoil):
        data = self.copy()
        spoil(data)
        found, text = self.lines(data)
        self.assertEqual(found.get(about), verdict, text)
        self.assertIn(words, text)
        shutil.rmtree(data)

    def test_each_seeded_fault_is_named(self):
        def spoil_page(data):
            with open(data / "centre.db", "r+b") as db:
                db.seek(4096 * 3)
                db.write(b"\xff" * 4096)

        self.seeded("data folder", "warning", "chmod 700", lambda data: data.chmod(0o755))
        self.seeded("store", "failed", "damaged", spoil_page)
        self.seeded("store", "failed", "", lambda data: (data / "centre.db").unlink())
        self.seeded("good copy", "failed", "start the kiosk", lambda data: (data / "centre.db.good").write_bytes(b"x" * 9000))
        self.seeded("ballast", "warning", "make room", lambda data: (data / "ballast").unlink())
        self.seeded("ticket key", "failed", "ticket.key", lambda data: (data / "ticket.key").unlink())
        self.seeded("ticket key", "warning", "chmod 600", lambda data: (data / "ticket.key").chmod(0o644))
        self.seeded("secret keys", "failed", "USB key", lambda data: shutil.copy(self.keys / "centre.key", data))
        self.seeded("content", "failed", "install", lambda data: (data / "content/current.pack").write_bytes(b"x"))

    def test_an_old_list_of_agencies_is_named(self):
        def sql(words):
            def spoil(data):
                with sqlite3.connect(data / "centre.db") as db:
                    db.execute(words)
            return spoil

        self.seeded("agencies", "warning", "is 31 days old", sql("UPDATE agency_list SET day = day - 31"))
        self.seeded("agencies", "ok", "a sample", sql("UPDATE agency_list SET day = day - 30"))
        self.seeded("agencies", "warning", "mrc agencies import", sql("DELETE FROM agency_list"))

    def test_foreign_ticket_key(self):
        other = self.work / "other"
        self.expect(0, "setup", "--demo", "--data", other, "--content", self.content)
        self.seeded("ticket key", "failed", "another kiosk",
                    lambda data: shutil.copy(other / "ticket.key", data / "ticket.key"))

    def test_voice_and_printer(self):
        wanted = self.work / "kiosk.yaml"
        wanted.write_text("voice: sound\nprinter: ipp://127.0.0.1:9/ipp/print\n")
        found, text = self.lines(self.data, config=wanted)
        self.assertEqual((found["voice"], found["printer"]), ("ok", "failed"), text)
        self.assertIn("sound", found)
        found, text = self.lines(self.data)
        self.assertEqual((found["voice"], found["printer"]), ("ok", "ok"), text)
        self.assertNotIn("sound", found)

    def test_a_socket_for_headphones_is_named(self):
        wanted, elements, pipe = (self.work / name for name in ("kiosk.yaml", "elements", "changed"))
        wanted.write_text("voice: sound\n")
        os.mkfifo(pipe)
        (self.work / "asound.conf").write_text(
            f'ctl_type.mrcjack {{ lib "{JACK_PLUGIN}" }}\n'
            f'ctl.default {{ type mrcjack file "{elements}" pipe "{pipe}" }}\n')
        alsa = {"ALSA_CONFIG_PATH": str(self.work / "asound.conf")}
        for controls, verdict, words in (
                ("Headphone Jack=0", "ok", "speak by themselves"),
                ("Headphone Jack=0\nSpeaker Playback Switch=1\nAuto-Mute Mode=2", "ok", "speak by themselves"),
                ("Headphone Jack=0\nSpeaker Playback Switch=1\nAuto-Mute Mode=0", "warning", "Auto-Mute Mode"),
                ("Master Playback Switch=1", "ok", "no socket for headphones has a switch")):
            elements.write_text(controls)
            found, text = self.lines(self.data, config=wanted, env=alsa)
            self.assertEqual(found["headphones"], verdict, text)
            self.assertIn(words, text)
        found, text = self.lines(self.data)
        self.assertNotIn("headphones", found)

    def test_a_district_that_is_none_is_named(self):
        wanted = self.work / "kiosk.yaml"
        for code, verdict, words in (("cumilla", "ok", "Cumilla"), ("comilla", "warning", "districts.csv")):
            wanted.write_text(f"voice: silent\ndistrict: {code}\n")
            found, text = self.lines(self.data, config=wanted)
            self.assertEqual(found["district"], verdict, text)
            self.assertIn(words, text)

    def test_cupsd_of_this_machine(self):
        root, config = self.work / "root", self.work / "kiosk.yaml"
        config.write_text("voice: silent\nprinter: ipp://localhost:9/printers/slip\n")
        for folder in ("etc/cups", "etc/systemd/system/cups.service.d", "run/mrc-cups"):
            (root / folder).mkdir(parents=True)
        conf, life = root / "etc/cups/cupsd.conf", root / "run/mrc-cups/instance"
        drop_in = root / "etc/systemd/system/cups.service.d/mrc-kiosk.conf"
        good = (SOURCE / "kiosk/deploy/cups/cupsd.conf").read_text()

        def look():
            return self.lines(self.data, "--root", root, config=config)

        found, text = look()
        self.assertEqual((found["cupsd start"], found["cupsd.conf"]), ("warning", "warning"), text)
        self.assertIn("cups.service.d", text)
        drop_in.write_text("[Service]\n")
        self.assertIn("daemon-reload", look()[1])
        life.write_text("x\n")
        conf.write_text(good)
        found, text = look()
        self.assertEqual((found["cupsd start"], found["cupsd.conf"]), ("ok", "ok"), text)
        for name, bad in (("Browsing", "On"), ("IdleExitTimeout", "60"), ("PreserveJobFiles", "1d"),
                          ("ErrorPolicy", "stop-printer"), ("WebInterface", "Yes"), ("DirtyCleanInterval", "30")):
            conf.write_text(good + f"{name} {bad}\n")
            text = look()[1]
            self.assertIn(f"{name} is {bad}", text)
            self.assertIn("cupsctl", text)
        for bad in ("Port 631", "Listen *:631", "Listen 192.0.2.7:631", "LogLevel debug"):
            conf.write_text(good + bad + "\n")
            self.assertIn(bad.split()[-1], look()[1])
        conf.write_text(good + "Listen localhost:631\nListen [::1]:631\nListen /run/cups/cups.sock\n")
        config.write_text("voice: silent\nprinter: ipp://[::1]:9/printers/slip\n")
        self.assertEqual(look()[0]["cupsd.conf"], "ok")
        config.write_text("voice: silent\nprinter: ipp://192.0.2.7/ipp/print\n")
        self.assertNotIn("cupsd start", look()[0])

    def test_cupsd_starts_with_nothing_of_before(self):
        spool, life = self.work / "spool", self.work / "run"
        spool.mkdir()
        lives = set()
        for _ in range(2):
            for name in ("c00017", "d00017-001"):
                (spool / name).write_text("x")
            (spool / "tmp").mkdir(exist_ok=True)
            subprocess.run([SOURCE / "kiosk/deploy/cups/cups-start", spool, life], check=True)
            self.assertEqual([path.name for path in spool.iterdir()], ["tmp"])
            lives.add((life / "instance").read_text())
        self.assertEqual(len(lives), 2)

    def test_the_drop_in_is_well_formed(self):
        verify = shutil.which("systemd-analyze")
        if verify is None:
            self.skipTest("systemd-analyze is not here")
        unit = self.work / "cups.service"
        unit.write_text("[Service]\nExecStart=/bin/true\n")
        folder = self.work / "cups.service.d"
        folder.mkdir()
        text = (BUILD / "kiosk/deploy/mrc-kiosk.conf").read_text()
        (folder / "mrc-kiosk.conf").write_text(re.sub(r"ExecStartPre=.*", "ExecStartPre=/bin/true", text))
        done = subprocess.run([verify, "--man=no", "verify", unit], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        (folder / "mrc-kiosk.conf").write_text(text + "RestartSec=soon\n")
        done = subprocess.run([verify, "--man=no", "verify", unit], capture_output=True, text=True)
        self.assertIn("Failed to parse", done.stderr)

    def test_no_centre_and_wrong_settings(self):
        found, _ = self.lines(self.work / "none")
        self.assertEqual(found["data folder"], "failed")
        wrong = self.work / "kiosk.yaml"
        wrong.write_text("voice: silent\nprinter_sied: left\n")
        found, text = self.lines(self.data, config=wrong)
        self.assertEqual(found["kiosk.yaml"], "failed")
        self.assertIn("kiosk.yaml:2:", text)


class Privacy(Base):
    def test_zz_no_name_or_phone_in_anything(self):
        """Runs last: all that mrc said, and all that lies in the folders but for what --full wrote."""
        code, ticket = self.book()
        self.export()
        self.export("--rows", *self.unlocked(), name="rows.csv")
        self.expect(0, "bookings", "show", code, "--data", self.data)
        self.expect(0, "slip", "verify", ticket, "--data", self.data)
        self.assertGreater(len(said), 20)
        for secret in (NAME, NAME.split()[0], PHONE, PHONE[1:]):
            for text in said:
                self.assertNotIn(secret, text)
            for path in self.root.rglob("*"):
                if path.is_file() and path.name != "full.csv":
                    self.assertNotIn(secret.encode(), path.read_bytes(), path)


if __name__ == "__main__":
    tap.main()
