# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""That every invariant can fail: each planted violation is found, and a sound farm has none."""
import json
import os
import random
import shutil
import sqlite3
import tempfile
import time

from farmmaker import RandomFarm, make_canaries
from ledger import INVARIANTS, Ledger
from program import Program
from shapes import SHAPES, sidecar_names, to_json
from soak import Companion

JOBS = 160


class Bench:
    """A farm at rest with its ledger, and hands to do harm with."""

    def __init__(self, base, shape):
        rng = random.Random(shape)
        os.mkdir(base)
        self.farm = RandomFarm(base, rng, time.time(), shape, JOBS, "DELETE").make()
        self.farm.swapped = [f"{self.farm.uploads}/{f}" for f in self.farm.kind.statuses.values()]
        os.makedirs(self.farm.folder(self.farm.kind.archived), exist_ok=True)
        make_canaries(self.farm)
        self.state("CREATE TABLE journal (id, run, kind, job, state, trashed, moves)")
        self.ledger = Ledger(self.farm)

    def state(self, *statement):
        db = sqlite3.connect(self.farm.state, isolation_level=None)
        db.execute("PRAGMA synchronous = OFF")
        db.execute(*statement)
        db.close()

    def change(self, *statement):
        db = self.farm.connect()
        db.execute("PRAGMA synchronous = OFF")
        db.execute(*statement)
        db.close()

    def job(self, status, needs=lambda family: True):
        """One with a file of its own, as (its id, its family, its path)."""
        for job, family in self.ledger.families.items():
            path = self.farm.model(family.row)
            if family.row["status"][1].decode().lower() == status and family.model \
                    and os.path.isfile(path) and needs(family) and self._is_alone(family):
                return job, family, path
        raise LookupError(f"no job {status} in {self.farm.shape}")

    def _is_alone(self, family):
        return sum(f.model == family.model for f in self.ledger.families.values()) == 1

    def write(self, sets, job, *values):
        self.change(f"UPDATE {self.farm.kind.table} SET {sets} WHERE CAST(id AS BLOB) = ?",
                    (*values, job))

    def forget_row(self, job):
        self.change(f"DELETE FROM {self.farm.kind.table} WHERE CAST(id AS BLOB) = ?", (job,))
        for table, column, parent in self.farm.kind.children:
            self.change(f'DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})')

    def to_trash(self, path, note=True):
        trash = f"{self.farm.uploads}/.printkeeper/trash/1/x"
        os.makedirs(trash, exist_ok=True)
        target = trash.encode() + b"/" + os.path.basename(path)
        os.rename(path, target)
        if note:
            relative = target[len(self.farm.uploads) + 1:].decode("utf-8", "surrogateescape")
            moves = [{"to": [self.farm.uploads, relative]}]
            self.state("INSERT INTO journal VALUES (1, 1, 'x', '1', 'done', 1, ?)",
                       (json.dumps(moves),))


def has_sidecar(family):
    return bool(family.sidecars)


def is_plain(family):
    return not family.sidecars and not family.named


def loses_a_file(bench):
    os.unlink(bench.job("pending")[2])
    return "lost"


def doubles_a_file(bench):
    path = bench.job("uploaded")[2]
    shutil.copy2(path, path + b" copy")
    return "doubled"


def makes_a_file(bench):
    with open(f"{bench.farm.uploads}/new.stl", "wb") as file:
        file.write(b"nobody wrote this")
    return "appeared"


def changes_a_time(bench):
    os.utime(bench.job("uploaded")[2])
    return "changed-file"


def changes_a_mode(bench):
    os.chmod(bench.job("completed")[2], 0o600)
    return "changed-file"


def moves_files_without_row(bench):
    path = bench.job("completed")[2]
    os.rename(path, bench.farm.folder(bench.farm.kind.archived) + b"/moved.stl")
    return "half-job"


def removes_row_without_files(bench):
    bench.forget_row(bench.job("uploaded")[0])
    return "half-job"


def leaves_a_sidecar_behind(bench):
    job, _, path = bench.job("uploaded", has_sidecar)
    bench.to_trash(path)
    bench.forget_row(job)
    return "half-job"


def moves_a_sidecar_alone(bench):
    _, family, path = bench.job("completed", has_sidecar)
    folder, name = path.rsplit(b"/", 1)
    sidecar = sidecar_names(name)[next(iter(family.sidecars))]
    os.rename(folder + b"/" + sidecar,
              bench.farm.folder(bench.farm.kind.archived) + b"/" + sidecar)
    return "half-job"


def takes_back_a_remark(bench):
    """An undo that brings back what the web app has changed since."""
    job, family, _ = bench.job("pending")
    newer = dict(family.row, material=("text", b"PETG"))
    event = {"op": "touch", "id": job.hex(), "row": to_json(newer)}
    return "row", [event]


def changes_a_remark_on_the_way(bench):
    bench.write("material = 'lead'", bench.job("completed")[0])
    return "row"


def archives_what_was_not_completed(bench):
    job, _, path = bench.job("pending", is_plain)
    target = bench.farm.folder(bench.farm.kind.archived) + b"/" + os.path.basename(path)
    os.rename(path, target)
    value = target if b"/" in bench.ledger.families[job].row[bench.farm.kind.file][1] else \
        os.path.basename(target)
    bench.write(f"status = ?, {bench.farm.kind.file} = CAST(? AS TEXT)", job,
                bench.farm.kind.archived, value)
    return "row"


def changes_a_type(bench):
    bench.write("material = CAST(material AS BLOB)", bench.job("pending")[0])
    return "row"


def loses_a_referring_row(bench):
    job, _, _ = bench.job("pending", lambda family: family.children)
    bench.change("DELETE FROM note")
    bench.change("DELETE FROM event WHERE CAST(job_id AS BLOB) = ?", (job,))
    return "referring-rows"


def leaves_a_referring_row(bench):
    bench.change("INSERT INTO event (job_id, timestamp, event_type) VALUES ('gone', 'x', 'y')")
    return "database"


def breaks_a_database(bench, path=None):
    path = path or bench.farm.database
    size = os.path.getsize(path)
    with open(path, "r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    return "database"


def breaks_our_database(bench):
    for _ in range(20):
        bench.state("INSERT INTO journal VALUES (1, 1, 'x', '1', 'undone', 1, ?)", ("[]" * 2000,))
    return breaks_a_database(bench, bench.farm.state)


def moves_a_stray(bench):
    path = next(p for p in bench.ledger.strays if b"/stray " in p)
    os.rename(path, path + b" moved")
    return "stray-moved"


def a_canary(bench):
    return f"{bench.farm.canary}/1-{os.path.basename(bench.farm.swapped[0])}/sentinel.stl"


def touches_a_canary(bench):
    os.utime(a_canary(bench))
    return "canary"


def writes_to_a_canary(bench):
    facts = os.stat(a_canary(bench))
    with open(a_canary(bench), "r+b") as file:
        file.write(b"C")
    os.utime(a_canary(bench), ns=(facts.st_atime_ns, facts.st_mtime_ns))
    return "canary"


def adds_to_the_canaries(bench):
    with open(a_canary(bench) + " new", "wb"):
        return "canary"


def leaves_a_part(bench):
    folder = bench.farm.folder(bench.farm.kind.archived).decode()
    with open(f"{folder}/.printkeeper-1abc.part", "wb"):
        return "leftover"


def leaves_a_temporary(bench):
    with open(f"{bench.farm.uploads}/.farm.tmp-1abc", "wb"):
        return "leftover"


def leaves_a_step_open(bench):
    bench.state("INSERT INTO journal VALUES (1, 1, 'remove-upload', '1', 'intended', 0, '[]')")
    return "journal"


def forgets_what_is_in_the_trash(bench):
    job, _, path = bench.job("uploaded", is_plain)
    bench.forget_row(job)
    bench.to_trash(path, note=False)
    return "journal"


def stops_the_writer(bench):
    return "writer", [{"op": "error", "error": "database is locked"}]


PLANTS = (loses_a_file, doubles_a_file, makes_a_file, changes_a_time, changes_a_mode,
          moves_files_without_row, removes_row_without_files, leaves_a_sidecar_behind,
          moves_a_sidecar_alone, takes_back_a_remark, changes_a_remark_on_the_way,
          archives_what_was_not_completed, changes_a_type, loses_a_referring_row,
          leaves_a_referring_row, breaks_a_database, breaks_our_database, moves_a_stray,
          touches_a_canary, writes_to_a_canary, adds_to_the_canaries, leaves_a_part,
          leaves_a_temporary, leaves_a_step_open, forgets_what_is_in_the_trash, stops_the_writer)


def sound_removal(bench):
    """A job wholly in the trash is no violation."""
    job, _, path = bench.job("uploaded", is_plain)
    bench.forget_row(job)
    bench.to_trash(path)


def sound_web_app(bench):
    """Nor is anything that the web app and the adversary do by themselves."""
    bench.farm.victims = [p.hex() for p in bench.ledger.strays][:5]
    bench.farm.save()
    companions = [Companion("writer", bench.farm, 1, 400), Companion("adversary", bench.farm, 1)]
    for companion in companions:
        companion.tell("go")
    time.sleep(1)  # how long decides nothing: what they did is checked, however much it is
    for companion in reversed(companions):
        companion.tell("pause")
    events, tricks = (companion.events() for companion in companions)
    for companion in companions:
        companion.end()
    figures = [e for e in events if e["op"] == "figures"]
    if not figures[-1]["commits"]:
        raise LookupError("the web app has written nothing")
    return [e for e in events if e["op"] != "figures"], \
        [inode for e in tricks if e["op"] == "renamed" for inode in e["inodes"]]


def run(programs):
    failures, found = [], set()
    # Many small farms: in memory, where there is such a place.
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="printkeeper-soak-", dir=place) as scratch:
        for number, plant in enumerate(PLANTS):
            # One shape each; only one of them has rows that refer to a job.
            shape = "job" if "referring" in plant.__name__ else list(SHAPES)[number % len(SHAPES)]
            bench = Bench(f"{scratch}/{plant.__name__}", shape)
            planted = plant(bench)
            expected, events = planted if isinstance(planted, tuple) else (planted, [])
            kinds = {kind for kind, _ in bench.ledger.check(events)}
            found |= kinds & {expected}
            if expected not in kinds:
                failures.append(f"{shape}: {plant.__name__} is not found ({kinds})")
        for shape in SHAPES:
            for sound in (lambda bench: None, sound_removal, sound_web_app):
                bench = Bench(f"{scratch}/{shape}-{len(failures)}-{id(sound)}", shape)
                violations = bench.ledger.check(*(sound(bench) or ()))
                failures += [f"{shape}: sound, and yet {v}" for v in violations]
            if programs:
                failures += sound_program(f"{scratch}/{shape}-program", shape, programs)
    missing = set(INVARIANTS) - found - {"exit-code"}
    failures += [f"nothing is planted for {kind}" for kind in missing]
    for failure in failures:
        print(failure)
    print(f"{len(PLANTS)} violations planted, {len(failures)} problems")
    return 1 if failures else 0


def sound_program(base, shape, programs):
    """A clean-up and its undo by the program itself are found sound."""
    bench = Bench(base, shape)
    os.unlink(bench.farm.state)
    program = Program(programs.resolve() / "app" / "ctl" / "printkeeperctl", random.Random(1))
    failures = []
    bench.ledger = None
    for command in (["cleanup", "--over-limit"], ["undo"]):
        if bench.ledger is None:
            program.run(bench.farm, ["cleanup", "--only", "remove-temp"])
            bench.ledger = Ledger(bench.farm)
        outcome = program.run(bench.farm, command)
        failures += [f"{shape}: {command}: {v}" for v in bench.ledger.check()]
        if outcome.code != 0:
            failures.append(f"{shape}: {outcome}: {outcome.out}{outcome.err}")
    return failures
