-- Up to which reply a student has read what graders said under a grade: Today tells of an answer until then. What was
-- said before this was noted counts as read.
CREATE TABLE reply_read (
  submission_id  INTEGER PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
  last_id        INTEGER NOT NULL CHECK (last_id > 0)
) STRICT;

INSERT INTO reply_read (submission_id, last_id)
SELECT submission_id, max(id)
FROM reply
WHERE by_student = 0
GROUP BY submission_id;
