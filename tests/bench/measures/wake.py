# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From somebody else's commit to the changed row in the table."""

import sqlite3
import statistics
import subprocess
import time

from harness import Figure, database_of

GOAL_MILLISECONDS = 1000


def one_wake(bench, config, status):
    database = database_of(config)
    process = subprocess.Popen([bench.peer("bench_jobspage"), config.parent / "farm", database,
                                "--wake"], env=bench.environment(), stdout=subprocess.PIPE,
                               text=True)
    with process:
        for line in process.stdout:
            if line.startswith("watching"):
                break
        writer = sqlite3.connect(database)
        with writer:
            writer.execute("UPDATE jobs SET status = ? WHERE id = (SELECT max(id) FROM jobs)",
                           (status,))
        begun = time.perf_counter()
        writer.close()
        for line in process.stdout:
            if line.startswith("changed"):
                break
        return (time.perf_counter() - begun) * 1000


def measure(bench):
    jobs, rounds = (10_000, 2) if bench.quick else (1_000_000, 6)
    config = bench.farm(jobs)
    statuses = ["Printing", "Pending"]
    taken = [one_wake(bench, config, statuses[i % 2]) for i in range(rounds)]
    return [Figure("wake", f"median of {rounds}, {jobs:,} jobs", statistics.median(taken), "ms",
                   goal=GOAL_MILLISECONDS, goal_is_ratio=False),
            Figure("wake", "slowest", max(taken), "ms", goal=GOAL_MILLISECONDS,
                   goal_is_ratio=False)]
