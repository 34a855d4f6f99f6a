# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts `printkeeperctl`, and kills it at a moment of its run or at one of its steps."""
import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

LONGEST = 120  # seconds; more is a hang


@dataclass
class Outcome:
    command: list
    code: int
    out: str
    err: str
    seconds: float
    kill: str = ""  # how it was to be killed
    last_step: str = ""  # of a build that tells its steps

    @property
    def was_killed(self):
        return self.code == -9

    @property
    def error(self):
        """The code of its error, when it wrote one."""
        try:
            document = json.loads(self.out)
        except ValueError:
            return ""
        return document.get("error", {}).get("code", "") if isinstance(document, dict) else ""

    def __str__(self):
        return f"{' '.join(self.command)} [{self.kill or 'to its end'}] → {self.code} {self.error}"


class Program:
    """Knows how long each command takes on the farm, so that kills fall on all of a run."""

    def __init__(self, path, rng):
        self.path, self.rng = Path(path), rng
        self.seconds, self.steps, self.known = {}, {}, {}
        self.has_steps = False

    def knows(self, command, option=""):
        """Whether this build has the command, and its option."""
        key = f"{command} {option}"
        if key not in self.known:
            shown = subprocess.run([self.path, command, "--help"], stdin=subprocess.DEVNULL,
                                   capture_output=True, text=True, check=False)
            self.known[key] = shown.returncode == 0 and option in shown.stdout
        return self.known[key]

    def forget(self):
        self.seconds, self.steps = {}, {}

    def run(self, farm, arguments, kill=False):
        command = [str(self.path), *arguments, "--json", "--config", farm.config]
        key = " ".join(a for a in arguments if not a.isdigit())
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PRINTKEEPER_")}
        with tempfile.NamedTemporaryFile() as counted:
            how, delay = "", None
            if kill:
                how, delay = self._choose_kill(key, environment)
            environment["PRINTKEEPER_COUNT_STEPS"] = counted.name
            outcome = self._start(command, environment, how, delay)
            steps = counted.read().decode().split()
        outcome.last_step = steps[-1] if steps else "start"
        self.has_steps = self.has_steps or bool(steps)
        if not outcome.was_killed:
            self.seconds[key] = max(outcome.seconds, 0.6 * self.seconds.get(key, 0))
            self.steps[key] = max(len(steps), self.steps.get(key, 0) // 2, 1)
        return outcome

    def _choose_kill(self, key, environment):
        if self.has_steps and self.rng.random() < 0.5:
            step = self.rng.randint(1, self.steps.get(key, 40))
            environment["PRINTKEEPER_CRASH_AT"] = str(step)
            return f"PRINTKEEPER_CRASH_AT={step}", None
        delay = self.rng.uniform(0.01, 1.05 * self.seconds.get(key, 0.5))
        return f"SIGKILL after {delay * 1000:.0f} ms", delay

    @staticmethod
    def _start(command, environment, how, delay):
        started = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=err)
            try:
                process.wait(LONGEST if delay is None else delay)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                if delay is None:
                    how = "hung"
            seconds = time.monotonic() - started
            out.seek(0)
            err.seek(0)
            texts = [file.read().decode("utf-8", "replace") for file in (out, err)]
        return Outcome(command, process.returncode, *texts, seconds, how)
