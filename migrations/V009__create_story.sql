-- A moment, the lesson it taught, and the touches it comes from. The student's, across courses.
CREATE TABLE story (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  title       TEXT    NOT NULL CHECK (trim(title) <> '' AND length(title) <= 200),
  moment      TEXT    NOT NULL DEFAULT '' CHECK (length(moment) <= 20000),
  lesson      TEXT    NOT NULL DEFAULT '' CHECK (length(lesson) <= 20000),
  tags        TEXT    NOT NULL DEFAULT '' CHECK (length(tags) <= 500),
  stage       TEXT    NOT NULL DEFAULT 'IDEA' CHECK (stage IN ('IDEA', 'OUTLINED', 'TOLD')),
  version     INTEGER NOT NULL DEFAULT 1,
  saved_at    TEXT    NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX story_by_account ON story (account_id, id);

CREATE TABLE story_touch (
  story_id  INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  touch_id  INTEGER NOT NULL REFERENCES touch (id) ON DELETE CASCADE,
  PRIMARY KEY (story_id, touch_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_touch_by_touch ON story_touch (touch_id);

-- A meeting of a section at which students tell stories. Signals in seconds.
CREATE TABLE speaking_day (
  id             INTEGER PRIMARY KEY,
  section_id     INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  day            TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  starts_at      TEXT    NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  title          TEXT    NOT NULL CHECK (trim(title) <> ''),
  green_after    INTEGER NOT NULL CHECK (green_after > 0),
  yellow_after   INTEGER NOT NULL CHECK (yellow_after > green_after),
  red_after      INTEGER NOT NULL CHECK (red_after > yellow_after),
  catch_up       INTEGER NOT NULL DEFAULT 0 CHECK (catch_up IN (0, 1))
) STRICT;

CREATE INDEX speaking_day_by_section ON speaking_day (section_id, day);

-- A place in the running order, and the talk given in it. A free slot has no speaker; a standby has no place.
CREATE TABLE slot (
  id               INTEGER PRIMARY KEY,
  speaking_day_id  INTEGER NOT NULL REFERENCES speaking_day (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL,
  standby          INTEGER NOT NULL DEFAULT 0 CHECK (standby IN (0, 1)),
  enrolment_id     INTEGER REFERENCES enrolment (id) ON DELETE CASCADE,
  story_id         INTEGER REFERENCES story (id) ON DELETE SET NULL,
  UNIQUE (speaking_day_id, standby, position),
  UNIQUE (speaking_day_id, enrolment_id)
) STRICT;

CREATE INDEX slot_by_enrolment ON slot (enrolment_id);

-- One speaker's telling in a slot. Its assessment hangs on the submission of its assignment.
CREATE TABLE talk (
  id             INTEGER PRIMARY KEY,
  slot_id        INTEGER NOT NULL UNIQUE REFERENCES slot (id) ON DELETE CASCADE,
  submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  story_title    TEXT    NOT NULL DEFAULT '',
  started_at     TEXT    CHECK (started_at GLOB '????-??-??T??:??:??.???Z'),
  stopped_at     TEXT    CHECK (stopped_at GLOB '????-??-??T??:??:??.???Z'),
  seconds        INTEGER NOT NULL DEFAULT 0 CHECK (seconds BETWEEN 0 AND 14400),
  version        INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX talk_by_submission ON talk (submission_id);

-- The touches that the story told came from, as they stood when it was told.
CREATE TABLE talk_touch (
  talk_id   INTEGER NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  touch_id  INTEGER NOT NULL REFERENCES touch (id) ON DELETE CASCADE,
  PRIMARY KEY (talk_id, touch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE filler (
  talk_id  INTEGER NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  word     TEXT    NOT NULL CHECK (trim(word) <> ''),
  times    INTEGER NOT NULL CHECK (times >= 0),
  PRIMARY KEY (talk_id, word)
) STRICT, WITHOUT ROWID;
