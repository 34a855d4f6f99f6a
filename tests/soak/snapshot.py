# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A farm at one moment, while nobody changes it: files by path and by content, and every row."""
import hashlib
import os
import sqlite3
import stat
from dataclasses import dataclass, field

from shapes import typed_rows

TRASH = b"/.printkeeper/trash/"


@dataclass(frozen=True)
class FileFacts:
    content: str  # hash; of a link its target, of others their kind
    mode: int
    owner: tuple
    modified: int
    inode: int


def hash_of(data):
    return hashlib.sha1(data).hexdigest()[:20]


def facts_of(path):
    status = os.lstat(path)
    if stat.S_ISREG(status.st_mode):
        with open(path, "rb") as file:
            content = hash_of(file.read())
    elif stat.S_ISLNK(status.st_mode):
        content = "link to " + os.fsdecode(os.readlink(path))
    else:
        content = f"special {stat.S_IFMT(status.st_mode):o}"
    return FileFacts(content, stat.S_IMODE(status.st_mode), (status.st_uid, status.st_gid),
                     status.st_mtime_ns, status.st_ino)


def walk(root):
    """Every entry below `root` that is no folder, as absolute bytes."""
    pending = [os.fsencode(root)]
    while pending:
        for entry in os.scandir(pending.pop()):
            if entry.is_dir(follow_symlinks=False):
                pending.append(entry.path)
            else:
                yield entry.path


def is_model_content(path, facts):
    """What nobody may lose or double: no lock, and none of our own notes."""
    name = path.rsplit(b"/", 1)[1]
    is_ours = b"/.printkeeper/" in path and TRASH not in path
    return not is_ours and name != b".queue.lock" and " " not in facts.content


def whole_folder(root):
    """All that a canary is: names, content, times and rights, of folders too."""
    found = {}
    for folder, _, names in os.walk(os.fsencode(root)):
        status = os.lstat(folder)
        found[folder] = (status.st_mode, status.st_uid, status.st_mtime_ns)
        for name in names:
            found[folder + b"/" + name] = facts_of(folder + b"/" + name)
    return found


@dataclass
class Snapshot:
    files: dict  # path → FileFacts
    rows: dict = field(default_factory=dict)      # id → row
    children: dict = field(default_factory=dict)  # id → {(table, row's columns)}

    @staticmethod
    def take(farm):
        files = {path: facts_of(path) for root in farm.roots for path in walk(root)}
        snapshot = Snapshot(files)
        db = farm.connect()
        try:
            rows = typed_rows(db, farm.kind.table)
            snapshot.rows = {row["id"][1]: row for row in rows}
            snapshot.children = children_of(farm, db, snapshot.rows)
        finally:
            db.close()
        return snapshot

    def contents(self):
        """content → the paths that have it."""
        found = {}
        for path, facts in self.files.items():
            if is_model_content(path, facts):
                found.setdefault(facts.content, []).append(path)
        return found

    def in_trash(self):
        return {facts.content: path for path, facts in self.files.items() if TRASH in path}

    def temporaries(self):
        """Contents of temporary files where the web app has left them, or an undo has."""
        return {facts.content for path, facts in self.files.items()
                if path.endswith(b".tmp") and TRASH not in path}


def frozen(table, row):
    return (table, tuple(sorted(row.items())))


def children_of(farm, db, rows):
    found = {job: set() for job in rows}
    tables = {row[0].decode() for row in db.execute("SELECT name FROM sqlite_master")}
    owners = {farm.kind.table: {job: job for job in rows}}
    for table, column, parent in farm.kind.children:
        owners[table] = {}
        for row in typed_rows(db, table) if table in tables else []:
            job = owners[parent].get(row[column][1])
            owners[table][row["id"][1]] = job
            if job in found:
                found[job].add(frozen(table, row))
    return found


def database_problems(path):
    try:
        db = sqlite3.connect(path, timeout=5, isolation_level=None)
        try:
            found = [str(r[0]) for r in db.execute("PRAGMA integrity_check") if r[0] != "ok"]
            return found + [f"foreign key: {r}" for r in db.execute("PRAGMA foreign_key_check")]
        finally:
            db.close()
    except sqlite3.Error as error:
        return [str(error)]
