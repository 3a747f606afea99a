-- Which attempt counts, and how its assessment stands, beside the submission: a gradebook has a thousand of them on one
-- page. Triggers keep the copy, so that no program can forget to; the attempt and the assessment stay the source.
ALTER TABLE submission ADD COLUMN counted_attempt_id INTEGER;
ALTER TABLE submission ADD COLUMN handed_in_at TEXT;
ALTER TABLE submission ADD COLUMN score INTEGER;
ALTER TABLE submission ADD COLUMN assessed_at TEXT;
ALTER TABLE submission ADD COLUMN released_at TEXT;

-- The latest attempt counts unless the instructor chooses another.
CREATE TRIGGER attempt_counts_when_handed_in AFTER UPDATE OF handed_in_at ON attempt
BEGIN
  UPDATE submission SET (counted_attempt_id, handed_in_at) =
    (SELECT t.id, t.handed_in_at FROM attempt t
     WHERE t.submission_id = new.submission_id AND t.handed_in_at IS NOT NULL
     ORDER BY t.id = submission.chosen_attempt_id DESC, t.number DESC LIMIT 1)
  WHERE id = new.submission_id;
END;

CREATE TRIGGER attempt_counts_when_added AFTER INSERT ON attempt
WHEN new.handed_in_at IS NOT NULL
BEGIN
  UPDATE submission SET (counted_attempt_id, handed_in_at) =
    (SELECT t.id, t.handed_in_at FROM attempt t
     WHERE t.submission_id = new.submission_id AND t.handed_in_at IS NOT NULL
     ORDER BY t.id = submission.chosen_attempt_id DESC, t.number DESC LIMIT 1)
  WHERE id = new.submission_id;
END;

CREATE TRIGGER attempt_counts_until_deleted AFTER DELETE ON attempt
WHEN old.handed_in_at IS NOT NULL
BEGIN
  UPDATE submission SET (counted_attempt_id, handed_in_at) =
    (SELECT t.id, t.handed_in_at FROM attempt t
     WHERE t.submission_id = old.submission_id AND t.handed_in_at IS NOT NULL
     ORDER BY t.id = submission.chosen_attempt_id DESC, t.number DESC LIMIT 1)
  WHERE id = old.submission_id;
END;

CREATE TRIGGER attempt_counts_when_chosen AFTER UPDATE OF chosen_attempt_id ON submission
BEGIN
  UPDATE submission SET (counted_attempt_id, handed_in_at) =
    (SELECT t.id, t.handed_in_at FROM attempt t
     WHERE t.submission_id = new.id AND t.handed_in_at IS NOT NULL
     ORDER BY t.id = new.chosen_attempt_id DESC, t.number DESC LIMIT 1)
  WHERE id = new.id;
END;

CREATE TRIGGER assessment_stands_when_added AFTER INSERT ON assessment
BEGIN
  UPDATE submission SET score = new.score, assessed_at = new.saved_at, released_at = new.released_at
  WHERE id = new.submission_id;
END;

CREATE TRIGGER assessment_stands_when_saved AFTER UPDATE OF score, saved_at, released_at ON assessment
BEGIN
  UPDATE submission SET score = new.score, assessed_at = new.saved_at, released_at = new.released_at
  WHERE id = new.submission_id;
END;

CREATE TRIGGER assessment_stands_until_deleted AFTER DELETE ON assessment
BEGIN
  UPDATE submission SET score = NULL, assessed_at = NULL, released_at = NULL WHERE id = old.submission_id;
END;

UPDATE submission SET (counted_attempt_id, handed_in_at) =
  (SELECT t.id, t.handed_in_at FROM attempt t
   WHERE t.submission_id = submission.id AND t.handed_in_at IS NOT NULL
   ORDER BY t.id = submission.chosen_attempt_id DESC, t.number DESC LIMIT 1);

UPDATE submission SET (score, assessed_at, released_at) =
  (SELECT a.score, a.saved_at, a.released_at FROM assessment a WHERE a.submission_id = submission.id);

-- A row of the gradebook is read from the index alone.
DROP INDEX submission_by_enrolment;
CREATE INDEX submission_by_enrolment ON submission
  (enrolment_id, assignment_id, excused, lateness_waived, no_show, late_passes, handed_in_at, score, assessed_at, released_at);
