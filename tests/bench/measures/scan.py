# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tree of a million files, warm: the scanner in the process and as a command, beside du, gdu,
ncdu and the least that any scan has to do."""

from harness import Figure, seconds_of, side_by_side
from measures.trees import figures_of, floor_seconds, remove, scan_seconds, tree

GOAL_FLOOR = 1.15
GOAL_DU = 0.65
GOAL_COMMAND = 0.70
GOAL_FLAT = 0.75
GOAL_MEMORY = 24


def command(bench, path, *options):
    config = bench.farm(10)
    return [bench.ctl, "scan", path, "--config", config, "--quiet", *options]


def whole_tree(bench, files, rounds):
    path = tree(bench, files)
    environment = bench.environment()
    floor, ours, ctl, du, gdu, ncdu = side_by_side(
        rounds,
        lambda: floor_seconds(bench, path),
        lambda: scan_seconds(bench, path),
        lambda: seconds_of(command(bench, path), environment),
        lambda: seconds_of(["du", "-s", path], environment),
        lambda: seconds_of(["gdu", "--non-interactive", "--no-progress", path], environment),
        lambda: seconds_of(["ncdu", "-0", "-o", "/dev/null", path], environment))
    memory = figures_of([bench.peer("bench_scan"), path], environment)["memory"]
    what = f"{files:,} files"
    return [
        Figure("scan", f"{what}, in the process", ours, "s", "floor", floor, GOAL_FLOOR),
        Figure("scan", f"{what}, in the process", ours, "s", "du -s", du, GOAL_DU),
        Figure("scan", f"{what}, in the process", ours, "s", "gdu", gdu),
        Figure("scan", f"{what}, in the process", ours, "s", "ncdu", ncdu),
        Figure("scan", f"{what}, printkeeperctl scan", ctl, "s", "du -s", du, GOAL_COMMAND),
        Figure("scan", f"{what}, resident memory beside the names", memory, "bytes a file",
               goal=GOAL_MEMORY, goal_is_ratio=False),
    ]


def flat_folder(bench, files, rounds):
    path = tree(bench, files, folders=1)
    ours, ctl, du = side_by_side(
        rounds,
        lambda: scan_seconds(bench, path),
        lambda: seconds_of(command(bench, path), bench.environment()),
        lambda: seconds_of(["du", "-s", path], bench.environment()))
    remove(path)
    what = f"one folder of {files:,} files"
    return [Figure("scan", what, ours, "s", "du -s", du, GOAL_FLAT),
            Figure("scan", f"{what}, printkeeperctl scan", ctl, "s", "du -s", du)]


def measure(bench):
    files, rounds = (20_000, 2) if bench.quick else (1_000_000, 5)
    return whole_tree(bench, files, rounds) + flat_folder(bench, files, rounds)
