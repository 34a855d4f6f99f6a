-- What a removed job is found by once its row is gone.

ALTER TABLE journal ADD COLUMN file TEXT;
ALTER TABLE journal ADD COLUMN original TEXT;
ALTER TABLE journal ADD COLUMN person TEXT;
ALTER TABLE journal ADD COLUMN status_before TEXT;

UPDATE journal SET
  file = json_extract(moves, '$[0].from[1]'),
  original = (SELECT json_extract(value, '$[1]') FROM json_each(change, '$.before')
              WHERE json_extract(value, '$[0]') IN ('original_filename', 'display_name')),
  person = (SELECT json_extract(value, '$[1]') FROM json_each(change, '$.before')
            WHERE json_extract(value, '$[0]') IN ('student_name', 'submitter_name')),
  status_before = (SELECT json_extract(value, '$[1]') FROM json_each(change, '$.before')
                   WHERE json_extract(value, '$[0]') = 'status')
WHERE kind = 'remove-upload';

-- Holds all that is searched, so that a search reads no row whole.
CREATE INDEX journal_removed ON journal (id, run, job, file, original, person)
  WHERE kind IN ('remove-upload', 'remove-job') AND state IN ('done', 'purged') AND undoes IS NULL;
