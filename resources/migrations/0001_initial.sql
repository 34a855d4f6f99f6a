-- What Printkeeper remembers of one farm. Times are ISO 8601 UTC, sizes bytes.

CREATE TABLE fact (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Every start of a command that does something, or of a task.
CREATE TABLE run (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  command         TEXT NOT NULL,
  source          TEXT NOT NULL CHECK (source IN ('cron', 'app', 'manual')),
  started         TEXT NOT NULL,
  finished        TEXT,
  result          TEXT CHECK (result IN ('ok', 'attention', 'failed', 'refused', 'cancelled',
                                         'skipped', 'awaiting-approval')),
  actions         INTEGER NOT NULL DEFAULT 0,
  frees_now_bytes INTEGER NOT NULL DEFAULT 0,
  undoes          INTEGER REFERENCES run (id),
  undone_by       INTEGER REFERENCES run (id),
  message         TEXT NOT NULL DEFAULT ''
);
CREATE INDEX run_by_command ON run (command, id);

-- What a run did or was about to do to rows and files, each step reversible.
CREATE TABLE journal (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  run    INTEGER NOT NULL REFERENCES run (id),
  kind   TEXT NOT NULL,
  job    TEXT,
  state  TEXT NOT NULL CHECK (state IN ('intended', 'done', 'skipped', 'failed', 'undone', 'purged')),
  bytes  INTEGER NOT NULL,
  trashed INTEGER NOT NULL DEFAULT 0,  -- once done, its files wait in the trash
  undoes INTEGER REFERENCES journal (id),
  reason TEXT NOT NULL,
  change TEXT,          -- the row before and after, with what referred to it (JSON)
  moves  TEXT NOT NULL  -- files: from, to, identity (JSON)
);
CREATE INDEX journal_by_run ON journal (run);
CREATE INDEX journal_by_job ON journal (job);
CREATE INDEX journal_in_trash ON journal (run) WHERE state = 'done' AND trashed;
CREATE INDEX journal_unfinished ON journal (id) WHERE state = 'intended';

-- One row for each volume at each disk check.
CREATE TABLE disk_sample (
  time             TEXT NOT NULL,
  path             TEXT NOT NULL,
  total_bytes      INTEGER NOT NULL,
  used_bytes       INTEGER NOT NULL,
  available_bytes  INTEGER NOT NULL,
  total_inodes     INTEGER NOT NULL,
  available_inodes INTEGER NOT NULL,
  database_bytes   INTEGER NOT NULL,
  PRIMARY KEY (path, time)
) WITHOUT ROWID;
