-- Whoever removes an entry asks whether another one undoes it: without this, each time all entries.

CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
