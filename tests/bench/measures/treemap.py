# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A treemap of a million files at 1920x1080: laid out and painted, and how the cost grows."""

import subprocess

from harness import Figure

GOAL_MILLISECONDS = 33


def figures_of(bench, files, folders, rounds):
    done = subprocess.run([bench.peer("bench_treemap"), str(files), str(folders), str(rounds)],
                          env=bench.environment() | {"QT_QPA_PLATFORM": "offscreen"}, check=True,
                          capture_output=True, text=True)
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


def measure(bench):
    rounds = 3 if bench.quick else 15
    sizes = [(10_000, 50), (100_000, 500)]
    if not bench.quick:
        sizes += [(1_000_000, 5_000), (1_000_000, 8), (4_000_000, 20_000)]
    figures = []
    for files, folders in sizes:
        ours = figures_of(bench, files, folders, rounds)
        what = f"{files:,} files in {folders:,} folders, {ours['tiles']:,.0f} tiles"
        is_goal = files <= 1_000_000
        figures.append(Figure("treemap", f"{what}: layout and paint", ours["total"], "ms",
                              goal=GOAL_MILLISECONDS if is_goal else None, goal_is_ratio=False))
        figures.append(Figure("treemap", "of it layout", ours["lay"], "ms"))
        figures.append(Figure("treemap", "before it, once a scan: colours", ours["colour"], "ms"))
        figures.append(Figure("treemap", "layout again, one file changed", ours["again"], "ms"))
    return figures
