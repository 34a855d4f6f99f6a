-- Files without a job, since when each has been seen as it is: only what was seen twice, at least an
-- hour apart, may be taken away.

CREATE TABLE seen_orphan (
  path     BLOB PRIMARY KEY,
  inode    TEXT NOT NULL,
  size     INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  since    TEXT NOT NULL
) WITHOUT ROWID;
