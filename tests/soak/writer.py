# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""writer.py BASE SEED RATE: the web app, which does not stop for a clean-up.

Uploads, changes of a status with the files moved under `.queue.lock`, uploads of a file again,
remarks, deletions. All by folders that it has open, so that it never falls for the adversary.
"""
import fcntl
import os
import random
import sqlite3
import sys
import time
import uuid
from collections import Counter

from actor import EXCHANGE, NOREPLACE, Actor, rename
from farmmaker import DAY, text_time
from shapes import Farm, sidecar_names, stem_of, to_json, typed_rows
from snapshot import hash_of


class Missing(Exception):
    """Somebody else has the file; the web app gives up and takes its change back."""


class Writer(Actor):
    def __init__(self, base, seed, rate):
        super().__init__(f"{base}/writer.log")
        self.farm, self.rate = Farm.load(base), rate
        self.kind = self.farm.kind
        self.random = random.Random(seed)
        self.db = self.farm.connect()
        self.number = 0
        self.folders = {}
        self.slowest, self.slowest_lock, self.commits = 0.0, 0.0, 0
        self.working = [s for s in self.kind.statuses if s != self.kind.archived]
        os.makedirs(f"{base}/webapp", exist_ok=True)
        self._open_folders()
        self._choose_jobs()

    def _open_folders(self):
        for folder, names, _ in os.walk(os.fsencode(self.farm.uploads)):
            names[:] = [name for name in names if name != b".printkeeper"]
            self.folders[folder] = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _choose_jobs(self):
        """Those whose files are nobody else's, in this or another folder."""
        rows = typed_rows(self.db, self.kind.table)
        paths = {row["id"][1]: self.farm.model(row) for row in rows}
        stems = Counter(stem_of(p.rsplit(b"/", 1)[1]) for p in paths.values() if p)
        self.jobs = [(job, row["id"][0]) for row in rows if (job := row["id"][1]) and paths[job]
                     and stems[stem_of(paths[job].rsplit(b"/", 1)[1])] == 1
                     and b".metadata" not in paths[job]]

    def act(self):
        started = time.monotonic()
        operation = self.random.choices(
            (self.upload, self.change_status, self.touch, self.upload_again, self.delete,
             self.add_event), (4, 10, 4, 4, 0.5, 2))[0]
        try:
            operation()
        except (Missing, FileNotFoundError):
            pass
        except (OSError, sqlite3.Error) as error:
            self.log(op="error", error=f"{operation.__name__}: {error!r}")
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")
        time.sleep(max(0.0, 1 / self.rate - (time.monotonic() - started)))

    def put_right(self):
        self.log(op="figures", commits=self.commits, slowest=self.slowest,
                 slowest_lock=self.slowest_lock)

    # What all of them use

    def locked(self, *folders):
        """Holds the queue locks of folders, where there are some, sorted as the web app does."""
        held, started = [], time.monotonic()
        for folder in sorted(set(folders)):
            try:
                lock = os.open(".queue.lock", os.O_RDWR, dir_fd=self.folders[folder])
            except FileNotFoundError:
                continue
            fcntl.flock(lock, fcntl.LOCK_EX)
            held.append(lock)
        self.slowest_lock = max(self.slowest_lock, time.monotonic() - started)
        return held

    def transact(self, work, *folders):
        """`work` inside a transaction; logs what it returns once that is committed."""
        held = self.locked(*folders)
        try:
            started = time.monotonic()
            self.db.execute("BEGIN IMMEDIATE")
            waited = time.monotonic() - started
            events = work()
            committing = time.monotonic()
            self.db.execute("COMMIT")
            self.slowest = max(self.slowest, waited + time.monotonic() - committing)
            self.commits += 1
            for event in events:
                self.log(**event)
        finally:
            for lock in held:
                os.close(lock)

    def pick(self):
        if not self.jobs:
            raise Missing
        return self.random.choice(self.jobs)

    def row_of(self, job):
        value = int(job[0]) if job[1] == "integer" else job[0].decode()
        rows = typed_rows(self.db, self.kind.table, '"id" = ?', (value,))
        if not rows:
            raise Missing
        return rows[0], value

    def place_of(self, row):
        path = self.farm.model(row)
        folder, name = path.rsplit(b"/", 1) if path else (b"", b"")
        if folder not in self.folders or row["status"][1] == self.kind.archived.encode():
            raise Missing
        return folder, name

    def update(self, value, changes):
        sets = ", ".join(f'"{c}" = ' + ("CAST(? AS TEXT)" if isinstance(v, bytes) else "?")
                         for c, v in changes.items())
        self.db.execute(f'UPDATE "{self.kind.table}" SET {sets} WHERE "id" = ?',
                        (*changes.values(), value))
        return to_json(typed_rows(self.db, self.kind.table, '"id" = ?', (value,))[0])

    def moment_for(self, status):
        """Half of what it writes was long ago, so that there is always something due."""
        if self.random.random() < 0.5:
            return time.time()
        days = {"uploaded": (8, 40), "completed": (31, 100)}.get(status.lower(), (1, 50))
        return time.time() - self.random.uniform(*days) * DAY

    def content(self):
        self.number += 1
        return b"web app %d %x " % (self.number, self.random.getrandbits(64)) \
            + b"," * self.random.choice((10, 500, 5000))

    def write(self, folder, name, content, moment):
        """A file that was not there, by a path of its own in the web app's folder."""
        draft = f"{self.farm.base}/webapp/draft".encode()
        with open(draft, "wb") as file:
            file.write(content)
        os.utime(draft, (moment, moment))
        rename(draft, name, NOREPLACE, new_dir=self.folders[folder])
        return hash_of(content)

    # What it does

    def upload(self):
        status = self.working[0]
        folder = self.farm.folder(status)
        self.number += 1
        stem = b"upload %d %x" % (self.number, self.random.getrandbits(32))
        name, moment = stem + b".stl", self.moment_for(status)
        model = self.write(folder, name, self.content(), moment)
        sidecars = {}
        if self.random.random() < 0.5:
            sidecars[".json"] = self.write(folder, stem + b".json", self.content(), moment)
        row = {self.kind.file: folder + b"/" + name if self.kind.name == "job" else name,
               "status": status, self.kind.updated: text_time(moment)}
        if self.kind.name != "print_job":
            row |= {"original_filename": name, "student_name": "W",
                    "created_at": text_time(moment)}
        if self.kind.name == "job":
            row["id"] = str(uuid.UUID(int=self.random.getrandbits(128)))
        self._fill(row)

        def insert():
            marks = ", ".join("CAST(? AS TEXT)" if isinstance(v, bytes) else "?"
                              for v in row.values())
            done = self.db.execute(f'INSERT INTO "{self.kind.table}" ({", ".join(row)}) '
                                   f"VALUES ({marks})", tuple(row.values()))
            value = row.get("id", done.lastrowid)
            stored = typed_rows(self.db, self.kind.table, '"id" = ?', (value,))[0]
            job = (stored["id"][1], stored["id"][0])
            self.jobs.append(job)
            events = [{"op": "new", "id": job[0].hex(), "row": to_json(stored), "model": model,
                       "sidecars": sidecars, "named": {}, "added": [model, *sidecars.values()]}]
            return events + ([self._event(job, value)] if self.kind.children else [])
        self.transact(insert)

    def _fill(self, row):
        """What else the demo's tables want."""
        for _, name, _, needs, default, key in self.db.execute(
                f'PRAGMA table_info("{self.kind.table}")'):
            if needs and not key and default is None and name.decode() not in row:
                row[name.decode()] = "w"

    def change_status(self):
        job = self.pick()
        row, value = self.row_of(job)
        folder, name = self.place_of(row)
        status = self.random.choice(self.working)
        target = self.farm.folder(status)
        if target == folder or target not in self.folders:
            raise Missing

        def move():
            now, _ = self.row_of(job)
            if self.place_of(now) != (folder, name):
                raise Missing
            files = [name, *sidecar_names(name).values()]
            there = [f for f in files if self._exists(folder, f)]
            # An app that does not look whether the file is there: after a crash it need not be.
            if name not in there and self.random.random() < 0.7:
                raise Missing
            if any(self._exists(target, f) for f in files):
                raise Missing
            changes = {"status": status, self.kind.updated: text_time(self.moment_for(status))}
            for column in (self.kind.file, self.kind.metadata):
                old = now[column][1] if column else b""
                if b"/" in old:
                    changes[column] = self._moved(old, status, target)
            written = self.update(value, changes)
            for file in there:
                try:
                    rename(file, file, NOREPLACE, self.folders[folder], self.folders[target])
                except FileNotFoundError:
                    pass  # in the adversary's hands
            return [{"op": "status", "id": job[0].hex(), "row": written}]
        self.transact(move, folder, target)

    def _moved(self, old, status, target):
        name = old.rsplit(b"/", 1)[1]
        if old.startswith(b"/"):
            return target + b"/" + name
        return old.rsplit(b"/", 2)[0] + b"/" + self.kind.statuses.get(status, "").encode() \
            + b"/" + name

    def _exists(self, folder, name):
        try:
            os.stat(name, dir_fd=self.folders[folder], follow_symlinks=False)
            return True
        except OSError:
            return False

    def touch(self):
        job = self.pick()

        def remark():
            row, value = self.row_of(job)
            moment = self.moment_for(row["status"][1].decode())
            written = self.update(value, {"material": f"PLA {self.number}",
                                          self.kind.updated: text_time(moment)})
            return [{"op": "touch", "id": job[0].hex(), "row": written}]
        self.transact(remark)

    def upload_again(self):
        job = self.pick()
        row, value = self.row_of(job)
        folder, name = self.place_of(row)
        moment, content = self.moment_for(row["status"][1].decode()), self.content()

        def replace():
            now, _ = self.row_of(job)
            if self.place_of(now) != (folder, name):
                raise Missing
            written = self.update(value, {self.kind.updated: text_time(moment)})
            removed = self._replace(folder, name, content, moment)
            new = hash_of(content)
            return [{"op": "again", "id": job[0].hex(), "row": written, "model": new,
                     "added": [new], "removed": removed}]
        self.transact(replace, folder)

    def _replace(self, folder, name, content, moment):
        """A new file in the old one's place, or the old one written over; hashes of what is gone."""
        if not self._exists(folder, name):
            # What a crash has left elsewhere a student sends once more.
            if self.random.random() < 0.6:
                raise Missing
            self.write(folder, name, content, moment)
            return []
        if self.random.random() < 0.5:
            opened = os.open(name, os.O_RDWR | os.O_NOFOLLOW, dir_fd=self.folders[folder])
            with os.fdopen(opened, "r+b") as file:
                removed = hash_of(file.read())
                file.seek(0)
                file.truncate()
                file.write(content)
                file.flush()
                os.utime(file.fileno(), (moment, moment))
            return [removed]
        draft = f"{self.farm.base}/webapp/draft".encode()
        with open(draft, "wb") as file:
            file.write(content)
        os.utime(draft, (moment, moment))
        rename(draft, name, EXCHANGE, new_dir=self.folders[folder])
        with open(draft, "rb") as file:
            removed = hash_of(file.read())
        os.unlink(draft)
        return [removed]

    def delete(self):
        job = self.pick()
        row, value = self.row_of(job)
        folder, name = self.place_of(row)

        def remove():
            now, _ = self.row_of(job)
            if self.place_of(now) != (folder, name) or not self._exists(folder, name):
                raise Missing
            for table, column, parent in reversed(self.kind.children):
                of_job = "(SELECT id FROM event WHERE job_id = ?)" if parent == "event" else "(?)"
                if self._has(table):
                    self.db.execute(f'DELETE FROM "{table}" WHERE "{column}" IN {of_job}', (value,))
            self.db.execute(f'DELETE FROM "{self.kind.table}" WHERE id = ?', (value,))
            removed = []
            for file in [name, *sidecar_names(name).values()]:
                if self._exists(folder, file):
                    removed += self._take_away(folder, file)
            self.jobs.remove(job)
            return [{"op": "delete", "id": job[0].hex(), "removed": removed}]
        self.transact(remove, folder)

    def _take_away(self, folder, name):
        """By a name of its own first, so that it is this very file whose hash is noted."""
        draft = f"{self.farm.base}/webapp/removed".encode()
        try:
            rename(name, draft, NOREPLACE, old_dir=self.folders[folder])
        except FileNotFoundError:
            return []
        with open(draft, "rb") as file:
            removed = hash_of(file.read())
        os.unlink(draft)
        return [removed]

    def _has(self, table):
        return bool(self.db.execute("SELECT 1 FROM sqlite_master WHERE name = ?",
                                    (table,)).fetchone())

    def add_event(self):
        if not self.kind.children:
            raise Missing
        job = self.pick()

        def insert():
            _, value = self.row_of(job)
            return [self._event(job, value)]
        self.transact(insert)

    def _event(self, job, value):
        done = self.db.execute("INSERT INTO event (job_id, timestamp, event_type, details) "
                               "VALUES (?, ?, 'Note', '{}')", (value, text_time(time.time())))
        row = typed_rows(self.db, "event", "id = ?", (done.lastrowid,))[0]
        return {"op": "event", "id": job[0].hex(), "child": ["event", to_json(row)]}


if __name__ == "__main__":
    Writer(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])).serve()
