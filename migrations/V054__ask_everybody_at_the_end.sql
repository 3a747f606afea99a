-- V054: the question at the end of a term, and its reminders.

-- When a course asks what came of it, until when, and after how many days it asks again.
CREATE TABLE end_of_term (
  course_id   INTEGER PRIMARY KEY REFERENCES course (id) ON DELETE CASCADE,
  opens_on    TEXT    NOT NULL CHECK (opens_on IS date(opens_on, '+0 days')),
  closes_on   TEXT    NOT NULL CHECK (closes_on IS date(closes_on, '+0 days')),
  every_days  INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 30),
  set_by      INTEGER REFERENCES account (id) ON DELETE SET NULL,
  set_at      TEXT    NOT NULL CHECK (set_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (closes_on >= opens_on)
) STRICT;

CREATE INDEX end_of_term_by_day ON end_of_term (opens_on, closes_on);

-- A student says that what was filed before still holds. Filing anything after the opening is an answer by itself.
CREATE TABLE end_of_term_answer (
  enrolment_id  INTEGER PRIMARY KEY REFERENCES enrolment (id) ON DELETE CASCADE,
  answered_at   TEXT    NOT NULL CHECK (answered_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- The reminders that were written, by the day of the course's clocks; in one transaction with the mail, so that no
-- restart and no second sweep writes another.
CREATE TABLE end_of_term_mail (
  enrolment_id  INTEGER NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  sent_on       TEXT    NOT NULL CHECK (sent_on IS date(sent_on, '+0 days')),
  sent_at       TEXT    NOT NULL CHECK (sent_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (enrolment_id, sent_on)
) STRICT, WITHOUT ROWID;
