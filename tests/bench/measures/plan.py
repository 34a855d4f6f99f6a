# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan over all jobs of which one in a hundred is due, beside sqlite3 printing what it is made
from."""

from duefarm import DueFarm
from harness import Figure, seconds_of, side_by_side

GOAL = 2.5
QUERY = "SELECT id, status, filename, created_at, updated_at FROM jobs"


def measure(bench):
    jobs, rounds = (20_000, 1) if bench.quick else (1_000_000, 5)
    farm = DueFarm(bench.scratch / "plan", jobs, jobs // 100, "wal")
    ours, peer = side_by_side(
        rounds,
        lambda: seconds_of([bench.ctl, "cleanup", "--dry-run", "--config", farm.settings],
                           bench.environment()),
        lambda: seconds_of(["sqlite3", "-readonly", farm.database, QUERY], bench.environment()))
    return [Figure("plan", f"{jobs:,} jobs, 1 % due", ours, "s", "sqlite3", peer, GOAL)]
