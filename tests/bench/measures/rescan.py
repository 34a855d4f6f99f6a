# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same tree with one folder in a thousand changed, against reading all of it."""

import statistics
import subprocess
import time

from harness import Figure, seconds_of
from measures.scan import command
from measures.trees import scan_seconds, tree

GOAL_PROCESS = 0.03
GOAL_COMMAND = 0.1
ONE_IN = 1000
SETTLED_SECONDS = 3


def change_some(path, round_):
    """A new file, old enough to be settled, in one folder of a thousand."""
    folders = sorted(folder for group in path.iterdir() for folder in group.iterdir())
    for folder in folders[round_::ONE_IN] or folders[:1]:
        subprocess.run(["touch", "-d", "2024-01-01", folder / f"new-{round_}.gcode"], check=True)


def in_process(bench, path, rounds):
    process = subprocess.Popen([bench.peer("bench_scan"), path, "rescan"],
                               env=bench.environment(), stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    taken = []
    with process:
        for round_ in range(rounds):
            while not process.stdout.readline().startswith("memory" if round_ == 0 else "files"):
                pass
            change_some(path, round_)
            process.stdin.write("\n")
            process.stdin.flush()
            taken.append(float(process.stdout.readline().split()[1]))
        process.stdin.close()
    return statistics.median(taken)


def by_command(bench, path, rounds):
    environment = bench.environment()
    full, quick = [], []
    for round_ in range(rounds):
        full.append(seconds_of(command(bench, path), environment))
        change_some(path, 100 + round_)
        quick.append(seconds_of(command(bench, path, "--quick"), environment))
    return statistics.median(full), statistics.median(quick)


def measure(bench):
    files, rounds = (20_000, 2) if bench.quick else (1_000_000, 5)
    path = tree(bench, files)
    time.sleep(SETTLED_SECONDS)  # or the folders' own times are too young to be trusted
    full = statistics.median(scan_seconds(bench, path) for _ in range(rounds))
    again = in_process(bench, path, rounds)
    full_command, quick_command = by_command(bench, path, rounds)
    what = f"{files:,} files, 0.1 % of the folders changed"
    return [
        Figure("rescan", f"{what}, in the process", again, "s", "full scan", full, GOAL_PROCESS),
        Figure("rescan", f"{what}, printkeeperctl scan --quick", quick_command, "s",
               "printkeeperctl scan", full_command, GOAL_COMMAND),
    ]
