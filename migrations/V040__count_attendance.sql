-- How attendance counts in a course. Without a row it counts for nothing.
CREATE TABLE attendance_rule (
  course_id       INTEGER PRIMARY KEY REFERENCES course (id) ON DELETE CASCADE,
  late_percent    INTEGER NOT NULL CHECK (late_percent BETWEEN 0 AND 100),
  excused_counts  INTEGER NOT NULL CHECK (excused_counts IN (0, 1)),
  free_absences   INTEGER NOT NULL CHECK (free_absences BETWEEN 0 AND 50),
  version         INTEGER NOT NULL DEFAULT 1
) STRICT;

-- For which work it counts, and which meetings: from the first to the last day, both among them.
CREATE TABLE attendance_assignment (
  assignment_id  INTEGER PRIMARY KEY REFERENCES assignment (id) ON DELETE CASCADE,
  from_day       TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day         TEXT    NOT NULL CHECK (to_day IS date(to_day, '+0 days')),
  CHECK (from_day <= to_day)
) STRICT;

-- What attendance brought a student last, in hundredths of a point. A score that is another by now was given by hand
-- since, and is not overwritten in silence.
CREATE TABLE attendance_counted (
  assignment_id  INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  enrolment_id   INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  score          INTEGER NOT NULL CHECK (score >= 0),
  counted_at     TEXT    NOT NULL CHECK (counted_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (assignment_id, enrolment_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX attendance_counted_by_enrolment ON attendance_counted (enrolment_id);
