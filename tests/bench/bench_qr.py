#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the QR of a worn slip is still read, of twenty of each kind.

    bench_qr.py MRC
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
sys.dont_write_bytecode = True

import numpy
import qr_damage

SEEDS = 20


def main():
    image = qr_damage.slip(sys.argv[1], "80")
    print(f"{'of ' + str(SEEDS):24}" + "".join(f"{name:>8}" for name in [*qr_damage.READERS, "either"]))
    for name, damage, _ in qr_damage.DAMAGES:
        counts = dict.fromkeys([*qr_damage.READERS, "either"], 0)
        for seed in range(SEEDS):
            chance = numpy.random.default_rng(seed)
            seen = qr_damage.camera(damage(image, chance), chance)
            read = {reader: function(seen) for reader, function in qr_damage.READERS.items()}
            for reader, good in read.items():
                counts[reader] += good
            counts["either"] += any(read.values())
        print(f"{name:24}" + "".join(f"{count:8}" for count in counts.values()), flush=True)


if __name__ == "__main__":
    main()
