-- One student's work for one assignment, also for work done in person.
CREATE TABLE submission (
  id                 INTEGER PRIMARY KEY,
  assignment_id      INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  enrolment_id       INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  excused            INTEGER NOT NULL DEFAULT 0 CHECK (excused IN (0, 1)),
  lateness_waived    INTEGER NOT NULL DEFAULT 0 CHECK (lateness_waived IN (0, 1)),
  no_show            INTEGER NOT NULL DEFAULT 0 CHECK (no_show IN (0, 1)),
  late_passes        INTEGER NOT NULL DEFAULT 0 CHECK (late_passes >= 0),
  chosen_attempt_id  INTEGER,
  UNIQUE (assignment_id, enrolment_id)
) STRICT;

CREATE INDEX submission_by_enrolment ON submission (enrolment_id);

-- A draft until handed in; then it never changes.
CREATE TABLE attempt (
  id            INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number > 0),
  text          TEXT    NOT NULL DEFAULT '' CHECK (length(text) <= 200000),
  went          TEXT    NOT NULL DEFAULT '' CHECK (length(went) <= 20000),
  said          TEXT    NOT NULL DEFAULT '' CHECK (length(said) <= 20000),
  with_whom     TEXT    NOT NULL DEFAULT '' CHECK (length(with_whom) <= 20000),
  version       INTEGER NOT NULL DEFAULT 1,
  saved_at      TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  handed_in_at  TEXT    CHECK (handed_in_at GLOB '????-??-??T??:??:??.???Z'),
  sha256        TEXT    CHECK (length(sha256) = 64),
  CHECK ((handed_in_at IS NULL) = (sha256 IS NULL)),
  UNIQUE (submission_id, number)
) STRICT;

CREATE UNIQUE INDEX one_draft_a_submission ON attempt (submission_id) WHERE handed_in_at IS NULL;

CREATE TRIGGER attempt_handed_in_never_changes BEFORE UPDATE ON attempt
WHEN old.handed_in_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'what was handed in never changes');
END;

CREATE TABLE attempt_file (
  attempt_id  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  file_id     INTEGER NOT NULL REFERENCES stored_file (id),
  PRIMARY KEY (attempt_id, file_id)
) STRICT, WITHOUT ROWID;

-- The touches that a draft would hand in as evidence, by the student's choice.
CREATE TABLE chosen_touch (
  attempt_id  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  touch_id    INTEGER NOT NULL REFERENCES touch (id) ON DELETE CASCADE,
  shows_name  INTEGER NOT NULL DEFAULT 0 CHECK (shows_name IN (0, 1)),
  PRIMARY KEY (attempt_id, touch_id)
) STRICT, WITHOUT ROWID;

-- The snapshot: a chosen touch as it stood when the attempt was handed in. Outlives touch and contact.
CREATE TABLE evidence (
  id            INTEGER PRIMARY KEY,
  attempt_id    INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  touch_id      INTEGER REFERENCES touch (id) ON DELETE SET NULL,
  person        TEXT    NOT NULL,
  organisation  TEXT    NOT NULL,
  channel       TEXT    NOT NULL,
  direction     TEXT    NOT NULL,
  two_way       INTEGER NOT NULL CHECK (two_way IN (0, 1)),
  origin        TEXT    NOT NULL CHECK (origin IN ('NEW', 'REACTIVATED', 'PREEXISTING')),
  happened_on   TEXT    NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
  logged_at     TEXT    NOT NULL CHECK (logged_at GLOB '????-??-??T??:??:??.???Z'),
  what          TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  learned       TEXT    NOT NULL,
  UNIQUE (attempt_id, position)
) STRICT;

CREATE INDEX evidence_by_touch ON evidence (touch_id) WHERE touch_id IS NOT NULL;
