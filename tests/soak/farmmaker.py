# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Farms to be cruel to: random ones of our own, and those that `printkeeperctl demo` makes."""
import datetime
import os
import subprocess
import uuid
from pathlib import Path

from shapes import SHAPES, Farm, sidecar_names, stem_of, typed_rows

DAY = 86400
HOSTILE = (
    b"gear\n2026-01-01 00:00:00,000 INFO removed everything %d.stl", b"esc \x1b[2J %d.stl",
    "rtl \u202e%d fdp.stl".encode(), b"caf\xe9 \xff %d.stl", b"-rf %d.stl", b"--help %d.stl",
    b"$(touch x) %d.stl", b"`reboot`;%d.stl", b"=cmd|' C calc'!A%d.stl", b"back\\slash %d*?.stl",
    b"%d " + b"x" * 240 + b".stl", b".hidden %d.stl", b"no extension %d", b"quote ' \" %d.3mf",
    "emoji \U0001f680 %d.stl".encode(), b"dots..%d..stl", b" lead %d.STL", b"%d.metadata.stl",
)
PLAIN = (b"bracket_%d.stl", b"gear m1 %d.3mf", b"vase_%d_v2.stl", b"lid-%d.gcode")


def text_time(seconds):
    at = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return at.replace(tzinfo=None).isoformat(" ")


class RandomFarm:
    """Makes one farm; every file of it has a content that no other one has."""

    def __init__(self, base, rng, now, shape, jobs, journal, archive="", keep_days=30):
        self.rng, self.now, self.jobs, self.journal = rng, now, jobs, journal
        self.shape = SHAPES[shape]
        root = f"{base}/farm"
        self.farm = Farm(base, shape, f"{root}/{self.shape.uploads}", f"{root}/instance/app.db",
                         f"{base}/printkeeper.conf", archive, keep_days)
        self.number = 0
        self.rows, self.children, self.names = [], [], {}

    def make(self):
        for path in (self.farm.uploads, f"{self.farm.base}/state", f"{self.farm.base}/farm/logs",
                     str(Path(self.farm.database).parent), f"{self.farm.uploads}/thumbnails"):
            os.makedirs(path, exist_ok=True)
        has_archive = self.shape.name != "print_job" or self.farm.archive
        for status in self.shape.statuses:
            if has_archive or status != self.shape.archived:
                os.makedirs(self.farm.folder(status), exist_ok=True)
        has_locks = self.rng.random() < 0.6
        for status in self.shape.statuses:
            folder = self.farm.folder(status).decode()
            if has_locks and os.path.isdir(folder):
                Path(folder, ".queue.lock").touch()
        for index in range(self.jobs):
            self._add_job(index)
        self._add_odd_rows()
        self._add_strays()
        self._write_database()
        self._write_config()
        self.farm.save()
        return self.farm

    def write(self, path, age):
        self.number += 1
        size = self.rng.choice((40, 300, 900, 4000, 4000, 20000))
        content = b"%d %x " % (self.number, self.rng.getrandbits(64)) + b"." * size
        with open(path, "xb") as file:
            file.write(content)
        moment = int((self.now - age) * 10**9) + self.rng.randrange(10**9)
        os.utime(path, ns=(moment, moment))

    def _name(self, index):
        choice = self.rng.choice(HOSTILE if self.rng.random() < 0.3 else PLAIN)
        return choice % index

    def _age(self, status):
        """Some days; a third of what a rule looks at is due."""
        is_due = self.rng.random() < 0.36
        key = status.lower()
        if key == "uploaded":
            return self.rng.uniform(7.5, 60) * DAY if is_due else self.rng.uniform(0.2, 6.5) * DAY
        if key == "completed":
            return self.rng.uniform(31, 200) * DAY if is_due else self.rng.uniform(0.2, 29) * DAY
        return self.rng.uniform(0.1, 90) * DAY

    def _add_job(self, index):
        rng = self.rng
        status = rng.choices(list(self.shape.statuses),
                             [{"uploaded": 30, "completed": 40, "archived": 14}.get(s.lower(), 8)
                              for s in self.shape.statuses])[0]
        folder = self.farm.folder(status)
        if not os.path.isdir(folder):
            status = next(iter(self.shape.statuses))
            folder = self.farm.folder(status)
        if self.shape.name == "job" and rng.random() < 0.15 and status != self.shape.archived:
            folder += b"/sub-%d" % rng.randrange(3)
            os.makedirs(folder, exist_ok=True)
        name, age = self._name(index), self._age(status)
        dice = rng.random()
        if dice < 0.05 and self.names.get(folder):
            # The same stem as another one: what lies beside them belongs to both.
            other = rng.choice(self.names[folder])
            name = stem_of(other) + (b".3mf" if not other.endswith(b".3mf") else b".stl")
        elif dice < 0.1 and self.names.get(self.farm.folder(self.shape.archived)):
            name = rng.choice(self.names[self.farm.folder(self.shape.archived)])
        path = folder + b"/" + name
        if os.path.lexists(path):
            return
        if rng.random() > 0.02:  # some have lost theirs
            self.write(path, age)
        self.names.setdefault(folder, []).append(name)
        beside = {suffix: folder + b"/" + sidecar
                  for suffix, sidecar in sidecar_names(name).items()
                  if rng.random() < 0.25 and not os.path.lexists(folder + b"/" + sidecar)}
        for sidecar in beside.values():
            self.write(sidecar, age)
        self._add_row(status, path, age, beside.get(b".metadata.json"))

    def _add_row(self, status, path, age, metadata=None):
        rng = self.rng
        number = len(self.rows) + 1
        name = path.rsplit(b"/", 1)[1]
        row = {"id": number, self.shape.file: name, "status": status, "material": "PLA",
               self.shape.updated: text_time(self.now - age)}
        if self.shape.name == "jobs":
            row |= {"original_filename": name, "student_name": f"P{number % 37}",
                    "weight_g": rng.uniform(1, 500), "thumbnail_path": None,
                    "created_at": text_time(self.now - age - DAY)}
            if rng.random() < 0.5:
                row["thumbnail_path"] = f"thumbnails/{number}.png"
                self.write(f"{self.farm.uploads}/thumbnails/{number}.png".encode(), age)
        elif self.shape.name == "job":
            row["id"] = str(uuid.UUID(int=rng.getrandbits(128)))
            row |= {"original_filename": name, "student_name": f"P{number % 37}", "cost_usd": 1.5,
                    "file_path": path, "metadata_path": metadata,
                    "created_at": text_time(self.now - age - DAY)}
            if rng.random() < 0.2 and path.count(b"/") == self.farm.uploads.count("/") + 2 \
                    and not self.farm.archive:
                tail = path[len(str(Path(self.farm.uploads).parent)) + 1:]
                row["file_path"] = tail
            for _ in range(rng.randrange(4)):
                self.children.append(("event", row["id"], text_time(self.now - age)))
        else:
            row["name"] = f"P{number % 37}"
        self.rows.append(row)

    def _add_odd_rows(self):
        """Rows that nothing may be done for: a file of two, no known status, a path to elsewhere."""
        uploaded = next(iter(self.shape.statuses))
        files = [r[self.shape.file] for r in self.rows if r["status"] == uploaded]
        old = 50 * DAY
        for value in self.rng.sample(files, min(2, len(files))):
            self._add_row(uploaded, b"x/y", old)
            self.rows[-1][self.shape.file] = value
        for status, value in (("Weird", b"weird.stl"), (uploaded, b"../../canary/sentinel.stl"),
                              (uploaded, b"/etc/hostname")):
            self._add_row(status, b"x/y", old)
            self.rows[-1][self.shape.file] = value

    def _add_strays(self):
        folders = [self.farm.folder(s) for s in self.shape.statuses]
        folders = [f for f in folders if os.path.isdir(f)]
        for number in range(self.rng.randrange(3, 12)):
            folder = self.rng.choice(folders)
            self.write(folder + b"/stray %d.stl" % number, self.rng.uniform(1, 300) * DAY)
            self.write(folder + b"/upload-%d.tmp" % number, self.rng.uniform(0.1, 9) * DAY)
        os.mkfifo(folders[0] + b"/pipe.tmp")
        os.symlink(f"{self.farm.canary}/sentinel.stl", folders[0] + b"/link.tmp")
        os.symlink(self.farm.canary, folders[0] + b"/linked folder")

    def _write_database(self):
        db = self.farm.connect()
        db.execute(f"PRAGMA journal_mode = {self.journal}")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        for statement in self.shape.schema:
            db.execute(statement)
        for row in self.rows:
            # Names are bytes, and TEXT all the same.
            marks = ", ".join("CAST(? AS TEXT)" if isinstance(v, bytes) else "?"
                              for v in row.values())
            db.execute(f"INSERT INTO {self.shape.table} ({', '.join(row)}) VALUES ({marks})",
                       tuple(row.values()))
        for table, job, moment in self.children:
            db.execute(f"INSERT INTO {table} (job_id, timestamp, event_type, details) "
                       "VALUES (?, ?, 'JobCreated', NULL)", (job, moment))
        if self.children:
            db.execute("INSERT INTO note (event_id, text) SELECT id, 'note ' || id FROM event "
                       "WHERE id % 3 = 0")
        db.execute("COMMIT")
        db.close()

    def _write_config(self):
        farm = self.farm
        write_config(farm, f"[farm]\nroot={farm.base}/farm\nuploads={farm.uploads}\n"
                           f"database={farm.database}\nlogs={farm.base}/farm/logs\n"
                           f"crontab={farm.base}/crontab\nstate={farm.base}/state\n")


def write_config(farm, text):
    text += f"[cleanup]\nkeep_removed_days={farm.keep_days}\n"
    if farm.archive:
        text += f"[layout]\narchived={farm.archive}\n"
    Path(farm.config).write_text(text, encoding="utf-8")
    Path(farm.base, "crontab").touch()


def make_demo(program, base, rng, shape, jobs, archive="", keep_days=30):
    """A farm of `printkeeperctl demo`, with settings of ours."""
    subprocess.run([program, "demo", f"{base}/demo", "--jobs", str(jobs), "--shape", shape,
                    "--seed", str(rng.randrange(10**6))], check=True, stdout=subprocess.DEVNULL)
    os.makedirs(f"{base}/state", exist_ok=True)
    kind = SHAPES[shape]
    farm = Farm(base, shape, f"{base}/demo/farm/{kind.uploads}",
                f"{base}/demo/farm/instance/app.db", f"{base}/printkeeper.conf", archive, keep_days)
    write_config(farm, f"[farm]\nroot={base}/demo/farm\nuploads={farm.uploads}\n"
                       f"crontab={base}/crontab\nstate={base}/state\n")
    if archive:
        move_archive(farm)
    farm.save()
    return farm


def move_archive(farm):
    """The demo's archive lies in uploads: its files go to the other disk, as an owner does it."""
    inside = Path(farm.uploads, farm.kind.statuses[farm.kind.archived])
    if not inside.is_dir():
        return
    subprocess.run(["cp", "-a", f"{inside}/.", farm.archive], check=True)
    subprocess.run(["rm", "-r", "--", str(inside)], check=True)
    db = farm.connect()
    columns = [c for c in (farm.kind.file, farm.kind.metadata)
               if c and any(r[c][1].startswith(b"/") for r in typed_rows(db, farm.kind.table))]
    for column in columns:
        db.execute(f"UPDATE {farm.kind.table} SET {column} = replace({column}, ?, ?)",
                   (f"{inside}/", f"{farm.archive}/"))
    db.close()


def make_canaries(farm):
    """A folder outside for each that the adversary swaps, holding files of the same names."""
    os.makedirs(farm.canary, exist_ok=True)
    for number, folder in enumerate([f"{farm.canary}/sentinel", *farm.swapped]):
        target = Path(farm.canary, f"{number}-{Path(folder).name}")
        target.mkdir()
        names = [b"sentinel.stl"]
        if os.path.isdir(folder):
            found = [e.name for e in os.scandir(os.fsencode(folder))
                     if e.is_file(follow_symlinks=False) and not e.name.startswith(b".")]
            names += found if target.name.endswith("thumbnails") else found[:200]
        for name in names:
            path = os.fsencode(target) + b"/" + name
            with open(path, "xb") as file:
                file.write(b"canary " + path)
            os.utime(path, (1.5e9, 1.5e9))
    Path(farm.canary, "sentinel.stl").write_text("outside", encoding="utf-8")
