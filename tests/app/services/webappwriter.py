# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The web app as a second writer: 100 small transactions a second until its input closes.

Ends with 1 when a commit failed, or when a row that it changed does not say what it wrote.
"""
import datetime
import select
import sqlite3
import sys
import time

RATE = 100

db = sqlite3.connect(sys.argv[1], timeout=5, isolation_level=None)
table, = next(db.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('jobs', 'job', 'print_job')"))
columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
touched = next(c for c in ("updated_at", "submitted") if c in columns)
ids = [row[0] for row in db.execute(
    f"SELECT id FROM {table} WHERE lower(status) IN ('pending', 'printing', 'uploaded')")]
wrote, slowest, commits = {}, 0.0, 0
while not select.select([sys.stdin], [], [], 0)[0]:
    job = ids[commits % len(ids)]
    now = datetime.datetime.utcnow().isoformat(" ")
    started = time.monotonic()
    db.execute("BEGIN IMMEDIATE")
    if db.execute(f"UPDATE {table} SET {touched} = ? WHERE id = ?", (now, job)).rowcount:
        wrote[job] = now
    db.execute("COMMIT")
    slowest = max(slowest, time.monotonic() - started)
    commits += 1
    if commits == 1:
        print("writing", flush=True)
    time.sleep(max(0, 1 / RATE - (time.monotonic() - started)))
wrong = [job for job, now in wrote.items()
         if (row := db.execute(f"SELECT {touched} FROM {table} WHERE id = ?", (job,)).fetchone())
         and row[0] != now]
print(f"{commits} commits, slowest {slowest * 1000:.0f} ms, {len(wrong)} wrong rows")
sys.exit(1 if wrong or commits < 2 else 0)
