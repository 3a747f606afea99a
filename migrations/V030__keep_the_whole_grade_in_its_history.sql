-- A score given by hand counts instead of what the levels come to, until it is taken back; the levels stay.
ALTER TABLE assessment ADD COLUMN by_hand INTEGER CHECK (by_hand BETWEEN 0 AND 100000000);

-- In which version of its assessment a level was last changed: two graders who work criterion by criterion do not
-- stand in each other's way.
ALTER TABLE assessment_level ADD COLUMN changed_in INTEGER NOT NULL DEFAULT 0;

-- A history that is only words cannot be restored: each line keeps the whole unit as it stood after it. The course
-- stands beside it so that the latest of a course are found without reading everybody's.
CREATE TABLE grade_change_with_snapshot (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  course_id      INTEGER REFERENCES course (id) ON DELETE CASCADE,
  at             TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id       INTEGER REFERENCES account (id) ON DELETE SET NULL,
  what           TEXT    NOT NULL CHECK (what IN ('GRADED', 'RELEASED', 'RELEASE_UNDONE', 'BY_HAND',
                   'BY_HAND_TAKEN_BACK', 'RESTORED', 'RECOMPUTED', 'IMPORTED', 'IMPORT_UNDONE', 'EXCUSED',
                   'NOT_EXCUSED', 'WAIVED', 'NOT_WAIVED', 'NO_SHOW', 'SHOWED')),
  score_before   INTEGER,
  score_after    INTEGER,
  reason         TEXT    NOT NULL DEFAULT '',
  snapshot       TEXT    CHECK (json_valid(snapshot))
) STRICT;

INSERT INTO grade_change_with_snapshot
  (id, submission_id, course_id, at, actor_id, what, score_before, score_after, reason)
SELECT h.id, h.submission_id, w.course_id, h.at, h.actor_id, h.what, h.score_before, h.score_after, h.reason
FROM grade_change h
JOIN submission s ON s.id = h.submission_id
JOIN assignment w ON w.id = s.assignment_id;

DROP TABLE grade_change;
ALTER TABLE grade_change_with_snapshot RENAME TO grade_change;

CREATE INDEX grade_change_by_submission ON grade_change (submission_id, id);
CREATE INDEX grade_change_by_course ON grade_change (course_id, id);

-- Everything that counts for a grade, as it stands now. Levels are in halves, scores in hundredths of a point.
CREATE VIEW grade_now AS
SELECT s.id AS submission_id,
       w.course_id,
       json_object(
         'rubric', w.rubric_id,
         'levels', json((SELECT json_group_object(CAST(l.criterion_id AS TEXT), l.halves)
                         FROM assessment_level l WHERE l.assessment_id = a.id AND l.halves IS NOT NULL)),
         'comments', json((SELECT json_group_object(CAST(l.criterion_id AS TEXT), l.comment)
                           FROM assessment_level l WHERE l.assessment_id = a.id AND l.comment <> '')),
         'byHand', a.by_hand,
         'score', a.score,
         'comment', coalesce(a.comment, ''),
         'note', coalesce(a.private_note, ''),
         'excused', s.excused,
         'waived', s.lateness_waived,
         'noShow', s.no_show) AS snapshot
FROM submission s
JOIN assignment w ON w.id = s.assignment_id
LEFT JOIN assessment a ON a.submission_id = s.id;

-- A trigger keeps it, so that no program can forget to.
CREATE TRIGGER grade_change_keeps_the_grade AFTER INSERT ON grade_change
WHEN new.snapshot IS NULL
BEGIN
  UPDATE grade_change SET (course_id, snapshot) =
    (SELECT n.course_id, n.snapshot FROM grade_now n WHERE n.submission_id = new.submission_id)
  WHERE id = new.id;
END;
