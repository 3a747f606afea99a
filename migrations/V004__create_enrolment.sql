-- Who takes part in a course, and as what. One a person and course; moving sections keeps grades.
CREATE TABLE enrolment (
  id                        INTEGER PRIMARY KEY,
  course_id                 INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  account_id                INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  section_id                INTEGER,
  role                      TEXT    NOT NULL CHECK (role IN ('STUDENT', 'TA', 'INSTRUCTOR', 'READER')),
  status                    TEXT    NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ASKED', 'ACTIVE', 'WITHDRAWN')),
  graduating                INTEGER NOT NULL DEFAULT 0 CHECK (graduating IN (0, 1)),
  time_multiplier_percent   INTEGER NOT NULL DEFAULT 100 CHECK (time_multiplier_percent BETWEEN 100 AND 400),
  instructor_only_audience  INTEGER NOT NULL DEFAULT 0 CHECK (instructor_only_audience IN (0, 1)),
  no_filler_tally           INTEGER NOT NULL DEFAULT 0 CHECK (no_filler_tally IN (0, 1)),
  accommodation_note        TEXT    NOT NULL DEFAULT '',
  joined_at                 TEXT    CHECK (joined_at GLOB '????-??-??T??:??:??.???Z'),
  version                   INTEGER NOT NULL DEFAULT 1,
  created_at                TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (course_id, account_id),
  FOREIGN KEY (section_id, course_id) REFERENCES section (id, course_id)
) STRICT;

CREATE INDEX enrolment_by_account ON enrolment (account_id, status);
CREATE INDEX enrolment_by_section ON enrolment (section_id);

-- The sections that a teaching assistant helps in, besides the home section.
CREATE TABLE assistant_section (
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  section_id    INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  PRIMARY KEY (enrolment_id, section_id)
) STRICT, WITHOUT ROWID;

-- One applied roster file, and per row what was there before, so that it can be undone.
CREATE TABLE roster_import (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  made_by     INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at     TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  file_name   TEXT    NOT NULL,
  format      TEXT    NOT NULL,
  undone_at   TEXT    CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX roster_import_by_course ON roster_import (course_id, id);

CREATE TABLE roster_import_row (
  id            INTEGER PRIMARY KEY,
  import_id     INTEGER NOT NULL REFERENCES roster_import (id) ON DELETE CASCADE,
  enrolment_id  INTEGER REFERENCES enrolment (id) ON DELETE SET NULL,
  account_id    INTEGER REFERENCES account (id) ON DELETE SET NULL,
  new_account   INTEGER NOT NULL CHECK (new_account IN (0, 1)),
  new_enrolment INTEGER NOT NULL CHECK (new_enrolment IN (0, 1)),
  before        TEXT    CHECK (json_valid(before))
) STRICT;

CREATE INDEX roster_import_row_by_import ON roster_import_row (import_id);

-- A file's rows between preview and apply; gone when applied or after a day.
CREATE TABLE roster_preview (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL,
  content     BLOB    NOT NULL,
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Which column of a file was said to mean what, remembered by the file's header.
CREATE TABLE column_mapping (
  course_id  INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  header     TEXT    NOT NULL,
  field      TEXT    NOT NULL,
  column_name TEXT   NOT NULL,
  PRIMARY KEY (course_id, header, field)
) STRICT, WITHOUT ROWID;
