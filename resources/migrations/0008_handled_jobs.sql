-- Jobs whose files were taken while their rows stay (cleanup/stale_record=keep): nothing else is in
-- it, so that it costs nothing where rows go. A change that keeps its row begins with what is after.

CREATE INDEX journal_handled ON journal (job, json_extract(moves, '$[0].from'))
  WHERE kind = 'remove-upload' AND state IN ('done', 'purged') AND undoes IS NULL
  AND substr(change, 1, 9) = '{"after":';
