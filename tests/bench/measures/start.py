# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of a process to its first painted window, and of a command to its end."""

from harness import Figure, seconds_of, side_by_side

GOAL_WINDOW = 5
GOAL_COMMAND = 2
PYTHON = ["python3", "-c", 'import shutil; shutil.disk_usage("/")']
NEEDS_ATTENTION = 1


def measure(bench):
    rounds = 3 if bench.quick else 15
    config = bench.farm(10_000)
    display = bench.display_environment()
    # Both end by themselves when the first frame was painted.
    window, empty = side_by_side(
        rounds,
        lambda: seconds_of([bench.gui, "--config", config, "--measure-start"], display),
        lambda: seconds_of([bench.peer("bench_emptywindow")], display))
    command, python = side_by_side(
        rounds,
        lambda: seconds_of([bench.ctl, "check-disk", "--config", config], bench.environment(),
                           (0, NEEDS_ATTENTION)),
        lambda: seconds_of(PYTHON, bench.environment()))
    return [
        Figure("start", "window, 10,000 jobs, first painted page", window * 1000, "ms",
               "empty QMainWindow", empty * 1000, GOAL_WINDOW),
        Figure("start", "printkeeperctl check-disk, whole process", command * 1000, "ms",
               "python3 disk_usage", python * 1000, GOAL_COMMAND),
    ]
