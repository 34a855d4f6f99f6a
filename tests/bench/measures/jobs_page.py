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
GOAL_STALL_MILLISECONDS = 100
# Of a table as most farms have it, after a click or a letter, with the query's own time.
USUAL_JOBS = 10_000
GOAL_USUAL_MILLISECONDS = 100
# Where a reader holds up writers there is one query over the whole table in 2 s at most.
REST_MILLISECONDS = 2100

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


def figures_of(bench, jobs, rest=0, *more):
    config = bench.farm(jobs)
    done = subprocess.run([bench.peer("bench_jobspage"), config.parent / "farm",
                           database_of(config), str(rest), *more], env=bench.environment(),
                          check=True, capture_output=True, text=True)
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
    took = []
    beside = slowest_commit(database, lambda: took.append(seconds_with_page(bench, jobs)))
    alone = slowest_commit(database, lambda: time.sleep(took[0]))
    return beside, alone


def seconds_with_page(bench, jobs):
    begun = time.perf_counter()
    figures_of(bench, jobs)
    return time.perf_counter() - begun


def looks_of(ours, small, own, mode, jobs):
    """What the page shows, how soon, with how much memory and how many stalls."""
    what = f"{mode}, {jobs:,} jobs"
    for name in QUERIES:
        yield Figure("jobs-page", f"{name}, first rows, {what}", ours[name], "ms", "sqlite3",
                     own[name])
        yield Figure("jobs-page", f"{name}, beyond the query's own time, {mode}",
                     max(0.0, ours[name] - own[name]), "ms", goal=GOAL_MILLISECONDS,
                     goal_is_ratio=False)
    for name, title in {"memory": "memory", "peak": "most memory while sorting"}.items():
        yield Figure("jobs-page", f"{title}, beyond that of 1,000 jobs, {mode}",
                     ours[name] - small[name], "MiB", goal=GOAL_MEBIBYTES, goal_is_ratio=False)
    yield Figure("jobs-page", f"longest stall of the event loop, {mode}", ours["stall"], "ms",
                 goal=GOAL_STALL_MILLISECONDS, goal_is_ratio=False)


def usual_farm(bench):
    """How soon the table answers on a farm of a usual size."""
    ours = figures_of(bench, USUAL_JOBS, 0, "--typing")
    sort = max(value for name, value in ours.items() if name.startswith("sort-"))
    for what, value in {"slowest sort": sort, "slowest letter of a filter": ours["typing"]}.items():
        yield Figure("jobs-page", f"{what}, first rows, WAL, {USUAL_JOBS:,} jobs", value, "ms",
                     goal=GOAL_USUAL_MILLISECONDS, goal_is_ratio=False)


def measure(bench):
    jobs = 20_000 if bench.quick else 1_000_000
    database = database_of(bench.farm(jobs))
    small = figures_of(bench, 1_000)
    own = {name: query_milliseconds(database, query) for name, query in QUERIES.items()}
    figures = list(usual_farm(bench))
    figures += looks_of(figures_of(bench, jobs), small, own, "WAL", jobs)
    set_journal_mode(database, "DELETE")
    figures += looks_of(figures_of(bench, jobs, REST_MILLISECONDS), small, own, "rollback", jobs)
    beside, alone = commits_of(bench, jobs)
    set_journal_mode(database, "WAL")
    figures.append(Figure("jobs-page", "slowest commit of a writer, rollback mode", beside, "ms",
                          "nobody reading", alone))
    return figures
