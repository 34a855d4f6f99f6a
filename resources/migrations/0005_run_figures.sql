-- What a run came to, beyond what it did and freed at once: kept for charts and metrics.

ALTER TABLE run ADD COLUMN failed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN frees_later_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN moved_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN duration_ms INTEGER; -- NULL: a crash ended it, or an older version ran
