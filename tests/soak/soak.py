# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One farm's life under kills, a writer and an adversary, round by round."""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from farmmaker import RandomFarm, make_canaries, make_demo
from ledger import Ledger
from shapes import SHAPES

HERE = Path(__file__).resolve().parent
ROUNDS = 14  # of one farm
COMMANDS = {"cleanup": 34, "undo": 18, "redo": 10, "undo-job": 6, "run": 8, "only": 8, "trash": 6,
            "reconcile": 3, "fix": 5, "emergency": 5, "dry-run": 4}
# What removes for good: only what was in the trash when a round began.
PURGING = {"trash", "emergency"}


class Violation(Exception):
    """The farm's folder stays; the text says all that is needed to look."""


class Companion:
    """The writer or the adversary, a process of its own."""

    def __init__(self, script, farm, *arguments):
        self.log = Path(farm.base, f"{script}.log")
        self.offset = 0
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / f"{script}.py"), farm.base, *map(str, arguments)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def tell(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        if self.process.stdout.readline() != "ok\n":
            raise Violation(f"{self.log.stem} has ended by itself")

    def events(self):
        with open(self.log, encoding="utf-8") as file:
            file.seek(self.offset)
            events = [json.loads(line) for line in file]
            self.offset = file.tell()
        return events

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class Totals(Counter):
    """Sums of all farms; `slowest…` are the greatest of all."""

    def highest(self, name, value):
        self[name] = max(self[name], value)


class FarmLife:
    def __init__(self, number, seed, program, scratch, totals):
        self.number, self.program, self.totals = number, program, totals
        self.random = random.Random(f"{seed}/{number}")
        self.base = f"{scratch}/farm-{number}"
        self.far = None
        self.history = []
        os.mkdir(self.base)

    def live(self, is_over):
        """Rounds until the farm is old or `is_over` says so."""
        self.farm = self._make_farm()
        self.program.forget()
        # What is used for the first time is marked while nobody plays tricks.
        first = ["cleanup", "--over-limit", "--only", "remove-temp"]
        self._expect(self.program.run(self.farm, first), (0, 1))
        self.ledger = Ledger(self.farm)
        self.writer = Companion("writer", self.farm, self.random.randrange(10**6), 300)
        self.adversary = Companion("adversary", self.farm, self.random.randrange(10**6))
        try:
            for number in range(ROUNDS):
                if is_over():
                    break
                self._round(number)
        finally:
            self.writer.end()
            self.adversary.end()
        self._bury()

    def _make_farm(self):
        rng = self.random
        shape = list(SHAPES)[self.number % 3]
        keep_days = rng.choice((30, 30, 30, 0))
        archive = self._other_disk() if self.number % 4 == 1 or rng.random() < 0.15 else ""
        if self.number % 5 == 4:
            farm = make_demo(self.program.path, self.base, rng, shape, rng.randint(80, 700),
                             archive, keep_days)
            journal = "demo"
        else:
            jobs = int(50 * 40 ** rng.random() ** 1.5)
            journal = "WAL" if self.number // 3 % 2 == 0 else "DELETE"
            farm = RandomFarm(self.base, rng, time.time(), shape, jobs, journal, archive,
                              keep_days).make()
        self._choose_victims(farm)
        make_canaries(farm)
        farm.label = f"{shape}, {journal}{', archive on tmpfs' if archive else ''}, " \
                     f"kept for {keep_days} days"
        farm.save()
        db = farm.connect()
        jobs = db.execute(f'SELECT count(*) FROM "{farm.kind.table}"').fetchone()[0]
        db.close()
        self.totals["jobs"] += jobs
        print(f"farm {self.number}: {jobs} jobs, {farm.label}", flush=True)
        return farm

    def _other_disk(self):
        self.far = f"{self.base}/far"
        os.mkdir(self.far)
        if os.geteuid() == 0:
            done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256m", "soak", self.far],
                                  check=False, stderr=subprocess.DEVNULL)
            if done.returncode == 0:
                os.mkdir(f"{self.far}/archive")
                return f"{self.far}/archive"
        os.rmdir(self.far)
        self.far = f"/dev/shm/printkeeper-soak-{os.getpid()}-{self.number}"
        os.mkdir(self.far)
        return self.far

    def _choose_victims(self, farm):
        files = [e.path for folder in os.scandir(os.fsencode(farm.uploads))
                 if folder.is_dir(follow_symlinks=False) and folder.name != b"thumbnails"
                 for e in os.scandir(folder.path)
                 if e.is_file(follow_symlinks=False) and e.name != b".queue.lock"]
        files.sort()
        farm.victims = [p.hex() for p in self.random.sample(files, max(4, len(files) // 12))]
        folders = [e.path for e in os.scandir(farm.uploads) if e.is_dir(follow_symlinks=False)
                   and not e.name.startswith(".")]
        below = [e.path for f in folders for e in os.scandir(f)
                 if e.is_dir(follow_symlinks=False)]
        farm.swapped = sorted(folders) + sorted(below) + [f"{farm.uploads}/.printkeeper/trash"]

    def _round(self, number):
        rng = self.random
        self.history = []
        has_adversary = rng.random() < 0.65
        self.writer.tell("go")
        if has_adversary:
            self.adversary.tell("go")
        trash = self.ledger.before.in_trash()
        is_emptied = False
        for turn in range(rng.choice((1, 1, 2, 3))):
            arguments = self._choose_command(may_empty=turn == 0)
            is_emptied = is_emptied or arguments[0] in PURGING
            self._command(arguments, kill=rng.random() < 0.88)
        if rng.random() < 0.5:
            self._command(["undo", "--job", "no-such-job"], kill=False)
        self.adversary.tell("pause")
        self.writer.tell("pause")
        self._recover()
        self._check(number, trash if is_emptied else {})
        self.totals["rounds"] += 1

    def _choose_command(self, may_empty):
        name = self.random.choices(list(COMMANDS), list(COMMANDS.values()))[0]
        if name in PURGING and not may_empty \
                or name == "emergency" and not self.program.knows("emergency") \
                or name == "fix" and not self.program.knows("reconcile", "--fix"):
            name = "cleanup"
        if name == "undo-job":
            return ["undo", "--job", self._some_removed_job()]
        if name == "redo":
            run = self._newest_undo()
            return ["undo", str(run)] if run else ["cleanup", "--over-limit"]
        return {"cleanup": ["cleanup", "--over-limit"], "undo": ["undo"],
                "run": ["run", "cleanup"], "trash": ["trash", "--empty"],
                "emergency": ["emergency"], "fix": ["reconcile", "--fix"],
                "reconcile": ["reconcile"], "dry-run": ["cleanup", "--dry-run"],
                "only": ["cleanup", "--over-limit", "--only",
                         self.random.choice(("archive", "remove-uploads", "remove-temp"))]}[name]

    def _state(self, sql):
        db = sqlite3.connect(self.farm.state, timeout=5)
        try:
            return [row[0] for row in db.execute(sql)]
        finally:
            db.close()

    def _newest_undo(self):
        found = self._state("SELECT id FROM run WHERE command = 'undo' AND undone_by IS NULL "
                            "AND id IN (SELECT run FROM journal WHERE state = 'done') "
                            "ORDER BY id DESC LIMIT 1")
        return found[0] if found else None

    def _some_removed_job(self):
        found = self._state("SELECT job FROM journal WHERE state = 'done' AND job IS NOT NULL "
                            "ORDER BY id DESC LIMIT 200")
        return self.random.choice(found) if found else "1"

    def _command(self, arguments, kill):
        outcome = self.program.run(self.farm, arguments, kill)
        self.history.append(str(outcome))
        self.totals["commands"] += 1
        if outcome.was_killed and outcome.kill != "hung":
            self.totals["kills"] += 1
            self.totals["kills at a step" if "CRASH" in outcome.kill else "kills by time"] += 1
            self.totals[f"killed {arguments[0]}"] += 1
            self.totals[f"killed behind “{outcome.last_step}”"] += 1
            return
        self._expect(outcome, (0, 1, 3, 4))

    def _recover(self):
        """The next command, with nobody else there, has nothing left to refuse."""
        outcome = self.program.run(self.farm, ["undo", "--job", "no-such-job"])
        self.history.append(str(outcome))
        self.totals["commands"] += 1
        if outcome.error != "nothing-to-undo":
            raise self._violation([("exit-code", f"{outcome}: {outcome.out} {outcome.err}")])

    def _expect(self, outcome, codes):
        if outcome.code not in codes or outcome.kill == "hung":
            raise self._violation([("exit-code", f"{outcome}: {outcome.out} {outcome.err}")])

    def _check(self, number, trash):
        events, tricks = self.writer.events(), self.adversary.events()
        for event in events:
            if event["op"] == "figures":
                self.totals["writer commits"] += event["commits"] - self.last("commits", event)
                self.totals.highest("slowest commit", event["slowest"])
                self.totals.highest("slowest queue lock", event["slowest_lock"])
        self.totals["tricks"] += sum(e["count"] - self.last("tricks", {"tricks": e["count"]})
                                     for e in tricks if e["op"] == "acts")
        renamed = [inode for e in tricks if e["op"] == "renamed" for inode in e["inodes"]]

        def may_go(ledger, after):
            """What was in the trash when it was emptied; where nothing is kept, removed jobs'."""
            gone = set(trash)
            if any(" emergency " in line for line in self.history):
                gone |= ledger.before.temporaries()
            if self.farm.keep_days == 0:
                gone |= set(ledger.before.in_trash())
                gone |= {c for job, family in ledger.families.items() if job not in after.rows
                         for c in family.contents()}
                gone |= ledger.before.temporaries()
                gone |= ledger.shared | ledger.replaced
            return gone
        violations = self.ledger.check([e for e in events if e["op"] != "figures"], renamed, may_go)
        if violations:
            self.history.insert(0, f"round {number}; stuck: "
                                   f"{[e for e in tricks if e['op'] == 'stuck']}")
            raise self._violation(violations)

    def last(self, name, event):
        """The figure of the time before, for a sum of differences."""
        seen = self.__dict__.setdefault("seen", {})
        before, seen[name] = seen.get(name, 0), event[name]
        return before

    def _violation(self, violations):
        lines = [f"farm {self.number} ({self.farm.label}) stays at {self.base}", *self.history]
        lines += [f"  {kind}: {text}" for kind, text in violations[:12]]
        return Violation("\n".join(lines))

    def _bury(self):
        self.totals["farms"] += 1
        if self.far and os.path.ismount(self.far):
            subprocess.run(["umount", self.far], check=True)
        elif self.far:
            shutil.rmtree(self.far)
        shutil.rmtree(self.base)
