-- One grader's levels, comments, score and private note: one versioned unit. Draft until released.
CREATE TABLE assessment (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL UNIQUE REFERENCES submission (id) ON DELETE CASCADE,
  grader_id      INTEGER REFERENCES account (id) ON DELETE SET NULL,
  score          INTEGER,
  comment        TEXT    NOT NULL DEFAULT '' CHECK (length(comment) <= 20000),
  private_note   TEXT    NOT NULL DEFAULT '' CHECK (length(private_note) <= 20000),
  version        INTEGER NOT NULL DEFAULT 1,
  saved_at       TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  released_at    TEXT    CHECK (released_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- A level in halves, 0 to 8: 5 is two and a half. NULL is a level left open.
CREATE TABLE assessment_level (
  assessment_id  INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  criterion_id   INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
  halves         INTEGER CHECK (halves BETWEEN 0 AND 8),
  comment        TEXT    NOT NULL DEFAULT '' CHECK (length(comment) <= 20000),
  PRIMARY KEY (assessment_id, criterion_id)
) STRICT, WITHOUT ROWID;

-- What was committed or released: who, when, from, to, why. Never each keystroke.
CREATE TABLE grade_change (
  id             INTEGER PRIMARY KEY,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  at             TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor_id       INTEGER REFERENCES account (id) ON DELETE SET NULL,
  what           TEXT    NOT NULL CHECK (what IN ('GRADED', 'RELEASED', 'RELEASE_UNDONE', 'EXCUSED', 'NOT_EXCUSED', 'WAIVED', 'NOT_WAIVED', 'NO_SHOW', 'SHOWED')),
  score_before   INTEGER,
  score_after    INTEGER,
  reason         TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX grade_change_by_submission ON grade_change (submission_id, id);
