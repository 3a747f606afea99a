-- Criteria with weight and levels. A course's own; copied with it.
CREATE TABLE rubric (
  id         INTEGER PRIMARY KEY,
  course_id  INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  title      TEXT    NOT NULL CHECK (trim(title) <> ''),
  UNIQUE (course_id, title)
) STRICT;

CREATE TABLE criterion (
  id         INTEGER PRIMARY KEY,
  rubric_id  INTEGER NOT NULL REFERENCES rubric (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  name       TEXT    NOT NULL CHECK (trim(name) <> ''),
  weight     INTEGER NOT NULL CHECK (weight > 0),
  UNIQUE (rubric_id, position)
) STRICT;

-- Level 0 to 4 of a criterion; its percent in hundredths.
CREATE TABLE criterion_level (
  criterion_id  INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
  level         INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  name          TEXT    NOT NULL CHECK (trim(name) <> ''),
  description   TEXT    NOT NULL DEFAULT '',
  percent       INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 20000),
  PRIMARY KEY (criterion_id, level)
) STRICT, WITHOUT ROWID;

-- Work that a course asks for. A requirement of 0 conversations is no requirement.
CREATE TABLE assignment (
  id                   INTEGER PRIMARY KEY,
  course_id            INTEGER NOT NULL REFERENCES course (id) ON DELETE CASCADE,
  group_id             INTEGER NOT NULL REFERENCES assignment_group (id),
  rubric_id            INTEGER REFERENCES rubric (id),
  position             INTEGER NOT NULL,
  title                TEXT    NOT NULL CHECK (trim(title) <> '' AND length(title) <= 200),
  brief                TEXT    NOT NULL DEFAULT '',
  week                 INTEGER NOT NULL CHECK (week BETWEEN 1 AND 30),
  kind                 TEXT    NOT NULL CHECK (kind IN ('NETWORKING', 'TALK', 'WRITTEN', 'PARTICIPATION')),
  online               INTEGER NOT NULL CHECK (online IN (0, 1)),
  points               INTEGER NOT NULL CHECK (points >= 0),
  opens_at             TEXT    CHECK (opens_at GLOB '????-??-??T??:??:??.???Z'),
  due_at               TEXT    CHECK (due_at GLOB '????-??-??T??:??:??.???Z'),
  closes_at            TEXT    CHECK (closes_at GLOB '????-??-??T??:??:??.???Z'),
  due_at_meeting       INTEGER NOT NULL DEFAULT 0 CHECK (due_at_meeting IN (0, 1)),
  conversations        INTEGER NOT NULL DEFAULT 0 CHECK (conversations BETWEEN 0 AND 50),
  synchronous          INTEGER NOT NULL DEFAULT 0 CHECK (synchronous BETWEEN 0 AND 50),
  new_people           INTEGER NOT NULL DEFAULT 0 CHECK (new_people BETWEEN 0 AND 50),
  distinct_people      INTEGER NOT NULL DEFAULT 1 CHECK (distinct_people IN (0, 1)),
  touches_may_serve_twice INTEGER NOT NULL DEFAULT 0 CHECK (touches_may_serve_twice IN (0, 1)),
  version              INTEGER NOT NULL DEFAULT 1,
  UNIQUE (id, course_id)
) STRICT;

CREATE INDEX assignment_by_course ON assignment (course_id, position);

-- Dates of a section or of one student instead of the base dates. The latest of a student wins.
CREATE TABLE assignment_override (
  id             INTEGER PRIMARY KEY,
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  section_id     INTEGER REFERENCES section (id) ON DELETE CASCADE,
  enrolment_id   INTEGER REFERENCES enrolment (id) ON DELETE CASCADE,
  opens_at       TEXT    CHECK (opens_at GLOB '????-??-??T??:??:??.???Z'),
  due_at         TEXT    CHECK (due_at GLOB '????-??-??T??:??:??.???Z'),
  closes_at      TEXT    CHECK (closes_at GLOB '????-??-??T??:??:??.???Z'),
  reason         TEXT    NOT NULL DEFAULT '',
  CHECK ((section_id IS NULL) <> (enrolment_id IS NULL)),
  UNIQUE (assignment_id, section_id),
  UNIQUE (assignment_id, enrolment_id)
) STRICT;
