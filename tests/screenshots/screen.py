# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen without a person: programs are shown on it, keys pressed, pictures taken."""

import os
import subprocess
import time
from pathlib import Path

LONGEST_WAIT = 60
MOST_WORK_AT_REST = 5  # of a hundred ticks in a second


def work_of(pid):
    """Ticks of the processor that it has used, in all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


class Screen:
    """An X server of one size, and pictures of what it shows."""

    def __init__(self, size):
        self.size = size
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = f":{pipe.readline().strip()}"
        self._window = None

    def close(self):
        self._server.terminate()
        self._server.wait()

    def fill_with(self, pid):
        """Gives the window of a process the whole screen, for there is no window manager."""
        until = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < until:
            found = self._run("xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name",
                              "Printkeeper")
            if found.stdout.split():
                window = found.stdout.split()[-1]
                # In a corner the pointer hovers over nothing.
                self._run("xdotool", "mousemove", "0", "0")
                self._run("xdotool", "windowmove", window, "0", "0", "windowsize", window,
                          *self.size.split("x"))
                self._window = window
                return
            time.sleep(0.1)
        raise RuntimeError(f"process {pid} opened no window within {LONGEST_WAIT} s")

    def press(self, *keys):
        """Keys one after the other, each as “ctrl+Return”, on the window of fill_with()."""
        self._run("xdotool", "windowfocus", self._window, "sleep", "0.5", "key", "--delay", "200",
                  *keys)

    def write(self, text):
        self._run("xdotool", "windowfocus", self._window, "sleep", "0.5", "type", text)

    def take(self, pid, file, longest=LONGEST_WAIT):
        """A picture once nothing has moved for a while and the process has read all it wants."""
        file.write_bytes(self.settle(pid, longest))

    def settle(self, pid, longest=LONGEST_WAIT):
        """Waits for that, and answers what is shown then."""
        until = time.monotonic() + longest
        before = None
        while True:
            worked = work_of(pid)
            time.sleep(1)
            rests = work_of(pid) - worked <= MOST_WORK_AT_REST
            now = self._run("import", "-window", "root", "png24:-", text=False).stdout
            if (now == before and rests) or time.monotonic() > until:
                return now
            before = now

    def _run(self, *command, text=True):
        return subprocess.run(command, env={**os.environ, "DISPLAY": self.display}, text=text,
                              capture_output=True)


def program_environment(home):
    return {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_RUNTIME_DIR":
            str(home), "XDG_CACHE_HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
