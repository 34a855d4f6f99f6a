-- What a disk check saw besides the volumes. Bytes and counts are NULL where nobody knew.

CREATE TABLE amount_sample (
  kind  TEXT NOT NULL CHECK (kind IN ('folder', 'status', 'place')),
  name  TEXT NOT NULL,
  time  TEXT NOT NULL,
  bytes INTEGER,
  count INTEGER,
  PRIMARY KEY (kind, name, time)
) WITHOUT ROWID;

-- How busy the machine was then. Pressures are percents of the last five minutes.
CREATE TABLE system_sample (
  time              TEXT PRIMARY KEY,
  load              REAL,
  memory_total      INTEGER,
  memory_available  INTEGER,
  cpu_pressure      REAL,
  io_pressure       REAL,
  memory_pressure   REAL,
  database_query_ms REAL
) WITHOUT ROWID;
