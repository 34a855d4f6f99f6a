# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The three shapes of a farm's database, and a farm as writer, adversary and checks know it.

Every value of a row is (type, bytes), as SQLite stores it: what is equal is equal to the last byte.
"""
import json
import sqlite3
from dataclasses import asdict, dataclass, field
from pathlib import Path

SIDECARS = (b".json", b".metadata.json", b".gcode")


@dataclass(frozen=True)
class Shape:
    name: str
    table: str
    file: str
    updated: str
    statuses: dict  # as rows spell them → folder
    archived: str   # as rows spell it
    uploads: str
    metadata: str = ""
    thumbnail: str = ""
    schema: tuple = ()
    children: tuple = ()  # (table, column, table that it refers to), parents first


NOTE = """CREATE TABLE note (id INTEGER PRIMARY KEY, event_id INTEGER NOT NULL, text TEXT,
    FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE)"""

SHAPES = {shape.name: shape for shape in (
    Shape("jobs", "jobs", "filename", "updated_at",
          {"Uploaded": "uploaded", "Pending": "pending", "Printing": "printing",
           "Completed": "completed", "Archived": "archive"}, "Archived", "uploads",
          thumbnail="thumbnail_path",
          schema=("""CREATE TABLE jobs (id INTEGER NOT NULL, filename VARCHAR(255) NOT NULL,
              original_filename VARCHAR(255) NOT NULL, status VARCHAR(20) NOT NULL,
              student_name VARCHAR(100) NOT NULL, material VARCHAR(20), weight_g FLOAT,
              thumbnail_path VARCHAR(255), created_at DATETIME NOT NULL, updated_at DATETIME,
              PRIMARY KEY (id))""",)),
    Shape("job", "job", "file_path", "updated_at",
          {"UPLOADED": "Uploaded", "PENDING": "Pending", "READYTOPRINT": "ReadyToPrint",
           "PRINTING": "Printing", "COMPLETED": "Completed", "ARCHIVED": "Archived"}, "ARCHIVED",
          "storage", metadata="metadata_path",
          schema=("""CREATE TABLE job (id VARCHAR(36) NOT NULL, student_name VARCHAR(100) NOT NULL,
              original_filename VARCHAR(255) NOT NULL, file_path VARCHAR(512) NOT NULL,
              metadata_path VARCHAR(512), status VARCHAR(20) NOT NULL, material VARCHAR(20),
              cost_usd NUMERIC(6, 2), created_at DATETIME NOT NULL, updated_at DATETIME,
              PRIMARY KEY (id))""",
                  """CREATE TABLE event (id INTEGER NOT NULL, job_id VARCHAR(36) NOT NULL,
              timestamp DATETIME NOT NULL, event_type VARCHAR(50) NOT NULL, details JSON,
              PRIMARY KEY (id), FOREIGN KEY(job_id) REFERENCES job (id))""", NOTE),
          children=(("event", "job_id", "job"), ("note", "event_id", "event"))),
    Shape("print_job", "print_job", "filename", "submitted",
          {"Uploaded": "uploaded", "Pending": "pending", "Printing": "printing",
           "Completed": "completed", "Archived": "archive"}, "Archived", "uploads",
          schema=("""CREATE TABLE print_job (id INTEGER NOT NULL, filename VARCHAR(200) NOT NULL,
              name VARCHAR(100), material VARCHAR(20), status VARCHAR(20), submitted DATETIME,
              PRIMARY KEY (id))""",)),
)}


@dataclass
class Farm:
    """Where a farm lies and what is known of it without its database."""
    base: str
    shape: str
    uploads: str
    database: str
    config: str
    archive: str = ""        # when it lies on another file system
    keep_days: int = 30
    label: str = ""
    victims: list = field(default_factory=list)  # paths as hex: what the adversary renames
    swapped: list = field(default_factory=list)  # folders that it swaps for links

    @property
    def kind(self):
        return SHAPES[self.shape]

    @property
    def roots(self):
        return [self.uploads] + ([self.archive] if self.archive else [])

    @property
    def state(self):
        return f"{self.base}/state/state.db"

    @property
    def canary(self):
        return f"{self.base}/canary"

    def folder(self, status):
        """The folder of a status (bytes or text, in any case), or None."""
        text = status.decode("utf-8", "replace") if isinstance(status, bytes) else status
        for spelling, name in self.kind.statuses.items():
            if spelling.lower() == text.lower():
                is_far = self.archive and spelling == self.kind.archived
                return (self.archive if is_far else f"{self.uploads}/{name}").encode()
        # A demo farm has statuses that no rule knows, in folders named after them.
        return self._other_folders().get(text.lower())

    def _other_folders(self):
        if "others" not in self.__dict__:
            self.others = {path.name.lower(): str(path).encode()
                           for path in Path(self.uploads).iterdir()
                           if path.is_dir() and not path.name.startswith(".")
                           and path.name != "thumbnails"}
        return self.others

    def connect(self):
        db = sqlite3.connect(self.database, timeout=5, isolation_level=None)
        db.text_factory = bytes
        return db

    def save(self):
        Path(self.base, "farm.json").write_text(json.dumps(asdict(self)), encoding="utf-8")

    @staticmethod
    def load(base):
        return Farm(**json.loads(Path(base, "farm.json").read_text(encoding="utf-8")))

    def place(self, row, column):
        """The absolute path that a column of a row names, or None."""
        value = row[column][1] if column and row[column][0] != "null" else b""
        parts = value.split(b"/")
        if not value or b".." in parts:
            return None
        if value.startswith(b"/"):
            return value if value.startswith(tuple(r.encode() + b"/" for r in self.roots)) else None
        if len(parts) > 1:
            return self._by_tail(parts)
        if column == self.kind.thumbnail:
            return f"{self.uploads}/thumbnails/".encode() + value
        folder = self.folder(row["status"][1])
        return folder + b"/" + value if folder else None

    def _by_tail(self, parts):
        if parts[-2] == b"thumbnails":
            return f"{self.uploads}/thumbnails/".encode() + parts[-1]
        for name in self.kind.statuses.values():
            if name.encode() == parts[-2]:
                is_far = self.archive and name == self.kind.statuses[self.kind.archived]
                folder = self.archive if is_far else f"{self.uploads}/{name}"
                return folder.encode() + b"/" + parts[-1]
        return None

    def model(self, row):
        return self.place(row, self.kind.file)


def stem_of(name):
    dot = name.rfind(b".")
    return name[:dot] if dot > 0 else name


def sidecar_names(model):
    """What belongs to a model that lies beside it, by suffix."""
    is_gcode = model.lower().endswith((b".gcode", b".gco", b".bgcode", b".g"))
    names = {suffix: stem_of(model) + suffix for suffix in SIDECARS
             if not (is_gcode and suffix == b".gcode")}
    return {suffix: name for suffix, name in names.items() if name != model and len(name) <= 255}


def columns_of(db, table):
    return [row[1].decode() for row in db.execute(f'PRAGMA table_info("{table}")')]


def typed_rows(db, table, where="1", values=()):
    """Rows as {column: (type, bytes)}."""
    columns = columns_of(db, table)
    wanted = ", ".join(f'typeof("{c}"), CAST("{c}" AS BLOB)' for c in columns)
    rows = []
    for row in db.execute(f'SELECT {wanted} FROM "{table}" WHERE {where}', values):
        rows.append({c: (row[2 * i].decode(), row[2 * i + 1] or b"")
                     for i, c in enumerate(columns)})
    return rows


def to_json(row):
    return {column: [kind, value.hex()] for column, (kind, value) in row.items()}


def from_json(row):
    return {column: (kind, bytes.fromhex(value)) for column, (kind, value) in row.items()}
