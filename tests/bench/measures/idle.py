# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window left open on Overview: processor time, memory, growth."""

import os
import subprocess
import time
from pathlib import Path

from harness import Figure

GOAL_PERCENT = 1
GOAL_MEBIBYTES = 150
MEBIBYTE = 1024 * 1024


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    user, system = int(fields[11]), int(fields[12])
    return (user + system) / os.sysconf("SC_CLK_TCK")


def resident_mebibytes(pid):
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEBIBYTE


def measure(bench):
    settle, watched = (5, 10) if bench.quick else (30, 600)
    process = subprocess.Popen([bench.gui, "--config", bench.farm(10_000), "--page", "overview"],
                               env=bench.display_environment(), stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(settle)
        used, memory = cpu_seconds(process.pid), resident_mebibytes(process.pid)
        time.sleep(watched)
        if process.poll() is not None:
            raise RuntimeError(f"printkeeper ended by itself with {process.returncode}")
        percent = (cpu_seconds(process.pid) - used) / watched * 100
        after = resident_mebibytes(process.pid)
    finally:
        process.terminate()
        process.wait()
    return [
        Figure("idle", f"processor while {watched} s pass", percent, "% of a core",
               goal=GOAL_PERCENT, goal_is_ratio=False),
        Figure("idle", "resident memory", after, "MiB", goal=GOAL_MEBIBYTES, goal_is_ratio=False),
        Figure("idle", "growth of memory", after - memory, "MiB", goal=1, goal_is_ratio=False),
    ]
