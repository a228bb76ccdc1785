#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a meson test run: tally.py TESTLOG.json TALLY

Prints "N passed, N failed" and adds "N N" to TALLY. A program that ends badly
counts as one failure more than its cases tell; in CI a skipped case is a failure.
"""

import json
import os
import re
import sys

CASE = re.compile(r"^(not )?ok\b(?:(?!#).)*(# *(SKIP|TODO).*)?$", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL"}


def count(test):
    passed = failed = skipped = 0
    for line in (test.get("stdout") or "").splitlines():
        case = CASE.match(line)
        if case is None:
            continue
        if case.group(3):
            skipped += 1
        elif case.group(1):
            failed += 1
        else:
            passed += 1
    if test["result"] == "SKIP":
        skipped = max(skipped, 1)
    elif test["result"] in GOOD:
        passed = passed if passed + failed + skipped else 1
    elif failed == 0:
        failed = 1
    return passed, failed, skipped


def main():
    passed = failed = skipped = 0
    with open(sys.argv[1], encoding="utf-8") as log:
        for line in log:
            test = json.loads(line)
            counts = count(test)
            passed += counts[0]
            failed += counts[1]
            skipped += counts[2]
            if counts[2]:
                print(f"skipped: {test['name']} ({counts[2]})")
    if os.environ.get("CI"):
        failed += skipped
    with open(sys.argv[2], "a", encoding="utf-8") as tally:
        print(passed, failed, file=tally)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


sys.exit(main())
