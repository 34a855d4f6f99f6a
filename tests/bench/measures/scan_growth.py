# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the time of a scan grows with the number of files: it should be the same for each."""

import statistics

from harness import Figure
from measures.trees import remove, scan_seconds, tree

GOAL = 1.2


def microseconds_a_file(bench, files, rounds):
    path = tree(bench, files)
    taken = statistics.median(scan_seconds(bench, path) for _ in range(rounds))
    remove(path)
    return taken / files * 1e6


def measure(bench):
    sizes = [2_000, 20_000] if bench.quick else [10_000, 100_000, 1_000_000, 4_000_000]
    rounds = 3 if bench.quick else 7
    each = [microseconds_a_file(bench, files, rounds) for files in sizes]
    return [Figure("scan-growth", f"{files:,} files, time for each", taken, "µs",
                   f"each of {sizes[0]:,}", each[0], GOAL)
            for files, taken in zip(sizes[1:], each[1:])]
