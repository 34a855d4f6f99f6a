# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What belongs together in a farm, kept through its life, and the invariants: written once.

A violation is (invariant, sentence). `INVARIANTS` names all; the self-test plants one of each.
"""
import base64
import json
import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field

from shapes import from_json, sidecar_names, stem_of
from snapshot import TRASH, Snapshot, database_problems, frozen, whole_folder

INVARIANTS = ("lost", "doubled", "appeared", "changed-file", "half-job", "row", "referring-rows",
              "stray-moved", "canary", "database", "leftover", "journal", "writer", "exit-code")
LEFTOVER = re.compile(rb"/\.(printkeeper-.*\.(part|aside)|.*\.(tmp|part)-.*)$")


@dataclass
class Family:
    """A job: its row as the web app last wrote it, and the contents that are its files."""
    row: dict
    model: str = None
    sidecars: dict = field(default_factory=dict)  # suffix → content
    named: dict = field(default_factory=dict)     # column that names a file → content
    children: set = field(default_factory=set)
    unarchived: dict = None  # as it was before a run archived it, since the web app touched it then

    def rewrite(self, row):
        """The web app's; what a run archived it may have remarked upon."""
        if row["status"][1].lower() != b"archived":
            self.unarchived = None
        elif self.row["status"][1].lower() == b"completed":
            self.unarchived = self.row
        self.row = row

    def contents(self):
        return {c for c in (self.model, *self.sidecars.values(), *self.named.values()) if c}


class Ledger:
    def __init__(self, farm):
        self.farm, self.kind = farm, farm.kind
        self.families, self.strays, self.shared, self.touched = {}, {}, set(), set()
        self.overwritten = set()
        self.replaced = set()  # files of removed jobs whose id another one has
        self.canary = whole_folder(farm.canary)
        self.before = Snapshot.take(farm)
        self._learn()

    def _learn(self):
        """From a farm at rest: what lies where its row says, and what lies beside it."""
        models = {job: self.farm.model(row) for job, row in self.before.rows.items()}
        stems = Counter(stem_of(path) for path in models.values() if path)
        # What two files have alike tells neither of them; they are only counted.
        alike = {c for c, paths in self.before.contents().items() if len(paths) > 1}
        content = {path: facts.content for path, facts in self.before.files.items()
                   if facts.content not in alike}
        taken = set(models.values())
        for job, row in self.before.rows.items():
            path = models[job]
            family = Family(row, content.get(path), {}, {}, self.before.children[job])
            for column in (self.kind.metadata, self.kind.thumbnail):
                place = self.farm.place(row, column) if column in row else None
                if content.get(place):
                    family.named[column] = content[place]
            if path:
                folder, name = path.rsplit(b"/", 1)
                family.sidecars = {
                    suffix: content[folder + b"/" + sidecar]
                    for suffix, sidecar in sidecar_names(name).items()
                    if folder + b"/" + sidecar in content and folder + b"/" + sidecar not in taken
                    and self._sharers(stems, folder + b"/" + sidecar) == 1}
            self.families[job] = family
        owned = set().union(*(f.contents() for f in self.families.values()))
        others = {path: c for path, c in content.items()
                  if c not in owned and b"/.printkeeper/" not in path}
        self.shared = {c for path, c in others.items() if self._is_shared(stems, path)}
        self.strays = {path: c for path, c in others.items() if c not in self.shared}

    @staticmethod
    def _sharers(stems, sidecar):
        stem = stem_of(sidecar)
        count = stems[stem]
        return count + stems[stem[:-9]] if stem.endswith(b".metadata") else count

    def _is_shared(self, stems, path):
        return path.endswith((b".json", b".gcode")) and self._sharers(stems, path) > 1

    def apply(self, events):
        """What the web app has done since; the contents that it added and took away."""
        added, removed = set(), set()
        for event in events:
            added.update(event.get("added", ()))
            removed.update(event.get("removed", ()))
            job = bytes.fromhex(event.get("id", ""))
            if event["op"] == "new":
                # SQLite gives the id of a removed job once more.
                if job in self.families:
                    self.replaced |= self.families[job].contents()
                self.families[job] = Family(from_json(event["row"]), event["model"],
                                            {k.encode(): v for k, v in event["sidecars"].items()},
                                            event["named"])
            elif event["op"] == "delete":
                self.families.pop(job, None)
            elif job in self.families:
                family = self.families[job]
                family.rewrite(from_json(event["row"]) if "row" in event else family.row)
                family.model = event.get("model", family.model)
            if job in self.families and "child" in event:
                self.families[job].children.add(frozen(*[event["child"][0],
                                                         from_json(event["child"][1])]))
        return added, removed

    def check(self, events=(), renamed=(), may_go=lambda ledger, after: set()):
        """All that is wrong; when nothing is, the farm as it is now is what the next is compared
        with. `renamed` are the inodes that the adversary had in its hands."""
        violations = [("writer", event["error"]) for event in events if event["op"] == "error"]
        violations += self.database_violations()
        if violations:
            return violations
        added, removed = self.apply(events)
        after = Snapshot.take(self.farm)
        inodes = set(renamed)
        self.touched |= {f.content for s in (self.before, after) for f in s.files.values()
                         if f.inode in inodes}
        violations += self.file_violations(after, added, removed, may_go(self, after))
        violations += self.job_violations(after)
        violations += self.outside_violations(after)
        violations += self.journal_violations(after)
        if not violations:
            self.before = after
        return violations

    def database_violations(self):
        return [("database", f"{path}: {problem}")
                for path in (self.farm.database, self.farm.state)
                for problem in database_problems(path)]

    def file_violations(self, after, added, removed, may_go):
        was, now = self.before.contents(), after.contents()
        expected = (set(was) | added) - removed
        found = [("lost", f"{c}, which was {was.get(c, 'written by the web app')}")
                 for c in expected - set(now) - may_go]
        # A copy of what the web app has written over may stay beside it, on a farm of two disks.
        self.overwritten |= removed if self.farm.archive else set()
        found += [("appeared", f"{now[c]}") for c in set(now) - expected - self.overwritten]
        found += [("doubled", f"{was.get(c)} → {now[c]}") for c in now
                  if len(now[c]) > max(1, len(was.get(c, ())))]
        found += [("lost", f"one of {was[c]}, {now[c]} stay") for c in set(was) & set(now)
                  if len(now[c]) < len(was[c]) and c not in may_go and c not in removed]
        for content in set(was) & set(now):
            if len(was[content]) > 1:
                continue
            old, new = self.before.files[was[content][0]], after.files[now[content][0]]
            if (old.mode, old.owner, old.modified) != (new.mode, new.owner, new.modified):
                found.append(("changed-file", f"{now[content][0]}: {old} → {new}"))
        for path, content in self.strays.items():
            is_there = path in after.files and after.files[path].content == content
            may_move = path.endswith(b".tmp") or content in self.touched
            if not is_there and not may_move:
                found.append(("stray-moved", f"{path} → {now.get(content)}"))
        return found

    def job_violations(self, after):
        found = [("row", f"job {job} has appeared: {after.rows[job]}")
                 for job in after.rows.keys() - self.families.keys()]
        trash, contents = after.in_trash(), after.contents()
        found += [("half-job", f"a job whose id is used again is gone, {contents[c]} is not")
                  for c in (self.replaced - self.touched) & contents.keys() if c not in trash]
        for job, family in self.families.items():
            row = after.rows.get(job)
            if family.contents() & self.touched:
                continue
            if row is None:
                left = {c: contents[c] for c in family.contents()
                        if c in contents and c not in trash}
                if left:
                    found.append(("half-job", f"job {job} is gone, its files are not: {left}"))
                continue
            found += self._row_violations(job, family, row)
            found += self._place_violations(job, family, row, after, contents)
            if after.children[job] != family.children:
                found.append(("referring-rows", f"job {job}: {family.children} → "
                                                f"{after.children[job]}"))
        return found

    def _row_violations(self, job, family, row):
        base = family.row
        if row == base:
            return []
        # What a run may write when it archives; all else is a row by halves or a lost change.
        places = {"status", self.kind.file, self.kind.metadata, self.kind.thumbnail} - {""}
        ours = places | {self.kind.updated}
        # Taken back only where the web app has written nothing that a run had written: the shape
        # with no time of the last change.
        if family.unarchived and self.kind.name == "print_job" \
                and row == base | {c: family.unarchived[c] for c in places}:
            return []
        is_archived = row["status"] == ("text", self.kind.archived.encode()) \
            and base["status"][1].lower() == b"completed"
        others = {c: (base[c], row.get(c)) for c in base
                  if row.get(c) != base[c] and not (is_archived and c in ours)}
        return [("row", f"job {job} is not as the web app wrote it: {others}")] if others else []

    def _place_violations(self, job, family, row, after, contents):
        path = self.farm.model(row)
        here = after.files[path].content if path in after.files else None
        if family.model and here != family.model:
            return [("half-job", f"job {job} names {path}, its file is at "
                                 f"{contents.get(family.model)}, {row['status']}")]
        for column, content in family.named.items():
            place = self.farm.place(row, column)
            if place not in after.files or after.files[place].content != content:
                return [("half-job", f"job {job}: {column} names {place}, the file is at "
                                     f"{contents.get(content)}")]
        if not path:
            return []
        folder, name = path.rsplit(b"/", 1)
        for suffix, content in family.sidecars.items():
            wanted = folder + b"/" + stem_of(name) + suffix
            places = contents.get(content, [])
            is_cut = len(name) > 240 and any(p.startswith(folder + b"/") for p in places)
            if wanted not in places and not is_cut:
                return [("half-job", f"job {job} is at {path}, {suffix} at {places}")]
        return []

    def outside_violations(self, after):
        now = whole_folder(self.farm.canary)
        found = [("canary", f"{path}: {self.canary.get(path)} → {now.get(path)}")
                 for path in self.canary.keys() | now.keys()
                 if self.canary.get(path) != now.get(path)]
        found += [("leftover", f"{path}") for path in after.files
                  if LEFTOVER.search(path) and b"/.printkeeper/" not in path]
        return found

    def journal_violations(self, after):
        """No step is left open, and every file in a trash is one that the journal can give back."""
        db = sqlite3.connect(self.farm.state, timeout=5, isolation_level=None)
        try:
            if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal'").fetchone():
                return []
            open_steps = db.execute("SELECT id, run, kind, job FROM journal WHERE state = "
                                    "'intended'").fetchall()
            moves = db.execute("SELECT moves FROM journal WHERE state = 'done' AND trashed"
                               ).fetchall()
        finally:
            db.close()
        known = {path_of(move["to"]) for (text,) in moves for move in json.loads(text)}
        found = [("journal", f"still open: {step}") for step in open_steps]
        found += [("journal", f"nobody knows {path}") for path, facts in after.files.items()
                  if TRASH in path and path not in known and facts.content not in self.touched]
        return found


def path_of(place):
    """A place of the journal: root and relative path, in base64 when they are no UTF-8."""
    root, relative = (base64.b64decode(part["base64"]) if isinstance(part, dict)
                      else part.encode() for part in place)
    return root + b"/" + relative
