-- The comment bank of a course: what its graders say again and again, to a criterion and perhaps to one of its levels.
-- A criterion is known by its name within the course, so that two rubrics which look at the same thing share what is said
-- to it, and a copy of the course starts with the bank of the one before. An empty name is the work as a whole.
CREATE TABLE bank_comment (
  id           INTEGER PRIMARY KEY,
  course_id    INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  criterion    TEXT    NOT NULL DEFAULT '' CHECK (length(criterion) <= 200),
  level        INTEGER CHECK (level BETWEEN 0 AND 4),
  text         TEXT    NOT NULL CHECK (trim(text) <> '' AND length(text) <= 2000),
  made_by      INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at      TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  uses         INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0),
  version      INTEGER NOT NULL DEFAULT 1,
  removed_at   TEXT    CHECK (removed_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (criterion <> '' OR level IS NULL)
) STRICT;

-- The same words are kept once for a level; also the way into the bank of a course.
CREATE UNIQUE INDEX bank_comment_once ON bank_comment (course_id, criterion, coalesce(level, -1), text)
  WHERE removed_at IS NULL;
CREATE INDEX bank_comment_by_course ON bank_comment (course_id, criterion, id);
CREATE INDEX bank_comment_by_maker ON bank_comment (made_by) WHERE made_by IS NOT NULL;

-- The work to which a comment was said. The number beside the comment also counts the courses that this one was copied
-- from, of which nothing else is known here.
CREATE TABLE bank_use (
  comment_id     INTEGER NOT NULL REFERENCES bank_comment (id) ON DELETE CASCADE,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  at             TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (comment_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bank_use_by_submission ON bank_use (submission_id);

CREATE TRIGGER bank_comment_is_used AFTER INSERT ON bank_use
BEGIN
  UPDATE bank_comment SET uses = uses + 1 WHERE id = new.comment_id;
END;

-- A criterion that gets another name takes along what is said to it, unless another one still has the old name.
CREATE TRIGGER bank_comment_follows_its_criterion AFTER UPDATE OF name ON criterion
WHEN old.name <> new.name
BEGIN
  UPDATE OR IGNORE bank_comment SET criterion = new.name
  WHERE course_id = (SELECT course_id FROM rubric WHERE id = new.rubric_id) AND criterion = old.name
    AND NOT EXISTS (SELECT 1 FROM rubric r JOIN criterion c ON c.rubric_id = r.id
                    WHERE r.course_id = bank_comment.course_id AND c.name = old.name);
END;
