# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of a million jobs: open, jump to its end, sort by each column, filter by text; and how
long the web app's commits take meanwhile where a reader holds them up."""

import sqlite3
import subprocess
import threading
import time
from contextlib import closing

from harness import Figure, database_of

GOAL_MILLISECONDS = 50
GOAL_MEBIBYTES = 20

FIRST_ROWS = "SELECT * FROM jobs ORDER BY {order} LIMIT 50"
# What each step asks of the database, as a person with sqlite3 would.
QUERIES = {
    "open": FIRST_ROWS.format(order="id DESC"),
    "end": "SELECT * FROM (" + FIRST_ROWS.format(order="id") + ") ORDER BY id DESC",
    "sort-name": FIRST_ROWS.format(order="filename, id"),
    "sort-status": FIRST_ROWS.format(order="status, id"),
    "sort-person": FIRST_ROWS.format(order="student_name, id"),
    "sort-created": FIRST_ROWS.format(order="created_at DESC, id DESC"),
    "sort-updated": FIRST_ROWS.format(order="updated_at DESC, id DESC"),
    "sort-id": FIRST_ROWS.format(order="id"),
    "filter": "SELECT * FROM jobs WHERE filename LIKE '%vase%' OR student_name LIKE '%vase%' "
              "ORDER BY id DESC LIMIT 50",
}


def figures_of(bench, jobs):
    config = bench.farm(jobs)
    done = subprocess.run([bench.peer("bench_jobspage"), config.parent / "farm",
                           database_of(config)], env=bench.environment(), check=True,
                          capture_output=True, text=True)
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


def query_milliseconds(database, query):
    begun = time.perf_counter()
    subprocess.run(["sqlite3", "-readonly", database, query], check=True,
                   stdout=subprocess.DEVNULL)
    return (time.perf_counter() - begun) * 1000


def slowest_commit(database, work):
    """Of those that somebody makes, 100 a second at most, until `work` is done: milliseconds."""
    writer = sqlite3.connect(database, timeout=60, isolation_level=None, check_same_thread=False)
    done = threading.Event()
    taken = [0.0]

    def write():
        number = 0
        while not done.wait(0.01):
            number += 1
            begun = time.perf_counter()
            writer.execute("UPDATE jobs SET notes = ? WHERE id = 1", [f"note {number}"])
            taken[0] = max(taken[0], (time.perf_counter() - begun) * 1000)

    thread = threading.Thread(target=write)
    thread.start()
    work()
    done.set()
    thread.join()
    writer.close()
    return taken[0]


def set_journal_mode(database, mode):
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")


def commits_of(bench, jobs):
    """A writer's slowest commit while the page is used, in rollback mode, and while it is not."""
    database = database_of(bench.farm(jobs))
    set_journal_mode(database, "DELETE")
    alone = slowest_commit(database, lambda: time.sleep(2))
    beside = slowest_commit(database, lambda: figures_of(bench, jobs))
    set_journal_mode(database, "WAL")
    return beside, alone


def measure(bench):
    jobs = 20_000 if bench.quick else 1_000_000
    ours = figures_of(bench, jobs)
    small = figures_of(bench, 1_000)
    database = database_of(bench.farm(jobs))
    figures = []
    for name, query in QUERIES.items():
        own = query_milliseconds(database, query)
        figures.append(Figure("jobs-page", f"{name}, first rows, {jobs:,} jobs", ours[name], "ms",
                              "sqlite3", own))
        figures.append(Figure("jobs-page", f"{name}, beyond the query's own time",
                              max(0.0, ours[name] - own), "ms", goal=GOAL_MILLISECONDS,
                              goal_is_ratio=False))
    beside, alone = commits_of(bench, jobs)
    figures.append(Figure("jobs-page", "slowest commit of a writer, rollback mode", beside, "ms",
                          "nobody reading", alone))
    figures.append(Figure("jobs-page", "memory beyond that of 1,000 jobs",
                          ours["memory"] - small["memory"], "MiB", goal=GOAL_MEBIBYTES,
                          goal_is_ratio=False))
    return figures
