-- An offering of the class in one term.
CREATE TABLE course (
  id                   INTEGER PRIMARY KEY,
  code                 TEXT    NOT NULL CHECK (trim(code) <> '' AND length(code) <= 40),
  title                TEXT    NOT NULL CHECK (trim(title) <> '' AND length(title) <= 200),
  term                 TEXT    NOT NULL CHECK (trim(term) <> '' AND length(term) <= 60),
  first_day            TEXT    NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
  weeks                INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 30),
  time_zone            TEXT    NOT NULL CHECK (trim(time_zone) <> ''),
  weighted             INTEGER NOT NULL DEFAULT 0 CHECK (weighted IN (0, 1)),
  late_percent         INTEGER NOT NULL DEFAULT 10 CHECK (late_percent BETWEEN 0 AND 100),
  late_interval        TEXT    NOT NULL DEFAULT 'DAY' CHECK (late_interval IN ('HOUR', 'DAY')),
  late_floor_percent   INTEGER NOT NULL DEFAULT 0 CHECK (late_floor_percent BETWEEN 0 AND 100),
  missing_percent      INTEGER CHECK (missing_percent BETWEEN 0 AND 100),
  late_passes          INTEGER NOT NULL DEFAULT 0 CHECK (late_passes BETWEEN 0 AND 20),
  class_code           TEXT    UNIQUE CHECK (length(class_code) BETWEEN 6 AND 12),
  copied_from          INTEGER REFERENCES course (id) ON DELETE SET NULL,
  version              INTEGER NOT NULL DEFAULT 1,
  created_at           TEXT    NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- A stretch of days without class. Its weeks are not counted.
CREATE TABLE course_break (
  id         INTEGER PRIMARY KEY,
  course_id  INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  title      TEXT    NOT NULL CHECK (trim(title) <> ''),
  first_day  TEXT    NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
  last_day   TEXT    NOT NULL CHECK (last_day IS date(last_day, '+0 days')),
  CHECK (first_day <= last_day)
) STRICT;

CREATE INDEX course_break_by_course ON course_break (course_id, first_day);

-- What a week is about.
CREATE TABLE course_week (
  course_id  INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL CHECK (number BETWEEN 1 AND 30),
  topic      TEXT    NOT NULL,
  PRIMARY KEY (course_id, number)
) STRICT, WITHOUT ROWID;

-- A letter and the rounded total from which it is given, in hundredths of a percent.
CREATE TABLE grade_cutoff (
  course_id  INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  letter     TEXT    NOT NULL CHECK (trim(letter) <> ''),
  cutoff     INTEGER NOT NULL CHECK (cutoff >= 0),
  PRIMARY KEY (course_id, letter)
) STRICT, WITHOUT ROWID;

-- A weighted or plain group of assignments.
CREATE TABLE assignment_group (
  id           INTEGER PRIMARY KEY,
  course_id    INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  name         TEXT    NOT NULL CHECK (trim(name) <> ''),
  weight       INTEGER NOT NULL DEFAULT 0 CHECK (weight >= 0),
  drop_lowest  INTEGER NOT NULL DEFAULT 0 CHECK (drop_lowest >= 0),
  position     INTEGER NOT NULL,
  UNIQUE (course_id, name)
) STRICT;

CREATE TABLE section (
  id         INTEGER PRIMARY KEY,
  course_id  INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  name       TEXT    NOT NULL CHECK (trim(name) <> '' AND length(name) <= 200),
  UNIQUE (course_id, name),
  UNIQUE (id, course_id)
) STRICT;

-- One meeting of a section, on its own day, so that a snow day moves just what it moves.
CREATE TABLE meeting (
  id          INTEGER PRIMARY KEY,
  section_id  INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  starts_at   TEXT    NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at     TEXT    NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  place       TEXT    NOT NULL DEFAULT '',
  CHECK (starts_at < ends_at),
  UNIQUE (section_id, day, starts_at)
) STRICT;

-- Everything of a section from a day on, moved by one meeting; what it moved, so that it can be undone.
CREATE TABLE shift (
  id          INTEGER PRIMARY KEY,
  section_id  INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  from_day    TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  before      TEXT    NOT NULL CHECK (json_valid(before)),
  made_by     INTEGER REFERENCES account (id) ON DELETE SET NULL,
  made_at     TEXT    NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  undone_at   TEXT    CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
