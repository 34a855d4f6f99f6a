# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archiving completed jobs, rows and files as one, beside the procedure's `find -exec mv` and a
bare loop of renames; and how long a web app's writer waits meanwhile."""

import sqlite3
import subprocess
import threading
import time

from duefarm import DueFarm
from harness import Figure, seconds_of

GOAL_TO_FLOOR = 3
GOAL_TO_PEER = 1 / 20
GOAL_COMMIT_MILLISECONDS = 100
SHARE_FOR_PEER = 10
WRITER_PAUSE_SECONDS = 0.01


class Writer(threading.Thread):
    """Commits as a web app does, again and again, and times each commit with its waiting."""

    def __init__(self, farm):
        super().__init__()
        self._farm = farm
        self._ends = threading.Event()
        self.commits = []

    def run(self):
        database = sqlite3.connect(self._farm.database, timeout=30, isolation_level=None)
        while not self._ends.wait(WRITER_PAUSE_SECONDS):
            begun = time.perf_counter()
            database.execute("BEGIN IMMEDIATE")
            database.execute("UPDATE jobs SET updated_at = datetime('now') WHERE id = ?",
                             (self._farm.busy_job,))
            database.execute("COMMIT")
            self.commits.append((time.perf_counter() - begun) * 1000)
        database.close()

    def end(self):
        self._ends.set()
        self.join()
        return max(self.commits)


def archive(bench, farm, jobs):
    taken = seconds_of([bench.ctl, "cleanup", "--over-limit", "--config", farm.settings],
                       bench.environment())
    if farm.archived() != (jobs, jobs):
        raise RuntimeError(f"of {jobs} jobs {farm.archived()} were archived")
    return taken


def undo(bench, farm):
    return seconds_of([bench.ctl, "undo", "--config", farm.settings], bench.environment())


def find_and_move(bench, farm, jobs):
    """The procedure on a part of the files, scaled to all; then they are put back."""
    part = max(1, jobs // SHARE_FOR_PEER)
    few = farm.folder / "few"
    few.mkdir()
    for i in range(1, part + 1):
        (farm.uploads / "completed" / farm.name_of(i)).rename(few / farm.name_of(i))
    taken = seconds_of(["find", few, "-type", "f", "-exec", "mv", "{}",
                        farm.uploads / "archive", ";"], bench.environment())
    for i in range(1, part + 1):
        (farm.uploads / "archive" / farm.name_of(i)).rename(
            farm.uploads / "completed" / farm.name_of(i))
    few.rmdir()
    return taken * jobs / part


def move_and_update(bench, farm, jobs):
    """The floor: a bare loop of renames and one UPDATE; then all of it is put back."""
    completed, archive_folder = farm.uploads / "completed", farm.uploads / "archive"
    taken = seconds_of([bench.peer("bench_moveloop"), completed, archive_folder],
                       bench.environment())
    database = sqlite3.connect(farm.database)
    begun = time.perf_counter()
    with database:
        database.execute("UPDATE jobs SET status = 'Archived', updated_at = datetime('now') "
                         "WHERE id <= ?", (jobs,))
    taken += time.perf_counter() - begun
    with database:
        database.execute("UPDATE jobs SET status = 'Completed', "
                         "updated_at = datetime('now', '-60 days') WHERE id <= ?", (jobs,))
    database.close()
    subprocess.run([bench.peer("bench_moveloop"), archive_folder, completed], check=True)
    return taken


def figures_of(bench, jobs, journal_mode):
    farm = DueFarm(bench.scratch / f"cleanup-{journal_mode}", jobs, jobs, journal_mode)
    what = f"{jobs:,} jobs, {journal_mode}"
    peer = find_and_move(bench, farm, jobs)
    floor = move_and_update(bench, farm, jobs)
    ours = archive(bench, farm, jobs)
    back = undo(bench, farm)
    writer = Writer(farm)
    writer.start()
    beside = archive(bench, farm, jobs)
    slowest = writer.end()
    return [Figure("cleanup", what, ours, "s", "bare loop", floor, GOAL_TO_FLOOR),
            Figure("cleanup", what, ours, "s", "find -exec mv", peer, GOAL_TO_PEER),
            Figure("cleanup", f"{what}, undone", back, "s"),
            Figure("cleanup", f"{what}, beside a writer", beside, "s"),
            Figure("cleanup", f"slowest of its {len(writer.commits):,} commits", slowest, "ms",
                   goal=GOAL_COMMIT_MILLISECONDS, goal_is_ratio=False)]


def measure(bench):
    jobs = 1_000 if bench.quick else 100_000
    return [figure for mode in ("wal", "delete") for figure in figures_of(bench, jobs, mode)]
