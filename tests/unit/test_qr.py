#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The QR of a slip, clean and mildly noisy, is read by both readers from pixels of 203 dpi, on each paper.

    test_qr.py MRC
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
sys.dont_write_bytecode = True

import numpy
import qr_damage

PAPERS = ["58", "80", "a6", "a5", "a4"]
SEEDS = 5


def main():
    print(f"1..{len(PAPERS)}")
    failed = 0
    for number, paper in enumerate(PAPERS, 1):
        image = qr_damage.slip(sys.argv[1], paper)
        missed = []
        for name, damage, must in qr_damage.DAMAGES:
            for seed in range(SEEDS if must else 0):
                chance = numpy.random.default_rng(seed)
                seen = qr_damage.camera(damage(image, chance), chance)
                missed += [f"{reader}: {name}, seed {seed}" for reader, read in qr_damage.READERS.items()
                           if not read(seen)]
        failed += bool(missed)
        print(f"{'not ok' if missed else 'ok'} {number} - {paper} {'; '.join(missed)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
