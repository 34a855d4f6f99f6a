# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A farm of completed jobs of which as many are due as a measure needs."""

import os
import sqlite3
from datetime import datetime, timedelta, timezone

TABLE = """CREATE TABLE jobs (id INTEGER NOT NULL PRIMARY KEY, student_name VARCHAR(100),
filename VARCHAR(255), original_filename VARCHAR(255), status VARCHAR(20), created_at DATETIME,
updated_at DATETIME, thumbnail_path VARCHAR(255))"""
FOLDERS = ["uploaded", "pending", "completed", "archive"]
CONTENT = b"solid x\nendsolid x\n"


class DueFarm:
    """`jobs` rows, of which the first `due` are completed long ago and have files; and one more
    job that a web app keeps writing to."""

    def __init__(self, folder, jobs, due, journal_mode):
        self.folder = folder
        self.uploads = folder / "farm" / "uploads"
        self.database = folder / "farm" / "app.db"
        self.settings = folder / "printkeeper.conf"
        self.busy_job = jobs + 1
        for name in FOLDERS:
            (self.uploads / name).mkdir(parents=True)
        self.settings.write_text(
            f"[farm]\nroot={folder}/farm\nuploads={self.uploads}\ndatabase={self.database}\n"
            f"state={folder}/state\nlogs={folder}/logs\ncrontab={folder}/cron\n")
        self._make_rows(jobs, due, journal_mode)
        self._make_files(due)

    def _make_rows(self, jobs, due, journal_mode):
        now = datetime.now(timezone.utc).replace(tzinfo=None)
        old, young = str(now - timedelta(days=60)), str(now - timedelta(days=3))
        database = sqlite3.connect(self.database)
        with database:
            database.execute(TABLE)
            database.executemany(
                "INSERT INTO jobs VALUES (?, ?, ?, ?, 'Completed', ?, ?, NULL)",
                ((i, f"Student {i % 900}", self.name_of(i), f"part {i}.stl", old,
                  old if i <= due else young) for i in range(1, jobs + 1)))
            database.execute("INSERT INTO jobs VALUES (?, 'Ada', 'busy.stl', 'busy.stl', "
                             "'Pending', ?, ?, NULL)", (self.busy_job, young, young))
        database.execute(f"PRAGMA journal_mode = {journal_mode}")
        database.close()

    def _make_files(self, due):
        old = (datetime.now() - timedelta(days=60)).timestamp()
        for i in range(1, due + 1):
            path = self.uploads / "completed" / self.name_of(i)
            path.write_bytes(CONTENT)
            os.utime(path, (old, old))

    @staticmethod
    def name_of(job):
        return f"part-{job:07d}.stl"

    def archived(self):
        """How many jobs are archived, by row and by file."""
        database = sqlite3.connect(self.database)
        rows = database.execute("SELECT count(*) FROM jobs WHERE status = 'Archived'").fetchone()
        database.close()
        return rows[0], sum(1 for _ in os.scandir(self.uploads / "archive"))
