-- How long after its release a grade may be asked about, in days to the end of the day; 0 for as long as one likes.
ALTER TABLE course ADD COLUMN regrade_days INTEGER NOT NULL DEFAULT 7 CHECK (regrade_days BETWEEN 0 AND 365);

-- A request keeps the level and the score as they stood when it was asked and when it was answered, so that what came
-- of it can be told whatever happens to the grade later.
ALTER TABLE regrade_request ADD COLUMN halves_before INTEGER CHECK (halves_before BETWEEN 0 AND 40);
ALTER TABLE regrade_request ADD COLUMN score_before INTEGER;
ALTER TABLE regrade_request ADD COLUMN halves_after INTEGER CHECK (halves_after BETWEEN 0 AND 40);
ALTER TABLE regrade_request ADD COLUMN score_after INTEGER;
ALTER TABLE regrade_request ADD COLUMN told_at TEXT CHECK (told_at GLOB '????-??-??T??:??:??.???Z');

-- Who read an answer on the page before there were mails about it is not told now.
UPDATE regrade_request SET told_at = answered_at WHERE answered_at IS NOT NULL;

CREATE INDEX regrade_request_untold ON regrade_request (answered_at) WHERE answered_at IS NOT NULL AND told_at IS NULL;

-- One student may ask until then, whatever the course says.
CREATE TABLE regrade_opening (
  submission_id  INTEGER PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
  open_until     TEXT    NOT NULL CHECK (open_until GLOB '????-??-??T??:??:??.???Z'),
  opened_by      INTEGER REFERENCES account (id) ON DELETE SET NULL,
  opened_at      TEXT    NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX regrade_opening_by_account ON regrade_opening (opened_by) WHERE opened_by IS NOT NULL;
