-- Who was in the room. A mark names the section and the moment of a meeting, not its row: a snow day takes the row away
-- and its undoing puts another in its place, and whoever moves to another section takes along what was recorded. Only
-- marks whose meeting is in the calendar count. NULL is a mark that was taken back; its version goes on.
CREATE TABLE attendance (
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  section_id    INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  day           TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  starts_at     TEXT    NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  mark          TEXT    CHECK (mark IN ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  version       INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  marked_by     INTEGER REFERENCES account (id) ON DELETE SET NULL,
  marked_at     TEXT    NOT NULL CHECK (marked_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (enrolment_id, section_id, day, starts_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX attendance_by_meeting ON attendance (section_id, day, starts_at, enrolment_id);
CREATE INDEX attendance_by_marker ON attendance (marked_by) WHERE marked_by IS NOT NULL;
