-- A cell of the gradebook is a form of its own, and travels with the version that it was filled from.
ALTER TABLE submission ADD COLUMN grade_version INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER assessment_stands_when_added;
DROP TRIGGER assessment_stands_when_saved;
DROP TRIGGER assessment_stands_until_deleted;

CREATE TRIGGER assessment_stands_when_added AFTER INSERT ON assessment
BEGIN
  UPDATE submission SET score = new.score, assessed_at = new.saved_at, released_at = new.released_at,
    grade_version = new.version
  WHERE id = new.submission_id;
END;

CREATE TRIGGER assessment_stands_when_saved AFTER UPDATE OF score, saved_at, released_at, version ON assessment
BEGIN
  UPDATE submission SET score = new.score, assessed_at = new.saved_at, released_at = new.released_at,
    grade_version = new.version
  WHERE id = new.submission_id;
END;

CREATE TRIGGER assessment_stands_until_deleted AFTER DELETE ON assessment
BEGIN
  UPDATE submission SET score = NULL, assessed_at = NULL, released_at = NULL, grade_version = 0
  WHERE id = old.submission_id;
END;

UPDATE submission SET grade_version =
  coalesce((SELECT a.version FROM assessment a WHERE a.submission_id = submission.id), 0);

-- A row of the gradebook is still read from the index alone.
DROP INDEX submission_by_enrolment;
CREATE INDEX submission_by_enrolment ON submission
  (enrolment_id, assignment_id, excused, lateness_waived, no_show, late_passes, handed_in_at, score, assessed_at,
   released_at, grade_version);

-- A total or a letter set by hand, and why. Rows are only added: the last of a student holds, and one without either
-- takes it back.
CREATE TABLE total_override (
  id            INTEGER PRIMARY KEY,
  course_id     INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  percent       INTEGER CHECK (percent BETWEEN 0 AND 100000),
  letter        TEXT    NOT NULL DEFAULT '' CHECK (length(letter) <= 20),
  reason        TEXT    NOT NULL CHECK (trim(reason) <> '' AND length(reason) <= 500),
  actor_id      INTEGER REFERENCES account (id) ON DELETE SET NULL,
  at            TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX total_override_by_course ON total_override (course_id, enrolment_id, id);
CREATE INDEX total_override_by_enrolment ON total_override (enrolment_id, id);
CREATE INDEX total_override_by_actor ON total_override (actor_id) WHERE actor_id IS NOT NULL;

-- What staff wrote to students of a course, chosen by how their work stands. Each got a mail of their own.
CREATE TABLE course_message (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  written_by  INTEGER REFERENCES account (id) ON DELETE SET NULL,
  about       TEXT    NOT NULL CHECK (trim(about) <> '' AND length(about) <= 400),
  text        TEXT    NOT NULL CHECK (trim(text) <> '' AND length(text) <= 5000),
  written_at  TEXT    NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX course_message_by_course ON course_message (course_id, id);
CREATE INDEX course_message_by_writer ON course_message (written_by) WHERE written_by IS NOT NULL;

CREATE TABLE course_message_recipient (
  message_id    INTEGER NOT NULL REFERENCES course_message (id) ON DELETE CASCADE,
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  PRIMARY KEY (message_id, enrolment_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX course_message_by_recipient ON course_message_recipient (enrolment_id);
