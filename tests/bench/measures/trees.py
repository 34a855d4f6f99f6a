# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees of files for the scans, each made once in a run and removed with it."""

import subprocess

FILES_IN_A_FOLDER = 200


def tree(bench, files, folders=None):
    """A folder with so many files in so many folders below it."""
    folders = folders or max(1, files // FILES_IN_A_FOLDER)
    path = bench.scratch / f"tree-{files}-{folders}"
    if not path.exists():
        subprocess.run([bench.peer("bench_maketree"), path, str(files), str(folders)], check=True)
    return path


def remove(path):
    """Sooner than the run ends: the next tree needs its space."""
    subprocess.run(["rm", "-rf", "--", path], check=True)


def figures_of(command, environment):
    """What a program of tests/bench prints: a name and a number on each line."""
    done = subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


def scan_seconds(bench, path):
    """Of a scan in the process, without the start of the program."""
    return figures_of([bench.peer("bench_scan"), path], bench.environment())["seconds"]


def floor_seconds(bench, path):
    return figures_of([bench.peer("bench_scanfloor"), path], bench.environment())["seconds"]
