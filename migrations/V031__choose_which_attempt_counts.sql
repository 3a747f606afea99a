-- Which attempt counts is chosen by hand: a line of the history, so the words for what can happen to a grade grow by one.
CREATE TABLE grade_change_with_attempts (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  course_id      INTEGER REFERENCES course (id) ON DELETE CASCADE,
  at             TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id       INTEGER REFERENCES account (id) ON DELETE SET NULL,
  what           TEXT    NOT NULL CHECK (what IN ('GRADED', 'RELEASED', 'RELEASE_UNDONE', 'BY_HAND',
                   'BY_HAND_TAKEN_BACK', 'RESTORED', 'RECOMPUTED', 'IMPORTED', 'IMPORT_UNDONE', 'ATTEMPT_CHOSEN',
                   'EXCUSED', 'NOT_EXCUSED', 'WAIVED', 'NOT_WAIVED', 'NO_SHOW', 'SHOWED')),
  score_before   INTEGER,
  score_after    INTEGER,
  reason         TEXT    NOT NULL DEFAULT '',
  snapshot       TEXT    CHECK (json_valid(snapshot))
) STRICT;

INSERT INTO grade_change_with_attempts
  (id, submission_id, course_id, at, actor_id, what, score_before, score_after, reason, snapshot)
SELECT id, submission_id, course_id, at, actor_id, what, score_before, score_after, reason, snapshot
FROM grade_change;

DROP TABLE grade_change;
ALTER TABLE grade_change_with_attempts RENAME TO grade_change;

CREATE INDEX grade_change_by_submission ON grade_change (submission_id, id);
CREATE INDEX grade_change_by_course ON grade_change (course_id, id);

CREATE TRIGGER grade_change_keeps_the_grade AFTER INSERT ON grade_change
WHEN new.snapshot IS NULL
BEGIN
  UPDATE grade_change SET (course_id, snapshot) =
    (SELECT n.course_id, n.snapshot FROM grade_now n WHERE n.submission_id = new.submission_id)
  WHERE id = new.id;
END;
