# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no page shows by itself: the assistant step by step, and moments of the window. The program
is the real one, and keys are pressed as a person does."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from screen import LONGEST_WAIT, Screen, program_environment

MOMENT = 4  # seconds: shorter than work waits for a database

# A web app in a container, maintained by a script of its own and by cron lines that start it.
LEGACY_FILES = {
    "docker-compose.yml": "services:\n  web:\n    volumes:\n      - ./storage:/app/uploads\n",
    "app/config.py": "SECRET_KEY = 'change me'\nSESSION_DAYS = 14\nSTALE_UPLOAD_DAYS = 5\n"
                     "DISK_THRESHOLD = 0.8\n",
    "app/maintenance/cleanup.py": "def archive_completed(days=45):\n    pass\n",
}


@contextmanager
def as_before(folder):
    """What is changed in a folder is taken back."""
    with tempfile.TemporaryDirectory(prefix="printkeeper-before-") as kept:
        shutil.copytree(folder, kept, dirs_exist_ok=True)
        yield
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)


@contextmanager
def held_database(config):
    """Nobody else can write to the farm's database, as in the middle of a long request of the web
    app; what a program does to its own notes meanwhile is taken back."""
    farm = config.parent
    database = sqlite3.connect(farm / "farm/instance/app.db", isolation_level=None)
    with as_before(farm / "state"), closing(database):
        database.execute("BEGIN IMMEDIATE")
        yield


def take_steps(screen, pid, config, picture):
    """Of the assistant, as far as it has saved nothing."""
    screen.take(pid, picture("1"))
    screen.write(str(config.parent))
    screen.press("Return")
    screen.take(pid, picture("2"))
    for step in ("3", "4", "5"):
        screen.press("space")
        screen.take(pid, picture(step))


def take_page_itself(screen, pid, _, picture):
    screen.take(pid, picture())


def take_running(screen, pid, _, picture):
    """A cleanup that waits for the database, in the tray."""
    screen.settle(pid)
    screen.press("ctrl+Return")
    screen.take(pid, picture(), MOMENT)


def take_reopening(screen, pid, _, picture):
    """The same, and the window is to open anew at another size."""
    screen.settle(pid)
    screen.press("ctrl+Return", "ctrl+plus")
    screen.take(pid, picture(), MOMENT)


@dataclass
class Scene:
    """Which farms and page, what is so while it lasts, and how its pictures are taken."""

    farms: list
    take: Callable
    page: str = ""  # none: there are no settings yet, and the assistant asks
    around: Callable = lambda _: nullcontext()


SCENES = {
    "assistant": Scene(["demo", "legacy"], take_steps),
    "state-clock": Scene(["clock"], take_page_itself, "cleanup"),
    "state-running": Scene(["worked"], take_running, "overview", held_database),
    "state-reopening": Scene(["worked"], take_reopening, "overview", held_database),
}
SCENE_FARMS = {"legacy": ["--shape", "job"], "worked": [], "clock": []}


def make_legacy(folder):
    """The web app calls its folders as its container does, and has scripts of its own."""
    farm = folder / "farm"
    for name, content in LEGACY_FILES.items():
        (farm / name).parent.mkdir(parents=True, exist_ok=True)
        (farm / name).write_text(content)
    (folder / "etc/cron.d").mkdir()
    (folder / "etc/maintenance-cron").rename(folder / "etc/cron.d/maintenance-cron")
    with closing(sqlite3.connect(farm / "instance/app.db")) as database, database:
        database.execute("UPDATE job SET file_path = replace(file_path, ?, '/app/uploads')",
                         [str(farm / "storage")])


def make_scene_farm(call, folder, name):
    """`call` runs printkeeperctl. Of what makes a farm another than a demo farm."""
    config = folder / "printkeeper.conf"
    if name == "legacy":
        make_legacy(folder)
        return
    # Some of it, so that there is a run, and more for the next one.
    call("cleanup", "--config", config, "--set", "cleanup/stale_upload_days=30", "--set",
         "cleanup/completed_days=90")
    if name == "clock":
        # As after a clock that ran ahead and was put right.
        with closing(sqlite3.connect(folder / "state/state.db")) as state, state:
            later = "strftime('%Y-%m-%dT%H:%M:%SZ', {}, '+1 year')".format
            state.execute(f"UPDATE fact SET value = {later('value')} "
                          "WHERE name = 'clock-trusted'")
            state.execute(f"UPDATE run SET started = {later('started')}, "
                          f"finished = {later('finished')} WHERE command = 'cleanup'")


def words_of(scene, config, home):
    if scene.page:
        return ["--config", config, "--page", scene.page]
    for place in ("/etc/printkeeper/printkeeper.conf", "/app/uploads", "/app/instance/app.db"):
        if Path(place).exists():
            sys.exit(f"The assistant asks nothing where there is a farm already: {place} exists.")
    return ["--set", f"farm/state={home}/state"]


def take_scene(programs, config, name, combination, out):
    """Its pictures, named after the scene, the step if there are steps, and the combination."""
    scene = SCENES[name]
    _, size, theme, language = combination
    files = []

    def picture(step=""):
        files.append(out / f"{'-'.join([name, *([step] if step else []), *combination])}.png")
        return files[-1]

    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory(prefix="printkeeper-home-"))
        stack.enter_context(scene.around(config))
        screen = stack.enter_context(closing(Screen(size)))
        process = subprocess.Popen(
            [programs / "app/gui/printkeeper", *words_of(scene, config, home), "--theme", theme,
             "--language", language],
            env={**program_environment(home), "DISPLAY": screen.display})
        stack.callback(process.wait)
        stack.callback(process.terminate)
        screen.fill_with(process.pid)
        scene.take(screen, process.pid, config, picture)
    return files
