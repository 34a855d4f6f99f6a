# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the measures share: farms to work on, a display, a table of figures."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Figure:
    """One measured figure. `goal` is the largest (ratio or value) that is good, None for none."""

    measure: str
    what: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    goal: float | None = None
    goal_is_ratio: bool = True

    @property
    def ratio(self):
        return self.value / self.peer_value if self.peer_value else None

    @property
    def is_met(self):
        reached = self.ratio if self.goal_is_ratio else self.value
        return None if self.goal is None or reached is None else reached <= self.goal

    def as_json(self):
        return {"measure": self.measure, "what": self.what, "value": self.value, "unit": self.unit,
                "peer": self.peer or None, "peer_value": self.peer_value, "ratio": self.ratio,
                "goal": self.goal, "goal_is_ratio": self.goal_is_ratio, "met": self.is_met}


def markdown(figures):
    """The figures as a Markdown table."""
    rows = [["measure", "what", "Printkeeper", "peer", "ratio", "goal", ""]]
    for figure in figures:
        peer = f"{figure.peer} {figure.peer_value:.4g} {figure.unit}" if figure.peer else "–"
        ratio = f"{figure.ratio:.2f}" if figure.ratio is not None else "–"
        goal = "–"
        if figure.goal is not None:
            goal = f"≤ {figure.goal:g} ×" if figure.goal_is_ratio \
                else f"≤ {figure.goal:g} {figure.unit}"
        verdict = {True: "met", False: "MISSED", None: ""}[figure.is_met]
        rows.append([figure.measure, figure.what, f"{figure.value:.4g} {figure.unit}", peer, ratio,
                     goal, verdict])
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


class Bench:
    """One run of the harness: its programs, its farms (made once and kept beside the programs, the
    same for the same seed) and a display that ends with it."""

    def __init__(self, programs, quick):
        self.programs = programs
        self.quick = quick
        self.scratch = None
        self._display = None
        self._display_process = None

    def __enter__(self):
        self._scratch = tempfile.TemporaryDirectory(prefix="printkeeper-bench-")
        self.scratch = Path(self._scratch.name)
        return self

    def __exit__(self, *_):
        if self._display_process:
            self._display_process.terminate()
            self._display_process.wait()
        self._scratch.cleanup()

    @property
    def ctl(self):
        return self.programs / "app" / "ctl" / "printkeeperctl"

    @property
    def gui(self):
        return self.programs / "app" / "gui" / "printkeeper"

    def peer(self, name):
        """A program of tests/bench."""
        return self.programs / "tests" / "bench" / name

    def farm(self, jobs, *options):
        """The settings file of a demo farm with so many jobs and no files."""
        name = "-".join(["farm", str(jobs), *(option.lstrip("-") for option in options)])
        folder = self.scratch / name
        if not folder.exists():
            subprocess.run([self.ctl, "demo", folder, "--jobs", str(jobs), "--no-files",
                            "--seed", "7", *options],
                           check=True, stdout=subprocess.DEVNULL, env=self.environment())
        return folder / "printkeeper.conf"

    def environment(self):
        """That of the programs: no display yet, a home of its own."""
        home = self.scratch / "home"
        home.mkdir(exist_ok=True, mode=0o700)
        return {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(home),
                "XDG_RUNTIME_DIR": str(home), "XDG_CONFIG_HOME": str(home),
                "QT_QPA_PLATFORM": "offscreen"}

    def display_environment(self):
        """The same with a real X server on which windows are painted."""
        if not self._display_process:
            reading, writing = os.pipe()
            self._display_process = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-noreset", "-nolisten",
                 "tcp"], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            os.close(writing)
            with os.fdopen(reading) as pipe:
                self._display = f":{pipe.readline().strip()}"
        return {**self.environment(), "QT_QPA_PLATFORM": "xcb", "DISPLAY": self._display}


def seconds_of(command, environment, is_good=(0,)):
    """How long a whole process takes."""
    begun = time.perf_counter()
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    taken = time.perf_counter() - begun
    if done.returncode not in is_good:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr}")
    return taken


def side_by_side(rounds, *measures):
    """The medians of measures that take turns, so that a busy moment meets all of them alike."""
    taken = [[] for _ in measures]
    for _ in range(rounds):
        for times, measure in zip(taken, measures):
            times.append(measure())
    return [statistics.median(times) for times in taken]


def database_of(config):
    """The job database of a demo farm's settings file."""
    return config.parent / "farm" / "instance" / "app.db"
