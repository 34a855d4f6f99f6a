#!/usr/bin/env python3
# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""screenreader.py PRINTKEEPER PRINTKEEPERCTL

Uses the real program as a person with a screen reader does: from outside, by names and roles over
AT-SPI, on a screen, a session bus and a demo farm of its own. Looks at a list of jobs, begins to
archive two of them and changes its mind; after that nothing of the farm may be another.
Ends with 77 where a package is missing.
"""

import ctypes
import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

SKIPPED = 77
LONGEST_WAIT = 90  # seconds for one thing to come true, on a machine that does much else
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def missing_packages():
    parts = {"xvfb": shutil.which("Xvfb"), "dbus-daemon": shutil.which("dbus-run-session"),
             "at-spi2-core": os.path.exists(LAUNCHER)}
    missing = [package for package, found in parts.items() if not found]
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except ImportError:
        missing.append("python3-gi")
    except ValueError:
        missing.append("gir1.2-atspi-2.0")
    return missing


# The farm as it lies on the disk.

def content_of(path):
    return os.readlink(path) if path.is_symlink() else hashlib.sha256(path.read_bytes()).hexdigest()


def files_of(folder):
    """Path → kind, mode, owner, time and content of all that lies below."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        is_folder = path.is_dir() and not path.is_symlink()
        found[str(path)] = (status.st_mode, status.st_uid, status.st_gid, status.st_mtime_ns,
                            None if is_folder else content_of(path))
    return found


def rows_of(database):
    if not database.exists():
        return []
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.text_factory = bytes
    try:
        tables = [name.decode() for name, in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return [(table, row) for table in tables
                for row in connection.execute(f'SELECT * FROM "{table}"')]
    finally:
        connection.close()


def farm_state(farm):
    """All that the program must leave as it is; the files of a database that is open come and go,
    its rows stay."""
    database = farm / "farm" / "instance" / "app.db"
    state = {f"row {number} of {table}": row
             for number, (table, row) in enumerate(rows_of(database))}
    for folder in ("farm", "etc"):
        state.update((path, facts) for path, facts in files_of(farm / folder).items()
                     if not path.endswith(("-shm", "-wal")) and path != str(database.parent))
    state["settings"] = content_of(farm / "printkeeper.conf")
    return state


def noted_runs(farm):
    history = farm / "state" / "state.db"
    return [row for table, row in rows_of(history) if table in ("run", "journal")]


def differences(before, after):
    return [name for name in sorted(before.keys() | after.keys())
            if before.get(name) != after.get(name)]


# The person.

class Person:
    """Finds things of one program by what a screen reader says of them."""

    def __init__(self, process):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self._atspi = Atspi
        self._lost = GLib.Error  # what was there a moment ago is gone
        self._process = process
        Atspi.set_timeout(LONGEST_WAIT * 1000, LONGEST_WAIT * 1000)
        self._program = self.wait_for("the program on the accessibility bus", self._find_program)
        self._program.set_cache_mask(Atspi.Cache.NONE)

    def wait_for(self, what, look):
        """The first true answer of `look`."""
        until = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise AssertionError(f"The program ended with {self._process.returncode} before "
                                     f"there was {what}.")
            try:
                answer = look()
                if answer:
                    return answer
            except self._lost:
                pass
            time.sleep(0.1)
        raise AssertionError(f"There was no {what} within {LONGEST_WAIT} s. There was:\n"
                             + self._outline())

    def _find_program(self):
        desktop = self._atspi.get_desktop(0)
        desktop.clear_cache()
        children = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
        return next((child for child in children
                     if child and child.get_process_id() == self._process.pid), None)

    def _is(self, thing, state):
        return thing.get_state_set().contains(state)

    def shown(self, inside=None, depth=0):
        """(depth, thing) of all that is on the screen; of a table only itself."""
        parent = inside or self._program
        for i in range(parent.get_child_count()):
            child = parent.get_child_at_index(i)
            if not child or not self._is(child, self._atspi.StateType.SHOWING):
                continue
            yield depth, child
            if child.get_role() != self._atspi.Role.TABLE:
                yield from self.shown(child, depth + 1)

    def _outline(self):
        try:
            return "\n".join(f"{'  ' * depth}{thing.get_role_name()} “{thing.get_name()}”"
                             for depth, thing in self.shown())
        except (self._lost, AttributeError):
            return "nothing that answers"

    def seen(self, role, matches, inside=None):
        return next((thing for _, thing in self.shown(inside)
                     if thing.get_role_name() == role and matches(thing.get_name())), None)

    def find(self, role, name, inside=None):
        return self.wait_for(f"{role} “{name}”", lambda: self.seen(role, name.__eq__, inside))

    def press(self, thing):
        actions = self._atspi.Action
        names = [actions.get_action_name(thing, i) for i in range(actions.get_n_actions(thing))]
        wanted = next((name for name in ("Press", "Toggle") if name in names), None)
        assert wanted, f"{thing.get_role_name()} “{thing.get_name()}” can only do {names}."
        assert actions.do_action(thing, names.index(wanted)), f"“{thing.get_name()}” did nothing."

    def type_into(self, field, text):
        assert self._atspi.EditableText.set_text_contents(field, text), "Nothing could be typed."

    def is_selected(self, thing):
        return self._is(thing, self._atspi.StateType.SELECTED)

    def column(self, table, title):
        titles = [self._atspi.Table.get_column_header(table, i).get_name()
                  for i in range(self._atspi.Table.get_n_columns(table))]
        assert title in titles, f"There is no column “{title}” among {titles}."
        return titles.index(title)

    def rows(self, table):
        return self._atspi.Table.get_n_rows(table)

    def cell(self, table, row, title):
        return self._atspi.Table.get_accessible_at(
            table, row, self.column(table, title)).get_name()

    def select(self, table, row):
        assert self._atspi.Table.add_row_selection(table, row), f"Row {row} cannot be selected."

    def selected(self, table):
        return sorted(self._atspi.Table.get_selected_rows(table))


def choose_page(person, name):
    pages = person.find("page tab list", "Pages")
    tab = person.find("page tab", name, pages)
    person.press(tab)
    person.wait_for(f"page “{name}” that is the selected one", lambda: person.is_selected(tab))
    person.wait_for(f"window that is named by the page “{name}”",
                    lambda: person.seen("frame", lambda title: title.startswith(name)))


def filter_jobs(person, table, text):
    """The rows that are left, each with the text in the name of its file."""
    before = person.wait_for("row in the table of jobs", lambda: person.rows(table))
    person.type_into(person.find("text", "Search file, person, job"), text)
    rows = person.wait_for(f"shorter list of jobs with “{text}”",
                           lambda: 0 < person.rows(table) < before and person.rows(table))
    for row in range(min(rows, 8)):
        person.wait_for(f"“{text}” in the name of row {row}",
                        lambda row=row: text in person.cell(table, row, "File"))


def select_jobs(person, table, count):
    """Files of the first jobs that are not in the archive; they are selected now."""
    files = {}
    for row in range(person.rows(table)):
        if person.wait_for(f"status in row {row}",
                           lambda: person.cell(table, row, "Status")) != "Archived":
            files[row] = person.cell(table, row, "File")
            person.select(table, row)
        if len(files) == count:
            break
    assert len(files) == count, f"Only {len(files)} jobs of the list could be archived."
    person.wait_for(f"selection of the rows {sorted(files)}",
                    lambda: person.selected(table) == sorted(files))
    return sorted(files.values())


def read_preview(person, files):
    """The preview says what would happen to these files."""
    sheet = person.find("dialog", "Archive jobs")
    table = person.find("table", "Jobs that something will happen to", sheet)
    told = sorted(person.cell(table, row, "File") for row in range(person.rows(table)))
    assert told == files, f"The preview names {told}, and selected are {files}."
    person.wait_for("sentence that says how many jobs",
                    lambda: person.seen("label", lambda text: str(len(files)) in text, sheet))
    return sheet


def change_ones_mind(person):
    choose_page(person, "Jobs")
    table = person.find("table", "Jobs")
    filter_jobs(person, table, ".stl")
    files = select_jobs(person, table, 2)
    person.press(person.find("push button", "Archive…"))
    sheet = read_preview(person, files)
    person.press(person.find("push button", "Cancel", sheet))
    person.wait_for("list of jobs without the sheet over it",
                    lambda: not person.seen("dialog", "Archive jobs".__eq__))


def inside_session(program, farm):
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    process = subprocess.Popen([program, "--config", farm / "printkeeper.conf"], env=environment)
    try:
        change_ones_mind(Person(process))
        assert process.poll() is None, f"The program ended with {process.returncode}."
    finally:
        process.terminate()
        process.wait()


# The machine: each part is stopped by whoever started it.

def adopt_orphans():
    """Makes what the bus starts and leaves behind a child of this process."""
    set_child_subreaper = 36
    ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def end_children():
    """Waits for what is left of the session; ends it where it does not end by itself."""
    until = time.monotonic() + 10
    while True:
        try:
            child, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if child:
            continue
        if time.monotonic() > until:
            for pid in Path("/proc/self/task", str(os.getpid()), "children").read_text().split():
                os.kill(int(pid), signal.SIGKILL)
        time.sleep(0.05)


def start_screen():
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
         "-noreset"], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return server, f":{pipe.readline().strip()}"


def session_environment(home, display):
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("XDG_", "DBUS_", "AT_SPI_", "WAYLAND_", "QT_", "PRINTKEEPER_"))}
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                                            "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    return {**kept, **folders, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}


def use_program(program, farm, home):
    """In a session bus and on a screen of its own, since the accessibility bus belongs to both."""
    server, display = start_screen()
    try:
        return subprocess.run(
            ["dbus-run-session", "--", sys.executable, __file__, "--inside", program, farm],
            env=session_environment(home, display)).returncode
    finally:
        server.terminate()
        server.wait()


def main(program, ctl):
    missing = missing_packages()
    if missing:
        print("Skipped, for packages are missing:", " ".join(missing))
        return SKIPPED
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="printkeeper-screenreader-") as folder:
        farm = Path(folder, "farm")
        home = Path(folder, "home")
        home.mkdir(mode=0o700)
        subprocess.run([ctl, "demo", farm, "--jobs", "60", "--seed", "7"], check=True,
                       stdout=subprocess.DEVNULL)
        before = farm_state(farm)
        try:
            code = use_program(program, farm, home)
        finally:
            end_children()
        if code != 0:
            return 1
        changed = differences(before, farm_state(farm))
        if changed or noted_runs(farm):
            print("The preview was cancelled, and yet these are others now:", *changed,
                  *noted_runs(farm), sep="\n  ")
            return 1
    return 0


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        # Of the two names of an action's function, the bindings only offer the old one.
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            inside_session(sys.argv[2], Path(sys.argv[3]))
        except AssertionError as error:
            sys.exit(f"screenreader: {error}")
    else:
        sys.exit(main(sys.argv[1], sys.argv[2]))
