#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every English word of a template has its Bengali one, and Bengali is what it is."""

import gettext
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = os.environ["MRC_SOURCE_ROOT"]
PO = os.path.join(ROOT, "locales", "bn.po")
ROOMS = ["kiosk", "printing", "content"]
MARKED = re.compile(r'translatable="(yes|true|1)"|\bN?_ \("')
KEYWORDS = ["--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2"]
ALLOWED = ["English"]  # on the button that leads there


def listed():
    with open(os.path.join(ROOT, "locales", "POTFILES"), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def marked():
    """The files that have words to translate."""
    for room in ROOMS:
        for folder, _, names in os.walk(os.path.join(ROOT, room)):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith((".ui", ".c")) and MARKED.search(open(path, encoding="utf-8").read()):
                    yield os.path.relpath(path, ROOT)


def run(*argv):
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True)
    return [] if done.returncode == 0 else done.stderr.strip().splitlines()


def check_every_file_is_listed():
    files = listed()
    yield from (f"locales/POTFILES: add {path}" for path in sorted(set(marked()) - set(files)))
    yield from (f"locales/POTFILES: {path} is not there" for path in files
                if not os.path.exists(os.path.join(ROOT, path)))
    if files != sorted(files):
        yield "locales/POTFILES: sort it"


def check_every_word_has_its_bengali():
    files = listed()
    if not files:
        return
    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, "all.pot")
        yield from run("xgettext", "--from-code=UTF-8", *KEYWORDS, "-o", pot, *files)
        if os.path.exists(pot):  # no word at all makes no file
            yield from run("msgcmp", PO, pot)


def check_the_file_is_well_formed():
    yield from run("msgfmt", "--check", "-o", os.devnull, PO)


def check_bengali_is_bengali():
    with tempfile.TemporaryDirectory() as folder:
        mo = os.path.join(folder, "bn.mo")
        subprocess.run(["msgfmt", "-o", mo, PO], check=True)
        with open(mo, "rb") as file:
            words = gettext.GNUTranslations(file)._catalog
    for msgid, msgstr in words.items():
        rest = re.sub(r"%[a-z]|<[^>]*>|&[a-z]+;", "", msgstr)
        for allowed in ALLOWED:
            rest = rest.replace(allowed, "")
        if msgid == "":
            continue
        if re.search(r"[A-Za-z0-9]", rest):
            yield f"“{msgstr}”: a Latin letter or digit"
        if "…" in msgstr or "..." in msgstr:
            yield f"“{msgstr}”: an ellipsis"
        if unicodedata.normalize("NFC", msgstr) != msgstr:
            yield f"“{msgstr}”: the same letters are written in another way elsewhere (Unicode NFC)"


def main():
    checks = [value for name, value in globals().items() if name.startswith("check_")]
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        wrong = list(check())
        for line in wrong:
            print(f"# {line}")
        name = check.__name__.removeprefix("check_").replace("_", "-")
        print(f"{'not ok' if wrong else 'ok'} {number} /translations/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
