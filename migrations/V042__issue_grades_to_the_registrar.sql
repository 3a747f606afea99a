-- The letters that a course gives the registrar, at mid-term and at the end: frozen as they were issued. Whatever
-- changes later stands beside them, and is issued as another version.
CREATE TABLE grade_roster (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  section_id  INTEGER REFERENCES section (id) ON DELETE SET NULL,
  section     TEXT    NOT NULL DEFAULT '', -- its name; empty is everybody
  kind        TEXT    NOT NULL CHECK (kind IN ('MID_TERM', 'FINAL')),
  version     INTEGER NOT NULL CHECK (version >= 1),
  issued_by   INTEGER REFERENCES account (id) ON DELETE SET NULL,
  issued_at   TEXT    NOT NULL CHECK (issued_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (course_id, kind, section, version)
) STRICT;

CREATE INDEX grade_roster_by_section ON grade_roster (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX grade_roster_by_issuer ON grade_roster (issued_by) WHERE issued_by IS NOT NULL;

-- A student as the registrar was told: nothing of it follows a later change of name, section or grade.
CREATE TABLE grade_roster_line (
  roster_id       INTEGER NOT NULL REFERENCES grade_roster (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  enrolment_id    INTEGER REFERENCES enrolment (id) ON DELETE SET NULL,
  student_number  TEXT    NOT NULL,
  name            TEXT    NOT NULL CHECK (trim(name) <> ''),
  section         TEXT    NOT NULL,
  withdrawn       INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  percent         INTEGER,
  letter          TEXT    NOT NULL CHECK (length(letter) <= 20),
  by_hand         INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
  counted         TEXT    NOT NULL CHECK (json_valid(counted)), -- ids of the work that a mid-term letter is made of
  PRIMARY KEY (roster_id, position),
  CHECK (withdrawn = 0 OR letter = '' AND percent IS NULL AND by_hand = 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX grade_roster_line_by_enrolment ON grade_roster_line (enrolment_id) WHERE enrolment_id IS NOT NULL;

CREATE TRIGGER grade_roster_never_changes BEFORE UPDATE OF course_id, section, kind, version, issued_at ON grade_roster
BEGIN
  SELECT raise(ABORT, 'what was issued to the registrar stays as it was');
END;

CREATE TRIGGER grade_roster_line_never_changes
BEFORE UPDATE OF roster_id, position, student_number, name, section, withdrawn, percent, letter, by_hand, counted
ON grade_roster_line
BEGIN
  SELECT raise(ABORT, 'what was issued to the registrar stays as it was');
END;
