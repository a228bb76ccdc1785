#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills whoever prints, and the cupsd between, at random, and counts what became of the slips.

    test_print_chaos.py WORKER MRC NOAVAHI.so

MRC_CHAOS_SECONDS is how long, 60 if unset; 1800 for a night. MRC_CHAOS_SEED repeats a run.
Lost, doubled and falsely "printed" slips must be none; the uncertain ones are counted.
"""

import collections
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

WORKER, MRC, SHIM = sys.argv[1:4]
SECONDS = float(os.environ.get("MRC_CHAOS_SECONDS", "60"))
SEED = os.environ.get("MRC_CHAOS_SEED") or str(random.randrange(1 << 30))
LAB = pathlib.Path(__file__).parents[1] / "support" / "cups-lab.sh"
PRINTED, FAILED, UNCERTAIN = 3, 5, 6


def descendants(pid):
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                pass
    found, wave = [], {pid}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave}
        found += wave
    return found


def kill(pid, how):
    try:
        os.kill(pid, how)
    except ProcessLookupError:
        pass


class Chaos:
    def __init__(self, work, kind, keep_spool=False):
        self.work, self.kind = work, kind
        self.dir, self.data = work / "lab", work / "data"
        subprocess.run([MRC, "setup", "--demo", "--data", self.data, "--key-out", work / "keys", "--content",
                        LAB.parents[2] / "content"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        environment = {**os.environ, **({"MRC_LAB_KEEP_SPOOL": "1"} if keep_spool else {})}
        self.lab = subprocess.Popen([LAB, kind, self.dir, SHIM], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                    text=True, env=environment)
        self.uri = self.lab.stdout.readline().strip()
        assert self.uri, "the lab did not start"
        (self.dir / "control").write_text("0.2")
        self.said = open(work / "said", "a+")
        self.worker_kills = self.cupsd_kills = 0

    def worker(self, how):
        return subprocess.Popen([WORKER, self.data, self.uri, self.dir / "life", how], stdout=self.said,
                                stderr=open(self.work / "worker.log", "a"))

    # As systemd does: the whole control group ends.
    def kill_cupsd(self, how):
        pid = int((self.dir / "cupsd.pid").read_text())
        children = descendants(pid)
        kill(pid, how)
        end = time.monotonic() + 3
        while how == signal.SIGTERM and time.monotonic() < end and (pathlib.Path("/proc") / str(pid)).exists():
            time.sleep(0.01)
        for child in children:
            kill(child, signal.SIGKILL)
        self.cupsd_kills += 1

    def run(self, seconds, how, until=lambda: False):
        begun = time.monotonic()
        worker = self.worker(how)
        next_worker = begun + random.uniform(0.3, 1)
        next_cupsd = begun + random.uniform(2, 5)
        while (now := time.monotonic()) - begun < seconds and not until():
            if now >= next_worker:
                worker.kill()
                worker.wait()
                worker = self.worker(how)
                self.worker_kills += 1
                next_worker = now + random.expovariate(1 / 1.2)
            if self.kind == "queue" and now >= next_cupsd:
                self.kill_cupsd(random.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
                next_cupsd = now + random.uniform(2, 7)
            time.sleep(0.01)
        worker.kill()
        worker.wait()
        if how != "naive":
            assert self.worker("drain").wait(60) == 0, "the slips left behind were not settled in a minute"
        self.wait_idle()

    # Until nothing more comes out: the backend of a cupsd looks every few seconds.
    def wait_idle(self):
        end = time.monotonic() + 10
        before = -1
        while time.monotonic() < end and before != (before := sum(self.prints().values())):
            time.sleep(3)

    def prints(self):
        path = self.dir / "printed"
        lines = path.read_text().split() if path.exists() else []
        return collections.Counter(line.split(":")[1] for line in lines if line.startswith("slip:"))

    def count(self):
        self.said.seek(0)
        ids = self.said.read().split()
        with sqlite3.connect(self.data / "centre.db") as db:
            rows = {row[0]: row[1:] for row in db.execute("SELECT print_id, state, slip IS NOT NULL FROM print_job")}
        prints = self.prints()
        table = collections.Counter((rows[i][0] if i in rows else None, prints[i]) for i in ids)
        return {
            "slips": len(ids),
            "worker kills": self.worker_kills,
            "cupsd kills": self.cupsd_kills,
            "printed": sum(n for (state, _), n in table.items() if state == PRINTED),
            "uncertain": sum(n for (state, _), n in table.items() if state == UNCERTAIN),
            "uncertain that came out": sum(n for (state, came), n in table.items() if state == UNCERTAIN and came),
            "failed": sum(n for (state, _), n in table.items() if state == FAILED),
            "lost": sum(1 for i in ids if i not in rows or (rows[i][0] != PRINTED and not (
                rows[i][0] in (FAILED, UNCERTAIN) and rows[i][1]))),
            "doubled": sum(1 for i in ids if prints[i] > 1),
            "falsely printed": sum(1 for i in ids if i in rows and rows[i][0] == PRINTED and not prints[i]),
            "falsely failed": sum(1 for i in ids if i in rows and rows[i][0] == FAILED and prints[i]),
        }

    def close(self):
        self.lab.stdin.close()
        self.lab.wait(30)


def honest(kind, seconds):
    def test(chaos):
        chaos.run(seconds, "work")
        counts = chaos.count()
        print("# " + ", ".join(f"{name} {value}" for name, value in counts.items()), flush=True)
        bad = {name: counts[name] for name in ("lost", "doubled", "falsely printed", "falsely failed") if counts[name]}
        assert not bad, bad
        assert counts["printed"] > 0, "nothing was printed at all"
    return kind, False, test


# The harness is worth something only if it sees the doubles of a client that sends again.
def naive():
    def test(chaos):
        chaos.run(60, "naive", until=lambda: max(chaos.prints().values(), default=0) > 1)
        counts = chaos.count()
        print("# naive: " + ", ".join(f"{name} {value}" for name, value in counts.items()), flush=True)
        assert counts["doubled"] > 0, "the naive client was not caught"
    return "queue", True, test


def main():
    random.seed(SEED)
    print(f"# seed {SEED}, {SECONDS:g} s")
    tests = {"queue": honest("queue", SECONDS), "printer": honest("printer", SECONDS / 4),
             "naive-client-is-caught": naive()}
    print(f"1..{len(tests)}")
    failed = 0
    for number, (name, (kind, keep, test)) in enumerate(tests.items(), 1):
        with tempfile.TemporaryDirectory(prefix="chaos-", ignore_cleanup_errors=True) as folder:
            os.chmod(folder, 0o755)
            chaos = Chaos(pathlib.Path(folder), kind, keep)
            try:
                test(chaos)
                print(f"ok {number} - {name}", flush=True)
            except AssertionError as error:
                failed += 1
                print(f"not ok {number} - {name}: {error}", flush=True)
            finally:
                chaos.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
