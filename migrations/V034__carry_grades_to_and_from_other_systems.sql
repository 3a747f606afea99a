-- What an assignment is called in another system, learned from a file of that system.
CREATE TABLE foreign_column (
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  system         TEXT    NOT NULL CHECK (system IN ('CANVAS', 'MOODLE', 'PLAIN')),
  foreign_id     TEXT    NOT NULL DEFAULT '' CHECK (length(foreign_id) <= 40),
  title          TEXT    NOT NULL CHECK (trim(title) <> '' AND length(title) <= 300),
  PRIMARY KEY (assignment_id, system)
) STRICT, WITHOUT ROWID;

-- What was read from a file of grades and what was answered about it, until it is applied; the file is not kept.
CREATE TABLE grade_preview (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL CHECK (length(file_name) <= 255),
  content     TEXT    NOT NULL CHECK (json_valid(content)),
  answers     TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(answers)),
  created_at  TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (course_id, account_id)
) STRICT;

CREATE INDEX grade_preview_by_account ON grade_preview (account_id);

-- One applied file of grades, and per grade what was there before and what it made of it, so that it can be undone.
CREATE TABLE grade_import (
  id          INTEGER PRIMARY KEY,
  course_id   INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  made_by     INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at     TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  file_name   TEXT    NOT NULL CHECK (length(file_name) <= 255),
  system      TEXT    NOT NULL CHECK (system IN ('CANVAS', 'MOODLE', 'PLAIN')),
  undone_at   TEXT    CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX grade_import_by_course ON grade_import (course_id, id);
CREATE INDEX grade_import_by_account ON grade_import (made_by) WHERE made_by IS NOT NULL;

CREATE TABLE grade_import_cell (
  import_id      INTEGER NOT NULL REFERENCES grade_import (id) ON DELETE CASCADE,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  before         TEXT    NOT NULL CHECK (json_valid(before)),
  after          TEXT    NOT NULL CHECK (json_valid(after)),
  PRIMARY KEY (import_id, submission_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX grade_import_cell_by_submission ON grade_import_cell (submission_id);

-- When the gradebook was last taken out, without reading all that was done to its grades.
CREATE INDEX audit_of_exports ON audit (course_id, id) WHERE event = 'GRADES_EXPORTED';
