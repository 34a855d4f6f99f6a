-- What people want left alone, and tasks that rest. `until` is the first moment at which it no
-- longer holds; NULL: it holds for ever.

CREATE TABLE keep (
  kind    TEXT NOT NULL CHECK (kind IN ('job', 'person', 'folder')),
  name    BLOB NOT NULL,
  since   TEXT NOT NULL,
  until   TEXT,
  because TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;

CREATE TABLE pause (
  task  TEXT PRIMARY KEY,
  since TEXT NOT NULL,
  until TEXT NOT NULL
) WITHOUT ROWID;
